//! Exchanges that two colleagues propose, and posts that people would like to see offered.

use super::{Conn, DbResult, schema::proposals};
use chrono::NaiveDateTime;
use diesel::prelude::*;

/// The partner has not answered.
pub const ASKED: &str = "asked";
/// It waits for HR.
pub const OPEN: &str = "open";
pub const ACCEPTED: &str = "accepted";
pub const DECLINED: &str = "declined";
pub const WITHDRAWN: &str = "withdrawn";

pub const EXCHANGE: &str = "exchange";
pub const POST: &str = "post";

#[derive(Clone, Debug, PartialEq, Queryable, Selectable, Insertable)]
#[diesel(table_name = proposals)]
pub struct ProposalRow {
    pub id: String,
    pub cycle_id: String,
    pub kind: String,
    pub person_id: String,
    pub partner_id: Option<String>,
    /// JSON
    pub body: String,
    pub state: String,
    pub created_at: NaiveDateTime,
    pub answer: Option<String>,
    pub answered_by: Option<String>,
    pub answered_at: Option<NaiveDateTime>,
    pub version: i32,
}

pub fn insert(conn: &mut Conn, row: &ProposalRow) -> DbResult<()> {
    diesel::insert_into(proposals::table).values(row).execute(conn)?;
    Ok(())
}

pub fn get(conn: &mut Conn, id: &str) -> DbResult<ProposalRow> {
    Ok(proposals::table.find(id).select(ProposalRow::as_select()).first(conn)?)
}

/// Oldest first.
pub fn of_cycle(conn: &mut Conn, cycle_id: &str) -> DbResult<Vec<ProposalRow>> {
    Ok(proposals::table
        .filter(proposals::cycle_id.eq(cycle_id))
        .order((proposals::created_at, proposals::id))
        .select(ProposalRow::as_select())
        .load(conn)?)
}

/// Where a proposal goes from here.
pub struct Step<'a> {
    pub state: &'a str,
    pub answer: Option<&'a str>,
    pub by: &'a str,
    pub at: NaiveDateTime,
}

/// `false`: somebody changed it since `version` was read.
pub fn step(conn: &mut Conn, id: &str, version: i32, step: &Step<'_>) -> DbResult<bool> {
    let changed = diesel::update(proposals::table.find(id).filter(proposals::version.eq(version)))
        .set((
            proposals::state.eq(step.state),
            proposals::answer.eq(step.answer),
            proposals::answered_by.eq(step.by),
            proposals::answered_at.eq(step.at),
            proposals::version.eq(version + 1),
        ))
        .execute(conn)?;
    Ok(changed == 1)
}
