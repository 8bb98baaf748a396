//! Giving, correcting and withdrawing ratings. Nothing is overwritten: a second rating is a new row, a correction names the one
//! that it stands for, and what is withdrawn is kept and counts for nothing.

mod detail;
mod findings;

pub(super) use detail::indicators;
pub use detail::{IndicatorView, LevelDetail, LevelPoint, PriorView, RatingPart, WithdrawnRating, detail};
pub(in crate::app) use findings::Findings;

use super::{
    Error, Result,
    people::{LevelView, level_view},
};
use crate::{
    clock::Clock,
    db::{
        Conn, Db,
        audit::{self, Event},
        new_id, ratings as stored, scope, settings,
    },
    domain::{
        account::Actor,
        company::{Company, Person, Rating, RatingRequest, RatingSource, Value, findings},
        level::Levels,
        policy::{self, Decision, Scope},
        role::Role,
    },
};
use chrono::NaiveDate;
use serde::{Deserialize, Serialize};
use utoipa::ToSchema;

/// Longest note or reason, characters.
const TEXT_MAX_CHARS: usize = 1_000;

/// A new rating.
#[derive(Clone, Debug, Default, Deserialize, ToSchema)]
#[serde(deny_unknown_fields)]
pub struct NewRating {
    pub competency_id: String,
    /// "self", "manager", "peer" or "certified".
    pub source: String,
    /// On the scale.
    pub level: f64,
    /// The competency's own if absent.
    pub scale_id: Option<String>,
    /// Today if absent; a correction stands for the day of what it corrects.
    pub rated_on: Option<NaiveDate>,
    pub note: Option<String>,
    /// The round in which one was asked for it.
    pub round_id: Option<String>,
    /// The rating that this one stands for, which is withdrawn at the same time.
    pub corrects_id: Option<String>,
    /// Who gave it. Only planners name somebody else; absent, a manager's rating is taken to be the person's manager's.
    pub rater_id: Option<String>,
}

/// Why a rating is withdrawn.
#[derive(Clone, Debug, Deserialize, ToSchema)]
#[serde(deny_unknown_fields)]
pub struct Withdrawal {
    pub reason: String,
}

/// A rating that was given or withdrawn, with what the level is now.
#[derive(Clone, Debug, PartialEq, Serialize, ToSchema)]
pub struct RatedView {
    pub rating_id: String,
    /// Absent for a colleague who was asked and does not see the person's levels.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub level: Option<LevelView>,
}

/// Free text as it is kept: trimmed, within its length, nothing for an empty one.
pub(super) fn note(text: Option<&str>, path: &str, found: &mut Findings) -> Option<String> {
    let text = text.map(str::trim).filter(|text| !text.is_empty())?;
    let chars = text.chars().count();
    if chars > TEXT_MAX_CHARS {
        found.say(
            path,
            format!("At most {TEXT_MAX_CHARS} characters, please; these are {chars}."),
            format!("Bitte höchstens {TEXT_MAX_CHARS} Zeichen; es sind {chars}."),
        );
    }
    match String::parse(text) {
        Ok(text) => Some(text),
        Err(message) => {
            found.add(path, format!("{message}. Type it anew."));
            None
        }
    }
}

/// Somebody who has not left by `day`.
pub(super) fn is_there(person: &Person, day: NaiveDate) -> bool {
    person.left_on.is_none_or(|left| left >= day)
}

/// The request of an open round that makes `rater_id` somebody who is asked.
fn request<'c>(
    company: &'c Company,
    round_id: Option<&str>,
    person_id: &str,
    rater_id: Option<&str>,
) -> Option<&'c RatingRequest> {
    let key = format!("{}/{person_id}/{}", round_id?, rater_id?);
    let is_open = company.rating_rounds.get(round_id?).is_some_and(|round| round.closed_on.is_none());
    company.rating_requests.get(&key).filter(|_| is_open)
}

