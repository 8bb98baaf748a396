//! Visitors at the posts of a mentor ≤ `mentees_max` in each week, and none while the mentor is on leave, has FTE 0 or is
//! away full time.

use super::facts::{Facts, grouped};
use super::{Violation, words};
use crate::rule::Rule;

pub fn breaches(facts: &Facts) -> Vec<Violation> {
    let mut found = Vec::new();
    let limit = facts.problem.rules.mentees_max;
    for (mentor, stays) in grouped(&facts.stays, |stay| facts.who(facts.post(stay).mentor.as_ref())) {
        let Some(mentor) = mentor else { continue };
        for week in 0..facts.weeks {
            let there: Vec<_> = stays.iter().filter(|stay| stay.covers(week)).collect();
            let Some(first) = there.first() else { continue };
            let names: Vec<&str> = there.iter().map(|stay| facts.name(stay.person)).collect();
            let (name, when) = (facts.name(mentor), words::week(facts, week));
            let mut refuse = |message: String| {
                found.push(words::of_post(facts, Rule::MentorLoad, Some(mentor), first.post, Some(week), message));
            };
            if there.len() > limit as usize {
                let (count, names) = (there.len(), names.join(", "));
                refuse(format!("{name} mentors {count} visitors in {when}, but the limit is {limit}: {names}."));
            }
            if facts.present(mentor, week) <= 0.0 {
                refuse(format!("{name} is not at work in {when} and cannot mentor {}.", names.join(" and ")));
            } else if facts.away_full_time(mentor, week) {
                refuse(format!("{name} is placed full time in {when} and cannot mentor {}.", names.join(" and ")));
            }
        }
    }
    found
}
