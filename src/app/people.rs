//! The organisation and what its people can do, as far as somebody sees it.

use super::{Error, Result};
use crate::{
    clock::Clock,
    db::{Conn, Db, records, scope, settings},
    domain::{
        account::Actor,
        company::{Company, Competency, Person, Record, Scale},
        level::{Levels, Standing},
        policy::Scope,
    },
};
use chrono::NaiveDate;
use serde::Serialize;
use std::{collections::BTreeMap, sync::Arc};
use utoipa::ToSchema;

/// A team.
#[derive(Clone, Debug, PartialEq, Serialize, ToSchema)]
pub struct TeamView {
    pub id: String,
    pub name: String,
    /// Name of its function.
    pub function: String,
    #[serde(skip_serializing_if = "Option::is_none")]
    pub location: Option<String>,
    pub people: usize,
    pub fte: f64,
}

/// Somebody in a list.
#[derive(Clone, Debug, PartialEq, Serialize, ToSchema)]
pub struct PersonSummary {
    pub id: String,
    pub name: String,
    pub team_id: String,
    pub team: String,
    pub role: String,
    pub fte: f64,
    /// Whether the person carries a quota; never how much.
    pub quota: bool,
    #[serde(skip_serializing_if = "Option::is_none")]
    pub location: Option<String>,
}

/// A page of people.
#[derive(Clone, Debug, PartialEq, Serialize, ToSchema)]
pub struct PeoplePage {
    pub items: Vec<PersonSummary>,
    /// What to send as `after` for the next page.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub next: Option<String>,
}

/// Somebody with what they can do.
#[derive(Clone, Debug, PartialEq, Serialize, ToSchema)]
pub struct PersonView {
    pub id: String,
    pub name: String,
    #[serde(skip_serializing_if = "Option::is_none")]
    pub email: Option<String>,
    pub team_id: String,
    pub team: String,
    pub role: String,
    pub fte: f64,
    #[serde(skip_serializing_if = "Option::is_none")]
    pub manager: Option<String>,
    pub levels: Vec<LevelView>,
}

/// A level: canonical for computing, native for reading.
#[derive(Clone, Debug, PartialEq, Serialize, ToSchema)]
pub struct LevelView {
    pub competency_id: String,
    pub competency: String,
    /// Name of the function it belongs to; absent for shared ones.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub function: Option<String>,
    #[serde(skip_serializing_if = "Option::is_none")]
    pub family: Option<String>,
    /// The planning estimate, 0–7.
    pub level: f64,
    #[serde(skip_serializing_if = "Option::is_none")]
    pub target: Option<f64>,
    /// The rating as it was entered, on the competency's scale; a guess where nobody rated it.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub native_level: Option<f64>,
    #[serde(skip_serializing_if = "Option::is_none")]
    pub native_target: Option<f64>,
    pub scale: ScaleView,
    /// 0 to 1.
    pub confidence: f64,
    #[serde(skip_serializing_if = "Option::is_none")]
    pub rated_on: Option<NaiveDate>,
    /// "self", "manager", "peer" or "certified".
    #[serde(skip_serializing_if = "Option::is_none")]
    pub source: Option<String>,
    /// A new rating is due.
    pub stale: bool,
    pub guessed: bool,
}

#[derive(Clone, Debug, PartialEq, Serialize, ToSchema)]
pub struct ScaleView {
    pub id: String,
    pub name: String,
    pub lowest: f64,
    pub highest: f64,
}

impl From<&Scale> for ScaleView {
    fn from(scale: &Scale) -> Self {
        Self { id: scale.id.clone(), name: scale.name.clone(), lowest: scale.lowest, highest: scale.highest }
    }
}

/// Most people on one page.
const PAGE_MAX: usize = 500;

/// Everything that a view of the company needs, read at once.
pub(super) struct Seen {
    pub company: Arc<Company>,
    pub scope: Scope,
    pub as_of: NaiveDate,
}

/// What `actor` may see of the company, as of the company's date.
pub(super) fn seen(conn: &mut Conn, clock: &Clock, actor: &Actor) -> Result<Seen> {
    Ok(Seen {
        company: Arc::new(records::company(conn)?),
        scope: scope::of(conn, actor)?,
        as_of: settings::as_of(conn, clock.today())?,
    })
}

/// Teams that `actor` sees, with the people who belong to them now.
pub fn teams(db: &Db, clock: &Clock, actor: &Actor) -> Result<Vec<TeamView>> {
    let Seen { company, scope, as_of } = db.read(|conn| seen(conn, clock, actor))?;
    let mut staff: BTreeMap<&str, (usize, f64)> = BTreeMap::new();
    for person in company.people.values().filter(|person| is_employed(person, as_of)) {
        let (people, fte) = staff.entry(&person.team_id).or_default();
        *people += 1;
        *fte += person.fte;
    }
    let teams = company.teams.values().filter(|team| scope.sees_team(&team.id)).map(|team| {
        let (people, fte) = staff.get(team.id.as_str()).copied().unwrap_or_default();
        TeamView {
            id: team.id.clone(),
            name: team.name.clone(),
            function: name_of(&company.functions, &team.function_id, |function| &function.name),
            location: team.location_id.as_ref().map(|id| name_of(&company.locations, id, |location| &location.name)),
            people,
            fte,
        }
    });
    Ok(teams.collect())
}

