//! Plan choices: worked out in the background, read, used as drafts; and any two plans compared.

use super::{Ctx, Result, SignedIn, etag};
use crate::app::planning::{
    compare::{self, ComparisonView},
    frontier::{self, ChoicesView, FrontierOptions, FrontierView, NewPlan},
    plans::PlanSummary,
    runs::RunView,
};
use actix_web::{HttpResponse, get, http::header, post, web};

/// Work out plan choices
///
/// Whole plans between the fewest weeks of work missed and the most cross-training. In the background: follow the run at its
/// address, or by its events; `progress.found` lists the choices as they are found. 409 while choices of the cycle are being
/// worked out already (the field `active_run_id` says by which run).
#[utoipa::path(tag = "choices", request_body = FrontierOptions, responses((status = 202, body = RunView)))]
#[post("/api/v1/cycles/{id}/frontier")]
pub async fn start_frontier(
    ctx: Ctx,
    SignedIn(actor): SignedIn,
    id: web::Path<String>,
    options: web::Json<FrontierOptions>,
) -> Result<HttpResponse> {
    accepted(ctx.run(move |db, clock| frontier::start(db, clock, &actor, &id, &options)).await?)
}

/// The latest plan choices of a cycle
///
/// With the run that works some out right now, if there is one.
#[utoipa::path(tag = "choices", responses((status = 200, body = ChoicesView)))]
#[get("/api/v1/cycles/{id}/frontier")]
pub async fn show_choices(
    ctx: Ctx,
    SignedIn(actor): SignedIn,
    id: web::Path<String>,
) -> Result<web::Json<ChoicesView>> {
    ctx.run(move |db, _| frontier::of_cycle(db, &actor, &id)).await.map(web::Json)
}

/// The plan choices that a run found
#[utoipa::path(tag = "choices", responses((status = 200, body = FrontierView)))]
#[get("/api/v1/frontiers/{run_id}")]
pub async fn show_frontier(
    ctx: Ctx,
    SignedIn(actor): SignedIn,
    run_id: web::Path<String>,
) -> Result<web::Json<FrontierView>> {
    ctx.run(move |db, _| frontier::get(db, &actor, &run_id)).await.map(web::Json)
}

/// Make a draft of a choice
///
/// `n` counts from 1, as in the list of choices.
#[utoipa::path(tag = "choices", request_body = NewPlan, responses((status = 201, body = PlanSummary)))]
#[post("/api/v1/frontiers/{run_id}/points/{n}/plan")]
pub async fn use_point(
    ctx: Ctx,
    SignedIn(actor): SignedIn,
    path: web::Path<(String, usize)>,
    new: web::Json<NewPlan>,
) -> Result<HttpResponse> {
    let (run_id, n) = path.into_inner();
    let plan = ctx.run(move |db, clock| frontier::use_point(db, clock, &actor, (&run_id, n), &new)).await?;
    Ok(etag::created(&format!("/api/v1/plans/{}", plan.id), plan.version, &plan))
}

/// Compare two plans
///
/// Each is the id of a plan, or a choice as the id of its run and its number: `run.3`. Plans that were made under different
/// data or rules of one cycle are compared under the newer ones, which the notes say; of different cycles, 409.
#[utoipa::path(tag = "choices", responses((status = 200, body = ComparisonView)))]
#[get("/api/v1/plans/{id}/compare/{other}")]
pub async fn compare_plans(
    ctx: Ctx,
    SignedIn(actor): SignedIn,
    path: web::Path<(String, String)>,
) -> Result<web::Json<ComparisonView>> {
    let (id, other) = path.into_inner();
    ctx.run(move |db, _| compare::compare(db, &actor, &id, &other)).await.map(web::Json)
}

/// A run that was queued.
pub(super) fn accepted(run: RunView) -> Result<HttpResponse> {
    Ok(HttpResponse::Accepted().insert_header((header::LOCATION, format!("/api/v1/runs/{}", run.id))).json(run))
}
