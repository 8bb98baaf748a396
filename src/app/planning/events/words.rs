//! Events as sentences.

use crate::domain::{
    company::{Company, Record},
    plan_event::PlanEvent,
};
use chrono::{Days, NaiveDate};
use tandem_solver::Problem;

/// A day as people read it.
pub fn day(day: NaiveDate) -> String {
    day.format("%-d %b %Y").to_string()
}

/// The week of a day, by its Monday.
pub fn week(on: NaiveDate) -> String {
    let monday = on - Days::new(u64::from(chrono::Datelike::weekday(&on).num_days_from_monday()));
    format!("the week of {}", day(monday))
}

/// What happened, in a sentence.
pub fn sentence(company: &Company, problem: &Problem, event: &PlanEvent) -> String {
    let person = |id: &str| name(&company.people, id, |person| &person.name);
    let post = |id: &str| name(&company.posts, id, |post| &post.name);
    let session = |id: &str| {
        let named = problem.sessions.iter().find(|session| session.id == id).map(|session| session.name.clone());
        let series = id.rsplit_once('.').map_or(id, |(series, _)| series);
        named.unwrap_or_else(|| name(&company.ride_sessions, series, |session| &session.name))
    };
    match event {
        PlanEvent::Leave { person_id, starts_on, ends_on } => {
            format!("{} is on leave from {} to {}.", person(person_id), day(*starts_on), day(*ends_on))
        }
        PlanEvent::Resignation { person_id, last_on } => {
            format!("{} leaves the company; the last day is {}.", person(person_id), day(*last_on))
        }
        PlanEvent::Veto { person_id, post_id, session_id, reason, alternative_on, expires_on, .. } => {
            let place = match (post_id, session_id) {
                (Some(id), _) => post(id),
                (None, Some(id)) => session(id),
                (None, None) => "any post".to_owned(),
            };
            format!(
                "{} is not to go to {place} until {}: “{}”. From {} it would be possible.",
                person(person_id),
                day(*expires_on),
                reason.trim(),
                day(*alternative_on)
            )
        }
        PlanEvent::Joiner { person_id, name, team_id, starts_on, .. } => {
            let known = person_id.as_deref().filter(|id| company.people.contains_key(*id)).map(person);
            let who = known.or_else(|| name.as_ref().map(|name| name.trim().to_owned()));
            let team = team_id.as_ref().and_then(|id| company.teams.get(id));
            let team = team.map_or(String::new(), |team| format!(" {}", team.name));
            format!("{} joins{team} on {}.", who.unwrap_or_default(), day(*starts_on))
        }
        PlanEvent::ClosedPost { post_id, closes_on } => {
            format!("{} takes nobody from {} on.", post(post_id), week(*closes_on))
        }
        PlanEvent::MovedSession { session_id, held_on } => {
            format!("{} moves to {}.", session(session_id), week(*held_on))
        }
        PlanEvent::CancelledSession { session_id } => format!("{} is cancelled.", session(session_id)),
    }
}

fn name<T: Record>(table: &std::collections::BTreeMap<String, T>, id: &str, of: impl Fn(&T) -> &String) -> String {
    table.get(id).map_or_else(|| id.to_owned(), |record| of(record).clone())
}
