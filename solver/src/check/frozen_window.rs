//! What the published plan starts, or lets take place, before the end of the frozen window is in the plan as it is, and nothing
//! else starts, or takes place, before that.

use super::facts::{Facts, Stay, Visit};
use super::{Violation, words};
use crate::plan::Placement;
use crate::problem::Baseline;
use crate::rule::Rule;
use std::collections::HashSet;

pub fn breaches(facts: &Facts) -> Vec<Violation> {
    let Some(baseline) = &facts.problem.baseline else { return Vec::new() };
    let until = end(baseline);
    let frozen = |week: u32| u64::from(week) < until;
    let mut found = Vec::new();
    for told in baseline.placements.iter().filter(|told| frozen(told.start_week) && is_readable(facts, told)) {
        if !facts.stays.iter().any(|stay| is_same(facts, told, stay)) {
            let post = facts.problem.posts.iter().position(|post| post.id == told.post);
            let message = format!(
                "{} at {} for {} from {} is frozen in the published plan, but not in this one.",
                name(facts, &told.person),
                post.map_or(told.post.as_str(), |post| facts.problem.posts[post].name.as_str()),
                words::weeks(i64::from(told.weeks)),
                words::week(facts, told.start_week)
            );
            found.push(missing(&told.person, Some(told.post.clone()), told.start_week, message));
        }
    }
    let rides = baseline.rides.iter().filter(|told| frozen(told.week) && told.week < facts.weeks);
    let had: HashSet<_> = facts.visits.iter().map(|visit| key(facts, visit)).collect();
    for told in rides.filter(|told| knows_ride(facts, &told.person, &told.session)) {
        if !had.contains(&(&told.person, &told.session, told.week)) {
            let message = format!(
                "{}'s ride in {} in {} is frozen in the published plan, but not in this one.",
                name(facts, &told.person),
                session_name(facts, &told.session),
                words::week(facts, told.week)
            );
            found.push(missing(&told.person, None, told.week, message));
        }
    }
    for stay in facts.stays.iter().filter(|stay| !may_start(facts, stay)) {
        let message = format!(
            "{} starts at {} in {}, which is frozen: the published plan has no such placement.",
            facts.name(stay.person),
            facts.post(stay).name,
            words::week(facts, stay.start)
        );
        found.push(words::of_post(facts, Rule::FrozenWindow, Some(stay.person), stay.post, Some(stay.start), message));
    }
    let told: HashSet<_> = baseline.rides.iter().map(|told| (&told.person, &told.session, told.week)).collect();
    for visit in facts.visits.iter().filter(|visit| frozen(visit.week)) {
        if !told.contains(&key(facts, visit)) {
            let message = format!(
                "{} rides along in {} in {}, which is frozen: the published plan has no such ride.",
                facts.name(visit.person),
                facts.session(visit).name,
                words::week(facts, visit.week)
            );
            found.push(words::of_person(facts, Rule::FrozenWindow, visit.person, Some(visit.week), message));
        }
    }
    found
}

/// Whether a placement starts after the frozen window, or as it was published.
pub fn may_start(facts: &Facts, stay: &Stay) -> bool {
    facts.problem.baseline.as_ref().is_none_or(|baseline| {
        u64::from(stay.start) >= end(baseline) || baseline.placements.iter().any(|told| is_same(facts, told, stay))
    })
}

/// First week that is not frozen.
pub fn end(baseline: &Baseline) -> u64 {
    u64::from(baseline.now_week) + u64::from(baseline.frozen_weeks)
}

/// Whether a published placement names what there is, within the horizon; validation refuses others.
pub fn is_readable(facts: &Facts, told: &Placement) -> bool {
    facts.who(Some(&told.person)).is_some()
        && facts.problem.posts.iter().any(|post| post.id == told.post)
        && u64::from(told.start_week) + u64::from(told.weeks) <= u64::from(facts.weeks)
}

pub fn knows_ride(facts: &Facts, person: &String, session: &str) -> bool {
    facts.who(Some(person)).is_some() && facts.problem.sessions.iter().any(|known| known.id == *session)
}

/// What a ride is, in the words of a plan.
pub fn key<'a>(facts: &Facts<'a>, visit: &Visit) -> (&'a String, &'a String, u32) {
    (&facts.person(visit.person).id, &facts.session(visit).id, visit.week)
}

fn is_same(facts: &Facts, told: &Placement, stay: &Stay) -> bool {
    facts.person(stay.person).id == told.person
        && facts.post(stay).id == told.post
        && stay.start == told.start_week
        && stay.length == told.weeks
        && stay.intensity_written == told.intensity
}

fn name<'a>(facts: &Facts<'a>, id: &'a str) -> &'a str {
    facts.problem.people.iter().find(|person| person.id == id).map_or(id, |person| person.name.as_str())
}

fn session_name<'a>(facts: &Facts<'a>, id: &'a str) -> &'a str {
    facts.problem.sessions.iter().find(|session| session.id == id).map_or(id, |session| session.name.as_str())
}

fn missing(person: &str, post: Option<String>, week: u32, message: String) -> Violation {
    Violation {
        rule: Rule::FrozenWindow.id().to_owned(),
        person: Some(person.to_owned()),
        post,
        week: Some(week),
        message,
    }
}
