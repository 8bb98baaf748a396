//! Local search: ruin and recreate under annealing, seeded, counted in iterations so that a seed reproduces a plan.
//!
//! One iteration takes a few people's placements and rides out, then gives them, and a few others, their best ones back. Where
//! only the exchange balance stands against a placement, somebody in the other direction is looked for and both go in as one move.

mod favoured;
mod insert;
mod rides;
mod ring;
mod ruin;

use super::prices::Favoured;
use super::{Incumbent, State};
use crate::mip::constraints::exchange_balance;
use crate::value::Resolved;
use rand::{RngExt, SeedableRng, seq::SliceRandom};
use rand_chacha::ChaCha8Rng;
use std::collections::HashMap;
use std::time::{Duration, Instant};

/// Moves between two looks at the clock and the observer.
const GLANCE: u64 = 64;
/// Rounding errors are cleaned up this often.
const REFRESH: u64 = 4096;
/// Scores are blurred by up to this share, so that the same ruin does not always lead back to the same plan.
const NOISE: f64 = 0.1;
/// How often any placement that pays a debt does instead of the best one.
const ANY_PAYMENT: f64 = 0.3;
/// Columns a person keeps in mind in one recreation.
const PARTNERS_MAX: usize = 48;
/// First and last temperature, as shares of a typical placement's value, or of a typical ride's.
const HEAT: (f64, f64) = (0.12, 0.003);
/// The same for a search that stays close to the plan it starts from.
const WARMTH: (f64, f64) = (0.02, 0.002);
/// First temperature of every later cooling.
const REHEAT: f64 = 0.05;
/// Share of the time left that a later cooling may take.
const LATER_SHARE: f64 = 0.97;
/// How often somebody gets an attractive placement whoever has to come home for it, instead of the best that is free.
const PUSHES: f64 = 0.3;
/// Rides are worth little beside placements, and stand in their way: they come in after this share of a cooling.
const RIDES_FROM: f64 = 0.6;
/// Share of the iterations after that which only move rides: those are quick, and many.
const RIDE_STEPS: f64 = 0.5;
/// A better plan is written down after so many people's share of iterations at the earliest.
const KEEP_EVERY_PEOPLE: u64 = 16;
/// Better plans are offered no more often than this: an offer is recomputed from scratch.
const OFFER_EVERY: Duration = Duration::from_millis(150);

/// What was done, to be undone.
#[derive(Clone, Copy, Debug)]
enum Step {
    Placed(usize),
    Unplaced(usize),
    Boarded(usize),
    Alighted(usize),
}

/// A search around one state.
pub struct LocalSearch<'i> {
    pub(super) state: State<'i>,
    random: ChaCha8Rng,
    journal: Vec<Step>,
    /// People who have columns or seats at all, and those who have seats.
    movable: Vec<usize>,
    riders: Vec<usize>,
    chances: Vec<rides::Chances>,
    /// Columns by (place, direction from A to B, start, weeks): who can go the other way.
    partners: HashMap<(usize, bool, usize, usize), Vec<usize>>,
    /// Who could visit the posts that may not stay empty.
    visitors_to: HashMap<usize, Vec<usize>>,
    best: (f64, Resolved),
    /// When the best plan was last offered; `None` where it is to be.
    offered: Option<Instant>,
    news: bool,
    /// Iteration in which it was written down.
    kept: u64,
    /// Score of the plan as it stands.
    score: f64,
    /// Where the current cooling is: iterations done, how many it takes, and the time it may take in any case.
    iteration: u64,
    cooling: u64,
    pace: Option<(Instant, Duration)>,
    progress: f64,
    heat: (f64, f64),
    /// Whether rides stay as they are as far as they can, and who loses one is only offered the same again.
    stays_close: bool,
    /// Whether rides are given out, too.
    rides: bool,
    /// A typical placement's value, and a typical ride's.
    unit: f64,
    ride_unit: f64,
    /// What prices favour, once they are known.
    favoured: Vec<Favoured>,
    /// Whether every cooling begins from that.
    led: bool,
}

