//! What the form for events offers: people with what is planned for them, posts, sessions, teams and roles.

use super::{Ground, words};
use crate::{
    app::{Result, planning::plans, require},
    clock::Clock,
    db::{Db, plans::DRAFT, settings},
    domain::{account::Actor, calendar, policy::Action},
};
use chrono::{Days, NaiveDate};
use serde::Serialize;
use utoipa::ToSchema;

#[derive(Clone, Debug, PartialEq, Serialize, ToSchema)]
pub struct EventChoices {
    pub cycle_id: String,
    pub plan_name: String,
    pub today: NaiveDate,
    /// First and last day of the cycle.
    pub first_on: NaiveDate,
    pub last_on: NaiveDate,
    /// Nothing that begins before this day is touched.
    pub frozen_until: NaiveDate,
    /// By name.
    pub people: Vec<PersonChoice>,
    pub posts: Vec<NamedChoice>,
    pub sessions: Vec<SessionChoice>,
    pub teams: Vec<NamedChoice>,
    pub roles: Vec<NamedChoice>,
}

#[derive(Clone, Debug, PartialEq, Serialize, ToSchema)]
pub struct NamedChoice {
    pub id: String,
    pub name: String,
}

#[derive(Clone, Debug, PartialEq, Serialize, ToSchema)]
pub struct PersonChoice {
    pub id: String,
    pub name: String,
    pub team: String,
    /// What is planned, by date.
    pub planned: Vec<PlannedChoice>,
}

/// A placement or a seat.
#[derive(Clone, Debug, PartialEq, Serialize, ToSchema)]
pub struct PlannedChoice {
    #[serde(skip_serializing_if = "Option::is_none")]
    pub post_id: Option<String>,
    #[serde(skip_serializing_if = "Option::is_none")]
    pub session_id: Option<String>,
    pub name: String,
    pub starts_on: NaiveDate,
    pub ends_on: NaiveDate,
}

#[derive(Clone, Debug, PartialEq, Serialize, ToSchema)]
pub struct SessionChoice {
    pub id: String,
    /// With its week.
    pub name: String,
    /// The Monday of its week.
    pub held_on: NaiveDate,
    pub guests: usize,
}

/// What can be picked for events of a plan.
pub fn of_plan(db: &Db, clock: &Clock, actor: &Actor, plan_id: &str) -> Result<EventChoices> {
    db.read(|conn| {
        let row = plans::row(conn, actor, plan_id)?;
        require(actor, Action::Plan, plans::subject(&row))?;
        let today = settings::as_of(conn, clock.today())?;
        let ground = Ground::read(conn, &row, today)?;
        let (now, frozen) = ground.window(row.state == DRAFT);
        let company = &ground.company;
        let named = |id: &String, name: &String| NamedChoice { id: id.clone(), name: name.clone() };
        let team = |id: &String| company.teams.get(id).map_or_else(|| id.clone(), |team| team.name.clone());
        let mut people: Vec<PersonChoice> = company
            .people
            .values()
            .filter(|person| person.left_on.is_none_or(|day| day >= today))
            .map(|person| PersonChoice {
                id: person.id.clone(),
                name: person.name.clone(),
                team: team(&person.team_id),
                planned: ground.planned(&person.id),
            })
            .collect();
        people.sort_by(|a, b| (a.name.to_lowercase(), &a.id).cmp(&(b.name.to_lowercase(), &b.id)));
        Ok(EventChoices {
            cycle_id: row.cycle_id,
            plan_name: row.name,
            today,
            first_on: ground.first(),
            last_on: ground.last(),
            frozen_until: calendar::week_start(ground.first(), now + frozen),
            people,
            posts: ground.now.posts.iter().map(|post| named(&post.id, &post.name)).collect(),
            sessions: ground.session_choices(),
            teams: company.teams.values().map(|team| named(&team.id, &team.name)).collect(),
            roles: company.roles.values().map(|role| named(&role.id, &role.name)).collect(),
        })
    })
}

impl Ground {
    fn planned(&self, person_id: &str) -> Vec<PlannedChoice> {
        let monday = |week: u32| calendar::week_start(self.first(), week);
        let stays = self.plan.placements.iter().filter(|stay| stay.person == person_id).map(|stay| PlannedChoice {
            name: self.company.posts.get(&stay.post).map_or_else(|| stay.post.clone(), |post| post.name.clone()),
            post_id: Some(stay.post.clone()),
            session_id: None,
            starts_on: monday(stay.start_week),
            ends_on: monday(stay.start_week) + Days::new((u64::from(stay.weeks) * 7).saturating_sub(3)),
        });
        let rides = self.plan.rides.iter().filter(|ride| ride.person == person_id).map(|ride| {
            let session = self.now.sessions.iter().find(|session| session.id == ride.session);
            PlannedChoice {
                name: session.map_or_else(|| ride.session.clone(), |session| session.name.clone()),
                post_id: None,
                session_id: Some(ride.session.clone()),
                starts_on: monday(ride.week),
                ends_on: monday(ride.week) + Days::new(4),
            }
        });
        let mut planned: Vec<PlannedChoice> = stays.chain(rides).collect();
        planned.sort_by(|a, b| (a.starts_on, &a.name).cmp(&(b.starts_on, &b.name)));
        planned
    }

    /// Sessions that are still to come, by week.
    fn session_choices(&self) -> Vec<SessionChoice> {
        let guests = |id: &str| self.plan.rides.iter().filter(|ride| ride.session == id).count();
        let mut sessions: Vec<SessionChoice> = Vec::new();
        for session in &self.now.sessions {
            let Some(week) = session.weeks.first() else { continue };
            let held_on = calendar::week_start(self.first(), *week);
            if i64::from(*week) >= i64::from(self.week_now()) {
                let name = format!("{}, {}", session.name, words::week(held_on));
                sessions.push(SessionChoice { id: session.id.clone(), name, held_on, guests: guests(&session.id) });
            }
        }
        sessions.sort_by(|a, b| (a.held_on, &a.name).cmp(&(b.held_on, &b.name)));
        sessions
    }
}
