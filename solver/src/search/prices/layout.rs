//! The problem as prices see it: every placement takes a *slot* (post, weeks, intensity, presence) from a *lane* (a person at one
//! intensity), every ride a *date* of a session. Rows are about slots, weeks of lanes, dates and hours of guests, never about
//! single columns, so that what a column pays is a difference of two running sums and a look-up.

use super::programme::Programme;
use super::rides;
use crate::constants::TOLERANCE;
use crate::mip::Sets;
use crate::mip::constraints::{exchange_balance, pin, ride_load};
use crate::value::{Assignment, Instance};
use std::collections::HashMap;
use std::ops::Range;

/// Numbers that are kept in few digits are made so much larger before.
const ROUND_UP: f64 = 1.0 + 1e-6;

/// Everything the prices are about.
pub struct Layout {
    pub weeks: usize,
    pub units: usize,
    /// Locations whose exchanges are balanced.
    pub places: usize,
    pub lanes: Vec<Lane>,
    pub slots: Vec<Slot>,
    pub dates: Vec<Date>,
    pub people: Vec<Person>,
    pub choices: Vec<Choice>,
    pub seats: Vec<SeatAt>,
    /// What rides still add after a placement: for each kind of placement of each person, by seat, rounded up.
    pub faded: Vec<f32>,
    pub wishes: Vec<Wish>,
}

/// Rides that somebody should have in some weeks, and what each missing one costs.
#[derive(Clone, Copy, Debug)]
pub struct Wish {
    pub rides: f64,
    pub price: f64,
}

/// No wish.
pub const NO_WISH: u32 = u32::MAX;

/// A person away at one intensity.
#[derive(Clone, Debug)]
pub struct Lane {
    pub person: usize,
    pub intensity: f64,
    /// Weeks that some placement covers.
    pub covered: Vec<bool>,
}

/// What placements that differ in nothing but the person take from others.
#[derive(Clone, Copy, Debug)]
pub struct Slot {
    /// One of them.
    pub j: Assignment,
    pub hand_over: f64,
}

/// A session in one of its weeks.
#[derive(Clone, Copy, Debug)]
pub struct Date {
    pub session: usize,
    pub week: usize,
}

/// A placement column.
#[derive(Clone, Copy, Debug)]
pub struct Choice {
    /// Gain of this placement alone, and what stands beside it.
    pub value: f64,
    pub slot: u32,
    pub lane: u32,
    /// Index in [`Sets::columns`].
    pub column: u32,
    /// What rides add after it: nothing less than without it (0), or the person's list of this number, counted from 1.
    pub kind: u32,
    /// How much it counts in the exchange of the person's place, negative for the way back.
    pub exchange: f32,
    pub start: u16,
    pub end: u16,
    /// All of the week: no rides meanwhile.
    pub full: bool,
}

impl Choice {
    pub fn span(&self) -> Range<usize> {
        usize::from(self.start)..usize::from(self.end)
    }
}

/// A ride that somebody may take.
#[derive(Clone, Copy, Debug)]
pub struct SeatAt {
    /// What it adds to the gain of somebody who has learnt nothing else.
    pub gain: f64,
    pub hours: f64,
    pub date: u32,
    /// Index in [`Sets::seats`].
    pub seat: u32,
    pub week: u32,
    /// The wishes that it counts for, or [`NO_WISH`].
    pub wishes: [u32; 2],
}

/// What one person may choose from.
#[derive(Clone, Debug)]
pub struct Person {
    pub unit: usize,
    pub fit: f64,
    pub choices: Range<usize>,
    /// Sorted by week.
    pub seats: Range<usize>,
    pub placements_max: usize,
    pub cooldown: usize,
    /// No placement at all is not allowed.
    pub must: bool,
    pub programme: Option<Programme>,
    /// Where the person's lists in [`Layout::faded`] begin.
    pub faded: usize,
    /// Place of the person's exchanges.
    pub place: usize,
    pub window: Window,
}

/// At most so many rides in each stretch of so many weeks.
#[derive(Clone, Copy, Debug)]
pub struct Window {
    pub weeks: usize,
    pub rides: usize,
}

impl Person {
    /// One placement at most, and nothing that asks for several.
    pub fn is_simple(&self) -> bool {
        self.placements_max <= 1 && self.programme.is_none()
    }

    /// Whether the person may have to go, even at a loss.
    pub fn goes(&self) -> bool {
        self.must || self.programme.is_some()
    }
}

impl Layout {
    pub fn new(instance: &Instance<'_>, sets: &Sets, floors: &[f64]) -> Self {
        let mut layout = Self {
            weeks: instance.weeks,
            units: instance.units.len(),
            places: 1 + instance.units.iter().filter_map(|unit| unit.location).max().map_or(0, |last| last + 1),
            lanes: Vec::new(),
            slots: Vec::new(),
            dates: Vec::new(),
            people: Vec::with_capacity(instance.people.len()),
            choices: Vec::with_capacity(sets.columns.len()),
            seats: Vec::with_capacity(sets.seats.len()),
            faded: Vec::new(),
            wishes: Vec::new(),
        };
        let mut slots = HashMap::new();
        let mut dates = HashMap::new();
        for (p, &floor) in floors.iter().enumerate() {
            let person = layout.add_person(instance, sets, p, floor, (&mut slots, &mut dates));
            layout.people.push(person);
        }
        layout
    }

