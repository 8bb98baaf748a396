//! When nothing works: which rules cannot be kept together, what each way out costs, and taking one.

mod landing;
mod view;

pub use landing::WriteView;
pub use view::{DiagnosisView, MemberView, TargetView, WayOutView, clash_view};

use super::{
    guesses, problem,
    questions::{self, Material, Question},
    runs::{self, RunView},
};
use crate::{
    app::{Error, Result},
    clock::Clock,
    db::{
        Db,
        audit::{self, Event},
        records,
    },
    domain::{account::Actor, run::RunKind},
};
use serde::{Deserialize, Serialize};
use std::time::Duration;
use tandem_solver::{
    diagnose::{self, Diagnosis},
    search::{Observer, SolveError},
};

/// A diagnosis is there within a minute, the last way out included.
const TIME_LIMIT_SECONDS: u32 = 60;
const SEARCH_SECONDS: u64 = 50;

/// Longest note in a plan's name, in characters.
const NOTE_CHARS: usize = 120;

/// The question why no plan keeps all hard rules of a cycle.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub struct Diagnose {}

impl Question for Diagnose {
    const KIND: RunKind = RunKind::Diagnose;
    type Answer = Diagnosis;

    fn time_limit_seconds(&self) -> u32 {
        TIME_LIMIT_SECONDS
    }

    fn answer(
        &self,
        material: &Material,
        observer: &dyn Observer,
        _found: &dyn Fn(serde_json::Value),
    ) -> std::result::Result<Diagnosis, SolveError> {
        diagnose::diagnose(&material.problem, Duration::from_secs(SEARCH_SECONDS), observer)
    }
}

/// Asks about a cycle as it is now.
pub fn start(db: &Db, clock: &Clock, actor: &Actor, cycle_id: &str) -> Result<RunView> {
    questions::ask_about_cycle(db, clock, actor, cycle_id, Diagnose {})
}

pub fn get(db: &Db, actor: &Actor, run_id: &str) -> Result<DiagnosisView> {
    db.read(|conn| {
        let kept = questions::answer::<Diagnose>(conn, actor, run_id)?;
        let company = records::company(conn)?;
        let is_current = problem::build(conn, &kept.row.cycle_id)?.sha256() == kept.problem.sha256();
        Ok(view::view(&kept, &company, is_current))
    })
}

/// Takes a way out: changes what stands in the company's tables and the cycle's rules, or where those have no place for it
/// solves without it; and starts a solve. Refused where anything changed since the diagnosis.
pub fn apply(db: &Db, clock: &Clock, actor: &Actor, run_id: &str, n: usize) -> Result<RunView> {
    db.write_tx(|conn| {
        let kept = questions::answer::<Diagnose>(conn, actor, run_id)?;
        let way = kept.answer.relaxations.get(n).ok_or(Error::NotFound)?;
        let cycle_id = &kept.row.cycle_id;
        if problem::build(conn, cycle_id)?.sha256() != kept.problem.sha256() {
            return Err(Error::Stale);
        }
        let before = records::company(conn)?;
        let landed = landing::land(&before, cycle_id, &kept.problem, &way.lifts);
        let (problem, plan_note, writes) = match landed {
            Some(landed) => {
                guesses::store(conn, &before, &landed.company, &landed.changed)?;
                (problem::build(conn, cycle_id)?, None, landed.writes.len())
            }
            None => {
                let relaxed = diagnose::apply(&kept.problem, &way.lifts);
                let words: Vec<&str> = way.lifts.iter().map(|lift| lift.words.as_str()).collect();
                let note: String = format!("made with: {}", words.join("; ")).chars().take(NOTE_CHARS).collect();
                (relaxed, Some(note), 0)
            }
        };
        let detail = serde_json::json!({ "run": run_id, "way_out": n, "writes": writes });
        let event = Event {
            actor: &actor.account_id,
            action: "cycle.relax",
            subject_kind: "cycle",
            subject_id: cycle_id,
            detail,
        };
        audit::append(conn, clock.now(), event)?;
        runs::solvable(conn, clock, &problem)?;
        let asked = runs::Asked { plan_note, ..runs::Asked::default() };
        runs::queue(conn, clock, actor, cycle_id, &problem, &asked)
    })
}
