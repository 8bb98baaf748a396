//! Whenever p is away in t, one of the people who can stand in for p is present and not away full time.

use super::facts::Facts;
use super::{Violation, words};
use crate::rule::Rule;

pub fn breaches(facts: &Facts) -> Vec<Violation> {
    let mut found = Vec::new();
    for (index, person) in facts.problem.people.iter().enumerate().filter(|(_, person)| !person.backfill.is_empty()) {
        for week in (0..facts.weeks).filter(|&week| facts.away[index][week as usize] > 0.0) {
            let stands_in = |id: &String| {
                let who = facts.who(Some(id)).filter(|&who| who != index);
                who.is_some_and(|who| facts.present(who, week) > 0.0 && !facts.away_full_time(who, week))
            };
            if !person.backfill.iter().any(stands_in) {
                let named = person.backfill.iter().map(|id| facts.who(Some(id)).map_or(id.as_str(), |p| facts.name(p)));
                let message = format!(
                    "{} is away in {}, and nobody is there to stand in: {}.",
                    person.name,
                    words::week(facts, week),
                    named.collect::<Vec<_>>().join(", ")
                );
                found.push(words::of_person(facts, Rule::Backfill, index, Some(week), message));
            }
        }
    }
    found
}
