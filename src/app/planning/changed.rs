//! What one plan changes against another, in names and dates.

use super::store::monday;
use chrono::{Days, NaiveDate};
use serde::Serialize;
use tandem_solver::{
    Problem,
    frontier::{Comparison, PersonChange, TeamChange},
    plan::{Placement, Ride},
};
use utoipa::ToSchema;

/// From Monday to the Friday of the same week.
const TO_FRIDAY: Days = Days::new(4);

/// Somebody whose placements or rides differ.
#[derive(Clone, Debug, PartialEq, Serialize, ToSchema)]
pub struct MovedPerson {
    pub person_id: String,
    pub person: String,
    /// Only what differs.
    pub before: Vec<Stay>,
    pub after: Vec<Stay>,
}

/// A placement or a ride with its days.
#[derive(Clone, Debug, PartialEq, Serialize, ToSchema)]
pub struct Stay {
    /// "placement" or "ride".
    pub kind: String,
    pub what: String,
    pub starts_on: NaiveDate,
    pub ends_on: NaiveDate,
    pub weeks: u32,
}

/// A team whose staffing differs.
#[derive(Clone, Debug, PartialEq, Serialize, ToSchema)]
pub struct TouchedTeam {
    pub team_id: String,
    pub team: String,
    /// Full-time weeks missing from the target, more than before; negative: fewer.
    pub weeks_missed: f64,
    /// Weeks in which the staffing differs, and the first and the last day of them.
    pub weeks: usize,
    pub starts_on: NaiveDate,
    pub ends_on: NaiveDate,
}

/// What it comes to for the plan as a whole, "after less before".
#[derive(Clone, Debug, PartialEq, Serialize, ToSchema)]
pub struct Figures {
    pub value: f64,
    /// Percentage points of the cross-training goal.
    pub cross_training_points: f64,
    /// Person-weeks.
    pub weeks_missed: f64,
    /// Wishes met, in units of value.
    pub wishes: f64,
}

pub fn people(problem: &Problem, changes: &Comparison) -> Vec<MovedPerson> {
    let moved = |change: &PersonChange| MovedPerson {
        person_id: change.person.clone(),
        person: change.name.clone(),
        before: stays(problem, &change.placements_before, &change.rides_before),
        after: stays(problem, &change.placements_after, &change.rides_after),
    };
    changes.people.iter().map(moved).collect()
}

fn stays(problem: &Problem, placements: &[Placement], rides: &[Ride]) -> Vec<Stay> {
    let mut stays: Vec<Stay> = Vec::new();
    stays.extend(placements.iter().map(|placement| Stay {
        kind: "placement".to_owned(),
        what: post_name(problem, &placement.post),
        starts_on: monday(problem, placement.start_week),
        ends_on: friday(problem, (placement.start_week + placement.weeks).saturating_sub(1)),
        weeks: placement.weeks,
    }));
    stays.extend(rides.iter().map(|ride| Stay {
        kind: "ride".to_owned(),
        what: session_name(problem, &ride.session),
        starts_on: monday(problem, ride.week),
        ends_on: friday(problem, ride.week),
        weeks: 1,
    }));
    stays.sort_by_key(|stay| stay.starts_on);
    stays
}

pub fn teams(problem: &Problem, changes: &Comparison) -> Vec<TouchedTeam> {
    let touched = |change: &TeamChange| {
        let (first, last) = (change.weeks.first()?, change.weeks.last()?);
        Some(TouchedTeam {
            team_id: change.unit.clone(),
            team: change.name.clone(),
            weeks_missed: change.shortfall,
            weeks: change.weeks.len(),
            starts_on: monday(problem, first.week),
            ends_on: friday(problem, last.week),
        })
    };
    changes.teams.iter().filter_map(touched).collect()
}

/// What changes, in figures; `possible` is the gain that is thinkable.
pub fn figures(changes: &Comparison, possible: f64) -> Figures {
    let (before, after) = (&changes.before, &changes.after);
    let gain = after.gain - before.gain;
    Figures {
        value: after.value - before.value,
        cross_training_points: if possible > 0.0 { 100.0 * gain / possible } else { 0.0 },
        weeks_missed: after.disruption - before.disruption,
        wishes: after.preference - before.preference,
    }
}

/// The Friday of a week of the horizon.
pub fn friday(problem: &Problem, week: u32) -> NaiveDate {
    monday(problem, week) + TO_FRIDAY
}

pub fn person_name(problem: &Problem, id: &str) -> String {
    let found = problem.people.iter().find(|person| person.id == id);
    found.map_or_else(|| id.to_owned(), |person| person.name.clone())
}

pub fn post_name(problem: &Problem, id: &str) -> String {
    let found = problem.posts.iter().find(|post| post.id == id);
    found.map_or_else(|| id.to_owned(), |post| post.name.clone())
}

pub fn session_name(problem: &Problem, id: &str) -> String {
    let found = problem.sessions.iter().find(|session| session.id == id);
    found.map_or_else(|| id.to_owned(), |session| session.name.clone())
}

/// "22 Mar 2027".
pub fn date(day: NaiveDate) -> String {
    day.format("%-d %b %Y").to_string()
}

/// A number with at most two decimals, and none that say nothing.
pub fn number(value: f64) -> String {
    let text = format!("{value:.2}");
    let text = text.trim_end_matches('0').trim_end_matches('.');
    if text == "-0" { "0".to_owned() } else { text.to_owned() }
}
