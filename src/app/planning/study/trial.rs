//! The study itself: every guessed fact is varied and the plan adapted to what then holds; then all guesses are off at once,
//! more and more, to see which assignments stay.
//!
//! Searching a little longer changes plans, too, whatever the facts: each trial is held against a control, the same search with
//! the same seed under unchanged facts. Only what differs between the two counts.

use super::{
    super::guesses::{self, Effect, Entry, alternatives, entries, listed},
    Asked, Material, Report, Survival,
    vary::{Magnitude, concerned, is_same, with_fact, with_noise},
};
use std::{
    collections::{BTreeMap, HashMap},
    time::{Duration, Instant},
};
use tandem_solver::{
    Plan, Problem,
    check::check,
    plan::{Placement, Ride},
    search::{Adapted, Effort, Ground, Observer, Progress, SolveError},
    value::Instance,
};

/// Steps by which all guesses are off at once.
const MAGNITUDES: [Magnitude; 3] = [
    Magnitude { levels: 0.5, staffing: 0.05 },
    Magnitude { levels: 1.0, staffing: 0.1 },
    Magnitude { levels: 2.0, staffing: 0.2 },
];
/// Draws at each step, and in how many of them an assignment must stay.
const DRAWS: u64 = 5;
const STAYS: usize = 4;
/// Weeks by which a placement may shift and still be the same.
const SHIFT_WEEKS: u32 = 2;
/// Shares of the time: settling the plan, looking which facts are promising, and all facts.
const SETTLE_SHARE: f64 = 0.1;
const SCREEN_SHARE: f64 = 0.25;
const FACTS_SHARE: f64 = 0.6;
/// Iterations of a re-solve, for each person with whom it begins, and at least and at most.
const ITERATIONS_A_PERSON: u64 = 20;
const ITERATIONS_LEAST: u64 = 400;
const ITERATIONS_MOST: u64 = 3_000;
/// Searches that the plan goes through before facts are varied, at most.
const SETTLING_ROUNDS: u64 = 8;
/// Gains below this are none to speak of, in weighted levels.
const NOTHING: f64 = 0.005;

/// A fact, said otherwise.
struct Variation {
    fact: String,
    label: String,
    problem: Problem,
    concerned: Option<Vec<usize>>,
    /// How much it promises to change.
    promise: f64,
}

/// Passes on whether to stop; what the single searches report is too small to show.
struct Quiet<'o>(&'o dyn Observer);

impl Observer for Quiet<'_> {
    fn progress(&self, _: &Progress) {}

    fn cancelled(&self) -> bool {
        self.0.cancelled()
    }
}

/// One study.
struct Trial<'a> {
    material: &'a Material,
    asked: &'a Asked,
    started: Instant,
    observer: &'a dyn Observer,
    /// Unchanged facts, and what the plan is worth under them.
    base: Ground<'a>,
    value: f64,
}

/// What was tried so far.
#[derive(Default)]
struct Tried {
    /// By fact: gain lost, assignments changed, what it was tried as.
    found: BTreeMap<String, Vec<(f64, usize, String)>>,
    /// By whom a search begins with.
    controls: HashMap<Option<Vec<usize>>, Adapted>,
}

/// Studies a plan. With a number of iterations asked for, the same material makes the same report.
pub fn run(material: &Material, asked: &Asked, observer: &dyn Observer) -> Result<Report, SolveError> {
    let instance = Instance::new(&material.problem);
    let value = check(&material.problem, &material.plan).value;
    let base = Ground::new(&instance)?;
    let trial = Trial { material, asked, started: Instant::now(), observer, base, value };
    let effects = trial.effects()?;
    let survival = trial.survival()?;
    Ok(Report { effects, survival })
}

