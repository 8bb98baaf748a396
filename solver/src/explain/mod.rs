//! Why this, why not that, and what would have to change: answers from real re-solves, with their cost as an interval
//! (docs/model.md, "Questions to a plan").

mod sentences;

use crate::diagnose::{Diagnosis, Lift, diagnose, least_change};
use crate::frontier::{Comparison, compare};
use crate::plan::Plan;
use crate::problem::{Forbid, Pin, Problem};
use crate::search::{Effort, Ground, Observer, Options, Quiet, SolveError, judged, solve};
use crate::validate::{Finding, Severity, validate};
use crate::value::Instance;
use schemars::JsonSchema;
use serde::{Deserialize, Serialize};
use std::time::{Duration, Instant};

/// Costs below this are none.
const NOISE: f64 = 1e-6;
/// Share of the time for the bound of the problem as it is, where the caller has none.
const SHARE_AS_IT_IS: f64 = 0.4;
/// Iterations a person of the search that adapts the plan before the solve.
const WARM_ITERATIONS_PER_PERSON: u64 = 20;
/// Gap at which an answer is sharp enough, a share.
const SHARP: f64 = 1e-4;

/// What is asked.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize, JsonSchema)]
#[serde(rename_all = "kebab-case")]
pub enum Kind {
    /// Why is this in the plan? Solved again with it excluded.
    Why,
    /// Why is this not in the plan? Solved again with it kept.
    WhyNot,
    /// What would have to change for this to be in the plan?
    WhatWouldChange,
}

/// A question about one person and a post or a session.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize, JsonSchema)]
pub struct Question {
    pub kind: Kind,
    pub person: String,
    /// A post, or …
    pub post: Option<String>,
    /// … a session. Neither: any placement.
    pub session: Option<String>,
    /// Start of the placement, or week of the ride. Absent: any.
    pub week: Option<u32>,
}

/// How to look for the answer.
#[derive(Clone, Debug)]
pub struct Asking {
    pub time_limit: Duration,
    pub seed: u64,
    pub threads: u32,
    /// Work budget of each search.
    pub iterations: Option<u64>,
    /// A bound on the value of any plan that is known to hold, from the solve that made the plan.
    pub bound: Option<f64>,
}

impl Default for Asking {
    fn default() -> Self {
        Self { time_limit: Duration::from_secs(10), seed: 1, threads: 2, iterations: None, bound: None }
    }
}

/// The answer.
#[derive(Clone, Debug, Serialize, Deserialize)]
pub struct Answer {
    pub question: Question,
    /// Whether a plan that does what is asked exists; `None` where time was up before one was found, or ruled out.
    pub possible: Option<bool>,
    /// What doing it costs, in units of value: it lies in this interval.
    pub cost: Option<Cost>,
    /// The best plan that was found that does it, and what it changes.
    pub plan: Option<Plan>,
    pub changes: Option<Comparison>,
    /// Why it is impossible, and what would have to give way.
    pub clash: Option<Diagnosis>,
    pub least_change: Vec<Lift>,
    /// The answer in plain sentences.
    pub sentences: Vec<String>,
    pub seconds: f64,
}

/// An interval that contains the true cost.
#[derive(Clone, Copy, Debug, PartialEq, Serialize, Deserialize, JsonSchema)]
pub struct Cost {
    pub low: f64,
    pub high: f64,
    /// The interval contains 0: what is asked may be just as good.
    pub could_be_a_tie: bool,
}

