//! The log of a cycle's events: what was recorded, by whom, and which plan mends it.

use super::{
    super::plans::row as plan_row,
    Ground, words,
    write::{self, Written},
};
use crate::{
    app::{Error, Result, require},
    clock::Clock,
    db::{
        Conn, Db, accounts,
        audit::{self, Event},
        cycles, new_id,
        plan_events::{self, PlanEventRow},
        plans::{self, DRAFT, PlanRow},
    },
    domain::{
        account::Actor,
        plan_event::PlanEvent,
        policy::{Action, Subject},
    },
};
use chrono::{DateTime, Utc};
use serde::{Deserialize, Serialize};
use std::collections::BTreeMap;
use utoipa::ToSchema;

/// What is kept of an event.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub struct Body {
    pub event: PlanEvent,
    /// As it was when it was recorded: names may change.
    pub words: String,
    /// What of it stands in the company's data, to be taken back.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub written: Option<Vec<Written>>,
}

impl Body {
    pub fn of(row: &PlanEventRow) -> Result<Self> {
        serde_json::from_str(&row.body).map_err(Error::internal)
    }

    pub fn json(&self) -> Result<String> {
        serde_json::to_string(self).map_err(Error::internal)
    }
}

/// A recorded event.
#[derive(Clone, Debug, PartialEq, Serialize, ToSchema)]
pub struct EventView {
    pub id: String,
    /// "leave", "resignation", "veto", "joiner", "closed-post", "moved-session" or "cancelled-session".
    pub kind: String,
    pub words: String,
    pub event: PlanEvent,
    /// The plan that it happened to.
    pub plan_id: String,
    pub recorded_by: String,
    pub recorded_at: DateTime<Utc>,
    /// Whether the company's data say it.
    pub in_data: bool,
    /// Absent: it is open.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub mended_by: Option<MendedBy>,
    #[serde(skip_serializing_if = "Option::is_none")]
    pub run_id: Option<String>,
}

/// The plan that mends an event.
#[derive(Clone, Debug, PartialEq, Serialize, ToSchema)]
pub struct MendedBy {
    pub plan_id: String,
    pub name: String,
    /// "draft", "published" or "superseded".
    pub state: String,
    pub version: i32,
}

/// How often something happened.
#[derive(Clone, Debug, PartialEq, Serialize, ToSchema)]
pub struct EventCount {
    pub kind: String,
    pub count: usize,
}

#[derive(Clone, Debug, PartialEq, Serialize, ToSchema)]
pub struct EventList {
    /// Latest first.
    pub items: Vec<EventView>,
    pub counts: Vec<EventCount>,
}

/// The events of a cycle.
pub fn of_cycle(db: &Db, actor: &Actor, cycle_id: &str) -> Result<EventList> {
    require(actor, Action::Plan, Subject::Cycle)?;
    db.read(|conn| {
        cycles::get(conn, cycle_id)?;
        let plans: BTreeMap<String, PlanRow> =
            plans::of_cycle(conn, cycle_id)?.into_iter().map(|plan| (plan.id.clone(), plan)).collect();
        let names: BTreeMap<String, String> =
            accounts::list(conn)?.into_iter().map(|account| (account.id, account.name)).collect();
        let rows = plan_events::of_cycle(conn, cycle_id)?;
        let counts = PlanEvent::KINDS.map(|kind| EventCount {
            kind: kind.to_owned(),
            count: rows.iter().filter(|row| row.kind == kind).count(),
        });
        let items = rows.into_iter().map(|row| view(row, &plans, &names)).collect::<Result<_>>()?;
        Ok(EventList { items, counts: counts.to_vec() })
    })
}

fn view(row: PlanEventRow, plans: &BTreeMap<String, PlanRow>, names: &BTreeMap<String, String>) -> Result<EventView> {
    let body = Body::of(&row)?;
    let mended_by = row.mended_plan_id.as_ref().and_then(|id| plans.get(id)).map(|plan| MendedBy {
        plan_id: plan.id.clone(),
        name: plan.name.clone(),
        state: plan.state.clone(),
        version: plan.version,
    });
    Ok(EventView {
        id: row.id,
        kind: row.kind,
        words: body.words,
        event: body.event,
        plan_id: row.plan_id,
        recorded_by: names.get(&row.recorded_by).cloned().unwrap_or(row.recorded_by),
        recorded_at: row.recorded_at.and_utc(),
        in_data: body.written.is_some(),
        mended_by,
        run_id: row.run_id,
    })
}

