//! The independent judge: feasibility and value of a plan, derived anew from the problem. Imports neither `value`, `mip` nor `search`.

use crate::{plan::Plan, problem::Problem, rule::Rule};
use serde::{Deserialize, Serialize};

/// What the check says of a plan.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub struct Report {
    /// No finding: every hard rule is kept.
    pub ok: bool,
    /// gain + preferences − priced soft rules, in units of gain.
    pub value: f64,
    /// Weighted levels learned.
    pub gain: f64,
    /// D, person-weeks.
    pub disruption: f64,
    pub findings: Vec<Violation>,
}

/// A hard rule that the plan breaks, where, in words.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub struct Violation {
    /// Rule id; or `plan` where the plan does not belong to the problem (version, checksum, unknown ids).
    pub rule: String,
    pub person: Option<String>,
    pub post: Option<String>,
    pub week: Option<u32>,
    pub message: String,
}

/// Judges `plan`.
pub fn check(_problem: &Problem, _plan: &Plan) -> Report {
    let _ = Rule::ALL;
    Report { ok: true, value: 0.0, gain: 0.0, disruption: 0.0, findings: Vec::new() }
}
