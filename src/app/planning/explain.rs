//! Why this, why not that, and what would have to change: questions about one person, answered by solving again.

mod askable;
mod sentences;
mod view;

pub use askable::{AskableItem, AskableView, askable};
pub use view::{CostView, QuestionView};

use super::{
    changed::{person_name, post_name, session_name},
    kept,
    plans::PlanSummary,
    questions::{self, Material, Question},
    runs::RunView,
};
use crate::{
    app::{Error, Field, Result},
    clock::Clock,
    db::{
        Db,
        audit::{self, Event},
        cycles,
    },
    domain::{
        account::Actor,
        cycle::{CycleRules, ForbidRule, PinRule},
        run::RunKind,
    },
};
use serde::{Deserialize, Serialize};
use std::time::Duration;
use tandem_solver::{
    Plan, Problem,
    explain::{self, Asking, Kind},
    problem::{Forbid, Pin},
    search::{Observer, SolveError},
};
use utoipa::ToSchema;

/// An answer is there within ten seconds: the search gets so many, and the proof that something clashes the rest.
const TIME_LIMIT_SECONDS: u32 = 10;
const SEARCH_SECONDS: u64 = 6;

/// What a planner asks.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize, ToSchema)]
#[serde(rename_all = "kebab-case")]
pub enum AskedKind {
    /// Why is this in the plan?
    Why,
    /// Why is this not in the plan?
    WhyNot,
    /// What would have to change for this to be in the plan?
    WhatWouldChange,
}

/// A question about one person and a post or a session of a plan.
#[derive(Clone, Debug, PartialEq, Deserialize, ToSchema)]
#[serde(deny_unknown_fields)]
pub struct Asked {
    pub kind: AskedKind,
    pub person: String,
    /// A post, or …
    #[serde(default)]
    pub post: Option<String>,
    /// … a session, by its id in the plan. Neither: any placement.
    #[serde(default)]
    pub session: Option<String>,
    /// Week of the cycle, from 0, in which the placement starts or the ride takes place. Absent: any.
    #[serde(default)]
    pub week: Option<u32>,
}

/// The question as a worker answers it.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub struct Explain {
    pub question: explain::Question,
}

/// What is kept of an answer.
#[derive(Debug, Serialize, Deserialize)]
pub struct Explained {
    pub answer: explain::Answer,
    /// What it costs at least, where nothing bounds it from above.
    pub costs_at_least: Option<f64>,
}

impl Question for Explain {
    const KIND: RunKind = RunKind::Explain;
    const REPLACES_OWN: bool = true;
    type Answer = Explained;

    fn time_limit_seconds(&self) -> u32 {
        TIME_LIMIT_SECONDS
    }

    fn answer(
        &self,
        material: &Material,
        observer: &dyn Observer,
        _found: &dyn Fn(serde_json::Value),
    ) -> std::result::Result<Explained, SolveError> {
        let nothing = Plan::default();
        let plan = material.plan.as_ref().unwrap_or(&nothing);
        let asking =
            Asking { time_limit: Duration::from_secs(SEARCH_SECONDS), bound: material.bound, ..Asking::default() };
        let mut answer = match explain::explain(&material.problem, plan, &self.question, &asking, observer) {
            // Who may not take part is no matter of a search.
            Err(SolveError::Invalid(findings)) if findings.iter().all(|finding| finding.code == NOT_ELIGIBLE) => {
                return Ok(Explained { answer: refused(&self.question), costs_at_least: None });
            }
            answer => answer?,
        };
        // Infinity has no place in JSON.
        let open = answer.cost.filter(|cost| !cost.high.is_finite());
        if open.is_some() {
            answer.cost = None;
        }
        Ok(Explained { answer, costs_at_least: open.map(|cost| cost.low) })
    }
}

/// What the validation calls a pin of somebody who may not take part.
const NOT_ELIGIBLE: &str = "pin-not-eligible";

