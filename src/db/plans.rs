//! Plans with their placements and rides. Placements and rides are spans with real dates: a calendar or a board reads a few rows,
//! not one for each week.

use super::{
    Conn, DbResult,
    schema::{placements, plans, rides},
};
use crate::domain::policy::Audience;
use chrono::{NaiveDate, NaiveDateTime};
use diesel::prelude::*;

/// States of a plan.
pub const DRAFT: &str = "draft";
pub const PUBLISHED: &str = "published";
pub const SUPERSEDED: &str = "superseded";

/// A plan without its problem and account, which are large.
#[derive(Clone, Debug, PartialEq, Queryable, Selectable, Insertable)]
#[diesel(table_name = plans)]
pub struct PlanRow {
    pub id: String,
    pub cycle_id: String,
    pub run_id: Option<String>,
    pub name: String,
    pub state: String,
    pub value: f64,
    pub gain: f64,
    pub gain_possible: f64,
    pub disruption: f64,
    pub bound: Option<f64>,
    pub created_at: NaiveDateTime,
    pub published_at: Option<NaiveDateTime>,
    pub version: i32,
    /// The scenario it is a plan of; such plans are never published.
    pub scenario_id: Option<String>,
    /// The plan that it was made of: by hand, as a repair, or as the part that is published ahead.
    pub based_on: Option<String>,
    /// Which published plan of its cycle it is, from 1.
    pub edition: Option<i32>,
    pub shown_to_managers_at: Option<NaiveDateTime>,
    pub shown_to_people_at: Option<NaiveDateTime>,
    pub objections_until: Option<NaiveDateTime>,
    /// Findings of the check; only a draft changed by hand has any.
    pub rules_broken: i32,
}

#[derive(Clone, Debug, PartialEq, Queryable, Selectable, Insertable)]
#[diesel(table_name = placements)]
pub struct PlacementRow {
    pub id: String,
    pub plan_id: String,
    pub person_id: String,
    pub post_id: String,
    pub starts_on: NaiveDate,
    pub weeks: i32,
    pub intensity: f64,
}

#[derive(Clone, Debug, PartialEq, Queryable, Selectable, Insertable)]
#[diesel(table_name = rides)]
pub struct RideRow {
    pub id: String,
    pub plan_id: String,
    pub person_id: String,
    pub ride_session_id: String,
    pub occurrence: String,
    pub week_of: NaiveDate,
}

impl PlanRow {
    /// Who may see it.
    pub fn audience(&self) -> Audience {
        match (self.state == DRAFT, self.shown_to_people_at, self.shown_to_managers_at) {
            (false, ..) | (true, Some(_), _) => Audience::Everybody,
            (true, None, Some(_)) => Audience::Managers,
            (true, None, None) => Audience::Planners,
        }
    }
}

/// Stores a plan whole. `problem` and `account` are JSON.
pub fn insert(
    conn: &mut Conn,
    plan: &PlanRow,
    (problem, account): (&str, &str),
    plan_placements: &[PlacementRow],
    plan_rides: &[RideRow],
) -> DbResult<()> {
    diesel::insert_into(plans::table)
        .values((plan, plans::problem.eq(problem), plans::account.eq(account)))
        .execute(conn)?;
    // Row by row: diesel cannot write one batch for two backends, and the statement is prepared once.
    for row in plan_placements {
        diesel::insert_into(placements::table).values(row).execute(conn)?;
    }
    for row in plan_rides {
        diesel::insert_into(rides::table).values(row).execute(conn)?;
    }
    Ok(())
}

pub fn get(conn: &mut Conn, id: &str) -> DbResult<PlanRow> {
    Ok(plans::table.find(id).select(PlanRow::as_select()).first(conn)?)
}

/// Plans of a cycle, latest first; those of its scenarios are not among them.
pub fn of_cycle(conn: &mut Conn, cycle_id: &str) -> DbResult<Vec<PlanRow>> {
    Ok(plans::table
        .filter(plans::cycle_id.eq(cycle_id).and(plans::scenario_id.is_null()))
        .order((plans::created_at.desc(), plans::id.desc()))
        .select(PlanRow::as_select())
        .load(conn)?)
}

