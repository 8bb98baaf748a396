//! What if: scenarios of a cycle, with plans and choices of their own. They change neither the cycle nor any of its plans.

mod apply;

pub use apply::{ScenarioOffers, problem};

use super::{
    plans::{self as use_plans, PlanSummary},
    runs::{self as use_runs, Asked, RunView},
};
use crate::{
    app::{Error, Field, Result, require},
    clock::Clock,
    db::{
        Conn, Db, accounts,
        audit::{self, Event},
        cycles, new_id, plans, runs,
        scenarios::{self, ScenarioRow},
        types::Json,
    },
    domain::{
        account::Actor,
        policy::{Action, Subject},
        run::{RunKind, RunOptions},
        scenario::Change,
    },
};
use apply::Names;
use chrono::{DateTime, Utc};
use serde::{Deserialize, Serialize};
use std::collections::BTreeMap;
use utoipa::ToSchema;

/// Most changes of one scenario.
const CHANGES_MAX: usize = 50;
const NAME_MAX: usize = 80;
const NOTE_MAX: usize = 2_000;

/// A scenario to be kept.
#[derive(Clone, Debug, PartialEq, Deserialize, ToSchema)]
#[serde(deny_unknown_fields)]
pub struct NewScenario {
    pub name: String,
    #[serde(default)]
    pub note: String,
    /// Whether other planners see it.
    #[serde(default)]
    pub shared: bool,
    pub changes: Vec<Change>,
}

/// What may be said of a scenario later. Its changes stay: its plans were made under them.
#[derive(Clone, Debug, PartialEq, Deserialize, ToSchema)]
#[serde(deny_unknown_fields)]
pub struct ScenarioDescription {
    pub name: String,
    pub note: String,
    pub shared: bool,
}

/// A scenario.
#[derive(Clone, Debug, PartialEq, Serialize, ToSchema)]
pub struct ScenarioView {
    pub id: String,
    pub cycle_id: String,
    pub name: String,
    pub note: String,
    pub shared: bool,
    /// Whether it is one's own: others only look at it and solve it.
    pub own: bool,
    pub made_by: String,
    pub created_at: DateTime<Utc>,
    pub version: i32,
    pub changes: Vec<ScenarioChange>,
    /// Latest first.
    pub plans: Vec<PlanSummary>,
    /// The solve of it that is under way.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub active_run_id: Option<String>,
}

/// One thing that is different.
#[derive(Clone, Debug, PartialEq, Serialize, ToSchema)]
pub struct ScenarioChange {
    pub change: Change,
    /// As a sentence, against the cycle's rules as they are now.
    pub words: String,
}

/// A scenario that `actor` may see: one's own, or one that is shared. Only planners see any.
pub fn seen(conn: &mut Conn, actor: &Actor, id: &str) -> Result<ScenarioRow> {
    let row = scenarios::get(conn, id)?;
    let planner = require(actor, Action::Plan, Subject::Cycle).is_ok();
    if planner && (row.shared || row.created_by == actor.account_id) { Ok(row) } else { Err(Error::NotFound) }
}

/// The same for whoever made it: nobody else changes it or throws it away.
fn own(conn: &mut Conn, actor: &Actor, id: &str) -> Result<ScenarioRow> {
    let row = seen(conn, actor, id)?;
    if row.created_by == actor.account_id { Ok(row) } else { Err(Error::Forbidden) }
}

/// Scenarios of a cycle that `actor` may see, latest first.
pub fn of_cycle(db: &Db, actor: &Actor, cycle_id: &str) -> Result<Vec<ScenarioView>> {
    require(actor, Action::Plan, Subject::Cycle)?;
    db.read(|conn| {
        cycles::get(conn, cycle_id)?;
        let visible = |row: &ScenarioRow| row.shared || row.created_by == actor.account_id;
        let rows: Vec<_> = scenarios::of_cycle(conn, cycle_id)?.into_iter().filter(visible).collect();
        if rows.is_empty() {
            return Ok(Vec::new());
        }
        let about = About::load(conn, cycle_id)?;
        rows.into_iter().map(|row| about.view(conn, actor, row)).collect()
    })
}

