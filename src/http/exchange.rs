//! A company's own lists in, and out again.

use super::{Ctx, Error, Result, SignedIn, items::Items};
use crate::{
    app::{
        self, Field, export,
        import::{self, Choices, ImportFailure, ImportPreview, ImportUnderWay, ImportView, Options, UndoPreview},
        require,
    },
    clock::Clock,
    db::{Conn, records},
    domain::{
        account::Actor,
        company::Kind,
        policy::{Action, Subject},
    },
    interop::InputFile,
};
use actix_web::{HttpResponse, get, http::header, post, web};
use base64ct::{Base64, Encoding};
use serde::{Deserialize, Serialize};
use utoipa::ToSchema;

const XLSX: &str = "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet";
/// Stands for all tables where one could be named.
const WHOLE_COMPANY: &str = "company";

#[derive(Deserialize, ToSchema)]
#[serde(deny_unknown_fields)]
pub struct Upload {
    pub name: String,
    /// The file as it is, in base64.
    pub content_base64: String,
}

impl Upload {
    /// The file; `path` is where its content stands in the request.
    pub fn decoded(self, path: &str) -> app::Result<InputFile> {
        let bytes = Base64::decode_vec(&self.content_base64).map_err(|_| {
            app::Error::invalid(path, format!("{} did not arrive whole: its content is no base64.", self.name))
        })?;
        Ok(InputFile { name: self.name, bytes })
    }
}

#[derive(Deserialize, ToSchema)]
#[serde(deny_unknown_fields)]
pub struct PreviewRequest {
    pub files: Vec<Upload>,
    #[serde(default)]
    #[schema(required = false)]
    pub choices: Choices,
}

#[derive(Deserialize, ToSchema)]
#[serde(deny_unknown_fields)]
pub struct ImportRequest {
    pub files: Vec<Upload>,
    #[serde(default)]
    #[schema(required = false)]
    pub choices: Choices,
    /// Of the preview that was agreed to.
    pub fingerprint: String,
}

/// What was imported, and the id by which it can be undone.
#[derive(Serialize, ToSchema)]
pub struct ImportDone {
    /// Absent where nothing had to be written.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub id: Option<String>,
    #[serde(flatten)]
    pub preview: ImportPreview,
}

/// Changes that are sent of each table: more than anybody reads.
const LISTED: usize = 1_000;

fn files(uploads: Vec<Upload>) -> app::Result<Vec<InputFile>> {
    if uploads.is_empty() {
        return Err(app::Error::invalid("files", "Choose at least one file."));
    }
    let decode = |(at, upload): (usize, Upload)| upload.decode(&format!("files/{at}"));
    uploads.into_iter().enumerate().map(decode).collect()
}

impl Upload {
    /// `path`: where it stands in the request.
    pub fn decode(self, path: &str) -> app::Result<InputFile> {
        let bytes = Base64::decode_vec(&self.content_base64).map_err(|_| {
            app::Error::invalid(
                format!("{path}/content_base64"),
                format!("{} did not arrive whole: its content is no base64.", self.name),
            )
        })?;
        Ok(InputFile { name: self.name, bytes })
    }
}

pub fn allowed(actor: &Actor) -> app::Result<()> {
    require(actor, Action::Exchange, Subject::Company)
}

/// What importing these files would do
///
/// Nothing is written.
#[utoipa::path(tag = "import and export", request_body = PreviewRequest, responses((status = 200, body = ImportPreview)))]
#[post("/api/v1/imports/preview")]
pub async fn preview_import(
    ctx: Ctx,
    SignedIn(actor): SignedIn,
    body: web::Json<PreviewRequest>,
) -> Result<web::Json<ImportPreview>> {
    let under_way = ctx.imports.enter(&actor.account_id, false);
    ctx.run(move |db, clock| {
        allowed(&actor)?;
        let PreviewRequest { files: uploads, choices } = body.into_inner();
        let options = Options { choices, listed: LISTED, progress: under_way.progress.clone(), ..Options::default() };
        Ok(import::preview(db, clock.now(), &files(uploads)?, options)?)
    })
    .await
    .map(web::Json)
}

