//! Questions that take a solver to answer: queued, answered by a worker, kept. The same question about the same facts is
//! answered once.
//!
//! A kind of question is one type that implements [`Question`]; what it asks stands in its fields, and the worker answers it
//! from nothing but [`Material`].

use super::{plans as use_plans, problem, runs::RunView, store};
use crate::{
    app::{Error, Field, Result, require},
    clock::Clock,
    db::{
        Conn, Db, answers,
        audit::{self, Event},
        plans,
        runs::{self, Claim, NewRun},
    },
    domain::{
        account::Actor,
        policy::{Action, Subject},
        run::RunKind,
    },
};
use chrono::NaiveDateTime;
use serde::{Deserialize, Serialize, de::DeserializeOwned};
use sha2::{Digest, Sha256};
use tandem_solver::{
    Plan, Problem,
    search::{Observer, SolveError},
};

/// What a question is about.
#[derive(Clone, Debug, PartialEq)]
pub struct Material {
    pub problem: Problem,
    /// The plan that is asked about.
    pub plan: Option<Plan>,
    /// No plan of the problem is worth more, where that is known.
    pub bound: Option<f64>,
}

/// A kind of question.
pub trait Question: Serialize + DeserializeOwned {
    const KIND: RunKind;
    /// Whether a planner who asks another one gives up the own one that is under way.
    const REPLACES_OWN: bool = false;
    /// Whether everybody may have one under way, instead of one a cycle.
    const EACH_HAS_ONE: bool = false;
    /// Kept as JSON, and read back as what it was.
    type Answer: Serialize + DeserializeOwned;

    /// Whether the same question gets this answer again. One that was cut short is kept, but asking again looks again.
    fn is_whole(_answer: &Self::Answer) -> bool {
        true
    }

    /// Longest time that the answer may take, 1 to 3600.
    fn time_limit_seconds(&self) -> u32;

    /// Answers it. What is `found` on the way (JSON that the page of this kind understands) shows while the run works.
    fn answer(
        &self,
        material: &Material,
        observer: &dyn Observer,
        found: &dyn Fn(serde_json::Value),
    ) -> std::result::Result<Self::Answer, SolveError>;
}

/// What a run of this kind keeps beside its problem.
#[derive(Clone, Debug, Serialize, Deserialize)]
struct Asked<Q> {
    time_limit_seconds: u32,
    plan_id: Option<String>,
    /// The plan as it stood when it was asked about.
    plan: Option<Plan>,
    bound: Option<f64>,
    question_key: String,
    question: Q,
}

/// Asks about a plan: about its own problem, as it stood when the plan was made.
pub fn ask_about_plan<Q: Question>(
    db: &Db,
    clock: &Clock,
    actor: &Actor,
    plan_id: &str,
    question: Q,
) -> Result<RunView> {
    db.write_tx(|conn| {
        let (cycle_id, material) = material(conn, actor, plan_id)?;
        ask(conn, clock, actor, (&cycle_id, Some(plan_id)), &material, question)
    })
}

/// A plan that `actor` may ask about, with the id of its cycle.
pub fn material(conn: &mut Conn, actor: &Actor, plan_id: &str) -> Result<(String, Material)> {
    let row = use_plans::row(conn, actor, plan_id)?;
    require(actor, Action::Plan, use_plans::subject(&row))?;
    let problem: Problem = serde_json::from_str(&plans::problem(conn, plan_id)?).map_err(Error::internal)?;
    let plan = store::plan(conn, plan_id, &problem)?;
    Ok((row.cycle_id, Material { problem, plan: Some(plan), bound: row.bound }))
}

/// Asks about a cycle as its data and rules are now.
pub fn ask_about_cycle<Q: Question>(
    db: &Db,
    clock: &Clock,
    actor: &Actor,
    cycle_id: &str,
    question: Q,
) -> Result<RunView> {
    require(actor, Action::Plan, Subject::Cycle)?;
    db.write_tx(|conn| {
        let problem = problem::build(conn, cycle_id)?;
        let material = Material { problem, plan: None, bound: None };
        ask(conn, clock, actor, (cycle_id, None), &material, question)
    })
}

