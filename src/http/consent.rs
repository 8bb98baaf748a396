//! Answers to a plan: accepting, HR's settling of silence, reminding, and how fast requests are answered.

use super::{Ctx, Result, SignedIn};
use crate::app::consent::{self, AnswersView, Confirmation, ConsentView, PaceView, RemindedView};
use actix_web::{delete, get, post, web};

/// Accept one's own placement
///
/// In a draft that one was shown, or a published plan. 409 while a request for a change waits, or nothing is recorded of one's quota.
#[utoipa::path(tag = "answers", params(("id" = String, Path)), responses((status = 200, body = ConsentView)))]
#[post("/api/v1/placements/{id}/acceptance")]
pub async fn accept_placement(
    ctx: Ctx,
    SignedIn(actor): SignedIn,
    id: web::Path<String>,
) -> Result<web::Json<ConsentView>> {
    ctx.run(move |db, clock| consent::accept(db, clock, &actor, &id)).await.map(web::Json)
}

/// Take an acceptance back
///
/// While the plan is a draft.
#[utoipa::path(tag = "answers", params(("id" = String, Path)), responses((status = 200, body = ConsentView)))]
#[delete("/api/v1/placements/{id}/acceptance")]
pub async fn take_acceptance_back(
    ctx: Ctx,
    SignedIn(actor): SignedIn,
    id: web::Path<String>,
) -> Result<web::Json<ConsentView>> {
    ctx.run(move |db, clock| consent::take_back(db, clock, &actor, &id)).await.map(web::Json)
}

/// Settle a placement that nobody answered
///
/// Once the time to answer is over; the person reads the note.
#[utoipa::path(tag = "answers", params(("id" = String, Path)), request_body = Confirmation, responses((status = 200, body = ConsentView)))]
#[post("/api/v1/placements/{id}/confirmation")]
pub async fn confirm_placement(
    ctx: Ctx,
    SignedIn(actor): SignedIn,
    id: web::Path<String>,
    body: web::Json<Confirmation>,
) -> Result<web::Json<ConsentView>> {
    ctx.run(move |db, clock| consent::confirm(db, clock, &actor, &id, &body)).await.map(web::Json)
}

/// How every placement of a plan stands with the person concerned
#[utoipa::path(tag = "answers", params(("id" = String, Path)), responses((status = 200, body = AnswersView)))]
#[get("/api/v1/plans/{id}/answers")]
pub async fn list_answers(
    ctx: Ctx,
    SignedIn(actor): SignedIn,
    id: web::Path<String>,
) -> Result<web::Json<AnswersView>> {
    ctx.run(move |db, clock| consent::of_plan(db, clock, &actor, &id)).await.map(web::Json)
}

/// Remind those who have not answered
///
/// While there is time to; nobody is reminded twice within a day.
#[utoipa::path(tag = "answers", params(("id" = String, Path)), responses((status = 200, body = RemindedView)))]
#[post("/api/v1/plans/{id}/answer-reminders")]
pub async fn remind_of_answers(
    ctx: Ctx,
    SignedIn(actor): SignedIn,
    id: web::Path<String>,
) -> Result<web::Json<RemindedView>> {
    ctx.run(move |db, clock| consent::remind(db, clock, &actor, &id)).await.map(web::Json)
}

/// How fast requests for a change are answered
///
/// For everybody. No numbers where fewer than three requests were made.
#[utoipa::path(tag = "answers", params(("id" = String, Path)), responses((status = 200, body = PaceView)))]
#[get("/api/v1/cycles/{id}/response-times")]
pub async fn show_response_times(
    ctx: Ctx,
    SignedIn(actor): SignedIn,
    id: web::Path<String>,
) -> Result<web::Json<PaceView>> {
    ctx.run(move |db, _| consent::pace(db, &actor, &id)).await.map(web::Json)
}
