//! The best whole plan of one person under prices of rows, and what no plan of that person can exceed.
//!
//! Two steps. A relaxation over weeks, host units and count states forgets what was taken before; multipliers make it pay for
//! what a person may do only once, for host units that are full and for what must come before (see `relax`). With its completion values
//! as a guide, plans are built placement by placement, the most promising `width` of each number of placements going on. Nothing
//! is lost as long as what is dropped could not be better than the best plan found: the upper limit that is returned says so.

use super::relax::{Relaxed, Scratch};
use super::task::{HOST_BITS, Steps, Task, Who};
use std::collections::HashMap;

/// A difference of values below this is none.
pub const TINY: f64 = 1e-7;
/// Partial plans between two looks at whether to stop.
const GLANCE: usize = 512;
/// Ways to the same state that are kept where many plans are asked for.
const ALIKE: usize = 3;
/// Prices from here on close a cell.
pub const CLOSED: f64 = 1e7;

/// Prices of being present, by post and week, summed up along the weeks.
pub struct Prices {
    along: Vec<f64>,
    weeks: usize,
}

impl Prices {
    pub fn new(task: &Task, price: impl Fn(usize, usize) -> f64) -> Self {
        let mut along = Vec::with_capacity(task.posts.len() * (task.weeks + 1));
        for h in 0..task.posts.len() {
            let mut sum = 0.0;
            along.push(sum);
            for t in 0..task.weeks {
                sum += price(h, t);
                along.push(sum);
            }
        }
        Self { along, weeks: task.weeks }
    }

    pub fn of(&self, post: usize, start: usize, weeks: usize) -> f64 {
        let first = post * (self.weeks + 1) + start;
        self.along[first + weeks] - self.along[first]
    }

    /// What a plan is worth under the prices, its own value counted `weight` times.
    pub fn profit(&self, who: &Who, steps: &Steps, weight: f64) -> f64 {
        let paid = |&(o, start): &(u16, u16)| {
            let offer = &who.offers[o as usize];
            self.of(offer.post, start as usize, offer.weeks)
        };
        weight * who.value(steps) - steps.iter().map(paid).sum::<f64>()
    }
}

/// How hard to look.
#[derive(Clone, Copy, Debug)]
pub struct Effort {
    /// Steps that adjust the multipliers.
    pub steps: usize,
    /// Partial plans that go on.
    pub width: usize,
    /// Plans to return.
    pub plans: usize,
    /// Whether to look for many plans above the floor, rather than for the best alone.
    pub all: bool,
}

/// What was found.
pub struct Response {
    /// Profit and plan, best first.
    pub plans: Vec<(f64, Steps)>,
    /// No plan's profit exceeds this, or `floor` if that is more.
    pub upper: f64,
}

/// A partial plan.
#[derive(Clone, Copy)]
struct Partial {
    /// Week from which on the person can start again.
    free: u16,
    host: u8,
    count: u16,
    seen: u64,
    hosts: u64,
    /// Profit so far, multipliers paid.
    adjusted: f64,
    profit: f64,
    from: u32,
    offer: u16,
    start: u16,
}

/// A partial plan and one more placement.
#[derive(Clone, Copy)]
struct Candidate {
    upper: f64,
    from: u32,
    offer: u16,
    start: u16,
    free: u16,
}

/// What later placements depend on, but for the week: bits, placements by host unit, count state, host unit.
type StateKey = (u64, u64, u16, u8);

impl Candidate {
    /// The most promising first; those that promise the same in an order that has nothing to do with them, so that what goes on
    /// is as different as can be.
    fn order(&self) -> (i64, u64, u16, u16, u32) {
        let promise = (self.upper / TINY).round() as i64;
        let name = u64::from(self.from) << 32 | u64::from(self.offer) << 16 | u64::from(self.start);
        (-promise, name.wrapping_mul(0x9E37_79B9_7F4A_7C15) >> 20, self.offer, self.start, self.from)
    }
}

/// No host unit yet.
pub const NOWHERE: u8 = u8::MAX;

/// The best plans with more profit than `floor`. `multipliers` are those of the last time, and are improved.
pub fn respond(
    task: &Task,
    who: &Who,
    (prices, weight): (&Prices, f64),
    (floor, effort): (f64, Effort),
    multipliers: &mut Vec<f64>,
    scratch: &mut Scratch,
    stop: &dyn Fn() -> bool,
) -> Response {
    scratch.price(task, who, prices, weight);
    let relaxed = Relaxed::new(task, who, weight);
    let limit = relaxed.tighten(floor, effort.steps, multipliers, scratch);
    if limit <= floor + TINY {
        return Response { plans: Vec::new(), upper: floor };
    }
    let mut found = build(&relaxed, floor, effort, scratch, stop);
    found.upper = found.upper.min(limit).max(floor);
    found
}

