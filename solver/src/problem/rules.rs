//! The numbers behind the rules, and what the soft ones cost.

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
}

impl Default for Prices {
    fn default() -> Self {
        Self { disruption: 0.15, preference: 0.1 }
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
