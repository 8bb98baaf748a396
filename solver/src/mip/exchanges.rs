//! Placements that have to come as closed exchanges: which units they lead from and to, and how they fall into rings.

use super::sets::Column;
use crate::value::Instance;
use std::collections::{BTreeMap, HashMap, HashSet};

/// Columns by the units they lead from and to.
type ByUnits = BTreeMap<(usize, usize), Vec<usize>>;

/// Partial decompositions looked at before a plan counts as one that does not fall into rings: far more than real plans need.
const STATES_MAX: usize = 20_000;

/// All placements between units that exchange strictly.
#[derive(Debug)]
pub struct Exchanges {
    /// Longest ring, in units.
    pub ring_max: usize,
    pub arcs: Vec<Arc>,
    /// Arcs with the same start, length and intensity: only those can be in one ring.
    pub groups: Vec<Vec<usize>>,
    /// Arcs that leave a unit, by group and unit.
    pub leaving: HashMap<(usize, usize), Vec<usize>>,
    /// By column.
    arc_of: Vec<Option<usize>>,
}

/// Placements from one unit into another with the same start, length and intensity.
#[derive(Debug)]
pub struct Arc {
    pub group: usize,
    pub from: usize,
    pub to: usize,
    pub columns: Vec<usize>,
    /// Whether any ring goes through it at all.
    pub closes: bool,
}

impl Exchanges {
    /// `None` where the problem has no such rule.
    pub fn new(instance: &Instance<'_>, columns: &[Column]) -> Option<Self> {
        let rule = instance.problem.rules.strict_exchange.as_ref()?;
        let listed: Vec<bool> = (instance.problem.units.iter())
            .map(|unit| rule.units.is_empty() || rule.units.contains(&unit.id))
            .collect();
        let mut found: BTreeMap<(usize, usize, u64), ByUnits> = BTreeMap::new();
        for (c, column) in columns.iter().enumerate() {
            let j = &column.j;
            let (from, to) = (instance.people[j.person].unit, instance.posts[j.post].unit);
            if listed[from] && listed[to] {
                let group = found.entry((j.start, j.weeks, j.intensity.to_bits())).or_default();
                group.entry((from, to)).or_default().push(c);
            }
        }
        let ring_max = rule.ring_max as usize;
        let (arcs, groups, leaving) = (Vec::new(), Vec::new(), HashMap::new());
        let mut all = Self { ring_max, arcs, groups, leaving, arc_of: vec![None; columns.len()] };
        for (group, pairs) in found.into_values().enumerate() {
            let first = all.arcs.len();
            for ((from, to), columns) in pairs {
                let index = all.arcs.len();
                columns.iter().for_each(|&c| all.arc_of[c] = Some(index));
                all.leaving.entry((group, from)).or_default().push(index);
                all.arcs.push(Arc { group, from, to, columns, closes: false });
            }
            all.groups.push((first..all.arcs.len()).collect());
        }
        for arc in 0..all.arcs.len() {
            all.arcs[arc].closes = all.leads_back(arc);
        }
        Some(all)
    }

    /// The arc of a column; `None` where the column may be chosen without others.
    pub fn arc_of(&self, column: usize) -> Option<usize> {
        self.arc_of.get(column).copied().flatten()
    }

    /// Whether some way leads from the end of an arc back to its start that is short enough.
    fn leads_back(&self, arc: usize) -> bool {
        let Arc { group, from, to, .. } = self.arcs[arc];
        let mut reached: HashSet<usize> = HashSet::from([to]);
        let mut edge = vec![to];
        for _ in 1..self.ring_max {
            let leaving = edge.iter().filter_map(|&unit| self.leaving.get(&(group, unit))).flatten();
            edge = leaving.map(|&next| self.arcs[next].to).filter(|&unit| reached.insert(unit)).collect();
            if reached.contains(&from) {
                return true;
            }
        }
        false
    }

    /// The rings through an arc, each as sorted arcs, of those arcs that `open` admits.
    pub fn rings_through(&self, arc: usize, open: &dyn Fn(usize) -> bool) -> Vec<Vec<usize>> {
        let mut found = Vec::new();
        let mut path = vec![arc];
        self.extend(&mut path, open, &mut found);
        found.iter_mut().for_each(|ring| ring.sort_unstable());
        found
    }

    fn extend(&self, path: &mut Vec<usize>, open: &dyn Fn(usize) -> bool, found: &mut Vec<Vec<usize>>) {
        let (first, last) = (&self.arcs[path[0]], &self.arcs[path[path.len() - 1]]);
        for &next in self.leaving.get(&(last.group, last.to)).map_or(&[][..], Vec::as_slice) {
            let to = self.arcs[next].to;
            if !open(next) {
                continue;
            }
            if to == first.from {
                found.push(path.iter().copied().chain(std::iter::once(next)).collect());
            } else if path.len() + 1 < self.ring_max && path.iter().all(|&arc| self.arcs[arc].to != to) {
                path.push(next);
                self.extend(path, open, found);
                path.pop();
            }
        }
    }

