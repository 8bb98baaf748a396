//! Who steps in for whom: roles that fall vacant are filled from their benches, nobody counted twice; whoever steps in leaves a
//! place, which is filled in the next round, until somebody leaves no critical role or nobody is there. Pure.

use std::collections::{BTreeMap, BTreeSet};

/// Somebody on the bench of a role. `rank` is how near they are: 0 ready now, then emergency, then the bands.
#[derive(Clone, Debug, PartialEq)]
pub struct Stand {
    pub person: usize,
    pub rank: u8,
    pub fit: f64,
}

/// What a chain is made from. Roles and people are numbers.
pub struct Scene<'a> {
    /// By role: everybody on its bench who is seen.
    pub benches: &'a [Vec<Stand>],
    /// By role: who holds it.
    pub holders: &'a [Option<usize>],
    pub gone: &'a BTreeSet<usize>,
    /// By role: the more, the sooner it is filled.
    pub criticality: &'a [i32],
}

/// Why a role stays empty.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Empty {
    /// Nobody is named.
    Nobody,
    /// All who are named are leaving.
    Leaving,
    /// All who are named and stay step in elsewhere.
    Taken,
    /// The only way goes in a circle: through these roles, back to the first.
    Circle(Vec<usize>),
}

/// One role and what becomes of it.
#[derive(Clone, Debug, PartialEq)]
pub struct Step {
    /// From 1.
    pub round: usize,
    pub role: usize,
    pub filled: Result<Stand, Empty>,
    /// Critical roles that whoever steps in holds now: they are filled in the next round.
    pub leaves: Vec<usize>,
}

impl Scene<'_> {
    /// The chain of moves from the roles in `vacant`.
    pub fn chain(&self, vacant: &[usize]) -> Vec<Step> {
        let mut steps: Vec<Step> = Vec::new();
        let mut met: BTreeSet<usize> = vacant.iter().copied().collect();
        let mut moved: BTreeMap<usize, usize> = BTreeMap::new();
        let mut open = vacant.to_vec();
        let mut round = 1;
        while !open.is_empty() {
            open.sort_by_key(|&role| (-self.criticality[role], role));
            let taken = self.fill(&open, &moved);
            moved.extend(taken.iter().map(|(role, stand)| (stand.person, *role)));
            let mut next = Vec::new();
            for &role in &open {
                let filled = taken.get(&role).cloned();
                let leaves: Vec<usize> = filled.as_ref().map_or_else(Vec::new, |stand| self.held_by(stand.person));
                next.extend(leaves.iter().copied().filter(|held| met.insert(*held)));
                let filled = filled.ok_or_else(|| self.why_empty(role, &moved));
                steps.push(Step { round, role, filled, leaves });
            }
            open = next;
            round += 1;
        }
        steps
    }

    fn held_by(&self, person: usize) -> Vec<usize> {
        (0..self.holders.len()).filter(|&role| self.holders[role] == Some(person)).collect()
    }

    /// As many of `open` as possible, those who are ready first, then with the next nearest: whoever is covered stays covered.
    fn fill(&self, open: &[usize], moved: &BTreeMap<usize, usize>) -> BTreeMap<usize, Stand> {
        let mut choices: BTreeMap<usize, Vec<&Stand>> = BTreeMap::new();
        for &role in open {
            let free = |stand: &&Stand| {
                !self.gone.contains(&stand.person)
                    && !moved.contains_key(&stand.person)
                    && self.holders[role] != Some(stand.person)
            };
            let mut bench: Vec<&Stand> = self.benches[role].iter().filter(free).collect();
            // Of the equally ready those who leave no critical role, and among these the best fit.
            bench.sort_by(|a, b| {
                (a.rank, self.held_by(a.person).len())
                    .cmp(&(b.rank, self.held_by(b.person).len()))
                    .then(b.fit.total_cmp(&a.fit))
                    .then(a.person.cmp(&b.person))
            });
            choices.insert(role, bench);
        }
        let ranks: BTreeSet<u8> = choices.values().flatten().map(|stand| stand.rank).collect();
        let mut owner: BTreeMap<usize, usize> = BTreeMap::new();
        for rank in ranks {
            for &role in open {
                if !owner.values().any(|owned| *owned == role) {
                    augment(role, &choices, rank, &mut BTreeSet::new(), &mut owner);
                }
            }
        }
        let stand = |person: usize, role: usize| choices[&role].iter().find(|stand| stand.person == person);
        owner.iter().filter_map(|(person, role)| Some((*role, (*stand(*person, *role)?).clone()))).collect()
    }

    fn why_empty(&self, role: usize, moved: &BTreeMap<usize, usize>) -> Empty {
        let bench = &self.benches[role];
        if bench.is_empty() {
            return Empty::Nobody;
        }
        if bench.iter().all(|stand| self.gone.contains(&stand.person)) {
            return self.circle(role, moved).map_or(Empty::Leaving, Empty::Circle);
        }
        self.circle(role, moved).map_or(Empty::Taken, Empty::Circle)
    }

    /// From an empty role over those on its bench to the roles that they hold, and on, back to it.
    fn circle(&self, role: usize, moved: &BTreeMap<usize, usize>) -> Option<Vec<usize>> {
        let onward = |at: usize| -> Vec<usize> {
            let busy = |stand: &&Stand| moved.contains_key(&stand.person) || self.gone.contains(&stand.person);
            let roles = self.benches[at].iter().filter(busy).flat_map(|stand| self.held_by(stand.person));
            roles.filter(|next| *next != at).collect::<BTreeSet<_>>().into_iter().collect()
        };
        // Breadth first: the shortest circle is the one to say.
        let mut paths: Vec<Vec<usize>> = vec![vec![role]];
        let mut seen = BTreeSet::new();
        while !paths.is_empty() {
            let mut longer = Vec::new();
            for path in paths {
                for next in onward(path[path.len() - 1]) {
                    if next == role && path.len() > 1 {
                        return Some(path);
                    }
                    if seen.insert(next) {
                        longer.push([path.as_slice(), &[next]].concat());
                    }
                }
            }
            paths = longer;
        }
        None
    }
}

