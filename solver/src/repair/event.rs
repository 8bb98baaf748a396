//! What happens to a company with a published plan, and what it does to the problem.

use crate::problem::{Forbid, Person, Pin, Problem, Weekly};
use crate::validate::{Finding, Severity};
use crate::words;
use schemars::JsonSchema;
use serde::{Deserialize, Serialize};

/// Something that happened. Weeks count from 0.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize, JsonSchema)]
#[serde(tag = "kind", rename_all = "kebab-case", deny_unknown_fields)]
pub enum Event {
    /// Somebody is away from one week to another, both included.
    Leave { person: String, from_week: u32, to_week: u32 },
    /// Somebody is gone from this week on.
    Resignation { person: String, week: u32 },
    /// An assignment must not be: a placement in a post, or a ride in a session, from a week or at all.
    Veto {
        person: String,
        #[serde(default)]
        post: Option<String>,
        #[serde(default)]
        session: Option<String>,
        #[serde(default)]
        week: Option<u32>,
    },
    /// Somebody new, as the problem describes people.
    Joiner { person: Box<Person> },
    /// A post takes no visitors from this week on.
    ClosedPost { post: String, week: u32 },
    /// A session takes place in other weeks.
    MovedSession { session: String, weeks: Vec<u32> },
    /// A session does not take place.
    CancelledSession { session: String },
}

impl Event {
    /// The event as a sentence.
    pub fn words(&self, problem: &Problem) -> String {
        match self {
            Self::Leave { person, from_week, to_week } => {
                let weeks: Vec<u32> = (*from_week..=*to_week).collect();
                format!("{} is on leave in {}.", words::person(problem, person), words::weeks(&weeks))
            }
            Self::Resignation { person, week } => {
                format!("{} is gone from week {} on.", words::person(problem, person), week + 1)
            }
            Self::Veto { person, post, session, .. } => {
                let what = post.as_deref().map(|id| words::post(problem, id));
                let what = what.or_else(|| session.as_deref().map(|id| words::session(problem, id)));
                format!("{} is not to go to {}.", words::person(problem, person), what.unwrap_or("any post"))
            }
            Self::Joiner { person } => format!("{} joins.", person.name),
            Self::ClosedPost { post, week } => {
                format!("{} takes nobody from week {} on.", words::post(problem, post), week + 1)
            }
            Self::MovedSession { session, weeks } => {
                format!("{} moves to {}.", words::session(problem, session), words::weeks(weeks))
            }
            Self::CancelledSession { session } => format!("{} is cancelled.", words::session(problem, session)),
        }
    }
}

/// The problem after these events; findings where one names somebody or something unknown. Pins of what cannot be any more, in
/// weeks in which somebody is away or a post is closed, give way.
pub fn happened(problem: &Problem, events: &[Event]) -> Result<Problem, Vec<Finding>> {
    let mut after = problem.clone();
    let findings: Vec<Finding> =
        events.iter().enumerate().filter_map(|(i, event)| happen(&mut after, i, event)).collect();
    if findings.is_empty() { Ok(after) } else { Err(findings) }
}

