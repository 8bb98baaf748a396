//! Ride-alongs: one's own, their times, and what the two sides settle.

#![expect(unused_qualifications, reason = "utoipa names the type of the query by its path")]

use super::{Ctx, Result, SignedIn, etag};
use crate::app::rides::{
    self, Arrangement, BookingView, ClosedWeek, ConsentAnswer, Declining, HostsView, MyRides, NewRequest, Outcome,
    Prebrief, Reason, TimesView,
};
use actix_web::{
    HttpResponse, get, post, put,
    web::{self, Query},
};
use chrono::NaiveDate;
use serde::{Deserialize, Serialize};
use utoipa::{IntoParams, ToSchema};

/// One's own ride-alongs, as guest and as host
///
/// Not found for accounts without a person.
#[utoipa::path(tag = "rides", responses((status = 200, body = MyRides)))]
#[get("/api/v1/me/rides")]
pub async fn my_rides(ctx: Ctx, SignedIn(actor): SignedIn) -> Result<web::Json<MyRides>> {
    ctx.run(move |db, clock| rides::mine(db, clock, &actor)).await.map(web::Json)
}

/// Mondays of closed weeks.
#[derive(Serialize, ToSchema)]
pub struct ClosedWeeks {
    pub mondays: Vec<NaiveDate>,
}

/// Close a week for guests, or open it again
#[utoipa::path(tag = "rides", request_body = ClosedWeek, responses((status = 200, body = ClosedWeeks)))]
#[put("/api/v1/me/closed-weeks")]
pub async fn close_week(
    ctx: Ctx,
    SignedIn(actor): SignedIn,
    body: web::Json<ClosedWeek>,
) -> Result<web::Json<ClosedWeeks>> {
    let mondays = ctx.run(move |db, clock| rides::close_week(db, clock, &actor, &body)).await?;
    Ok(web::Json(ClosedWeeks { mondays }))
}

/// Whom one can ask for a ride-along
#[utoipa::path(tag = "rides", responses((status = 200, body = HostsView)))]
#[get("/api/v1/ride-hosts")]
pub async fn list_hosts(ctx: Ctx, SignedIn(actor): SignedIn) -> Result<web::Json<HostsView>> {
    ctx.run(move |db, clock| rides::hosts(db, clock, &actor)).await.map(web::Json)
}

/// Ask a host, or a team, to take one along
#[utoipa::path(tag = "rides", request_body = NewRequest, responses((status = 201, body = BookingView)))]
#[post("/api/v1/rides")]
pub async fn request_ride(ctx: Ctx, SignedIn(actor): SignedIn, body: web::Json<NewRequest>) -> Result<HttpResponse> {
    let made = ctx.run(move |db, clock| rides::request(db, clock, &actor, &body)).await?;
    Ok(etag::created(&format!("/api/v1/rides/{}", made.id), made.version, &made))
}

#[derive(Deserialize, IntoParams)]
#[into_params(parameter_in = Query)]
pub struct TimesQuery {
    /// How long it takes; as it was planned if absent.
    minutes: Option<i32>,
}

/// Days and times that are left for a ride-along, for its host
#[utoipa::path(tag = "rides", params(("id" = String, Path), TimesQuery), responses((status = 200, body = TimesView)))]
#[get("/api/v1/rides/{id}/times")]
pub async fn ride_times(
    ctx: Ctx,
    SignedIn(actor): SignedIn,
    id: web::Path<String>,
    query: Query<TimesQuery>,
) -> Result<web::Json<TimesView>> {
    ctx.run(move |db, clock| rides::times(db, clock, &actor, &id, query.minutes)).await.map(web::Json)
}

/// Give a ride-along its time, or another one
///
/// The host, or whoever of the hosting team takes it. The guest is told.
#[utoipa::path(tag = "rides", params(("id" = String, Path), ("If-Match" = String, Header)), request_body = Arrangement, responses((status = 200, body = BookingView)))]
#[post("/api/v1/rides/{id}/arrange")]
pub async fn arrange_ride(
    ctx: Ctx,
    SignedIn(actor): SignedIn,
    id: web::Path<String>,
    version: etag::IfMatch,
    body: web::Json<Arrangement>,
) -> Result<HttpResponse> {
    let view = ctx.run(move |db, clock| rides::arrange(db, clock, &actor, &id, version.0, &body)).await?;
    Ok(etag::tagged(view.version, &view))
}

