//! Placements of people of u that start in t, or whose last week is t ≤ `hand_overs_max`.

use super::facts::{Facts, grouped};
use super::{Violation, words};
use crate::rule::Rule;

pub fn breaches(facts: &Facts) -> Vec<Violation> {
    let Some(most) = facts.problem.rules.hand_overs_max else { return Vec::new() };
    let mut found = Vec::new();
    for (home, stays) in grouped(&facts.stays, |stay| facts.home[stay.person]) {
        let Some(unit) = home.map(|unit| &facts.problem.units[unit]) else { continue };
        for week in 0..facts.weeks {
            let handed = stays.iter().filter(|stay| stay.start == week || stay.end().checked_sub(1) == Some(week));
            let names: Vec<&str> = handed.map(|stay| facts.name(stay.person)).collect();
            if names.len() > most as usize {
                let message = format!(
                    "{} hands over, or takes back, the work of {} {} in {}; the limit is {most}: {}.",
                    unit.name,
                    names.len(),
                    if names.len() == 1 { "person" } else { "people" },
                    words::week(facts, week),
                    names.join(", ")
                );
                found.push(words::of_all(Rule::HandOver, Some(week), message));
            }
        }
    }
    found
}
