//! In every window of weeks counted from week 0: rides of a guest, and guests of a host, within their loads.

use super::facts::{Facts, Visit, grouped};
use super::{Violation, words};
use crate::problem::RideLoad;
use crate::rule::Rule;

pub fn breaches(facts: &Facts) -> Vec<Violation> {
    let mut found = Vec::new();
    for (guest, visits) in grouped(&facts.visits, |visit| visit.person) {
        let function = facts.home_unit(guest).map(|home| &home.function);
        for load in &facts.problem.rules.guest_load {
            if load.function.is_none() || load.function.as_ref() == function {
                for (window, rides) in too_many(&visits, load) {
                    let message = format!(
                        "{} has {rides} rides in the {} from {}; the limit is {}.",
                        facts.name(guest),
                        words::weeks(i64::from(load.weeks)),
                        words::week(facts, window),
                        load.rides
                    );
                    found.push(words::of_person(facts, Rule::RideLoad, guest, Some(window), message));
                }
            }
        }
    }
    let Some(load) = &facts.problem.rules.host_load else { return found };
    for (host, visits) in grouped(&facts.visits, |visit| facts.who(facts.session(visit).host.as_ref())) {
        let Some(host) = host else { continue };
        for (window, guests) in too_many(&visits, load) {
            let message = format!(
                "{} hosts {guests} guests in the {} from {}; the limit is {}.",
                facts.name(host),
                words::weeks(i64::from(load.weeks)),
                words::week(facts, window),
                load.rides
            );
            found.push(words::of_person(facts, Rule::RideLoad, host, Some(window), message));
        }
    }
    found
}

/// First weeks of the windows with too many rides, and how many there are.
fn too_many(visits: &[&Visit], load: &RideLoad) -> Vec<(u32, usize)> {
    let length = load.weeks.max(1);
    let owned: Vec<u32> = visits.iter().map(|visit| visit.week / length * length).collect();
    let windows = grouped(&owned, |&window| window);
    let counts = windows.into_iter().map(|(window, rides)| (window, rides.len()));
    counts.filter(|&(_, rides)| rides > load.rides as usize).collect()
}
