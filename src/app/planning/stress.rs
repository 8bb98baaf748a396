//! What absences and people who leave do to a plan, and to the company without any placement; and a plan that they do less to.

mod view;

pub use view::{AssumptionsView, ChanceView, StressView, SturdierView, WeakWeekView};

use super::{
    kept,
    plans::PlanSummary,
    questions::{self, Material, Question},
    runs::RunView,
};
use crate::{
    app::{Error, Field, Result},
    clock::Clock,
    db::{Db, plans},
    domain::{account::Actor, run::RunKind},
};
use serde::{Deserialize, Serialize};
use std::time::Duration;
use tandem_solver::{
    Plan,
    search::{Observer, Options, SolveError},
    stress::{self, Assumptions, Report},
};
use utoipa::ToSchema;

/// The search for a sturdier plan: each of its rounds gets a third.
const STURDIER_SECONDS: u32 = 90;

/// Most runs that somebody waits for.
const RUNS_MAX: u32 = 20_000;

/// What is supposed to happen. What is absent stands at the usual figure.
#[derive(Clone, Copy, Debug, Default, PartialEq, Deserialize, ToSchema)]
#[serde(deny_unknown_fields, default)]
pub struct Suppositions {
    /// Share of people who are absent at any time, 0 to 0.5.
    pub absent_share: Option<f64>,
    /// How long an absence lasts on average, in weeks, 1 to 26.
    pub absence_weeks: Option<f64>,
    /// Share of people who leave within a year, 0 to 0.9.
    pub leave_per_year: Option<f64>,
    /// How often it is played through, 100 to 20,000.
    pub runs: Option<u32>,
}

impl Suppositions {
    fn assumptions(self) -> Result<Assumptions> {
        let mut faults = Vec::new();
        let mut within = |path: &str, value: Option<f64>, (low, high): (f64, f64), message: &str| {
            if value.is_some_and(|value| !(low..=high).contains(&value)) {
                faults.push(Field::new(path, message));
            }
        };
        within("absent_share", self.absent_share, (0.0, 0.5), "The share of people absent lies between 0 and 50%.");
        within("absence_weeks", self.absence_weeks, (1.0, 26.0), "An absence lasts from 1 to 26 weeks on average.");
        within(
            "leave_per_year",
            self.leave_per_year,
            (0.0, 0.9),
            "The share of people who leave in a year lies between 0 and 90%.",
        );
        within("runs", self.runs.map(f64::from), (100.0, f64::from(RUNS_MAX)), "Play it through 100 to 20,000 times.");
        if !faults.is_empty() {
            return Err(Error::Invalid { detail: "This cannot be supposed.".into(), fields: faults });
        }
        let usual = Assumptions::default();
        let recovery = self.absence_weeks.map_or(usual.recovery_per_week, |weeks| 1.0 / weeks);
        // In the long run share = onset / (onset + recovery).
        let onset = match (self.absent_share, self.absence_weeks) {
            (None, None) => usual.onset_per_week,
            (share, _) => {
                let share = share.unwrap_or(view::absent_share(&usual));
                recovery * share / (1.0 - share)
            }
        };
        Ok(Assumptions {
            runs: self.runs.unwrap_or(usual.runs),
            seed: usual.seed,
            onset_per_week: onset,
            recovery_per_week: recovery,
            attrition_per_year: self.leave_per_year.unwrap_or(usual.attrition_per_year),
        })
    }
}

/// The question how sturdy a plan is.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub struct Stress {
    pub assumptions: Assumptions,
}

impl Question for Stress {
    const KIND: RunKind = RunKind::Stress;
    const REPLACES_OWN: bool = true;
    type Answer = Report;

    fn time_limit_seconds(&self) -> u32 {
        60
    }

    fn answer(
        &self,
        material: &Material,
        observer: &dyn Observer,
        _found: &dyn Fn(serde_json::Value),
    ) -> std::result::Result<Report, SolveError> {
        let nothing = Plan::default();
        stress::stress(&material.problem, material.plan.as_ref().unwrap_or(&nothing), &self.assumptions, observer)
    }
}

/// The question for a plan that holds more often.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub struct Sturdier {
    pub assumptions: Assumptions,
}

impl Question for Sturdier {
    const KIND: RunKind = RunKind::Sturdier;
    type Answer = Option<stress::Sturdier>;

    fn time_limit_seconds(&self) -> u32 {
        STURDIER_SECONDS
    }

    fn answer(
        &self,
        material: &Material,
        observer: &dyn Observer,
        _found: &dyn Fn(serde_json::Value),
    ) -> std::result::Result<Option<stress::Sturdier>, SolveError> {
        let nothing = Plan::default();
        let plan = material.plan.as_ref().unwrap_or(&nothing);
        let options = Options {
            time_limit: Duration::from_secs(u64::from(STURDIER_SECONDS)),
            start: material.plan.clone(),
            ..Options::default()
        };
        stress::sturdier(&material.problem, plan, &self.assumptions, &options, observer)
    }
}

/// Asks how sturdy a plan is.
pub fn ask(db: &Db, clock: &Clock, actor: &Actor, plan_id: &str, supposed: Suppositions) -> Result<RunView> {
    db.write_tx(|conn| {
        let (cycle_id, material) = questions::material(conn, actor, plan_id)?;
        let assumptions = supposed.assumptions()?;
        questions::ask(conn, clock, actor, (&cycle_id, Some(plan_id)), &material, Stress { assumptions })
    })
}

/// Asks for a plan that holds more often.
pub fn ask_sturdier(db: &Db, clock: &Clock, actor: &Actor, plan_id: &str, supposed: Suppositions) -> Result<RunView> {
    db.write_tx(|conn| {
        let (cycle_id, material) = questions::material(conn, actor, plan_id)?;
        let assumptions = supposed.assumptions()?;
        questions::ask(conn, clock, actor, (&cycle_id, Some(plan_id)), &material, Sturdier { assumptions })
    })
}

pub fn get(db: &Db, actor: &Actor, run_id: &str) -> Result<StressView> {
    db.read(|conn| {
        let kept = questions::answer::<Stress>(conn, actor, run_id)?;
        let name = match &kept.row.plan_id {
            Some(id) => plans::get(conn, id)?.name,
            None => String::new(),
        };
        Ok(view::stress(&kept, name))
    })
}

pub fn get_sturdier(db: &Db, actor: &Actor, run_id: &str) -> Result<SturdierView> {
    db.read(|conn| {
        let kept = questions::answer::<Sturdier>(conn, actor, run_id)?;
        Ok(view::sturdier(&kept))
    })
}

/// Keeps a sturdier plan as a draft.
pub fn keep_sturdier(db: &Db, clock: &Clock, actor: &Actor, run_id: &str) -> Result<PlanSummary> {
    db.write_tx(|conn| {
        let kept = questions::answer::<Sturdier>(conn, actor, run_id)?;
        let Some(found) = &kept.answer else {
            return Err(Error::conflict("No sturdier plan was found, so there is none to keep."));
        };
        let plan = (&kept.problem, &found.plan, kept.bound);
        kept::draft(conn, clock, actor, &kept.row, plan, "sturdier")
    })
}
