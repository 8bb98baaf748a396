//! The relaxation of one person's problem that forgets what was taken before, and the multipliers that make up for it.

use super::oracle::{CLOSED, NOWHERE, Prices, TINY};
use super::task::{Task, Who};

/// Share of the distance to the target that a first step goes, and what it shrinks by where a step led nowhere.
const STEP: f64 = 1.0;
const SHRINK: f64 = 0.8;
/// How much of a direction is the one before.
const MEMORY: f64 = 0.5;

/// What one call works on; kept from call to call to save allocations.
#[derive(Default)]
pub struct Scratch {
    weeks: usize,
    hosts: usize,
    states: usize,
    /// Profit of an offer by start, minus infinity where it is not to be had; and with multipliers paid.
    profit: Vec<f64>,
    /// Multipliers that an offer pays.
    shift: Vec<f64>,
    /// Best offer of a kind by start.
    best: Vec<(f64, u16)>,
    /// Best completion by week from which the person is free, host unit (the last: none yet) and count state.
    ahead: Vec<f64>,
    /// Multipliers times what their rows leave room for.
    pub constant: f64,
}

impl Scratch {
    pub fn profit(&self, offer: usize, start: usize) -> f64 {
        self.profit[offer * self.weeks + start]
    }

    pub fn adjusted(&self, offer: usize, start: usize) -> f64 {
        self.profit[offer * self.weeks + start] - self.shift[offer]
    }

    pub fn ahead(&self, free: usize, host: u8, state: usize) -> f64 {
        let host = if host == NOWHERE { self.hosts } else { host as usize };
        self.ahead[(free * (self.hosts + 1) + host) * self.states + state]
    }

    /// Sets the profits of all offers.
    pub fn price(&mut self, task: &Task, who: &Who, prices: &Prices, weight: f64) {
        (self.weeks, self.hosts, self.states) = (task.weeks, who.hosts, who.done.len());
        self.profit.clear();
        for offer in &who.offers {
            let worth = weight * offer.value + weight * who.idle_price * offer.weeks as f64;
            for start in 0..task.weeks {
                let profit = if offer.starts[start] {
                    worth - prices.of(offer.post, start, offer.weeks)
                } else {
                    f64::NEG_INFINITY
                };
                self.profit.push(if profit < -CLOSED / 2.0 { f64::NEG_INFINITY } else { profit });
            }
        }
    }
}

/// One person's relaxation.
pub struct Relaxed<'a> {
    pub who: &'a Who,
    pub weeks: usize,
    /// Prices of a change of host unit and of a week until the end, weighted.
    pub change: f64,
    idle: f64,
}

impl<'a> Relaxed<'a> {
    pub fn new(task: &Task, who: &'a Who, weight: f64) -> Self {
        Self { who, weeks: task.weeks, change: weight * who.change_price, idle: weight * who.idle_price }
    }

    /// What the weeks up to the end of the last placement cost, the person being free from `free` on.
    pub fn idle(&self, free: usize) -> f64 {
        self.idle * free.saturating_sub(self.who.cooldown) as f64
    }

    /// Improves the multipliers in a few steps; returns the lowest upper limit, and leaves its completion values in `scratch`.
    pub fn tighten(&self, floor: f64, steps: usize, multipliers: &mut Vec<f64>, scratch: &mut Scratch) -> f64 {
        let rows = self.who.room.len();
        let guessed = self.guess(scratch);
        let mut best = self.evaluate(&guessed, scratch);
        if multipliers.len() == rows {
            let again = self.evaluate(multipliers, scratch);
            if again <= best {
                best = again;
            } else {
                multipliers.clone_from(&guessed);
                self.evaluate(multipliers, scratch);
            }
        } else {
            multipliers.clone_from(&guessed);
        }
        let mut kept = multipliers.clone();
        let (mut step, mut current, mut fresh) = (STEP, best, true);
        let (mut usage, mut direction) = (vec![0.0; rows], vec![0.0; rows]);
        for round in 0..steps {
            if best <= floor + TINY || !best.is_finite() {
                break;
            }
            self.trace(scratch, &mut usage);
            let slack = |r: usize| self.who.room[r] - usage[r];
            if (0..rows).all(|r| slack(r) == 0.0 || (slack(r) > 0.0 && multipliers[r] == 0.0)) {
                break;
            }
            // Directions of before go on a little: plans of equal worth take turns otherwise.
            let keep = if round == 0 { 0.0 } else { MEMORY };
            for (r, along) in direction.iter_mut().enumerate() {
                *along = keep * *along + (1.0 - keep) * slack(r);
            }
            let moves = |r: usize| direction[r] < 0.0 || multipliers[r] > 0.0;
            let norm: f64 = (0..rows).filter(|&r| moves(r)).map(|r| direction[r] * direction[r]).sum();
            if norm < 1e-9 {
                break;
            }
            // Without a plan to aim at, a little less than now is aimed at.
            let target = if floor.is_finite() { floor } else { best - 0.02 * best.abs().max(1.0) };
            let length = step * (current - target).max(TINY) / norm;
            for (multiplier, along) in multipliers.iter_mut().zip(&direction) {
                *multiplier = (*multiplier - length * along).max(0.0);
            }
            current = self.evaluate(multipliers, scratch);
            fresh = current < best;
            if fresh {
                best = current;
                kept.clone_from(multipliers);
            } else {
                step *= SHRINK;
            }
        }
        if !fresh {
            multipliers.clone_from(&kept);
            self.evaluate(multipliers, scratch);
        }
        best
    }

