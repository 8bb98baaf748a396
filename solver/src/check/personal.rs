//! What a plan is worth to each person beside what it teaches: wishes, direct values, waiting, changes of the host team, rides
//! that should be there; and the worst-off of all.

use super::facts::{Facts, Stay};
use super::gain::Offers;
use super::{eligibility, track_requirement};
use crate::constants::{LENGTH_WISH_SHARE, TIME_WISH_SHARE, WISH_SHARES};

/// Of one person, in units of gain.
#[derive(Default)]
struct Own {
    wishes: f64,
    direct: f64,
    idle: f64,
    changes: f64,
}

/// The sum over all people, and what the worst-off adds; `gain` is by person.
pub fn of_plan(facts: &Facts, gain: &[f64]) -> f64 {
    let own: Vec<Own> = by_person(facts);
    let values: Vec<f64> = own.iter().map(|own| own.wishes + own.direct - own.idle - own.changes).collect();
    let total = values.iter().fold(0.0, |sum, value| sum + value);
    total + worst_off(facts, gain, &values) - missing_rides(facts)
}

fn by_person(facts: &Facts) -> Vec<Own> {
    let mut stays: Vec<Vec<&Stay>> = facts.problem.people.iter().map(|_| Vec::new()).collect();
    for stay in &facts.stays {
        stays[stay.person].push(stay);
    }
    let of = |(person, mut stays): (usize, Vec<&Stay>)| {
        let about = facts.person(person);
        let prices = &facts.problem.prices;
        let mut own = Own::default();
        for stay in &stays {
            let post = &facts.post(stay).id;
            own.wishes += prices.preference * wish(about, post, stay);
            own.direct += about.values.iter().find(|of| of.post == *post).map_or(0.0, |of| of.value);
        }
        own.idle = about.idle_price.unwrap_or(prices.idle_wait) * f64::from(idle(facts, &stays));
        stays.sort_by_key(|stay| (stay.start, stay.length, stay.post));
        let changes = stays.windows(2).filter(|pair| facts.post(pair[0]).unit != facts.post(pair[1]).unit).count();
        own.changes = about.host_change_price.unwrap_or(prices.host_change) * changes as f64;
        own
    };
    stays.into_iter().enumerate().map(of).collect()
}

/// A wish met, less an avoided post taken, in shares of the price of a preference.
fn wish(person: &crate::problem::Person, post: &String, stay: &Stay) -> f64 {
    let rank = person.prefer.iter().position(|wished| wished == post);
    let met = rank.and_then(|rank| WISH_SHARES.get(rank)).copied().unwrap_or(0.0);
    let outside = |[from, until]: &[u32; 2]| stay.start < *from || stay.end() > *until + 1;
    let unsuited = person.prefer_weeks.iter().filter(|span| outside(span)).count();
    let in_time = if unsuited < person.prefer_weeks.len() { TIME_WISH_SHARE } else { 0.0 };
    let in_length = if person.prefer_lengths.contains(&stay.length) { LENGTH_WISH_SHARE } else { 0.0 };
    met + in_time + in_length - if person.avoid.contains(post) { 1.0 } else { 0.0 }
}

/// Weeks at home before the end of the last placement.
fn idle(facts: &Facts, stays: &[&Stay]) -> u32 {
    let end = stays.iter().map(|stay| stay.end().min(facts.weeks)).max().unwrap_or(0);
    (0..end).filter(|&week| !stays.iter().any(|stay| stay.covers(week))).count() as u32
}

/// Rides that people should have, and have not, priced: in each window of the minima of their function, and after joining.
fn missing_rides(facts: &Facts) -> f64 {
    let (rules, prices) = (&facts.problem.rules, &facts.problem.prices);
    if rules.ride_minimum.is_empty() && rules.orientation.is_none() {
        return 0.0;
    }
    let mut weeks: Vec<Vec<u32>> = facts.problem.people.iter().map(|_| Vec::new()).collect();
    facts.visits.iter().for_each(|visit| weeks[visit.person].push(visit.week));
    let mut cost = 0.0;
    for (person, about) in facts.problem.people.iter().enumerate().filter(|(_, about)| about.eligible.rides) {
        let missing = |wished: u32, from: u32, until: u32| {
            let had = weeks[person].iter().filter(|week| (from..until).contains(week));
            f64::from(wished.saturating_sub(had.count() as u32))
        };
        let function = facts.home_unit(person).map(|unit| &unit.function);
        for load in
            rules.ride_minimum.iter().filter(|load| load.function.is_none() || load.function.as_ref() == function)
        {
            let mut from = 0;
            while from < facts.weeks {
                let until = from.saturating_add(load.weeks.max(1)).min(facts.weeks);
                if (from..until).any(|week| facts.present(person, week) > 0.0) {
                    cost += prices.ride_minimum * missing(load.rides, from, until);
                }
                from = until;
            }
        }
        if let (Some(joined), Some(orientation)) = (about.joined_week, &rules.orientation) {
            let until = joined.saturating_add(orientation.weeks).min(facts.weeks);
            cost += prices.orientation * missing(orientation.rides, joined, until);
        }
    }
    cost
}

/// Price of the worst-off times the smallest own value of those who count.
fn worst_off(facts: &Facts, gain: &[f64], values: &[f64]) -> f64 {
    let price = facts.problem.prices.worst_off;
    if price == 0.0 {
        return 0.0;
    }
    let offers = Offers::of(facts);
    let counting = (0..values.len()).filter(|&person| counts(facts, &offers, person));
    let least = counting.map(|person| gain[person] + values[person]).fold(f64::INFINITY, f64::min);
    if least.is_finite() { price * least } else { 0.0 }
}

/// Whether a person may be placed and follows a track or has a post that is open and good for something: dates, limits and
/// exclusions aside.
fn counts(facts: &Facts, offers: &Offers, person: usize) -> bool {
    let about = facts.person(person);
    let on_a_track = facts.problem.tracks.iter().any(|track| track.people.contains(&about.id));
    let open = |post: usize| {
        eligibility::post_is_open_to(facts, post, person)
            && (eligibility::teaches_something(facts, offers, person, &facts.problem.posts[post].teaches)
                || is_good_for(facts, person, post))
    };
    about.eligible.placements && (on_a_track || (0..facts.problem.posts.len()).any(open))
}

/// Whether a post is good for somebody beside what it teaches: it has a direct value, or counts in a track.
pub fn is_good_for(facts: &Facts, person: usize, post: usize) -> bool {
    let id = &facts.problem.posts[post].id;
    facts.person(person).values.iter().any(|of| of.post == *id) || track_requirement::serves(facts, person, post)
}
