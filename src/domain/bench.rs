//! The figures of a bench: how many critical roles somebody could fill, counting nobody twice, and where a bench goes in a circle.

use super::matching;
use std::collections::{BTreeMap, BTreeSet};

/// A critical role with those who may follow, by their ids.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct Bench<'a> {
    pub incumbent: Option<&'a str>,
    pub successors: Vec<&'a str>,
    /// Those of them who are ready now.
    pub ready: Vec<&'a str>,
}

/// The whole in figures.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct Figures {
    pub roles: usize,
    /// Successors over all roles; who is successor for two counts twice.
    pub candidates: usize,
    /// Roles with at least one successor.
    pub covered: usize,
    /// Ready successors over all roles; who is ready for two counts twice.
    pub ready: usize,
    /// Roles with at least one who is ready.
    pub ready_roles: usize,
    /// Roles that can each have a ready person of their own.
    pub net_covered: usize,
}

impl Figures {
    /// A count as a share of the roles.
    pub fn share(&self, count: usize) -> f64 {
        if self.roles > 0 { count as f64 / self.roles as f64 } else { 0.0 }
    }
}

pub fn figures(benches: &[Bench<'_>]) -> Figures {
    Figures {
        roles: benches.len(),
        candidates: benches.iter().map(|bench| bench.successors.len()).sum(),
        covered: benches.iter().filter(|bench| !bench.successors.is_empty()).count(),
        ready: benches.iter().map(|bench| bench.ready.len()).sum(),
        ready_roles: benches.iter().filter(|bench| !bench.ready.is_empty()).count(),
        net_covered: assigned(benches).iter().flatten().count(),
    }
}

/// For each role the ready person who would take it, so that as many roles as possible are filled at once and nobody takes two.
pub fn assigned<'a>(benches: &[Bench<'a>]) -> Vec<Option<&'a str>> {
    let people: BTreeSet<&str> = benches.iter().flat_map(|bench| bench.ready.iter().copied()).collect();
    let people: Vec<&'a str> = people.into_iter().collect();
    let place: BTreeMap<&str, usize> = people.iter().enumerate().map(|(place, id)| (*id, place)).collect();
    let choices: Vec<Vec<usize>> =
        benches.iter().map(|bench| bench.ready.iter().filter_map(|id| place.get(id).copied()).collect()).collect();
    matching::assign(&choices).into_iter().map(|taken| taken.and_then(|place| people.get(place).copied())).collect()
}

