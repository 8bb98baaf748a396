//! What everybody picks at some prices, and what that proves.

use super::Company;
use super::layout::{Choice, Layout, NO_WISH, Person};
use super::rides::Rides;
use std::ops::Range;

/// People whose picks are summed up before the sums are: fixed, so that threads change nothing.
const CHUNK: usize = 32;
/// People from which on several threads pay.
const PARALLEL_MIN: usize = 300;
/// Rounding in sums of up to millions of terms stays far below this share of them.
pub const SAFETY: f64 = 1e-10;
/// Rides are worth about so much of what placements are.
const RIDE_HEAT: f64 = 0.1;

/// What prices prove, and in which direction they are wrong.
pub struct Point {
    pub bound: f64,
    /// at_most − use of each row.
    pub slack: Vec<f64>,
}

/// What things pay, as running sums over weeks where placements take several.
pub struct Costs {
    homes: Vec<f64>,
    slots: Vec<f64>,
    dates: Vec<f64>,
    places: Vec<f64>,
    hours: Vec<f64>,
    wishes: Vec<f64>,
    /// Σ price · at_most, and the same of amounts.
    pub rows: f64,
    pub amount: f64,
}

impl Costs {
    pub fn slots(&self) -> &[f64] {
        &self.slots
    }

    /// What being away from a lane pays.
    pub fn home(&self, weeks: usize, lane: usize, away: Range<usize>) -> f64 {
        let sums = &self.homes[lane * (weeks + 1)..];
        sums[away.end] - sums[away.start]
    }

    pub fn add_to_slots(&mut self, more: &[f64]) {
        self.slots.iter_mut().zip(more).for_each(|(cost, more)| *cost += more);
    }
}

/// Picks of some people.
#[derive(Default)]
pub struct Picks {
    pub value: f64,
    pub amount: f64,
    pub choices: Vec<(u32, f64)>,
    pub seats: Vec<(u32, f64)>,
}

impl Picks {
    /// What somebody makes of it.
    pub fn add(&mut self, value: f64) {
        self.value += value;
        self.amount += value.abs();
    }
}

/// What one thread needs over and over.
#[derive(Default)]
pub struct Scratch {
    rides: Rides,
    /// The same after a placement.
    faded: Rides,
    /// What the person's seats pay.
    fares: Vec<f64>,
    values: Vec<f64>,
    table: Vec<f64>,
    taken: Vec<u32>,
    home: Vec<f64>,
}

impl Scratch {
    /// What each choice of the person is worth.
    pub fn values(&self) -> &[f64] {
        &self.values
    }

    pub fn set_values(&mut self, values: impl Iterator<Item = f64>) {
        self.values.clear();
        self.values.extend(values);
    }

    /// The choices that the person last settled on.
    pub fn taken(&self) -> &[u32] {
        &self.taken
    }

    /// How far each seat of the person is behind the best ones.
    pub fn behind(&self, layout: &Layout, person: &Person) -> Vec<f64> {
        self.rides.behind(layout, person)
    }

    /// What rides alone are worth to the person.
    pub fn by_rides(&self) -> f64 {
        self.rides.all()
    }
}

