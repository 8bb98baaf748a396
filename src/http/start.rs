//! Starting with a company's own staff list: preview, bring in, mend what waits, take everything back.

use super::{
    Ctx, Result, SignedIn,
    exchange::{Upload, allowed},
};
use crate::{
    app::{
        self,
        start::{self, Choices, Given, Mended, StartDone, StartPreview, StartState},
    },
    domain::staff_list::Field,
};
use actix_web::{HttpResponse, get, post, web};
use serde::Deserialize;
use std::collections::BTreeMap;
use utoipa::ToSchema;

/// A list as a file or as pasted text, and what somebody says about it.
#[derive(Deserialize, ToSchema)]
#[serde(deny_unknown_fields)]
pub struct StartPreviewRequest {
    #[serde(default)]
    pub file: Option<Upload>,
    #[serde(default)]
    pub text: Option<String>,
    #[serde(default)]
    pub choices: Choices,
}

#[derive(Deserialize, ToSchema)]
#[serde(deny_unknown_fields)]
pub struct StartRequest {
    #[serde(default)]
    pub file: Option<Upload>,
    #[serde(default)]
    pub text: Option<String>,
    #[serde(default)]
    pub choices: Choices,
    /// Of the preview that was agreed to.
    pub fingerprint: String,
}

#[derive(Deserialize, ToSchema)]
#[serde(deny_unknown_fields)]
pub struct MendRequest {
    /// Cells as they should read, by row.
    pub rows: BTreeMap<usize, BTreeMap<Field, String>>,
}

fn given(file: Option<Upload>, text: Option<String>) -> app::Result<Given> {
    match (file, text) {
        (Some(upload), None) => Ok(Given::File(upload.decode("file")?)),
        (None, Some(text)) => Ok(Given::Text(text)),
        _ => Err(app::Error::invalid("file", "Drop one file, or paste the list as text.")),
    }
}

/// What a staff list would make
///
/// Nothing is written. A list that cannot go in says why among its findings.
#[utoipa::path(tag = "start", request_body = StartPreviewRequest, responses((status = 200, body = StartPreview)))]
#[post("/api/v1/start/preview")]
pub async fn preview_start(
    ctx: Ctx,
    SignedIn(actor): SignedIn,
    body: web::Json<StartPreviewRequest>,
) -> Result<web::Json<StartPreview>> {
    ctx.run(move |db, clock| {
        let StartPreviewRequest { file, text, choices } = body.into_inner();
        allowed(&actor)?;
        start::preview(db, clock, &actor, &given(file, text)?, &choices)
    })
    .await
    .map(web::Json)
}

/// Start with a staff list
///
/// All of it or nothing. 409 where there are people already, or where the list is not the one of the preview; 422 where it cannot
/// go in.
#[utoipa::path(tag = "start", request_body = StartRequest, responses((status = 201, body = StartDone)))]
#[post("/api/v1/start")]
pub async fn bring_in(ctx: Ctx, SignedIn(actor): SignedIn, body: web::Json<StartRequest>) -> Result<HttpResponse> {
    let done = ctx
        .run(move |db, clock| {
            let StartRequest { file, text, choices, fingerprint } = body.into_inner();
            allowed(&actor)?;
            start::bring_in(db, clock, &actor, &given(file, text)?, &choices, &fingerprint)
        })
        .await?;
    Ok(HttpResponse::Created().json(done))
}

/// Where the company stands
#[utoipa::path(tag = "start", responses((status = 200, body = StartState)))]
#[get("/api/v1/start")]
pub async fn show_start(ctx: Ctx, SignedIn(actor): SignedIn) -> Result<web::Json<StartState>> {
    ctx.read(move |conn| start::state(conn, &actor)).await.map(web::Json)
}

/// Mend rows that were set aside
///
/// Those that can be taken now go in; the others go on waiting.
#[utoipa::path(tag = "start", request_body = MendRequest, responses((status = 200, body = Mended)))]
#[post("/api/v1/start/aside")]
pub async fn mend_rows(ctx: Ctx, SignedIn(actor): SignedIn, body: web::Json<MendRequest>) -> Result<web::Json<Mended>> {
    ctx.write(move |conn, clock| start::mend(conn, clock, &actor, &body.rows)).await.map(web::Json)
}

/// Undo the first import
///
/// Deletes everything that the company has, its plans too; accounts stay. 409 while a plan is published or being worked on.
#[utoipa::path(tag = "start", responses((status = 204)))]
#[post("/api/v1/start/undo")]
pub async fn undo_start(ctx: Ctx, SignedIn(actor): SignedIn) -> Result<HttpResponse> {
    ctx.write(move |conn, clock| start::undo(conn, clock, &actor)).await?;
    Ok(HttpResponse::NoContent().finish())
}
