//! From a draft to a published plan: shown, questioned, published whole or in part.

use super::{Ctx, Result, SignedIn, etag, items::Items};
use crate::app::planning::{
    plans::PlanSummary,
    publish::{self, EditionView, PublicationView, Publishing, Showing},
};
use actix_web::{HttpResponse, get, post, web};

/// Where a plan stands on its way to being published
#[utoipa::path(tag = "plans", params(("id" = String, Path)), responses((status = 200, body = PublicationView)))]
#[get("/api/v1/plans/{id}/publication")]
pub async fn show_publication(ctx: Ctx, SignedIn(actor): SignedIn, id: web::Path<String>) -> Result<HttpResponse> {
    let view = ctx.run(move |db, clock| publish::publication(db, clock, &actor, &id)).await?;
    Ok(etag::tagged(view.plan.version, &view))
}

/// Show a draft to managers, or to everybody in it
#[utoipa::path(tag = "plans", params(("id" = String, Path), ("If-Match" = String, Header)), request_body = Showing, responses((status = 200, body = PlanSummary)))]
#[post("/api/v1/plans/{id}/show")]
pub async fn show_draft(
    ctx: Ctx,
    SignedIn(actor): SignedIn,
    id: web::Path<String>,
    version: etag::IfMatch,
    body: web::Json<Showing>,
) -> Result<HttpResponse> {
    let plan = ctx.run(move |db, clock| publish::show(db, clock, &actor, &id, version.0, &body)).await?;
    Ok(etag::tagged(plan.version, &plan))
}

/// Publish a plan
///
/// Supersedes an earlier published plan of the cycle. 409 while a rule is broken, requests for a change wait for an answer, or
/// people may still ask for one and no reason is given.
#[utoipa::path(tag = "plans", params(("id" = String, Path), ("If-Match" = String, Header)), request_body = Publishing, responses((status = 200, body = PlanSummary)))]
#[post("/api/v1/plans/{id}/publish")]
pub async fn publish_plan(
    ctx: Ctx,
    SignedIn(actor): SignedIn,
    id: web::Path<String>,
    version: etag::IfMatch,
    body: web::Json<Publishing>,
) -> Result<HttpResponse> {
    let plan = ctx.run(move |db, clock| publish::publish(db, clock, &actor, &id, version.0, &body)).await?;
    Ok(etag::tagged(plan.version, &plan))
}

/// Publish what is settled
///
/// Makes and publishes a plan of what was accepted, confirmed or published before, and does not hang on the rest; the draft stays.
#[utoipa::path(tag = "plans", params(("id" = String, Path), ("If-Match" = String, Header)), responses((status = 201, body = PlanSummary)))]
#[post("/api/v1/plans/{id}/publish-ahead")]
pub async fn publish_ahead(
    ctx: Ctx,
    SignedIn(actor): SignedIn,
    id: web::Path<String>,
    version: etag::IfMatch,
) -> Result<HttpResponse> {
    let plan = ctx.run(move |db, clock| publish::publish_ahead(db, clock, &actor, &id, version.0)).await?;
    Ok(HttpResponse::Created().json(plan))
}

/// Published plans of a cycle, latest first
#[utoipa::path(tag = "plans", params(("id" = String, Path)), responses((status = 200, body = Items<EditionView>)))]
#[get("/api/v1/cycles/{id}/editions")]
pub async fn list_editions(
    ctx: Ctx,
    SignedIn(actor): SignedIn,
    id: web::Path<String>,
) -> Result<web::Json<Items<EditionView>>> {
    Ok(web::Json(ctx.run(move |db, _| publish::editions(db, &actor, &id)).await?.into()))
}
