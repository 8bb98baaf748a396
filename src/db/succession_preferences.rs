//! Placements and ride-alongs that the next solve should prefer, because they bring a successor forward.

use super::{
    Conn, DbError, DbResult,
    schema::{critical_roles, succession_preferences, successors},
};
use crate::domain::company::CriticalState;
use chrono::NaiveDateTime;
use diesel::prelude::*;
use std::collections::HashSet;

pub const PLACEMENT: &str = "placement";
pub const RIDE: &str = "ride";

#[derive(Clone, Debug, PartialEq, Queryable, Selectable, Insertable)]
#[diesel(table_name = succession_preferences)]
pub struct PreferenceRow {
    pub id: String,
    pub cycle_id: String,
    pub person_id: String,
    /// [`PLACEMENT`] or [`RIDE`].
    pub kind: String,
    pub post_id: Option<String>,
    pub ride_session_id: Option<String>,
    pub critical_role_id: String,
    /// Account id.
    pub created_by: String,
    pub created_at: NaiveDateTime,
    pub withdrawn_at: Option<NaiveDateTime>,
}

/// Those that hold, oldest first: while the person is a successor for a role that is on the list. What is put back there asks again.
pub fn of_cycle(conn: &mut Conn, cycle_id: &str) -> DbResult<Vec<PreferenceRow>> {
    let asked: Vec<PreferenceRow> = succession_preferences::table
        .filter(succession_preferences::cycle_id.eq(cycle_id))
        .filter(succession_preferences::withdrawn_at.is_null())
        .order((succession_preferences::created_at.asc(), succession_preferences::id.asc()))
        .select(PreferenceRow::as_select())
        .load(conn)?;
    let named: HashSet<(String, String)> = successors::table
        .inner_join(critical_roles::table)
        .filter(critical_roles::state.ne(CriticalState::Dismissed.word()))
        .select((successors::critical_role_id, successors::person_id))
        .load::<(String, String)>(conn)?
        .into_iter()
        .collect();
    let stands = |row: &PreferenceRow| named.contains(&(row.critical_role_id.clone(), row.person_id.clone()));
    Ok(asked.into_iter().filter(stands).collect())
}

/// One that holds.
pub fn get(conn: &mut Conn, id: &str) -> DbResult<PreferenceRow> {
    succession_preferences::table
        .find(id)
        .filter(succession_preferences::withdrawn_at.is_null())
        .select(PreferenceRow::as_select())
        .first(conn)
        .optional()?
        .ok_or(DbError::NotFound)
}

pub fn insert(conn: &mut Conn, row: &PreferenceRow) -> DbResult<()> {
    diesel::insert_into(succession_preferences::table).values(row).execute(conn)?;
    Ok(())
}

pub fn withdraw(conn: &mut Conn, id: &str, at: NaiveDateTime) -> DbResult<()> {
    diesel::update(succession_preferences::table.find(id))
        .set(succession_preferences::withdrawn_at.eq(at))
        .execute(conn)?;
    Ok(())
}
