//! The planning horizon: which weeks there are, and which are special.

use chrono::NaiveDate;
use schemars::JsonSchema;
use serde::{Deserialize, Serialize};

/// The weeks of the horizon.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
pub struct Calendar {
    /// Monday of week 0.
    pub start: NaiveDate,
    /// Length of the horizon, 1 to 104.
    pub weeks: u32,
    /// What one step of the horizon is called, where it is not a week ("month", "period"). Rules and formulas count steps;
    /// this is for showing only.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub step_name: Option<String>,
    /// How much a person-week missed weighs in each week (1 = an ordinary week).
    #[serde(default = "ordinary")]
    pub season: Weekly<f64>,
    /// Weeks in which no placement may start (by default the last three of a fiscal quarter).
    #[serde(default)]
    pub no_start_weeks: Vec<u32>,
    /// Weeks in which no ride-along takes place.
    #[serde(default)]
    pub no_ride_weeks: Vec<u32>,
}

fn ordinary() -> Weekly<f64> {
    Weekly::Every(1.0)
}

/// A quantity that is the same every week, or given for each week of the horizon.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize, JsonSchema)]
#[serde(untagged)]
pub enum Weekly<T> {
    Every(T),
    Each(Vec<T>),
}

impl<T: Copy + Default> Weekly<T> {
    /// The value in `week`. A week beyond a list has the default: validation refuses such lists before anything is solved.
    pub fn at(&self, week: u32) -> T {
        match self {
            Weekly::Every(value) => *value,
            Weekly::Each(values) => values.get(week as usize).copied().unwrap_or_default(),
        }
    }

    /// All values that are written down.
    pub fn values(&self) -> &[T] {
        match self {
            Weekly::Every(value) => std::slice::from_ref(value),
            Weekly::Each(values) => values,
        }
    }
}
