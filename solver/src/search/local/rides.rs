//! Moves of rides: a few guests who want the same seats give theirs back and choose again.

use super::{LocalSearch, NOISE, State, Step};
use crate::value::Resolved;
use rand::{RngExt, seq::SliceRandom};

/// Seats that somebody looks at for others who hold them.
const RIVALS_MAX: usize = 3;

/// Open seats that somebody looks at in one week, best first.
const CHOICES_MAX: usize = 6;

/// Seats by week, those that are worth most to the person first.
pub(super) type Chances = Vec<(usize, Vec<usize>)>;

/// The chances of one person to ride along.
pub(super) fn chances(state: &State<'_>, p: usize) -> Chances {
    let sets = state.sets;
    let mut seats: Vec<(usize, f64, usize)> =
        sets.seats_of[p].clone().map(|s| (sets.seats[s].week, state.worth_of_free_seat(s), s)).collect();
    seats.sort_by(|a, b| a.0.cmp(&b.0).then(b.1.total_cmp(&a.1)).then(a.2.cmp(&b.2)));
    let weeks = seats.chunk_by(|a, b| a.0 == b.0);
    weeks.map(|week| (week[0].0, week.iter().map(|seat| seat.2).collect())).collect()
}

impl LocalSearch<'_> {
    /// Goes on without rides, until the placements have nearly settled.
    pub(super) fn without_rides(&mut self) {
        let plan = Resolved { rides: Vec::new(), ..self.state.plan() };
        self.state.load(&plan);
        self.state.keep_frozen();
        self.score = self.state.score();
        self.best = (f64::NEG_INFINITY, plan);
        self.rides = false;
    }

    /// A guest, and some of those who sit in seats that the guest could have, choose again.
    pub(super) fn swap_rides(&mut self) {
        let sets = self.state.sets;
        let guest = self.riders[self.random.random_range(0..self.riders.len())];
        let mut guests = vec![guest];
        for seat in self.state.riding[guest].clone() {
            if self.random.random::<f64>() < 0.7 {
                self.alight(seat);
            }
        }
        for _ in 0..self.random.random_range(0..=RIVALS_MAX) {
            let wanted = sets.seats[self.random.random_range(sets.seats_of[guest].clone())];
            let mut held = self.state.whereabouts.taken[wanted.session].clone();
            if let Some(host) = self.state.instance.sessions[wanted.session].host {
                let hosted = &self.state.whereabouts.hosting[host];
                if !hosted.is_empty() {
                    held.push(hosted[self.random.random_range(0..hosted.len())]);
                }
            }
            held.sort_unstable();
            held.dedup();
            for seat in held.into_iter().take(2) {
                guests.push(sets.seats[seat].person);
                self.alight(seat);
            }
        }
        guests.sort_unstable();
        guests.dedup();
        guests.shuffle(&mut self.random);
        guests.into_iter().for_each(|p| self.ride(p));
    }

    /// Gives a person the rides that are worth something, best first.
    pub(super) fn ride(&mut self, p: usize) {
        let mut seats: Vec<(f64, usize)> = Vec::new();
        for (week, chances) in &self.chances[p] {
            if !self.state.may_ride(p, *week) {
                continue;
            }
            let mut found = 0;
            for &seat in chances {
                if let Ok(score) = self.state.try_board(seat)
                    && score > 1e-9
                {
                    seats.push((score * (1.0 + NOISE * self.random.random::<f64>()), seat));
                    found += 1;
                    if found == CHOICES_MAX {
                        break;
                    }
                }
            }
        }
        seats.sort_by(|a, b| b.0.total_cmp(&a.0).then(a.1.cmp(&b.1)));
        seats.into_iter().for_each(|(_, seat)| self.board_if_worth(seat));
    }

    /// Gives those who lost seats in this move the same ones back, where that is possible.
    pub(super) fn board_again(&mut self) {
        let lost: Vec<usize> = (self.journal.iter())
            .filter_map(|step| if let Step::Alighted(seat) = step { Some(*seat) } else { None })
            .collect();
        lost.into_iter().for_each(|seat| self.board_if_worth(seat));
    }

    fn board_if_worth(&mut self, seat: usize) {
        if self.state.try_board(seat).is_ok_and(|score| score > 1e-9) {
            self.state.board(seat);
            self.journal.push(Step::Boarded(seat));
        }
    }

    pub(super) fn alight(&mut self, seat: usize) {
        self.state.alight(seat);
        self.journal.push(Step::Alighted(seat));
    }
}
