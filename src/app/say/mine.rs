//! One's own part before a plan, as the Preferences page shows it.

use super::{
    LONG, comments, limits as own_limits,
    limits::LimitView,
    me, planners, proposals as own_proposals,
    proposals::ProposalView,
    windows::{self, WindowView},
    wishes::{self, WishesView},
};
use crate::{
    app::{
        Error, Result,
        planning::problem::say::{is_one_team, is_own, offers},
        require,
    },
    clock::Clock,
    db::{
        Conn, Db, cycle_windows, cycles, limits,
        proposals::{self, WITHDRAWN},
        records,
    },
    domain::{
        account::Actor,
        company::{Company, Cycle, Person},
        policy::{Action, Subject},
    },
};
use chrono::NaiveDate;
use serde::Serialize;
use std::collections::BTreeSet;
use utoipa::ToSchema;

/// What somebody can say, and said.
#[derive(Clone, Debug, PartialEq, Serialize, ToSchema)]
pub struct SayView {
    /// Absent: the company has no cycle.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub cycle: Option<SayCycle>,
    pub today: NaiveDate,
    /// Absent: HR has not said when people are heard.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub window: Option<WindowView>,
    /// Whether HR has the person among those who may be placed: otherwise wishes for posts lead nowhere.
    pub may_be_placed: bool,
    /// Posts of other teams that are offered.
    pub posts: Vec<PostOffer>,
    pub lengths_weeks: Vec<u32>,
    pub wishes: WishesView,
    pub limits: Vec<LimitView>,
    /// One's own, and those in which one is the partner.
    pub proposals: Vec<ProposalView>,
    /// Names of those in HR.
    pub ask: Vec<String>,
}

#[derive(Clone, Debug, PartialEq, Serialize, ToSchema)]
pub struct SayCycle {
    pub id: String,
    pub name: String,
    pub starts_on: NaiveDate,
    pub weeks: u32,
}

/// A post to wish for.
#[derive(Clone, Debug, PartialEq, Serialize, ToSchema)]
#[schema(as = SayPost)]
pub struct PostOffer {
    pub id: String,
    pub name: String,
    pub team: String,
    #[serde(skip_serializing_if = "Option::is_none")]
    pub location: Option<String>,
    /// Names of the skills.
    pub teaches: Vec<String>,
    pub lengths_weeks: Vec<u32>,
    /// Shares of the week.
    pub intensities: Vec<f64>,
}

/// Whom one could exchange with, and what could be proposed.
#[derive(Clone, Debug, PartialEq, Serialize, ToSchema)]
pub struct ProposalChoices {
    /// People of other teams.
    pub colleagues: Vec<Colleague>,
    /// Posts of all teams that are offered.
    pub posts: Vec<TeamPost>,
    pub teams: Vec<Choice>,
    pub own_team_id: String,
    pub skills: Vec<Choice>,
}

#[derive(Clone, Debug, PartialEq, Serialize, ToSchema)]
pub struct Colleague {
    pub id: String,
    pub name: String,
    pub team_id: String,
    pub team: String,
}

#[derive(Clone, Debug, PartialEq, Serialize, ToSchema)]
pub struct TeamPost {
    pub id: String,
    pub name: String,
    pub team_id: String,
    pub lengths_weeks: Vec<u32>,
}

#[derive(Clone, Debug, PartialEq, Serialize, ToSchema)]
#[schema(as = SayChoice)]
pub struct Choice {
    pub id: String,
    pub name: String,
}

/// What `actor` can say of a cycle, and said; without one, of the cycle that is open or comes next.
pub fn mine(db: &Db, clock: &Clock, actor: &Actor, cycle_id: Option<&str>) -> Result<SayView> {
    let person_id = me(actor)?;
    db.read(|conn| {
        let today = comments::today(conn, clock)?;
        let id = match cycle_id {
            Some(id) => Some(cycles::get(conn, id)?.id),
            None => windows::current(conn, today)?,
        };
        let company = records::company_without(conn, &LONG)?;
        let person = company.people.get(person_id).ok_or(Error::NotFound)?;
        let Some(cycle) = id.as_ref().and_then(|id| company.cycles.get(id)) else {
            return nothing(conn, today);
        };
        of_cycle(conn, today, (&company, cycle, person))
    })
}

fn nothing(conn: &mut Conn, today: NaiveDate) -> Result<SayView> {
    Ok(SayView {
        cycle: None,
        today,
        window: None,
        may_be_placed: true,
        posts: Vec::new(),
        lengths_weeks: Vec::new(),
        wishes: WishesView::default(),
        limits: Vec::new(),
        proposals: Vec::new(),
        ask: planners(conn)?,
    })
}

