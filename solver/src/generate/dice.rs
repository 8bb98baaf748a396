//! The generator's only source of chance. Draws are made from raw 64-bit words here, so that a seed means the same
//! instance whatever a later version of a random-number library does with its ranges.

use rand::{Rng, SeedableRng};
use rand_chacha::ChaCha8Rng;

/// A seeded die.
pub struct Dice(ChaCha8Rng);

impl Dice {
    pub fn new(seed: u64) -> Self {
        Self(ChaCha8Rng::seed_from_u64(seed))
    }

    /// A whole number in `0..n`; 0 where `n` is 0.
    pub fn below(&mut self, n: usize) -> usize {
        let product = u128::from(self.0.next_u64()) * n as u128;
        (product >> 64) as usize
    }

    /// A whole number in `low..=high`.
    pub fn between(&mut self, low: usize, high: usize) -> usize {
        low + self.below(high.saturating_sub(low) + 1)
    }

    /// A number in `[0, 1)`.
    pub fn unit(&mut self) -> f64 {
        (self.0.next_u64() >> 11) as f64 / (1u64 << 53) as f64
    }

    /// True with the given probability.
    pub fn chance(&mut self, probability: f64) -> bool {
        self.unit() < probability
    }

    /// A number in `[low, high]`, rounded to hundredths.
    pub fn hundredths(&mut self, low: f64, high: f64) -> f64 {
        round_hundredths(low + (high - low) * self.unit())
    }

    /// One of `items`.
    pub fn pick<'a, T>(&mut self, items: &'a [T]) -> Option<&'a T> {
        items.get(self.below(items.len()))
    }

    /// Up to `count` different items, in a random order.
    pub fn sample<T: Clone>(&mut self, items: &[T], count: usize) -> Vec<T> {
        let mut rest = items.to_vec();
        let mut chosen = Vec::with_capacity(count.min(rest.len()));
        while chosen.len() < count && !rest.is_empty() {
            let index = self.below(rest.len());
            chosen.push(rest.swap_remove(index));
        }
        chosen
    }
}

/// Levels, FTE and shares are written with two decimals, as people would.
pub fn round_hundredths(value: f64) -> f64 {
    (value * 100.0).round() / 100.0
}
