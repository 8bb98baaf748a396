//! From a draft to the plan that everybody works by: shown to managers, then to the people in it, questioned, and published,
//! whole or the part of it that is settled.

mod blocks;
mod part;
mod view;

pub use blocks::Block;
pub use view::{EditionView, HeldView, PartView, PublicationView, editions, publication};

use super::{
    ledger,
    plans::{self as use_plans, PlanSummary, subject, summary},
    stays,
    store::{self, CheckedPlan, Origin},
    team,
};
use crate::{
    app::{
        Error, Result,
        messages::{self, To},
        objections, require, rides,
    },
    clock::Clock,
    db::{
        Conn, Db,
        audit::{self, Event},
        cycles,
        plans::{self, DRAFT, PlanRow},
    },
    domain::{
        account::Actor,
        cycle::CycleRules,
        message::Message,
        policy::{Action, Audience},
    },
};
use chrono::{Days, Duration, NaiveDateTime};
use serde::Deserialize;
use std::collections::BTreeSet;
use tandem_solver::{Plan, Problem};
use utoipa::ToSchema;

/// Longest reason, characters.
const REASON_MAX_CHARS: usize = 500;

/// To whom a draft is shown next.
#[derive(Clone, Debug, Deserialize, ToSchema)]
#[serde(deny_unknown_fields)]
pub struct Showing {
    /// "managers", then "everybody".
    pub to: Audience,
    /// Why people may see it before their managers had their time; kept in the audit log.
    #[serde(default)]
    pub reason: Option<String>,
}

/// How to publish.
#[derive(Clone, Debug, Default, Deserialize, ToSchema)]
#[serde(deny_unknown_fields)]
pub struct Publishing {
    /// Why it cannot wait until nobody may ask for a change any more; kept in the audit log.
    #[serde(default)]
    pub reason: Option<String>,
}

/// When the people in a draft may see it: so long after their managers.
pub(super) fn people_from(row: &PlanRow, rules: &CycleRules) -> Option<NaiveDateTime> {
    row.shown_to_managers_at.map(|at| at + Duration::hours(i64::from(rules.managers_first_hours)))
}

/// A reason that was given, without white space around it.
fn given(reason: Option<&str>) -> Result<Option<&str>> {
    let reason = reason.map(str::trim).filter(|reason| !reason.is_empty());
    match reason {
        Some(long) if long.chars().count() > REASON_MAX_CHARS => {
            Err(Error::invalid("reason", format!("At most {REASON_MAX_CHARS} characters, please.")))
        }
        other => Ok(other),
    }
}

/// The draft that `actor` is about to show or publish, as it stands at `version`.
fn draft(conn: &mut Conn, actor: &Actor, id: &str, version: i32) -> Result<PlanRow> {
    let row = use_plans::row(conn, actor, id)?;
    require(actor, Action::Plan, subject(&row))?;
    if row.version != version {
        return Err(Error::Stale);
    }
    if row.state != DRAFT {
        return Err(Error::conflict("This plan was published before. Only drafts are shown and published."));
    }
    Ok(row)
}

/// Shows a draft to managers, or to everybody in it, which opens the time in which they may ask for a change.
pub fn show(db: &Db, clock: &Clock, actor: &Actor, id: &str, version: i32, showing: &Showing) -> Result<PlanSummary> {
    db.write_tx(|conn| {
        let row = draft(conn, actor, id, version)?;
        blocks::refuse(&blocks::always(conn, &row)?)?;
        let rules = cycles::get(conn, &row.cycle_id)?.rules.0;
        let now = clock.now();
        let reason = given(showing.reason.as_deref())?;
        let mut shown = row.clone();
        match showing.to {
            Audience::Planners => {
                return Err(Error::invalid("to", "A draft is shown to managers, and then to everybody in it."));
            }
            Audience::Managers if row.shown_to_managers_at.is_some() => {
                return Err(Error::conflict("Managers see this draft already."));
            }
            Audience::Managers => shown.shown_to_managers_at = Some(now),
            Audience::Everybody if row.shown_to_people_at.is_some() => {
                return Err(Error::conflict("The people in this draft see it already."));
            }
            Audience::Everybody => {
                let from = people_from(&row, &rules);
                if reason.is_none() && from.is_none_or(|from| now < from) {
                    return Err(Error::conflict(blocks::wait_for_managers(from, &rules)));
                }
                shown.shown_to_managers_at = row.shown_to_managers_at.or(Some(now));
                shown.shown_to_people_at = Some(now);
                shown.objections_until = now.checked_add_days(Days::new(u64::from(rules.objection_days)));
            }
        }
        if !plans::set_shown(conn, &shown)? {
            return Err(Error::Stale);
        }
        let detail = serde_json::json!({ "cycle": row.cycle_id, "to": showing.to, "reason": reason });
        let event =
            Event { actor: &actor.account_id, action: "plan.show", subject_kind: "plan", subject_id: id, detail };
        audit::append(conn, now, event)?;
        if showing.to == Audience::Managers {
            team::tell_of_draft(conn, now, &shown, people_from(&shown, &rules))?;
        }
        if showing.to == Audience::Everybody {
            let until = shown.objections_until.map(|until| until.date());
            let message = Message::DraftShown { cycle: cycle_name(conn, &row.cycle_id)?, until };
            tell_those_in(conn, now, id, &message)?;
        }
        let row = plans::get(conn, id)?;
        summary(conn, row)
    })
}

