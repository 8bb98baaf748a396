//! Skill backup: what each team must be able to do, who can, where everything hangs on one person, and how well a team covers
//! what its roles ask for.

use super::{
    super::{
        Result,
        people::{Seen, is_employed, name_of, shown_native},
        planning::backup::{self as staffing, Needed, Staff},
        require,
    },
    active, seen,
};
use crate::{
    clock::Clock,
    db::Db,
    domain::{
        account::Actor,
        company::{Company, Person},
        level::Levels,
        policy::{Action, Subject},
    },
};
use chrono::NaiveDate;
use serde::Serialize;
use std::collections::{BTreeMap, BTreeSet};
use utoipa::ToSchema;

/// The skill backup of the teams that one sees.
#[derive(Clone, Debug, PartialEq, Serialize, ToSchema)]
pub struct SkillBackup {
    pub as_of: NaiveDate,
    pub teams: Vec<TeamBackupView>,
}

/// A team, or teams that share their staffing.
#[derive(Clone, Debug, PartialEq, Serialize, ToSchema)]
pub struct TeamBackupView {
    pub id: String,
    pub name: String,
    /// Everybody who belongs to it today.
    pub people: usize,
    /// Of these, how many one sees: coverage counts them alone.
    pub people_seen: usize,
    /// What it must not lose; the thinnest first.
    pub needed: Vec<BackupView>,
    pub coverage: Vec<CoverageView>,
}

/// A competency that a team must not lose.
#[derive(Clone, Debug, PartialEq, Serialize, ToSchema)]
pub struct BackupView {
    pub competency_id: String,
    pub competency: String,
    /// From this level of the competency's own scale on somebody is qualified.
    pub level: f64,
    /// The team named it: plans are charged for weeks in which fewer than two qualified people are there.
    pub critical: bool,
    /// A role in the team cannot be done without it.
    pub essential: bool,
    /// Of the whole team, by their planning estimates.
    pub qualified: usize,
    /// Those of them whom one sees.
    pub who: Vec<NamedView>,
    pub single_point: bool,
}

#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord, Serialize, ToSchema)]
pub struct NamedView {
    pub name: String,
    pub id: String,
}

/// How well the people whom one sees cover what their roles ask for, by the ratings as they were entered.
#[derive(Clone, Debug, PartialEq, Serialize, ToSchema)]
pub struct CoverageView {
    pub competency_id: String,
    pub competency: String,
    /// People whose role has a target there.
    pub asked: usize,
    /// Those at or above it.
    pub reached: usize,
    /// Levels of the own scale below target, on average over those asked; who is above counts as none.
    pub mean_gap: f64,
    /// Those below, the widest gap first.
    pub below: Vec<NamedView>,
}

/// The skill backup of the teams that `actor` sees.
pub fn backup(db: &Db, clock: &Clock, actor: &Actor) -> Result<SkillBackup> {
    require(actor, Action::ViewSkillBackup, Subject::Company)?;
    let seen = seen(db, clock, actor)?;
    Ok(view(&seen))
}

/// A team, or teams that share their staffing, with those who have what it must not lose.
pub(in crate::app) struct TeamNeeds {
    pub name: String,
    pub teams: Vec<String>,
    pub needed: Vec<Holders>,
}

/// A competency that a team must not lose, and the people of the team who are qualified in it.
pub(in crate::app) struct Holders {
    pub name: String,
    pub qualified: Vec<String>,
}

/// What each team must not lose, and who has it.
pub(in crate::app) fn team_needs(company: &Company, levels: &Levels<'_>, as_of: NaiveDate) -> Vec<TeamNeeds> {
    let mut by_team: BTreeMap<&str, Vec<&Person>> = BTreeMap::new();
    for person in company.people.values().filter(|person| is_employed(person, as_of)) {
        by_team.entry(&person.team_id).or_default().push(person);
    }
    let of_staff = |staff: &Staff<'_>| {
        let people: Vec<&Person> =
            staff.teams.iter().filter_map(|team| by_team.get(team.id.as_str())).flatten().copied().collect();
        let holders = |(needed, ..): (Needed, bool, bool)| Holders {
            name: name_of(&company.competencies, &needed.competency, |c| &c.name),
            qualified: (people.iter())
                .filter(|person| {
                    staffing::is_qualified(levels.at(person, &needed.competency, as_of).level, needed.level)
                })
                .map(|person| person.id.clone())
                .collect(),
        };
        TeamNeeds {
            name: staff.name.clone(),
            teams: staff.teams.iter().map(|team| team.id.clone()).collect(),
            needed: needed(company, as_of, staff, &people).into_iter().map(holders).collect(),
        }
    };
    staffing::staffs(company).iter().map(of_staff).collect()
}