impl<'i> LocalSearch<'i> {
    pub fn new(mut state: State<'i>, start: &Resolved, seed: u64) -> Self {
        state.load(start);
        state.keep_frozen();
        let sets = state.sets;
        let everybody = 0..state.chosen.len();
        let movable: Vec<usize> =
            everybody.clone().filter(|&p| !sets.columns_of[p].is_empty() || !sets.seats_of[p].is_empty()).collect();
        let mut partners: HashMap<_, Vec<usize>> = HashMap::new();
        if state.instance.problem.rules.balance.is_some() {
            for (c, column) in sets.columns.iter().enumerate() {
                if let Some((place, sign)) = exchange_balance::direction(state.instance, &column.j) {
                    partners.entry((place, sign > 0.0, column.j.start, column.j.weeks)).or_default().push(c);
                }
            }
        }
        let mut visitors_to: HashMap<usize, Vec<usize>> = HashMap::new();
        let needy: Vec<bool> = state.instance.posts.iter().map(|post| post.minimum.iter().any(|&m| m > 0)).collect();
        for j in sets.columns.iter().map(|column| &column.j).filter(|j| needy[j.post]) {
            let visitors = visitors_to.entry(j.post).or_default();
            if visitors.last() != Some(&j.person) {
                visitors.push(j.person);
            }
        }
        let best_column =
            |&p: &usize| sets.columns_of[p].clone().map(|c| sets.columns[c].gain_alone).fold(0.0, f64::max);
        let best_seat = |&p: &usize| sets.seats_of[p].clone().map(|s| state.worth_of_free_seat(s)).fold(0.0, f64::max);
        let (unit, ride_unit) = (median(movable.iter().map(best_column)), median(movable.iter().map(best_seat)));
        Self {
            chances: everybody.clone().map(|p| rides::chances(&state, p)).collect(),
            riders: everybody.filter(|&p| !sets.seats_of[p].is_empty()).collect(),
            state,
            random: ChaCha8Rng::seed_from_u64(seed),
            journal: Vec::new(),
            movable,
            partners,
            visitors_to,
            best: (f64::NEG_INFINITY, Resolved::default()),
            offered: None,
            news: false,
            kept: 0,
            score: f64::NEG_INFINITY,
            iteration: 0,
            cooling: 1,
            pace: None,
            progress: 0.0,
            heat: HEAT,
            stays_close: false,
            rides: true,
            unit,
            ride_unit,
            favoured: Vec::new(),
            led: false,
        }
    }

    /// Fills the plan as it stands, and starts a cooling of so many iterations, or of so much time where that is over first.
    pub fn begin(&mut self, cooling: u64, time: Option<Duration>, deadline: Instant, incumbent: &mut Incumbent<'_>) {
        self.pay_debts(deadline);
        self.offer_now(incumbent);
        self.fill(Some(deadline), incumbent);
        self.without_rides();
        (self.iteration, self.kept) = (0, 0);
        self.cooling = cooling.max(1);
        self.pace = time.map(|time| (Instant::now(), time));
    }

    /// Starts a cooling from the plan as it stands that leaves most of it in place, rides included. Where `focus` names
    /// people, it begins with them.
    pub fn stay_close(&mut self, cooling: u64, focus: Option<&[usize]>) {
        (self.iteration, self.kept) = (0, 0);
        self.cooling = cooling.max(1);
        self.heat = WARMTH;
        self.stays_close = true;
        if let Some(focus) = focus {
            self.movable.retain(|p| focus.binary_search(p).is_ok());
        }
        self.score = self.state.score();
        if self.state.feasible() {
            self.best = (self.state.value, self.state.plan());
        }
    }

    /// What a typical placement is worth.
    pub fn typical(&self) -> f64 {
        self.unit
    }

