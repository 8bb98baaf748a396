//! A plan under construction: what it uses of every row, what it is worth, and which hard rules it breaks, kept up to date as
//! placements and rides come and go, in time proportional to the rows they touch.

mod apply;
mod evaluate;
mod ledger;
mod own;
mod rings;
mod scan;
mod ties;
mod whereabouts;

pub use evaluate::Blocked;
use ledger::Ledger;
use rings::RingsLedger;
use ties::TiesLedger;
use whereabouts::Whereabouts;

use super::Owed;
use crate::constants::TOLERANCE;
use crate::mip::Sets;
use crate::mip::constraints::pin;
use crate::plan::Plan;
use crate::value::{Instance, Resolved};

/// What an unmet pin, or a placement owed to a track, costs a search: more than any gain.
const PIN_PENALTY: f64 = 1e4;
/// What a unit of gain under somebody's fairness floor costs a search.
const FAIRNESS_PENALTY: f64 = 1e2;
/// What a person-week over the disruption limit costs a search.
const DISRUPTION_PENALTY: f64 = 1e1;

/// See the module.
pub struct State<'i> {
    pub instance: &'i Instance<'i>,
    pub sets: &'i Sets,
    fairness_floors: &'i [f64],
    has_floors: bool,
    disruption_limit: f64,
    /// Columns chosen, by person.
    pub chosen: Vec<Vec<usize>>,
    /// Columns that a search looks at, by person.
    pub open: Vec<Vec<u32>>,
    /// Seats taken, by person.
    pub riding: Vec<Vec<usize>>,
    ledger: Ledger,
    ties: TiesLedger,
    pub rings: RingsLedger,
    own: own::Book,
    pub whereabouts: Whereabouts,
    /// Pins that each column and seat of a pinned person meets.
    pins_of_column: Vec<(usize, usize)>,
    pins_of_seat: Vec<(usize, usize)>,
    pin_met: Vec<u32>,
    pub value: f64,
    pub disruption: f64,
    /// Rows of hard rules that are broken (those that combine people).
    broken: i64,
    exposure: Vec<Vec<f64>>,
    gain: Vec<f64>,
}

impl<'i> State<'i> {
    pub fn new(instance: &'i Instance<'i>, sets: &'i Sets, fairness_floors: &'i [f64], limit: Option<f64>) -> Self {
        let open = sets.columns_of.iter().map(|columns| columns.clone().map(|c| c as u32).collect()).collect();
        Self::empty(instance, sets, fairness_floors, limit, open)
    }

    fn empty(
        instance: &'i Instance<'i>,
        sets: &'i Sets,
        fairness_floors: &'i [f64],
        limit: Option<f64>,
        open: Vec<Vec<u32>>,
    ) -> Self {
        let pins = &instance.problem.pins;
        let mut pins_of_column = Vec::new();
        let mut pins_of_seat = Vec::new();
        for (k, pinned) in pins.iter().enumerate() {
            let Some(p) = instance.person(&pinned.person) else { continue };
            let columns = sets.columns_of[p].clone().filter(|&c| pin::agrees(instance, pinned, &sets.columns[c].j));
            pins_of_column.extend(columns.map(|c| (c, k)));
            let seats = sets.seats_of[p].clone().filter(|&s| pin::agrees_ride(instance, pinned, &sets.seats[s]));
            pins_of_seat.extend(seats.map(|s| (s, k)));
        }
        pins_of_column.sort_unstable();
        pins_of_seat.sort_unstable();
        let own = own::Book::new(instance, sets);
        let (value, broken) = own.start(instance);
        Self {
            instance,
            sets,
            fairness_floors,
            has_floors: fairness_floors.iter().any(|&floor| floor > 0.0),
            disruption_limit: limit.unwrap_or(f64::INFINITY),
            chosen: vec![Vec::new(); instance.people.len()],
            open,
            riding: vec![Vec::new(); instance.people.len()],
            ledger: Ledger::new(instance),
            ties: TiesLedger::new(instance),
            rings: RingsLedger::new(sets.exchanges.as_ref()),
            own,
            whereabouts: Whereabouts::new(instance),
            pins_of_column,
            pins_of_seat,
            pin_met: vec![0; pins.len()],
            value,
            disruption: 0.0,
            broken,
            exposure: instance.people.iter().map(|person| vec![0.0; person.lessons.len()]).collect(),
            gain: vec![0.0; instance.people.len()],
        }
    }

    /// Starts over with this plan; `false` where a placement or ride of it is not admissible, or the same twice.
    pub fn load(&mut self, plan: &Resolved) -> bool {
        let open = std::mem::take(&mut self.open);
        *self = Self::empty(self.instance, self.sets, self.fairness_floors, Some(self.disruption_limit), open);
        for j in &plan.placements {
            match self.sets.find(j) {
                Some(column) if !self.chosen[j.person].contains(&column) => self.place(column),
                _ => return false,
            }
        }
        for z in &plan.rides {
            match self.sets.find_seat(z) {
                Some(seat) if !self.riding[z.person].contains(&seat) => self.board(seat),
                _ => return false,
            }
        }
        true
    }

