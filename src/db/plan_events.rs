//! What happened to cycles with a plan, and which plan was made of it.

use super::{Conn, DbResult, schema::plan_events};
use chrono::NaiveDateTime;
use diesel::prelude::*;

#[derive(Clone, Debug, PartialEq, Queryable, Selectable, Insertable)]
#[diesel(table_name = plan_events)]
pub struct PlanEventRow {
    pub id: String,
    pub cycle_id: String,
    /// The plan that it happened to.
    pub plan_id: String,
    pub kind: String,
    /// JSON
    pub body: String,
    pub recorded_at: NaiveDateTime,
    pub recorded_by: String,
    /// The run that looks for ways to mend the plan.
    pub run_id: Option<String>,
    /// The plan that mends it, once one was chosen.
    pub mended_plan_id: Option<String>,
}

pub fn insert(conn: &mut Conn, row: &PlanEventRow) -> DbResult<()> {
    diesel::insert_into(plan_events::table).values(row).execute(conn)?;
    Ok(())
}

pub fn get(conn: &mut Conn, id: &str) -> DbResult<PlanEventRow> {
    Ok(plan_events::table.find(id).select(PlanEventRow::as_select()).first(conn)?)
}

/// Events of a cycle, latest first.
pub fn of_cycle(conn: &mut Conn, cycle_id: &str) -> DbResult<Vec<PlanEventRow>> {
    Ok(plan_events::table
        .filter(plan_events::cycle_id.eq(cycle_id))
        .order((plan_events::recorded_at.desc(), plan_events::id.desc()))
        .select(PlanEventRow::as_select())
        .load(conn)?)
}

/// Events that a run looks for ways to mend, in the order in which they were given.
pub fn of_run(conn: &mut Conn, run_id: &str) -> DbResult<Vec<PlanEventRow>> {
    Ok(plan_events::table
        .filter(plan_events::run_id.eq(run_id))
        .order(plan_events::id.asc())
        .select(PlanEventRow::as_select())
        .load(conn)?)
}

/// Stores what may change of an event: its body, its run, and the plan that mends it.
pub fn update(conn: &mut Conn, row: &PlanEventRow) -> DbResult<()> {
    diesel::update(plan_events::table.find(&row.id))
        .set((
            plan_events::body.eq(&row.body),
            plan_events::run_id.eq(&row.run_id),
            plan_events::mended_plan_id.eq(&row.mended_plan_id),
        ))
        .execute(conn)?;
    Ok(())
}

pub fn delete(conn: &mut Conn, id: &str) -> DbResult<()> {
    diesel::delete(plan_events::table.find(id)).execute(conn)?;
    Ok(())
}
