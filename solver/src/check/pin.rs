//! For each pin at least one placement (or, with a session, ride) of the person agrees with all it names.

use super::facts::Facts;
use super::{Violation, words};
use crate::problem::Pin;
use crate::rule::Rule;

pub fn breaches(facts: &Facts) -> Vec<Violation> {
    let mut found = Vec::new();
    for pin in &facts.problem.pins {
        if !is_kept(facts, pin) {
            let message = format!("{} is not in the plan, but is to be kept.", what(facts, pin));
            let person = facts.who(Some(&pin.person)).map(|person| facts.person(person).id.clone());
            let (rule, post, week) = (Rule::Pin.id().to_owned(), pin.post.clone(), pin.week);
            found.push(Violation { rule, person, post, week, message });
        }
    }
    found
}

fn is_kept(facts: &Facts, pin: &Pin) -> bool {
    if let Some(session) = &pin.session {
        return facts.visits.iter().any(|visit| {
            facts.person(visit.person).id == pin.person
                && facts.session(visit).id == *session
                && pin.week.is_none_or(|week| visit.week == week)
        });
    }
    facts.stays.iter().any(|stay| {
        facts.person(stay.person).id == pin.person
            && pin.post.as_ref().is_none_or(|post| facts.post(stay).id == *post)
            && pin.week.is_none_or(|week| stay.start == week)
            && pin.weeks.is_none_or(|weeks| stay.length == weeks)
    })
}

/// "Ana Ruiz at Launch team member for 6 weeks from week 7 of the plan (starting 15 Feb 2027)".
fn what(facts: &Facts, pin: &Pin) -> String {
    let name = facts.who(Some(&pin.person)).map_or(pin.person.as_str(), |person| facts.name(person));
    let week = pin.week.map(|week| words::week(facts, week));
    if let Some(id) = &pin.session {
        let session = facts.problem.sessions.iter().find(|session| session.id == *id);
        let session = session.map_or(id.as_str(), |session| session.name.as_str());
        let when = week.map_or_else(String::new, |week| format!(" in {week}"));
        return format!("{name} in {session}{when}");
    }
    let post = pin.post.as_ref().map_or("some post", |id| {
        let post = facts.problem.posts.iter().find(|post| post.id == *id);
        post.map_or(id.as_str(), |post| post.name.as_str())
    });
    let length = pin.weeks.map_or_else(String::new, |weeks| format!(" for {}", words::weeks(i64::from(weeks))));
    let when = week.map_or_else(String::new, |week| format!(" from {week}"));
    format!("{name} at {post}{length}{when}")
}
