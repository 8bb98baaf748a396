//! One's own part before a plan: rules to comment on, wishes, limits, proposals, and what the ledger and the published plan say.

#![expect(unused_qualifications, reason = "utoipa names the type of the query by its path")]

use super::{Ctx, Result, SignedIn, etag};
use crate::app::{
    planning::{
        ledger::{self, OwnLedger},
        met::{self, WishesMet},
    },
    say::{
        comments::{self, CommentView, NewComment, OpenRules},
        limits::{self, LimitView, NewLimit},
        mine::{self, ProposalChoices, SayView},
        proposals::{self, NewProposal, ProposalView, Reply},
        wishes::{self, NewWishes, WishesView},
    },
};
use actix_web::{HttpResponse, delete, get, post, put, web};
use serde::Deserialize;
use utoipa::IntoParams;

#[derive(Deserialize, IntoParams)]
#[into_params(parameter_in = Query)]
pub struct SayQuery {
    /// Id of a cycle; without it, the one that is open or comes next.
    pub cycle: Option<String>,
}

/// What one can say before a cycle is planned, and said
#[utoipa::path(tag = "say", params(SayQuery), responses((status = 200, body = SayView)))]
#[get("/api/v1/me/say")]
pub async fn my_say(ctx: Ctx, SignedIn(actor): SignedIn, query: web::Query<SayQuery>) -> Result<web::Json<SayView>> {
    ctx.run(move |db, clock| mine::mine(db, clock, &actor, query.cycle.as_deref())).await.map(web::Json)
}

/// Colleagues, posts and skills to choose from in a proposal
#[utoipa::path(tag = "say", params(("id" = String, Path)), responses((status = 200, body = ProposalChoices)))]
#[get("/api/v1/me/proposals/choices/{id}")]
pub async fn proposal_choices(
    ctx: Ctx,
    SignedIn(actor): SignedIn,
    id: web::Path<String>,
) -> Result<web::Json<ProposalChoices>> {
    ctx.run(move |db, clock| mine::choices(db, clock, &actor, &id)).await.map(web::Json)
}

/// Save one's wishes for a cycle, as a whole
///
/// `If-Match: "0"` where nothing was saved yet. Refused after the last day, with whom to turn to.
#[utoipa::path(tag = "say", params(("id" = String, Path), ("If-Match" = String, Header)), request_body = NewWishes, responses((status = 200, body = WishesView)))]
#[put("/api/v1/me/wishes/{id}")]
pub async fn save_wishes(
    ctx: Ctx,
    SignedIn(actor): SignedIn,
    id: web::Path<String>,
    version: etag::IfMatch,
    body: web::Json<NewWishes>,
) -> Result<HttpResponse> {
    let saved = ctx.run(move |db, clock| wishes::save(db, clock, &actor, &id, version.0, &body)).await?;
    Ok(etag::tagged(saved.version, &saved))
}

/// The rules of a cycle in plain sentences, with comments and answers
///
/// Comments come without names.
#[utoipa::path(tag = "say", params(("id" = String, Path)), responses((status = 200, body = OpenRules)))]
#[get("/api/v1/cycles/{id}/open-rules")]
pub async fn open_rules(ctx: Ctx, SignedIn(actor): SignedIn, id: web::Path<String>) -> Result<web::Json<OpenRules>> {
    ctx.run(move |db, clock| comments::open_rules(db, clock, &actor, &id)).await.map(web::Json)
}

/// Comment on a rule, or on the whole
#[utoipa::path(tag = "say", request_body = NewComment, responses((status = 201, body = CommentView)))]
#[post("/api/v1/me/comments")]
pub async fn comment(ctx: Ctx, SignedIn(actor): SignedIn, body: web::Json<NewComment>) -> Result<HttpResponse> {
    let made = ctx.run(move |db, clock| comments::create(db, clock, &actor, &body)).await?;
    Ok(HttpResponse::Created().json(made))
}