/// Which page of people.
#[derive(Clone, Debug, Default)]
pub struct PeopleQuery {
    pub team: Option<String>,
    /// The last id of the page before.
    pub after: Option<String>,
    pub limit: Option<usize>,
}

/// People whom `actor` sees, by id.
pub fn people(db: &Db, clock: &Clock, actor: &Actor, query: &PeopleQuery) -> Result<PeoplePage> {
    let Seen { company, scope, as_of } = db.read(|conn| seen(conn, clock, actor))?;
    let limit = query.limit.unwrap_or(PAGE_MAX).clamp(1, PAGE_MAX);
    let mut found = company
        .people
        .values()
        .filter(|person| is_employed(person, as_of) && scope.sees_person(&person.id))
        .filter(|person| query.team.as_ref().is_none_or(|team| *team == person.team_id))
        .filter(|person| query.after.as_ref().is_none_or(|after| person.id > *after));
    let items: Vec<PersonSummary> = found.by_ref().take(limit).map(|person| summary(&company, person)).collect();
    let next = found.next().and(items.last()).map(|last| last.id.clone());
    Ok(PeoplePage { items, next })
}

/// Somebody with what they can do; not found where `actor` may not see them.
pub fn person(db: &Db, clock: &Clock, actor: &Actor, id: &str) -> Result<PersonView> {
    let Seen { company, scope, as_of } = db.read(|conn| seen(conn, clock, actor))?;
    let person = company.people.get(id).filter(|person| scope.sees_person(&person.id)).ok_or(Error::NotFound)?;
    Ok(person_view(&company, &Levels::new(&company), person, as_of))
}

pub(super) fn is_employed(person: &Person, day: NaiveDate) -> bool {
    person.joined_on.is_none_or(|joined| joined <= day) && person.left_on.is_none_or(|left| left >= day)
}

fn summary(company: &Company, person: &Person) -> PersonSummary {
    PersonSummary {
        id: person.id.clone(),
        name: person.name.clone(),
        team_id: person.team_id.clone(),
        team: name_of(&company.teams, &person.team_id, |team| &team.name),
        role: name_of(&company.roles, &person.role_id, |role| &role.name),
        fte: person.fte,
        quota: person.quota.is_some(),
        location: person.location_id.as_ref().map(|id| name_of(&company.locations, id, |location| &location.name)),
    }
}

/// Somebody with levels in every competency that is in use.
pub(super) fn person_view(company: &Company, levels: &Levels<'_>, person: &Person, as_of: NaiveDate) -> PersonView {
    let in_use = company.competencies.values().filter(|competency| competency.is_in_use(as_of));
    PersonView {
        id: person.id.clone(),
        name: person.name.clone(),
        email: person.email.clone(),
        team_id: person.team_id.clone(),
        team: name_of(&company.teams, &person.team_id, |team| &team.name),
        role: name_of(&company.roles, &person.role_id, |role| &role.name),
        fte: person.fte,
        manager: person.manager_id.as_ref().map(|id| name_of(&company.people, id, |manager| &manager.name)),
        levels: in_use.filter_map(|competency| level_view(company, levels, person, competency, as_of)).collect(),
    }
}

/// Somebody's level in one competency; absent where its scale is gone.
pub(super) fn level_view(
    company: &Company,
    levels: &Levels<'_>,
    person: &Person,
    competency: &Competency,
    as_of: NaiveDate,
) -> Option<LevelView> {
    let scale = company.scales.get(&competency.scale_id)?;
    let standing = levels.at(person, &competency.id, as_of);
    let profile = levels.profile(&person.role_id, &competency.id);
    Some(LevelView {
        competency_id: competency.id.clone(),
        competency: competency.name.clone(),
        function: competency.function_id.as_ref().map(|id| name_of(&company.functions, id, |function| &function.name)),
        family: competency.family_id.as_ref().map(|id| name_of(&company.families, id, |family| &family.name)),
        level: standing.level,
        target: profile.map(|profile| scale.to_canonical(profile.target)),
        native_level: Some(shown_native(levels, scale, &standing, person, &competency.id)),
        native_target: profile.map(|profile| profile.target),
        scale: scale.into(),
        confidence: standing.confidence,
        rated_on: standing.shown.map(|rating| rating.rated_on),
        source: standing.shown.map(|rating| rating.source.word().to_owned()),
        stale: standing.stale,
        guessed: standing.guessed,
    })
}

/// The level as it was entered, on the competency's own scale; what the role suggests where nobody rated it.
pub(super) fn shown_native(
    levels: &Levels<'_>,
    scale: &Scale,
    standing: &Standing<'_>,
    person: &Person,
    competency_id: &str,
) -> f64 {
    match standing.shown {
        Some(rating) if rating.scale_id == scale.id => rating.level,
        Some(rating) => scale.to_native(levels.canonical(rating)),
        None => levels.guess_native(person, competency_id),
    }
}

/// The name of a record, or its id where it is gone.
pub(super) fn name_of<R: Record>(table: &BTreeMap<String, R>, id: &str, name: impl Fn(&R) -> &String) -> String {
    table.get(id).map_or_else(|| id.to_owned(), |record| name(record).clone())
}
