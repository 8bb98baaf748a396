//! The cycle's rules and prices in the solver's words.

use crate::domain::{
    calendar,
    company::Cycle,
    cycle::{CycleRules, RideLoadRule},
};
use tandem_solver::problem::{Balance, Forbid, Pin, Prices, RideLoad, Rules};

pub(super) fn rules(rules: &CycleRules) -> Rules {
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
        ..Rules::default()
    }
}

fn ride_load(rule: &RideLoadRule) -> RideLoad {
    RideLoad { function: rule.function.clone(), rides: rule.rides, weeks: rule.weeks }
}

pub(super) fn prices(rules: &CycleRules) -> Prices {
    Prices { disruption: rules.price_disruption, preference: rules.price_preference, ..Prices::default() }
}

pub(super) fn pins(rules: &CycleRules) -> Vec<Pin> {
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
pub(super) fn forbids(cycle: &Cycle) -> Vec<Forbid> {
    let weeks = u32::try_from(cycle.weeks).unwrap_or(0);
    let mut forbids = Vec::new();
    for rule in &cycle.rules.forbids {
        let forbid = |week: Option<u32>| Forbid {
            person: rule.person.clone(),
            post: rule.post.clone(),
            session: rule.session.clone(),
            week,
        };
        let end = rule.expires_on.map(|day| i64::from(calendar::week_of(cycle.starts_on, day)));
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
