//! An existing plan under facts that have changed: what of it still holds, and whether another one is worth changing to.
//!
//! Stays close to the plan: the search starts from it cold, a change must be worth having, and whatever a better plan need not
//! change is put back. Without a change of facts there is hardly a reason to move, and equal facts and seeds move alike.

use super::local::LocalSearch;
use super::{Incumbent, Observer, SolveError, State};
use crate::mip::constraints::fairness_floor;
use crate::mip::{Sets, attainable};
use crate::plan::Plan;
use crate::validate::{Finding, Severity, validate};
use crate::value::{Instance, Resolved, worth_of};
use std::time::Instant;

/// Another plan must be better by more than this share of the value: solves leave as much open by default.
const WORTH_CHANGING: f64 = 1e-3;
/// Somebody's change is put back if that costs no more than this share of a typical placement.
const WORTH_MOVING: f64 = 0.1;

/// How hard to look for a better plan.
#[derive(Clone, Copy, Debug)]
pub struct Effort {
    /// Iterations of the local search.
    pub iterations: u64,
    pub seed: u64,
    /// When to stop in any case; without it equal input makes equal output.
    pub until: Option<Instant>,
}

/// A plan, adapted.
#[derive(Clone, Debug)]
pub struct Adapted {
    /// What of the old plan the problem still allows, and its value; no value where that breaks pins, leaves posts
    /// empty that may not be, or breaks the fairness floor.
    pub kept: Plan,
    pub kept_value: Option<f64>,
    /// The better plan; the kept one where none is worth changing to.
    pub plan: Plan,
    pub value: Option<f64>,
}

/// A problem made ready, to which plans can be adapted again and again.
pub struct Ground<'a> {
    instance: &'a Instance<'a>,
    sets: Sets,
    floors: Vec<f64>,
}

impl<'a> Ground<'a> {
    /// Refused: a problem with errors.
    pub fn new(instance: &'a Instance<'a>) -> Result<Self, SolveError> {
        let findings = validate(instance.problem).into_iter();
        let errors: Vec<Finding> = findings.filter(|finding| finding.severity == Severity::Error).collect();
        if !errors.is_empty() {
            return Err(SolveError::Invalid(errors));
        }
        let sets = Sets::new(instance);
        let floors = match instance.problem.rules.fairness_floor > 0.0 {
            true => fairness_floor::floors(instance, &attainable(instance, &sets)),
            false => vec![0.0; instance.people.len()],
        };
        Ok(Self { instance, sets, floors })
    }

    /// Adapts `plan`, which may have been made for another problem. Where `focus` names people (by their index, in rising
    /// order), the search begins with them.
    pub fn adapt(
        &self,
        plan: &Plan,
        focus: Option<&[usize]>,
        effort: &Effort,
        observer: &dyn Observer,
    ) -> Result<Adapted, SolveError> {
        let mut state = self.state();
        let kept = keep(&mut state, &self.instance.resolve(plan));
        let kept_value = state.feasible().then(|| worth_of(self.instance, &kept).value);
        let better = self.better(&kept, kept_value, focus, effort, observer)?;
        let (plan, value) = better.map_or_else(|| (kept.clone(), kept_value), |(plan, value)| (plan, Some(value)));
        let sha256 = self.instance.problem.sha256();
        Ok(Adapted {
            kept: self.instance.plan(&kept, sha256.clone()),
            kept_value,
            plan: self.instance.plan(&plan, sha256),
            value,
        })
    }

