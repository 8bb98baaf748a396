//! exchange-balance: for each location of a home unit (none counts as one) and each week,
//! | Σ ι of people from function A placed in B − Σ ι of people from B placed in A | ≤ tolerance.

use crate::mip::{Model, Variables};
use crate::rule::Rule;
use crate::value::{Assignment, Instance};
use std::collections::BTreeMap;

/// Location (0 for none) and direction (+1 from A to B, −1 back) of a placement that counts as an exchange.
pub fn direction(instance: &Instance<'_>, j: &Assignment) -> Option<(usize, f64)> {
    let home = &instance.units[instance.people[j.person].unit];
    let host = &instance.units[instance.posts[j.post].unit];
    let sign = match (home.balance_side?, host.balance_side?) {
        (0, 1) => 1.0,
        (1, 0) => -1.0,
        _ => return None,
    };
    Some((home.location.map_or(0, |place| place + 1), sign))
}

pub fn add(model: &mut Model, v: &Variables<'_>) {
    let Some(balance) = &v.instance.problem.rules.balance else { return };
    let mut terms: BTreeMap<(usize, usize), Vec<(usize, f64)>> = BTreeMap::new();
    for (column, &x) in v.sets.columns.iter().zip(&v.x) {
        if let Some((place, sign)) = direction(v.instance, &column.j) {
            for t in column.j.span() {
                terms.entry((place, t)).or_default().push((x, sign * column.j.intensity));
            }
        }
    }
    for terms in terms.into_values() {
        let back = terms.iter().map(|&(x, a)| (x, -a)).collect();
        model.at_most(Some(Rule::ExchangeBalance), terms, balance.tolerance);
        model.at_most(Some(Rule::ExchangeBalance), back, balance.tolerance);
    }
}
