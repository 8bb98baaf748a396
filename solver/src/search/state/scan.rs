//! All columns of one person at once. What stands against being away in a week is worked out once as bits, and what it costs the
//! home team as running sums, so that a column takes a few machine words instead of a walk through its weeks.

use super::{Blocked, State, whereabouts};
use crate::constants::TOLERANCE;
use crate::mip::constraints::exchange_balance;
use crate::value::Assignment;

/// Bits of the weeks `start … start + weeks − 1`; horizons have at most 104 weeks.
pub fn bits(start: usize, weeks: usize) -> u128 {
    let ones = if weeks >= 128 { u128::MAX } else { (1 << weeks) - 1 };
    if start >= 128 { 0 } else { ones << start }
}

/// What being away with one intensity means for a person and the home team.
struct Leaving {
    intensity: f64,
    blocked: u128,
    /// Running sum of what D rises by, over weeks.
    added: Vec<f64>,
    /// Running sum of what rides are worth that cannot take place, over weeks.
    displaced: Vec<f64>,
    /// Weeks in which one more in that direction (from A to B, and back) upsets the exchange balance of the home's place.
    upsets: [u128; 2],
}

impl State<'_> {
    /// Calls `see` with each column of the person that could be put in as the plan stands, and with those that only an exchange
    /// stands against: column, change of the score, whether the exchange is in the way. The same as [`State::try_place`] for
    /// each column; but where `displaces`, rides that the person would take or host while away do not stand against it: what
    /// they are worth is taken off.
    pub fn scan(&self, p: usize, displaces: bool, mut see: impl FnMut(usize, f64, bool)) {
        let instance = self.instance;
        let person = &instance.people[p];
        if self.chosen[p].len() >= person.placements_max as usize {
            return;
        }
        let busy = self.ledger.people_busy[p];
        let plain = self.exposure[p].iter().all(|&weeks| weeks == 0.0);
        let cooldown = instance.problem.rules.cooldown_weeks as usize;
        let price = instance.problem.prices.disruption;
        let view = self.own_view(p);
        let mut leavings: Vec<Leaving> = Vec::new();
        for &column in &self.open[p] {
            let column = column as usize;
            let what = &self.sets.columns[column];
            let j = &what.j;
            let post = &instance.posts[j.post];
            let span = bits(j.start, j.weeks);
            let mentor_blocked = post.mentor.map_or(0, |m| self.ledger.mentors_blocked[m]);
            if span & (self.ledger.posts_full[j.post] | mentor_blocked) != 0
                || bits(j.start, j.weeks + cooldown) & busy != 0
                || self.overloads(j)
                || self.has_no_ring(column)
            {
                continue;
            }
            let known = leavings.iter().position(|leaving| leaving.intensity == j.intensity);
            let index = known.unwrap_or(leavings.len());
            if known.is_none() {
                leavings.push(self.leaving(p, j.intensity, displaces));
            }
            let leaving = &leavings[index];
            if span & leaving.blocked != 0 {
                continue;
            }
            let elsewhere = post.mentor.is_some_and(|m| instance.people[m].unit != post.unit);
            if elsewhere {
                // The floors of the mentor's unit have to be looked at, too.
                match self.try_place(column) {
                    Ok(score) => see(column, score, false),
                    Err(Blocked::Balance(score)) => see(column, score, true),
                    Err(Blocked::Other) => {}
                }
                continue;
            }
            // A visitor in part-time may take more of the mentor than the visit gives.
            let takes = post.mentor.is_some() && !self.sets.whole[p];
            if takes && !self.host_bears(j) {
                continue;
            }
            let mut added = leaving.added[j.start + j.weeks] - leaving.added[j.start];
            let mut short = if takes { span } else { span & self.ledger.units_short[post.unit] };
            while short != 0 {
                let t = short.trailing_zeros() as usize;
                short &= short - 1;
                let done = t - j.start;
                let lost = if post.mentor.is_some() { instance.mentor_loss[done] } else { 0.0 };
                let given = (instance.visitor[done] * person.present[t] - lost) * j.intensity;
                added += instance.season[t] * self.ledger.short_change(instance, (post.unit, t), given);
            }
            let gained = if plain { what.gain_alone } else { self.would_learn(p, self.sets.exposure(column)) };
            let Some(own) = self.own_change(view.as_ref(), column, gained) else { continue };
            let value = gained + what.aside - price * added + own;
            let score =
                value + self.debts(p, gained, added + what.hand_over, Self::pins_at(&self.pins_of_column, column));
            let score = score + self.fills(j) - (leaving.displaced[j.start + j.weeks] - leaving.displaced[j.start]);
            let direction = exchange_balance::direction(instance, j);
            let unbalanced = direction.is_some_and(|(_, sign)| leaving.upsets[usize::from(sign < 0.0)] & span != 0);
            see(column, score, unbalanced || self.needs_ring(column));
        }
    }

    /// What the guest would learn less without this ride.
    pub fn worth_of_seat(&self, seat: usize) -> f64 {
        let p = self.sets.seats[seat].person;
        let lessons = &self.instance.people[p].lessons;
        let lost = |&(l, weeks): &(usize, f64)| {
            let now = self.exposure[p][l];
            lessons[l].weight * (lessons[l].curve.at(now) - lessons[l].curve.at((now - weeks).max(0.0)))
        };
        self.sets.seat_exposure(seat).iter().map(lost).sum()
    }

    /// Whether the host keeps its minimum where the visit takes more of the mentor than it gives.
    fn host_bears(&self, j: &Assignment) -> bool {
        let (instance, unit) = (self.instance, self.instance.posts[j.post].unit);
        j.span().all(|t| {
            let done = t - j.start;
            let given = instance.visitor[done] * instance.people[j.person].present[t] - instance.mentor_loss[done];
            let staff = self.ledger.staff[unit * instance.weeks + t] + given * j.intensity;
            given >= 0.0 || staff >= instance.units[unit].floor[t] - TOLERANCE
        })
    }

    /// What the guest would learn from this ride alone.
    pub fn worth_of_free_seat(&self, seat: usize) -> f64 {
        let lessons = &self.instance.people[self.sets.seats[seat].person].lessons;
        let gained = |&(l, weeks): &(usize, f64)| lessons[l].weight * lessons[l].curve.at(weeks);
        self.sets.seat_exposure(seat).iter().map(gained).sum()
    }

    fn leaving(&self, p: usize, intensity: f64, displaces: bool) -> Leaving {
        let instance = self.instance;
        let person = &instance.people[p];
        let unit = &instance.units[person.unit];
        let place = unit.location.map_or(0, |place| place + 1);
        let full_time = intensity >= 1.0;
        let mut leaving = Leaving {
            intensity,
            blocked: 0,
            added: Vec::with_capacity(instance.weeks + 1),
            displaced: vec![0.0; instance.weeks + 1],
            upsets: [0; 2],
        };
        if displaces && full_time {
            for &seat in self.riding[p].iter().chain(&self.whereabouts.hosting[p]) {
                leaving.displaced[self.sets.seats[seat].week + 1] += self.worth_of_seat(seat);
            }
        }
        let mut sum = 0.0;
        leaving.added.push(sum);
        for t in 0..instance.weeks {
            let fte = person.present[t] * intensity;
            let cell = person.unit * instance.weeks + t;
            let own = self.ledger.person_week(p, t);
            if self.ledger.away[cell] + fte > unit.away_limit[t] + TOLERANCE
                || (full_time && (own.mentees > 0 || (!displaces && (own.rides > 0 || own.hosted > 0))))
                || self.held_back((p, t), intensity)
            {
                leaving.blocked |= bits(t, 1);
            }
            let under = unit.floor[t] - TOLERANCE - (self.ledger.staff[cell] - fte);
            if under > 0.0 {
                match self.in_place_of_rides((person.unit, t), under).filter(|_| displaces) {
                    Some(lost) => leaving.displaced[t + 1] += lost,
                    None => leaving.blocked |= bits(t, 1),
                }
            }
            sum += instance.season[t] * self.ledger.short_change(instance, (person.unit, t), -fte * person.fit);
            for &cell in &self.ledger.cells_of[p] {
                sum += self.ledger.single_point_change(instance, (cell, t), -intensity);
            }
            leaving.added.push(sum);
            for (side, sign) in [(0, 1.0), (1, -1.0)] {
                if unit.balance_side == Some(side) && self.ledger.upsets_balance((place, t), sign * intensity) {
                    leaving.upsets[side] |= bits(t, 1);
                }
            }
        }
        (1..=instance.weeks).for_each(|t| leaving.displaced[t] += leaving.displaced[t - 1]);
        leaving
    }

    /// What rides are worth that have to give way so that a unit gets back so many hours in a week; `None` where all of them
    /// together do not take that much.
    fn in_place_of_rides(&self, cell: (usize, usize), mut hours: f64) -> Option<f64> {
        if self.whereabouts.ride_fte[cell.0 * self.instance.weeks + cell.1] < hours - TOLERANCE {
            return None;
        }
        let mut rides = self.rides_by_worth(cell);
        let mut lost = 0.0;
        while hours > 0.0 {
            let (_, seat, gives) = rides.pop()?;
            hours -= gives;
            lost += self.worth_of_seat(seat);
        }
        Some(lost)
    }

    /// Rides that take hours from a unit in a week, the one that is worth least an hour last: worth an hour, seat, hours.
    pub fn rides_by_worth(&self, (unit, week): (usize, usize)) -> Vec<(f64, usize, f64)> {
        let hours = |seat: usize| {
            let taken = whereabouts::taken(self.instance, &self.sets.seats[seat]);
            taken.iter().filter(|part| part.0 == unit).map(|part| part.1).sum::<f64>()
        };
        let rides = &self.whereabouts.riding[unit * self.instance.weeks + week];
        let mut rides: Vec<(f64, usize, f64)> =
            rides.iter().map(|&seat| (self.worth_of_seat(seat) / hours(seat), seat, hours(seat))).collect();
        rides.sort_by(|a, b| b.0.total_cmp(&a.0).then(a.1.cmp(&b.1)));
        rides
    }

    /// Whether a unit is below its minimum in a week.
    pub fn is_under_floor(&self, (unit, week): (usize, usize)) -> bool {
        self.ledger.staff[unit * self.instance.weeks + week] < self.instance.units[unit].floor[week] - TOLERANCE
    }
}

