//! How far a plan rests on what was guessed: queueing a study, and what it found.

mod trial;
mod vary;

pub use trial::run;

use super::{
    guesses::{Effect, Guessed, RestsOn},
    plans as use_plans, problem,
    runs::RunView,
    store,
};
use crate::{
    app::{Error, Field, Result, require},
    clock::Clock,
    db::{
        Conn, Db,
        audit::{self, Event},
        plans::{self, PlanRow},
        records,
        runs::{self, NewRun},
        session_changes, studies,
    },
    domain::{
        account::Actor,
        company::{Company, Cycle},
        policy::Action,
        run::{RunKind, RunOptions, RunState},
    },
};
use serde::{Deserialize, Serialize};
use std::collections::BTreeMap;
use tandem_solver::{Plan, Problem};
use utoipa::ToSchema;

/// How long a study may take: so many seconds at least and at most, and for each person.
const SECONDS_LEAST: f64 = 25.0;
const SECONDS_MOST: f64 = 90.0;
const SECONDS_A_PERSON: f64 = 0.09;

/// What a run of this kind keeps beside its problem.
#[derive(Clone, Debug, Serialize, Deserialize)]
pub struct Asked {
    pub time_limit_seconds: u32,
    pub seed: u64,
    pub plan_id: String,
    /// Iterations of each re-solve, where they are not to follow from the size of the problem.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub iterations: Option<u64>,
}

/// What a study found.
#[derive(Clone, Debug, Default, PartialEq, Serialize, Deserialize)]
pub struct Report {
    /// By fact.
    pub effects: BTreeMap<String, Effect>,
    pub survival: Vec<Survival>,
}

/// How far off guesses may be for an assignment to stay, by ids and weeks of the problem.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub struct Survival {
    pub person: String,
    /// A post, or the occurrence of a session.
    pub what: String,
    pub is_ride: bool,
    pub week: u32,
    /// Levels by which all guessed levels may be off.
    pub levels: Option<f64>,
    pub sentence: String,
}

/// Where the study of a plan stands.
#[derive(Clone, Debug, PartialEq, Serialize, ToSchema)]
pub struct StudyStand {
    /// "none", "queued", "running" or "done".
    pub state: String,
    #[serde(skip_serializing_if = "Option::is_none")]
    pub run_id: Option<String>,
}

impl StudyStand {
    pub fn none() -> Self {
        Self { state: "none".to_owned(), run_id: None }
    }
}

/// What is known of a plan's assignments.
#[derive(Clone, Debug, PartialEq, Serialize, ToSchema)]
pub struct StudyView {
    /// "none", "queued", "running" or "done".
    pub state: String,
    #[serde(skip_serializing_if = "Option::is_none")]
    pub run_id: Option<String>,
    pub assignments: Vec<StudiedAssignment>,
}

#[derive(Clone, Debug, PartialEq, Serialize, ToSchema)]
pub struct StudiedAssignment {
    /// "placement" or "ride".
    pub kind: String,
    pub id: String,
    pub person: String,
    pub what: String,
    pub rests_on: Vec<RestsOn>,
    pub survives: SurvivesView,
}

/// How wrong guesses may be before an assignment changes.
#[derive(Clone, Debug, PartialEq, Serialize, ToSchema)]
pub struct SurvivesView {
    #[serde(skip_serializing_if = "Option::is_none")]
    pub levels: Option<f64>,
    pub sentence: String,
}

/// A cycle's company, and the problem that follows from it.
pub struct Material {
    pub company: Company,
    pub cycle: Cycle,
    pub earlier: Vec<problem::EarlierPlacement>,
    pub problem: Problem,
    pub plan: Plan,
    /// Sessions of the cycle that were moved or cancelled.
    pub session_changes: Vec<session_changes::SessionChangeRow>,
}

impl Material {
    /// Everything that a study of a plan reads, as it is now.
    pub fn read(conn: &mut Conn, plan_id: &str) -> Result<Self> {
        let row = plans::get(conn, plan_id)?;
        let company = records::company(conn)?;
        let cycle = company.cycles.get(&row.cycle_id).cloned().ok_or(Error::NotFound)?;
        let earlier = problem::earlier(conn, &cycle)?;
        let mut problem = problem::assemble(&company, &cycle, &earlier);
        problem::apply_session_changes(conn, &row.cycle_id, &mut problem)?;
        let plan = store::plan(conn, plan_id, &problem)?;
        let session_changes = session_changes::of_cycle(conn, &row.cycle_id)?;
        Ok(Self { company, cycle, earlier, problem, plan, session_changes })
    }
}

