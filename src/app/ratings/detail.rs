//! What a level is made of, in plain terms: the ratings as entered, what each weighs today, and how the level came about.

use super::super::{
    Error, Result,
    people::{LevelView, ScaleView, level_view, name_of},
};
use super::is_there;
use crate::{
    clock::Clock,
    db::{Db, ratings as stored, scope, settings},
    domain::{
        account::Actor,
        company::{Company, Competency, Person, Rating, RatingSource, Scale},
        level::{Levels, Part, PriorKind, Trace},
        policy::{self, Decision, Scope},
        role::Role,
    },
};
use chrono::{Days, Months, NaiveDate};
use serde::Serialize;
use std::collections::BTreeSet;
use utoipa::ToSchema;

/// What somebody does who is at a level.
#[derive(Clone, Debug, PartialEq, Serialize, ToSchema)]
pub struct IndicatorView {
    /// On the competency's scale.
    pub level: f64,
    pub description: String,
}

/// What a level is made of.
#[derive(Clone, Debug, PartialEq, Serialize, ToSchema)]
pub struct LevelDetail {
    pub person_id: String,
    pub person: String,
    pub level: LevelView,
    pub definition: String,
    pub indicators: Vec<IndicatorView>,
    /// The planning estimate on the competency's scale.
    pub native_estimate: f64,
    /// It lies with two chances out of three (16%–84%) between these, on the competency's scale.
    pub native_low: f64,
    pub native_high: f64,
    /// The role asks for it: what is practised does not fade.
    pub practised: bool,
    pub half_life_weeks: f64,
    /// Since the last rating.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub weeks_since_rating: Option<f64>,
    /// What is left by now of a gain that was there at the last rating, if it was not practised: 0 to 1.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub kept: Option<f64>,
    pub prior: PriorView,
    /// Those that count, the newest first.
    pub ratings: Vec<RatingPart>,
    /// The newest first.
    pub withdrawn: Vec<WithdrawnRating>,
    /// From before the first rating to today, on the competency's scale.
    pub history: Vec<LevelPoint>,
    /// The sources of ratings that one may give here: "self", "manager", "peer", "certified".
    pub may_rate: Vec<String>,
    /// The level is that of the competency which this one was merged into.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub merged_into: Option<String>,
}

/// Where the level starts before anybody rated it.
#[derive(Clone, Debug, PartialEq, Serialize, ToSchema)]
pub struct PriorView {
    /// In a sentence.
    pub says: String,
    pub native_level: f64,
    /// Share of the level of today: 0 to 1.
    pub weight: f64,
}

/// A rating and its part in the level.
#[derive(Clone, Debug, PartialEq, Serialize, ToSchema)]
pub struct RatingPart {
    pub id: String,
    /// "self", "manager", "peer" or "certified".
    pub source: String,
    /// Who gave it, where one may see that person.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub by: Option<String>,
    pub rated_on: NaiveDate,
    /// As it was entered, on `scale`.
    pub entered: f64,
    pub scale: ScaleView,
    /// On the competency's scale.
    pub native_level: f64,
    /// For the person, their manager and planners only.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub note: Option<String>,
    #[serde(skip_serializing_if = "Option::is_none")]
    pub round: Option<String>,
    /// The competency it was given in, which was merged into this one.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub given_in: Option<String>,
    /// Share of the level of today: 0 to 1.
    pub weight: f64,
    /// The share that it had on the day it was given; newer ratings take from it.
    pub weight_then: f64,
    /// Canonical levels that it is taken to lie too high.
    pub bias: f64,
    /// How sure the level was once it was in: 0 to 1.
    pub confidence_then: f64,
    /// One may withdraw or correct it.
    pub may_withdraw: bool,
}

/// A rating that counts for nothing.
#[derive(Clone, Debug, PartialEq, Serialize, ToSchema)]
pub struct WithdrawnRating {
    pub id: String,
    pub source: String,
    #[serde(skip_serializing_if = "Option::is_none")]
    pub by: Option<String>,
    pub rated_on: NaiveDate,
    pub entered: f64,
    pub scale: ScaleView,
    #[serde(skip_serializing_if = "Option::is_none")]
    pub withdrawn_on: Option<NaiveDate>,
    /// For the person, their manager and planners only.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub reason: Option<String>,
}

/// The level at a day, with where it lies with two chances out of three.
#[derive(Clone, Debug, PartialEq, Serialize, ToSchema)]
pub struct LevelPoint {
    pub on: NaiveDate,
    pub level: f64,
    pub low: f64,
    pub high: f64,
}

