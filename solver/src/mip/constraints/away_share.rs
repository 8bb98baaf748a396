//! away-share: Σ_{p∈u} ι · present(p,t) of those away ≤ max(1, away_share · base(u,t)).

use crate::mip::{Model, Variables};
use crate::rule::Rule;

pub fn add(model: &mut Model, v: &Variables<'_>) {
    for unit in &v.instance.units {
        for t in 0..v.instance.weeks {
            let mut reach = 0.0;
            let mut terms = Vec::new();
            for &p in &unit.people {
                let present = v.instance.people[p].present[t];
                let own: Vec<_> = v.away(p, t).map(|(x, share)| (x, share * present)).collect();
                reach += own.iter().map(|term| term.1).fold(0.0, f64::max);
                terms.extend(own);
            }
            if reach > unit.away_limit[t] + 1e-9 {
                model.at_most(Some(Rule::AwayShare), terms, unit.away_limit[t]);
            }
        }
    }
}
