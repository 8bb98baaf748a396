//! Warnings about a problem that can be read: it can be solved, but perhaps not as meant.

use super::findings::{Findings, quoted};
use crate::constants::TOLERANCE;
use crate::problem::{Person, Post, Problem, Unit};
use std::collections::HashMap;

pub fn validate(problem: &Problem, findings: &mut Findings) {
    let mut members: HashMap<&str, Vec<&Person>> = HashMap::new();
    for person in &problem.people {
        members.entry(person.unit.as_str()).or_default().push(person);
    }
    for (index, unit) in problem.units.iter().enumerate() {
        let there = members.get(unit.id.as_str()).map_or(&[][..], Vec::as_slice);
        staffing(problem, unit, there, &format!("/units/{index}"), findings);
    }
    for (index, post) in problem.posts.iter().enumerate() {
        if !problem.people.iter().any(|person| can_take(problem, person, post)) {
            let cause = format!("Nobody can take {}.", post.name);
            let action = "See whom it teaches something new, where it is, when it has room, and who may take part; \
                          or remove it.";
            findings.warn("post-for-nobody", &format!("/posts/{index}"), cause, action);
        }
        minimum(problem, post, &format!("/posts/{index}"), findings);
    }
    ties(problem, &members, findings);
    if !problem.people.iter().any(|person| person.eligible.placements || person.eligible.rides) {
        let cause = "Nobody may take part.".to_owned();
        findings.warn("nobody-eligible", "/people", cause, "Let some people take part in placements or rides.");
    }
}

/// Rules that let somebody go hardly or never.
fn ties(problem: &Problem, members: &HashMap<&str, Vec<&Person>>, findings: &mut Findings) {
    let mut covered: HashMap<&str, usize> = HashMap::new();
    for person in &problem.people {
        *covered.entry(person.territory.as_deref().unwrap_or_default()).or_default() += 1;
    }
    for (index, person) in problem.people.iter().enumerate().filter(|(_, person)| person.eligible.placements) {
        let Some(territory) = person.territory.as_deref() else { continue };
        if covered.get(territory) == Some(&1) {
            let cause = format!("{} alone covers the territory {}.", person.name, quoted(territory));
            let action =
                "Nobody who covers one alone is away for more than half the week. Name others who cover it, or none.";
            findings.warn("territory-of-one", &format!("/people/{index}/territory"), cause, action);
        }
    }
    for (index, unit) in problem.units.iter().enumerate() {
        let there = members.get(unit.id.as_str()).map_or(&[][..], Vec::as_slice);
        for (number, critical) in unit.critical.iter().enumerate() {
            let level = |person: &Person| {
                person.skills.iter().find(|skill| skill.competency == critical.competency).map_or(0.0, |s| s.level)
            };
            let able = there.iter().filter(|person| level(person) >= critical.level).count();
            if able < critical.people as usize {
                let cause = format!(
                    "{} needs {} people who are good at {}, and has {able}.",
                    unit.name, critical.people, critical.competency
                );
                let action = "None of them is placed then. Lower the number or the level, or check the levels.";
                let path = format!("/units/{index}/critical/{number}/people");
                findings.warn("critical-skill-already-missed", &path, cause, action);
            }
        }
    }
    if problem.rules.hand_overs_max == Some(0) {
        let cause = "No team may hand over anybody's work in any week.".to_owned();
        let action = "Allow at least 1, or remove the limit: with 0 nobody can be placed.";
        findings.warn("no-hand-overs", "/rules/hand_overs_max", cause, action);
    }
}