pub fn get(db: &Db, actor: &Actor, id: &str) -> Result<ScenarioView> {
    require(actor, Action::Plan, Subject::Cycle)?;
    db.read(|conn| {
        let row = seen(conn, actor, id)?;
        view(conn, actor, row)
    })
}

/// What a scenario of the cycle can change.
pub fn offers(db: &Db, actor: &Actor, cycle_id: &str) -> Result<ScenarioOffers> {
    require(actor, Action::Plan, Subject::Cycle)?;
    db.read(|conn| Ok(Names::load(conn, cycle_id)?.offers()))
}

/// Keeps a scenario. Refused: without a name or any change, or with changes that cannot be.
pub fn add(db: &Db, clock: &Clock, actor: &Actor, cycle_id: &str, new: NewScenario) -> Result<ScenarioView> {
    require(actor, Action::Plan, Subject::Cycle)?;
    db.write_tx(|conn| {
        cycles::get(conn, cycle_id)?;
        let mut fields = described(&new.name, &new.note);
        if new.changes.is_empty() {
            fields.push(Field::new("changes", "Say what is different: a scenario has at least one change."));
        }
        if new.changes.len() > CHANGES_MAX {
            fields.push(Field::new("changes", format!("A scenario has at most {CHANGES_MAX} changes.")));
        }
        match problem(conn, cycle_id, &new.changes) {
            Ok(_) => {}
            Err(Error::Invalid { fields: faults, .. }) => fields.extend(faults),
            Err(error) => return Err(error),
        }
        refuse(fields)?;
        let (events, rules): (Vec<Change>, Vec<Change>) = new.changes.into_iter().partition(Change::is_event);
        let row = ScenarioRow {
            id: new_id(),
            cycle_id: cycle_id.to_owned(),
            name: new.name.trim().to_owned(),
            note: new.note.trim().to_owned(),
            rules: Json(rules),
            events: Json(events),
            shared: new.shared,
            created_by: actor.account_id.clone(),
            created_at: clock.now(),
            version: 1,
        };
        scenarios::insert(conn, &row)?;
        note(conn, clock, actor, "scenario.add", &row)?;
        view(conn, actor, row)
    })
}

/// Another name or note, or whether others see it, if nobody changed it since `version`.
pub fn describe(
    db: &Db,
    clock: &Clock,
    actor: &Actor,
    id: &str,
    version: i32,
    new: &ScenarioDescription,
) -> Result<ScenarioView> {
    require(actor, Action::Plan, Subject::Cycle)?;
    db.write_tx(|conn| {
        own(conn, actor, id)?;
        refuse(described(&new.name, &new.note))?;
        if !scenarios::describe(conn, id, version, (new.name.trim(), new.note.trim(), new.shared))? {
            return Err(Error::Stale);
        }
        let row = scenarios::get(conn, id)?;
        note(conn, clock, actor, "scenario.describe", &row)?;
        view(conn, actor, row)
    })
}

/// Throws a scenario away with its plans; what works on it ends.
pub fn delete(db: &Db, clock: &Clock, actor: &Actor, id: &str, version: i32) -> Result<()> {
    require(actor, Action::Plan, Subject::Cycle)?;
    db.write_tx(|conn| {
        let row = own(conn, actor, id)?;
        if row.version != version {
            return Err(Error::Stale);
        }
        for kind in [RunKind::Solve, RunKind::Frontier] {
            if let Some(run_id) = active(conn, &row, kind)? {
                runs::discard(conn, &run_id)?;
            }
        }
        for plan in plans::of_scenario(conn, id)? {
            plans::delete(conn, &plan.id)?;
        }
        scenarios::delete(conn, id)?;
        note(conn, clock, actor, "scenario.delete", &row)
    })
}

