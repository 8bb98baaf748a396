//! Asking for ratings: whom, by when, by whom. Looked at first, made then.

use super::super::{
    Error, Result,
    people::{is_employed, name_of},
    ratings::{Findings, note},
};
use super::{RoundView, look, planner, progress::Work, record};
use crate::{
    clock::Clock,
    db::{
        Db, new_id,
        records::{self, Stored},
        settings,
    },
    domain::{
        account::Actor,
        company::{Company, Person, RatingRequest, RatingRound, RatingSource, Value, suggest},
        language::Language,
        level::Levels,
    },
};
use chrono::NaiveDate;
use serde::{Deserialize, Serialize};
use std::collections::{BTreeMap, HashMap};
use utoipa::ToSchema;

/// Longest name of a round, characters.
const NAME_MAX_CHARS: usize = 120;

/// Names that a preview lists.
const LISTED: usize = 12;

/// Whose ratings are asked for.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Deserialize, ToSchema)]
#[serde(rename_all = "lowercase")]
pub enum Whom {
    Company,
    /// Those of `team_ids`.
    Teams,
    /// People with an old rating, or none, in something that their role asks for.
    Stale,
}

/// A colleague who rates somebody.
#[derive(Clone, Debug, PartialEq, Deserialize, ToSchema)]
#[serde(deny_unknown_fields)]
pub struct PeerAsk {
    pub person_id: String,
    pub rater_id: String,
}

/// A round that is to be opened.
#[derive(Clone, Debug, Deserialize, ToSchema)]
#[serde(deny_unknown_fields)]
pub struct NewRound {
    pub name: String,
    /// The last day for ratings.
    pub due_on: NaiveDate,
    /// What the raters read.
    pub message: Option<String>,
    pub whom: Whom,
    #[serde(default)]
    pub team_ids: Vec<String>,
    /// People rate themselves.
    pub self_ratings: bool,
    /// Managers rate those who report to them.
    pub manager_ratings: bool,
    /// Colleagues by name, beside those.
    #[serde(default)]
    pub peers: Vec<PeerAsk>,
}

/// What opening a round would ask.
#[derive(Clone, Debug, PartialEq, Serialize, ToSchema)]
pub struct RoundPreview {
    pub people: usize,
    pub raters: usize,
    /// Requests: one person by one rater.
    pub requests: usize,
    /// Single ratings: a request has one for each competency of the person's role.
    pub ratings: usize,
    pub by_self: usize,
    pub by_manager: usize,
    pub by_peer: usize,
    /// The rater with most to do, and how many people that are.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub busiest: Option<String>,
    pub busiest_people: usize,
    /// People without a manager who could rate them, some by name.
    pub without_manager: usize,
    pub without_manager_names: Vec<String>,
    /// People whose role asks for no competency: there is nothing to rate.
    pub without_profile: usize,
}

/// A round as it would be made.
struct Draft {
    round: RatingRound,
    requests: BTreeMap<(String, String), RatingSource>,
    preview: RoundPreview,
}

/// What opening a round would ask.
pub fn preview(db: &Db, clock: &Clock, actor: &Actor, new: &NewRound) -> Result<RoundPreview> {
    planner(actor)?;
    let (company, as_of) = look(db, clock)?;
    Ok(draft(&company, as_of, new)?.preview)
}

/// Opens a round.
pub fn create(db: &Db, clock: &Clock, actor: &Actor, new: &NewRound) -> Result<RoundView> {
    planner(actor)?;
    db.write_tx(|conn| {
        let mut company = records::company(conn)?;
        let as_of = settings::as_of(conn, clock.today())?;
        let Draft { round, requests, preview } = draft(&company, as_of, new)?;
        round.insert(conn)?;
        for ((person_id, rater_id), source) in requests {
            let request = RatingRequest { round_id: round.id.clone(), person_id, rater_id, source, reminded_on: None };
            request.insert(conn)?;
            company.rating_requests.insert(crate::domain::company::Record::id(&request), request);
        }
        let detail = serde_json::json!({ "people": preview.people, "requests": preview.requests });
        record(conn, clock, actor, "rating_round.open", &round.id, detail)?;
        Ok(Work::of(&company, &Levels::new(&company), &round, as_of).view())
    })
}

