//! What a joiner goes along to in the first weeks: the template that HR keeps.

use super::{Conn, DbResult, schema::orientation_steps};
use diesel::prelude::*;

#[derive(Clone, Debug, PartialEq, Queryable, Selectable, Insertable)]
#[diesel(table_name = orientation_steps)]
pub struct StepRow {
    pub id: String,
    pub name: String,
    /// Joiners of this function; absent: all.
    pub function_id: Option<String>,
    pub host_team_id: String,
    pub kind: String,
    pub after_days: i32,
    pub minutes: i32,
    pub seats_a_host: i32,
}

/// In the order in which joiners meet them.
pub fn all(conn: &mut Conn) -> DbResult<Vec<StepRow>> {
    Ok(orientation_steps::table
        .order((orientation_steps::after_days, orientation_steps::id))
        .select(StepRow::as_select())
        .load(conn)?)
}

/// Puts these steps in the place of those that there were.
pub fn replace(conn: &mut Conn, steps: &[StepRow]) -> DbResult<()> {
    diesel::delete(orientation_steps::table).execute(conn)?;
    for step in steps {
        diesel::insert_into(orientation_steps::table).values(step).execute(conn)?;
    }
    Ok(())
}
