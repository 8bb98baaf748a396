//! People × competencies, as compact as it can be read: names once, and a cell's figures as whole numbers in flat lists.

use super::{
    super::{
        Result,
        people::{Seen, is_employed, name_of, shown_native},
    },
    active, seen,
};
use crate::{
    clock::Clock,
    db::Db,
    domain::{
        account::Actor,
        company::{Competency, Person},
        level::Levels,
    },
};
use chrono::NaiveDate;
use serde::Serialize;
use std::collections::{BTreeMap, BTreeSet};
use utoipa::ToSchema;

/// Nobody rated it: the role suggests the level.
const GUESSED: u8 = 1;
/// A new rating is due.
const STALE: u8 = 2;
/// The rating that is shown is a manager's, or certified.
const VALIDATED: u8 = 4;
/// The role cannot be done without it.
const ESSENTIAL: u8 = 8;

/// Stands for a target where the role has none.
const NO_TARGET: i32 = -1;

/// The skills of everybody whom one sees. People and competencies name each other by place in the lists.
#[derive(Clone, Debug, PartialEq, Serialize, ToSchema)]
pub struct SkillsMatrix {
    pub as_of: NaiveDate,
    pub teams: Vec<MatrixTeam>,
    /// Names of roles.
    pub roles: Vec<String>,
    pub scales: Vec<MatrixScale>,
    /// By function, family and name.
    pub competencies: Vec<MatrixCompetency>,
    /// By name.
    pub people: Vec<MatrixPerson>,
    pub cells: CellsView,
}

#[derive(Clone, Debug, PartialEq, Serialize, ToSchema)]
pub struct MatrixTeam {
    pub id: String,
    pub name: String,
    /// Name of its function.
    pub function: String,
}

#[derive(Clone, Debug, PartialEq, Serialize, ToSchema)]
pub struct MatrixScale {
    pub name: String,
    pub lowest: f64,
    pub highest: f64,
    /// Levels of the scale, each with the canonical level (0–7) that it stands for; linear between.
    pub anchors: Vec<(f64, f64)>,
}

#[derive(Clone, Debug, PartialEq, Serialize, ToSchema)]
pub struct MatrixCompetency {
    pub id: String,
    pub name: String,
    /// Name of its function; absent for shared ones.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub function: Option<String>,
    #[serde(skip_serializing_if = "Option::is_none")]
    pub family: Option<String>,
    /// Place in `scales`.
    pub scale: usize,
}

#[derive(Clone, Debug, PartialEq, Serialize, ToSchema)]
pub struct MatrixPerson {
    pub id: String,
    pub name: String,
    /// Place in `teams`.
    pub team: usize,
    /// Place in `roles`.
    pub role: usize,
}

/// One entry a cell, person after person: that of person p in competency c is at p × (number of competencies) + c.
#[derive(Clone, Debug, Default, PartialEq, Serialize, ToSchema)]
pub struct CellsView {
    /// The latest rating as it was entered, validated ones before others, in hundredths of the competency's own scale; what
    /// the role suggests where nobody rated it.
    pub shown: Vec<i32>,
    /// What the role asks for, in hundredths of the own scale; −1 where it asks for nothing. The gap is target − shown.
    pub target: Vec<i32>,
    /// The planning estimate in hundredths of the canonical scale (0–700).
    pub estimate: Vec<i32>,
    /// Percent.
    pub confidence: Vec<u8>,
    /// Sum of 1: guessed, nobody rated it; 2: a new rating is due; 4: validated; 8: essential for the role.
    pub flags: Vec<u8>,
}

/// Which part of it; everything without.
#[derive(Clone, Debug, Default)]
pub struct MatrixQuery {
    /// Only this team's people.
    pub team: Option<String>,
    /// Only this function's competencies, and the shared ones.
    pub function: Option<String>,
}

/// The skills of everybody whom `actor` sees.
pub fn matrix(db: &Db, clock: &Clock, actor: &Actor, query: &MatrixQuery) -> Result<SkillsMatrix> {
    let seen = seen(db, clock, actor)?;
    Ok(view(&seen, query))
}

