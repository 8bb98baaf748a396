//! How far a plan rests on guesses, and what it is against no programme.

use super::{Ctx, Result, SignedIn};
use crate::app::planning::{
    against_none::{self, AgainstNoneView},
    runs::RunView,
    study::{self, StudyView},
};
use actix_web::{HttpResponse, get, http::header, post, web};

/// Try what the guesses behind a plan could change
///
/// In the background, as a solve: follow the run at its address, or by its events. 409 while that is under way already.
#[utoipa::path(tag = "guesses", responses((status = 202, body = RunView)))]
#[post("/api/v1/plans/{id}/study")]
pub async fn start_study(ctx: Ctx, SignedIn(actor): SignedIn, id: web::Path<String>) -> Result<HttpResponse> {
    let run = ctx.run(move |db, clock| study::start(db, clock, &actor, &id)).await?;
    Ok(HttpResponse::Accepted().insert_header((header::LOCATION, format!("/api/v1/runs/{}", run.id))).json(run))
}

/// What each assignment of a plan rests on
///
/// With how far off the guesses may be for it to stay, once that was tried.
#[utoipa::path(tag = "guesses", responses((status = 200, body = StudyView)))]
#[get("/api/v1/plans/{id}/study")]
pub async fn show_study(ctx: Ctx, SignedIn(actor): SignedIn, id: web::Path<String>) -> Result<web::Json<StudyView>> {
    ctx.run(move |db, _| study::of_plan(db, &actor, &id)).await.map(web::Json)
}

/// A plan against no programme
///
/// What people learn, and what teams give up for it, in figures and sentences.
#[utoipa::path(tag = "plans", responses((status = 200, body = AgainstNoneView)))]
#[get("/api/v1/plans/{id}/against-none")]
pub async fn show_against_none(
    ctx: Ctx,
    SignedIn(actor): SignedIn,
    id: web::Path<String>,
) -> Result<web::Json<AgainstNoneView>> {
    ctx.run(move |db, _| against_none::against_none(db, &actor, &id)).await.map(web::Json)
}
