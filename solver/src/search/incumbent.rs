//! The best plan and the proven bound. Every new plan goes through [`Incumbent::offer`], which recomputes its worth from
//! scratch, so that what is reported never depends on a search's own book-keeping.

use super::{Observer, PROOF_TOLERANCE, Progress, State, gap};
use crate::mip::Sets;
use crate::turns::Turns;
use crate::value::{Instance, Resolved, Worth, worth_of};
use std::sync::Arc;
use std::time::{Duration, Instant};

/// What is known so far.
pub struct Incumbent<'a> {
    instance: &'a Instance<'a>,
    sets: &'a Sets,
    observer: &'a dyn Observer,
    turns: Arc<Turns>,
    started: Instant,
    disruption_limit: Option<f64>,
    fairness_floors: &'a [f64],
    phase: &'static str,
    best: Option<(Resolved, Worth)>,
    bound: f64,
    reported: Option<Instant>,
}

/// Share of a value by which sums over the same things in different orders may differ.
const ROUNDING: f64 = 1e-12;
/// Progress between two changes of phase is reported no more often than this.
pub const REPORT_EVERY: Duration = Duration::from_millis(100);

impl<'a> Incumbent<'a> {
    pub fn new(
        instance: &'a Instance<'a>,
        sets: &'a Sets,
        fairness_floors: &'a [f64],
        disruption_limit: Option<f64>,
        (observer, started): (&'a dyn Observer, Instant),
    ) -> Self {
        let bound = f64::INFINITY;
        let best = None;
        let (phase, reported, turns) = ("reading", None, Turns::free());
        Self {
            instance,
            sets,
            observer,
            turns,
            started,
            disruption_limit,
            fairness_floors,
            phase,
            best,
            bound,
            reported,
        }
    }

    /// For threads that compute by turns.
    pub fn by(self, turns: &Arc<Turns>) -> Self {
        Self { turns: turns.clone(), ..self }
    }

    pub fn turns(&self) -> &Arc<Turns> {
        &self.turns
    }

    /// Says what is going on now.
    pub fn enter(&mut self, phase: &'static str) {
        self.phase = phase;
        self.report();
    }

    /// Takes the plan if it keeps all hard rules and is better than the best; says whether it did.
    pub fn offer(&mut self, plan: &Resolved) -> bool {
        let mut state = State::new(self.instance, self.sets, self.fairness_floors, self.disruption_limit);
        if !state.load(plan) || !state.feasible() {
            return false;
        }
        let worth = worth_of(self.instance, plan);
        // The same plan in another order is worth the same but for rounding: which of two comes first must not matter.
        let rounding = ROUNDING * worth.value.abs().max(1.0);
        if self.best.as_ref().is_some_and(|(_, best)| worth.value <= best.value + rounding) {
            return false;
        }
        let first = self.best.is_none();
        self.best = Some((plan.clone(), worth));
        if first {
            self.report()
        } else {
            self.mention()
        }
        true
    }

    /// Takes an upper bound that holds for every plan.
    pub fn lower_bound_to(&mut self, bound: f64) {
        if bound < self.bound {
            self.bound = bound;
            self.mention();
        }
    }

    pub fn plan(&self) -> Option<&Resolved> {
        self.best.as_ref().map(|best| &best.0)
    }

    pub fn value(&self) -> Option<f64> {
        self.best.as_ref().map(|best| best.1.value)
    }

    /// The bound, which no plan at hand may exceed: where one does by less than a tolerance, the plan's value is the bound.
    pub fn bound(&self) -> f64 {
        self.value().map_or(self.bound, |value| self.bound.max(value))
    }

    pub fn gap(&self) -> f64 {
        self.value().map_or(f64::INFINITY, |value| gap(self.bound(), value))
    }

    /// Whether the gap is at most this, numerical noise aside.
    pub fn proves(&self, gap: f64) -> bool {
        let noise = self.value().is_some_and(|value| self.bound() - value <= PROOF_TOLERANCE);
        noise || self.gap() <= gap.max(PROOF_TOLERANCE)
    }

    /// Who watches the solve.
    pub fn observer(&self) -> &'a dyn Observer {
        self.observer
    }

    pub fn cancelled(&self) -> bool {
        self.observer.cancelled()
    }

    pub fn seconds(&self) -> f64 {
        self.started.elapsed().as_secs_f64()
    }

    pub fn into_best(self) -> Option<(Resolved, Worth)> {
        self.best
    }

    /// Reports, unless that was done a moment ago.
    fn mention(&mut self) {
        if self.reported.is_none_or(|at| at.elapsed() >= REPORT_EVERY) {
            self.report();
        }
    }

    /// Reports what is known now.
    pub fn report(&mut self) {
        self.reported = Some(Instant::now());
        let bound = self.bound();
        let finite = |x: f64| Some(x).filter(|x| x.is_finite());
        self.observer.progress(&Progress {
            seconds: self.seconds(),
            phase: self.phase.to_owned(),
            best: self.value(),
            bound: finite(bound),
            gap: finite(self.gap()),
            placements: self.plan().map_or(0, |plan| plan.placements.len()),
            rides: self.plan().map_or(0, |plan| plan.rides.len()),
        });
    }
}
