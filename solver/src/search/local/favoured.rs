//! A beginning that prices lead: what they favour, as far as it fits together.

use super::{LocalSearch, NOISE};
use crate::search::Incumbent;
use crate::search::prices::Favoured;
use crate::value::Resolved;
use rand::RngExt;
use std::time::Instant;

impl LocalSearch<'_> {
    /// Starts another cooling from what prices favour: as much of it as fits, what is favoured most first.
    pub fn begin_from(&mut self, favoured: &[Favoured], deadline: Instant, incumbent: &mut Incumbent<'_>) {
        self.reheat();
        self.state.load(&Resolved::default());
        self.state.keep_frozen();
        let mut order: Vec<(f64, usize)> = (favoured.iter())
            .map(|&(column, share)| (share * (1.0 + NOISE * self.random.random::<f64>()), column))
            .collect();
        order.sort_by(|a, b| b.0.total_cmp(&a.0).then(a.1.cmp(&b.1)));
        self.journal.clear();
        for (_, column) in order {
            if self.moves(self.state.sets.columns[column].j.person) && self.state.try_place(column).is_ok() {
                self.place(column);
            }
        }
        self.pay_debts(deadline);
        self.fill(Some(deadline), incumbent);
    }
}