impl Trial<'_> {
    fn end(&self, share: f64) -> Option<Instant> {
        let limit = Duration::from_secs(u64::from(self.asked.time_limit_seconds));
        self.asked.iterations.is_none().then(|| self.started + limit.mul_f64(share))
    }

    fn is_over(&self, share: f64) -> bool {
        self.end(share).is_some_and(|end| Instant::now() >= end)
    }

    fn effort(&self, concerned: Option<&[usize]>) -> Effort {
        let people = concerned.map_or(self.material.problem.people.len(), <[usize]>::len) as u64;
        let usual = (people * ITERATIONS_A_PERSON).clamp(ITERATIONS_LEAST, ITERATIONS_MOST);
        Effort { iterations: self.asked.iterations.unwrap_or(usual), seed: self.asked.seed, until: self.end(1.0) }
    }

    fn adapt(&self, problem: &Problem, plan: &Plan, concerned: Option<&[usize]>) -> Result<Adapted, SolveError> {
        let instance = Instance::new(problem);
        let ground = Ground::new(&instance)?;
        ground.adapt(plan, concerned, &self.effort(concerned), &Quiet(self.observer))
    }

    fn control(&self, plan: &Plan, concerned: Option<&[usize]>) -> Result<Adapted, SolveError> {
        self.base.adapt(plan, concerned, &self.effort(concerned), &Quiet(self.observer))
    }

    /// The plan after searching on under unchanged facts until that finds nothing better: what a varied fact changes then is
    /// owed to the fact, not to the search.
    fn settled_plan(&self) -> Result<Plan, SolveError> {
        let mut plan = self.material.plan.clone();
        for round in 0..SETTLING_ROUNDS {
            self.say("settling the plan".to_owned())?;
            if self.is_over(SETTLE_SHARE) {
                break;
            }
            let effort = Effort { seed: self.asked.seed.wrapping_add(round), ..self.effort(None) };
            let adapted = self.base.adapt(&plan, None, &effort, &Quiet(self.observer))?;
            if adapted.plan == adapted.kept && round > 1 {
                break;
            }
            plan = adapted.plan;
        }
        Ok(plan)
    }

    fn say(&self, phase: String) -> Result<(), SolveError> {
        if self.observer.cancelled() {
            return Err(SolveError::Cancelled);
        }
        self.observer.progress(&Progress {
            seconds: self.started.elapsed().as_secs_f64(),
            phase,
            best: None,
            bound: None,
            gap: None,
            placements: self.material.plan.placements.len(),
            rides: self.material.plan.rides.len(),
        });
        Ok(())
    }

    /// What each guessed fact could change: the most promising first, and those that there was no time to look at last.
    fn effects(&self) -> Result<BTreeMap<String, Effect>, SolveError> {
        let plan = &self.settled_plan()?;
        let (facts, _) = listed(entries(&self.material.problem));
        let mut effects: BTreeMap<String, Effect> = BTreeMap::new();
        let mut variations: Vec<Variation> = Vec::new();
        let mut later: Vec<&Entry> = Vec::new();
        for (number, entry) in facts.iter().enumerate() {
            self.say(format!("looking at guess {} of {}", number + 1, facts.len()))?;
            if self.is_over(SCREEN_SHARE) {
                later.push(entry);
                effects.insert(entry.fact.id(), untried());
            } else {
                variations.extend(self.variations(entry));
                // A fact without alternatives, or that changes nothing, is tried by that.
                effects.insert(entry.fact.id(), settled());
            }
        }
        variations.sort_by(|a, b| b.promise.total_cmp(&a.promise));
        let mut tried = Tried::default();
        for (number, variation) in variations.iter().enumerate() {
            self.say(format!("trying guess {} of {}", number + 1, variations.len()))?;
            if self.is_over(FACTS_SHARE) {
                effects.entry(variation.fact.clone()).insert_entry(untried());
            } else {
                self.attempt(variation, plan, &mut tried)?;
            }
        }
        for (number, entry) in later.iter().enumerate() {
            self.say(format!("trying guess {} of {}", number + 1, later.len()))?;
            if self.is_over(FACTS_SHARE) {
                break;
            }
            effects.insert(entry.fact.id(), settled());
            for variation in self.variations(entry) {
                self.attempt(&variation, plan, &mut tried)?;
            }
        }
        effects.extend(tried.found.into_iter().map(|(fact, found)| (fact, effect(&found))));
        Ok(effects)
    }

    /// Adapts the plan to a variation, and to unchanged facts in the same way.
    fn attempt(&self, variation: &Variation, plan: &Plan, tried: &mut Tried) -> Result<(), SolveError> {
        let concerned = variation.concerned.as_deref();
        let otherwise = match self.adapt(&variation.problem, plan, concerned) {
            Ok(otherwise) => otherwise,
            Err(SolveError::Cancelled) => return Err(SolveError::Cancelled),
            // What cannot be is no alternative.
            Err(_) => return Ok(()),
        };
        if !tried.controls.contains_key(&variation.concerned) {
            tried.controls.insert(variation.concerned.clone(), self.control(plan, concerned)?);
        }
        if let Some(control) = tried.controls.get(&variation.concerned) {
            let lost = (missed(&otherwise) - missed(control)).max(0.0);
            let found = (lost, changes(&control.plan, &otherwise.plan), variation.label.clone());
            tried.found.entry(variation.fact.clone()).or_default().push(found);
        }
        Ok(())
    }

    /// What else the fact may be, where that makes another problem.
    fn variations(&self, entry: &Entry) -> Vec<Variation> {
        let Material { company, cycle, problem, plan, .. } = self.material;
        let labels = guesses::labels(company, cycle, problem, &entry.fact);
        let of = |value: String| {
            let varied = with_fact(self.material, &entry.fact, &value)?;
            if is_same(problem, &varied) {
                return None;
            }
            let concerned = concerned(problem, &varied, plan);
            let promise = self.promise(&varied, concerned.as_deref());
            let label = labels.get(&value).cloned().unwrap_or(value);
            Some(Variation { fact: entry.fact.id(), label, problem: varied, concerned, promise })
        };
        alternatives(company, cycle, problem, &entry.fact).into_iter().filter_map(of).collect()
    }

    /// A cheap look: what the plan as it is would lose, by what it breaks and what it is worth, and for how many it is other.
    fn promise(&self, varied: &Problem, concerned: Option<&[usize]>) -> f64 {
        let mut plan = self.material.plan.clone();
        plan.problem_sha256 = varied.sha256();
        let report = check(varied, &plan);
        let people = concerned.map_or(varied.people.len(), <[usize]>::len) as f64;
        report.findings.len() as f64 + (report.value - self.value).abs() + 0.02 * people
    }

    /// Which assignments stay when all guesses are off.
    fn survival(&self) -> Result<Vec<Survival>, SolveError> {
        let Material { plan, .. } = self.material;
        let control = self.control(plan, None)?.plan;
        // By assignment: steps that it stood so far.
        let mut placements = vec![0; plan.placements.len()];
        let mut rides = vec![0; plan.rides.len()];
        let mut steps_done = 0;
        let total = MAGNITUDES.len() as u64 * DRAWS;
        for (step, magnitude) in MAGNITUDES.into_iter().enumerate() {
            let mut plans: Vec<Plan> = Vec::new();
            for draw in 0..DRAWS {
                self.say(format!("all guesses off, {} of {total}", step as u64 * DRAWS + draw + 1))?;
                if self.is_over(1.0) {
                    break;
                }
                let varied = with_noise(self.material, magnitude, self.asked.seed.wrapping_mul(1000) + draw);
                plans.push(self.adapt(&varied, plan, None)?.plan);
            }
            if (plans.len() as u64) < DRAWS {
                break;
            }
            steps_done = step + 1;
            for (stood, j) in placements.iter_mut().zip(&plan.placements).filter(|(stood, _)| **stood == step) {
                *stood += usize::from(plans.iter().filter(|other| stays(j, other)).count() >= STAYS);
            }
            for (stood, z) in rides.iter_mut().zip(&plan.rides).filter(|(stood, _)| **stood == step) {
                *stood += usize::from(plans.iter().filter(|other| rides_on(z, other)).count() >= STAYS);
            }
        }
        let of_placement = |(j, stood): (&Placement, &usize)| {
            let (levels, sentence) = standing(*stood, steps_done, stays(j, &control));
            Survival {
                person: j.person.clone(),
                what: j.post.clone(),
                is_ride: false,
                week: j.start_week,
                levels,
                sentence,
            }
        };
        let of_ride = |(z, stood): (&Ride, &usize)| {
            let (levels, sentence) = standing(*stood, steps_done, rides_on(z, &control));
            Survival {
                person: z.person.clone(),
                what: z.session.clone(),
                is_ride: true,
                week: z.week,
                levels,
                sentence,
            }
        };
        let mut survival: Vec<Survival> = plan.placements.iter().zip(&placements).map(of_placement).collect();
        survival.extend(plan.rides.iter().zip(&rides).map(of_ride));
        Ok(survival)
    }
}

