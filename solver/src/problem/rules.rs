//! The numbers behind the rules, and what the soft ones cost.

use crate::plan::{Placement, Ride};
use schemars::JsonSchema;
use serde::{Deserialize, Serialize};

/// Settings of the hard rules. Those that differ by team, person or post stand there.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
pub struct Rules {
    /// Placements a person in the horizon.
    pub placements_max: u32,
    /// Weeks at home between two placements.
    pub cooldown_weeks: u32,
    /// Visitors whom one mentor looks after at once.
    pub mentees_max: u32,
    /// Two functions that must exchange evenly. Absent: no such rule.
    #[serde(default)]
    pub balance: Option<Balance>,
    /// How many rides the people of a function may take.
    #[serde(default)]
    pub guest_load: Vec<RideLoad>,
    /// How many guests one host may have.
    #[serde(default)]
    pub host_load: Option<RideLoad>,
    /// Rides of one guest with the same host in the horizon.
    pub ride_pair_max: u32,
    /// Upper limit on disruption D, person-weeks. Absent: none.
    #[serde(default)]
    pub disruption_limit: Option<f64>,
    /// Share of the own attainable gain that everybody gets, 0–1.
    #[serde(default)]
    pub fairness_floor: f64,
    /// Placements of one person in one host unit. Absent: no limit.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub host_unit_max: Option<u32>,
    /// People of one unit whose work is handed over, or back, in one week. Absent: no limit.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub hand_overs_max: Option<u32>,
    /// People who go only as part of an exchange. Absent: nobody has to.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub strict_exchange: Option<StrictExchange>,
    /// Rides that a joiner should have in the first weeks. Absent: none.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub orientation: Option<Orientation>,
    /// Rides that the people of a function should have in each window ("field days a quarter").
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub ride_minimum: Vec<RideLoad>,
}

impl Default for Rules {
    /// One placement a person, one visitor a mentor, no ride limit, and no other rule: to be completed with `..Rules::default()`.
    fn default() -> Self {
        Self {
            placements_max: 1,
            cooldown_weeks: 0,
            mentees_max: 1,
            balance: None,
            guest_load: Vec::new(),
            host_load: None,
            ride_pair_max: u32::MAX,
            disruption_limit: None,
            fairness_floor: 0.0,
            host_unit_max: None,
            hand_overs_max: None,
            strict_exchange: None,
            orientation: None,
            ride_minimum: Vec::new(),
        }
    }
}

/// Placements between these units come as closed exchanges: one person for another (a pair), or around a ring of three or four
/// units, with the same start, length and intensity.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
pub struct StrictExchange {
    /// The units between which people are exchanged. Empty: all units.
    #[serde(default)]
    pub units: Vec<String>,
    /// Longest ring, 2 to 4 units.
    pub ring_max: u32,
}

/// What joiners should see first.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
pub struct Orientation {
    /// Rides …
    pub rides: u32,
    /// … within so many weeks from `Person::joined_week` on.
    pub weeks: u32,
}

/// The published plan that is being repaired.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
pub struct Baseline {
    pub placements: Vec<Placement>,
    pub rides: Vec<Ride>,
    /// The week that it is now. May be 0: nothing has begun.
    pub now_week: u32,
    /// Weeks from now on in which nothing is changed any more: what starts before `now_week` + `frozen_weeks` in the published
    /// plan stays as it is, and nothing else starts there.
    pub frozen_weeks: u32,
}

/// Exchange balance per location and week.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
pub struct Balance {
    pub functions: [String; 2],
    /// Largest difference between the two directions, in full-time people.
    pub tolerance: f64,
}

/// At most `rides` in each window of `weeks` weeks; windows are counted from week 0 and do not overlap.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
pub struct RideLoad {
    /// Function it is for. Absent (and for hosts): everybody.
    #[serde(default)]
    pub function: Option<String>,
    pub rides: u32,
    pub weeks: u32,
}

/// Prices of the soft rules, in units of gain. The defaults are the Balanced plan's.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
pub struct Prices {
    /// Of one person-week of disruption.
    pub disruption: f64,
    /// Of a first wish met; the second is worth two thirds, the third one third, an avoided post costs a whole one.
    pub preference: f64,
    /// Of one ride missing from `Rules::ride_minimum`.
    #[serde(default = "missing_ride", skip_serializing_if = "is_missing_ride")]
    pub ride_minimum: f64,
    /// Of one ride missing from a joiner's orientation.
    #[serde(default = "missing_ride", skip_serializing_if = "is_missing_ride")]
    pub orientation: f64,
    /// Of one week at home before a person's last placement.
    #[serde(default, skip_serializing_if = "is_free")]
    pub idle_wait: f64,
    /// Of one change of host unit between a person's placements.
    #[serde(default, skip_serializing_if = "is_free")]
    pub host_change: f64,
    /// Of one point of change against the baseline (docs/model.md, baseline-change).
    #[serde(default = "one_change", skip_serializing_if = "is_one_change")]
    pub baseline_change: f64,
    /// Of the smallest own value of those who may be placed: it is added to the plan's value so many times.
    #[serde(default, skip_serializing_if = "is_free")]
    pub worst_off: f64,
}

fn missing_ride() -> f64 {
    0.05
}

fn one_change() -> f64 {
    0.05
}

#[expect(clippy::trivially_copy_pass_by_ref, reason = "serde asks for a reference")]
fn is_missing_ride(price: &f64) -> bool {
    *price == missing_ride()
}

#[expect(clippy::trivially_copy_pass_by_ref, reason = "serde asks for a reference")]
fn is_one_change(price: &f64) -> bool {
    *price == one_change()
}

#[expect(clippy::trivially_copy_pass_by_ref, reason = "serde asks for a reference")]
fn is_free(price: &f64) -> bool {
    *price == 0.0
}

impl Default for Prices {
    fn default() -> Self {
        Self {
            disruption: 0.15,
            preference: 0.1,
            ride_minimum: missing_ride(),
            orientation: missing_ride(),
            idle_wait: 0.0,
            host_change: 0.0,
            baseline_change: one_change(),
            worst_off: 0.0,
        }
    }
}

/// Something that must be in the plan. What is absent is left to the solver.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
pub struct Pin {
    pub person: String,
    /// A post, or …
    #[serde(default)]
    pub post: Option<String>,
    /// … a session. Neither: any placement.
    #[serde(default)]
    pub session: Option<String>,
    /// Start week of the placement, or week of the ride.
    #[serde(default)]
    pub week: Option<u32>,
    /// Length of the placement.
    #[serde(default)]
    pub weeks: Option<u32>,
}

/// Something that must not be in the plan, in the same words as a pin. Neither post nor session: no placement at all (in that week).
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
pub struct Forbid {
    pub person: String,
    #[serde(default)]
    pub post: Option<String>,
    #[serde(default)]
    pub session: Option<String>,
    /// A placement must not start, or a ride take place, in this week.
    #[serde(default)]
    pub week: Option<u32>,
}
