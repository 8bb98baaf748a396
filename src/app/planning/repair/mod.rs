//! Repair, don't rebuild: after something happened, two or three ranked fixes of a plan are looked for, and one is taken.
//!
//! The search is the solver's ([`tandem_solver::repair`]); here events of the company become events of a problem, weeks become
//! days, and what was chosen becomes a draft together with what the events say of the company.

mod take;
mod view;
mod wish;

pub use take::{Pick, take};
pub use view::{FixView, RepairView, show};

use super::{
    events::{self, Ground, log},
    plans,
    questions::{self, Material, Question},
    runs::RunView,
};
use crate::{
    app::{Error, Field, Result, require},
    clock::Clock,
    db::{
        Conn, Db, plan_events,
        plans::{self as rows, DRAFT, PlanRow, SUPERSEDED},
        settings,
    },
    domain::{account::Actor, plan_event::PlanEvent, policy::Action, run::RunKind},
};
use chrono::NaiveDate;
use serde::{Deserialize, Serialize};
use tandem_solver::{
    problem::Pin,
    repair::{self, Event},
    search::{Observer, SolveError},
};
use utoipa::ToSchema;

/// A repair of up to so many people is looked for within seconds; a larger one may take longer.
const SMALL_PEOPLE: usize = 120;
const SMALL_SECONDS: u32 = 7;
const LARGE_SECONDS: u32 = 26;

/// Most events that are repaired at once.
const EVENTS_MOST: usize = 20;

/// What happened.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize, ToSchema)]
#[serde(deny_unknown_fields)]
pub struct NewEvents {
    /// None: the plan is mended for the company's data as they are now.
    pub events: Vec<PlanEvent>,
}

/// The question how to mend a plan.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub struct Repair {
    pub events: Vec<PlanEvent>,
    /// What of them the search has to be told beside the problem, which knows of them already.
    pub told: Vec<Event>,
    pub now_week: u32,
    pub frozen_weeks: u32,
    pub asked_on: NaiveDate,
    pub seconds: u32,
    /// Starts that managers would rather have: plans with them are looked for first.
    #[serde(default)]
    pub wished: Vec<Pin>,
}

impl Question for Repair {
    const KIND: RunKind = RunKind::Repair;
    type Answer = repair::Repair;

    fn time_limit_seconds(&self) -> u32 {
        self.seconds
    }

    fn answer(
        &self,
        material: &Material,
        observer: &dyn Observer,
        _found: &dyn Fn(serde_json::Value),
    ) -> std::result::Result<repair::Repair, SolveError> {
        let published = material.plan.clone().unwrap_or_default();
        wish::mend(self, &material.problem, &published, observer)
    }
}

/// Records events of a plan and queues the search for fixes. All that is wrong with them is said at once.
pub fn start(db: &Db, clock: &Clock, actor: &Actor, plan_id: &str, events: Vec<PlanEvent>) -> Result<RunView> {
    db.write_tx(|conn| {
        let row = plans::row(conn, actor, plan_id)?;
        require(actor, Action::Plan, plans::subject(&row))?;
        current(conn, &row)?;
        let today = settings::as_of(conn, clock.today())?;
        let ground = Ground::read(conn, &row, today)?;
        if today > ground.last() {
            return Err(Error::conflict("This cycle is over: there is nothing left to repair."));
        }
        let mut faults = events::faults(&ground, &events);
        if events.len() > EVENTS_MOST {
            faults.push(Field::new("events", format!("At most {EVENTS_MOST} events are repaired at once.")));
        }
        let events = ground.named(events);
        faults.extend(mended_before(conn, &row, &events)?);
        if !faults.is_empty() {
            let detail = "Nothing was recorded. Correct these first.".into();
            return Err(Error::Invalid { detail, fields: faults });
        }
        let supposed = ground.suppose(&events);
        let (now_week, frozen_weeks) = ground.window(row.state == DRAFT);
        let people = supposed.problem.people.len();
        let question = Repair {
            events: events.clone(),
            told: supposed.events,
            now_week,
            frozen_weeks,
            asked_on: today,
            wished: wish::starts(&supposed.problem, &events),
            seconds: if people <= SMALL_PEOPLE { SMALL_SECONDS } else { LARGE_SECONDS },
        };
        let material = Material { problem: supposed.problem, plan: Some(ground.plan.clone()), bound: None };
        let about = (row.cycle_id.as_str(), Some(plan_id));
        let run = questions::ask(conn, clock, actor, about, &material, question)?;
        log::record(conn, clock, actor, (&row, &run.id), &ground, &events)?;
        Ok(run)
    })
}

/// Only the plan that counts is mended: a draft, or what is published now.
fn current(conn: &mut Conn, row: &PlanRow) -> Result<()> {
    if row.scenario_id.is_some() {
        return Err(Error::conflict("This plan belongs to a scenario, in which nothing happens. Repair a real plan."));
    }
    if row.state != SUPERSEDED {
        return Ok(());
    }
    let newer = rows::published(conn, &row.cycle_id)?;
    let fields = newer.map(|plan| Field::new("published_plan_id", plan.id)).into_iter().collect();
    Err(Error::Conflict { detail: "This plan was replaced by a newer one. Repair that one.".into(), fields })
}

fn mended_before(conn: &mut Conn, plan: &PlanRow, events: &[PlanEvent]) -> Result<Vec<Field>> {
    let mut faults = Vec::new();
    for row in plan_events::of_cycle(conn, &plan.cycle_id)? {
        let Some(mended) = row.mended_plan_id.as_ref().filter(|_| row.plan_id == plan.id) else { continue };
        let event = log::Body::of(&row)?.event;
        if let Some(index) = events.iter().position(|new| *new == event) {
            let name = rows::get(conn, mended)?.name;
            let message = format!("This is recorded, and “{name}” mends it. Open that plan, or throw it away first.");
            faults.push(Field::new(format!("events/{index}/kind"), message));
        }
    }
    Ok(faults)
}
