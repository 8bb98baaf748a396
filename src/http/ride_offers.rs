//! Dated sessions that hosts offer, and seats at them.

use super::{Ctx, Result, SignedIn, etag};
use crate::app::rides::{self, BookingView, NewOffer, NewTime, OfferView};
use actix_web::{HttpResponse, post, web};

/// Offer seats at a session of one's own
#[utoipa::path(tag = "rides", request_body = NewOffer, responses((status = 201, body = OfferView)))]
#[post("/api/v1/ride-offers")]
pub async fn offer_ride(ctx: Ctx, SignedIn(actor): SignedIn, body: web::Json<NewOffer>) -> Result<HttpResponse> {
    let made = ctx.run(move |db, clock| rides::offer(db, clock, &actor, &body)).await?;
    Ok(etag::created(&format!("/api/v1/ride-offers/{}", made.id), made.version, &made))
}

/// Take a seat, or the next place on the waiting list
#[utoipa::path(tag = "rides", params(("id" = String, Path)), responses((status = 201, body = BookingView)))]
#[post("/api/v1/ride-offers/{id}/seat")]
pub async fn take_seat(ctx: Ctx, SignedIn(actor): SignedIn, id: web::Path<String>) -> Result<HttpResponse> {
    let made = ctx.run(move |db, clock| rides::take_seat(db, clock, &actor, &id)).await?;
    Ok(etag::created(&format!("/api/v1/rides/{}", made.id), made.version, &made))
}

/// Move a session that one offers; its guests are told
#[utoipa::path(tag = "rides", params(("id" = String, Path), ("If-Match" = String, Header)), request_body = NewTime, responses((status = 200, body = OfferView)))]
#[post("/api/v1/ride-offers/{id}/move")]
pub async fn move_offer(
    ctx: Ctx,
    SignedIn(actor): SignedIn,
    id: web::Path<String>,
    version: etag::IfMatch,
    body: web::Json<NewTime>,
) -> Result<HttpResponse> {
    let view = ctx.run(move |db, clock| rides::move_offer(db, clock, &actor, &id, version.0, &body)).await?;
    Ok(etag::tagged(view.version, &view))
}

/// Cancel a session that one offers, with all its seats
#[utoipa::path(tag = "rides", params(("id" = String, Path), ("If-Match" = String, Header)), responses((status = 200, body = OfferView)))]
#[post("/api/v1/ride-offers/{id}/cancel")]
pub async fn cancel_offer(
    ctx: Ctx,
    SignedIn(actor): SignedIn,
    id: web::Path<String>,
    version: etag::IfMatch,
) -> Result<HttpResponse> {
    let view = ctx.run(move |db, clock| rides::cancel_offer(db, clock, &actor, &id, version.0)).await?;
    Ok(etag::tagged(view.version, &view))
}
