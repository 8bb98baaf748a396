//! What people want to learn: their development plans.

use super::{Conn, DbResult, schema::development_goals};
use chrono::{NaiveDate, NaiveDateTime};
use diesel::prelude::*;

#[derive(Clone, Debug, PartialEq, Queryable, Selectable, Insertable)]
#[diesel(table_name = development_goals)]
pub struct GoalRow {
    pub id: String,
    pub person_id: String,
    /// Absent: the goal is none of the model's competencies.
    pub competency_id: Option<String>,
    pub goal: String,
    pub by_on: Option<NaiveDate>,
    pub created_at: NaiveDateTime,
    pub done_on: Option<NaiveDate>,
    pub version: i32,
}

/// Somebody's goals, in the order in which they were set.
pub fn of_person(conn: &mut Conn, person_id: &str) -> DbResult<Vec<GoalRow>> {
    Ok(development_goals::table
        .filter(development_goals::person_id.eq(person_id))
        .order((development_goals::created_at.asc(), development_goals::id.asc()))
        .select(GoalRow::as_select())
        .load(conn)?)
}

pub fn insert(conn: &mut Conn, row: &GoalRow) -> DbResult<()> {
    diesel::insert_into(development_goals::table).values(row).execute(conn)?;
    Ok(())
}

/// Stores a changed goal. `false`: it was changed since `row.version` was read.
pub fn update(conn: &mut Conn, row: &GoalRow) -> DbResult<bool> {
    let open = development_goals::table.find(&row.id).filter(development_goals::version.eq(row.version));
    let changed = diesel::update(open)
        .set((
            development_goals::competency_id.eq(&row.competency_id),
            development_goals::goal.eq(&row.goal),
            development_goals::by_on.eq(row.by_on),
            development_goals::done_on.eq(row.done_on),
            development_goals::version.eq(row.version + 1),
        ))
        .execute(conn)?;
    Ok(changed == 1)
}

/// `false`: it was changed since `version` was read.
pub fn delete(conn: &mut Conn, id: &str, version: i32) -> DbResult<bool> {
    let open = development_goals::table.find(id).filter(development_goals::version.eq(version));
    Ok(diesel::delete(open).execute(conn)? == 1)
}
