//! The best placement for one person as the plan stands, alone or together with somebody in the other direction.

use super::{ANY_PAYMENT, LocalSearch, NOISE, PARTNERS_MAX};
use crate::mip::constraints::exchange_balance;
use rand::RngExt;

impl LocalSearch<'_> {
    /// Gives a person the best placement; says whether there was one that is worth something.
    pub(super) fn place_best(&mut self, p: usize) -> bool {
        let mut best: Option<(f64, usize)> = None;
        let mut blocked: Option<(f64, usize)> = None;
        let mut in_rings: Vec<(f64, usize)> = Vec::new();
        let exchanges = self.state.sets.exchanges.as_ref();
        let (random, state) = (&mut self.random, &self.state);
        // What pays a debt best may leave no room for what pays the next one.
        let any = state.is_in_debt() && random.random::<f64>() < ANY_PAYMENT;
        state.scan(p, true, |column, score, unbalanced| {
            if score > 1e-9 {
                let score = match any && score > state.paying() {
                    true => state.paying() * (1.0 + random.random::<f64>()),
                    false => state.blurred(p, score, NOISE * random.random::<f64>()),
                };
                if unbalanced && exchanges.is_some_and(|exchanges| exchanges.arc_of(column).is_some()) {
                    in_rings.push((score, column));
                    return;
                }
                let slot = if unbalanced { &mut blocked } else { &mut best };
                if slot.is_none_or(|found| score > found.0) {
                    *slot = Some((score, column));
                }
            }
        });
        if let Some(exchanges) = exchanges
            && self.place_ring(exchanges, in_rings, best.map_or(0.0, |found| found.0))
        {
            return true;
        }
        if let Some((score, column)) = blocked
            && best.is_none_or(|found| score > found.0)
            && self.exchange(column, best.map_or(0.0, |found| found.0))
        {
            return true;
        }
        let Some((_, column)) = best else { return false };
        self.place(column);
        true
    }

    /// Puts the column in together with one in the other direction, if both together are worth more than `floor`.
    pub(super) fn exchange(&mut self, column: usize, floor: f64) -> bool {
        let j = self.state.sets.columns[column].j;
        let Some((place, sign)) = exchange_balance::direction(self.state.instance, &j) else { return false };
        let before = (self.journal.len(), self.state.score(), self.state.broken());
        self.place(column);
        let candidates = self.partners.get(&(place, sign < 0.0, j.start, j.weeks)).map_or(&[][..], Vec::as_slice);
        let mut best: Option<(f64, usize)> = None;
        let first = self.random.random_range(0..candidates.len().max(1));
        for i in 0..candidates.len().min(PARTNERS_MAX) {
            let other = candidates[(first + i) % candidates.len()];
            if let Ok(score) = self.state.try_place(other)
                && best.is_none_or(|found| score > found.0)
            {
                best = Some((score, other));
            }
        }
        if let Some((_, other)) = best {
            self.place(other);
            // A partner at another intensity may leave the balance upset.
            if self.state.score() > before.1 + floor && self.state.broken() <= before.2 {
                return true;
            }
        }
        self.undo(before.0);
        false
    }
}
