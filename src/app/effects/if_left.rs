//! If these people left today: which critical roles and skills fall, who steps in, which chain of moves follows, and which minimum
//! staffings break.

mod view;

pub use view::{
    BenchLossView, ChainStepView, CoverView, FallenRoleView, FloorBreakView, FloorPlanView, FloorWeekView, IfLeftView,
    LostStayView, SkillLossView, StepEnd,
};

use super::{
    chain::{Empty, Scene, Stand},
    ground::{Candidate, Ground, Kept, Sighted},
};
use crate::{
    app::{Error, Field, Result, people::is_employed, planning::absent, require, skills::NamedView, succession::Seen},
    clock::Clock,
    db::{Db, plans::PUBLISHED},
    domain::{
        account::Actor,
        company::CriticalRole,
        policy::{Action, Scope, Subject},
        readiness::Badge,
    },
};
use chrono::{Days, NaiveDate};
use std::collections::{BTreeMap, BTreeSet};

/// People in one question: more are no longer a question but a reorganisation.
const PEOPLE_MAX: usize = 200;

/// What would be if `people` left today.
pub fn if_left(db: &Db, clock: &Clock, kept: &Kept, actor: &Actor, people: &[String]) -> Result<IfLeftView> {
    require(actor, Action::ViewSuccession, Subject::Company)?;
    let (ground, seen) = kept.ground(db, clock, actor)?;
    let gone = chosen(&ground, &seen, people)?;
    Ok(answer(&ground, &seen, &gone))
}

/// The people asked about: whom one sees and who are there. Somebody whom one does not see is as unknown as nobody.
fn chosen<'a>(ground: &Ground, seen: &Seen, people: &'a [String]) -> Result<BTreeSet<&'a str>> {
    let gone: BTreeSet<&str> = people.iter().map(|id| id.trim()).filter(|id| !id.is_empty()).collect();
    if gone.is_empty() {
        return Err(Error::invalid("people", "Choose somebody."));
    }
    if gone.len() > PEOPLE_MAX {
        let message = format!("At most {PEOPLE_MAX} people are looked at together; these are {}.", gone.len());
        return Err(Error::invalid("people", message));
    }
    let mut fields = Vec::new();
    for id in &gone {
        match ground.company.people.get(*id).filter(|_| seen.scope.sees_person(id)) {
            None => return Err(Error::NotFound),
            Some(person) if !is_employed(person, ground.as_of) => fields.push(Field::new(
                format!("people/{id}"),
                format!("{} does not belong to the company on {}. Leave them out.", person.name, ground.as_of),
            )),
            Some(_) => {}
        }
    }
    if fields.is_empty() {
        return Ok(gone);
    }
    let detail = fields.iter().map(|field| field.message.as_str()).collect::<Vec<_>>().join(" ");
    Err(Error::Invalid { detail, fields })
}

/// The figures without `gone`.
fn cover(ground: &Ground, sighted: &Sighted<'_>, gone: &BTreeSet<&str>) -> CoverView {
    let held = |(_, role, _): &(usize, &CriticalRole, &[&Candidate])| {
        ground.holder(role).is_some_and(|holder| !gone.contains(holder.id.as_str()))
    };
    let figures = sighted.figures(|one| !gone.contains(one.person.as_str()), |one| one.now.ready_now);
    CoverView {
        roles: figures.roles,
        held: sighted.rows().filter(held).count(),
        covered: figures.covered,
        ready: figures.ready_roles,
        net: figures.net_covered,
    }
}

