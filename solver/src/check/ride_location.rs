//! A guest can go to where the session is.

use super::facts::Facts;
use super::{Violation, eligibility, words};
use crate::rule::Rule;

pub fn breaches(facts: &Facts) -> Vec<Violation> {
    let away = facts.visits.iter().filter_map(|visit| {
        let session = facts.session(visit);
        let place = session.location.as_ref()?;
        if eligibility::can_work_at(facts, visit.person, Some(place)) {
            return None;
        }
        let name = facts.name(visit.person);
        let message = format!("{name} cannot go to {place}, where {} takes place.", session.name);
        Some(words::of_person(facts, Rule::RideLocation, visit.person, Some(visit.week), message))
    });
    away.collect()
}
