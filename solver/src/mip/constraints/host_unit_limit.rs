//! host-unit-limit: Σ of a person's placements at posts of one unit ≤ the limit of the person's tracks, else the rule's.

use crate::mip::{Model, Variables};
use crate::rule::Rule;
use crate::value::Instance;
use std::collections::BTreeMap;

/// A limit of 0 leaves no placement at all.
pub fn allows(instance: &Instance<'_>, person: usize) -> bool {
    instance.own[person].host_unit_max != Some(0)
}

pub fn add(model: &mut Model, v: &Variables<'_>) {
    for (p, own) in v.instance.own.iter().enumerate() {
        let Some(limit) = own.host_unit_max.filter(|&limit| limit < v.instance.people[p].placements_max as usize)
        else {
            continue;
        };
        let mut by_unit: BTreeMap<usize, Vec<(usize, f64)>> = BTreeMap::new();
        for c in v.sets.columns_of[p].clone() {
            by_unit.entry(v.instance.posts[v.sets.columns[c].j.post].unit).or_default().push((v.x[c], 1.0));
        }
        for terms in by_unit.into_values() {
            model.at_most(Some(Rule::HostUnitLimit), terms, limit as f64);
        }
    }
}