fn view(seen: &Seen) -> SkillBackup {
    let levels = Levels::new(&seen.company);
    let teams = staffing::staffs(&seen.company)
        .iter()
        .filter(|staff| staff.teams.iter().any(|team| seen.scope.sees_team(&team.id)))
        .filter_map(|staff| team(seen, &levels, staff))
        .collect();
    SkillBackup { as_of: seen.as_of, teams }
}

/// A team with people; `None` where there is nobody.
fn team(seen: &Seen, levels: &Levels<'_>, staff: &Staff<'_>) -> Option<TeamBackupView> {
    let Seen { company, scope, as_of } = seen;
    let people: Vec<&Person> = (company.people.values())
        .filter(|person| is_employed(person, *as_of) && staff.teams.iter().any(|team| team.id == person.team_id))
        .collect();
    if people.is_empty() {
        return None;
    }
    let visible: Vec<&Person> = people.iter().copied().filter(|person| scope.sees_person(&person.id)).collect();
    let mut needed: Vec<BackupView> = needed(company, *as_of, staff, &people)
        .into_iter()
        .filter_map(|(needed, critical, essential)| {
            let scale = company.scale_of(&needed.competency)?;
            let qualified: Vec<&Person> = (people.iter().copied())
                .filter(|person| {
                    staffing::is_qualified(levels.at(person, &needed.competency, *as_of).level, needed.level)
                })
                .collect();
            Some(BackupView {
                competency: name_of(&company.competencies, &needed.competency, |c| &c.name),
                level: (scale.to_native(needed.level) * 10.0).round() / 10.0,
                critical,
                essential,
                qualified: qualified.len(),
                single_point: staffing::is_single_point(qualified.len()),
                who: names(qualified.into_iter().filter(|person| scope.sees_person(&person.id))),
                competency_id: needed.competency,
            })
        })
        .collect();
    needed.sort_by(|a, b| {
        (a.qualified, !a.critical, &a.competency, &a.competency_id).cmp(&(
            b.qualified,
            !b.critical,
            &b.competency,
            &b.competency_id,
        ))
    });
    let first = staff.teams.first()?;
    Some(TeamBackupView {
        id: first.id.clone(),
        name: staff.name.clone(),
        people: people.len(),
        people_seen: visible.len(),
        needed,
        coverage: coverage(seen, levels, &visible),
    })
}

/// What the team named, and what its roles cannot be done without, at the highest target that one of them has; with whether it
/// is the one and the other.
pub(in crate::app) fn needed(
    company: &Company,
    as_of: NaiveDate,
    staff: &Staff<'_>,
    people: &[&Person],
) -> Vec<(Needed, bool, bool)> {
    let roles: BTreeSet<&str> = people.iter().map(|person| person.role_id.as_str()).collect();
    let mut essential: BTreeMap<&str, f64> = BTreeMap::new();
    for profile in company.role_profiles.values().filter(|profile| profile.essential && profile.target > 0.0) {
        let Some(scale) = company.scale_of(&profile.competency_id) else { continue };
        if roles.contains(profile.role_id.as_str()) {
            let asked = essential.entry(&profile.competency_id).or_default();
            *asked = asked.max(scale.to_canonical(profile.target));
        }
    }
    let mut needed: Vec<(Needed, bool, bool)> = staffing::named(company, staff)
        .into_iter()
        .map(|named| {
            let also = essential.remove(named.competency.as_str()).is_some();
            (named, true, also)
        })
        .collect();
    needed.extend(
        essential
            .into_iter()
            .map(|(competency, level)| (Needed { competency: competency.to_owned(), level }, false, true)),
    );
    let active: BTreeSet<&str> = active(company, as_of).map(|competency| competency.id.as_str()).collect();
    needed.retain(|(needed, ..)| active.contains(needed.competency.as_str()));
    needed
}

