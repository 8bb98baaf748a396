//! Local search: ruin and recreate under annealing, seeded, counted in iterations so that a seed reproduces a plan.
//!
//! One iteration takes a few people's placements and rides out, then gives them, and a few others, their best ones back. Where
//! only the exchange balance stands against a placement, somebody in the other direction is looked for and both go in as one move.

mod ring;
mod ruin;

use super::{Incumbent, State};
use crate::mip::constraints::exchange_balance;
use crate::value::Resolved;
use rand::{RngExt, SeedableRng, seq::SliceRandom};
use rand_chacha::ChaCha8Rng;
use std::collections::HashMap;
use std::time::Instant;

/// Moves between two looks at the clock and the observer.
const GLANCE: u64 = 64;
/// Rounding errors are cleaned up this often.
const REFRESH: u64 = 4096;
/// Scores are blurred by up to this share, so that the same ruin does not always lead back to the same plan.
const NOISE: f64 = 0.1;
/// Columns a person keeps in mind in one recreation.
const PARTNERS_MAX: usize = 48;
/// First and last temperature, as shares of a typical placement's value.
const HEAT: (f64, f64) = (0.3, 0.005);
/// The same for a search that stays close to the plan it starts from.
const WARMTH: (f64, f64) = (0.02, 0.002);

/// Rides are worth little beside placements and cost most of the time: they come in after this share of the iterations.
const RIDES_FROM: f64 = 0.9;

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
    state: State<'i>,
    random: ChaCha8Rng,
    journal: Vec<Step>,
    /// People who have columns or seats at all.
    movable: Vec<usize>,
    /// Columns by (place, direction from A to B, start, weeks): who can go the other way.
    partners: HashMap<(usize, bool, usize, usize), Vec<usize>>,
    best: (f64, Resolved),
    /// Score of the plan as it stands.
    score: f64,
    /// Where the current cooling is: iterations done, and how many it takes.
    iteration: u64,
    cooling: u64,
    heat: (f64, f64),
    /// Whether people who are taken out get the rides back that they had; that is quick, other than looking for the best ones.
    boards_again: bool,
    /// Whether rides are given out, too.
    rides: bool,
    /// A typical placement's value.
    unit: f64,
}

impl<'i> LocalSearch<'i> {
    pub fn new(mut state: State<'i>, start: &Resolved, seed: u64) -> Self {
        state.load(start);
        let sets = state.sets;
        let movable: Vec<usize> = (0..state.chosen.len())
            .filter(|&p| !sets.columns_of[p].is_empty() || !sets.seats_of[p].is_empty())
            .collect();
        let mut partners: HashMap<_, Vec<usize>> = HashMap::new();
        if state.instance.problem.rules.balance.is_some() {
            for (c, column) in sets.columns.iter().enumerate() {
                if let Some((place, sign)) = exchange_balance::direction(state.instance, &column.j) {
                    partners.entry((place, sign > 0.0, column.j.start, column.j.weeks)).or_default().push(c);
                }
            }
        }
        let mut values: Vec<f64> = movable
            .iter()
            .map(|&p| sets.columns_of[p].clone().map(|c| sets.columns[c].gain_alone).fold(0.0, f64::max))
            .filter(|&value| value > 0.0)
            .collect();
        values.sort_by(f64::total_cmp);
        let unit = values.get(values.len() / 2).copied().unwrap_or(1.0);
        let best = (f64::NEG_INFINITY, Resolved::default());
        Self {
            state,
            random: ChaCha8Rng::seed_from_u64(seed),
            journal: Vec::new(),
            movable,
            partners,
            best,
            score: f64::NEG_INFINITY,
            iteration: 0,
            cooling: 1,
            heat: HEAT,
            boards_again: false,
            rides: false,
            unit,
        }
    }

    /// Fills the plan as it stands, and starts a cooling of so many iterations.
    pub fn begin(&mut self, cooling: u64, deadline: Instant, incumbent: &mut Incumbent<'_>) {
        self.iteration = 0;
        self.cooling = cooling.max(1);
        self.rides = false;
        self.fill(Some(deadline), incumbent);
    }

