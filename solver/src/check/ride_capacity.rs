//! Rides in a session ≤ its seats; each person at most once in a session.

use super::facts::{Facts, grouped};
use super::{Violation, words};
use crate::rule::Rule;

pub fn breaches(facts: &Facts) -> Vec<Violation> {
    let mut found = Vec::new();
    for (session, visits) in grouped(&facts.visits, |visit| visit.session) {
        let about = &facts.problem.sessions[session];
        if visits.len() > about.seats as usize {
            let guests: Vec<&str> = visits.iter().map(|visit| facts.name(visit.person)).collect();
            let message = format!(
                "{} has room for {}, but {} guests: {}.",
                about.name,
                about.seats,
                guests.len(),
                guests.join(", ")
            );
            found.push(words::of_all(Rule::RideCapacity, visits.first().map(|visit| visit.week), message));
        }
    }
    for ((session, person), visits) in grouped(&facts.visits, |visit| (visit.session, visit.person)) {
        if visits.len() > 1 {
            let name = &facts.problem.sessions[session].name;
            let message = format!("{} has {} seats in {name}; one is enough.", facts.name(person), visits.len());
            let week = visits.first().map(|visit| visit.week);
            found.push(words::of_person(facts, Rule::RideCapacity, person, week, message));
        }
    }
    found
}
