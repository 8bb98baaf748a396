//! What cannot be asked of people. Only [`of_cycle`] and [`of_person`] hand out the reasons, which are for HR and the person.

use super::{Conn, DbResult, schema::limits};
use crate::domain::say::{Limit, LimitKind};
use chrono::{NaiveDate, NaiveDateTime};
use diesel::prelude::*;

#[derive(Clone, Debug, PartialEq, Queryable, Selectable, Insertable)]
#[diesel(table_name = limits)]
pub struct LimitRow {
    pub id: String,
    pub cycle_id: String,
    pub person_id: String,
    pub kind: String,
    pub starts_on: Option<NaiveDate>,
    pub ends_on: Option<NaiveDate>,
    pub reason: String,
    pub created_at: NaiveDateTime,
    pub withdrawn_at: Option<NaiveDateTime>,
}

pub fn insert(conn: &mut Conn, row: &LimitRow) -> DbResult<()> {
    diesel::insert_into(limits::table).values(row).execute(conn)?;
    Ok(())
}

pub fn get(conn: &mut Conn, id: &str) -> DbResult<LimitRow> {
    Ok(limits::table.find(id).select(LimitRow::as_select()).first(conn)?)
}

/// Those of a cycle that hold, oldest first.
pub fn of_cycle(conn: &mut Conn, cycle_id: &str) -> DbResult<Vec<LimitRow>> {
    Ok(limits::table
        .filter(limits::cycle_id.eq(cycle_id).and(limits::withdrawn_at.is_null()))
        .order((limits::created_at, limits::id))
        .select(LimitRow::as_select())
        .load(conn)?)
}

/// Those of a person in a cycle that hold.
pub fn of_person(conn: &mut Conn, cycle_id: &str, person_id: &str) -> DbResult<Vec<LimitRow>> {
    Ok(of_cycle(conn, cycle_id)?.into_iter().filter(|row| row.person_id == person_id).collect())
}

/// `false`: it was withdrawn before.
pub fn withdraw(conn: &mut Conn, id: &str, at: NaiveDateTime) -> DbResult<bool> {
    let changed = diesel::update(limits::table.find(id).filter(limits::withdrawn_at.is_null()))
        .set(limits::withdrawn_at.eq(at))
        .execute(conn)?;
    Ok(changed == 1)
}

/// Cycle, person, kind, first and last day: all but the reason.
type Unreasoned = (String, String, String, Option<NaiveDate>, Option<NaiveDate>);

/// Those that hold, of every cycle, without their reasons.
pub fn all(conn: &mut Conn) -> DbResult<Vec<Limit>> {
    let rows = limits::table
        .filter(limits::withdrawn_at.is_null())
        .order((limits::cycle_id, limits::person_id, limits::id))
        .select((limits::cycle_id, limits::person_id, limits::kind, limits::starts_on, limits::ends_on))
        .load::<Unreasoned>(conn)?;
    let limit = |(cycle_id, person_id, kind, from, until): Unreasoned| {
        Some(Limit { cycle_id, person_id, kind: LimitKind::parse(&kind)?, days: from.zip(until) })
    };
    Ok(rows.into_iter().filter_map(limit).collect())
}
