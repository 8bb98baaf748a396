//! All that people said of a cycle, for HR: comments to answer, proposals to decide, limits with their reasons, and who has
//! given wishes; and a gentle word to those who have not.

use super::{
    Ground, LONG, Of,
    comments::{self, Voiced},
    mine::{Choice, SayCycle, TeamPost},
    proposals::{self as asked, ProposalView},
    told,
    windows::{self, WindowView},
};
use crate::{
    app::{
        Error, Result,
        messages::{self, To},
        planning::problem::say::offers,
        require,
    },
    clock::Clock,
    db::{
        Conn, Db, cycles, limits, messages as stored_messages,
        proposals::{self, WITHDRAWN},
        records, rule_comments, wishes,
    },
    domain::{
        account::Actor,
        company::{Company, Person},
        message::Message,
        policy::{Action, Subject},
        say::{LimitKind, Phase},
    },
};
use chrono::{DateTime, NaiveDate, Utc};
use serde::Serialize;
use std::collections::{BTreeMap, BTreeSet};
use utoipa::ToSchema;

/// What people said.
#[derive(Clone, Debug, PartialEq, Serialize, ToSchema)]
pub struct Voices {
    pub cycle: SayCycle,
    /// Every cycle, latest first.
    pub cycles: Vec<Choice>,
    pub today: NaiveDate,
    #[serde(skip_serializing_if = "Option::is_none")]
    pub window: Option<WindowView>,
    /// Those that wait for an answer first.
    pub comments: Vec<Voiced>,
    pub unanswered: usize,
    /// Those that wait for a decision first.
    pub proposals: Vec<ProposalView>,
    pub undecided: usize,
    pub limits: Vec<LimitForHr>,
    pub given: Given,
    /// Posts of the teams, for deciding on exchanges.
    pub posts: Vec<TeamPost>,
    /// People by team, for choosing who looks after visitors.
    pub people: Vec<TeamMember>,
}

/// Somebody's limit.
#[derive(Clone, Debug, PartialEq, Serialize, ToSchema)]
pub struct LimitForHr {
    pub id: String,
    pub person: String,
    pub team: String,
    pub kind: LimitKind,
    #[serde(skip_serializing_if = "Option::is_none")]
    pub starts_on: Option<NaiveDate>,
    #[serde(skip_serializing_if = "Option::is_none")]
    pub ends_on: Option<NaiveDate>,
    /// Between the person and HR.
    pub reason: String,
    pub created_at: DateTime<Utc>,
}

/// Who has given wishes, of those who may be placed or ride along.
#[derive(Clone, Debug, PartialEq, Serialize, ToSchema)]
#[schema(as = WishesGiven)]
pub struct Given {
    pub people: usize,
    pub gave: usize,
    pub teams: Vec<TeamGave>,
    /// Those who have not.
    pub waiting: Vec<TeamMember>,
    /// Of these, those who can be told here.
    pub waiting_with_account: usize,
}

#[derive(Clone, Debug, PartialEq, Serialize, ToSchema)]
pub struct TeamGave {
    pub team: String,
    pub people: usize,
    pub gave: usize,
}

#[derive(Clone, Debug, PartialEq, Serialize, ToSchema)]
pub struct TeamMember {
    pub id: String,
    pub name: String,
    pub team_id: String,
    pub team: String,
}

/// How many were told.
#[derive(Clone, Debug, PartialEq, Serialize, ToSchema)]
pub struct ToldOfWishes {
    pub told: usize,
    /// They have no account.
    pub without_account: usize,
}

/// What people said of a cycle.
pub fn of_cycle(db: &Db, clock: &Clock, actor: &Actor, cycle_id: &str) -> Result<Voices> {
    require(actor, Action::HandleObjections, Subject::Company)?;
    db.read(|conn| voices(conn, clock, cycle_id))
}

/// The same of the cycle that is open or comes next. Not found where there is none.
pub fn current(db: &Db, clock: &Clock, actor: &Actor) -> Result<Voices> {
    require(actor, Action::HandleObjections, Subject::Company)?;
    db.read(|conn| {
        let today = comments::today(conn, clock)?;
        let id = windows::current(conn, today)?.ok_or(Error::NotFound)?;
        voices(conn, clock, &id)
    })
}

