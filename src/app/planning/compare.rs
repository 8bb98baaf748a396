//! Two plans, or plan choices, side by side: who differs, in which weeks, which teams feel it, and what it is worth, part by part.

use super::{
    frontier, plans as use_plans,
    store::{self, PlanAccount},
    successors::SuccessorGaps,
};
use crate::{
    app::{Error, Result, require},
    db::{Conn, Db, plans, records, scenarios},
    domain::{account::Actor, company::Company, policy::Action},
};
use chrono::{Days, NaiveDate, NaiveDateTime};
use serde::Serialize;
use std::collections::BTreeMap;
use tandem_solver::{
    Plan, Problem,
    check::check,
    frontier::{Parts, PersonChange, compare as compare_plans},
    plan::{Placement, Ride},
};
use utoipa::ToSchema;

/// Levels that matter to nobody: less than this counts as unchanged.
const UNCHANGED: f64 = 0.005;

/// Two plans, side by side. Changes are "after less before".
#[derive(Clone, Debug, PartialEq, Serialize, ToSchema)]
pub struct ComparisonView {
    pub before: ComparedPlan,
    pub after: ComparedPlan,
    /// What to know when reading: for example, that the two were made under different rules.
    pub notes: Vec<String>,
    /// Everybody whose placements or rides differ.
    pub people: Vec<PersonDifference>,
    /// People who learn more, less, and as much, of those who differ.
    pub better: usize,
    pub worse: usize,
    pub alike: usize,
    /// Weeks in which anybody is somewhere else.
    pub weeks: Vec<WeekDifference>,
    /// Teams whose staffing differs.
    pub teams: Vec<TeamDifference>,
}

/// One of the two, in numbers under the problem that both are compared under.
#[derive(Clone, Debug, PartialEq, Serialize, ToSchema)]
pub struct ComparedPlan {
    /// As it was asked for.
    pub id: String,
    pub name: String,
    /// Absent where there is no goal.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub cross_training: Option<f64>,
    pub value: f64,
    pub gain: f64,
    pub gain_possible: f64,
    pub preference: f64,
    /// Person-weeks, and what they are made of.
    pub disruption: f64,
    pub shortfall: f64,
    pub hand_over: f64,
    pub single_point: f64,
    pub placements: usize,
    pub rides: usize,
    /// Share of what successors to critical roles lack that it closes.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub successor_gaps_closed: Option<f64>,
}

/// What is different for one person.
#[derive(Clone, Debug, PartialEq, Serialize, ToSchema)]
pub struct PersonDifference {
    pub person_id: String,
    pub name: String,
    pub team: String,
    /// Only what differs.
    pub before: Vec<DifferenceSpan>,
    pub after: Vec<DifferenceSpan>,
    /// Weighted levels learned.
    pub gain: f64,
    /// "better", "worse" or "alike": whether the person learns more.
    pub turn: String,
}

/// Where somebody is, and when.
#[derive(Clone, Debug, PartialEq, Serialize, ToSchema)]
pub struct DifferenceSpan {
    /// "placement" or "ride".
    pub kind: String,
    /// The post, or the session.
    pub what: String,
    pub host_team: String,
    pub starts_on: NaiveDate,
    /// The last Friday.
    pub ends_on: NaiveDate,
    pub weeks: u32,
    /// Share of the week; 1 for rides.
    pub intensity: f64,
}

#[derive(Clone, Debug, PartialEq, Serialize, ToSchema)]
pub struct WeekDifference {
    pub monday: NaiveDate,
    /// People who are somewhere else.
    pub people: usize,
}

#[derive(Clone, Debug, PartialEq, Serialize, ToSchema)]
pub struct TeamDifference {
    pub team_id: String,
    pub team: String,
    /// Person-weeks of staffing, more or less.
    pub staff: f64,
    /// Person-weeks missing from the target, more or less.
    pub shortfall: f64,
    pub weeks: Vec<TeamWeek>,
}

/// A team's staffing in a week, in full-time people more or less.
#[derive(Clone, Debug, PartialEq, Serialize, ToSchema)]
pub struct TeamWeek {
    pub monday: NaiveDate,
    pub staff: f64,
}

/// One side before it is compared.
struct Side {
    id: String,
    name: String,
    cycle_id: String,
    scenario_id: Option<String>,
    problem: Problem,
    plan: Plan,
    made_at: NaiveDateTime,
    rules_broken: i32,
}

/// Compares two plans, each named by its id, or a choice by its run and number: `run.3`.
pub fn compare(db: &Db, actor: &Actor, before: &str, after: &str) -> Result<ComparisonView> {
    db.read(|conn| {
        let (old, new) = (side(conn, actor, before)?, side(conn, actor, after)?);
        if old.cycle_id != new.cycle_id {
            return Err(Error::conflict(format!(
                "“{}” and “{}” belong to different cycles, with other weeks and other people: they cannot be compared. Choose two plans of one cycle.",
                old.name, new.name
            )));
        }
        let mut notes = Vec::new();
        let problem = common(conn, &old, &new, &mut notes)?;
        let company = records::company(conn)?;
        Ok(view(&problem, &company, &old, &new, notes))
    })
}

