//! Rides of one guest in the sessions of one host ≤ `ride_pair_max`.

use super::facts::{Facts, grouped};
use super::{Violation, words};
use crate::rule::Rule;

pub fn breaches(facts: &Facts) -> Vec<Violation> {
    let limit = facts.problem.rules.ride_pair_max;
    let mut found = Vec::new();
    let pair = |visit: &super::facts::Visit| (visit.person, facts.who(facts.session(visit).host.as_ref()));
    for ((guest, host), visits) in grouped(&facts.visits, pair) {
        if let Some(host) = host
            && visits.len() > limit as usize
        {
            let message = format!(
                "{} rides along with {} {} times; the limit is {limit}.",
                facts.name(guest),
                facts.name(host),
                visits.len()
            );
            found.push(words::of_person(facts, Rule::RidePairLimit, guest, None, message));
        }
    }
    found
}
