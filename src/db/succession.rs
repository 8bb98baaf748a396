//! What became of critical roles: changes that can be taken back, targets, and how the bench stood at a moment.

use super::{
    Conn, DbResult,
    schema::{
        nine_boxes, succession_changes, succession_preferences, succession_snapshots, succession_targets,
        talent_pool_members, talent_pools,
    },
};
use chrono::{NaiveDate, NaiveDateTime};
use diesel::prelude::*;

#[derive(Clone, Debug, PartialEq, Queryable, Selectable, Insertable)]
#[diesel(table_name = succession_changes)]
pub struct ChangeRow {
    pub id: String,
    pub critical_role_id: String,
    pub kind: String,
    pub at: NaiveDateTime,
    pub actor: String,
    pub before: Option<String>,
    pub after: Option<String>,
    pub undone_by: Option<String>,
}

pub fn insert_change(conn: &mut Conn, row: &ChangeRow) -> DbResult<()> {
    diesel::insert_into(succession_changes::table).values(row).execute(conn)?;
    Ok(())
}

pub fn change(conn: &mut Conn, id: &str) -> DbResult<ChangeRow> {
    Ok(succession_changes::table.find(id).select(ChangeRow::as_select()).first(conn)?)
}

/// Those of a role, latest first.
pub fn changes(conn: &mut Conn, critical_role_id: &str) -> DbResult<Vec<ChangeRow>> {
    Ok(succession_changes::table
        .filter(succession_changes::critical_role_id.eq(critical_role_id))
        .order((succession_changes::at.desc(), succession_changes::id.desc()))
        .select(ChangeRow::as_select())
        .load(conn)?)
}

pub fn mark_undone(conn: &mut Conn, id: &str, by: &str) -> DbResult<()> {
    diesel::update(succession_changes::table.find(id)).set(succession_changes::undone_by.eq(by)).execute(conn)?;
    Ok(())
}

#[derive(Clone, Debug, PartialEq, Queryable, Selectable, Insertable)]
#[diesel(table_name = succession_targets)]
pub struct TargetRow {
    pub measure: String,
    pub value: f64,
    pub by_on: Option<NaiveDate>,
    pub set_by: String,
    pub set_at: NaiveDateTime,
}

pub fn targets(conn: &mut Conn) -> DbResult<Vec<TargetRow>> {
    Ok(succession_targets::table.select(TargetRow::as_select()).load(conn)?)
}

/// Replaces them all.
pub fn set_targets(conn: &mut Conn, rows: &[TargetRow]) -> DbResult<()> {
    diesel::delete(succession_targets::table).execute(conn)?;
    for row in rows {
        diesel::insert_into(succession_targets::table).values(row).execute(conn)?;
    }
    Ok(())
}

#[derive(Clone, Debug, PartialEq, Queryable, Selectable, Insertable)]
#[diesel(table_name = succession_snapshots)]
pub struct SnapshotRow {
    pub id: String,
    pub quarter_ends_on: NaiveDate,
    pub taken_on: NaiveDate,
    pub taken_at: NaiveDateTime,
    pub occasion: String,
    pub plan_id: Option<String>,
    pub body: String,
}

pub fn insert_snapshot(conn: &mut Conn, row: &SnapshotRow) -> DbResult<()> {
    diesel::insert_into(succession_snapshots::table).values(row).execute(conn)?;
    Ok(())
}

/// By quarter and time.
pub fn snapshots(conn: &mut Conn, from: NaiveDate) -> DbResult<Vec<SnapshotRow>> {
    Ok(succession_snapshots::table
        .filter(succession_snapshots::quarter_ends_on.ge(from))
        .order((succession_snapshots::quarter_ends_on, succession_snapshots::taken_at, succession_snapshots::id))
        .select(SnapshotRow::as_select())
        .load(conn)?)
}

pub fn has_snapshot(conn: &mut Conn, quarter_ends_on: NaiveDate) -> DbResult<bool> {
    let found: i64 = succession_snapshots::table
        .filter(succession_snapshots::quarter_ends_on.eq(quarter_ends_on))
        .count()
        .get_result(conn)?;
    Ok(found > 0)
}

/// Deletes everything of succession but the critical roles and successors themselves, which are the company's records.
pub fn forget_all(conn: &mut Conn) -> DbResult<()> {
    diesel::delete(succession_preferences::table).execute(conn)?;
    diesel::delete(nine_boxes::table).execute(conn)?;
    diesel::delete(talent_pool_members::table).execute(conn)?;
    diesel::delete(talent_pools::table).execute(conn)?;
    diesel::delete(succession_changes::table).execute(conn)?;
    diesel::delete(succession_snapshots::table).execute(conn)?;
    diesel::delete(succession_targets::table).execute(conn)?;
    Ok(())
}
