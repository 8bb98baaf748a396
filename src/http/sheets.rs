//! A plan's sheet read back, and a team's calendar.

use super::{Ctx, Result, SignedIn, etag, exchange::Upload};
use crate::app::planning::{
    calendar,
    plans::CycleView,
    readback::{self, SheetPreview},
};
use actix_web::{HttpResponse, get, http::header, post, web};
use serde::Deserialize;
use utoipa::ToSchema;

/// A plan's workbook that somebody changed.
#[derive(Deserialize, ToSchema)]
#[serde(deny_unknown_fields)]
pub struct ChangedSheet {
    pub file: Upload,
    /// What did not change is kept in the next plan, too.
    #[serde(default)]
    #[schema(required = false)]
    pub keep_rest: bool,
}

/// What reading a plan's workbook back would change
///
/// Person by person, with every cell that is not understood. Nothing is written.
#[utoipa::path(tag = "plans", request_body = ChangedSheet, responses((status = 200, body = SheetPreview)))]
#[post("/api/v1/plans/{id}/sheet/preview")]
pub async fn preview_sheet(
    ctx: Ctx,
    SignedIn(actor): SignedIn,
    id: web::Path<String>,
    body: web::Json<ChangedSheet>,
) -> Result<web::Json<SheetPreview>> {
    let ChangedSheet { file, keep_rest } = body.into_inner();
    let preview =
        ctx.run(move |db, clock| readback::preview(db, clock, &actor, &id, &file.decoded("file")?, keep_rest)).await?;
    Ok(web::Json(preview))
}

/// Take a changed workbook over
///
/// What was moved or added is kept in the cycle's rules, what was taken out is ruled out; `If-Match` is the cycle's version. 422
/// while a cell is not understood.
#[utoipa::path(tag = "plans", params(("id" = String, Path), ("If-Match" = String, Header)), request_body = ChangedSheet, responses((status = 200, body = CycleView)))]
#[post("/api/v1/plans/{id}/sheet")]
pub async fn take_sheet(
    ctx: Ctx,
    SignedIn(actor): SignedIn,
    id: web::Path<String>,
    version: etag::IfMatch,
    body: web::Json<ChangedSheet>,
) -> Result<HttpResponse> {
    let ChangedSheet { file, keep_rest } = body.into_inner();
    let cycle = ctx
        .run(move |db, clock| readback::take(db, clock, &actor, (&id, version.0), &file.decoded("file")?, keep_rest))
        .await?;
    Ok(etag::tagged(cycle.version, &cycle))
}

/// A team's calendar of a plan
///
/// Who is away, who visits, whose calls and meetings have guests: whole days, for programs that read calendars (RFC 5545).
#[utoipa::path(tag = "plans", responses((status = 200, body = String, content_type = "text/calendar")))]
#[get("/api/v1/plans/{id}/teams/{team}/calendar.ics")]
pub async fn team_calendar(
    ctx: Ctx,
    SignedIn(actor): SignedIn,
    path: web::Path<(String, String)>,
) -> Result<HttpResponse> {
    let (plan, team) = path.into_inner();
    let text = ctx.run(move |db, _| calendar::of_team(db, &actor, &plan, &team)).await?;
    let name = header::ContentDisposition::attachment("team.ics");
    Ok(HttpResponse::Ok().content_type("text/calendar; charset=utf-8").insert_header(name).body(text))
}
