//! Starter libraries in (O*NET, ESCO, CASE), and the model out as a CASE package.

#![expect(unused_qualifications, reason = "utoipa names the type of the query by its path")]

use super::{Ctx, Error, Result, SignedIn, exchange::Upload};
use crate::{
    app::{
        self, Field,
        libraries::{self, LibraryChoice, LibraryFailure, LibraryView},
        require,
    },
    db::records,
    domain::policy::{Action, Subject},
    interop::{InputFile, case::Version},
};
use actix_web::{
    HttpResponse, get,
    http::header,
    post,
    web::{self, Query},
};
use serde::Deserialize;
use utoipa::{IntoParams, ToSchema};

#[derive(Deserialize, ToSchema)]
#[serde(deny_unknown_fields)]
pub struct LibraryRequest {
    /// O*NET's texts, ESCO's CSV files, or one CASE package. Together at most 20 MB: the command line takes more.
    pub files: Vec<Upload>,
    #[serde(default)]
    pub choice: LibraryChoice,
}

#[derive(Deserialize, ToSchema)]
#[serde(deny_unknown_fields)]
pub struct TakeLibraryRequest {
    pub files: Vec<Upload>,
    pub choice: LibraryChoice,
    /// Of the changes that were agreed to.
    pub fingerprint: String,
}

#[derive(Deserialize, IntoParams)]
#[into_params(parameter_in = Query)]
pub struct CaseQuery {
    /// 1.0 or 1.1; 1.1 without it.
    pub version: Option<String>,
}

fn files(uploads: Vec<Upload>) -> app::Result<Vec<InputFile>> {
    if uploads.is_empty() {
        return Err(app::Error::invalid("files", "Choose at least one file."));
    }
    uploads.into_iter().enumerate().map(|(at, upload)| upload.decode(&format!("files/{at}"))).collect()
}

/// What a library's files hold, and what taking some of it would change
///
/// Nothing is written.
#[utoipa::path(tag = "libraries", request_body = LibraryRequest, responses((status = 200, body = LibraryView)))]
#[post("/api/v1/libraries/preview")]
pub async fn preview_library(
    ctx: Ctx,
    SignedIn(actor): SignedIn,
    body: web::Json<LibraryRequest>,
) -> Result<web::Json<LibraryView>> {
    ctx.run(move |db, clock| {
        require(&actor, Action::Exchange, Subject::Company)?;
        let LibraryRequest { files: uploads, choice } = body.into_inner();
        Ok(libraries::preview(db, clock.now(), &files(uploads)?, &choice)?)
    })
    .await
    .map(web::Json)
}

/// Take what is chosen of a library
///
/// All or nothing: 422 if anything is wrong, 409 if the data changed since the preview with this fingerprint.
#[utoipa::path(tag = "libraries", request_body = TakeLibraryRequest, responses((status = 200, body = LibraryView)))]
#[post("/api/v1/libraries/take")]
pub async fn take_library(
    ctx: Ctx,
    SignedIn(actor): SignedIn,
    body: web::Json<TakeLibraryRequest>,
) -> Result<web::Json<LibraryView>> {
    ctx.run(move |db, clock| {
        require(&actor, Action::Exchange, Subject::Company)?;
        let TakeLibraryRequest { files: uploads, choice, fingerprint } = body.into_inner();
        let files = files(uploads)?;
        libraries::take(db, &actor.account_id, clock.now(), &files, &choice, Some(&fingerprint)).map_err(failure)
    })
    .await
    .map(web::Json)
}

fn failure(failure: LibraryFailure) -> app::Error {
    match failure {
        LibraryFailure::Refused(view) => app::Error::Invalid {
            detail: format!("{} things are wrong: nothing was taken. Mend them, or leave them out.", view.errors.len()),
            fields: view.errors.iter().map(|error| Field::new(error.file.clone(), error.to_string())).collect(),
        },
        LibraryFailure::Changed => app::Error::conflict(
            "The data changed since the preview: nothing was taken. Look at a new preview, and take that.",
        ),
        LibraryFailure::Nothing => app::Error::invalid("choice", "Choose an occupation, a group or a skill to take."),
        LibraryFailure::Database(error) => error.into(),
    }
}

/// The competency model as a CASE package
///
/// A CFPackage of 1EdTech's CASE 1.0 or 1.1 with families, competencies, levels, roles and what roles ask for.
#[utoipa::path(tag = "libraries", params(CaseQuery), responses((status = 200, body = Object, content_type = "application/json")))]
#[get("/api/v1/model/case")]
pub async fn export_case(ctx: Ctx, SignedIn(actor): SignedIn, query: Query<CaseQuery>) -> Result<HttpResponse> {
    require(&actor, Action::Exchange, Subject::Company)?;
    let name = query.version.as_deref().unwrap_or("1.1");
    let version = Version::from_name(name)
        .ok_or_else(|| Error::App(app::Error::invalid("version", "Choose 1.0 or 1.1: CASE has no other versions.")))?;
    let package =
        ctx.run(move |db, clock| Ok(libraries::case(&db.read(records::company)?, version, clock.now()))).await?;
    Ok(HttpResponse::Ok()
        .insert_header((header::CONTENT_DISPOSITION, "attachment; filename=\"competency-model.case.json\""))
        .json(package))
}
