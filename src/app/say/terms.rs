//! What accepting a proposal does: an exchange is kept in the cycle's rules, a post is added to those of its team.

use super::{
    company,
    proposals::{ProposalDecision, Proposed},
    refuse, told,
};
use crate::{
    app::{
        Error, Field, Result,
        planning::{
            problem::say::{is_one_team, offers},
            rulebook::pinned,
        },
    },
    clock::Clock,
    db::{
        Conn, cycles,
        proposals::ProposalRow,
        records::{self, Stored},
        settings,
    },
    domain::{
        account::Actor,
        calendar,
        company::{Company, LearningMode, Post, Teach, findings, normalise},
        cycle::PinRule,
        level::Levels,
    },
};
use chrono::NaiveDate;
use serde::Deserialize;
use utoipa::ToSchema;

/// Share of a post's time that teaches, over all that it teaches \[A\].
const TEACHING_SHARE: f64 = 0.8;
const FULL_TIME: f64 = 1.0;

/// Both placements of an exchange: they begin together and last as long.
#[derive(Clone, Debug, Deserialize, ToSchema)]
#[serde(deny_unknown_fields)]
pub struct ExchangeTerms {
    /// Where the one who proposed goes.
    pub post_id: String,
    /// Where the partner goes.
    pub partner_post_id: String,
    /// Any day of the first week.
    pub starts_on: NaiveDate,
    pub weeks: u32,
}

/// How a proposed post is offered.
#[derive(Clone, Debug, Deserialize, ToSchema)]
#[serde(deny_unknown_fields)]
pub struct PostTerms {
    /// Somebody of the team: what they can do is what one can learn.
    pub mentor_id: String,
    pub lengths_weeks: Vec<u32>,
    /// Share of the week: 0.2, 0.5 or 1. Absent: the whole week.
    #[serde(default)]
    pub intensity: Option<f64>,
}

pub(super) fn take(
    conn: &mut Conn,
    clock: &Clock,
    actor: &Actor,
    row: &ProposalRow,
    proposed: &Proposed,
    decision: &ProposalDecision,
) -> Result<()> {
    match proposed {
        Proposed::Exchange { partner_id, .. } => {
            let terms = decision.exchange.as_ref().ok_or_else(|| {
                Error::invalid("exchange", "Say where each of the two goes, from when on and for how many weeks.")
            })?;
            exchange(conn, clock, actor, row, partner_id, terms)
        }
        Proposed::Post { name, team_id, teaches, .. } => {
            let terms = decision.post.as_ref().ok_or_else(|| {
                Error::invalid("post", "Say who looks after visitors there, and for how many weeks they come.")
            })?;
            let company = records::company(conn)?;
            let day = settings::as_of(conn, clock.today())?;
            let post = post(&company, (name, team_id, teaches), terms, day)?;
            post.insert(conn)?;
            told(conn, clock, actor, ("post.create", "post", &post.id), serde_json::json!({ "proposal": row.id }))
        }
    }
}

