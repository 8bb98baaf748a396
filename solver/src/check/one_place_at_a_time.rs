//! Σ_{j∋t} y_j ≤ 1 for each person and week; z + Σ_{j∋t, ι=1} y_j ≤ 1 for the guest and the host of a ride.

use super::facts::{Facts, grouped};
use super::{Violation, words};
use crate::rule::Rule;

pub fn breaches(facts: &Facts) -> Vec<Violation> {
    let mut found = Vec::new();
    for (person, stays) in grouped(&facts.stays, |stay| stay.person) {
        for week in 0..facts.weeks {
            let places: Vec<&str> =
                stays.iter().filter(|stay| stay.covers(week)).map(|stay| facts.post(stay).name.as_str()).collect();
            if places.len() > 1 {
                let message = format!(
                    "{} is in {} places in {}: {}.",
                    facts.name(person),
                    if places.len() == 2 { "two".to_owned() } else { places.len().to_string() },
                    words::week(facts, week),
                    places.join(" and ")
                );
                found.push(words::of_person(facts, Rule::OnePlaceAtATime, person, Some(week), message));
            }
        }
    }
    for visit in &facts.visits {
        let session = facts.session(visit);
        let when = words::week(facts, visit.week);
        if facts.away_full_time(visit.person, visit.week) {
            let message = format!(
                "{} is placed full time in {when} and cannot ride along in {}.",
                facts.name(visit.person),
                session.name
            );
            found.push(words::of_person(facts, Rule::OnePlaceAtATime, visit.person, Some(visit.week), message));
        }
        if let Some(host) = facts.who(session.host.as_ref())
            && facts.away_full_time(host, visit.week)
        {
            let message = format!(
                "{} is placed full time in {when} and cannot host {} in {}.",
                facts.name(host),
                facts.name(visit.person),
                session.name
            );
            found.push(words::of_person(facts, Rule::OnePlaceAtATime, visit.person, Some(visit.week), message));
        }
    }
    found
}