fn side(conn: &mut Conn, actor: &Actor, id: &str) -> Result<Side> {
    if let Some((run_id, n)) = id.split_once('.') {
        let kept = frontier::kept(conn, actor, run_id)?;
        let n = n.parse().map_err(|_| Error::NotFound)?;
        let place = frontier::place(&kept, n)?;
        return Ok(Side {
            id: id.to_owned(),
            name: frontier::name_of(&kept.answer.named, place),
            plan: kept.answer.points[place].plan.clone(),
            made_at: kept.row.created_at,
            cycle_id: kept.row.cycle_id,
            scenario_id: kept.question.scenario_id,
            problem: kept.problem,
            rules_broken: 0,
        });
    }
    let row = use_plans::row(conn, actor, id)?;
    require(actor, Action::Plan, crate::app::planning::plans::subject(&row))?;
    let problem = serde_json::from_str(&plans::problem(conn, id)?).map_err(Error::internal)?;
    Ok(Side {
        plan: store::plan(conn, id, &problem)?,
        id: row.id,
        name: row.name,
        cycle_id: row.cycle_id,
        scenario_id: row.scenario_id,
        problem,
        made_at: row.created_at,
        rules_broken: row.rules_broken,
    })
}

/// The problem that both are compared under: their own; where these differ the cycle's rather than a scenario's, and else the
/// newer one.
fn common(conn: &mut Conn, old: &Side, new: &Side, notes: &mut Vec<String>) -> Result<Problem> {
    if old.problem.sha256() == new.problem.sha256() {
        return Ok(new.problem.clone());
    }
    let (under, other) = match (&old.scenario_id, &new.scenario_id) {
        (Some(_), None) => (new, old),
        (None, Some(_)) => (old, new),
        _ if old.made_at > new.made_at => (old, new),
        _ => (new, old),
    };
    notes.push(match &other.scenario_id {
        Some(scenario_id) if under.scenario_id.is_none() => format!(
            "“{}” is a plan for the scenario “{}”. Both are measured under the rules and data that “{}” was made under; what the scenario changes shows in who goes where.",
            other.name,
            scenarios::get(conn, scenario_id)?.name,
            under.name
        ),
        _ => format!(
            "The company's data or the cycle's rules changed between the two. Both are measured under those that “{}” was made under, the newer ones.",
            under.name
        ),
    });
    let plan = translated(other, &under.problem);
    let lost = other.plan.placements.len() + other.plan.rides.len() - plan.placements.len() - plan.rides.len();
    if lost > 0 {
        notes.push(format!(
            "{lost} of the assignments of “{}” name people, posts or weeks that are not there any more; they are left out.",
            other.name
        ));
    }
    let report = check(&under.problem, &plan);
    if let Some(first) = report.findings.first() {
        let rules = if report.findings.len() == 1 { "rule" } else { "rules" };
        notes.push(format!(
            "Under these, “{}” breaks {} {rules}. The first: {}",
            other.name,
            report.findings.len(),
            first.message
        ));
    }
    Ok(under.problem.clone())
}

/// A side's plan in the words of another problem of the same cycle: what that does not know is left out.
fn translated(side: &Side, problem: &Problem) -> Plan {
    let shift = (side.problem.calendar.start - problem.calendar.start).num_weeks();
    let week = |week: u32| u32::try_from(i64::from(week) + shift).ok();
    let (person, weeks) = (|id: &str| problem.people.iter().any(|one| one.id == id), problem.weeks());
    let placements = side.plan.placements.iter().filter_map(|j| {
        let start_week = week(j.start_week)?;
        let known = person(&j.person) && problem.posts.iter().any(|post| post.id == j.post);
        (known && start_week + j.weeks <= weeks).then(|| Placement { start_week, ..j.clone() })
    });
    let rides = side.plan.rides.iter().filter_map(|ride| {
        let week = week(ride.week)?;
        let known = person(&ride.person) && problem.sessions.iter().any(|session| session.id == ride.session);
        (known && week < weeks).then(|| Ride { week, ..ride.clone() })
    });
    let mut plan = Plan {
        version: side.plan.version,
        problem_sha256: problem.sha256(),
        placements: placements.collect(),
        rides: rides.collect(),
    };
    plan.sort();
    plan
}

