//! What if: scenarios with plans and choices of their own.

use super::{Ctx, Result, SignedIn, etag, frontiers::accepted, items::Items};
use crate::{
    app::planning::{
        frontier::{self, ChoicesView, FrontierOptions},
        runs::RunView,
        scenarios::{self, NewScenario, ScenarioDescription, ScenarioOffers, ScenarioView},
    },
    domain::run::RunOptions,
};
use actix_web::{HttpResponse, delete, get, post, put, web};

/// Scenarios of a cycle, latest first
///
/// One's own, and those that others share.
#[utoipa::path(tag = "scenarios", responses((status = 200, body = Items<ScenarioView>)))]
#[get("/api/v1/cycles/{id}/scenarios")]
pub async fn list_scenarios(
    ctx: Ctx,
    SignedIn(actor): SignedIn,
    id: web::Path<String>,
) -> Result<web::Json<Items<ScenarioView>>> {
    Ok(web::Json(ctx.run(move |db, _| scenarios::of_cycle(db, &actor, &id)).await?.into()))
}

/// What a scenario of the cycle can change
///
/// People, posts and teams by name, and the rules that are one value each.
#[utoipa::path(tag = "scenarios", responses((status = 200, body = ScenarioOffers)))]
#[get("/api/v1/cycles/{id}/scenarios/offers")]
pub async fn scenario_offers(
    ctx: Ctx,
    SignedIn(actor): SignedIn,
    id: web::Path<String>,
) -> Result<web::Json<ScenarioOffers>> {
    ctx.run(move |db, _| scenarios::offers(db, &actor, &id)).await.map(web::Json)
}

/// Keep a scenario
///
/// Neither the cycle nor its plans change.
#[utoipa::path(tag = "scenarios", request_body = NewScenario, responses((status = 201, body = ScenarioView)))]
#[post("/api/v1/cycles/{id}/scenarios")]
pub async fn add_scenario(
    ctx: Ctx,
    SignedIn(actor): SignedIn,
    id: web::Path<String>,
    new: web::Json<NewScenario>,
) -> Result<HttpResponse> {
    let made = ctx.run(move |db, clock| scenarios::add(db, clock, &actor, &id, new.into_inner())).await?;
    Ok(etag::created(&format!("/api/v1/scenarios/{}", made.id), made.version, &made))
}

/// A scenario
#[utoipa::path(tag = "scenarios", responses((status = 200, body = ScenarioView)))]
#[get("/api/v1/scenarios/{id}")]
pub async fn show_scenario(ctx: Ctx, SignedIn(actor): SignedIn, id: web::Path<String>) -> Result<HttpResponse> {
    let scenario = ctx.run(move |db, _| scenarios::get(db, &actor, &id)).await?;
    Ok(etag::tagged(scenario.version, &scenario))
}

/// Rename, annotate or share a scenario
#[utoipa::path(tag = "scenarios", params(("id" = String, Path), ("If-Match" = String, Header)), request_body = ScenarioDescription, responses((status = 200, body = ScenarioView)))]
#[put("/api/v1/scenarios/{id}")]
pub async fn describe_scenario(
    ctx: Ctx,
    SignedIn(actor): SignedIn,
    id: web::Path<String>,
    version: etag::IfMatch,
    new: web::Json<ScenarioDescription>,
) -> Result<HttpResponse> {
    let scenario = ctx.run(move |db, clock| scenarios::describe(db, clock, &actor, &id, version.0, &new)).await?;
    Ok(etag::tagged(scenario.version, &scenario))
}

/// Throw a scenario away with its plans
#[utoipa::path(tag = "scenarios", params(("id" = String, Path), ("If-Match" = String, Header)), responses((status = 204)))]
#[delete("/api/v1/scenarios/{id}")]
pub async fn delete_scenario(
    ctx: Ctx,
    SignedIn(actor): SignedIn,
    id: web::Path<String>,
    version: etag::IfMatch,
) -> Result<HttpResponse> {
    ctx.run(move |db, clock| scenarios::delete(db, clock, &actor, &id, version.0)).await?;
    Ok(HttpResponse::NoContent().finish())
}

/// Start a solve of a scenario
///
/// Its plan stands with the scenario, and is never published. 409 while the cycle is being solved already.
#[utoipa::path(tag = "scenarios", request_body = RunOptions, responses((status = 202, body = RunView)))]
#[post("/api/v1/scenarios/{id}/runs")]
pub async fn start_scenario_run(
    ctx: Ctx,
    SignedIn(actor): SignedIn,
    id: web::Path<String>,
    options: web::Json<RunOptions>,
) -> Result<HttpResponse> {
    accepted(ctx.run(move |db, clock| scenarios::start(db, clock, &actor, &id, &options)).await?)
}

/// Work out the plan choices of a scenario
#[utoipa::path(tag = "scenarios", request_body = FrontierOptions, responses((status = 202, body = RunView)))]
#[post("/api/v1/scenarios/{id}/frontier")]
pub async fn start_scenario_frontier(
    ctx: Ctx,
    SignedIn(actor): SignedIn,
    id: web::Path<String>,
    options: web::Json<FrontierOptions>,
) -> Result<HttpResponse> {
    accepted(ctx.run(move |db, clock| frontier::start_of_scenario(db, clock, &actor, &id, &options)).await?)
}

/// The latest plan choices of a scenario
#[utoipa::path(tag = "scenarios", responses((status = 200, body = ChoicesView)))]
#[get("/api/v1/scenarios/{id}/frontier")]
pub async fn show_scenario_choices(
    ctx: Ctx,
    SignedIn(actor): SignedIn,
    id: web::Path<String>,
) -> Result<web::Json<ChoicesView>> {
    ctx.run(move |db, _| frontier::of_scenario(db, &actor, &id)).await.map(web::Json)
}
