//! What the succession page shows.

use crate::domain::readiness::{Badge, Band};
use chrono::NaiveDate;
use serde::Serialize;
use utoipa::ToSchema;

/// The succession of the part of the company that somebody sees.
#[derive(Clone, Debug, PartialEq, Serialize, ToSchema)]
pub struct SuccessionView {
    pub as_of: NaiveDate,
    pub roles: Vec<CriticalRoleView>,
    pub figures: FiguresView,
    pub quarters: Vec<QuarterView>,
    pub successors_of_several: Vec<SeveralView>,
    /// The plans that "with the plan" counts on: of each cycle the published one, else its latest draft.
    pub plans: Vec<PlanUsedView>,
}

/// A critical role and who may follow.
#[derive(Clone, Debug, PartialEq, Serialize, ToSchema)]
pub struct CriticalRoleView {
    pub id: String,
    pub name: String,
    pub role: String,
    pub team: String,
    #[serde(skip_serializing_if = "Option::is_none")]
    pub incumbent: Option<String>,
    pub criticality: i32,
    pub risk_of_loss: i32,
    pub impact_of_loss: i32,
    pub bench: Vec<BenchView>,
    pub ready_now: usize,
    /// Successors, each counted as one over the roles that they are successor for.
    pub net_bench_strength: f64,
}

/// A successor.
#[derive(Clone, Debug, PartialEq, Serialize, ToSchema)]
pub struct BenchView {
    pub person_id: String,
    pub person: String,
    pub emergency: bool,
    /// Σ w·min(L, T)/T ÷ Σ w.
    pub fit: f64,
    /// The same, at most 0.69 while an essential is not met.
    pub shown_fit: f64,
    pub essentials_met: u32,
    pub essentials: u32,
    pub band: Band,
    pub badge: Badge,
    /// First day on which the projected levels meet the rule, with the plans.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub ready_on: Option<NaiveDate>,
    pub missing: Vec<MissingView>,
    pub plan_helps: bool,
    /// Months by which the plans bring it forward.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub months_saved: Option<f64>,
}

/// A competency below the role's target.
#[derive(Clone, Debug, PartialEq, Serialize, ToSchema)]
pub struct MissingView {
    pub competency: String,
    pub level: f64,
    pub target: f64,
    pub native_level: f64,
    pub native_target: f64,
    pub essential: bool,
}

/// The whole in figures; shares lie in 0–1.
#[derive(Clone, Debug, PartialEq, Serialize, ToSchema)]
pub struct FiguresView {
    pub roles: usize,
    /// Roles with at least one successor.
    pub covered: usize,
    pub coverage: f64,
    /// Roles with at least one who is ready now.
    pub ready_roles: usize,
    pub readiness_rate: f64,
    /// Roles that can each have a ready person of their own.
    pub net_covered: usize,
    pub net_coverage: f64,
    /// Ready people a role, on average.
    pub depth: f64,
}

/// Roles with a ready person of their own at the end of a quarter.
#[derive(Clone, Debug, PartialEq, Serialize, ToSchema)]
pub struct QuarterView {
    pub ends_on: NaiveDate,
    pub covered_now: usize,
    pub with_plan: usize,
}

/// Somebody who is successor for more than one role.
#[derive(Clone, Debug, PartialEq, Serialize, ToSchema)]
pub struct SeveralView {
    pub person: String,
    pub roles: Vec<String>,
}

/// A plan that the outlook counts on.
#[derive(Clone, Debug, PartialEq, Serialize, ToSchema)]
pub struct PlanUsedView {
    pub id: String,
    pub name: String,
    pub state: String,
}
