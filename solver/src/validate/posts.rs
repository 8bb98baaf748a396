//! Posts and sessions.

use super::findings::{Findings, Known, LEVELS, SHARES, quoted};
use crate::constants::TOLERANCE;
use crate::problem::{MAX_WEEKS, Post, Problem, Session, Teaching};
use std::collections::HashSet;

/// Shares of the week that a placement may take.
const INTENSITIES: [f64; 3] = [0.2, 0.5, 1.0];

/// Shortest ride that is accepted, in working weeks: a few minutes.
const RIDE_MIN_WEEKS: f64 = 0.001;

pub fn validate(problem: &Problem, known: &Known, findings: &mut Findings) {
    findings.unique("posts", "post", problem.posts.iter().map(|post| &post.id));
    for (index, post) in problem.posts.iter().enumerate() {
        one_post(post, &format!("/posts/{index}"), known, findings);
    }
    findings.unique("sessions", "session", problem.sessions.iter().map(|session| &session.id));
    for (index, session) in problem.sessions.iter().enumerate() {
        one_session(problem, session, &format!("/sessions/{index}"), known, findings);
    }
}

fn one_post(post: &Post, at: &str, known: &Known, findings: &mut Findings) {
    let name = &post.name;
    host_unit(name, &post.unit, at, known, findings);
    findings.weekly(&format!("{at}/capacity"), &format!("The capacity of {name}"), &post.capacity);
    minimum(post, at, findings);
    teaches(name, &post.teaches, at, known, findings);
    if let Some(mentor) = &post.mentor
        && !known.people.contains_key(mentor.as_str())
    {
        let path = format!("{at}/mentor");
        findings.unknown("unknown-person", &path, name, mentor, known.people.keys().copied());
    }
    if let Some(weeks) = &post.start_weeks {
        findings.weeks_within(&format!("{at}/start_weeks"), &format!("The list of start weeks of {name}"), weeks);
    }
    if post.lengths_weeks.is_empty() {
        let cause = format!("{name} allows no length.");
        findings.error("no-lengths", &format!("{at}/lengths_weeks"), cause, "Give at least one length, for example 4.");
    }
    let horizon = findings.weeks();
    if horizon > 0 {
        let what = format!("The list of lengths of {name}");
        findings.at_most(&format!("{at}/lengths_weeks"), &what, post.lengths_weeks.len(), horizon as usize);
    }
    for (number, &length) in post.lengths_weeks.iter().enumerate() {
        if length == 0 || length > horizon {
            let cause = format!("{name} allows a length of {length} weeks; the horizon has {horizon}.");
            let action = "Give lengths of at least one week that fit into the horizon.";
            findings.error("bad-length", &format!("{at}/lengths_weeks/{number}"), cause, action);
        }
    }
    if post.intensities.is_empty() {
        let cause = format!("{name} allows no intensity.");
        findings.error("no-intensities", &format!("{at}/intensities"), cause, "Give 0.2, 0.5 or 1.");
    }
    let what = format!("The list of intensities of {name}");
    findings.at_most(&format!("{at}/intensities"), &what, post.intensities.len(), INTENSITIES.len());
    for (number, &intensity) in post.intensities.iter().enumerate() {
        if !INTENSITIES.contains(&intensity) {
            let cause = format!("{name} allows an intensity of {intensity}.");
            findings.error("bad-intensity", &format!("{at}/intensities/{number}"), cause, "Give 0.2, 0.5 or 1.");
        }
    }
}

/// A post cannot need more visitors than it has room for.
fn minimum(post: &Post, at: &str, findings: &mut Findings) {
    let name = &post.name;
    findings.weekly(&format!("{at}/minimum"), &format!("The minimum of {name}"), &post.minimum);
    let mut weeks = 0..findings.weeks().min(MAX_WEEKS);
    if let Some(week) = weeks.find(|&week| post.minimum.at(week) > post.capacity.at(week)) {
        let (minimum, room) = (post.minimum.at(week), post.capacity.at(week));
        let cause = format!("{name} needs {minimum} visitor(s) in week {week}, but has room for {room}.");
        let action = "Lower the minimum, or raise the capacity: no plan can keep both.";
        findings.error("minimum-above-capacity", &format!("{at}/minimum"), cause, action);
    }
}

fn one_session(problem: &Problem, session: &Session, at: &str, known: &Known, findings: &mut Findings) {
    let name = &session.name;
    host_unit(name, &session.unit, at, known, findings);
    teaches(name, &session.teaches, at, known, findings);
    if let Some(host) = &session.host {
        match known.people.get(host.as_str()) {
            None => {
                let path = format!("{at}/host");
                findings.unknown("unknown-person", &path, name, host, known.people.keys().copied());
            }
            Some(&index) if problem.people[index].unit != session.unit => {
                let cause = format!("{}, the host of {name}, is not of its team.", problem.people[index].name);
                let action = "Name the host's team as the session's, or another host.";
                findings.error("host-of-another-team", &format!("{at}/host"), cause, action);
            }
            Some(_) => {}
        }
    }
    for (number, function) in session.guest_functions.iter().enumerate() {
        if !known.functions.contains(function.as_str()) {
            let path = format!("{at}/guest_functions/{number}");
            let cause = format!("{name} invites people of {}, a function that no team has.", quoted(function));
            findings.warn("unknown-function", &path, cause, "Correct the function, or remove it.");
        }
    }
    findings.weeks_within(&format!("{at}/weeks"), name, &session.weeks);
    let length = format!("The length of {name}, in working weeks,");
    findings.within(
        "bad-number",
        &format!("{at}/duration_weeks"),
        &length,
        session.duration_weeks,
        RIDE_MIN_WEEKS..=1.0,
    );
}

fn host_unit(name: &str, unit: &str, at: &str, known: &Known, findings: &mut Findings) {
    if !known.units.contains(unit) {
        findings.unknown("unknown-unit", &format!("{at}/unit"), name, unit, known.units.iter().copied());
    }
}

fn teaches(name: &str, list: &[Teaching], at: &str, known: &Known, findings: &mut Findings) {
    let mut seen = HashSet::new();
    for (number, teaching) in list.iter().enumerate() {
        let at = format!("{at}/teaches/{number}");
        let competency = &teaching.competency;
        if !known.competencies.contains(competency.as_str()) {
            let ids = known.competencies.iter().copied();
            findings.unknown("unknown-competency", &format!("{at}/competency"), name, competency, ids);
        }
        if !seen.insert(competency.as_str()) {
            let cause = format!("{name} lists {} twice.", quoted(competency));
            findings.error("duplicate-competency", &at, cause, "Add the shares up in one entry.");
        }
        let of = |what: &str| format!("The {what} of {} in {name}", quoted(competency));
        findings.within("bad-share", &format!("{at}/share"), &of("share"), teaching.share, SHARES);
        findings.within("level-off-scale", &format!("{at}/level"), &of("level"), teaching.level, LEVELS);
    }
    let sum: f64 = list.iter().map(|teaching| teaching.share).sum();
    if sum > 1.0 + TOLERANCE {
        let cause = format!("The shares of {name} sum to {sum:.2}.");
        let action = "Scale them down to a sum of at most 1: they are parts of one working time.";
        findings.error("shares-above-one", &format!("{at}/teaches"), cause, action);
    }
}
