//! From the solver's answer to rows: a plan with its placements, rides, and what its numbers are made of.

use super::successors::SuccessorGaps;
use crate::{
    app::{Error, Result},
    db::{
        Conn, DbResult, new_id,
        plans::{self, DRAFT, PlacementRow, PlanRow, RideRow},
        records,
    },
};
use chrono::{Days, NaiveDate, NaiveDateTime};
use serde::{Deserialize, Serialize};
use std::collections::BTreeSet;
use tandem_solver::{
    Plan, Problem,
    plan::{PLAN_VERSION, Placement, Ride},
    value::{Account, Instance, Worth, worth_of},
};

/// What a plan is worth and what that is made of, computed once when the plan is stored, so that showing it is cheap.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub struct PlanAccount {
    pub worth: Worth,
    pub account: Account,
    /// What successors lacked, and how much of it the plan closes.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub successors: Option<SuccessorGaps>,
}

impl PlanAccount {
    pub fn of(problem: &Problem, plan: &Plan) -> Self {
        let instance = Instance::new(problem);
        let resolved = instance.resolve(plan);
        let attainable = vec![0.0; problem.people.len()];
        Self {
            worth: worth_of(&instance, &resolved),
            account: Account::of(&instance, &resolved, Some(&attainable)),
            successors: None,
        }
    }
}

/// A plan that `check` has accepted, ready to be stored.
pub struct CheckedPlan<'a> {
    problem: &'a Problem,
    plan: &'a Plan,
    account: PlanAccount,
}

impl<'a> CheckedPlan<'a> {
    /// Puts `plan` before the independent check. Refused: the first findings, in words.
    pub fn new(problem: &'a Problem, plan: &'a Plan) -> std::result::Result<Self, String> {
        let report = tandem_solver::check::check(problem, plan);
        if report.ok {
            return Ok(Self { problem, plan, account: PlanAccount::of(problem, plan) });
        }
        let findings: Vec<&str> = report.findings.iter().take(3).map(|finding| finding.message.as_str()).collect();
        Err(format!(
            "The check refused the plan, so nothing was stored ({} findings): {}",
            report.findings.len(),
            findings.join(" ")
        ))
    }
}

/// Where a plan comes from.
pub struct Origin<'a> {
    pub cycle_id: &'a str,
    /// Absent for plans that came from a file.
    pub run_id: Option<&'a str>,
    pub bound: Option<f64>,
    /// The plan that it was made of.
    pub based_on: Option<&'a str>,
    pub scenario_id: Option<&'a str>,
    pub at: NaiveDateTime,
}

/// Stores a plan as a draft; its id.
pub fn insert(conn: &mut Conn, checked: &CheckedPlan<'_>, origin: &Origin<'_>) -> Result<String> {
    write(conn, (checked.problem, checked.plan), &checked.account, 0, origin)
}

/// Stores a plan to be worked on that breaks so many rules: it is not published before it breaks none.
pub fn insert_broken(
    conn: &mut Conn,
    problem: &Problem,
    plan: &Plan,
    rules_broken: i32,
    origin: &Origin<'_>,
) -> Result<String> {
    write(conn, (problem, plan), &PlanAccount::of(problem, plan), rules_broken, origin)
}

