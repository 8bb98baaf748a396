//! Taking a fix: a draft, and what the events say of the company, both or neither.

use super::{
    super::{
        events::{Ground, log, write},
        plans::{self, PlanSummary},
        questions,
        store::{self, CheckedPlan, Origin},
        veto,
    },
    Repair, current,
};
use crate::{
    app::{Error, Field, Result, objections, require},
    clock::Clock,
    db::{
        Conn, Db,
        audit::{self, Event},
        plan_events,
        plans::{self as rows, PlanRow},
        settings,
    },
    domain::{account::Actor, policy::Action},
};
use tandem_solver::{
    Plan, Problem,
    plan::Placement,
    repair::{self, Way},
};

/// What is taken, by its place in the answer.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Pick {
    Fix(usize),
    /// Orphan and choice.
    Choice(usize, usize),
}

/// A picked plan, and the problem that allows it.
struct Picked {
    plan: Plan,
    problem: Problem,
    changes_nothing: bool,
}

/// Takes what a repair found: the plan becomes a draft, and the events are stored in the company's data. Where nothing has to
/// change, only the events are stored, and the plan stays.
pub fn take(db: &Db, clock: &Clock, actor: &Actor, run_id: &str, pick: Pick) -> Result<PlanSummary> {
    db.write_tx(|conn| {
        let kept = questions::answer::<Repair>(conn, actor, run_id)?;
        let base = plans::row(conn, actor, kept.row.plan_id.as_deref().ok_or(Error::NotFound)?)?;
        require(actor, Action::Plan, plans::subject(&base))?;
        let events = plan_events::of_run(conn, run_id)?;
        if let Some(taken) = events.iter().find_map(|row| row.mended_plan_id.clone()) {
            return Err(Error::Conflict {
                detail: "A fix for these events was taken already.".into(),
                fields: vec![Field::new("plan_id", taken)],
            });
        }
        if events.len() < kept.question.events.len() {
            return Err(Error::conflict("These events were taken back. Record them again if they did happen."));
        }
        current(conn, &base)?;
        let picked = picked(&kept.answer, pick).ok_or(Error::NotFound)?;
        let today = settings::as_of(conn, clock.today())?;
        let ground = Ground::read(conn, &base, today)?;
        // By the data as they are now, and not only as they were when the fix was found.
        let mut problem = ground.suppose(&kept.question.events).happened()?;
        problem.baseline.clone_from(&picked.problem.baseline);
        let mended = if picked.changes_nothing {
            base.id.clone()
        } else {
            insert(conn, clock, (&base, run_id), &problem, picked.plan)?
        };
        log::settle(conn, clock, actor, &ground, events, &mended)?;
        veto::done(conn, &base.cycle_id, &kept.question.events, &mended)?;
        if let Some(pins) = write::pins(conn, &base.cycle_id, &problem)? {
            log::keep_pins(conn, run_id, pins)?;
        }
        let detail = serde_json::json!({ "run": run_id, "from": base.id });
        let event = Event {
            actor: &actor.account_id,
            action: "plan.repair",
            subject_kind: "plan",
            subject_id: &mended,
            detail,
        };
        audit::append(conn, clock.now(), event)?;
        let row = rows::get(conn, &mended)?;
        objections::settle(conn, &row)?;
        plans::summary(conn, row)
    })
}

fn insert(
    conn: &mut Conn,
    clock: &Clock,
    (base, run_id): (&PlanRow, &str),
    problem: &Problem,
    plan: Plan,
) -> Result<String> {
    let plan = Plan { problem_sha256: problem.sha256(), ..plan };
    let checked = CheckedPlan::new(problem, &plan).map_err(|why| {
        Error::conflict(format!("The company's data changed since this fix was found: look for fixes again. {why}"))
    })?;
    let origin = Origin {
        cycle_id: &base.cycle_id,
        run_id: Some(run_id),
        bound: None,
        based_on: Some(&base.id),
        scenario_id: None,
        at: clock.now(),
    };
    store::insert(conn, &checked, &origin)
}

fn picked(answer: &repair::Repair, pick: Pick) -> Option<Picked> {
    let problem = answer.problem.clone();
    match pick {
        Pick::Fix(number) => {
            let fix = answer.fixes.get(number)?;
            Some(Picked { plan: fix.plan.clone(), problem, changes_nothing: fix.touched.is_empty() })
        }
        Pick::Choice(number, choice) => {
            let orphan = answer.orphans.get(number)?;
            let choice = orphan.choices.get(choice)?;
            let plan = choice.plan.clone()?;
            let problem = match choice.way {
                Way::Return => opened(problem, &orphan.placement, &plan),
                Way::Finish | Way::RePair => problem,
            };
            Some(Picked { plan, problem, changes_nothing: false })
        }
    }
}

/// The problem whose frozen window lets a placement end, or not begin: that is what was chosen.
fn opened(mut problem: Problem, alone: &Placement, plan: &Plan) -> Problem {
    let part = plan
        .placements
        .iter()
        .find(|stay| (&stay.person, &stay.post, stay.start_week) == (&alone.person, &alone.post, alone.start_week));
    if let Some(baseline) = &mut problem.baseline {
        match part {
            Some(part) => baseline.placements.iter_mut().filter(|told| *told == alone).for_each(|told| {
                *told = part.clone();
            }),
            None => baseline.placements.retain(|told| told != alone),
        }
    }
    problem
}
