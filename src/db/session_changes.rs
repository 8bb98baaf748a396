//! Sessions of a cycle that take place in another week, or not at all.

use super::{Conn, DbResult, schema::session_changes};
use chrono::NaiveDate;
use diesel::prelude::*;

#[derive(Clone, Debug, PartialEq, Queryable, Selectable, Insertable)]
#[diesel(table_name = session_changes)]
pub struct SessionChangeRow {
    pub cycle_id: String,
    /// The session's id in the problem.
    pub occurrence: String,
    pub ride_session_id: String,
    /// Absent: it is cancelled.
    pub held_on: Option<NaiveDate>,
}

pub fn of_cycle(conn: &mut Conn, cycle_id: &str) -> DbResult<Vec<SessionChangeRow>> {
    Ok(session_changes::table
        .filter(session_changes::cycle_id.eq(cycle_id))
        .order(session_changes::occurrence.asc())
        .select(SessionChangeRow::as_select())
        .load(conn)?)
}

/// Stores a change in place of an earlier one of the same session; what stood there before.
pub fn set(conn: &mut Conn, row: &SessionChangeRow) -> DbResult<Option<SessionChangeRow>> {
    let before = session_changes::table
        .find((&row.cycle_id, &row.occurrence))
        .select(SessionChangeRow::as_select())
        .first(conn)
        .optional()?;
    remove(conn, &row.cycle_id, &row.occurrence)?;
    diesel::insert_into(session_changes::table).values(row).execute(conn)?;
    Ok(before)
}

/// The session takes place as its own record says.
pub fn remove(conn: &mut Conn, cycle_id: &str, occurrence: &str) -> DbResult<()> {
    diesel::delete(session_changes::table.find((cycle_id, occurrence))).execute(conn)?;
    Ok(())
}
