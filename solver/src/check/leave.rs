//! No week of a placement is a week of leave; no ride while the guest or the host is on leave or has FTE 0.

use super::facts::{Facts, Stay};
use super::{Violation, words};
use crate::rule::Rule;

pub fn breaches(facts: &Facts) -> Vec<Violation> {
    let mut found: Vec<Violation> = facts.stays.iter().flat_map(|stay| of_stay(facts, stay)).collect();
    for visit in facts.visits.iter().filter(|visit| visit.week < facts.weeks) {
        let session = facts.session(visit);
        let when = words::week(facts, visit.week);
        let mut refuse = |message: String| {
            found.push(words::of_person(facts, Rule::Leave, visit.person, Some(visit.week), message));
        };
        let guest = facts.name(visit.person);
        if facts.present(visit.person, visit.week) <= 0.0 {
            refuse(format!("{guest} is not at work in {when}, but has a seat in {}.", session.name));
        }
        if let Some(host) = facts.who(session.host.as_ref())
            && facts.present(host, visit.week) <= 0.0
        {
            let host = facts.name(host);
            refuse(format!("{host} is not at work in {when} and cannot host {guest} in {}.", session.name));
        }
    }
    found
}

/// The weeks of a placement that are weeks of leave.
pub fn of_stay(facts: &Facts, stay: &Stay) -> Vec<Violation> {
    let on_leave = stay.within(facts.weeks).filter(|&week| facts.on_leave(stay.person, week));
    on_leave
        .map(|week| {
            let message = format!(
                "{} is on leave in {}, but placed at {}.",
                facts.name(stay.person),
                words::week(facts, week),
                facts.post(stay).name
            );
            words::of_post(facts, Rule::Leave, Some(stay.person), stay.post, Some(week), message)
        })
        .collect()
}
