//! What the planner keeps and excludes, from the board: one pin or forbid added or taken away, in the cycle's rules.

use super::super::{names::Names, problem};
use super::effect;
use crate::{
    app::{Error, Field, Result, require},
    clock::Clock,
    db::{
        Db,
        audit::{self, Event},
        cycles,
    },
    domain::{
        account::Actor,
        cycle::{CycleRules, ForbidRule, PinRule},
        policy::{Action, Subject},
    },
};
use serde::{Deserialize, Serialize};
use tandem_solver::{
    Plan, Problem,
    check::{Violation, check},
    plan::{Placement, Ride},
    validate::{Severity, validate},
};
use utoipa::ToSchema;

/// Pins to add and to take away.
#[derive(Clone, Debug, Default, PartialEq, Deserialize, ToSchema)]
#[serde(deny_unknown_fields, default)]
pub struct PinsChange {
    pub add: Vec<PinRule>,
    pub remove: Vec<PinRule>,
}

/// Forbids to add and to take away.
#[derive(Clone, Debug, Default, PartialEq, Deserialize, ToSchema)]
#[serde(deny_unknown_fields, default)]
pub struct ForbidsChange {
    pub add: Vec<ForbidRule>,
    pub remove: Vec<ForbidRule>,
}

/// A cycle's pins and forbids.
#[derive(Clone, Debug, PartialEq, Serialize, ToSchema)]
pub struct WishesView {
    /// The cycle's.
    pub version: i32,
    pub pins: Vec<PinRule>,
    pub forbids: Vec<ForbidRule>,
}

/// Adds and takes away pins. Refused, in words, where one breaks a hard rule.
pub fn change_pins(db: &Db, clock: &Clock, actor: &Actor, cycle_id: &str, change: &PinsChange) -> Result<WishesView> {
    let alter = |rules: &mut CycleRules| {
        rules.pins.retain(|pin| !change.remove.contains(pin));
        for pin in &change.add {
            if !rules.pins.contains(pin) {
                rules.pins.push(pin.clone());
            }
        }
    };
    let change = Change { alter: &alter, action: "cycle.pins", adds: !change.add.is_empty() };
    alter_rules(db, clock, actor, cycle_id, &change)
}

/// Adds and takes away forbids. Refused, in words, where one contradicts what is kept.
pub fn change_forbids(
    db: &Db,
    clock: &Clock,
    actor: &Actor,
    cycle_id: &str,
    change: &ForbidsChange,
) -> Result<WishesView> {
    // The reason is no part of what is excluded.
    let same = |one: &ForbidRule, other: &ForbidRule| {
        ForbidRule { reason: None, ..one.clone() } == ForbidRule { reason: None, ..other.clone() }
    };
    let alter = |rules: &mut CycleRules| {
        let replaced = |forbid: &ForbidRule| change.remove.iter().chain(&change.add).any(|other| same(forbid, other));
        rules.forbids.retain(|forbid| !replaced(forbid));
        rules.forbids.extend(change.add.iter().cloned());
    };
    let change = Change { alter: &alter, action: "cycle.forbids", adds: !change.add.is_empty() };
    alter_rules(db, clock, actor, cycle_id, &change)
}

/// What is done to the rules.
struct Change<'a> {
    alter: &'a dyn Fn(&mut CycleRules),
    /// For the audit.
    action: &'a str,
    adds: bool,
}

