//! The cycle's rules and prices in the solver's words.

use crate::domain::cycle::{CycleRules, RideLoadRule};
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

pub(in crate::app::planning) fn forbids(rules: &CycleRules) -> Vec<Forbid> {
    let forbid = |forbid: &crate::domain::cycle::ForbidRule| Forbid {
        person: forbid.person.clone(),
        post: forbid.post.clone(),
        session: forbid.session.clone(),
        week: forbid.week,
    };
    rules.forbids.iter().map(forbid).collect()
}