fn chain<'g>(ground: &'g Ground, sighted: &Sighted<'g>, gone: &BTreeSet<&str>) -> Vec<ChainStepView> {
    let mut numbers: BTreeMap<&str, usize> = BTreeMap::new();
    let mut number = |id: &'g str| {
        let next = numbers.len();
        *numbers.entry(id).or_insert(next)
    };
    let holders: Vec<Option<usize>> = (sighted.roles.iter())
        .map(|role| ground.holder(&ground.roles[*role]).map(|holder| number(&holder.id)))
        .collect();
    let benches: Vec<Vec<Stand>> = (sighted.benches.iter())
        .map(|bench| {
            let stand = |candidate: &&'g Candidate| Stand {
                person: number(&candidate.person),
                rank: candidate.rank(),
                fit: candidate.now.shown_fit,
            };
            bench.iter().map(stand).collect()
        })
        .collect();
    let criticality: Vec<i32> = sighted.roles.iter().map(|role| ground.roles[*role].criticality).collect();
    let left: BTreeSet<usize> = gone.iter().filter_map(|id| numbers.get(id).copied()).collect();
    let vacant: Vec<usize> =
        (0..holders.len()).filter(|&at| holders[at].is_some_and(|holder| left.contains(&holder))).collect();
    let ids: BTreeMap<usize, &str> = numbers.iter().map(|(id, number)| (*number, *id)).collect();
    let scene = Scene { benches: &benches, holders: &holders, gone: &left, criticality: &criticality };
    let name = |at: &usize| ground.roles[sighted.roles[*at]].name.clone();
    let steps = scene.chain(&vacant).into_iter().map(|step| {
        let role = &ground.roles[sighted.roles[step.role]];
        let taken = step.filled.as_ref().ok().and_then(|stand| ids.get(&stand.person).copied());
        let who = taken.and_then(|id| sighted.benches[step.role].iter().find(|one| one.person == id));
        let (end, circle) = match &step.filled {
            Ok(_) => (StepEnd::Filled, Vec::new()),
            Err(Empty::Nobody) => (StepEnd::Nobody, Vec::new()),
            Err(Empty::Leaving) => (StepEnd::Leaving, Vec::new()),
            Err(Empty::Taken) => (StepEnd::Taken, Vec::new()),
            Err(Empty::Circle(roles)) => (StepEnd::Circle, roles.iter().map(name).collect()),
        };
        ChainStepView {
            round: step.round,
            role_id: role.id.clone(),
            role: role.name.clone(),
            team: ground.team(&role.team_id),
            end,
            who: who.map(|who| named(ground, &who.person)),
            band: who.map(|who| who.band),
            badge: who.map(|who| who.now.badge),
            ready_on: who.and_then(|who| ready_on(ground.as_of, who)),
            ready_now: who.is_some_and(|who| who.now.ready_now),
            emergency: who.is_some_and(|who| who.emergency),
            leaves: step.leaves.iter().map(name).collect(),
            circle,
        }
    });
    steps.collect()
}

/// When somebody is ready; a day that rests on estimates alone would read as a promise.
pub(super) fn ready_on(as_of: NaiveDate, candidate: &Candidate) -> Option<NaiveDate> {
    if candidate.now.ready_now {
        return Some(as_of);
    }
    let week = candidate.ready_with.filter(|_| candidate.now.badge != Badge::Estimate)?;
    Some(as_of + Days::new(u64::from(week) * 7))
}

pub(super) fn named(ground: &Ground, id: &str) -> NamedView {
    NamedView { name: ground.name(id), id: id.to_owned() }
}

