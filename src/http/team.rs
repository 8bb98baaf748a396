//! A manager's own team, and vetoes.

use super::{Ctx, Result, SignedIn, etag, questions::accepted};
use crate::app::planning::{
    runs::RunView,
    team::{self, MyTeamView},
    veto::{self, NewVeto, VetoAnswer, VetoDatesView, VetoView, VetoesView},
};
use actix_web::{HttpResponse, get, post, web};
use std::sync::Arc;

/// Who leaves one's team and who arrives
///
/// In drafts that managers see and in published plans that are not over, with the cover of the team by week and one's own vetoes.
#[utoipa::path(tag = "me", responses((status = 200, body = MyTeamView)))]
#[get("/api/v1/me/team")]
pub async fn my_team(ctx: Ctx, SignedIn(actor): SignedIn) -> Result<web::Json<MyTeamView>> {
    let recent = Arc::clone(&ctx.recent_plans);
    ctx.run(move |db, clock| team::mine(db, clock, &recent, &actor)).await.map(web::Json)
}

/// When a placement could begin instead
#[utoipa::path(tag = "vetoes", params(("id" = String, Path), ("placement_id" = String, Path)), responses((status = 200, body = VetoDatesView)))]
#[get("/api/v1/plans/{id}/placements/{placement_id}/veto-dates")]
pub async fn veto_dates(
    ctx: Ctx,
    SignedIn(actor): SignedIn,
    path: web::Path<(String, String)>,
) -> Result<web::Json<VetoDatesView>> {
    let (plan_id, placement_id) = path.into_inner();
    ctx.run(move |db, clock| veto::dates(db, clock, &actor, &plan_id, &placement_id)).await.map(web::Json)
}

/// Say no to a placement
///
/// For the manager of the person or of the host team, before it begins: with a reason, another date, and the last day on which the
/// no holds. It keeps the placement from being published until HR answers.
#[utoipa::path(tag = "vetoes", params(("id" = String, Path)), request_body = NewVeto, responses((status = 201, body = VetoView)))]
#[post("/api/v1/plans/{id}/vetoes")]
pub async fn say_no(
    ctx: Ctx,
    SignedIn(actor): SignedIn,
    id: web::Path<String>,
    body: web::Json<NewVeto>,
) -> Result<HttpResponse> {
    let made = ctx.run(move |db, clock| veto::create(db, clock, &actor, &id, &body)).await?;
    Ok(HttpResponse::Created().json(made))
}

/// Vetoes, and how many each manager said
///
/// All of them for HR; for a manager those of placements on either side of theirs.
#[utoipa::path(tag = "vetoes", responses((status = 200, body = VetoesView)))]
#[get("/api/v1/vetoes")]
pub async fn list_vetoes(ctx: Ctx, SignedIn(actor): SignedIn) -> Result<web::Json<VetoesView>> {
    ctx.run(move |db, clock| veto::list(db, clock, &actor)).await.map(web::Json)
}

/// Take one's own no back
#[utoipa::path(tag = "vetoes", params(("id" = String, Path), ("If-Match" = String, Header)), responses((status = 200, body = VetoView)))]
#[post("/api/v1/vetoes/{id}/withdraw")]
pub async fn withdraw_veto(
    ctx: Ctx,
    SignedIn(actor): SignedIn,
    id: web::Path<String>,
    version: etag::IfMatch,
) -> Result<HttpResponse> {
    let veto = ctx.run(move |db, clock| veto::withdraw(db, clock, &actor, &id, version.0)).await?;
    Ok(etag::tagged(veto.version, &veto))
}

/// Answer a manager's no
///
/// Upheld, the start is forbidden in the cycle from then on, and the plan can be mended around it.
#[utoipa::path(tag = "vetoes", params(("id" = String, Path), ("If-Match" = String, Header)), request_body = VetoAnswer, responses((status = 200, body = VetoView)))]
#[post("/api/v1/vetoes/{id}/answer")]
pub async fn answer_veto(
    ctx: Ctx,
    SignedIn(actor): SignedIn,
    id: web::Path<String>,
    version: etag::IfMatch,
    body: web::Json<VetoAnswer>,
) -> Result<HttpResponse> {
    let veto = ctx.run(move |db, clock| veto::answer(db, clock, &actor, &id, version.0, &body)).await?;
    Ok(etag::tagged(veto.version, &veto))
}

/// Look for ways to mend the plan around a no
///
/// Plans with the manager's other date first: follow the run, and read them at `/api/v1/repairs/{run_id}`.
#[utoipa::path(tag = "vetoes", params(("id" = String, Path)), responses((status = 202, body = RunView)))]
#[post("/api/v1/vetoes/{id}/repair")]
pub async fn mend_for_veto(ctx: Ctx, SignedIn(actor): SignedIn, id: web::Path<String>) -> Result<HttpResponse> {
    let run = ctx.run(move |db, clock| veto::mend(db, clock, &actor, &id)).await?;
    Ok(accepted(&run))
}