/// Queues a solve of a scenario: its plan stands with the scenario, and is never published.
pub fn start(db: &Db, clock: &Clock, actor: &Actor, id: &str, options: &RunOptions) -> Result<RunView> {
    require(actor, Action::Plan, Subject::Cycle)?;
    db.write_tx(|conn| {
        let row = seen(conn, actor, id)?;
        use_runs::refuse(options)?;
        let problem = problem(conn, &row.cycle_id, &row.changes())?;
        use_runs::solvable(conn, clock, &problem)?;
        let start = use_runs::starting_plan(conn, actor, &row.cycle_id, &problem, options)?;
        let asked = Asked { effort: options.into(), start, scenario_id: Some(row.id), ..Asked::default() };
        use_runs::queue(conn, clock, actor, &row.cycle_id, &problem, &asked)
    })
}

/// What is wrong with a name and a note.
fn described(name: &str, note: &str) -> Vec<Field> {
    let mut fields = Vec::new();
    if name.trim().is_empty() {
        fields.push(Field::new("name", "Give the scenario a name, so that it can be told from others."));
    }
    if name.chars().count() > NAME_MAX {
        fields.push(Field::new("name", format!("A name has at most {NAME_MAX} characters. Shorten it.")));
    }
    if note.chars().count() > NOTE_MAX {
        fields.push(Field::new("note", format!("A note has at most {NOTE_MAX} characters. Shorten it.")));
    }
    fields
}

fn refuse(fields: Vec<Field>) -> Result<()> {
    if fields.is_empty() {
        return Ok(());
    }
    Err(Error::Invalid { detail: "The scenario was not kept.".into(), fields })
}

fn note(conn: &mut Conn, clock: &Clock, actor: &Actor, action: &str, row: &ScenarioRow) -> Result<()> {
    let detail = serde_json::json!({ "cycle": row.cycle_id, "shared": row.shared });
    let (subject_kind, subject_id) = ("scenario", row.id.as_str());
    Ok(audit::append(conn, clock.now(), Event { actor: &actor.account_id, action, subject_kind, subject_id, detail })?)
}

/// The run of a kind that works on the scenario.
fn active(conn: &mut Conn, row: &ScenarioRow, kind: RunKind) -> Result<Option<String>> {
    let Some(run_id) = runs::active(conn, &row.cycle_id, kind)? else { return Ok(None) };
    let of = RunView::from(runs::get(conn, &run_id)?).scenario_id;
    Ok((of.as_deref() == Some(row.id.as_str())).then_some(run_id))
}

fn view(conn: &mut Conn, actor: &Actor, row: ScenarioRow) -> Result<ScenarioView> {
    About::load(conn, &row.cycle_id)?.view(conn, actor, row)
}

/// What scenarios of a cycle are shown with.
struct About {
    names: Names,
    makers: BTreeMap<String, String>,
}

impl About {
    fn load(conn: &mut Conn, cycle_id: &str) -> Result<Self> {
        let makers = accounts::list(conn)?.into_iter().map(|account| (account.id, account.name)).collect();
        Ok(Self { names: Names::load(conn, cycle_id)?, makers })
    }

    fn view(&self, conn: &mut Conn, actor: &Actor, row: ScenarioRow) -> Result<ScenarioView> {
        let own_plans = plans::of_scenario(conn, &row.id)?;
        Ok(ScenarioView {
            active_run_id: active(conn, &row, RunKind::Solve)?,
            plans: own_plans.into_iter().map(|plan| use_plans::summary(conn, plan)).collect::<Result<_>>()?,
            changes: (row.changes().into_iter())
                .map(|change| ScenarioChange { words: self.names.words(&change), change })
                .collect(),
            own: row.created_by == actor.account_id,
            made_by: self.makers.get(&row.created_by).cloned().unwrap_or_default(),
            created_at: row.created_at.and_utc(),
            id: row.id,
            cycle_id: row.cycle_id,
            name: row.name,
            note: row.note,
            shared: row.shared,
            version: row.version,
        })
    }
}