fn write(
    conn: &mut Conn,
    (problem, plan): (&Problem, &Plan),
    account: &PlanAccount,
    rules_broken: i32,
    origin: &Origin<'_>,
) -> Result<String> {
    let company = records::company(conn)?;
    let successors = company
        .cycles
        .get(origin.cycle_id)
        .and_then(|cycle| SuccessorGaps::of(&company, &cycle.rules, problem, &account.account));
    let account = &PlanAccount { successors, ..account.clone() };
    let id = new_id();
    let siblings = match origin.scenario_id {
        Some(scenario_id) => plans::of_scenario(conn, scenario_id)?,
        None => plans::of_cycle(conn, origin.cycle_id)?,
    };
    let number = siblings.len() + 1;
    let worth = &account.worth;
    let row = PlanRow {
        id: id.clone(),
        cycle_id: origin.cycle_id.to_owned(),
        run_id: origin.run_id.map(ToOwned::to_owned),
        name: format!("Plan {number}"),
        state: DRAFT.to_owned(),
        value: worth.value,
        gain: worth.gain,
        gain_possible: worth.gain_possible,
        disruption: worth.disruption.total,
        bound: origin.bound,
        created_at: origin.at,
        published_at: None,
        version: 1,
        scenario_id: origin.scenario_id.map(ToOwned::to_owned),
        based_on: origin.based_on.map(ToOwned::to_owned),
        edition: None,
        shown_to_managers_at: None,
        shown_to_people_at: None,
        objections_until: None,
        rules_broken,
    };
    let problem_json = serde_json::to_string(problem).map_err(Error::internal)?;
    let account_json = serde_json::to_string(account).map_err(Error::internal)?;
    let placements: Vec<PlacementRow> = (plan.placements.iter())
        .map(|placement| PlacementRow {
            id: new_id(),
            plan_id: id.clone(),
            person_id: placement.person.clone(),
            post_id: placement.post.clone(),
            starts_on: monday(problem, placement.start_week),
            weeks: placement.weeks as i32,
            intensity: placement.intensity,
        })
        .collect();
    let sessions = plans::ride_session_ids(conn)?;
    let rides: Vec<RideRow> = (plan.rides.iter())
        .map(|ride| RideRow {
            id: new_id(),
            plan_id: id.clone(),
            person_id: ride.person.clone(),
            ride_session_id: session_of(&ride.session, &sessions).to_owned(),
            occurrence: ride.session.clone(),
            week_of: monday(problem, ride.week),
        })
        .collect();
    plans::insert(conn, &row, (&problem_json, &account_json), &placements, &rides)?;
    Ok(id)
}

/// A stored plan in the solver's words.
pub fn plan(conn: &mut Conn, plan_id: &str, problem: &Problem) -> DbResult<Plan> {
    let week = |day: NaiveDate| week_of(problem, day);
    let placements = plans::placements(conn, plan_id)?.into_iter().filter_map(|row| {
        Some(Placement {
            start_week: week(row.starts_on)?,
            weeks: u32::try_from(row.weeks).ok()?,
            person: row.person_id,
            post: row.post_id,
            intensity: row.intensity,
        })
    });
    let rides = plans::rides(conn, plan_id)?
        .into_iter()
        .filter_map(|row| Some(Ride { week: week(row.week_of)?, person: row.person_id, session: row.occurrence }));
    let mut plan = Plan {
        version: PLAN_VERSION,
        problem_sha256: problem.sha256(),
        placements: placements.collect(),
        rides: rides.collect(),
    };
    plan.sort();
    Ok(plan)
}

/// The stored session that an occurrence in a problem belongs to: itself, or what stands before the number of a recurring one.
pub(super) fn session_of<'a>(occurrence: &'a str, known: &BTreeSet<String>) -> &'a str {
    if known.contains(occurrence) {
        return occurrence;
    }
    occurrence.rsplit_once('.').map_or(occurrence, |(session, _)| session)
}

/// Week of the horizon in which `day` lies; none for days before it.
pub(super) fn week_of(problem: &Problem, day: NaiveDate) -> Option<u32> {
    u32::try_from((day - problem.calendar.start).num_days().div_euclid(7)).ok()
}

/// Lets a post take somebody for so many weeks, too.
pub(super) fn allow_length(problem: &mut Problem, post_id: &str, weeks: u32) {
    if let Some(post) = problem.posts.iter_mut().find(|post| post.id == post_id)
        && !post.lengths_weeks.contains(&weeks)
    {
        post.lengths_weeks.push(weeks);
        post.lengths_weeks.sort_unstable();
    }
}

/// The Monday of a week of the horizon.
pub fn monday(problem: &Problem, week: u32) -> NaiveDate {
    problem.calendar.start.checked_add_days(Days::new(u64::from(week) * 7)).unwrap_or(problem.calendar.start)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn occurrences_belong_to_their_session() {
        let known = BTreeSet::from(["call.ann".to_owned(), "kickoff".to_owned()]);
        assert_eq!(session_of("kickoff", &known), "kickoff");
        assert_eq!(session_of("call.ann", &known), "call.ann");
        assert_eq!(session_of("call.ann.3", &known), "call.ann");
    }
}
