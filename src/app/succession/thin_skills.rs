//! Skills that hang on one person, or on nobody: the same as on the page of skill backup, and what teams named as critical has the
//! meaning that it has in a plan's price for single points of failure.

use super::{
    super::{
        people::{is_employed, name_of},
        planning::backup::{self as staffing},
        skills::{self, NamedView},
    },
    scene::Seen,
    view::ThinSkillView,
};
use crate::domain::{company::Person, level::Levels, policy::Scope};
use std::collections::BTreeMap;

/// A skill that a team must not lose, with those of its people who are qualified.
pub(super) struct Backed<'a> {
    pub team_id: String,
    pub team: String,
    pub competency_id: String,
    /// The team named it; else one of its roles cannot be done without it.
    pub critical: bool,
    /// Canonical.
    pub level: f64,
    pub qualified: Vec<&'a Person>,
}

/// What the teams must not lose whose people one sees, all of them: of a team seen in part nothing can be said that is not
/// about the others as well.
pub(super) fn backed<'a>(seen: &'a Seen, levels: &Levels<'_>) -> Vec<Backed<'a>> {
    let company = &*seen.company;
    let mut members: BTreeMap<&str, Vec<&'a Person>> = BTreeMap::new();
    for person in company.people.values().filter(|person| is_employed(person, seen.as_of)) {
        members.entry(&person.team_id).or_default().push(person);
    }
    let mut backed = Vec::new();
    for staff in staffing::staffs(company) {
        let Some(first) = staff.teams.first() else { continue };
        if matches!(seen.scope, Scope::Part { .. }) && !staff.teams.iter().all(|team| seen.scope.sees_team(&team.id)) {
            continue;
        }
        let people: Vec<&Person> =
            staff.teams.iter().filter_map(|team| members.get(team.id.as_str())).flatten().copied().collect();
        if people.is_empty() || !people.iter().all(|person| seen.scope.sees_person(&person.id)) {
            continue;
        }
        for (needed, critical, _) in skills::needed(company, seen.as_of, &staff, &people) {
            let qualified = (people.iter().copied()).filter(|person| {
                staffing::is_qualified(levels.at(person, &needed.competency, seen.as_of).level, needed.level)
            });
            backed.push(Backed {
                team_id: first.id.clone(),
                team: staff.name.clone(),
                critical,
                level: needed.level,
                qualified: qualified.collect(),
                competency_id: needed.competency,
            });
        }
    }
    backed
}

/// Those of them that hang on one person, or on nobody.
pub(super) fn thin_skills(seen: &Seen, backed: &[Backed<'_>]) -> Vec<ThinSkillView> {
    let company = &seen.company;
    let mut thin: Vec<ThinSkillView> = backed
        .iter()
        // An essential that nobody has hangs on nobody: it is a gap of the role's holders, and stands with their skills.
        .filter(|skill| match skill.critical {
            true => staffing::is_single_point(skill.qualified.len()),
            false => skill.qualified.len() == 1,
        })
        .map(|skill| ThinSkillView {
            competency: name_of(&company.competencies, &skill.competency_id, |competency| &competency.name),
            critical: skill.critical,
            level: super::bench::native(company, &skill.competency_id, skill.level),
            who: skill
                .qualified
                .iter()
                .map(|person| NamedView { name: person.name.clone(), id: person.id.clone() })
                .collect(),
            team_id: skill.team_id.clone(),
            team: skill.team.clone(),
            competency_id: skill.competency_id.clone(),
        })
        .collect();
    thin.sort_by(|a, b| {
        (!a.critical, a.who.len(), &a.team, &a.competency).cmp(&(!b.critical, b.who.len(), &b.team, &b.competency))
    });
    thin
}
