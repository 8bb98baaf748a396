//! Column generation: prices, everybody's best plans under them, prices again; and the bound that comes with each round.

use super::master::{Master, Point, Solved};
use super::oracle::{Effort, Prices, Response, TINY, respond};
use super::relax::Scratch;
use super::task::{Steps, Task};

/// How much of the prices is those of the best bound so far; the rest comes from the linear program.
const SMOOTHING: f64 = 0.5;
/// Partial plans that go on, at first and at last, and what they grow by.
const WIDTH_FIRST: usize = 24;
const WIDTH_LAST: usize = 5_000;
/// The same where no more than one in so many people are left of whom it is not known whether they have a better plan.
const WIDTH_PROOF: usize = 30_000;
const FEW: usize = 8;
const WIDTH_GROWTH: usize = 6;
const STEPS: usize = 10;
const PLANS: usize = 3;
/// Share of the gap that a better bound must close for a round to count as progress.
const PROGRESS: f64 = 0.02;
/// Penalties grow by this where rows stay broken.
const PENALTY_GROWTH: f64 = 3.0;
const PENALTY_GROWTHS_MAX: u32 = 6;
/// Share of a bound that rounding may have cost it.
const BOUND_SAFETY: f64 = 1e-9;

/// Everybody's answers to prices, worked out in parallel.
pub struct Crowd<'t> {
    task: &'t Task,
    multipliers: Vec<Vec<f64>>,
    scratches: Vec<Scratch>,
}

impl<'t> Crowd<'t> {
    pub fn new(task: &'t Task, threads: usize) -> Self {
        let scratches = (0..threads.max(1)).map(|_| Scratch::default()).collect();
        Self { task, multipliers: vec![Vec::new(); task.people.len()], scratches }
    }

    /// Each person's best plans under the prices of `point` with more profit than `floors`; `None` where `stop` came first.
    pub fn respond(
        &mut self,
        point: &Point,
        floors: &[f64],
        efforts: &[Effort],
        stop: &(dyn Fn() -> bool + Sync),
    ) -> Option<Vec<Response>> {
        let task = self.task;
        let prices = point.prices(task);
        let people = task.people.len();
        let share = people.div_ceil(self.scratches.len()).max(1);
        let mut answers: Vec<Vec<Response>> = Vec::new();
        std::thread::scope(|scope| {
            let parts = self.multipliers.chunks_mut(share).zip(&mut self.scratches).enumerate();
            let workers: Vec<_> = parts
                .map(|(part, (multipliers, scratch))| {
                    let prices = &prices;
                    scope.spawn(move || {
                        let mut own = Vec::with_capacity(multipliers.len());
                        for (i, multipliers) in multipliers.iter_mut().enumerate() {
                            let p = part * share + i;
                            if stop() {
                                break;
                            }
                            let at = (prices, point.weight(p));
                            let who = &task.people[p];
                            own.push(respond(task, who, at, (floors[p], efforts[p]), multipliers, scratch, &|| stop()));
                        }
                        own
                    })
                })
                .collect();
            let answer = |worker: std::thread::ScopedJoinHandle<_>| {
                worker.join().unwrap_or_else(|panic| std::panic::resume_unwind(panic))
            };
            answers = workers.into_iter().map(answer).collect();
        });
        let answers: Vec<Response> = answers.into_iter().flatten().collect();
        (answers.len() == people).then_some(answers)
    }

    /// One person's best plans under prices of its own.
    pub fn respond_one(
        &mut self,
        person: usize,
        at: (&Prices, f64),
        floor: f64,
        effort: Effort,
        stop: &dyn Fn() -> bool,
    ) -> Response {
        let who = &self.task.people[person];
        // Multipliers of other prices would not help, nor would these help there.
        let mut multipliers = self.multipliers[person].clone();
        respond(self.task, who, at, (floor, effort), &mut multipliers, &mut self.scratches[0], stop)
    }
}

/// What column generation is about, from round to round.
pub struct Pricing<'t> {
    task: &'t Task,
    pub bound: f64,
    centre: Option<Point>,
    smooth: bool,
    /// Partial plans that go on, by person.
    widths: Vec<usize>,
    growths: u32,
    pub rounds: u32,
}

/// How a round went.
pub enum Round {
    /// Plans were found, or the prices are not settled.
    On(Solved),
    /// No plan is left that would help.
    Settled(Solved),
    Stopped,
    /// Somebody has no plan at all that keeps the own rules.
    Impossible,
}

impl<'t> Pricing<'t> {
    pub fn new(task: &'t Task) -> Self {
        let widths = vec![WIDTH_FIRST; task.people.len()];
        Self { task, bound: f64::INFINITY, centre: None, smooth: true, widths, growths: 0, rounds: 0 }
    }