    /// Multipliers that would be right if weeks and host units played no part: as many of a class as a plan has room for pay
    /// nothing, the better ones what they are better.
    fn guess(&self, scratch: &Scratch) -> Vec<f64> {
        let who = self.who;
        let mut guessed = vec![0.0; who.room.len()];
        for (class, next) in who.next.iter().enumerate() {
            let (mut most, mut state) = (0, 0);
            while let Some(after) = next[state] {
                if after as usize == state || most > who.offers.len() {
                    break;
                }
                (most, state) = (most + 1, after as usize);
            }
            let mut worth: Vec<(f64, usize)> = Vec::new();
            for (o, offer) in who.offers.iter().enumerate().filter(|(_, offer)| offer.class == class) {
                let Some(&(row, _)) = offer.takes.first().filter(|_| offer.once != 0) else { continue };
                let best = (0..self.weeks).map(|start| scratch.profit(o, start)).fold(f64::NEG_INFINITY, f64::max);
                match worth.iter_mut().find(|known| known.1 == row) {
                    Some(known) => known.0 = known.0.max(best),
                    None => worth.push((best, row)),
                }
            }
            worth.sort_by(|a, b| b.0.total_cmp(&a.0));
            let margin = worth.get(most).or(worth.last()).map_or(0.0, |last| last.0);
            for &(best, row) in worth.iter().filter(|_| margin.is_finite()) {
                guessed[row] = (best - margin).max(0.0);
            }
        }
        guessed
    }

    /// Completion values under these multipliers; returns the upper limit that follows.
    fn evaluate(&self, multipliers: &[f64], scratch: &mut Scratch) -> f64 {
        let who = self.who;
        let (hosts, states, weeks) = (scratch.hosts, scratch.states, self.weeks);
        scratch.constant = who.room.iter().zip(multipliers).map(|(room, multiplier)| room * multiplier).sum();
        let pays =
            |offer: &super::task::Offer| offer.takes.iter().map(|&(r, taken)| taken * multipliers[r]).sum::<f64>();
        scratch.shift.clear();
        scratch.shift.extend(who.offers.iter().map(pays));
        scratch.best.clear();
        for kind in &who.kinds {
            for start in 0..weeks {
                let mut best = (f64::NEG_INFINITY, 0);
                for o in kind.offers.clone() {
                    let adjusted = scratch.profit[o * weeks + start] - scratch.shift[o];
                    if adjusted > best.0 {
                        best = (adjusted, o as u16);
                    }
                }
                scratch.best.push(best);
            }
        }
        let layer = (hosts + 1) * states;
        let last = weeks + who.cooldown;
        scratch.ahead.clear();
        scratch.ahead.resize((last + 1) * layer, f64::NEG_INFINITY);
        let mut moves = vec![f64::NEG_INFINITY; hosts * states];
        for t in (0..=last).rev() {
            moves.fill(f64::NEG_INFINITY);
            if t < weeks {
                for (k, kind) in who.kinds.iter().enumerate() {
                    let (gained, free) = (scratch.best[k * weeks + t].0, t + kind.weeks + who.cooldown);
                    if gained == f64::NEG_INFINITY || free > last {
                        continue;
                    }
                    let after = &scratch.ahead[free * layer + kind.host * states..][..states];
                    let here = &mut moves[kind.host * states..][..states];
                    for (state, next) in who.next[kind.class].iter().enumerate() {
                        if let Some(next) = next {
                            here[state] = here[state].max(gained + after[*next as usize]);
                        }
                    }
                }
            }
            let (now, later) = scratch.ahead[t * layer..].split_at_mut(layer);
            for state in 0..states {
                let ended = if who.done[state] { -self.idle(t) } else { f64::NEG_INFINITY };
                let anywhere = (0..hosts).map(|h| moves[h * states + state]).fold(f64::NEG_INFINITY, f64::max);
                for host in 0..=hosts {
                    let waited = later.get(host * states + state).copied().unwrap_or(f64::NEG_INFINITY);
                    let moved =
                        if host < hosts { moves[host * states + state].max(anywhere - self.change) } else { anywhere };
                    now[host * states + state] = waited.max(ended).max(moved);
                }
            }
        }
        scratch.constant + scratch.ahead(0, NOWHERE, 0)
    }

    /// What the best relaxed plan takes of each row.
    fn trace(&self, scratch: &Scratch, usage: &mut [f64]) {
        let who = self.who;
        usage.fill(0.0);
        let (mut t, mut host, mut state) = (0, NOWHERE, 0);
        let last = self.weeks + who.cooldown;
        while t <= last {
            let value = scratch.ahead(t, host, state);
            if value == f64::NEG_INFINITY || (who.done[state] && -self.idle(t) >= value - TINY) {
                return;
            }
            if t < last && scratch.ahead(t + 1, host, state) >= value - TINY {
                t += 1;
                continue;
            }
            let step = (who.kinds.iter().enumerate()).find_map(|(k, kind)| {
                let (gained, o) = *scratch.best.get(k * self.weeks + t).filter(|_| t < self.weeks)?;
                let (next, free) = (who.next[kind.class][state]?, t + kind.weeks + who.cooldown);
                if gained == f64::NEG_INFINITY || free > last {
                    return None;
                }
                let moved = host != NOWHERE && host as usize != kind.host;
                let changed = if moved { self.change } else { 0.0 };
                let after = scratch.ahead(free, kind.host as u8, next as usize);
                (gained - changed + after >= value - TINY).then_some((o, free, kind.host, next))
            });
            let Some((o, free, kind_host, next)) = step else { return };
            who.offers[o as usize].takes.iter().for_each(|&(r, taken)| usage[r] += taken);
            (t, host, state) = (free, kind_host as u8, next as usize);
        }
    }
}
