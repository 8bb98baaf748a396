//! Cycles and their plans: reading them, changing a cycle's rules, publishing.

use super::{
    hand::{Known, Sheet},
    scenarios,
    store::PlanAccount,
    successors::SuccessorGaps,
};
use crate::{
    app::{Error, Field, Result, require},
    clock::Clock,
    db::{
        Conn, Db,
        audit::{self, Event},
        cycles::{self, CycleRow},
        objections,
        plans::{self, DRAFT, PUBLISHED, PlanRow},
        records, runs,
    },
    domain::{
        account::Actor,
        company::Kind,
        cycle::CycleRules,
        policy::{Action, Audience, Subject},
        run::RunKind,
    },
};
use chrono::{DateTime, NaiveDate, Utc};
use serde::{Deserialize, Serialize};
use std::collections::BTreeSet;
use tandem_solver::{Problem, value::Disruption};
use utoipa::ToSchema;

/// A cycle.
#[derive(Clone, Debug, PartialEq, Serialize, ToSchema)]
pub struct CycleView {
    pub id: String,
    pub name: String,
    pub starts_on: NaiveDate,
    pub weeks: u32,
    /// "planning" (no plan yet), "draft" or "published".
    pub state: String,
    pub rules: CycleRules,
    pub version: i32,
    #[serde(skip_serializing_if = "Option::is_none")]
    pub active_run_id: Option<String>,
    #[serde(skip_serializing_if = "Option::is_none")]
    pub published_plan_id: Option<String>,
}

pub(in crate::app) fn cycle_view(conn: &mut Conn, actor: &Actor, row: CycleRow) -> Result<CycleView> {
    let own = plans::of_cycle(conn, &row.id)?;
    let published = own.iter().find(|plan| plan.state == PUBLISHED).map(|plan| plan.id.clone());
    let drafts = own.iter().any(|plan| plan.state == DRAFT && sees(actor, plan));
    let state = match (&published, drafts) {
        (Some(_), _) => PUBLISHED,
        (None, true) => DRAFT,
        (None, false) => "planning",
    };
    // Rules that name people may stand for a private reason: they stay with those who plan.
    let mut rules = row.rules.0;
    let plans_itself = sees_runs(actor);
    if !plans_itself {
        rules = rules.without_names();
    }
    Ok(CycleView {
        active_run_id: if plans_itself { runs::active(conn, &row.id, RunKind::Solve)? } else { None },
        id: row.id,
        name: row.name,
        starts_on: row.starts_on,
        weeks: u32::try_from(row.weeks).unwrap_or_default(),
        state: state.to_owned(),
        rules,
        version: row.version,
        published_plan_id: published,
    })
}

/// A plan, for the policy.
pub fn subject(row: &PlanRow) -> Subject<'static> {
    Subject::Plan { shown_to: row.audience() }
}

fn sees(actor: &Actor, row: &PlanRow) -> bool {
    require(actor, Action::View, subject(row)).is_ok()
}

fn sees_runs(actor: &Actor) -> bool {
    require(actor, Action::View, Subject::Run).is_ok()
}

/// Cycles, latest first.
pub fn cycles(db: &Db, actor: &Actor) -> Result<Vec<CycleView>> {
    require(actor, Action::View, Subject::Cycle)?;
    db.read(|conn| cycles::list(conn)?.into_iter().map(|row| cycle_view(conn, actor, row)).collect())
}

pub fn cycle(db: &Db, actor: &Actor, id: &str) -> Result<CycleView> {
    require(actor, Action::View, Subject::Cycle)?;
    db.read(|conn| {
        let row = cycles::get(conn, id)?;
        cycle_view(conn, actor, row)
    })
}

/// Refuses rules that are out of range or name what the company does not have: all of it at once.
pub fn sound(conn: &mut Conn, rules: &CycleRules) -> Result<()> {
    let mut faults = rules.faults();
    if faults.is_empty() {
        faults = rules.unknown_names(&records::company_without(conn, &[Kind::Ratings, Kind::Guesses])?);
    }
    if faults.is_empty() {
        return Ok(());
    }
    let fields = faults.into_iter().map(|(path, message)| Field::new(path, message)).collect();
    Err(Error::Invalid { detail: "The rules were not changed.".into(), fields })
}

