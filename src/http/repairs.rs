//! Mending a plan when somebody will be away.

use super::{Ctx, Result, SignedIn};
use crate::app::planning::{
    repair::{self, Absence, ChangesView},
    runs::RunView,
};
use actix_web::{HttpResponse, get, http::header, post, web};

/// Mend a plan for somebody's absence
///
/// Makes a draft that changes as little as it can; the leave itself is stored when the draft is kept.
#[utoipa::path(tag = "plans", params(("id" = String, Path)), request_body = Absence, responses((status = 202, body = RunView)))]
#[post("/api/v1/plans/{id}/repair")]
pub async fn repair_plan(
    ctx: Ctx,
    SignedIn(actor): SignedIn,
    id: web::Path<String>,
    body: web::Json<Absence>,
) -> Result<HttpResponse> {
    let run = ctx.run(move |db, clock| repair::start(db, clock, &actor, &id, body.into_inner())).await?;
    Ok(HttpResponse::Accepted().insert_header((header::LOCATION, format!("/api/v1/runs/{}", run.id))).json(run))
}

/// What a repair changes
#[utoipa::path(tag = "plans", params(("id" = String, Path)), responses((status = 200, body = ChangesView)))]
#[get("/api/v1/plans/{id}/changes")]
pub async fn show_changes(
    ctx: Ctx,
    SignedIn(actor): SignedIn,
    id: web::Path<String>,
) -> Result<web::Json<ChangesView>> {
    Ok(web::Json(ctx.run(move |db, _| repair::changes(db, &actor, &id)).await?))
}

/// Keep a repair
///
/// Its leave is stored with the company's; the plan stays a draft.
#[utoipa::path(tag = "plans", params(("id" = String, Path)), responses((status = 204)))]
#[post("/api/v1/plans/{id}/keep")]
pub async fn keep_repair(ctx: Ctx, SignedIn(actor): SignedIn, id: web::Path<String>) -> Result<HttpResponse> {
    ctx.run(move |db, clock| repair::keep(db, clock, &actor, &id)).await?;
    Ok(HttpResponse::NoContent().finish())
}