/// Plans of a scenario, latest first.
pub fn of_scenario(conn: &mut Conn, scenario_id: &str) -> DbResult<Vec<PlanRow>> {
    Ok(plans::table
        .filter(plans::scenario_id.eq(scenario_id))
        .order((plans::created_at.desc(), plans::id.desc()))
        .select(PlanRow::as_select())
        .load(conn)?)
}

/// Gives a plan that was just stored another name than its number.
pub fn set_name(conn: &mut Conn, id: &str, name: &str) -> DbResult<()> {
    diesel::update(plans::table.find(id)).set(plans::name.eq(name)).execute(conn)?;
    Ok(())
}

/// The published plan of a cycle.
pub fn published(conn: &mut Conn, cycle_id: &str) -> DbResult<Option<PlanRow>> {
    Ok(plans::table
        .filter(plans::cycle_id.eq(cycle_id).and(plans::state.eq(PUBLISHED)))
        .select(PlanRow::as_select())
        .first(conn)
        .optional()?)
}

/// Drafts that the people in them may see, the latest of each cycle.
pub fn shown(conn: &mut Conn) -> DbResult<Vec<PlanRow>> {
    let mut all: Vec<PlanRow> = plans::table
        .filter(plans::state.eq(DRAFT).and(plans::shown_to_people_at.is_not_null()))
        .order((plans::cycle_id.asc(), plans::shown_to_people_at.desc(), plans::id.desc()))
        .select(PlanRow::as_select())
        .load(conn)?;
    all.dedup_by(|later, first| later.cycle_id == first.cycle_id);
    Ok(all)
}

/// Drafts that managers may see, the latest of each cycle.
pub fn shown_to_managers(conn: &mut Conn) -> DbResult<Vec<PlanRow>> {
    let mut all: Vec<PlanRow> = plans::table
        .filter(plans::state.eq(DRAFT).and(plans::shown_to_managers_at.is_not_null()).and(plans::scenario_id.is_null()))
        .order((plans::cycle_id.asc(), plans::shown_to_managers_at.desc(), plans::id.desc()))
        .select(PlanRow::as_select())
        .load(conn)?;
    all.dedup_by(|later, first| later.cycle_id == first.cycle_id);
    Ok(all)
}

/// The problem that a plan answers, as JSON.
pub fn problem(conn: &mut Conn, id: &str) -> DbResult<String> {
    Ok(plans::table.find(id).select(plans::problem).first(conn)?)
}

/// What a plan's numbers are made of, as JSON.
pub fn account(conn: &mut Conn, id: &str) -> DbResult<String> {
    Ok(plans::table.find(id).select(plans::account).first(conn)?)
}

/// Placements in the order of start.
pub fn placements(conn: &mut Conn, plan_id: &str) -> DbResult<Vec<PlacementRow>> {
    Ok(placements::table
        .filter(placements::plan_id.eq(plan_id))
        .order((placements::starts_on.asc(), placements::id.asc()))
        .select(PlacementRow::as_select())
        .load(conn)?)
}

/// One placement of any plan.
pub fn placement(conn: &mut Conn, id: &str) -> DbResult<PlacementRow> {
    Ok(placements::table.find(id).select(PlacementRow::as_select()).first(conn)?)
}

/// Rides in the order of their weeks.
pub fn rides(conn: &mut Conn, plan_id: &str) -> DbResult<Vec<RideRow>> {
    Ok(rides::table
        .filter(rides::plan_id.eq(plan_id))
        .order((rides::week_of.asc(), rides::id.asc()))
        .select(RideRow::as_select())
        .load(conn)?)
}

/// Says beside a plan's name what is special about it.
pub fn note(conn: &mut Conn, id: &str, note: &str) -> DbResult<()> {
    let name: String = plans::table.find(id).select(plans::name).first(conn)?;
    diesel::update(plans::table.find(id)).set(plans::name.eq(format!("{name}, {note}"))).execute(conn)?;
    Ok(())
}