fn refused(question: &explain::Question) -> explain::Answer {
    explain::Answer {
        question: question.clone(),
        possible: Some(false),
        cost: None,
        plan: None,
        changes: None,
        clash: None,
        least_change: Vec::new(),
        sentences: Vec::new(),
        seconds: 0.0,
    }
}

/// Asks about a plan, or finds the answer that was given before. The planner's own earlier question is given up.
pub fn ask(db: &Db, clock: &Clock, actor: &Actor, plan_id: &str, asked: &Asked) -> Result<RunView> {
    db.write_tx(|conn| {
        let (cycle_id, material) = questions::material(conn, actor, plan_id)?;
        let question = question_of(asked, &material)?;
        questions::ask(conn, clock, actor, (&cycle_id, Some(plan_id)), &material, Explain { question })
    })
}

/// The question in the solver's words; refused with everything that is wrong with it.
fn question_of(asked: &Asked, material: &Material) -> Result<explain::Question> {
    let problem = &material.problem;
    let mut faults = Vec::new();
    if !problem.people.iter().any(|person| person.id == asked.person) {
        faults.push(Field::new("person", "This plan has nobody with that id. Choose somebody of the board."));
    }
    if let Some(post) = &asked.post
        && !problem.posts.iter().any(|known| known.id == *post)
    {
        faults.push(Field::new("post", "This plan has no such post. Choose one of the list."));
    }
    if let Some(session) = &asked.session
        && !problem.sessions.iter().any(|known| known.id == *session)
    {
        faults.push(Field::new("session", "This plan has no such session. Choose one of the list."));
    }
    if asked.post.is_some() && asked.session.is_some() {
        faults.push(Field::new("session", "Ask about a post or about a session, one at a time."));
    }
    if asked.week.is_some_and(|week| week >= problem.weeks()) {
        let weeks = problem.weeks();
        faults.push(Field::new("week", format!("The plan has {weeks} weeks: name one from 0 to {}.", weeks - 1)));
    }
    if faults.is_empty() {
        let is_there = material.plan.as_ref().is_some_and(|plan| holds(plan, asked));
        match (asked.kind, is_there) {
            (AskedKind::Why, false) => {
                faults.push(Field::new("kind", "This is not in the plan. Ask why not instead."));
            }
            (AskedKind::WhyNot | AskedKind::WhatWouldChange, true) => {
                faults.push(Field::new("kind", "This is in the plan as it is. Ask why instead."));
            }
            _ => {}
        }
    }
    if !faults.is_empty() {
        return Err(Error::Invalid { detail: "This cannot be asked.".into(), fields: faults });
    }
    let kind = match asked.kind {
        AskedKind::Why => Kind::Why,
        AskedKind::WhyNot => Kind::WhyNot,
        AskedKind::WhatWouldChange => Kind::WhatWouldChange,
    };
    let Asked { person, post, session, week, .. } = asked.clone();
    Ok(explain::Question { kind, person, post, session, week })
}

/// Whether what is asked about is in the plan.
fn holds(plan: &Plan, asked: &Asked) -> bool {
    let week = |week: u32| asked.week.is_none_or(|asked| asked == week);
    match &asked.session {
        Some(session) => {
            plan.rides.iter().any(|ride| ride.person == asked.person && ride.session == *session && week(ride.week))
        }
        None => plan.placements.iter().any(|placement| {
            placement.person == asked.person
                && asked.post.as_ref().is_none_or(|post| *post == placement.post)
                && week(placement.start_week)
        }),
    }
}

pub fn get(db: &Db, actor: &Actor, run_id: &str) -> Result<QuestionView> {
    db.read(|conn| {
        let kept = questions::answer::<Explain>(conn, actor, run_id)?;
        view::view(&kept)
    })
}

/// What is to be done with an answer's plan.
#[derive(Clone, Copy, Debug, Default, PartialEq, Deserialize, ToSchema)]
#[serde(deny_unknown_fields, default)]
pub struct MakeItSo {
    /// Also tell the cycle's rules, so that later solves keep it, too.
    pub keep: bool,
}