#[cfg(test)]
mod tests {
    use crate::generate::generate;
    use crate::mip::Sets;
    use crate::problem::Problem;
    use crate::search::State;
    use crate::search::state::Blocked;
    use crate::value::{Instance, worth_of};
    use std::collections::BTreeMap;

    /// Every rule that ties people together, so that each stands against something now and then.
    fn tie(problem: &mut Problem) {
        problem.rules.hand_overs_max = Some(2);
        let ids: Vec<String> = problem.people.iter().map(|person| person.id.clone()).collect();
        for (p, person) in problem.people.iter_mut().enumerate() {
            person.territory = (p % 3 == 0).then(|| format!("{}", p / 6));
            person.backfill =
                if p % 4 == 1 { vec![ids[p - 1].clone(), ids[(p + 1) % ids.len()].clone()] } else { vec![] };
        }
        for critical in problem.units.iter_mut().flat_map(|unit| &mut unit.critical) {
            critical.people = 2;
        }
        for post in problem.posts.iter_mut().step_by(3) {
            post.minimum = post.capacity.clone();
        }
    }

    /// The quick look at all columns of a person agrees with the slow one at each, the plan stays sound, and the value kept up to
    /// date is the value from scratch, while a plan fills up.
    #[test]
    fn scanning_agrees_with_trying_and_book_keeping_with_recomputing() {
        for (people, weeks, seed) in [(48, 26, 3), (120, 52, 1)] {
            let mut problem = generate(people, weeks, seed);
            tie(&mut problem);
            let instance = Instance::new(&problem);
            let sets = Sets::new(&instance);
            let floors = vec![0.0; instance.people.len()];
            let mut state = State::new(&instance, &sets, &floors, None);
            for p in 0..instance.people.len() {
                let mut quick = BTreeMap::new();
                state.scan(p, false, |column, score, unbalanced| {
                    quick.insert(column, (score, unbalanced));
                });
                for column in sets.columns_of[p].clone() {
                    let slow = match state.try_place(column) {
                        Ok(score) => Some((score, false)),
                        Err(Blocked::Balance(score)) => Some((score, true)),
                        Err(Blocked::Other) => None,
                    };
                    let fast = quick.get(&column).copied();
                    let alike = match (fast, slow) {
                        (Some(a), Some(b)) => (a.0 - b.0).abs() < 1e-9 && a.1 == b.1,
                        (a, b) => a.is_none() && b.is_none(),
                    };
                    assert!(alike, "{:?}: {fast:?} and {slow:?}", sets.columns[column].j);
                }
                let open = quick.iter().filter(|(_, (_, unbalanced))| !unbalanced).map(|(c, (score, _))| (*c, *score));
                if let Some((column, score)) = open.max_by(|a, b| a.1.total_cmp(&b.1)) {
                    let before = state.score();
                    state.place(column);
                    assert!((state.score() - before - score).abs() < 1e-9);
                    assert!(state.sound(), "{:?} breaks a rule", sets.columns[column].j);
                }
            }
            assert!((state.value - worth_of(&instance, &state.plan()).value).abs() < 1e-9);
        }
    }
}