fn view(Seen { company, scope, as_of }: &Seen, query: &MatrixQuery) -> SkillsMatrix {
    let mut people: Vec<&Person> = company
        .people
        .values()
        .filter(|person| is_employed(person, *as_of) && scope.sees_person(&person.id))
        .filter(|person| query.team.as_ref().is_none_or(|team| *team == person.team_id))
        .collect();
    people.sort_by(|a, b| (&a.name, &a.id).cmp(&(&b.name, &b.id)));

    let function_of = |c: &Competency| c.function_id.as_ref().map(|id| name_of(&company.functions, id, |f| &f.name));
    let family_of = |c: &Competency| c.family_id.as_ref().map(|id| name_of(&company.families, id, |f| &f.name));
    let asked = |c: &&Competency| match (&query.function, &c.function_id) {
        (Some(asked), Some(own)) => asked == own,
        _ => true,
    };
    let mut competencies: Vec<(&Competency, _, _)> = active(company, *as_of)
        .filter(asked)
        .filter(|c| company.scales.contains_key(&c.scale_id))
        .map(|c| (c, function_of(c), family_of(c)))
        .collect();
    // Shared ones last.
    competencies.sort_by(|(a, function_a, family_a), (b, function_b, family_b)| {
        (function_a.is_none(), function_a, family_a.is_none(), family_a, &a.name).cmp(&(
            function_b.is_none(),
            function_b,
            family_b.is_none(),
            family_b,
            &b.name,
        ))
    });

    let teams = Places::of(people.iter().map(|person| person.team_id.as_str()));
    let roles = Places::of(people.iter().map(|person| person.role_id.as_str()));
    let scales = Places::of(competencies.iter().map(|(competency, ..)| competency.scale_id.as_str()));
    let cells = cells(company, &people, &competencies.iter().map(|(c, ..)| *c).collect::<Vec<_>>(), *as_of);
    SkillsMatrix {
        as_of: *as_of,
        teams: teams
            .ids()
            .map(|id| MatrixTeam {
                id: id.to_owned(),
                name: name_of(&company.teams, id, |team| &team.name),
                function: company.teams.get(id).map_or_else(String::new, |team| {
                    name_of(&company.functions, &team.function_id, |function| &function.name)
                }),
            })
            .collect(),
        roles: roles.ids().map(|id| name_of(&company.roles, id, |role| &role.name)).collect(),
        scales: scales
            .ids()
            .filter_map(|id| company.scales.get(id))
            .map(|scale| MatrixScale {
                name: scale.name.clone(),
                lowest: scale.lowest,
                highest: scale.highest,
                anchors: scale.anchors.0.clone(),
            })
            .collect(),
        competencies: competencies
            .into_iter()
            .map(|(competency, function, family)| MatrixCompetency {
                id: competency.id.clone(),
                name: competency.name.clone(),
                function,
                family,
                scale: scales.of_id(&competency.scale_id),
            })
            .collect(),
        people: people
            .iter()
            .map(|person| MatrixPerson {
                id: person.id.clone(),
                name: person.name.clone(),
                team: teams.of_id(&person.team_id),
                role: roles.of_id(&person.role_id),
            })
            .collect(),
        cells,
    }
}

fn cells(
    company: &crate::domain::company::Company,
    people: &[&Person],
    competencies: &[&Competency],
    as_of: NaiveDate,
) -> CellsView {
    let levels = Levels::new(company);
    let mut cells = CellsView::default();
    for person in people {
        for competency in competencies {
            let Some(scale) = company.scales.get(&competency.scale_id) else { continue };
            let standing = levels.at(person, &competency.id, as_of);
            let profile = levels.profile(&person.role_id, &competency.id);
            cells.shown.push(hundredths(shown_native(&levels, scale, &standing, person, &competency.id)));
            cells.target.push(profile.map_or(NO_TARGET, |profile| hundredths(profile.target)));
            cells.estimate.push(hundredths(standing.level));
            cells.confidence.push((standing.confidence * 100.0).round() as u8);
            let validated = standing.shown.is_some_and(|rating| rating.source.is_validated());
            let essential = profile.is_some_and(|profile| profile.essential);
            cells.flags.push(
                [(standing.guessed, GUESSED), (standing.stale, STALE), (validated, VALIDATED), (essential, ESSENTIAL)]
                    .into_iter()
                    .filter_map(|(is, flag)| is.then_some(flag))
                    .sum(),
            );
        }
    }
    cells
}

