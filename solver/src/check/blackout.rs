//! No week of a placement is blocked for the person, the home team or the host team; no ride in a blocked week.

use super::facts::{Facts, Stay};
use super::{Violation, words};
use crate::rule::Rule;

pub fn breaches(facts: &Facts) -> Vec<Violation> {
    let mut found: Vec<Violation> = facts.stays.iter().flat_map(|stay| of_stay(facts, stay)).collect();
    for visit in &facts.visits {
        let session = facts.session(visit);
        let when = words::week(facts, visit.week);
        let teams = [facts.home_unit(visit.person), facts.unit(&session.unit)];
        let mut refuse = |why: String| {
            let message = format!("{} rides along in {} in {when}, {why}.", facts.name(visit.person), session.name);
            found.push(words::of_person(facts, Rule::Blackout, visit.person, Some(visit.week), message));
        };
        if facts.problem.calendar.no_ride_weeks.contains(&visit.week) {
            refuse("a week without rides".to_owned());
        }
        for team in teams.into_iter().flatten() {
            if team.blackout_weeks.contains(&visit.week) {
                refuse(format!("which is blocked for {}", team.name));
            }
        }
    }
    found
}

/// The blocked weeks of a placement.
pub fn of_stay(facts: &Facts, stay: &Stay) -> Vec<Violation> {
    let post = facts.post(stay);
    let person = facts.person(stay.person);
    let mut found = Vec::new();
    for week in stay.within(facts.weeks) {
        let mut blocked_for: Vec<&str> = Vec::new();
        if person.blackout_weeks.contains(&week) {
            blocked_for.push(&person.name);
        }
        for team in [facts.home_unit(stay.person), facts.unit(&post.unit)].into_iter().flatten() {
            if team.blackout_weeks.contains(&week) {
                blocked_for.push(&team.name);
            }
        }
        if !blocked_for.is_empty() {
            let message = format!(
                "{} is at {} in {}, which is blocked for {}.",
                person.name,
                post.name,
                words::week(facts, week),
                blocked_for.join(" and ")
            );
            found.push(words::of_post(facts, Rule::Blackout, Some(stay.person), stay.post, Some(week), message));
        }
    }
    found
}
