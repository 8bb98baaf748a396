//! ride-capacity: rides in q ≤ seats; each person at most once in q.

use crate::mip::{Model, Origin, Subject, Variables};
use crate::rule::Rule;
use std::collections::BTreeMap;

pub fn add(model: &mut Model, v: &Variables<'_>) {
    let mut by_session = vec![Vec::new(); v.instance.sessions.len()];
    let mut by_guest: BTreeMap<(usize, usize), Vec<(usize, f64)>> = BTreeMap::new();
    for (seat, &z) in v.sets.seats.iter().zip(&v.z) {
        by_session[seat.session].push((z, 1.0));
        by_guest.entry((seat.session, seat.person)).or_default().push((z, 1.0));
    }
    for (q, (session, terms)) in v.instance.sessions.iter().zip(by_session).enumerate() {
        model.at_most(Origin::of(Rule::RideCapacity, Subject::Session(q)), terms, f64::from(session.seats));
    }
    for terms in by_guest.into_values() {
        model.at_most(Some(Rule::RideCapacity), terms, 1.0);
    }
}
