//! Asking for a change, and answering.

use super::{Ctx, Result, SignedIn, etag};
use crate::app::objections::{self, NewAnswer, NewObjection, ObjectionView};
use actix_web::{HttpResponse, post, web};

/// Ask for a change of one's own placement
///
/// Only the planner reads the reason.
#[utoipa::path(tag = "objections", request_body = NewObjection, responses((status = 201, body = ObjectionView)))]
#[post("/api/v1/me/objections")]
pub async fn object(ctx: Ctx, SignedIn(actor): SignedIn, body: web::Json<NewObjection>) -> Result<HttpResponse> {
    let made = ctx.run(move |db, clock| objections::create(db, clock, &actor, &body)).await?;
    Ok(HttpResponse::Created().json(made))
}

/// Answer a request for a change
#[utoipa::path(tag = "objections", params(("id" = String, Path), ("If-Match" = String, Header)), request_body = NewAnswer, responses((status = 200, body = ObjectionView)))]
#[post("/api/v1/objections/{id}/answer")]
pub async fn answer_objection(
    ctx: Ctx,
    SignedIn(actor): SignedIn,
    id: web::Path<String>,
    version: etag::IfMatch,
    body: web::Json<NewAnswer>,
) -> Result<HttpResponse> {
    let answered = ctx.run(move |db, clock| objections::answer(db, clock, &actor, &id, version.0, &body)).await?;
    Ok(etag::tagged(answered.version, &answered))
}
