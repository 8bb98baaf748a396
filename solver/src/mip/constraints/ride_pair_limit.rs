//! ride-pair-limit: rides of one guest in the sessions of one host ≤ `ride_pair_max`.

use crate::mip::{Model, Variables};
use crate::rule::Rule;
use std::collections::BTreeMap;

pub fn add(model: &mut Model, v: &Variables<'_>) {
    let mut by_pair: BTreeMap<(usize, usize), Vec<(usize, f64)>> = BTreeMap::new();
    for (seat, &z) in v.sets.seats.iter().zip(&v.z) {
        if let Some(host) = v.instance.sessions[seat.session].host {
            by_pair.entry((seat.person, host)).or_default().push((z, 1.0));
        }
    }
    for terms in by_pair.into_values() {
        model.at_most(Some(Rule::RidePairLimit), terms, f64::from(v.instance.problem.rules.ride_pair_max));
    }
}