/// Changes a cycle's rules, if nobody changed them since `version`.
pub fn set_rules(
    db: &Db,
    clock: &Clock,
    actor: &Actor,
    id: &str,
    version: i32,
    rules: &CycleRules,
) -> Result<CycleView> {
    require(actor, Action::Plan, Subject::Cycle)?;
    db.write_tx(|conn| {
        cycles::get(conn, id)?;
        sound(conn, rules)?;
        if !cycles::set_rules(conn, id, rules, version)? {
            return Err(Error::Stale);
        }
        let detail = serde_json::json!({ "version": version + 1 });
        let event =
            Event { actor: &actor.account_id, action: "cycle.rules", subject_kind: "cycle", subject_id: id, detail };
        audit::append(conn, clock.now(), event)?;
        let row = cycles::get(conn, id)?;
        cycle_view(conn, actor, row)
    })
}

/// Parts of disruption, person-weeks.
#[derive(Clone, Debug, PartialEq, Serialize, ToSchema)]
pub struct DisruptionView {
    pub total: f64,
    pub shortfall: f64,
    pub hand_over: f64,
    pub single_point: f64,
}

impl From<&Disruption> for DisruptionView {
    fn from(parts: &Disruption) -> Self {
        Self {
            total: parts.total,
            shortfall: parts.shortfall,
            hand_over: parts.hand_over,
            single_point: parts.single_point,
        }
    }
}

/// A plan in numbers.
#[derive(Clone, Debug, PartialEq, Serialize, ToSchema)]
pub struct PlanSummary {
    pub id: String,
    pub cycle_id: String,
    pub name: String,
    /// "draft", "published" or "superseded".
    pub state: String,
    pub value: f64,
    pub gain: f64,
    pub gain_possible: f64,
    /// Share of the cross-training goal that is met; absent where there is no goal.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub cross_training: Option<f64>,
    /// Person-weeks of work missed.
    pub disruption: f64,
    pub disruption_parts: DisruptionView,
    #[serde(skip_serializing_if = "Option::is_none")]
    pub bound: Option<f64>,
    #[serde(skip_serializing_if = "Option::is_none")]
    pub gap: Option<f64>,
    pub placements: usize,
    pub rides: usize,
    pub people_placed: usize,
    pub created_at: DateTime<Utc>,
    #[serde(skip_serializing_if = "Option::is_none")]
    pub published_at: Option<DateTime<Utc>>,
    pub version: i32,
    pub open_objections: i64,
    pub shown_to: Audience,
    /// Which published plan of its cycle it is, from 1.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub edition: Option<i32>,
    /// The plan that it was made of.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub based_on: Option<String>,
    #[serde(skip_serializing_if = "Option::is_none")]
    pub scenario_id: Option<String>,
    /// Hard rules that changes by hand broke.
    pub rules_broken: i32,
    /// Share of what successors to critical roles lack that it closes; for those who see the whole succession.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub successor_gaps_closed: Option<f64>,
}

impl PlanSummary {
    /// With the measure of succession, where `actor` may know it.
    pub(super) fn with_successors(mut self, actor: &Actor, gaps: Option<&SuccessorGaps>) -> Self {
        // A leader sees a part of the succession: a figure over all of it would say something of the rest.
        let sees_all = sees_runs(actor) && require(actor, Action::ViewSuccession, Subject::Company).is_ok();
        self.successor_gaps_closed = gaps.filter(|_| sees_all).map(|gaps| gaps.closed);
        self
    }
}

/// Everything that is stored of a plan.
pub struct Loaded {
    pub row: PlanRow,
    pub problem: Problem,
    pub account: PlanAccount,
}

/// A plan, if `actor` may see it.
pub fn row(conn: &mut Conn, actor: &Actor, id: &str) -> Result<PlanRow> {
    let row = plans::get(conn, id)?;
    require(actor, Action::View, subject(&row))?;
    if let Some(scenario_id) = &row.scenario_id {
        scenarios::seen(conn, actor, scenario_id)?;
    }
    Ok(row)
}

/// A plan with its problem and account, if `actor` may see it.
pub fn load(conn: &mut Conn, actor: &Actor, id: &str) -> Result<Loaded> {
    let row = row(conn, actor, id)?;
    let problem = serde_json::from_str(&plans::problem(conn, id)?).map_err(Error::internal)?;
    let account = serde_json::from_str(&plans::account(conn, id)?).map_err(Error::internal)?;
    Ok(Loaded { row, problem, account })
}

/// Of a stored account, what a summary shows: the rest of it may be long.
#[derive(Deserialize)]
struct Brief {
    worth: BriefWorth,
    #[serde(default)]
    successors: Option<SuccessorGaps>,
}

