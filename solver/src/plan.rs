//! The answer: who is where, when.

use schemars::JsonSchema;
use serde::{Deserialize, Serialize};

/// The only plan version that this build reads.
pub const PLAN_VERSION: u32 = 1;

/// A whole plan for one problem. Lists are sorted by person, then week, so that equal plans are equal files.
#[derive(Clone, Debug, Default, PartialEq, Serialize, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
pub struct Plan {
    pub version: u32,
    /// SHA-256 of the problem it answers ([`crate::problem::Problem::sha256`]).
    pub problem_sha256: String,
    pub placements: Vec<Placement>,
    pub rides: Vec<Ride>,
}

/// Some weeks in another team.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
pub struct Placement {
    pub person: String,
    pub post: String,
    pub start_week: u32,
    pub weeks: u32,
    /// Share of the week: 0.2, 0.5 or 1.
    pub intensity: f64,
}

/// A seat in a session.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
pub struct Ride {
    pub person: String,
    pub session: String,
    pub week: u32,
}

impl Plan {
    /// The plan in which everybody stays at home.
    pub fn empty(problem_sha256: String) -> Self {
        Self { version: PLAN_VERSION, problem_sha256, ..Self::default() }
    }

    /// Puts the lists into their canonical order.
    pub fn sort(&mut self) {
        self.placements.sort_by(|a, b| (&a.person, a.start_week, &a.post).cmp(&(&b.person, b.start_week, &b.post)));
        self.rides.sort_by(|a, b| (&a.person, a.week, &a.session).cmp(&(&b.person, b.week, &b.session)));
    }
}