/// For each role the sum over its successors of 1 ÷ (roles that the person is successor for).
pub fn net_strengths(benches: &[Bench<'_>]) -> Vec<f64> {
    let mut roles_of: BTreeMap<&str, usize> = BTreeMap::new();
    for id in benches.iter().flat_map(|bench| &bench.successors) {
        *roles_of.entry(id).or_default() += 1;
    }
    let part = |id: &&str| roles_of.get(id).map_or(0.0, |roles| 1.0 / *roles as f64);
    benches.iter().map(|bench| bench.successors.iter().map(part).sum()).collect()
}

/// Circles of roles whose only successors hold each other's roles: who steps in leaves a hole that only the ones before could
/// fill. Each is a list of places in `benches`, from its first role on.
pub fn circles(benches: &[Bench<'_>]) -> Vec<Vec<usize>> {
    let mut held_by: BTreeMap<&str, Vec<usize>> = BTreeMap::new();
    for (place, bench) in benches.iter().enumerate() {
        if let Some(id) = bench.incumbent {
            held_by.entry(id).or_default().push(place);
        }
    }
    let mut inside: BTreeSet<usize> =
        (0..benches.len()).filter(|place| !benches[*place].successors.is_empty()).collect();
    let leads_inside = |id: &&str, inside: &BTreeSet<usize>| {
        held_by.get(id).is_some_and(|roles| roles.iter().any(|role| inside.contains(role)))
    };
    // Whoever comes from outside breaks the circle; what is left when nobody does is closed.
    loop {
        let open: Vec<usize> = inside
            .iter()
            .copied()
            .filter(|place| !benches[*place].successors.iter().all(|id| leads_inside(id, &inside)))
            .collect();
        if open.is_empty() {
            break;
        }
        inside.retain(|place| !open.contains(place));
    }
    let mut circles = Vec::new();
    let mut met = BTreeSet::new();
    for start in inside.iter().copied() {
        let mut walk = vec![start];
        let mut here = start;
        while met.insert(here) {
            let next = benches[here]
                .successors
                .iter()
                .filter_map(|id| held_by.get(id))
                .flatten()
                .find(|role| inside.contains(role));
            let Some(next) = next else { break };
            if let Some(first) = walk.iter().position(|role| role == next) {
                circles.push(walk.split_off(first));
                break;
            }
            here = *next;
            walk.push(here);
        }
    }
    circles
}

#[cfg(test)]
mod tests {
    use super::*;

    fn bench<'a>(ready: &[&'a str]) -> Bench<'a> {
        Bench { incumbent: None, successors: ready.to_vec(), ready: ready.to_vec() }
    }

    #[test]
    fn ready_for_three_roles_and_another_for_one_of_them_covers_three_naively_and_two_in_truth() {
        let benches = [bench(&["ann"]), bench(&["ann", "ben"]), bench(&["ann"])];
        let figures = figures(&benches);
        assert_eq!((figures.roles, figures.covered, figures.ready_roles), (3, 3, 3));
        assert_eq!(figures.share(figures.ready_roles), 1.0);
        assert_eq!(figures.net_covered, 2);
        assert!((figures.share(figures.net_covered) - 2.0 / 3.0).abs() < 1e-12);
        let assigned = assigned(&benches);
        assert_eq!(assigned.iter().flatten().count(), 2);
        assert_eq!(assigned[1], Some("ben"));
        let strengths = net_strengths(&benches);
        assert!((strengths[0] - 1.0 / 3.0).abs() < 1e-12);
        assert!((strengths[1] - (1.0 / 3.0 + 1.0)).abs() < 1e-12);
        assert!((strengths.iter().sum::<f64>() - 2.0).abs() < 1e-12, "everybody counts once over all roles");
    }

    #[test]
    fn candidates_over_positions() {
        let people: Vec<String> = (0..132).map(|n| format!("p{n}")).collect();
        let benches: Vec<Bench<'_>> = people
            .chunks(3)
            .map(|three| Bench {
                incumbent: None,
                successors: three.iter().map(String::as_str).collect(),
                ready: vec![],
            })
            .collect();
        let figures = figures(&benches);
        assert_eq!((figures.roles, figures.candidates), (44, 132));
        assert!((figures.share(figures.candidates) - 3.0).abs() < 1e-12, "300%");
        assert_eq!((figures.covered, figures.ready_roles, figures.net_covered), (44, 0, 0));
    }

    #[test]
    fn no_roles_are_no_shares() {
        let none = figures(&[]);
        assert_eq!(none.share(none.covered), 0.0);
    }

    fn held<'a>(incumbent: &'a str, successors: &[&'a str]) -> Bench<'a> {
        Bench { incumbent: Some(incumbent), successors: successors.to_vec(), ready: vec![] }
    }

    #[test]
    fn a_circle_is_one_only_while_nobody_comes_from_outside() {
        assert_eq!(circles(&[held("a", &["b"]), held("b", &["a"])]), [[0, 1]]);
        assert!(circles(&[held("a", &["b"]), held("b", &["a", "new"])]).is_empty());
        assert!(circles(&[held("a", &["b"]), held("b", &[])]).is_empty(), "a chain that ends is no circle");
        let three = [held("x", &["a"]), held("a", &["b"]), held("b", &["c"]), held("c", &["a"])];
        assert_eq!(circles(&three), [[1, 2, 3]], "who only hangs on the circle is no part of it");
    }
}
