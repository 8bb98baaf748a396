//! Drafts to work on: a copy of any plan, and whether one may leave the workbench.

use super::super::{
    plans::{self as use_plans, PlanSummary},
    store,
};
use crate::{
    app::{Error, Result, require},
    clock::Clock,
    db::{
        Conn, Db,
        audit::{self, Event},
        new_id,
        plans::{self, DRAFT, PlacementRow, PlanRow, RideRow},
    },
    domain::{account::Actor, policy::Action},
};

/// A new draft like `id`, which may be published: what is changed there leaves it as it is.
pub fn copy(db: &Db, clock: &Clock, actor: &Actor, id: &str) -> Result<PlanSummary> {
    db.write_tx(|conn| {
        let row = use_plans::row(conn, actor, id)?;
        require(actor, Action::Plan, use_plans::subject(&row))?;
        let new = new_id();
        let number = plans::of_cycle(conn, &row.cycle_id)?.len() + 1;
        let plan = PlanRow {
            id: new.clone(),
            name: format!("Plan {number}"),
            state: DRAFT.to_owned(),
            created_at: clock.now(),
            published_at: None,
            version: 1,
            based_on: Some(row.id.clone()),
            edition: None,
            shown_to_managers_at: None,
            shown_to_people_at: None,
            objections_until: None,
            ..row
        };
        let (problem, account) = (plans::problem(conn, id)?, plans::account(conn, id)?);
        let again = |placement: PlacementRow| PlacementRow { id: new_id(), plan_id: new.clone(), ..placement };
        let placements: Vec<PlacementRow> = plans::placements(conn, id)?.into_iter().map(again).collect();
        let again = |ride: RideRow| RideRow { id: new_id(), plan_id: new.clone(), ..ride };
        let rides: Vec<RideRow> = plans::rides(conn, id)?.into_iter().map(again).collect();
        plans::insert(conn, &plan, (&problem, &account), &placements, &rides)?;
        let detail = serde_json::json!({ "cycle": plan.cycle_id, "based_on": id });
        let event =
            Event { actor: &actor.account_id, action: "plan.copy", subject_kind: "plan", subject_id: &new, detail };
        audit::append(conn, clock.now(), event)?;
        use_plans::summary(conn, plan)
    })
}

/// Why a draft cannot be published or shown: the hard rules that it breaks, in words. `None`: it breaks none.
pub fn unpublishable(conn: &mut Conn, row: &PlanRow) -> Result<Option<Vec<String>>> {
    if row.rules_broken == 0 {
        return Ok(None);
    }
    let problem = serde_json::from_str(&plans::problem(conn, &row.id)?).map_err(Error::internal)?;
    let plan = store::plan(conn, &row.id, &problem)?;
    let findings = tandem_solver::check::check(&problem, &plan).findings;
    Ok((!findings.is_empty()).then(|| findings.into_iter().map(|found| found.message).collect()))
}
