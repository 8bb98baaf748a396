//! Finding a good plan and proving how good it is. One entrance for every size: [`solve`].

mod adapt;
mod any;
mod bound;
mod exact;
mod incumbent;
mod judged;
#[doc(hidden)]
pub mod kernels;
mod local;
mod observer;
mod parts;
mod prices;
mod state;
mod together;
mod whole;

pub use adapt::{Adapted, Effort, Ground};
pub use any::{Owed, some_plan};
use incumbent::Incumbent;
pub use judged::{admissible, attainable_gains, judged};
use local::LocalSearch;
pub use observer::{Observer, Progress, Quiet, Silent};
use prices::{Around, Company, Prices, Useless};
use state::State;

use crate::diagnose::diagnose;
use crate::mip::constraints::fairness_floor;
use crate::mip::{Column, Dual, Formulation, Sets, attainable};
use crate::plan::{Placement, Plan, Ride};
use crate::problem::Problem;
use crate::turns::Turns;
use crate::validate::{Finding, Severity, validate};
use crate::value::{Account, Instance, Resolved, Seat, Worth};
use serde::{Deserialize, Serialize};
use std::path::Path;
use std::sync::Arc;
use std::time::{Duration, Instant};

/// Iterations of the local search for each person and week in one cooling: the more weeks, the more there is to choose from.
const ITERATIONS_PER_PERSON_WEEK: u64 = 80;
/// Steps of the prices where a MIP follows, and where nothing does.
const PRICE_STEPS_SMALL: u32 = 900;
const PRICE_STEPS_LARGE: u32 = 20_000;
/// Steps of the dual of the whole model, where somebody's own value counts twice.
const DUAL_STEPS: u32 = 3_000;
/// Columns and seats up to which the MIP is tried: beyond, it does not fit the time.
const MIP_COLUMNS_MAX: usize = 60_000;
/// Shares of the time that the first search may take where a proof can follow, and where only a bound can.
const SEARCH_SHARE_SMALL: f64 = 0.3;
const SEARCH_SHARE_LARGE: f64 = 0.6;
/// The same where a second thread works out the bound meanwhile.
const SEARCH_SHARE_BESIDE: f64 = 0.97;
/// What is said while it is open whether there is a plan.
const NOT_FOUND: &str = "no plan was found in the time given, and none was proved impossible";
/// Least and most time for finding out what clashes.
const CLASH_TIME: (Duration, Duration) = (Duration::from_secs(10), Duration::from_secs(60));
/// Gaps below this are numerical noise: bounds carry a safety of that order.
const PROOF_TOLERANCE: f64 = 1e-6;

/// How long and how hard to try.
#[derive(Clone, Debug)]
pub struct Options {
    /// Wall time for the whole solve.
    pub time_limit: Duration,
    /// Stop when (bound − value) / max(|bound|, 1e-9) is at most this.
    pub gap: f64,
    pub seed: u64,
    pub threads: u32,
    /// Work budget of the local search; with it (and without hitting the time limit) a solve is reproducible bit for bit.
    pub iterations: Option<u64>,
    /// Overrides the problem's disruption limit, person-weeks.
    pub epsilon: Option<f64>,
    /// A plan to begin with, where it keeps every hard rule: the answer is never worse.
    pub start: Option<Plan>,
    /// An upper bound on the value that is known to hold.
    pub bound: Option<f64>,
    /// Whether to find out what clashes where no plan exists.
    pub clash: bool,
}

impl Default for Options {
    fn default() -> Self {
        Self {
            time_limit: Duration::from_secs(60),
            gap: 0.001,
            seed: 1,
            threads: 2,
            iterations: None,
            epsilon: None,
            start: None,
            bound: None,
            clash: true,
        }
    }
}

/// How a solve ended.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "kebab-case")]
pub enum Status {
    /// The gap asked for is proved.
    Optimal,
    /// A plan, and a bound, but the gap asked for is not proved.
    Feasible,
    /// Cancelled by the observer; the best plan so far is kept.
    Cancelled,
}