fn voices(conn: &mut Conn, clock: &Clock, cycle_id: &str) -> Result<Voices> {
    let ground = Ground::read(conn, clock, cycle_id)?;
    let company = records::company_without(conn, &LONG)?;
    let member = |id: &str| member(&company, id);
    let mut comments: Vec<Voiced> = (rule_comments::of_cycle(conn, cycle_id)?.into_iter())
        .map(|row| comments::voiced(row, |id| member(id).name))
        .collect();
    comments.sort_by_key(|comment| comment.answer.is_some());
    let mut proposals = Vec::new();
    for row in proposals::of_cycle(conn, cycle_id)?.into_iter().filter(|row| row.state != WITHDRAWN) {
        proposals.push(asked::view(row, &company, None)?);
    }
    proposals.sort_by_key(|proposal| proposal.state != proposals::OPEN);
    let limits = limits::of_cycle(conn, cycle_id)?.into_iter().filter_map(|row| {
        let TeamMember { name: person, team, .. } = member(&row.person_id);
        Some(LimitForHr {
            kind: LimitKind::parse(&row.kind)?,
            id: row.id,
            person,
            team,
            starts_on: row.starts_on,
            ends_on: row.ends_on,
            reason: row.reason,
            created_at: row.created_at.and_utc(),
        })
    });
    let cycle = company.cycles.get(cycle_id).ok_or(Error::NotFound)?;
    let mut people: Vec<TeamMember> =
        company.people.values().filter(|person| is_there(person, &ground)).map(|person| member(&person.id)).collect();
    people.sort_by(|a, b| (&a.team, &a.name).cmp(&(&b.team, &b.name)));
    Ok(Voices {
        cycles: cycles::list(conn)?.into_iter().map(|row| Choice { id: row.id, name: row.name }).collect(),
        today: ground.today,
        window: ground.window.as_ref().map(|row| windows::view(row, ground.today)),
        unanswered: comments.iter().filter(|comment| comment.answer.is_none()).count(),
        undecided: proposals.iter().filter(|proposal| proposal.state == proposals::OPEN).count(),
        comments,
        proposals,
        limits: limits.collect(),
        given: given(conn, &ground, &company)?,
        posts: (offers(&company, cycle).into_iter())
            .map(|offer| TeamPost {
                id: offer.post.id.clone(),
                name: offer.post.name.clone(),
                team_id: offer.post.team_id.clone(),
                lengths_weeks: offer.lengths_weeks,
            })
            .collect(),
        people,
        cycle: SayCycle {
            weeks: ground.horizon(),
            id: ground.cycle.id,
            name: ground.cycle.name,
            starts_on: ground.cycle.starts_on,
        },
    })
}

fn member(company: &Company, id: &str) -> TeamMember {
    let person = company.people.get(id);
    let team_id = person.map_or_else(String::new, |person| person.team_id.clone());
    TeamMember {
        id: id.to_owned(),
        name: person.map_or_else(|| id.to_owned(), |person| person.name.clone()),
        team: company.teams.get(&team_id).map_or_else(String::new, |team| team.name.clone()),
        team_id,
    }
}

/// Whether somebody belongs to the company now and in the cycle.
fn is_there(person: &Person, ground: &Ground) -> bool {
    let first = ground.cycle.starts_on.max(ground.today);
    person.left_on.is_none_or(|day| day >= first) && person.joined_on.is_none_or(|day| day <= ground.last_day())
}

fn given(conn: &mut Conn, ground: &Ground, company: &Company) -> Result<Given> {
    let mut gave: BTreeSet<String> = wishes::givers(conn, &ground.cycle.id)?.into_iter().collect();
    // A list may have brought wishes in.
    let listed = company.preferences.values().filter(|wish| wish.cycle_id == ground.cycle.id);
    gave.extend(listed.map(|wish| wish.person_id.clone()));
    let asked = |person: &&Person| is_there(person, ground) && person.no_placements_reason.is_none();
    let mut teams: BTreeMap<&str, (usize, usize)> = BTreeMap::new();
    let mut waiting = Vec::new();
    for person in company.people.values().filter(asked) {
        let (people, given) = teams.entry(&person.team_id).or_default();
        *people += 1;
        if gave.contains(&person.id) {
            *given += 1;
        } else {
            waiting.push(member(company, &person.id));
        }
    }
    waiting.sort_by(|a, b| (&a.team, &a.name).cmp(&(&b.team, &b.name)));
    let ids: Vec<&str> = waiting.iter().map(|person| person.id.as_str()).collect();
    let team = |(id, (people, gave)): (&str, (usize, usize))| TeamGave {
        team: company.teams.get(id).map_or_else(|| id.to_owned(), |team| team.name.clone()),
        people,
        gave,
    };
    Ok(Given {
        waiting_with_account: stored_messages::accounts_of_people(conn, &ids)?.len(),
        people: teams.values().map(|(people, _)| people).sum(),
        gave: teams.values().map(|(_, gave)| gave).sum(),
        teams: teams.into_iter().map(team).collect(),
        waiting,
    })
}

/// Reminds those who have not given wishes, while they still can.
pub fn remind(db: &Db, clock: &Clock, actor: &Actor, cycle_id: &str) -> Result<ToldOfWishes> {
    require(actor, Action::HandleObjections, Subject::Company)?;
    db.write_tx(|conn| {
        let ground = Ground::read(conn, clock, cycle_id)?;
        let Some(Phase::Open(until)) = ground.phase(Of::Wishes) else {
            return Err(Error::conflict(format!(
                "Wishes for {} are not open now: set the dates first, and remind people then.",
                ground.cycle.name
            )));
        };
        let company = records::company_without(conn, &LONG)?;
        let given = given(conn, &ground, &company)?;
        let people: Vec<&str> = given.waiting.iter().map(|person| person.id.as_str()).collect();
        let message = Message::WishesReminder { cycle: ground.cycle.name.clone(), until };
        messages::tell(conn, clock.now(), To::People(&people), &message)?;
        let told_people = given.waiting_with_account;
        told(conn, clock, actor, ("wishes.remind", "cycle", cycle_id), serde_json::json!({ "told": told_people }))?;
        Ok(ToldOfWishes { told: told_people, without_account: people.len() - told_people })
    })
}