/// What keeping the plan loses against the better one; nothing where there was no plan to keep or none better.
fn missed(adapted: &Adapted) -> f64 {
    match (adapted.kept_value, adapted.value) {
        (Some(kept), Some(value)) => value - kept,
        _ => 0.0,
    }
}

/// Assignments that differ: those that are gone, or those that are new, whichever are more.
fn changes(control: &Plan, otherwise: &Plan) -> usize {
    let gone = |from: &Plan, to: &Plan| {
        from.placements.iter().filter(|j| !stays(j, to)).count()
            + from.rides.iter().filter(|z| !rides_on(z, to)).count()
    };
    gone(control, otherwise).max(gone(otherwise, control))
}

/// Whether the person is at the same post, at about the same time.
fn stays(j: &Placement, plan: &Plan) -> bool {
    let same = |other: &&Placement| {
        other.person == j.person && other.post == j.post && other.start_week.abs_diff(j.start_week) <= SHIFT_WEEKS
    };
    plan.placements.iter().any(|other| same(&other))
}

/// Whether the person still rides along there: in the same session, or another one of its series.
fn rides_on(z: &Ride, plan: &Plan) -> bool {
    let series = |session: &str| session.rsplit_once('.').map_or(session, |(series, _)| series).to_owned();
    plan.rides.iter().any(|other| other.person == z.person && series(&other.session) == series(&z.session))
}