/// Queues a study of a plan.
pub fn start(db: &Db, clock: &Clock, actor: &Actor, plan_id: &str) -> Result<RunView> {
    db.write_tx(|conn| {
        let row = use_plans::row(conn, actor, plan_id)?;
        require(actor, Action::Plan, use_plans::subject(&row))?;
        if let Some(active) = runs::active(conn, &row.cycle_id, RunKind::Study)? {
            return Err(Error::Conflict {
                detail: "What was guessed is being tried already. Follow that, or cancel it first.".into(),
                fields: vec![Field::new("active_run_id", active)],
            });
        }
        let Material { problem, .. } = Material::read(conn, plan_id)?;
        let seconds = (problem.people.len() as f64 * SECONDS_A_PERSON).clamp(SECONDS_LEAST, SECONDS_MOST);
        let asked = Asked {
            time_limit_seconds: seconds.round() as u32,
            seed: RunOptions::default().seed,
            plan_id: plan_id.to_owned(),
            iterations: None,
        };
        let problem = serde_json::to_string(&problem).map_err(Error::internal)?;
        let options = serde_json::to_string(&asked).map_err(Error::internal)?;
        let run = NewRun {
            cycle_id: &row.cycle_id,
            kind: RunKind::Study,
            problem: &problem,
            options: &options,
            requested_by: &actor.account_id,
        };
        let id = runs::insert(conn, &run)?;
        let detail = serde_json::json!({ "plan": plan_id, "kind": RunKind::Study.as_str() });
        let event =
            Event { actor: &actor.account_id, action: "run.start", subject_kind: "run", subject_id: &id, detail };
        audit::append(conn, clock.now(), event)?;
        Ok(runs::get(conn, &id)?.into())
    })
}

/// The latest report about a plan.
pub fn latest(conn: &mut Conn, plan_id: &str) -> Result<Option<Report>> {
    let Some((_, report)) = studies::latest(conn, plan_id)? else { return Ok(None) };
    Ok(Some(serde_json::from_str(&report).map_err(Error::internal)?))
}

/// Where the study of a plan stands: under way, done, or none yet.
pub fn stand(conn: &mut Conn, plan: &PlanRow) -> Result<StudyStand> {
    if let Some(id) = runs::active(conn, &plan.cycle_id, RunKind::Study)? {
        let run = runs::get(conn, &id)?;
        let asked: Option<Asked> = serde_json::from_str(&run.options).ok();
        if asked.is_some_and(|asked| asked.plan_id == plan.id) {
            let state = if run.state() == RunState::Running { "running" } else { "queued" };
            return Ok(StudyStand { state: state.to_owned(), run_id: Some(id) });
        }
    }
    let done = studies::latest(conn, &plan.id)?;
    Ok(match done {
        Some((run_id, _)) => StudyStand { state: "done".to_owned(), run_id: Some(run_id) },
        None => StudyStand::none(),
    })
}

/// What each assignment of a plan rests on, and how far off the guesses may be for it to stay.
pub fn of_plan(db: &Db, actor: &Actor, plan_id: &str) -> Result<StudyView> {
    db.read(|conn| {
        let row = use_plans::row(conn, actor, plan_id)?;
        require(actor, Action::Plan, use_plans::subject(&row))?;
        let problem: Problem = serde_json::from_str(&plans::problem(conn, plan_id)?).map_err(Error::internal)?;
        let report = latest(conn, plan_id)?;
        let stand = stand(conn, &row)?;
        let guessed = Guessed::of(&problem);
        let name = |id: &str| {
            let found = problem.people.iter().find(|person| person.id == id);
            found.map_or_else(|| id.to_owned(), |person| person.name.clone())
        };
        let survives = |is_ride: bool, person: &str, what: &str| {
            let of = |survival: &&Survival| {
                survival.is_ride == is_ride && survival.person == person && survival.what == what
            };
            let found = report.as_ref().and_then(|report| report.survival.iter().find(of));
            found.map_or_else(
                || SurvivesView { levels: None, sentence: "Not tried yet.".to_owned() },
                |found| SurvivesView { levels: found.levels, sentence: found.sentence.clone() },
            )
        };
        let mut assignments = Vec::new();
        for placement in plans::placements(conn, plan_id)? {
            let post = problem.posts.iter().find(|post| post.id == placement.post_id);
            assignments.push(StudiedAssignment {
                kind: "placement".to_owned(),
                person: name(&placement.person_id),
                what: post.map_or_else(|| placement.post_id.clone(), |post| post.name.clone()),
                rests_on: guessed.of_placement(&placement.person_id, &placement.post_id),
                survives: survives(false, &placement.person_id, &placement.post_id),
                id: placement.id,
            });
        }
        for ride in plans::rides(conn, plan_id)? {
            let session = problem.sessions.iter().find(|session| session.id == ride.occurrence);
            assignments.push(StudiedAssignment {
                kind: "ride".to_owned(),
                person: name(&ride.person_id),
                what: session.map_or_else(|| ride.occurrence.clone(), |session| session.name.clone()),
                rests_on: guessed.of_ride(&ride.person_id, &ride.occurrence),
                survives: survives(true, &ride.person_id, &ride.occurrence),
                id: ride.id,
            });
        }
        Ok(StudyView { state: stand.state, run_id: stand.run_id, assignments })
    })
}