fn build(relaxed: &Relaxed<'_>, floor: f64, effort: Effort, scratch: &Scratch, stop: &dyn Fn() -> bool) -> Response {
    let who = relaxed.who;
    let root = Partial {
        free: 0,
        host: NOWHERE,
        count: 0,
        seen: 0,
        hosts: 0,
        adjusted: scratch.constant,
        profit: 0.0,
        from: u32::MAX,
        offer: 0,
        start: 0,
    };
    let mut all = vec![root];
    let mut layer = 0..1;
    let (mut best, mut dropped) = (floor, f64::NEG_INFINITY);
    let mut complete: Vec<(f64, usize)> = Vec::new();
    if who.done[0] && 0.0 > floor + TINY {
        best = 0.0;
        complete.push((0.0, 0));
    }
    let mut candidates: Vec<Candidate> = Vec::new();
    let mut kept: HashMap<StateKey, Vec<(u16, f64)>> = HashMap::new();
    let order = |a: &Candidate, b: &Candidate| a.order().cmp(&b.order());
    let sifted = effort.width * 8;
    let sift = |candidates: &mut Vec<Candidate>| {
        if candidates.len() > sifted {
            candidates.select_nth_unstable_by(sifted, order);
            let lost = candidates[sifted..].iter().map(|candidate| candidate.upper).fold(f64::NEG_INFINITY, f64::max);
            candidates.truncate(sifted);
            return lost;
        }
        f64::NEG_INFINITY
    };
    while !layer.is_empty() {
        candidates.clear();
        for index in layer.clone() {
            if index % GLANCE == 0 && stop() {
                // What was not looked at could be worth anything.
                dropped = f64::INFINITY;
                break;
            }
            let enough = if effort.all { floor } else { best };
            expand(relaxed, scratch, &all[index], index as u32, enough + TINY, &mut candidates);
            if candidates.len() > 4 * sifted {
                dropped = dropped.max(sift(&mut candidates));
            }
        }
        dropped = dropped.max(sift(&mut candidates));
        candidates.sort_unstable_by(order);
        kept.clear();
        let first = all.len();
        for candidate in &candidates {
            let next = relaxed.follow(scratch, &all[candidate.from as usize], candidate);
            // The same done by the same week for no less is as good.
            let known = kept.entry((next.seen, next.hosts, next.count, next.host)).or_default();
            let as_good = |&&(free, adjusted): &&(u16, f64)| free <= next.free && adjusted >= next.adjusted - TINY;
            if known.iter().filter(as_good).count() >= if effort.all { ALIKE } else { 1 } {
                continue;
            }
            if all.len() - first >= effort.width {
                dropped = dropped.max(candidate.upper);
                break;
            }
            known.push((next.free, next.adjusted));
            all.push(next);
            if who.done[next.count as usize] {
                let ended = next.profit - relaxed.idle(next.free as usize);
                if ended > floor + TINY {
                    complete.push((ended, all.len() - 1));
                    best = best.max(ended);
                }
            }
        }
        layer = first..all.len();
    }
    complete.sort_by(|a, b| b.0.total_cmp(&a.0).then(a.1.cmp(&b.1)));
    complete.truncate(effort.plans);
    let plans = complete.iter().map(|&(profit, last)| (profit, trace(&all, last))).collect();
    Response { plans, upper: best.max(dropped) }
}

fn trace(all: &[Partial], last: usize) -> Steps {
    let mut steps = Steps::new();
    let mut at = &all[last];
    while at.from != u32::MAX {
        steps.push((at.offer, at.start));
        at = &all[at.from as usize];
    }
    steps.reverse();
    steps
}

/// All ways to go on that could end better than `floor`.
fn expand(
    relaxed: &Relaxed<'_>,
    scratch: &Scratch,
    partial: &Partial,
    from: u32,
    floor: f64,
    candidates: &mut Vec<Candidate>,
) {
    let who = relaxed.who;
    let (count, host) = (partial.count as usize, partial.host);
    for start in partial.free as usize..relaxed.weeks {
        if partial.adjusted + scratch.ahead(start, host, count) <= floor {
            break;
        }
        for kind in &who.kinds {
            let (Some(next), free) = (who.next[kind.class][count], start + kind.weeks + who.cooldown) else { continue };
            if start + kind.weeks > relaxed.weeks || who.full(partial.hosts, kind.host) {
                continue;
            }
            let changed = if host == NOWHERE || host as usize == kind.host { 0.0 } else { relaxed.change };
            let rest = partial.adjusted - changed + scratch.ahead(free, kind.host as u8, next as usize);
            for o in kind.offers.clone() {
                let offer = &who.offers[o];
                let upper = rest + scratch.adjusted(o, start);
                if upper > floor && partial.seen & offer.once == 0 && partial.seen & offer.needs == offer.needs {
                    let (offer, start, free) = (o as u16, start as u16, free as u16);
                    candidates.push(Candidate { upper, from, offer, start, free });
                }
            }
        }
    }
}

impl Relaxed<'_> {
    fn follow(&self, scratch: &Scratch, partial: &Partial, candidate: &Candidate) -> Partial {
        let who = self.who;
        let (o, start) = (candidate.offer as usize, candidate.start as usize);
        let offer = &who.offers[o];
        let moved = partial.host != NOWHERE && partial.host as usize != offer.host;
        let changed = if moved { self.change } else { 0.0 };
        let counted = if who.host_max.is_some() { 1_u64 << (HOST_BITS * offer.host as u32) } else { 0 };
        Partial {
            free: candidate.free,
            host: offer.host as u8,
            count: who.next[offer.class][partial.count as usize].unwrap_or(partial.count),
            seen: partial.seen | offer.gives,
            hosts: partial.hosts + counted,
            adjusted: partial.adjusted - changed + scratch.adjusted(o, start),
            profit: partial.profit - changed + scratch.profit(o, start),
            from: candidate.from,
            offer: candidate.offer,
            start: candidate.start,
        }
    }
}
