//! Placements of a person at posts of one unit ≤ the limit of the person's tracks, else the rule's.

use super::facts::{Facts, grouped};
use super::{Violation, words};
use crate::rule::Rule;

pub fn breaches(facts: &Facts) -> Vec<Violation> {
    let mut found = Vec::new();
    for ((person, unit), stays) in grouped(&facts.stays, |stay| (stay.person, &facts.post(stay).unit)) {
        let Some(limit) = limit(facts, person) else { continue };
        if stays.len() > limit as usize {
            let message = format!(
                "{} has {} placements in {}; the limit is {limit}.",
                facts.name(person),
                stays.len(),
                facts.unit(unit).map_or(unit.as_str(), |unit| unit.name.as_str())
            );
            found.push(words::of_person(facts, Rule::HostUnitLimit, person, None, message));
        }
    }
    found
}

/// The smallest limit of the person's tracks; the rule's where none of them has one.
pub fn limit(facts: &Facts, person: usize) -> Option<u32> {
    let id = &facts.person(person).id;
    let own = facts.problem.tracks.iter().filter(|track| track.people.contains(id));
    own.filter_map(|track| track.host_unit_max).min().or(facts.problem.rules.host_unit_max)
}
