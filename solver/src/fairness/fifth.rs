//! Level 2: the mean of the worst fifth, raised by solves that weigh people.
//!
//! The mean of the k smallest of n numbers is the least Σ q·s over weights q with Σ q = 1 and 0 ≤ q ≤ 1/k. So for any such q the
//! largest Σ q·s of any plan is an upper bound; and weights that lean towards those who came off worst lead to better plans.

use super::{NOISE, Scale, Settings};
use crate::plan::Plan;
use crate::problem::{Prices, Problem};
use crate::search::{Observer, Options, Quiet, SolveError, judged, solve};
use std::time::Instant;

/// Solves with other weights.
const ROUNDS: u32 = 6;
/// How strongly a share below the mean raises a weight.
const LEAN: f64 = 4.0;
/// Nobody's weight falls below this part of an even one: who weighs nothing would learn nothing, and could not be placed.
const LEAST: f64 = 0.02;

/// Replaces `plan` by a better one for the worst fifth, if one is found; an upper bound on the mean of the worst fifth.
pub fn raise(
    problem: &Problem,
    settings: &Settings,
    scale: &Scale,
    plan: &mut Plan,
    deadline: Instant,
    observer: &dyn Observer,
) -> Result<f64, SolveError> {
    let people: Vec<usize> = scale.people().collect();
    let count = people.len() as f64;
    if people.is_empty() {
        return Ok(1.0);
    }
    let most = 1.0 / scale.fifth() as f64;
    let mut weights = vec![1.0 / count; people.len()];
    let (mut best, mut bound) = (scale.worst_fifth(problem, plan), f64::INFINITY);
    for round in 0..ROUNDS {
        let left = deadline.saturating_duration_since(Instant::now()) / (ROUNDS - round);
        if left.is_zero() || bound - best <= NOISE {
            break;
        }
        let weighed = weighed(problem, scale, &people, &weights);
        let options = Options { time_limit: left, gap: settings.gap, start: Some(plan.clone()), ..settings.options() };
        let solution = match solve(&weighed, &options, &Quiet(observer)) {
            Ok(solution) => solution,
            Err(SolveError::Infeasible(_)) => break,
            Err(error) => return Err(error),
        };
        let owed: f64 = people.iter().zip(&weights).map(|(&p, weight)| weight * scale.credit[p]).sum();
        bound = bound.min(solution.bound / count - owed);
        let reached = scale.worst_fifth(problem, &solution.plan);
        let v = scale.attained(problem, &solution.plan);
        if reached > best + NOISE && judged(problem, &solution.plan).is_some() {
            best = reached;
            *plan = solution.plan;
        }
        let scores: Vec<f64> = people.iter().map(|&p| v[p] - scale.credit[p]).collect();
        let mean = scores.iter().sum::<f64>() / count;
        for (weight, score) in weights.iter_mut().zip(&scores) {
            *weight *= (LEAN * (mean - score)).exp();
        }
        normalise(&mut weights, LEAST / count, most);
    }
    Ok(bound)
}

/// Weights that sum to 1 and lie between `least` and `most`, in proportion where nothing hinders.
fn normalise(weights: &mut [f64], least: f64, most: f64) {
    // The sum of clamped multiples rises with the factor: bisection finds the one that makes it 1.
    let sum = |factor: f64, weights: &[f64]| weights.iter().map(|w| (w * factor).clamp(least, most)).sum::<f64>();
    let (mut low, mut high) = (0.0, 1.0);
    while sum(high, weights) < 1.0 && high < 1e12 {
        high *= 2.0;
    }
    for _ in 0..100 {
        let middle = f64::midpoint(low, high);
        if sum(middle, weights) < 1.0 {
            low = middle;
        } else {
            high = middle;
        }
    }
    weights.iter_mut().for_each(|weight| *weight = (*weight * high).clamp(least, most));
}

/// The problem whose value is n · Σ weight · v: everybody's gain scaled by weight and own best programme, and nothing else priced.
fn weighed(problem: &Problem, scale: &Scale, people: &[usize], weights: &[f64]) -> Problem {
    let mut weighed = problem.clone();
    let count = people.len() as f64;
    for (&p, weight) in people.iter().zip(weights) {
        let factor = count * weight / scale.attainable[p];
        weighed.people[p].skills.iter_mut().for_each(|skill| skill.weight *= factor);
    }
    for person in &mut weighed.people {
        person.values.clear();
        (person.idle_price, person.host_change_price) = (None, None);
    }
    weighed.prices = Prices {
        disruption: 0.0,
        preference: 0.0,
        ride_minimum: 0.0,
        orientation: 0.0,
        idle_wait: 0.0,
        host_change: 0.0,
        baseline_change: 0.0,
        worst_off: 0.0,
    };
    weighed
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn weights_are_shared_out_within_their_limits() {
        let mut weights = vec![0.9, 0.05, 0.03, 0.02, 0.0];
        normalise(&mut weights, 0.01, 0.5);
        assert!((weights.iter().sum::<f64>() - 1.0).abs() < 1e-9);
        assert!(weights[0] == 0.5 && weights[4] == 0.01 && weights[1] > weights[2]);
    }
}