/// Ask the host for another time
#[utoipa::path(tag = "rides", params(("id" = String, Path), ("If-Match" = String, Header)), request_body = Reason, responses((status = 200, body = BookingView)))]
#[post("/api/v1/rides/{id}/another-time")]
pub async fn ask_another_time(
    ctx: Ctx,
    SignedIn(actor): SignedIn,
    id: web::Path<String>,
    version: etag::IfMatch,
    body: web::Json<Reason>,
) -> Result<HttpResponse> {
    let view = ctx.run(move |db, clock| rides::another_time(db, clock, &actor, &id, version.0, &body)).await?;
    Ok(etag::tagged(view.version, &view))
}

/// Cancel a ride-along, a seat or a request of one's own
#[utoipa::path(tag = "rides", params(("id" = String, Path), ("If-Match" = String, Header)), request_body = Reason, responses((status = 200, body = BookingView)))]
#[post("/api/v1/rides/{id}/cancel")]
pub async fn cancel_ride(
    ctx: Ctx,
    SignedIn(actor): SignedIn,
    id: web::Path<String>,
    version: etag::IfMatch,
    body: web::Json<Reason>,
) -> Result<HttpResponse> {
    let view = ctx.run(move |db, clock| rides::cancel(db, clock, &actor, &id, version.0, &body)).await?;
    Ok(etag::tagged(view.version, &view))
}

/// Decline a request, and say why
#[utoipa::path(tag = "rides", params(("id" = String, Path), ("If-Match" = String, Header)), request_body = Declining, responses((status = 200, body = BookingView)))]
#[post("/api/v1/rides/{id}/decline")]
pub async fn decline_ride(
    ctx: Ctx,
    SignedIn(actor): SignedIn,
    id: web::Path<String>,
    version: etag::IfMatch,
    body: web::Json<Declining>,
) -> Result<HttpResponse> {
    let view = ctx.run(move |db, clock| rides::decline(db, clock, &actor, &id, version.0, &body)).await?;
    Ok(etag::tagged(view.version, &view))
}

/// Say what the customer says; a no cancels the session
#[utoipa::path(tag = "rides", params(("id" = String, Path), ("If-Match" = String, Header)), request_body = ConsentAnswer, responses((status = 200, body = BookingView)))]
#[post("/api/v1/rides/{id}/consent")]
pub async fn ride_consent(
    ctx: Ctx,
    SignedIn(actor): SignedIn,
    id: web::Path<String>,
    version: etag::IfMatch,
    body: web::Json<ConsentAnswer>,
) -> Result<HttpResponse> {
    let view = ctx.run(move |db, clock| rides::consent(db, clock, &actor, &id, version.0, &body)).await?;
    Ok(etag::tagged(view.version, &view))
}

/// Say what to read before, and who is there
#[utoipa::path(tag = "rides", params(("id" = String, Path), ("If-Match" = String, Header)), request_body = Prebrief, responses((status = 200, body = BookingView)))]
#[post("/api/v1/rides/{id}/prebrief")]
pub async fn ride_prebrief(
    ctx: Ctx,
    SignedIn(actor): SignedIn,
    id: web::Path<String>,
    version: etag::IfMatch,
    body: web::Json<Prebrief>,
) -> Result<HttpResponse> {
    let view = ctx.run(move |db, clock| rides::prebrief(db, clock, &actor, &id, version.0, &body)).await?;
    Ok(etag::tagged(view.version, &view))
}

/// Say whether it took place
#[utoipa::path(tag = "rides", params(("id" = String, Path), ("If-Match" = String, Header)), request_body = Outcome, responses((status = 200, body = BookingView)))]
#[post("/api/v1/rides/{id}/report")]
pub async fn report_ride(
    ctx: Ctx,
    SignedIn(actor): SignedIn,
    id: web::Path<String>,
    version: etag::IfMatch,
    body: web::Json<Outcome>,
) -> Result<HttpResponse> {
    let view = ctx.run(move |db, clock| rides::report(db, clock, &actor, &id, version.0, &body)).await?;
    Ok(etag::tagged(view.version, &view))
}
