//! Tracks, prerequisites, direct values and what else concerns one person's placements and rides taken together.

use super::findings::{AMOUNTS, Findings, Known, quoted};
use super::rules;
use crate::problem::{Person, Post, Problem, Track, TrackStep};
use std::collections::{BTreeSet, HashSet};

/// Limits of direct values, which may be negative.
const VALUES: std::ops::RangeInclusive<f64> = -1e9..=1e9;

pub fn validate(problem: &Problem, known: &Known, findings: &mut Findings) {
    let families: BTreeSet<&str> = problem.posts.iter().filter_map(|post| post.family.as_deref()).collect();
    findings.unique("tracks", "track", problem.tracks.iter().map(|track| &track.id));
    for (index, track) in problem.tracks.iter().enumerate() {
        one_track(problem, track, &format!("/tracks/{index}"), known, &families, findings);
    }
    requirements(problem, &families, findings);
    for (index, person) in problem.people.iter().enumerate() {
        one_person(person, &format!("/people/{index}"), known, findings);
    }
    for (index, load) in problem.rules.ride_minimum.iter().enumerate() {
        rules::ride_load(&format!("/rules/ride_minimum/{index}"), load, known, findings);
    }
    if problem.rules.orientation.as_ref().is_some_and(|wished| wished.weeks == 0) {
        let cause = "Joiners should ride along within 0 weeks.".to_owned();
        findings.error("bad-number", "/rules/orientation/weeks", cause, "Give at least 1 week, for example 6.");
    }
    let prices = &problem.prices;
    for (field, what, price) in [
        ("idle_wait", "a week at home before the last placement", prices.idle_wait),
        ("host_change", "a change of the host team", prices.host_change),
        ("worst_off", "the smallest own value", prices.worst_off),
        ("ride_minimum", "a ride missing from the minimum", prices.ride_minimum),
        ("orientation", "a ride missing from an orientation", prices.orientation),
        ("baseline_change", "a point of change against the published plan", prices.baseline_change),
    ] {
        findings.within("bad-price", &format!("/prices/{field}"), &format!("The price of {what}"), price, AMOUNTS);
    }
}

fn one_track(
    problem: &Problem,
    track: &Track,
    at: &str,
    known: &Known,
    families: &BTreeSet<&str>,
    findings: &mut Findings,
) {
    let name = format!("The track {}", quoted(&track.name));
    if track.steps.is_empty() {
        let cause = format!("{name} has no steps.");
        findings.error("empty-track", &format!("{at}/steps"), cause, "Give it at least one step, or remove it.");
    }
    for (number, step) in track.steps.iter().enumerate() {
        one_step(step, &format!("Step {} of {}", number + 1, quoted(&track.name)), &format!("{at}/steps/{number}"))
            .against(known, families, findings);
    }
    let shared = shared_post(problem, track);
    if let Some((post, steps)) = shared.filter(|_| track.ordered) {
        let cause = format!(
            "{name} comes in order, but {} counts for the steps {} and {}.",
            post.name,
            steps.0 + 1,
            steps.1 + 1
        );
        let action = "Let the post count for one of the steps, or let the steps come in any order.";
        findings.error("post-in-two-steps", &format!("{at}/steps/{}", steps.1), cause, action);
    }
    let asked: u64 = track.steps.iter().map(|step| u64::from(step.at_least)).sum();
    let mut seen = HashSet::new();
    for (number, id) in track.people.iter().enumerate() {
        let at = format!("{at}/people/{number}");
        let Some(&index) = known.people.get(id.as_str()) else {
            findings.unknown("unknown-person", &at, &name, id, known.people.keys().copied());
            continue;
        };
        let person = &problem.people[index];
        if !seen.insert(id.as_str()) {
            let cause = format!("{name} names {} twice.", person.name);
            findings.error("person-twice", &at, cause, "Keep the person once.");
        }
        if asked > 0 && !person.eligible.placements {
            let reason = person.eligible.reason.as_deref().unwrap_or("no reason given");
            let cause = format!("{name} asks placements of {}, who may not be placed ({reason}).", person.name);
            let action = "Take the person off the track, or let the person be placed.";
            findings.error("track-not-eligible", &at, cause, action);
        }
        let limit = person.placements_max.unwrap_or(problem.rules.placements_max);
        if shared.is_none() && asked > u64::from(limit) {
            let cause = format!(
                "{name} asks for {asked} placement(s) of {}, who may have at most {limit} in the horizon.",
                person.name
            );
            let action = "Raise the limit on placements (of the person or of all), or ask for fewer in the steps.";
            findings.error("track-above-limit", &at, cause, action);
        }
    }
}

/// A step that is being looked at.
struct Step<'a> {
    step: &'a TrackStep,
    name: String,
    at: String,
}

fn one_step<'a>(step: &'a TrackStep, name: &str, at: &str) -> Step<'a> {
    Step { step, name: name.to_owned(), at: at.to_owned() }
}

