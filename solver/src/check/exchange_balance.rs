//! |Σ ι of people from A placed in B − Σ ι of people from B placed in A| ≤ tolerance, for each location of a home team
//! (none counts as one) and each week.

use super::facts::{Facts, Stay, grouped};
use super::{Violation, words};
use crate::constants::TOLERANCE;
use crate::rule::Rule;

pub fn breaches(facts: &Facts) -> Vec<Violation> {
    let Some(balance) = &facts.problem.rules.balance else { return Vec::new() };
    let [a, b] = &balance.functions;
    let mut found = Vec::new();
    let location = |stay: &Stay| facts.home_unit(stay.person).and_then(|home| home.location.as_deref());
    for (place, stays) in grouped(&facts.stays, location) {
        for week in 0..facts.weeks {
            let from_to = |from: &str, to: &str| -> f64 {
                let there = stays.iter().filter(|stay| stay.covers(week) && goes(facts, stay, from, to));
                there.map(|stay| stay.intensity).sum()
            };
            let (out, back) = (from_to(a, b), from_to(b, a));
            if (out - back).abs() > balance.tolerance + TOLERANCE {
                let message = format!(
                    "In {}, {} people{} go from {a} to {b} and {} from {b} to {a}; they may differ by {}.",
                    words::week(facts, week),
                    words::number(out),
                    place.map_or_else(String::new, |place| format!(" of {place}")),
                    words::number(back),
                    words::number(balance.tolerance)
                );
                found.push(words::of_all(Rule::ExchangeBalance, Some(week), message));
            }
        }
    }
    found
}

/// Whether a placement leads from one function to the other.
fn goes(facts: &Facts, stay: &Stay, from: &str, to: &str) -> bool {
    facts.home_unit(stay.person).is_some_and(|home| home.function == from)
        && facts.unit(&facts.post(stay).unit).is_some_and(|host| host.function == to)
}
