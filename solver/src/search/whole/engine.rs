//! The course of a search over whole plans: prices until they settle, a first plan rounded from them, then choices among the
//! plans known, of everybody and of a few people again and again, while prices go on in whatever time that leaves.

use super::News;
use super::anneal::{Anneal, HOT, WARM};
use super::draft::{CLOSE_LOOK, Draft};
use super::master::{Master, Solved};
use super::oracle::Effort;
use super::pricing::{Crowd, Pricing, Round};
use super::restricted::{Choice, choose};
use super::task::{Steps, Task, Who};
use rand::{RngExt, SeedableRng, seq::SliceRandom};
use rand_chacha::ChaCha8Rng;
use std::time::{Duration, Instant};

/// Share of the time that prices may take before the first choice.
const PRICING_SHARE: f64 = 0.25;
/// The same where prices have not led anywhere near by then: small changes find plans sooner.
const HARD_SHARE: f64 = 0.08;
/// Rounds of prices before another plan is rounded from them, where the first one broke something.
const ROUNDS_FIRST: u32 = 8;
/// Plans a person in the first choice and in choices of everybody, and shares of the time left that choices may take.
const CORE: usize = 10;
const CORE_SHARE: f64 = 0.25;
const MANY: usize = 40;
const CHOICE_SHARE: f64 = 0.4;
const SOME_SHARE: f64 = 0.15;
const EVERYBODY_EVERY: u32 = 6;
/// Passes of improving one person after another, and those of them that a guide leads.
const PASSES: usize = 24;
const GUIDED_PASSES: usize = 2;
const GUIDE_SHARE: f64 = 0.7;
/// What a broken cell counts more after each pass that leaves it so.
const URGENCY: f64 = 0.5;
/// What annealing may take of the time left, and its changes for each thread where the clock must not decide.
const ANNEAL_SHARE: f64 = 0.2;
const ANNEAL_SHARE_HARD: f64 = 0.85;
const ANNEAL_CHANGES: u64 = 1_000_000;
/// Plans a person that are looked for beyond those that prices asked for.
const ENRICHMENT: Effort = Effort { steps: 8, width: 300, plans: 40, all: true };
/// With no more of a gap prices say enough about plans.
const CLOSE_GAP: f64 = 0.1;
/// A broken row costs so many times the master's penalty where it must not stay broken.
const FIRM: f64 = 10.0;

/// What the engine needs to know of its surroundings.
pub struct Setting<'a> {
    pub deadline: Instant,
    pub seed: u64,
    pub threads: usize,
    /// Rounds of prices and choices, where the result must not depend on the clock.
    pub budget: Option<(u32, u32)>,
    /// Choices without a better plan after which to end, where another search can take over.
    pub patience: Option<u32>,
    /// Whether to end now: cancelled, or nothing more to prove.
    pub stop: &'a (dyn Fn() -> bool + Sync),
}

impl Setting<'_> {
    fn over(&self) -> bool {
        (self.stop)() || Instant::now() >= self.deadline
    }

    fn left(&self) -> Duration {
        self.deadline.saturating_duration_since(Instant::now())
    }
}

/// What a choice is made among: a share of the people, so many plans of each, in a share of the time left.
struct Among {
    people: f64,
    plans: usize,
    share: f64,
}

/// See the module.
pub struct Engine<'t, 'a> {
    task: &'t Task,
    setting: &'a Setting<'a>,
    tell: &'a mut dyn FnMut(News<'_>),
    master: Master<'t>,
    crowd: Crowd<'t>,
    pricing: Pricing<'t>,
    solved: Option<Solved>,
    settled: bool,
    /// The best draft; it may still break rows.
    best: Option<Draft<'t>>,
    random: ChaCha8Rng,
}

