//! What if: scenarios of a cycle, without their plans, which stand with the other plans.

use super::{Conn, DbResult, Json, schema::scenarios};
use crate::domain::scenario::Change;
use chrono::NaiveDateTime;
use diesel::prelude::*;

#[derive(Clone, Debug, PartialEq, Queryable, Selectable, Insertable)]
#[diesel(table_name = scenarios)]
pub struct ScenarioRow {
    pub id: String,
    pub cycle_id: String,
    pub name: String,
    pub note: String,
    pub rules: Json<Vec<Change>>,
    pub events: Json<Vec<Change>>,
    pub shared: bool,
    pub created_by: String,
    pub created_at: NaiveDateTime,
    pub version: i32,
}

impl ScenarioRow {
    /// Rules first, then events.
    pub fn changes(&self) -> Vec<Change> {
        [self.rules.0.as_slice(), self.events.0.as_slice()].concat()
    }
}

pub fn insert(conn: &mut Conn, row: &ScenarioRow) -> DbResult<()> {
    diesel::insert_into(scenarios::table).values(row).execute(conn)?;
    Ok(())
}

pub fn get(conn: &mut Conn, id: &str) -> DbResult<ScenarioRow> {
    Ok(scenarios::table.find(id).select(ScenarioRow::as_select()).first(conn)?)
}

/// Latest first.
pub fn of_cycle(conn: &mut Conn, cycle_id: &str) -> DbResult<Vec<ScenarioRow>> {
    Ok(scenarios::table
        .filter(scenarios::cycle_id.eq(cycle_id))
        .order((scenarios::created_at.desc(), scenarios::id.desc()))
        .select(ScenarioRow::as_select())
        .load(conn)?)
}

/// Another name, note, and whether others see it. `false`: somebody changed it since `version` was read.
pub fn describe(conn: &mut Conn, id: &str, version: i32, (name, note, shared): (&str, &str, bool)) -> DbResult<bool> {
    let changed = diesel::update(scenarios::table.find(id).filter(scenarios::version.eq(version)))
        .set((
            scenarios::name.eq(name),
            scenarios::note.eq(note),
            scenarios::shared.eq(shared),
            scenarios::version.eq(version + 1),
        ))
        .execute(conn)?;
    Ok(changed == 1)
}

/// Removes the scenario itself; its plans must be gone before.
pub fn delete(conn: &mut Conn, id: &str) -> DbResult<()> {
    diesel::delete(scenarios::table.find(id)).execute(conn)?;
    Ok(())
}
