//! One page for a board: which critical roles have nobody, how sure that is, what is at stake, and what the cycle does about it.

use super::{
    chart::{BenchState, bench_state},
    ground::{Candidate, Ground, Kept, Sighted},
};
use crate::{
    app::{Result, planning::so_far, require, succession::Seen},
    clock::Clock,
    db::{
        Db,
        plans::{self, PUBLISHED},
        settings,
    },
    domain::{
        account::Actor,
        policy::{Action, Subject},
        readiness::Badge,
    },
};
use chrono::{Days, NaiveDate};
use serde::Serialize;
use std::collections::BTreeMap;
use utoipa::ToSchema;

/// The page.
#[derive(Clone, Debug, PartialEq, Serialize, ToSchema)]
pub struct BoardPageView {
    #[serde(skip_serializing_if = "Option::is_none")]
    pub company: Option<String>,
    pub as_of: NaiveDate,
    pub roles: usize,
    /// Roles with somebody named, with somebody ready, and with somebody ready of their own.
    pub covered: usize,
    pub ready: usize,
    pub net: usize,
    /// Roles that nobody is ready for, the most critical first.
    pub uncovered: Vec<UncoveredView>,
    pub confidence: ConfidenceView,
    pub cycles: Vec<CycleEffectView>,
}

#[derive(Clone, Debug, PartialEq, Serialize, ToSchema)]
pub struct UncoveredView {
    pub name: String,
    pub team: String,
    #[serde(skip_serializing_if = "Option::is_none")]
    pub incumbent: Option<String>,
    pub criticality: i32,
    pub impact_of_loss: i32,
    pub risk_of_loss: i32,
    pub state: BenchState,
    /// Who is nearest, and when with the plans.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub first: Option<String>,
    #[serde(skip_serializing_if = "Option::is_none")]
    pub ready_on: Option<NaiveDate>,
}

/// How sure the readiness of all successors is: people by badge.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Serialize, ToSchema)]
pub struct ConfidenceView {
    pub firm: usize,
    pub tentative: usize,
    pub estimate: usize,
}

/// What a published plan does.
#[derive(Clone, Debug, PartialEq, Serialize, ToSchema)]
pub struct CycleEffectView {
    pub cycle: String,
    pub plan: String,
    pub published: bool,
    pub starts_on: NaiveDate,
    pub ends_on: NaiveDate,
    pub running: bool,
    /// Roles with somebody ready of their own: today, and at the cycle's end without and with the plans.
    pub net_now: usize,
    pub net_without: usize,
    pub net_with: usize,
    /// Share of the cross-training goal: what the plan reaches, and what is done so far.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub cross_training_planned: Option<f64>,
    #[serde(skip_serializing_if = "Option::is_none")]
    pub cross_training_done: Option<f64>,
    /// Person-weeks of work missed: as first published, as published now, and so far.
    pub disruption_first: f64,
    pub disruption_planned: f64,
    pub disruption_so_far: f64,
    /// What people with a quota do not sell while they are away, at most, in the company's currency, of the people whom one sees;
    /// absent where nobody gave quotas.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub quota_exposure: Option<f64>,
}

/// The page of the part of the company that `actor` sees.
pub fn board_page(db: &Db, clock: &Clock, kept: &Kept, actor: &Actor) -> Result<BoardPageView> {
    require(actor, Action::ViewSuccession, Subject::Company)?;
    let (company, first) = db.read(|conn| -> Result<_> {
        let mut first: BTreeMap<String, f64> = BTreeMap::new();
        for cycle in crate::db::cycles::list(conn)? {
            let editions = plans::of_cycle(conn, &cycle.id)?.into_iter().filter(|row| row.published_at.is_some());
            if let Some(row) = editions.min_by_key(|row| row.published_at) {
                first.insert(cycle.id, row.disruption);
            }
        }
        Ok((settings::get(conn, settings::COMPANY)?, first))
    })?;
    let (ground, seen) = kept.ground(db, clock, actor)?;
    Ok(view(&ground, &seen, company, &first))
}

fn view(ground: &Ground, seen: &Seen, company: Option<String>, first: &BTreeMap<String, f64>) -> BoardPageView {
    let as_of = ground.as_of;
    let sighted = Sighted::of(ground, seen);
    let mut uncovered: Vec<UncoveredView> = (sighted.rows())
        .filter(|(.., bench)| !bench.iter().any(|one| one.now.ready_now))
        .map(|(_, role, bench)| {
            let nearest = bench.first();
            UncoveredView {
                name: role.name.clone(),
                team: ground.team(&role.team_id),
                incumbent: ground.holder(role).map(|holder| holder.name.clone()),
                criticality: role.criticality,
                impact_of_loss: role.impact_of_loss,
                risk_of_loss: role.risk_of_loss,
                state: bench_state(bench),
                first: nearest.map(|one| ground.name(&one.person)),
                ready_on: nearest.and_then(|one| super::if_left::ready_on(as_of, one)),
            }
        })
        .collect();
    uncovered.sort_by(|a, b| {
        let weight = |one: &UncoveredView| (one.criticality, one.risk_of_loss * one.impact_of_loss);
        weight(b).cmp(&weight(a)).then_with(|| a.name.cmp(&b.name))
    });
    let mut confidence = ConfidenceView::default();
    for one in sighted.benches.iter().flatten() {
        match one.now.badge {
            Badge::Firm => confidence.firm += 1,
            Badge::Tentative => confidence.tentative += 1,
            Badge::Estimate => confidence.estimate += 1,
        }
    }
    let net = |ready: &dyn Fn(&Candidate) -> bool| sighted.figures(|_| true, ready).net_covered;
    let today = sighted.figures(|_| true, |one| one.now.ready_now);
    let effects = ground.plans.iter().map(|plan| {
        let problem = &plan.known.problem;
        let ends_on = plan.starts_on + Days::new(u64::from(problem.weeks()) * 7);
        let end = u32::try_from((ends_on - as_of).num_weeks()).unwrap_or(0);
        let net = |week: u32, with_plans: bool| net(&|one| one.is_ready_by(week, with_plans));
        let worth = &plan.known.judged().worth;
        let done = so_far::so_far(&plan.known, as_of);
        let share = |gain: f64| (worth.gain_possible > 0.0).then(|| gain / worth.gain_possible);
        CycleEffectView {
            cycle: plan.cycle_name.clone(),
            plan: plan.row.name.clone(),
            published: plan.row.state == PUBLISHED,
            starts_on: plan.starts_on,
            ends_on,
            running: plan.starts_on <= as_of,
            net_now: today.net_covered,
            net_without: net(end, false),
            net_with: net(end, true),
            cross_training_planned: share(worth.gain),
            cross_training_done: share(done.gain),
            disruption_first: first.get(&plan.row.cycle_id).copied().unwrap_or(worth.disruption.total),
            disruption_planned: worth.disruption.total,
            disruption_so_far: done.disruption,
            quota_exposure: so_far::quota_exposure(&plan.known, |id| seen.scope.sees_person(id)),
        }
    });
    BoardPageView {
        company,
        as_of,
        roles: today.roles,
        covered: today.covered,
        ready: today.ready_roles,
        net: today.net_covered,
        uncovered,
        confidence,
        cycles: effects.collect(),
    }
}
