//! People: where they belong, what they can do, what they should learn, what they wish.

use super::Weekly;
use schemars::JsonSchema;
use serde::{Deserialize, Serialize};

/// Somebody who may be placed, ride along, host or mentor.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
pub struct Person {
    pub id: String,
    pub name: String,
    /// Home team.
    pub unit: String,
    pub role: String,
    /// Contracted FTE by week, 0 to 1; 0 before joining and after leaving.
    pub fte: Weekly<f64>,
    /// How well the person fills the own role, 0 to 1; matters for the staffing target only.
    #[serde(default = "one")]
    pub role_fit: f64,
    /// Locations the person can work in. Empty: everywhere.
    #[serde(default)]
    pub locations: Vec<String>,
    #[serde(default)]
    pub eligible: Eligibility,
    /// Weeks of leave: no placement, no ride, no mentoring, no cover.
    #[serde(default)]
    pub leave_weeks: Vec<u32>,
    /// Weeks in which the person may not be away on a placement (quarter end for people with a quota).
    #[serde(default)]
    pub blackout_weeks: Vec<u32>,
    /// Yearly quota in the company's currency, for people who carry one.
    #[serde(default)]
    pub quota: Option<f64>,
    /// The largest share of the week that the person may be away on a placement, above 0, up to 1.
    #[serde(default = "one", skip_serializing_if = "is_one")]
    pub intensity_max: f64,
    #[serde(default)]
    pub skills: Vec<Skill>,
    /// Posts wished for, best first, at most three.
    #[serde(default)]
    pub prefer: Vec<String>,
    /// Posts the person would rather not have, at most two.
    #[serde(default)]
    pub avoid: Vec<String>,
    /// Weeks in which a placement would suit: first and last of each span. Empty: no wish.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub prefer_weeks: Vec<[u32; 2]>,
    /// Lengths that would suit, weeks. Empty: no wish.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub prefer_lengths: Vec<u32>,
    /// Fairness ledger: what the person missed before, as a share of the attainable, -0.5 to 0.5.
    #[serde(default)]
    pub credit: f64,
    /// Own limit on placements, where it differs from the rule.
    #[serde(default)]
    pub placements_max: Option<u32>,
    /// First week back at home after the last placement of an earlier cycle; usually negative. The cooldown counts from it.
    #[serde(default)]
    pub last_return_week: Option<i32>,
    /// Week in which the person joins; with it the person is owed the rides of `Rules::orientation`.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub joined_week: Option<u32>,
    /// Weeks, counted full-time, of placements that the person's quota is relieved for in the horizon. Absent: no limit.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub relief_weeks: Option<f64>,
    /// Territory (a region, a list of accounts) that the person covers; those who share one never leave it empty together.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub territory: Option<String>,
    /// People who can stand in: whenever this person is away, one of them is there. Empty: no such need.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub backfill: Vec<String>,
    /// What a placement in a post is worth in itself, in units of gain, beside what it teaches; once a placement.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub values: Vec<PostValue>,
    /// Price of a week at home before the person's last placement, instead of the problem's.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub idle_price: Option<f64>,
    /// Price of a change of host unit from one placement to the next, instead of the problem's.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub host_change_price: Option<f64>,
}

/// A direct worth of one post for one person.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
pub struct PostValue {
    pub post: String,
    /// In units of gain; may be negative.
    pub value: f64,
}

impl Default for Person {
    /// Somebody full-time without a name, for whom nothing is set: to be completed with `..Person::default()`.
    fn default() -> Self {
        Self {
            id: String::new(),
            name: String::new(),
            unit: String::new(),
            role: String::new(),
            fte: Weekly::Every(1.0),
            role_fit: 1.0,
            locations: Vec::new(),
            eligible: Eligibility::default(),
            leave_weeks: Vec::new(),
            blackout_weeks: Vec::new(),
            quota: None,
            intensity_max: 1.0,
            skills: Vec::new(),
            prefer: Vec::new(),
            avoid: Vec::new(),
            prefer_weeks: Vec::new(),
            prefer_lengths: Vec::new(),
            credit: 0.0,
            placements_max: None,
            last_return_week: None,
            joined_week: None,
            relief_weeks: None,
            territory: None,
            backfill: Vec::new(),
            values: Vec::new(),
            idle_price: None,
            host_change_price: None,
        }
    }
}

/// What somebody may take part in.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
pub struct Eligibility {
    pub placements: bool,
    pub rides: bool,
    /// Why not, in words the planner understands.
    #[serde(default)]
    pub reason: Option<String>,
}

impl Default for Eligibility {
    fn default() -> Self {
        Self { placements: true, rides: true, reason: None }
    }
}

/// One person's standing in one competency, on the canonical 0–7 scale. A competency that is not listed is at level 0 and has no target.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
pub struct Skill {
    pub competency: String,
    pub level: f64,
    /// Development target; 0 means none.
    #[serde(default)]
    pub target: f64,
    /// What a level gained is worth, 0 or more.
    #[serde(default)]
    pub weight: f64,
}

fn one() -> f64 {
    1.0
}

#[expect(clippy::trivially_copy_pass_by_ref, reason = "serde asks for a reference")]
fn is_one(share: &f64) -> bool {
    *share == 1.0
}
