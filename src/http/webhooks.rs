//! Webhooks: other systems are told of what happens.

use super::{Ctx, Result, SignedIn, etag, items::Items};
use crate::app::webhooks::{self, DeliveryView, MadeWebhook, NewWebhook, WebhookList, WebhookPatch, WebhookView};
use actix_web::{HttpResponse, delete, get, http::header, patch, post, web};

/// Webhooks
///
/// Oldest first, without their secrets; and the events that there are.
#[utoipa::path(tag = "webhooks", responses((status = 200, body = WebhookList)))]
#[get("/api/v1/webhooks")]
pub async fn list_webhooks(ctx: Ctx, SignedIn(actor): SignedIn) -> Result<web::Json<WebhookList>> {
    ctx.read(move |conn| webhooks::list(conn, &actor)).await.map(web::Json)
}

/// Make a webhook
///
/// The secret that signs its deliveries is in this answer and nowhere else. Addresses of private networks are refused.
#[utoipa::path(tag = "webhooks", request_body = NewWebhook, responses((status = 201, body = MadeWebhook)))]
#[post("/api/v1/webhooks")]
pub async fn make_webhook(ctx: Ctx, SignedIn(actor): SignedIn, body: web::Json<NewWebhook>) -> Result<HttpResponse> {
    let private_too = ctx.private_webhooks;
    let made =
        ctx.write(move |conn, clock| webhooks::make(conn, clock, &actor, body.into_inner(), private_too)).await?;
    Ok(HttpResponse::Created().insert_header((header::CACHE_CONTROL, "no-store")).json(made))
}

/// Change a webhook
///
/// What it is told of, and whether at all; `If-Match` is its version.
#[utoipa::path(tag = "webhooks", params(("id" = String, Path), ("If-Match" = String, Header)), request_body = WebhookPatch, responses((status = 200, body = WebhookView)))]
#[patch("/api/v1/webhooks/{id}")]
pub async fn change_webhook(
    ctx: Ctx,
    SignedIn(actor): SignedIn,
    id: web::Path<String>,
    version: etag::IfMatch,
    body: web::Json<WebhookPatch>,
) -> Result<HttpResponse> {
    let webhook = ctx
        .write(move |conn, clock| webhooks::change(conn, clock, &actor, (&id, version.0), body.into_inner()))
        .await?;
    Ok(etag::tagged(webhook.version, &webhook))
}

/// Delete a webhook
///
/// With the log of its deliveries.
#[utoipa::path(tag = "webhooks", params(("id" = String, Path)), responses((status = 204)))]
#[delete("/api/v1/webhooks/{id}")]
pub async fn delete_webhook(ctx: Ctx, SignedIn(actor): SignedIn, id: web::Path<String>) -> Result<HttpResponse> {
    ctx.write(move |conn, clock| webhooks::delete(conn, clock, &actor, &id)).await?;
    Ok(HttpResponse::NoContent().finish())
}

/// Deliveries of a webhook
///
/// The latest hundred, latest first.
#[utoipa::path(tag = "webhooks", params(("id" = String, Path)), responses((status = 200, body = Items<DeliveryView>)))]
#[get("/api/v1/webhooks/{id}/deliveries")]
pub async fn list_deliveries(
    ctx: Ctx,
    SignedIn(actor): SignedIn,
    id: web::Path<String>,
) -> Result<web::Json<Items<DeliveryView>>> {
    let items = ctx.read(move |conn| webhooks::deliveries(conn, &actor, &id)).await?;
    Ok(web::Json(Items { items }))
}

/// Try a webhook out
///
/// Sends it the event "ping".
#[utoipa::path(tag = "webhooks", params(("id" = String, Path)), responses((status = 200, body = DeliveryView)))]
#[post("/api/v1/webhooks/{id}/trial")]
pub async fn try_webhook(
    ctx: Ctx,
    SignedIn(actor): SignedIn,
    id: web::Path<String>,
) -> Result<web::Json<DeliveryView>> {
    ctx.write(move |conn, clock| webhooks::try_out(conn, clock, &actor, &id)).await.map(web::Json)
}

/// Send a delivery again
///
/// With the id that it had: a receiver that took it already refuses it as a replay.
#[utoipa::path(tag = "webhooks", params(("id" = String, Path)), responses((status = 200, body = DeliveryView)))]
#[post("/api/v1/deliveries/{id}/again")]
pub async fn send_delivery_again(
    ctx: Ctx,
    SignedIn(actor): SignedIn,
    id: web::Path<String>,
) -> Result<web::Json<DeliveryView>> {
    ctx.write(move |conn, clock| webhooks::send_again(conn, clock, &actor, &id)).await.map(web::Json)
}
