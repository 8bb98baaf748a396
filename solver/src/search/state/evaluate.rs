//! What putting a placement or a ride in would change, without doing it.

use super::{DISRUPTION_PENALTY, FAIRNESS_PENALTY, PIN_PENALTY, State};
use crate::constants::{RIDE_HOST_LOSS, TOLERANCE};
use crate::mip::constraints::exchange_balance;
use crate::value::Seat;

/// Why a placement or ride cannot be put in as the plan stands.
#[derive(Clone, Copy, Debug, PartialEq)]
pub enum Blocked {
    /// Only an exchange stands against it, the balance or a ring to be closed: it needs somebody in the other direction. With
    /// the score it would add.
    Balance(f64),
    Other,
}

impl State<'_> {
    /// What the score would change if this column were put in.
    pub fn try_place(&self, column: usize) -> Result<f64, Blocked> {
        let instance = self.instance;
        let what = &self.sets.columns[column];
        let j = &what.j;
        let (person, post) = (&instance.people[j.person], &instance.posts[j.post]);
        let cooldown = instance.problem.rules.cooldown_weeks as usize;
        if self.chosen[j.person].len() >= person.placements_max as usize
            || (j.start..(j.start + j.weeks + cooldown).min(instance.weeks))
                .any(|t| self.ledger.person_week(j.person, t).busy > 0)
            || self.overloads(j)
            || self.has_no_ring(column)
        {
            return Err(Blocked::Other);
        }
        let full_time = j.intensity >= 1.0;
        let balance = exchange_balance::direction(instance, j);
        let mentor_unit = post.mentor.map(|m| instance.people[m].unit);
        let mut unbalanced = self.needs_ring(column);
        let mut added = 0.0;
        for t in j.span() {
            let own = self.ledger.person_week(j.person, t);
            if self.ledger.visitors[j.post * instance.weeks + t] >= post.capacity[t]
                || (full_time && (own.mentees > 0 || own.rides > 0 || own.hosted > 0))
                || self.held_back((j.person, t), j.intensity)
            {
                return Err(Blocked::Other);
            }
            let (fte, done) = (person.present[t] * j.intensity, t - j.start);
            let mut home = (-fte, -fte * person.fit);
            let mut host = instance.visitor[done] * fte;
            if let (Some(mentor), Some(unit)) = (post.mentor, mentor_unit) {
                let week = self.ledger.person_week(mentor, t);
                if week.full_time > 0 || week.mentees >= self.ledger.mentees_max() {
                    return Err(Blocked::Other);
                }
                let lost = instance.mentor_loss[done] * j.intensity;
                if unit == post.unit {
                    host -= lost;
                } else if unit == person.unit {
                    home = (home.0 - lost, home.1 - lost);
                } else {
                    added += self.shift(unit, t, -lost, -lost)?;
                }
            }
            if self.ledger.away[person.unit * instance.weeks + t] + fte
                > instance.units[person.unit].away_limit[t] + TOLERANCE
            {
                return Err(Blocked::Other);
            }
            added += self.shift(person.unit, t, home.0, home.1)?;
            added += self.shift(post.unit, t, host, host)?;
            for &cell in &self.ledger.cells_of[j.person] {
                added += self.ledger.single_point_change(instance, (cell, t), -j.intensity);
            }
            if let Some((place, direction)) = balance {
                unbalanced |= self.ledger.upsets_balance((place, t), direction * j.intensity);
            }
        }
        let price = instance.problem.prices.disruption;
        let gained = self.would_learn(j.person, self.sets.exposure(column));
        let own = self.own_change(self.own_view(j.person).as_ref(), column, gained).ok_or(Blocked::Other)?;
        let value = gained + what.aside - price * added + own;
        let pins = Self::pins_at(&self.pins_of_column, column);
        let score = value + self.debts(j.person, gained, added + what.hand_over, pins) + self.fills(j);
        if unbalanced { Err(Blocked::Balance(score)) } else { Ok(score) }
    }

    /// What the score would change if this seat were taken.
    pub fn try_board(&self, seat: usize) -> Result<f64, Blocked> {
        let instance = self.instance;
        let z = self.sets.seats[seat];
        let (person, session) = (&instance.people[z.person], &instance.sessions[z.session]);
        if self.ledger.seats[z.session] >= session.seats
            || self.ledger.person_week(z.person, z.week).full_time > 0
            || !self.ledger.guest_has_room(instance, (z.person, z.week))
            || self.riding[z.person].iter().any(|&other| self.sets.seats[other].session == z.session)
            || !self.pair_has_room(&z)
            || session.host.is_some_and(|host| {
                self.ledger.person_week(host, z.week).full_time > 0
                    || !self.ledger.host_has_room(instance, (host, z.week))
            })
        {
            return Err(Blocked::Other);
        }
        let hours = session.duration_weeks;
        let lost = RIDE_HOST_LOSS * hours;
        let mut added = self.shift(person.unit, z.week, -hours, -hours * person.fit)?;
        added += self.shift(session.unit, z.week, -lost, -lost)?;
        let gained = self.would_learn(z.person, self.sets.seat_exposure(seat).iter().copied());
        let value = gained - instance.problem.prices.disruption * added + self.own_change_by_seat(seat, gained);
        Ok(value + self.debts(z.person, gained, added, Self::pins_at(&self.pins_of_seat, seat)))
    }

    /// Whether the person may take one more ride in that week, whichever it is.
    pub fn may_ride(&self, p: usize, week: usize) -> bool {
        self.ledger.person_week(p, week).full_time == 0 && self.ledger.guest_has_room(self.instance, (p, week))
    }

    /// Whether the guest may ride with the seat's host once more.
    pub(super) fn pair_has_room(&self, z: &Seat) -> bool {
        let host = self.instance.sessions[z.session].host;
        let with = |other: &&usize| self.instance.sessions[self.sets.seats[**other].session].host == host;
        host.is_none()
            || (self.riding[z.person].iter().filter(with).count() as u64)
                < u64::from(self.instance.problem.rules.ride_pair_max)
    }

    /// Season-weighted shortfall that a change of staffing adds; refused where it breaks a floor.
    fn shift(&self, u: usize, t: usize, staff: f64, fitted: f64) -> Result<f64, Blocked> {
        let now = self.ledger.staff[u * self.instance.weeks + t];
        if staff < 0.0 && now + staff < self.instance.units[u].floor[t] - TOLERANCE {
            return Err(Blocked::Other);
        }
        Ok(self.instance.season[t] * self.ledger.short_change(self.instance, (u, t), fitted))
    }

    pub(super) fn would_learn(&self, person: usize, exposure: impl Iterator<Item = (usize, f64)>) -> f64 {
        let lessons = &self.instance.people[person].lessons;
        let more = |(l, weeks): (usize, f64)| {
            let now = self.exposure[person][l];
            lessons[l].weight * (lessons[l].curve.at(now + weeks) - lessons[l].curve.at(now))
        };
        exposure.map(more).sum()
    }

    /// How much of what is owed to pins, fairness floor and disruption limit would be paid (or, negative, added).
    pub(super) fn debts(&self, person: usize, gained: f64, added: f64, pins: impl Iterator<Item = usize>) -> f64 {
        let met = pins.filter(|&k| self.pin_met[k] == 0).count() as f64;
        let wanting = (self.fairness_floors[person] - self.gain[person]).max(0.0);
        let over = |d: f64| (d - self.disruption_limit).max(0.0);
        PIN_PENALTY * met + FAIRNESS_PENALTY * wanting.min(gained)
            - DISRUPTION_PENALTY * (over(self.disruption + added) - over(self.disruption))
    }
}
