//! The best rides of one person, with and without weeks away.

use super::layout::{Layout, Person, SeatAt, Window};
use crate::mip::Sets;
use crate::value::Instance;
use std::ops::Range;

/// What a person's seats are worth at the prices at hand, prepared so that what is lost in a stretch of weeks takes no search.
#[derive(Default)]
pub struct Rides {
    window: Option<Window>,
    /// What each seat adds at most, less what it pays; by seat of the person.
    worth: Vec<f64>,
    /// Best rides of the week's window before the week, and from the week on.
    before: Vec<f64>,
    from: Vec<f64>,
    /// Running sum over whole windows.
    sums: Vec<f64>,
    /// Window of each week.
    number: Vec<u16>,
    length: usize,
    best: Vec<f64>,
}

impl Rides {
    /// Prepares for `person`; `worth` is what each of the person's seats adds at most, less what it pays.
    pub fn prepare(&mut self, layout: &Layout, person: &Person, worth: impl Iterator<Item = f64>) {
        self.window = None;
        let seats = &layout.seats[person.seats.clone()];
        self.worth.clear();
        self.worth.extend(worth);
        if self.worth.iter().all(|&worth| worth <= 0.0) {
            return;
        }
        let (weeks, window) = (layout.weeks, person.window);
        self.window = Some(window);
        self.before.clear();
        self.before.resize(weeks + 1, 0.0);
        self.from.clear();
        self.from.resize(weeks + 1, 0.0);
        if self.number.len() != weeks || self.length != window.weeks {
            self.length = window.weeks;
            self.number.clear();
            self.number.extend((0..weeks).map(|t| (t / window.weeks) as u16));
        }
        let mut next = 0;
        let mut sum = 0.0;
        self.best.clear();
        for t in 0..weeks {
            if t % window.weeks == 0 {
                self.best.clear();
                sum = 0.0;
            }
            self.before[t] = sum;
            while next < seats.len() && seats[next].week as usize == t {
                sum += enter(&mut self.best, self.worth[next], window.rides);
                next += 1;
            }
        }
        let mut next = seats.len();
        for t in (0..weeks).rev() {
            if t + 1 == weeks || (t + 1) % window.weeks == 0 {
                self.best.clear();
                sum = 0.0;
            }
            while next > 0 && seats[next - 1].week as usize == t {
                next -= 1;
                sum += enter(&mut self.best, self.worth[next], window.rides);
            }
            self.from[t] = sum;
        }
        self.sums.clear();
        self.sums.push(0.0);
        let mut sum = 0.0;
        for first in (0..weeks).step_by(window.weeks) {
            sum += self.from[first];
            self.sums.push(sum);
        }
    }

    /// What each seat of the person adds at most, less what it pays.
    pub fn worths(&self) -> &[f64] {
        &self.worth
    }

    /// What each seat of the person is worth less than the last of the best rides that its window allows.
    pub fn behind(&self, layout: &Layout, person: &Person) -> Vec<f64> {
        let seats = &layout.seats[person.seats.clone()];
        let (mut best, mut last, mut begin) = (Vec::new(), Vec::with_capacity(seats.len()), 0);
        let window = person.window;
        for part in seats.chunk_by(|a, b| a.week as usize / window.weeks == b.week as usize / window.weeks) {
            best.clear();
            self.worth[begin..begin + part.len()].iter().for_each(|&worth| {
                enter(&mut best, worth, window.rides);
            });
            begin += part.len();
            let least = window.rides.checked_sub(1).and_then(|place| best.get(place)).copied().unwrap_or(0.0);
            last.resize(begin, least);
        }
        last.into_iter().zip(&self.worth).map(|(last, worth)| (last - worth).max(0.0)).collect()
    }

    /// The most that rides are worth to somebody who is never away.
    pub fn all(&self) -> f64 {
        if self.window.is_some() { self.sums[self.sums.len() - 1] } else { 0.0 }
    }