/// Answers `question` about `plan`, within the time that `asking` allows.
pub fn explain(
    problem: &Problem,
    plan: &Plan,
    question: &Question,
    asking: &Asking,
    observer: &dyn Observer,
) -> Result<Answer, SolveError> {
    let started = Instant::now();
    let deadline = started + asking.time_limit;
    let (asked, pin) = posed(problem, question);
    errors_of(&asked)?;
    let mut answer = Answer {
        question: question.clone(),
        possible: None,
        cost: None,
        plan: None,
        changes: None,
        clash: None,
        least_change: Vec::new(),
        sentences: Vec::new(),
        seconds: 0.0,
    };
    let quiet = Quiet(observer);
    let adapted = warm(&asked, plan, asking, deadline, &quiet)?;
    // Without a fairness floor the question only forbids plans, so that bounds and plans carry over.
    let restricts = problem.rules.fairness_floor == 0.0 || pin.is_some();
    let here = judged(problem, plan).map(|worth| worth.value);
    let (best, bound) = as_it_is(problem, plan, asking, started, observer)?;
    let best = best.max(here.unwrap_or(f64::NEG_INFINITY));
    let options = Options {
        time_limit: deadline.saturating_duration_since(Instant::now()),
        gap: SHARP,
        seed: asking.seed,
        threads: asking.threads,
        iterations: asking.iterations,
        start: adapted,
        bound: restricts.then_some(bound).filter(|bound| bound.is_finite()),
        clash: false,
        ..Options::default()
    };
    match solve(&asked, &options, observer) {
        Ok(solution) => {
            let low = (best - solution.bound).max(0.0);
            let high = (bound - solution.worth.value).max(low);
            answer.possible = Some(true);
            answer.cost = Some(Cost { low, high, could_be_a_tie: low <= NOISE });
            let found = Plan { problem_sha256: problem.sha256(), ..solution.plan };
            answer.changes = Some(compare(problem, plan, &found));
            answer.plan = Some(found);
        }
        Err(SolveError::Infeasible(_)) => {
            let left = deadline.saturating_duration_since(Instant::now()).max(Duration::from_secs(2));
            let diagnosis = diagnose(&asked, left, &quiet)?;
            answer.possible = diagnosis.possible.filter(|possible| !possible);
            answer.clash = Some(diagnosis);
            if let Some(k) = pin.filter(|_| question.kind == Kind::WhatWouldChange) {
                let left = deadline.saturating_duration_since(Instant::now()).max(Duration::from_secs(2));
                let least = least_change(&asked, k, left, &quiet)?;
                answer.least_change = least.lifts;
            }
        }
        Err(error) => return Err(error),
    }
    answer.sentences = sentences::of(problem, &answer);
    answer.seconds = started.elapsed().as_secs_f64();
    Ok(answer)
}

/// The problem in which what is asked is excluded or kept; with the index of the pin where it is kept.
fn posed(problem: &Problem, question: &Question) -> (Problem, Option<usize>) {
    let mut asked = problem.clone();
    let Question { person, post, session, week, .. } = question.clone();
    match question.kind {
        Kind::Why => {
            // A pin that asks for just this would clash with the question.
            asked.pins.retain(|pin| {
                !(pin.person == person && (post.is_none() || pin.post == post) && pin.session == session)
                    || (pin.week.is_some() && week.is_some() && pin.week != week)
            });
            asked.forbids.push(Forbid { person, post, session, week });
            (asked, None)
        }
        Kind::WhyNot | Kind::WhatWouldChange => {
            asked.pins.push(Pin { person, post, session, week, weeks: None });
            let k = asked.pins.len() - 1;
            (asked, Some(k))
        }
    }
}

fn errors_of(problem: &Problem) -> Result<(), SolveError> {
    let errors: Vec<Finding> = validate(problem).into_iter().filter(|f| f.severity == Severity::Error).collect();
    if errors.is_empty() { Ok(()) } else { Err(SolveError::Invalid(errors)) }
}

/// What of the plan the question leaves, mended: a plan to begin with.
fn warm(
    asked: &Problem,
    plan: &Plan,
    asking: &Asking,
    deadline: Instant,
    observer: &dyn Observer,
) -> Result<Option<Plan>, SolveError> {
    let instance = Instance::new(asked);
    let effort = Effort {
        iterations: asking.iterations.unwrap_or(WARM_ITERATIONS_PER_PERSON * instance.people.len() as u64),
        seed: asking.seed,
        until: asking.iterations.is_none().then_some(deadline),
    };
    let adapted = Ground::new(&instance)?.adapt(plan, None, &effort, observer)?;
    Ok(adapted.value.map(|_| adapted.plan))
}

/// The best value known, and a bound on it, for the problem as it is.
fn as_it_is(
    problem: &Problem,
    plan: &Plan,
    asking: &Asking,
    started: Instant,
    observer: &dyn Observer,
) -> Result<(f64, f64), SolveError> {
    if let Some(bound) = asking.bound {
        return Ok((f64::NEG_INFINITY, bound));
    }
    let options = Options {
        time_limit: (started + asking.time_limit.mul_f64(SHARE_AS_IT_IS)).saturating_duration_since(Instant::now()),
        gap: SHARP,
        seed: asking.seed,
        threads: asking.threads,
        iterations: asking.iterations,
        start: Some(plan.clone()),
        ..Options::default()
    };
    match solve(problem, &options, &Quiet(observer)) {
        Ok(solution) => Ok((solution.worth.value, solution.bound)),
        // Then nothing is known, and the answer says what forcing leads to without a cost.
        Err(SolveError::Infeasible(_)) => Ok((f64::NEG_INFINITY, f64::INFINITY)),
        Err(error) => Err(error),
    }
}