    /// Looks at no columns but these and those that a pin asks for.
    pub fn look_at(&mut self, column: impl Fn(usize) -> bool) {
        let pinned = |c: usize| Self::pins_at(&self.pins_of_column, c).next().is_some();
        for (open, columns) in self.open.iter_mut().zip(&self.sets.columns_of) {
            open.clear();
            open.extend(columns.clone().filter(|&c| column(c) || pinned(c)).map(|c| c as u32));
        }
    }

    /// Whether a pin asks for this seat.
    pub fn is_pinned(&self, seat: usize) -> bool {
        Self::pins_at(&self.pins_of_seat, seat).next().is_some()
    }

    /// Seats for which pins ask that are not met.
    pub fn unmet_seats(&self) -> Vec<usize> {
        self.pins_of_seat.iter().filter(|(_, k)| self.pin_met[*k] == 0).map(|&(seat, _)| seat).collect()
    }

    /// The plan as it stands.
    pub fn plan(&self) -> Resolved {
        Resolved {
            placements: self.chosen.iter().flatten().map(|&c| self.sets.columns[c].j).collect(),
            rides: self.riding.iter().flatten().map(|&s| self.sets.seats[s]).collect(),
        }
    }

    /// Whether every hard rule is kept.
    pub fn feasible(&self) -> bool {
        self.sound()
            && self.pin_met.iter().all(|&met| met > 0)
            && self.ledger.visitors_missing == 0
            && self.own.owed == 0
            && self.wanting() <= TOLERANCE
            && self.excess() <= TOLERANCE
    }

    /// Whether every hard rule is kept but those that a search may be on its way to: pins, posts that may not stay empty,
    /// fairness floor, disruption limit.
    pub fn sound(&self) -> bool {
        self.broken == 0
    }

    /// How far the plan is beyond what rules allow that combine people: rows broken, and disruption over its limit.
    pub fn trespass(&self) -> (i64, f64) {
        let excess = self.excess();
        (self.broken, if excess > TOLERANCE { excess } else { 0.0 })
    }

    /// How many rows of hard rules are broken.
    pub fn broken(&self) -> i64 {
        self.broken
    }

    /// Value less what is still owed to pins, posts that may not stay empty, fairness floor and disruption limit: what a
    /// search climbs.
    pub fn score(&self) -> f64 {
        let unmet = self.pin_met.iter().filter(|&&met| met == 0).count() as f64;
        self.value
            - PIN_PENALTY * (unmet + self.own.owed as f64)
            - self.instance.ties.visitor_penalty * self.ledger.visitors_missing as f64
            - FAIRNESS_PENALTY * self.wanting()
            - DISRUPTION_PENALTY * self.excess()
    }

    /// Whether placements are owed to pins, tracks or posts that may not stay empty.
    pub fn is_in_debt(&self) -> bool {
        self.own.owed > 0 || self.ledger.visitors_missing > 0 || self.pin_met.contains(&0)
    }

    /// A score from which on a placement pays some of what is owed.
    pub fn paying(&self) -> f64 {
        PIN_PENALTY.min(self.instance.ties.visitor_penalty) / 2.0
    }

    /// People of whom placements are owed, and posts in want of visitors.
    pub fn debts_by_whom(&self) -> (Vec<usize>, Vec<usize>) {
        let unmet = (0..self.pin_met.len()).filter(|&k| self.pin_met[k] == 0);
        let pinned = unmet.filter_map(|k| self.instance.person(&self.instance.problem.pins[k].person));
        let people = pinned.chain(self.own.debtors()).collect();
        (people, (0..self.instance.posts.len()).filter(|&h| self.ledger.posts_wanting[h] != 0).collect())
    }

    /// All that is owed.
    pub fn owes(&self) -> Owed {
        let missing = |h: usize, t: usize| {
            let (least, there) = (self.instance.posts[h].minimum[t], self.ledger.visitors[h * self.instance.weeks + t]);
            (least > there).then(|| (h, t, least - there))
        };
        let posts = 0..self.instance.posts.len();
        Owed {
            plan: Plan::default(),
            pins: (0..self.pin_met.len()).filter(|&k| self.pin_met[k] == 0).collect(),
            people: self.short().enumerate().filter(|(_, short)| *short > TOLERANCE).collect(),
            posts: posts.flat_map(|h| (0..self.instance.weeks).filter_map(move |t| missing(h, t))).collect(),
            tracks: self.own.owed > 0,
            disruption: self.excess(),
        }
    }

    /// Gain that is missing to fairness floors, by person.
    fn short(&self) -> impl Iterator<Item = f64> + '_ {
        self.fairness_floors.iter().zip(&self.gain).map(|(floor, gain)| (floor - gain).max(0.0))
    }

    fn wanting(&self) -> f64 {
        if self.has_floors { self.short().sum() } else { 0.0 }
    }

    fn excess(&self) -> f64 {
        (self.disruption - self.disruption_limit).max(0.0)
    }

    fn pins_at(pins: &[(usize, usize)], of: usize) -> impl Iterator<Item = usize> + '_ {
        let first = pins.partition_point(|entry| entry.0 < of);
        pins[first..].iter().take_while(move |entry| entry.0 == of).map(|entry| entry.1)
    }
}
