//! Plans: in numbers, on the board, why each placement, and publishing.

#![expect(unused_qualifications, reason = "utoipa names the type of the query by its path")]

use super::{Ctx, Error, Result, SignedIn, etag, items::Items};
use crate::app::{
    objections::{self, ObjectionView},
    planning::{
        board::{self, BoardView},
        list,
        plans::{self, PlanSummary},
        sheet,
    },
};
use actix_web::{HttpRequest, HttpResponse, delete, get, http::header, web};
use serde::Deserialize;
use std::sync::Arc;
use utoipa::IntoParams;

/// A plan in numbers
#[utoipa::path(tag = "plans", responses((status = 200, body = PlanSummary)))]
#[get("/api/v1/plans/{id}")]
pub async fn show_plan(ctx: Ctx, SignedIn(actor): SignedIn, id: web::Path<String>) -> Result<HttpResponse> {
    let plan = ctx.run(move |db, _| plans::get(db, &actor, &id)).await?;
    Ok(etag::tagged(plan.version, &plan))
}

/// The board of a plan
///
/// Teams with their staffing by week, and the people one may see with their placements and rides.
#[utoipa::path(tag = "plans", responses((status = 200, body = BoardView), (status = 304, description = "not changed")))]
#[get("/api/v1/plans/{id}/board")]
pub async fn show_board(
    ctx: Ctx,
    SignedIn(actor): SignedIn,
    id: web::Path<String>,
    request: HttpRequest,
) -> Result<HttpResponse> {
    let known = request.headers().get(header::IF_NONE_MATCH).and_then(|tag| tag.to_str().ok()).map(str::to_owned);
    let recent = Arc::clone(&ctx.recent_plans);
    let (tag, board) = ctx
        .run(move |db, _| {
            let stamp = board::stamp(db, &actor, &id)?;
            let tag = format!("\"{stamp}\"");
            let is_known = known.as_ref() == Some(&tag);
            let board = if is_known { None } else { Some(board::recent_board(db, &recent, &actor, &id)?) };
            Ok((tag, board))
        })
        .await?;
    Ok(match board {
        Some(board) => HttpResponse::Ok().insert_header((header::ETAG, tag)).json(board),
        None => HttpResponse::NotModified().insert_header((header::ETAG, tag)).finish(),
    })
}

#[derive(Deserialize, IntoParams)]
#[into_params(parameter_in = Query)]
pub struct ExportQuery {
    /// `csv`, or `xlsx` for a workbook with the plan as people by weeks.
    pub format: Option<String>,
}

/// The plan as CSV or as a workbook
#[utoipa::path(tag = "plans", params(("id" = String, Path), ExportQuery), responses((status = 200, content(
    (String = "text/csv"),
    (Vec<u8> = "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet"),
))))]
#[get("/api/v1/plans/{id}/export")]
pub async fn export_plan(
    ctx: Ctx,
    SignedIn(actor): SignedIn,
    id: web::Path<String>,
    query: web::Query<ExportQuery>,
) -> Result<HttpResponse> {
    match query.format.as_deref() {
        None | Some("csv") => {
            let text = ctx.run(move |db, _| Ok(list::csv(&sheet::drawn(db, &actor, &id)?))).await?;
            Ok(super::exchange::csv("plan", text))
        }
        Some("xlsx") => {
            let bytes = ctx.run(move |db, _| sheet::xlsx(&sheet::drawn(db, &actor, &id)?)).await?;
            Ok(super::exchange::xlsx("plan", bytes))
        }
        Some(_) => Err(Error::BadRequest("format must be csv or xlsx.".to_owned())),
    }
}

/// Throw a draft away
#[utoipa::path(tag = "plans", params(("id" = String, Path), ("If-Match" = String, Header)), responses((status = 204)))]
#[delete("/api/v1/plans/{id}")]
pub async fn discard_plan(
    ctx: Ctx,
    SignedIn(actor): SignedIn,
    id: web::Path<String>,
    version: etag::IfMatch,
) -> Result<HttpResponse> {
    ctx.run(move |db, clock| plans::discard(db, clock, &actor, &id, version.0)).await?;
    Ok(HttpResponse::NoContent().finish())
}

/// Requests for a change of a plan, oldest first
#[utoipa::path(tag = "objections", responses((status = 200, body = Items<ObjectionView>)))]
#[get("/api/v1/plans/{id}/objections")]
pub async fn list_objections(
    ctx: Ctx,
    SignedIn(actor): SignedIn,
    id: web::Path<String>,
) -> Result<web::Json<Items<ObjectionView>>> {
    Ok(web::Json(ctx.run(move |db, _| objections::of_plan(db, &actor, &id)).await?.into()))
}