/// How far off guesses may be, after so many steps that an assignment stood.
fn standing(stood: usize, steps_done: usize, in_control: bool) -> (Option<f64>, String) {
    let words = |levels: f64| match levels {
        _ if levels < 1.0 => "half a level",
        _ if levels < 1.5 => "one level",
        _ => "two levels",
    };
    if steps_done == 0 {
        return (None, "Not tried in the time given.".to_owned());
    }
    if !in_control {
        return (
            None,
            "May change even if every guess is right: something about as good could take its place.".to_owned(),
        );
    }
    match stood.checked_sub(1).map(|step| MAGNITUDES[step]) {
        Some(Magnitude { levels, staffing }) => {
            let staffing = staffing * 100.0;
            let sentence = format!(
                "Survives if our guesses are off by up to {} and minimum staffing by {staffing:.0}%.",
                words(levels)
            );
            (Some(levels), sentence)
        }
        None => (None, "May change if our guesses are off by half a level.".to_owned()),
    }
}

fn settled() -> Effect {
    Effect { assignments: 0, gain: 0.0, sentence: "Nothing in the plan depends on it.".to_owned() }
}

fn untried() -> Effect {
    Effect { assignments: 0, gain: 0.0, sentence: "Not tried in the time given.".to_owned() }
}

/// What a fact could change: the alternative that matters most.
fn effect(found: &[(f64, usize, String)]) -> Effect {
    let most = found.iter().max_by(|a, b| a.0.total_cmp(&b.0).then(a.1.cmp(&b.1)));
    let Some((gain, assignments, label)) = most.filter(|most| most.1 > 0 || most.0 > NOTHING) else {
        return Effect { assignments: 0, gain: 0.0, sentence: "Tried otherwise: the plan stays as it is.".to_owned() };
    };
    let (gain, assignments) = (*gain, *assignments);
    let changed = match assignments {
        0 => "nothing would change".to_owned(),
        1 => "one placement or ride-along would change".to_owned(),
        several => format!("{several} placements and ride-alongs would change"),
    };
    let lost = if gain > NOTHING {
        format!("; keeping the plan would lose {gain:.1} levels of learning")
    } else {
        String::new()
    };
    Effect { assignments, gain, sentence: format!("If it were “{label}”, {changed}{lost}.") }
}
