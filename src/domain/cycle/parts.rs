//! What the rules of a cycle are made of.

use chrono::NaiveDate;
use serde::{Deserialize, Serialize};
use utoipa::ToSchema;

/// Two functions that must exchange evenly.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize, ToSchema)]
#[serde(deny_unknown_fields)]
pub struct BalanceRule {
    pub functions: [String; 2],
    /// Largest difference between the two directions, in full-time people.
    pub tolerance: f64,
}

/// At most `rides` in each window of `weeks` weeks.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize, ToSchema)]
#[serde(deny_unknown_fields)]
pub struct RideLoadRule {
    /// Function it is for; absent: everybody.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub function: Option<String>,
    pub rides: u32,
    pub weeks: u32,
}

/// Something that must be in the plan. What is absent is left to the solver; neither post nor session: any placement.
#[derive(Clone, Debug, Default, PartialEq, Serialize, Deserialize, ToSchema)]
#[serde(deny_unknown_fields, default)]
pub struct PinRule {
    pub person: String,
    #[serde(skip_serializing_if = "Option::is_none")]
    pub post: Option<String>,
    #[serde(skip_serializing_if = "Option::is_none")]
    pub session: Option<String>,
    /// Week of the cycle, from 0, in which the placement starts or the ride takes place.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub week: Option<u32>,
    /// Length of the placement.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub weeks: Option<u32>,
}

/// Something that must not be in the plan. Neither post nor session: no placement at all.
#[derive(Clone, Debug, Default, PartialEq, Serialize, Deserialize, ToSchema)]
#[serde(deny_unknown_fields, default)]
pub struct ForbidRule {
    pub person: String,
    #[serde(skip_serializing_if = "Option::is_none")]
    pub post: Option<String>,
    #[serde(skip_serializing_if = "Option::is_none")]
    pub session: Option<String>,
    #[serde(skip_serializing_if = "Option::is_none")]
    pub week: Option<u32>,
    /// Why, as the manager who asked for it said.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub reason: Option<String>,
    /// The last day on which it holds; absent: the whole cycle.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub expires_on: Option<NaiveDate>,
}

/// What stands with an exclusion that a granted request made. The person's own reason is private and stands in no rule.
const GRANTED: &str = "A request for a change was granted";

impl ForbidRule {
    /// The assignment that a granted request speaks of: the post in the whole cycle, or up to the day on which it would have
    /// ended.
    pub fn granted(person: &str, post: &str, expires_on: Option<NaiveDate>) -> Self {
        let (person, post) = (person.to_owned(), Some(post.to_owned()));
        Self { person, post, reason: Some(GRANTED.to_owned()), expires_on, ..Self::default() }
    }

    /// Whether it came of a granted request and excludes this placement, which starts on a Monday of a cycle.
    pub fn grants_away(&self, person: &str, post: &str, starts_on: NaiveDate) -> bool {
        self.reason.as_deref() == Some(GRANTED)
            && self.person == person
            && self.post.as_deref() == Some(post)
            && self.expires_on.is_none_or(|last| starts_on <= last)
    }
}

/// Placements between these teams come as closed exchanges.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize, ToSchema)]
#[serde(deny_unknown_fields)]
pub struct StrictExchangeRule {
    /// The teams between which people are exchanged. Empty: all.
    #[serde(default)]
    pub teams: Vec<String>,
    /// Teams that one exchange goes around, at most: 2 (pairs), 3 or 4.
    pub ring_max: u32,
}

/// Ride-alongs of joiners: so many within so many weeks from the day they join.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize, ToSchema)]
#[serde(deny_unknown_fields)]
pub struct OrientationRule {
    pub rides: u32,
    pub weeks: u32,
}

/// How much one critical role counts among the others.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize, ToSchema)]
#[serde(deny_unknown_fields)]
pub struct SuccessionRoleRule {
    pub critical_role: String,
    /// Every other critical role counts 1; 0 leaves this one out.
    pub weight: f64,
}

/// What holds for one team in this cycle, in place of what stands with the team. What is absent stays as it is there.
#[derive(Clone, Debug, Default, PartialEq, Serialize, Deserialize, ToSchema)]
#[serde(deny_unknown_fields, default)]
pub struct TeamRule {
    pub team: String,
    /// Minimum staffing, a share of the team's people.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub floor_share: Option<f64>,
    /// Share of the team that may be away at once.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub away_share: Option<f64>,
}

/// What holds for one person in this cycle.
#[derive(Clone, Debug, Default, PartialEq, Serialize, Deserialize, ToSchema)]
#[serde(deny_unknown_fields, default)]
pub struct PersonRule {
    pub person: String,
    /// Why the person takes no placement; absent: may.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub no_placements: Option<String>,
    /// Why the person takes no ride-alongs and meeting seats; absent: may.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub no_rides: Option<String>,
    /// Placements at most, in place of the cycle's.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub placements_max: Option<u32>,
    /// Weeks, counted full-time, that the person's quota is relieved for.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub relief_weeks: Option<f64>,
    /// Territory that the person covers; those who share one never leave it empty together.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub territory: Option<String>,
    /// People who can stand in: one of them is there whenever the person is away.
    pub backfill: Vec<String>,
}

/// What holds for one post in this cycle.
#[derive(Clone, Debug, Default, PartialEq, Serialize, Deserialize, ToSchema)]
#[serde(deny_unknown_fields, default)]
pub struct PostRule {
    pub post: String,
    /// Family that it belongs to: programmes and other posts name families.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub family: Option<String>,
    /// Visitors who must be there, at least, in every week in which there is room.
    #[serde(skip_serializing_if = "is_none")]
    pub minimum: u32,
    /// Families of which a placement must be finished before one here starts.
    pub requires: Vec<String>,
}

/// A programme that a cohort follows.
#[derive(Clone, Debug, Default, PartialEq, Serialize, Deserialize, ToSchema)]
#[serde(deny_unknown_fields, default)]
pub struct TrackRule {
    pub name: String,
    pub people: Vec<String>,
    pub steps: Vec<TrackStepRule>,
    /// Whether a step starts only when those before it are finished.
    pub ordered: bool,
}

/// One step of a programme: so many placements in these posts, or in posts of these families.
#[derive(Clone, Debug, Default, PartialEq, Serialize, Deserialize, ToSchema)]
#[serde(deny_unknown_fields, default)]
pub struct TrackStepRule {
    pub posts: Vec<String>,
    pub families: Vec<String>,
    pub at_least: u32,
    #[serde(skip_serializing_if = "Option::is_none")]
    pub at_most: Option<u32>,
}

#[expect(clippy::trivially_copy_pass_by_ref, reason = "serde asks for a reference")]
fn is_none(visitors: &u32) -> bool {
    *visitors == 0
}
