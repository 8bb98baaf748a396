//! What people took from sessions and placements, and how the programme of ride-alongs stands.

#![expect(unused_qualifications, reason = "utoipa names the type of the query by its path")]

use super::{Ctx, Result, SignedIn, etag};
use crate::app::rides::{
    self, Chase, Chased, DebriefForm, DebriefsView, NewDebrief, OrientationView, OwnDebrief, ProgrammeView, Steps,
};
use actix_web::{
    HttpResponse, get, post, put,
    web::{self, Query},
};
use serde::Deserialize;
use utoipa::IntoParams;

#[derive(Deserialize, IntoParams)]
#[into_params(parameter_in = Query)]
pub struct DebriefOf {
    /// A ride-along that was held.
    booking: Option<String>,
    /// A placement that is over.
    placement: Option<String>,
}

/// What the debrief of one's own session or placement asks
#[utoipa::path(tag = "debriefs", params(DebriefOf), responses((status = 200, body = DebriefForm)))]
#[get("/api/v1/me/debrief-form")]
pub async fn debrief_form(
    ctx: Ctx,
    SignedIn(actor): SignedIn,
    query: Query<DebriefOf>,
) -> Result<web::Json<DebriefForm>> {
    let DebriefOf { booking, placement } = query.into_inner();
    let form =
        ctx.run(move |db, clock| rides::form(db, clock, &actor, booking.as_deref(), placement.as_deref())).await?;
    Ok(web::Json(form))
}

/// Say what one took from a session or a placement, once
///
/// The texts are read by oneself and HR.
#[utoipa::path(tag = "debriefs", request_body = NewDebrief, responses((status = 201, body = OwnDebrief)))]
#[post("/api/v1/me/debriefs")]
pub async fn add_debrief(ctx: Ctx, SignedIn(actor): SignedIn, body: web::Json<NewDebrief>) -> Result<HttpResponse> {
    let made = ctx.run(move |db, clock| rides::add_debrief(db, clock, &actor, &body)).await?;
    Ok(HttpResponse::Created().json(made))
}

/// All debriefs with their texts, and themes by month
#[utoipa::path(tag = "debriefs", responses((status = 200, body = DebriefsView)))]
#[get("/api/v1/debriefs")]
pub async fn list_debriefs(ctx: Ctx, SignedIn(actor): SignedIn) -> Result<web::Json<DebriefsView>> {
    ctx.run(move |db, clock| rides::all_debriefs(db, clock, &actor)).await.map(web::Json)
}

/// How the programme of ride-alongs stands, and for whom something waits
#[utoipa::path(tag = "rides", responses((status = 200, body = ProgrammeView)))]
#[get("/api/v1/ride-programme")]
pub async fn show_programme(ctx: Ctx, SignedIn(actor): SignedIn) -> Result<web::Json<ProgrammeView>> {
    ctx.run(move |db, clock| rides::programme(db, clock, &actor)).await.map(web::Json)
}

/// Remind those for whom something waits
#[utoipa::path(tag = "rides", request_body = Chase, responses((status = 200, body = Chased)))]
#[post("/api/v1/ride-programme/remind")]
pub async fn remind_rides(ctx: Ctx, SignedIn(actor): SignedIn, body: web::Json<Chase>) -> Result<web::Json<Chased>> {
    ctx.run(move |db, clock| rides::remind(db, clock, &actor, &body)).await.map(web::Json)
}

/// Joiners' orientation: the steps, and who is booked by them
#[utoipa::path(tag = "rides", responses((status = 200, body = OrientationView)))]
#[get("/api/v1/orientation")]
pub async fn show_orientation(ctx: Ctx, SignedIn(actor): SignedIn) -> Result<HttpResponse> {
    let view = ctx.run(move |db, clock| rides::show_orientation(db, clock, &actor)).await?;
    Ok(etag::tagged(view.version, &view))
}

/// Who would be booked by these steps
#[utoipa::path(tag = "rides", request_body = Steps, responses((status = 200, body = OrientationView)))]
#[post("/api/v1/orientation/preview")]
pub async fn preview_orientation(
    ctx: Ctx,
    SignedIn(actor): SignedIn,
    body: web::Json<Steps>,
) -> Result<web::Json<OrientationView>> {
    ctx.run(move |db, clock| rides::preview_orientation(db, clock, &actor, &body)).await.map(web::Json)
}

/// Keep these steps, and book the joiners
#[utoipa::path(tag = "rides", params(("If-Match" = String, Header)), request_body = Steps, responses((status = 200, body = OrientationView)))]
#[put("/api/v1/orientation")]
pub async fn save_orientation(
    ctx: Ctx,
    SignedIn(actor): SignedIn,
    version: etag::IfMatch,
    body: web::Json<Steps>,
) -> Result<HttpResponse> {
    let view = ctx.run(move |db, clock| rides::save_orientation(db, clock, &actor, version.0, &body)).await?;
    Ok(etag::tagged(view.version, &view))
}
