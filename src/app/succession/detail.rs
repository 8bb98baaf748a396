//! One critical role, every number down to what it is made of; who else fits; and what was done to it.

use super::{
    super::people::{is_employed, name_of},
    bench::{Candidate, Held, Lens, native, needs, quarters},
    bundle::Bundle,
    flaws,
    outlook::{QUARTERS, Row, role_view},
    requirements::requirements,
    scene::Scene,
    snapshots::{Snapshot, expected},
    view::{ChangeView, CurveView, RequirementView, RoleDetail, SuggestionView, TraceView, TrackedView},
};
use crate::{
    app::Result,
    db::{history::PublishedPlacement, succession::ChangeRow},
    domain::{
        company::{Company, CriticalRole, Person},
        level::Levels,
        readiness::{self, Requirement},
    },
};
use chrono::Days;
use std::cmp::Ordering;

/// So many are suggested.
const SUGGESTIONS: usize = 8;

/// Less than this is not worth comparing, in canonical levels.
const TAUGHT_MIN: f64 = 0.05;

/// What the database knows of the role beyond the scene.
pub(super) struct Records {
    pub placements: Vec<PublishedPlacement>,
    pub snapshots: Vec<Snapshot>,
    pub changes: Vec<ChangeRow>,
}

pub(super) fn detail(scene: &Scene, role: &CriticalRole, records: &Records) -> Result<RoleDetail> {
    let levels = Levels::new(&scene.seen.company);
    let lens = Lens::of(scene, &levels);
    let role = scene.seen.company.critical_roles.get(&role.id).unwrap_or(role);
    let row = Row::of(&lens, scene, role);
    let traces = row.candidates.iter().map(|candidate| trace(&lens, role, candidate, records));
    Ok(RoleDetail {
        role: role_view(scene, &row),
        traces: traces.collect(),
        suggestions: suggestions(&lens, scene, role),
        changes: records
            .changes
            .iter()
            .filter_map(|change| changed(scene, change).transpose())
            .collect::<Result<_>>()?,
        flaws: flaws::flaws(&lens, &scene.seen, Some(&role.id)),
    })
}

fn trace(lens: &Lens<'_>, role: &CriticalRole, candidate: &Candidate<'_>, records: &Records) -> TraceView {
    let person = candidate.person;
    let held = lens.held(role, person);
    let needed = needs(&held);
    let all: f64 = needed.iter().map(|r| r.weight).sum();
    let plans = Some(&lens.projection.plans);
    let views = held.iter().map(|one| requirement(lens, person, one, all));
    let curve = quarters(lens.as_of, QUARTERS).into_iter().map(|on| {
        let week = u32::try_from((on - lens.as_of).num_weeks()).unwrap_or(0);
        let fit = |plans| {
            let grown = |one: &Held<'_>| {
                let level = one.requirement.held() + lens.growth(person, one, plans, week);
                Requirement { validated: Some(level), ..one.requirement.clone() }
            };
            readiness::assess(&held.iter().map(grown).collect::<Vec<_>>()).shown_fit
        };
        CurveView { on, without_plan: fit(None), with_plan: fit(plans) }
    });
    TraceView {
        person_id: person.id.clone(),
        requirements: views.collect(),
        curve: curve.collect(),
        tracked: tracked(lens, &needed, person, &records.placements),
        expected: expected(&records.snapshots, &role.id, &person.id),
    }
}

fn requirement(lens: &Lens<'_>, person: &Person, held: &Held<'_>, all: f64) -> RequirementView {
    let (company, r) = (lens.company, &held.requirement);
    let share = |weight: f64| if all > 0.0 { weight / all } else { 0.0 };
    let practice = lens.growth(person, held, None, lens.bands.later_weeks);
    let whole = lens.growth(person, held, Some(&lens.projection.plans), lens.bands.later_weeks);
    let at = |level: f64| native(company, &r.competency, level);
    RequirementView {
        competency_id: r.competency.clone(),
        competency: name_of(&company.competencies, &r.competency, |competency| &competency.name),
        target: at(r.target),
        level: at(r.held()),
        validated: r.validated.is_some(),
        rated_on: held.shown.map(|rating| rating.rated_on),
        estimate: at(r.level),
        chance: r.chance(),
        essential: r.essential,
        met: r.is_met(r.held()),
        weight: share(r.weight),
        part: share(r.weight * r.held().min(r.target) / r.target),
        planned: at(r.held() + whole - practice) - at(r.held()),
    }
}

