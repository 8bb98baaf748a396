//! What happened to a plan, and mending it.

use super::{Ctx, Result, SignedIn, etag};
use crate::app::planning::{
    events::{
        choices::{self, EventChoices},
        drift::{self, DriftView},
        log::{self, EventList},
    },
    plans::PlanSummary,
    repair::{self, NewEvents, Pick, RepairView},
    runs::RunView,
};
use actix_web::{HttpResponse, delete, get, http::header, post, web};

/// Something happened to a plan
///
/// Records the events and looks for two or three ways to mend the plan. Nothing of the company changes before one is taken. 422:
/// everything that is wrong with the events; 409 while another repair of the cycle is under way.
#[utoipa::path(tag = "repairs", params(("id" = String, Path)), request_body = NewEvents, responses((status = 202, body = RunView)))]
#[post("/api/v1/plans/{id}/events")]
pub async fn record_events(
    ctx: Ctx,
    SignedIn(actor): SignedIn,
    id: web::Path<String>,
    body: web::Json<NewEvents>,
) -> Result<HttpResponse> {
    let events = body.into_inner().events;
    let run = ctx.run(move |db, clock| repair::start(db, clock, &actor, &id, events)).await?;
    Ok(HttpResponse::Accepted().insert_header((header::LOCATION, format!("/api/v1/runs/{}", run.id))).json(run))
}

/// What events can be about
///
/// People with what is planned for them, posts, sessions that are still to come, teams and roles.
#[utoipa::path(tag = "repairs", params(("id" = String, Path)), responses((status = 200, body = EventChoices)))]
#[get("/api/v1/plans/{id}/event-choices")]
pub async fn offer_events(
    ctx: Ctx,
    SignedIn(actor): SignedIn,
    id: web::Path<String>,
) -> Result<web::Json<EventChoices>> {
    ctx.run(move |db, clock| choices::of_plan(db, clock, &actor, &id)).await.map(web::Json)
}

/// Ways to mend a plan
///
/// What a finished repair found: ranked fixes, and what becomes of exchange partners who are left alone.
#[utoipa::path(tag = "repairs", params(("run_id" = String, Path)), responses((status = 200, body = RepairView)))]
#[get("/api/v1/repairs/{run_id}")]
pub async fn show_repair(
    ctx: Ctx,
    SignedIn(actor): SignedIn,
    run_id: web::Path<String>,
) -> Result<web::Json<RepairView>> {
    ctx.run(move |db, _| repair::show(db, &actor, &run_id)).await.map(web::Json)
}

/// Take a fix
///
/// Makes a draft of it and stores in the company's data what the events say, both or neither.
#[utoipa::path(tag = "repairs", params(("run_id" = String, Path), ("number" = usize, Path)), responses((status = 201, body = PlanSummary)))]
#[post("/api/v1/repairs/{run_id}/fixes/{number}/take")]
pub async fn take_fix(ctx: Ctx, SignedIn(actor): SignedIn, path: web::Path<(String, usize)>) -> Result<HttpResponse> {
    let (run_id, number) = path.into_inner();
    let plan = ctx.run(move |db, clock| repair::take(db, clock, &actor, &run_id, Pick::Fix(number))).await?;
    Ok(etag::created(&format!("/api/v1/plans/{}", plan.id), plan.version, &plan))
}

/// Choose for an exchange partner who is left alone
///
/// To return, to finish, or to be paired anew: takes the plan of that choice, as a fix is taken.
#[utoipa::path(
    tag = "repairs",
    params(("run_id" = String, Path), ("number" = usize, Path), ("choice" = usize, Path)),
    responses((status = 201, body = PlanSummary))
)]
#[post("/api/v1/repairs/{run_id}/orphans/{number}/choices/{choice}/take")]
pub async fn take_choice(
    ctx: Ctx,
    SignedIn(actor): SignedIn,
    path: web::Path<(String, usize, usize)>,
) -> Result<HttpResponse> {
    let (run_id, number, choice) = path.into_inner();
    let pick = Pick::Choice(number, choice);
    let plan = ctx.run(move |db, clock| repair::take(db, clock, &actor, &run_id, pick)).await?;
    Ok(etag::created(&format!("/api/v1/plans/{}", plan.id), plan.version, &plan))
}

/// What happened in a cycle
///
/// Every recorded event with the plan that mends it, latest first, and how often each kind happened.
#[utoipa::path(tag = "repairs", params(("id" = String, Path)), responses((status = 200, body = EventList)))]
#[get("/api/v1/cycles/{id}/events")]
pub async fn list_events(ctx: Ctx, SignedIn(actor): SignedIn, id: web::Path<String>) -> Result<web::Json<EventList>> {
    ctx.run(move |db, _| log::of_cycle(db, &actor, &id)).await.map(web::Json)
}

/// Take an event back
///
/// It did not happen: it goes, with what of it stands in the company's data. 409 while a plan rests on it.
#[utoipa::path(tag = "repairs", params(("id" = String, Path), ("event_id" = String, Path)), responses((status = 204)))]
#[delete("/api/v1/cycles/{id}/events/{event_id}")]
pub async fn remove_event(
    ctx: Ctx,
    SignedIn(actor): SignedIn,
    path: web::Path<(String, String)>,
) -> Result<HttpResponse> {
    let (cycle, id) = path.into_inner();
    ctx.run(move |db, clock| log::remove(db, clock, &actor, &cycle, &id)).await?;
    Ok(HttpResponse::NoContent().finish())
}

/// What contradicts a plan
///
/// What the company's data say since the plan was made, each as an event that can be repaired.
#[utoipa::path(tag = "repairs", params(("id" = String, Path)), responses((status = 200, body = DriftView)))]
#[get("/api/v1/plans/{id}/drift")]
pub async fn show_drift(ctx: Ctx, SignedIn(actor): SignedIn, id: web::Path<String>) -> Result<web::Json<DriftView>> {
    ctx.run(move |db, clock| drift::of_plan(db, clock, &actor, &id)).await.map(web::Json)
}
