//! One's own messages.

use super::{Ctx, PageQuery, Result, SignedIn};
use crate::app::inbox::{self, Inbox, Unread};
use actix_web::{get, post, web};

/// One's own messages
///
/// Latest first, in the language of the account.
#[utoipa::path(tag = "me", params(PageQuery), responses((status = 200, body = Inbox)))]
#[get("/api/v1/me/messages")]
pub async fn list_messages(
    ctx: Ctx,
    SignedIn(actor): SignedIn,
    query: web::Query<PageQuery>,
) -> Result<web::Json<Inbox>> {
    let limit = query.limit()?;
    let after = query.into_inner().after;
    ctx.read(move |conn| inbox::list(conn, &actor, after.as_deref(), limit)).await.map(web::Json)
}

/// How many messages are unread
#[utoipa::path(tag = "me", responses((status = 200, body = Unread)))]
#[get("/api/v1/me/messages/unread")]
pub async fn count_unread(ctx: Ctx, SignedIn(actor): SignedIn) -> Result<web::Json<Unread>> {
    ctx.read(move |conn| inbox::unread(conn, &actor)).await.map(web::Json)
}

/// Mark all messages as read
#[utoipa::path(tag = "me", responses((status = 200, body = Unread)))]
#[post("/api/v1/me/messages/read")]
pub async fn read_all_messages(ctx: Ctx, SignedIn(actor): SignedIn) -> Result<web::Json<Unread>> {
    ctx.write(move |conn, clock| inbox::mark_read(conn, clock, &actor, None)).await.map(web::Json)
}

/// Mark a message as read
#[utoipa::path(tag = "me", params(("id" = String, Path)), responses((status = 200, body = Unread)))]
#[post("/api/v1/me/messages/{id}/read")]
pub async fn read_message(ctx: Ctx, SignedIn(actor): SignedIn, id: web::Path<String>) -> Result<web::Json<Unread>> {
    ctx.write(move |conn, clock| inbox::mark_read(conn, clock, &actor, Some(&id))).await.map(web::Json)
}
