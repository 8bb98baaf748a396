//! Rules and prices that concern all of one person's placements and rides together: what they cost, which of them are broken
//! in a way that nothing added can mend, and what is still owed. Only people for whom there is such a rule take part.

use super::{PIN_PENALTY, State};
use crate::constants::{CHANGE_CANCELLED_RIDE, TOLERANCE};
use crate::mip::Sets;
use crate::mip::constraints::quota_relief;
use crate::value::{Assignment, Instance, PublishedPerson, RideWindow, Seat, in_time};

/// How one person stands.
#[derive(Clone, Copy, Debug, Default, PartialEq)]
pub struct Standing {
    /// Value beside what columns and lessons are worth: prices, negative.
    extra: f64,
    /// The part of it that counts in the person's own value.
    own: f64,
    /// Hard rules broken that adding cannot mend.
    broken: i64,
    /// Placements still owed.
    owed: i64,
}

/// What a placement would change.
#[derive(Clone, Copy, Debug, Default)]
struct Change {
    extra: f64,
    own: f64,
    owed: i64,
}

/// All people's standings.
pub struct Book {
    /// Whether there are rules or prices of this kind for the person.
    concerned: Vec<bool>,
    standing: Vec<Standing>,
    pub owed: i64,
    least: Option<Least>,
}

impl Book {
    pub fn new(instance: &Instance<'_>, sets: &Sets) -> Self {
        let people = 0..instance.people.len();
        let any_required = instance.families.required.iter().any(|required| !required.is_empty());
        let required = |c: usize| !instance.families.required[sets.columns[c].j.post].is_empty();
        let concerned: Vec<bool> = (people.clone())
            .map(|p| {
                let own = &instance.own[p];
                let several = instance.people[p].placements_max > 1;
                !own.tracks.is_empty()
                    || own.idle_price != 0.0
                    || !own.ride_windows.is_empty()
                    || instance.published.is_some()
                    || (several && (own.host_change_price != 0.0 || own.host_unit_max.is_some()))
                    || (several && own.relief_weeks.is_some())
                    || (any_required && sets.columns_of[p].clone().any(required))
            })
            .collect();
        let standing = |p: usize| match concerned[p] {
            true => View::new(instance, sets, p, (&[], &[])).standing(),
            false => Standing::default(),
        };
        let standing: Vec<Standing> = people.clone().map(standing).collect();
        let counts = people.clone().any(|p| instance.own[p].may_be_worst_off);
        let least = counts.then(|| {
            let value = |p: usize| if instance.own[p].may_be_worst_off { standing[p].own } else { f64::INFINITY };
            Least::new(&people.map(value).collect::<Vec<f64>>())
        });
        Self { concerned, owed: standing.iter().map(|standing| standing.owed).sum(), standing, least }
    }

    /// People who still owe placements.
    pub fn debtors(&self) -> impl Iterator<Item = usize> + '_ {
        (0..self.standing.len()).filter(|&p| self.standing[p].owed > 0)
    }

    /// What an empty plan costs, and how much of it is broken.
    pub fn start(&self, instance: &Instance<'_>) -> (f64, i64) {
        let least = self.least.as_ref().map_or(0.0, |least| instance.problem.prices.worst_off * least.now());
        let extra: f64 = self.standing.iter().map(|standing| standing.extra).sum();
        (extra + least, self.standing.iter().map(|standing| standing.broken).sum())
    }
}

