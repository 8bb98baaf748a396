//! Better prices, step by step. What people pick changes in jumps as prices move; so they are taken to pick all that is nearly as
//! good as the best in shares (a *heat* says what is near), which changes smoothly, and prices follow a running average of what
//! is then wrong with them, each row in its own measure. Heat and steps fall together. The bound itself is that of the best picks,
//! at every step.

use super::{Company, Prices};

/// Heat and length of steps at the beginning and at the end of a round, as shares of what a person makes of it on average.
const HEAT: [f64; 2] = [0.02, 0.001];
const STEP: [f64; 2] = [0.05, 0.002];
/// Steps of the first round. Each further one has twice as many, and begins with steps so much shorter.
const ROUND: u32 = 300;
const LATER_ROUND: f64 = 0.5;
/// Weight of the past in the running averages of what is wrong, and of its square.
const KEEP: f64 = 0.9;
const KEEP_SQUARE: f64 = 0.95;
/// Of what is wrong, this much is nothing.
const NOISE: f64 = 1e-3;
/// A round that improves the bound by less than this share of it was the last.
const ENOUGH: f64 = 1e-5;

impl Company<'_> {
    /// Improves `prices` for at most so many steps; `go_on` is told the bound before each, and asked whether to go on.
    pub fn improve(&self, prices: &mut Prices, steps: u32, threads: usize, go_on: &mut dyn FnMut(f64) -> bool) {
        prices.bound = prices.bound.min(self.pick(&prices.rows, 0.0, threads).bound);
        let (mut left, mut length, mut first) = (steps, ROUND, STEP[0]);
        while left > 0 {
            let before = prices.bound;
            let goes_on = self.round(prices, length.min(left), first.max(STEP[1]), threads, go_on);
            if !goes_on || before - prices.bound <= ENOUGH * before.abs() {
                break;
            }
            left -= length.min(left);
            length *= 2;
            first *= LATER_ROUND;
        }
    }

    /// One round; says whether to go on.
    fn round(
        &self,
        prices: &mut Prices,
        steps: u32,
        first: f64,
        threads: usize,
        go_on: &mut dyn FnMut(f64) -> bool,
    ) -> bool {
        let typical = prices.bound.abs().max(1e-9) / self.layout.people.len().max(1) as f64;
        let mut now = prices.rows.clone();
        let mut mean = vec![0.0; now.len()];
        let mut square = vec![0.0; now.len()];
        let mut measure = vec![0.0; now.len()];
        let (mut kept, mut kept_square) = (1.0, 1.0);
        for step in 0..steps {
            if !go_on(prices.bound) {
                return false;
            }
            let done = f64::from(step) / f64::from(steps);
            let heat = typical * HEAT[0] * (HEAT[1] / HEAT[0]).powf(done);
            let length = typical * first * (STEP[1] / first).powf(done);
            let point = self.pick(&now, heat, threads);
            if point.bound < prices.bound {
                prices.bound = point.bound;
                prices.rows.clone_from(&now);
            }
            kept *= KEEP;
            kept_square *= KEEP_SQUARE;
            for (r, &slack) in point.slack.iter().enumerate() {
                // A price of 0 does not fall, whatever is left over.
                let wrong = if now[r] <= 0.0 { slack.min(0.0) } else { slack };
                mean[r] += (1.0 - KEEP) * (wrong - mean[r]);
                square[r] += (1.0 - KEEP_SQUARE) * (wrong * wrong - square[r]);
                measure[r] = square[r];
            }
            // Prices that share a limit are measured alike: what is best under the limit would not be, otherwise.
            for paid in &self.rows.paid {
                let rows = || paid.ways.iter().flat_map(Clone::clone).map(|row| row as usize);
                let most = rows().map(|row| square[row]).fold(0.0, f64::max);
                rows().for_each(|row| measure[row] = most);
            }
            for (r, price) in now.iter_mut().enumerate() {
                let measure = (measure[r] / (1.0 - kept_square)).sqrt() + NOISE;
                *price -= length * self.rows.scale[r] * (mean[r] / (1.0 - kept)) / measure;
            }
            self.rows.tidy(&mut now, self.price);
        }
        true
    }
}