fn alter_rules(
    db: &Db,
    clock: &Clock,
    actor: &Actor,
    cycle_id: &str,
    &Change { alter, action, adds }: &Change<'_>,
) -> Result<WishesView> {
    require(actor, Action::Plan, Subject::Cycle)?;
    let (row, problem) = db.read(|conn| {
        let row = cycles::get(conn, cycle_id)?;
        // Who only takes something away breaks nothing.
        let problem = if adds { Some(problem::build(conn, cycle_id)?) } else { None };
        Ok::<_, Error>((row, problem))
    })?;
    let mut rules = row.rules.0.clone();
    alter(&mut rules);
    if let Some(problem) = problem {
        let faults = faults(&problem, &rules);
        if !faults.is_empty() {
            let detail = faults.iter().map(|field| field.message.as_str()).collect::<Vec<_>>().join(" ");
            return Err(Error::Invalid { detail, fields: faults });
        }
    }
    db.write_tx(|conn| {
        // One change of a list does not depend on the others: it is made in whatever the rules are now.
        let row = cycles::get(conn, cycle_id)?;
        let mut rules = row.rules.0.clone();
        alter(&mut rules);
        if rules != row.rules.0 {
            if !cycles::set_rules(conn, cycle_id, &rules, row.version)? {
                return Err(Error::Stale);
            }
            let detail = serde_json::json!({ "version": row.version + 1 });
            let event = Event { actor: &actor.account_id, action, subject_kind: "cycle", subject_id: cycle_id, detail };
            audit::append(conn, clock.now(), event)?;
        }
        let row = cycles::get(conn, cycle_id)?;
        Ok(WishesView { version: row.version, pins: row.rules.0.pins, forbids: row.rules.0.forbids })
    })
}

/// What new pins and forbids make wrong that was right before: with the problem, and with what is kept taken by itself.
fn faults(problem: &Problem, rules: &CycleRules) -> Vec<Field> {
    let mut changed = problem.clone();
    changed.pins = problem::pins(rules);
    changed.forbids = problem::forbids(rules, changed.calendar.start, changed.weeks());
    let errors = |problem: &Problem| {
        let found = validate(problem).into_iter().filter(|finding| finding.severity == Severity::Error);
        found.map(|finding| (finding.path, format!("{} {}", finding.cause, finding.action))).collect::<Vec<_>>()
    };
    let known = errors(problem);
    let new = errors(&changed).into_iter().filter(|(_, message)| known.iter().all(|(_, other)| other != message));
    let mut faults: Vec<Field> = new.map(|(path, message)| Field::new(path, message)).collect();
    if faults.is_empty() {
        let names = Names::of(problem);
        let (broken, _) = effect::difference(&names, &of_kept(problem), &of_kept(&changed));
        faults.extend(broken.into_iter().map(|found| Field::new(found.rule, found.message)));
    }
    faults
}

/// What the pins that say everything break, taken as a plan by themselves.
fn of_kept(problem: &Problem) -> Vec<Violation> {
    let mut plan = Plan::empty(String::new());
    for pin in &problem.pins {
        match (&pin.post, &pin.session, pin.week) {
            (Some(post), None, Some(start_week)) => {
                let Some(offered) = problem.posts.iter().find(|offered| offered.id == *post) else { continue };
                let person = problem.people.iter().find(|person| person.id == pin.person);
                let most = person.map_or(1.0, |person| person.intensity_max);
                let intensity = offered.intensities.iter().copied().filter(|share| *share <= most).fold(0.0, f64::max);
                let Some(weeks) = pin.weeks.or_else(|| offered.lengths_weeks.iter().copied().min()) else { continue };
                plan.placements.push(Placement {
                    person: pin.person.clone(),
                    post: post.clone(),
                    start_week,
                    weeks,
                    // Nobody may be away for so much of the week: the check says so.
                    intensity: if intensity > 0.0 {
                        intensity
                    } else {
                        offered.intensities.first().copied().unwrap_or(1.0)
                    },
                });
            }
            (None, Some(session), Some(week)) => {
                plan.rides.push(Ride { person: pin.person.clone(), session: session.clone(), week });
            }
            _ => {}
        }
    }
    // What has to be in a plan is not missed in a part of one.
    let mut alone = problem.clone();
    alone.pins.clear();
    alone.tracks.clear();
    alone.rules.fairness_floor = 0.0;
    alone.rules.strict_exchange = None;
    alone.rules.balance = None;
    alone.baseline = None;
    plan.problem_sha256 = alone.sha256();
    plan.sort();
    check(&alone, &plan).findings
}