fn of_cycle(
    conn: &mut Conn,
    today: NaiveDate,
    (company, cycle, person): (&Company, &Cycle, &Person),
) -> Result<SayView> {
    let window = cycle_windows::of_cycle(conn, &cycle.id)?;
    let offers = offers(company, cycle);
    let others = || offers.iter().filter(|offer| !is_own(company, person, offer.post));
    let posts = others().map(|offer| PostOffer {
        id: offer.post.id.clone(),
        name: offer.post.name.clone(),
        team: company.teams.get(&offer.post.team_id).map_or_else(String::new, |team| team.name.clone()),
        location: (offer.post.location_id.as_ref())
            .and_then(|id| company.locations.get(id))
            .map(|location| location.name.clone()),
        teaches: (offer.post.teaches.iter())
            .filter_map(|teach| company.competencies.get(&teach.competency))
            .map(|competency| competency.name.clone())
            .collect(),
        lengths_weeks: offer.lengths_weeks.clone(),
        intensities: offer.post.intensities.clone(),
    });
    let lengths: BTreeSet<u32> = others().flat_map(|offer| offer.lengths_weeks.iter().copied()).collect();
    let concerned = proposals::of_cycle(conn, &cycle.id)?.into_iter().filter(|row| {
        row.person_id == person.id || (row.partner_id.as_ref() == Some(&person.id) && row.state != WITHDRAWN)
    });
    Ok(SayView {
        cycle: Some(SayCycle {
            id: cycle.id.clone(),
            name: cycle.name.clone(),
            starts_on: cycle.starts_on,
            weeks: u32::try_from(cycle.weeks).unwrap_or(0),
        }),
        today,
        window: window.as_ref().map(|row| windows::view(row, today)),
        may_be_placed: person.no_placements_reason.is_none()
            && !cycle.rules.people.iter().any(|rule| rule.person == person.id && rule.no_placements.is_some()),
        posts: posts.collect(),
        lengths_weeks: lengths.into_iter().collect(),
        wishes: wishes::view(conn, &cycle.id, &person.id)?,
        limits: (limits::of_person(conn, &cycle.id, &person.id)?.into_iter()).filter_map(own_limits::view).collect(),
        proposals: concerned.map(|row| own_proposals::view(row, company, Some(&person.id))).collect::<Result<_>>()?,
        ask: planners(conn)?,
    })
}

/// Whom `actor` could exchange with, and which posts and skills there are. Names and teams, nothing else of anybody.
pub fn choices(db: &Db, clock: &Clock, actor: &Actor, cycle_id: &str) -> Result<ProposalChoices> {
    let person_id = me(actor)?;
    require(actor, Action::View, Subject::Cycle)?;
    db.read(|conn| {
        let today = comments::today(conn, clock)?;
        let company = records::company_without(conn, &LONG)?;
        let cycle = company.cycles.get(cycle_id).ok_or(Error::NotFound)?;
        let person = company.people.get(person_id).ok_or(Error::NotFound)?;
        let team = |id: &str| company.teams.get(id).map_or_else(String::new, |team| team.name.clone());
        let from = cycle.starts_on.max(today);
        let there = |other: &&Person| {
            other.left_on.is_none_or(|day| day >= from) && !is_one_team(&company, &other.team_id, &person.team_id)
        };
        let mut colleagues: Vec<Colleague> = (company.people.values().filter(there))
            .map(|other| Colleague {
                id: other.id.clone(),
                name: other.name.clone(),
                team_id: other.team_id.clone(),
                team: team(&other.team_id),
            })
            .collect();
        colleagues.sort_by(|a, b| (&a.name, &a.id).cmp(&(&b.name, &b.id)));
        let choice = |id: &String, name: &String| Choice { id: id.clone(), name: name.clone() };
        Ok(ProposalChoices {
            colleagues,
            posts: (offers(&company, cycle).into_iter())
                .map(|offer| TeamPost {
                    id: offer.post.id.clone(),
                    name: offer.post.name.clone(),
                    team_id: offer.post.team_id.clone(),
                    lengths_weeks: offer.lengths_weeks,
                })
                .collect(),
            teams: company.teams.values().map(|team| choice(&team.id, &team.name)).collect(),
            own_team_id: person.team_id.clone(),
            skills: company.competencies_in_use().map(|skill| choice(&skill.id, &skill.name)).collect(),
        })
    })
}
