//! One person's way to the targets: each gap with the posts and ride-alongs that would close it, what published plans already
//! do for it, and where the person has been.

use super::super::{
    Error, Result,
    people::{Seen, name_of},
    planning::{growth, problem, ways},
    require,
    succession::{Plans, Seen as Sight, policy as succession_policy},
};
use crate::{
    clock::Clock,
    db::{Conn, Db, DbResult, history, plans},
    domain::{
        account::Actor,
        company::{Company, Cycle, Scale, Successor},
        cycle::CycleRules,
        policy::{Action, Decision, Scope, Subject, allow},
    },
};
use chrono::{Datelike, Days, NaiveDate};
use serde::Serialize;
use std::{borrow::Cow, sync::Arc};
use utoipa::ToSchema;

/// Weeks that the outlook covers where no cycle lies ahead.
const WEEKS_WITHOUT_CYCLE: i32 = 26;

/// Most ways that are listed for a gap.
const WAYS_MAX: usize = 8;

/// Learning is shown over so many years.
const AHEAD_YEARS: u64 = 5;

/// What somebody could do about their gaps.
#[derive(Clone, Debug, PartialEq, Serialize, ToSchema)]
pub struct DevelopmentPlan {
    pub person_id: String,
    pub as_of: NaiveDate,
    /// The cycle whose posts and sessions these are; absent where none lies ahead: those of the next half year then.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub cycle: Option<PlanCycleView>,
    /// In the order of weight × gap, by the planning estimates.
    pub gaps: Vec<GapView>,
    /// Placements of published plans, the latest first.
    pub placements: Vec<PlacementHistoryView>,
}

#[derive(Clone, Debug, PartialEq, Serialize, ToSchema)]
pub struct PlanCycleView {
    pub id: String,
    pub name: String,
    pub starts_on: NaiveDate,
}

/// A level below its target, on the competency's own scale.
#[derive(Clone, Debug, PartialEq, Serialize, ToSchema)]
pub struct GapView {
    pub competency_id: String,
    pub competency: String,
    /// The planning estimate.
    pub level: f64,
    pub target: f64,
    /// How much the gap weighs in a plan, 0 to 1.
    pub weight: f64,
    /// Levels that published plans still add.
    pub planned: f64,
    /// At most eight, the most helpful first.
    pub ways: Vec<WayView>,
}

#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, ToSchema)]
#[serde(rename_all = "kebab-case")]
pub enum WayKindView {
    Post,
    RideAlong,
    Meeting,
}

/// A stay at a post or a seat in a session that would help.
#[derive(Clone, Debug, PartialEq, Serialize, ToSchema)]
pub struct WayView {
    pub kind: WayKindView,
    pub id: String,
    pub name: String,
    pub host_team: String,
    /// The first Monday that is possible.
    pub starts_on: NaiveDate,
    pub weeks: u32,
    /// Share of the week; of a session, what it takes of one.
    pub intensity: f64,
    /// How often the session takes place from then on; 1 for a stay.
    pub occasions: usize,
    /// Levels that it adds on its own, once.
    pub gain: f64,
    /// Weeks after which the target is reached; absent where it is not reached so.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub reached_after_weeks: Option<u32>,
}

/// A placement of a published plan.
#[derive(Clone, Debug, PartialEq, Serialize, ToSchema)]
pub struct PlacementHistoryView {
    pub post: String,
    pub host_team: String,
    pub starts_on: NaiveDate,
    /// The last Friday.
    pub ends_on: NaiveDate,
}

/// What `id` could do about their gaps; not found where `actor` may not see them.
pub fn development_plan(db: &Db, clock: &Clock, actor: &Actor, id: &str) -> Result<DevelopmentPlan> {
    let Seen { company, scope, as_of } = super::seen(db, clock, actor)?;
    db.read(|conn| {
        if allow(actor, Action::View, Subject::Person { id, scope: &scope }) != Decision::Allowed
            || !company.people.contains_key(id)
        {
            return Err(Error::NotFound);
        }
        let mine = published(conn, &company, id)?;
        let ahead = ahead(conn, &company, id, as_of)?;
        let next = next_cycle(&company, as_of);
        let (stand_in, earlier);
        let cycle = match next {
            Some(cycle) => {
                earlier = problem::earlier(conn, cycle)?;
                cycle
            }
            None => {
                stand_in = half_year(as_of);
                earlier = problem::earlier(conn, &stand_in)?;
                &stand_in
            }
        };
        // Whom somebody may succeed shows in the targets: it is told as far as one may know of the nominations.
        let mut known = Cow::Borrowed(&*company);
        if require(actor, Action::ViewSuccession, Subject::Company).is_err() {
            known.to_mut().successors.clear();
        } else if !matches!(scope, Scope::Everybody) {
            let policy = succession_policy::read(conn)?;
            let sight = Sight::read(conn, Arc::clone(&company), clock, actor, &policy)?;
            let named = |id: &str| company.critical_roles.get(id).is_some_and(|role| sight.sees_role(role));
            let shown = |it: &Successor| sight.sees_nominee(&it.person_id) && named(&it.critical_role_id);
            known.to_mut().successors.retain(|_, it| shown(it));
        }
        let gaps = ways::of(&known, cycle, &earlier, id, as_of);
        let horizon = as_of + Days::new(AHEAD_YEARS * 365);
        Ok(DevelopmentPlan {
            person_id: id.to_owned(),
            as_of,
            cycle: next.map(|cycle| PlanCycleView {
                id: cycle.id.clone(),
                name: cycle.name.clone(),
                starts_on: cycle.starts_on,
            }),
            gaps: gaps
                .into_iter()
                .filter_map(|gap| {
                    let planned = ahead.gained(id, &gap.competency, as_of, horizon);
                    gap_view(&company, gap, planned)
                })
                .collect(),
            placements: mine,
        })
    })
}