impl State<'_> {
    /// A score blurred by a share of it; what pays a debt is not blurred, or it would drown what the placements are worth.
    pub fn blurred(&self, p: usize, score: f64, share: f64) -> f64 {
        if self.own.standing[p].owed == 0 {
            return score * (1.0 + share);
        }
        score + share * (score - PIN_PENALTY * (score / PIN_PENALTY).round()).abs()
    }

    /// The person's placements made ready for looking at columns; `None` where no such rule concerns the person.
    pub(super) fn own_view(&self, p: usize) -> Option<View<'_>> {
        self.own.concerned[p].then(|| self.view_of(p))
    }

    /// What the score would change beside what everybody's placements change, if this column were put in with so much gain;
    /// `None` where a rule stands against it.
    pub(super) fn own_change(&self, view: Option<&View<'_>>, column: usize, gained: f64) -> Option<f64> {
        let what = &self.sets.columns[column];
        let change = match view {
            Some(view) => view.with(&what.j)?,
            None => Change::default(),
        };
        let value = change.extra - PIN_PENALTY * change.owed as f64;
        Some(match &self.own.least {
            None => value,
            Some(least) => {
                value + self.least_change(least, what.j.person, gained + what.liked(self.instance) + change.own)
            }
        })
    }

    fn view_of(&self, p: usize) -> View<'_> {
        View::new(self.instance, self.sets, p, (&self.chosen[p], &self.riding[p]))
    }

    /// The same for a seat.
    pub(super) fn own_change_by_seat(&self, seat: usize, gained: f64) -> f64 {
        let p = self.sets.seats[seat].person;
        let change = match self.own.concerned[p] {
            true => self.view_of(p).with_seat(&self.sets.seats[seat]),
            false => Change::default(),
        };
        let least = self.own.least.as_ref().map_or(0.0, |least| self.least_change(least, p, gained + change.own));
        change.extra - PIN_PENALTY * change.owed as f64 + least
    }

    /// Seats that the person keeps from the published plan, and does not have yet.
    pub fn frozen_seats(&self, p: usize) -> Vec<usize> {
        let told = self.instance.published.as_ref().map_or(&[][..], |published| &published.people[p].frozen_rides);
        let seats = told.iter().filter_map(|z| self.sets.find_seat(z));
        seats.filter(|seat| !self.riding[p].contains(seat)).collect()
    }

    /// Puts in whatever of the frozen part of the published plan is not there.
    pub fn keep_frozen(&mut self) {
        let Some(published) = &self.instance.published else { return };
        for (p, told) in published.people.iter().enumerate() {
            for column in told.frozen.iter().filter_map(|j| self.sets.find(j)) {
                if !self.chosen[p].contains(&column) {
                    self.place(column);
                }
            }
            self.frozen_seats(p).into_iter().for_each(|seat| self.board(seat));
        }
    }

    fn least_change(&self, least: &Least, p: usize, added: f64) -> f64 {
        if !self.instance.own[p].may_be_worst_off {
            return 0.0;
        }
        self.instance.problem.prices.worst_off * (least.with(p, least.of(p) + added) - least.now())
    }

    /// Brings a person's standing up to date after placements or rides came or went.
    pub(super) fn settle(&mut self, p: usize) {
        if self.own.concerned[p] {
            let now = self.view_of(p).standing();
            let before = std::mem::replace(&mut self.own.standing[p], now);
            self.value += now.extra - before.extra;
            self.broken += now.broken - before.broken;
            self.own.owed += now.owed - before.owed;
        }
        if let Some(least) = self.own.least.as_mut().filter(|_| self.instance.own[p].may_be_worst_off) {
            let liked = self.chosen[p].iter().map(|&c| self.sets.columns[c].liked(self.instance)).sum::<f64>();
            let before = least.now();
            least.set(p, self.gain[p] + liked + self.own.standing[p].own);
            self.value += self.instance.problem.prices.worst_off * (least.now() - before);
        }
    }
}

/// One person's placements in time, and what follows from them.
pub(super) struct View<'s> {
    instance: &'s Instance<'s>,
    p: usize,
    placements: Vec<Assignment>,
    rides: Vec<Seat>,
    /// Weeks of placements, counted full-time.
    relief: f64,
    busy: u128,
    end: usize,
    /// By track of the person: placements of each step, the last end among earlier and the first start among later ones.
    tracks: Vec<Vec<StepUse>>,
}

#[derive(Clone, Copy, Debug)]
struct StepUse {
    count: usize,
    /// End of the last placement of this step or an earlier one, start of the first of this one or a later one.
    end: usize,
    start: usize,
}

