//! The stress test of a plan, and plans that hold more often.

use super::{
    Ctx, Result, SignedIn,
    questions::{accepted, created},
};
use crate::app::planning::{
    plans::PlanSummary,
    runs::RunView,
    stress::{self, StressView, SturdierView, Suppositions},
};
use actix_web::{HttpResponse, get, post, web};

/// Test a plan against absence and people who leave
///
/// Read the result at `/api/v1/stress/{run_id}`. The same test of the same plan is made once.
#[utoipa::path(tag = "questions", params(("id" = String, Path)), request_body = Suppositions, responses((status = 202, body = RunView)))]
#[post("/api/v1/plans/{id}/stress")]
pub async fn start_stress(
    ctx: Ctx,
    SignedIn(actor): SignedIn,
    id: web::Path<String>,
    supposed: web::Json<Suppositions>,
) -> Result<HttpResponse> {
    let run = ctx.run(move |db, clock| stress::ask(db, clock, &actor, &id, *supposed)).await?;
    Ok(accepted(&run))
}

/// A stress test
///
/// The chance that every minimum holds, beside the same without any placement, and which weeks of which teams are weak.
#[utoipa::path(tag = "questions", params(("run_id" = String, Path)), responses((status = 200, body = StressView)))]
#[get("/api/v1/stress/{run_id}")]
pub async fn show_stress(
    ctx: Ctx,
    SignedIn(actor): SignedIn,
    run_id: web::Path<String>,
) -> Result<web::Json<StressView>> {
    ctx.run(move |db, _| stress::get(db, &actor, &run_id)).await.map(web::Json)
}

/// Look for a plan that holds more often
///
/// In the background, as a solve: read it at `/api/v1/sturdier/{run_id}`.
#[utoipa::path(tag = "questions", params(("id" = String, Path)), request_body = Suppositions, responses((status = 202, body = RunView)))]
#[post("/api/v1/plans/{id}/sturdier")]
pub async fn start_sturdier(
    ctx: Ctx,
    SignedIn(actor): SignedIn,
    id: web::Path<String>,
    supposed: web::Json<Suppositions>,
) -> Result<HttpResponse> {
    let run = ctx.run(move |db, clock| stress::ask_sturdier(db, clock, &actor, &id, *supposed)).await?;
    Ok(accepted(&run))
}

/// A plan that holds more often
///
/// What it costs, and what changes for whom.
#[utoipa::path(tag = "questions", params(("run_id" = String, Path)), responses((status = 200, body = SturdierView)))]
#[get("/api/v1/sturdier/{run_id}")]
pub async fn show_sturdier(
    ctx: Ctx,
    SignedIn(actor): SignedIn,
    run_id: web::Path<String>,
) -> Result<web::Json<SturdierView>> {
    ctx.run(move |db, _| stress::get_sturdier(db, &actor, &run_id)).await.map(web::Json)
}

/// Keep a sturdier plan as a draft
#[utoipa::path(tag = "questions", params(("run_id" = String, Path)), responses((status = 201, body = PlanSummary)))]
#[post("/api/v1/sturdier/{run_id}/draft")]
pub async fn keep_sturdier(ctx: Ctx, SignedIn(actor): SignedIn, run_id: web::Path<String>) -> Result<HttpResponse> {
    let plan = ctx.run(move |db, clock| stress::keep_sturdier(db, clock, &actor, &run_id)).await?;
    Ok(created(&plan))
}
