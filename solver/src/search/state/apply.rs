//! Putting placements and rides into a state and taking them out again, whatever that breaks.

use super::State;
use super::ledger::shift_count;
use crate::constants::RIDE_HOST_LOSS;
use crate::mip::constraints::exchange_balance;

impl State<'_> {
    /// Puts a column in.
    pub fn place(&mut self, column: usize) {
        let p = self.sets.columns[column].j.person;
        let limit = self.instance.people[p].placements_max as usize;
        self.chosen[p].push(column);
        self.whereabouts.place(self.instance, column, &self.sets.columns[column].j);
        self.broken += i64::from(self.chosen[p].len() > limit);
        self.shift_column(column, 1);
        self.settle(p);
    }

    /// Takes a column out.
    pub fn unplace(&mut self, column: usize) {
        let p = self.sets.columns[column].j.person;
        let limit = self.instance.people[p].placements_max as usize;
        self.broken -= i64::from(self.chosen[p].len() > limit);
        self.chosen[p].retain(|&other| other != column);
        self.whereabouts.unplace(self.instance, column, &self.sets.columns[column].j);
        self.shift_column(column, -1);
        self.settle(p);
    }

    fn shift_column(&mut self, column: usize, sign: i32) {
        let instance = self.instance;
        let what = self.sets.columns[column];
        let j = what.j;
        let (person, post) = (&instance.people[j.person], &instance.posts[j.post]);
        let amount = f64::from(sign);
        let balance = exchange_balance::direction(instance, &j);
        let mut broken = 0;
        let mut added = what.hand_over * amount;
        for t in j.span() {
            let (fte, done) = (person.present[t] * j.intensity * amount, t - j.start);
            let (b, d) = self.ledger.shift_staff(instance, (person.unit, t), -fte, -fte * person.fit);
            broken += b;
            added += d;
            let given = instance.visitor[done] * fte;
            let (b, d) = self.ledger.shift_staff(instance, (post.unit, t), given, given);
            broken += b;
            added += d;
            if let Some(mentor) = post.mentor {
                let lost = -instance.mentor_loss[done] * j.intensity * amount;
                let (b, d) = self.ledger.shift_staff(instance, (instance.people[mentor].unit, t), lost, lost);
                broken += b;
                added += d;
                broken += self.ledger.shift_person((mentor, t), |week| week.mentees += sign);
            }
            broken += self.ledger.shift_away(instance, (person.unit, t), fte);
            broken += self.ledger.shift_visitors(instance, (j.post, t), sign);
            broken += self.ledger.shift_person((j.person, t), |week| {
                week.busy += sign;
                week.full_time += if j.intensity >= 1.0 { sign } else { 0 };
            });
            if let Some((place, direction)) = balance {
                broken += self.ledger.shift_balance((place, t), direction * j.intensity * amount);
            }
            for i in 0..self.ledger.cells_of[j.person].len() {
                let cell = self.ledger.cells_of[j.person][i];
                let (b, d) = self.ledger.shift_qualified(instance, (cell, t), -j.intensity * amount);
                broken += b;
                added += d;
            }
        }
        let cooldown = instance.problem.rules.cooldown_weeks as usize;
        for t in j.start + j.weeks..(j.start + j.weeks + cooldown).min(instance.weeks) {
            broken += self.ledger.shift_person((j.person, t), |week| week.busy += sign);
        }
        broken += self.shift_ties(&j, sign) + self.shift_rings(column, sign);
        for k in Self::pins_at(&self.pins_of_column, column) {
            self.pin_met[k] = self.pin_met[k].saturating_add_signed(sign);
        }
        let gained = self.learn(j.person, self.sets.exposure(column), amount);
        self.broken += broken;
        self.disruption += added;
        let price = instance.problem.prices.disruption;
        self.value += gained + (what.aside + price * what.hand_over) * amount - price * added;
    }

    /// Takes a seat.
    pub fn board(&mut self, seat: usize) {
        let z = self.sets.seats[seat];
        self.broken += self.repeats(seat);
        self.riding[z.person].push(seat);
        self.whereabouts.board(self.instance, seat, &z);
        self.shift_seat(seat, 1);
        self.settle(z.person);
    }

    /// Gives a seat back.
    pub fn alight(&mut self, seat: usize) {
        let z = self.sets.seats[seat];
        self.riding[z.person].retain(|&other| other != seat);
        self.whereabouts.alight(self.instance, seat, &z);
        self.broken -= self.repeats(seat);
        self.shift_seat(seat, -1);
        self.settle(z.person);
    }

    /// Rules that the seat breaks beside the guest's other rides: the same session again, the same host too often.
    fn repeats(&self, seat: usize) -> i64 {
        let z = self.sets.seats[seat];
        let again = self.riding[z.person].iter().any(|&other| self.sets.seats[other].session == z.session);
        i64::from(again) + i64::from(!self.pair_has_room(&z))
    }

    fn shift_seat(&mut self, seat: usize, sign: i32) {
        let instance = self.instance;
        let z = self.sets.seats[seat];
        let (person, session) = (&instance.people[z.person], &instance.sessions[z.session]);
        let rules = &instance.problem.rules;
        let hours = session.duration_weeks * f64::from(sign);
        let (b, d) = self.ledger.shift_staff(instance, (person.unit, z.week), -hours, -hours * person.fit);
        let (mut broken, mut added) = (b, d);
        let lost = RIDE_HOST_LOSS * hours;
        let (b, d) = self.ledger.shift_staff(instance, (session.unit, z.week), -lost, -lost);
        broken += b;
        added += d;
        broken += self.ledger.shift_person((z.person, z.week), |week| week.rides += sign);
        broken += shift_count(&mut self.ledger.seats[z.session], sign, session.seats);
        for i in 0..self.ledger.loads_of[person.unit].len() {
            let k = self.ledger.loads_of[person.unit][i];
            let row = self.ledger.rides_in_window(instance, k, (z.person, z.week));
            broken += shift_count(row, sign, rules.guest_load[k].rides);
        }
        if let Some(host) = session.host {
            broken += self.ledger.shift_person((host, z.week), |week| week.hosted += sign);
            if let Some(load) = &rules.host_load {
                broken += shift_count(self.ledger.hosted_in_window(load, (host, z.week)), sign, load.rides);
            }
        }
        for k in Self::pins_at(&self.pins_of_seat, seat) {
            self.pin_met[k] = self.pin_met[k].saturating_add_signed(sign);
        }
        let gained = self.learn(z.person, self.sets.seat_exposure(seat).iter().copied(), f64::from(sign));
        self.broken += broken;
        self.disruption += added;
        self.value += gained - instance.problem.prices.disruption * added;
    }

    fn learn(&mut self, person: usize, exposure: impl Iterator<Item = (usize, f64)>, sign: f64) -> f64 {
        let mut gained = 0.0;
        for (l, weeks) in exposure {
            let lesson = &self.instance.people[person].lessons[l];
            let row = &mut self.exposure[person][l];
            let before = lesson.curve.at(*row);
            *row += weeks * sign;
            gained += lesson.weight * (lesson.curve.at(*row) - before);
        }
        self.gain[person] += gained;
        gained
    }
}
