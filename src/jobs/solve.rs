//! One run: from a claim to its end.

use crate::{
    app::{
        Error,
        planning::{
            diagnose::Diagnose,
            explain::Explain,
            frontier::Choices,
            my_questions::OwnQuestion,
            questions::{self, Answered, Question},
            repair::Repair,
            runs::{self as solves, ProgressView},
            store::{self, CheckedPlan, Origin},
            stress::{Stress, Sturdier},
            study::{self, Material, Report},
        },
    },
    clock::Clock,
    db::{
        Db,
        audit::{self, Event},
        plans,
        runs::{self, Beat, Claim, End},
        studies,
    },
    domain::run::{HistoryPoint, RunKind, RunState, extend_history},
};
use std::{
    panic::{AssertUnwindSafe, catch_unwind},
    sync::{
        Condvar, Mutex, MutexGuard, PoisonError,
        atomic::{AtomicBool, Ordering},
    },
    time::{Duration, Instant},
};
use tandem_solver::{
    Plan, Problem,
    search::{self, Effort, Ground, Observer, Options, Progress, Quiet, Solution, SolveError, Status},
    value::Instance,
};

/// Progress is written at most this often.
const NEWS_EVERY: Duration = Duration::from_millis(500);
/// Iterations a person of the search that makes a plan fit the rules before a solve begins with it.
const START_ITERATIONS_PER_PERSON: u64 = 50;
/// The lease is renewed at least this often.
const BEAT_EVERY: Duration = Duration::from_secs(3);

/// Where solver, companion and worker meet.
struct Shared<'a> {
    /// The worker is told to stop: the run goes back to the queue.
    stopping: &'a AtomicBool,
    /// Somebody asked for an early end.
    cancelled: AtomicBool,
    /// Somebody else has the run.
    lost: AtomicBool,
    news: Mutex<News>,
    over: Mutex<bool>,
    wake: Condvar,
}

#[derive(Default)]
struct News {
    latest: Option<Progress>,
    /// What the run has found so far.
    found: Option<serde_json::Value>,
    history: Vec<HistoryPoint>,
    fresh: bool,
}

impl News {
    /// Progress and history as JSON.
    fn json(&self) -> Option<(String, String)> {
        let view = ProgressView { found: self.found.clone(), ..ProgressView::from(self.latest.as_ref()?) };
        let progress = serde_json::to_string(&view).ok()?;
        Some((progress, serde_json::to_string(&self.history).ok()?))
    }
}

/// A lock that a panicking thread held is taken all the same: what it guards is always whole.
fn lock<T>(mutex: &Mutex<T>) -> MutexGuard<'_, T> {
    mutex.lock().unwrap_or_else(PoisonError::into_inner)
}

impl Observer for Shared<'_> {
    fn progress(&self, progress: &Progress) {
        let news = &mut *lock(&self.news);
        let point = HistoryPoint { seconds: progress.seconds, best: progress.best, bound: progress.bound };
        let moved = news.history.last().is_none_or(|last| (last.best, last.bound) != (point.best, point.bound));
        if moved {
            extend_history(&mut news.history, point);
        }
        news.latest = Some(progress.clone());
        news.fresh = true;
    }

    fn cancelled(&self) -> bool {
        [&self.cancelled, &self.lost, self.stopping].iter().any(|flag| flag.load(Ordering::Relaxed))
    }
}

/// Works on `claim` until it ends, is lost, or `stopping` is set.
pub fn work(db: &Db, clock: &Clock, claim: &Claim, stopping: &AtomicBool) {
    let shared = Shared {
        stopping,
        cancelled: AtomicBool::new(false),
        lost: AtomicBool::new(false),
        news: Mutex::default(),
        over: Mutex::new(false),
        wake: Condvar::new(),
    };
    let started = Instant::now();
    let outcome = std::thread::scope(|scope| {
        scope.spawn(|| accompany(db, claim, &shared));
        let outcome = catch_unwind(AssertUnwindSafe(|| make(db, claim, &shared)));
        *lock(&shared.over) = true;
        shared.wake.notify_all();
        outcome
    });
    let outcome = outcome.unwrap_or_else(|_| Err("The solver stopped unexpectedly; the log says more.".into()));
    if shared.lost.load(Ordering::Relaxed) {
        tracing::warn!(run = claim.id, "the run was given to another worker");
        return;
    }
    let ended = if stopping.load(Ordering::Relaxed) {
        db.write_tx(|conn| runs::release(conn, claim)).map_err(Error::from)
    } else {
        end(db, clock, claim, &shared, outcome)
    };
    match ended {
        Ok(()) => tracing::info!(run = claim.id, seconds = started.elapsed().as_secs_f64(), "left the run"),
        // The lease runs out, and the run is taken up again.
        Err(error) => tracing::error!(run = claim.id, %error, "the end of the run could not be written"),
    }
}