    /// Starts a cooling from the plan as it stands that leaves most of it in place, rides included. Where `focus` names
    /// people, it begins with them.
    pub fn stay_close(&mut self, cooling: u64, focus: Option<&[usize]>) {
        self.iteration = 0;
        self.cooling = cooling.max(1);
        self.heat = WARMTH;
        self.boards_again = true;
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

    /// Improves the plan until `until` (if there is an end), the end of the cooling or a cancellation; says whether the cooling is over. Every better
    /// feasible plan goes to `incumbent`.
    pub fn advance(&mut self, until: impl Into<Option<Instant>>, incumbent: &mut Incumbent<'_>) -> bool {
        if self.movable.is_empty() {
            return true;
        }
        let until = until.into();
        let over = || until.is_some_and(|until| Instant::now() >= until);
        let with_rides = (self.cooling as f64 * RIDES_FROM) as u64;
        while self.iteration < self.cooling {
            if self.iteration.is_multiple_of(GLANCE) && (incumbent.cancelled() || over()) {
                return false;
            }
            if self.iteration == with_rides && !self.boards_again {
                self.start_rides(until, incumbent);
            }
            if self.iteration % REFRESH == REFRESH - 1 {
                let plan = self.state.plan();
                self.state.load(&plan);
                self.score = self.state.score();
            }
            let progress = self.iteration as f64 / self.cooling as f64;
            let heat = self.unit * self.heat.0 * (self.heat.1 / self.heat.0).powf(progress);
            self.iteration += 1;
            self.journal.clear();
            self.step();
            let after = self.state.score();
            let chance = ((after - self.score) / heat).min(0.0).exp();
            if self.state.sound() && self.random.random::<f64>() < chance {
                self.score = after;
                self.keep(incumbent);
            } else {
                self.undo(0);
            }
        }
        true
    }

    /// Starts another cooling from the plan as it stands, as long as the last one.
    pub fn reheat(&mut self) {
        self.iteration = 0;
        self.rides = false;
        let plan = Resolved { rides: Vec::new(), ..self.state.plan() };
        self.state.load(&plan);
        self.score = self.state.score();
    }

    /// Whether there is nobody to move.
    pub fn is_idle(&self) -> bool {
        self.movable.is_empty()
    }

    /// Gives rides to the best plan so far; for a search that has no time left to go on.
    pub fn start_rides(&mut self, deadline: impl Into<Option<Instant>>, incumbent: &mut Incumbent<'_>) {
        self.rides = true;
        let best = std::mem::take(&mut self.best.1);
        self.state.load(&best);
        self.best.1 = best;
        self.fill(deadline.into(), incumbent);
    }

    fn fill(&mut self, deadline: Option<Instant>, incumbent: &mut Incumbent<'_>) {
        let mut everybody = self.movable.clone();
        everybody.shuffle(&mut self.random);
        for chunk in everybody.chunks(32) {
            if incumbent.cancelled() || deadline.is_some_and(|deadline| Instant::now() >= deadline) {
                break;
            }
            self.recreate(chunk);
        }
        self.keep(incumbent);
        self.score = self.state.score();
    }

    fn keep(&mut self, incumbent: &mut Incumbent<'_>) {
        if self.state.value > self.best.0 + 1e-9 && self.state.feasible() {
            self.best = (self.state.value, self.state.plan());
            if incumbent.value().is_none_or(|value| self.best.0 > value) {
                incumbent.offer(&self.best.1);
            }
        }
    }

    fn step(&mut self) {
        let mut people = self.ruin();
        let extra = self.random.random_range(0..=2);
        for _ in 0..extra {
            people.push(self.pick());
        }
        people.sort_unstable();
        people.dedup();
        people.shuffle(&mut self.random);
        self.recreate(&people);
    }

    fn take_out(&mut self, p: usize) {
        for column in self.state.chosen[p].clone() {
            self.state.unplace(column);
            self.journal.push(Step::Unplaced(column));
        }
        for seat in self.state.riding[p].clone() {
            self.state.alight(seat);
            self.journal.push(Step::Alighted(seat));
        }
    }

    fn place(&mut self, column: usize) {
        self.state.place(column);
        self.journal.push(Step::Placed(column));
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

    /// Gives these people their best placements, one after the other, then rides.
    fn recreate(&mut self, people: &[usize]) {
        for &p in people {
            while self.state.chosen[p].len() < self.state.instance.people[p].placements_max as usize {
                if !self.place_best(p) {
                    break;
                }
            }
        }
        if self.rides {
            people.iter().for_each(|&p| self.ride(p));
        } else if self.boards_again {
            let left: Vec<usize> = self
                .journal
                .iter()
                .filter_map(|step| if let Step::Alighted(seat) = step { Some(*seat) } else { None })
                .collect();
            for seat in left {
                if self.state.try_board(seat).is_ok_and(|score| score > 1e-9) {
                    self.state.board(seat);
                    self.journal.push(Step::Boarded(seat));
                }
            }
        }
    }

    fn place_best(&mut self, p: usize) -> bool {
        let mut best: Option<(f64, usize)> = None;
        let mut blocked: Option<(f64, usize)> = None;
        let (random, state) = (&mut self.random, &self.state);
        state.scan(p, |column, score, unbalanced| {
            if score > 1e-9 {
                let score = state.blurred(p, score, NOISE * random.random::<f64>());
                let slot = if unbalanced { &mut blocked } else { &mut best };
                if slot.is_none_or(|found| score > found.0) {
                    *slot = Some((score, column));
                }
            }
        });
        if let Some((score, column)) = blocked
            && best.is_none_or(|found| score > found.0)
            && self.exchange(column, best.map_or(0.0, |found| found.0))
        {
            return true;
        }
        best.inspect(|&(_, column)| self.place(column)).is_some()
    }

    /// Puts the column in together with one in the other direction, if both together are worth more than `floor`.
    fn exchange(&mut self, column: usize, floor: f64) -> bool {
        if let Some(exchanges) = &self.state.sets.exchanges
            && let Some(arc) = exchanges.arc_of(column)
        {
            return self.close_ring(exchanges, (column, arc), floor);
        }
        let j = self.state.sets.columns[column].j;
        let Some((place, sign)) = exchange_balance::direction(self.state.instance, &j) else { return false };
        let before = (self.journal.len(), self.state.score(), self.state.broken());
        self.place(column);
        let candidates = self.partners.get(&(place, sign < 0.0, j.start, j.weeks)).map_or(&[][..], Vec::as_slice);
        let mut best: Option<(f64, usize)> = None;
        let first = self.random.random_range(0..candidates.len().max(1));
        for i in 0..candidates.len().min(PARTNERS_MAX) {
            let other = candidates[(first + i) % candidates.len()];
            if let Ok(score) = self.state.try_place(other)
                && best.is_none_or(|found| score > found.0)
            {
                best = Some((score, other));
            }
        }
        if let Some((_, other)) = best {
            self.place(other);
            // A partner at another intensity may leave the balance upset.
            if self.state.score() > before.1 + floor && self.state.broken() <= before.2 {
                return true;
            }
        }
        self.undo(before.0);
        false
    }

    /// Gives a person the rides that are worth something, best first.
    fn ride(&mut self, p: usize) {
        let mut seats: Vec<(f64, usize)> = Vec::new();
        for seat in self.state.sets.seats_of[p].clone() {
            if let Ok(score) = self.state.try_board(seat)
                && score > 1e-9
            {
                seats.push((score * (1.0 + 0.1 * self.random.random::<f64>()), seat));
            }
        }
        seats.sort_by(|a, b| b.0.total_cmp(&a.0).then(a.1.cmp(&b.1)));
        for (_, seat) in seats {
            if self.state.try_board(seat).is_ok_and(|score| score > 1e-9) {
                self.state.board(seat);
                self.journal.push(Step::Boarded(seat));
            }
        }
    }
}
