//! For each person of a track and each step: at_least ≤ placements at posts of the step ≤ at_most; in order, no placement of a
//! later step starts before all of earlier steps have ended.

use super::facts::{Facts, Stay};
use super::{Violation, words};
use crate::problem::{Track, TrackStep};
use crate::rule::Rule;

pub fn breaches(facts: &Facts) -> Vec<Violation> {
    let mut found = Vec::new();
    for track in &facts.problem.tracks {
        let mut people: Vec<usize> = track.people.iter().filter_map(|id| facts.who(Some(id))).collect();
        people.sort_unstable();
        people.dedup();
        for person in people {
            let own: Vec<&Stay> = facts.stays.iter().filter(|stay| stay.person == person).collect();
            counts(facts, track, person, &own, &mut found);
            if track.ordered {
                order(facts, track, person, &own, &mut found);
            }
        }
    }
    found
}

fn counts(facts: &Facts, track: &Track, person: usize, own: &[&Stay], found: &mut Vec<Violation>) {
    for (number, step) in track.steps.iter().enumerate() {
        let there = own.iter().filter(|stay| is_of_step(facts, step, stay)).count();
        let wanted = match step.at_most {
            Some(most) if most == step.at_least => format!("{most}"),
            Some(most) => format!("{} to {most}", step.at_least),
            None => format!("at least {}", step.at_least),
        };
        if there < step.at_least as usize || step.at_most.is_some_and(|most| there > most as usize) {
            let message = format!(
                "{} has {there} placement{} in step {} of {}; it asks for {wanted}.",
                facts.name(person),
                if there == 1 { "" } else { "s" },
                number + 1,
                track.name
            );
            found.push(words::of_person(facts, Rule::TrackRequirement, person, None, message));
        }
    }
}

fn order(facts: &Facts, track: &Track, person: usize, own: &[&Stay], found: &mut Vec<Violation>) {
    for (number, step) in track.steps.iter().enumerate() {
        let later = &track.steps[number + 1..];
        for before in own.iter().filter(|stay| is_of_step(facts, step, stay)) {
            for after in own.iter().filter(|stay| later.iter().any(|step| is_of_step(facts, step, stay))) {
                if after.start < before.end() {
                    let message = format!(
                        "{} starts at {} in {}, before {} is over, which {} asks for first.",
                        facts.name(person),
                        facts.post(after).name,
                        words::week(facts, after.start),
                        facts.post(before).name,
                        track.name
                    );
                    let week = Some(after.start);
                    found.push(words::of_post(facts, Rule::TrackRequirement, Some(person), after.post, week, message));
                }
            }
        }
    }
}

/// Whether a placement counts for a step.
fn is_of_step(facts: &Facts, step: &TrackStep, stay: &Stay) -> bool {
    let post = facts.post(stay);
    step.posts.contains(&post.id) || post.family.as_ref().is_some_and(|family| step.families.contains(family))
}

/// Whether the post counts for some step of a track of the person.
pub fn serves(facts: &Facts, person: usize, post: usize) -> bool {
    let (person, post) = (facts.person(person), &facts.problem.posts[post]);
    facts.problem.tracks.iter().filter(|track| track.people.contains(&person.id)).any(|track| {
        track.steps.iter().any(|step| {
            step.posts.contains(&post.id) || post.family.as_ref().is_some_and(|family| step.families.contains(family))
        })
    })
}
