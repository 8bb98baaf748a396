//! A(p): the largest gain of one placement of p alone, in an otherwise empty plan (docs/model.md, fairness-floor).

use super::Sets;
use crate::constants::TOLERANCE;
use crate::value::{Assignment, Instance};

/// The attainable gain of each person.
pub fn attainable(instance: &Instance<'_>, sets: &Sets) -> Vec<f64> {
    (sets.columns_of.iter())
        .map(|columns| {
            let alone = |j: &Assignment| keeps_floors(instance, j) && instance.families.required[j.post].is_empty();
            let possible = columns.clone().filter(|&c| alone(&sets.columns[c].j));
            possible.map(|c| sets.columns[c].gain_alone).fold(0.0, f64::max)
        })
        .collect()
}

/// Coverage floors of the units that a placement alone touches. The other rules that A(p) keeps are kept by every column; one
/// person may always be away.
fn keeps_floors(instance: &Instance<'_>, j: &Assignment) -> bool {
    let person = &instance.people[j.person];
    let post = &instance.posts[j.post];
    let mentor = post.mentor.map(|m| instance.people[m].unit);
    j.span().all(|t| {
        let (fte, done) = (person.present[t] * j.intensity, t - j.start);
        let loss = |u: usize| if mentor == Some(u) { instance.mentor_loss[done] * j.intensity } else { 0.0 };
        let keeps = |u: usize, change: f64| {
            let unit = &instance.units[u];
            unit.base[t] + change - loss(u) >= unit.floor[t] - TOLERANCE
        };
        keeps(person.unit, -fte)
            && keeps(post.unit, instance.visitor[done] * fte)
            && mentor.is_none_or(|u| u == person.unit || u == post.unit || keeps(u, 0.0))
    })
}
