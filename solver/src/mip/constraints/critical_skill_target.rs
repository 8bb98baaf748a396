//! critical-skill-target (soft): missing(u,k,t) ≥ 2 − qualified − missing0, charged through D as single points of failure.

use crate::constants::{SINGLE_POINT_PEOPLE, SINGLE_POINT_WEIGHT};
use crate::mip::{Model, Variables};
use crate::rule::Rule;

pub fn add(model: &mut Model, v: &mut Variables<'_>) {
    let price = v.instance.problem.prices.disruption;
    for unit in &v.instance.units {
        for critical in &unit.critical {
            for t in 0..v.instance.weeks {
                let there: Vec<usize> =
                    critical.qualified.iter().copied().filter(|&p| v.instance.people[p].present[t] > 0.0).collect();
                let slack = there.len() as f64 - SINGLE_POINT_PEOPLE + critical.missing0[t];
                let mut terms: Vec<(usize, f64)> =
                    there.iter().flat_map(|&p| v.away(p, t)).map(|away| (away.var, away.intensity)).collect();
                let reach = there.len() as f64;
                if terms.is_empty() || reach <= slack {
                    continue;
                }
                let missing = model.missing(price * SINGLE_POINT_WEIGHT, reach - slack);
                terms.push((missing, -1.0));
                model.at_most(Some(Rule::CriticalSkillTarget), terms, slack);
                v.disruption.push((missing, SINGLE_POINT_WEIGHT));
            }
        }
    }
}
