//! Ids of people, where no more of them is needed.

use super::{Conn, DbResult, schema::people};
use chrono::NaiveDate;
use diesel::prelude::*;

/// Those who belong to the company on a day, or will.
pub fn staff(conn: &mut Conn, day: NaiveDate) -> DbResult<Vec<String>> {
    Ok(people::table
        .filter(people::left_on.is_null().or(people::left_on.ge(day)))
        .order(people::id)
        .select(people::id)
        .load(conn)?)
}
