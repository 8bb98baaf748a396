//! Exchanges that two colleagues propose, and posts that people would like to see offered. An exchange goes to HR once both said
//! yes; HR accepts, and it is kept in the cycle's rules, or declines with a reason. A post that is accepted is offered from then on.

use super::{Ground, Of, company, me, refuse, sound::Sound, terms, text, told};
use crate::{
    app::{
        Error, Result,
        messages::{self, To},
        require,
    },
    clock::Clock,
    db::{
        Db, new_id,
        proposals::{self, ACCEPTED, ASKED, DECLINED, EXCHANGE, OPEN, POST, ProposalRow, Step, WITHDRAWN},
    },
    domain::{
        account::Actor,
        company::Company,
        message::Message,
        policy::{Action, Subject},
    },
};
use chrono::{DateTime, NaiveDate, Utc};
use serde::{Deserialize, Serialize};
pub use terms::{ExchangeTerms, PostTerms};
use utoipa::ToSchema;

/// What is proposed.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize, ToSchema)]
#[serde(tag = "kind", rename_all = "kebab-case", deny_unknown_fields)]
pub enum Proposed {
    /// One goes to the other's team, and the other comes.
    Exchange {
        partner_id: String,
        /// Where the one who proposes would go: a post of the partner's team. Absent: HR chooses.
        #[serde(default, skip_serializing_if = "Option::is_none")]
        post_id: Option<String>,
        /// Where the partner would go.
        #[serde(default, skip_serializing_if = "Option::is_none")]
        partner_post_id: Option<String>,
        #[serde(default, skip_serializing_if = "Option::is_none")]
        starts_on: Option<NaiveDate>,
        #[serde(default, skip_serializing_if = "Option::is_none")]
        weeks: Option<u32>,
        why: String,
    },
    /// A post that a team could offer.
    Post { name: String, team_id: String, teaches: Vec<String>, why: String },
}

/// A new proposal.
#[derive(Clone, Debug, Deserialize, ToSchema)]
#[serde(deny_unknown_fields)]
pub struct NewProposal {
    pub cycle_id: String,
    pub proposed: Proposed,
}

/// A proposal as those concerned and HR see it.
#[derive(Clone, Debug, PartialEq, Serialize, ToSchema)]
pub struct ProposalView {
    pub id: String,
    pub proposed: Proposed,
    pub person_id: String,
    pub person: String,
    /// Team of the one who proposes.
    pub team: String,
    #[serde(skip_serializing_if = "Option::is_none")]
    pub partner: Option<String>,
    /// Team of the partner, or the one that would offer the post.
    pub other_team: String,
    /// Names of the posts, or of what the post teaches.
    pub names: Vec<String>,
    /// The reader proposed it.
    pub mine: bool,
    /// "asked", "open", "accepted", "declined" or "withdrawn".
    pub state: String,
    pub created_at: DateTime<Utc>,
    #[serde(skip_serializing_if = "Option::is_none")]
    pub answer: Option<String>,
    #[serde(skip_serializing_if = "Option::is_none")]
    pub answered_at: Option<DateTime<Utc>>,
    pub version: i32,
}

/// The partner's yes or no.
#[derive(Clone, Debug, Deserialize, ToSchema)]
#[serde(deny_unknown_fields)]
pub struct Reply {
    pub agree: bool,
}

/// HR's decision.
#[derive(Clone, Debug, Deserialize, ToSchema)]
#[serde(deny_unknown_fields)]
pub struct ProposalDecision {
    pub accept: bool,
    /// Why not; with a yes, whatever there is to say.
    #[serde(default)]
    pub answer: String,
    /// Of an exchange that is accepted.
    #[serde(default)]
    pub exchange: Option<ExchangeTerms>,
    /// Of a post that is accepted.
    #[serde(default)]
    pub post: Option<PostTerms>,
}

fn proposed(row: &ProposalRow) -> Result<Proposed> {
    serde_json::from_str(&row.body).map_err(Error::internal)
}