/// Import files
///
/// All or nothing: 422 if any row is bad, 409 if the data changed since the preview with this fingerprint.
#[utoipa::path(tag = "import and export", request_body = ImportRequest, responses((status = 200, body = ImportDone)))]
#[post("/api/v1/imports")]
pub async fn run_import(
    ctx: Ctx,
    SignedIn(actor): SignedIn,
    body: web::Json<ImportRequest>,
) -> Result<web::Json<ImportDone>> {
    let under_way = ctx.imports.enter(&actor.account_id, true);
    ctx.run(move |db, clock| {
        allowed(&actor)?;
        let ImportRequest { files: uploads, choices, fingerprint } = body.into_inner();
        let files = files(uploads)?;
        let options = Options { choices, listed: LISTED, progress: under_way.progress.clone(), ..Options::default() };
        let done = import::import_chosen(db, &actor.account_id, clock.now(), &files, options, Some(&fingerprint))
            .map_err(failure)?;
        Ok(ImportDone { id: done.id, preview: done.preview })
    })
    .await
    .map(web::Json)
}

/// Imports that happened, the newest first
#[utoipa::path(tag = "import and export", responses((status = 200, body = Items<ImportView>)))]
#[get("/api/v1/imports")]
pub async fn list_imports(ctx: Ctx, SignedIn(actor): SignedIn) -> Result<web::Json<Items<ImportView>>> {
    allowed(&actor)?;
    Ok(web::Json(Items { items: ctx.read(import::list).await? }))
}

/// Previews and imports of this account that are under way
///
/// An import goes on when the page that started it is closed: here is how far it is.
#[utoipa::path(tag = "import and export", responses((status = 200, body = Items<ImportUnderWay>)))]
#[get("/api/v1/imports/under-way")]
pub async fn imports_under_way(ctx: Ctx, SignedIn(actor): SignedIn) -> Result<web::Json<Items<ImportUnderWay>>> {
    allowed(&actor)?;
    Ok(web::Json(Items { items: ctx.imports.of(&actor.account_id) }))
}

/// What undoing an import would put back
///
/// Nothing is written. Rows that were changed since, or that others refer to, are named; so are the imports to undo first.
#[utoipa::path(tag = "import and export", responses((status = 200, body = UndoPreview)))]
#[get("/api/v1/imports/{id}/undo")]
pub async fn preview_undo(
    ctx: Ctx,
    SignedIn(actor): SignedIn,
    id: web::Path<String>,
) -> Result<web::Json<UndoPreview>> {
    allowed(&actor)?;
    Ok(web::Json(ctx.read(move |conn| import::preview_undo(conn, &id)).await?))
}

/// Undo an import
///
/// All of it or nothing: 409 names each row that stands in the way.
#[utoipa::path(tag = "import and export", responses((status = 200, body = UndoPreview)))]
#[post("/api/v1/imports/{id}/undo")]
pub async fn undo_import(ctx: Ctx, SignedIn(actor): SignedIn, id: web::Path<String>) -> Result<web::Json<UndoPreview>> {
    allowed(&actor)?;
    let undo = move |conn: &mut Conn, clock: &Clock| import::undo(conn, &actor.account_id, clock.now(), &id);
    Ok(web::Json(ctx.write(undo).await?))
}

