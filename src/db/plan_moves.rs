//! Changes of drafts by hand: the log of moves, and the rows that they change.

use super::{
    Conn, DbResult,
    plans::{DRAFT, PlacementRow, RideRow},
    responses,
    schema::{objections, placements, plan_moves, plans, rides, studies},
};
use chrono::NaiveDateTime;
use diesel::prelude::*;

#[derive(Clone, Debug, PartialEq, Queryable, Selectable, Insertable)]
#[diesel(table_name = plan_moves)]
pub struct MoveRow {
    pub plan_id: String,
    /// The plan's version after the change.
    pub version: i32,
    pub actor: String,
    pub at: NaiveDateTime,
    /// JSON
    pub moves: String,
    pub inverse: String,
}

pub fn insert(conn: &mut Conn, row: &MoveRow) -> DbResult<()> {
    diesel::insert_into(plan_moves::table).values(row).execute(conn)?;
    Ok(())
}

/// All changes of a plan, oldest first.
pub fn of_plan(conn: &mut Conn, plan_id: &str) -> DbResult<Vec<MoveRow>> {
    Ok(plan_moves::table
        .filter(plan_moves::plan_id.eq(plan_id))
        .order(plan_moves::version.asc())
        .select(MoveRow::as_select())
        .load(conn)?)
}

/// What a plan is worth after a change.
pub struct Figures<'a> {
    pub value: f64,
    pub gain: f64,
    pub gain_possible: f64,
    pub disruption: f64,
    pub rules_broken: i32,
    /// JSON
    pub account: &'a str,
}

/// Raises the version of a draft and sets its figures. `false`: it is no draft of that version (any more).
pub fn revise(conn: &mut Conn, plan_id: &str, version: i32, figures: &Figures<'_>) -> DbResult<bool> {
    let draft = plans::table.find(plan_id).filter(plans::state.eq(DRAFT).and(plans::version.eq(version)));
    let changed = diesel::update(draft)
        .set((
            plans::value.eq(figures.value),
            plans::gain.eq(figures.gain),
            plans::gain_possible.eq(figures.gain_possible),
            plans::disruption.eq(figures.disruption),
            plans::rules_broken.eq(figures.rules_broken),
            plans::account.eq(figures.account),
            plans::version.eq(version + 1),
        ))
        .execute(conn)?;
    // How much the plan rests on guesses was studied of another plan than it is now.
    diesel::delete(studies::table.filter(studies::plan_id.eq(plan_id))).execute(conn)?;
    Ok(changed == 1)
}

/// Takes rows out of a plan. What somebody asked for about a placement that goes is about the plan from then on.
pub fn remove(conn: &mut Conn, ids: &[&str]) -> DbResult<()> {
    diesel::update(objections::table.filter(objections::placement_id.eq_any(ids)))
        .set(objections::placement_id.eq(None::<String>))
        .execute(conn)?;
    responses::forget(conn, ids)?;
    diesel::delete(placements::table.filter(placements::id.eq_any(ids))).execute(conn)?;
    diesel::delete(rides::table.filter(rides::id.eq_any(ids))).execute(conn)?;
    Ok(())
}

/// Writes a row of a plan. What was answered to it before was answered to another placement.
pub fn put_placement(conn: &mut Conn, row: &PlacementRow) -> DbResult<()> {
    responses::forget(conn, &[&row.id])?;
    let changed = diesel::update(placements::table.find(&row.id).filter(placements::plan_id.eq(&row.plan_id)))
        .set((
            placements::post_id.eq(&row.post_id),
            placements::starts_on.eq(row.starts_on),
            placements::weeks.eq(row.weeks),
            placements::intensity.eq(row.intensity),
        ))
        .execute(conn)?;
    if changed == 0 {
        diesel::insert_into(placements::table).values(row).execute(conn)?;
    }
    Ok(())
}

pub fn put_ride(conn: &mut Conn, row: &RideRow) -> DbResult<()> {
    let changed = diesel::update(rides::table.find(&row.id).filter(rides::plan_id.eq(&row.plan_id)))
        .set((
            rides::ride_session_id.eq(&row.ride_session_id),
            rides::occurrence.eq(&row.occurrence),
            rides::week_of.eq(row.week_of),
        ))
        .execute(conn)?;
    if changed == 0 {
        diesel::insert_into(rides::table).values(row).execute(conn)?;
    }
    Ok(())
}
