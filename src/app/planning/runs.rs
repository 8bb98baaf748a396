//! Solves as the pages see them: start one, follow it, end it early.

use super::{
    findings::{self, FindingView},
    plans, problem, store,
};
use crate::{
    app::{Error, Field, Result, require},
    clock::Clock,
    db::{
        Conn, Db,
        audit::{self, Event},
        cycles,
        runs::{self, NewRun, RunRow},
        settings,
    },
    domain::{
        account::Actor,
        policy::{Action, Subject},
        run::{HistoryPoint, RunKind, RunOptions, RunState},
    },
};
use chrono::{DateTime, Utc};
use serde::{Deserialize, Serialize};
use tandem_solver::{Plan, Problem, search::Progress};
use utoipa::ToSchema;

/// What is known of a running solve.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize, ToSchema)]
pub struct ProgressView {
    pub seconds: f64,
    /// "first plan", "improving", "proving", …
    pub phase: String,
    #[serde(skip_serializing_if = "Option::is_none")]
    pub best: Option<f64>,
    #[serde(skip_serializing_if = "Option::is_none")]
    pub bound: Option<f64>,
    /// How much better any plan could be, a share of the bound.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub gap: Option<f64>,
    pub placements: usize,
    pub rides: usize,
    /// What a run that answers a question has found so far, in the words of its kind.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    #[schema(value_type = Option<Object>)]
    pub found: Option<serde_json::Value>,
}

impl From<&Progress> for ProgressView {
    fn from(progress: &Progress) -> Self {
        Self {
            seconds: progress.seconds,
            phase: progress.phase.clone(),
            best: progress.best,
            bound: progress.bound,
            gap: progress.gap,
            placements: progress.placements,
            rides: progress.rides,
            found: None,
        }
    }
}

/// A run.
#[derive(Clone, Debug, PartialEq, Serialize, ToSchema)]
pub struct RunView {
    pub id: String,
    pub cycle_id: String,
    /// "solve" makes a plan, "study" tries how much a plan rests on guesses, "repair", "frontier", "explain", "diagnose",
    /// "stress" and "sturdier" answer a question.
    pub kind: String,
    pub state: RunState,
    pub created_at: DateTime<Utc>,
    #[serde(skip_serializing_if = "Option::is_none")]
    pub started_at: Option<DateTime<Utc>>,
    #[serde(skip_serializing_if = "Option::is_none")]
    pub finished_at: Option<DateTime<Utc>>,
    pub cancel_requested: bool,
    #[serde(skip_serializing_if = "Option::is_none")]
    pub progress: Option<ProgressView>,
    pub history: Vec<HistoryPoint>,
    /// A sentence, where it failed.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub error: Option<String>,
    /// The plan that it made; a cancelled run may have one too.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub plan_id: Option<String>,
    pub time_limit_seconds: u32,
    /// It ends earlier once the plan is proved to be within this share of the best.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub gap_wanted: Option<f64>,
    /// The scenario that it is about; without one it is about the cycle itself.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub scenario_id: Option<String>,
}

impl From<RunRow> for RunView {
    fn from(row: RunRow) -> Self {
        let options: Common = serde_json::from_str(&row.options).unwrap_or_default();
        Self {
            state: row.state(),
            created_at: row.created_at.and_utc(),
            started_at: row.started_at.map(|at| at.and_utc()),
            finished_at: row.finished_at.map(|at| at.and_utc()),
            cancel_requested: row.cancel_requested,
            progress: row.progress.and_then(|json| serde_json::from_str(&json).ok()),
            history: serde_json::from_str(&row.history).unwrap_or_default(),
            error: row.error,
            plan_id: row.plan_id,
            time_limit_seconds: options.time_limit_seconds,
            gap_wanted: options.gap,
            scenario_id: options.scenario_id(),
            id: row.id,
            cycle_id: row.cycle_id,
            kind: row.kind,
        }
    }
}

/// What the settings of every kind of run have in common.
#[derive(Deserialize, Default)]
#[serde(default)]
struct Common {
    time_limit_seconds: u32,
    gap: Option<f64>,
    scenario_id: Option<String>,
    question: serde_json::Value,
}

impl Common {
    fn scenario_id(self) -> Option<String> {
        self.scenario_id.or_else(|| Some(self.question.get("scenario_id")?.as_str()?.to_owned()))
    }
}

/// What is wrong or odd about a cycle's data and rules, before anything is solved.
pub fn findings(db: &Db, clock: &Clock, actor: &Actor, cycle_id: &str) -> Result<Vec<FindingView>> {
    require(actor, Action::Plan, Subject::Cycle)?;
    let (problem, today) =
        db.read(|conn| Ok::<_, Error>((problem::build(conn, cycle_id)?, settings::as_of(conn, clock.today())?)))?;
    Ok(findings::of(&problem, today))
}

/// What a solve keeps beside its problem.
#[derive(Clone, Debug, Default, Serialize, Deserialize)]
#[serde(default)]
pub struct Asked {
    #[serde(flatten)]
    pub effort: Effort,
    /// The plan to begin with, as it stood when the solve was asked for.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub start: Option<Plan>,
    /// The scenario whose problem it solves.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub scenario_id: Option<String>,
    /// What the name of its plan says: how its problem differs from the cycle's.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub plan_note: Option<String>,
}

/// How long and how hard a solve tries.
#[derive(Clone, Debug, Serialize, Deserialize)]
#[serde(default)]
pub struct Effort {
    pub time_limit_seconds: u32,
    pub gap: f64,
    pub seed: u64,
}

impl Default for Effort {
    fn default() -> Self {
        Self::from(&RunOptions::default())
    }
}

