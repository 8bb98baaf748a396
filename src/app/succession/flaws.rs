//! What is on record and does not count, or not as it reads: each with its reason, so that nothing is dropped in silence.

use super::{
    bench::{Lens, has_left},
    scene::Seen,
    view::{Flaw, FlawView},
};
use crate::domain::{
    bench::{Bench, circles},
    company::{Company, CriticalRole, Person},
};

/// Of all roles that one sees, or of one.
pub(super) fn flaws(lens: &Lens<'_>, seen: &Seen, only: Option<&str>) -> Vec<FlawView> {
    let mut flaws = Vec::new();
    let roles: Vec<&CriticalRole> = seen.roles().collect();
    for role in roles.iter().filter(|role| only.is_none_or(|only| role.id == only)) {
        let flaw = |kind: Flaw, person: Option<&Person>| FlawView {
            kind,
            role_id: role.id.clone(),
            role: role.name.clone(),
            person_id: person.map(|person| person.id.clone()),
            person: person.map(|person| person.name.clone()),
            on: person.and_then(|person| person.left_on).filter(|left| *left < lens.as_of),
            circle: Vec::new(),
        };
        if !has_profile(lens.company, &role.role_id) {
            flaws.push(flaw(Flaw::NoProfile, None));
        }
        let incumbent = role.incumbent_id.as_ref().and_then(|id| lens.company.people.get(id));
        if let Some(gone) = incumbent.filter(|person| has_left(person, lens.as_of)) {
            flaws.push(flaw(Flaw::IncumbentLeft, Some(gone)));
        }
        for successor in seen.successors(role) {
            let Some(person) = lens.company.people.get(&successor.person_id) else { continue };
            if has_left(person, lens.as_of) {
                flaws.push(flaw(Flaw::SuccessorLeft, Some(person)));
            } else if role.incumbent_id.as_ref() == Some(&person.id) {
                flaws.push(flaw(Flaw::OwnSuccessor, Some(person)));
            }
        }
    }
    flaws.extend(in_circles(lens, seen, &roles).into_iter().filter(|flaw| {
        only.is_none_or(|only| roles.iter().any(|role| role.id == only && flaw.circle.contains(&role.name)))
    }));
    flaws
}

/// Whether the role asks for anything that is still in use.
pub(super) fn has_profile(company: &Company, role_id: &str) -> bool {
    let first = format!("{role_id}/");
    let entries = company.role_profiles.range(first..).map(|(_, profile)| profile);
    let mut of_role = entries.take_while(|profile| profile.role_id == role_id);
    of_role.any(|profile| profile.target > 0.0 && company.is_in_use(&profile.competency_id))
}

fn in_circles(lens: &Lens<'_>, seen: &Seen, roles: &[&CriticalRole]) -> Vec<FlawView> {
    let here = |id: &str| lens.company.people.get(id).is_some_and(|person| !has_left(person, lens.as_of));
    let benches: Vec<Bench<'_>> = roles
        .iter()
        .map(|role| Bench {
            incumbent: role.incumbent_id.as_deref(),
            successors: seen
                .successors(role)
                .map(|successor| successor.person_id.as_str())
                .filter(|id| here(id) && role.incumbent_id.as_deref() != Some(id))
                .collect(),
            ready: Vec::new(),
        })
        .collect();
    let named = |circle: Vec<usize>| {
        let first = circle.first().and_then(|place| roles.get(*place))?;
        Some(FlawView {
            kind: Flaw::Circle,
            role_id: first.id.clone(),
            role: first.name.clone(),
            person_id: None,
            person: None,
            on: None,
            circle: circle.iter().filter_map(|place| roles.get(*place)).map(|role| role.name.clone()).collect(),
        })
    };
    circles(&benches).into_iter().filter_map(named).collect()
}
