//! Performance × potential, for leaders and planners.

use super::{Ctx, Result, SignedIn, etag};
use crate::app::effects::nine_box::{self, BoxedPersonView, NineBoxView, PutInBox};
use actix_web::{HttpResponse, get, put, web};

/// The grid of the people whom one sees, with its history
#[utoipa::path(tag = "succession", responses((status = 200, body = NineBoxView)))]
#[get("/api/v1/nine-box")]
pub async fn show_nine_box(ctx: Ctx, SignedIn(actor): SignedIn) -> Result<web::Json<NineBoxView>> {
    Ok(web::Json(ctx.run(move |db, clock| nine_box::grid(db, clock, &actor)).await?))
}

/// Put somebody into a box, or take them out
#[utoipa::path(tag = "succession", params(("id" = String, Path), ("If-Match" = String, Header)), request_body = PutInBox, responses((status = 200, body = BoxedPersonView)))]
#[put("/api/v1/nine-box/{id}")]
pub async fn put_in_box(
    ctx: Ctx,
    SignedIn(actor): SignedIn,
    id: web::Path<String>,
    version: etag::IfMatch,
    body: web::Json<PutInBox>,
) -> Result<HttpResponse> {
    let person = ctx.run(move |db, clock| nine_box::put(db, clock, &actor, (&id, version.0), &body)).await?;
    Ok(etag::tagged(person.version, &person))
}
