//! Simulated annealing over everybody's plans, in many small changes: one person's own rules always hold, a visitor missing or too
//! many costs something. What stays broken costs more and more; once nothing is broken all costs less again. So it keeps to the
//! edge of what keeps all rules, and where it is cold enough ends on a good plan there.

use super::moves::{draw, draw_exchange};
use super::task::{Steps, Task};
use rand::{RngExt, SeedableRng};
use rand_chacha::ChaCha8Rng;

/// Changes between two looks at how much is over, and how often until then what stays broken is looked at.
const SPELL: u64 = 1_024;
const PRESSES: f64 = 2_000.0;
/// What costs grow by where a cell stays broken, and ease by once nothing is.
const GROWTH: f32 = 1.03;
const EASE: f32 = 0.9;
/// A broken cell at first costs so many times what a change is worth on average, and how hot it is at first, where something good is
/// known already, and at last.
const PENALTY: f64 = 1.0;
/// The same at least, and at most.
const PENALTIES: (f64, f64) = (1e-3, 1e6);
pub const HOT: f64 = 0.2;
pub const WARM: f64 = 0.06;
const COLD: f64 = 0.03;
/// Changes that are drawn to see what they are worth.
const SAMPLES: usize = 4_000;

/// A post in one week.
#[derive(Clone, Copy)]
struct Cell {
    present: i32,
    minimum: i32,
    capacity: i32,
    /// What each visitor missing or too many costs.
    price: f32,
}

impl Cell {
    fn broken(self) -> i32 {
        (self.minimum - self.present).max(0) + (self.present - self.capacity).max(0)
    }
}

/// See the module.
pub struct Anneal<'t> {
    task: &'t Task,
    steps: Vec<Steps>,
    values: Vec<f64>,
    /// What the worst-off adds.
    worst: f64,
    cells: Vec<Cell>,
    broken: i32,
    /// What the broken cells cost.
    cost: f64,
    /// What a change of one person's plan is worth on average, up or down.
    unit: f64,
    dice: ChaCha8Rng,
    best: Option<(f64, Vec<Steps>)>,
    told: f64,
    /// A changed plan, and a second one.
    drawn: [Steps; 2],
}

impl<'t> Anneal<'t> {
    /// Begins with these plans, each of which keeps its person's own rules.
    pub fn new(task: &'t Task, steps: Vec<Steps>, seed: u64) -> Self {
        let cell = |post: usize, t: usize| {
            let rows = &task.posts[post];
            let whole = |heads: u32| i32::try_from(heads).unwrap_or(i32::MAX);
            Cell { present: 0, minimum: whole(rows.minimum[t]), capacity: whole(rows.capacity[t]), price: 0.0 }
        };
        let cells = (0..task.posts.len()).flat_map(|post| (0..task.weeks).map(move |t| cell(post, t))).collect();
        let mut anneal = Self {
            task,
            values: steps.iter().zip(&task.people).map(|(steps, who)| who.value(steps)).collect(),
            steps,
            worst: 0.0,
            cells,
            broken: 0,
            cost: 0.0,
            unit: 1.0,
            dice: ChaCha8Rng::seed_from_u64(seed),
            best: None,
            told: f64::NEG_INFINITY,
            drawn: [Steps::new(), Steps::new()],
        };
        anneal.worst = anneal.worst_off();
        for p in 0..anneal.steps.len() {
            let own = anneal.steps[p].clone();
            own.iter().for_each(|&step| anneal.visit(p, step, 1));
        }
        anneal.unit = anneal.unit();
        let price = (PENALTY * anneal.unit) as f32;
        anneal.cells.iter_mut().for_each(|cell| cell.price = price);
        anneal.broken = anneal.cells.iter().map(|cell| cell.broken()).sum();
        anneal.cost = f64::from(price) * f64::from(anneal.broken);
        anneal
    }

    /// What changes are worth on average, by a sample.
    fn unit(&mut self) -> f64 {
        let (mut sum, mut count) = (0.0, 0_u32);
        for _ in 0..SAMPLES {
            let p = self.dice.random_range(0..self.steps.len());
            self.drawn[0].clone_from(&self.steps[p]);
            if draw(&self.task.people[p], &mut self.drawn[0], self.task.weeks, &mut self.dice) {
                let change = (self.task.people[p].value(&self.drawn[0]) - self.values[p]).abs();
                if change > 0.0 {
                    (sum, count) = (sum + change, count + 1);
                }
            }
        }
        if count == 0 { 1.0 } else { sum / f64::from(count) }
    }

