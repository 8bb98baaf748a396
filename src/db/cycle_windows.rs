//! Until when the rules of a cycle are open for comment, and until when wishes are taken.

use super::{Conn, DbResult, schema::cycle_windows};
use crate::domain::say::Window;
use chrono::NaiveDate;
use diesel::prelude::*;

#[derive(Clone, Debug, PartialEq, Queryable, Selectable, Insertable)]
#[diesel(table_name = cycle_windows)]
pub struct WindowRow {
    pub cycle_id: String,
    pub opens_on: NaiveDate,
    pub comments_until: NaiveDate,
    pub wishes_until: NaiveDate,
    pub version: i32,
}

impl WindowRow {
    pub fn window(&self) -> Window {
        Window { opens_on: self.opens_on, comments_until: self.comments_until, wishes_until: self.wishes_until }
    }
}

pub fn of_cycle(conn: &mut Conn, cycle_id: &str) -> DbResult<Option<WindowRow>> {
    Ok(cycle_windows::table.find(cycle_id).select(WindowRow::as_select()).first(conn).optional()?)
}

pub fn list(conn: &mut Conn) -> DbResult<Vec<WindowRow>> {
    Ok(cycle_windows::table
        .order((cycle_windows::opens_on, cycle_windows::cycle_id))
        .select(WindowRow::as_select())
        .load(conn)?)
}

/// Sets the window of a cycle; version 0 stands for none yet. `false`: somebody changed it since `version` was read.
pub fn set(conn: &mut Conn, cycle_id: &str, window: Window, version: i32) -> DbResult<bool> {
    if version == 0 {
        if of_cycle(conn, cycle_id)?.is_some() {
            return Ok(false);
        }
        let row = WindowRow {
            cycle_id: cycle_id.to_owned(),
            opens_on: window.opens_on,
            comments_until: window.comments_until,
            wishes_until: window.wishes_until,
            version: 1,
        };
        diesel::insert_into(cycle_windows::table).values(&row).execute(conn)?;
        return Ok(true);
    }
    let changed = diesel::update(cycle_windows::table.find(cycle_id).filter(cycle_windows::version.eq(version)))
        .set((
            cycle_windows::opens_on.eq(window.opens_on),
            cycle_windows::comments_until.eq(window.comments_until),
            cycle_windows::wishes_until.eq(window.wishes_until),
            cycle_windows::version.eq(version + 1),
        ))
        .execute(conn)?;
    Ok(changed == 1)
}