/// Tell a limit: what cannot be asked of oneself
///
/// Only HR reads the reason.
#[utoipa::path(tag = "say", request_body = NewLimit, responses((status = 201, body = LimitView)))]
#[post("/api/v1/me/limits")]
pub async fn tell_limit(ctx: Ctx, SignedIn(actor): SignedIn, body: web::Json<NewLimit>) -> Result<HttpResponse> {
    let made = ctx.run(move |db, clock| limits::create(db, clock, &actor, &body)).await?;
    Ok(HttpResponse::Created().json(made))
}

/// Take one's own limit back
#[utoipa::path(tag = "say", params(("id" = String, Path)), responses((status = 204)))]
#[delete("/api/v1/me/limits/{id}")]
pub async fn withdraw_limit(ctx: Ctx, SignedIn(actor): SignedIn, id: web::Path<String>) -> Result<HttpResponse> {
    ctx.run(move |db, clock| limits::withdraw(db, clock, &actor, &id)).await?;
    Ok(HttpResponse::NoContent().finish())
}

/// Propose an exchange to a colleague, or a post to HR
#[utoipa::path(tag = "say", request_body = NewProposal, responses((status = 201, body = ProposalView)))]
#[post("/api/v1/me/proposals")]
pub async fn propose(ctx: Ctx, SignedIn(actor): SignedIn, body: web::Json<NewProposal>) -> Result<HttpResponse> {
    let made = ctx.run(move |db, clock| proposals::create(db, clock, &actor, &body)).await?;
    Ok(HttpResponse::Created().json(made))
}

/// Say yes or no to an exchange that a colleague proposes
#[utoipa::path(tag = "say", params(("id" = String, Path), ("If-Match" = String, Header)), request_body = Reply, responses((status = 200, body = ProposalView)))]
#[post("/api/v1/me/proposals/{id}/reply")]
pub async fn reply_to_proposal(
    ctx: Ctx,
    SignedIn(actor): SignedIn,
    id: web::Path<String>,
    version: etag::IfMatch,
    body: web::Json<Reply>,
) -> Result<HttpResponse> {
    let replied = ctx.run(move |db, clock| proposals::reply(db, clock, &actor, &id, version.0, &body)).await?;
    Ok(etag::tagged(replied.version, &replied))
}

/// Take one's own proposal back
#[utoipa::path(tag = "say", params(("id" = String, Path), ("If-Match" = String, Header)), responses((status = 204)))]
#[delete("/api/v1/me/proposals/{id}")]
pub async fn withdraw_proposal(
    ctx: Ctx,
    SignedIn(actor): SignedIn,
    id: web::Path<String>,
    version: etag::IfMatch,
) -> Result<HttpResponse> {
    ctx.run(move |db, clock| proposals::withdraw(db, clock, &actor, &id, version.0)).await?;
    Ok(HttpResponse::NoContent().finish())
}

/// What the fairness ledger says to oneself
#[utoipa::path(tag = "say", responses((status = 200, body = OwnLedger)))]
#[get("/api/v1/me/ledger")]
pub async fn my_ledger(ctx: Ctx, SignedIn(actor): SignedIn) -> Result<web::Json<OwnLedger>> {
    ctx.run(move |db, clock| ledger::mine(db, clock, &actor)).await.map(web::Json)
}

/// How far wishes were met in a cycle
///
/// Of the published plan; it names nobody, and small groups are not told apart.
#[utoipa::path(tag = "say", params(("id" = String, Path)), responses((status = 200, body = WishesMet)))]
#[get("/api/v1/cycles/{id}/wishes-met")]
pub async fn wishes_met(ctx: Ctx, SignedIn(actor): SignedIn, id: web::Path<String>) -> Result<web::Json<WishesMet>> {
    ctx.run(move |db, _| met::of_cycle(db, &actor, &id)).await.map(web::Json)
}
