//! People, their skills and wishes.

use super::findings::{AMOUNTS, Findings, Known, LEVELS, SHARES, WEIGHTS, quoted};
use crate::problem::{Person, Problem};
use std::collections::HashSet;

/// How many posts somebody may wish for and rather not have.
const PREFER_MAX: usize = 3;
const AVOID_MAX: usize = 2;

pub fn validate(problem: &Problem, known: &Known, findings: &mut Findings) {
    findings.unique("people", "person", problem.people.iter().map(|person| &person.id));
    for (index, person) in problem.people.iter().enumerate() {
        let at = format!("/people/{index}");
        let name = &person.name;
        if !known.units.contains(person.unit.as_str()) {
            let ids = known.units.iter().copied();
            findings.unknown("unknown-unit", &format!("{at}/unit"), name, &person.unit, ids);
        }
        let fte = format!("The FTE of {name}");
        findings.weekly(&format!("{at}/fte"), &fte, &person.fte);
        findings.each_within("bad-fte", &format!("{at}/fte"), &fte, &person.fte, SHARES);
        findings.within(
            "bad-share",
            &format!("{at}/role_fit"),
            &format!("The role fit of {name}"),
            person.role_fit,
            SHARES,
        );
        let most = format!("The largest share of the week that {name} may be away");
        if person.intensity_max <= 0.0 {
            let cause = format!("{most} is {}.", person.intensity_max);
            let action = "Give a share above 0, up to 1; let somebody who may not be away at all take no placements.";
            findings.error("bad-share", &format!("{at}/intensity_max"), cause, action);
        } else {
            findings.within("bad-share", &format!("{at}/intensity_max"), &most, person.intensity_max, SHARES);
        }
        let credit = format!("The fairness credit of {name}");
        findings.within("bad-number", &format!("{at}/credit"), &credit, person.credit, -0.5..=0.5);
        if let Some(quota) = person.quota {
            findings.within("bad-number", &format!("{at}/quota"), &format!("The quota of {name}"), quota, AMOUNTS);
        }
        findings.weeks_within(&format!("{at}/leave_weeks"), &format!("The leave of {name}"), &person.leave_weeks);
        findings.weeks_within(
            &format!("{at}/blackout_weeks"),
            &format!("The blackout of {name}"),
            &person.blackout_weeks,
        );
        skills(person, &at, known, findings);
        wishes(problem, person, &at, known, findings);
        ties(person, &at, known, findings);
    }
}

/// Whom somebody shares a territory with, and who can stand in.
fn ties(person: &Person, at: &str, known: &Known, findings: &mut Findings) {
    let name = &person.name;
    if person.territory.as_ref().is_some_and(|territory| territory.trim().is_empty()) {
        let cause = format!("{name} covers a territory without a name.");
        findings.error("empty-name", &format!("{at}/territory"), cause, "Name the territory, or remove it.");
    }
    let mut seen = HashSet::new();
    for (number, id) in person.backfill.iter().enumerate() {
        let path = format!("{at}/backfill/{number}");
        if !known.people.contains_key(id.as_str()) {
            findings.unknown("unknown-person", &path, name, id, known.people.keys().copied());
        } else if *id == person.id {
            let cause = format!("{name} is to stand in for {name}.");
            findings.error("stands-in-for-self", &path, cause, "Name somebody else, or nobody.");
        } else if !seen.insert(id.as_str()) {
            let cause = format!("{name} names {} twice as somebody who can stand in.", quoted(id));
            findings.warn("stand-in-twice", &path, cause, "Keep one of them.");
        }
    }
}

fn skills(person: &Person, at: &str, known: &Known, findings: &mut Findings) {
    let name = &person.name;
    let mut seen = HashSet::new();
    for (number, skill) in person.skills.iter().enumerate() {
        let at = format!("{at}/skills/{number}");
        let competency = &skill.competency;
        if !known.competencies.contains(competency.as_str()) {
            let ids = known.competencies.iter().copied();
            findings.unknown("unknown-competency", &format!("{at}/competency"), name, competency, ids);
        }
        if !seen.insert(competency.as_str()) {
            let cause = format!("{name} has two entries for {}.", quoted(competency));
            findings.error("duplicate-competency", &at, cause, "Keep one of them.");
        }
        let of = |what: &str| format!("The {what} of {name} in {}", quoted(competency));
        findings.within("level-off-scale", &format!("{at}/level"), &of("level"), skill.level, LEVELS);
        findings.within("level-off-scale", &format!("{at}/target"), &of("target"), skill.target, LEVELS);
        findings.within("bad-number", &format!("{at}/weight"), &of("weight"), skill.weight, WEIGHTS);
    }
}

fn wishes(problem: &Problem, person: &Person, at: &str, known: &Known, findings: &mut Findings) {
    let name = &person.name;
    for (number, [from, until]) in person.prefer_weeks.iter().enumerate() {
        if from > until || *until >= problem.calendar.weeks {
            let cause = format!("{name} wishes for the weeks {from} to {until}.");
            let action =
                format!("Name a first and a last week, from 0 to {}.", problem.calendar.weeks.saturating_sub(1));
            findings.error("bad-wished-weeks", &format!("{at}/prefer_weeks/{number}"), cause, action);
        }
    }
    let mut seen = HashSet::new();
    for (field, list, most) in [("prefer", &person.prefer, PREFER_MAX), ("avoid", &person.avoid, AVOID_MAX)] {
        let path = format!("{at}/{field}");
        if list.len() > most {
            let cause = format!("{name} has {} posts under \"{field}\".", list.len());
            findings.error("too-many-wishes", &path, cause, format!("Keep at most {most}."));
            continue;
        }
        for (number, id) in list.iter().enumerate() {
            let path = format!("{path}/{number}");
            match known.posts.get(id.as_str()) {
                None => findings.unknown("unknown-post", &path, name, id, known.posts.keys().copied()),
                Some(&post) if problem.posts[post].unit == person.unit => {
                    let cause = format!("{name} names {}, a post of the own team.", problem.posts[post].name);
                    findings.warn("own-team-wish", &path, cause, "Remove it: nobody is placed in the own team.");
                }
                Some(_) => {}
            }
            if !seen.insert(id.as_str()) {
                let cause = format!("{name} names the post {} twice.", quoted(id));
                findings.error("wish-twice", &path, cause, "Keep it once, under \"prefer\" or under \"avoid\".");
            }
        }
    }
}