    /// Cools down from a heat, in units of what a change is worth on average. `over` says how much of it is over, from 0 to 1, after
    /// so many changes; `tell` hears of better plans now and then.
    pub fn cool(mut self, hot: f64, over: &dyn Fn(u64) -> f64, tell: &dyn Fn(&[Steps])) -> Option<Vec<Steps>> {
        let mut heat = hot * self.unit;
        let mut pressed = 0.0;
        for round in 0.. {
            if round % SPELL == 0 {
                let share = over(round);
                if share >= 1.0 {
                    break;
                }
                heat = hot * self.unit * (COLD / hot).powf(share);
                if share * PRESSES > pressed {
                    pressed += 1.0;
                    self.press(tell);
                }
            }
            let p = self.dice.random_range(0..self.steps.len());
            self.drawn[0].clone_from(&self.steps[p]);
            if self.dice.random_range(0..5) == 0 {
                let q = self.dice.random_range(0..self.steps.len());
                self.drawn[1].clone_from(&self.steps[q]);
                if draw_exchange(self.task, [p, q], &mut self.drawn, &mut self.dice) {
                    self.change(&[p, q], heat);
                }
            } else if draw(&self.task.people[p], &mut self.drawn[0], self.task.weeks, &mut self.dice) {
                self.change(&[p], heat);
            }
        }
        self.best.map(|(_, steps)| steps)
    }

    /// What stays broken costs more; where nothing is, all costs less, and if the best plan is news it is told.
    fn press(&mut self, tell: &dyn Fn(&[Steps])) {
        let whole = self.broken == 0;
        self.cost = 0.0;
        let (least, most) = ((self.unit * PENALTIES.0) as f32, (self.unit * PENALTIES.1) as f32);
        for cell in &mut self.cells {
            let broken = cell.broken();
            if broken > 0 {
                cell.price = (cell.price * GROWTH).min(most);
            } else if whole {
                cell.price = (cell.price * EASE).max(least);
            }
            self.cost += f64::from(broken) * f64::from(cell.price);
        }
        if let Some((value, steps)) = self.best.as_ref().filter(|(value, _)| *value > self.told) {
            tell(steps);
            self.told = *value;
        }
    }

    fn worst_off(&self) -> f64 {
        let counting = self.values.iter().zip(&self.task.people).filter(|(_, who)| who.counts);
        let smallest = counting.map(|(value, _)| *value).fold(f64::INFINITY, f64::min);
        if smallest.is_finite() { self.task.worst_off * smallest } else { 0.0 }
    }

    /// Gives these people the plans that were drawn for them, if chance allows it at this heat.
    fn change(&mut self, people: &[usize], heat: f64) {
        let (cost, worst) = (self.cost, self.worst);
        let mut values = [0.0; 2];
        for (i, &p) in people.iter().enumerate() {
            values[i] = self.task.people[p].value(&self.drawn[i]);
        }
        let own: f64 = people.iter().zip(&values).map(|(&p, new)| new - self.values[p]).sum();
        // What it must be worth, and whether it could be, if it mended all that is broken and the worst-off gained all.
        let least = heat * self.dice.random::<f64>().ln();
        if own + self.cost + self.task.worst_off * own.max(0.0) < least {
            return;
        }
        for (i, &p) in people.iter().enumerate() {
            self.replace(p, i);
            std::mem::swap(&mut self.values[p], &mut values[i]);
        }
        let unmoved = |(&p, &old): (&usize, &f64)| {
            let higher = |value: f64| value * self.task.worst_off > worst;
            !self.task.people[p].counts || (higher(old) && higher(self.values[p]))
        };
        if self.task.worst_off != 0.0 && !people.iter().zip(&values).all(unmoved) {
            self.worst = self.worst_off();
        }
        let gain = own + self.worst - worst - (self.cost - cost);
        if gain < least {
            for (i, &p) in people.iter().enumerate() {
                self.replace(p, i);
                self.values[p] = values[i];
            }
            (self.cost, self.worst) = (cost, worst);
        } else if self.broken == 0 {
            let value = self.values.iter().sum::<f64>() + self.worst;
            if self.best.as_ref().is_none_or(|(best, _)| value > *best) {
                self.best = Some((value, self.steps.clone()));
            }
        }
    }

    /// A person's plan and the one drawn in place `i` change roles.
    fn replace(&mut self, p: usize, i: usize) {
        let old = std::mem::replace(&mut self.steps[p], std::mem::take(&mut self.drawn[i]));
        let new = std::mem::take(&mut self.steps[p]);
        let (mut gone, mut come) = (old.iter().peekable(), new.iter().peekable());
        loop {
            match (gone.peek(), come.peek()) {
                (None, None) => break,
                (Some(a), Some(b)) if a == b => {
                    gone.next();
                    come.next();
                }
                (Some(&&step), other) if other.is_none_or(|other| step.1 <= other.1) => {
                    self.visit(p, step, -1);
                    gone.next();
                }
                (_, other) => {
                    other.copied().into_iter().for_each(|&step| self.visit(p, step, 1));
                    come.next();
                }
            }
        }
        self.steps[p] = new;
        self.drawn[i] = old;
    }

    fn visit(&mut self, p: usize, (offer, start): (u16, u16), by: i32) {
        let offer = &self.task.people[p].offers[offer as usize];
        let first = offer.post * self.task.weeks + start as usize;
        for cell in &mut self.cells[first..first + offer.weeks] {
            let before = cell.broken();
            cell.present += by;
            let change = cell.broken() - before;
            self.broken += change;
            self.cost += f64::from(change) * f64::from(cell.price);
        }
    }
}