/// Who looks, at whom, when.
struct Look<'c> {
    company: &'c Company,
    levels: Levels<'c>,
    scope: &'c Scope,
    actor: &'c Actor,
    person: &'c Person,
    as_of: NaiveDate,
}

/// What a person's level in a competency is made of; not found where `actor` may not see the person.
pub fn detail(db: &Db, clock: &Clock, actor: &Actor, person_id: &str, competency_id: &str) -> Result<LevelDetail> {
    let (company, scope, as_of) = db.read(|conn| {
        let company = stored::company_around(conn, person_id)?;
        Ok::<_, Error>((company, scope::of(conn, actor)?, settings::as_of(conn, clock.today())?))
    })?;
    detail_of(&company, &scope, actor, as_of, person_id, competency_id)
}

/// The same of a company that is read already.
fn detail_of(
    company: &Company,
    scope: &Scope,
    actor: &Actor,
    as_of: NaiveDate,
    person_id: &str,
    competency_id: &str,
) -> Result<LevelDetail> {
    let person = company.people.get(person_id).filter(|person| scope.sees_person(&person.id)).ok_or(Error::NotFound)?;
    let levels = Levels::new(company);
    let asked = company.competencies.get(competency_id).ok_or(Error::NotFound)?;
    let competency = company.competencies.get(levels.counts_for(competency_id)).ok_or(Error::NotFound)?;
    let scale = company.scale_of(&competency.id).ok_or(Error::NotFound)?;
    let level = level_view(company, &levels, person, competency, as_of).ok_or(Error::NotFound)?;
    let look = Look { company, levels, scope, actor, person, as_of };
    let trace = look.levels.trace(person, &competency.id, as_of);
    let now = point(scale, as_of, trace.standing.level, trace.standing.variance);
    let may_rate = if is_there(person, as_of) && competency.is_in_use(as_of) { look.may_rate() } else { Vec::new() };
    Ok(LevelDetail {
        person_id: person.id.clone(),
        person: person.name.clone(),
        level,
        definition: competency.definition.clone(),
        indicators: indicators(company, &competency.id),
        native_estimate: now.level,
        native_low: now.low,
        native_high: now.high,
        practised: trace.prior.practised,
        half_life_weeks: competency.half_life_weeks,
        weeks_since_rating: trace.passed.map(|passed| passed.weeks),
        kept: trace.passed.map(|passed| passed.kept),
        prior: look.prior(&trace),
        ratings: look.parts(&trace, competency, scale),
        withdrawn: look.withdrawn(&competency.id),
        history: look.history(&trace, &competency.id, scale),
        may_rate,
        merged_into: (asked.id != competency.id).then(|| competency.name.clone()),
    })
}

/// What somebody does at each level of a competency, the lowest first.
pub(in crate::app) fn indicators(company: &Company, competency_id: &str) -> Vec<IndicatorView> {
    let of = company.indicators.values().filter(|indicator| indicator.competency_id == competency_id);
    let mut found: Vec<IndicatorView> = of
        .map(|indicator| IndicatorView { level: indicator.level, description: indicator.description.clone() })
        .collect();
    found.sort_by(|a, b| a.level.total_cmp(&b.level));
    found
}

/// One standard deviation either way.
fn point(scale: &Scale, on: NaiveDate, level: f64, variance: f64) -> LevelPoint {
    let deviation = variance.max(0.0).sqrt();
    LevelPoint {
        on,
        level: scale.to_native(level),
        low: scale.to_native(level - deviation),
        high: scale.to_native(level + deviation),
    }
}

impl<'c> Look<'c> {
    fn may_rate(&self) -> Vec<String> {
        RatingSource::ALL
            .into_iter()
            .filter(|source| policy::rate(self.actor, *source, &self.person.id, self.scope, false) == Decision::Allowed)
            .map(|source| source.word().to_owned())
            .collect()
    }

    fn prior(&self, trace: &Trace<'_>) -> PriorView {
        let role = name_of(&self.company.roles, &self.person.role_id, |role| &role.name);
        let language = self.actor.language;
        let says = match trace.prior.kind {
            PriorKind::Role => language.of(
                format!("What is usual for the role {role}: its target, and how experienced its holders are."),
                format!("Was für die Rolle {role} üblich ist: ihr Ziel und wie erfahren die Leute darin sind."),
            ),
            PriorKind::Others => language.of(
                format!("What is usual for people whose role is {role} in a skill that is not its own."),
                format!("Was für Menschen in der Rolle {role} üblich ist, wenn die Fähigkeit nicht zu ihr gehört."),
            ),
        };
        PriorView { says, native_level: trace.prior.native, weight: trace.prior_weight }
    }

