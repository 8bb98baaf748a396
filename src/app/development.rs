//! What is planned for somebody, for themselves: their levels, their assignments with the reasons, and who of their team is away.

use super::{
    Error, Result,
    consent::{Standings, sees_quota},
    objections::{self, ObjectionView},
    people::{PersonView, Seen, name_of, person_view, seen},
    planning::{
        veto,
        why::{AssignmentView, PlanFacts, RideView},
    },
    require,
};
use crate::{
    clock::Clock,
    db::{Conn, Db, history, objections as stored_objections, plans},
    domain::{
        account::Actor,
        company::Company,
        level::Levels,
        policy::{Action, Scope, Subject},
    },
};
use chrono::{Days, NaiveDate};
use serde::Serialize;
use std::collections::BTreeSet;
use utoipa::ToSchema;

/// What is planned for somebody, in published plans and in drafts that are shown to those in them.
#[derive(Clone, Debug, PartialEq, Serialize, ToSchema)]
pub struct DevelopmentView {
    pub person: PersonView,
    /// What is next, or going on.
    pub next: Option<AssignmentView>,
    /// What is going on or still to come, by start.
    pub assignments: Vec<AssignmentView>,
    pub rides: Vec<RideView>,
    pub history: Vec<HistoryView>,
    /// What was asked for and answered of assignments that are not planned any more, latest first.
    pub requests: Vec<ObjectionView>,
    pub team_calendar: Vec<TeamAwayView>,
}

/// A placement that is over.
#[derive(Clone, Debug, PartialEq, Serialize, ToSchema)]
pub struct HistoryView {
    pub post: String,
    pub host_team: String,
    pub starts_on: NaiveDate,
    pub ends_on: NaiveDate,
}

/// A colleague of the team who is or will be away.
#[derive(Clone, Debug, PartialEq, Serialize, ToSchema)]
pub struct TeamAwayView {
    pub person: String,
    /// The post.
    pub what: String,
    pub host_team: String,
    pub starts_on: NaiveDate,
    pub ends_on: NaiveDate,
}

/// Most earlier requests that are shown.
const REQUESTS_MOST: usize = 5;

/// What is planned for the person of the account.
pub fn mine(db: &Db, clock: &Clock, actor: &Actor) -> Result<DevelopmentView> {
    let id = actor.person_id.as_deref().ok_or(Error::NotFound)?;
    db.read(|conn| view(conn, clock, actor, id, None))
}

/// What somebody will see once `draft` is published; without it, what they see now. For planners, before they publish.
pub fn preview(db: &Db, clock: &Clock, actor: &Actor, id: &str, draft: Option<&str>) -> Result<DevelopmentView> {
    require(actor, Action::Plan, Subject::Company)?;
    db.read(|conn| view(conn, clock, actor, id, draft))
}

