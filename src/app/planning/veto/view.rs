//! Vetoes as HR and the managers of both sides read them, and how many each manager said.

use super::company;
use crate::{
    app::{Result, require},
    clock::Clock,
    db::{
        Conn, Db, scope, settings,
        vetoes::{self, OPEN, VetoRow},
    },
    domain::{
        account::Actor,
        company::Company,
        leading::Leading,
        policy::{Action, Subject},
    },
};
use chrono::{DateTime, NaiveDate, Utc};
use serde::Serialize;
use std::collections::BTreeMap;
use utoipa::ToSchema;

/// A veto.
#[derive(Clone, Debug, PartialEq, Serialize, ToSchema)]
pub struct VetoView {
    pub id: String,
    pub cycle_id: String,
    pub cycle: String,
    pub plan_id: String,
    pub person_id: String,
    pub person: String,
    pub home_team: String,
    pub post_id: String,
    pub post: String,
    pub host_team: String,
    pub starts_on: NaiveDate,
    pub manager: String,
    /// "home" or "host".
    pub side: String,
    /// Of the account that asks.
    pub is_mine: bool,
    pub reason: String,
    pub alternative_on: NaiveDate,
    pub expires_on: NaiveDate,
    pub created_at: DateTime<Utc>,
    /// "open", "upheld", "declined", "withdrawn", or "expired": it held until a day that is over.
    pub state: String,
    #[serde(skip_serializing_if = "Option::is_none")]
    pub answer: Option<String>,
    #[serde(skip_serializing_if = "Option::is_none")]
    pub answered_at: Option<DateTime<Utc>>,
    /// The plan in which what HR agreed to is done.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub mended_plan_id: Option<String>,
    pub version: i32,
}

/// Vetoes that somebody may read, and how many there are.
#[derive(Clone, Debug, PartialEq, Serialize, ToSchema)]
pub struct VetoesView {
    /// Latest first.
    pub items: Vec<VetoView>,
    /// For HR of every manager; for a manager their own.
    pub counts: Vec<VetoCount>,
}

/// How often a manager said no in a cycle.
#[derive(Clone, Debug, PartialEq, Serialize, ToSchema)]
pub struct VetoCount {
    pub manager: String,
    pub cycle: String,
    pub all: usize,
    pub open: usize,
    pub upheld: usize,
    pub declined: usize,
    pub withdrawn: usize,
    pub expired: usize,
}

pub(super) fn person(company: &Company, id: &str) -> String {
    company.people.get(id).map_or_else(|| id.to_owned(), |person| person.name.clone())
}

pub(super) fn post(company: &Company, id: &str) -> String {
    company.posts.get(id).map_or_else(|| id.to_owned(), |post| post.name.clone())
}

fn team(company: &Company, id: Option<&String>) -> String {
    id.and_then(|id| company.teams.get(id)).map_or_else(String::new, |team| team.name.clone())
}

/// What became of it.
fn state(row: &VetoRow, today: NaiveDate) -> &str {
    if row.withdrawn_at.is_some() {
        "withdrawn"
    } else if row.state == OPEN && row.is_expired(today) {
        "expired"
    } else {
        &row.state
    }
}

/// Whether `actor` may read it: HR, the manager who said it, and the managers of both sides.
pub(super) fn seen_by(conn: &mut Conn, actor: &Actor, company: &Company, row: &VetoRow) -> Result<bool> {
    let leading = scope::leading(conn, actor)?;
    Ok(sees(actor, company, &leading, row))
}

fn sees(actor: &Actor, company: &Company, leading: &Leading, row: &VetoRow) -> bool {
    let host = company.posts.get(&row.post_id).map_or("", |post| post.team_id.as_str());
    require(actor, Action::HandleObjections, Subject::Company).is_ok()
        || actor.person_id.as_ref() == Some(&row.manager_id)
        || leading.side(&row.person_id, host).is_some()
}

pub(super) fn view(actor: &Actor, company: &Company, row: VetoRow, today: NaiveDate) -> VetoView {
    VetoView {
        state: state(&row, today).to_owned(),
        cycle: company.cycles.get(&row.cycle_id).map_or_else(|| row.cycle_id.clone(), |cycle| cycle.name.clone()),
        person: person(company, &row.person_id),
        home_team: team(company, company.people.get(&row.person_id).map(|person| &person.team_id)),
        post: post(company, &row.post_id),
        host_team: team(company, company.posts.get(&row.post_id).map(|post| &post.team_id)),
        manager: person(company, &row.manager_id),
        is_mine: actor.person_id.as_ref() == Some(&row.manager_id),
        id: row.id,
        cycle_id: row.cycle_id,
        plan_id: row.plan_id,
        person_id: row.person_id,
        post_id: row.post_id,
        starts_on: row.starts_on,
        side: row.side,
        reason: row.reason,
        alternative_on: row.alternative_on,
        expires_on: row.expires_on,
        created_at: row.created_at.and_utc(),
        answer: row.answer,
        answered_at: row.answered_at.map(|at| at.and_utc()),
        mended_plan_id: row.mended_plan_id,
        version: row.version,
    }
}

/// Vetoes that `actor` may read, with how many of them each manager said.
pub fn list(db: &Db, clock: &Clock, actor: &Actor) -> Result<VetoesView> {
    let is_hr = require(actor, Action::HandleObjections, Subject::Company).is_ok();
    if !is_hr {
        require(actor, Action::LookAfterTeam, Subject::Company)?;
    }
    db.read(|conn| {
        let company = company(conn)?;
        let today = settings::as_of(conn, clock.today())?;
        let leading = scope::leading(conn, actor)?;
        let mut rows = vetoes::all(conn)?;
        rows.retain(|row| sees(actor, &company, &leading, row));
        let items: Vec<VetoView> = rows.into_iter().map(|row| view(actor, &company, row, today)).collect();
        Ok(VetoesView { counts: counts(items.iter().filter(|veto| is_hr || veto.is_mine)), items })
    })
}

/// How many of these each manager said, by cycle; the most first.
fn counts<'v>(vetoes: impl Iterator<Item = &'v VetoView>) -> Vec<VetoCount> {
    let mut counts: BTreeMap<(&str, &str), VetoCount> = BTreeMap::new();
    for veto in vetoes {
        let count = counts.entry((&veto.manager, &veto.cycle)).or_insert_with(|| VetoCount {
            manager: veto.manager.clone(),
            cycle: veto.cycle.clone(),
            all: 0,
            open: 0,
            upheld: 0,
            declined: 0,
            withdrawn: 0,
            expired: 0,
        });
        count.all += 1;
        match veto.state.as_str() {
            "open" => count.open += 1,
            "upheld" => count.upheld += 1,
            "declined" => count.declined += 1,
            "withdrawn" => count.withdrawn += 1,
            _ => count.expired += 1,
        }
    }
    let mut counts: Vec<VetoCount> = counts.into_values().collect();
    counts.sort_by_key(|count| std::cmp::Reverse(count.all));
    counts
}
