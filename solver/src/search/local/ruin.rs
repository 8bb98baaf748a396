//! Whom an iteration takes out: a few people who have something to do with each other.

use super::LocalSearch;
use crate::search::Incumbent;
use crate::search::state::Blocked;
use rand::{RngExt, seq::SliceRandom};
use std::time::Instant;

/// Placements of which somebody who pushes in takes the most attractive one.
const PUSH_CHOICES: usize = 6;

/// Failures in a row after which paying debts is left to the search.
const PATIENCE: u32 = 2_000;

impl LocalSearch<'_> {
    pub(super) fn pick(&mut self) -> usize {
        self.movable[self.random.random_range(0..self.movable.len())]
    }

    /// Takes out a few people who have something to do with each other.
    pub(super) fn ruin(&mut self) -> Vec<usize> {
        let centre = self.pick();
        let mut people = vec![centre];
        let kind = self.random.random_range(0..10);
        let size = self.random.random_range(1..=4);
        if kind < 4 {
            // People of the same team.
            let unit = self.state.instance.people[centre].unit;
            let mates = &self.state.instance.units[unit].people;
            for _ in 0..size {
                people.push(mates[self.random.random_range(0..mates.len())]);
            }
            people.extend(self.visitors_of(unit, centre));
        } else if kind < 8 {
            // Those at the same post, or who overlap in the other direction.
            if let Some(&column) = self.state.chosen[centre].first() {
                people.extend(self.beside(column).into_iter().take(size + 1));
            } else if let Some(column) = self.any_column(centre) {
                people.extend(self.beside(column).into_iter().take(size + 1));
            }
        } else {
            for _ in 0..size {
                let p = self.pick();
                people.push(p);
            }
        }
        people.sort_unstable();
        people.dedup();
        for &p in &people {
            self.take_out(p);
        }
        people.extend(self.open_rings());
        people
    }

    /// Somebody who could pay some of what is owed to tracks, pins and posts that may not stay empty.
    fn some_debtor(&mut self) -> Option<usize> {
        let (mut people, posts) = self.state.debts_by_whom();
        for post in posts {
            let visitors = self.visitors_to.get(&post).map_or(&[][..], Vec::as_slice);
            if !visitors.is_empty() {
                people.push(visitors[self.random.random_range(0..visitors.len())]);
            }
        }
        people.retain(|&p| self.moves(p));
        if people.is_empty() { None } else { Some(people[self.random.random_range(0..people.len())]) }
    }

    /// Somebody who owes something gets any placement, whoever has to come home for it; says whether there was somebody.
    pub(super) fn make_way(&mut self) -> bool {
        let Some(p) = self.some_debtor() else { return false };
        let Some(column) = self.any_column(p) else { return false };
        self.force(p, column);
        true
    }

    /// Pays what is owed to tracks, pins and posts that may not stay empty, as long as that gets anywhere: nothing stands in the way
    /// yet.
    pub(super) fn pay_debts(&mut self, deadline: Instant) {
        let rides = std::mem::replace(&mut self.rides, false);
        let mut idle = 0;
        while self.state.is_in_debt() && idle < PATIENCE && Instant::now() < deadline {
            self.journal.clear();
            let before = self.state.score();
            idle = if self.make_way() && self.state.sound() && self.state.score() > before { 0 } else { idle + 1 };
            if idle > 0 {
                self.undo(0);
            }
        }
        self.rides = rides;
    }

    /// Offers the plan as it stands, with the rides that pins ask for.
    pub(super) fn offer_now(&mut self, incumbent: &mut Incumbent<'_>) {
        for seat in self.state.unmet_seats() {
            if self.state.try_board(seat).is_ok() {
                self.state.board(seat);
            }
        }
        self.keep();
        self.offer(incumbent);
    }

    /// Somebody gets one of the more attractive placements, whoever has to come home for it; says whether there is one.
    pub(super) fn push_in(&mut self) -> bool {
        let p = self.pick();
        let sets = self.state.sets;
        let worth = |c: usize| sets.columns[c].gain_alone + sets.columns[c].aside;
        let mut best: Option<usize> = None;
        for _ in 0..PUSH_CHOICES {
            let Some(column) = self.any_column(p) else { return false };
            if best.is_none_or(|known| worth(column) > worth(known)) {
                best = Some(column);
            }
        }
        let Some(column) = best else { return false };
        self.force(p, column);
        true
    }

    /// Puts a column in, after those who are in its way have come home, and gives these their best placements.
    fn force(&mut self, p: usize, column: usize) {
        let (sets, instance) = (self.state.sets, self.state.instance);
        let j = sets.columns[column].j;
        let cooldown = instance.problem.rules.cooldown_weeks as usize;
        let (home, host) = (instance.people[p].unit, instance.posts[j.post].unit);
        let around = self.state.whereabouts.gone[home].iter().chain(&self.state.whereabouts.visiting[host]);
        let others = around.chain(instance.posts[j.post].mentor.map_or(&[][..], |mentor| &self.state.chosen[mentor]));
        let in_the_way = |&c: &usize| {
            let other = &sets.columns[c].j;
            let elsewhere = instance.people[other.person].unit != home && instance.posts[other.post].unit == host;
            if elsewhere && other.post != j.post {
                return false;
            }
            let pause = if other.person == p { cooldown } else { 0 };
            other.start < j.start + j.weeks + pause && j.start < other.start + other.weeks + pause
        };
        let mut people: Vec<usize> = others.copied().filter(in_the_way).map(|c| sets.columns[c].j.person).collect();
        people.retain(|&other| self.moves(other));
        people.sort_unstable();
        people.dedup();
        people.iter().for_each(|&other| self.take_out(other));
        match self.state.try_place(column) {
            Ok(_) => self.place(column),
            Err(Blocked::Balance(_)) => {
                self.exchange(column, f64::NEG_INFINITY);
            }
            Err(Blocked::Other) => {}
        }
        people.extend(self.open_rings());
        people.retain(|&other| other != p);
        people.shuffle(&mut self.random);
        people.insert(0, p);
        self.recreate(&people);
    }

    fn any_column(&mut self, p: usize) -> Option<usize> {
        let columns = &self.state.open[p];
        if columns.is_empty() { None } else { Some(columns[self.random.random_range(0..columns.len())] as usize) }
    }

    /// One of those who visit a unit now.
    fn visitors_of(&mut self, unit: usize, but: usize) -> Option<usize> {
        let state = &self.state;
        let visiting = state.whereabouts.visiting[unit].iter().map(|&c| state.sets.columns[c].j.person);
        let visitors: Vec<usize> = visiting.filter(|&p| p != but && self.moves(p)).collect();
        if visitors.is_empty() { None } else { Some(visitors[self.random.random_range(0..visitors.len())]) }
    }

    /// People placed at the column's post or from its home unit, or in the host's unit's opposite direction, in weeks that meet it.
    fn beside(&mut self, column: usize) -> Vec<usize> {
        let state = &self.state;
        let j = state.sets.columns[column].j;
        let units = [state.instance.people[j.person].unit, state.instance.posts[j.post].unit];
        let around = units.iter().flat_map(|&u| state.whereabouts.gone[u].iter().chain(&state.whereabouts.visiting[u]));
        let meets = |other: &crate::value::Assignment| {
            other.start < j.start + j.weeks + 2 && j.start < other.start + other.weeks + 2
        };
        let met = around.map(|&c| &state.sets.columns[c].j).filter(|other| meets(other)).map(|other| other.person);
        let mut people: Vec<usize> = met.filter(|&p| self.moves(p)).collect();
        people.sort_unstable();
        people.dedup();
        people.shuffle(&mut self.random);
        people
    }

    /// Whether the person is one of those whom this search moves.
    pub(super) fn moves(&self, p: usize) -> bool {
        self.movable.binary_search(&p).is_ok()
    }
}