#[derive(Deserialize)]
struct BriefWorth {
    disruption: Disruption,
}

pub(super) fn summary(conn: &mut Conn, row: PlanRow) -> Result<PlanSummary> {
    Ok(brief(conn, row)?.0)
}

fn brief(conn: &mut Conn, row: PlanRow) -> Result<(PlanSummary, Option<SuccessorGaps>)> {
    let account: Brief = serde_json::from_str(&plans::account(conn, &row.id)?).map_err(Error::internal)?;
    let placements = plans::placements(conn, &row.id)?;
    let people: BTreeSet<&str> = placements.iter().map(|placement| placement.person_id.as_str()).collect();
    let counts = (placements.len(), plans::rides(conn, &row.id)?.len(), people.len());
    Ok((summarised(conn, row, &account.worth.disruption, counts)?, account.successors))
}

/// A plan in numbers, with those that only `actor`'s role may know.
fn summary_for(conn: &mut Conn, actor: &Actor, row: PlanRow) -> Result<PlanSummary> {
    let (summary, successors) = brief(conn, row)?;
    Ok(summary.with_successors(actor, successors.as_ref()))
}

/// The same of a plan that is known.
pub(super) fn summary_of(conn: &mut Conn, row: PlanRow, known: &Known) -> Result<PlanSummary> {
    let Sheet { placements, rides } = &known.sheet;
    let people: BTreeSet<&str> = placements.iter().map(|stay| stay.person.as_str()).collect();
    let counts = (placements.len(), rides.len(), people.len());
    summarised(conn, row, &known.account.worth.disruption, counts)
}

fn summarised(
    conn: &mut Conn,
    row: PlanRow,
    disruption: &Disruption,
    (placements, rides, people_placed): (usize, usize, usize),
) -> Result<PlanSummary> {
    // The bound is one of all plans that keep the rules.
    let bound = row.bound.filter(|_| row.rules_broken == 0);
    Ok(PlanSummary {
        cross_training: (row.gain_possible > 0.0).then(|| row.gain / row.gain_possible),
        disruption_parts: disruption.into(),
        gap: bound.map(|bound| tandem_solver::search::gap(bound, row.value).max(0.0)),
        placements,
        rides,
        people_placed,
        open_objections: objections::open_count(conn, &row.id)?,
        shown_to: row.audience(),
        edition: row.edition,
        based_on: row.based_on,
        scenario_id: row.scenario_id,
        rules_broken: row.rules_broken,
        created_at: row.created_at.and_utc(),
        published_at: row.published_at.map(|at| at.and_utc()),
        id: row.id,
        cycle_id: row.cycle_id,
        name: row.name,
        state: row.state,
        value: row.value,
        gain: row.gain,
        gain_possible: row.gain_possible,
        disruption: row.disruption,
        bound,
        version: row.version,
        successor_gaps_closed: None,
    })
}

/// Plans of a cycle that `actor` may see, latest first.
pub fn of_cycle(db: &Db, actor: &Actor, cycle_id: &str) -> Result<Vec<PlanSummary>> {
    require(actor, Action::View, Subject::Cycle)?;
    db.read(|conn| {
        cycles::get(conn, cycle_id)?;
        let seen = |row: &PlanRow| sees(actor, row);
        plans::of_cycle(conn, cycle_id)?.into_iter().filter(seen).map(|row| summary_for(conn, actor, row)).collect()
    })
}

pub fn get(db: &Db, actor: &Actor, id: &str) -> Result<PlanSummary> {
    db.read(|conn| {
        let row = row(conn, actor, id)?;
        summary_for(conn, actor, row)
    })
}

/// Throws a draft away.
pub fn discard(db: &Db, clock: &Clock, actor: &Actor, id: &str, version: i32) -> Result<()> {
    db.write_tx(|conn| {
        let plan = row(conn, actor, id)?;
        require(actor, Action::Plan, subject(&plan))?;
        if plan.version != version {
            return Err(Error::Stale);
        }
        if plan.state != DRAFT {
            return Err(Error::conflict(
                "This plan was published: it stays, so that everybody can see what was agreed.",
            ));
        }
        plans::delete(conn, id)?;
        let detail = serde_json::json!({ "cycle": plan.cycle_id, "name": plan.name });
        let event =
            Event { actor: &actor.account_id, action: "plan.discard", subject_kind: "plan", subject_id: id, detail };
        Ok(audit::append(conn, clock.now(), event)?)
    })
}
