//! Drafts changed by hand: what a move would do, making it, taking it back; and what is kept or excluded from the board.

use super::{Ctx, Result, SignedIn, etag};
use crate::app::planning::{
    hand::{
        self, ChangedView, EffectView, ForbidsChange, HandView, Moves, OffersView, PinsChange, TeamWeekView, Trial,
        WishesView,
    },
    plans::PlanSummary,
};
use actix_web::{HttpResponse, get, post, web};
use std::sync::Arc;

/// What moves in a draft would do
///
/// Stores nothing. 412 where a version is given and the draft was changed since, 422 where the moves make no sense.
#[utoipa::path(tag = "plans", params(("id" = String, Path)), request_body = Trial, responses((status = 200, body = EffectView)))]
#[post("/api/v1/plans/{id}/try")]
pub async fn try_moves(
    ctx: Ctx,
    SignedIn(actor): SignedIn,
    id: web::Path<String>,
    body: web::Json<Trial>,
) -> Result<web::Json<EffectView>> {
    let recent = Arc::clone(&ctx.recent_plans);
    Ok(web::Json(ctx.run(move |db, _| hand::try_moves(db, &recent, &actor, &id, &body)).await?))
}

/// Make moves in a draft
///
/// All of them, or none. 412 tells in `fields` what changed since the version that was sent.
#[utoipa::path(tag = "plans", params(("id" = String, Path), ("If-Match" = String, Header)), request_body = Moves, responses((status = 200, body = ChangedView)))]
#[post("/api/v1/plans/{id}/moves")]
pub async fn make_moves(
    ctx: Ctx,
    SignedIn(actor): SignedIn,
    id: web::Path<String>,
    version: etag::IfMatch,
    body: web::Json<Moves>,
) -> Result<HttpResponse> {
    let recent = Arc::clone(&ctx.recent_plans);
    let work = move |db: &_, clock: &_| hand::make_moves(db, clock, &recent, &actor, (&id, version.0), &body);
    let changed = ctx.run(work).await?;
    Ok(etag::tagged(changed.plan.version, &changed))
}

/// The changes of a plan by hand, latest first, with what one can take back
#[utoipa::path(tag = "plans", params(("id" = String, Path)), responses((status = 200, body = HandView)))]
#[get("/api/v1/plans/{id}/moves")]
pub async fn show_changes_by_hand(
    ctx: Ctx,
    SignedIn(actor): SignedIn,
    id: web::Path<String>,
) -> Result<web::Json<HandView>> {
    let recent = Arc::clone(&ctx.recent_plans);
    Ok(web::Json(ctx.run(move |db, _| hand::changes(db, &recent, &actor, &id)).await?))
}

/// Take one's own last change of a draft back
///
/// 409 where there is none, or somebody else changed the same people since.
#[utoipa::path(tag = "plans", params(("id" = String, Path), ("If-Match" = String, Header)), responses((status = 200, body = ChangedView)))]
#[post("/api/v1/plans/{id}/undo")]
pub async fn undo_moves(
    ctx: Ctx,
    SignedIn(actor): SignedIn,
    id: web::Path<String>,
    version: etag::IfMatch,
) -> Result<HttpResponse> {
    let recent = Arc::clone(&ctx.recent_plans);
    let changed = ctx.run(move |db, clock| hand::undo(db, clock, &recent, &actor, (&id, version.0))).await?;
    Ok(etag::tagged(changed.plan.version, &changed))
}

/// Make the change again that one took back last
#[utoipa::path(tag = "plans", params(("id" = String, Path), ("If-Match" = String, Header)), responses((status = 200, body = ChangedView)))]
#[post("/api/v1/plans/{id}/redo")]
pub async fn redo_moves(
    ctx: Ctx,
    SignedIn(actor): SignedIn,
    id: web::Path<String>,
    version: etag::IfMatch,
) -> Result<HttpResponse> {
    let recent = Arc::clone(&ctx.recent_plans);
    let changed = ctx.run(move |db, clock| hand::redo(db, clock, &recent, &actor, (&id, version.0))).await?;
    Ok(etag::tagged(changed.plan.version, &changed))
}

/// Copy a plan into a new draft, to change it by hand
#[utoipa::path(tag = "plans", params(("id" = String, Path)), responses((status = 201, body = PlanSummary)))]
#[post("/api/v1/plans/{id}/copy")]
pub async fn copy_plan(ctx: Ctx, SignedIn(actor): SignedIn, id: web::Path<String>) -> Result<HttpResponse> {
    let plan = ctx.run(move |db, clock| hand::copy(db, clock, &actor, &id)).await?;
    Ok(etag::created(&format!("/api/v1/plans/{}", plan.id), plan.version, &plan))
}

/// What the staffing of a team in a week is made of
#[utoipa::path(tag = "plans", params(("id" = String, Path), ("team_id" = String, Path), ("week" = u32, Path)), responses((status = 200, body = TeamWeekView)))]
#[get("/api/v1/plans/{id}/teams/{team_id}/weeks/{week}")]
pub async fn show_team_week(
    ctx: Ctx,
    SignedIn(actor): SignedIn,
    path: web::Path<(String, String, u32)>,
) -> Result<web::Json<TeamWeekView>> {
    let recent = Arc::clone(&ctx.recent_plans);
    let (id, team_id, week) = path.into_inner();
    Ok(web::Json(ctx.run(move |db, _| hand::team_week(db, &recent, &actor, &id, &team_id, week)).await?))
}

/// Posts and sessions for a person from a week on, the best first
#[utoipa::path(tag = "plans", params(("id" = String, Path), ("person_id" = String, Path), ("week" = u32, Path)), responses((status = 200, body = OffersView)))]
#[get("/api/v1/plans/{id}/people/{person_id}/weeks/{week}/offers")]
pub async fn show_offers(
    ctx: Ctx,
    SignedIn(actor): SignedIn,
    path: web::Path<(String, String, u32)>,
) -> Result<web::Json<OffersView>> {
    let recent = Arc::clone(&ctx.recent_plans);
    let (id, person_id, week) = path.into_inner();
    Ok(web::Json(ctx.run(move |db, _| hand::offers(db, &recent, &actor, &id, &person_id, week)).await?))
}

/// Keep placements and seats in every plan of a cycle, or no longer
///
/// 422 where one breaks a hard rule.
#[utoipa::path(tag = "cycles", params(("id" = String, Path)), request_body = PinsChange, responses((status = 200, body = WishesView)))]
#[post("/api/v1/cycles/{id}/pins")]
pub async fn change_pins(
    ctx: Ctx,
    SignedIn(actor): SignedIn,
    id: web::Path<String>,
    body: web::Json<PinsChange>,
) -> Result<HttpResponse> {
    let wishes = ctx.run(move |db, clock| hand::change_pins(db, clock, &actor, &id, &body)).await?;
    Ok(etag::tagged(wishes.version, &wishes))
}

/// Exclude placements and seats from every plan of a cycle, or no longer
#[utoipa::path(tag = "cycles", params(("id" = String, Path)), request_body = ForbidsChange, responses((status = 200, body = WishesView)))]
#[post("/api/v1/cycles/{id}/forbids")]
pub async fn change_forbids(
    ctx: Ctx,
    SignedIn(actor): SignedIn,
    id: web::Path<String>,
    body: web::Json<ForbidsChange>,
) -> Result<HttpResponse> {
    let wishes = ctx.run(move |db, clock| hand::change_forbids(db, clock, &actor, &id, &body)).await?;
    Ok(etag::tagged(wishes.version, &wishes))
}
