//! Weeks in which hosts take no guests.

use super::{Conn, DbResult, schema::closed_weeks};
use chrono::NaiveDate;
use diesel::prelude::*;

/// Mondays of somebody's closed weeks, in order.
pub fn of_person(conn: &mut Conn, person_id: &str) -> DbResult<Vec<NaiveDate>> {
    Ok(closed_weeks::table
        .filter(closed_weeks::person_id.eq(person_id))
        .order(closed_weeks::monday)
        .select(closed_weeks::monday)
        .load(conn)?)
}

/// Everybody's: person and Monday.
pub fn all(conn: &mut Conn) -> DbResult<Vec<(String, NaiveDate)>> {
    Ok(closed_weeks::table.select((closed_weeks::person_id, closed_weeks::monday)).load(conn)?)
}

/// Closes a week; one that is closed stays closed.
pub fn close(conn: &mut Conn, person_id: &str, monday: NaiveDate) -> DbResult<()> {
    open(conn, person_id, monday)?;
    diesel::insert_into(closed_weeks::table)
        .values((closed_weeks::person_id.eq(person_id), closed_weeks::monday.eq(monday)))
        .execute(conn)?;
    Ok(())
}

pub fn open(conn: &mut Conn, person_id: &str, monday: NaiveDate) -> DbResult<()> {
    diesel::delete(closed_weeks::table.find((person_id, monday))).execute(conn)?;
    Ok(())
}