/// Gives a rating, or corrects one.
pub fn add(db: &Db, clock: &Clock, actor: &Actor, person_id: &str, new: &NewRating) -> Result<RatedView> {
    db.write_tx(|conn| add_in(conn, clock, actor, person_id, new))
}

/// The same, within the transaction of what the rating comes from.
pub(super) fn add_in(
    conn: &mut Conn,
    clock: &Clock,
    actor: &Actor,
    person_id: &str,
    new: &NewRating,
) -> Result<RatedView> {
    let mut company = stored::company_around(conn, person_id)?;
    let (scope, as_of) = (scope::of(conn, actor)?, settings::as_of(conn, clock.today())?);
    let person = company.people.get(person_id).ok_or(Error::NotFound)?.clone();
    let rating = rating(&company, &scope, as_of, actor, &person, new)?;
    let corrected = match &rating.corrects_id {
        Some(id) if !stored::withdraw(conn, id, as_of, "Corrected")? => {
            return Err(Error::conflict(actor.language.of(
                "That rating was withdrawn meanwhile. Reload, and rate anew.",
                "Diese Einschätzung wurde inzwischen zurückgezogen. Laden Sie neu und schätzen Sie noch einmal ein.",
            )));
        }
        other => other.clone(),
    };
    stored::insert(conn, &rating)?;
    let action = if corrected.is_some() { "rating.correct" } else { "rating.add" };
    record(conn, clock, actor, action, &rating)?;
    if let Some(other) = corrected.and_then(|id| company.ratings.get_mut(&id)) {
        other.withdrawn_on = Some(as_of);
    }
    let competency_id = rating.competency_id.clone();
    let rating_id = rating.id.clone();
    company.ratings.insert(rating_id.clone(), rating);
    Ok(RatedView { rating_id, level: now(&company, &scope, &person, &competency_id, as_of) })
}

/// The level as it is now, for those who may see it.
fn now(company: &Company, scope: &Scope, person: &Person, competency_id: &str, as_of: NaiveDate) -> Option<LevelView> {
    let levels = Levels::new(company);
    let competency = company.competencies.get(levels.counts_for(competency_id))?;
    level_view(company, &levels, person, competency, as_of).filter(|_| scope.sees_person(&person.id))
}

fn record(conn: &mut Conn, clock: &Clock, actor: &Actor, action: &str, rating: &Rating) -> Result<()> {
    let detail = serde_json::json!({
        "person": rating.person_id, "competency": rating.competency_id, "source": rating.source.word(),
        "round": rating.round_id, "corrects": rating.corrects_id,
    });
    let event = Event { actor: &actor.account_id, action, subject_kind: "rating", subject_id: &rating.id, detail };
    Ok(audit::append(conn, clock.now(), event)?)
}

