//! How a plan stands up to absence and attrition: Monte Carlo with common random numbers, always beside the same figures for
//! the plan in which everybody stays at home (docs/model.md, "Questions to a plan").

mod chance;
mod sturdier;

pub use sturdier::{Buffer, Sturdier, sturdier};

use crate::constants::{
    ABSENCE_ONSET_PER_WEEK, ABSENCE_RECOVERY_PER_WEEK, ATTRITION_PER_YEAR, RIDE_HOST_LOSS, STRESS_RUNS, TOLERANCE,
    WILSON_Z,
};
use crate::plan::Plan;
use crate::problem::Problem;
use crate::search::{Observer, Progress, SolveError};
use crate::value::{Instance, Resolved};
use crate::words;
use chance::Chance;
use schemars::JsonSchema;
use serde::{Deserialize, Serialize};
use std::time::Instant;

/// A week of a team is called weak where the plan raises the chance of falling below the minimum by more than this.
const WEAK_FROM: f64 = 0.01;
/// Weak weeks that are listed.
const WEAK_MAX: usize = 50;
/// Runs between two looks at the observer.
const GLANCE: u32 = 32;

/// What may happen, and how often it is tried.
#[derive(Clone, Copy, Debug, PartialEq, Serialize, Deserialize, JsonSchema)]
pub struct Assumptions {
    pub runs: u32,
    pub seed: u64,
    /// Chance a week that somebody who was there falls absent.
    pub onset_per_week: f64,
    /// Chance a week that somebody absent is back.
    pub recovery_per_week: f64,
    /// Share of people who leave within a year.
    pub attrition_per_year: f64,
}

impl Default for Assumptions {
    fn default() -> Self {
        Self {
            runs: STRESS_RUNS,
            seed: 1,
            onset_per_week: ABSENCE_ONSET_PER_WEEK,
            recovery_per_week: ABSENCE_RECOVERY_PER_WEEK,
            attrition_per_year: ATTRITION_PER_YEAR,
        }
    }
}

/// What the runs say.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize, JsonSchema)]
pub struct Report {
    pub assumptions: Assumptions,
    pub plan: Robustness,
    /// The same draws with nobody away on the programme.
    pub without: Robustness,
    /// Weeks of teams that the plan makes weaker, worst first.
    pub weak: Vec<WeakWeek>,
    /// The result as a sentence.
    pub words: String,
}

/// How a plan fares in all runs.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize, JsonSchema)]
pub struct Robustness {
    /// R: share of runs in which no week of any team falls below its minimum staffing, with its 95% Wilson interval.
    pub holds: f64,
    pub holds_low: f64,
    pub holds_high: f64,
    /// Person-weeks below the minimum in a run: mean, and what 95% of runs do not exceed.
    pub shortfall_mean: f64,
    pub shortfall_p95: f64,
    /// The heat map: by team, in the order of the problem.
    pub units: Vec<UnitRisk>,
}

/// Share of runs in which a team is below its minimum, by week.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize, JsonSchema)]
pub struct UnitRisk {
    pub unit: String,
    pub name: String,
    pub under: Vec<f64>,
}

#[derive(Clone, Debug, PartialEq, Serialize, Deserialize, JsonSchema)]
pub struct WeakWeek {
    pub unit: String,
    pub name: String,
    pub week: u32,
    pub under: f64,
    pub under_without: f64,
}

/// Puts `plan` through `assumptions.runs` seeded runs. People fall absent and leave independently of each other and of the
/// plan; visitors contribute nothing to their hosts, and a placement or ride takes from a team only while those concerned are
/// there. The minimum of a team is what the rule coverage-floor holds a plan to: min(minimum, staffing with nobody away).
pub fn stress(
    problem: &Problem,
    plan: &Plan,
    assumptions: &Assumptions,
    observer: &dyn Observer,
) -> Result<Report, SolveError> {
    let instance = Instance::new(problem);
    let started = Instant::now();
    let mut with = Tally::new(&instance, &instance.resolve(plan));
    let mut without = Tally::new(&instance, &Resolved::default());
    let mut chance = Chance::new(assumptions, instance.people.len(), instance.weeks);
    for run in 0..assumptions.runs {
        if run.is_multiple_of(GLANCE) {
            if observer.cancelled() {
                return Err(SolveError::Cancelled);
            }
            observer.progress(&step(format!("run {run} of {}", assumptions.runs), started));
        }
        let there = chance.draw(u64::from(run));
        with.add(&instance, there);
        without.add(&instance, there);
    }
    let (plan, without) = (with.robustness(&instance), without.robustness(&instance));
    let weak = weak(&plan, &without);
    let words = in_words(&plan, &without, &weak);
    Ok(Report { assumptions: *assumptions, plan, without, weak, words })
}

/// Progress of something that has no best plan yet.
fn step(phase: String, started: Instant) -> Progress {
    let seconds = started.elapsed().as_secs_f64();
    Progress { seconds, phase, best: None, bound: None, gap: None, placements: 0, rides: 0 }
}

/// The 95% Wilson score interval of `hits` in `runs`.
pub fn wilson(hits: u32, runs: u32) -> (f64, f64) {
    if runs == 0 {
        return (0.0, 1.0);
    }
    let (n, z2) = (f64::from(runs), WILSON_Z * WILSON_Z);
    let share = f64::from(hits) / n;
    let middle = share + z2 / (2.0 * n);
    let half = WILSON_Z * (share * (1.0 - share) / n + z2 / (4.0 * n * n)).sqrt();
    (((middle - half) / (1.0 + z2 / n)).max(0.0), ((middle + half) / (1.0 + z2 / n)).min(1.0))
}

