//! coverage-floor: staff(u,t) ≥ min(floor(u,t), base(u,t)), as: what the plan takes from u in t ≤ base − min(floor, base).

use crate::mip::{Model, Origin, Subject, Variables};
use crate::rule::Rule;

pub fn add(model: &mut Model, v: &Variables<'_>) {
    for (cell, uses) in v.uses.iter().enumerate() {
        let (u, t) = (cell / v.instance.weeks, cell % v.instance.weeks);
        let unit = &v.instance.units[u];
        let slack = unit.base[t] - unit.floor[t];
        if v.reach(uses, |usage| usage.staff) > slack + 1e-9 {
            let terms = uses.iter().map(|usage| (usage.var, usage.staff)).collect();
            let origin = Origin::of(Rule::CoverageFloor, Subject::UnitWeek(u, t));
            model.at_most(origin, terms, slack);
            if let Some(terms) = v.whole_people(uses, slack, |usage| usage.staff) {
                model.at_most(origin.implied(), terms, 0.0);
            }
        }
    }
}
