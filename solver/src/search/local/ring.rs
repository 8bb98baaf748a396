//! Moves for placements that have to come as closed exchanges: a whole ring goes in, and a whole ring comes out.

use super::{LocalSearch, PARTNERS_MAX, Step};
use crate::mip::Exchanges;
use crate::search::state::Blocked;
use rand::{RngExt, seq::SliceRandom};

/// Placements of one person from which rings are tried.
const OPENERS_MAX: usize = 6;
/// Ways on from one unit that a ring tries.
const WAYS_MAX: usize = 4;

impl LocalSearch<'_> {
    /// Of the rings that some of a person's columns can be closed to, puts in the best, if it is worth more than `floor`.
    pub(super) fn place_ring(&mut self, exchanges: &Exchanges, mut columns: Vec<(f64, usize)>, floor: f64) -> bool {
        columns.sort_by(|a, b| b.0.total_cmp(&a.0).then(a.1.cmp(&b.1)));
        if columns.len() > OPENERS_MAX {
            // Half of them the best, half any.
            columns[OPENERS_MAX / 2..].shuffle(&mut self.random);
            columns.truncate(OPENERS_MAX);
        }
        let mut best: Option<(f64, Vec<usize>)> = None;
        for (_, column) in columns {
            let Some(arc) = exchanges.arc_of(column) else { continue };
            let before = (self.journal.len(), self.state.score(), self.state.broken());
            self.place(column);
            for length in 2..=exchanges.ring_max {
                if !self.follow(exchanges, &mut vec![arc], length) {
                    continue;
                }
                let added = self.state.score() - before.1;
                if self.state.broken() <= before.2 && added > best.as_ref().map_or(floor, |found| found.0) {
                    let placed = self.journal[before.0..].iter();
                    let ring = placed.filter_map(|step| if let Step::Placed(c) = step { Some(*c) } else { None });
                    best = Some((added, ring.collect()));
                }
                self.undo(before.0 + 1);
            }
            self.undo(before.0);
        }
        let Some((_, ring)) = best else { return false };
        ring.into_iter().for_each(|column| self.place(column));
        true
    }

    /// Puts in what leads from the end of the path back to its start, so that the ring has `length` arcs.
    fn follow(&mut self, exchanges: &Exchanges, path: &mut Vec<usize>, length: usize) -> bool {
        let (first, last) = (&exchanges.arcs[path[0]], &exchanges.arcs[path[path.len() - 1]]);
        let leads_on = |next: &usize| {
            let to = exchanges.arcs[*next].to;
            if path.len() + 1 == length {
                to == first.from
            } else {
                to != first.from && path.iter().all(|&arc| exchanges.arcs[arc].to != to)
            }
        };
        let leaving = exchanges.leaving.get(&(last.group, last.to)).map_or(&[][..], Vec::as_slice);
        let mut ways: Vec<usize> = leaving.iter().copied().filter(leads_on).collect();
        ways.shuffle(&mut self.random);
        for next in ways.into_iter().take(WAYS_MAX) {
            let mark = self.journal.len();
            let Some(column) = self.best_of(&exchanges.arcs[next].columns) else { continue };
            self.place(column);
            path.push(next);
            if path.len() == length || self.follow(exchanges, path, length) {
                return true;
            }
            path.pop();
            self.undo(mark);
        }
        false
    }

    /// The column worth most of those that could be put in but for an exchange.
    fn best_of(&mut self, columns: &[usize]) -> Option<usize> {
        let first = self.random.random_range(0..columns.len().max(1));
        let mut best: Option<(f64, usize)> = None;
        for i in 0..columns.len().min(PARTNERS_MAX) {
            let column = columns[(first + i) % columns.len()];
            if let Ok(score) | Err(Blocked::Balance(score)) = self.state.try_place(column)
                && best.is_none_or(|found| score > found.0)
            {
                best = Some((score, column));
            }
        }
        best.map(|found| found.1)
    }

    /// Takes out those who stay behind of the rings that people just taken out were in; returns who they are.
    pub(super) fn open_rings(&mut self) -> Vec<usize> {
        let sets = self.state.sets;
        let Some(exchanges) = &sets.exchanges else { return Vec::new() };
        let taken: Vec<usize> = (self.journal.iter())
            .filter_map(|step| if let Step::Unplaced(column) = step { exchanges.arc_of(*column) } else { None })
            .collect();
        let mut people = Vec::new();
        for arc in taken {
            let group = exchanges.arcs[arc].group;
            let uneven = |unit: usize| self.state.rings.net(group, unit) != 0;
            if !uneven(exchanges.arcs[arc].from) && !uneven(exchanges.arcs[arc].to) {
                continue;
            }
            let mut rings = exchanges.rings_through(arc, &|other| self.state.rings.counts[other] > 0);
            rings.sort_by_key(Vec::len);
            // Of the shortest ones any.
            let shortest = rings.first().map_or(0, Vec::len);
            let many = rings.iter().take_while(|ring| ring.len() == shortest).count();
            if many == 0 {
                continue;
            }
            let ring = rings.swap_remove(self.random.random_range(0..many));
            for other in ring.into_iter().filter(|&other| other != arc) {
                let chosen = |c: &&usize| self.state.chosen[sets.columns[**c].j.person].contains(c);
                let there: Vec<usize> = exchanges.arcs[other].columns.iter().filter(chosen).copied().collect();
                if !there.is_empty() {
                    let p = sets.columns[there[self.random.random_range(0..there.len())]].j.person;
                    self.take_out(p);
                    people.push(p);
                }
            }
        }
        people
    }
}