fn weak(plan: &Robustness, without: &Robustness) -> Vec<WeakWeek> {
    let mut weak: Vec<WeakWeek> = Vec::new();
    for (unit, bare) in plan.units.iter().zip(&without.units) {
        for (week, (&under, &under_without)) in unit.under.iter().zip(&bare.under).enumerate() {
            if under > under_without + WEAK_FROM {
                let (unit, name) = (unit.unit.clone(), unit.name.clone());
                weak.push(WeakWeek { unit, name, week: week as u32, under, under_without });
            }
        }
    }
    weak.sort_by(|a, b| (b.under - b.under_without).total_cmp(&(a.under - a.under_without)));
    weak.truncate(WEAK_MAX);
    weak
}

fn in_words(plan: &Robustness, without: &Robustness, weak: &[WeakWeek]) -> String {
    let figure = |r: &Robustness| {
        format!(
            "{} ({}–{})",
            words::percent(r.holds),
            words::number(100.0 * r.holds_low),
            words::number(100.0 * r.holds_high)
        )
    };
    let chance = format!(
        "The chance that every team keeps its minimum staffing in every week is {} under the plan and {} without any rotation.",
        figure(plan),
        figure(without)
    );
    match weak.first() {
        Some(first) => format!(
            "{chance} The plan weakens {} most, in week {}: below its minimum in {} of the runs instead of {}.",
            first.name,
            first.week + 1,
            words::percent(first.under),
            words::percent(first.under_without)
        ),
        None => format!("{chance} The plan makes no week of any team noticeably weaker."),
    }
}

/// FTE that a team loses in a week while both people are there.
struct Take {
    unit: usize,
    week: usize,
    fte: f64,
    person: usize,
    other: Option<usize>,
}

/// What a plan leaves of each team, and what the runs did to it.
struct Tally {
    /// FTE that each person gives to the own team when there, by person and week.
    home: Vec<Vec<f64>>,
    takes: Vec<Take>,
    staff: Vec<Vec<f64>>,
    runs: u32,
    held: u32,
    under: Vec<Vec<u32>>,
    shortfalls: Vec<f64>,
}

impl Tally {
    fn new(instance: &Instance<'_>, plan: &Resolved) -> Self {
        let mut home: Vec<Vec<f64>> = instance.people.iter().map(|person| person.present.clone()).collect();
        let mut takes = Vec::new();
        for j in &plan.placements {
            for week in j.span() {
                home[j.person][week] -= instance.people[j.person].present[week] * j.intensity;
                if let Some(mentor) = instance.posts[j.post].mentor {
                    let fte = instance.mentor_loss[week - j.start] * j.intensity;
                    let unit = instance.people[mentor].unit;
                    takes.push(Take { unit, week, fte, person: j.person, other: Some(mentor) });
                }
            }
        }
        for z in &plan.rides {
            let session = &instance.sessions[z.session];
            let (week, person, other) = (z.week, z.person, session.host);
            let (guest, hours) = (instance.people[person].unit, session.duration_weeks);
            takes.push(Take { unit: guest, week, fte: hours, person, other });
            takes.push(Take { unit: session.unit, week, fte: RIDE_HOST_LOSS * hours, person, other });
        }
        let (units, weeks) = (instance.units.len(), instance.weeks);
        Self {
            home,
            takes,
            staff: vec![vec![0.0; weeks]; units],
            runs: 0,
            held: 0,
            under: vec![vec![0; weeks]; units],
            shortfalls: Vec::new(),
        }
    }

    /// One run; `there` is by person, then week.
    fn add(&mut self, instance: &Instance<'_>, there: &[bool]) {
        let weeks = instance.weeks;
        for (u, unit) in instance.units.iter().enumerate() {
            self.staff[u].fill(0.0);
            for &p in &unit.people {
                for (t, staff) in self.staff[u].iter_mut().enumerate() {
                    if there[p * weeks + t] {
                        *staff += self.home[p][t];
                    }
                }
            }
        }
        for take in &self.takes {
            let is_there = |p: usize| there[p * weeks + take.week];
            if is_there(take.person) && take.other.is_none_or(is_there) {
                self.staff[take.unit][take.week] -= take.fte;
            }
        }
        let mut shortfall = 0.0;
        for (u, unit) in instance.units.iter().enumerate() {
            for t in 0..weeks {
                let short = unit.floor[t] - self.staff[u][t];
                if short > TOLERANCE {
                    shortfall += short;
                    self.under[u][t] += 1;
                }
            }
        }
        self.runs += 1;
        self.held += u32::from(shortfall == 0.0);
        self.shortfalls.push(shortfall);
    }

    fn robustness(mut self, instance: &Instance<'_>) -> Robustness {
        self.shortfalls.sort_by(f64::total_cmp);
        let runs = f64::from(self.runs.max(1));
        let rank = (0.95 * runs).ceil() as usize;
        let (holds_low, holds_high) = wilson(self.held, self.runs);
        let units = (instance.problem.units.iter().zip(&self.under))
            .map(|(unit, under)| UnitRisk {
                unit: unit.id.clone(),
                name: unit.name.clone(),
                under: under.iter().map(|&count| f64::from(count) / runs).collect(),
            })
            .collect();
        Robustness {
            holds: f64::from(self.held) / runs,
            holds_low,
            holds_high,
            shortfall_mean: self.shortfalls.iter().sum::<f64>() / runs,
            shortfall_p95: self.shortfalls.get(rank.saturating_sub(1)).copied().unwrap_or(0.0),
            units,
        }
    }
}
