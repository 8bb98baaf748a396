//! D ≤ `disruption_limit`.

use super::facts::Facts;
use super::{Violation, words};
use crate::constants::TOLERANCE;
use crate::rule::Rule;

pub fn breaches(facts: &Facts, disruption: f64) -> Vec<Violation> {
    let Some(limit) = facts.problem.rules.disruption_limit else { return Vec::new() };
    if disruption <= limit + TOLERANCE {
        return Vec::new();
    }
    let message = format!(
        "The plan costs {} person-weeks of disruption; its limit is {}.",
        words::number(disruption),
        words::number(limit)
    );
    vec![words::of_all(Rule::DisruptionLimit, None, message)]
}
