//! The fairness order, by solves: first the worst-off, then the worst fifth, then all (docs/model.md, "Questions to a plan").

mod fifth;

use crate::diagnose::is_possible;
use crate::plan::Plan;
use crate::problem::Problem;
use crate::search::{Observer, Options, Progress, Quiet, SolveError, attainable_gains, judged, solve};
use crate::value::{Worth, worth};
use crate::words;
use schemars::JsonSchema;
use serde::{Deserialize, Serialize};
use std::time::{Duration, Instant};

/// Share of people who are the worst-off of the second level.
const WORST_SHARE: f64 = 0.2;
/// Shares of the time for the first and the second level.
const FIRST_SHARE: f64 = 0.5;
const SECOND_SHARE: f64 = 0.3;
/// A share of the own best programme is settled to within this.
const SETTLED: f64 = 0.005;
/// Steps of the bisection: enough for that.
const STEPS_MAX: u32 = 10;
/// Any plan will do while a floor is tried.
const ANY_PLAN: f64 = 1e3;
const NOISE: f64 = 1e-6;

/// How to look.
#[derive(Clone, Debug)]
pub struct Settings {
    pub time_limit: Duration,
    pub gap: f64,
    pub seed: u64,
    pub threads: u32,
    pub iterations: Option<u64>,
}

impl Default for Settings {
    fn default() -> Self {
        Self { time_limit: Duration::from_secs(60), gap: 0.001, seed: 1, threads: 2, iterations: None }
    }
}

/// The fairest plan found, and how much fairer another could be.
#[derive(Clone, Debug, Serialize, Deserialize)]
pub struct Fair {
    pub plan: Plan,
    pub worth: Worth,
    /// Level 1: the largest fairness floor that the plan keeps for everybody, credits included; and what none exceeds.
    pub floor: f64,
    pub floor_bound: f64,
    /// Level 2: mean of (v − credit) over the worst fifth; and what none exceeds that keeps the floor.
    pub worst_fifth: f64,
    pub worst_fifth_bound: f64,
    /// Everybody who can gain anything, in the order of the problem.
    pub people: Vec<Share>,
    pub words: String,
    pub seconds: f64,
}

/// What somebody gets.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize, JsonSchema)]
pub struct Share {
    pub person: String,
    pub name: String,
    /// v: gain as a share of the own best programme.
    pub share: f64,
    /// What the ledger owes the person, as such a share.
    pub credit: f64,
}

/// Finds the plan that is best for the worst-off, among those for the worst fifth, and among those for all.
pub fn fair(problem: &Problem, settings: &Settings, observer: &dyn Observer) -> Result<Fair, SolveError> {
    let started = Instant::now();
    let scale = Scale::new(problem);
    let deadline = |share: f64| started + settings.time_limit.mul_f64(share);
    let (floor_problem, mut plan, floor_bound) = first(problem, settings, &scale, deadline(FIRST_SHARE), observer)?;
    let floor = floor_problem.rules.fairness_floor;
    report(observer, started, "the worst fifth", &plan);
    let worst_fifth_bound =
        fifth::raise(&floor_problem, settings, &scale, &mut plan, deadline(FIRST_SHARE + SECOND_SHARE), observer)?;
    report(observer, started, "all", &plan);
    let held = scale.worst_fifth(problem, &plan);
    let options = Options {
        time_limit: deadline(1.0).saturating_duration_since(Instant::now()),
        gap: settings.gap,
        start: Some(plan.clone()),
        ..settings.options()
    };
    match solve(&scale.guarded(&floor_problem, &plan), &options, &Quiet(observer)) {
        Ok(solution) if scale.worst_fifth(problem, &solution.plan) >= held - NOISE => plan = solution.plan,
        Ok(_) | Err(SolveError::Infeasible(_)) => {}
        Err(error) => return Err(error),
    }
    plan.problem_sha256 = problem.sha256();
    let worth = worth(problem, &plan);
    let worst_fifth = scale.worst_fifth(problem, &plan);
    let people = scale.shares(problem, &plan);
    let floor = floor.max(scale.floor(problem, &plan).min(1.0));
    let words = format!(
        "Everybody gets at least {} of the own best programme (at most {} is possible for all); the worst-off fifth gets {} \
         on average, credits from earlier cycles taken off.",
        words::percent(floor),
        words::percent(floor_bound),
        words::percent(worst_fifth)
    );
    let (floor_bound, worst_fifth_bound) = (floor_bound.max(floor), worst_fifth_bound.max(worst_fifth));
    let seconds = started.elapsed().as_secs_f64();
    Ok(Fair { plan, worth, floor, floor_bound, worst_fifth, worst_fifth_bound, people, words, seconds })
}

fn report(observer: &dyn Observer, started: Instant, phase: &str, plan: &Plan) {
    let (seconds, phase) = (started.elapsed().as_secs_f64(), phase.to_owned());
    let (placements, rides) = (plan.placements.len(), plan.rides.len());
    observer.progress(&Progress { seconds, phase, best: None, bound: None, gap: None, placements, rides });
}

impl Settings {
    fn options(&self) -> Options {
        Options {
            seed: self.seed,
            threads: self.threads,
            iterations: self.iterations,
            clash: false,
            ..Options::default()
        }
    }
}

