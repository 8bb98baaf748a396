//! coverage-target (soft): shortfall(u,t) ≥ target − fitted − short0, as: what the plan takes − shortfall ≤ max(0, fitted
//! staffing without the programme − target). The shortfall is charged through D, and so are single points of failure:
//! missing(u,k,t) ≥ 2 − qualified − missing0.

use crate::constants::{SINGLE_POINT_PEOPLE, SINGLE_POINT_WEIGHT};
use crate::mip::{Model, Variables};
use crate::rule::Rule;

pub fn add(model: &mut Model, v: &mut Variables<'_>) {
    let price = v.instance.problem.prices.disruption;
    let weeks = v.instance.weeks;
    for cell in 0..v.uses.len() {
        let (u, t) = (cell / weeks, cell % weeks);
        let unit = &v.instance.units[u];
        let slack = unit.base_fitted[t] + unit.short0[t] - unit.target[t];
        let reach = v.reach(&v.uses[cell], |usage| usage.fitted);
        if reach > slack + 1e-9 {
            let season = v.instance.season[t];
            let short = model.missing(price * season, reach - slack);
            let uses = v.uses[cell].iter().map(|usage| (usage.var, usage.fitted));
            let terms = uses.chain(std::iter::once((short, -1.0))).collect();
            model.at_most(Some(Rule::CoverageTarget), terms, slack);
            if let Some(mut terms) = v.whole_people(&v.uses[cell], slack, |usage| usage.fitted) {
                terms.push((short, -1.0));
                model.at_most(Some(Rule::CoverageTarget), terms, 0.0);
            }
            v.disruption.push((short, season));
        }
    }
    for unit in &v.instance.units {
        for critical in &unit.critical {
            for t in 0..weeks {
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
                model.at_most(Some(Rule::CoverageTarget), terms, slack);
                v.disruption.push((missing, SINGLE_POINT_WEIGHT));
            }
        }
    }
}
