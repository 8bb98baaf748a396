//! idle-wait (soft): weeks at home before the start of a person's last placement. idle(t) ≥ 0 is paid for, with
//! Σ_{j∋t+1} y_j + idle(t+1) ≤ Σ_{j∋t} y_j + idle(t): whoever is placed or waits next week is placed or waits this week.

use crate::mip::{Model, Variables};
use crate::rule::Rule;

pub fn add(model: &mut Model, v: &mut Variables<'_>) {
    for p in 0..v.instance.people.len() {
        let price = v.instance.own[p].idle_price;
        let last = v.sets.columns_of[p].clone().map(|c| v.sets.columns[c].j.start + v.sets.columns[c].j.weeks).max();
        let Some(last) = last.filter(|_| price > 0.0) else { continue };
        let mut after: Vec<(usize, f64)> = Vec::new();
        for t in (0..last).rev() {
            let placed: Vec<usize> = v.away(p, t).iter().map(|away| away.var).collect();
            let mut now: Vec<(usize, f64)> = placed.into_iter().map(|var| (var, 1.0)).collect();
            if !after.is_empty() {
                let idle = model.missing(price, 1.0);
                v.own[p].push((idle, -price));
                now.push((idle, 1.0));
                let terms = after.iter().copied().chain(now.iter().map(|term| (term.0, -term.1))).collect();
                model.at_most(Some(Rule::IdleWait), terms, 0.0);
            }
            after = now;
        }
    }
}
