//! Mending a published plan after something happened: two or three ranked fixes (docs/model.md, "Questions to a plan").
//!
//! Floors come first, then change, then quality. The frozen window and the price of a change are the problem's own rules
//! (frozen-window, baseline-change); what is added here is what the events did, and which fixes to look for.

mod baseline;
mod event;
mod fix;
mod orphans;

pub use event::{Event, happened};
pub use fix::{Aim, Fix};
pub use orphans::{Choice, Orphan, Way};

use crate::plan::{Placement, Plan, Ride};
use crate::problem::Problem;
use crate::search::{Effort, Ground, Observer, Options, Progress, Quiet, SolveError, judged, solve};
use crate::validate::{Finding, Severity, validate};
use crate::value::Instance;
use schemars::JsonSchema;
use serde::{Deserialize, Serialize};
use std::time::{Duration, Instant};

/// Price of a point of change that no gain outweighs, in units of gain.
const STEEP: f64 = 100.0;
/// Gap of the fix with the least change: a share of a value that is mostly change.
const SHARP: f64 = 1e-5;
/// Shares of the time for the three fixes; the rest is for orphaned exchange partners.
const SHARES: [f64; 3] = [0.4, 0.25, 0.2];

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
        Self { time_limit: Duration::from_secs(10), gap: 0.001, seed: 1, threads: 2, iterations: None }
    }
}

/// What came of it.
#[derive(Clone, Debug, Serialize, Deserialize)]
pub struct Repair {
    /// What happened, in sentences.
    pub events: Vec<String>,
    /// The problem as it is now, which the fixes answer; its baseline is the published plan.
    pub problem: Problem,
    /// What of the frozen window cannot be as published: the events rule it out, or a team's minimum does.
    pub released: Vec<Released>,
    /// Ranked: least change first.
    pub fixes: Vec<Fix>,
    pub orphans: Vec<Orphan>,
    pub seconds: f64,
}

/// A frozen placement or ride that had to give way.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize, JsonSchema)]
pub struct Released {
    pub placement: Option<Placement>,
    pub ride: Option<Ride>,
    /// How much of the placement stands: it ends early.
    pub kept_weeks: u32,
}

/// Looks for fixes of `published`, which is the plan of `problem` up to now. `now_week` and `frozen_weeks` say what must not be
/// touched any more: whatever starts before their sum stays as published, unless an event rules it out.
pub fn repair(
    problem: &Problem,
    published: &Plan,
    (now_week, frozen_weeks): (u32, u32),
    events: &[Event],
    settings: &Settings,
    observer: &dyn Observer,
) -> Result<Repair, SolveError> {
    let started = Instant::now();
    let after = happened(problem, events).map_err(SolveError::Invalid)?;
    let errors: Vec<Finding> = validate(&after).into_iter().filter(|f| f.severity == Severity::Error).collect();
    if !errors.is_empty() {
        return Err(SolveError::Invalid(errors));
    }
    let hunt = Hunt { settings, observer, started };
    let (after, released) = baseline::set(after, published, (now_week, frozen_weeks), &Quiet(observer))?;
    let fixes = hunt.fixes(&after, published, events.is_empty())?;
    let orphans = match fixes.first() {
        Some(fix) => hunt.orphans(&after, published, &fix.plan)?,
        None => Vec::new(),
    };
    let events = events.iter().map(|event| event.words(problem)).collect();
    let seconds = started.elapsed().as_secs_f64();
    Ok(Repair { events, problem: after, released, fixes, orphans, seconds })
}

struct Hunt<'a> {
    settings: &'a Settings,
    observer: &'a dyn Observer,
    started: Instant,
}

impl Hunt<'_> {
    fn until(&self, share: f64) -> Instant {
        self.started + self.settings.time_limit.mul_f64(share)
    }

    fn fixes(&self, problem: &Problem, published: &Plan, nothing_happened: bool) -> Result<Vec<Fix>, SolveError> {
        let told = Plan { problem_sha256: problem.sha256(), ..baseline::told(problem) };
        let mut plans: Vec<(Aim, Plan)> = Vec::new();
        let holds = judged(problem, &told).is_some();
        if holds {
            plans.push((Aim::Unchanged, told.clone()));
        }
        let kept = self.kept(problem, &told)?;
        if !(holds && nothing_happened) {
            let mut end = 0.0;
            for (aim, share) in [Aim::LeastChange, Aim::Balanced, Aim::BestQuality].into_iter().zip(SHARES) {
                end += share;
                // What holds as it is needs no smaller change.
                if aim == Aim::LeastChange && holds {
                    continue;
                }
                self.report(aim, plans.len());
                let start = plans.last().map_or(&kept, |(_, plan)| plan).clone();
                let plan = self.solved(problem, aim, start, self.until(end))?;
                let plan = if aim == Aim::LeastChange { self.with_rides_as_told(problem, plan, &told)? } else { plan };
                if plans.iter().all(|(_, known)| known.placements != plan.placements || known.rides != plan.rides) {
                    plans.push((aim, plan));
                }
            }
        }
        Ok(fix::ranked(problem, published, &kept, plans))
    }

    /// What of the published plan the problem still allows.
    fn kept(&self, problem: &Problem, told: &Plan) -> Result<Plan, SolveError> {
        let instance = Instance::new(problem);
        let effort = Effort { iterations: 0, seed: self.settings.seed, until: None };
        Ok(Ground::new(&instance)?.adapt(told, None, &effort, &Quiet(self.observer))?.kept)
    }

    fn solved(&self, problem: &Problem, aim: Aim, start: Plan, until: Instant) -> Result<Plan, SolveError> {
        let mut priced = problem.clone();
        match aim {
            Aim::LeastChange => priced.prices.baseline_change = STEEP,
            Aim::BestQuality => priced.prices.baseline_change = 0.0,
            Aim::Unchanged | Aim::Balanced => {}
        }
        let options = Options {
            time_limit: until.saturating_duration_since(Instant::now()),
            gap: if aim == Aim::LeastChange { SHARP } else { self.settings.gap },
            seed: self.settings.seed,
            threads: self.settings.threads,
            iterations: self.settings.iterations,
            start: Some(start),
            ..Options::default()
        };
        let solution = solve(&priced, &options, &Quiet(self.observer))?;
        Ok(Plan { problem_sha256: problem.sha256(), ..solution.plan })
    }

    /// Rides that were added cost no change, but touch people: a fix that is to change least leaves them as they were told.
    fn with_rides_as_told(&self, problem: &Problem, plan: Plan, told: &Plan) -> Result<Plan, SolveError> {
        let quiet = Plan { rides: told.rides.clone(), ..plan.clone() };
        let kept = self.kept(problem, &quiet)?;
        let same = kept.placements == plan.placements && judged(problem, &kept).is_some();
        Ok(if same && fix::change(problem, &kept) <= fix::change(problem, &plan) + 1e-9 { kept } else { plan })
    }

    fn orphans(&self, problem: &Problem, published: &Plan, plan: &Plan) -> Result<Vec<Orphan>, SolveError> {
        let iterations = self.settings.iterations;
        orphans::of(problem, published, plan, (self.settings.seed, iterations), self.until(1.0), self.observer)
    }

    fn report(&self, aim: Aim, found: usize) {
        let phase = format!("{}, {found} found", aim.words());
        let seconds = self.started.elapsed().as_secs_f64();
        let progress = Progress { seconds, phase, best: None, bound: None, gap: None, placements: 0, rides: 0 };
        self.observer.progress(&progress);
    }
}
