//! placement-limit: Σ_j y_j ≤ the person's limit.

use crate::mip::{Model, Origin, Subject, Variables};
use crate::rule::Rule;

pub fn add(model: &mut Model, v: &Variables<'_>) {
    for (p, columns) in v.sets.columns_of.iter().enumerate() {
        let terms = columns.clone().map(|c| (v.x[c], 1.0)).collect();
        let origin = Origin::of(Rule::PlacementLimit, Subject::Person(p));
        model.at_most(origin, terms, f64::from(v.instance.people[p].placements_max));
    }
}