fn cycle_name(conn: &mut Conn, cycle_id: &str) -> Result<String> {
    Ok(cycles::get(conn, cycle_id)?.name)
}

/// Tells everybody who is in the plan.
fn tell_those_in(conn: &mut Conn, now: NaiveDateTime, plan_id: &str, message: &Message) -> Result<()> {
    let mut people: BTreeSet<String> =
        plans::placements(conn, plan_id)?.into_iter().map(|placement| placement.person_id).collect();
    people.extend(plans::rides(conn, plan_id)?.into_iter().map(|ride| ride.person_id));
    let people: Vec<&str> = people.iter().map(String::as_str).collect();
    messages::tell(conn, now, To::People(&people), message)
}

/// Publishes a draft; an earlier published plan of the cycle is superseded. Refused while a rule is broken, a request for a
/// change waits for an answer or for being done, somebody has not answered, it is not recorded what becomes of a quota, or,
/// without a reason, people may still answer.
pub fn publish(
    db: &Db,
    clock: &Clock,
    actor: &Actor,
    id: &str,
    version: i32,
    publishing: &Publishing,
) -> Result<PlanSummary> {
    db.write_tx(|conn| {
        let row = draft(conn, actor, id, version)?;
        let reason = given(publishing.reason.as_deref())?;
        blocks::refuse(&blocks::of(conn, &row, clock.now(), reason.is_some())?)?;
        let published = make_current(conn, clock, actor, &row, serde_json::json!({ "reason": reason }))?;
        announce(conn, clock, &row)?;
        Ok(published)
    })
}

/// Publishes what is settled and does not hang on what is not, and leaves the draft for the rest.
pub fn publish_ahead(db: &Db, clock: &Clock, actor: &Actor, id: &str, version: i32) -> Result<PlanSummary> {
    db.write_tx(|conn| {
        let row = draft(conn, actor, id, version)?;
        blocks::refuse(&blocks::always(conn, &row)?)?;
        let (problem, plan) = stored(conn, id)?;
        let waiting = blocks::waiting(conn, &row, clock.now())?;
        if waiting.is_empty() {
            return Err(Error::conflict("Nothing in this plan waits for anybody: publish it whole."));
        }
        let undisputed = part::undisputed(&problem, &plan, &waiting);
        if undisputed.plan.placements.is_empty() && undisputed.plan.rides.is_empty() {
            return Err(Error::conflict(
                "Everything in this plan hangs on what is not settled: answer requests, and wait for answers, first.",
            ));
        }
        let checked = CheckedPlan::new(&undisputed.problem, &undisputed.plan).map_err(Error::conflict)?;
        let origin = Origin {
            cycle_id: &row.cycle_id,
            run_id: None,
            // What bounds the whole plan says nothing about a part of it.
            bound: None,
            based_on: Some(id),
            scenario_id: None,
            at: clock.now(),
        };
        let ahead = store::insert(conn, &checked, &origin)?;
        plans::rename(conn, &ahead, &format!("{}, published ahead", row.name))?;
        let ahead = plans::get(conn, &ahead)?;
        let detail = serde_json::json!({ "part_of": id, "held_back": undisputed.held.len() });
        let published = make_current(conn, clock, actor, &ahead, detail)?;
        announce(conn, clock, &ahead)?;
        Ok(published)
    })
}

/// The problem and the assignments of a stored plan.
fn stored(conn: &mut Conn, id: &str) -> Result<(Problem, Plan)> {
    let problem: Problem = serde_json::from_str(&plans::problem(conn, id)?).map_err(Error::internal)?;
    let plan = store::plan(conn, id, &problem)?;
    Ok((problem, plan))
}

/// Makes a draft the plan that counts, with what follows from that but the message to those in it.
pub(in crate::app::planning) fn make_current(
    conn: &mut Conn,
    clock: &Clock,
    actor: &Actor,
    row: &PlanRow,
    mut detail: serde_json::Value,
) -> Result<PlanSummary> {
    if !plans::publish(conn, row, clock.now())? {
        return Err(Error::Stale);
    }
    detail["cycle"] = serde_json::json!(row.cycle_id);
    let event =
        Event { actor: &actor.account_id, action: "plan.publish", subject_kind: "plan", subject_id: &row.id, detail };
    audit::append(conn, clock.now(), event)?;
    ledger::write(conn, row)?;
    objections::settle(conn, row)?;
    stays::settle(conn, clock, row)?;
    rides::follow_plan(conn, clock, &actor.account_id, row)?;
    let row = plans::get(conn, &row.id)?;
    crate::app::succession::snapshots::of_published(conn, clock, &actor.account_id, &row.id)?;
    summary(conn, row)
}

/// Tells everybody in a plan that it is published.
fn announce(conn: &mut Conn, clock: &Clock, row: &PlanRow) -> Result<()> {
    let message = Message::PlanPublished { cycle: cycle_name(conn, &row.cycle_id)? };
    tell_those_in(conn, clock.now(), &row.id, &message)
}
