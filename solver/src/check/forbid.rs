//! No placement (or, with a session, ride) of the person agrees with all that a forbid names.

use super::facts::{Facts, Stay};
use super::{Violation, words};
use crate::problem::Forbid;
use crate::rule::Rule;

pub fn breaches(facts: &Facts) -> Vec<Violation> {
    let mut found: Vec<Violation> = facts.stays.iter().flat_map(|stay| of_stay(facts, stay)).collect();
    for forbid in &facts.problem.forbids {
        let Some(excluded) = &forbid.session else { continue };
        for visit in &facts.visits {
            let session = facts.session(visit);
            if session.id == *excluded && about(facts, forbid, visit.person) && in_week(forbid, visit.week) {
                let message = format!(
                    "{} has a seat in {} in {}, which is excluded.",
                    facts.name(visit.person),
                    session.name,
                    words::week(facts, visit.week)
                );
                found.push(words::of_person(facts, Rule::Forbid, visit.person, Some(visit.week), message));
            }
        }
    }
    found
}

/// The forbids that a placement breaks.
pub fn of_stay(facts: &Facts, stay: &Stay) -> Vec<Violation> {
    let post = facts.post(stay);
    let broken = facts.problem.forbids.iter().filter(|forbid| {
        forbid.session.is_none()
            && about(facts, forbid, stay.person)
            && forbid.post.as_ref().is_none_or(|excluded| post.id == *excluded)
            && in_week(forbid, stay.start)
    });
    broken
        .map(|_| {
            let message = format!(
                "{} starts at {} in {}, which is excluded.",
                facts.name(stay.person),
                post.name,
                words::week(facts, stay.start)
            );
            words::of_post(facts, Rule::Forbid, Some(stay.person), stay.post, Some(stay.start), message)
        })
        .collect()
}

fn about(facts: &Facts, forbid: &Forbid, person: usize) -> bool {
    facts.person(person).id == forbid.person
}

fn in_week(forbid: &Forbid, week: u32) -> bool {
    forbid.week.is_none_or(|excluded| excluded == week)
}
