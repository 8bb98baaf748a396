//! What the benches and the generator's tests look at of the search's inside; no part of the library's interface.

use super::State;
use super::prices::{Around, Company};
use super::state::Blocked;
use crate::mip::constraints::fairness_floor;
use crate::mip::{Sets, attainable};
use crate::plan::Plan;
use crate::problem::Problem;
use crate::value::{Instance, Resolved, worth_of};

/// Placements that could be in a plan (person × post × start × length × intensity), and rides.
pub fn options(problem: &Problem) -> (usize, usize) {
    let compiled = Compiled::new(problem);
    (compiled.sets.columns.len(), compiled.sets.seats.len())
}

/// The bound by prices alone after so many steps, each better bound on the way told to `better`.
pub fn price_bound(problem: &Problem, steps: u32, threads: usize, better: &mut dyn FnMut(f64)) -> f64 {
    let instance = Instance::new(problem);
    let sets = Sets::new(&instance);
    let floors = fairness_floor::floors(&instance, &attainable(&instance, &sets));
    let company = Company::new(&instance, &sets, &floors, problem.rules.disruption_limit);
    let mut prices = company.start();
    let mut go_on = |bound: f64| {
        better(bound);
        true
    };
    let mut around = Around { go_on: &mut go_on, favours: &mut |_| {}, known: &|| f64::NEG_INFINITY };
    company.improve(&mut prices, (steps, threads), &mut around);
    prices.bound
}

/// A problem as the search sees it.
pub struct Compiled<'p> {
    instance: Instance<'p>,
    sets: Sets,
    floors: Vec<f64>,
}

/// A plan under construction, and the same plan as a plain list.
pub struct Draft<'c> {
    state: State<'c>,
    list: Resolved,
}

impl<'p> Compiled<'p> {
    pub fn new(problem: &'p Problem) -> Self {
        let instance = Instance::new(problem);
        let sets = Sets::new(&instance);
        let floors = vec![0.0; instance.people.len()];
        Self { instance, sets, floors }
    }

    /// Every second person has the best placement that was left.
    pub fn half_full(&self) -> Draft<'_> {
        let mut state = State::new(&self.instance, &self.sets, &self.floors, None);
        for p in (0..self.instance.people.len()).step_by(2) {
            let mut best: Option<(f64, usize)> = None;
            state.scan(p, false, |column, score, unbalanced| {
                if !unbalanced && score > best.map_or(0.0, |found| found.0) {
                    best = Some((score, column));
                }
            });
            best.iter().for_each(|found| state.place(found.1));
        }
        let list = state.plan();
        Draft { state, list }
    }
}

impl Draft<'_> {
    /// The people who have no placement yet, but some to choose from.
    pub fn at_home(&self) -> Vec<usize> {
        let free = |p: &usize| self.state.chosen[*p].is_empty() && !self.state.sets.columns_of[*p].is_empty();
        (0..self.state.chosen.len()).filter(free).collect()
    }

    /// How many placements a person could take now and the sum of what they would change: all looked at together.
    pub fn scanned(&self, person: usize) -> (usize, f64) {
        let (mut count, mut sum) = (0, 0.0);
        self.state.scan(person, false, |_, score, _| {
            count += 1;
            sum += score;
        });
        (count, sum)
    }

    /// The same, one by one.
    pub fn tried(&self, person: usize) -> (usize, f64) {
        let (mut count, mut sum) = (0, 0.0);
        for column in self.state.sets.columns_of[person].clone() {
            if let Ok(score) | Err(Blocked::Balance(score)) = self.state.try_place(column) {
                count += 1;
                sum += score;
            }
        }
        (count, sum)
    }

    /// A placement that the person could take now.
    pub fn some_placement(&self, person: usize) -> Option<usize> {
        self.state.sets.columns_of[person].clone().find(|&column| self.state.try_place(column).is_ok())
    }

    /// The plan's value with this placement, which is put in and taken out again.
    pub fn value_with(&mut self, placement: usize) -> f64 {
        self.state.place(placement);
        let value = self.state.value;
        self.state.unplace(placement);
        value
    }

    /// The same, from scratch.
    pub fn worth_with(&mut self, placement: usize) -> f64 {
        self.list.placements.push(self.state.sets.columns[placement].j);
        let worth = worth_of(self.state.instance, &self.list);
        self.list.placements.pop();
        worth.value
    }

    /// The plan as it is written to a file.
    pub fn plan(&self) -> Plan {
        self.state.instance.plan(&self.list, self.state.instance.problem.sha256())
    }
}