    /// Takes so many placements on each of these arcs of one group apart into rings; `None` where that is not possible.
    pub fn take_apart(&self, counts: &[(usize, u32)]) -> Option<Vec<Vec<usize>>> {
        // Pairs first: what is left is small, and mostly falls into rings. Where it does not, a pair may have to be broken up.
        let place: HashMap<(usize, usize), usize> =
            counts.iter().enumerate().map(|(i, &(arc, _))| ((self.arcs[arc].from, self.arcs[arc].to), i)).collect();
        let (mut left, mut rings) = (counts.to_vec(), Vec::new());
        for i in 0..left.len() {
            let arc = &self.arcs[left[i].0];
            let Some(&back) = place.get(&(arc.to, arc.from)).filter(|&&back| back > i) else { continue };
            let pairs = left[i].1.min(left[back].1);
            left[i].1 -= pairs;
            left[back].1 -= pairs;
            let ring = vec![left[i].0.min(left[back].0), left[i].0.max(left[back].0)];
            rings.extend(std::iter::repeat_n(ring, pairs as usize));
        }
        left.retain(|count| count.1 > 0);
        match self.search(&left) {
            Some(more) => {
                rings.extend(more);
                Some(rings)
            }
            None if rings.is_empty() || self.ring_max == 2 => None,
            None => self.search(counts),
        }
    }

    /// The same by trying every ring through the first arc that is left.
    fn search(&self, counts: &[(usize, u32)]) -> Option<Vec<Vec<usize>>> {
        let arcs: Vec<usize> = counts.iter().map(|count| count.0).collect();
        let start: Vec<u32> = counts.iter().map(|count| count.1).collect();
        let mut seen: HashSet<Vec<u32>> = HashSet::new();
        // What is left, and how many rings of `rings` led there.
        let mut todo: Vec<(Vec<u32>, usize, Option<Vec<usize>>)> = vec![(start, 0, None)];
        let mut rings: Vec<Vec<usize>> = Vec::new();
        while let Some((left, depth, ring)) = todo.pop() {
            rings.truncate(depth);
            rings.extend(ring);
            let Some(first) = left.iter().position(|&count| count > 0) else { return Some(rings) };
            let place = |arc: usize| arcs.iter().position(|&other| other == arc);
            let open = |arc: usize| place(arc).is_some_and(|i| left[i] > 0);
            for ring in self.rings_through(arcs[first], &open) {
                let mut rest = left.clone();
                ring.iter().filter_map(|&arc| place(arc)).for_each(|i| rest[i] -= 1);
                if seen.len() < STATES_MAX && seen.insert(rest.clone()) {
                    todo.push((rest, rings.len(), Some(ring)));
                }
            }
        }
        None
    }
}

#[cfg(test)]
mod tests {
    use super::{Arc, Exchanges};
    use std::collections::HashMap;

    /// Arcs between units, and how many placements there are on each.
    fn apart(counts: &[(usize, usize, u32)], ring_max: usize) -> Option<usize> {
        let arcs = counts.iter().map(|&(from, to, _)| Arc { group: 0, from, to, columns: Vec::new(), closes: true });
        let mut leaving: HashMap<(usize, usize), Vec<usize>> = HashMap::new();
        counts.iter().enumerate().for_each(|(i, count)| leaving.entry((0, count.0)).or_default().push(i));
        let groups = vec![(0..counts.len()).collect()];
        let exchanges = Exchanges { ring_max, arcs: arcs.collect(), groups, leaving, arc_of: Vec::new() };
        let used: Vec<(usize, u32)> = counts.iter().enumerate().map(|(i, count)| (i, count.2)).collect();
        let rings = exchanges.take_apart(&used)?;
        let mut left: Vec<u32> = counts.iter().map(|count| count.2).collect();
        for ring in &rings {
            assert!(ring.len() <= ring_max && ring.is_sorted());
            ring.iter().for_each(|&arc| left[arc] -= 1);
        }
        assert!(left.iter().all(|&count| count == 0), "{left:?}");
        Some(rings.len())
    }

    #[test]
    fn exchanges_come_apart_where_they_can() {
        assert_eq!(apart(&[(0, 1, 400), (1, 0, 400)], 2), Some(400));
        assert_eq!(apart(&[(0, 1, 2), (1, 2, 2), (2, 0, 2)], 3), Some(2));
        assert_eq!(apart(&[(0, 1, 2), (1, 2, 2), (2, 0, 2)], 2), None);
        assert_eq!(apart(&[(0, 1, 1), (1, 2, 1), (2, 3, 1), (3, 0, 1)], 3), None);
        assert_eq!(apart(&[(0, 1, 1), (1, 2, 1), (2, 3, 1), (3, 0, 1)], 4), Some(1));
        // Two rings of three share a pair of units in both directions: taking the pair out first would leave a ring of four.
        let two = [(0, 1, 1), (1, 2, 1), (2, 0, 1), (1, 0, 1), (0, 3, 1), (3, 1, 1)];
        assert_eq!(apart(&two, 3), Some(2));
        assert!(apart(&two, 4).is_some());
        assert_eq!(apart(&[(0, 1, 1)], 4), None);
    }
}
