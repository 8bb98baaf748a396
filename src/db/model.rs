//! Versions of the competency model, and the model as those who edit it last saw it.

use super::{
    Conn, DbResult, Json, new_id,
    schema::{model_revisions, model_versions},
};
use crate::domain::competency_model::Document;
use chrono::NaiveDateTime;
use diesel::prelude::*;

/// So many revisions are remembered: whoever reads the model and saves within that many changes by others is told what they were.
const REMEMBERED: i64 = 40;

/// A frozen version, without what it holds.
#[derive(Clone, Debug, PartialEq, Queryable, Selectable, Insertable)]
#[diesel(table_name = model_versions)]
pub struct VersionRow {
    pub id: String,
    pub name: String,
    pub note: String,
    pub at: NaiveDateTime,
    /// Account id, or the command line's name.
    pub actor: String,
    pub revision: String,
    pub competencies: i32,
    pub role_profiles: i32,
}

/// Latest first.
pub fn versions(conn: &mut Conn) -> DbResult<Vec<VersionRow>> {
    Ok(model_versions::table
        .order((model_versions::at.desc(), model_versions::id.desc()))
        .select(VersionRow::as_select())
        .load(conn)?)
}

/// A version with what it holds.
pub fn version(conn: &mut Conn, id: &str) -> DbResult<(VersionRow, Document)> {
    let (row, Json(document)): (VersionRow, Json<Document>) =
        model_versions::table.find(id).select((VersionRow::as_select(), model_versions::document)).first(conn)?;
    Ok((row, document))
}

/// Keeps a version; the row with its new id.
pub fn freeze(conn: &mut Conn, row: VersionRow, document: &Document) -> DbResult<VersionRow> {
    let row = VersionRow { id: new_id(), ..row };
    diesel::insert_into(model_versions::table)
        .values((&row, model_versions::document.eq(Json(document.clone()))))
        .execute(conn)?;
    Ok(row)
}

pub fn is_remembered(conn: &mut Conn, revision: &str) -> DbResult<bool> {
    let found: Option<String> =
        model_revisions::table.find(revision).select(model_revisions::revision).first(conn).optional()?;
    Ok(found.is_some())
}

/// The model as it was at a revision, if that is remembered.
pub fn remembered(conn: &mut Conn, revision: &str) -> DbResult<Option<Document>> {
    let found: Option<Json<Document>> =
        model_revisions::table.find(revision).select(model_revisions::document).first(conn).optional()?;
    Ok(found.map(|Json(document)| document))
}

/// Remembers the model as somebody sees it now; what was seen longest ago is forgotten.
pub fn remember(conn: &mut Conn, revision: &str, document: &Document, at: NaiveDateTime) -> DbResult<()> {
    let known = diesel::update(model_revisions::table.find(revision)).set(model_revisions::at.eq(at)).execute(conn)?;
    if known == 0 {
        diesel::insert_into(model_revisions::table)
            .values((
                model_revisions::revision.eq(revision),
                model_revisions::at.eq(at),
                model_revisions::document.eq(Json(document.clone())),
            ))
            .execute(conn)?;
    }
    let old: Vec<String> = model_revisions::table
        .order((model_revisions::at.desc(), model_revisions::revision.asc()))
        .offset(REMEMBERED)
        .limit(i64::MAX)
        .select(model_revisions::revision)
        .load(conn)?;
    diesel::delete(model_revisions::table.filter(model_revisions::revision.eq_any(old))).execute(conn)?;
    Ok(())
}
