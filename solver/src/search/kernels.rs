//! What the benches and the generator's tests look at of the search's inside; no part of the library's interface.

use super::prices::Company;
use crate::mip::constraints::fairness_floor;
use crate::mip::{Sets, attainable};
use crate::problem::Problem;
use crate::value::Instance;

/// Placements that could be in a plan (person × post × start × length × intensity), and rides.
pub fn options(problem: &Problem) -> (usize, usize) {
    let instance = Instance::new(problem);
    let sets = Sets::new(&instance);
    (sets.columns.len(), sets.seats.len())
}

/// The bound by prices alone after so many steps, each better bound on the way told to `better`.
pub fn price_bound(problem: &Problem, steps: u32, threads: usize, better: &mut dyn FnMut(f64)) -> f64 {
    let instance = Instance::new(problem);
    let sets = Sets::new(&instance);
    let floors = fairness_floor::floors(&instance, &attainable(&instance, &sets));
    let company = Company::new(&instance, &sets, &floors, problem.rules.disruption_limit);
    let mut prices = company.start();
    company.improve(&mut prices, steps, threads, &mut |bound| {
        better(bound);
        true
    });
    prices.bound
}
