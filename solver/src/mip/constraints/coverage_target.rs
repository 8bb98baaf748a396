//! coverage-target (soft): shortfall(u,t) ≥ target − fitted − short0, as: what the plan takes − shortfall ≤ max(0, fitted
//! staffing without the programme − target). The shortfall is charged through D.

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
}