fn draft(company: &Company, as_of: NaiveDate, new: &NewRound) -> Result<Draft> {
    let mut found = Findings::speaking(Language::En);
    let round = RatingRound {
        id: new_id(),
        name: name(company, &new.name, &mut found),
        opens_on: as_of,
        due_on: new.due_on,
        closed_on: None,
        message: note(new.message.as_deref(), "message", &mut found).unwrap_or_default(),
    };
    if new.due_on < as_of {
        found.add("due_on", format!("The last day {} has passed: today is {as_of}. Enter a day to come.", new.due_on));
    } else if NaiveDate::parse(&new.due_on.show()).is_err() {
        found.add("due_on", format!("{} is too far away. Enter a day of the next months.", new.due_on));
    }
    if !new.self_ratings && !new.manager_ratings && new.peers.is_empty() {
        found.add("manager_ratings", "Say who rates: people themselves, their managers, or colleagues by name.");
    }
    let teams = teams(company, new, &mut found);
    let levels = Levels::new(company);
    let wanted = people(company, &levels, as_of, new.whom, &teams);

    let mut requests: BTreeMap<(String, String), RatingSource> = BTreeMap::new();
    let (mut without_manager, mut without_profile) = (Vec::new(), 0);
    let rates = |id: &String| company.people.get(id).is_some_and(|person| is_employed(person, as_of));
    for person in wanted {
        if levels.asked_of(&person.role_id, as_of).is_empty() {
            without_profile += 1;
            continue;
        }
        if new.self_ratings {
            requests.insert((person.id.clone(), person.id.clone()), RatingSource::SelfAssessment);
        }
        if new.manager_ratings {
            match person.manager_id.as_ref().filter(|id| rates(id)) {
                Some(manager) => {
                    requests.insert((person.id.clone(), manager.clone()), RatingSource::Manager);
                }
                None => without_manager.push(person.name.clone()),
            }
        }
    }
    for (place, peer) in new.peers.iter().enumerate() {
        if let Some((person, rater)) = self::peer(company, as_of, peer, place, &mut found)
            && requests.insert((person.clone(), rater.clone()), RatingSource::Peer).is_some()
        {
            let rater = name_of(&company.people, &rater, |person| &person.name);
            let person = name_of(&company.people, &person, |person| &person.name);
            found.add(
                &format!("peers/{place}"),
                format!("{rater} rates {person} already in this round. Name each pair once."),
            );
        }
    }
    found.done()?;
    if requests.is_empty() {
        return Err(Error::invalid(
            "whom",
            "Nobody would be asked. Choose more people or raters; people are rated in what the profile of their role asks for.",
        ));
    }
    let preview = counts(company, &levels, as_of, &requests, &without_manager, without_profile);
    Ok(Draft { round, requests, preview })
}

fn name(company: &Company, text: &str, found: &mut Findings) -> String {
    let name = text.trim();
    let chars = name.chars().count();
    if chars == 0 {
        found.add("name", "Give the round a name that the raters recognise, for example “Spring 2027”.");
    } else if chars > NAME_MAX_CHARS {
        found.add("name", format!("At most {NAME_MAX_CHARS} characters, please; these are {chars}."));
    } else if String::parse(name).is_err() {
        found.add("name", "The name contains control characters. Type it anew.");
    } else if company.rating_rounds.values().any(|round| round.closed_on.is_none() && round.name == name) {
        found.add("name", format!("A round named “{name}” is open already. Choose another name, or close that one."));
    }
    name.to_owned()
}

