//! staff(u,t) ≥ min(floor(u,t), base(u,t)).

use super::facts::Facts;
use super::staffing::Staffing;
use super::{Violation, words};
use crate::constants::TOLERANCE;
use crate::rule::Rule;

pub fn breaches(facts: &Facts, staffing: &Staffing) -> Vec<Violation> {
    let mut found = Vec::new();
    for (index, unit) in facts.problem.units.iter().enumerate() {
        for week in 0..facts.weeks {
            let staff = staffing.staff[index][week as usize];
            let minimum = minimum(facts, staffing, index, week);
            if staff < minimum - TOLERANCE {
                let message = format!(
                    "{} has {} FTE in {}; its minimum staffing is {}.",
                    unit.name,
                    words::number(staff),
                    words::week(facts, week),
                    words::number(minimum)
                );
                found.push(words::of_all(Rule::CoverageFloor, Some(week), message));
            }
        }
    }
    found
}

/// What the programme must leave: the floor, or what is there anyway where that is less.
pub fn minimum(facts: &Facts, staffing: &Staffing, unit: usize, week: u32) -> f64 {
    facts.problem.units[unit].floor_fte.at(week).min(staffing.base[unit][week as usize])
}