impl<'s> View<'s> {
    fn new(instance: &'s Instance<'s>, sets: &Sets, p: usize, (chosen, riding): (&[usize], &[usize])) -> Self {
        let mut placements: Vec<Assignment> = chosen.iter().map(|&c| sets.columns[c].j).collect();
        placements.sort_by_key(in_time);
        let own = &instance.own[p];
        let steps = |&k: &usize| {
            let track = &instance.tracks[k];
            let mut uses = vec![StepUse { count: 0, end: 0, start: usize::MAX }; track.steps.len()];
            for j in &placements {
                for &s in &track.steps_of[j.post] {
                    uses[s].count += 1;
                    uses[s].end = uses[s].end.max(j.start + j.weeks);
                    uses[s].start = uses[s].start.min(j.start);
                }
            }
            for s in 1..uses.len() {
                uses[s].end = uses[s].end.max(uses[s - 1].end);
            }
            for s in (1..uses.len()).rev() {
                uses[s - 1].start = uses[s - 1].start.min(uses[s].start);
            }
            uses
        };
        Self {
            instance,
            p,
            busy: placements.iter().fold(0, |set, j| set | super::scan::bits(j.start, j.weeks)),
            end: placements.iter().map(|j| j.start + j.weeks).max().unwrap_or(0),
            tracks: own.tracks.iter().map(steps).collect(),
            rides: riding.iter().map(|&s| sets.seats[s]).collect(),
            relief: placements.iter().map(quota_relief::weeks).sum(),
            placements,
        }
    }

    fn standing(&self) -> Standing {
        let own = &self.instance.own[self.p];
        let idle = self.end - self.busy.count_ones() as usize;
        let pairs = self.placements.windows(2);
        let changes = pairs.filter(|pair| self.unit(&pair[0]) != self.unit(&pair[1])).count();
        let costs = own.idle_price * idle as f64 + own.host_change_price * changes as f64;
        let missing = |window: &RideWindow| window.price * window.rides.saturating_sub(self.rides_in(window)) as f64;
        let paid =
            own.ride_windows.iter().map(missing).sum::<f64>() + self.published_change(&self.placements, &self.rides);
        let mut standing = Standing { extra: -costs - paid, own: -costs, ..Standing::default() };
        for (k, uses) in own.tracks.iter().zip(&self.tracks) {
            let track = &self.instance.tracks[*k];
            for (step, used) in track.steps.iter().zip(uses) {
                standing.broken += used.count.saturating_sub(step.at_most) as i64;
                standing.owed += step.at_least.saturating_sub(used.count) as i64;
            }
            if track.ordered {
                // Later steps that begin before what comes before them is over.
                let early = uses.windows(2).filter(|pair| pair[1].start < pair[0].end).count();
                standing.broken += early as i64;
            }
        }
        if let Some(limit) = own.host_unit_max {
            let units: Vec<usize> = self.placements.iter().map(|j| self.unit(j)).collect();
            let earlier = |i: usize| units[..i].iter().filter(|&&unit| unit == units[i]).count();
            standing.broken += (0..units.len()).filter(|&i| earlier(i) >= limit).count() as i64;
        }
        standing.broken += self.placements.iter().filter(|j| !self.is_prepared(j)).count() as i64;
        standing.broken += i64::from(own.relief_weeks.is_some_and(|most| self.relief > most + TOLERANCE));
        if let Some(told) = self.told() {
            standing.owed += told.frozen.iter().filter(|j| !self.placements.contains(j)).count() as i64;
            standing.owed += told.frozen_rides.iter().filter(|z| !self.rides.contains(z)).count() as i64;
        }
        standing
    }

    /// What one more ride would change.
    fn with_seat(&self, z: &Seat) -> Change {
        let own = &self.instance.own[self.p];
        let wanted = |window: &&RideWindow| window.holds(z.week) && self.rides_in(window) < window.rides;
        let mut extra: f64 = own.ride_windows.iter().filter(wanted).map(|window| window.price).sum();
        let told = self.told();
        let again = told.is_some_and(|told| told.rides.contains(z)) && !self.rides.contains(z);
        extra += if again { self.instance.problem.prices.baseline_change * CHANGE_CANCELLED_RIDE } else { 0.0 };
        let kept = told.is_some_and(|told| told.frozen_rides.contains(z)) && !self.rides.contains(z);
        Change { extra, own: 0.0, owed: -i64::from(kept) }
    }

    fn rides_in(&self, window: &RideWindow) -> usize {
        self.rides.iter().filter(|z| window.holds(z.week)).count()
    }

    fn told(&self) -> Option<&PublishedPerson> {
        self.instance.published.as_ref().map(|published| &published.people[self.p])
    }