impl Step<'_> {
    fn against(&self, known: &Known, families: &BTreeSet<&str>, findings: &mut Findings) {
        let Self { step, name, at } = self;
        if step.posts.is_empty() && step.families.is_empty() {
            let cause = format!("{name} names neither posts nor families.");
            findings.error("empty-step", at, cause, "Name the posts or families that count, or remove the step.");
        }
        for (number, id) in step.posts.iter().enumerate() {
            if !known.posts.contains_key(id.as_str()) {
                let at = format!("{at}/posts/{number}");
                findings.unknown("unknown-post", &at, name, id, known.posts.keys().copied());
            }
        }
        for (number, id) in step.families.iter().enumerate() {
            if !families.contains(id.as_str()) {
                let at = format!("{at}/families/{number}");
                findings.unknown("unknown-family", &at, name, id, families.iter().copied());
            }
        }
        if let Some(most) = step.at_most.filter(|&most| most < step.at_least) {
            let cause = format!("{name} asks for at least {} placement(s) and at most {most}.", step.at_least);
            let action = "Lower the least number, or raise the largest.";
            findings.error("most-below-least", &format!("{at}/at_most"), cause, action);
        }
    }
}

/// A post that counts for two steps of a track.
fn shared_post<'a>(problem: &'a Problem, track: &Track) -> Option<(&'a Post, (usize, usize))> {
    let counts = |post: &Post, step: &TrackStep| {
        step.posts.contains(&post.id) || post.family.as_ref().is_some_and(|family| step.families.contains(family))
    };
    problem.posts.iter().find_map(|post| {
        let mut steps = (0..track.steps.len()).filter(|&s| counts(post, &track.steps[s]));
        Some((post, (steps.next()?, steps.next()?)))
    })
}

/// What posts require is there, and can be had before.
fn requirements(problem: &Problem, families: &BTreeSet<&str>, findings: &mut Findings) {
    for (index, post) in problem.posts.iter().enumerate() {
        for (number, family) in post.requires.iter().enumerate() {
            if !families.contains(family.as_str()) {
                let at = format!("/posts/{index}/requires/{number}");
                findings.unknown("unknown-family", &at, &post.name, family, families.iter().copied());
            }
        }
    }
    // Families that somebody can finish, one round after the other; what is never reached requires itself in the end.
    let mut reached: HashSet<&str> = HashSet::new();
    let ready = |post: &Post, reached: &HashSet<&str>| {
        post.requires.iter().all(|family| reached.contains(family.as_str()) || !families.contains(family.as_str()))
    };
    loop {
        let open = problem.posts.iter().filter(|post| ready(post, &reached));
        let more: HashSet<&str> = open.filter_map(|post| post.family.as_deref()).collect();
        if more.len() <= reached.len() {
            break;
        }
        reached = more;
    }
    for (index, post) in problem.posts.iter().enumerate().filter(|(_, post)| !ready(post, &reached)) {
        let missing = post.requires.iter().find(|family| !reached.contains(family.as_str()));
        let family = missing.map_or_else(String::new, |family| quoted(family));
        let cause = format!("{} requires {family} first, which in turn can only be finished after it.", post.name);
        let action = "Remove one of the requirements in the circle: nobody could ever take these posts.";
        findings.error("requirement-circle", &format!("/posts/{index}/requires"), cause, action);
    }
}

fn one_person(person: &Person, at: &str, known: &Known, findings: &mut Findings) {
    let name = &person.name;
    let mut seen = HashSet::new();
    for (number, of) in person.values.iter().enumerate() {
        let at = format!("{at}/values/{number}");
        if !known.posts.contains_key(of.post.as_str()) {
            findings.unknown("unknown-post", &format!("{at}/post"), name, &of.post, known.posts.keys().copied());
        }
        if !seen.insert(of.post.as_str()) {
            let cause = format!("{name} has two values for the post {}.", quoted(&of.post));
            findings.error("value-twice", &at, cause, "Keep one of them.");
        }
        let what = format!("The value of {} for {name}", quoted(&of.post));
        findings.within("bad-number", &format!("{at}/value"), &what, of.value, VALUES);
    }
    if let Some(week) = person.joined_week {
        findings.weeks_within(&format!("{at}/joined_week"), &format!("The week in which {name} joins"), &[week]);
    }
    if let Some(relief) = person.relief_weeks {
        let what = format!("The quota relief of {name}, in weeks,");
        findings.within("bad-number", &format!("{at}/relief_weeks"), &what, relief, AMOUNTS);
    }
    let prices = [
        ("idle_price", "a week at home before the last placement", person.idle_price),
        ("host_change_price", "a change of the host team", person.host_change_price),
    ];
    for (field, what, price) in prices {
        if let Some(price) = price {
            let what = format!("The price of {what} for {name}");
            findings.within("bad-price", &format!("{at}/{field}"), &what, price, AMOUNTS);
        }
    }
}
