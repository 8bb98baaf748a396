//! The whole of a part of the company: roles with their benches, and the figures over them.

use super::{
    super::people::name_of,
    bench::{Candidate, Lens, quarters},
    bundle::Bundle,
    flaws, proposals,
    scene::Scene,
    thin_skills,
    view::{CriticalRoleView, FiguresView, QuarterView, SeveralView, SuccessionView},
};
use crate::domain::{
    bench::{self, Bench, Figures},
    company::{CriticalRole, CriticalState},
    level::Levels,
};
use std::{cmp::Ordering, collections::BTreeMap};

/// Quarters that the outlook covers.
pub(super) const QUARTERS: usize = 8;

/// A role with those of its successors who count.
pub(super) struct Row<'a> {
    pub role: &'a CriticalRole,
    pub candidates: Vec<Candidate<'a>>,
}

impl<'a> Row<'a> {
    pub fn of(lens: &Lens<'a>, scene: &'a Scene, role: &'a CriticalRole) -> Self {
        let mut candidates: Vec<Candidate<'a>> =
            scene.seen.successors(role).filter_map(|successor| Candidate::of(lens, role, successor)).collect();
        candidates.sort_by(|a, b| {
            (a.band, &b.view.fit)
                .partial_cmp(&(b.band, &a.view.fit))
                .unwrap_or(Ordering::Equal)
                .then_with(|| a.view.person_id.cmp(&b.view.person_id))
        });
        Self { role, candidates }
    }

    fn bench(&self, ready: impl Fn(&Candidate<'a>) -> bool) -> Bench<'_> {
        let ids = |candidate: &&'_ Candidate<'a>| candidate.person.id.as_str();
        Bench {
            incumbent: self.role.incumbent_id.as_deref(),
            successors: self.candidates.iter().map(|candidate| ids(&candidate)).collect(),
            ready: self.candidates.iter().filter(|c| ready(c)).map(|candidate| ids(&candidate)).collect(),
        }
    }
}

/// The benches as they stand today.
pub(super) fn benches<'r>(rows: &'r [Row<'_>]) -> Vec<Bench<'r>> {
    rows.iter().map(|row| row.bench(|candidate| candidate.ready_now)).collect()
}

pub(super) fn rows<'a>(lens: &Lens<'a>, scene: &'a Scene) -> Vec<Row<'a>> {
    scene.seen.roles().map(|role| Row::of(lens, scene, role)).collect()
}

/// Everything but what only the database knows: the trend, the targets and who may do what.
pub(super) fn outlook(scene: &Scene) -> SuccessionView {
    let company = &scene.seen.company;
    let levels = Levels::new(company);
    let lens = Lens::of(scene, &levels);
    let rows = rows(&lens, scene);
    let benches = benches(&rows);
    let assigned = bench::assigned(&benches);
    let strengths = bench::net_strengths(&benches);
    let mut roles_of: BTreeMap<&str, Vec<String>> = BTreeMap::new();
    for row in &rows {
        for candidate in &row.candidates {
            roles_of.entry(&candidate.person.id).or_default().push(row.role.name.clone());
        }
    }
    let backed = thin_skills::backed(&scene.seen, &levels);
    let several = roles_of.into_iter().filter(|(_, roles)| roles.len() > 1).map(|(id, roles)| SeveralView {
        person_id: id.to_owned(),
        person: name_of(&company.people, id, |person| &person.name),
        roles,
    });
    let views = rows.iter().zip(&assigned).zip(&strengths).map(|((row, filled_by), strength)| CriticalRoleView {
        filled_by: filled_by.map(|id| name_of(&company.people, id, |person| &person.name)),
        net_bench_strength: *strength,
        ..role_view(scene, row)
    });
    SuccessionView {
        as_of: scene.seen.as_of,
        may_edit: false,
        may_settle: false,
        roles: views.collect(),
        figures: figures_view(&bench::figures(&benches)),
        quarters: outlook_quarters(&lens, &rows),
        trend: Vec::new(),
        successors_of_several: several.collect(),
        plans: scene.projection.used.clone(),
        proposals: proposals::proposals(&scene.seen, &backed),
        flaws: flaws::flaws(&lens, &scene.seen, None),
        thin_skills: thin_skills::thin_skills(&scene.seen, &backed),
        policy: scene.policy,
        targets: Vec::new(),
    }
}

/// A role without what it gets only among all others.
pub(super) fn role_view(scene: &Scene, row: &Row<'_>) -> CriticalRoleView {
    let (company, role) = (&scene.seen.company, row.role);
    CriticalRoleView {
        id: role.id.clone(),
        version: Bundle::seen(&scene.seen, role).version(),
        name: role.name.clone(),
        role_id: role.role_id.clone(),
        role: name_of(&company.roles, &role.role_id, |role| &role.name),
        team_id: role.team_id.clone(),
        team: name_of(&company.teams, &role.team_id, |team| &team.name),
        incumbent: role.incumbent_id.as_ref().map(|id| name_of(&company.people, id, |person| &person.name)),
        incumbent_id: role.incumbent_id.clone(),
        criticality: role.criticality,
        risk_of_loss: role.risk_of_loss,
        impact_of_loss: role.impact_of_loss,
        proposed: role.state == CriticalState::Proposed,
        proposed_because: role.proposed_because.clone(),
        vacancy_on: role.vacancy_on,
        ready_now: row.candidates.iter().filter(|candidate| candidate.ready_now).count(),
        filled_by: None,
        net_bench_strength: 0.0,
        bench: row.candidates.iter().map(|candidate| candidate.view.clone()).collect(),
    }
}

pub(super) fn figures_view(figures: &Figures) -> FiguresView {
    FiguresView {
        roles: figures.roles,
        candidates: figures.candidates,
        candidates_a_role: figures.share(figures.candidates),
        covered: figures.covered,
        coverage: figures.share(figures.covered),
        ready_roles: figures.ready_roles,
        readiness_rate: figures.share(figures.ready_roles),
        net_covered: figures.net_covered,
        net_coverage: figures.share(figures.net_covered),
        depth: figures.share(figures.ready),
    }
}

/// Roles with a ready person of their own at the end of each of the next quarters, without and with the plans.
fn outlook_quarters(lens: &Lens<'_>, rows: &[Row<'_>]) -> Vec<QuarterView> {
    let net = |week: u32, with_plan: bool| {
        let benches: Vec<Bench<'_>> =
            rows.iter().map(|row| row.bench(|candidate| candidate.is_ready_by(week, with_plan))).collect();
        bench::figures(&benches).net_covered
    };
    quarters(lens.as_of, QUARTERS)
        .into_iter()
        .map(|ends_on| {
            let week = u32::try_from((ends_on - lens.as_of).num_weeks()).unwrap_or(0);
            QuarterView { ends_on, covered_now: net(week, false), with_plan: net(week, true) }
        })
        .collect()
}