    /// Gives everybody first plans. The prices are none but the worst-off's, shared evenly.
    pub fn begin(&mut self, master: &mut Master<'_>, crowd: &mut Crowd<'_>, stop: &(dyn Fn() -> bool + Sync)) -> Round {
        let people = self.task.people.len();
        let cells = self.task.posts.len() * self.task.weeks;
        let counting = self.task.people.iter().filter(|who| who.counts).count().max(1);
        let share = self.task.worst_off / counting as f64;
        let worst = self.task.people.iter().map(|who| if who.counts { share } else { 0.0 }).collect();
        let point = Point { capacity: vec![0.0; cells], minimum: vec![0.0; cells], worst };
        let mut width = WIDTH_FIRST;
        let mut answers;
        loop {
            let effort = Effort { steps: 2 * STEPS, width, plans: PLANS, all: false };
            let Some(found) = crowd.respond(&point, &vec![f64::NEG_INFINITY; people], &vec![effort; people], stop)
            else {
                return Round::Stopped;
            };
            answers = found;
            if answers.iter().any(|answer| answer.plans.is_empty() && answer.upper == f64::NEG_INFINITY) {
                return Round::Impossible;
            }
            if answers.iter().all(|answer| !answer.plans.is_empty()) {
                break;
            }
            if width > WIDTH_LAST {
                return Round::Stopped;
            }
            width *= WIDTH_GROWTH;
        }
        self.note(&point, &answers);
        take(master, &answers);
        master.solve().map_or(Round::Stopped, Round::On)
    }

    /// One round.
    pub fn round(
        &mut self,
        master: &mut Master<'_>,
        crowd: &mut Crowd<'_>,
        solved: &Solved,
        stop: &(dyn Fn() -> bool + Sync),
    ) -> Round {
        self.rounds += 1;
        let exact = !self.smooth || self.centre.is_none();
        let point = match &self.centre {
            Some(centre) if self.smooth => centre.mix(&solved.point, SMOOTHING),
            _ => solved.point.clone(),
        };
        let prices = point.prices(self.task);
        let floors: Vec<f64> = (0..self.task.people.len())
            .map(|p| {
                let own = master.of[p].iter().map(|&i| &master.pool[i].steps);
                own.map(|steps| prices.profit(&self.task.people[p], steps, point.weight(p)))
                    .fold(f64::NEG_INFINITY, f64::max)
            })
            .collect();
        let efforts: Vec<Effort> =
            (self.widths.iter()).map(|&width| Effort { steps: STEPS, width, plans: PLANS, all: false }).collect();
        let Some(answers) = crowd.respond(&point, &floors, &efforts, stop) else { return Round::Stopped };
        let gap = self.bound - solved.value;
        let moved = gap - (self.note(&point, &answers) - solved.value).min(gap) > PROGRESS * gap;
        let before = solved.value;
        let added = take(master, &answers);
        let Some(solved) = master.solve() else { return Round::Stopped };
        if self.bound - solved.value <= TINY * self.bound.abs().max(1.0) {
            return self.settled(master, solved);
        }
        if (added && solved.value > before + TINY) || (moved && self.smooth) {
            self.smooth = true;
        } else if !self.widen(&answers, &floors) {
            if exact && !added {
                return self.settled(master, solved);
            }
            self.smooth = false;
        }
        Round::On(solved)
    }

    /// Looks more closely at those of whom it is not known whether there is more; says whether there are any.
    fn widen(&mut self, answers: &[Response], floors: &[f64]) -> bool {
        let unsure = |p: &usize| {
            let known = answers[*p].plans.first().map_or(floors[*p], |plan| plan.0);
            answers[*p].upper > known + 10.0 * TINY
        };
        let unsure: Vec<usize> = (0..answers.len()).filter(unsure).collect();
        let few = unsure.len() <= (answers.len() / FEW).max(2);
        let last = if few { WIDTH_PROOF } else { WIDTH_LAST };
        let mut any = false;
        for p in unsure {
            if self.widths[p] < last {
                self.widths[p] *= WIDTH_GROWTH;
                any = true;
            }
        }
        any
    }

    /// Nothing is left to find; where rows are still broken, that must cost more.
    fn settled(&mut self, master: &mut Master<'_>, solved: Solved) -> Round {
        if solved.broken > 1e-6 && self.growths < PENALTY_GROWTHS_MAX {
            self.growths += 1;
            self.smooth = true;
            master.set_penalty(master.penalty * PENALTY_GROWTH);
            return master.solve().map_or(Round::Stopped, Round::On);
        }
        Round::Settled(solved)
    }

    /// Takes the bound of a point and returns it; where it is the best, the point is the new centre.
    fn note(&mut self, point: &Point, answers: &[Response]) -> f64 {
        let uppers: Vec<f64> = answers.iter().map(|answer| answer.upper).collect();
        let bound = point.bound(self.task, &uppers);
        if bound < self.bound {
            self.bound = bound;
            self.centre = Some(point.clone());
        }
        bound
    }

    /// The bound that may be told: safe from rounding, and a whole number where values are.
    pub fn told(&self) -> f64 {
        let safe = self.bound + BOUND_SAFETY * self.bound.abs().max(1.0);
        if self.task.whole_numbers { (safe + 1e-6).floor() } else { safe }
    }
}

fn take(master: &mut Master<'_>, answers: &[Response]) -> bool {
    let mut added = false;
    for (p, answer) in answers.iter().enumerate() {
        for (_, steps) in &answer.plans {
            added |= master.add(p, Steps::clone(steps));
        }
    }
    added
}