    fn add_person(
        &mut self,
        instance: &Instance<'_>,
        sets: &Sets,
        p: usize,
        floor: f64,
        (slots, dates): (&mut HashMap<SlotKey, u32>, &mut Dates),
    ) -> Person {
        let facts = &instance.people[p];
        let first_seat = self.seats.len();
        for s in sets.seats_of[p].clone() {
            let seat = &sets.seats[s];
            let date = *dates.entry((seat.session, seat.week)).or_insert_with(|| {
                self.dates.push(Date { session: seat.session, week: seat.week });
                (self.dates.len() - 1) as u32
            });
            let lesson = |&(l, x): &(usize, f64)| facts.lessons[l].weight * facts.lessons[l].curve.at(x);
            self.seats.push(SeatAt {
                gain: sets.seat_exposure(s).iter().map(lesson).sum(),
                hours: instance.sessions[seat.session].duration_weeks,
                date,
                seat: s as u32,
                week: seat.week as u32,
                wishes: [NO_WISH; 2],
            });
        }
        self.add_wishes(instance, p, first_seat);
        self.seats[first_seat..].sort_by_key(|seat| (seat.week, seat.seat));
        let window = window(instance, p, &self.seats[first_seat..]);
        let by_rides = window.most(&self.seats[first_seat..], |seat| seat.gain);
        let single = facts.placements_max <= 1;
        // Somebody with one placement at most must take one that agrees with every pin, and one that with rides reaches the floor.
        let pins: Vec<_> = (instance.problem.pins.iter())
            .filter(|pin| single && pin.session.is_none() && instance.person(&pin.person) == Some(p))
            .collect();
        let enough = |gain: f64| !single || gain + by_rides >= floor - TOLERANCE;
        let (first_choice, first_lane) = (self.choices.len(), self.lanes.len());
        let follows = !instance.own[p].tracks.is_empty();
        let faded = self.faded.len();
        let mut kinds = Vec::new();
        for c in sets.columns_of[p].clone() {
            let column = &sets.columns[c];
            if !enough(column.gain_alone) || !pins.iter().all(|pin| pin::agrees(instance, pin, &column.j)) {
                continue;
            }
            let lane = self.lane(first_lane, &column.j);
            self.lanes[lane].covered[column.j.span()].fill(true);
            let slot = *slots.entry(SlotKey::of(instance, &column.j)).or_insert_with(|| {
                self.slots.push(Slot { j: column.j, hand_over: column.hand_over });
                (self.slots.len() - 1) as u32
            });
            let kind = if single && !follows { self.kind(instance, sets, (c, first_seat), &mut kinds) } else { 0 };
            let exchange = exchange_balance::direction(instance, &column.j).map_or(0.0, |(_, sign)| sign);
            self.choices.push(Choice {
                value: column.gain_alone + column.aside,
                slot,
                lane: lane as u32,
                column: c as u32,
                kind,
                exchange: (exchange * column.j.intensity) as f32,
                start: column.j.start as u16,
                end: column.j.span().end as u16,
                full: column.j.intensity >= 1.0,
            });
        }
        let choices = first_choice..self.choices.len();
        let must = !choices.is_empty() && (!pins.is_empty() || !enough(0.0));
        if !single || follows {
            self.choices[choices.clone()].sort_by_key(|choice| (choice.end, choice.column));
        } else {
            self.choices[choices.clone()].sort_by_key(|choice| (choice.kind, choice.column));
        }
        let posts = self.choices[choices.clone()].iter().map(|choice| self.slots[choice.slot as usize].j.post);
        let programme = Programme::new(instance, p, posts).filter(|_| !choices.is_empty());
        Person {
            unit: facts.unit,
            fit: facts.fit,
            choices,
            seats: first_seat..self.seats.len(),
            placements_max: facts.placements_max as usize,
            cooldown: instance.problem.rules.cooldown_weeks as usize,
            must,
            programme,
            faded,
            place: instance.units[facts.unit].location.map_or(0, |place| place + 1),
            window,
        }
    }

    /// Wishes for rides, as far as no ride counts for more than two of them: the others are not charged for.
    fn add_wishes(&mut self, instance: &Instance<'_>, p: usize, first_seat: usize) {
        for window in instance.own[p].ride_windows.iter().filter(|window| window.price > 0.0 && window.rides > 0) {
            let inside = |seat: &&mut SeatAt| window.holds(seat.week as usize);
            let seats = || self.seats[first_seat..].iter().filter(|seat| window.holds(seat.week as usize));
            if seats().all(|seat| seat.wishes[1] == NO_WISH) {
                let wish = self.wishes.len() as u32;
                for seat in self.seats[first_seat..].iter_mut().filter(inside) {
                    seat.wishes[usize::from(seat.wishes[0] != NO_WISH)] = wish;
                }
                self.wishes.push(Wish { rides: window.rides as f64, price: window.price });
            }
        }
    }