/// Removes a plan with all that hangs on it. What was made of it stays.
pub fn delete(conn: &mut Conn, id: &str) -> DbResult<()> {
    use super::schema::{answers, objections, plan_events, plan_moves, runs, stay_changes, studies};
    super::vetoes::forget_plan(conn, id)?;
    super::responses::hand_on(conn, id)?;
    diesel::update(objections::table.filter(objections::mended_plan_id.eq(id)))
        .set(objections::mended_plan_id.eq(None::<String>))
        .execute(conn)?;
    diesel::update(stay_changes::table.filter(stay_changes::mended_plan_id.eq(id)))
        .set(stay_changes::mended_plan_id.eq(None::<String>))
        .execute(conn)?;
    diesel::delete(answers::table.filter(answers::plan_id.eq(id))).execute(conn)?;
    diesel::delete(plan_moves::table.filter(plan_moves::plan_id.eq(id))).execute(conn)?;
    diesel::delete(plan_events::table.filter(plan_events::plan_id.eq(id))).execute(conn)?;
    diesel::update(plan_events::table.filter(plan_events::mended_plan_id.eq(id)))
        .set(plan_events::mended_plan_id.eq(None::<String>))
        .execute(conn)?;
    diesel::update(plans::table.filter(plans::based_on.eq(id)))
        .set(plans::based_on.eq(None::<String>))
        .execute(conn)?;
    diesel::delete(studies::table.filter(studies::plan_id.eq(id))).execute(conn)?;
    diesel::delete(objections::table.filter(objections::plan_id.eq(id))).execute(conn)?;
    diesel::delete(placements::table.filter(placements::plan_id.eq(id))).execute(conn)?;
    diesel::delete(rides::table.filter(rides::plan_id.eq(id))).execute(conn)?;
    diesel::update(runs::table.filter(runs::plan_id.eq(id))).set(runs::plan_id.eq(None::<String>)).execute(conn)?;
    diesel::delete(plans::table.find(id)).execute(conn)?;
    Ok(())
}

/// Publishes a draft and retires the cycle's earlier published plan. `false`: it is no draft of that version (any more).
pub fn publish(conn: &mut Conn, plan: &PlanRow, at: NaiveDateTime) -> DbResult<bool> {
    diesel::update(plans::table.filter(plans::cycle_id.eq(&plan.cycle_id).and(plans::state.eq(PUBLISHED))))
        .set((plans::state.eq(SUPERSEDED), plans::version.eq(plans::version + 1)))
        .execute(conn)?;
    let editions = plans::table.filter(plans::cycle_id.eq(&plan.cycle_id)).select(diesel::dsl::max(plans::edition));
    let edition = editions.first::<Option<i32>>(conn)?.unwrap_or(0) + 1;
    let draft = plans::table.find(&plan.id).filter(plans::state.eq(DRAFT).and(plans::version.eq(plan.version)));
    let changed = diesel::update(draft)
        .set((
            plans::state.eq(PUBLISHED),
            plans::published_at.eq(at),
            plans::edition.eq(edition),
            plans::version.eq(plan.version + 1),
        ))
        .execute(conn)?;
    Ok(changed == 1)
}

/// Writes to whom a draft is shown, and until when they may ask for a change. `false`: it is no draft of that version (any more).
pub fn set_shown(conn: &mut Conn, plan: &PlanRow) -> DbResult<bool> {
    let draft = plans::table.find(&plan.id).filter(plans::state.eq(DRAFT).and(plans::version.eq(plan.version)));
    let changed = diesel::update(draft)
        .set((
            plans::shown_to_managers_at.eq(plan.shown_to_managers_at),
            plans::shown_to_people_at.eq(plan.shown_to_people_at),
            plans::objections_until.eq(plan.objections_until),
            plans::version.eq(plan.version + 1),
        ))
        .execute(conn)?;
    Ok(changed == 1)
}

/// Gives a plan another name.
pub fn rename(conn: &mut Conn, id: &str, name: &str) -> DbResult<()> {
    diesel::update(plans::table.find(id)).set(plans::name.eq(name)).execute(conn)?;
    Ok(())
}

/// Ids of all sessions that rides can belong to.
pub fn ride_session_ids(conn: &mut Conn) -> DbResult<std::collections::BTreeSet<String>> {
    use super::schema::ride_sessions;
    Ok(ride_sessions::table.select(ride_sessions::id).load(conn)?.into_iter().collect())
}
