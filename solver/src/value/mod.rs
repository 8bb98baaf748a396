//! What a plan is worth. One meaning, used by every search; the check derives it again by itself.

use serde::{Deserialize, Serialize};

/// A plan's value and what it is made of.
#[derive(Clone, Debug, Default, PartialEq, Serialize, Deserialize)]
pub struct Worth {
    /// gain + preference − price · disruption, in units of gain.
    pub value: f64,
    /// Weighted levels learned, summed over people and competencies.
    pub gain: f64,
    /// Largest gain thinkable: Σ weight · max(0, target − level). Cross-training % = gain / this.
    pub gain_possible: f64,
    /// Priced wishes met less priced avoided posts.
    pub preference: f64,
    pub disruption: Disruption,
    /// Gain by person, in the order of the problem.
    pub gain_by_person: Vec<f64>,
}

/// D and its parts, person-weeks, already weighted.
#[derive(Clone, Debug, Default, PartialEq, Serialize, Deserialize)]
pub struct Disruption {
    pub total: f64,
    /// Season-weighted shortfall against the staffing target beyond that without any rotation.
    pub shortfall: f64,
    pub hand_over: f64,
    pub single_point: f64,
}
