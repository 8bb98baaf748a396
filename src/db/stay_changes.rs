//! Early ends and extensions of published placements: who asked, who agreed, what became of it.

use super::{Conn, DbResult, schema::stay_changes};
use chrono::{NaiveDate, NaiveDateTime};
use diesel::prelude::*;

/// States of a change.
pub const OPEN: &str = "open";
pub const AGREED: &str = "agreed";
pub const DECLINED: &str = "declined";
pub const WITHDRAWN: &str = "withdrawn";

#[derive(Clone, Debug, PartialEq, Queryable, Selectable, Insertable, AsChangeset)]
#[diesel(table_name = stay_changes, treat_none_as_null = true)]
pub struct StayChangeRow {
    pub id: String,
    pub cycle_id: String,
    /// The published plan in which it was asked for.
    pub plan_id: String,
    pub person_id: String,
    pub post_id: String,
    pub starts_on: NaiveDate,
    /// `early-end` or `extension`.
    pub kind: String,
    pub weeks_before: i32,
    pub weeks_after: i32,
    /// `person`, `home` or `host`.
    pub asked_by_side: String,
    /// An account, as in `decided_by`.
    pub asked_by: String,
    pub reason: String,
    pub created_at: NaiveDateTime,
    pub person_agreed_at: Option<NaiveDateTime>,
    pub home_agreed_at: Option<NaiveDateTime>,
    pub host_agreed_at: Option<NaiveDateTime>,
    pub state: String,
    /// Why it was declined.
    pub answer: Option<String>,
    pub decided_by: Option<String>,
    pub decided_at: Option<NaiveDateTime>,
    /// The plan in which it is done.
    pub mended_plan_id: Option<String>,
    pub version: i32,
}

pub fn insert(conn: &mut Conn, row: &StayChangeRow) -> DbResult<()> {
    diesel::insert_into(stay_changes::table).values(row).execute(conn)?;
    Ok(())
}

pub fn get(conn: &mut Conn, id: &str) -> DbResult<StayChangeRow> {
    Ok(stay_changes::table.find(id).select(StayChangeRow::as_select()).first(conn)?)
}

/// All of them, latest first.
pub fn all(conn: &mut Conn) -> DbResult<Vec<StayChangeRow>> {
    Ok(stay_changes::table
        .order((stay_changes::created_at.desc(), stay_changes::id.desc()))
        .select(StayChangeRow::as_select())
        .load(conn)?)
}

/// Those of a cycle, latest first.
pub fn of_cycle(conn: &mut Conn, cycle_id: &str) -> DbResult<Vec<StayChangeRow>> {
    Ok(stay_changes::table
        .filter(stay_changes::cycle_id.eq(cycle_id))
        .order((stay_changes::created_at.desc(), stay_changes::id.desc()))
        .select(StayChangeRow::as_select())
        .load(conn)?)
}

/// Changes one that still has the version before `row`'s. `false`: it has not.
pub fn update(conn: &mut Conn, row: &StayChangeRow) -> DbResult<bool> {
    let known = stay_changes::table.find(&row.id).filter(stay_changes::version.eq(row.version - 1));
    Ok(diesel::update(known).set(row).execute(conn)? == 1)
}
