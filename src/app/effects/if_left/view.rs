//! What the page of "if somebody left" shows.

use crate::{
    app::skills::NamedView,
    domain::readiness::{Badge, Band},
};
use chrono::NaiveDate;
use serde::Serialize;
use utoipa::ToSchema;

/// What would be if these people left today.
#[derive(Clone, Debug, PartialEq, Serialize, ToSchema)]
pub struct IfLeftView {
    pub as_of: NaiveDate,
    pub people: Vec<NamedView>,
    /// Critical roles that they hold.
    pub roles: Vec<FallenRoleView>,
    /// Critical roles that lose somebody of their bench.
    pub benches: Vec<BenchLossView>,
    /// Skills that a team must not lose and that only they, or they and one other, have.
    pub skills: Vec<SkillLossView>,
    pub chain: Vec<ChainStepView>,
    pub floors: Vec<FloorBreakView>,
    /// Stays of theirs that fall away.
    pub stays: Vec<LostStayView>,
    pub before: CoverView,
    pub after: CoverView,
    /// The plans that staffing was looked up in; empty where none runs or comes.
    pub plans: Vec<FloorPlanView>,
}

#[derive(Clone, Debug, PartialEq, Serialize, ToSchema)]
pub struct FallenRoleView {
    pub id: String,
    pub name: String,
    pub team: String,
    pub incumbent: String,
    pub criticality: i32,
    pub impact_of_loss: i32,
    /// Successors who stay, and those of them who are ready now.
    pub successors: usize,
    pub ready_now: usize,
}

#[derive(Clone, Debug, PartialEq, Serialize, ToSchema)]
pub struct BenchLossView {
    pub id: String,
    pub name: String,
    pub lost: Vec<NamedView>,
    pub successors_before: usize,
    pub successors_after: usize,
    pub ready_before: usize,
    pub ready_after: usize,
}

#[derive(Clone, Debug, PartialEq, Serialize, ToSchema)]
pub struct SkillLossView {
    pub team: String,
    pub competency: String,
    /// Qualified people of the team.
    pub before: usize,
    pub after: usize,
    /// Those of them who stay and whom one sees.
    pub left: Vec<NamedView>,
}

/// How a role stays empty, or that it is filled.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, ToSchema)]
#[serde(rename_all = "lowercase")]
pub enum StepEnd {
    Filled,
    /// Nobody is named.
    Nobody,
    /// All who are named are leaving.
    Leaving,
    /// All who are named step in elsewhere.
    Taken,
    /// The only way goes in a circle.
    Circle,
}

#[derive(Clone, Debug, PartialEq, Serialize, ToSchema)]
pub struct ChainStepView {
    /// From 1: the roles that fall vacant at once, then those that whoever steps in leaves.
    pub round: usize,
    pub role_id: String,
    pub role: String,
    pub team: String,
    pub end: StepEnd,
    #[serde(skip_serializing_if = "Option::is_none")]
    pub who: Option<NamedView>,
    #[serde(skip_serializing_if = "Option::is_none")]
    pub band: Option<Band>,
    #[serde(skip_serializing_if = "Option::is_none")]
    pub badge: Option<Badge>,
    #[serde(skip_serializing_if = "Option::is_none")]
    pub ready_on: Option<NaiveDate>,
    pub ready_now: bool,
    pub emergency: bool,
    /// Critical roles that the person leaves for it.
    pub leaves: Vec<String>,
    /// The roles of a circle, back to the first.
    pub circle: Vec<String>,
}

#[derive(Clone, Debug, PartialEq, Serialize, ToSchema)]
pub struct FloorBreakView {
    pub team: String,
    pub plan: String,
    pub cycle: String,
    pub weeks: Vec<FloorWeekView>,
}

/// A week below minimum staffing, in full-time people.
#[derive(Clone, Debug, PartialEq, Serialize, ToSchema)]
pub struct FloorWeekView {
    pub monday: NaiveDate,
    pub before: f64,
    pub after: f64,
    pub minimum: f64,
}

#[derive(Clone, Debug, PartialEq, Serialize, ToSchema)]
pub struct LostStayView {
    pub person: String,
    pub post: String,
    pub starts_on: NaiveDate,
    pub ends_on: NaiveDate,
}

/// How the critical roles that one sees are covered.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, ToSchema)]
#[schema(as = SuccessionCover)]
pub struct CoverView {
    pub roles: usize,
    /// Roles that somebody holds.
    pub held: usize,
    /// Roles with a successor, with one who is ready now, and with one of their own who is.
    pub covered: usize,
    pub ready: usize,
    pub net: usize,
}

#[derive(Clone, Debug, PartialEq, Serialize, ToSchema)]
pub struct FloorPlanView {
    pub name: String,
    pub cycle: String,
    pub published: bool,
}
