//! What the three who are concerned, and HR, are shown of early ends and extensions, and what they may ask for.

use super::{Ground, current, is_done, last_day, stay};
use crate::{
    app::{Result, require},
    clock::Clock,
    db::{
        Conn, Db, accounts, cycles,
        plans::{self, PlacementRow},
        settings,
        stay_changes::{self, AGREED, DECLINED, OPEN, StayChangeRow, WITHDRAWN},
    },
    domain::{
        account::Actor,
        policy::{Action, Subject},
        role::Role,
        stay_change::{NOTICE_WEEKS, Side},
    },
};
use chrono::{DateTime, NaiveDate, NaiveDateTime, Utc};
use serde::Serialize;
use std::collections::BTreeMap;
use utoipa::ToSchema;

/// Most changes that somebody is shown at once.
const SHOWN_MOST: usize = 30;

/// An early end or an extension.
#[derive(Clone, Debug, PartialEq, Serialize, ToSchema)]
pub struct StayChangeView {
    pub id: String,
    pub person: String,
    pub post: String,
    pub host_team: String,
    /// "early-end" or "extension".
    pub kind: String,
    pub starts_on: NaiveDate,
    pub weeks_before: i32,
    pub weeks_after: i32,
    /// The last day as planned, and as asked for.
    pub ends_before: NaiveDate,
    pub ends_after: NaiveDate,
    pub reason: String,
    /// "open", "agreed", "declined", "withdrawn" or "done".
    pub state: String,
    /// Why it was declined.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub answer: Option<String>,
    pub parties: Vec<PartyView>,
    /// What happened, the first first.
    pub log: Vec<LogView>,
    /// The plan does not have the placement any more as it was.
    pub outdated: bool,
    pub can_answer: bool,
    pub can_withdraw: bool,
    /// For planners: it waits for them.
    pub can_decide: bool,
    /// For planners: the plan that shows it.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub plan_id: Option<String>,
    pub version: i32,
}

/// One of the three who have to agree.
#[derive(Clone, Debug, PartialEq, Serialize, ToSchema)]
pub struct PartyView {
    pub side: Side,
    /// Absent: nobody leads that team; HR agrees for it.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub name: Option<String>,
    #[serde(skip_serializing_if = "Option::is_none")]
    pub agreed_at: Option<DateTime<Utc>>,
}

#[derive(Clone, Debug, PartialEq, Serialize, ToSchema)]
pub struct LogView {
    pub at: DateTime<Utc>,
    pub who: String,
    /// "asked", "agreed", "declined", "withdrawn", "drafted" or "done".
    pub what: String,
}

/// A placement whose end one may ask to change.
#[derive(Clone, Debug, PartialEq, Serialize, ToSchema)]
#[schema(as = ChangeableStay)]
pub struct StayView {
    pub placement_id: String,
    pub person: String,
    pub is_own: bool,
    pub post: String,
    pub host_team: String,
    pub starts_on: NaiveDate,
    pub ends_on: NaiveDate,
    pub weeks: i32,
    /// What may be asked for today.
    pub lengths: Vec<LengthView>,
}

#[derive(Clone, Debug, PartialEq, Serialize, ToSchema)]
pub struct LengthView {
    pub weeks: u32,
    pub ends_on: NaiveDate,
}

/// What concerns somebody.
#[derive(Clone, Debug, PartialEq, Serialize, ToSchema)]
pub struct StaysView {
    /// Latest first.
    pub items: Vec<StayChangeView>,
    pub stays: Vec<StayView>,
    /// Weeks between asking and the day on which something changes, at least.
    pub notice_weeks: u32,
}

/// What concerns the person of the account: their own placements, those of whom they lead, and those in teams that they lead.
pub fn mine(db: &Db, clock: &Clock, actor: &Actor) -> Result<StaysView> {
    db.read(|conn| {
        let ground = Ground::read(conn)?;
        let today = settings::as_of(conn, clock.today())?;
        let is_party = |person: &str, post: &str| {
            actor.person_id.as_deref().is_some_and(|own| ground.parties(person, post).contains(own))
        };
        let mut rows = stay_changes::all(conn)?;
        rows.retain(|row| is_party(&row.person_id, &row.post_id));
        let mut stays = Vec::new();
        for cycle in cycles::list(conn)? {
            let Some(plan) = plans::published(conn, &cycle.id)? else { continue };
            for placement in plans::placements(conn, &plan.id)? {
                let ends_on = last_day(placement.starts_on, placement.weeks);
                if ends_on < today || !is_party(&placement.person_id, &placement.post_id) {
                    continue;
                }
                if !is_pending(conn, &rows, &placement)? {
                    stays.push(changeable(conn, &ground, actor, &cycle.id, &placement, today)?);
                }
            }
        }
        stays.sort_by(|a, b| (a.starts_on, &a.person).cmp(&(b.starts_on, &b.person)));
        rows.truncate(SHOWN_MOST);
        let items = rows.into_iter().map(|row| one(conn, &ground, actor, row)).collect::<Result<_>>()?;
        Ok(StaysView { items, stays, notice_weeks: NOTICE_WEEKS })
    })
}

fn is_pending(conn: &mut Conn, rows: &[StayChangeRow], placement: &PlacementRow) -> Result<bool> {
    for row in rows {
        let same = (&row.person_id, &row.post_id, row.starts_on)
            == (&placement.person_id, &placement.post_id, placement.starts_on);
        if same && (row.state == OPEN || (row.state == AGREED && !is_done(conn, row)?)) {
            return Ok(true);
        }
    }
    Ok(false)
}

