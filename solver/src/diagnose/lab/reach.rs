//! Which rows and variables a question is about. The fewer there are, the sooner HiGHS answers: mostly a handful of people.

use super::{Asked, Lab, LabRow, Stance};
use std::collections::HashMap;

impl Lab {
    /// What a row allows under a stance, and the price of bending it; `None` where it is not kept at all.
    pub(super) fn allowed(row: &LabRow, asked: &Asked<'_>) -> Option<(f64, Option<f64>)> {
        match row.group.map_or(Stance::Kept, asked.stance) {
            Stance::Kept => Some((row.at_most, None)),
            Stance::Lifted => row.lifted.filter(|_| asked.strictly).map(|at_most| (at_most, None)),
            Stance::Bent(price) => Some((row.at_most, Some(price))),
        }
    }

    /// Rows that go, or that something makes true whatever the plan is: what measures how much is missing, where nothing limits
    /// that. A variable that hurts no other row can take its upper end; a row is made true by one whose upper end suffices.
    fn gone(&self, asked: &Asked<'_>) -> Vec<bool> {
        let mut gone: Vec<bool> = self.rows.iter().map(|row| Self::allowed(row, asked).is_none()).collect();
        let makes_true = |row: &LabRow, gone: &[bool]| {
            row.terms.iter().any(|&(var, a)| {
                let left = row.most + if a < 0.0 { a * self.columns[var].0 } else { 0.0 };
                left <= row.at_most + 1e-9 && self.hurts[var].iter().all(|hurt| gone[hurt.0])
            })
        };
        loop {
            let open = (0..self.rows.len()).filter(|&r| !gone[r]);
            let more: Vec<usize> = open.filter(|&r| makes_true(&self.rows[r], &gone)).collect();
            if more.is_empty() {
                return gone;
            }
            more.into_iter().for_each(|r| gone[r] = true);
        }
    }

    /// Rows and variables that can matter.
    pub(super) fn reach(&self, asked: &Asked<'_>) -> (Vec<usize>, Vec<bool>) {
        let gone = self.gone(asked);
        let mut kept = vec![false; self.rows.len()];
        let mut used = vec![false; self.columns.len()];
        let mut queue: Vec<usize> = Vec::new();
        for (r, row) in self.rows.iter().enumerate() {
            if !gone[r] && Self::allowed(row, asked).is_some_and(|(at_most, _)| at_most < -1e-9) {
                kept[r] = true;
                queue.push(r);
            }
        }
        // What used variables can come to in each row, and the part of that which one placement of a person makes.
        let mut most = vec![0.0; self.rows.len()];
        let mut placed: HashMap<(usize, usize), f64> = HashMap::new();
        while let Some(r) = queue.pop() {
            for &(var, _) in self.rows[r].terms.iter().filter(|term| term.1 < 0.0) {
                if std::mem::replace(&mut used[var], true) {
                    continue;
                }
                for &(hurt, amount) in &self.hurts[var] {
                    let row = &self.rows[hurt];
                    if kept[hurt] || gone[hurt] {
                        continue;
                    }
                    most[hurt] += match self.only[var].filter(|_| row.group.is_none()) {
                        Some(p) => {
                            let before = placed.entry((hurt, p)).or_insert(0.0);
                            let more = (amount - *before).max(0.0);
                            *before += more;
                            more
                        }
                        None => amount * self.columns[var].0,
                    };
                    if Self::allowed(row, asked).is_some_and(|(at_most, _)| most[hurt] > at_most + 1e-9) {
                        kept[hurt] = true;
                        queue.push(hurt);
                    }
                }
            }
        }
        ((0..self.rows.len()).filter(|&r| kept[r]).collect(), used)
    }

    /// Whether nothing at all can help the row as far as it must be.
    pub(super) fn hopeless(&self, r: usize, asked: &Asked<'_>) -> bool {
        let row = &self.rows[r];
        let least: f64 = row.terms.iter().map(|&(var, a)| if a < 0.0 { a * self.columns[var].0 } else { 0.0 }).sum();
        matches!(Self::allowed(row, asked), Some((at_most, None)) if least > at_most + 1e-9)
    }
}
