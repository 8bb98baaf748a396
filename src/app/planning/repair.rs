//! Repair, don't rebuild: somebody will be away, and everything that need not change stays as it is.
//!
//! What breaks is dropped, one assignment at a time, until the independent check accepts the rest; those whose assignments
//! were dropped are planned again, everybody else is kept. The leave itself is stored when the repair is kept, not before.

mod changes;

pub use changes::{ChangeView, ChangesView, changes};

use super::{problem, runs::RunView, store};
use crate::{
    app::{Error, Field, Result, require},
    clock::Clock,
    db::{
        Db,
        audit::{self, Event},
        plans,
        records::Stored,
        runs::{self, NewRun},
    },
    domain::{
        account::Actor,
        company::{Leave, Record},
        policy::Action,
        run::{RunKind, RunOptions},
    },
};
use chrono::NaiveDate;
use serde::{Deserialize, Serialize};
use std::collections::BTreeSet;
use tandem_solver::{
    Plan, Problem,
    check::{Violation, check},
    problem::Pin,
    search::{self, Observer, Options, Solution, SolveError},
};
use utoipa::ToSchema;

/// A repair takes up few people: it is over soon, or not worth waiting for.
const TIME_LIMIT_SECONDS: u32 = 10;

/// While people are planned again, their own post is worth so many first wishes: another week is a smaller change than another post.
const SAME_POST_WISHES: f64 = 50.0;

/// Somebody who will be away.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize, ToSchema)]
#[serde(deny_unknown_fields)]
pub struct Absence {
    pub person_id: String,
    pub starts_on: NaiveDate,
    /// The last day.
    pub ends_on: NaiveDate,
}

impl Absence {
    fn leave(&self) -> Leave {
        Leave {
            id: format!("{}-{}", self.person_id, self.starts_on),
            person_id: self.person_id.clone(),
            starts_on: self.starts_on,
            ends_on: self.ends_on,
            reason: None,
        }
    }
}

/// What a run of this kind keeps beside its problem.
#[derive(Clone, Debug, Serialize, Deserialize)]
pub struct Asked {
    pub time_limit_seconds: u32,
    pub seed: u64,
    pub from_plan_id: String,
    pub absence: Absence,
    /// The plan to be mended, by ids and weeks of the problem.
    pub before: Plan,
}

/// Queues a repair of a plan for an absence. Nothing of the company changes by it.
pub fn start(db: &Db, clock: &Clock, actor: &Actor, plan_id: &str, absence: Absence) -> Result<RunView> {
    db.write_tx(|conn| {
        let row = super::plans::row(conn, actor, plan_id)?;
        require(actor, Action::Plan, super::plans::subject(&row))?;
        if absence.ends_on < absence.starts_on {
            return Err(Error::invalid("ends_on", "The last day away lies before the first one."));
        }
        let mut known = false;
        let mut problem = problem::build_changed(conn, &row.cycle_id, |company| {
            known = company.people.contains_key(&absence.person_id);
            let leave = absence.leave();
            company.leaves.insert(leave.id(), leave);
        })?;
        if !known {
            return Err(Error::invalid("person_id", "Nobody of the company has this id."));
        }
        let horizon = store::monday(&problem, problem.weeks());
        if absence.ends_on < problem.calendar.start || absence.starts_on >= horizon {
            return Err(Error::invalid("starts_on", "These days lie outside the cycle: the plan need not change."));
        }
        let before = store::plan(conn, plan_id, &problem)?;
        // What the planner wanted to keep for this person gives way where the person is not there.
        let away = problem.people.iter().find(|person| person.id == absence.person_id).map(|p| p.leave_weeks.clone());
        let missed = |stay: &tandem_solver::plan::Placement| {
            let span = stay.start_week..stay.start_week + stay.weeks;
            stay.person == absence.person_id && away.iter().flatten().any(|week| span.contains(week))
        };
        if before.placements.iter().any(missed) {
            problem.pins.retain(|pin| pin.person != absence.person_id);
        }
        let asked = Asked {
            time_limit_seconds: TIME_LIMIT_SECONDS,
            seed: RunOptions::default().seed,
            from_plan_id: plan_id.to_owned(),
            absence,
            before,
        };
        if let Some(active) = runs::active(conn, &row.cycle_id, RunKind::Repair)? {
            return Err(Error::Conflict {
                detail: "A repair of this cycle is under way. Follow it, or cancel it first.".into(),
                fields: vec![Field::new("active_run_id", active)],
            });
        }
        let problem = serde_json::to_string(&problem).map_err(Error::internal)?;
        let options = serde_json::to_string(&asked).map_err(Error::internal)?;
        let run = NewRun {
            cycle_id: &row.cycle_id,
            kind: RunKind::Repair,
            problem: &problem,
            options: &options,
            requested_by: &actor.account_id,
        };
        let id = runs::insert(conn, &run)?;
        let detail = serde_json::json!({ "plan": plan_id, "kind": RunKind::Repair.as_str() });
        let event =
            Event { actor: &actor.account_id, action: "run.start", subject_kind: "run", subject_id: &id, detail };
        audit::append(conn, clock.now(), event)?;
        Ok(runs::get(conn, &id)?.into())
    })
}