fn changeable(
    conn: &mut Conn,
    ground: &Ground,
    actor: &Actor,
    cycle_id: &str,
    placement: &PlacementRow,
    today: NaiveDate,
) -> Result<StayView> {
    let length = |weeks: u32| LengthView {
        weeks,
        ends_on: last_day(placement.starts_on, i32::try_from(weeks).unwrap_or(i32::MAX)),
    };
    let lengths = stay(conn, cycle_id, placement)?.lengths(today);
    Ok(StayView {
        placement_id: placement.id.clone(),
        person: ground.person_name(&placement.person_id),
        is_own: actor.person_id.as_ref() == Some(&placement.person_id),
        post: ground.post_name(&placement.post_id),
        host_team: host_team(ground, &placement.post_id),
        starts_on: placement.starts_on,
        ends_on: last_day(placement.starts_on, placement.weeks),
        weeks: placement.weeks,
        lengths: lengths.into_iter().map(length).collect(),
    })
}

fn host_team(ground: &Ground, post_id: &str) -> String {
    let team = ground.company.posts.get(post_id).and_then(|post| ground.company.teams.get(&post.team_id));
    team.map_or_else(String::new, |team| team.name.clone())
}

/// All of a cycle, for those who plan it.
pub fn of_cycle(db: &Db, actor: &Actor, cycle_id: &str) -> Result<Vec<StayChangeView>> {
    require(actor, Action::Plan, Subject::Cycle)?;
    db.read(|conn| {
        cycles::get(conn, cycle_id)?;
        let ground = Ground::read(conn)?;
        let rows = stay_changes::of_cycle(conn, cycle_id)?;
        rows.into_iter().map(|row| one(conn, &ground, actor, row)).collect()
    })
}

pub(super) fn one(conn: &mut Conn, ground: &Ground, actor: &Actor, row: StayChangeRow) -> Result<StayChangeView> {
    let names: BTreeMap<String, String> =
        accounts::list(conn)?.into_iter().map(|account| (account.id, account.name)).collect();
    let done = is_done(conn, &row)?;
    let pending = row.state == OPEN || (row.state == AGREED && !done);
    let plans_itself = require(actor, Action::Plan, Subject::Cycle).is_ok();
    let agreed_at = |side: Side| match side {
        Side::Person => row.person_agreed_at,
        Side::Home => row.home_agreed_at,
        Side::Host => row.host_agreed_at,
    };
    let party = |side: Side| PartyView {
        side,
        name: ground.party(side, &row.person_id, &row.post_id).map(|id| ground.person_name(id)),
        agreed_at: agreed_at(side).map(|at| at.and_utc()),
    };
    let speaks_for_more = {
        let sides = ground.sides(actor, &row.person_id, &row.post_id);
        sides.into_iter().any(|side| agreed_at(side).is_none())
    };
    Ok(StayChangeView {
        person: ground.person_name(&row.person_id),
        post: ground.post_name(&row.post_id),
        host_team: host_team(ground, &row.post_id),
        starts_on: row.starts_on,
        weeks_before: row.weeks_before,
        weeks_after: row.weeks_after,
        ends_before: last_day(row.starts_on, row.weeks_before),
        ends_after: last_day(row.starts_on, row.weeks_after),
        parties: Side::ALL.map(party).to_vec(),
        log: log(ground, &row, &names, done),
        outdated: pending && current(conn, &row)?.is_none(),
        can_answer: row.state == OPEN && speaks_for_more,
        can_withdraw: pending && row.asked_by == actor.account_id,
        can_decide: pending && row.state == AGREED && actor.role == Role::Planner,
        plan_id: row.mended_plan_id.clone().filter(|_| plans_itself),
        state: if done && row.state == AGREED { "done".to_owned() } else { row.state },
        id: row.id,
        kind: row.kind,
        reason: row.reason,
        answer: row.answer,
        version: row.version,
    })
}

fn log(ground: &Ground, row: &StayChangeRow, names: &BTreeMap<String, String>, done: bool) -> Vec<LogView> {
    let account = |id: &String| names.get(id).cloned().unwrap_or_default();
    let entry = |at: NaiveDateTime, who: String, what: &str| LogView { at: at.and_utc(), who, what: what.to_owned() };
    let mut log = vec![entry(row.created_at, account(&row.asked_by), "asked")];
    let sides =
        [(Side::Person, row.person_agreed_at), (Side::Home, row.home_agreed_at), (Side::Host, row.host_agreed_at)];
    for (side, at) in sides {
        // Who asks agrees by asking.
        if let Some(at) = at.filter(|_| side.as_str() != row.asked_by_side) {
            let party = ground.party(side, &row.person_id, &row.post_id);
            log.push(entry(at, party.map_or_else(String::new, |id| ground.person_name(id)), "agreed"));
        }
    }
    if let (Some(at), Some(by)) = (row.decided_at, &row.decided_by) {
        let what = match row.state.as_str() {
            DECLINED => "declined",
            WITHDRAWN => "withdrawn",
            _ if done => "done",
            _ => "drafted",
        };
        log.push(entry(at, account(by), what));
    }
    log.sort_by_key(|entry| entry.at);
    log
}
