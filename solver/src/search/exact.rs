//! The MIP: HiGHS on its own thread, started from the best plan, its plans rechecked and its bound passed on as they come.

use super::{Incumbent, LocalSearch, Options, SolveError};
use crate::mip::Formulation;
use crate::mip::highs::{End, Settings, Shared, spawn};
use crate::rule::Rule;
use std::time::{Duration, Instant};

/// HiGHS's bound is valid up to its tolerances; this share of it is added.
const BOUND_SAFETY: f64 = 1e-7;
/// HiGHS's bounds are kept to so many parts of one.
const BOUND_DIGITS: f64 = 1e9;
/// How often cancellation is looked at.
const GLANCE: Duration = Duration::from_millis(20);
/// How long a cancelled HiGHS gets to end by itself before it is left to do so alone.
const PATIENCE: Duration = Duration::from_millis(500);

/// How the MIP ended.
#[derive(Debug, PartialEq, Eq)]
pub enum Outcome {
    /// It ended by itself, or the gap asked for is reached.
    Done,
    /// Time is up, or the observer cancelled.
    Stopped,
    Infeasible,
}

/// What is left out of the model.
#[derive(Debug, Default)]
pub struct Reduction {
    /// Rules that are not kept.
    pub leave_out: Vec<Rule>,
    /// Variables that stay 0, because no plan worth more than `value` uses them.
    pub useless: Vec<bool>,
    pub value: f64,
}

/// Runs the MIP until the gap is proved, `deadline` has come or the observer cancels. Meanwhile `companion` goes on searching in
/// this thread, where there is more than one.
pub fn run(
    formulation: &Formulation<'_>,
    incumbent: &mut Incumbent<'_>,
    options: &Options,
    deadline: Instant,
    reduction: &Reduction,
    companion: Option<&mut LocalSearch<'_>>,
) -> Result<Outcome, SolveError> {
    let mut companion = companion.filter(|local| options.threads > 1 && !local.is_idle());
    let start = incumbent.plan().map(|plan| formulation.write(plan));
    let settings = Settings {
        time_limit: deadline.saturating_duration_since(Instant::now()),
        // HiGHS relates the gap to the plan, we to the bound: a little less here is enough there.
        gap: options.gap * 0.95,
        seed: options.seed,
        threads: 1,
        // A first plan may be found by either.
        heuristics: companion.is_none() || start.is_none(),
    };
    let turns = incumbent.turns().clone();
    let shared = Shared::new(turns.clone());
    spawn(formulation.model.to_highs(&reduction.leave_out, &reduction.useless), start, settings, shared.clone())
        .map_err(|error| SolveError::Backend(format!("no thread for HiGHS: {error}")))?;
    let mut cancelled_at: Option<Instant> = None;
    loop {
        let news = match &mut companion {
            Some(local) => {
                let known = incumbent.value();
                if local.advance(Instant::now() + GLANCE, incumbent) {
                    local.anew(deadline, incumbent);
                }
                if incumbent.value() > known {
                    incumbent.plan().into_iter().for_each(|plan| shared.offer(formulation.write(plan)));
                }
                turns.pass(1.0);
                shared.wait(Duration::ZERO)
            }
            None => turns.aside(|| shared.wait(GLANCE)),
        };
        if let Some(values) = &news.solution {
            incumbent.offer(&formulation.read(values));
        }
        if news.bound.is_finite() {
            let bound = news.bound + BOUND_SAFETY * news.bound.abs().max(1.0);
            // Rounded up: the last digits depend on when HiGHS was asked.
            let bound = (bound * BOUND_DIGITS).ceil() / BOUND_DIGITS;
            incumbent.lower_bound_to(bound.max(reduction.value));
        }
        match news.end {
            Some(End::Optimal) => return Ok(Outcome::Done),
            Some(End::Infeasible) => return Ok(Outcome::Infeasible),
            Some(End::Failed(reason)) => return Err(SolveError::Backend(reason)),
            Some(End::Stopped) => {
                let done = incumbent.proves(options.gap);
                return Ok(if done { Outcome::Done } else { Outcome::Stopped });
            }
            None => {}
        }
        let now = Instant::now();
        if incumbent.cancelled() || now >= deadline || incumbent.proves(options.gap) {
            shared.cancel();
            let asked = *cancelled_at.get_or_insert(now);
            if now.duration_since(asked) >= PATIENCE {
                return Ok(if incumbent.proves(options.gap) { Outcome::Done } else { Outcome::Stopped });
            }
        }
    }
}
