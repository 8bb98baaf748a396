//! Σ_{p∈u} ι · present(p,t) of those away ≤ max(1, away_share · base(u,t)).

use super::facts::Facts;
use super::staffing::Staffing;
use super::{Violation, words};
use crate::constants::TOLERANCE;
use crate::rule::Rule;

pub fn breaches(facts: &Facts, staffing: &Staffing) -> Vec<Violation> {
    let mut away = vec![vec![0.0; facts.weeks as usize]; facts.problem.units.len()];
    for (person, home) in facts.home.iter().enumerate() {
        let Some(unit) = *home else { continue };
        for (week, sum) in away[unit].iter_mut().enumerate() {
            *sum += facts.away[person][week] * facts.present[person][week];
        }
    }
    let mut found = Vec::new();
    for (index, unit) in facts.problem.units.iter().enumerate() {
        for week in 0..facts.weeks {
            let missing = away[index][week as usize];
            let limit = limit(facts, staffing, index, week);
            if missing > limit + TOLERANCE {
                let message = format!(
                    "{} FTE of {} are away in {}; at most {} may be.",
                    words::number(missing),
                    unit.name,
                    words::week(facts, week),
                    words::number(limit)
                );
                found.push(words::of_all(Rule::AwayShare, Some(week), message));
            }
        }
    }
    found
}

/// How much of a team may be away at once: its share, and one full person in any case.
pub fn limit(facts: &Facts, staffing: &Staffing, unit: usize, week: u32) -> f64 {
    (facts.problem.units[unit].away_share * staffing.base[unit][week as usize]).max(1.0)
}
