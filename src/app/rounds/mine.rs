//! What one is asked to rate: people × the competencies of their role, with what was said before, what is oldest first.

use super::super::{
    Error, Result,
    people::{ScaleView, name_of},
    ratings::{IndicatorView, indicators, is_there},
};
use crate::{
    clock::Clock,
    db::{Db, ratings as stored, records, scope, settings},
    domain::{
        account::Actor,
        company::{Company, Competency, Kind, Person, Rating, RatingRequest, RatingSource},
        level::Levels,
        policy::{self, Decision, Scope},
    },
};
use chrono::NaiveDate;
use serde::Serialize;
use std::collections::{BTreeMap, BTreeSet};
use utoipa::ToSchema;

/// What one is asked to rate, and what one may rate unasked.
#[derive(Clone, Debug, PartialEq, Serialize, ToSchema)]
pub struct RatingRequests {
    pub as_of: NaiveDate,
    /// People whom one was asked to rate and has not finished.
    pub open: usize,
    /// The rounds in which one is asked, the one that is due first before the others.
    pub rounds: Vec<AskedRound>,
    pub competencies: Vec<CompetencyToRate>,
    /// Those one was asked for first; unfinished before finished; within these, most that is old or missing first.
    pub people: Vec<PersonToRate>,
}

#[derive(Clone, Debug, PartialEq, Serialize, ToSchema)]
pub struct AskedRound {
    pub id: String,
    pub name: String,
    pub message: String,
    pub due_on: NaiveDate,
    pub overdue: bool,
    pub asked: usize,
    pub done: usize,
    /// The planner has asked again.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub reminded_on: Option<NaiveDate>,
}

/// Something to rate people in.
#[derive(Clone, Debug, PartialEq, Serialize, ToSchema)]
pub struct CompetencyToRate {
    pub id: String,
    pub name: String,
    pub definition: String,
    #[serde(skip_serializing_if = "Option::is_none")]
    pub family: Option<String>,
    pub scale: ScaleView,
    pub indicators: Vec<IndicatorView>,
}

#[derive(Clone, Debug, PartialEq, Serialize, ToSchema)]
pub struct PersonToRate {
    pub person_id: String,
    pub person: String,
    pub role: String,
    pub team: String,
    /// "self", "manager", "peer" or "certified": how one rates this person.
    pub source: String,
    /// Absent: nobody asked, and one may.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub round_id: Option<String>,
    pub done: bool,
    /// What is old or missing first.
    pub items: Vec<ItemToRate>,
}

#[derive(Clone, Debug, PartialEq, Serialize, ToSchema)]
pub struct ItemToRate {
    pub competency_id: String,
    /// No rating, or an old one.
    pub stale: bool,
    #[serde(skip_serializing_if = "Option::is_none")]
    pub before: Option<Before>,
    /// What one has said in this round; where nobody asked, in the last two weeks.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub given: Option<Given>,
}

/// The last rating that was given before: one's own, else the one that the person's page shows.
#[derive(Clone, Debug, PartialEq, Serialize, ToSchema)]
pub struct Before {
    /// On the competency's scale.
    pub level: f64,
    pub source: String,
    pub own: bool,
    pub rated_on: NaiveDate,
}

#[derive(Clone, Debug, PartialEq, Serialize, ToSchema)]
pub struct Given {
    pub rating_id: String,
    /// On the competency's scale.
    pub level: f64,
}

/// What one is asked to rate; not found for accounts without a person.
pub fn mine(db: &Db, clock: &Clock, actor: &Actor) -> Result<RatingRequests> {
    let own = actor.person_id.clone().ok_or(Error::NotFound)?;
    let (company, scope, as_of) = db.read(|conn| {
        let mut company = records::company_without(conn, &[Kind::Ratings])?;
        let (scope, as_of) = (scope::of(conn, actor)?, settings::as_of(conn, clock.today())?);
        let people: BTreeSet<String> =
            wanted(&company, actor, &scope, &own, as_of).into_iter().map(|want| want.person.id.clone()).collect();
        for person in &people {
            stored::load_of(conn, &mut company, person)?;
        }
        Ok::<_, Error>((company, scope, as_of))
    })?;
    let levels = Levels::new(&company);
    let look = Look { company: &company, levels: &levels, scope: &scope, own: &own, as_of };
    Ok(look.requests(wanted(&company, actor, &scope, &own, as_of)))
}

