//! one-place-at-a-time: at most one placement in a week (see cooldown and placement-limit); no ride in a week in which the guest
//! or the host is away full time: Σ rides + M · Σ_{j∋t, ι=1} y_j ≤ M, with M the most rides that are possible in the week.

use crate::mip::{Model, Variables};
use crate::rule::Rule;
use std::collections::HashSet;

pub fn add(model: &mut Model, v: &Variables<'_>) {
    let weeks = v.instance.weeks;
    let mut as_guest = vec![Vec::new(); v.instance.people.len() * weeks];
    let mut as_host = vec![Vec::new(); v.instance.people.len() * weeks];
    for (seat, &z) in v.sets.seats.iter().zip(&v.z) {
        as_guest[seat.person * weeks + seat.week].push((seat.session, z));
        if let Some(host) = v.instance.sessions[seat.session].host {
            as_host[host * weeks + seat.week].push((seat.session, z));
        }
    }
    for (cell, rides) in as_guest.into_iter().enumerate().filter(|(_, rides)| !rides.is_empty()) {
        let (p, t) = (cell / weeks, cell % weeks);
        let sessions: HashSet<usize> = rides.iter().map(|ride| ride.0).collect();
        let most = v.guest_rides_most(p).min(sessions.len() as f64);
        add_rows(model, v, (p, t), rides, most);
    }
    for (cell, rides) in as_host.into_iter().enumerate().filter(|(_, rides)| !rides.is_empty()) {
        let (p, t) = (cell / weeks, cell % weeks);
        let sessions: HashSet<usize> = rides.iter().map(|ride| ride.0).collect();
        let seats: f64 = sessions.iter().map(|&q| f64::from(v.instance.sessions[q].seats)).sum();
        let load = v.instance.problem.rules.host_load.as_ref().map_or(f64::INFINITY, |load| f64::from(load.rides));
        let most = load.min(seats).min(rides.len() as f64);
        add_rows(model, v, (p, t), rides, most);
    }
}

fn add_rows(model: &mut Model, v: &Variables<'_>, (p, t): (usize, usize), rides: Vec<(usize, usize)>, most: f64) {
    let away: Vec<_> = v.full_time(p, t).map(|x| (x, most)).collect();
    if !away.is_empty() {
        let terms = rides.into_iter().map(|(_, z)| (z, 1.0)).chain(away).collect();
        model.at_most(Some(Rule::OnePlaceAtATime), terms, most);
    }
}
