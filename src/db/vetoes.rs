//! Managers' vetoes, and HR's answers.

use super::{Conn, DbResult, schema::vetoes};
use chrono::{NaiveDate, NaiveDateTime};
use diesel::prelude::*;

/// States of a veto.
pub const OPEN: &str = "open";
pub const UPHELD: &str = "upheld";
pub const DECLINED: &str = "declined";

#[derive(Clone, Debug, PartialEq, Queryable, Selectable, Insertable)]
#[diesel(table_name = vetoes)]
pub struct VetoRow {
    pub id: String,
    pub cycle_id: String,
    pub plan_id: String,
    pub person_id: String,
    pub post_id: String,
    pub starts_on: NaiveDate,
    pub manager_id: String,
    pub side: String,
    pub reason: String,
    pub alternative_on: NaiveDate,
    pub expires_on: NaiveDate,
    pub created_at: NaiveDateTime,
    pub withdrawn_at: Option<NaiveDateTime>,
    pub state: String,
    pub answer: Option<String>,
    pub answered_by: Option<String>,
    pub answered_at: Option<NaiveDateTime>,
    pub mended_plan_id: Option<String>,
    pub version: i32,
}

impl VetoRow {
    /// Whether its last day is over.
    pub fn is_expired(&self, today: NaiveDate) -> bool {
        self.expires_on < today
    }

    /// Whether the placement must not be published: nobody took the no back, HR did not decline it, and it is not over.
    pub fn blocks(&self, today: NaiveDate) -> bool {
        self.withdrawn_at.is_none() && self.state != DECLINED && !self.is_expired(today)
    }

    /// Whether it is about this placement, in whatever plan of its cycle.
    pub fn is_about(&self, person_id: &str, post_id: &str, starts_on: NaiveDate) -> bool {
        self.person_id == person_id && self.post_id == post_id && self.starts_on == starts_on
    }
}

pub fn insert(conn: &mut Conn, row: &VetoRow) -> DbResult<()> {
    diesel::insert_into(vetoes::table).values(row).execute(conn)?;
    Ok(())
}

pub fn get(conn: &mut Conn, id: &str) -> DbResult<VetoRow> {
    Ok(vetoes::table.find(id).select(VetoRow::as_select()).first(conn)?)
}

/// All of them, latest first.
pub fn all(conn: &mut Conn) -> DbResult<Vec<VetoRow>> {
    Ok(vetoes::table.order((vetoes::created_at.desc(), vetoes::id.desc())).select(VetoRow::as_select()).load(conn)?)
}

/// Those of a cycle, latest first.
pub fn of_cycle(conn: &mut Conn, cycle_id: &str) -> DbResult<Vec<VetoRow>> {
    Ok(vetoes::table
        .filter(vetoes::cycle_id.eq(cycle_id))
        .order((vetoes::created_at.desc(), vetoes::id.desc()))
        .select(VetoRow::as_select())
        .load(conn)?)
}

/// What was answered.
pub struct Answer<'a> {
    /// `upheld` or `declined`.
    pub state: &'a str,
    pub text: &'a str,
    pub by: &'a str,
    pub at: NaiveDateTime,
}

/// Answers an open veto. `false`: somebody did already, or changed it since `version` was read.
pub fn answer(conn: &mut Conn, id: &str, version: i32, answer: &Answer<'_>) -> DbResult<bool> {
    let open = vetoes::table
        .find(id)
        .filter(vetoes::state.eq(OPEN).and(vetoes::withdrawn_at.is_null()).and(vetoes::version.eq(version)));
    let changed = diesel::update(open)
        .set((
            vetoes::state.eq(answer.state),
            vetoes::answer.eq(answer.text),
            vetoes::answered_by.eq(answer.by),
            vetoes::answered_at.eq(answer.at),
            vetoes::version.eq(version + 1),
        ))
        .execute(conn)?;
    Ok(changed == 1)
}

/// Takes a veto back. `false`: it was, or was changed since `version` was read.
pub fn withdraw(conn: &mut Conn, id: &str, version: i32, at: NaiveDateTime) -> DbResult<bool> {
    let standing = vetoes::table.find(id).filter(vetoes::withdrawn_at.is_null().and(vetoes::version.eq(version)));
    let changed =
        diesel::update(standing).set((vetoes::withdrawn_at.eq(at), vetoes::version.eq(version + 1))).execute(conn)?;
    Ok(changed == 1)
}

/// The plan in which what HR agreed to is done.
pub fn mended(conn: &mut Conn, id: &str, plan_id: &str) -> DbResult<()> {
    diesel::update(vetoes::table.find(id)).set(vetoes::mended_plan_id.eq(plan_id)).execute(conn)?;
    Ok(())
}

/// A plan goes: vetoes of it go with it, and others are not done in it any more.
pub fn forget_plan(conn: &mut Conn, plan_id: &str) -> DbResult<()> {
    diesel::delete(vetoes::table.filter(vetoes::plan_id.eq(plan_id))).execute(conn)?;
    diesel::update(vetoes::table.filter(vetoes::mended_plan_id.eq(plan_id)))
        .set(vetoes::mended_plan_id.eq(None::<String>))
        .execute(conn)?;
    Ok(())
}