fn view(problem: &Problem, company: &Company, old: &Side, new: &Side, mut notes: Vec<String>) -> ComparisonView {
    for side in [old, new] {
        if side.rules_broken > 0 {
            notes.push(format!("“{}” was changed by hand and does not keep every rule.", side.name));
        }
    }
    let (before, after) = (translated(old, problem), translated(new, problem));
    let found = compare_plans(problem, &before, &after);
    let names = Names::of(problem);
    let people: Vec<PersonDifference> = found.people.iter().map(|change| names.person(problem, change)).collect();
    let turned = |turn: &str| people.iter().filter(|person| person.turn == turn).count();
    let mut weeks: BTreeMap<u32, usize> = BTreeMap::new();
    for change in &found.people {
        let mut theirs = change.weeks(problem.weeks());
        theirs.sort_unstable();
        theirs.dedup();
        theirs.into_iter().for_each(|week| *weeks.entry(week).or_default() += 1);
    }
    let team = |change: tandem_solver::frontier::TeamChange| TeamDifference {
        team_id: change.unit,
        team: change.name,
        staff: change.staff,
        shortfall: change.shortfall,
        weeks: (change.weeks.into_iter())
            .map(|week| TeamWeek { monday: store::monday(problem, week.week), staff: week.staff })
            .collect(),
    };
    ComparisonView {
        before: side_view(problem, company, old, &before, &found.before),
        after: side_view(problem, company, new, &after, &found.after),
        notes,
        better: turned("better"),
        worse: turned("worse"),
        alike: turned("alike"),
        people,
        weeks: (weeks.into_iter())
            .map(|(week, people)| WeekDifference { monday: store::monday(problem, week), people })
            .collect(),
        teams: found.teams.into_iter().map(team).collect(),
    }
}

fn side_view(problem: &Problem, company: &Company, side: &Side, plan: &Plan, parts: &Parts) -> ComparedPlan {
    let PlanAccount { worth, account, .. } = PlanAccount::of(problem, plan);
    let gain_possible = worth.gain_possible;
    let rules = company.cycles.get(&side.cycle_id).map(|cycle| &cycle.rules);
    let gaps = rules.and_then(|rules| SuccessorGaps::of(company, rules, problem, &account));
    ComparedPlan {
        id: side.id.clone(),
        name: side.name.clone(),
        cross_training: (gain_possible > 0.0).then(|| parts.gain / gain_possible),
        value: parts.value,
        gain: parts.gain,
        gain_possible,
        preference: parts.preference,
        disruption: parts.disruption,
        shortfall: parts.shortfall,
        hand_over: parts.hand_over,
        single_point: parts.single_point,
        placements: plan.placements.len(),
        rides: plan.rides.len(),
        successor_gaps_closed: gaps.map(|gaps| gaps.closed),
    }
}

/// Names of what a problem speaks of, by id.
struct Names<'a> {
    units: BTreeMap<&'a str, &'a str>,
    homes: BTreeMap<&'a str, &'a str>,
    /// Name and host team.
    posts: BTreeMap<&'a str, (&'a str, &'a str)>,
    sessions: BTreeMap<&'a str, (&'a str, &'a str)>,
}

impl<'a> Names<'a> {
    fn of(problem: &'a Problem) -> Self {
        Self {
            units: problem.units.iter().map(|unit| (unit.id.as_str(), unit.name.as_str())).collect(),
            homes: problem.people.iter().map(|person| (person.id.as_str(), person.unit.as_str())).collect(),
            posts: problem.posts.iter().map(|h| (h.id.as_str(), (h.name.as_str(), h.unit.as_str()))).collect(),
            sessions: problem.sessions.iter().map(|q| (q.id.as_str(), (q.name.as_str(), q.unit.as_str()))).collect(),
        }
    }

    fn unit(&self, id: &str) -> String {
        self.units.get(id).copied().unwrap_or(id).to_owned()
    }

    fn person(&self, problem: &Problem, change: &PersonChange) -> PersonDifference {
        let spans = |placements: &[Placement], rides: &[Ride]| -> Vec<DifferenceSpan> {
            let stays = placements.iter().map(|j| {
                let (what, host) = self.posts.get(j.post.as_str()).copied().unwrap_or((&j.post, ""));
                self.span(problem, "placement", (what, host), (j.start_week, j.weeks), j.intensity)
            });
            let seats = rides.iter().map(|ride| {
                let (what, host) = self.sessions.get(ride.session.as_str()).copied().unwrap_or((&ride.session, ""));
                self.span(problem, "ride", (what, host), (ride.week, 1), 1.0)
            });
            stays.chain(seats).collect()
        };
        let turn = match change.gain {
            gain if gain > UNCHANGED => "better",
            gain if gain < -UNCHANGED => "worse",
            _ => "alike",
        };
        PersonDifference {
            team: self.homes.get(change.person.as_str()).map(|unit| self.unit(unit)).unwrap_or_default(),
            before: spans(&change.placements_before, &change.rides_before),
            after: spans(&change.placements_after, &change.rides_after),
            gain: change.gain,
            turn: turn.to_owned(),
            person_id: change.person.clone(),
            name: change.name.clone(),
        }
    }

    fn span(
        &self,
        problem: &Problem,
        kind: &str,
        (what, host): (&str, &str),
        (start, weeks): (u32, u32),
        intensity: f64,
    ) -> DifferenceSpan {
        let starts_on = store::monday(problem, start);
        DifferenceSpan {
            kind: kind.to_owned(),
            what: what.to_owned(),
            host_team: self.unit(host),
            starts_on,
            ends_on: starts_on + Days::new((u64::from(weeks) * 7).saturating_sub(3)),
            weeks,
            intensity,
        }
    }
}
