//! Quota relief: what was decided for people with a quota who are placed.

use super::{Ctx, Result, SignedIn, etag, items::Items};
use crate::app::reliefs::{self, NewReliefs, Relief, ReliefNeed, ReliefView};
use actix_web::{HttpResponse, delete, get, post, put, web};

/// People with a quota who are placed in a plan
///
/// With what is recorded for each; those without a record first.
#[utoipa::path(tag = "reliefs", params(("id" = String, Path)), responses((status = 200, body = Items<ReliefNeed>)))]
#[get("/api/v1/plans/{id}/reliefs")]
pub async fn list_reliefs(
    ctx: Ctx,
    SignedIn(actor): SignedIn,
    id: web::Path<String>,
) -> Result<web::Json<Items<ReliefNeed>>> {
    Ok(web::Json(ctx.run(move |db, _| reliefs::of_plan(db, &actor, &id)).await?.into()))
}

/// Record what was decided on quota, pay and accounts
///
/// For one or several people who have no record yet. 422: everything that is wrong.
#[utoipa::path(tag = "reliefs", params(("id" = String, Path)), request_body = NewReliefs, responses((status = 201, body = Items<ReliefView>)))]
#[post("/api/v1/cycles/{id}/reliefs")]
pub async fn record_reliefs(
    ctx: Ctx,
    SignedIn(actor): SignedIn,
    id: web::Path<String>,
    body: web::Json<NewReliefs>,
) -> Result<HttpResponse> {
    let recorded = ctx.run(move |db, clock| reliefs::record(db, clock, &actor, &id, &body)).await?;
    Ok(HttpResponse::Created().json(Items::from(recorded)))
}

/// Change a record
///
/// What was accepted before is asked again.
#[utoipa::path(
    tag = "reliefs",
    params(("id" = String, Path), ("person_id" = String, Path), ("If-Match" = String, Header)),
    request_body = Relief,
    responses((status = 200, body = ReliefView))
)]
#[put("/api/v1/cycles/{id}/reliefs/{person_id}")]
pub async fn change_relief(
    ctx: Ctx,
    SignedIn(actor): SignedIn,
    path: web::Path<(String, String)>,
    version: etag::IfMatch,
    body: web::Json<Relief>,
) -> Result<HttpResponse> {
    let (cycle, person) = path.into_inner();
    let changed =
        ctx.run(move |db, clock| reliefs::change(db, clock, &actor, (&cycle, &person), version.0, &body)).await?;
    Ok(etag::tagged(changed.version, &changed))
}

/// Take a record back
#[utoipa::path(
    tag = "reliefs",
    params(("id" = String, Path), ("person_id" = String, Path), ("If-Match" = String, Header)),
    responses((status = 204))
)]
#[delete("/api/v1/cycles/{id}/reliefs/{person_id}")]
pub async fn remove_relief(
    ctx: Ctx,
    SignedIn(actor): SignedIn,
    path: web::Path<(String, String)>,
    version: etag::IfMatch,
) -> Result<HttpResponse> {
    let (cycle, person) = path.into_inner();
    ctx.run(move |db, clock| reliefs::remove(db, clock, &actor, (&cycle, &person), version.0)).await?;
    Ok(HttpResponse::NoContent().finish())
}