    /// Improves the plan until `until` (if there is an end), the end of the cooling or a cancellation; says whether the cooling
    /// is over. Better feasible plans go to `incumbent`.
    pub fn advance(&mut self, until: impl Into<Option<Instant>>, incumbent: &mut Incumbent<'_>) -> bool {
        let until = until.into();
        let over = || until.is_some_and(|until| Instant::now() >= until);
        let mut complete = true;
        while !self.movable.is_empty() && self.iteration < self.cooling {
            if self.iteration.is_multiple_of(GLANCE) {
                self.progress = self.iteration as f64 / self.cooling as f64;
                if let Some((begun, time)) = self.pace {
                    self.progress = self.progress.max(begun.elapsed().as_secs_f64() / time.as_secs_f64().max(1e-3));
                }
                if self.offered.is_none_or(|at| at.elapsed() >= OFFER_EVERY) {
                    self.offer(incumbent);
                }
                if !self.rides && self.progress >= RIDES_FROM {
                    self.start_rides(until, incumbent);
                }
                if self.progress >= 1.0 {
                    self.kept = 0;
                    self.keep();
                    break;
                }
                if incumbent.cancelled() || over() {
                    complete = false;
                    break;
                }
            }
            if self.iteration % REFRESH == REFRESH - 1 {
                let plan = self.state.plan();
                self.state.load(&plan);
                self.score = self.state.score();
            }
            self.iteration += 1;
            self.journal.clear();
            let typical = self.step();
            let heat = typical * self.heat.0 * (self.heat.1 / self.heat.0).powf(self.progress);
            let after = self.state.score();
            let chance = ((after - self.score) / heat).min(0.0).exp();
            if self.state.sound() && self.random.random::<f64>() < chance {
                self.score = after;
                self.keep();
            } else {
                self.undo(0);
            }
        }
        self.offer(incumbent);
        complete
    }

    /// Starts another cooling that is over by `deadline`, from the best plan so far and not as hot as the first.
    fn reheat(&mut self, deadline: Instant) {
        (self.iteration, self.kept) = (0, 0);
        self.rides = true;
        self.heat.0 = REHEAT;
        let now = Instant::now();
        self.pace = self.pace.map(|_| (now, deadline.saturating_duration_since(now).mul_f64(LATER_SHARE)));
        if self.best.0.is_finite() {
            let best = std::mem::take(&mut self.best.1);
            self.state.load(&best);
            self.best.1 = best;
        }
        self.score = self.state.score();
    }

    /// Whether there is nobody to move.
    pub fn is_idle(&self) -> bool {
        self.movable.is_empty()
    }

    /// Gives rides to the best plan so far, and goes on from there.
    pub fn start_rides(&mut self, deadline: impl Into<Option<Instant>>, incumbent: &mut Incumbent<'_>) {
        if self.best.0.is_finite() {
            let best = std::mem::take(&mut self.best.1);
            self.state.load(&best);
            self.state.keep_frozen();
            self.best.1 = best;
        }
        (self.stays_close, self.rides) = (false, true);
        self.fill(deadline.into(), incumbent);
    }

    /// The last plan of a search that has no time left: with rides, if it has not come to them.
    pub fn conclude(&mut self, incumbent: &mut Incumbent<'_>) {
        if !self.rides {
            self.start_rides(None, incumbent);
        }
    }

    fn fill(&mut self, deadline: Option<Instant>, incumbent: &mut Incumbent<'_>) {
        let mut everybody = self.movable.clone();
        everybody.shuffle(&mut self.random);
        for chunk in everybody.chunks(32) {
            if incumbent.cancelled() || deadline.is_some_and(|deadline| Instant::now() >= deadline) {
                break;
            }
            self.journal.clear();
            self.recreate(chunk);
        }
        self.score = self.state.score();
        self.keep();
        self.offer(incumbent);
    }

    /// Remembers the plan if it is the best so far. To write a plan down takes as long as there are people, so that of better
    /// and better plans not each one is.
    fn keep(&mut self) {
        let rest = self.movable.len() as u64 / KEEP_EVERY_PEOPLE;
        if (self.kept == 0 || self.iteration >= self.kept + rest)
            && self.state.value > self.best.0 + 1e-9
            && self.state.feasible()
        {
            self.best = (self.state.value, self.state.plan());
            self.kept = self.iteration;
            self.news = true;
        }
    }

