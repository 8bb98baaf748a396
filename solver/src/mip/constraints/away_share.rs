//! away-share: Σ_{p∈u} ι · present(p,t) of those away ≤ max(1, away_share · base(u,t)). Of those who each take more than half of
//! the limit only one can be away, which is implied and makes the relaxation tighter.

use crate::mip::{Model, Variables};
use crate::rule::Rule;

pub fn add(model: &mut Model, v: &Variables<'_>) {
    for unit in &v.instance.units {
        for t in 0..v.instance.weeks {
            let away = unit.people.iter().flat_map(|&p| v.away(p, t));
            let terms: Vec<(usize, f64)> =
                away.map(|away| (away.var, away.intensity * v.instance.people[away.person].present[t])).collect();
            let limit = unit.away_limit[t];
            let large = terms.iter().filter(|term| term.1 > limit / 2.0 + 1e-9).map(|term| (term.0, 1.0)).collect();
            model.at_most(Some(Rule::AwayShare), large, 1.0);
            model.at_most(Some(Rule::AwayShare), terms, limit);
        }
    }
}
