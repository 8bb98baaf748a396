//! What came in by imports, and what outside the company's own tables rests on rows of these.

use super::{
    Conn, DbResult,
    schema::{accounts, imports, invitations, objections, placements, plans, rides, runs},
};
use crate::domain::company::Kind;
use chrono::NaiveDateTime;
use diesel::prelude::*;

#[derive(Clone, Debug, PartialEq, Queryable, Selectable, Insertable)]
#[diesel(table_name = imports)]
pub struct ImportRow {
    pub id: String,
    pub at: NaiveDateTime,
    /// Account id, or the command line's name.
    pub actor: String,
    /// Names as JSON.
    pub files: String,
    pub added: i32,
    pub changed: i32,
    /// Rows as they were before, as JSON.
    pub inverse: String,
    pub undone_at: Option<NaiveDateTime>,
    pub undone_by: Option<String>,
}

pub fn insert(conn: &mut Conn, row: &ImportRow) -> DbResult<()> {
    diesel::insert_into(imports::table).values(row).execute(conn)?;
    Ok(())
}

/// An import without what it takes to undo it, which may be large.
#[derive(Clone, Debug, PartialEq, Queryable, Selectable)]
#[diesel(table_name = imports)]
pub struct ListedImport {
    pub id: String,
    pub at: NaiveDateTime,
    pub actor: String,
    pub files: String,
    pub added: i32,
    pub changed: i32,
    pub undone_at: Option<NaiveDateTime>,
    pub undone_by: Option<String>,
}

/// The newest first.
pub fn list(conn: &mut Conn, limit: i64) -> DbResult<Vec<ListedImport>> {
    Ok(imports::table
        .order((imports::at.desc(), imports::id.desc()))
        .limit(limit)
        .select(ListedImport::as_select())
        .load(conn)?)
}

pub fn get(conn: &mut Conn, id: &str) -> DbResult<ImportRow> {
    Ok(imports::table.find(id).select(ImportRow::as_select()).first(conn)?)
}

/// Imports after `row` that were not undone, the newest first.
pub fn later(conn: &mut Conn, row: &ImportRow) -> DbResult<Vec<ImportRow>> {
    Ok(imports::table
        .filter(imports::undone_at.is_null())
        .filter(imports::at.gt(row.at).or(imports::at.eq(row.at).and(imports::id.gt(&row.id))))
        .order((imports::at.desc(), imports::id.desc()))
        .select(ImportRow::as_select())
        .load(conn)?)
}

pub fn set_undone(conn: &mut Conn, id: &str, at: NaiveDateTime, by: &str) -> DbResult<()> {
    diesel::update(imports::table.find(id))
        .set((imports::undone_at.eq(at), imports::undone_by.eq(by)))
        .execute(conn)?;
    Ok(())
}

/// Ids of rows of `kind` on which something rests that is not one of the company's own tables, and what.
pub fn relied_on(conn: &mut Conn, kind: Kind) -> DbResult<Vec<(String, &'static str)>> {
    let mut found: Vec<(String, &'static str)> = Vec::new();
    let mut note = |ids: Vec<String>, what| found.extend(ids.into_iter().map(|id| (id, what)));
    match kind {
        Kind::People => {
            let ids =
                accounts::table.filter(accounts::person_id.is_not_null()).select(accounts::person_id.assume_not_null());
            note(ids.load(conn)?, "an account");
            let ids = invitations::table
                .filter(invitations::person_id.is_not_null())
                .select(invitations::person_id.assume_not_null());
            note(ids.load(conn)?, "an invitation");
            note(placements::table.select(placements::person_id).distinct().load(conn)?, "a plan");
            note(rides::table.select(rides::person_id).distinct().load(conn)?, "a plan");
            note(objections::table.select(objections::person_id).distinct().load(conn)?, "a request");
        }
        Kind::Posts => note(placements::table.select(placements::post_id).distinct().load(conn)?, "a plan"),
        Kind::RideSessions => note(rides::table.select(rides::ride_session_id).distinct().load(conn)?, "a plan"),
        Kind::Cycles => {
            note(runs::table.select(runs::cycle_id).distinct().load(conn)?, "a run");
            note(plans::table.select(plans::cycle_id).distinct().load(conn)?, "a plan");
        }
        _ => {}
    }
    found.sort();
    found.dedup_by(|a, b| a.0 == b.0);
    Ok(found)
}
