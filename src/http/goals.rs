//! Development plans.

use super::{Ctx, Result, SignedIn, etag, items::Items};
use crate::app::goals::{self, GoalInput, GoalView};
use actix_web::{HttpResponse, delete, get, post, put, web};

/// One's own development plan
#[utoipa::path(tag = "me", responses((status = 200, body = Items<GoalView>)))]
#[get("/api/v1/me/goals")]
pub async fn my_goals(ctx: Ctx, SignedIn(actor): SignedIn) -> Result<web::Json<Items<GoalView>>> {
    let items = ctx.run(move |db, clock| goals::mine(db, clock, &actor)).await?;
    Ok(web::Json(Items { items }))
}

/// Set a goal
#[utoipa::path(tag = "me", request_body = GoalInput, responses((status = 201, body = GoalView)))]
#[post("/api/v1/me/goals")]
pub async fn set_goal(ctx: Ctx, SignedIn(actor): SignedIn, body: web::Json<GoalInput>) -> Result<HttpResponse> {
    let made = ctx.run(move |db, clock| goals::create(db, clock, &actor, &body)).await?;
    Ok(etag::created(&format!("/api/v1/me/goals/{}", made.id), made.version, &made))
}

/// Change a goal, or say that it is reached
#[utoipa::path(tag = "me", params(("id" = String, Path), ("If-Match" = String, Header)), request_body = GoalInput, responses((status = 200, body = GoalView)))]
#[put("/api/v1/me/goals/{id}")]
pub async fn change_goal(
    ctx: Ctx,
    SignedIn(actor): SignedIn,
    id: web::Path<String>,
    version: etag::IfMatch,
    body: web::Json<GoalInput>,
) -> Result<HttpResponse> {
    let changed = ctx.run(move |db, clock| goals::change(db, clock, &actor, &id, version.0, &body)).await?;
    Ok(etag::tagged(changed.version, &changed))
}

/// Take a goal out of the plan
#[utoipa::path(tag = "me", params(("id" = String, Path), ("If-Match" = String, Header)), responses((status = 204)))]
#[delete("/api/v1/me/goals/{id}")]
pub async fn remove_goal(
    ctx: Ctx,
    SignedIn(actor): SignedIn,
    id: web::Path<String>,
    version: etag::IfMatch,
) -> Result<HttpResponse> {
    ctx.run(move |db, clock| goals::remove(db, clock, &actor, &id, version.0)).await?;
    Ok(HttpResponse::NoContent().finish())
}

/// Somebody's development plan
///
/// Of those whom one sees.
#[utoipa::path(tag = "organisation", params(("id" = String, Path)), responses((status = 200, body = Items<GoalView>)))]
#[get("/api/v1/people/{id}/goals")]
pub async fn goals_of_person(
    ctx: Ctx,
    SignedIn(actor): SignedIn,
    id: web::Path<String>,
) -> Result<web::Json<Items<GoalView>>> {
    let items = ctx.run(move |db, clock| goals::of_person(db, clock, &actor, &id)).await?;
    Ok(web::Json(Items { items }))
}
