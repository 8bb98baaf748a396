//! cooldown: between two placements of a person lie at least `cooldown_weeks` weeks; the first starts no earlier than
//! `last_return_week` + `cooldown_weeks`. As rows: Σ of the placements j with t ∈ [s, s + ℓ + cooldown) ≤ 1 for each week t.

use crate::mip::{Model, Variables};
use crate::rule::Rule;
use crate::value::{Assignment, Instance};

/// The part that concerns the last return.
pub fn allows(instance: &Instance<'_>, j: &Assignment) -> bool {
    let cooldown = i64::from(instance.problem.rules.cooldown_weeks);
    let back = instance.problem.people[j.person].last_return_week;
    back.is_none_or(|week| j.start as i64 >= i64::from(week) + cooldown)
}

/// Rows for people with several placements; for the others placement-limit says it all. They imply one-place-at-a-time.
pub fn add(model: &mut Model, v: &Variables<'_>) {
    let cooldown = v.instance.problem.rules.cooldown_weeks as usize;
    for (p, columns) in v.sets.columns_of.iter().enumerate() {
        if v.instance.people[p].placements_max < 2 {
            continue;
        }
        for t in 0..v.instance.weeks {
            let covers = |c: &usize| {
                let j = &v.sets.columns[*c].j;
                j.start <= t && t < j.start + j.weeks + cooldown
            };
            let terms = columns.clone().filter(covers).map(|c| (v.x[c], 1.0)).collect();
            model.at_most(Some(Rule::Cooldown), terms, 1.0);
        }
    }
}
