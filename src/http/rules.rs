//! New cycles, and a cycle's rules as sentences.

use super::{Ctx, Result, SignedIn, etag, items::Items};
use crate::{
    app::{
        cycles::{self, NewCycle, TemplateView},
        planning::{
            plans::CycleView,
            rulebook::{self, RuleBook},
        },
    },
    domain::cycle::CycleRules,
};
use actix_web::{HttpResponse, delete, get, post, put, web};
use serde::Deserialize;
use utoipa::ToSchema;

/// Make a cycle
///
/// With the rules of a template or of another cycle. 422 with every fault at once: a start in the past, weeks that another cycle
/// takes, a name that is taken.
#[utoipa::path(tag = "cycles", request_body = NewCycle, responses((status = 201, body = CycleView)))]
#[post("/api/v1/cycles")]
pub async fn create_cycle(ctx: Ctx, SignedIn(actor): SignedIn, new: web::Json<NewCycle>) -> Result<HttpResponse> {
    let cycle = ctx.run(move |db, clock| cycles::create(db, clock, &actor, &new)).await?;
    Ok(etag::created(&format!("/api/v1/cycles/{}", cycle.id), cycle.version, &cycle))
}

#[derive(Deserialize, ToSchema)]
#[serde(deny_unknown_fields)]
pub struct CycleName {
    pub name: String,
}

/// Give a cycle another name
#[utoipa::path(tag = "cycles", params(("id" = String, Path), ("If-Match" = String, Header)), request_body = CycleName, responses((status = 200, body = CycleView)))]
#[put("/api/v1/cycles/{id}/name")]
pub async fn rename_cycle(
    ctx: Ctx,
    SignedIn(actor): SignedIn,
    id: web::Path<String>,
    version: etag::IfMatch,
    body: web::Json<CycleName>,
) -> Result<HttpResponse> {
    let cycle = ctx.run(move |db, clock| cycles::rename(db, clock, &actor, &id, version.0, &body.name)).await?;
    Ok(etag::tagged(cycle.version, &cycle))
}

/// Delete a cycle in which nothing was planned
#[utoipa::path(tag = "cycles", params(("id" = String, Path), ("If-Match" = String, Header)), responses((status = 204)))]
#[delete("/api/v1/cycles/{id}")]
pub async fn delete_cycle(
    ctx: Ctx,
    SignedIn(actor): SignedIn,
    id: web::Path<String>,
    version: etag::IfMatch,
) -> Result<HttpResponse> {
    ctx.run(move |db, clock| cycles::delete(db, clock, &actor, &id, version.0)).await?;
    Ok(HttpResponse::NoContent().finish())
}

/// Ready rules for a new cycle
#[utoipa::path(tag = "cycles", responses((status = 200, body = Items<TemplateView>)))]
#[get("/api/v1/cycle-templates")]
pub async fn list_templates(ctx: Ctx, SignedIn(actor): SignedIn) -> Result<web::Json<Items<TemplateView>>> {
    Ok(web::Json(ctx.run(move |db, _| cycles::templates(db, &actor)).await?.into()))
}

/// A cycle's rules as sentences
///
/// Each with its values and how they are changed, hard or soft, what it is worth, and whom it touches now; with the findings of the
/// check.
#[utoipa::path(tag = "cycles", responses((status = 200, body = RuleBook)))]
#[get("/api/v1/cycles/{id}/rules")]
pub async fn show_rules(ctx: Ctx, SignedIn(actor): SignedIn, id: web::Path<String>) -> Result<HttpResponse> {
    let book = ctx.run(move |db, clock| rulebook::of_cycle(db, clock, &actor, &id)).await?;
    Ok(etag::tagged(book.version, &book))
}

/// What other rules would mean
///
/// The same sentences, counts and findings for rules that are not saved.
#[utoipa::path(tag = "cycles", request_body = CycleRules, responses((status = 200, body = RuleBook)))]
#[post("/api/v1/cycles/{id}/rules/preview")]
pub async fn preview_rules(
    ctx: Ctx,
    SignedIn(actor): SignedIn,
    id: web::Path<String>,
    rules: web::Json<CycleRules>,
) -> Result<web::Json<RuleBook>> {
    let rules = rules.into_inner();
    Ok(web::Json(ctx.run(move |db, clock| rulebook::preview(db, clock, &actor, &id, rules)).await?))
}
