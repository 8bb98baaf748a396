//! Small changes of people's plans, drawn by chance, that keep the persons' own rules.

use super::task::{HOST_BITS, Steps, Task, Who};
use rand::RngExt;
use rand_chacha::ChaCha8Rng;

/// Draws another plan for a person, from the one in `steps`; says whether there is one that keeps the own rules.
pub fn draw(who: &Who, steps: &mut Steps, weeks: usize, dice: &mut ChaCha8Rng) -> bool {
    if who.offers.is_empty() {
        return false;
    }
    let any = dice.random_range(0..who.offers.len());
    let start = dice.random_range(0..weeks) as u16;
    let insert = |steps: &mut Steps, offer: u16| {
        let k = steps.partition_point(|&(_, other)| other < start);
        steps.insert(k, (offer, start));
    };
    let count = steps.len();
    let (i, k) = (dice.random_range(0..count.max(1)), dice.random_range(0..count.max(1)));
    match dice.random_range(0..16) {
        // Another post instead, and what was there, if it was somewhere else.
        0..6 if count > 0 => {
            let old = steps[i].0;
            if who.offers[any].weeks != who.offers[old as usize].weeks || any as u16 == old {
                return false;
            }
            steps[i].0 = any as u16;
            make_way(who, steps, i, old);
        }
        // Two change places.
        6..12 if i != k => change_places(who, steps, (i.min(k), i.max(k))),
        // Some in a row earlier or later.
        12 if count > 0 => {
            let by = dice.random_range(-4_i32..=4);
            for (_, start) in &mut steps[i.min(k)..=i.max(k)] {
                let Ok(to) = u16::try_from(i32::from(*start) + by) else { return false };
                *start = to;
            }
        }
        13 if count > 0 => {
            steps.remove(i);
        }
        14 if count > 0 => {
            let (offer, _) = steps.remove(i);
            insert(steps, offer);
        }
        _ => insert(steps, any as u16),
    }
    valid(who, steps, weeks)
}

/// Draws plans, from the ones in `plans`, in which two people swap posts that they are at from the same week on.
pub fn draw_exchange(task: &Task, people: [usize; 2], plans: &mut [Steps; 2], dice: &mut ChaCha8Rng) -> bool {
    let [first, second] = people.map(|p| &task.people[p]);
    let [own, other] = plans;
    if people[0] == people[1] || own.is_empty() {
        return false;
    }
    let i = dice.random_range(0..own.len());
    let (a, start) = own[i];
    let Ok(k) = other.binary_search_by_key(&start, |&(_, start)| start) else { return false };
    let b = other[k].0;
    let (x, y) = (&first.offers[a as usize], &second.offers[b as usize]);
    if x.post == y.post || x.weeks != y.weeks {
        return false;
    }
    let (Some(to), Some(from)) = (first.offer_at(y.post, y.weeks), second.offer_at(x.post, x.weeks)) else {
        return false;
    };
    own[i].0 = to;
    make_way(first, own, i, a);
    other[k].0 = from;
    make_way(second, other, k, b);
    valid(first, own, task.weeks) && valid(second, other, task.weeks)
}

/// Where what came to place `i` was in the plan already, `replaced` goes where that was.
fn make_way(who: &Who, steps: &mut Steps, i: usize, replaced: u16) {
    let once = who.offers[steps[i].0 as usize].once;
    let again = |k: usize, offer: u16| k != i && who.offers[offer as usize].once & once != 0;
    if let Some(k) = (0..steps.len()).find(|&k| again(k, steps[k].0)) {
        steps[k].0 = replaced;
    }
}

/// Two placements change places, and those between keep their pauses.
fn change_places(who: &Who, steps: &mut Steps, (i, k): (usize, usize)) {
    let weeks = |offer: u16| who.offers[offer as usize].weeks as u16;
    let (first, last) = (weeks(steps[i].0), weeks(steps[k].0));
    (steps[i].0, steps[k].0) = (steps[k].0, steps[i].0);
    for (_, start) in &mut steps[i + 1..=k] {
        *start = *start + last - first;
    }
}

/// Whether the person's own rules hold.
pub fn valid(who: &Who, steps: &Steps, weeks: usize) -> bool {
    let (mut free, mut seen, mut hosts, mut count) = (0, 0_u64, 0_u64, 0_u16);
    for &(o, start) in steps {
        let (offer, start) = (&who.offers[o as usize], start as usize);
        if start < free || start + offer.weeks > weeks || !offer.starts[start] {
            return false;
        }
        let Some(next) = who.next[offer.class][count as usize] else { return false };
        if seen & offer.once != 0 || seen & offer.needs != offer.needs || who.full(hosts, offer.host) {
            return false;
        }
        if who.host_max.is_some() {
            hosts += 1_u64 << (HOST_BITS * offer.host as u32);
        }
        count = next;
        seen |= offer.gives;
        free = start + offer.weeks + who.cooldown;
    }
    who.done[count as usize]
}
