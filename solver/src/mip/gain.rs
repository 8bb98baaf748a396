//! Gain, linear and exact at whole numbers.
//!
//! People with one placement at most: the gain of a column alone stands in its objective; what rides add, v(p,c), is bounded
//! for each slope b of the curve by v ≤ Σ_j (α_j − g(e_j)) x_j + α_0 (1 − Σ_j x_j) + b·y, where e_j is the column's exposure, y
//! that of the rides, and α = max over 0 ≤ y ≤ Y of g(e + y) − b·y. That is the concave conjugate of the curve from each starting
//! point: exact at whole x, and it cannot split one column into halves to profit twice from the steep start of the curve, which
//! chords over the summed exposure allow. Everybody else: u(p,c) ≤ each chord over the summed exposure.

use super::Variables;
use super::constraints::ride_load;
use super::model::{Model, Var};

/// Adds the gain variables of everybody, and their rows.
pub fn add(model: &mut Model, v: &mut Variables<'_>) {
    for p in 0..v.instance.people.len() {
        let single = v.instance.people[p].placements_max <= 1;
        let columns = v.sets.columns_of[p].clone();
        let mut gain: Vec<(Var, f64)> = Vec::new();
        if single {
            gain.extend(columns.map(|c| (v.x[c], v.sets.columns[c].gain_alone)));
        }
        for l in 0..v.instance.people[p].lessons.len() {
            let rides: Vec<(Var, f64, usize)> = ride_terms(v, p, l);
            let weight = v.instance.people[p].lessons[l].weight;
            let most = ride_exposure_most(v, p, &rides);
            let added = match (single, rides.is_empty()) {
                (true, true) => None,
                (true, false) => Some(extra(model, v, p, l, &rides, most)),
                (false, _) => Some(summed(model, v, p, l, &rides)),
            };
            gain.extend(added.map(|var| (var, weight)));
        }
        for &(var, weight) in &gain {
            model.columns[var].value += weight;
        }
        v.gain[p] = gain;
    }
}

/// Rides of p that exercise lesson l: variable, exposure, week.
fn ride_terms(v: &Variables<'_>, p: usize, l: usize) -> Vec<(Var, f64, usize)> {
    let exposure = |s: usize| v.sets.seat_exposure(s).iter().find(|term| term.0 == l).map(|term| term.1);
    v.sets.seats_of[p].clone().filter_map(|s| Some((v.z[s], exposure(s)?, v.sets.seats[s].week))).collect()
}

/// An upper bound on the exposure that rides can add up to, from the guest loads.
fn ride_exposure_most(v: &Variables<'_>, p: usize, rides: &[(Var, f64, usize)]) -> f64 {
    let all: f64 = rides.iter().map(|ride| ride.1).sum();
    let loads = v.instance.problem.rules.guest_load.iter().filter(|load| ride_load::is_for(v.instance, load, p));
    loads
        .map(|load| {
            let length = load.weeks.max(1) as usize;
            let mut sorted: Vec<(usize, f64)> = rides.iter().map(|ride| (ride.2 / length, ride.1)).collect();
            sorted.sort_by(|a, b| a.0.cmp(&b.0).then(b.1.total_cmp(&a.1)));
            sorted
                .chunk_by(|a, b| a.0 == b.0)
                .flat_map(|window| window.iter().take(load.rides as usize))
                .map(|r| r.1)
                .sum()
        })
        .fold(all, f64::min)
}

/// v(p,c): what rides add to the gain of a person with one placement at most.
fn extra(model: &mut Model, v: &Variables<'_>, p: usize, l: usize, rides: &[(Var, f64, usize)], most: f64) -> Var {
    let curve = &v.instance.people[p].lessons[l].curve;
    let added = model.continuous(0.0, curve.at(most));
    let exposure = model.continuous(0.0, most);
    // y ≤ Σ exposures, not equal to it: what goes beyond `most` counts nothing anyway.
    let defines = rides.iter().map(|ride| (ride.0, -ride.1)).chain(std::iter::once((exposure, 1.0)));
    model.at_most(None, defines.collect(), 0.0);
    let feeding: Vec<(Var, f64)> = (v.sets.columns_of[p].clone())
        .filter_map(|c| v.sets.exposure(c).find(|term| term.0 == l).map(|term| (v.x[c], term.1)))
        .collect();
    let starts: Vec<f64> = std::iter::once(0.0).chain(feeding.iter().map(|term| term.1)).collect();
    for (slope, at0) in curve.segments() {
        let touches = |&x: &f64| at0 + slope * x - curve.intercept(x, most, slope) < 1e-12;
        if !starts.iter().any(touches) {
            continue;
        }
        let free = curve.intercept(0.0, most, slope);
        let mut terms = vec![(added, 1.0), (exposure, -slope)];
        for &(x, weeks) in &feeding {
            let left = curve.intercept(weeks, most, slope) - curve.at(weeks);
            if (free - left).abs() > 1e-12 {
                terms.push((x, free - left));
            }
        }
        model.at_most(None, terms, free);
    }
    added
}

/// u(p,c): the gain of a person with several placements.
fn summed(model: &mut Model, v: &Variables<'_>, p: usize, l: usize, rides: &[(Var, f64, usize)]) -> Var {
    let curve = &v.instance.people[p].lessons[l].curve;
    let cap = curve.segments().last().map_or(0.0, |flat| flat.1);
    let gained = model.continuous(0.0, cap);
    let placed = v.sets.columns_of[p]
        .clone()
        .flat_map(|c| v.sets.exposure(c).filter(|term| term.0 == l).map(move |term| (c, term.1)).collect::<Vec<_>>());
    let exposure: Vec<(Var, f64)> =
        placed.map(|(c, weeks)| (v.x[c], weeks)).chain(rides.iter().map(|ride| (ride.0, ride.1))).collect();
    for (slope, at0) in curve.segments().filter(|segment| segment.0 > 0.0) {
        let uses = exposure.iter().map(|&(var, weeks)| (var, -slope * weeks));
        model.at_most(None, std::iter::once((gained, 1.0)).chain(uses).collect(), at0);
    }
    gained
}
