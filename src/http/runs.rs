//! Runs: followed while they work, and cancelled.

#![expect(unused_qualifications, reason = "utoipa names the type of the query by its path")]

use super::{Ctx, Result, SignedIn, sse};
use crate::app::planning::runs::{self, RunView};
use actix_web::{HttpResponse, Responder, get, http::header, post, web};
use serde::Deserialize;
use utoipa::IntoParams;

/// A run
#[utoipa::path(tag = "runs", responses((status = 200, body = RunView)))]
#[get("/api/v1/runs/{id}")]
pub async fn show_run(ctx: Ctx, SignedIn(actor): SignedIn, id: web::Path<String>) -> Result<web::Json<RunView>> {
    ctx.run(move |db, _| runs::get(db, &actor, &id)).await.map(web::Json)
}

/// Follow a run
///
/// Server-sent events: `run` whenever something changed, at most twice a second, and `done` at the end; both with the run as data.
#[utoipa::path(tag = "runs", responses((status = 200, body = RunView, content_type = "text/event-stream")))]
#[get("/api/v1/runs/{id}/events")]
pub async fn run_events(ctx: Ctx, SignedIn(actor): SignedIn, id: web::Path<String>) -> Result<impl Responder> {
    sse::follow(ctx, actor, id.into_inner()).await
}

#[derive(Deserialize, IntoParams)]
#[into_params(parameter_in = Query)]
pub struct CancelQuery {
    /// Whether what was found so far is kept; it is unless this says `false`.
    pub keep: Option<bool>,
}

/// End a run early
///
/// Keeps the best plan so far, if there is one; with `keep=false` the run ends at once and nothing is kept.
#[utoipa::path(tag = "runs", params(("id" = String, Path), CancelQuery), responses((status = 202, body = RunView)))]
#[post("/api/v1/runs/{id}/cancel")]
pub async fn cancel_run(
    ctx: Ctx,
    SignedIn(actor): SignedIn,
    id: web::Path<String>,
    query: web::Query<CancelQuery>,
) -> Result<HttpResponse> {
    let keep = query.keep.unwrap_or(true);
    Ok(HttpResponse::Accepted().json(ctx.run(move |db, clock| runs::cancel(db, clock, &actor, &id, keep)).await?))
}

/// The problem that a run solves, as a file
///
/// `tandem-solver solve problem.json` reproduces the run.
#[utoipa::path(tag = "runs", responses((status = 200, body = serde_json::Value)))]
#[get("/api/v1/runs/{id}/problem")]
pub async fn run_problem(ctx: Ctx, SignedIn(actor): SignedIn, id: web::Path<String>) -> Result<HttpResponse> {
    let json = ctx.run(move |db, _| runs::problem_json(db, &actor, &id)).await?;
    Ok(HttpResponse::Ok()
        .content_type("application/json")
        .insert_header((header::CONTENT_DISPOSITION, "attachment; filename=\"problem.json\""))
        .body(json))
}