fn failure(failure: ImportFailure) -> app::Error {
    match failure {
        ImportFailure::Refused(preview) => {
            let field = |error: &import::ImportError| {
                let place = [Some(error.file.clone()), error.row.map(|row| row.to_string()), error.column.clone()];
                Field::new(place.into_iter().flatten().collect::<Vec<_>>().join("/"), error.to_string())
            };
            app::Error::Invalid {
                detail: format!(
                    "{} rows or files have errors: nothing was imported. Mend them, or leave them out.",
                    preview.errors.len() + preview.more_errors
                ),
                fields: preview.errors.iter().map(field).collect(),
            }
        }
        ImportFailure::Changed(_) => app::Error::conflict(
            "The data changed since the preview: nothing was imported. Look at a new preview, and import that.",
        ),
        ImportFailure::Database(error) => error.into(),
    }
}

fn kind(name: &str) -> Result<Kind> {
    Kind::from_name(name).ok_or(Error::App(app::Error::NotFound))
}

/// `text` as a file to be saved.
pub fn csv(name: &str, text: String) -> HttpResponse {
    HttpResponse::Ok()
        .content_type("text/csv; charset=utf-8")
        .insert_header((header::CONTENT_DISPOSITION, format!("attachment; filename=\"{name}.csv\"")))
        .body(text)
}

/// A workbook as a file to be saved.
pub fn xlsx(name: &str, bytes: Vec<u8>) -> HttpResponse {
    HttpResponse::Ok()
        .content_type(XLSX)
        .insert_header((header::CONTENT_DISPOSITION, format!("attachment; filename=\"{name}.xlsx\"")))
        .body(bytes)
}

/// A table as CSV
///
/// Imports back unchanged.
#[utoipa::path(tag = "import and export", responses((status = 200, body = String, content_type = "text/csv")))]
#[get("/api/v1/exports/{kind}.csv")]
pub async fn export_table(ctx: Ctx, SignedIn(actor): SignedIn, name: web::Path<String>) -> Result<HttpResponse> {
    require(&actor, Action::Exchange, Subject::Company)?;
    let kind = kind(&name)?;
    let text = ctx.read(move |conn| Ok(export::csv(&records::company(conn)?, kind))).await?;
    Ok(csv(kind.name(), text))
}

/// A table's headings as CSV, to be filled in
#[utoipa::path(tag = "import and export", responses((status = 200, body = String, content_type = "text/csv")))]
#[get("/api/v1/exports/templates/{kind}.csv")]
pub async fn export_template(SignedIn(actor): SignedIn, name: web::Path<String>) -> Result<HttpResponse> {
    require(&actor, Action::Exchange, Subject::Company)?;
    let kind = kind(&name)?;
    Ok(csv(kind.name(), export::template(kind)))
}

/// The tables that a name stands for: one, or all of them for `company`.
fn kinds(name: &str) -> Result<Vec<Kind>> {
    if name == WHOLE_COMPANY { Ok(Kind::ALL.to_vec()) } else { Ok(vec![kind(name)?]) }
}

/// A table as a workbook
///
/// Imports back unchanged; `company` stands for all tables, a sheet each.
#[utoipa::path(tag = "import and export", responses((status = 200, body = Vec<u8>, content_type = XLSX)))]
#[get("/api/v1/exports/{kind}.xlsx")]
pub async fn export_workbook(ctx: Ctx, SignedIn(actor): SignedIn, name: web::Path<String>) -> Result<HttpResponse> {
    require(&actor, Action::Exchange, Subject::Company)?;
    let kinds = kinds(&name)?;
    let bytes = ctx.read(move |conn| export::workbook(&records::company(conn)?, &kinds)).await?;
    Ok(xlsx(&name, bytes))
}

/// A table's headings as a workbook, to be filled in
///
/// `company` stands for all tables, a sheet each.
#[utoipa::path(tag = "import and export", responses((status = 200, body = Vec<u8>, content_type = XLSX)))]
#[get("/api/v1/exports/templates/{kind}.xlsx")]
pub async fn export_workbook_template(SignedIn(actor): SignedIn, name: web::Path<String>) -> Result<HttpResponse> {
    require(&actor, Action::Exchange, Subject::Company)?;
    Ok(xlsx(&name, export::workbook_template(&kinds(&name)?)?))
}
