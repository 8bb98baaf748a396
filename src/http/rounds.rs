//! Rating rounds, and what one is asked to rate.

use super::{Ctx, Result, SignedIn, items::Items};
use crate::app::rounds::{
    self, ClosePreview, NewRound, RatingRequests, Reminded, Reminder, RoundPreview, RoundSummary, RoundView,
};
use actix_web::{HttpResponse, get, post, web};

/// Rating rounds
#[utoipa::path(tag = "ratings", responses((status = 200, body = Items<RoundSummary>)))]
#[get("/api/v1/rating-rounds")]
pub async fn list_rounds(ctx: Ctx, SignedIn(actor): SignedIn) -> Result<web::Json<Items<RoundSummary>>> {
    let items = ctx.run(move |db, clock| rounds::list(db, clock, &actor)).await?;
    Ok(web::Json(Items { items }))
}

/// What opening a round would ask
#[utoipa::path(tag = "ratings", request_body = NewRound, responses((status = 200, body = RoundPreview)))]
#[post("/api/v1/rating-rounds/preview")]
pub async fn preview_round(
    ctx: Ctx,
    SignedIn(actor): SignedIn,
    body: web::Json<NewRound>,
) -> Result<web::Json<RoundPreview>> {
    ctx.run(move |db, clock| rounds::preview(db, clock, &actor, &body)).await.map(web::Json)
}

/// Open a round: ask for ratings
#[utoipa::path(tag = "ratings", request_body = NewRound, responses((status = 201, body = RoundView)))]
#[post("/api/v1/rating-rounds")]
pub async fn open_round(ctx: Ctx, SignedIn(actor): SignedIn, body: web::Json<NewRound>) -> Result<HttpResponse> {
    let made = ctx.run(move |db, clock| rounds::create(db, clock, &actor, &body)).await?;
    Ok(HttpResponse::Created().json(made))
}

/// A round with who has done what
#[utoipa::path(tag = "ratings", params(("id" = String, Path)), responses((status = 200, body = RoundView)))]
#[get("/api/v1/rating-rounds/{id}")]
pub async fn show_round(ctx: Ctx, SignedIn(actor): SignedIn, id: web::Path<String>) -> Result<web::Json<RoundView>> {
    ctx.run(move |db, clock| rounds::show(db, clock, &actor, &id)).await.map(web::Json)
}

/// Remind those who are not done
///
/// They see it on their pages.
#[utoipa::path(tag = "ratings", params(("id" = String, Path)), request_body = Reminder, responses((status = 200, body = Reminded)))]
#[post("/api/v1/rating-rounds/{id}/remind")]
pub async fn remind_round(
    ctx: Ctx,
    SignedIn(actor): SignedIn,
    id: web::Path<String>,
    body: web::Json<Reminder>,
) -> Result<web::Json<Reminded>> {
    ctx.run(move |db, clock| rounds::remind(db, clock, &actor, &id, &body)).await.map(web::Json)
}

/// What closing a round would leave out, and learn of its raters
#[utoipa::path(tag = "ratings", params(("id" = String, Path)), responses((status = 200, body = ClosePreview)))]
#[get("/api/v1/rating-rounds/{id}/closing")]
pub async fn show_closing(
    ctx: Ctx,
    SignedIn(actor): SignedIn,
    id: web::Path<String>,
) -> Result<web::Json<ClosePreview>> {
    ctx.run(move |db, clock| rounds::closing(db, clock, &actor, &id)).await.map(web::Json)
}

/// Close a round
///
/// Whatever is open stays open; how far each rater lay above what others said is learned and frozen.
#[utoipa::path(tag = "ratings", params(("id" = String, Path)), responses((status = 200, body = RoundView)))]
#[post("/api/v1/rating-rounds/{id}/close")]
pub async fn close_round(ctx: Ctx, SignedIn(actor): SignedIn, id: web::Path<String>) -> Result<web::Json<RoundView>> {
    ctx.run(move |db, clock| rounds::close(db, clock, &actor, &id)).await.map(web::Json)
}

/// What one is asked to rate, and may rate unasked
///
/// Not found for accounts without a person.
#[utoipa::path(tag = "me", responses((status = 200, body = RatingRequests)))]
#[get("/api/v1/me/rating-requests")]
pub async fn my_requests(ctx: Ctx, SignedIn(actor): SignedIn) -> Result<web::Json<RatingRequests>> {
    ctx.run(move |db, clock| rounds::mine(db, clock, &actor)).await.map(web::Json)
}
