//! host-change (soft): changes of the host unit from one placement to the next. at(u,t) says that the last placement begun before
//! week t is in unit u, none(t) that there is none: at(u,t+1) ≤ at(u,t) + Σ starts in u at t, at(u,t+1) ≤ 1 − Σ starts elsewhere
//! at t, none(t+1) ≤ none(t), none(t+1) ≤ 1 − Σ starts at t; change(u,t) ≥ Σ starts in u at t − at(u,t) − none(t) is paid for.

use crate::mip::{Model, Variables};
use crate::rule::Rule;
use std::collections::BTreeMap;

pub fn add(model: &mut Model, v: &mut Variables<'_>) {
    for p in 0..v.instance.people.len() {
        let price = v.instance.own[p].host_change_price;
        if price > 0.0 && v.instance.people[p].placements_max > 1 {
            of_person(model, v, p, price);
        }
    }
}

fn of_person(model: &mut Model, v: &mut Variables<'_>, p: usize, price: f64) {
    let rule = Some(Rule::HostChange);
    // Starts by unit and week.
    let mut starts: BTreeMap<usize, BTreeMap<usize, Vec<(usize, f64)>>> = BTreeMap::new();
    for c in v.sets.columns_of[p].clone() {
        let j = &v.sets.columns[c].j;
        let by_week = starts.entry(v.instance.posts[j.post].unit).or_default();
        by_week.entry(j.start).or_default().push((v.x[c], 1.0));
    }
    if starts.len() < 2 {
        return;
    }
    let weeks: Vec<usize> = {
        let mut weeks: Vec<usize> = starts.values().flat_map(|by_week| by_week.keys().copied()).collect();
        weeks.sort_unstable();
        weeks.dedup();
        weeks
    };
    let begun = |unit: usize, t: usize| starts[&unit].get(&t).cloned().unwrap_or_default();
    let units: Vec<usize> = starts.keys().copied().collect();
    // Before the first week with starts nobody has had a placement: changes are possible from the second on.
    let mut none: Option<usize> = None;
    let mut at: BTreeMap<usize, usize> = BTreeMap::new();
    for (i, &t) in weeks.iter().enumerate() {
        if i > 0 {
            for &unit in &units {
                let mut terms = begun(unit, t);
                if terms.is_empty() {
                    continue;
                }
                let change = model.missing(price, 1.0);
                v.own[p].push((change, -price));
                terms.extend(at.get(&unit).map(|&var| (var, -1.0)));
                terms.extend(none.map(|var| (var, -1.0)));
                terms.push((change, -1.0));
                model.at_most(rule, terms, 0.0);
            }
        }
        let all: Vec<(usize, f64)> = units.iter().flat_map(|&unit| begun(unit, t)).collect();
        let still = model.continuous(0.0, 1.0);
        model.at_most(rule, all.iter().copied().chain([(still, 1.0)]).collect(), 1.0);
        if let Some(before) = none {
            model.at_most(rule, vec![(still, 1.0), (before, -1.0)], 0.0);
        }
        none = Some(still);
        let mut next = BTreeMap::new();
        for &unit in &units {
            let own = begun(unit, t);
            let now = model.continuous(0.0, 1.0);
            let kept = at.get(&unit).map(|&var| (var, -1.0));
            let terms = own.iter().map(|term| (term.0, -1.0)).chain(kept).chain([(now, 1.0)]).collect();
            model.at_most(rule, terms, 0.0);
            let elsewhere = units.iter().filter(|&&other| other != unit).flat_map(|&other| begun(other, t));
            model.at_most(rule, elsewhere.chain([(now, 1.0)]).collect(), 1.0);
            next.insert(unit, now);
        }
        at = next;
    }
}
