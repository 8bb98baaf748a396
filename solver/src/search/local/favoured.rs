//! A search that prices lead: it begins with what they favour, as far as that fits together, and looks only at what loses little.
//! The columns of a very good plan lose next to nothing each; all others only take time.

use super::{HEAT, LATER_SHARE, LocalSearch, NOISE, rides};
use crate::search::Incumbent;
use crate::search::prices::{Advice, Favoured};
use crate::value::Resolved;
use rand::RngExt;
use std::time::Instant;

/// The most that a column loses which is still looked at, as a share of what a person makes of it on average.
const LOSS_MAX: f64 = 0.25;
/// How far behind the person's best rides a seat is that is still looked at, in typical rides.
const BEHIND_MAX: f64 = 0.5;

impl LocalSearch<'_> {
    /// Begins anew from what prices favour, once: where a proof follows, its prices come too late to lead all of the search.
    pub fn hear(&mut self, advice: Advice) {
        self.favoured = advice.favoured;
    }

    /// From now on looks only at what prices leave, and begins every cooling from what they favour.
    pub fn heed(&mut self, advice: Advice) {
        let most = LOSS_MAX * advice.lost.bound.abs() / self.state.chosen.len().max(1) as f64;
        self.state.look_at(|column| advice.lost.columns[column] <= most);
        let behind = BEHIND_MAX * self.ride_unit;
        for (p, chances) in self.chances.iter_mut().enumerate() {
            *chances = rides::chances(&self.state, p);
            let near = |&seat: &usize| advice.behind[seat] <= behind || self.state.is_pinned(seat);
            chances.iter_mut().for_each(|week| week.1.retain(near));
            chances.retain(|week| !week.1.is_empty());
        }
        self.favoured = advice.favoured;
        self.led = true;
    }

    /// Starts another cooling: from what prices favour, where they are known, else from the best plan so far.
    pub fn again(&mut self, deadline: Instant, incumbent: &mut Incumbent<'_>) {
        if !self.rides {
            // Whatever comes of it, the best plan so far has rides.
            self.start_rides(deadline, incumbent);
        }
        // What pins and tracks ask for may not fit beside what is favoured.
        let fits = self.state.feasible();
        self.reheat(deadline);
        if fits && !self.favoured.is_empty() {
            let favoured = std::mem::take(&mut self.favoured);
            self.begin_from(&favoured, deadline, incumbent);
            if self.led {
                self.favoured = favoured;
            }
        }
    }

    /// Starts another cooling from nothing, twice as long as the last one: what a cooling ends with depends on how it began.
    pub fn anew(&mut self, deadline: Instant, incumbent: &mut Incumbent<'_>) {
        self.state.load(&Resolved::default());
        self.state.keep_frozen();
        (self.rides, self.heat) = (true, HEAT);
        let time = deadline.saturating_duration_since(Instant::now()).mul_f64(LATER_SHARE);
        self.begin(self.cooling.saturating_mul(2), Some(time), deadline, incumbent);
    }

    /// Goes on from as much of what prices favour as fits, what is favoured most first. What pins, tracks and posts that may not
    /// stay empty ask for is taken from the best plan: to find that anew can take long.
    fn begin_from(&mut self, favoured: &[Favoured], deadline: Instant, incumbent: &mut Incumbent<'_>) {
        self.state.load(&Resolved::default());
        self.state.keep_frozen();
        self.journal.clear();
        let (people, posts) = self.state.debts_by_whom();
        let best = std::mem::take(&mut self.best.1);
        for j in best.placements.iter().filter(|j| people.contains(&j.person) || posts.contains(&j.post)) {
            if let Some(column) = self.state.sets.find(j).filter(|&column| self.state.try_place(column).is_ok()) {
                self.place(column);
            }
        }
        self.best.1 = best;
        let mut order: Vec<(f64, usize)> = (favoured.iter())
            .map(|&(column, share)| (share * (1.0 + NOISE * self.random.random::<f64>()), column))
            .collect();
        order.sort_by(|a, b| b.0.total_cmp(&a.0).then(a.1.cmp(&b.1)));
        for (_, column) in order {
            if self.moves(self.state.sets.columns[column].j.person) && self.state.try_place(column).is_ok() {
                self.place(column);
            }
        }
        self.pay_debts(deadline);
        self.fill(Some(deadline), incumbent);
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::generate::generate;
    use crate::mip::Sets;
    use crate::search::prices::Around;
    use crate::search::prices::Company;
    use crate::search::{Silent, State};
    use crate::value::Instance;
    use std::time::Duration;

    #[test]
    fn a_search_that_heeds_prices_stays_with_what_loses_little() {
        let problem = generate(64, 26, 5);
        let instance = Instance::new(&problem);
        let sets = Sets::new(&instance);
        let floors = vec![0.0; instance.people.len()];
        let company = Company::new(&instance, &sets, &floors, None);
        let (mut prices, mut heard) = (company.start(), None);
        let favours = &mut |advice| heard = Some(advice);
        let mut around = Around { go_on: &mut |_| true, favours, known: &|| f64::NEG_INFINITY };
        company.improve(&mut prices, (400, 1), &mut around);
        let advice = heard.expect("advice");
        let started = Instant::now();
        let deadline = started + Duration::from_secs(600);
        let mut incumbent = Incumbent::new(&instance, &sets, &floors, None, (&Silent, started));
        let state = State::new(&instance, &sets, &floors, None);
        let mut local = LocalSearch::new(state, &Resolved::default(), 1);
        local.begin(20_000, None, deadline, &mut incumbent);
        while !local.advance(deadline, &mut incumbent) {}
        let before = incumbent.value().expect("a plan");

        local.heed(advice);
        local.again(deadline, &mut incumbent);
        while !local.advance(deadline, &mut incumbent) {}
        let open = |c: usize| local.state.open[sets.columns[c].j.person].contains(&(c as u32));
        assert!((0..sets.columns.len()).filter(|&c| open(c)).count() * 2 < sets.columns.len());
        // Somebody in the other direction of an exchange may be anybody.
        let chosen = local.state.chosen.iter().flatten();
        let (all, looked_at) = (chosen.clone().count(), chosen.filter(|&&c| open(c)).count());
        assert!(all > 5 && looked_at * 4 > all * 3, "{looked_at} of {all}");
        let mut bare = State::new(&instance, &sets, &floors, None);
        bare.look_at(|c| c % 2 == 0);
        let mut seen = 0;
        (0..instance.people.len()).for_each(|p| {
            bare.scan(p, true, |c, _, _| {
                assert!(c % 2 == 0, "{c} is looked at");
                seen += 1;
            });
        });
        assert!(seen > 100);
        assert!(local.state.sound() && incumbent.value().is_some_and(|value| value >= before));
    }

    #[test]
    fn coolings_that_time_cuts_short_may_begin_anew_however_often() {
        let problem = generate(8, 12, 5);
        let instance = Instance::new(&problem);
        let sets = Sets::new(&instance);
        let floors = vec![0.0; instance.people.len()];
        let over = Instant::now();
        let mut incumbent = Incumbent::new(&instance, &sets, &floors, None, (&Silent, over));
        let state = State::new(&instance, &sets, &floors, None);
        let mut local = LocalSearch::new(state, &Resolved::default(), 1);
        local.begin(20_000, None, over, &mut incumbent);
        // Twice as long each time, and 2^64 is soon reached.
        (0..70).for_each(|_| local.anew(over, &mut incumbent));
        assert_eq!(local.cooling, u64::MAX);
    }
}