/// The next cycle to be planned, else the one that runs.
fn next_cycle(company: &Company, as_of: NaiveDate) -> Option<&Cycle> {
    let ends = |cycle: &Cycle| cycle.starts_on + Days::new(u64::try_from(cycle.weeks).unwrap_or(0) * 7);
    let ahead = || company.cycles.values().filter(|cycle| ends(cycle) > as_of);
    ahead()
        .filter(|cycle| cycle.starts_on > as_of)
        .min_by_key(|cycle| cycle.starts_on)
        .or_else(|| ahead().max_by_key(|cycle| cycle.starts_on))
}

/// Stands for a cycle where none is at hand: half a year from the next Monday on, under the usual rules.
fn half_year(as_of: NaiveDate) -> Cycle {
    let to_monday = u64::from((7 - as_of.weekday().num_days_from_monday()) % 7);
    Cycle {
        id: String::new(),
        name: String::new(),
        starts_on: as_of + Days::new(to_monday),
        weeks: WEEKS_WITHOUT_CYCLE,
        rules: CycleRules::default(),
    }
}

/// The person's placements in published plans.
fn published(conn: &mut Conn, company: &Company, id: &str) -> DbResult<Vec<PlacementHistoryView>> {
    let all = history::published(conn)?.into_iter().rev().filter(|placement| placement.person_id == id);
    Ok(all
        .map(|placement| {
            let post = company.posts.get(&placement.post_id);
            PlacementHistoryView {
                post: name_of(&company.posts, &placement.post_id, |post| &post.name),
                host_team: post
                    .map_or_else(String::new, |post| name_of(&company.teams, &post.team_id, |team| &team.name)),
                starts_on: placement.starts_on,
                ends_on: placement.ends_on(),
            }
        })
        .collect())
}

/// What the published plans that are not over teach the person.
fn ahead(conn: &mut Conn, company: &Company, id: &str, as_of: NaiveDate) -> Result<Plans> {
    let mut ahead = Plans::default();
    for cycle in company.cycles.values() {
        let ends = cycle.starts_on + Days::new(u64::try_from(cycle.weeks).unwrap_or(0) * 7);
        if ends <= as_of {
            continue;
        }
        if let Some(plan) = plans::published(conn, &cycle.id)? {
            ahead.add(cycle.starts_on, growth::of_plan(conn, &plan.id, &[id])?);
        }
    }
    Ok(ahead)
}

fn gap_view(company: &Company, gap: ways::Gap, planned: f64) -> Option<GapView> {
    let scale = company.scale_of(&gap.competency)?;
    // On a scale that is not straight, a gain is as large as what it adds here.
    let native_gain = |gain: f64| fine(scale.to_native(gap.level + gain) - scale.to_native(gap.level));
    Some(GapView {
        competency: name_of(&company.competencies, &gap.competency, |c| &c.name),
        level: native(scale, gap.level),
        target: native(scale, gap.target),
        weight: gap.weight,
        planned: native_gain(planned),
        ways: gap.ways.iter().take(WAYS_MAX).map(|way| way_view(way, native_gain(way.gain))).collect(),
        competency_id: gap.competency,
    })
}

fn way_view(way: &ways::Way, gain: f64) -> WayView {
    WayView {
        kind: match way.kind {
            ways::WayKind::Post => WayKindView::Post,
            ways::WayKind::RideAlong => WayKindView::RideAlong,
            ways::WayKind::Meeting => WayKindView::Meeting,
        },
        id: way.id.clone(),
        name: way.name.clone(),
        host_team: way.team.clone(),
        starts_on: way.starts_on,
        weeks: way.weeks,
        intensity: way.intensity,
        occasions: way.occasions,
        gain,
        reached_after_weeks: way.reached_after_weeks,
    }
}

fn native(scale: &Scale, level: f64) -> f64 {
    hundredth(scale.to_native(level))
}

/// A single seat adds little: it must not read as nothing.
fn fine(value: f64) -> f64 {
    (value * 10_000.0).round() / 10_000.0
}

fn hundredth(value: f64) -> f64 {
    (value * 100.0).round() / 100.0
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::demo;

    #[test]
    fn the_next_cycle_goes_before_the_one_that_runs() {
        let company = demo::company().unwrap();
        let name = |day: &str| next_cycle(&company, day.parse().unwrap()).map(|cycle| cycle.id.as_str());
        assert_eq!(name("2026-09-01"), Some("2027-h1"));
        assert_eq!(name("2027-02-01"), Some("2027-h1"));
        assert_eq!(name("2027-12-01"), None);
    }

    #[test]
    fn half_a_year_begins_on_a_monday() {
        for day in ["2026-12-07", "2026-12-09", "2026-12-13"] {
            let day: NaiveDate = day.parse().unwrap();
            let cycle = half_year(day);
            assert_eq!(cycle.starts_on.weekday(), chrono::Weekday::Mon);
            assert!((0..7).contains(&(cycle.starts_on - day).num_days()));
        }
    }
}