pub(super) fn view(row: ProposalRow, company: &Company, reader: Option<&str>) -> Result<ProposalView> {
    let proposed = proposed(&row)?;
    let person = |id: &str| company.people.get(id).map_or_else(|| id.to_owned(), |person| person.name.clone());
    let team = |id: &str| company.teams.get(id).map_or_else(|| id.to_owned(), |team| team.name.clone());
    let team_of = |id: &str| company.people.get(id).map_or_else(String::new, |person| team(&person.team_id));
    let (other_team, names) = match &proposed {
        Proposed::Exchange { partner_id, post_id, partner_post_id, .. } => {
            let names = post_id.iter().chain(partner_post_id).filter_map(|id| company.posts.get(id));
            (team_of(partner_id), names.map(|post| post.name.clone()).collect())
        }
        Proposed::Post { team_id, teaches, .. } => {
            let names = teaches.iter().filter_map(|id| company.competencies.get(id));
            (team(team_id), names.map(|competency| competency.name.clone()).collect())
        }
    };
    Ok(ProposalView {
        person: person(&row.person_id),
        team: team_of(&row.person_id),
        partner: row.partner_id.as_deref().map(person),
        other_team,
        names,
        mine: reader == Some(row.person_id.as_str()),
        id: row.id,
        proposed,
        person_id: row.person_id,
        state: row.state,
        created_at: row.created_at.and_utc(),
        answer: row.answer,
        answered_at: row.answered_at.map(|at| at.and_utc()),
        version: row.version,
    })
}

/// Proposes an exchange to a colleague, or a post to HR.
pub fn create(db: &Db, clock: &Clock, actor: &Actor, new: &NewProposal) -> Result<ProposalView> {
    let person_id = me(actor)?;
    let language = actor.language;
    db.write_tx(|conn| {
        let ground = Ground::read(conn, clock, &new.cycle_id)?;
        ground.require_open(conn, actor, Of::Wishes)?;
        let company = company(conn)?;
        let sound = Sound { language, company: &company, ground: &ground, person_id };
        let (proposed, faults) = match &new.proposed {
            Proposed::Exchange { .. } => sound.exchange(conn, &new.proposed)?,
            Proposed::Post { .. } => sound.post(&new.proposed),
        };
        refuse(language.of("The proposal was not sent.", "Der Vorschlag wurde nicht gesendet."), faults)?;
        let partner_id = match &proposed {
            Proposed::Exchange { partner_id, .. } => Some(partner_id.clone()),
            Proposed::Post { .. } => None,
        };
        let row = ProposalRow {
            id: new_id(),
            cycle_id: new.cycle_id.clone(),
            kind: if partner_id.is_some() { EXCHANGE } else { POST }.to_owned(),
            person_id: person_id.to_owned(),
            body: serde_json::to_string(&proposed).map_err(Error::internal)?,
            state: if partner_id.is_some() { ASKED } else { OPEN }.to_owned(),
            partner_id,
            created_at: clock.now(),
            answer: None,
            answered_by: None,
            answered_at: None,
            version: 1,
        };
        proposals::insert(conn, &row)?;
        let detail = serde_json::json!({ "cycle": row.cycle_id, "kind": row.kind, "partner": row.partner_id });
        told(conn, clock, actor, ("proposal.create", "proposal", &row.id), detail)?;
        let cycle = ground.cycle.name.clone();
        match &row.partner_id {
            Some(partner) => {
                let colleague = sound.name(person_id);
                let message = Message::ExchangeAsked { colleague, cycle };
                messages::tell(conn, clock.now(), To::People(&[partner]), &message)?;
            }
            None => messages::tell(conn, clock.now(), To::Planners, &Message::ProposalMade { cycle })?,
        }
        view(row, &company, Some(person_id))
    })
}

