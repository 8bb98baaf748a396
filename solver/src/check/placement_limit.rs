//! Σ_j y_j ≤ the person's limit, else the rule's.

use super::facts::{Facts, grouped};
use super::{Violation, words};
use crate::rule::Rule;

pub fn breaches(facts: &Facts) -> Vec<Violation> {
    let mut found = Vec::new();
    for (person, stays) in grouped(&facts.stays, |stay| stay.person) {
        let limit = facts.person(person).placements_max.unwrap_or(facts.problem.rules.placements_max);
        if stays.len() > limit as usize {
            let message = format!("{} has {} placements; the limit is {limit}.", facts.name(person), stays.len());
            found.push(words::of_person(facts, Rule::PlacementLimit, person, None, message));
        }
    }
    found
}