/// Level 1: bisection over the floor. The problem with the highest floor that a plan was found for, that plan, and a floor
/// that none exceeds.
fn first(
    problem: &Problem,
    settings: &Settings,
    scale: &Scale,
    deadline: Instant,
    observer: &dyn Observer,
) -> Result<(Problem, Plan, f64), SolveError> {
    let started = Instant::now();
    let mut held = problem.clone();
    let options = |time_limit: Duration, gap: f64| Options { time_limit, gap, ..settings.options() };
    let left = || deadline.saturating_duration_since(Instant::now());
    let explained = Options { clash: true, ..options(left() / 3, ANY_PLAN) };
    let mut plan = solve(problem, &explained, &Quiet(observer))?.plan;
    let mut low = scale.floor(problem, &plan).clamp(problem.rules.fairness_floor, 1.0);
    // What is proved impossible, and what was only not found.
    let (mut proved, mut high) = (1.0_f64, 1.0_f64);
    for step in 0..STEPS_MAX {
        if high - low <= SETTLED || left().is_zero() {
            break;
        }
        if observer.cancelled() {
            return Err(SolveError::Cancelled);
        }
        report(observer, started, &format!("a floor between {low:.3} and {high:.3}"), &plan);
        let floor = if step == 0 { high } else { f64::midpoint(low, high) };
        let mut tried = problem.clone();
        tried.rules.fairness_floor = floor;
        let patience = left() / 3;
        if is_possible(&tried, patience, observer) == Some(false) {
            (proved, high) = (floor, floor);
            continue;
        }
        match solve(&tried, &options(patience, ANY_PLAN), &Quiet(observer)) {
            Ok(solution) => {
                plan = solution.plan;
                low = scale.floor(problem, &plan).clamp(floor, 1.0);
            }
            Err(SolveError::Infeasible(_)) => high = floor,
            Err(error) => return Err(error),
        }
    }
    held.rules.fairness_floor = low.min(1.0);
    // A hair of tolerance: the floor that a plan just keeps must not refuse it.
    held.rules.fairness_floor = (held.rules.fairness_floor - NOISE).max(problem.rules.fairness_floor);
    if judged(&held, &plan).is_none() {
        held.rules.fairness_floor = problem.rules.fairness_floor;
    }
    Ok((held, plan, proved))
}

/// Everybody's own best programme, which shares are taken of.
struct Scale {
    attainable: Vec<f64>,
    credit: Vec<f64>,
}

impl Scale {
    fn new(problem: &Problem) -> Self {
        let credit = problem.people.iter().map(|person| person.credit).collect();
        Self { attainable: attainable_gains(problem), credit }
    }

    /// People who can gain anything.
    fn people(&self) -> impl Iterator<Item = usize> + '_ {
        (0..self.attainable.len()).filter(|&p| self.attainable[p] > NOISE)
    }

    /// v by person; 0 for those left out.
    fn attained(&self, problem: &Problem, plan: &Plan) -> Vec<f64> {
        let gains = worth(problem, plan).gain_by_person;
        gains.iter().zip(&self.attainable).map(|(gain, most)| if *most > NOISE { gain / most } else { 0.0 }).collect()
    }

    /// The largest floor that the plan keeps: the least v − credit of those who do not have all anyway.
    fn floor(&self, problem: &Problem, plan: &Plan) -> f64 {
        let v = self.attained(problem, plan);
        self.people().filter(|&p| v[p] < 1.0 - NOISE).map(|p| v[p] - self.credit[p]).fold(1.0, f64::min)
    }

    /// How many people the worst fifth is.
    fn fifth(&self) -> usize {
        ((WORST_SHARE * self.people().count() as f64).ceil() as usize).max(1)
    }

    /// Mean of v − credit over the worst fifth.
    fn worst_fifth(&self, problem: &Problem, plan: &Plan) -> f64 {
        let v = self.attained(problem, plan);
        let mut scores: Vec<f64> = self.people().map(|p| v[p] - self.credit[p]).collect();
        scores.sort_by(f64::total_cmp);
        let worst = &scores[..self.fifth().min(scores.len())];
        if worst.is_empty() { 1.0 } else { worst.iter().sum::<f64>() / worst.len() as f64 }
    }

    /// The problem in which nobody falls below what the worst fifth has in `plan` and everybody of it keeps the own share: then
    /// the mean of the worst fifth does not fall either.
    fn guarded(&self, problem: &Problem, plan: &Plan) -> Problem {
        let v = self.attained(problem, plan);
        let mut scores: Vec<f64> = self.people().map(|p| v[p] - self.credit[p]).collect();
        scores.sort_by(f64::total_cmp);
        let last = scores.get(self.fifth().min(scores.len()).saturating_sub(1)).copied().unwrap_or(0.0);
        let mut guarded = problem.clone();
        for p in self.people() {
            let owed = (v[p] - self.credit[p]).min(last) + self.credit[p] - NOISE;
            guarded.people[p].credit = (owed - problem.rules.fairness_floor).clamp(-0.5, 0.5);
        }
        guarded
    }

    fn shares(&self, problem: &Problem, plan: &Plan) -> Vec<Share> {
        let v = self.attained(problem, plan);
        let share = |p: usize| Share {
            person: problem.people[p].id.clone(),
            name: problem.people[p].name.clone(),
            share: v[p],
            credit: self.credit[p],
        };
        self.people().map(share).collect()
    }
}
