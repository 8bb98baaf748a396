//! What an event says, as changes of the company's own data: supposed while fixes are looked for, stored when one is taken.

use crate::domain::{
    calendar,
    company::{Company, Leave, Person, Record},
    cycle::ForbidRule,
    plan_event::PlanEvent,
};
use chrono::NaiveDate;

/// Changes `company` by an event. What concerns single sessions of a cycle stands in no table of the company: see [`moved`].
pub fn to_company(company: &mut Company, cycle_id: &str, event: &PlanEvent) {
    match event {
        PlanEvent::Leave { person_id, starts_on, ends_on } => {
            let leave = Leave {
                id: format!("{person_id}-{starts_on}"),
                person_id: person_id.clone(),
                starts_on: *starts_on,
                ends_on: *ends_on,
                reason: None,
            };
            let known = |other: &Leave| {
                other.person_id == *person_id && other.starts_on <= *starts_on && other.ends_on >= *ends_on
            };
            if company.leaves.values().any(known) {
                return;
            }
            let stored = company.leaves.entry(leave.id()).or_insert(leave);
            stored.ends_on = stored.ends_on.max(*ends_on);
        }
        PlanEvent::Resignation { person_id, last_on } => {
            if let Some(person) = company.people.get_mut(person_id) {
                person.left_on = Some(*last_on);
            }
        }
        PlanEvent::Veto { person_id, post_id, session_id, reason, expires_on, starts_on, .. } => {
            let Some(cycle) = company.cycles.get_mut(cycle_id) else { return };
            let first = cycle.starts_on;
            let week = starts_on.and_then(|day| u32::try_from(calendar::week_of(first, day)).ok());
            // Whatever the planner wanted to keep of it gives way.
            let any_post = post_id.is_none() && session_id.is_none();
            cycle.rules.pins.retain(|pin| {
                let vetoed =
                    if any_post { pin.session.is_none() } else { pin.post == *post_id && pin.session == *session_id };
                pin.person != *person_id || !vetoed
            });
            let forbid = ForbidRule {
                person: person_id.clone(),
                post: post_id.clone(),
                session: session_id.clone(),
                week,
                reason: Some(reason.clone()),
                expires_on: Some(*expires_on),
            };
            if !cycle.rules.forbids.contains(&forbid) {
                cycle.rules.forbids.push(forbid);
            }
        }
        PlanEvent::Joiner { person_id, name, team_id, role_id, fte, starts_on } => {
            let Some(id) = person_id else { return };
            if let Some(person) = company.people.get_mut(id) {
                person.joined_on = Some(*starts_on);
                return;
            }
            let (Some(name), Some(team_id), Some(role_id)) = (name, team_id, role_id) else { return };
            let person = Person {
                id: id.clone(),
                name: name.trim().to_owned(),
                email: None,
                employee_number: None,
                team_id: team_id.clone(),
                role_id: role_id.clone(),
                manager_id: None,
                location_id: company.teams.get(team_id).and_then(|team| team.location_id.clone()),
                fte: fte.unwrap_or(1.0),
                quota: None,
                joined_on: Some(*starts_on),
                left_on: None,
                no_placements_reason: None,
                no_rides_reason: None,
            };
            company.people.insert(id.clone(), person);
        }
        PlanEvent::ClosedPost { post_id, closes_on } => {
            if let Some(post) = company.posts.get_mut(post_id) {
                post.closes_on = Some(*closes_on);
            }
        }
        PlanEvent::MovedSession { .. } | PlanEvent::CancelledSession { .. } => {}
    }
}

/// The sessions that events move.
pub fn moved(events: &[PlanEvent]) -> impl Iterator<Item = (&str, Option<NaiveDate>)> {
    events.iter().filter_map(|event| match event {
        PlanEvent::MovedSession { session_id, held_on } => Some((session_id.as_str(), Some(*held_on))),
        _ => None,
    })
}
