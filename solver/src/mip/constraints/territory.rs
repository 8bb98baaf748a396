//! territory: Σ ι of those away in t, of the people who share a territory ≤ those present with nobody away − 1, and ≤ ½ where only
//! one is. Implied, and tighter as a relaxation: nobody is away at more than the limit.

use crate::mip::{Model, Variables};
use crate::rule::Rule;

pub fn add(model: &mut Model, v: &Variables<'_>) {
    for territory in &v.instance.ties.territories {
        for (t, &limit) in territory.limit.iter().enumerate().filter(|(_, limit)| limit.is_finite()) {
            let away = || territory.people.iter().flat_map(|&p| v.away(p, t));
            let too_much = away().filter(|away| away.intensity > limit + 1e-9).map(|away| (away.var, 1.0)).collect();
            model.at_most(Some(Rule::Territory), too_much, 0.0);
            let terms = away().map(|away| (away.var, away.intensity)).collect();
            model.at_most(Some(Rule::Territory), terms, limit);
        }
    }
}