/// Queues a question, or finds the run that answered it before. The caller has asked whether `actor` may.
pub fn ask<Q: Question>(
    conn: &mut Conn,
    clock: &Clock,
    actor: &Actor,
    (cycle_id, plan_id): (&str, Option<&str>),
    material: &Material,
    question: Q,
) -> Result<RunView> {
    let problem = serde_json::to_string(&material.problem).map_err(Error::internal)?;
    let asked = Asked {
        time_limit_seconds: question.time_limit_seconds(),
        plan_id: plan_id.map(ToOwned::to_owned),
        plan: material.plan.clone(),
        bound: material.bound,
        question_key: key::<Q>(&problem, plan_id, material, &question)?,
        question,
    };
    if let Some(run_id) = answers::known(conn, &asked.question_key)? {
        return Ok(runs::get(conn, &run_id)?.into());
    }
    let active = match Q::EACH_HAS_ONE {
        true => runs::active_of(conn, &actor.account_id, Q::KIND)?,
        false => runs::active(conn, cycle_id, Q::KIND)?,
    };
    if let Some(active) = active {
        let run = runs::get(conn, &active)?;
        if Key::of(&run.options).as_ref() == Some(&asked.question_key) {
            return Ok(run.into());
        }
        let own = run.requested_by == actor.account_id;
        if !(Q::REPLACES_OWN && own) {
            let whose = if own { "A question of yours" } else { "A question of another planner" };
            return Err(Error::Conflict {
                detail: format!("{whose} of this kind is being answered. Wait until it is, or cancel it first."),
                fields: vec![Field::new("active_run_id", active)],
            });
        }
        runs::discard(conn, &active)?;
    }
    let options = serde_json::to_string(&asked).map_err(Error::internal)?;
    let run = NewRun { cycle_id, kind: Q::KIND, problem: &problem, options: &options, requested_by: &actor.account_id };
    let id = runs::insert(conn, &run)?;
    let detail = serde_json::json!({ "cycle": cycle_id, "plan": plan_id, "kind": Q::KIND.as_str() });
    let event = Event { actor: &actor.account_id, action: "run.start", subject_kind: "run", subject_id: &id, detail };
    audit::append(conn, clock.now(), event)?;
    Ok(runs::get(conn, &id)?.into())
}

/// The part of what a run keeps that says which question it is.
#[derive(Deserialize)]
struct Key {
    question_key: String,
}

impl Key {
    fn of(options: &str) -> Option<String> {
        serde_json::from_str::<Self>(options).ok().map(|key| key.question_key)
    }
}

/// Changes with everything that the answer follows from.
fn key<Q: Question>(problem: &str, plan_id: Option<&str>, material: &Material, question: &Q) -> Result<String> {
    let facts = (Q::KIND.as_str(), plan_id, &material.plan, material.bound, question);
    let mut hash = Sha256::new();
    hash.update(problem.as_bytes());
    hash.update(serde_json::to_vec(&facts).map_err(Error::internal)?);
    Ok(hash.finalize().iter().map(|byte| format!("{byte:02x}")).collect())
}

/// What a run was asked, answered or not. Not found: a run of another kind.
pub fn asked<Q: Question>(conn: &mut Conn, run_id: &str) -> Result<(Q, runs::RunRow)> {
    let run = runs::get(conn, run_id)?;
    if run.kind != Q::KIND.as_str() {
        return Err(Error::NotFound);
    }
    let asked: Asked<Q> = serde_json::from_str(&run.options).map_err(Error::internal)?;
    Ok((asked.question, run))
}

/// What a worker made of a claim, ready to be kept.
pub struct Answered {
    row: answers::AnswerRow,
    body: String,
}

impl Answered {
    pub fn keep(mut self, conn: &mut Conn, at: NaiveDateTime) -> Result<()> {
        self.row.created_at = at;
        Ok(answers::insert(conn, &self.row, &self.body)?)
    }
}

/// Answers a claimed question of this kind. The outer error: what was stored cannot be read.
pub fn work<Q: Question>(
    claim: &Claim,
    observer: &dyn Observer,
    found: &dyn Fn(serde_json::Value),
) -> std::result::Result<std::result::Result<Answered, SolveError>, serde_json::Error> {
    let asked: Asked<Q> = serde_json::from_str(&claim.options)?;
    let material = Material { problem: serde_json::from_str(&claim.problem)?, plan: asked.plan, bound: asked.bound };
    let answer = match asked.question.answer(&material, observer, found) {
        Ok(answer) => answer,
        Err(error) => return Ok(Err(error)),
    };
    let row = answers::AnswerRow {
        run_id: claim.id.clone(),
        cycle_id: claim.cycle_id.clone(),
        plan_id: asked.plan_id,
        kind: Q::KIND.as_str().to_owned(),
        // A key that no question has.
        question_key: if Q::is_whole(&answer) { asked.question_key } else { claim.id.clone() },
        created_at: NaiveDateTime::default(),
    };
    Ok(Ok(Answered { row, body: serde_json::to_string(&answer)? }))
}

/// An answer with what it was about.
pub struct Kept<Q: Question> {
    pub row: answers::AnswerRow,
    pub question: Q,
    pub answer: Q::Answer,
    pub problem: Problem,
    pub plan: Option<Plan>,
    pub bound: Option<f64>,
}

/// The answer that a run gave. Not found: it is of another kind, or has given none.
pub fn answer<Q: Question>(conn: &mut Conn, actor: &Actor, run_id: &str) -> Result<Kept<Q>> {
    require(actor, Action::Plan, Subject::Run)?;
    kept(conn, run_id)
}

/// The same; the caller has asked whether somebody may read it.
pub fn kept<Q: Question>(conn: &mut Conn, run_id: &str) -> Result<Kept<Q>> {
    let (row, body) = answers::get(conn, run_id)?;
    if row.kind != Q::KIND.as_str() {
        return Err(Error::NotFound);
    }
    let asked: Asked<Q> = serde_json::from_str(&runs::get(conn, run_id)?.options).map_err(Error::internal)?;
    Ok(Kept {
        question: asked.question,
        plan: asked.plan,
        bound: asked.bound,
        answer: serde_json::from_str(&body).map_err(Error::internal)?,
        problem: serde_json::from_str(&runs::problem(conn, run_id)?).map_err(Error::internal)?,
        row,
    })
}
