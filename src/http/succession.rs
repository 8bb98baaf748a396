//! Critical roles, who may follow, and talent pools.

use super::{Ctx, Result, SignedIn, etag, items::Items};
use crate::app::succession::{
    self, Changed, MemberDraft, MyNominations, Nomination, PoolDraft, PoolView, RoleDecision, RoleDetail, RoleDraft,
    Settings, SuccessionView,
};
use actix_web::{HttpResponse, delete, get, post, put, web};
use std::sync::Arc;

/// Succession of the part of the company that one sees
#[utoipa::path(tag = "succession", responses((status = 200, body = SuccessionView)))]
#[get("/api/v1/succession")]
pub async fn show_succession(ctx: Ctx, SignedIn(actor): SignedIn) -> Result<web::Json<SuccessionView>> {
    let growths = Arc::clone(&ctx.growths);
    ctx.run(move |db, clock| succession::succession(db, clock, &growths, &actor)).await.map(web::Json)
}

/// Settle what nominees are told, the bands of readiness and the targets
#[utoipa::path(tag = "succession", request_body = Settings, responses((status = 200, body = Settings)))]
#[put("/api/v1/succession/settings")]
pub async fn settle_succession(
    ctx: Ctx,
    SignedIn(actor): SignedIn,
    new: web::Json<Settings>,
) -> Result<web::Json<Settings>> {
    ctx.run(move |db, clock| succession::settle(db, clock, &actor, &new)).await.map(web::Json)
}

/// A critical role, every number down to what it is made of
#[utoipa::path(tag = "succession", responses((status = 200, body = RoleDetail)))]
#[get("/api/v1/succession/roles/{id}")]
pub async fn show_critical_role(ctx: Ctx, SignedIn(actor): SignedIn, id: web::Path<String>) -> Result<HttpResponse> {
    let growths = Arc::clone(&ctx.growths);
    let detail = ctx.run(move |db, clock| succession::role(db, clock, &growths, &actor, &id)).await?;
    Ok(etag::tagged(detail.role.version, &detail))
}

/// Put a critical role on the list
#[utoipa::path(tag = "succession", request_body = RoleDraft, responses((status = 200, body = Changed)))]
#[post("/api/v1/succession/roles")]
pub async fn add_critical_role(
    ctx: Ctx,
    SignedIn(actor): SignedIn,
    new: web::Json<RoleDraft>,
) -> Result<web::Json<Changed>> {
    ctx.run(move |db, clock| succession::add(db, clock, &actor, &new)).await.map(web::Json)
}

/// Change a critical role
///
/// Who holds it now is no successor of it any more. 412 where it was changed since it was read.
#[utoipa::path(tag = "succession", params(("id" = String, Path), ("If-Match" = String, Header)), request_body = RoleDraft, responses((status = 200, body = Changed)))]
#[put("/api/v1/succession/roles/{id}")]
pub async fn change_critical_role(
    ctx: Ctx,
    SignedIn(actor): SignedIn,
    id: web::Path<String>,
    version: etag::IfMatch,
    new: web::Json<RoleDraft>,
) -> Result<web::Json<Changed>> {
    ctx.run(move |db, clock| succession::edit(db, clock, &actor, &id, version.0, &new)).await.map(web::Json)
}

/// Take a critical role off the list, with its successors
#[utoipa::path(tag = "succession", params(("id" = String, Path), ("If-Match" = String, Header)), responses((status = 200, body = Changed)))]
#[delete("/api/v1/succession/roles/{id}")]
pub async fn remove_critical_role(
    ctx: Ctx,
    SignedIn(actor): SignedIn,
    id: web::Path<String>,
    version: etag::IfMatch,
) -> Result<web::Json<Changed>> {
    ctx.run(move |db, clock| succession::remove(db, clock, &actor, &id, version.0)).await.map(web::Json)
}

/// Confirm or dismiss a proposed role
///
/// Of the list, or of the proposals beside it.
#[utoipa::path(tag = "succession", request_body = RoleDecision, responses((status = 200, body = Changed)))]
#[post("/api/v1/succession/roles/{id}/decision")]
pub async fn decide_critical_role(
    ctx: Ctx,
    SignedIn(actor): SignedIn,
    id: web::Path<String>,
    decision: web::Json<RoleDecision>,
) -> Result<web::Json<Changed>> {
    ctx.run(move |db, clock| succession::decide(db, clock, &actor, &id, *decision)).await.map(web::Json)
}

/// Name a successor, or change what was said of one
#[utoipa::path(tag = "succession", params(("id" = String, Path), ("person_id" = String, Path), ("If-Match" = String, Header)), request_body = Nomination, responses((status = 200, body = Changed)))]
#[put("/api/v1/succession/roles/{id}/successors/{person_id}")]
pub async fn nominate_successor(
    ctx: Ctx,
    SignedIn(actor): SignedIn,
    ids: web::Path<(String, String)>,
    version: etag::IfMatch,
    nomination: web::Json<Nomination>,
) -> Result<web::Json<Changed>> {
    ctx.run(move |db, clock| succession::nominate(db, clock, &actor, (&ids.0, &ids.1), version.0, &nomination))
        .await
        .map(web::Json)
}

