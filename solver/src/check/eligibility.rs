//! Only people who may take part, in posts and sessions that are open to them and teach them something (or, of posts, have a
//! direct value for them or count in their track).

use super::facts::{Facts, Stay, Visit};
use super::gain::Offers;
use super::{Violation, personal, words};
use crate::constants::TOLERANCE;
use crate::problem::Teaching;
use crate::rule::Rule;

pub fn breaches(facts: &Facts) -> Vec<Violation> {
    let offers = Offers::of(facts);
    let mut found: Vec<Violation> = facts.stays.iter().flat_map(|stay| of_stay(facts, &offers, stay)).collect();
    found.extend(facts.visits.iter().flat_map(|visit| of_visit(facts, &offers, visit)));
    found
}

/// What keeps the person from the post.
pub fn of_stay(facts: &Facts, offers: &Offers, stay: &Stay) -> Vec<Violation> {
    let post = facts.post(stay);
    let name = facts.name(stay.person);
    let mut found = Vec::new();
    let mut refuse = |week: Option<u32>, message: String| {
        found.push(words::of_post(facts, Rule::Eligibility, Some(stay.person), stay.post, week, message));
    };
    if let Some(reason) = barred_from_placements(facts, stay.person) {
        refuse(None, format!("{name} may not be placed{reason}, but is placed at {}.", post.name));
    }
    if is_own_unit(facts, stay.person, &post.unit) {
        refuse(None, format!("{} is a post of {name}'s own team.", post.name));
    }
    if !can_work_at(facts, stay.person, post.location.as_ref()) {
        let place = post.location.as_deref().unwrap_or_default();
        refuse(None, format!("{name} cannot work in {place}, where {} is.", post.name));
    }
    let most = facts.person(stay.person).intensity_max;
    if stay.intensity > most + TOLERANCE {
        let (most, taken) = (words::number(most * 100.0), words::number(stay.intensity * 100.0));
        refuse(None, format!("{name} may be away for {most}% of the week; {} takes {taken}%.", post.name));
    }
    for week in stay.within(facts.weeks) {
        // Leave is its own rule: what counts here is the contract.
        if facts.person(stay.person).fte.at(week) <= 0.0 {
            let when = words::week(facts, week);
            refuse(Some(week), format!("{name} is not employed in {when}, but is placed at {}.", post.name));
        }
    }
    if !teaches_something(facts, offers, stay.person, &post.teaches)
        && !personal::is_good_for(facts, stay.person, stay.post)
    {
        refuse(None, format!("{} teaches {name} nothing that counts.", post.name));
    }
    found
}

fn of_visit(facts: &Facts, offers: &Offers, visit: &Visit) -> Vec<Violation> {
    let session = facts.session(visit);
    let name = facts.name(visit.person);
    let mut found = Vec::new();
    let mut refuse = |message: String| {
        found.push(words::of_person(facts, Rule::Eligibility, visit.person, Some(visit.week), message));
    };
    if !facts.person(visit.person).eligible.rides {
        let reason = reason(facts, visit.person);
        refuse(format!("{name} may not ride along{reason}, but has a seat in {}.", session.name));
    }
    if is_own_unit(facts, visit.person, &session.unit) {
        refuse(format!("{} is a session of {name}'s own team.", session.name));
    }
    if session.host.as_ref() == Some(&facts.person(visit.person).id) {
        refuse(format!("{name} cannot be the guest of the own session {}.", session.name));
    }
    if !is_invited(facts, visit.session, visit.person) {
        let function = facts.home_unit(visit.person).map_or("no function", |unit| unit.function.as_str());
        refuse(format!("{} does not invite people of {function}, so not {name}.", session.name));
    }
    if !teaches_something(facts, offers, visit.person, &session.teaches) {
        refuse(format!("{} teaches {name} nothing that counts.", session.name));
    }
    found
}

/// Whether a post is admissible for a person: dates play no part in this.
pub fn post_is_open_to(facts: &Facts, post: usize, person: usize) -> bool {
    let post = &facts.problem.posts[post];
    facts.person(person).eligible.placements
        && !is_own_unit(facts, person, &post.unit)
        && can_work_at(facts, person, post.location.as_ref())
        // The gentlest form of the post is not too much.
        && post.intensities.iter().copied().fold(f64::INFINITY, f64::min) <= facts.person(person).intensity_max + TOLERANCE
}

/// Whether a session is admissible for a person: dates play no part in this.
pub fn session_is_open_to(facts: &Facts, session: usize, person: usize) -> bool {
    let about = &facts.problem.sessions[session];
    facts.person(person).eligible.rides
        && !is_own_unit(facts, person, &about.unit)
        && about.host.as_ref() != Some(&facts.person(person).id)
        && is_invited(facts, session, person)
        && can_work_at(facts, person, about.location.as_ref())
}

/// An empty list invites every function but the host team's.
fn is_invited(facts: &Facts, session: usize, person: usize) -> bool {
    let session = &facts.problem.sessions[session];
    let function = facts.home_unit(person).map(|unit| &unit.function);
    if session.guest_functions.is_empty() {
        return function != facts.unit(&session.unit).map(|unit| &unit.function);
    }
    function.is_some_and(|function| session.guest_functions.contains(function))
}

fn is_own_unit(facts: &Facts, person: usize, unit: &str) -> bool {
    facts.person(person).unit == unit
}

pub fn can_work_at(facts: &Facts, person: usize, location: Option<&String>) -> bool {
    let able = &facts.person(person).locations;
    location.is_none_or(|location| able.is_empty() || able.contains(location))
}

/// Some competency counts for the person, can still grow, and is taught above the present level.
pub fn teaches_something(facts: &Facts, offers: &Offers, person: usize, teaches: &[Teaching]) -> bool {
    teaches.iter().any(|teaching| {
        let skill = facts.person(person).skills.iter().find(|skill| skill.competency == teaching.competency);
        skill.is_some_and(|skill| teaching.level > skill.level && offers.reach(facts, person, skill).is_some())
    })
}

fn barred_from_placements(facts: &Facts, person: usize) -> Option<String> {
    (!facts.person(person).eligible.placements).then(|| reason(facts, person))
}

fn reason(facts: &Facts, person: usize) -> String {
    let reason = facts.person(person).eligible.reason.as_deref();
    reason.map_or_else(String::new, |reason| format!(" ({reason})"))
}
