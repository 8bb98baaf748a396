//! Σ weeks · intensity of a person's placements ≤ the weeks that the person's quota is relieved for.

use super::facts::{Facts, Stay, grouped};
use super::{Violation, words};
use crate::constants::TOLERANCE;
use crate::rule::Rule;

pub fn breaches(facts: &Facts) -> Vec<Violation> {
    let mut found = Vec::new();
    for (person, stays) in grouped(&facts.stays, |stay| stay.person) {
        let Some(relief) = facts.person(person).relief_weeks else { continue };
        let away = stays.iter().map(|stay| weeks(stay)).fold(0.0, |sum, weeks| sum + weeks);
        if away > relief + TOLERANCE {
            let message = format!(
                "{} is away for {} full-time weeks; the quota is relieved for {}.",
                facts.name(person),
                words::number(away),
                words::number(relief)
            );
            found.push(words::of_person(facts, Rule::QuotaRelief, person, None, message));
        }
    }
    found
}

/// Whether a placement alone is within the relief.
pub fn allows(facts: &Facts, stay: &Stay) -> bool {
    facts.person(stay.person).relief_weeks.is_none_or(|relief| weeks(stay) <= relief + TOLERANCE)
}

fn weeks(stay: &Stay) -> f64 {
    f64::from(stay.length) * stay.intensity
}
