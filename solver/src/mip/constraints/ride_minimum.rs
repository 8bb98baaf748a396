//! ride-minimum (soft): missing(p,w) ≥ rides − Σ rides of p in window w, paid for; in each window of each minimum that is for p.

use crate::mip::{Model, Variables};
use crate::rule::Rule;

pub fn add(model: &mut Model, v: &Variables<'_>) {
    add_windows(model, v, Rule::RideMinimum);
}

/// All windows of a rule.
pub fn add_windows(model: &mut Model, v: &Variables<'_>, rule: Rule) {
    for (p, own) in v.instance.own.iter().enumerate() {
        let windows = own.ride_windows.iter().filter(|window| window.rule == rule && window.price > 0.0);
        for window in windows.filter(|window| window.rides > 0) {
            let rides = window.rides as f64;
            let inside = v.sets.seats_of[p].clone().filter(|&s| window.holds(v.sets.seats[s].week));
            let mut terms: Vec<(usize, f64)> = inside.map(|s| (v.z[s], 1.0)).collect();
            if terms.is_empty() {
                model.fixed(-window.price * rides);
                continue;
            }
            terms.push((model.missing(window.price, rides), 1.0));
            model.at_least(Some(rule), terms, rides);
        }
    }
}