/// The row that `new` asks for, or everything that is wrong with it.
fn rating(
    company: &Company,
    scope: &Scope,
    as_of: NaiveDate,
    actor: &Actor,
    person: &Person,
    new: &NewRating,
) -> Result<Rating> {
    let mut found = Findings::speaking(actor.language);
    let corrected = new.corrects_id.as_ref().and_then(|id| company.ratings.get(id));
    let round_id = new.round_id.clone().or_else(|| corrected.and_then(|rating| rating.round_id.clone()));
    let source = RatingSource::parse(new.source.trim());
    let own_request = request(company, round_id.as_deref(), &person.id, actor.person_id.as_deref());
    let may = |source: RatingSource| {
        let is_asked = own_request.is_some_and(|request| request.source == source);
        policy::rate(actor, source, &person.id, scope, is_asked)
    };
    // A source that is none is a slip of somebody who may give one of the others.
    let sources = source.as_ref().map_or(RatingSource::ALL.to_vec(), |source| vec![*source]);
    match sources.iter().map(|source| may(*source)).find(|decision| *decision != Decision::Forbidden) {
        Some(Decision::Allowed) => {}
        Some(_) => return Err(Error::NotFound),
        None => return Err(Error::Forbidden),
    }
    if let Err(message) = &source {
        found.add("source", format!("{message}. Choose one of them."));
    }
    let source = source.unwrap_or(RatingSource::Manager);

    if let Some(other) = corrected {
        match policy::withdraw(actor, other.rater_id.as_deref(), &person.id, scope) {
            Decision::Allowed => {}
            _ => return Err(Error::Forbidden),
        }
        if other.withdrawn_on.is_some() {
            found.say(
                "corrects_id",
                "That rating is withdrawn already. Give a new rating instead.",
                "Diese Einschätzung ist schon zurückgezogen. Geben Sie stattdessen eine neue.",
            );
        }
    }
    let rater_id = rater(actor, person, source, corrected, new, &mut found);
    check_round(company, round_id.as_deref(), &person.id, rater_id.as_deref(), source, corrected, &mut found);

    let rated_on = new.rated_on.or(corrected.map(|rating| rating.rated_on)).unwrap_or(as_of);
    if rated_on > as_of {
        found.say(
            "rated_on",
            format!("The rating lies in the future: {rated_on} is after {as_of}. Enter the day it was given."),
            format!("Die Einschätzung liegt in der Zukunft: {rated_on} ist nach {as_of}. Geben Sie den Tag ein, an dem sie gegeben wurde."),
        );
    } else if NaiveDate::parse(&rated_on.show()).is_err() {
        found.add("rated_on", format!("{rated_on} is not the day of a rating. Enter the day it was given."));
    }
    if !is_there(person, as_of) {
        let left = person.left_on.map(|day| day.to_string()).unwrap_or_default();
        let name = &person.name;
        found.say(
            "person_id",
            format!("{name} left on {left}, and is rated no more. If that is wrong, mend the last day in the staff list."),
            format!("{name} ist am {left} ausgeschieden und wird nicht mehr eingeschätzt. Stimmt das nicht, berichtigen Sie den letzten Tag in der Personalliste."),
        );
    }
    let competency = company.competencies.get(&new.competency_id);
    if let Some(competency) = competency.filter(|competency| !competency.is_in_use(as_of)) {
        let levels = Levels::new(company);
        let successor = company.competencies.get(levels.counts_for(&competency.id)).filter(|c| c.id != competency.id);
        let instead = successor.map_or_else(
            || found.language.of("Choose one that is in use.", "Wählen Sie eine, die in Gebrauch ist.").to_owned(),
            |other| {
                found.language.of(
                    format!("It was merged into “{}” (“{}”): rate that one.", other.name, other.id),
                    format!("Sie ging auf in „{}“ („{}“): Schätzen Sie diese ein.", other.name, other.id),
                )
            },
        );
        let name = &competency.name;
        found.say(
            "competency_id",
            format!("“{name}” is retired. {instead}"),
            format!("„{name}“ gibt es nicht mehr. {instead}"),
        );
    }
    let rating = Rating {
        id: new_id(),
        person_id: person.id.clone(),
        competency_id: new.competency_id.clone(),
        source,
        rater_id,
        rated_on,
        level: new.level,
        scale_id: new
            .scale_id
            .clone()
            .or_else(|| competency.map(|competency| competency.scale_id.clone()))
            .unwrap_or_default(),
        note: note(new.note.as_deref(), "note", &mut found),
        round_id,
        corrects_id: new.corrects_id.clone(),
        withdrawn_on: None,
        withdrawn_reason: None,
    };
    findings(&rating, company, &mut |column, message, action| {
        // Without a competency there is no scale of its own to speak of.
        if column != "scale_id" || new.scale_id.is_some() {
            found.add(column, format!("{message}. {}", action.replace(", or add it in the same upload", "")));
        }
    });
    found.done()?;
    Ok(rating)
}