/// What a run came to, or a sentence that says why it failed.
type Outcome = Result<Made, String>;

/// What a run made: nothing, where it was cancelled before.
enum Made {
    Nothing,
    Plan(Box<(Problem, Solution)>),
    /// What a study of the plan of this id found.
    Report(String, Report),
    Answer(Box<Answered>),
}

fn make(db: &Db, claim: &Claim, shared: &Shared<'_>) -> Outcome {
    match RunKind::of(&claim.kind) {
        Some(RunKind::Solve) => solve(claim, shared),
        Some(RunKind::Study) => study(db, claim, shared),
        Some(RunKind::Explain) => answer::<Explain>(claim, shared),
        Some(RunKind::ExplainOwn) => answer::<OwnQuestion>(claim, shared),
        Some(RunKind::Diagnose) => answer::<Diagnose>(claim, shared),
        Some(RunKind::Repair) => answer::<Repair>(claim, shared),
        Some(RunKind::Stress) => answer::<Stress>(claim, shared),
        Some(RunKind::Frontier) => answer::<Choices>(claim, shared),
        Some(RunKind::Sturdier) => answer::<Sturdier>(claim, shared),
        None => Err(format!("Nothing is known of runs of the kind \"{}\".", claim.kind)),
    }
}

/// Answers a question.
fn answer<Q: Question>(claim: &Claim, shared: &Shared<'_>) -> Outcome {
    let found = |found: serde_json::Value| {
        let news = &mut *lock(&shared.news);
        news.found = Some(found);
        news.fresh = true;
    };
    match questions::work::<Q>(claim, shared, &found) {
        Ok(Ok(answered)) => Ok(Made::Answer(Box::new(answered))),
        Ok(Err(error)) => ended(error),
        Err(error) => Err(format!("The stored question cannot be read: {error}.")),
    }
}

/// Tries what the guesses behind a plan could change.
fn study(db: &Db, claim: &Claim, shared: &Shared<'_>) -> Outcome {
    let asked: study::Asked = serde_json::from_str(&claim.options)
        .map_err(|error| format!("The stored settings cannot be read: {error}."))?;
    let material = db
        .read(|conn| Material::read(conn, &asked.plan_id))
        .map_err(|error| format!("The plan and its company cannot be read: {error}."))?;
    let problem: Problem =
        serde_json::from_str(&claim.problem).map_err(|error| format!("The stored problem cannot be read: {error}."))?;
    if material.problem.sha256() != problem.sha256() {
        return Err("The company's data changed while this was waiting. Start it again.".into());
    }
    match study::run(&material, &asked, shared) {
        Ok(report) => Ok(Made::Report(asked.plan_id, report)),
        Err(error) => ended(error),
    }
}

fn solve(claim: &Claim, shared: &Shared<'_>) -> Outcome {
    let problem: Problem =
        serde_json::from_str(&claim.problem).map_err(|error| format!("The stored problem cannot be read: {error}."))?;
    let asked: solves::Asked = serde_json::from_str(&claim.options)
        .map_err(|error| format!("The stored settings cannot be read: {error}."))?;
    let start = match begin_with(&problem, &asked, shared) {
        Ok(start) => start,
        Err(error) => return ended(error),
    };
    let options = Options {
        time_limit: Duration::from_secs(u64::from(asked.effort.time_limit_seconds)),
        gap: asked.effort.gap,
        seed: asked.effort.seed,
        start,
        ..Options::default()
    };
    match search::solve(&problem, &options, shared) {
        Ok(solution) => Ok(Made::Plan(Box::new((problem, solution)))),
        Err(error) => ended(error),
    }
}

/// What the rules still allow of the plan that a solve is to begin with, with the gaps filled.
fn begin_with(problem: &Problem, asked: &solves::Asked, shared: &Shared<'_>) -> Result<Option<Plan>, SolveError> {
    let Some(plan) = &asked.start else { return Ok(None) };
    let instance = Instance::new(problem);
    let effort = Effort {
        iterations: START_ITERATIONS_PER_PERSON * instance.people.len() as u64,
        seed: asked.effort.seed,
        until: None,
    };
    let adapted = Ground::new(&instance)?.adapt(plan, None, &effort, &Quiet(shared))?;
    Ok(adapted.value.map(|_| adapted.plan))
}

