//! What people say of a cycle, for HR: the dates, comments to answer, proposals to decide, limits, reminders.

use super::{Ctx, Result, SignedIn, etag};
use crate::app::say::{
    comments::{self, CommentAnswer, Voiced},
    proposals::{self, ProposalDecision, ProposalView},
    voices::{self, ToldOfWishes, Voices},
    windows::{self, NewWindow, WindowView},
};
use actix_web::{HttpResponse, get, post, put, web};

/// What people said of the cycle that is open or comes next
#[utoipa::path(tag = "say", responses((status = 200, body = Voices)))]
#[get("/api/v1/voices")]
pub async fn current_voices(ctx: Ctx, SignedIn(actor): SignedIn) -> Result<web::Json<Voices>> {
    ctx.run(move |db, clock| voices::current(db, clock, &actor)).await.map(web::Json)
}

/// What people said of a cycle
///
/// With the reasons of limits: for HR alone.
#[utoipa::path(tag = "say", params(("id" = String, Path)), responses((status = 200, body = Voices)))]
#[get("/api/v1/cycles/{id}/voices")]
pub async fn show_voices(ctx: Ctx, SignedIn(actor): SignedIn, id: web::Path<String>) -> Result<web::Json<Voices>> {
    ctx.run(move |db, clock| voices::of_cycle(db, clock, &actor, &id)).await.map(web::Json)
}

/// Set when people are heard
///
/// `If-Match: "0"` where nothing was set yet. A later last day opens it again.
#[utoipa::path(tag = "say", params(("id" = String, Path), ("If-Match" = String, Header)), request_body = NewWindow, responses((status = 200, body = WindowView)))]
#[put("/api/v1/cycles/{id}/window")]
pub async fn set_window(
    ctx: Ctx,
    SignedIn(actor): SignedIn,
    id: web::Path<String>,
    version: etag::IfMatch,
    body: web::Json<NewWindow>,
) -> Result<HttpResponse> {
    let set = ctx.run(move |db, clock| windows::set(db, clock, &actor, &id, version.0, &body)).await?;
    Ok(etag::tagged(set.version, &set))
}

/// Remind those who have not given wishes
#[utoipa::path(tag = "say", params(("id" = String, Path)), responses((status = 200, body = ToldOfWishes)))]
#[post("/api/v1/cycles/{id}/voices/remind")]
pub async fn remind_of_wishes(
    ctx: Ctx,
    SignedIn(actor): SignedIn,
    id: web::Path<String>,
) -> Result<web::Json<ToldOfWishes>> {
    ctx.run(move |db, clock| voices::remind(db, clock, &actor, &id)).await.map(web::Json)
}

/// Answer a comment on the rules
#[utoipa::path(tag = "say", params(("id" = String, Path), ("If-Match" = String, Header)), request_body = CommentAnswer, responses((status = 200, body = Voiced)))]
#[post("/api/v1/comments/{id}/answer")]
pub async fn answer_comment(
    ctx: Ctx,
    SignedIn(actor): SignedIn,
    id: web::Path<String>,
    version: etag::IfMatch,
    body: web::Json<CommentAnswer>,
) -> Result<HttpResponse> {
    let answered = ctx.run(move |db, clock| comments::answer(db, clock, &actor, &id, version.0, &body)).await?;
    Ok(etag::tagged(answered.version, &answered))
}

/// Accept or decline a proposal
///
/// An exchange that is accepted is kept in the cycle's rules; a post is added to those of its team.
#[utoipa::path(tag = "say", params(("id" = String, Path), ("If-Match" = String, Header)), request_body = ProposalDecision, responses((status = 200, body = ProposalView)))]
#[post("/api/v1/proposals/{id}/decide")]
pub async fn decide_proposal(
    ctx: Ctx,
    SignedIn(actor): SignedIn,
    id: web::Path<String>,
    version: etag::IfMatch,
    body: web::Json<ProposalDecision>,
) -> Result<HttpResponse> {
    let decided = ctx.run(move |db, clock| proposals::decide(db, clock, &actor, &id, version.0, &body)).await?;
    Ok(etag::tagged(decided.version, &decided))
}