    fn offer(&mut self, incumbent: &mut Incumbent<'_>) {
        if self.news && incumbent.value().is_none_or(|value| self.best.0 > value) {
            incumbent.offer(&self.best.1);
            self.offered = Some(Instant::now());
        }
        self.news = false;
    }

    /// One move; returns what a typical thing that it moves is worth.
    fn step(&mut self) -> f64 {
        if self.rides && !self.stays_close && !self.riders.is_empty() && self.random.random::<f64>() < RIDE_STEPS {
            self.swap_rides();
            return self.ride_unit;
        }
        if self.state.is_in_debt() && self.random.random_bool(0.5) && self.make_way() {
            return self.unit;
        }
        if self.random.random::<f64>() < PUSHES && !self.stays_close && self.push_in() {
            return self.unit;
        }
        let mut people = self.ruin();
        let extra = self.random.random_range(0..=2);
        for _ in 0..extra {
            people.push(self.pick());
        }
        people.sort_unstable();
        people.dedup();
        people.shuffle(&mut self.random);
        self.recreate(&people);
        self.unit
    }

    /// Takes a person's placements out.
    fn take_out(&mut self, p: usize) {
        for column in self.state.chosen[p].clone() {
            self.state.unplace(column);
            self.journal.push(Step::Unplaced(column));
        }
    }

    /// Puts a column in; rides that the person can then not take or host are given back.
    fn place(&mut self, column: usize) {
        let j = self.state.sets.columns[column].j;
        if j.intensity >= 1.0 {
            let seats = self.state.riding[j.person].iter().chain(&self.state.whereabouts.hosting[j.person]);
            let missed: Vec<usize> =
                seats.copied().filter(|&seat| j.span().contains(&self.state.sets.seats[seat].week)).collect();
            missed.into_iter().for_each(|seat| self.alight(seat));
        }
        self.state.place(column);
        self.journal.push(Step::Placed(column));
        let home = self.state.instance.people[j.person].unit;
        for t in j.span() {
            while self.state.is_under_floor((home, t)) {
                let Some((_, seat, _)) = self.state.rides_by_worth((home, t)).pop() else { break };
                self.alight(seat);
            }
        }
    }

    fn undo(&mut self, down_to: usize) {
        while self.journal.len() > down_to {
            match self.journal.pop() {
                Some(Step::Placed(column)) => self.state.unplace(column),
                Some(Step::Unplaced(column)) => self.state.place(column),
                Some(Step::Boarded(seat)) => self.state.alight(seat),
                Some(Step::Alighted(seat)) => self.state.board(seat),
                None => {}
            }
        }
    }

    /// Gives these people their best placements, one after the other, then rides; and others rides for those they lose thereby.
    fn recreate(&mut self, people: &[usize]) {
        let mark = self.journal.len();
        for &p in people {
            for seat in self.state.frozen_seats(p) {
                if self.state.try_board(seat).is_ok() {
                    self.state.board(seat);
                    self.journal.push(Step::Boarded(seat));
                }
            }
            while self.state.chosen[p].len() < self.state.instance.people[p].placements_max as usize {
                if !self.place_best(p) {
                    break;
                }
            }
        }
        if self.stays_close {
            self.board_again();
        } else if self.rides {
            let sets = self.state.sets;
            let lost = self.journal[mark..]
                .iter()
                .filter_map(|step| if let Step::Alighted(seat) = step { Some(sets.seats[*seat].person) } else { None });
            let mut riders: Vec<usize> = lost.chain(people.iter().copied()).collect();
            riders.sort_unstable();
            riders.dedup();
            riders.into_iter().for_each(|p| self.ride(p));
        }
    }
}

/// The median of what is more than 0; 1 where nothing is.
fn median(values: impl Iterator<Item = f64>) -> f64 {
    let mut values: Vec<f64> = values.filter(|&value| value > 0.0).collect();
    values.sort_by(f64::total_cmp);
    values.get(values.len() / 2).copied().unwrap_or(1.0)
}
