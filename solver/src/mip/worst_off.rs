//! The worst-off: a variable that is no more than the own value of anybody who counts (docs/model.md, Value), one row a person.

use super::model::Model;
use super::{Sets, Variables};
use crate::value::Instance;

/// Makes the variable, if there is a price for it; gains and prices are made after it.
pub fn prepare(model: &mut Model, instance: &Instance<'_>, sets: &Sets) {
    let counting: Vec<usize> = (0..instance.people.len()).filter(|&p| instance.own[p].may_be_worst_off).collect();
    let limits = counting.iter().map(|&p| limits(instance, sets, p));
    let ends = limits.reduce(|a, b| (a.0.min(b.0), a.1.min(b.1)));
    if let Some((lower, upper)) = ends {
        model.least_of(instance.problem.prices.worst_off, lower, upper);
    }
}

/// What somebody's own value lies between, whatever the plan.
pub fn limits(instance: &Instance<'_>, sets: &Sets, p: usize) -> (f64, f64) {
    let (person, own) = (&instance.people[p], &instance.own[p]);
    let columns = &sets.columns[sets.columns_of[p].clone()];
    let mut liked: Vec<f64> = columns.iter().map(|column| column.liked(instance)).collect();
    liked.sort_by(f64::total_cmp);
    let placements = (person.placements_max as usize).min(instance.weeks);
    let worst: f64 = liked.iter().take(placements).map(|value| value.min(0.0)).sum();
    let best: f64 = liked.iter().rev().take(placements).map(|value| value.max(0.0)).sum();
    let learned: f64 = person.lessons.iter().map(|lesson| lesson.weight * lesson.curve.most()).sum();
    let idle = own.idle_price.max(0.0) * instance.weeks as f64;
    let changes = own.host_change_price.max(0.0) * placements.saturating_sub(1) as f64;
    (worst - idle - changes, best + learned)
}

/// One row for everybody who counts.
pub fn add(model: &mut Model, v: &mut Variables<'_>) {
    let Some(least) = model.least else { return };
    for p in (0..v.instance.people.len()).filter(|&p| v.instance.own[p].may_be_worst_off) {
        let liked = v.sets.columns_of[p].clone().map(|c| (v.x[c], v.sets.columns[c].liked(v.instance)));
        let terms = v.gain[p].iter().chain(&v.own[p]).copied().chain(liked);
        // Each variable once: with one placement at most, gains stand at the columns, too.
        let mut own: std::collections::BTreeMap<usize, f64> = std::collections::BTreeMap::new();
        terms.for_each(|(var, amount)| *own.entry(var).or_default() -= amount);
        own.retain(|_, amount| *amount != 0.0);
        own.insert(least, 1.0);
        model.at_most(None, own.into_iter().collect(), 0.0);
    }
}
