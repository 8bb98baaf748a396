//! The next best actions as they are answered.

use crate::app::skills::{NamedView, WayKindView};
use chrono::NaiveDate;
use serde::Serialize;
use utoipa::ToSchema;

/// What would help most.
#[derive(Clone, Debug, PartialEq, Serialize, ToSchema)]
pub struct NextActionsView {
    pub as_of: NaiveDate,
    /// The cycle whose plan things are added to; absent where no plan runs or comes.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub cycle_id: Option<String>,
    #[serde(skip_serializing_if = "Option::is_none")]
    pub plan: Option<String>,
    #[serde(skip_serializing_if = "Option::is_none")]
    pub plan_id: Option<String>,
    /// Whether that plan is published.
    pub published: bool,
    /// The best over all roles.
    pub overall: Vec<NextActionView>,
    /// The best of each role in which somebody is not ready, those that nobody is ready for first.
    pub roles: Vec<RoleActionsView>,
}

#[derive(Clone, Debug, PartialEq, Serialize, ToSchema)]
pub struct RoleActionsView {
    pub role_id: String,
    pub role: String,
    pub team: String,
    pub ready_now: usize,
    pub actions: Vec<NextActionView>,
    /// Essentials that somebody on the bench lacks and that no post or session of the plan's cycle teaches.
    pub untaught: Vec<String>,
}

/// Something that can be added to the plan and keeps every rule.
#[derive(Clone, Debug, PartialEq, Serialize, ToSchema)]
pub struct NextActionView {
    pub role_id: String,
    pub role: String,
    pub person: NamedView,
    pub kind: WayKindView,
    /// Of the post or the session.
    pub what_id: String,
    pub what: String,
    pub host_team: String,
    pub start_week: u32,
    pub starts_on: NaiveDate,
    pub weeks: u32,
    /// Share of the week.
    pub intensity: f64,
    /// Of a session: the one in the plan.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub occurrence: Option<String>,
    /// Something of the same kind that the plan has for the person, and that gives way.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub instead_of: Option<InsteadView>,
    /// Months by which the person is ready sooner.
    pub months_saved: f64,
    /// Without it nobody could say when: at least that many.
    pub at_least: bool,
    #[serde(skip_serializing_if = "Option::is_none")]
    pub ready_on_before: Option<NaiveDate>,
    #[serde(skip_serializing_if = "Option::is_none")]
    pub ready_on_after: Option<NaiveDate>,
    /// Person-weeks of work missed.
    pub disruption: f64,
    /// Months saved for a person-week of work missed.
    pub rate: f64,
    pub closes: Vec<ClosesView>,
}

#[derive(Clone, Debug, PartialEq, Serialize, ToSchema)]
pub struct InsteadView {
    /// Of the placement or ride in the plan.
    pub id: String,
    pub what: String,
    pub start_week: u32,
    pub starts_on: NaiveDate,
}

/// What it teaches of what is missing, in canonical levels.
#[derive(Clone, Debug, PartialEq, Serialize, ToSchema)]
pub struct ClosesView {
    pub competency: String,
    pub levels: f64,
    pub missing: f64,
}