/// A plan and how good it is known to be.
#[derive(Clone, Debug)]
pub struct Solution {
    pub status: Status,
    pub plan: Plan,
    pub worth: Worth,
    /// Valid upper bound on the value of any plan.
    pub bound: f64,
    pub gap: f64,
    pub seconds: f64,
}

/// Why there is no plan.
#[derive(Debug, thiserror::Error)]
pub enum SolveError {
    #[error("the problem has {} error(s)", .0.len())]
    Invalid(Vec<Finding>),
    /// No plan: what was found to clash, in words, or that time was up.
    #[error("no plan: {0}")]
    Infeasible(String),
    /// Cancelled before there was any plan.
    #[error("cancelled before a plan was found")]
    Cancelled,
    #[error("the MIP solver failed: {0}")]
    Backend(String),
}

/// Solves `problem`: the best plan that could be found within `options`, with a bound that is valid.
pub fn solve(problem: &Problem, options: &Options, observer: &dyn Observer) -> Result<Solution, SolveError> {
    let errors: Vec<Finding> = validate(problem).into_iter().filter(|f| f.severity == Severity::Error).collect();
    if !errors.is_empty() {
        return Err(SolveError::Invalid(errors));
    }
    let in_parts = parts::solve(problem, options, observer);
    match in_parts.unwrap_or_else(|| attempt(problem, options, observer, &Turns::free())) {
        // Time was up without a plan: perhaps there is none.
        Err(SolveError::Infeasible(words)) if words == NOT_FOUND => {
            Err(clash(problem, options, Instant::now(), observer))
        }
        ended => ended,
    }
}

/// Solves a problem that is known to be valid.
fn attempt(
    problem: &Problem,
    options: &Options,
    observer: &dyn Observer,
    turns: &Arc<Turns>,
) -> Result<Solution, SolveError> {
    let started = Instant::now();
    let deadline = started + options.time_limit;
    let instance = Instance::new(problem);
    let sets = Sets::new(&instance);
    let disruption_limit = options.epsilon.or(problem.rules.disruption_limit);
    let floors = fairness_floor::floors(&instance, &attainable(&instance, &sets));
    let mut incumbent = Incumbent::new(&instance, &sets, &floors, disruption_limit, (observer, started)).by(turns);
    incumbent.enter("first plan");
    incumbent.lower_bound_to(bound::alone(&instance, &sets));
    options.bound.iter().for_each(|&bound| incumbent.lower_bound_to(bound));
    incumbent.offer(&Resolved::default());
    if let Some(plan) = &options.start {
        incumbent.offer(&instance.resolve(plan));
    }
    // Long sequences of placements are planned as wholes; what that leaves undone, or does not know, is for what follows.
    let small = sets.columns.len() + sets.seats.len() <= MIP_COLUMNS_MAX;
    let whole = whole::run((&instance, &sets), &mut incumbent, options, deadline, small);
    if whole && (over(&incumbent, deadline) || incumbent.proves(options.gap)) {
        incumbent.report();
        return finish(incumbent, &instance, options);
    }
    let state = State::new(&instance, &sets, &floors, disruption_limit);
    let start = incumbent.plan().cloned().unwrap_or_default();
    let mut local = LocalSearch::new(state, &start, options.seed);
    let cooling = options.iterations.unwrap_or_else(|| cooling(&instance));
    let steps = if small { PRICE_STEPS_SMALL } else { PRICE_STEPS_LARGE };
    let beside = options.threads > 1 && options.iterations.is_none();
    // A search that cannot prove anything afterwards may use most of the time; one that can leaves most of it to the proof.
    let share = if small {
        SEARCH_SHARE_SMALL
    } else if beside {
        SEARCH_SHARE_BESIDE
    } else {
        SEARCH_SHARE_LARGE
    };
    let time = options.time_limit.mul_f64(share).saturating_sub(started.elapsed());
    let pace = options.iterations.is_none().then_some(time);
    let begin = |local: &mut LocalSearch<'_>, incumbent: &mut Incumbent<'_>| {
        local.begin(cooling, pace, deadline, incumbent);
        incumbent.enter("improving");
    };
    let company = || Company::new(&instance, &sets, &floors, disruption_limit);
    let priced = if beside {
        Some(together::run(&company, steps, (&mut local, begin), &mut incumbent, (options.gap, deadline, !small)))
    } else {
        begin(&mut local, &mut incumbent);
        local.advance(deadline, &mut incumbent);
        local.conclude(&mut incumbent);
        None
    };
    if !incumbent.proves(options.gap) && !over(&incumbent, deadline) {
        incumbent.enter("proving");
        let (company, prices) = priced.unwrap_or_else(|| prove(company(), &mut incumbent, options, steps, deadline));
        if small && !incumbent.proves(options.gap) && !over(&incumbent, deadline) {
            // A plan that is better by less than the gap asked for need not be found.
            let value = incumbent.value();
            let enough = value.map_or(f64::NEG_INFINITY, |value| value + 0.9 * options.gap * value.abs());
            let useless = company.useless(&prices, enough);
            let go_on = || !over(&incumbent, deadline);
            let Some(formulation) = Formulation::new(&instance, &sets, disruption_limit, &go_on) else {
                return finish(incumbent, &instance, options);
            };
            let useless = rule_out(&formulation, &useless, &mut incumbent, deadline);
            let companion = options.iterations.is_none().then_some(&mut local);
            let outcome = exact::run(&formulation, &mut incumbent, options, deadline, &useless, companion)?;
            if outcome == exact::Outcome::Infeasible {
                if incumbent.plan().is_none() {
                    return Err(clash(problem, options, deadline, observer));
                }
                // Nothing is left that could be better.
                incumbent.lower_bound_to(useless.value);
            }
        }
    }
    if !incumbent.proves(options.gap) && options.iterations.is_none() {
        rest(&mut local, &mut incumbent, deadline);
    }
    incumbent.report();
    finish(incumbent, &instance, options)
}

