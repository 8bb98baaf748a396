//! The import that a company began with, and taking everything back that came with it and after it.

use super::{
    Conn, DbResult, participation,
    records::Stored,
    schema::{
        accounts, answers, competencies, families, first_imports, invitations, objections, people, placements,
        plan_events, plan_moves, plans, ratings, rides, runs, scenarios, session_changes, studies, teams,
    },
};
use crate::{
    db::{plans::PUBLISHED, succession},
    domain::{company::Kind, run::RunState},
    with_record,
};
use chrono::NaiveDateTime;
use diesel::prelude::*;

#[derive(Clone, Debug, PartialEq, Queryable, Selectable, Insertable)]
#[diesel(table_name = first_imports)]
pub struct FirstImportRow {
    pub id: String,
    pub at: NaiveDateTime,
    /// Account id.
    pub actor: String,
    pub file_name: String,
    pub cycle_id: String,
    pub people: i32,
    /// Rows set aside and how the list is read, as JSON.
    pub aside: String,
    pub undone_at: Option<NaiveDateTime>,
}

pub fn insert(conn: &mut Conn, row: &FirstImportRow) -> DbResult<()> {
    diesel::insert_into(first_imports::table).values(row).execute(conn)?;
    Ok(())
}

/// The one that was not taken back.
pub fn current(conn: &mut Conn) -> DbResult<Option<FirstImportRow>> {
    Ok(first_imports::table
        .filter(first_imports::undone_at.is_null())
        .order((first_imports::at.desc(), first_imports::id.desc()))
        .select(FirstImportRow::as_select())
        .first(conn)
        .optional()?)
}

/// Stores what still waits, and how many people came in so far.
pub fn set_aside(conn: &mut Conn, id: &str, aside: &str, people: i32) -> DbResult<()> {
    diesel::update(first_imports::table.find(id))
        .set((first_imports::aside.eq(aside), first_imports::people.eq(people)))
        .execute(conn)?;
    Ok(())
}

pub fn set_undone(conn: &mut Conn, id: &str, at: NaiveDateTime) -> DbResult<()> {
    diesel::update(first_imports::table.find(id)).set(first_imports::undone_at.eq(at)).execute(conn)?;
    Ok(())
}

/// Whether anybody is there.
pub fn has_people(conn: &mut Conn) -> DbResult<bool> {
    Ok(people::table.select(people::id).first::<String>(conn).optional()?.is_some())
}

/// What there is to lose.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Extent {
    pub people: i64,
    pub teams: i64,
    pub plans: i64,
    pub published: i64,
    /// Queued or running.
    pub active_runs: i64,
}

pub fn extent(conn: &mut Conn) -> DbResult<Extent> {
    let active = [RunState::Queued.as_str(), RunState::Running.as_str()];
    Ok(Extent {
        people: people::table.count().get_result(conn)?,
        teams: teams::table.count().get_result(conn)?,
        plans: plans::table.count().get_result(conn)?,
        published: plans::table.filter(plans::state.eq(PUBLISHED)).count().get_result(conn)?,
        active_runs: runs::table.filter(runs::state.eq_any(active)).count().get_result(conn)?,
    })
}

/// Deletes everything that the company has, in the caller's transaction: plans with all that hangs on them, and its own tables.
/// Accounts and invitations stay, without the persons they belonged to.
pub fn delete_company(conn: &mut Conn) -> DbResult<()> {
    participation::forget_all(conn)?;
    succession::forget_all(conn)?;
    diesel::delete(answers::table).execute(conn)?;
    diesel::delete(plan_moves::table).execute(conn)?;
    diesel::delete(plan_events::table).execute(conn)?;
    diesel::delete(session_changes::table).execute(conn)?;
    diesel::delete(studies::table).execute(conn)?;
    diesel::delete(objections::table).execute(conn)?;
    diesel::delete(rides::table).execute(conn)?;
    diesel::delete(placements::table).execute(conn)?;
    diesel::update(plans::table).set(plans::based_on.eq(None::<String>)).execute(conn)?;
    diesel::delete(plans::table).execute(conn)?;
    diesel::delete(scenarios::table).execute(conn)?;
    diesel::delete(runs::table).execute(conn)?;
    diesel::update(accounts::table.filter(accounts::person_id.is_not_null()))
        .set((accounts::person_id.eq(None::<String>), accounts::version.eq(accounts::version + 1)))
        .execute(conn)?;
    diesel::update(invitations::table).set(invitations::person_id.eq(None::<String>)).execute(conn)?;
    // Rows that refer to others of their own table.
    diesel::update(people::table).set(people::manager_id.eq(None::<String>)).execute(conn)?;
    diesel::update(teams::table).set(teams::covers_with.eq(None::<String>)).execute(conn)?;
    diesel::update(families::table).set(families::parent_id.eq(None::<String>)).execute(conn)?;
    diesel::update(competencies::table).set(competencies::merged_into_id.eq(None::<String>)).execute(conn)?;
    diesel::update(ratings::table).set(ratings::corrects_id.eq(None::<String>)).execute(conn)?;
    for kind in Kind::ALL.into_iter().rev() {
        with_record!(kind, T => T::delete_all(conn))?;
    }
    Ok(())
}