    /// At least so much of it is lost to whoever is away in these weeks. What several absences lose is no less than the sum:
    /// the best rides that a window allows are a matroid's, whose weighted rank is submodular.
    pub fn lost(&self, away: Range<usize>) -> f64 {
        let Some(window) = self.window.filter(|_| !away.is_empty()) else { return 0.0 };
        let (first, last) = (usize::from(self.number[away.start]), usize::from(self.number[away.end - 1]));
        let within = self.number.get(away.end).is_some_and(|&next| usize::from(next) == last);
        let after = if within { self.from[away.end] } else { 0.0 };
        let before = self.before[away.start];
        let kept = match first == last {
            false => before + after,
            true if window.rides == 1 => before.max(after),
            true => (before + after).min(self.sums[first + 1] - self.sums[first]),
        };
        (self.sums[last + 1] - self.sums[first] - kept).max(0.0)
    }

    /// Which rides the person takes, weeks apart of which only so much is spent at home: the best ones of each window, or, at a
    /// heat above 0, all that are nearly as good in shares.
    pub fn spread(&self, layout: &Layout, person: &Person, heat: f64, home: &[f64], picks: &mut Vec<(u32, f64)>) {
        let Some(window) = self.window else { return };
        let seats = &layout.seats[person.seats.clone()];
        let mut begin = 0;
        for part in seats.chunk_by(|a, b| a.week as usize / window.weeks == b.week as usize / window.weeks) {
            let worth = &self.worth[begin..begin + part.len()];
            let first = person.seats.start + begin;
            begin += part.len();
            let most = worth.iter().copied().fold(0.0, f64::max);
            if most <= 0.0 && heat <= 0.0 {
                continue;
            }
            let mut take = |i: usize, share: f64| {
                let share = share * home[part[i].week as usize];
                if share > 1e-4 {
                    picks.push(((first + i) as u32, share));
                }
            };
            if heat > 0.0 && window.rides < part.len() {
                let share = |worth: f64| if worth > most - 12.0 * heat { ((worth - most) / heat).exp() } else { 0.0 };
                let sum = share(0.0) + worth.iter().map(|&worth| share(worth)).sum::<f64>();
                for (i, &worth) in worth.iter().enumerate().filter(|(_, worth)| **worth > most - 12.0 * heat) {
                    take(i, (window.rides as f64 * share(worth) / sum).min(1.0));
                }
            } else if heat > 0.0 {
                worth.iter().enumerate().for_each(|(i, &worth)| take(i, 1.0 / (1.0 + (-worth / heat).exp())));
            } else {
                let mut order: Vec<usize> =
                    (0..part.len()).filter(|&i| worth[i] > 0.0 && home[part[i].week as usize] > 0.5).collect();
                order.sort_by(|&a, &b| worth[b].total_cmp(&worth[a]));
                order.into_iter().take(window.rides).for_each(|i| take(i, 1.0));
            }
        }
    }
}

/// Enters a worth into the best few, best first; by how much their sum grows.
fn enter(best: &mut Vec<f64>, worth: f64, most: usize) -> f64 {
    if worth <= 0.0 || most == 0 {
        return 0.0;
    }
    if most == usize::MAX {
        return worth;
    }
    let mut grows = worth;
    if best.len() >= most {
        let last = best[best.len() - 1];
        if worth <= last {
            return 0.0;
        }
        grows -= last;
        best.pop();
    }
    let at = best.partition_point(|&other| other >= worth);
    best.insert(at, worth);
    grows
}

/// By how much less the ride adds after what was learnt.
pub fn faded(instance: &Instance<'_>, sets: &Sets, seat: &SeatAt, learnt: &[(usize, f64)]) -> f64 {
    if learnt.is_empty() {
        return 0.0;
    }
    let z = seat.seat as usize;
    let lessons = &instance.people[sets.seats[z].person].lessons;
    let terms = sets.seat_exposure(z).iter().filter_map(|&(l, x)| {
        let before = learnt.iter().find(|term| term.0 == l)?.1;
        let curve = &lessons[l].curve;
        Some(lessons[l].weight * (curve.at(x) - (curve.at(before + x) - curve.at(before))))
    });
    terms.sum::<f64>().max(0.0)
}