/// The partner's answer to an exchange.
pub fn reply(db: &Db, clock: &Clock, actor: &Actor, id: &str, version: i32, reply: &Reply) -> Result<ProposalView> {
    let person_id = me(actor)?;
    let language = actor.language;
    db.write_tx(|conn| {
        let row = proposals::get(conn, id)?;
        if row.partner_id.as_deref() != Some(person_id) {
            return Err(Error::NotFound);
        }
        if row.state != ASKED {
            return Err(Error::conflict(language.of(
                "This proposal was answered or withdrawn before.",
                "Dieser Vorschlag ist schon beantwortet oder zurückgezogen.",
            )));
        }
        let state = if reply.agree { OPEN } else { DECLINED };
        let step = Step { state, answer: None, by: &actor.account_id, at: clock.now() };
        if !proposals::step(conn, id, version, &step)? {
            return Err(Error::Stale);
        }
        told(conn, clock, actor, ("proposal.reply", "proposal", id), serde_json::json!({ "state": state }))?;
        let company = company(conn)?;
        let colleague = company.people.get(person_id).map_or_else(String::new, |person| person.name.clone());
        let message = Message::ExchangeReplied { colleague, agreed: reply.agree };
        messages::tell(conn, clock.now(), To::People(&[&row.person_id]), &message)?;
        if reply.agree {
            let cycle = Ground::read(conn, clock, &row.cycle_id)?.cycle.name;
            messages::tell(conn, clock.now(), To::Planners, &Message::ProposalMade { cycle })?;
        }
        let row = proposals::get(conn, id)?;
        view(row, &company, Some(person_id))
    })
}

/// Takes one's own proposal back while nobody decided on it.
pub fn withdraw(db: &Db, clock: &Clock, actor: &Actor, id: &str, version: i32) -> Result<()> {
    let person_id = me(actor)?;
    db.write_tx(|conn| {
        let row = proposals::get(conn, id)?;
        if row.person_id != person_id {
            return Err(Error::NotFound);
        }
        if ![ASKED, OPEN].contains(&row.state.as_str()) {
            return Err(Error::conflict(
                actor
                    .language
                    .of("This proposal was decided on before.", "Über diesen Vorschlag ist schon entschieden."),
            ));
        }
        let step = Step { state: WITHDRAWN, answer: None, by: &actor.account_id, at: clock.now() };
        if !proposals::step(conn, id, version, &step)? {
            return Err(Error::Stale);
        }
        told(conn, clock, actor, ("proposal.withdraw", "proposal", id), serde_json::json!({ "cycle": row.cycle_id }))
    })
}

/// HR accepts, which keeps the exchange in the cycle's rules or offers the post, or declines with a reason.
pub fn decide(
    db: &Db,
    clock: &Clock,
    actor: &Actor,
    id: &str,
    version: i32,
    decision: &ProposalDecision,
) -> Result<ProposalView> {
    require(actor, Action::HandleObjections, Subject::Company)?;
    let answer = decision.answer.trim();
    if !decision.accept || !answer.is_empty() {
        text(actor.language, "answer", answer, "A no needs its reason: those concerned read it.")?;
    }
    db.write_tx(|conn| {
        let row = proposals::get(conn, id)?;
        match row.state.as_str() {
            OPEN => {}
            ASKED => return Err(Error::conflict("The colleague has not said yes or no yet: decide afterwards.")),
            _ => return Err(Error::conflict("This proposal was decided on before, or withdrawn.")),
        }
        if row.version != version {
            return Err(Error::Stale);
        }
        let proposed = proposed(&row)?;
        let state = if decision.accept { ACCEPTED } else { DECLINED };
        if decision.accept {
            terms::take(conn, clock, actor, &row, &proposed, decision)?;
        }
        let answer = Some(answer).filter(|answer| !answer.is_empty());
        let step = Step { state, answer, by: &actor.account_id, at: clock.now() };
        if !proposals::step(conn, id, version, &step)? {
            return Err(Error::Stale);
        }
        told(conn, clock, actor, ("proposal.decide", "proposal", id), serde_json::json!({ "state": state }))?;
        let company = company(conn)?;
        let name = |id: &str| company.people.get(id).map_or_else(String::new, |person| person.name.clone());
        match (&proposed, &row.partner_id) {
            (Proposed::Exchange { .. }, Some(partner)) => {
                for (reader, other) in [(&row.person_id, partner), (partner, &row.person_id)] {
                    let message =
                        Message::ProposalDecided { what: name(other), exchange: true, accepted: decision.accept };
                    messages::tell(conn, clock.now(), To::People(&[reader]), &message)?;
                }
            }
            (Proposed::Post { name, .. }, _) => {
                let message =
                    Message::ProposalDecided { what: name.clone(), exchange: false, accepted: decision.accept };
                messages::tell(conn, clock.now(), To::People(&[&row.person_id]), &message)?;
            }
            (Proposed::Exchange { .. }, None) => {}
        }
        let row = proposals::get(conn, id)?;
        view(row, &company, None)
    })
}