fn coverage(Seen { company, as_of, .. }: &Seen, levels: &Levels<'_>, people: &[&Person]) -> Vec<CoverageView> {
    let mut covered: Vec<CoverageView> = Vec::new();
    for competency in active(company, *as_of) {
        let Some(scale) = company.scales.get(&competency.scale_id) else { continue };
        let gaps: Vec<(f64, &Person)> = people
            .iter()
            .filter_map(|person| {
                let target = levels.profile(&person.role_id, &competency.id)?.target;
                let standing = levels.at(person, &competency.id, *as_of);
                let shown = shown_native(levels, scale, &standing, person, &competency.id);
                Some(((target - shown).max(0.0), *person))
            })
            .collect();
        if gaps.is_empty() {
            continue;
        }
        let mut below: Vec<&(f64, &Person)> = gaps.iter().filter(|(gap, _)| *gap > 0.0).collect();
        below.sort_by(|(a, one), (b, other)| b.total_cmp(a).then_with(|| one.name.cmp(&other.name)));
        covered.push(CoverageView {
            competency_id: competency.id.clone(),
            competency: competency.name.clone(),
            asked: gaps.len(),
            reached: gaps.len() - below.len(),
            mean_gap: gaps.iter().map(|(gap, _)| gap).sum::<f64>() / gaps.len() as f64,
            below: below.into_iter().map(|(_, person)| named(person)).collect(),
        });
    }
    covered.sort_by(|a, b| b.mean_gap.total_cmp(&a.mean_gap).then_with(|| a.competency.cmp(&b.competency)));
    covered
}

fn names<'a>(people: impl Iterator<Item = &'a Person>) -> Vec<NamedView> {
    let mut names: Vec<NamedView> = people.map(named).collect();
    names.sort();
    names
}

fn named(person: &Person) -> NamedView {
    NamedView { name: person.name.clone(), id: person.id.clone() }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::{demo, domain::policy::Scope};
    use std::sync::Arc;

    fn seen(scope: Scope) -> Seen {
        Seen { company: Arc::new(demo::company().unwrap()), scope, as_of: demo::AS_OF.parse().unwrap() }
    }

    #[test]
    fn the_demo_has_single_points_of_failure_and_names_them() {
        let view = view(&seen(Scope::Everybody));
        let all = || view.teams.iter().flat_map(|team| &team.needed);
        assert!(all().any(|needed| needed.critical && needed.single_point));
        assert!(all().any(|needed| needed.essential && needed.qualified == 1));
        assert!(all().any(|needed| needed.essential && !needed.single_point));
        for needed in all() {
            assert_eq!(needed.who.len(), needed.qualified, "{needed:?}");
            assert_eq!(needed.single_point, needed.qualified < 2, "{needed:?}");
        }
        for team in &view.teams {
            assert_eq!(team.people, team.people_seen);
            assert!(team.needed.windows(2).all(|pair| pair[0].qualified <= pair[1].qualified));
            for coverage in &team.coverage {
                assert_eq!(coverage.asked, coverage.reached + coverage.below.len());
                assert_eq!(coverage.mean_gap > 0.0, !coverage.below.is_empty());
            }
        }
    }

    #[test]
    fn who_is_not_seen_is_counted_as_qualified_and_neither_named_nor_part_of_the_coverage() {
        let all = view(&seen(Scope::Everybody));
        let whole = all.teams.iter().find(|team| team.people > 3).unwrap();
        let one = whole.needed.iter().flat_map(|needed| &needed.who).next().unwrap().clone();
        let scope = Scope::Part { people: BTreeSet::from([one.id.clone()]), teams: BTreeSet::from([whole.id.clone()]) };
        let part = view(&seen(scope));
        assert_eq!(part.teams.len(), 1);
        let team = &part.teams[0];
        assert_eq!((team.people, team.people_seen), (whole.people, 1));
        for (seen, whole) in team.needed.iter().zip(&whole.needed) {
            assert_eq!((seen.qualified, seen.single_point), (whole.qualified, whole.single_point));
            assert!(seen.who.iter().all(|who| *who == one));
        }
        assert!(
            team.coverage.iter().all(|coverage| coverage.asked == 1 && coverage.below.iter().all(|who| *who == one))
        );
    }
}