/// Records events of a plan under the run that looks for ways to mend it. What is open already is not recorded twice.
pub fn record(
    conn: &mut Conn,
    clock: &Clock,
    actor: &Actor,
    (plan, run_id): (&PlanRow, &str),
    ground: &Ground,
    events: &[PlanEvent],
) -> Result<()> {
    let open: Vec<PlanEventRow> =
        plan_events::of_cycle(conn, &plan.cycle_id)?.into_iter().filter(|row| row.mended_plan_id.is_none()).collect();
    for event in events {
        let same = |row: &&PlanEventRow| row.plan_id == plan.id && Body::of(row).is_ok_and(|body| body.event == *event);
        if let Some(row) = open.iter().find(same) {
            plan_events::update(conn, &PlanEventRow { run_id: Some(run_id.to_owned()), ..row.clone() })?;
            continue;
        }
        let words = words::sentence(&ground.company, &ground.now, event);
        let row = PlanEventRow {
            id: new_id(),
            cycle_id: plan.cycle_id.clone(),
            plan_id: plan.id.clone(),
            kind: event.kind().to_owned(),
            body: Body { event: event.clone(), words, written: None }.json()?,
            recorded_at: clock.now(),
            recorded_by: actor.account_id.clone(),
            run_id: Some(run_id.to_owned()),
            mended_plan_id: None,
        };
        plan_events::insert(conn, &row)?;
        noted(conn, clock, actor, "event.record", &row)?;
    }
    Ok(())
}

/// Stores in the company's data what the events of a run say, and which plan mends them.
pub fn settle(
    conn: &mut Conn,
    clock: &Clock,
    actor: &Actor,
    ground: &Ground,
    rows: Vec<PlanEventRow>,
    mended_plan_id: &str,
) -> Result<()> {
    let mut company = ground.company.clone();
    for mut row in rows {
        let mut body = Body::of(&row)?;
        let written = write::event(conn, ground, &mut company, &body.event)?;
        // Stored before, by a draft that was thrown away since: what took it back then still does.
        body.written.get_or_insert_default().extend(written);
        row.body = body.json()?;
        row.mended_plan_id = Some(mended_plan_id.to_owned());
        plan_events::update(conn, &row)?;
        noted(conn, clock, actor, "event.store", &row)?;
    }
    Ok(())
}

/// Keeps with the first event of a run which of the planner's pins gave way to its events.
pub fn keep_pins(conn: &mut Conn, run_id: &str, pins: Written) -> Result<()> {
    let Some(mut row) = plan_events::of_run(conn, run_id)?.into_iter().next() else { return Ok(()) };
    let mut body = Body::of(&row)?;
    body.written.get_or_insert_default().push(pins);
    row.body = body.json()?;
    Ok(plan_events::update(conn, &row)?)
}

/// Removes an event that did not happen after all, and takes back what of it stands in the company's data.
pub fn remove(db: &Db, clock: &Clock, actor: &Actor, cycle_id: &str, id: &str) -> Result<()> {
    require(actor, Action::Plan, Subject::Cycle)?;
    db.write_tx(|conn| {
        let row = plan_events::get(conn, id)?;
        if row.cycle_id != cycle_id {
            return Err(Error::NotFound);
        }
        if let Some(plan_id) = row.mended_plan_id.as_ref().filter(|plan_id| **plan_id != row.plan_id) {
            let plan = plan_row(conn, actor, plan_id)?;
            return Err(Error::conflict(if plan.state == DRAFT {
                format!("“{}” was made for this event. Throw that draft away first.", plan.name)
            } else {
                format!("“{}” was published with this event: record what is different now instead.", plan.name)
            }));
        }
        write::take_back(conn, cycle_id, Body::of(&row)?.written.as_deref().unwrap_or_default())?;
        plan_events::delete(conn, id)?;
        noted(conn, clock, actor, "event.take-back", &row)
    })
}

fn noted(conn: &mut Conn, clock: &Clock, actor: &Actor, action: &str, row: &PlanEventRow) -> Result<()> {
    let detail = serde_json::json!({ "cycle": row.cycle_id, "plan": row.plan_id, "kind": row.kind });
    let event = Event { actor: &actor.account_id, action, subject_kind: "event", subject_id: &row.id, detail };
    Ok(audit::append(conn, clock.now(), event)?)
}