fn exchange(
    conn: &mut Conn,
    clock: &Clock,
    actor: &Actor,
    row: &ProposalRow,
    partner_id: &str,
    terms: &ExchangeTerms,
) -> Result<()> {
    let company = company(conn)?;
    let cycle = company.cycles.get(&row.cycle_id).ok_or(Error::NotFound)?;
    let offered = offers(&company, cycle);
    let team_of = |id: &str| company.people.get(id).map(|person| person.team_id.as_str());
    let mut faults = Vec::new();
    for (path, post, host) in [
        ("exchange/post_id", &terms.post_id, team_of(partner_id)),
        ("exchange/partner_post_id", &terms.partner_post_id, team_of(&row.person_id)),
    ] {
        let of_team = |team: &str| host.is_some_and(|host| is_one_team(&company, team, host));
        match offered.iter().find(|offer| offer.post.id == *post && of_team(&offer.post.team_id)) {
            None => faults.push(Field::new(path, "Choose a post that the other’s team offers in this cycle.")),
            Some(offer) if !offer.lengths_weeks.contains(&terms.weeks) => {
                let lengths: Vec<String> = offer.lengths_weeks.iter().map(ToString::to_string).collect();
                let message = format!(
                    "“{}” lasts {} weeks, not {}. Choose a length that both posts have.",
                    offer.post.name,
                    lengths.join(" or "),
                    terms.weeks
                );
                faults.push(Field::new("exchange/weeks", message));
            }
            Some(_) => {}
        }
    }
    let week = calendar::week_of(cycle.starts_on, terms.starts_on);
    let week = u32::try_from(week).ok().filter(|week| i64::from(*week) < i64::from(cycle.weeks));
    if week.is_none() {
        faults.push(Field::new("exchange/starts_on", "Choose a week of the cycle."));
    }
    refuse("The exchange was not accepted.", faults)?;
    let pin = |person: &str, post: &str| PinRule {
        person: person.to_owned(),
        post: Some(post.to_owned()),
        session: None,
        week,
        weeks: Some(terms.weeks),
    };
    let mut rules = cycle.rules.clone();
    rules.pins.push(pin(&row.person_id, &terms.post_id));
    rules.pins.push(pin(partner_id, &terms.partner_post_id));
    let today = settings::as_of(conn, clock.today())?;
    let broken = pinned(conn, &row.cycle_id, &rules, today)?;
    let fields = broken.into_iter().map(|message| Field::new("exchange", message)).collect();
    refuse("The exchange cannot be kept like this.", fields)?;
    let version = cycles::get(conn, &row.cycle_id)?.version;
    if !cycles::set_rules(conn, &row.cycle_id, &rules, version)? {
        return Err(Error::Stale);
    }
    told(conn, clock, actor, ("cycle.rules", "cycle", &row.cycle_id), serde_json::json!({ "proposal": row.id }))
}

/// The record of a proposed post; what is wrong with it, all at once.
fn post(
    company: &Company,
    (name, team_id, teaches): (&str, &str, &[String]),
    terms: &PostTerms,
    day: NaiveDate,
) -> Result<Post> {
    let mut faults = Vec::new();
    let mentor = company.people.get(&terms.mentor_id).filter(|mentor| mentor.team_id == team_id);
    if mentor.is_none() {
        faults.push(Field::new("post/mentor_id", "Choose somebody of the team that offers the post."));
    }
    let levels = Levels::new(company);
    // Rounded down to hundredths: the shares of a post add up to no more than its time.
    let share = (TEACHING_SHARE / teaches.len().max(1) as f64 * 100.0).floor() / 100.0;
    let teach = |competency: &String| {
        let level = mentor.map_or(0.0, |mentor| levels.at(mentor, competency, day).level);
        Teach { competency: competency.clone(), share, level: (level * 2.0).round() / 2.0 }
    };
    let post = Post {
        id: free_id(company, name),
        name: name.to_owned(),
        team_id: team_id.to_owned(),
        location_id: None,
        capacity: 1,
        mentor_id: mentor.map(|mentor| mentor.id.clone()),
        mode: LearningMode::Working,
        lengths_weeks: terms.lengths_weeks.clone(),
        intensities: vec![terms.intensity.unwrap_or(FULL_TIME)],
        teaches: teaches.iter().map(teach).collect(),
        closes_on: None,
    };
    findings(&post, company, &mut |column, what, action| {
        faults.push(Field::new(format!("post/{column}"), format!("{what}. {action}")));
    });
    refuse("The post was not added.", faults)?;
    Ok(post)
}

/// "partner-desk" of "Partner desk"; with a number where it is taken.
fn free_id(company: &Company, name: &str) -> String {
    let word = normalise(name).replace('_', "-");
    let word = if word.is_empty() { "post".to_owned() } else { word };
    let numbered = (2..).map(|number: u32| format!("{word}-{number}"));
    let free = |id: &String| !company.posts.contains_key(id);
    std::iter::once(word.clone()).chain(numbered).find(free).unwrap_or(word)
}
