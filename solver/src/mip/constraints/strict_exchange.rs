//! strict-exchange: placements between the units that exchange strictly fall into rings: of each start, length and intensity,
//! Σ_{j from a to b} y_j = Σ rings that lead from a to b, rings being whole numbers.

use crate::mip::model::{Model, Var};
use crate::mip::{Exchanges, Variables};
use crate::rule::Rule;
use std::collections::{BTreeMap, HashMap};

/// Rings of one group up to which they are listed. Beyond, only the balance of each unit is kept: bounds stay valid, plans are
/// judged by taking them apart.
const RINGS_MAX: usize = 20_000;

pub fn add(model: &mut Model, v: &mut Variables<'_>) {
    let Some(exchanges) = &v.sets.exchanges else { return };
    for group in &exchanges.groups {
        let placed = |arc: usize| exchanges.arcs[arc].columns.iter().map(|&c| v.x[c]);
        match rings(exchanges, group) {
            Some(rings) => {
                let mut through: HashMap<usize, Vec<Var>> = HashMap::new();
                for ring in rings {
                    let most = ring.iter().map(|&arc| exchanges.arcs[arc].columns.len()).min().unwrap_or(0);
                    let count = model.count(most as f64);
                    ring.iter().for_each(|&arc| through.entry(arc).or_default().push(count));
                    v.rings.insert(ring, count);
                }
                for &arc in group {
                    let counts = through.get(&arc).into_iter().flatten();
                    let terms: Vec<(Var, f64)> =
                        placed(arc).map(|x| (x, 1.0)).chain(counts.map(|&count| (count, -1.0))).collect();
                    even(model, terms);
                }
            }
            None => {
                let mut of_unit: BTreeMap<usize, Vec<(Var, f64)>> = BTreeMap::new();
                for &arc in group {
                    let (from, to) = (exchanges.arcs[arc].from, exchanges.arcs[arc].to);
                    of_unit.entry(from).or_default().extend(placed(arc).map(|x| (x, 1.0)));
                    of_unit.entry(to).or_default().extend(placed(arc).map(|x| (x, -1.0)));
                }
                of_unit.into_values().for_each(|terms| even(model, terms));
            }
        }
    }
}

/// Σ terms = 0.
fn even(model: &mut Model, terms: Vec<(Var, f64)>) {
    model.at_least(Some(Rule::StrictExchange), terms.clone(), 0.0);
    model.at_most(Some(Rule::StrictExchange), terms, 0.0);
}

/// All rings of a group, each once; `None` where there are too many.
fn rings(exchanges: &Exchanges, group: &[usize]) -> Option<Vec<Vec<usize>>> {
    let mut all = Vec::new();
    for &arc in group {
        // Each ring is found from the smallest of its arcs.
        all.extend(exchanges.rings_through(arc, &|other| other > arc));
        if all.len() > RINGS_MAX {
            return None;
        }
    }
    Some(all)
}
