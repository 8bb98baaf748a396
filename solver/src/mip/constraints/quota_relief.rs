//! quota-relief: Σ_j ℓ · ι · y_j ≤ the weeks that the person's quota is relieved for.

use crate::constants::TOLERANCE;
use crate::mip::{Model, Variables};
use crate::rule::Rule;
use crate::value::{Assignment, Instance};

/// Weeks of a placement, counted full-time.
pub fn weeks(j: &Assignment) -> f64 {
    j.weeks as f64 * j.intensity
}

/// The placement alone is not too long.
pub fn allows(instance: &Instance<'_>, j: &Assignment) -> bool {
    instance.own[j.person].relief_weeks.is_none_or(|most| weeks(j) <= most + TOLERANCE)
}

pub fn add(model: &mut Model, v: &Variables<'_>) {
    for (p, own) in v.instance.own.iter().enumerate() {
        if let Some(most) = own.relief_weeks.filter(|_| v.instance.people[p].placements_max > 1) {
            let columns = v.sets.columns_of[p].clone();
            let terms = columns.map(|c| (v.x[c], weeks(&v.sets.columns[c].j))).collect();
            model.at_most(Some(Rule::QuotaRelief), terms, most);
        }
    }
}
