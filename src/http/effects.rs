//! The leader's questions: if somebody left, what helps most, the chart, the page for a board; and asking for what helps.

#![expect(unused_qualifications, reason = "utoipa names the type of the query by its path")]

use super::{Ctx, Result, SignedIn, items::Items};
use crate::app::effects::{
    actions::{self, NextActionsView},
    board_page::{self, BoardPageView},
    chart::{self, ChartView},
    if_left::{self, IfLeftView},
    preferences::{self, AskForSuccession, AskedView},
};
use actix_web::{HttpResponse, delete, get, post, web};
use serde::Deserialize;
use std::sync::Arc;
use utoipa::IntoParams;

#[derive(Deserialize, IntoParams)]
#[into_params(parameter_in = Query)]
pub struct IfLeftQuery {
    /// Ids of people, separated by commas.
    pub people: String,
}

/// What happens if these people leave today
#[utoipa::path(tag = "succession", params(IfLeftQuery), responses((status = 200, body = IfLeftView)))]
#[get("/api/v1/succession/if-left")]
pub async fn show_if_left(
    ctx: Ctx,
    SignedIn(actor): SignedIn,
    query: web::Query<IfLeftQuery>,
) -> Result<web::Json<IfLeftView>> {
    let kept = Arc::clone(&ctx.succession);
    let people: Vec<String> = query.people.split(',').map(ToOwned::to_owned).collect();
    Ok(web::Json(ctx.run(move |db, clock| if_left::if_left(db, clock, &kept, &actor, &people)).await?))
}

/// Placements and ride-alongs that bring successors forward, the best first
///
/// Each keeps every rule when it is added to the plan ahead.
#[utoipa::path(tag = "succession", responses((status = 200, body = NextActionsView)))]
#[get("/api/v1/succession/next-actions")]
pub async fn show_next_actions(ctx: Ctx, SignedIn(actor): SignedIn) -> Result<web::Json<NextActionsView>> {
    let kept = Arc::clone(&ctx.succession);
    Ok(web::Json(ctx.run(move |db, clock| actions::next_actions(db, clock, &kept, &actor)).await?))
}

/// The organisation with the bench of each critical role
#[utoipa::path(tag = "succession", responses((status = 200, body = ChartView)))]
#[get("/api/v1/succession/chart")]
pub async fn show_chart(ctx: Ctx, SignedIn(actor): SignedIn) -> Result<web::Json<ChartView>> {
    let kept = Arc::clone(&ctx.succession);
    Ok(web::Json(ctx.run(move |db, clock| chart::chart(db, clock, &kept, &actor)).await?))
}

/// One page for a board
#[utoipa::path(tag = "succession", responses((status = 200, body = BoardPageView)))]
#[get("/api/v1/succession/board-page")]
pub async fn show_board_page(ctx: Ctx, SignedIn(actor): SignedIn) -> Result<web::Json<BoardPageView>> {
    let kept = Arc::clone(&ctx.succession);
    Ok(web::Json(ctx.run(move |db, clock| board_page::board_page(db, clock, &kept, &actor)).await?))
}

/// What the next plan of a cycle is asked to prefer for successors
#[utoipa::path(tag = "succession", params(("id" = String, Path)), responses((status = 200, body = Items<AskedView>)))]
#[get("/api/v1/cycles/{id}/succession-preferences")]
pub async fn list_succession_preferences(
    ctx: Ctx,
    SignedIn(actor): SignedIn,
    id: web::Path<String>,
) -> Result<web::Json<Items<AskedView>>> {
    Ok(web::Json(ctx.run(move |db, clock| preferences::of_cycle(db, clock, &actor, &id)).await?.into()))
}

/// Ask the next plan of a cycle to bring a successor forward
#[utoipa::path(tag = "succession", params(("id" = String, Path)), request_body = AskForSuccession, responses((status = 200, body = Items<AskedView>)))]
#[post("/api/v1/cycles/{id}/succession-preferences")]
pub async fn ask_for_succession(
    ctx: Ctx,
    SignedIn(actor): SignedIn,
    id: web::Path<String>,
    body: web::Json<AskForSuccession>,
) -> Result<web::Json<Items<AskedView>>> {
    Ok(web::Json(ctx.run(move |db, clock| preferences::ask(db, clock, &actor, &id, &body)).await?.into()))
}

/// Take back what was asked for
#[utoipa::path(tag = "succession", params(("id" = String, Path)), responses((status = 204)))]
#[delete("/api/v1/succession-preferences/{id}")]
pub async fn withdraw_succession_preference(
    ctx: Ctx,
    SignedIn(actor): SignedIn,
    id: web::Path<String>,
) -> Result<HttpResponse> {
    ctx.run(move |db, clock| preferences::withdraw(db, clock, &actor, &id)).await?;
    Ok(HttpResponse::NoContent().finish())
}
