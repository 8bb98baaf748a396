//! ride-load: in every window of `weeks` weeks counted from week 0, rides of a guest ≤ `rides` of each load that is for the
//! guest's function or for all, and guests of a host ≤ the host load. Somebody who is away full time in all weeks of the window
//! in which rides are offered has none: rides + `rides` · Σ such j ≤ `rides`, which is implied and makes the relaxation tighter.

use crate::mip::{Model, Variables};
use crate::problem::RideLoad;
use crate::rule::Rule;
use crate::value::Instance;
use std::collections::BTreeMap;

/// Whether the load is for guests of the person's unit's function.
pub fn is_for(instance: &Instance<'_>, load: &RideLoad, person: usize) -> bool {
    let own = &instance.problem.units[instance.people[person].unit].function;
    load.function.as_ref().is_none_or(|function| function == own)
}

pub fn add(model: &mut Model, v: &Variables<'_>) {
    let rules = &v.instance.problem.rules;
    for load in rules.guest_load.iter() {
        let rides = v.sets.seats.iter().zip(&v.z).filter(|(seat, _)| is_for(v.instance, load, seat.person));
        add_windows(model, v, load, rides.map(|(seat, &z)| (seat.person, seat.week, z)));
    }
    if let Some(load) = &rules.host_load {
        let rides = v.sets.seats.iter().zip(&v.z);
        let hosted = rides.filter_map(|(seat, &z)| Some((v.instance.sessions[seat.session].host?, seat.week, z)));
        add_windows(model, v, load, hosted);
    }
}

fn add_windows(
    model: &mut Model,
    v: &Variables<'_>,
    load: &RideLoad,
    rides: impl Iterator<Item = (usize, usize, usize)>,
) {
    let length = load.weeks.max(1) as usize;
    let mut windows: BTreeMap<(usize, usize), Vec<(usize, usize)>> = BTreeMap::new();
    for (person, week, z) in rides {
        windows.entry((person, week / length)).or_default().push((week, z));
    }
    for ((person, _), rides) in windows {
        // No more than there are to choose from: huge coefficients make solvers inexact.
        let most = f64::from(load.rides).min(rides.len() as f64);
        let first = rides.iter().map(|ride| ride.0).min().unwrap_or(0);
        let last = rides.iter().map(|ride| ride.0).max().unwrap_or(0);
        let covering = v.sets.columns_of[person].clone().filter(|&c| {
            let j = &v.sets.columns[c].j;
            j.intensity >= 1.0 && j.start <= first && last < j.start + j.weeks
        });
        let mut terms: Vec<(usize, f64)> = covering.map(|c| (v.x[c], most)).collect();
        if rides.len() as f64 <= most && terms.is_empty() {
            continue;
        }
        terms.extend(rides.into_iter().map(|(_, z)| (z, 1.0)));
        model.at_most(Some(Rule::RideLoad), terms, most);
    }
}
