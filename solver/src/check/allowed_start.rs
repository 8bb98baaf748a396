//! s is one of the post's start weeks and no no-start week, s + ℓ ≤ n; a ride's week is one of the session's weeks.

use super::facts::{Facts, Stay};
use super::{Violation, words};
use crate::rule::Rule;

pub fn breaches(facts: &Facts) -> Vec<Violation> {
    let mut found: Vec<Violation> = facts.stays.iter().flat_map(|stay| of_stay(facts, stay)).collect();
    for visit in &facts.visits {
        let session = facts.session(visit);
        if visit.week >= facts.weeks || !session.weeks.contains(&visit.week) {
            let message = format!(
                "{} does not take place in {}, in which {} has a seat.",
                session.name,
                words::week(facts, visit.week),
                facts.name(visit.person)
            );
            found.push(words::of_person(facts, Rule::AllowedStart, visit.person, Some(visit.week), message));
        }
    }
    found
}

pub fn of_stay(facts: &Facts, stay: &Stay) -> Vec<Violation> {
    let post = facts.post(stay);
    let name = facts.name(stay.person);
    let when = words::week(facts, stay.start);
    let mut found = Vec::new();
    let mut refuse = |message: String| {
        let week = Some(stay.start);
        found.push(words::of_post(facts, Rule::AllowedStart, Some(stay.person), stay.post, week, message));
    };
    if post.start_weeks.as_ref().is_some_and(|weeks| !weeks.contains(&stay.start)) {
        refuse(format!("{name} starts at {} in {when}, which is none of its start weeks.", post.name));
    }
    if facts.problem.calendar.no_start_weeks.contains(&stay.start) {
        refuse(format!("{name} starts at {} in {when}, in which no placement may start.", post.name));
    }
    // In 64 bits: a file may hold any numbers.
    if u64::from(stay.start) + u64::from(stay.length) > u64::from(facts.weeks) {
        refuse(format!(
            "{name}'s {} at {} from {when} end after the horizon of {}.",
            words::weeks(i64::from(stay.length)),
            post.name,
            words::weeks(i64::from(facts.weeks))
        ));
    }
    found
}