/// Iterations of one cooling.
fn cooling(instance: &Instance<'_>) -> u64 {
    ITERATIONS_PER_PERSON_WEEK * (instance.people.len() * instance.weeks) as u64
}

/// Why there is no plan. Worth some time of its own: nobody can do anything with "infeasible" alone.
fn clash(problem: &Problem, options: &Options, deadline: Instant, observer: &dyn Observer) -> SolveError {
    if !options.clash {
        return SolveError::Infeasible("the rules clash, or time was up".into());
    }
    let mut limited = problem.clone();
    limited.rules.disruption_limit = options.epsilon.or(problem.rules.disruption_limit);
    let time = deadline.saturating_duration_since(Instant::now()).clamp(CLASH_TIME.0, CLASH_TIME.1);
    match diagnose(&limited, time, &Quiet(observer)) {
        Ok(diagnosis) if diagnosis.possible == Some(true) => SolveError::Infeasible(
            "none was found in the time given, though some plan keeps all hard rules; allow more".into(),
        ),
        Ok(diagnosis) => SolveError::Infeasible(diagnosis.words),
        Err(error) => error,
    }
}

/// Whether to end. Lets others compute meanwhile, where this is one of several parts.
fn over(incumbent: &Incumbent<'_>, deadline: Instant) -> bool {
    incumbent.turns().pass(1.0);
    incumbent.cancelled() || Instant::now() >= deadline
}

/// Bounds by prices.
fn prove<'s>(
    company: Company<'s>,
    incumbent: &mut Incumbent<'_>,
    options: &Options,
    steps: u32,
    deadline: Instant,
) -> (Company<'s>, Prices) {
    let mut prices = company.start();
    let threads = incumbent.turns().threads(options.threads);
    let value = incumbent.value().unwrap_or(f64::NEG_INFINITY);
    let mut go_on = |bound: f64| {
        incumbent.lower_bound_to(bound);
        !over(incumbent, deadline) && !incumbent.proves(options.gap)
    };
    let mut around = Around { go_on: &mut go_on, favours: &mut |_| {}, known: &|| value };
    let company = company.improve(&mut prices, (steps, threads), &mut around);
    incumbent.lower_bound_to(prices.bound);
    (company, prices)
}

