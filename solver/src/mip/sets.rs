//! What can be chosen: placement columns and seats that keep every rule that concerns one of them alone.

use super::constraints::{
    allowed_start, blackout, cooldown, eligibility, forbid, frozen_window, host_capacity, host_unit_limit, leave,
    mentor_load, placement_length, quota_relief, ride_location,
};
use super::exchanges::Exchanges;
use crate::value::{Assignment, Instance, Seat, hand_over};
use std::ops::Range;

/// All admissible placements and rides, sorted by person.
#[derive(Debug)]
pub struct Sets {
    pub columns: Vec<Column>,
    /// Columns by person.
    pub columns_of: Vec<Range<usize>>,
    pub seats: Vec<Seat>,
    /// Seats by person.
    pub seats_of: Vec<Range<usize>>,
    /// Whether a person is either there with a whole FTE or not at all, by person.
    pub whole: Vec<bool>,
    /// Columns that have to come as closed exchanges, where the problem asks for that.
    pub exchanges: Option<Exchanges>,
    /// Exposure a full-time week gives, by person and post.
    rates: Vec<Vec<(usize, f64)>>,
    /// Exposure by lesson of one ride, by seat.
    seat_exposure: Vec<Vec<(usize, f64)>>,
}

/// A placement that may be chosen.
#[derive(Clone, Copy, Debug)]
pub struct Column {
    pub j: Assignment,
    /// FTE-weeks in the post.
    pub fte_weeks: f64,
    /// Gain of this placement alone.
    pub gain_alone: f64,
    /// Wishes met and direct value, less priced hand-overs.
    pub aside: f64,
    /// Weighted person-weeks of handing over.
    pub hand_over: f64,
    rates: usize,
}

impl Column {
    /// Wishes met and direct value: what counts in the person's own value beside gain.
    pub fn liked(&self, instance: &Instance<'_>) -> f64 {
        self.aside + instance.problem.prices.disruption * self.hand_over
    }
}

impl Sets {
    pub fn new(instance: &Instance<'_>) -> Self {
        let mut sets = Self {
            columns: Vec::new(),
            columns_of: Vec::with_capacity(instance.people.len()),
            seats: Vec::new(),
            seats_of: Vec::with_capacity(instance.people.len()),
            whole: (instance.people.iter()).map(|p| p.present.iter().all(|&fte| fte == 0.0 || fte >= 1.0)).collect(),
            exchanges: None,
            rates: Vec::new(),
            seat_exposure: Vec::new(),
        };
        for p in 0..instance.people.len() {
            let first = sets.columns.len();
            sets.add_columns(instance, p);
            sets.columns_of.push(first..sets.columns.len());
            let first = sets.seats.len();
            sets.add_seats(instance, p);
            sets.seats_of.push(first..sets.seats.len());
        }
        sets.exchanges = Exchanges::new(instance, &sets.columns);
        sets
    }

    fn add_columns(&mut self, instance: &Instance<'_>, person: usize) {
        if instance.people[person].placements_max == 0 || !host_unit_limit::allows(instance, person) {
            return;
        }
        for post in 0..instance.posts.len() {
            if !eligibility::allows_post(instance, person, post) {
                continue;
            }
            let rates = instance.post_rates(person, post);
            let useful = !rates.is_empty() || instance.serves(person, post) || instance.published.is_some();
            if !useful {
                continue;
            }
            let direct = instance.own[person].direct(post);
            let index = self.rates.len();
            for &weeks in &instance.problem.posts[post].lengths_weeks {
                for start in 0..(instance.weeks + 1).saturating_sub(weeks as usize) {
                    for &intensity in &instance.problem.posts[post].intensities {
                        let j = Assignment { person, post, start, weeks: weeks as usize, intensity };
                        if !allowed(instance, &j) {
                            continue;
                        }
                        let fte_weeks = instance.fte_weeks(&j);
                        let handed = hand_over(instance, &j);
                        let lessons = &instance.people[person].lessons;
                        let gain =
                            |&(l, rate): &(usize, f64)| lessons[l].weight * lessons[l].curve.at(rate * fte_weeks);
                        self.columns.push(Column {
                            j,
                            fte_weeks,
                            gain_alone: rates.iter().map(gain).sum(),
                            aside: instance.preference(&j) + direct - instance.problem.prices.disruption * handed,
                            hand_over: handed,
                            rates: index,
                        });
                    }
                }
            }
            self.rates.push(rates);
        }
    }

    fn add_seats(&mut self, instance: &Instance<'_>, person: usize) {
        for session in 0..instance.sessions.len() {
            if !ride_location::allows(instance, person, session)
                || !eligibility::allows_session(instance, person, session)
            {
                continue;
            }
            let exposure = instance.session_rates(person, session);
            // A ride that teaches next to nothing still counts where rides are wished for, or were published.
            let useful =
                !exposure.is_empty() || !instance.own[person].ride_windows.is_empty() || instance.published.is_some();
            if !useful {
                continue;
            }
            let mut weeks: Vec<usize> = instance.problem.sessions[session].weeks.iter().map(|&t| t as usize).collect();
            weeks.sort_unstable();
            weeks.dedup();
            for week in weeks {
                let z = Seat { person, session, week };
                if week < instance.weeks
                    && blackout::allows_ride(instance, &z)
                    && leave::allows_ride(instance, &z)
                    && forbid::allows_ride(instance, &z)
                    && frozen_window::allows_ride(instance, &z)
                {
                    self.seats.push(z);
                    self.seat_exposure.push(exposure.clone());
                }
            }
        }
    }

    /// Weeks of exposure that a column gives, by lesson of its person.
    pub fn exposure(&self, column: usize) -> impl Iterator<Item = (usize, f64)> + '_ {
        let weeks = self.columns[column].fte_weeks;
        self.rates[self.columns[column].rates].iter().map(move |&(lesson, rate)| (lesson, rate * weeks))
    }

    /// Weeks of exposure that a seat gives, by lesson of its person.
    pub fn seat_exposure(&self, seat: usize) -> &[(usize, f64)] {
        &self.seat_exposure[seat]
    }

    /// The column that is this placement.
    pub fn find(&self, j: &Assignment) -> Option<usize> {
        let own = self.columns_of[j.person].clone();
        let first = own.start + self.columns[own.clone()].partition_point(|column| column.j.post < j.post);
        (first..own.end).take_while(|&c| self.columns[c].j.post == j.post).find(|&c| self.columns[c].j == *j)
    }

    /// The seat that is this ride.
    pub fn find_seat(&self, z: &Seat) -> Option<usize> {
        let own = self.seats_of[z.person].clone();
        let first = own.start + self.seats[own.clone()].partition_point(|seat| seat.session < z.session);
        (first..own.end).take_while(|&s| self.seats[s].session == z.session).find(|&s| self.seats[s] == *z)
    }
}

fn allowed(instance: &Instance<'_>, j: &Assignment) -> bool {
    allowed_start::allows(instance, j)
        && placement_length::allows(instance, j)
        && eligibility::allows(instance, j)
        && blackout::allows(instance, j)
        && leave::allows(instance, j)
        && cooldown::allows(instance, j)
        && host_capacity::allows(instance, j)
        && mentor_load::allows(instance, j)
        && forbid::allows(instance, j)
        && quota_relief::allows(instance, j)
        && frozen_window::allows(instance, j)
}
