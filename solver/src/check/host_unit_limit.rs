//! Placements of a person at posts of one unit ≤ the smallest limit of the person's tracks (one without a limit has
//! the rule's), without tracks the rule's.

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

/// The smallest limit of the person's tracks, one without a limit having the rule's; without tracks the rule's.
pub fn limit(facts: &Facts, person: usize) -> Option<u32> {
    let id = &facts.person(person).id;
    let general = facts.problem.rules.host_unit_max;
    let own: Vec<_> = facts.problem.tracks.iter().filter(|track| track.people.contains(id)).collect();
    match own.as_slice() {
        [] => general,
        tracks => tracks.iter().filter_map(|track| track.host_unit_max.or(general)).min(),
    }
}