    fn state(&self) -> State<'_> {
        State::new(self.instance, &self.sets, &self.floors, self.limit())
    }

    fn limit(&self) -> Option<f64> {
        self.instance.problem.rules.disruption_limit
    }

    /// A plan that is worth changing to, if one is found.
    fn better(
        &self,
        kept: &Resolved,
        kept_value: Option<f64>,
        focus: Option<&[usize]>,
        effort: &Effort,
        observer: &dyn Observer,
    ) -> Result<Option<(Resolved, f64)>, SolveError> {
        if effort.iterations == 0 {
            return Ok(None);
        }
        let watched = (observer, Instant::now());
        let mut incumbent = Incumbent::new(self.instance, &self.sets, &self.floors, self.limit(), watched);
        incumbent.offer(kept);
        let mut local = LocalSearch::new(self.state(), kept, effort.seed);
        local.stay_close(effort.iterations, focus);
        if local.advance(effort.until, &mut incumbent) {
            local.start_rides(effort.until, &mut incumbent);
        }
        if incumbent.cancelled() {
            return Err(SolveError::Cancelled);
        }
        let enough = kept_value.map_or(f64::NEG_INFINITY, |value| value + WORTH_CHANGING * value.abs());
        let Some(found) = incumbent.plan().filter(|_| incumbent.value().is_some_and(|value| value > enough)) else {
            return Ok(None);
        };
        let mut state = self.state();
        state.load(found);
        put_back(&mut state, kept, WORTH_MOVING * local.typical());
        let moved = state.plan();
        let value = worth_of(self.instance, &moved).value;
        if state.feasible() && value > enough {
            return Ok(Some((moved, value)));
        }
        // Where there was no plan to keep, any plan is better.
        Ok(kept_value.is_none().then(|| (found.clone(), worth_of(self.instance, found).value)))
    }
}

/// Loads what the problem still allows of a plan: what is not admissible by itself is left out, then whatever breaks most, one
/// by one, until no rule that combines people is broken.
fn keep(state: &mut State<'_>, plan: &Resolved) -> Resolved {
    let sets = state.sets;
    let mut columns: Vec<usize> = plan.placements.iter().filter_map(|j| sets.find(j)).collect();
    let mut seats: Vec<usize> = plan.rides.iter().filter_map(|z| sets.find_seat(z)).collect();
    columns.sort_unstable();
    columns.dedup();
    seats.sort_unstable();
    seats.dedup();
    columns.iter().for_each(|&column| state.place(column));
    seats.iter().for_each(|&seat| state.board(seat));
    while state.trespass() > (0, 0.0) {
        let mut best: Option<((i64, f64), f64, bool, usize)> = None;
        for (i, &column) in columns.iter().enumerate() {
            state.unplace(column);
            let (after, value) = (state.trespass(), state.value);
            state.place(column);
            if best.is_none_or(|known| after < known.0 || (after == known.0 && value > known.1)) {
                best = Some((after, value, true, i));
            }
        }
        for (i, &seat) in seats.iter().enumerate() {
            state.alight(seat);
            let (after, value) = (state.trespass(), state.value);
            state.board(seat);
            if best.is_none_or(|known| after < known.0 || (after == known.0 && value > known.1)) {
                best = Some((after, value, false, i));
            }
        }
        match best {
            Some((_, _, true, i)) => state.unplace(columns.swap_remove(i)),
            Some((_, _, false, i)) => state.alight(seats.swap_remove(i)),
            None => break,
        }
    }
    // Rounding errors of the taking out are left behind.
    let kept = state.plan();
    state.load(&kept);
    kept
}

/// Gives people back what they had, where that keeps the rules and costs next to nothing. Twice: an exchange comes back in two steps.
fn put_back(state: &mut State<'_>, kept: &Resolved, tolerance: f64) {
    let sets = state.sets;
    for _ in 0..2 {
        for p in 0..state.chosen.len() {
            let mut columns: Vec<usize> =
                kept.placements.iter().filter(|j| j.person == p).filter_map(|j| sets.find(j)).collect();
            let mut seats: Vec<usize> =
                kept.rides.iter().filter(|z| z.person == p).filter_map(|z| sets.find_seat(z)).collect();
            columns.sort_unstable();
            seats.sort_unstable();
            let (mut now, mut riding) = (state.chosen[p].clone(), state.riding[p].clone());
            now.sort_unstable();
            riding.sort_unstable();
            if (&columns, &seats) == (&now, &riding) {
                continue;
            }
            let before = state.score();
            exchange(state, (&now, &riding), (&columns, &seats));
            if !state.sound() || state.score() < before - tolerance {
                exchange(state, (&columns, &seats), (&now, &riding));
            }
        }
    }
}

/// Takes some placements and rides out and puts others in.
fn exchange(state: &mut State<'_>, out: (&[usize], &[usize]), into: (&[usize], &[usize])) {
    out.0.iter().for_each(|&column| state.unplace(column));
    out.1.iter().for_each(|&seat| state.alight(seat));
    into.0.iter().for_each(|&column| state.place(column));
    into.1.iter().for_each(|&seat| state.board(seat));
}
