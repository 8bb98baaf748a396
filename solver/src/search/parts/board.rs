//! What all parts of a company know, added up for whoever watches.

use super::super::{Observer, Options, Progress, gap, incumbent::REPORT_EVERY};
use std::sync::atomic::{AtomicBool, Ordering};
use std::sync::{Mutex, MutexGuard, PoisonError};
use std::time::Instant;

/// What a solve goes through.
const PHASES: [&str; 4] = ["reading", "first plan", "improving", "proving"];

pub struct Board<'a> {
    observer: &'a dyn Observer,
    started: Instant,
    /// An upper bound on all parts together that is known to hold.
    bound: f64,
    gap: f64,
    known: Mutex<Known>,
    given_up: AtomicBool,
    proved: AtomicBool,
}

struct Known {
    parts: Vec<Option<Progress>>,
    reported: Option<Instant>,
    complete: bool,
}

impl<'a> Board<'a> {
    pub fn new(observer: &'a dyn Observer, started: Instant, parts: usize, options: &Options) -> Self {
        let known = Known { parts: vec![None; parts], reported: None, complete: false };
        let bound = options.bound.unwrap_or(f64::INFINITY);
        let flag = || AtomicBool::new(false);
        let known = Mutex::new(known);
        Self { observer, started, bound, gap: options.gap, known, given_up: flag(), proved: flag() }
    }

    pub fn seconds(&self) -> f64 {
        self.started.elapsed().as_secs_f64()
    }

    /// Ends all parts: there is no plan for one of them.
    pub fn give_up(&self) {
        self.given_up.store(true, Ordering::Relaxed);
    }

    pub fn is_cancelled(&self) -> bool {
        self.observer.cancelled()
    }

    /// Whether all parts together reach the gap asked for, whether or not each does.
    pub fn is_proved(&self) -> bool {
        self.proved.load(Ordering::Relaxed)
    }

    /// Reports what all parts come to.
    pub fn report(&self) {
        self.tell(&mut self.lock());
    }

    fn tell(&self, known: &mut Known) {
        let Some(progress) = self.total(known) else { return };
        known.reported = Some(Instant::now());
        known.complete = progress.best.is_some();
        self.observer.progress(&progress);
    }

    /// `None` until every part has begun.
    fn total(&self, known: &Known) -> Option<Progress> {
        let parts: Vec<&Progress> = known.parts.iter().map(Option::as_ref).collect::<Option<_>>()?;
        let sum = |amount: fn(&Progress) -> Option<f64>| parts.iter().map(|part| amount(part)).sum::<Option<f64>>();
        let best = sum(|part| part.best);
        let bound = sum(|part| part.bound).map(|bound| bound.min(self.bound).max(best.unwrap_or(f64::NEG_INFINITY)));
        let rank = |part: &&&Progress| PHASES.iter().position(|phase| *phase == part.phase);
        Some(Progress {
            seconds: self.seconds(),
            phase: parts.iter().min_by_key(rank).map_or_else(String::new, |part| part.phase.clone()),
            best,
            bound,
            gap: best.zip(bound).map(|(best, bound)| gap(bound, best)),
            placements: parts.iter().map(|part| part.placements).sum(),
            rides: parts.iter().map(|part| part.rides).sum(),
        })
    }

    fn lock(&self) -> MutexGuard<'_, Known> {
        self.known.lock().unwrap_or_else(PoisonError::into_inner)
    }
}

/// Who watches one part.
pub struct Watch<'b> {
    pub board: &'b Board<'b>,
    pub part: usize,
}

impl Observer for Watch<'_> {
    fn progress(&self, progress: &Progress) {
        let mut known = self.board.lock();
        known.parts[self.part] = Some(progress.clone());
        let Some(total) = self.board.total(&known) else { return };
        if total.gap.is_some_and(|gap| gap <= self.board.gap) {
            self.board.proved.store(true, Ordering::Relaxed);
        }
        let first = !known.complete && total.best.is_some();
        if first || known.reported.is_none_or(|at| at.elapsed() >= REPORT_EVERY) {
            self.board.tell(&mut known);
        }
    }

    fn cancelled(&self) -> bool {
        let flags = [&self.board.given_up, &self.board.proved];
        flags.iter().any(|flag| flag.load(Ordering::Relaxed)) || self.board.observer.cancelled()
    }
}
