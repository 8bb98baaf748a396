//! Cycles: their rules, what is wrong with their data, and their runs.

use super::{Ctx, Result, SignedIn, etag, items::Items};
use crate::{
    app::planning::{
        findings::FindingView,
        plans::{self, CycleView, PlanSummary},
        runs::{self, RunView},
    },
    domain::{cycle::CycleRules, run::RunOptions},
};
use actix_web::{HttpResponse, get, http::header, post, put, web};

/// Cycles, latest first
#[utoipa::path(tag = "cycles", responses((status = 200, body = Items<CycleView>)))]
#[get("/api/v1/cycles")]
pub async fn list_cycles(ctx: Ctx, SignedIn(actor): SignedIn) -> Result<web::Json<Items<CycleView>>> {
    Ok(web::Json(ctx.run(move |db, _| plans::cycles(db, &actor)).await?.into()))
}

/// A cycle
///
/// Pins and exclusions name people and are shown to planners and administrators only.
#[utoipa::path(tag = "cycles", responses((status = 200, body = CycleView)))]
#[get("/api/v1/cycles/{id}")]
pub async fn show_cycle(ctx: Ctx, SignedIn(actor): SignedIn, id: web::Path<String>) -> Result<HttpResponse> {
    let cycle = ctx.run(move |db, _| plans::cycle(db, &actor, &id)).await?;
    Ok(etag::tagged(cycle.version, &cycle))
}

/// Change a cycle's rules
#[utoipa::path(tag = "cycles", params(("id" = String, Path), ("If-Match" = String, Header)), request_body = CycleRules, responses((status = 200, body = CycleView)))]
#[put("/api/v1/cycles/{id}/rules")]
pub async fn set_rules(
    ctx: Ctx,
    SignedIn(actor): SignedIn,
    id: web::Path<String>,
    version: etag::IfMatch,
    rules: web::Json<CycleRules>,
) -> Result<HttpResponse> {
    let cycle = ctx.run(move |db, clock| plans::set_rules(db, clock, &actor, &id, version.0, &rules)).await?;
    Ok(etag::tagged(cycle.version, &cycle))
}

/// What is wrong or odd about a cycle's data and rules, before anything is solved
#[utoipa::path(tag = "cycles", responses((status = 200, body = Items<FindingView>)))]
#[get("/api/v1/cycles/{id}/findings")]
pub async fn findings(
    ctx: Ctx,
    SignedIn(actor): SignedIn,
    id: web::Path<String>,
) -> Result<web::Json<Items<FindingView>>> {
    Ok(web::Json(ctx.run(move |db, clock| runs::findings(db, clock, &actor, &id)).await?.into()))
}

/// Start a solve
///
/// In the background: follow the run at its address, or by its events. 409 while the cycle is being solved already (the
/// field `active_run_id` says by which run), 422 where the problem has errors.
#[utoipa::path(tag = "runs", request_body = RunOptions, responses((status = 202, body = RunView)))]
#[post("/api/v1/cycles/{id}/runs")]
pub async fn start_run(
    ctx: Ctx,
    SignedIn(actor): SignedIn,
    id: web::Path<String>,
    options: web::Json<RunOptions>,
) -> Result<HttpResponse> {
    let run = ctx.run(move |db, clock| runs::start(db, clock, &actor, &id, &options)).await?;
    Ok(HttpResponse::Accepted().insert_header((header::LOCATION, format!("/api/v1/runs/{}", run.id))).json(run))
}

/// Runs of a cycle, latest first
#[utoipa::path(tag = "runs", responses((status = 200, body = Items<RunView>)))]
#[get("/api/v1/cycles/{id}/runs")]
pub async fn list_runs(
    ctx: Ctx,
    SignedIn(actor): SignedIn,
    id: web::Path<String>,
) -> Result<web::Json<Items<RunView>>> {
    Ok(web::Json(ctx.run(move |db, _| runs::of_cycle(db, &actor, &id)).await?.into()))
}

/// Plans of a cycle that one may see, latest first
#[utoipa::path(tag = "plans", responses((status = 200, body = Items<PlanSummary>)))]
#[get("/api/v1/cycles/{id}/plans")]
pub async fn list_plans(
    ctx: Ctx,
    SignedIn(actor): SignedIn,
    id: web::Path<String>,
) -> Result<web::Json<Items<PlanSummary>>> {
    Ok(web::Json(ctx.run(move |db, _| plans::of_cycle(db, &actor, &id)).await?.into()))
}
