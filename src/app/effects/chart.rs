//! The organisation as a tree of those who lead somebody or hold a critical role, with the bench of each critical role.

use super::ground::{Candidate, Ground, Kept, Sighted};
use crate::{
    app::{Result, people::is_employed, require, succession::Seen},
    clock::Clock,
    db::Db,
    domain::{
        account::Actor,
        policy::{Action, Subject},
        readiness::Band,
    },
};
use chrono::NaiveDate;
use serde::Serialize;
use std::collections::{BTreeMap, BTreeSet};
use utoipa::ToSchema;

/// The chart, and the critical roles that nobody holds.
#[derive(Clone, Debug, PartialEq, Serialize, ToSchema)]
pub struct ChartView {
    pub as_of: NaiveDate,
    /// Whoever reports to somebody comes after them.
    pub people: Vec<ChartPersonView>,
    pub vacant: Vec<ChartRoleView>,
}

#[derive(Clone, Debug, PartialEq, Serialize, ToSchema)]
pub struct ChartPersonView {
    pub id: String,
    pub name: String,
    pub role: String,
    pub team: String,
    /// The nearest above who is in the chart.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub reports_to: Option<String>,
    /// People who report to them directly.
    pub reports: usize,
    pub roles: Vec<ChartRoleView>,
}

/// How well a role is covered.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Serialize, ToSchema)]
#[serde(rename_all = "lowercase")]
pub enum BenchState {
    /// Two or more are ready.
    Deep,
    /// One is ready.
    Ready,
    /// Somebody is ready within two years.
    Soon,
    /// Somebody is named, and not ready within two years.
    Later,
    /// Nobody is named.
    Nobody,
}

#[derive(Clone, Debug, PartialEq, Serialize, ToSchema)]
pub struct ChartRoleView {
    pub id: String,
    pub name: String,
    pub team: String,
    pub state: BenchState,
    pub ready_now: usize,
    pub successors: usize,
    pub criticality: i32,
    /// Who is nearest.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub first: Option<String>,
}

pub(super) fn bench_state(bench: &[&Candidate]) -> BenchState {
    match bench.iter().filter(|one| one.now.ready_now).count() {
        0 if bench.is_empty() => BenchState::Nobody,
        0 if bench.iter().any(|one| one.band <= Band::WithinTwoYears) => BenchState::Soon,
        0 => BenchState::Later,
        1 => BenchState::Ready,
        _ => BenchState::Deep,
    }
}

/// The chart of the part of the company that `actor` sees.
pub fn chart(db: &Db, clock: &Clock, kept: &Kept, actor: &Actor) -> Result<ChartView> {
    require(actor, Action::ViewSuccession, Subject::Company)?;
    let (ground, seen) = kept.ground(db, clock, actor)?;
    Ok(view(&ground, &seen))
}

fn view(ground: &Ground, seen: &Seen) -> ChartView {
    let company = &ground.company;
    let there = |id: &str| {
        company.people.get(id).is_some_and(|person| is_employed(person, ground.as_of) && seen.scope.sees_person(id))
    };
    let mut reports: BTreeMap<&str, usize> = BTreeMap::new();
    for person in company.people.values().filter(|person| there(&person.id)) {
        if let Some(manager) = person.manager_id.as_deref().filter(|id| there(id) && *id != person.id) {
            *reports.entry(manager).or_default() += 1;
        }
    }
    let mut held: BTreeMap<&str, Vec<ChartRoleView>> = BTreeMap::new();
    let mut vacant = Vec::new();
    for (_, role, bench) in Sighted::of(ground, seen).rows() {
        let view = ChartRoleView {
            id: role.id.clone(),
            name: role.name.clone(),
            team: ground.team(&role.team_id),
            state: bench_state(bench),
            ready_now: bench.iter().filter(|one| one.now.ready_now).count(),
            successors: bench.len(),
            criticality: role.criticality,
            first: bench.first().map(|one| ground.name(&one.person)),
        };
        match ground.holder(role).filter(|holder| there(&holder.id)) {
            Some(holder) => held.entry(&holder.id).or_default().push(view),
            None => vacant.push(view),
        }
    }
    let included: BTreeSet<&str> = reports.keys().chain(held.keys()).copied().collect();
    // Somebody who reports in a circle stands at the top.
    let above = |id: &str| {
        let mut seen = BTreeSet::from([id.to_owned()]);
        let mut next = company.people.get(id)?.manager_id.as_deref()?;
        while seen.insert(next.to_owned()) {
            if included.contains(next) {
                return Some(next);
            }
            next = company.people.get(next)?.manager_id.as_deref()?;
        }
        None
    };
    let mut children: BTreeMap<Option<&str>, Vec<&str>> = BTreeMap::new();
    for id in &included {
        children.entry(above(id)).or_default().push(id);
    }
    let mut order: Vec<(&str, Option<&str>)> = Vec::new();
    let mut open: Vec<(&str, Option<&str>)> =
        children.get(&None).into_iter().flatten().rev().map(|id| (*id, None)).collect();
    let mut listed = BTreeSet::new();
    let mut rest = included.iter().copied();
    loop {
        let Some((id, parent)) = open.pop() else {
            // What a circle keeps from the top is listed there.
            match rest.find(|id| !listed.contains(id)) {
                Some(id) => open.push((id, None)),
                None => break,
            }
            continue;
        };
        if listed.insert(id) {
            order.push((id, parent));
            open.extend(children.get(&Some(id)).into_iter().flatten().rev().map(|child| (*child, Some(id))));
        }
    }
    let people = order.into_iter().filter_map(|(id, reports_to)| {
        let person = company.people.get(id)?;
        Some(ChartPersonView {
            id: id.to_owned(),
            name: person.name.clone(),
            role: company.roles.get(&person.role_id).map_or_else(String::new, |role| role.name.clone()),
            team: ground.team(&person.team_id),
            reports_to: reports_to.map(ToOwned::to_owned),
            reports: reports.get(id).copied().unwrap_or_default(),
            roles: held.remove(id).unwrap_or_default(),
        })
    });
    ChartView { as_of: ground.as_of, people: people.collect(), vacant }
}
