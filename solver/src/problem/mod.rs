//! What is asked: one versioned JSON file that makes one solve reproducible.
//!
//! Weeks count from 0 and index the planning horizon; every list of weeks holds such indices. Levels are on the canonical
//! 0–7 scale. Shares lie in 0–1. FTE is a share of a full working week. Ids are unique within their kind and are the ids
//! of the rest of Tandem, so that a problem file can be read beside the company's own lists.

mod calendar;
mod people;
mod posts;
mod rules;

pub use calendar::{Calendar, Weekly};
pub use people::{Eligibility, Person, PostValue, Skill};
pub use posts::{LearningMode, Post, Session, SessionKind, Teaching};
pub use rules::{Balance, Baseline, Forbid, Orientation, Pin, Prices, RideLoad, Rules, StrictExchange};

use schemars::JsonSchema;
use serde::{Deserialize, Serialize};
use sha2::{Digest, Sha256};

/// The only problem version that this build reads.
pub const PROBLEM_VERSION: u32 = 1;

/// Longest horizon that is accepted, in weeks (two years).
pub const MAX_WEEKS: u32 = 104;

/// A whole scheduling problem.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
pub struct Problem {
    /// Format version, [`PROBLEM_VERSION`].
    pub version: u32,
    /// What the planner calls it, for example "2027, first half".
    pub name: String,
    pub calendar: Calendar,
    pub competencies: Vec<Competency>,
    pub units: Vec<Unit>,
    pub people: Vec<Person>,
    pub posts: Vec<Post>,
    #[serde(default)]
    pub sessions: Vec<Session>,
    /// Programme templates that cohorts follow.
    #[serde(default)]
    pub tracks: Vec<Track>,
    pub rules: Rules,
    #[serde(default)]
    pub prices: Prices,
    #[serde(default)]
    pub pins: Vec<Pin>,
    #[serde(default)]
    pub forbids: Vec<Forbid>,
    /// The published plan, when it is being repaired.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub baseline: Option<Baseline>,
    /// Facts that nobody gave and Tandem guessed. A fact that is not listed was given.
    #[serde(default)]
    pub guessed: Vec<GuessedFact>,
}

/// Something a person can be good at.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
pub struct Competency {
    pub id: String,
    pub name: String,
    /// Function it belongs to ("sales", "marketing", …); absent for shared ones.
    #[serde(default)]
    pub function: Option<String>,
}

/// A team: the home of people and the host of posts.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
pub struct Unit {
    pub id: String,
    pub name: String,
    /// "sales", "marketing" or any other: functions are data.
    pub function: String,
    #[serde(default)]
    pub location: Option<String>,
    /// Minimum staffing (hard), FTE.
    pub floor_fte: Weekly<f64>,
    /// Staffing wished for (soft), FTE.
    pub target_fte: Weekly<f64>,
    /// Largest share of the team's FTE that may be away at once; one full person may always be.
    pub away_share: f64,
    /// Weeks in which nobody of the team is away and it hosts nobody.
    #[serde(default)]
    pub blackout_weeks: Vec<u32>,
    /// Ids of the teams that share their staffing as this one unit, where there are more than one. For showing only.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub teams: Vec<String>,
    /// Competencies the team must not lose: each is a single point of failure when fewer than two qualified people are there.
    #[serde(default)]
    pub critical: Vec<CriticalSkill>,
}

/// A competency that a team depends on.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
pub struct CriticalSkill {
    pub competency: String,
    /// From this level on somebody counts as qualified.
    pub level: f64,
    /// Qualified people who must be there (hard). 0: none; fewer than two are priced as a single point of failure in any case.
    #[serde(default, skip_serializing_if = "is_zero")]
    pub people: u32,
}

#[expect(clippy::trivially_copy_pass_by_ref, reason = "serde asks for a reference")]
fn is_zero(people: &u32) -> bool {
    *people == 0
}

/// A programme template that a cohort follows: so many placements in each of these families of posts, in this order or any.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
pub struct Track {
    pub id: String,
    pub name: String,
    pub people: Vec<String>,
    pub steps: Vec<TrackStep>,
    /// Whether the steps must come in the order given: nobody starts a later step before the earlier ones are finished.
    #[serde(default)]
    pub ordered: bool,
    /// Placements in one host unit, for people of this track. Absent: the rules' own limit.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub host_unit_max: Option<u32>,
}

/// One requirement of a track.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
pub struct TrackStep {
    /// Posts that count.
    #[serde(default)]
    pub posts: Vec<String>,
    /// Families whose posts count, too.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub families: Vec<String>,
    pub at_least: u32,
    #[serde(default)]
    pub at_most: Option<u32>,
}

/// Names one fact of the problem that was guessed, so that a plan can say what it rests on.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
pub struct GuessedFact {
    /// JSON pointer to the fact, for example `/people/3/skills/0/level`.
    pub path: String,
    /// How it was guessed, in a sentence.
    pub reason: String,
    /// Which fact of the company it follows from: those that follow from one are confirmed, or corrected, together.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub fact: Option<String>,
}

impl Problem {
    /// Number of weeks in the horizon.
    pub fn weeks(&self) -> u32 {
        self.calendar.weeks
    }

    /// SHA-256, in hexadecimal, of the problem as this version writes it: white space and key order of a file do not matter.
    pub fn sha256(&self) -> String {
        let json = serde_json::to_vec(self).unwrap_or_default();
        Sha256::digest(&json).iter().map(|byte| format!("{byte:02x}")).collect()
    }
}
