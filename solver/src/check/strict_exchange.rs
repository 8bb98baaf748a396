//! Placements between units that exchange strictly, of one start, length and intensity, fall into rings of at most `ring_max`
//! different units, each placement in one ring.

use super::facts::{Facts, Stay, grouped};
use super::{Violation, words};
use crate::constants::TOLERANCE;
use crate::rule::Rule;
use std::collections::{BTreeMap, HashSet};

/// What is remembered of the ways of taking a plan apart that were tried, in numbers; plans of real size need far less.
const MEMORY_MAX: usize = 20_000_000;

/// Names in one message.
const NAMES_MAX: usize = 8;

pub fn breaches(facts: &Facts) -> Vec<Violation> {
    let Some(rule) = &facts.problem.rules.strict_exchange else { return Vec::new() };
    let exchanges = |unit: usize| rule.units.is_empty() || rule.units.contains(&facts.problem.units[unit].id);
    let exchanged: Vec<(usize, usize, &Stay)> = (facts.stays.iter())
        .filter_map(|stay| Some((facts.home[stay.person]?, facts.unit_index(&facts.post(stay).unit)?, stay)))
        // Whoever is placed at home is refused for that.
        .filter(|&(from, to, _)| from != to && exchanges(from) && exchanges(to))
        .collect();
    let alike =
        |(_, _, stay): &(usize, usize, &Stay)| (stay.start, stay.length, (stay.intensity / TOLERANCE).round() as i64);
    let mut found = Vec::new();
    for ((start, length, _), group) in grouped(&exchanged, alike) {
        let when = format!("for {} from {}", words::weeks(i64::from(length)), words::week(facts, start));
        let mut even = true;
        for (index, unit) in facts.problem.units.iter().enumerate() {
            let sent: Vec<&str> =
                group.iter().filter(|(from, ..)| *from == index).map(|(.., stay)| facts.name(stay.person)).collect();
            let received = group.iter().filter(|(_, to, _)| *to == index).count();
            even &= sent.len() == received;
            if sent.len() > received {
                let message = format!(
                    "{} sends {} {when} ({}) and receives {received}: each needs somebody who comes in exchange, with the \
                     same start, length and share of the week.",
                    unit.name,
                    sent.len(),
                    names(&sent)
                );
                found.push(words::of_all(Rule::StrictExchange, Some(start), message));
            }
        }
        let mut arcs: BTreeMap<(usize, usize), usize> = BTreeMap::new();
        group.iter().for_each(|(from, to, _)| *arcs.entry((*from, *to)).or_default() += 1);
        if even && !falls_into_rings(&arcs, rule.ring_max as usize) {
            let all: Vec<&str> = group.iter().map(|(.., stay)| facts.name(stay.person)).collect();
            let message = format!(
                "The people exchanged {when} ({}) do not fall into closed rings of at most {} teams.",
                names(&all),
                rule.ring_max
            );
            found.push(words::of_all(Rule::StrictExchange, Some(start), message));
        }
    }
    found
}

fn names(all: &[&str]) -> String {
    let named = all[..all.len().min(NAMES_MAX)].join(", ");
    if all.len() > NAMES_MAX { format!("{named} and {} more", all.len() - NAMES_MAX) } else { named }
}

/// Whether rings can be taken away until nothing is left: the first arc left is in some ring, and every such ring is tried.
fn falls_into_rings(arcs: &BTreeMap<(usize, usize), usize>, ring_max: usize) -> bool {
    let ends: Vec<(usize, usize)> = arcs.keys().copied().collect();
    let mut seen: HashSet<Vec<usize>> = HashSet::new();
    let mut todo: Vec<Vec<usize>> = vec![arcs.values().copied().collect()];
    while let Some(left) = todo.pop() {
        let Some(first) = left.iter().position(|&count| count > 0) else { return true };
        for ring in rings(&ends, &left, vec![first], ring_max) {
            let mut rest = left.clone();
            ring.iter().for_each(|&arc| rest[arc] -= 1);
            if seen.len() * ends.len() < MEMORY_MAX && seen.insert(rest.clone()) {
                todo.push(rest);
            }
        }
    }
    false
}

/// All ways to close the path to a ring of different units, over arcs that are left.
fn rings(ends: &[(usize, usize)], left: &[usize], path: Vec<usize>, ring_max: usize) -> Vec<Vec<usize>> {
    let (home, here) = (ends[path[0]].0, ends[path[path.len() - 1]].1);
    if here == home {
        return vec![path];
    }
    let mut found = Vec::new();
    if path.len() < ring_max {
        for (next, &(from, to)) in ends.iter().enumerate() {
            let known = path.iter().any(|&arc| ends[arc].1 == to);
            if from == here && left[next] > 0 && !known {
                let longer = path.iter().copied().chain(std::iter::once(next)).collect();
                found.extend(rings(ends, left, longer, ring_max));
            }
        }
    }
    found
}