    /// Notes are for the person, their manager and planners.
    fn reads_notes(&self) -> bool {
        let own = self.actor.person_id.as_ref();
        self.actor.role == Role::Planner
            || own.is_some_and(|own| *own == self.person.id || Some(own) == self.person.manager_id.as_ref())
    }

    /// The name of who gave a rating, where one may see that person.
    fn by(&self, rating: &Rating) -> Option<String> {
        let rater = rating.rater_id.as_ref()?;
        let seen = self.scope.sees_person(rater) || self.actor.person_id.as_ref() == Some(rater);
        seen.then(|| name_of(&self.company.people, rater, |person| &person.name))
    }

    fn scale(&self, rating: &Rating) -> ScaleView {
        self.company.scales.get(&rating.scale_id).map_or_else(
            || ScaleView { id: rating.scale_id.clone(), name: rating.scale_id.clone(), lowest: 0.0, highest: 7.0 },
            ScaleView::from,
        )
    }

    fn parts(&self, trace: &Trace<'c>, competency: &Competency, scale: &Scale) -> Vec<RatingPart> {
        let mut parts: Vec<&Part<'c>> = trace.parts.iter().collect();
        parts.sort_by(|a, b| {
            (b.step.rating.rated_on, &b.step.rating.id).cmp(&(a.step.rating.rated_on, &a.step.rating.id))
        });
        let view = |part: &Part<'c>| {
            let rating = part.step.rating;
            let withdraw = policy::withdraw(self.actor, rating.rater_id.as_deref(), &rating.person_id, self.scope);
            RatingPart {
                id: rating.id.clone(),
                source: rating.source.word().to_owned(),
                by: self.by(rating),
                rated_on: rating.rated_on,
                entered: rating.level,
                scale: self.scale(rating),
                native_level: if rating.scale_id == scale.id {
                    rating.level
                } else {
                    scale.to_native(part.step.canonical)
                },
                note: rating.note.clone().filter(|_| self.reads_notes()),
                round: rating.round_id.as_ref().map(|id| name_of(&self.company.rating_rounds, id, |round| &round.name)),
                given_in: (rating.competency_id != competency.id)
                    .then(|| name_of(&self.company.competencies, &rating.competency_id, |other| &other.name)),
                weight: part.weight,
                weight_then: part.step.gain,
                bias: part.step.bias,
                confidence_then: part.step.after.confidence(),
                may_withdraw: withdraw == Decision::Allowed,
            }
        };
        parts.into_iter().map(view).collect()
    }

    fn withdrawn(&self, competency_id: &str) -> Vec<WithdrawnRating> {
        let mut found: Vec<&Rating> = self
            .company
            .ratings
            .values()
            .filter(|rating| rating.person_id == self.person.id && rating.withdrawn_on.is_some())
            .filter(|rating| self.levels.counts_for(&rating.competency_id) == competency_id)
            .collect();
        found.sort_by(|a, b| (b.rated_on, &b.id).cmp(&(a.rated_on, &a.id)));
        let view = |rating: &Rating| WithdrawnRating {
            id: rating.id.clone(),
            source: rating.source.word().to_owned(),
            by: self.by(rating),
            rated_on: rating.rated_on,
            entered: rating.level,
            scale: self.scale(rating),
            withdrawn_on: rating.withdrawn_on,
            reason: rating.withdrawn_reason.clone().filter(|_| self.reads_notes()),
        };
        found.into_iter().map(view).collect()
    }

    /// The day before and the day of each rating, the months between, and today.
    fn history(&self, trace: &Trace<'_>, competency_id: &str, scale: &Scale) -> Vec<LevelPoint> {
        let Some(first) = trace.parts.iter().map(|part| part.step.rating.rated_on).min() else { return Vec::new() };
        let mut days: BTreeSet<NaiveDate> = BTreeSet::from([self.as_of]);
        for part in &trace.parts {
            let day = part.step.rating.rated_on;
            days.extend([day - Days::new(1), day]);
        }
        let months = (1_u32..).map_while(|months| first.checked_add_months(Months::new(months)));
        days.extend(months.take_while(|day| *day < self.as_of));
        let at = |day: NaiveDate| {
            let standing = self.levels.at(self.person, competency_id, day);
            point(scale, day, standing.level, standing.variance)
        };
        days.into_iter().map(at).collect()
    }
}
