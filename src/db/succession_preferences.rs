//! Placements and ride-alongs that the next solve should prefer, because they bring a successor forward.

use super::{Conn, DbError, DbResult, schema::succession_preferences};
use chrono::NaiveDateTime;
use diesel::prelude::*;

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

/// Those that hold, oldest first.
pub fn of_cycle(conn: &mut Conn, cycle_id: &str) -> DbResult<Vec<PreferenceRow>> {
    Ok(succession_preferences::table
        .filter(succession_preferences::cycle_id.eq(cycle_id))
        .filter(succession_preferences::withdrawn_at.is_null())
        .order((succession_preferences::created_at.asc(), succession_preferences::id.asc()))
        .select(PreferenceRow::as_select())
        .load(conn)?)
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
