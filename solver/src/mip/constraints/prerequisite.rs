//! prerequisite: Σ of the placements that start in week t at posts which require a family ≤ Σ of the same person's placements of
//! that family that have ended by t.

use crate::mip::{Model, Variables};
use crate::rule::Rule;
use std::collections::BTreeMap;

pub fn add(model: &mut Model, v: &Variables<'_>) {
    let families = &v.instance.families;
    if families.required.iter().all(Vec::is_empty) {
        return;
    }
    for columns in &v.sets.columns_of {
        let mut wanting: BTreeMap<(usize, usize), Vec<(usize, f64)>> = BTreeMap::new();
        for c in columns.clone() {
            let j = &v.sets.columns[c].j;
            for &family in &families.required[j.post] {
                wanting.entry((family, j.start)).or_default().push((v.x[c], 1.0));
            }
        }
        for ((family, start), mut terms) in wanting {
            let fulfils = |c: &usize| {
                let j = &v.sets.columns[*c].j;
                families.of[j.post] == Some(family) && j.start + j.weeks <= start
            };
            terms.extend(columns.clone().filter(fulfils).map(|c| (v.x[c], -1.0)));
            model.at_most(Some(Rule::Prerequisite), terms, 0.0);
        }
    }
}