fn augment(
    role: usize,
    choices: &BTreeMap<usize, Vec<&Stand>>,
    rank: u8,
    seen: &mut BTreeSet<usize>,
    owner: &mut BTreeMap<usize, usize>,
) -> bool {
    for stand in choices[&role].iter().filter(|stand| stand.rank <= rank) {
        if !seen.insert(stand.person) {
            continue;
        }
        let free = match owner.get(&stand.person).copied() {
            None => true,
            Some(other) => augment(other, choices, rank, seen, owner),
        };
        if free {
            owner.insert(stand.person, role);
            return true;
        }
    }
    false
}

#[cfg(test)]
mod tests {
    use super::*;

    fn stand(person: usize, rank: u8) -> Stand {
        Stand { person, rank, fit: 0.9 }
    }

    fn run(benches: &[Vec<Stand>], holders: &[Option<usize>], gone: &[usize]) -> Vec<Step> {
        let gone: BTreeSet<usize> = gone.iter().copied().collect();
        let scene = Scene { benches, holders, gone: &gone, criticality: &vec![3; benches.len()] };
        let vacant: Vec<usize> =
            (0..holders.len()).filter(|&role| holders[role].is_some_and(|holder| gone.contains(&holder))).collect();
        scene.chain(&vacant)
    }

    #[test]
    fn a_chain_ends_where_somebody_leaves_no_critical_role() {
        // Role 0 is held by 10, role 1 by 11, role 2 by 12; 11 may follow 10, 12 may follow 11, 20 may follow 12.
        let benches = [vec![stand(11, 0)], vec![stand(12, 2)], vec![stand(20, 0)]];
        let steps = run(&benches, &[Some(10), Some(11), Some(12)], &[10]);
        let told: Vec<(usize, usize, usize)> =
            steps.iter().map(|step| (step.round, step.role, step.filled.as_ref().unwrap().person)).collect();
        assert_eq!(told, [(1, 0, 11), (2, 1, 12), (3, 2, 20)]);
        assert!(steps[2].leaves.is_empty());
    }

    #[test]
    fn nobody_is_counted_twice_and_the_bench_is_used_up() {
        // 20 is ready for both; 21 is not ready, and for role 0 only.
        let benches = [vec![stand(20, 0), stand(21, 3)], vec![stand(20, 0)]];
        let steps = run(&benches, &[Some(10), Some(11)], &[10, 11]);
        let by_role: BTreeMap<usize, usize> =
            steps.iter().map(|step| (step.role, step.filled.as_ref().unwrap().person)).collect();
        assert_eq!(by_role, BTreeMap::from([(0, 21), (1, 20)]));
        let alone = run(&[vec![stand(20, 0)], vec![stand(20, 0)]], &[Some(10), Some(11)], &[10, 11]);
        assert_eq!(alone.iter().filter(|step| step.filled.is_ok()).count(), 1);
        assert_eq!(alone[1].filled, Err(Empty::Taken));
    }

    #[test]
    fn a_circle_is_said() {
        // 11 may follow 10, and 10 may follow 11: whoever goes, the place of the other stays empty.
        let benches = [vec![stand(11, 0)], vec![stand(10, 0)]];
        let steps = run(&benches, &[Some(10), Some(11)], &[10]);
        assert_eq!(steps[0].filled.as_ref().unwrap().person, 11);
        assert_eq!(steps[1].filled, Err(Empty::Circle(vec![1, 0])));
        // Through three, started from outside of it.
        let benches = [vec![stand(11, 0)], vec![stand(12, 0)], vec![stand(11, 0)]];
        let steps = run(&benches, &[Some(10), Some(11), Some(12)], &[10]);
        assert_eq!(steps.last().unwrap().filled, Err(Empty::Circle(vec![2, 1])));
    }

    #[test]
    fn nobody_named_is_another_matter_than_all_gone() {
        let steps = run(&[vec![], vec![stand(10, 0)]], &[Some(10), Some(11)], &[10, 11]);
        assert_eq!(steps[0].filled, Err(Empty::Nobody));
        assert_eq!(steps[1].filled, Err(Empty::Leaving));
    }
}
