//! How one is told by mail; which mails did not get through; the demo's mailbox.

use super::{Ctx, Error, Result, SignedIn, items::Items};
use crate::app::mail::{self, MailReport, MessageSettings, NewMessageSettings, ReceivedMail};
use actix_web::{HttpResponse, get, post, put, web};

/// How one is told
#[utoipa::path(tag = "me", responses((status = 200, body = MessageSettings)))]
#[get("/api/v1/me/message-settings")]
pub async fn show_message_settings(ctx: Ctx, SignedIn(actor): SignedIn) -> Result<web::Json<MessageSettings>> {
    let works = ctx.sends_mail;
    ctx.read(move |conn| mail::show_settings(conn, &actor, works)).await.map(web::Json)
}

/// Choose how to be told
#[utoipa::path(tag = "me", request_body = NewMessageSettings, responses((status = 200, body = MessageSettings)))]
#[put("/api/v1/me/message-settings")]
pub async fn set_message_settings(
    ctx: Ctx,
    SignedIn(actor): SignedIn,
    body: web::Json<NewMessageSettings>,
) -> Result<web::Json<MessageSettings>> {
    let works = ctx.sends_mail;
    ctx.write(move |conn, _| mail::set_settings(conn, &actor, body.into_inner(), works)).await.map(web::Json)
}

/// How the mails do
///
/// How many wait, were sent and failed, and those that did not get through, with the mail server's words.
#[utoipa::path(tag = "webhooks", responses((status = 200, body = MailReport)))]
#[get("/api/v1/mails")]
pub async fn show_mails(ctx: Ctx, SignedIn(actor): SignedIn) -> Result<web::Json<MailReport>> {
    let works = ctx.sends_mail;
    ctx.read(move |conn| mail::report(conn, &actor, works)).await.map(web::Json)
}

/// Try a mail again
///
/// 409 unless it was given up.
#[utoipa::path(tag = "webhooks", params(("id" = String, Path)), responses((status = 204)))]
#[post("/api/v1/mails/{id}/again")]
pub async fn try_mail_again(ctx: Ctx, SignedIn(actor): SignedIn, id: web::Path<String>) -> Result<HttpResponse> {
    ctx.write(move |conn, clock| mail::try_again(conn, clock, &actor, &id)).await?;
    Ok(HttpResponse::NoContent().finish())
}

/// The demo's mailbox
///
/// Every mail that the demo sent, as it arrived; latest first. Not found anywhere but in the demo.
#[utoipa::path(tag = "session", responses((status = 200, body = Items<ReceivedMail>)))]
#[get("/api/v1/mailbox")]
pub async fn show_mailbox(ctx: Ctx, _: SignedIn) -> Result<web::Json<Items<ReceivedMail>>> {
    if ctx.demo.is_none() {
        return Err(Error::NoSuchAddress);
    }
    let items = ctx.read(mail::mailbox).await?;
    Ok(web::Json(Items { items }))
}