/// What is different without `gone`, as far as one has `seen` it.
pub(super) fn answer(ground: &Ground, seen: &Seen, gone: &BTreeSet<&str>) -> IfLeftView {
    let sighted = Sighted::of(ground, seen);
    let stays = |candidate: &&&Candidate| !gone.contains(candidate.person.as_str());
    let ready = |bench: &[&Candidate]| bench.iter().filter(|one| one.now.ready_now).count();
    let (mut roles, mut benches) = (Vec::new(), Vec::new());
    for (_, role, bench) in sighted.rows() {
        let left: Vec<&Candidate> = bench.iter().filter(stays).copied().collect();
        if let Some(holder) = ground.holder(role).filter(|holder| gone.contains(holder.id.as_str())) {
            roles.push(FallenRoleView {
                id: role.id.clone(),
                name: role.name.clone(),
                team: ground.team(&role.team_id),
                incumbent: holder.name.clone(),
                criticality: role.criticality,
                impact_of_loss: role.impact_of_loss,
                successors: left.len(),
                ready_now: ready(&left),
            });
        }
        if left.len() < bench.len() {
            let lost = bench.iter().filter(|one| gone.contains(one.person.as_str()));
            benches.push(BenchLossView {
                id: role.id.clone(),
                name: role.name.clone(),
                lost: lost.map(|one| named(ground, &one.person)).collect(),
                successors_before: bench.len(),
                successors_after: left.len(),
                ready_before: ready(bench),
                ready_after: ready(&left),
            });
        }
    }
    roles.sort_by(|a, b| (b.criticality, b.impact_of_loss, &a.name).cmp(&(a.criticality, a.impact_of_loss, &b.name)));
    benches.sort_by(|a, b| {
        (a.ready_after, a.successors_after, &a.name).cmp(&(b.ready_after, b.successors_after, &b.name))
    });
    let (floors, stays) = staffing(ground, &seen.scope, gone);
    IfLeftView {
        as_of: ground.as_of,
        people: gone.iter().map(|id| named(ground, id)).collect(),
        roles,
        benches,
        skills: skills(ground, &seen.scope, gone),
        chain: chain(ground, &sighted, gone),
        floors,
        stays,
        before: cover(ground, &sighted, &BTreeSet::new()),
        after: cover(ground, &sighted, gone),
        plans: (ground.plans.iter())
            .map(|plan| FloorPlanView {
                name: plan.row.name.clone(),
                cycle: plan.cycle_name.clone(),
                published: plan.row.state == PUBLISHED,
            })
            .collect(),
    }
}

/// Skills of which nobody, or one person, is left.
fn skills(ground: &Ground, sight: &Scope, gone: &BTreeSet<&str>) -> Vec<SkillLossView> {
    let mut lost = Vec::new();
    for needs in ground.needs.iter().filter(|needs| needs.teams.iter().any(|team| sight.sees_team(team))) {
        for need in &needs.needed {
            let left: Vec<&String> = need.qualified.iter().filter(|id| !gone.contains(id.as_str())).collect();
            if left.len() < need.qualified.len() && left.len() < 2 {
                lost.push(SkillLossView {
                    team: needs.name.clone(),
                    competency: need.name.clone(),
                    before: need.qualified.len(),
                    after: left.len(),
                    left: left.into_iter().filter(|id| sight.sees_person(id)).map(|id| named(ground, id)).collect(),
                });
            }
        }
    }
    lost.sort_by(|a, b| (a.after, &a.team, &a.competency).cmp(&(b.after, &b.team, &b.competency)));
    lost
}

fn staffing(ground: &Ground, sight: &Scope, gone: &BTreeSet<&str>) -> (Vec<FloorBreakView>, Vec<LostStayView>) {
    let (mut floors, mut stays) = (Vec::new(), Vec::new());
    for plan in &ground.plans {
        // Teams that share their staffing are seen by whoever sees one of them.
        let is_seen = |unit: &str| {
            let shared = ground.needs.iter().find(|needs| needs.teams.first().is_some_and(|first| first == unit));
            shared.is_none_or(|needs| needs.teams.iter().any(|team| sight.sees_team(team))) && {
                shared.is_some() || sight.sees_team(unit)
            }
        };
        let broken = absent::broken_floors(&plan.known, gone, ground.as_of);
        for unit in broken.into_iter().filter(|unit| is_seen(&unit.unit)) {
            let week = |week: absent::BrokenWeek| FloorWeekView {
                monday: week.monday,
                before: hundredth(week.before),
                after: hundredth(week.after),
                minimum: hundredth(week.floor),
            };
            floors.push(FloorBreakView {
                team: unit.name,
                plan: plan.row.name.clone(),
                cycle: plan.cycle_name.clone(),
                weeks: unit.weeks.into_iter().map(week).collect(),
            });
        }
        for stay in absent::lost_stays(&plan.known, gone, ground.as_of) {
            stays.push(LostStayView {
                person: ground.name(&stay.person),
                post: stay.post,
                starts_on: stay.starts_on,
                ends_on: stay.ends_on,
            });
        }
    }
    (floors, stays)
}

fn hundredth(value: f64) -> f64 {
    (value * 100.0).round() / 100.0
}

#[cfg(test)]
mod tests;