/// For so long, what one says without being asked is one piece of work that one may go on with.
const SAID_LATELY_DAYS: i64 = 14;

/// Somebody to rate.
struct Want<'c> {
    person: &'c Person,
    source: RatingSource,
    /// Absent: nobody asked.
    request: Option<&'c RatingRequest>,
}

/// Everybody whom one is asked to rate in an open round; then oneself and those who report to one, where one was not asked.
fn wanted<'c>(company: &'c Company, actor: &Actor, scope: &Scope, own: &str, as_of: NaiveDate) -> Vec<Want<'c>> {
    let is_open = |id: &String| company.rating_rounds.get(id).is_some_and(|round| round.closed_on.is_none());
    let mut found: Vec<Want<'c>> = company
        .rating_requests
        .values()
        .filter(|request| request.rater_id == own && is_open(&request.round_id))
        .filter_map(|request| {
            let person = company.people.get(&request.person_id).filter(|person| is_there(person, as_of))?;
            Some(Want { person, source: request.source, request: Some(request) })
        })
        .collect();
    let asked: BTreeSet<&str> = found.iter().map(|want| want.person.id.as_str()).collect();
    let unasked = company.people.values().filter(|person| {
        (person.id == own || person.manager_id.as_deref() == Some(own))
            && is_there(person, as_of)
            && !asked.contains(person.id.as_str())
    });
    let unasked: Vec<Want<'c>> = unasked
        .map(|person| {
            let source = if person.id == own { RatingSource::SelfAssessment } else { RatingSource::Manager };
            Want { person, source, request: None }
        })
        .filter(|want| policy::rate(actor, want.source, &want.person.id, scope, false) == Decision::Allowed)
        .collect();
    found.extend(unasked);
    found
}

struct Look<'c> {
    company: &'c Company,
    levels: &'c Levels<'c>,
    scope: &'c Scope,
    own: &'c str,
    as_of: NaiveDate,
}

impl<'c> Look<'c> {
    fn requests(&self, wanted: Vec<Want<'c>>) -> RatingRequests {
        let mut used: BTreeMap<&str, &Competency> = BTreeMap::new();
        let mut people: Vec<PersonToRate> = Vec::new();
        let mut rounds: BTreeMap<&str, AskedRound> = BTreeMap::new();
        for want in wanted {
            let asked = self.levels.asked_of(&want.person.role_id, self.as_of);
            if asked.is_empty() {
                continue;
            }
            used.extend(asked.iter().map(|competency| (competency.id.as_str(), *competency)));
            let person = self.person(&want, &asked);
            if let Some(request) = want.request {
                self.count(&mut rounds, request, person.done);
            }
            people.push(person);
        }
        people.sort_by_key(|person| {
            let old = person.items.iter().filter(|item| item.stale).count();
            (person.round_id.is_none(), person.done, std::cmp::Reverse(old), person.person.clone())
        });
        let mut rounds: Vec<AskedRound> = rounds.into_values().collect();
        rounds.sort_by(|a, b| (a.due_on, &a.name).cmp(&(b.due_on, &b.name)));
        RatingRequests {
            as_of: self.as_of,
            open: rounds.iter().map(|round| round.asked - round.done).sum(),
            rounds,
            competencies: used.into_values().filter_map(|competency| self.competency(competency)).collect(),
            people,
        }
    }

