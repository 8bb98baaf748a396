//! Better prices, step by step. What people pick changes in jumps as prices move; so they are taken to pick all that is nearly as
//! good as the best in shares (a *heat* says what is near), which changes smoothly, and prices follow a running average of what
//! is then wrong with them, each row in its own measure. Heat and steps fall together. The bound itself is that of the best picks.

use super::joint::Joint;
use super::oracle::Point;
use super::{Advice, Company, Prices, Useless};

/// Heat and length of steps at the beginning and at the end of a round, as shares of what a person makes of it on average.
const HEAT: [f64; 2] = [0.02, 0.001];
const STEP: [f64; 2] = [0.05, 0.002];
/// Steps of the first round: where there are few in all, and where a search waits for what they come to. Each further one has
/// twice as many, and ends with steps so much shorter.
const ROUND: [u32; 2] = [300, 100];
const JOINT_ROUND: [u32; 2] = [200, 40];
const FEW_STEPS: u32 = 1_000;
const LATER_ROUND: f64 = 0.7;
/// Weight of the past in the running averages of what is wrong, and of its square.
const KEEP: f64 = 0.9;
const KEEP_SQUARE: f64 = 0.95;
/// Of what is wrong, this much is nothing.
const NOISE: f64 = 1e-3;
/// The same of joint prices: long steps get there sooner, and later rounds, too, begin with them. And how many steps go by before
/// the bound is worked out.
const JOINT_STEP: [f64; 2] = [0.05, 0.006];
const JOINT_HEAT: f64 = 0.01;
const EXACT_EVERY: u32 = 5;
/// Prices of slots and people are larger than those of a week's FTE.
const JOINT_SCALE: f64 = 1.0;
/// Share of the steps that goes to prices of rows first.
const ROWS_SHARE: u32 = 3;
/// A round that improves the bound by less than this share of it was the last.
const ENOUGH: f64 = 1e-5;
/// Teams are planned anew once no more than this share of what there was to choose from is left.
const LEFT: f64 = 0.9;

/// Hears the bound before each step, and says whether to go on.
type GoOn<'g> = dyn FnMut(f64) -> bool + 'g;

/// Whom prices have to do with while they improve.
pub struct Around<'g> {
    /// Is told the bound before each step, and asked whether to go on.
    pub go_on: &'g mut GoOn<'g>,
    /// Hears after each round of joint prices what they favour.
    pub favours: &'g mut dyn FnMut(Advice),
    /// Value of the best plan so far.
    pub known: &'g dyn Fn() -> f64,
}

impl Company<'_> {
    /// Improves `prices` for at most so many steps on so many threads. What is left of the company in the end has only
    /// what a plan could use that is worth more than those known: `prices` are for that.
    pub fn improve(self, prices: &mut Prices, (steps, threads): (u32, usize), around: &mut Around<'_>) -> Self {
        prices.bound = prices.bound.min(self.pick(&prices.rows, 0.0, threads).bound);
        let waits = usize::from(steps > FEW_STEPS);
        let first = ROUND[waits].min(steps / ROWS_SHARE);
        if !self.round(prices, first, (HEAT[0], STEP), threads, around.go_on) {
            return self;
        }
        let Some(joint) = Joint::new(&self, &mut || (around.go_on)(prices.bound)) else {
            return self.rounds(prices, (steps - first, threads), (HEAT[0], STEP), around);
        };
        let joined = self.joined(&joint, prices);
        let go_on = &mut || (around.go_on)(prices.bound);
        let Some(point) = self.pick_joint(&joint, &joined, (0.0, true), go_on) else { return self };
        // Rounding aside this is no worse.
        prices.rows = joined;
        prices.joint = Some(joint);
        prices.bound = prices.bound.min(point.bound);
        self.rounds(prices, (steps - first, threads), (JOINT_HEAT, JOINT_STEP), around)
    }

    /// Rounds as long as they get somewhere, each twice as long as the one before.
    fn rounds(
        mut self,
        prices: &mut Prices,
        (steps, threads): (u32, usize),
        (heat, [first, mut last]): (f64, [f64; 2]),
        around: &mut Around<'_>,
    ) -> Self {
        let (mut left, mut length) =
            (steps, if prices.joint.is_some() { JOINT_ROUND } else { ROUND }[usize::from(steps > FEW_STEPS)]);
        while left > 0 {
            let before = prices.bound;
            if !self.round(prices, length.min(left), (heat, [first, last]), threads, around.go_on) {
                break;
            }
            left -= length.min(left);
            if let Some(joint) = &prices.joint {
                let advice = self.advice(joint, prices);
                let useless = Useless::of(&advice.lost, (around.known)());
                (around.favours)(advice);
                if (self.left(&useless) as f64) < LEFT * self.choices() as f64 {
                    self = self.reduced(&useless);
                    if !self.plan_anew(prices, &useless, around.go_on) {
                        break;
                    }
                    last *= LATER_ROUND;
                    continue;
                }
            }
            if before - prices.bound <= ENOUGH * before.abs() {
                break;
            }
            length *= 2;
            last *= LATER_ROUND;
        }
        self
    }

    /// What prices prove and how they are wrong; `None` once `go_on` says no.
    fn point(
        &self,
        joint: Option<&Joint>,
        now: &[f64],
        (heat, exact): (f64, bool),
        threads: usize,
        go_on: &mut dyn FnMut() -> bool,
    ) -> Option<Point> {
        match joint {
            Some(joint) => self.pick_joint(joint, now, (heat, exact), go_on),
            None => Some(self.pick(now, heat, threads)),
        }
    }

    /// One round; says whether to go on.
    fn round(
        &self,
        prices: &mut Prices,
        steps: u32,
        (hot, [first, last]): (f64, [f64; 2]),
        threads: usize,
        go_on: &mut dyn FnMut(f64) -> bool,
    ) -> bool {
        let typical = prices.bound.abs().max(1e-9) / self.layout.people.len().max(1) as f64;
        let rows = self.rows.len();
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
            let heat = typical * hot * (HEAT[1] / hot).powf(done);
            let length = typical * first * (last / first).powf(done);
            let joint = prices.joint.as_ref();
            let exact = step % EXACT_EVERY == EXACT_EVERY - 1 || step + 1 == steps;
            let Some(point) = self.point(joint, &now, (heat, exact), threads, &mut || go_on(prices.bound)) else {
                return false;
            };
            let free = |r: usize| joint.is_some_and(|joint| self.is_free(joint, r));
            kept *= KEEP;
            kept_square *= KEEP_SQUARE;
            for (r, &slack) in point.slack.iter().enumerate() {
                // A price of 0 does not fall, whatever is left over.
                let wrong = if now[r] <= 0.0 && !free(r) { slack.min(0.0) } else { slack };
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
            // What is left out of the company is worth no more than this.
            let bound = if point.bound.is_nan() { f64::INFINITY } else { point.bound.max(prices.least) };
            let better = bound < prices.bound;
            let before = better.then(|| now.clone());
            for (r, price) in now.iter_mut().enumerate() {
                let measure = (measure[r] / (1.0 - kept_square)).sqrt() + NOISE;
                let scale = self.rows.scale.get(r).copied().unwrap_or(JOINT_SCALE);
                *price -= length * scale * (mean[r] / (1.0 - kept)) / measure;
                if r >= rows && !free(r) {
                    *price = price.max(0.0);
                }
            }
            self.rows.tidy(&mut now[..rows], self.price);
            if let Some(before) = before {
                prices.bound = bound;
                prices.rows = before;
            }
        }
        true
    }
}