/// Keeps a repair: its leave becomes one of the company's. The plan stays a draft that can be published.
pub fn keep(db: &Db, clock: &Clock, actor: &Actor, plan_id: &str) -> Result<()> {
    db.write_tx(|conn| {
        let row = super::plans::row(conn, actor, plan_id)?;
        require(actor, Action::Plan, super::plans::subject(&row))?;
        let leave = asked(conn, &row)?.ok_or(Error::NotFound)?.absence.leave();
        if Leave::load(conn)?.contains_key(&leave.id()) {
            leave.update(conn)?
        } else {
            leave.insert(conn)?
        }
        let detail = serde_json::json!({ "plan": plan_id });
        let event = Event {
            actor: &actor.account_id,
            action: "leave.add",
            subject_kind: "leave",
            subject_id: &leave.id,
            detail,
        };
        Ok(audit::append(conn, clock.now(), event)?)
    })
}

/// What was asked of the repair that a plan came from; none for other plans.
fn asked(conn: &mut crate::db::Conn, row: &plans::PlanRow) -> Result<Option<Asked>> {
    let Some(run_id) = &row.run_id else { return Ok(None) };
    let run = runs::get(conn, run_id)?;
    (run.kind == RunKind::Repair.as_str())
        .then(|| serde_json::from_str(&run.options).map_err(Error::internal))
        .transpose()
}

/// Mends `asked.before` for `problem`, which knows of the absence. The bound of what comes back is not one for the problem.
pub fn solve(problem: &Problem, asked: &Asked, observer: &dyn Observer) -> std::result::Result<Solution, SolveError> {
    let (kept, touched) = keepable(problem, &asked.before)?;
    let narrowed = narrow(problem, &kept, &touched, &asked.before);
    let options = Options {
        time_limit: std::time::Duration::from_secs(u64::from(asked.time_limit_seconds)),
        seed: asked.seed,
        ..Options::default()
    };
    let mut solution = search::solve(&narrowed, &options, observer)?;
    let plan = &mut solution.plan;
    plan.problem_sha256 = problem.sha256();
    // Whoever is not concerned gets nothing new, however welcome it might be.
    plan.rides.retain(|ride| touched.contains(&ride.person) || kept.rides.contains(ride));
    Ok(solution)
}

/// The part of `before` that the problem still allows, and those of whose assignments something had to be dropped.
fn keepable(problem: &Problem, before: &Plan) -> std::result::Result<(Plan, BTreeSet<String>), SolveError> {
    let mut kept = before.clone();
    kept.problem_sha256 = problem.sha256();
    let mut touched = BTreeSet::new();
    let sessions: std::collections::BTreeMap<&str, &[u32]> =
        problem.sessions.iter().map(|session| (session.id.as_str(), session.weeks.as_slice())).collect();
    kept.rides.retain(|ride| {
        let held = sessions.get(ride.session.as_str()).is_some_and(|weeks| weeks.contains(&ride.week));
        if !held {
            touched.insert(ride.person.clone());
        }
        held
    });
    kept.placements.retain(|placement| {
        let offered = problem.posts.iter().any(|post| post.id == placement.post)
            && problem.people.iter().any(|person| person.id == placement.person);
        if !offered {
            touched.insert(placement.person.clone());
        }
        offered
    });
    loop {
        let report = check(problem, &kept);
        let Some(finding) = report.findings.first() else { return Ok((kept, touched)) };
        let Some((person, rest)) = least_loss(problem, &kept, finding) else {
            return Err(SolveError::Infeasible(format!("nothing can be dropped to mend this: {}", finding.message)));
        };
        touched.insert(person);
        kept = rest;
    }
}

