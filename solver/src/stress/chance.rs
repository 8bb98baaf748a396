//! Who is there, week by week, in one run: absence as a chain of two states for each person, and people who leave for good.
//! The draws of a run depend on the seed, the run and the order of people only, so that plans meet the same fate.

use super::Assumptions;
use rand::{RngExt, SeedableRng};
use rand_chacha::ChaCha8Rng;

const WEEKS_PER_YEAR: f64 = 52.0;

pub struct Chance {
    assumptions: Assumptions,
    weeks: usize,
    there: Vec<bool>,
}

impl Chance {
    pub fn new(assumptions: &Assumptions, people: usize, weeks: usize) -> Self {
        Self { assumptions: *assumptions, weeks, there: vec![true; people * weeks] }
    }

    /// By person, then week. The first week is drawn from the long-run share of absence; nobody has left in it.
    pub fn draw(&mut self, run: u64) -> &[bool] {
        let mut dice = ChaCha8Rng::seed_from_u64(self.assumptions.seed);
        dice.set_stream(run);
        let Assumptions { onset_per_week: onset, recovery_per_week: recovery, attrition_per_year, .. } =
            self.assumptions;
        let absent_share = if onset > 0.0 { onset / (onset + recovery) } else { 0.0 };
        let leaving_per_week = -(1.0 - attrition_per_year).max(f64::MIN_POSITIVE).ln() / WEEKS_PER_YEAR;
        for person in self.there.chunks_mut(self.weeks.max(1)) {
            // The time until somebody leaves is exponential.
            let stays_weeks = -(1.0 - dice.random::<f64>()).ln() / leaving_per_week.max(f64::MIN_POSITIVE);
            let mut absent = dice.random::<f64>() < absent_share;
            for (week, there) in person.iter_mut().enumerate() {
                if week > 0 {
                    let turn = dice.random::<f64>();
                    absent = if absent { turn >= recovery } else { turn < onset };
                }
                *there = !absent && (week as f64) < stays_weeks.max(f64::MIN_POSITIVE);
            }
        }
        &self.there
    }
}