/// Take a successor off the list
#[utoipa::path(tag = "succession", params(("id" = String, Path), ("person_id" = String, Path), ("If-Match" = String, Header)), responses((status = 200, body = Changed)))]
#[delete("/api/v1/succession/roles/{id}/successors/{person_id}")]
pub async fn withdraw_successor(
    ctx: Ctx,
    SignedIn(actor): SignedIn,
    ids: web::Path<(String, String)>,
    version: etag::IfMatch,
) -> Result<web::Json<Changed>> {
    ctx.run(move |db, clock| succession::withdraw(db, clock, &actor, (&ids.0, &ids.1), version.0)).await.map(web::Json)
}

/// Take a change of a critical role back
///
/// 409 where what it touched was changed since.
#[utoipa::path(tag = "succession", responses((status = 200, body = Changed)))]
#[post("/api/v1/succession/changes/{id}/undo")]
pub async fn undo_succession_change(
    ctx: Ctx,
    SignedIn(actor): SignedIn,
    id: web::Path<String>,
) -> Result<web::Json<Changed>> {
    ctx.run(move |db, clock| succession::undo(db, clock, &actor, &id)).await.map(web::Json)
}

/// Talent pools, each with the people whom one sees
#[utoipa::path(tag = "succession", responses((status = 200, body = Items<PoolView>)))]
#[get("/api/v1/talent-pools")]
pub async fn list_talent_pools(ctx: Ctx, SignedIn(actor): SignedIn) -> Result<web::Json<Items<PoolView>>> {
    Ok(web::Json(ctx.run(move |db, clock| succession::pools(db, clock, &actor)).await?.into()))
}

/// Make a talent pool
#[utoipa::path(tag = "succession", request_body = PoolDraft, responses((status = 201, body = PoolView)))]
#[post("/api/v1/talent-pools")]
pub async fn add_talent_pool(ctx: Ctx, SignedIn(actor): SignedIn, new: web::Json<PoolDraft>) -> Result<HttpResponse> {
    let pool = ctx.run(move |db, clock| succession::add_pool(db, clock, &actor, &new)).await?;
    Ok(etag::created(&format!("/api/v1/talent-pools/{}", pool.id), pool.version, &pool))
}

/// Rename a talent pool
#[utoipa::path(tag = "succession", params(("id" = String, Path), ("If-Match" = String, Header)), request_body = PoolDraft, responses((status = 200, body = PoolView)))]
#[put("/api/v1/talent-pools/{id}")]
pub async fn change_talent_pool(
    ctx: Ctx,
    SignedIn(actor): SignedIn,
    id: web::Path<String>,
    version: etag::IfMatch,
    new: web::Json<PoolDraft>,
) -> Result<HttpResponse> {
    let pool = ctx.run(move |db, clock| succession::change_pool(db, clock, &actor, &id, version.0, &new)).await?;
    Ok(etag::tagged(pool.version, &pool))
}

/// Delete a talent pool with its list
#[utoipa::path(tag = "succession", params(("id" = String, Path), ("If-Match" = String, Header)), responses((status = 204)))]
#[delete("/api/v1/talent-pools/{id}")]
pub async fn delete_talent_pool(
    ctx: Ctx,
    SignedIn(actor): SignedIn,
    id: web::Path<String>,
    version: etag::IfMatch,
) -> Result<HttpResponse> {
    ctx.run(move |db, clock| succession::delete_pool(db, clock, &actor, &id, version.0)).await?;
    Ok(HttpResponse::NoContent().finish())
}

/// Put somebody into a talent pool, or change the note on them
#[utoipa::path(tag = "succession", params(("id" = String, Path), ("person_id" = String, Path)), request_body = MemberDraft, responses((status = 200, body = PoolView)))]
#[put("/api/v1/talent-pools/{id}/members/{person_id}")]
pub async fn put_talent_pool_member(
    ctx: Ctx,
    SignedIn(actor): SignedIn,
    ids: web::Path<(String, String)>,
    member: web::Json<MemberDraft>,
) -> Result<web::Json<PoolView>> {
    ctx.run(move |db, clock| succession::put_member(db, clock, &actor, (&ids.0, &ids.1), &member)).await.map(web::Json)
}

/// Take somebody out of a talent pool
#[utoipa::path(tag = "succession", params(("id" = String, Path), ("person_id" = String, Path)), responses((status = 200, body = PoolView)))]
#[delete("/api/v1/talent-pools/{id}/members/{person_id}")]
pub async fn remove_talent_pool_member(
    ctx: Ctx,
    SignedIn(actor): SignedIn,
    ids: web::Path<(String, String)>,
) -> Result<web::Json<PoolView>> {
    ctx.run(move |db, clock| succession::remove_member(db, clock, &actor, (&ids.0, &ids.1))).await.map(web::Json)
}

/// What one may know of one's own nominations
#[utoipa::path(tag = "succession", responses((status = 200, body = MyNominations)))]
#[get("/api/v1/me/nominations")]
pub async fn my_nominations(ctx: Ctx, SignedIn(actor): SignedIn) -> Result<web::Json<MyNominations>> {
    let growths = Arc::clone(&ctx.growths);
    ctx.run(move |db, clock| succession::mine(db, clock, &growths, &actor)).await.map(web::Json)
}
