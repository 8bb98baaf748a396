//! Ending a published placement early, or extending it.

use super::{Ctx, Result, SignedIn, etag, items::Items};
use crate::app::planning::stays::{self, NewStayChange, StayAnswer, StayChangeView, StayDecision, StaysView};
use actix_web::{HttpResponse, get, post, web};

/// Early ends and extensions that concern oneself
///
/// As the person, as the manager, or as the one who leads the host team; and the placements whose end one may ask to change.
#[utoipa::path(tag = "stays", responses((status = 200, body = StaysView)))]
#[get("/api/v1/me/stay-changes")]
pub async fn my_stay_changes(ctx: Ctx, SignedIn(actor): SignedIn) -> Result<web::Json<StaysView>> {
    ctx.run(move |db, clock| stays::mine(db, clock, &actor)).await.map(web::Json)
}

/// Ask to end a placement early, or to extend it
///
/// 422 where there is too little notice.
#[utoipa::path(tag = "stays", request_body = NewStayChange, responses((status = 201, body = StayChangeView)))]
#[post("/api/v1/me/stay-changes")]
pub async fn ask_stay_change(
    ctx: Ctx,
    SignedIn(actor): SignedIn,
    body: web::Json<NewStayChange>,
) -> Result<HttpResponse> {
    let asked = ctx.run(move |db, clock| stays::ask(db, clock, &actor, &body)).await?;
    Ok(HttpResponse::Created().json(asked))
}

/// Agree or decline, for one's own side
#[utoipa::path(tag = "stays", params(("id" = String, Path), ("If-Match" = String, Header)), request_body = StayAnswer, responses((status = 200, body = StayChangeView)))]
#[post("/api/v1/stay-changes/{id}/answer")]
pub async fn answer_stay_change(
    ctx: Ctx,
    SignedIn(actor): SignedIn,
    id: web::Path<String>,
    version: etag::IfMatch,
    body: web::Json<StayAnswer>,
) -> Result<HttpResponse> {
    let view = ctx.run(move |db, clock| stays::answer(db, clock, &actor, &id, version.0, &body)).await?;
    Ok(etag::tagged(view.version, &view))
}

/// Take back what one asked for
#[utoipa::path(tag = "stays", params(("id" = String, Path), ("If-Match" = String, Header)), responses((status = 200, body = StayChangeView)))]
#[post("/api/v1/stay-changes/{id}/withdrawal")]
pub async fn withdraw_stay_change(
    ctx: Ctx,
    SignedIn(actor): SignedIn,
    id: web::Path<String>,
    version: etag::IfMatch,
) -> Result<HttpResponse> {
    let view = ctx.run(move |db, clock| stays::withdraw(db, clock, &actor, &id, version.0)).await?;
    Ok(etag::tagged(view.version, &view))
}

/// Decide on what all three agreed to
///
/// Publishes a new edition with it, makes a draft, or declines. 409 names the rules that it breaks.
#[utoipa::path(tag = "stays", params(("id" = String, Path), ("If-Match" = String, Header)), request_body = StayDecision, responses((status = 200, body = StayChangeView)))]
#[post("/api/v1/stay-changes/{id}/decision")]
pub async fn decide_stay_change(
    ctx: Ctx,
    SignedIn(actor): SignedIn,
    id: web::Path<String>,
    version: etag::IfMatch,
    body: web::Json<StayDecision>,
) -> Result<HttpResponse> {
    let view = ctx.run(move |db, clock| stays::decide(db, clock, &actor, &id, version.0, &body)).await?;
    Ok(etag::tagged(view.version, &view))
}

/// Early ends and extensions of a cycle, latest first
#[utoipa::path(tag = "stays", params(("id" = String, Path)), responses((status = 200, body = Items<StayChangeView>)))]
#[get("/api/v1/cycles/{id}/stay-changes")]
pub async fn list_stay_changes(
    ctx: Ctx,
    SignedIn(actor): SignedIn,
    id: web::Path<String>,
) -> Result<web::Json<Items<StayChangeView>>> {
    Ok(web::Json(ctx.run(move |db, _| stays::of_cycle(db, &actor, &id)).await?.into()))
}