    /// Priced change of the published plan, these being all the placements and rides.
    fn published_change(&self, placements: &[Assignment], rides: &[Seat]) -> f64 {
        let points =
            self.instance.published.as_ref().map_or(0.0, |published| published.change(self.p, placements, rides));
        self.instance.problem.prices.baseline_change * points
    }

    /// What one more placement would change; `None` where it breaks a rule.
    fn with(&self, j: &Assignment) -> Option<Change> {
        let own = &self.instance.own[self.p];
        let mut change = Change::default();
        for (k, uses) in own.tracks.iter().zip(&self.tracks) {
            let track = &self.instance.tracks[*k];
            for &s in &track.steps_of[j.post] {
                if uses[s].count >= track.steps[s].at_most {
                    return None;
                }
                let early = track.ordered && s > 0 && j.start < uses[s - 1].end;
                let late = track.ordered && uses.get(s + 1).is_some_and(|next| next.start < j.start + j.weeks);
                if early || late {
                    return None;
                }
                change.owed -= i64::from(uses[s].count < track.steps[s].at_least);
            }
        }
        let here = self.unit(j);
        let limit = own.host_unit_max.unwrap_or(usize::MAX);
        if limit <= self.placements.iter().filter(|other| self.unit(other) == here).count() || !self.is_prepared(j) {
            return None;
        }
        if own.relief_weeks.is_some_and(|most| self.relief + quota_relief::weeks(j) > most + TOLERANCE) {
            return None;
        }
        let end = self.end.max(j.start + j.weeks);
        // Overlapping placements are refused elsewhere.
        let idle = end as f64 - self.end as f64 - j.weeks as f64;
        let next = self.placements.partition_point(|other| in_time(other) < in_time(j));
        let before = next.checked_sub(1).map(|i| self.unit(&self.placements[i]));
        let after = self.placements.get(next).map(|other| self.unit(other));
        let differs = |a: Option<usize>, b: Option<usize>| f64::from(u8::from(a.is_some() && b.is_some() && a != b));
        let changes = differs(before, Some(here)) + differs(Some(here), after) - differs(before, after);
        change.extra = -(own.idle_price * idle + own.host_change_price * changes);
        change.own = change.extra;
        if let Some(told) = self.told() {
            change.owed -= i64::from(told.frozen.contains(j) && !self.placements.contains(j));
            let mut all = self.placements.clone();
            all.push(*j);
            change.extra += self.published_change(&self.placements, &[]) - self.published_change(&all, &[]);
        }
        Some(change)
    }

    fn unit(&self, j: &Assignment) -> usize {
        self.instance.posts[j.post].unit
    }

    /// Whether what the post requires is finished before the placement starts.
    fn is_prepared(&self, j: &Assignment) -> bool {
        let families = &self.instance.families;
        let finished = |family: usize| {
            let fulfils =
                |other: &Assignment| families.of[other.post] == Some(family) && other.start + other.weeks <= j.start;
            self.placements.iter().any(fulfils)
        };
        families.required[j.post].iter().all(|&family| finished(family))
    }
}

/// The least of many numbers, one of which changes at a time: a tree of minima.
struct Least {
    leaves: usize,
    tree: Vec<f64>,
}

impl Least {
    fn new(values: &[f64]) -> Self {
        let leaves = values.len().next_power_of_two();
        let mut tree = vec![f64::INFINITY; 2 * leaves];
        tree[leaves..leaves + values.len()].copy_from_slice(values);
        for node in (1..leaves).rev() {
            tree[node] = tree[2 * node].min(tree[2 * node + 1]);
        }
        Self { leaves, tree }
    }

    fn now(&self) -> f64 {
        self.tree[1]
    }

    fn of(&self, index: usize) -> f64 {
        self.tree[self.leaves + index]
    }

    fn set(&mut self, index: usize, value: f64) {
        let mut node = self.leaves + index;
        self.tree[node] = value;
        while node > 1 {
            node /= 2;
            self.tree[node] = self.tree[2 * node].min(self.tree[2 * node + 1]);
        }
    }

    /// The least if one of the numbers were another.
    fn with(&self, index: usize, value: f64) -> f64 {
        let (mut node, mut least) = (self.leaves + index, value);
        while node > 1 {
            least = least.min(self.tree[node ^ 1]);
            node /= 2;
        }
        least
    }
}

#[cfg(test)]
mod tests;
