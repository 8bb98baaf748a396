//! The file's version, the horizon and its special weeks.

use super::findings::{Findings, WEIGHTS};
use crate::problem::{MAX_WEEKS, PROBLEM_VERSION, Problem};
use chrono::{Datelike, Weekday};
use std::ops::RangeInclusive;

/// Years in which plans are made; others are slips of the pen.
const YEARS: RangeInclusive<i32> = 1900..=2999;

pub fn validate(problem: &Problem, findings: &mut Findings) {
    if problem.version != PROBLEM_VERSION {
        let cause =
            format!("The problem has version {}; this program reads version {PROBLEM_VERSION}.", problem.version);
        findings.error("problem-version", "/version", cause, "Export the problem again with this program.");
    }
    let calendar = &problem.calendar;
    if calendar.weeks == 0 {
        let cause = "The horizon has no weeks.".to_owned();
        findings.error("horizon-empty", "/calendar/weeks", cause, format!("Give 1 to {MAX_WEEKS} weeks."));
    }
    if calendar.weeks > MAX_WEEKS {
        let cause = format!("The horizon has {} weeks.", calendar.weeks);
        let action = format!("Give at most {MAX_WEEKS} weeks, and plan the rest in a later cycle.");
        findings.error("horizon-too-long", "/calendar/weeks", cause, action);
    }
    if calendar.start.weekday() != Weekday::Mon {
        let cause = format!("The horizon starts on {}, which is no Monday.", calendar.start.format("%A %-d %b %Y"));
        findings.error("start-not-monday", "/calendar/start", cause, "Give the Monday of the first week.");
    }
    if !YEARS.contains(&calendar.start.year()) {
        let cause = format!("The horizon starts in the year {}.", calendar.start.year());
        let action = format!("Give a start between the years {} and {}.", YEARS.start(), YEARS.end());
        findings.error("start-out-of-range", "/calendar/start", cause, action);
    }
    findings.weekly("/calendar/season", "The season", &calendar.season);
    findings.each_within("bad-number", "/calendar/season", "The season weight", &calendar.season, WEIGHTS);
    findings.weeks_within("/calendar/no_start_weeks", "The list of weeks without starts", &calendar.no_start_weeks);
    findings.weeks_within("/calendar/no_ride_weeks", "The list of weeks without rides", &calendar.no_ride_weeks);
}
