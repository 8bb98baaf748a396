//! The published plan that is being repaired.

use super::findings::{Findings, Known, quoted};
use crate::constants::TOLERANCE;
use crate::plan::Placement;
use crate::problem::{Baseline, Problem};
use std::collections::HashSet;

pub fn validate(problem: &Problem, known: &Known, findings: &mut Findings) {
    let Some(baseline) = &problem.baseline else { return };
    if baseline.now_week > findings.weeks() {
        let cause = format!(
            "The published plan is repaired in week {}; the horizon has {} weeks.",
            baseline.now_week,
            findings.weeks()
        );
        let action = "Give a week of the horizon. Weeks count from 0.";
        findings.error("week-beyond-horizon", "/baseline/now_week", cause, action);
    }
    let mut seen = HashSet::new();
    for (number, told) in baseline.placements.iter().enumerate() {
        let at = format!("/baseline/placements/{number}");
        placement(problem, baseline, told, &at, known, findings);
        if !seen.insert((&told.person, told.start_week)) {
            let cause =
                format!("The published plan has {} start twice in week {}.", quoted(&told.person), told.start_week);
            findings.error("baseline-twice", &at, cause, "Keep one of the placements.");
        }
    }
    let mut seen = HashSet::new();
    for (number, told) in baseline.rides.iter().enumerate() {
        let at = format!("/baseline/rides/{number}");
        person(&told.person, &at, known, findings);
        if !known.sessions.contains_key(told.session.as_str()) {
            let path = format!("{at}/session");
            let ids = known.sessions.keys().copied();
            findings.unknown("unknown-session", &path, "The published plan", &told.session, ids);
        }
        findings.weeks_within(&format!("{at}/week"), "The published plan", &[told.week]);
        if !seen.insert((&told.person, &told.session)) {
            let cause =
                format!("The published plan has two seats of {} in {}.", quoted(&told.person), quoted(&told.session));
            findings.error("baseline-twice", &at, cause, "Keep one of the rides.");
        }
    }
}

fn person(id: &str, at: &str, known: &Known, findings: &mut Findings) {
    if !known.people.contains_key(id) {
        let ids = known.people.keys().copied();
        findings.unknown("unknown-person", &format!("{at}/person"), "The published plan", id, ids);
    }
}

fn placement(
    problem: &Problem,
    baseline: &Baseline,
    told: &Placement,
    at: &str,
    known: &Known,
    findings: &mut Findings,
) {
    person(&told.person, at, known, findings);
    let Some(&post) = known.posts.get(told.post.as_str()) else {
        let ids = known.posts.keys().copied();
        findings.unknown("unknown-post", &format!("{at}/post"), "The published plan", &told.post, ids);
        return;
    };
    let post = &problem.posts[post];
    if u64::from(told.start_week) + u64::from(told.weeks) > u64::from(findings.weeks()) {
        let cause = format!(
            "The published plan has {} at {} for {} weeks from week {}, beyond the horizon of {}.",
            quoted(&told.person),
            post.name,
            told.weeks,
            told.start_week,
            findings.weeks()
        );
        let action = "Lengthen the horizon, or take the placement out of the published plan. Weeks count from 0.";
        findings.error("week-beyond-horizon", &format!("{at}/start_week"), cause, action);
    }
    let frozen = u64::from(baseline.now_week) + u64::from(baseline.frozen_weeks);
    let fits = post.lengths_weeks.contains(&told.weeks)
        && post.intensities.iter().any(|intensity| (intensity - told.intensity).abs() <= TOLERANCE);
    if u64::from(told.start_week) < frozen && !fits {
        let cause = format!(
            "The published plan has {} at {} for {} weeks at {} of the week, which is frozen, but {} allows no such placement.",
            quoted(&told.person),
            post.name,
            told.weeks,
            told.intensity,
            post.name
        );
        let action = "Add its length and intensity to the post, or shorten the frozen window.";
        findings.error("frozen-not-allowed", at, cause, action);
    }
}
