//! Where somebody can learn: posts (weeks in another team) and ride-along sessions (hours beside a colleague).

use super::Weekly;
use schemars::JsonSchema;
use serde::{Deserialize, Serialize};

/// A role that a host team offers to visitors.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
pub struct Post {
    pub id: String,
    pub name: String,
    /// Host team.
    pub unit: String,
    /// Location where the work is done. Absent: anywhere (remote).
    #[serde(default)]
    pub location: Option<String>,
    /// Visitors at once, by week.
    pub capacity: Weekly<u32>,
    /// Shares of the post's time by competency; they sum to at most 1.
    pub teaches: Vec<Teaching>,
    #[serde(default)]
    pub mode: LearningMode,
    /// Who looks after the visitor. A post without a mentor teaches less.
    #[serde(default)]
    pub mentor: Option<String>,
    /// Weeks in which a placement may start. Absent: any.
    #[serde(default)]
    pub start_weeks: Option<Vec<u32>>,
    /// Allowed lengths in weeks.
    pub lengths_weeks: Vec<u32>,
    /// Allowed intensities: the share of the visitor's week that the post takes (0.2, 0.5 or 1).
    #[serde(default = "full_time")]
    pub intensities: Vec<f64>,
    /// Visitors who must be there, by week: a post that may not stay empty.
    #[serde(default = "nobody", skip_serializing_if = "is_nobody")]
    pub minimum: Weekly<u32>,
    /// Family of posts that it belongs to ("field sales", a discipline); tracks and prerequisites name families.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub family: Option<String>,
    /// Families of which the person must have finished a placement of this plan before one here starts.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub requires: Vec<String>,
}

impl Default for Post {
    /// A post without a name that takes one visitor and teaches nothing: to be completed with `..Post::default()`.
    fn default() -> Self {
        Self {
            id: String::new(),
            name: String::new(),
            unit: String::new(),
            location: None,
            capacity: Weekly::Every(1),
            teaches: Vec::new(),
            mode: LearningMode::default(),
            mentor: None,
            start_weeks: None,
            lengths_weeks: Vec::new(),
            intensities: full_time(),
            minimum: nobody(),
            family: None,
            requires: Vec::new(),
        }
    }
}

/// What a post or a session exercises.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
pub struct Teaching {
    pub competency: String,
    /// Share of the time that exercises it, above 0, up to 1.
    pub share: f64,
    /// The highest level it can lead to, 0–7.
    pub level: f64,
}

/// How active the learner is (science.md §2: r).
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Serialize, Deserialize, JsonSchema)]
#[serde(rename_all = "kebab-case")]
pub enum LearningMode {
    Leading,
    #[default]
    Working,
    Observing,
}

/// An occasion to ride along: a call of a salesperson, a seat in a marketing meeting.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
pub struct Session {
    pub id: String,
    pub name: String,
    pub kind: SessionKind,
    /// Team that hosts it.
    pub unit: String,
    /// Person whose call it is; meetings need none.
    #[serde(default)]
    pub host: Option<String>,
    #[serde(default)]
    pub location: Option<String>,
    /// Functions whose people may be guests. Empty: every function but the host team's.
    #[serde(default)]
    pub guest_functions: Vec<String>,
    /// Weeks it can take place in: one for a dated session, several where host and guest still choose. Each ride names its own.
    pub weeks: Vec<u32>,
    /// Guests in all.
    pub seats: u32,
    /// Length in working weeks: half a day is 0.1.
    pub duration_weeks: f64,
    pub teaches: Vec<Teaching>,
    #[serde(default = "observing")]
    pub mode: LearningMode,
}

#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize, JsonSchema)]
#[serde(rename_all = "kebab-case")]
pub enum SessionKind {
    RideAlong,
    Meeting,
}

fn full_time() -> Vec<f64> {
    vec![1.0]
}

fn nobody() -> Weekly<u32> {
    Weekly::Every(0)
}

fn is_nobody(minimum: &Weekly<u32>) -> bool {
    *minimum == nobody()
}

fn observing() -> LearningMode {
    LearningMode::Observing
}