fn teams<'n>(company: &Company, new: &'n NewRound, found: &mut Findings) -> Vec<&'n str> {
    if new.whom == Whom::Teams && new.team_ids.is_empty() {
        found.add("team_ids", "Choose at least one team.");
    }
    for (place, id) in new.team_ids.iter().enumerate() {
        if !company.teams.contains_key(id) {
            let hint = suggest(id, company.teams.keys()).replace(", or add it in the same upload", "");
            found.add(&format!("team_ids/{place}"), format!("There is no team “{id}”. {hint}"));
        }
    }
    new.team_ids.iter().map(String::as_str).collect()
}

fn people<'c>(
    company: &'c Company,
    levels: &Levels<'c>,
    as_of: NaiveDate,
    whom: Whom,
    teams: &[&str],
) -> Vec<&'c Person> {
    let mut asked_of: HashMap<&str, Vec<&str>> = HashMap::new();
    let mut is_wanted = |person: &'c Person| match whom {
        Whom::Company => true,
        Whom::Teams => teams.contains(&person.team_id.as_str()),
        Whom::Stale => asked_of
            .entry(&person.role_id)
            .or_insert_with(|| levels.asked_of(&person.role_id, as_of).into_iter().map(|c| c.id.as_str()).collect())
            .iter()
            .any(|competency| {
                let standing = levels.at(person, competency, as_of);
                standing.stale || standing.guessed
            }),
    };
    company.people.values().filter(|person| is_employed(person, as_of) && is_wanted(person)).collect()
}

/// The pair, if it may be asked.
fn peer(
    company: &Company,
    as_of: NaiveDate,
    peer: &PeerAsk,
    place: usize,
    found: &mut Findings,
) -> Option<(String, String)> {
    let mut right = true;
    for (field, id) in [("person_id", &peer.person_id), ("rater_id", &peer.rater_id)] {
        let path = format!("peers/{place}/{field}");
        match company.people.get(id) {
            None => {
                let hint = suggest(id, company.people.keys()).replace(", or add it in the same upload", "");
                found.add(&path, format!("There is nobody with the id “{id}”. {hint}"));
                right = false;
            }
            Some(person) if !is_employed(person, as_of) => {
                found.add(&path, format!("{} is not with the company on {as_of}. Choose somebody else.", person.name));
                right = false;
            }
            Some(_) => {}
        }
    }
    if peer.person_id == peer.rater_id {
        found.add(&format!("peers/{place}"), "Nobody is their own colleague. Ask for a self-rating instead.");
        right = false;
    }
    right.then(|| (peer.person_id.clone(), peer.rater_id.clone()))
}

fn counts(
    company: &Company,
    levels: &Levels<'_>,
    as_of: NaiveDate,
    requests: &BTreeMap<(String, String), RatingSource>,
    without_manager: &[String],
    without_profile: usize,
) -> RoundPreview {
    let (mut people, mut raters): (HashMap<&str, usize>, HashMap<&str, usize>) = Default::default();
    let mut ratings = 0;
    for (person_id, rater_id) in requests.keys() {
        *people.entry(person_id).or_default() += 1;
        *raters.entry(rater_id).or_default() += 1;
        let role = company.people.get(person_id).map_or("", |person| person.role_id.as_str());
        ratings += levels.asked_of(role, as_of).len();
    }
    let of = |source: RatingSource| requests.values().filter(|other| **other == source).count();
    let busiest = raters.iter().max_by_key(|(rater, people)| (**people, std::cmp::Reverse(**rater)));
    RoundPreview {
        people: people.len(),
        raters: raters.len(),
        requests: requests.len(),
        ratings,
        by_self: of(RatingSource::SelfAssessment),
        by_manager: of(RatingSource::Manager),
        by_peer: of(RatingSource::Peer),
        busiest: busiest.map(|(rater, _)| name_of(&company.people, rater, |person| &person.name)),
        busiest_people: busiest.map_or(0, |(_, people)| *people),
        without_manager: without_manager.len(),
        without_manager_names: without_manager.iter().take(LISTED).cloned().collect(),
        without_profile,
    }
}
