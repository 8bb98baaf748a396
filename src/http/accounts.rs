//! Accounts, for administrators.

use super::{Ctx, Result, SignedIn, etag};
use crate::app::accounts::{self, AccountList, AccountPatch, AccountView, NewAccount};
use actix_web::{HttpResponse, get, patch, post, web};

/// All accounts
#[utoipa::path(tag = "administration", responses((status = 200, body = AccountList)))]
#[get("/api/v1/accounts")]
pub async fn list(ctx: Ctx, SignedIn(actor): SignedIn) -> Result<web::Json<AccountList>> {
    ctx.read(move |conn| accounts::list(conn, &actor)).await.map(web::Json)
}

/// Make an account
#[utoipa::path(tag = "administration", request_body = NewAccount, responses((status = 201, body = AccountView)))]
#[post("/api/v1/accounts")]
pub async fn create(ctx: Ctx, SignedIn(actor): SignedIn, body: web::Json<NewAccount>) -> Result<HttpResponse> {
    let new = body.into_inner();
    let made = ctx.hash(move |db, clock| accounts::create(db, clock, &actor, new)).await?;
    Ok(etag::created(&format!("/api/v1/accounts/{}", made.id), made.version, &made))
}

/// Change an account
///
/// Ends its sessions.
#[utoipa::path(tag = "administration", params(("id" = String, Path), ("If-Match" = String, Header)), request_body = AccountPatch, responses((status = 200, body = AccountView)))]
#[patch("/api/v1/accounts/{id}")]
pub async fn change(
    ctx: Ctx,
    SignedIn(actor): SignedIn,
    id: web::Path<String>,
    version: etag::IfMatch,
    body: web::Json<AccountPatch>,
) -> Result<HttpResponse> {
    let changed =
        ctx.write(move |conn, clock| accounts::change(conn, clock, &actor, &id, version.0, body.into_inner())).await?;
    Ok(etag::tagged(changed.version, &changed))
}