/// Turns the plan of an answer into a draft; with `keep` what was asked for is kept, or excluded, from now on.
pub fn make_it_so(db: &Db, clock: &Clock, actor: &Actor, run_id: &str, wish: MakeItSo) -> Result<PlanSummary> {
    db.write_tx(|conn| {
        let kept = questions::answer::<Explain>(conn, actor, run_id)?;
        let question = &kept.question.question;
        let Some(plan) = &kept.answer.answer.plan else {
            return Err(Error::conflict("No plan does this, so there is none to keep."));
        };
        let (mut problem, mut plan) = (kept.problem.clone(), plan.clone());
        if question.kind == Kind::Why {
            // The planner's own pin of what is to go was left out of the question, too.
            problem.pins.retain(|pin| !asks_for(question, (&pin.person, &pin.post, &pin.session, pin.week)));
        }
        if wish.keep {
            hold(&mut problem, question);
            let row = cycles::get(conn, &kept.row.cycle_id)?;
            let rules = held(row.rules.0, question);
            if !cycles::set_rules(conn, &row.id, &rules, row.version)? {
                return Err(Error::Stale);
            }
            let detail = serde_json::json!({ "version": row.version + 1, "run": run_id });
            let (action, subject_kind) = ("cycle.rules", "cycle");
            let event = Event { actor: &actor.account_id, action, subject_kind, subject_id: &row.id, detail };
            audit::append(conn, clock.now(), event)?;
        }
        plan.problem_sha256 = problem.sha256();
        let note = note(&kept.problem, question);
        kept::draft(conn, clock, actor, &kept.row, (&problem, &plan, kept.bound), &note)
    })
}

/// Whether a pin asks for what the question excludes.
fn asks_for(
    question: &explain::Question,
    (person, post, session, week): (&String, &Option<String>, &Option<String>, Option<u32>),
) -> bool {
    let other_week = week.is_some() && question.week.is_some() && week != question.week;
    question.person == *person
        && (question.post.is_none() || question.post == *post)
        && question.session == *session
        && !other_week
}

/// Keeps in the problem what was asked for, or excludes it.
fn hold(problem: &mut Problem, question: &explain::Question) {
    let explain::Question { person, post, session, week, .. } = question.clone();
    match question.kind {
        Kind::Why => problem.forbids.push(Forbid { person, post, session, week }),
        Kind::WhyNot | Kind::WhatWouldChange => problem.pins.push(Pin { person, post, session, week, weeks: None }),
    }
}

/// The problem with the question in it: what the parts of a clash count in.
pub(super) fn posed(problem: &Problem, question: &explain::Question) -> Problem {
    let mut posed = problem.clone();
    if question.kind == Kind::Why {
        posed.pins.retain(|pin| !asks_for(question, (&pin.person, &pin.post, &pin.session, pin.week)));
    }
    hold(&mut posed, question);
    posed
}

/// The same in a cycle's rules.
fn held(mut rules: CycleRules, question: &explain::Question) -> CycleRules {
    let explain::Question { person, post, session, week, .. } = question.clone();
    match question.kind {
        Kind::Why => {
            rules.pins.retain(|pin| !asks_for(question, (&pin.person, &pin.post, &pin.session, pin.week)));
            rules.forbids.push(ForbidRule { person, post, session, week, ..ForbidRule::default() });
        }
        Kind::WhyNot | Kind::WhatWouldChange => rules.pins.push(PinRule { person, post, session, week, weeks: None }),
    }
    rules
}

/// What the draft's name says: "with Ana Ruiz at Launch team", "without …".
fn note(problem: &Problem, question: &explain::Question) -> String {
    let place = match (&question.post, &question.session) {
        (Some(post), _) => format!("at {}", post_name(problem, post)),
        (_, Some(session)) => format!("in {}", session_name(problem, session)),
        _ => "on a placement".to_owned(),
    };
    let word = if question.kind == Kind::Why { "without" } else { "with" };
    format!("{word} {} {place}", person_name(problem, &question.person))
}