#[cfg(test)]
mod tests {
    use super::super::moves::valid;
    use super::super::task::{Offer, PostRows, Who};
    use super::*;
    use std::cell::RefCell;

    const WEEKS: usize = 5;
    const POSTS: usize = 3;

    /// Three people, up to two placements of one or two weeks each, the last post only after the first.
    fn task(dice: &mut ChaCha8Rng) -> Task {
        let mut person = |counts: bool| {
            let offer = |post: usize, weeks: usize, dice: &mut ChaCha8Rng| Offer {
                post,
                weeks,
                intensity: 1.0,
                host: post % 2,
                kind: 0,
                class: 0,
                value: f64::from(dice.random_range(0..9_u8)),
                starts: (0..WEEKS).map(|_| dice.random_bool(0.9)).collect(),
                once: 1 << post,
                needs: if post == POSTS - 1 { 1 } else { 0 },
                gives: 1 << post,
                takes: Vec::new(),
            };
            Who {
                offers: (0..POSTS).flat_map(|post| [(post, 1), (post, 2)]).map(|(h, w)| offer(h, w, dice)).collect(),
                kinds: Vec::new(),
                hosts: 2,
                host_max: None,
                next: vec![vec![Some(1), Some(2), None]],
                done: vec![true; 3],
                room: Vec::new(),
                idle_price: 1.0,
                change_price: 2.0,
                cooldown: 0,
                counts,
                placements_most: 2,
            }
        };
        let people = vec![person(true), person(true), person(false)];
        let mut heads = |most: u32| (0..WEEKS).map(|_| dice.random_range(0..=most)).collect::<Vec<u32>>();
        let post = |_| PostRows { capacity: heads(2), minimum: vec![0; WEEKS] };
        let mut posts: Vec<PostRows> = (0..POSTS).map(post).collect();
        posts[0].capacity[2] = 2;
        posts[0].minimum[2] = 1;
        Task { weeks: WEEKS, posts, people, worst_off: 1.5, whole_numbers: false }
    }

    /// All that a person may do.
    fn everything(who: &Who) -> Vec<Steps> {
        let single = || (0..who.offers.len() as u16).flat_map(|o| (0..WEEKS as u16).map(move |start| (o, start)));
        let mut all = vec![Steps::new()];
        all.extend(single().map(|step| vec![step]));
        all.extend(single().flat_map(|first| single().map(move |second| vec![first, second])));
        all.retain(|steps| valid(who, steps, WEEKS));
        all
    }

    fn worth(task: &Task, plans: [&Steps; 3]) -> Option<f64> {
        let mut present = [0_u32; POSTS * WEEKS];
        plans.iter().enumerate().for_each(|(p, steps)| task.cells(p, steps).for_each(|cell| present[cell] += 1));
        let kept = |(cell, &there): (usize, &u32)| {
            let rows = &task.posts[cell / WEEKS];
            (rows.minimum[cell % WEEKS]..=rows.capacity[cell % WEEKS]).contains(&there)
        };
        let own = [0, 1, 2].map(|p| task.people[p].value(plans[p]));
        present.iter().enumerate().all(kept).then(|| own.iter().sum::<f64>() + task.worst_off * own[0].min(own[1]))
    }

    #[test]
    fn the_best_of_a_few_coolings_is_mostly_that_of_enumeration_and_never_more() {
        let mut dice = ChaCha8Rng::seed_from_u64(7);
        let (mut possible, mut reached) = (0, 0);
        for seed in 0..20 {
            let task = task(&mut dice);
            let all: Vec<Vec<Steps>> = task.people.iter().map(everything).collect();
            let mut best: Option<f64> = None;
            for a in &all[0] {
                for b in &all[1] {
                    best = all[2]
                        .iter()
                        .filter_map(|c| worth(&task, [a, b, c]))
                        .fold(best, |best, value| Some(best.map_or(value, |best| best.max(value))));
                }
            }
            let mut found: Option<f64> = None;
            for chance in 0..4 {
                let told = RefCell::new(Vec::new());
                let value =
                    |steps: &[Steps]| worth(&task, [&steps[0], &steps[1], &steps[2]]).expect("it keeps the rules");
                let tell = |steps: &[Steps]| told.borrow_mut().push(value(steps));
                let anneal = Anneal::new(&task, vec![Steps::new(); 3], 4 * seed + chance);
                let cooled = anneal.cool(1.0, &|changes| changes as f64 / 200_000.0, &tell);
                assert!(told.borrow().is_sorted(), "{told:?}");
                found = cooled.map(|steps| value(&steps)).into_iter().chain(found).max_by(f64::total_cmp);
            }
            assert!(found.is_none_or(|found| best.is_some_and(|best| found <= best)), "{found:?} for {best:?}");
            possible += usize::from(best.is_some());
            reached += usize::from(best.is_some() && found == best);
        }
        assert!(possible > 10 && reached * 10 >= possible * 8, "{reached} of {possible}");
    }
}
