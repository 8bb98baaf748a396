//! Ratings, and what a level is made of.

use super::{Ctx, Result, SignedIn};
use crate::app::ratings::{self, LevelDetail, NewRating, RatedView, Withdrawal};
use actix_web::{HttpResponse, get, post, web};

/// Rate somebody
///
/// Oneself; as a manager or leader those who report to one; whomever one was asked to rate in an open round; as a planner
/// anybody, naming who gave the rating. Nothing is overwritten: a second rating is a new one.
#[utoipa::path(tag = "ratings", params(("id" = String, Path)), request_body = NewRating, responses((status = 201, body = RatedView)))]
#[post("/api/v1/people/{id}/ratings")]
pub async fn add_rating(
    ctx: Ctx,
    SignedIn(actor): SignedIn,
    id: web::Path<String>,
    body: web::Json<NewRating>,
) -> Result<HttpResponse> {
    let made = ctx.run(move |db, clock| ratings::add(db, clock, &actor, &id, &body)).await?;
    Ok(HttpResponse::Created().json(made))
}

/// Withdraw a rating
///
/// It is kept and counts for nothing. One's own; as a planner any.
#[utoipa::path(tag = "ratings", params(("id" = String, Path)), request_body = Withdrawal, responses((status = 200, body = RatedView)))]
#[post("/api/v1/ratings/{id}/withdraw")]
pub async fn withdraw_rating(
    ctx: Ctx,
    SignedIn(actor): SignedIn,
    id: web::Path<String>,
    body: web::Json<Withdrawal>,
) -> Result<web::Json<RatedView>> {
    ctx.run(move |db, clock| ratings::withdraw(db, clock, &actor, &id, &body)).await.map(web::Json)
}

/// What a level is made of
#[utoipa::path(tag = "ratings", params(("id" = String, Path), ("competency_id" = String, Path)), responses((status = 200, body = LevelDetail)))]
#[get("/api/v1/people/{id}/levels/{competency_id}")]
pub async fn show_level(
    ctx: Ctx,
    SignedIn(actor): SignedIn,
    ids: web::Path<(String, String)>,
) -> Result<web::Json<LevelDetail>> {
    let (id, competency_id) = ids.into_inner();
    ctx.run(move |db, clock| ratings::detail(db, clock, &actor, &id, &competency_id)).await.map(web::Json)
}