/// Drops one person's placement, or one ride of that week, so that the fewest findings and the most value are left.
/// Where no single drop mends anything, it still brings the end nearer: there is less left to drop.
fn least_loss(problem: &Problem, plan: &Plan, finding: &Violation) -> Option<(String, Plan)> {
    // A finding may name somebody who is not placed: a mentor who is away, or a team that is short. Then all of that week are looked at.
    let named = |person: &str| finding.person.as_deref().is_none_or(|named| named == person);
    let then = |from: u32, weeks: u32| finding.week.is_none_or(|week| (from..from + weeks.max(1)).contains(&week));
    let close = drops(plan, |person, from, weeks| named(person) && then(from, weeks));
    let options = if close.is_empty() { drops(plan, |_, from, weeks| then(from, weeks)) } else { close };
    let judged = options.into_iter().map(|(person, rest)| {
        let report = check(problem, &rest);
        (report.findings.len(), report.value, person, rest)
    });
    let better = judged.min_by(|a, b| a.0.cmp(&b.0).then(b.1.total_cmp(&a.1)))?;
    Some((better.2, better.3))
}

/// Every plan with one assignment less that is `concerned` (person, first week, weeks), and whose it was.
fn drops(plan: &Plan, concerned: impl Fn(&str, u32, u32) -> bool) -> Vec<(String, Plan)> {
    let mut options = Vec::new();
    for (index, stay) in plan.placements.iter().enumerate() {
        if concerned(&stay.person, stay.start_week, stay.weeks) {
            let mut rest = plan.clone();
            rest.placements.remove(index);
            options.push((stay.person.clone(), rest));
        }
    }
    for (index, ride) in plan.rides.iter().enumerate() {
        if concerned(&ride.person, ride.week, 1) {
            let mut rest = plan.clone();
            rest.rides.remove(index);
            options.push((ride.person.clone(), rest));
        }
    }
    options
}

/// The problem in which only `touched` may get anything new.
fn narrow(problem: &Problem, kept: &Plan, touched: &BTreeSet<String>, before: &Plan) -> Problem {
    let mut narrowed = problem.clone();
    narrowed.prices.preference *= SAME_POST_WISHES;
    for person in &mut narrowed.people {
        let placed = kept.placements.iter().any(|stay| stay.person == person.id);
        let rides = kept.rides.iter().any(|ride| ride.person == person.id);
        person.prefer.clear();
        person.avoid.clear();
        if touched.contains(&person.id) {
            let posts = before.placements.iter().filter(|stay| stay.person == person.id).map(|stay| stay.post.clone());
            person.prefer = posts.take(1).collect();
        } else {
            person.eligible.placements &= placed;
            person.eligible.rides &= rides;
            if person.eligible.reason.is_none() {
                person.eligible.reason = Some("Not concerned by this repair".into());
            }
        }
    }
    let stays = kept.placements.iter().map(|stay| Pin {
        person: stay.person.clone(),
        post: Some(stay.post.clone()),
        session: None,
        week: Some(stay.start_week),
        weeks: Some(stay.weeks),
    });
    let rides = kept.rides.iter().map(|ride| Pin {
        person: ride.person.clone(),
        post: None,
        session: Some(ride.session.clone()),
        week: Some(ride.week),
        weeks: None,
    });
    // The planner's own pins on those who are planned again may be what broke; the others are kept anyway.
    narrowed.pins.retain(|pin| touched.contains(&pin.person));
    narrowed.pins.extend(stays.chain(rides));
    narrowed
}
