//! Questions to a plan: why this, why not that; what keeps a person from a post; which rules clash.

#![expect(unused_qualifications, reason = "utoipa names the type of the query by its path")]

use super::{Ctx, Result, SignedIn, etag};
use crate::app::planning::{
    diagnose::{self, DiagnosisView},
    explain::{self, AskableView, Asked, MakeItSo, QuestionView},
    plans::PlanSummary,
    runs::RunView,
};
use actix_web::{HttpResponse, get, http::header, post, web};
use serde::Deserialize;
use utoipa::IntoParams;

pub(super) fn accepted(run: &RunView) -> HttpResponse {
    HttpResponse::Accepted().insert_header((header::LOCATION, format!("/api/v1/runs/{}", run.id))).json(run)
}

/// Ask why, or why not
///
/// About one person and a post, a session or a week, answered by solving again: follow the run, and read the answer at
/// `/api/v1/questions/{run_id}`. The same question is answered once. A planner's own earlier question that is not answered yet is
/// given up; 409 while another planner's is being answered.
#[utoipa::path(tag = "questions", params(("id" = String, Path)), request_body = Asked, responses((status = 202, body = RunView)))]
#[post("/api/v1/plans/{id}/questions")]
pub async fn ask_question(
    ctx: Ctx,
    SignedIn(actor): SignedIn,
    id: web::Path<String>,
    asked: web::Json<Asked>,
) -> Result<HttpResponse> {
    let run = ctx.run(move |db, clock| explain::ask(db, clock, &actor, &id, &asked)).await?;
    Ok(accepted(&run))
}

/// The answer to a question
///
/// Whether it is possible, what it costs as an interval that contains the true cost, what changes for whom; or the rules that
/// clash with it.
#[utoipa::path(tag = "questions", params(("run_id" = String, Path)), responses((status = 200, body = QuestionView)))]
#[get("/api/v1/questions/{run_id}")]
pub async fn show_question(
    ctx: Ctx,
    SignedIn(actor): SignedIn,
    run_id: web::Path<String>,
) -> Result<web::Json<QuestionView>> {
    ctx.run(move |db, _| explain::get(db, &actor, &run_id)).await.map(web::Json)
}

/// Keep the plan of an answer as a draft
#[utoipa::path(tag = "questions", params(("run_id" = String, Path)), request_body = MakeItSo, responses((status = 201, body = PlanSummary)))]
#[post("/api/v1/questions/{run_id}/draft")]
pub async fn keep_question(
    ctx: Ctx,
    SignedIn(actor): SignedIn,
    run_id: web::Path<String>,
    wish: web::Json<MakeItSo>,
) -> Result<HttpResponse> {
    let plan = ctx.run(move |db, clock| explain::make_it_so(db, clock, &actor, &run_id, *wish)).await?;
    Ok(created(&plan))
}

pub(super) fn created(plan: &PlanSummary) -> HttpResponse {
    etag::created(&format!("/api/v1/plans/{}", plan.id), plan.version, plan)
}

#[derive(Deserialize, IntoParams)]
#[into_params(parameter_in = Query)]
pub struct AskableQuery {
    /// Week of the cycle, from 0. Absent: any.
    pub week: Option<u32>,
}

/// What one could ask about for a person
///
/// Posts and sessions, each with one line: when it could be, or which rule keeps the person from it. Nothing is solved.
#[utoipa::path(tag = "questions", params(("id" = String, Path), ("person" = String, Path), AskableQuery), responses((status = 200, body = AskableView)))]
#[get("/api/v1/plans/{id}/people/{person}/askable")]
pub async fn show_askable(
    ctx: Ctx,
    SignedIn(actor): SignedIn,
    path: web::Path<(String, String)>,
    query: web::Query<AskableQuery>,
) -> Result<web::Json<AskableView>> {
    let (plan, person) = path.into_inner();
    ctx.run(move |db, _| explain::askable(db, &actor, &plan, &person, query.week)).await.map(web::Json)
}

/// Find out why nothing works
///
/// Which hard rules of a cycle cannot be kept together, and the ways out: read it at `/api/v1/diagnoses/{run_id}`.
#[utoipa::path(tag = "questions", params(("id" = String, Path)), responses((status = 202, body = RunView)))]
#[post("/api/v1/cycles/{id}/diagnosis")]
pub async fn start_diagnosis(ctx: Ctx, SignedIn(actor): SignedIn, id: web::Path<String>) -> Result<HttpResponse> {
    let run = ctx.run(move |db, clock| diagnose::start(db, clock, &actor, &id)).await?;
    Ok(accepted(&run))
}

/// Which rules clash, and the ways out
///
/// With exactly what each way out would write.
#[utoipa::path(tag = "questions", params(("run_id" = String, Path)), responses((status = 200, body = DiagnosisView)))]
#[get("/api/v1/diagnoses/{run_id}")]
pub async fn show_diagnosis(
    ctx: Ctx,
    SignedIn(actor): SignedIn,
    run_id: web::Path<String>,
) -> Result<web::Json<DiagnosisView>> {
    ctx.run(move |db, _| diagnose::get(db, &actor, &run_id)).await.map(web::Json)
}

/// Take a way out, and solve
///
/// Writes what the diagnosis said it would, or makes one plan without the rule where the tables have no place for it. 412 where
/// data or rules changed since: find out again.
#[utoipa::path(tag = "questions", params(("run_id" = String, Path), ("n" = usize, Path)), responses((status = 202, body = RunView)))]
#[post("/api/v1/diagnoses/{run_id}/relaxations/{n}/apply")]
pub async fn apply_relaxation(
    ctx: Ctx,
    SignedIn(actor): SignedIn,
    path: web::Path<(String, usize)>,
) -> Result<HttpResponse> {
    let (run_id, n) = path.into_inner();
    let run = ctx.run(move |db, clock| diagnose::apply(db, clock, &actor, &run_id, n)).await?;
    Ok(accepted(&run))
}
