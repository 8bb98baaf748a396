//! baseline-change (soft): Σ of what every published placement that is not frozen costs cancelled, and every other one added, less
//! what is saved where a new placement answers for an old one: Σ saved(i,j) a(i,j), with Σ_i a(i,j) ≤ y_j and Σ_j a(i,j) ≤ 1.
//! Somebody with one placement at most answers for the one by which most is saved. Rides cancelled count by themselves.

use crate::constants::CHANGE_CANCELLED_RIDE;
use crate::mip::Variables;
use crate::mip::model::{Model, Var};
use crate::rule::Rule;

pub fn add(model: &mut Model, v: &Variables<'_>) {
    let price = v.instance.problem.prices.baseline_change;
    let Some(published) = v.instance.published.as_ref().filter(|_| price > 0.0) else { return };
    for (p, told) in published.people.iter().enumerate() {
        let open = v.sets.columns_of[p].clone().filter(|&c| v.sets.columns[c].j.start >= published.open_from);
        let new: Vec<(Var, usize)> = open.map(|c| (v.x[c], c)).collect();
        for &(x, c) in &new {
            model.columns[x].value -= price * published.added(&v.sets.columns[c].j);
        }
        for old in &told.placements {
            model.fixed(-price * published.cancelled(old));
        }
        for z in &told.rides {
            model.fixed(-price * CHANGE_CANCELLED_RIDE);
            if let Some(seat) = v.sets.find_seat(z) {
                model.columns[v.z[seat]].value += price * CHANGE_CANCELLED_RIDE;
            }
        }
        let saved = |i: usize, c: usize| {
            let (old, j) = (&told.placements[i], &v.sets.columns[c].j);
            price * (published.cancelled(old) + published.added(j) - published.changed(old, j)).max(0.0)
        };
        let old = 0..told.placements.len();
        if v.instance.people[p].placements_max <= 1 {
            for &(x, c) in &new {
                model.columns[x].value += old.clone().map(|i| saved(i, c)).fold(0.0, f64::max);
            }
            continue;
        }
        let mut of_new: Vec<Vec<(Var, f64)>> = new.iter().map(|&(x, _)| vec![(x, -1.0)]).collect();
        for i in old {
            // The dearest first: where the rows leave a choice, a plan that is written down takes those.
            let mut order: Vec<usize> = (0..new.len()).collect();
            order.sort_by(|&a, &b| saved(i, new[b].1).total_cmp(&saved(i, new[a].1)));
            let mut answers = Vec::new();
            for k in order {
                let answer = model.continuous(saved(i, new[k].1), 1.0);
                of_new[k].push((answer, 1.0));
                answers.push((answer, 1.0));
            }
            model.at_most(Some(Rule::BaselineChange), answers, 1.0);
        }
        for terms in of_new.into_iter().filter(|terms| terms.len() > 1) {
            model.at_most(Some(Rule::BaselineChange), terms, 0.0);
        }
    }
}