impl From<&RunOptions> for Effort {
    fn from(options: &RunOptions) -> Self {
        Self { time_limit_seconds: options.time_limit_seconds, gap: options.gap, seed: options.seed }
    }
}

/// Queues a solve of a cycle. Refused: options out of range, a problem with errors, a cycle that is being solved already.
pub fn start(db: &Db, clock: &Clock, actor: &Actor, cycle_id: &str, options: &RunOptions) -> Result<RunView> {
    require(actor, Action::Plan, Subject::Cycle)?;
    let (problem, start) = db.read(|conn| {
        refuse(options)?;
        let problem = problem::build(conn, cycle_id)?;
        solvable(conn, clock, &problem)?;
        let start = starting_plan(conn, actor, cycle_id, &problem, options)?;
        Ok::<_, Error>((problem, start))
    })?;
    let asked = Asked { effort: options.into(), start, ..Asked::default() };
    db.write_tx(|conn| {
        cycles::get(conn, cycle_id)?;
        queue(conn, clock, actor, cycle_id, &problem, &asked)
    })
}

/// Refuses settings that are out of range.
pub(super) fn refuse(options: &RunOptions) -> Result<()> {
    let fields: Vec<Field> = options.faults().into_iter().map(|(path, message)| Field::new(path, message)).collect();
    if fields.is_empty() {
        return Ok(());
    }
    Err(Error::Invalid { detail: "The solve cannot be started with these settings.".into(), fields })
}

/// Refuses a problem with errors.
pub(super) fn solvable(conn: &mut Conn, clock: &Clock, problem: &Problem) -> Result<()> {
    let today = settings::as_of(conn, clock.today())?;
    let fields: Vec<Field> = (findings::of(problem, today).into_iter())
        .filter(|finding| finding.severity == findings::ERROR)
        .map(|finding| Field::new(finding.path, format!("{} {}", finding.cause, finding.action)))
        .collect();
    if fields.is_empty() {
        return Ok(());
    }
    Err(Error::Invalid { detail: "The cycle cannot be solved before these are mended.".into(), fields })
}

/// The plan that a solve begins with, in the words of the problem.
pub(super) fn starting_plan(
    conn: &mut Conn,
    actor: &Actor,
    cycle_id: &str,
    problem: &Problem,
    options: &RunOptions,
) -> Result<Option<Plan>> {
    let Some(plan_id) = &options.start_from else { return Ok(None) };
    match plans::row(conn, actor, plan_id) {
        Ok(row) if row.cycle_id == cycle_id => Ok(Some(store::plan(conn, plan_id, problem)?)),
        Ok(_) | Err(Error::NotFound) => Err(Error::invalid(
            "start_from",
            "The solve can only begin with a plan of this cycle. Choose one of its plans, or begin without.",
        )),
        Err(error) => Err(error),
    }
}

/// Queues a solve, unless one of the cycle is under way.
pub(super) fn queue(
    conn: &mut Conn,
    clock: &Clock,
    actor: &Actor,
    cycle_id: &str,
    problem: &Problem,
    asked: &Asked,
) -> Result<RunView> {
    if let Some(active) = runs::active(conn, cycle_id, RunKind::Solve)? {
        return Err(Error::Conflict {
            detail: "A solve of this cycle is under way. Follow it, or cancel it first.".into(),
            fields: vec![Field::new("active_run_id", active)],
        });
    }
    let problem = serde_json::to_string(problem).map_err(Error::internal)?;
    let options = serde_json::to_string(asked).map_err(Error::internal)?;
    let requested_by = &actor.account_id;
    let run = NewRun { cycle_id, kind: RunKind::Solve, problem: &problem, options: &options, requested_by };
    let id = runs::insert(conn, &run)?;
    let detail = serde_json::json!({ "cycle": cycle_id, "scenario": asked.scenario_id });
    let event = Event { actor: requested_by, action: "run.start", subject_kind: "run", subject_id: &id, detail };
    audit::append(conn, clock.now(), event)?;
    Ok(runs::get(conn, &id)?.into())
}

pub fn get(db: &Db, actor: &Actor, id: &str) -> Result<RunView> {
    require(actor, Action::View, Subject::Run)?;
    Ok(db.read(|conn| runs::get(conn, id))?.into())
}

/// Runs of a cycle, latest first.
pub fn of_cycle(db: &Db, actor: &Actor, cycle_id: &str) -> Result<Vec<RunView>> {
    require(actor, Action::View, Subject::Run)?;
    db.read(|conn| {
        cycles::get(conn, cycle_id)?;
        Ok(runs::of_cycle(conn, cycle_id)?.into_iter().map(RunView::from).collect())
    })
}

/// The problem that a run solves: the JSON that `tandem-solver` reads.
pub fn problem_json(db: &Db, actor: &Actor, id: &str) -> Result<String> {
    require(actor, Action::Plan, Subject::Run)?;
    Ok(db.read(|conn| runs::problem(conn, id))?)
}

/// Asks a run to end early and to keep the best plan so far, or ends it with nothing kept.
pub fn cancel(db: &Db, clock: &Clock, actor: &Actor, id: &str, keep: bool) -> Result<RunView> {
    require(actor, Action::Plan, Subject::Run)?;
    db.write_tx(|conn| {
        if !runs::get(conn, id)?.state().is_over() {
            if keep {
                runs::request_cancel(conn, id)?
            } else {
                runs::discard(conn, id)?
            }
            let detail = serde_json::json!({ "keep": keep });
            let event =
                Event { actor: &actor.account_id, action: "run.cancel", subject_kind: "run", subject_id: id, detail };
            audit::append(conn, clock.now(), event)?;
        }
        Ok(runs::get(conn, id)?.into())
    })
}
