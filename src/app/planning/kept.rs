//! A plan that a question led to, kept as a draft.

use super::{
    plans::{self as use_plans, PlanSummary},
    store::{self, CheckedPlan, Origin},
};
use crate::{
    app::{Error, Result},
    clock::Clock,
    db::{
        Conn,
        answers::AnswerRow,
        audit::{self, Event},
        plans,
    },
    domain::account::Actor,
};
use tandem_solver::{Plan, Problem};

/// Stores `plan` as a draft that was made of the plan that was asked about. Refused where the check does not accept it.
pub fn draft(
    conn: &mut Conn,
    clock: &Clock,
    actor: &Actor,
    asked: &AnswerRow,
    (problem, plan, bound): (&Problem, &Plan, Option<f64>),
    note: &str,
) -> Result<PlanSummary> {
    let checked = CheckedPlan::new(problem, plan).map_err(Error::conflict)?;
    let origin = Origin {
        cycle_id: &asked.cycle_id,
        run_id: Some(&asked.run_id),
        bound,
        based_on: asked.plan_id.as_deref(),
        scenario_id: None,
        at: clock.now(),
    };
    let id = store::insert(conn, &checked, &origin)?;
    plans::note(conn, &id, note)?;
    let detail = serde_json::json!({ "cycle": asked.cycle_id, "from": asked.plan_id, "run": asked.run_id });
    let event = Event { actor: &actor.account_id, action: "plan.keep", subject_kind: "plan", subject_id: &id, detail };
    audit::append(conn, clock.now(), event)?;
    let row = plans::get(conn, &id)?;
    use_plans::summary(conn, row)
}
