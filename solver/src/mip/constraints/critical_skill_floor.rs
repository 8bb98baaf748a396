//! critical-skill-floor: Σ (1 − away(p,t)) over the present qualified people of u ≥ min(people, the same with nobody away), as:
//! what those qualified are away ≤ how many there are beyond that.

use crate::mip::{Model, Variables};
use crate::rule::Rule;

pub fn add(model: &mut Model, v: &Variables<'_>) {
    for critical in v.instance.units.iter().flat_map(|unit| &unit.critical) {
        for t in (0..v.instance.weeks).filter(|&t| critical.floor[t] > 0.0) {
            let there: Vec<usize> =
                critical.qualified.iter().copied().filter(|&p| v.instance.people[p].present[t] > 0.0).collect();
            let terms = there.iter().flat_map(|&p| v.away(p, t)).map(|away| (away.var, away.intensity)).collect();
            model.at_most(Some(Rule::CriticalSkillFloor), terms, there.len() as f64 - critical.floor[t]);
        }
    }
}