/// Who gave the rating: the actor, or whom a planner names.
fn rater(
    actor: &Actor,
    person: &Person,
    source: RatingSource,
    corrected: Option<&Rating>,
    new: &NewRating,
    found: &mut Findings,
) -> Option<String> {
    let own = if source == RatingSource::SelfAssessment { Some(&person.id) } else { actor.person_id.as_ref() };
    if actor.role != Role::Planner {
        if new.rater_id.is_some() && new.rater_id.as_ref() != own {
            found.say(
                "rater_id",
                "You give ratings in your own name only. Leave the rater out, or ask the planner to enter it.",
                "Sie schätzen nur im eigenen Namen ein. Lassen Sie weg, wer einschätzt, oder bitten Sie die Planung, es einzutragen.",
            );
        }
        return own.cloned();
    }
    if new.rater_id.is_some() {
        return new.rater_id.clone();
    }
    if let Some(other) = corrected {
        return other.rater_id.clone();
    }
    match source {
        RatingSource::SelfAssessment => Some(person.id.clone()),
        RatingSource::Manager => person.manager_id.clone(),
        RatingSource::Certified => None,
        RatingSource::Peer => {
            found.add("rater_id", "Say which colleague gave this rating: enter that person's id.");
            None
        }
    }
}

/// A rating of a round is one that was asked for, while the round is open. A correction stays in the round of what it corrects.
fn check_round(
    company: &Company,
    round_id: Option<&str>,
    person_id: &str,
    rater_id: Option<&str>,
    source: RatingSource,
    corrected: Option<&Rating>,
    found: &mut Findings,
) {
    let Some(round) = round_id.and_then(|id| company.rating_rounds.get(id)) else { return };
    if corrected.is_some_and(|rating| rating.round_id.as_deref() == round_id) {
        return;
    }
    if let Some(closed) = round.closed_on {
        let name = &round.name;
        found.say(
            "round_id",
            format!("“{name}” was closed on {closed}. Leave the round out to rate outside of it."),
            format!("„{name}“ wurde am {closed} abgeschlossen. Schätzen Sie außerhalb der Runde ein."),
        );
        return;
    }
    match request(company, round_id, person_id, rater_id) {
        Some(request) if request.source == source => {}
        Some(request) => found.add(
            "source",
            format!(
                "In “{}” a {} rating was asked for. Give that one, or leave the round out.",
                round.name,
                request.source.word()
            ),
        ),
        None => found.add(
            "round_id",
            format!("Nobody asked for this rating in “{}”. Leave the round out to rate outside of it.", round.name),
        ),
    }
}

/// Withdraws a rating: it is kept and counts for nothing.
pub fn withdraw(db: &Db, clock: &Clock, actor: &Actor, rating_id: &str, withdrawal: &Withdrawal) -> Result<RatedView> {
    db.write_tx(|conn| {
        let rating = stored::get(conn, rating_id)?;
        let scope = scope::of(conn, actor)?;
        match policy::withdraw(actor, rating.rater_id.as_deref(), &rating.person_id, &scope) {
            Decision::Allowed => {}
            Decision::Forbidden => return Err(Error::Forbidden),
            Decision::Unseen => return Err(Error::NotFound),
        }
        let mut found = Findings::speaking(actor.language);
        let reason = note(Some(&withdrawal.reason), "reason", &mut found);
        if reason.is_none() {
            found.say(
                "reason",
                "Say in a few words why it is withdrawn: it stays in the person's history.",
                "Sagen Sie in ein paar Worten, warum sie zurückgezogen wird: Das bleibt im Verlauf der Person stehen.",
            );
        }
        found.done()?;
        let as_of = settings::as_of(conn, clock.today())?;
        if !stored::withdraw(conn, rating_id, as_of, reason.as_deref().unwrap_or_default())? {
            let message =
                actor.language.of("This rating is withdrawn already.", "Diese Einschätzung ist schon zurückgezogen.");
            return Err(Error::conflict(message));
        }
        record(conn, clock, actor, "rating.withdraw", &rating)?;
        let company = stored::company_around(conn, &rating.person_id)?;
        let person = company.people.get(&rating.person_id).ok_or(Error::NotFound)?;
        let level = now(&company, &scope, person, &rating.competency_id, as_of);
        Ok(RatedView { rating_id: rating.id, level })
    })
}