impl Company<'_> {
    /// What everything pays at these prices.
    pub fn costs(&self, prices: &[f64]) -> Costs {
        let (layout, rows, weeks) = (&self.layout, &self.rows, self.layout.weeks);
        let running = |first: usize, count: usize| {
            let mut sums = Vec::with_capacity(count * (weeks + 1));
            for line in 0..count {
                let mut sum = 0.0;
                sums.push(sum);
                for t in 0..weeks {
                    sum += rows.cost(first + line * weeks + t, prices);
                    sums.push(sum);
                }
            }
            sums
        };
        let single = |first: usize, count: usize| (first..first + count).map(|atom| rows.cost(atom, prices)).collect();
        let pays = || prices.iter().zip(&rows.at_most).map(|(price, at_most)| price * at_most);
        Costs {
            homes: running(0, layout.lanes.len()),
            slots: single(layout.slot(0), layout.slots.len()),
            dates: single(layout.date(0), layout.dates.len()),
            places: running(layout.place(0, 0), layout.places),
            hours: single(layout.hours(0, 0), 2 * layout.units * weeks),
            wishes: single(layout.wish(0), layout.wishes.len()),
            rows: pays().sum(),
            amount: pays().map(f64::abs).sum(),
        }
    }

    /// The best that everybody can do at these prices.
    pub fn pick(&self, prices: &[f64], heat: f64, threads: usize) -> Point {
        let costs = self.costs(prices);
        let count = self.layout.people.len().div_ceil(CHUNK);
        let chunk = |index: usize, scratch: &mut Scratch| {
            let mut picks = Picks::default();
            let people = index * CHUNK..((index + 1) * CHUNK).min(self.layout.people.len());
            for person in &self.layout.people[people] {
                picks.add(self.person(person, &costs, scratch));
                self.spread(person, heat, scratch, &mut picks);
            }
            picks
        };
        let threads = if self.layout.people.len() < PARALLEL_MIN { 1 } else { threads.clamp(1, count.max(1)) };
        let part = |thread: usize| {
            let mut scratch = Scratch::default();
            (thread..count).step_by(threads).map(|index| chunk(index, &mut scratch)).collect::<Vec<_>>()
        };
        let part = &part;
        let all: Vec<Vec<Picks>> = std::thread::scope(|scope| {
            let others: Vec<_> = (1..threads).map(|thread| scope.spawn(move || part(thread))).collect();
            let own = part(0);
            // A thread that fails has picked nothing; its part is done again here, where it fails for everybody to see.
            let rest = others.into_iter().enumerate().map(|(i, other)| other.join().unwrap_or_else(|_| part(i + 1)));
            std::iter::once(own).chain(rest).collect()
        });
        let mut uses = vec![0.0; self.layout.atoms()];
        let (mut value, mut amount) = (costs.rows + self.worst_off, costs.amount + self.worst_off);
        for index in 0..count {
            let picks = &all[index % threads][index / threads];
            value += picks.value;
            amount += picks.amount;
            self.use_picks(picks, &mut uses);
        }
        let mut slack = self.rows.at_most.clone();
        for (atom, &amount) in uses.iter().enumerate().filter(|(_, amount)| **amount != 0.0) {
            self.rows.take(atom, amount, &mut slack);
        }
        self.pay_missing(prices, &mut slack);
        Point { bound: value + SAFETY * amount, slack }
    }

    pub fn use_picks(&self, picks: &Picks, uses: &mut [f64]) {
        picks.choices.iter().for_each(|&(choice, share)| self.use_choice(choice as usize, share, uses));
        picks.seats.iter().for_each(|&(seat, share)| self.use_seat(seat as usize, share, uses));
    }

    fn use_choice(&self, choice: usize, share: f64, uses: &mut [f64]) {
        let choice = &self.layout.choices[choice];
        let j = &self.layout.slots[choice.slot as usize].j;
        let place = self.layout.people[self.layout.lanes[choice.lane as usize].person].place;
        uses[self.layout.slot(choice.slot as usize)] += share;
        uses[self.layout.home(choice.lane as usize, j.start)..][..j.weeks].iter_mut().for_each(|sum| *sum += share);
        if choice.exchange != 0.0 {
            let exchanged = share * f64::from(choice.exchange);
            uses[self.layout.place(place, j.start)..][..j.weeks].iter_mut().for_each(|sum| *sum += exchanged);
        }
    }

    fn use_seat(&self, seat: usize, share: f64, uses: &mut [f64]) {
        let seat = &self.layout.seats[seat];
        let who = &self.layout.people[self.sets.seats[seat.seat as usize].person];
        let hours = self.layout.hours(who.unit, seat.week as usize);
        uses[self.layout.date(seat.date as usize)] += share;
        let wishes = seat.wishes.iter().filter(|&&wish| wish != NO_WISH);
        wishes.for_each(|&wish| uses[self.layout.wish(wish as usize)] += share);
        uses[hours] += share * seat.hours;
        uses[hours + 1] += share * seat.hours * who.fit;
    }

    /// Where prices are at their limit, it does not matter how much is missing: so much is as what was picked needs, and it
    /// counts in D.
    fn pay_missing(&self, prices: &[f64], slack: &mut [f64]) {
        let Some(limit) = self.rows.limit.map(|row| row as usize) else { return };
        let price = self.price + prices[limit];
        for paid in &self.rows.paid {
            let (mut dearest, mut missing) = (0.0, 0.0_f64);
            for way in &paid.ways {
                let rows = way.start as usize..way.end as usize;
                dearest += prices[rows.clone()].iter().copied().fold(0.0, f64::max);
                missing = missing.max(rows.map(|row| (-slack[row]).max(0.0)).sum());
            }
            if missing > 0.0 && dearest >= paid.weight * price * (1.0 - 1e-9) {
                slack[limit] -= paid.weight * missing;
                let rows = paid.ways.iter().flat_map(Clone::clone);
                rows.for_each(|row| slack[row as usize] = slack[row as usize].max(0.0));
            }
        }
    }

    fn pays(&self, person: &Person, costs: &Costs, choice: &Choice) -> f64 {
        let over = |sums: &[f64], line: usize| {
            let sums = &sums[line * (self.layout.weeks + 1)..];
            sums[usize::from(choice.end)] - sums[usize::from(choice.start)]
        };
        let exchange =
            if choice.exchange == 0.0 { 0.0 } else { f64::from(choice.exchange) * over(&costs.places, person.place) };
        costs.slots[choice.slot as usize] + over(&costs.homes, choice.lane as usize) + exchange
    }

    /// An upper bound on what a person can make of it, with what to pick for that. Leaves behind what each choice is worth.
    pub fn person(&self, person: &Person, costs: &Costs, scratch: &mut Scratch) -> f64 {
        self.prepare(person, costs, scratch);
        self.settle(person, scratch)
    }

    /// What the person's rides are worth.
    pub fn prepare_rides(&self, person: &Person, costs: &Costs, scratch: &mut Scratch) {
        let hours = 2 * person.unit * self.layout.weeks;
        let seats = &self.layout.seats[person.seats.clone()];
        scratch.fares.clear();
        scratch.fares.extend(seats.iter().map(|seat| {
            let at = hours + 2 * seat.week as usize;
            let wishes: f64 = seat.wishes.iter().filter_map(|&wish| costs.wishes.get(wish as usize)).sum();
            costs.dates[seat.date as usize] + seat.hours * (costs.hours[at] + person.fit * costs.hours[at + 1]) + wishes
        }));
        let worth = seats.iter().zip(&scratch.fares).map(|(seat, fare)| seat.gain - fare);
        scratch.rides.prepare(&self.layout, person, worth);
    }

    /// What the person's rides are worth, and each choice: what it adds to them.
    pub fn prepare(&self, person: &Person, costs: &Costs, scratch: &mut Scratch) {
        self.prepare_rides(person, costs, scratch);
        let Scratch { rides, faded, fares, values, .. } = scratch;
        values.clear();
        let all = rides.all();
        for choices in self.layout.choices[person.choices.clone()].chunk_by(|a, b| a.kind == b.kind) {
            let kind = choices[0].kind as usize;
            if kind > 0 && all > 0.0 {
                let gains = &self.layout.faded[person.faded + (kind - 1) * fares.len()..][..fares.len()];
                let worth = gains.iter().zip(fares.iter()).map(|(&gain, fare)| f64::from(gain) - fare);
                faded.prepare(&self.layout, person, worth);
            }
            let after = if kind > 0 && all > 0.0 { &*faded } else { &*rides };
            let lost = all - after.all();
            // Rides of weeks away are lost, too.
            let missed = |choice: &Choice| if choice.full { after.lost(choice.span()) } else { 0.0 };
            values.extend(
                choices
                    .iter()
                    .map(|choice| choice.value - self.pays(person, costs, choice) - (lost + missed(choice)).max(0.0)),
            );
        }
    }

    /// The best of what was prepared: an upper bound on what the person can make of it, with what to pick for that.
    pub fn settle(&self, person: &Person, scratch: &mut Scratch) -> f64 {
        if let Some(programme) = &person.programme {
            let whole = self.several(person, scratch);
            let Scratch { values, taken, rides, .. } = scratch;
            let followed = programme.best(&self.layout, person.choices.start, values, person.cooldown, taken);
            // Without any such sequence there is no plan at all, which is not for a bound to say.
            followed.unwrap_or(whole) + rides.all()
        } else if person.placements_max <= 1 {
            let (value, taken) = self.one(person, scratch);
            scratch.taken.clear();
            scratch.taken.extend(taken.map(|choice| choice as u32));
            value
        } else {
            self.several(person, scratch) + scratch.rides.all()
        }
    }

    /// What the person last looked at picks: what is best, or, at a heat above 0, all that is nearly as good in shares.
    pub fn spread(&self, person: &Person, heat: f64, scratch: &mut Scratch, picks: &mut Picks) {
        let Scratch { values, taken, .. } = scratch;
        let first = picks.choices.len();
        if heat <= 0.0 || person.placements_max > 1 || person.programme.is_some() {
            picks.choices.extend(taken.iter().map(|&choice| (choice, 1.0)));
        } else {
            let best = values.iter().copied().fold(if person.must { f64::NEG_INFINITY } else { 0.0 }, f64::max);
            let share = |value: f64| if value > best - 12.0 * heat { ((value - best) / heat).exp() } else { 0.0 };
            let stay = if person.must { 0.0 } else { share(0.0) };
            let sum: f64 = stay + values.iter().map(|&value| share(value)).sum::<f64>();
            let shares =
                person.choices.clone().zip(values.iter()).map(|(choice, &value)| (choice as u32, share(value) / sum));
            picks.choices.extend(shares.filter(|&(_, share)| share > 1e-4));
        }
        self.ride(person, (heat, first), scratch, picks);
    }

    /// The rides of somebody who picks choices from the `first` of the picks on.
    pub fn ride(&self, person: &Person, (heat, first): (f64, usize), scratch: &mut Scratch, picks: &mut Picks) {
        let Scratch { rides, home, .. } = scratch;
        let choices = &self.layout.choices;
        if rides.all() <= 0.0 {
            return;
        }
        home.clear();
        home.resize(self.layout.weeks, 1.0);
        for &(choice, share) in picks.choices[first..].iter().filter(|(choice, _)| choices[*choice as usize].full) {
            home[choices[choice as usize].span()].iter_mut().for_each(|left| *left -= share);
        }
        rides.spread(&self.layout, person, heat * RIDE_HEAT, home, &mut picks.seats);
    }

    /// One placement or none.
    fn one(&self, person: &Person, scratch: &Scratch) -> (f64, Option<usize>) {
        let all = scratch.rides.all();
        let mut best = (if person.must { f64::NEG_INFINITY } else { all }, None);
        for (choice, value) in person.choices.clone().zip(scratch.values.iter().map(|value| value + all)) {
            if value > best.0 {
                best = (value, Some(choice));
            }
        }
        best
    }

    /// At most so many placements with the cooldown between them, each as good as it is alone: the best sum by the week in which
    /// all have ended. Choices are sorted by that week. What is picked stands in `scratch.taken`.
    fn several(&self, person: &Person, scratch: &mut Scratch) -> f64 {
        let weeks = self.layout.weeks;
        let most = person.placements_max.min(weeks);
        let wide = weeks + 1;
        let Scratch { values, table, taken, .. } = scratch;
        table.clear();
        table.resize((most + 1) * wide, 0.0);
        let mut from = vec![u32::MAX; (most + 1) * wide];
        let mut next = 0;
        for end in 1..=weeks {
            for k in 1..=most {
                table[k * wide + end] = table[k * wide + end - 1];
            }
            while next < values.len() && usize::from(self.layout.choices[person.choices.start + next].end) == end {
                if values[next] > 0.0 {
                    let start = usize::from(self.layout.choices[person.choices.start + next].start)
                        .saturating_sub(person.cooldown);
                    for k in 1..=most {
                        let sum = values[next] + table[(k - 1) * wide + start];
                        if sum > table[k * wide + end] {
                            table[k * wide + end] = sum;
                            from[k * wide + end] = next as u32;
                        }
                    }
                }
                next += 1;
            }
        }
        taken.clear();
        let (mut k, mut end) = (most, weeks);
        while k > 0 && end > 0 {
            let choice = from[k * wide + end];
            if choice == u32::MAX {
                end -= 1;
                continue;
            }
            let choice = person.choices.start + choice as usize;
            taken.push(choice as u32);
            end = usize::from(self.layout.choices[choice].start).saturating_sub(person.cooldown);
            k -= 1;
        }
        table[most * wide + weeks]
    }

    /// What the others can make at most of it beside one placement.
    pub fn beside(&self, person: &Person, scratch: &Scratch) -> f64 {
        let (weeks, most) = (self.layout.weeks, person.placements_max.min(self.layout.weeks));
        let placed = if most <= 1 { 0.0 } else { scratch.table[(most - 1) * (weeks + 1) + weeks] };
        placed + scratch.rides.all()
    }

    /// What each choice of the person last looked at is worth, and each seat.
    pub fn worths<'s>(&self, scratch: &'s Scratch) -> (&'s [f64], &'s [f64]) {
        (&scratch.values, scratch.rides.worths())
    }
}
