//! Between the end of a placement and the start of the person's next lie at least `cooldown_weeks` weeks, counted for the
//! first from the last return of an earlier cycle.

use super::facts::{Facts, Stay, grouped};
use super::{Violation, words};
use crate::rule::Rule;

pub fn breaches(facts: &Facts) -> Vec<Violation> {
    let mut found = Vec::new();
    for (person, mut stays) in grouped(&facts.stays, |stay| stay.person) {
        stays.sort_by_key(|stay| (stay.start, stay.length));
        for pair in stays.windows(2) {
            let (before, next) = (pair[0], pair[1]);
            // Overlapping placements are refused as two places at once.
            if next.start >= before.end() && next.start - before.end() < facts.problem.rules.cooldown_weeks {
                let message = format!(
                    "{} is at home for {} between {} and {}; the cooldown is {}.",
                    facts.name(person),
                    words::weeks(i64::from(next.start - before.end())),
                    facts.post(before).name,
                    facts.post(next).name,
                    words::weeks(i64::from(facts.problem.rules.cooldown_weeks))
                );
                let week = Some(next.start);
                found.push(words::of_post(facts, Rule::Cooldown, Some(person), next.post, week, message));
            }
        }
        found.extend(stays.first().and_then(|first| since_last_return(facts, first)));
    }
    found
}

/// Whether a placement comes too soon after the last return of an earlier cycle.
pub fn since_last_return(facts: &Facts, stay: &Stay) -> Option<Violation> {
    let returned = i64::from(facts.person(stay.person).last_return_week?);
    let cooldown = i64::from(facts.problem.rules.cooldown_weeks);
    let at_home = i64::from(stay.start) - returned;
    (at_home < cooldown).then(|| {
        let message = format!(
            "{} starts at {} in {}, {} after the return from the last placement; the cooldown is {}.",
            facts.name(stay.person),
            facts.post(stay).name,
            words::week(facts, stay.start),
            words::weeks(at_home),
            words::weeks(cooldown)
        );
        words::of_post(facts, Rule::Cooldown, Some(stay.person), stay.post, Some(stay.start), message)
    })
}