/// What is ruled out, in the model's variables. Where the own value of whoever is worst off counts once more, which prices of rows
/// over people's plans do not know, the dual of the whole model says more.
fn rule_out(
    formulation: &Formulation<'_>,
    useless: &Useless,
    incumbent: &mut Incumbent<'_>,
    deadline: Instant,
) -> exact::Reduction {
    let mut marked = formulation.marked(&useless.columns, &useless.seats);
    if formulation.model.least.is_some() {
        let dual = Dual::new(formulation);
        let mut prices = dual.start();
        dual.improve(&mut prices, incumbent.value().unwrap_or(0.0), DUAL_STEPS, |bound| {
            incumbent.lower_bound_to(bound);
            !over(incumbent, deadline)
        });
        let more = dual.useless(&prices, useless.value);
        marked.iter_mut().zip(more).for_each(|(marked, more)| *marked |= more);
    }
    exact::Reduction { leave_out: Vec::new(), useless: marked, value: useless.value }
}

/// Goes on searching in whatever time is left: better plans narrow the gap, too.
fn rest(local: &mut LocalSearch<'_>, incumbent: &mut Incumbent<'_>, deadline: Instant) {
    while !over(incumbent, deadline) && !local.is_idle() {
        if local.advance(deadline, incumbent) {
            local.again(deadline, incumbent);
        }
    }
}

fn finish(incumbent: Incumbent<'_>, instance: &Instance<'_>, options: &Options) -> Result<Solution, SolveError> {
    let (bound, gap, seconds, cancelled) =
        (incumbent.bound(), incumbent.gap(), incumbent.seconds(), incumbent.cancelled());
    let proved = incumbent.proves(options.gap);
    let Some((plan, worth)) = incumbent.into_best() else {
        return Err(if cancelled { SolveError::Cancelled } else { SolveError::Infeasible(NOT_FOUND.into()) });
    };
    let status = match proved {
        true => Status::Optimal,
        false if cancelled => Status::Cancelled,
        false => Status::Feasible,
    };
    let plan = instance.plan(&plan, instance.problem.sha256());
    Ok(Solution { status, plan, worth, bound, gap, seconds })
}

/// A plan taken apart for showing: staffing by unit and week, gain by person and competency, shares of the attainable.
pub fn account(problem: &Problem, plan: &Plan) -> Account {
    let instance = Instance::new(problem);
    let most = attainable(&instance, &Sets::new(&instance));
    Account::of(&instance, &instance.resolve(plan), Some(&most))
}

/// Writes the problem's model in MPS format, which every MIP solver reads.
pub fn write_mps(problem: &Problem, file: &Path) -> Result<(), String> {
    let instance = Instance::new(problem);
    let sets = Sets::new(&instance);
    let formulation = Formulation::new(&instance, &sets, problem.rules.disruption_limit, &|| true)
        .ok_or("the model was not finished")?;
    crate::mip::highs::write_mps(formulation.model.to_highs(&[], &[]), file)
}

/// Every placement and ride that could be in a plan, in the order of the first columns of [`write_mps`]'s model: what a
/// solution of it means.
pub fn columns(problem: &Problem) -> Plan {
    let instance = Instance::new(problem);
    let sets = Sets::new(&instance);
    let placement = |column: &Column| Placement {
        person: problem.people[column.j.person].id.clone(),
        post: problem.posts[column.j.post].id.clone(),
        start_week: column.j.start as u32,
        weeks: column.j.weeks as u32,
        intensity: column.j.intensity,
    };
    let ride = |seat: &Seat| Ride {
        person: problem.people[seat.person].id.clone(),
        session: problem.sessions[seat.session].id.clone(),
        week: seat.week as u32,
    };
    Plan {
        placements: sets.columns.iter().map(placement).collect(),
        rides: sets.seats.iter().map(ride).collect(),
        ..Plan::empty(problem.sha256())
    }
}

/// The relative gap as it is printed and stored everywhere.
pub fn gap(bound: f64, value: f64) -> f64 {
    (bound - value) / bound.abs().max(1e-9)
}