    fn count(&self, rounds: &mut BTreeMap<&'c str, AskedRound>, request: &'c RatingRequest, done: bool) {
        let Some(round) = self.company.rating_rounds.get(&request.round_id) else { return };
        let asked = rounds.entry(&round.id).or_insert_with(|| AskedRound {
            id: round.id.clone(),
            name: round.name.clone(),
            message: round.message.clone(),
            due_on: round.due_on,
            overdue: false,
            asked: 0,
            done: 0,
            reminded_on: None,
        });
        asked.asked += 1;
        if done {
            asked.done += 1;
        } else {
            asked.overdue = round.due_on < self.as_of;
            asked.reminded_on = asked.reminded_on.max(request.reminded_on);
        }
    }

    fn competency(&self, competency: &Competency) -> Option<CompetencyToRate> {
        Some(CompetencyToRate {
            id: competency.id.clone(),
            name: competency.name.clone(),
            definition: competency.definition.clone(),
            family: competency.family_id.as_ref().map(|id| name_of(&self.company.families, id, |family| &family.name)),
            scale: self.company.scales.get(&competency.scale_id)?.into(),
            indicators: indicators(self.company, &competency.id),
        })
    }

    fn person(&self, want: &Want<'c>, asked: &[&'c Competency]) -> PersonToRate {
        let round_id = want.request.map(|request| request.round_id.as_str());
        let mut items: Vec<(Option<NaiveDate>, ItemToRate)> =
            asked.iter().map(|competency| self.item(want.person, competency, round_id)).collect();
        items.sort_by_key(|(rated_on, item)| (!item.stale, *rated_on));
        let items: Vec<ItemToRate> = items.into_iter().map(|(_, item)| item).collect();
        PersonToRate {
            person_id: want.person.id.clone(),
            person: want.person.name.clone(),
            role: name_of(&self.company.roles, &want.person.role_id, |role| &role.name),
            team: name_of(&self.company.teams, &want.person.team_id, |team| &team.name),
            source: want.source.word().to_owned(),
            round_id: round_id.map(str::to_owned),
            done: round_id.is_some() && items.iter().all(|item| item.given.is_some()),
            items,
        }
    }

    /// With the day of the rating that is shown, by which items are ordered.
    fn item(
        &self,
        person: &Person,
        competency: &'c Competency,
        round_id: Option<&str>,
    ) -> (Option<NaiveDate>, ItemToRate) {
        let standing = self.levels.at(person, &competency.id, self.as_of);
        let own = |rating: &&Rating| {
            rating.person_id == person.id
                && rating.rater_id.as_deref() == Some(self.own)
                && rating.withdrawn_on.is_none()
                && rating.rated_on <= self.as_of
                && self.levels.counts_for(&rating.competency_id) == competency.id
        };
        // Where nobody asked, one goes on with what one began lately.
        let is_of_round = |rating: &Rating| {
            let is_lately = (self.as_of - rating.rated_on).num_days() < SAID_LATELY_DAYS;
            rating.round_id.as_deref() == round_id && (round_id.is_some() || (own(&rating) && is_lately))
        };
        let newest = |of_round: bool| {
            let of = self.company.ratings.values().filter(own).filter(|rating| is_of_round(rating) == of_round);
            of.max_by_key(|rating| (rating.rated_on, &rating.id))
        };
        let given =
            newest(true).map(|rating| Given { rating_id: rating.id.clone(), level: self.native(rating, competency) });
        let shown = standing.shown.filter(|rating| self.scope.sees_person(&person.id) && !is_of_round(rating));
        let before = newest(false).map(|rating| (rating, true)).or(shown.map(|rating| (rating, false)));
        let before = before.map(|(rating, own)| Before {
            level: self.native(rating, competency),
            source: rating.source.word().to_owned(),
            own,
            rated_on: rating.rated_on,
        });
        let item = ItemToRate {
            competency_id: competency.id.clone(),
            stale: standing.stale || standing.guessed,
            before,
            given,
        };
        (standing.shown.map(|rating| rating.rated_on), item)
    }

    fn native(&self, rating: &Rating, competency: &Competency) -> f64 {
        match self.company.scales.get(&competency.scale_id) {
            Some(scale) if scale.id != rating.scale_id => scale.to_native(self.levels.canonical(rating)),
            _ => rating.level,
        }
    }
}