fn staffing(problem: &Problem, unit: &Unit, members: &[&Person], at: &str, findings: &mut Findings) {
    let present = |person: &&Person, week: u32| {
        if person.leave_weeks.contains(&week) { 0.0 } else { person.fte.at(week) }
    };
    let missed: Vec<u32> = (0..problem.weeks())
        .filter(|&week| {
            let base: f64 = members.iter().map(|person| present(person, week)).sum();
            base < unit.floor_fte.at(week) - TOLERANCE
        })
        .collect();
    if let Some(first) = missed.first() {
        let cause = format!(
            "{} is below its minimum staffing in {} week(s) before anybody is placed, first in week {first}.",
            unit.name,
            missed.len()
        );
        let action = "Nobody of the team is placed in such weeks. Lower the minimum, or check FTE and leave.";
        findings.warn("minimum-already-missed", &format!("{at}/floor_fte"), cause, action);
    }
    let low = |week: &u32| unit.target_fte.at(*week) < unit.floor_fte.at(*week) - TOLERANCE;
    if let Some(week) = (0..problem.weeks()).find(low) {
        let cause = format!("The staffing target of {} is below its minimum staffing in week {week}.", unit.name);
        let action = "Raise the target, or lower the minimum: a target below the minimum has no effect.";
        findings.warn("target-below-floor", &format!("{at}/target_fte"), cause, action);
    }
}

/// A minimum that cannot be reached: no start and length that the post allows covers the week, or too few can take the post.
fn minimum(problem: &Problem, post: &Post, at: &str, findings: &mut Findings) {
    let calendar = &problem.calendar;
    let blocked = |week: u32| {
        let host = problem.units.iter().find(|unit| unit.id == post.unit);
        post.capacity.at(week) == 0 || host.is_some_and(|unit| unit.blackout_weeks.contains(&week))
    };
    let starts = |week: u32| {
        post.start_weeks.as_ref().is_none_or(|weeks| weeks.contains(&week)) && !calendar.no_start_weeks.contains(&week)
    };
    let wanted: Vec<u32> = (0..problem.weeks()).filter(|&week| post.minimum.at(week) > 0).collect();
    if wanted.is_empty() {
        return;
    }
    let takers = problem.people.iter().filter(|person| can_take(problem, person, post)).count();
    let mut covered = vec![false; problem.weeks() as usize];
    for start in (0..problem.weeks()).filter(|&week| starts(week)) {
        for end in post.lengths_weeks.iter().map(|length| start + length).filter(|&end| end <= problem.weeks()) {
            if !(start..end).any(blocked) {
                covered[start as usize..end as usize].fill(true);
            }
        }
    }
    let lost = wanted.iter().find(|&&week| !covered[week as usize] || post.minimum.at(week) as usize > takers);
    if let Some(&week) = lost {
        let least = post.minimum.at(week);
        let why = if covered[week as usize] {
            format!("only {takers} can take it")
        } else {
            "none of its starts and lengths covers that week".to_owned()
        };
        let cause = format!("{} needs {least} visitor(s) in week {week}, but {why}: there is no plan.", post.name);
        let action = "Lower the minimum in such weeks, or allow other starts, lengths or people.";
        findings.warn("minimum-out-of-reach", &format!("{at}/minimum"), cause, action);
    }
}

/// Whether a person could ever be at a post: dates beyond its room play no part.
pub fn can_take(problem: &Problem, person: &Person, post: &Post) -> bool {
    // The cheap questions come first: everybody is held against every post.
    if !person.eligible.placements || person.unit == post.unit {
        return false;
    }
    let reachable =
        post.location.as_ref().is_none_or(|place| person.locations.is_empty() || person.locations.contains(place));
    if !reachable || (0..problem.weeks()).all(|week| post.capacity.at(week) == 0) {
        return false;
    }
    let learns = post.teaches.iter().any(|teaching| {
        person.skills.iter().any(|skill| {
            skill.competency == teaching.competency
                && skill.weight > 0.0
                && skill.target > skill.level
                && teaching.level > skill.level
        })
    });
    learns || person.values.iter().any(|of| of.post == post.id) || counts_in_track(problem, person, post)
}

fn counts_in_track(problem: &Problem, person: &Person, post: &Post) -> bool {
    problem.tracks.iter().filter(|track| track.people.contains(&person.id)).flat_map(|track| &track.steps).any(|step| {
        step.posts.contains(&post.id) || post.family.as_ref().is_some_and(|family| step.families.contains(family))
    })
}