fn happen(problem: &mut Problem, at: usize, event: &Event) -> Option<Finding> {
    let weeks = problem.weeks();
    let path = format!("/events/{at}");
    let unknown = |code, what: &str, id: &str| {
        Some(Finding {
            code,
            severity: Severity::Error,
            path: path.clone(),
            cause: format!("The event names the {what} \"{id}\", which is not in the problem."),
            action: "Correct the id.".to_owned(),
        })
    };
    match event {
        Event::Leave { person, from_week, to_week } => {
            if from_week > to_week {
                return Some(Finding {
                    code: "leave-ends-before-it-begins",
                    severity: Severity::Error,
                    path: path.clone(),
                    cause: format!(
                        "The leave of \"{person}\" from week {from_week} ends in week {to_week}, before it begins."
                    ),
                    action: "Give its last week as to_week. Weeks count from 0.".to_owned(),
                });
            }
            let Some(found) = problem.people.iter_mut().find(|p| p.id == *person) else {
                return unknown("unknown-person", "person", person);
            };
            found.leave_weeks.extend(*from_week..=(*to_week).min(weeks.saturating_sub(1)));
            found.leave_weeks.sort_unstable();
            found.leave_weeks.dedup();
            let away = *from_week..=*to_week;
            give_way(problem, |pin, start, end| pin.person == *person && start <= *away.end() && *away.start() < end);
        }
        Event::Resignation { person, week } => {
            let Some(found) = problem.people.iter_mut().find(|p| p.id == *person) else {
                return unknown("unknown-person", "person", person);
            };
            let fte = (0..weeks).map(|t| if t < *week { found.fte.at(t) } else { 0.0 }).collect();
            found.fte = Weekly::Each(fte);
            give_way(problem, |pin, _, end| pin.person == *person && end > *week);
        }
        Event::Veto { person, post, session, week } => {
            if !problem.people.iter().any(|p| p.id == *person) {
                return unknown("unknown-person", "person", person);
            }
            if let Some(id) = post.as_ref().filter(|id| problem.posts.iter().all(|h| h.id != **id)) {
                return unknown("unknown-post", "post", id);
            }
            if let Some(id) = session.as_ref().filter(|id| problem.sessions.iter().all(|q| q.id != **id)) {
                return unknown("unknown-session", "session", id);
            }
            problem.pins.retain(|pin| {
                let same = pin.person == *person && (post.is_none() || pin.post == *post) && pin.session == *session;
                !same || (week.is_some() && pin.week.is_some() && pin.week != *week)
            });
            let (person, post, session) = (person.clone(), post.clone(), session.clone());
            problem.forbids.push(Forbid { person, post, session, week: *week });
        }
        Event::Joiner { person } => problem.people.push(person.as_ref().clone()),
        Event::ClosedPost { post, week } => {
            let Some(found) = problem.posts.iter_mut().find(|h| h.id == *post) else {
                return unknown("unknown-post", "post", post);
            };
            let open = |t: u32| t < *week;
            found.capacity = Weekly::Each((0..weeks).map(|t| if open(t) { found.capacity.at(t) } else { 0 }).collect());
            found.minimum = Weekly::Each((0..weeks).map(|t| if open(t) { found.minimum.at(t) } else { 0 }).collect());
            give_way(problem, |pin, _, end| pin.post.as_ref() == Some(post) && end > *week);
        }
        Event::MovedSession { session, weeks } => {
            let Some(found) = problem.sessions.iter_mut().find(|q| q.id == *session) else {
                return unknown("unknown-session", "session", session);
            };
            found.weeks.clone_from(weeks);
            let elsewhere = |week: u32| !weeks.contains(&week);
            problem.pins.retain(|pin| pin.session.as_ref() != Some(session) || !pin.week.is_some_and(elsewhere));
        }
        Event::CancelledSession { session } => {
            if !problem.sessions.iter().any(|q| q.id == *session) {
                return unknown("unknown-session", "session", session);
            }
            problem.sessions.retain(|q| q.id != *session);
            problem.pins.retain(|pin| pin.session.as_ref() != Some(session));
            problem.forbids.retain(|forbid| forbid.session.as_ref() != Some(session));
        }
    }
    None
}

/// Takes out the pins for which `lost` holds, given the weeks [start, end) that they may need: of a placement without a length the
/// longest one, and all weeks where a pin names none.
fn give_way(problem: &mut Problem, lost: impl Fn(&Pin, u32, u32) -> bool) {
    let weeks = problem.weeks();
    let posts = &problem.posts;
    problem.pins.retain(|pin| {
        let Some(start) = pin.week else { return !lost(pin, 0, weeks) };
        let possible = posts.iter().filter(|post| pin.post.as_ref().is_none_or(|id| post.id == *id));
        let longest = possible.flat_map(|post| post.lengths_weeks.iter().copied()).max();
        let length = if pin.session.is_some() { Some(1) } else { pin.weeks.or(longest) };
        !lost(pin, start, start.saturating_add(length.unwrap_or(1)))
    });
}
