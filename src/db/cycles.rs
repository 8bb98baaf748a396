//! Cycles and their rules. A change is conditional on the version that was read.

use super::{
    Conn, DbResult, Json, participation,
    schema::{answers, cycles, guesses, plan_events, plans, preferences, runs, scenarios, session_changes},
};
use crate::domain::cycle::CycleRules;
use chrono::NaiveDate;
use diesel::{
    dsl::{exists, select},
    prelude::*,
};

#[derive(Clone, Debug, PartialEq, Queryable, Selectable, Insertable)]
#[diesel(table_name = cycles)]
pub struct CycleRow {
    pub id: String,
    pub name: String,
    pub starts_on: NaiveDate,
    pub weeks: i32,
    pub rules: Json<CycleRules>,
    pub version: i32,
}

pub fn list(conn: &mut Conn) -> DbResult<Vec<CycleRow>> {
    Ok(cycles::table.order((cycles::starts_on.desc(), cycles::id.asc())).select(CycleRow::as_select()).load(conn)?)
}

pub fn get(conn: &mut Conn, id: &str) -> DbResult<CycleRow> {
    Ok(cycles::table.find(id).select(CycleRow::as_select()).first(conn)?)
}

/// `false`: somebody changed the cycle since `version` was read.
pub fn set_rules(conn: &mut Conn, id: &str, rules: &CycleRules, version: i32) -> DbResult<bool> {
    let changed = diesel::update(cycles::table.find(id).filter(cycles::version.eq(version)))
        .set((cycles::rules.eq(Json(rules.clone())), cycles::version.eq(version + 1)))
        .execute(conn)?;
    Ok(changed == 1)
}

/// Somebody changed the cycle in another way than by its rules: who edits these has to look again.
pub fn raise_version(conn: &mut Conn, id: &str) -> DbResult<()> {
    diesel::update(cycles::table.find(id)).set(cycles::version.eq(cycles::version + 1)).execute(conn)?;
    Ok(())
}

pub fn insert(conn: &mut Conn, cycle: &CycleRow) -> DbResult<()> {
    diesel::insert_into(cycles::table).values(cycle).execute(conn)?;
    Ok(())
}

/// `false`: somebody changed the cycle since `version` was read.
pub fn rename(conn: &mut Conn, id: &str, name: &str, version: i32) -> DbResult<bool> {
    let changed = diesel::update(cycles::table.find(id).filter(cycles::version.eq(version)))
        .set((cycles::name.eq(name), cycles::version.eq(version + 1)))
        .execute(conn)?;
    Ok(changed == 1)
}

/// Whether something was planned in a cycle, or is being planned.
pub fn is_used(conn: &mut Conn, id: &str) -> DbResult<bool> {
    let planned = select(exists(plans::table.filter(plans::cycle_id.eq(id)))).get_result::<bool>(conn)?;
    let supposed = select(exists(scenarios::table.filter(scenarios::cycle_id.eq(id)))).get_result::<bool>(conn)?;
    let under_way = runs::table.filter(runs::cycle_id.eq(id).and(runs::state.eq_any(["queued", "running"])));
    Ok(planned || supposed || select(exists(under_way)).get_result::<bool>(conn)?)
}

/// Removes a cycle in which nothing was planned, with its wishes and the runs that found nothing.
pub fn delete(conn: &mut Conn, id: &str) -> DbResult<()> {
    participation::forget_cycle(conn, id)?;
    diesel::delete(preferences::table.filter(preferences::cycle_id.eq(id))).execute(conn)?;
    diesel::delete(session_changes::table.filter(session_changes::cycle_id.eq(id))).execute(conn)?;
    diesel::delete(plan_events::table.filter(plan_events::cycle_id.eq(id))).execute(conn)?;
    diesel::delete(answers::table.filter(answers::cycle_id.eq(id))).execute(conn)?;
    diesel::delete(runs::table.filter(runs::cycle_id.eq(id))).execute(conn)?;
    diesel::delete(guesses::table.filter(guesses::kind.eq("cycles").and(guesses::record.eq(id)))).execute(conn)?;
    diesel::delete(cycles::table.find(id)).execute(conn)?;
    Ok(())
}
