//! Roles that are not on the list and may belong there: of those who lead people, and of those who alone can do something that
//! their team named as critical.

use super::{
    super::people::{is_employed, name_of},
    scene::Seen,
    thin_skills::Backed,
    view::ProposalView,
};
use crate::domain::{
    company::{Company, CriticalRole, CriticalState},
    policy::Scope,
};
use chrono::NaiveDate;
use std::collections::{BTreeMap, BTreeSet};

/// From so many reports on somebody leads people \[A\].
const REPORTS: usize = 2;

const MANAGER: &str = "manager";
const SOLE_HOLDER: &str = "sole-holder";

/// Whether the proposal of this id is one of people who lead, which needs no levels to be found.
pub(super) fn is_of_manager(id: &str) -> bool {
    id.starts_with(MANAGER)
}

/// Those of one's part. Who holds a role that is on the list, dismissed or not, is proposed no more.
pub(super) fn proposals(seen: &Seen, backed: &[Backed<'_>]) -> Vec<ProposalView> {
    let mut proposals = of_managers(seen);
    let holders: BTreeSet<&str> = incumbents(&seen.company);
    let known: BTreeSet<String> = proposals.iter().map(|proposal| proposal.incumbent_id.clone()).collect();
    let mut met: BTreeSet<String> = BTreeSet::new();
    for skill in backed.iter().filter(|skill| skill.critical) {
        let [only] = skill.qualified.as_slice() else { continue };
        if holders.contains(only.id.as_str()) || known.contains(&only.id) || !met.insert(only.id.clone()) {
            continue;
        }
        let competency = name_of(&seen.company.competencies, &skill.competency_id, |competency| &competency.name);
        proposals.extend(proposal(
            seen,
            format!("{SOLE_HOLDER}-{}", only.id),
            &only.id,
            SOLE_HOLDER,
            0,
            Some(competency),
        ));
    }
    proposals.retain(|proposal| !seen.company.critical_roles.contains_key(&proposal.id));
    proposals
}

fn incumbents(company: &Company) -> BTreeSet<&str> {
    company.critical_roles.values().filter_map(|role| role.incumbent_id.as_deref()).collect()
}

/// Of those who lead people, the largest teams first.
pub(super) fn of_managers(seen: &Seen) -> Vec<ProposalView> {
    let company = &seen.company;
    let mut reports: BTreeMap<&str, usize> = BTreeMap::new();
    for person in company.people.values().filter(|person| is_employed(person, seen.as_of)) {
        if let Some(manager) = &person.manager_id {
            *reports.entry(manager).or_default() += 1;
        }
    }
    let holders = incumbents(company);
    let mut proposals: Vec<ProposalView> = reports
        .into_iter()
        .filter(|(id, count)| *count >= REPORTS && !holders.contains(id))
        .filter_map(|(id, count)| proposal(seen, format!("{MANAGER}-{id}"), id, MANAGER, count, None))
        .filter(|proposal| !company.critical_roles.contains_key(&proposal.id))
        .collect();
    proposals.sort_by(|a, b| b.reports.cmp(&a.reports).then_with(|| a.name.cmp(&b.name)));
    proposals
}

fn proposal(
    seen: &Seen,
    id: String,
    person_id: &str,
    because: &str,
    reports: usize,
    competency: Option<String>,
) -> Option<ProposalView> {
    let company = &seen.company;
    let person = company.people.get(person_id).filter(|person| is_employed(person, seen.as_of))?;
    // Of somebody whom one does not see not even this is said.
    if !seen.scope.sees_person(&person.id)
        || matches!(&seen.scope, Scope::Part { .. } if !seen.scope.sees_team(&person.team_id))
    {
        return None;
    }
    let role = name_of(&company.roles, &person.role_id, |role| &role.name);
    let team = name_of(&company.teams, &person.team_id, |team| &team.name);
    Some(ProposalView {
        id,
        name: format!("{role}, {team}"),
        role,
        team,
        incumbent_id: person.id.clone(),
        incumbent: person.name.clone(),
        because: because.to_owned(),
        reports,
        competency,
    })
}

/// The role that a proposal becomes when somebody decides on it.
pub(super) fn decided(
    company: &Company,
    proposal: &ProposalView,
    state: CriticalState,
    by: &str,
    on: NaiveDate,
) -> Option<CriticalRole> {
    let person = company.people.get(&proposal.incumbent_id)?;
    let because = match &proposal.competency {
        Some(competency) => format!("{}:{competency}", proposal.because),
        None => proposal.because.clone(),
    };
    Some(CriticalRole {
        id: proposal.id.clone(),
        name: proposal.name.clone(),
        role_id: person.role_id.clone(),
        team_id: person.team_id.clone(),
        incumbent_id: Some(person.id.clone()),
        criticality: 3,
        risk_of_loss: 3,
        impact_of_loss: 3,
        state,
        proposed_because: Some(because),
        confirmed_by: Some(by.to_owned()),
        confirmed_on: Some(on),
        vacancy_on: None,
    })
}
