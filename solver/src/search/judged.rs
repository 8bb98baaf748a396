//! Judging a plan that somebody else made: whether it keeps every hard rule, and what it is worth.

use super::State;
use crate::mip::constraints::fairness_floor;
use crate::mip::{Sets, attainable};
use crate::plan::Plan;
use crate::problem::Problem;
use crate::value::{Instance, Worth, worth_of};

/// What `plan` is worth, if it keeps every hard rule of `problem`; `None` where it does not.
pub fn judged(problem: &Problem, plan: &Plan) -> Option<Worth> {
    let instance = Instance::new(problem);
    let resolved = instance.resolve(plan);
    if resolved.placements.len() != plan.placements.len() || resolved.rides.len() != plan.rides.len() {
        return None;
    }
    let sets = Sets::new(&instance);
    let floors = fairness_floor::floors(&instance, &attainable(&instance, &sets));
    let mut state = State::new(&instance, &sets, &floors, problem.rules.disruption_limit);
    (state.load(&resolved) && state.feasible()).then(|| worth_of(&instance, &resolved))
}

/// A(p), the largest gain of one placement of each person alone, in the order of the problem (docs/model.md, fairness-floor).
pub fn attainable_gains(problem: &Problem) -> Vec<f64> {
    let instance = Instance::new(problem);
    attainable(&instance, &Sets::new(&instance))
}

/// What of a plan the problem allows taken by itself: rules that combine placements, rides or people play no part.
pub fn admissible(problem: &Problem, plan: &Plan) -> Plan {
    let instance = Instance::new(problem);
    let sets = Sets::new(&instance);
    let mut resolved = instance.resolve(plan);
    resolved.placements.retain(|j| sets.find(j).is_some());
    resolved.rides.retain(|z| sets.find_seat(z).is_some());
    instance.plan(&resolved, problem.sha256())
}
