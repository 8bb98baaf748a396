//! The least change that makes something possible: every rule may give way at its price, but what is asked for.

use super::Lift;
use super::group::Group;
use super::lab::Watch;
use super::ways::resolve;
use crate::problem::Problem;
use crate::search::{Observer, SolveError};
use std::time::{Duration, Instant};

/// What would have to change.
#[derive(Clone, Debug, PartialEq)]
pub struct Least {
    /// Nothing where the rules allow it as they are.
    pub lifts: Vec<Lift>,
    /// Whether a plan exists then; `None` where time was up.
    pub enough: Option<bool>,
}

/// The cheapest set of rules that must give way for pin `k` of `problem` to be kept, with every other pin and rule priced.
pub fn least_change(
    problem: &Problem,
    k: usize,
    time_limit: Duration,
    observer: &dyn Observer,
) -> Result<Least, SolveError> {
    let watch = Watch { deadline: Instant::now() + time_limit, observer };
    let mut lifts = Vec::new();
    let enough = resolve(problem, &mut lifts, &[Group::Pin(k)], watch);
    if observer.cancelled() {
        return Err(SolveError::Cancelled);
    }
    Ok(Least { lifts, enough })
}