/// A search without a result.
fn ended(error: SolveError) -> Outcome {
    match error {
        SolveError::Cancelled => Ok(Made::Nothing),
        SolveError::Invalid(findings) => {
            let first: Vec<String> = findings.iter().take(3).map(|f| format!("{} {}", f.cause, f.action)).collect();
            Err(format!("The problem has {} errors. {}", findings.len(), first.join(" ")))
        }
        SolveError::Infeasible(why) => Err(format!("No plan keeps all hard rules: {why}")),
        SolveError::Backend(what) => Err(format!("The optimiser failed: {what}.")),
    }
}

/// Renews the lease and writes progress until the solve is over.
fn accompany(db: &Db, claim: &Claim, shared: &Shared<'_>) {
    let mut beaten = Instant::now();
    let mut over = lock(&shared.over);
    while !*over {
        (over, _) = shared.wake.wait_timeout(over, NEWS_EVERY).unwrap_or_else(PoisonError::into_inner);
        if *over {
            return;
        }
        let news = {
            let news = &mut *lock(&shared.news);
            if std::mem::take(&mut news.fresh) { news.json() } else { None }
        };
        if news.is_none() && beaten.elapsed() < BEAT_EVERY {
            continue;
        }
        drop(over);
        let written = news.as_ref().map(|(progress, history)| (progress.as_str(), history.as_str()));
        match db.write_tx(|conn| runs::beat(conn, claim, written)) {
            Ok(Beat::Held) => {}
            Ok(Beat::CancelRequested) => shared.cancelled.store(true, Ordering::Relaxed),
            Ok(Beat::Lost) => shared.lost.store(true, Ordering::Relaxed),
            // The next beat may get through; if none does, the lease runs out and the fence keeps this worker from writing.
            Err(error) => tracing::warn!(run = claim.id, %error, "a heartbeat was not written"),
        }
        beaten = Instant::now();
        over = lock(&shared.over);
    }
}

/// Writes the end of a run together with its plan: both or neither.
fn end(db: &Db, clock: &Clock, claim: &Claim, shared: &Shared<'_>, outcome: Outcome) -> Result<(), Error> {
    let asked_to_end = shared.cancelled.load(Ordering::Relaxed);
    let mut refused = None;
    let (mut made, mut report, mut answered) = (None, None, None);
    match outcome {
        Ok(Made::Nothing) => {}
        Ok(Made::Plan(plan)) => made = Some(plan),
        Ok(Made::Report(plan_id, found)) => {
            report = Some((plan_id, serde_json::to_string(&found).map_err(Error::internal)?));
        }
        Ok(Made::Answer(answer)) => answered = Some(answer),
        Err(why) => refused = Some(why),
    }
    let solution = made.as_deref().map(|(_, solution)| solution);
    let mut checked = None;
    if let Some((problem, solution)) = made.as_deref() {
        match CheckedPlan::new(problem, &solution.plan) {
            Ok(plan) => checked = Some(plan),
            Err(why) => refused = Some(why),
        }
    }
    let cancelled = asked_to_end && solution.is_none_or(|solution| solution.status != Status::Optimal);
    let state = match &refused {
        Some(_) => RunState::Failed,
        None if report.is_some() || answered.is_some() => RunState::Succeeded,
        None if cancelled || solution.is_none() => RunState::Cancelled,
        None => RunState::Succeeded,
    };
    let news = lock(&shared.news).json();
    // What cannot be read is no solve of a scenario: it has failed before.
    let asked: solves::Asked = serde_json::from_str(&claim.options).unwrap_or_default();
    let scenario_id = asked.scenario_id.as_deref();
    db.write_tx(|conn| {
        let now = clock.now();
        let plan_id = match (&checked, solution) {
            (Some(checked), Some(solution)) => {
                let bound = Some(solution.bound);
                let origin = Origin {
                    cycle_id: &claim.cycle_id,
                    run_id: Some(&claim.id),
                    bound,
                    based_on: None,
                    scenario_id,
                    at: now,
                };
                let id = store::insert(conn, checked, &origin)?;
                if let Some(note) = &asked.plan_note {
                    plans::note(conn, &id, note)?;
                }
                Some(id)
            }
            _ => None,
        };
        if let Some((plan_id, report)) = &report {
            studies::insert(conn, plan_id, &claim.id, report, now)?;
        }
        if let Some(answered) = answered {
            answered.keep(conn, now)?;
        }
        let end = End {
            state,
            plan_id: plan_id.as_deref(),
            error: refused.as_deref(),
            news: news.as_ref().map(|(progress, history)| (progress.as_str(), history.as_str())),
        };
        if !runs::finish(conn, claim, &end)? {
            return Err(Error::conflict("the run was given to another worker meanwhile"));
        }
        let detail = serde_json::json!({ "state": state, "plan": plan_id });
        let event =
            Event { actor: &claim.requested_by, action: "run.end", subject_kind: "run", subject_id: &claim.id, detail };
        Ok(audit::append(conn, now, event)?)
    })
}
