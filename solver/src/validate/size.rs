//! Whether a problem fits a machine: how many placements and rides it leaves to choose from.

use super::findings::Findings;
use super::sense::can_take;
use crate::problem::{Post, Problem};
use std::collections::HashMap;

/// Placements and rides to choose from, beyond which a problem is refused: ten times what 5,000 people with 200 posts have.
const PLACEMENTS_MAX: u64 = 30_000_000;
const RIDES_MAX: u64 = 100_000_000;

pub fn validate(problem: &Problem, findings: &mut Findings) {
    let ways: Vec<u64> = problem.posts.iter().map(|post| ways(problem, post)).collect();
    let people = problem.people.len() as u64;
    // The exact number takes a look at each person and post: only where everybody in every post would be too many.
    if ways.iter().fold(0, |sum: u64, ways| sum.saturating_add(ways.saturating_mul(people))) > PLACEMENTS_MAX {
        let takers =
            |post: &Post| problem.people.iter().filter(|person| can_take(problem, person, post)).count() as u64;
        let all = problem.posts.iter().zip(&ways).map(|(post, ways)| ways.saturating_mul(takers(post)));
        let all = all.fold(0, u64::saturating_add);
        if all > PLACEMENTS_MAX {
            let cause = format!("There are {all} placements to choose from; {PLACEMENTS_MAX} fit a solve.");
            let action = "Offer fewer start weeks, lengths or intensities, or fewer posts.";
            findings.error("too-many-choices", "/posts", cause, action);
        }
    }
    let rides = rides(problem);
    if rides > RIDES_MAX {
        let cause = format!("There are {rides} rides to choose from; {RIDES_MAX} fit a solve.");
        let action = "Offer fewer sessions or weeks, or invite fewer functions to each.";
        findings.error("too-many-choices", "/sessions", cause, action);
    }
}

/// Starts, lengths and intensities of a post.
fn ways(problem: &Problem, post: &Post) -> u64 {
    let starts = |week: &u32| {
        post.start_weeks.as_ref().is_none_or(|weeks| weeks.contains(week))
            && !problem.calendar.no_start_weeks.contains(week)
    };
    let starts: Vec<u32> = (0..problem.weeks()).filter(starts).collect();
    let fits = |length: &u32| starts.iter().filter(|&&start| start + length <= problem.weeks()).count() as u64;
    post.lengths_weeks.iter().map(fits).sum::<u64>() * post.intensities.len() as u64
}

/// Seats that anybody invited could take, in each week of each session.
fn rides(problem: &Problem) -> u64 {
    let functions: HashMap<&str, &str> =
        problem.units.iter().map(|unit| (unit.id.as_str(), unit.function.as_str())).collect();
    let mut guests: HashMap<&str, u64> = HashMap::new();
    for person in problem.people.iter().filter(|person| person.eligible.rides) {
        *guests.entry(functions.get(person.unit.as_str()).copied().unwrap_or_default()).or_default() += 1;
    }
    let invited = |session: &crate::problem::Session| -> u64 {
        let host = functions.get(session.unit.as_str()).copied().unwrap_or_default();
        let open = |function: &str| {
            if session.guest_functions.is_empty() {
                function != host
            } else {
                session.guest_functions.iter().any(|guest| guest == function)
            }
        };
        guests.iter().filter(|(function, _)| open(function)).map(|(_, count)| count).sum()
    };
    let all = problem.sessions.iter().map(|session| invited(session).saturating_mul(session.weeks.len() as u64));
    all.fold(0, u64::saturating_add)
}