    /// Which list of what rides still add goes with column `c`, in which nothing but what it teaches plays a part.
    fn kind(
        &mut self,
        instance: &Instance<'_>,
        sets: &Sets,
        (c, first_seat): (usize, usize),
        kinds: &mut Vec<(Vec<(usize, f64)>, u32)>,
    ) -> u32 {
        let learnt: Vec<(usize, f64)> = sets.exposure(c).collect();
        if let Some(known) = kinds.iter().find(|known| known.0 == learnt) {
            return known.1;
        }
        let seats = &self.seats[first_seat..];
        let lost: Vec<f64> = seats.iter().map(|seat| rides::faded(instance, sets, seat, &learnt)).collect();
        let mut kind = 0;
        if lost.iter().any(|&lost| lost > TOLERANCE) {
            kind = 1 + kinds.iter().map(|known| known.1).max().unwrap_or(0);
            self.faded.extend(seats.iter().zip(&lost).map(|(seat, lost)| ((seat.gain - lost) * ROUND_UP) as f32));
        }
        kinds.push((learnt, kind));
        kind
    }

    fn lane(&mut self, first: usize, j: &Assignment) -> usize {
        if let Some(known) = self.lanes[first..].iter().position(|lane| lane.intensity == j.intensity) {
            return first + known;
        }
        self.lanes.push(Lane { person: j.person, intensity: j.intensity, covered: vec![false; self.weeks] });
        self.lanes.len() - 1
    }

    /// Numbers of what rows are about: weeks of lanes first, then slots, dates, weeks of places, hours and fitted hours of guests
    /// by unit and week, and wishes.
    pub fn home(&self, lane: usize, week: usize) -> usize {
        lane * self.weeks + week
    }

    pub fn slot(&self, slot: usize) -> usize {
        self.lanes.len() * self.weeks + slot
    }

    pub fn date(&self, date: usize) -> usize {
        self.slot(self.slots.len()) + date
    }

    pub fn place(&self, place: usize, week: usize) -> usize {
        self.date(self.dates.len()) + place * self.weeks + week
    }

    pub fn hours(&self, unit: usize, week: usize) -> usize {
        self.place(self.places, 0) + 2 * (unit * self.weeks + week)
    }

    pub fn wish(&self, wish: usize) -> usize {
        self.hours(self.units, 0) + wish
    }

    pub fn atoms(&self) -> usize {
        self.wish(self.wishes.len())
    }
}

/// Numbers of dates, by session and week.
type Dates = HashMap<(usize, usize), u32>;

/// Slots that are one: the weeks in which the person has the same FTE throughout need no person's name.
#[derive(PartialEq, Eq, Hash)]
struct SlotKey {
    post: usize,
    start: usize,
    weeks: usize,
    intensity: u64,
    fte: u64,
    person: usize,
}

impl SlotKey {
    fn of(instance: &Instance<'_>, j: &Assignment) -> Self {
        let present = &instance.people[j.person].present[j.span()];
        let fte = present.first().copied().unwrap_or(0.0);
        let steady = present.iter().all(|&other| other == fte);
        Self {
            post: j.post,
            start: j.start,
            weeks: j.weeks,
            intensity: j.intensity.to_bits(),
            fte: if steady { fte.to_bits() } else { 0 },
            person: if steady { usize::MAX } else { j.person },
        }
    }
}

impl Window {
    /// The best sum of what seats (sorted by week) are worth that the window allows.
    pub fn most(&self, seats: &[SeatAt], worth: impl Fn(&SeatAt) -> f64) -> f64 {
        let mut sum = 0.0;
        let mut best: Vec<f64> = Vec::new();
        for window in seats.chunk_by(|a, b| a.week as usize / self.weeks == b.week as usize / self.weeks) {
            best.clear();
            best.extend(window.iter().map(&worth).filter(|worth| *worth > 0.0));
            best.sort_by(|a, b| b.total_cmp(a));
            sum += best.iter().take(self.rides).sum::<f64>();
        }
        sum
    }
}

/// The load that limits the person most; each alone is a valid limit. Without one every ride stands for itself.
fn window(instance: &Instance<'_>, p: usize, seats: &[SeatAt]) -> Window {
    let loads = instance.problem.rules.guest_load.iter().filter(|load| ride_load::is_for(instance, load, p));
    let windows = loads.map(|load| Window { weeks: load.weeks.max(1) as usize, rides: load.rides as usize });
    windows
        .map(|window| (window, window.most(seats, |seat| seat.gain)))
        .min_by(|a, b| a.1.total_cmp(&b.1))
        .map_or(Window { weeks: 1, rides: usize::MAX }, |best| best.0)
}
