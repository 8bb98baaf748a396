//! Whole plans between the least disruption and the most cross-training: AUGMECON2 over gain (with preferences) and −D
//! (docs/model.md, "Questions to a plan").

mod compare;
mod named;

pub use compare::{Comparison, Parts, PersonChange, TeamChange, WeekChange, compare};
pub use named::{Knee, Named};

use crate::constants::TOLERANCE;
use crate::plan::Plan;
use crate::problem::Problem;
use crate::search::{Effort, Ground, Observer, Options, Progress, Quiet, SolveError, gap, judged, solve};
use crate::value::{Instance, Worth};
use serde::{Deserialize, Serialize};
use std::time::{Duration, Instant};

/// δ: what the whole range of disruption is worth beside gain, so that of plans with equal gain the one with less disruption
/// is taken (science.md §5).
const DELTA: f64 = 1e-3;
/// A price of a person-week that no gain outweighs, as a multiple of the largest gain a person-week could bring.
const STEEP: f64 = 1e3;
/// Iterations a person of the search that makes an earlier plan fit a tighter limit.
const WARM_ITERATIONS_PER_PERSON: u64 = 50;
/// Share of the time for each of the two ends.
const SHARE_OF_AN_END: f64 = 0.2;

/// How to look for the frontier.
#[derive(Clone, Debug)]
pub struct Settings {
    /// Points asked for, the two ends included; at least 2.
    pub points: u32,
    pub time_limit: Duration,
    pub gap: f64,
    pub seed: u64,
    pub threads: u32,
    /// Work budget of each solve's local search.
    pub iterations: Option<u64>,
}

impl Default for Settings {
    fn default() -> Self {
        Self { points: 7, time_limit: Duration::from_secs(60), gap: 0.001, seed: 1, threads: 2, iterations: None }
    }
}

/// One plan of the frontier.
#[derive(Clone, Debug, Serialize, Deserialize)]
pub struct Point {
    /// The limit on D it was found under, person-weeks.
    pub epsilon: f64,
    pub plan: Plan,
    pub worth: Worth,
    /// f1: gain and preferences, in units of gain.
    pub benefit: f64,
    /// Valid upper bound on f1 of any plan within the limit.
    pub bound: f64,
    /// (bound − benefit) / max(|bound|, 1e-9).
    pub gap: f64,
}

/// The plans to choose from, by rising disruption.
#[derive(Clone, Debug, Serialize, Deserialize)]
pub struct Frontier {
    pub points: Vec<Point>,
    pub named: Named,
    /// Limits that were never solved for, because the plan of a looser one met them.
    pub skipped: u32,
    pub cancelled: bool,
    pub seconds: f64,
}

/// Computes the frontier. Each point goes to `found` as soon as it is there; later ones may still displace it, so that
/// `Frontier::points` is what counts. A cancellation ends it with the points so far.
pub fn frontier(
    problem: &Problem,
    settings: &Settings,
    observer: &dyn Observer,
    found: &mut dyn FnMut(&Point),
) -> Result<Frontier, SolveError> {
    let started = Instant::now();
    let mut hunt = Hunt { problem, settings, observer, started, points: Vec::new() };
    let cap = problem.rules.disruption_limit;
    // The ambitious end: most gain, whatever it costs. Everything else lies between it and the least disruption.
    let end = settings.time_limit.mul_f64(SHARE_OF_AN_END);
    let rough = match hunt.solved(0.0, cap, None, end) {
        Ok(point) => point,
        Err(SolveError::Cancelled) => return hunt.finish(0, true),
        Err(error) => return Err(error),
    };
    let lowest = match hunt.least_disruption(&rough, end) {
        Ok(least) => least.min(rough.worth.disruption.total),
        Err(SolveError::Cancelled) => {
            found(&rough);
            hunt.points.push(rough);
            return hunt.finish(0, true);
        }
        Err(error) => return Err(error),
    };
    let steps = settings.points.max(2) - 1;
    let range = rough.worth.disruption.total - lowest;
    let price = if range > TOLERANCE { DELTA / range } else { DELTA };
    // The first limit is none; the others lie between the disruption of that plan and the least, evenly.
    let (mut k, mut skipped, mut looser, mut step) = (steps, 0, rough, range / f64::from(steps));
    loop {
        let epsilon = (k < steps).then(|| lowest + f64::from(k) * step);
        let limit = cap.map_or(epsilon, |cap| Some(epsilon.map_or(cap, |epsilon| epsilon.min(cap))));
        let left = settings.time_limit.saturating_sub(started.elapsed());
        let point = match hunt.solved(price, limit, Some(&looser), left / (k + 1)) {
            Ok(point) => point,
            Err(SolveError::Cancelled) => return hunt.finish(skipped, true),
            // A limit that the search met once may be missed in the time of one point.
            Err(SolveError::Infeasible(_)) if !hunt.points.is_empty() => break,
            Err(error) => return Err(error),
        };
        found(&point);
        hunt.report(&point, k);
        let disruption = point.worth.disruption.total;
        looser = point.clone();
        hunt.points.push(point);
        if k == steps {
            step = (disruption - lowest).max(0.0) / f64::from(steps);
        }
        // Whoever stays below tighter limits, too, is their answer.
        let spare = match epsilon {
            Some(epsilon) if step > TOLERANCE => ((epsilon - disruption + TOLERANCE) / step).floor().max(0.0) as u32,
            None if step > TOLERANCE => 0,
            _ => k,
        };
        skipped += spare.min(k);
        if k <= spare {
            break;
        }
        k -= spare + 1;
    }
    hunt.finish(skipped, false)
}

