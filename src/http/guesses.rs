//! What was guessed: the facts of a cycle, settling them, and teams that share their staffing.

use super::{Ctx, Result, SignedIn};
use crate::app::planning::guesses::{self, Cover, CoverView, GuessesView, Said};
use actix_web::{get, post, web};

/// What was guessed for a cycle
///
/// Facts, those that could change the latest plan most first; how many people can move, and why not the others; small teams
/// with one whose staffing they might share.
#[utoipa::path(tag = "guesses", responses((status = 200, body = GuessesView)))]
#[get("/api/v1/cycles/{id}/guesses")]
pub async fn show_guesses(
    ctx: Ctx,
    SignedIn(actor): SignedIn,
    id: web::Path<String>,
) -> Result<web::Json<GuessesView>> {
    ctx.run(move |db, _| guesses::list(db, &actor, &id)).await.map(web::Json)
}

/// Confirm a guessed fact, or correct it
///
/// Without a value it is right as it is. The company's own tables have it from then on.
#[utoipa::path(tag = "guesses", request_body = Said, responses((status = 200, body = GuessesView)))]
#[post("/api/v1/cycles/{id}/guesses/{fact}")]
pub async fn settle_guess(
    ctx: Ctx,
    SignedIn(actor): SignedIn,
    path: web::Path<(String, String)>,
    said: web::Json<Said>,
) -> Result<web::Json<GuessesView>> {
    let (cycle, fact) = path.into_inner();
    ctx.run(move |db, clock| guesses::settle(db, clock, &actor, &cycle, &fact, &said)).await.map(web::Json)
}

/// Let a team share the staffing of another one
///
/// Both count as one for minimum staffing; nobody is placed from one in the other. Without a team it stands for itself again.
#[utoipa::path(tag = "guesses", request_body = Cover, responses((status = 200, body = CoverView)))]
#[post("/api/v1/teams/{id}/cover")]
pub async fn cover_team(
    ctx: Ctx,
    SignedIn(actor): SignedIn,
    id: web::Path<String>,
    cover: web::Json<Cover>,
) -> Result<web::Json<CoverView>> {
    ctx.run(move |db, clock| guesses::cover(db, clock, &actor, &id, &cover)).await.map(web::Json)
}