fn hundredths(level: f64) -> i32 {
    (level * 100.0).round() as i32
}

/// Ids and their places in a list.
struct Places<'a>(BTreeMap<&'a str, usize>);

impl<'a> Places<'a> {
    fn of(ids: impl Iterator<Item = &'a str>) -> Self {
        let ids: BTreeSet<&str> = ids.collect();
        Self(ids.into_iter().enumerate().map(|(place, id)| (id, place)).collect())
    }

    fn ids(&self) -> impl Iterator<Item = &'a str> + '_ {
        self.0.keys().copied()
    }

    fn of_id(&self, id: &str) -> usize {
        self.0.get(id).copied().unwrap_or_default()
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::{app::people::person_view, demo, domain::policy::Scope};
    use std::sync::Arc;

    fn seen(scope: Scope) -> Seen {
        Seen { company: Arc::new(demo::company().unwrap()), scope, as_of: demo::AS_OF.parse().unwrap() }
    }

    #[test]
    fn a_cell_says_what_the_page_of_the_person_says() {
        // More than a year later nobody's rating is fresh.
        for days in [0, 400] {
            let mut seen = seen(Scope::Everybody);
            seen.as_of += chrono::Duration::days(days);
            let matrix = view(&seen, &MatrixQuery::default());
            let levels = Levels::new(&seen.company);
            let width = matrix.competencies.len();
            assert_eq!(matrix.cells.shown.len(), matrix.people.len() * width);
            let (mut rated, mut stale, mut essential) = (0, 0, 0);
            for (p, person) in matrix.people.iter().enumerate() {
                let page = person_view(&seen.company, &levels, &seen.company.people[&person.id], seen.as_of);
                for (c, competency) in matrix.competencies.iter().enumerate() {
                    let level = page.levels.iter().find(|level| level.competency_id == competency.id).unwrap();
                    let at = p * width + c;
                    let (shown, target) = (f64::from(matrix.cells.shown[at]), f64::from(matrix.cells.target[at]));
                    assert!((shown / 100.0 - level.native_level.unwrap()).abs() <= 0.005);
                    assert_eq!((target >= 0.0).then_some(target / 100.0), level.native_target);
                    assert!((f64::from(matrix.cells.estimate[at]) / 100.0 - level.level).abs() <= 0.005);
                    assert!((f64::from(matrix.cells.confidence[at]) / 100.0 - level.confidence).abs() <= 0.005);
                    let flags = matrix.cells.flags[at];
                    assert_eq!((flags & GUESSED > 0, flags & STALE > 0), (level.guessed, level.stale));
                    rated += usize::from(flags & GUESSED == 0);
                    stale += usize::from(flags & STALE > 0);
                    essential += usize::from(flags & ESSENTIAL > 0);
                }
            }
            assert!(rated > 500 && essential > 50, "{rated} rated, {essential} essential");
            assert_eq!(stale > 0, days > 0, "{stale} stale after {days} days");
        }
    }

    #[test]
    fn a_part_of_the_company_names_nobody_and_no_team_outside_it() {
        let company = demo::company().unwrap();
        let mine: BTreeSet<String> =
            company.people.values().filter(|p| p.team_id == "sales-smb").map(|p| p.id.clone()).collect();
        let scope = Scope::Part { people: mine.clone(), teams: BTreeSet::from(["sales-smb".to_owned()]) };
        let matrix = view(&seen(scope), &MatrixQuery::default());
        assert_eq!(matrix.people.iter().map(|person| person.id.clone()).collect::<BTreeSet<_>>(), mine);
        assert_eq!(matrix.teams.iter().map(|team| team.id.as_str()).collect::<Vec<_>>(), ["sales-smb"]);
    }

    #[test]
    fn a_team_and_a_function_narrow_it() {
        let seen = seen(Scope::Everybody);
        let query = MatrixQuery { team: Some("sales-smb".to_owned()), function: Some("sales".to_owned()) };
        let matrix = view(&seen, &query);
        assert!(!matrix.people.is_empty() && matrix.people.len() < seen.company.people.len());
        assert!(matrix.competencies.iter().all(|c| c.function.as_deref().is_none_or(|name| name == "Sales")));
        assert!(!matrix.competencies.is_empty());
    }
}
