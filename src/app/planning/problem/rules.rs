//! The cycle's rules and prices in the solver's words.

use super::units::unit_of;
use crate::domain::{
    calendar,
    company::Company,
    cycle::{CycleRules, RideLoadRule, StrictExchangeRule, TrackRule, TrackStepRule},
};
use chrono::NaiveDate;
use std::collections::BTreeSet;
use tandem_solver::problem::{
    Balance, Forbid, Orientation, Pin, Post, Prices, RideLoad, Rules, StrictExchange, Track, TrackStep,
};

pub(super) fn rules(company: &Company, rules: &CycleRules) -> Rules {
    Rules {
        placements_max: rules.placements_max,
        cooldown_weeks: rules.cooldown_weeks,
        mentees_max: rules.mentees_max,
        balance: rules.balance.as_ref().map(|b| Balance { functions: b.functions.clone(), tolerance: b.tolerance }),
        guest_load: rules.guest_load.iter().map(ride_load).collect(),
        host_load: rules.host_load.as_ref().map(ride_load),
        ride_pair_max: rules.ride_pair_max,
        disruption_limit: rules.disruption_limit,
        fairness_floor: rules.fairness_floor,
        host_unit_max: rules.host_unit_max,
        hand_overs_max: rules.hand_overs_max,
        strict_exchange: rules.strict_exchange.as_ref().map(|rule| strict_exchange(company, rule)),
        orientation: rules.orientation.as_ref().map(|rule| Orientation { rides: rule.rides, weeks: rule.weeks }),
        ride_minimum: rules.ride_minimum.iter().map(ride_load).collect(),
    }
}

/// Teams that share their staffing exchange as one.
fn strict_exchange(company: &Company, rule: &StrictExchangeRule) -> StrictExchange {
    let units: BTreeSet<&str> = rule.teams.iter().map(|team| unit_of(company, team)).collect();
    StrictExchange { units: units.into_iter().map(ToOwned::to_owned).collect(), ring_max: rule.ring_max }
}

fn ride_load(rule: &RideLoadRule) -> RideLoad {
    RideLoad { function: rule.function.clone(), rides: rule.rides, weeks: rule.weeks }
}

pub(super) fn prices(rules: &CycleRules) -> Prices {
    Prices {
        disruption: rules.price_disruption,
        preference: rules.price_preference,
        ride_minimum: rules.price_ride_minimum,
        orientation: rules.price_orientation,
        idle_wait: rules.price_idle_wait,
        host_change: rules.price_host_change,
        baseline_change: rules.price_baseline_change,
        ..Prices::default()
    }
}

/// Programmes, with those of their people who are there and those of their posts that are offered.
pub(super) fn tracks(rules: &CycleRules, there: impl Fn(&str) -> bool, posts: &[Post]) -> Vec<Track> {
    let offered = |id: &&String| posts.iter().any(|post| post.id == **id);
    let has_posts = |family: &&String| posts.iter().any(|post| post.family.as_ref() == Some(*family));
    let step = |step: &TrackStepRule| TrackStep {
        posts: step.posts.iter().filter(offered).cloned().collect(),
        families: step.families.iter().filter(has_posts).cloned().collect(),
        at_least: step.at_least,
        at_most: step.at_most,
    };
    let track = |(index, track): (usize, &TrackRule)| Track {
        id: format!("track-{}", index + 1),
        name: track.name.clone(),
        people: track.people.iter().filter(|id| there(id)).cloned().collect(),
        steps: track.steps.iter().map(step).collect(),
        ordered: track.ordered,
        host_unit_max: None,
    };
    rules.tracks.iter().enumerate().map(track).collect()
}

pub(in crate::app::planning) fn pins(rules: &CycleRules) -> Vec<Pin> {
    let pin = |pin: &crate::domain::cycle::PinRule| Pin {
        person: pin.person.clone(),
        post: pin.post.clone(),
        session: pin.session.clone(),
        week: pin.week,
        weeks: pin.weeks,
    };
    rules.pins.iter().map(pin).collect()
}

/// A forbid that ends excludes each week up to its end.
pub(in crate::app::planning) fn forbids(rules: &CycleRules, starts_on: NaiveDate, weeks: u32) -> Vec<Forbid> {
    let mut forbids = Vec::new();
    for rule in &rules.forbids {
        let forbid = |week: Option<u32>| Forbid {
            person: rule.person.clone(),
            post: rule.post.clone(),
            session: rule.session.clone(),
            week,
        };
        let end = rule.expires_on.map(|day| i64::from(calendar::week_of(starts_on, day)));
        match (rule.week, end) {
            (Some(week), Some(end)) if i64::from(week) > end => {}
            (None, Some(end)) if end + 1 < i64::from(weeks) => {
                forbids.extend((0..weeks).filter(|week| i64::from(*week) <= end).map(|week| forbid(Some(week))));
            }
            (week, _) => forbids.push(forbid(week)),
        }
    }
    forbids
}

#[cfg(test)]
mod tests;