fn view(conn: &mut Conn, clock: &Clock, actor: &Actor, id: &str, draft: Option<&str>) -> Result<DevelopmentView> {
    let Seen { company, as_of, .. } = seen(conn, clock, actor)?;
    let person = company.people.get(id).ok_or(Error::NotFound)?;
    let mut published = history::published(conn)?;
    let mut plan_ids = history::published_plans(conn)?;
    if let Some(draft) = draft {
        // The draft takes the place of its cycle's published plan.
        let row = plans::get(conn, draft)?;
        let replaced = plans::published(conn, &row.cycle_id)?.map(|plan| plan.id);
        published.retain(|placement| placement.cycle_id != row.cycle_id);
        published.extend(history::of_plan(conn, &row.id, &row.cycle_id)?);
        plan_ids.retain(|plan| replaced.as_ref() != Some(plan));
        plan_ids.push(row.id);
    }
    let mut proposed = Vec::new();
    if draft.is_none() {
        for row in plans::shown(conn)? {
            let own = history::of_plan(conn, &row.id, &row.cycle_id)?.into_iter().filter(|p| p.person_id == id);
            // What is published already is no proposal.
            proposed.extend(own.filter(|p| !published.iter().any(|known| known.is_same(p))));
            plan_ids.push(row.id);
        }
    }
    let own = || published.iter().filter(|placement| placement.person_id == id);
    let current: Vec<&history::PublishedPlacement> =
        own().chain(&proposed).filter(|placement| placement.ends_on() >= as_of).collect();

    let mut assignments = Vec::new();
    let mut rides = Vec::new();
    let mut promised: BTreeSet<(String, NaiveDate)> = BTreeSet::new();
    for plan_id in plan_ids {
        let is_draft = draft.is_none() && plans::get(conn, &plan_id)?.state == plans::DRAFT;
        let has_placement = current.iter().any(|placement| placement.plan_id == plan_id);
        let seats: Vec<_> = plans::rides(conn, &plan_id)?
            .into_iter()
            .filter(|ride| ride.person_id == id && ride.week_of + Days::new(6) >= as_of)
            .filter(|ride| !is_draft || !promised.contains(&(ride.occurrence.clone(), ride.week_of)))
            .collect();
        promised.extend(seats.iter().map(|seat| (seat.occurrence.clone(), seat.week_of)));
        if !has_placement && seats.is_empty() {
            continue;
        }
        let plan = PlanFacts::read(conn, &plan_id)?;
        let row = plans::get(conn, &plan_id)?;
        let standings = if has_placement { Some(Standings::read(conn, &row)?) } else { None };
        // The person's own page, whoever looks at it beforehand.
        let explainer = plan.explainer_of_own_work(&company).speaking(actor.language);
        for placement in plan.placements.iter().filter(|p| current.iter().any(|own| own.id == p.id)) {
            let state = if is_draft { plans::DRAFT } else { plans::PUBLISHED };
            if let Some(mut view) = explainer.assignment(&placement.into(), state) {
                view.objection = objection(conn, &plan_id, &placement.id)?;
                view.another_date_asked = veto::is_asked_elsewhere(conn, clock, placement)?;
                if let Some(standings) = &standings {
                    view.consent = Some(standings.view(placement));
                    view.quota = standings.quota(conn, id)?;
                }
                assignments.push(view);
            }
        }
        let seats = seats.iter().filter_map(|seat| explainer.ride(&seat.into()));
        rides.extend(seats.map(|ride| RideView { is_proposal: is_draft, ..ride }));
    }
    assignments.sort_by(|a, b| (a.starts_on, &a.id).cmp(&(b.starts_on, &b.id)));
    rides.sort_by(|a, b| (a.week_of, &a.id).cmp(&(b.week_of, &b.id)));

    let shown: Vec<&String> = assignments.iter().filter_map(|a| a.objection.as_ref()).map(|asked| &asked.id).collect();
    let mut requests = objections::of_person(conn, id)?;
    requests.retain(|request| !shown.contains(&&request.id));
    requests.truncate(REQUESTS_MOST);
    let past = own().filter(|placement| placement.ends_on() < as_of);
    let history = past.map(|placement| HistoryView {
        post: post_name(&company, &placement.post_id),
        host_team: host_name(&company, &placement.post_id),
        starts_on: placement.starts_on,
        ends_on: placement.ends_on(),
    });
    let team = published.iter().filter(|placement| {
        placement.person_id != id
            && placement.ends_on() >= as_of
            && company.people.get(&placement.person_id).is_some_and(|other| other.team_id == person.team_id)
    });
    let team_calendar = team.map(|placement| TeamAwayView {
        person: name_of(&company.people, &placement.person_id, |person| &person.name),
        what: post_name(&company, &placement.post_id),
        host_team: host_name(&company, &placement.post_id),
        starts_on: placement.starts_on,
        ends_on: placement.ends_on(),
    });
    Ok(DevelopmentView {
        next: assignments.first().cloned(),
        history: history.collect(),
        team_calendar: team_calendar.collect(),
        person: person_view(&company, &Levels::new(&company), person, as_of),
        assignments,
        rides,
        requests,
    })
}

/// A placement of a plan, explained; not found where `actor` may see neither the plan nor the person.
pub fn placement(db: &Db, clock: &Clock, actor: &Actor, plan_id: &str, placement_id: &str) -> Result<AssignmentView> {
    db.read(|conn| {
        let row = super::planning::plans::row(conn, actor, plan_id)?;
        let Seen { company, scope, .. } = seen(conn, clock, actor)?;
        let plan = PlanFacts::read(conn, plan_id)?;
        let placement = plan.placements.iter().find(|placement| placement.id == placement_id).ok_or(Error::NotFound)?;
        if !scope.sees_person(&placement.person_id) {
            return Err(Error::NotFound);
        }
        let explainer = match scope {
            Scope::Everybody => plan.explainer(&company),
            Scope::Part { .. } => plan.explainer_of_own_work(&company),
        };
        let explainer = explainer.speaking(actor.language);
        let mut view = explainer.assignment(&placement.into(), &row.state).ok_or(Error::NotFound)?;
        // The reason of a request is between the person and HR.
        let private = actor.person_id.as_ref() == Some(&placement.person_id)
            || require(actor, Action::HandleObjections, Subject::Company).is_ok();
        let standings = Standings::read(conn, &row)?;
        if private {
            view.objection = objection(conn, plan_id, placement_id)?;
            view.consent = Some(standings.view(placement));
        }
        if sees_quota(actor, &placement.person_id, &scope) {
            view.quota = standings.quota(conn, &placement.person_id)?;
        }
        Ok(view)
    })
}

/// The latest request for a change of a placement.
fn objection(conn: &mut Conn, plan_id: &str, placement_id: &str) -> Result<Option<ObjectionView>> {
    let of_plan = stored_objections::of_plan(conn, plan_id)?;
    let latest = of_plan.into_iter().rev().find(|row| row.placement_id.as_deref() == Some(placement_id));
    latest.map(|row| objections::view(conn, row)).transpose()
}

fn post_name(company: &Company, post_id: &str) -> String {
    name_of(&company.posts, post_id, |post| &post.name)
}

fn host_name(company: &Company, post_id: &str) -> String {
    company
        .posts
        .get(post_id)
        .map_or_else(String::new, |post| name_of(&company.teams, &post.team_id, |team| &team.name))
}