impl<'t, 'a> Engine<'t, 'a> {
    pub fn new(task: &'t Task, setting: &'a Setting<'a>, tell: &'a mut dyn FnMut(News<'_>)) -> Option<Self> {
        let master = Master::new(task, penalty(task)).ok()?;
        Some(Self {
            task,
            setting,
            tell,
            master,
            crowd: Crowd::new(task, setting.threads),
            pricing: Pricing::new(task),
            solved: None,
            settled: false,
            best: None,
            random: ChaCha8Rng::seed_from_u64(setting.seed),
        })
    }

    /// Searches until the deadline, or until nothing is left to find.
    pub fn run(&mut self) {
        let over = || self.setting.over();
        match self.pricing.begin(&mut self.master, &mut self.crowd, &over) {
            Round::On(solved) => self.solved = Some(solved),
            _ => return,
        }
        (self.tell)(News::Bound(self.pricing.told()));
        self.price_until(HARD_SHARE);
        self.round_off();
        let hard = !self.is_close();
        if !hard {
            self.price_until(PRICING_SHARE);
            self.round_off();
        }
        if self.settled && self.solved.as_ref().is_some_and(|solved| solved.broken > 1e-6) {
            // Not even shares of plans keep all rows.
            return;
        }
        self.anneal(if hard { ANNEAL_SHARE_HARD } else { ANNEAL_SHARE }, HOT);
        self.price_until(PRICING_SHARE);
        self.choose(&Among { people: 1.0, plans: CORE, share: CORE_SHARE });
        if self.is_close() {
            self.enrich();
        }
        let (mut choices, mut idle) = (0, 0);
        while !self.setting.over() && self.setting.budget.is_none_or(|(_, most)| choices < most) {
            let before = self.feasible();
            // Everybody at first and now and then, otherwise some people with more of their plans.
            let among = if choices % EVERYBODY_EVERY == 0 {
                Among { people: 1.0, plans: MANY, share: CHOICE_SHARE }
            } else {
                Among { people: self.random.random_range(0.25..0.6), plans: usize::MAX, share: SOME_SHARE }
            };
            self.choose(&among);
            self.polish();
            self.anneal(ANNEAL_SHARE, WARM);
            idle = if self.feasible() > before { 0 } else { idle + 1 };
            if self.setting.patience.is_some_and(|most| idle >= most) {
                return;
            }
            // Alone, prices take turns with choices.
            if self.setting.threads == 1 && self.setting.budget.is_none() {
                self.price();
            }
            choices += 1;
        }
    }

    /// Value of the best draft, where that breaks nothing.
    fn feasible(&self) -> Option<f64> {
        self.best.as_ref().filter(|draft| draft.broken() == 0).map(Draft::value)
    }

    /// Whether the best plan is not far from what the prices promise.
    fn is_close(&self) -> bool {
        self.feasible().is_some_and(|value| self.pricing.bound - value < CLOSE_GAP * self.pricing.bound.abs())
    }

    /// Rounds of prices until they settle, for a share of the time left at most.
    fn price_until(&mut self, share: f64) {
        let until = Instant::now() + self.setting.left().mul_f64(share);
        let over = |engine: &Self| match engine.setting.budget {
            Some((rounds, _)) => engine.pricing.rounds >= rounds,
            None => Instant::now() >= until,
        };
        while !self.settled && !self.setting.over() && !over(self) {
            self.price();
            if self.feasible().is_none() && self.pricing.rounds.is_power_of_two() && self.pricing.rounds >= ROUNDS_FIRST
            {
                self.round_off();
            }
        }
    }

    /// One round of prices.
    fn price(&mut self) {
        let over = || self.setting.over();
        let Some(solved) = &self.solved else { return };
        if self.settled {
            return;
        }
        match self.pricing.round(&mut self.master, &mut self.crowd, solved, &over) {
            Round::On(solved) => self.solved = Some(solved),
            Round::Settled(solved) => (self.solved, self.settled) = (Some(solved), true),
            Round::Stopped | Round::Impossible => {}
        }
        (self.tell)(News::Bound(self.pricing.told()));
    }

    fn offer(&mut self, mut draft: Draft<'t>) {
        draft.even();
        let rank = |draft: &Draft<'_>| (draft.broken(), -draft.value());
        if self.best.as_ref().is_none_or(|known| rank(&draft) < rank(known)) {
            if draft.broken() == 0 {
                (self.tell)(News::Plan(&draft.resolved()));
            }
            self.best = Some(draft);
        }
    }

    /// Takes everybody's most chosen plan, and mends and improves the whole.
    fn round_off(&mut self) {
        let Some(solved) = &self.solved else { return };
        let (pool, chosen) = (&self.master.pool, &solved.chosen);
        let most = |own: &Vec<usize>| {
            own.iter().max_by(|a, b| chosen[**a].total_cmp(&chosen[**b])).map(|&i| pool[i].steps.clone())
        };
        let Some(steps) = self.master.of.iter().map(most).collect::<Option<Vec<Steps>>>() else { return };
        let mut draft = Draft::new(self.task, steps);
        let mut people: Vec<usize> = (0..draft.steps.len()).collect();
        let penalty = self.master.penalty;
        let mut drafts = Vec::new();
        for pass in 0..PASSES {
            let guide = (pass < GUIDED_PASSES).then_some((&solved.point, GUIDE_SHARE));
            let changed =
                draft.improve(&mut self.crowd, &people, (penalty, CLOSE_LOOK), guide, &|| self.setting.over());
            let whole = draft.broken() == 0;
            drafts.push(draft.clone());
            if self.setting.over() || (pass >= GUIDED_PASSES && whole && !changed) {
                break;
            }
            draft.press(URGENCY);
            people.shuffle(&mut self.random);
        }
        drafts.into_iter().for_each(|draft| self.offer(draft));
    }

    /// Anneals the best draft for a share of the time left, on each thread with chances of its own; not where prices have settled
    /// and say better what is worth what.
    fn anneal(&mut self, share: f64, hot: f64) {
        if self.settled {
            return;
        }
        let Some(best) = &self.best else { return };
        let (task, setting) = (self.task, self.setting);
        let begun = Instant::now();
        let time = setting.left().mul_f64(share).as_secs_f64();
        let over = |changes: u64| match setting.budget {
            _ if setting.over() => 1.0,
            Some(_) => changes as f64 / ANNEAL_CHANGES as f64,
            None => begun.elapsed().as_secs_f64() / time,
        };
        let starts: Vec<Anneal<'_>> =
            (0..setting.threads).map(|_| Anneal::new(task, best.steps.clone(), self.random.random())).collect();
        let (sender, news) = std::sync::mpsc::channel();
        let mut ends = Vec::new();
        std::thread::scope(|scope| {
            let workers: Vec<_> = starts
                .into_iter()
                .zip(std::iter::repeat_n(sender, setting.threads))
                .map(|(anneal, sender)| {
                    scope.spawn(move || {
                        // Who hears of it first must make no difference where the result must be the same every time.
                        let tell = |steps: &[Steps]| {
                            if setting.budget.is_none() {
                                let _ = sender.send(steps.to_vec());
                            }
                        };
                        anneal.cool(hot, &over, &tell)
                    })
                })
                .collect();
            for steps in news {
                self.offer(Draft::new(task, steps));
            }
            ends = workers
                .into_iter()
                .map(|worker| worker.join().unwrap_or_else(|panic| std::panic::resume_unwind(panic)))
                .collect();
        });
        for steps in ends.into_iter().flatten() {
            for (p, own) in steps.iter().enumerate() {
                self.master.add(p, own.clone());
            }
            self.offer(Draft::new(task, steps));
        }
    }

    /// More plans of everybody that come close to being useful.
    fn enrich(&mut self) {
        let Some(solved) = &self.solved else { return };
        let slack = self.slack();
        let floors: Vec<f64> = solved.wanted.iter().map(|wanted| wanted - slack).collect();
        let efforts = vec![ENRICHMENT; floors.len()];
        let over = || self.setting.over();
        let Some(answers) = self.crowd.respond(&solved.point, &floors, &efforts, &over) else { return };
        for (p, answer) in answers.into_iter().enumerate() {
            for (_, steps) in answer.plans {
                self.master.add(p, steps);
            }
        }
    }

    /// By how much a useful plan may miss what the prices want.
    fn slack(&self) -> f64 {
        let missing = self.feasible().map_or(f64::INFINITY, |value| self.pricing.bound - value);
        missing.max(1.0).min(self.master.penalty)
    }

    /// Chooses among known plans, where people stay out of it as they stand.
    fn choose(&mut self, among: &Among) {
        let (Some(solved), Some(draft)) = (&self.solved, self.best.clone()) else { return };
        let people = self.task.people.len();
        for (p, steps) in draft.steps.iter().enumerate() {
            self.master.add(p, steps.clone());
        }
        let mut free: Vec<usize> = (0..people).collect();
        if among.people < 1.0 {
            free.shuffle(&mut self.random);
            free.truncate(((people as f64 * among.people) as usize).max(2));
        }
        let prices = solved.point.prices(self.task);
        let slack = self.slack();
        let mut choices = Vec::new();
        for &person in &free {
            let profit = |steps: &Steps| prices.profit(&self.task.people[person], steps, solved.point.weight(person));
            let mut own: Vec<(f64, usize)> =
                self.master.of[person].iter().map(|&i| (profit(&self.master.pool[i].steps), i)).collect();
            own.sort_by(|a, b| b.0.total_cmp(&a.0));
            for (rank, &(profit, i)) in own.iter().enumerate() {
                let plan = &self.master.pool[i];
                let close = rank < among.plans && profit > solved.wanted[person] - slack;
                if close || plan.steps == draft.steps[person] {
                    choices.push(Choice { person, steps: plan.steps.clone(), value: plan.value });
                }
            }
        }
        let left = self.setting.left();
        let time = if self.setting.budget.is_some() { left } else { left.mul_f64(among.share) };
        let (setting, penalty, seed) = (self.setting, FIRM * self.master.penalty, self.random.random());
        choose(self.task, &choices, &draft, (penalty, seed, time), &mut |found| {
            match found {
                Some(found) => self.offer(found),
                // HiGHS has a thread of its own.
                None if setting.threads > 1 && setting.budget.is_none() => self.price(),
                None => {}
            }
            setting.over()
        });
    }

    /// Improves the best draft person by person.
    fn polish(&mut self) {
        let Some(mut draft) = self.best.clone() else { return };
        let mut people: Vec<usize> = (0..draft.steps.len()).collect();
        people.shuffle(&mut self.random);
        let penalty = FIRM * self.master.penalty;
        draft.improve(&mut self.crowd, &people, (penalty, CLOSE_LOOK), None, &|| self.setting.over());
        self.offer(draft);
    }
}

/// More than most plans can gain by breaking a row, at first guess.
fn penalty(task: &Task) -> f64 {
    let most = |who: &Who| {
        let offers = who.offers.iter().map(|offer| offer.value.abs()).fold(0.0, f64::max);
        offers + who.change_price.abs() + who.idle_price * 2.0
    };
    2.0 * task.people.iter().map(most).fold(1.0, f64::max)
}