struct Hunt<'a> {
    problem: &'a Problem,
    settings: &'a Settings,
    observer: &'a dyn Observer,
    started: Instant,
    points: Vec<Point>,
}

impl Hunt<'_> {
    /// The best plan within `epsilon` when a person-week costs `price`, beginning with what the looser point and its bound say.
    fn solved(
        &self,
        price: f64,
        epsilon: Option<f64>,
        looser: Option<&Point>,
        time_limit: Duration,
    ) -> Result<Point, SolveError> {
        let mut priced = self.problem.clone();
        priced.prices.disruption = price;
        priced.rules.disruption_limit = epsilon;
        let start = match looser {
            Some(point) => self.fitted(&priced, &point.plan)?,
            None => None,
        };
        // D ≥ 0: what bounds f1 bounds f1 − price · D; and a tighter limit only takes plans away.
        let known = looser.map(|point| point.bound);
        let options = Options {
            time_limit,
            gap: self.settings.gap,
            seed: self.settings.seed,
            threads: self.settings.threads,
            iterations: self.settings.iterations,
            start,
            bound: known,
            // Said for the first point only: the others have a plan that keeps the rules.
            clash: self.points.is_empty() && looser.is_none(),
            ..Options::default()
        };
        let solution = solve(&priced, &options, &Quiet(self.observer))?;
        let plan = Plan { problem_sha256: self.problem.sha256(), ..solution.plan };
        let worth = crate::value::worth(self.problem, &plan);
        let most = epsilon.unwrap_or(worth.disruption.total);
        let paid = if price > 0.0 { price * most } else { 0.0 };
        let bound = known.map_or(solution.bound + paid, |known| known.min(solution.bound + paid));
        Ok(self.point(most, plan, worth, bound))
    }

    fn point(&self, epsilon: f64, plan: Plan, worth: Worth, bound: f64) -> Point {
        let benefit = benefit(&worth, self.problem.prices.disruption);
        Point { epsilon, plan, worth, benefit, bound: bound.max(benefit), gap: gap(bound.max(benefit), benefit) }
    }

    /// The plan of a looser limit, made to fit.
    fn fitted(&self, priced: &Problem, plan: &Plan) -> Result<Option<Plan>, SolveError> {
        let instance = Instance::new(priced);
        let iterations = self.settings.iterations.unwrap_or(WARM_ITERATIONS_PER_PERSON * instance.people.len() as u64);
        let effort = Effort { iterations, seed: self.settings.seed, until: None };
        let adapted = Ground::new(&instance)?.adapt(plan, None, &effort, &Quiet(self.observer))?;
        Ok(adapted.value.map(|_| adapted.plan))
    }

    /// The least D of any plan: none, where nobody has to move; else found at a price that no gain outweighs.
    fn least_disruption(&self, most: &Point, time_limit: Duration) -> Result<f64, SolveError> {
        if judged(self.problem, &Plan::empty(self.problem.sha256())).is_some() {
            return Ok(0.0);
        }
        let steep = STEEP * (most.bound.abs() + 1.0) / (most.worth.disruption.total + 1.0);
        let point = self.solved(steep, self.problem.rules.disruption_limit, None, time_limit)?;
        Ok(point.worth.disruption.total)
    }

    fn report(&self, point: &Point, left: u32) {
        self.observer.progress(&Progress {
            seconds: self.started.elapsed().as_secs_f64(),
            phase: format!("frontier, {left} to go"),
            best: None,
            bound: None,
            gap: None,
            placements: point.plan.placements.len(),
            rides: point.plan.rides.len(),
        });
    }

    /// Plans that another one beats in both respects go; of looser limits the plan of a tighter one may be the better.
    fn finish(mut self, skipped: u32, cancelled: bool) -> Result<Frontier, SolveError> {
        if self.points.is_empty() {
            return Err(SolveError::Cancelled);
        }
        self.points.sort_by(|a, b| {
            let by = |point: &Point| point.worth.disruption.total;
            by(a).total_cmp(&by(b)).then(b.benefit.total_cmp(&a.benefit))
        });
        let mut kept: Vec<Point> = Vec::new();
        for point in self.points {
            if kept.last().is_none_or(|last| point.benefit > last.benefit + TOLERANCE) {
                kept.push(point);
            }
        }
        let named = Named::of(&kept);
        let seconds = self.started.elapsed().as_secs_f64();
        Ok(Frontier { points: kept, named, skipped, cancelled, seconds })
    }
}

/// f1: value without the price of disruption.
fn benefit(worth: &Worth, price: f64) -> f64 {
    worth.value + price * worth.disruption.total
}
