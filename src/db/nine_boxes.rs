//! Performance × potential, as people entered them: every entry is kept, the latest of a person holds.

use super::{Conn, DbResult, schema::nine_boxes};
use chrono::NaiveDateTime;
use diesel::prelude::*;

#[derive(Clone, Debug, PartialEq, Queryable, Selectable, Insertable)]
#[diesel(table_name = nine_boxes)]
pub struct BoxRow {
    pub id: String,
    pub person_id: String,
    /// 1 low, 2 middle, 3 high; both absent: taken out of the grid.
    pub performance: Option<i32>,
    pub potential: Option<i32>,
    pub note: String,
    /// Account id.
    pub entered_by: String,
    pub entered_at: NaiveDateTime,
}

/// All entries, oldest first.
pub fn all(conn: &mut Conn) -> DbResult<Vec<BoxRow>> {
    Ok(nine_boxes::table
        .order((nine_boxes::entered_at.asc(), nine_boxes::id.asc()))
        .select(BoxRow::as_select())
        .load(conn)?)
}

/// How many entries there are of a person: their version.
pub fn version(conn: &mut Conn, person_id: &str) -> DbResult<i32> {
    let entries: i64 = nine_boxes::table.filter(nine_boxes::person_id.eq(person_id)).count().get_result(conn)?;
    Ok(i32::try_from(entries).unwrap_or(i32::MAX))
}

pub fn insert(conn: &mut Conn, row: &BoxRow) -> DbResult<()> {
    diesel::insert_into(nine_boxes::table).values(row).execute(conn)?;
    Ok(())
}