/// What finished placements were to teach of what the role asks for, and what was rated since.
fn tracked(
    lens: &Lens<'_>,
    needed: &[Requirement],
    person: &Person,
    placements: &[PublishedPlacement],
) -> Vec<TrackedView> {
    let company = lens.company;
    let mut tracked = Vec::new();
    for placement in placements.iter().filter(|it| it.person_id == person.id && it.ends_on() < lens.as_of) {
        let after = placement.ends_on() + Days::new(3);
        for one in needed {
            let taught = lens.projection.plans.gained(&person.id, &one.competency, placement.starts_on, after);
            if taught < TAUGHT_MIN {
                continue;
            }
            let standing = lens.levels.at(person, &one.competency, placement.starts_on);
            let before = standing.validated.unwrap_or(standing.level);
            let now = lens.levels.at(person, &one.competency, lens.as_of);
            let since = now.shown.is_some_and(|rating| rating.rated_on > placement.ends_on());
            tracked.push(TrackedView {
                post: name_of(&company.posts, &placement.post_id, |post| &post.name),
                starts_on: placement.starts_on,
                ended_on: placement.ends_on(),
                competency: name_of(&company.competencies, &one.competency, |competency| &competency.name),
                before: native(company, &one.competency, before),
                planned: native(company, &one.competency, before + taught),
                actual: now.validated.filter(|_| since).map(|level| native(company, &one.competency, level)),
            });
        }
    }
    tracked
}

/// People in sight who are not on the bench, the best fit first.
fn suggestions(lens: &Lens<'_>, scene: &Scene, role: &CriticalRole) -> Vec<SuggestionView> {
    let company: &Company = &scene.seen.company;
    if !flaws::has_profile(company, &role.role_id) {
        return Vec::new();
    }
    let known = Bundle::of(company, &role.id);
    let mut fitting: Vec<(&Person, readiness::Readiness)> = company
        .people
        .values()
        .filter(|person| is_employed(person, lens.as_of) && scene.seen.sees_nominee(&person.id))
        .filter(|person| role.incumbent_id.as_ref() != Some(&person.id) && !known.successors.contains_key(&person.id))
        .map(|person| (person, readiness::assess(&requirements(company, lens.levels, role, person, lens.as_of))))
        .collect();
    fitting.sort_by(|(one, a), (other, b)| {
        b.ready_now
            .cmp(&a.ready_now)
            .then_with(|| b.shown_fit.partial_cmp(&a.shown_fit).unwrap_or(Ordering::Equal))
            .then_with(|| b.fit.partial_cmp(&a.fit).unwrap_or(Ordering::Equal))
            .then_with(|| one.id.cmp(&other.id))
    });
    let view = |(person, ready): (&Person, readiness::Readiness)| SuggestionView {
        person_id: person.id.clone(),
        person: person.name.clone(),
        role: name_of(&company.roles, &person.role_id, |role| &role.name),
        team: name_of(&company.teams, &person.team_id, |team| &team.name),
        shown_fit: ready.shown_fit,
        essentials_met: ready.essentials_met,
        essentials: ready.essentials,
        badge: ready.badge,
        ready_now: ready.ready_now,
    };
    fitting.into_iter().take(SUGGESTIONS).map(view).collect()
}

/// What was done, unless it is all about people of whom one may not know it.
fn changed(scene: &Scene, change: &ChangeRow) -> Result<Option<ChangeView>> {
    let (before, after) = (Bundle::kept(change.before.as_deref())?, Bundle::kept(change.after.as_deref())?);
    let touched = before.touched(&after);
    let seen = &scene.seen;
    let known: Vec<&str> = touched.iter().copied().filter(|id| seen.sees_nominee(id)).collect();
    if !touched.is_empty() && known.is_empty() && before.role == after.role {
        return Ok(None);
    }
    Ok(Some(ChangeView {
        id: change.id.clone(),
        kind: change.kind.clone(),
        at: change.at,
        by: scene.accounts.get(&change.actor).cloned(),
        people: known.into_iter().map(|id| name_of(&seen.company.people, id, |person| &person.name)).collect(),
        undone: change.undone_by.is_some(),
    }))
}
