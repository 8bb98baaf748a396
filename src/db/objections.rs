//! What people ask to be changed, and HR's answers.

use super::{
    Conn, DbResult,
    schema::{objections, plans},
};
use chrono::NaiveDateTime;
use diesel::prelude::*;

/// States of an objection.
pub const OPEN: &str = "open";
pub const UPHELD: &str = "upheld";
pub const DECLINED: &str = "declined";

#[derive(Clone, Debug, PartialEq, Queryable, Selectable, Insertable)]
#[diesel(table_name = objections)]
pub struct ObjectionRow {
    pub id: String,
    pub plan_id: String,
    pub placement_id: Option<String>,
    pub person_id: String,
    pub reason: String,
    pub created_at: NaiveDateTime,
    pub state: String,
    pub answer: Option<String>,
    pub answered_by: Option<String>,
    pub answered_at: Option<NaiveDateTime>,
    pub version: i32,
    /// The draft in which a request that was granted is done.
    pub mended_plan_id: Option<String>,
}

pub fn insert(conn: &mut Conn, row: &ObjectionRow) -> DbResult<()> {
    diesel::insert_into(objections::table).values(row).execute(conn)?;
    Ok(())
}

pub fn get(conn: &mut Conn, id: &str) -> DbResult<ObjectionRow> {
    Ok(objections::table.find(id).select(ObjectionRow::as_select()).first(conn)?)
}

/// Objections to a plan, oldest first.
pub fn of_plan(conn: &mut Conn, plan_id: &str) -> DbResult<Vec<ObjectionRow>> {
    Ok(objections::table
        .filter(objections::plan_id.eq(plan_id))
        .order((objections::created_at.asc(), objections::id.asc()))
        .select(ObjectionRow::as_select())
        .load(conn)?)
}

/// Objections to all plans of a cycle, oldest first.
pub fn of_cycle(conn: &mut Conn, cycle_id: &str) -> DbResult<Vec<ObjectionRow>> {
    Ok(objections::table
        .inner_join(plans::table.on(plans::id.eq(objections::plan_id)))
        .filter(plans::cycle_id.eq(cycle_id))
        .order((objections::created_at.asc(), objections::id.asc()))
        .select(ObjectionRow::as_select())
        .load(conn)?)
}

/// What somebody asked for, latest first.
pub fn of_person(conn: &mut Conn, person_id: &str) -> DbResult<Vec<ObjectionRow>> {
    Ok(objections::table
        .filter(objections::person_id.eq(person_id))
        .order((objections::created_at.desc(), objections::id.desc()))
        .select(ObjectionRow::as_select())
        .load(conn)?)
}

/// Notes the plan in which a granted request is done.
pub fn set_mended(conn: &mut Conn, id: &str, plan_id: &str) -> DbResult<()> {
    diesel::update(objections::table.find(id)).set(objections::mended_plan_id.eq(plan_id)).execute(conn)?;
    Ok(())
}

/// How many objections to a plan still wait for an answer.
pub fn open_count(conn: &mut Conn, plan_id: &str) -> DbResult<i64> {
    Ok(objections::table
        .filter(objections::plan_id.eq(plan_id).and(objections::state.eq(OPEN)))
        .count()
        .get_result(conn)?)
}

/// What was answered.
pub struct Answer<'a> {
    /// `upheld` or `declined`.
    pub state: &'a str,
    pub text: &'a str,
    pub by: &'a str,
    pub at: NaiveDateTime,
}

/// Answers an open objection. `false`: somebody did already, or changed it since `version` was read.
pub fn answer(conn: &mut Conn, id: &str, version: i32, answer: &Answer<'_>) -> DbResult<bool> {
    let open = objections::table.find(id).filter(objections::state.eq(OPEN).and(objections::version.eq(version)));
    let changed = diesel::update(open)
        .set((
            objections::state.eq(answer.state),
            objections::answer.eq(answer.text),
            objections::answered_by.eq(answer.by),
            objections::answered_at.eq(answer.at),
            objections::version.eq(version + 1),
        ))
        .execute(conn)?;
    Ok(changed == 1)
}
