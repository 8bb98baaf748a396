//! What the pages show of a placement or a ride.

use crate::app::{
    consent::{ConsentView, QuotaView},
    objections::ObjectionView,
    planning::plans::DisruptionView,
};
use chrono::NaiveDate;
use serde::Serialize;
use utoipa::ToSchema;

/// A placement, explained.
#[derive(Clone, Debug, PartialEq, Serialize, ToSchema)]
pub struct AssignmentView {
    pub id: String,
    pub person_id: String,
    pub person: String,
    pub post_id: String,
    pub post: String,
    pub host_team: String,
    #[serde(skip_serializing_if = "Option::is_none")]
    pub mentor: Option<String>,
    #[serde(skip_serializing_if = "Option::is_none")]
    pub location: Option<String>,
    pub starts_on: NaiveDate,
    /// The last Friday.
    pub ends_on: NaiveDate,
    /// The Monday back at home.
    pub returns_on: NaiveDate,
    pub weeks: u32,
    /// Share of the week: 0.2, 0.5 or 1.
    pub intensity: f64,
    /// "draft" or "published".
    pub state: String,
    pub why: WhyView,
    pub exchange_with: Vec<PartnerView>,
    #[serde(skip_serializing_if = "Option::is_none")]
    pub objection: Option<ObjectionView>,
    /// A manager asked for another date, and HR has not declined that.
    pub another_date_asked: bool,
    /// For the person and HR: what was answered.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub consent: Option<ConsentView>,
    /// Of somebody with a quota, for the person, HR and those who lead them: what becomes of it.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub quota: Option<QuotaView>,
}

/// The other side of an exchange.
#[derive(Clone, Debug, PartialEq, Serialize, ToSchema)]
pub struct PartnerView {
    pub person: String,
    pub post: String,
}

/// Why this placement.
#[derive(Clone, Debug, PartialEq, Serialize, ToSchema)]
pub struct WhyView {
    pub learns: Vec<LearnsView>,
    /// Weighted levels that this placement adds to the plan.
    pub gain: f64,
    /// The person's gain under the whole plan, as a share of the best that one placement alone could give.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub share_of_attainable: Option<f64>,
    /// 1 to 3 where the post was wished for.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub wish_rank: Option<u32>,
    pub avoided: bool,
    pub home: HomeView,
    /// What this placement adds to the plan's disruption, person-weeks.
    pub disruption_alone: DisruptionView,
    pub sentences: Vec<String>,
}

/// What it teaches in one competency, with the whole plan before and after.
#[derive(Clone, Debug, PartialEq, Serialize, ToSchema)]
pub struct LearnsView {
    pub competency: String,
    pub level_now: f64,
    pub target: f64,
    pub level_after: f64,
    pub native_now: f64,
    pub native_target: f64,
    pub native_after: f64,
    /// Weighted levels from this placement or ride.
    pub gain: f64,
}

/// The home team while the person is away.
#[derive(Clone, Debug, PartialEq, Serialize, ToSchema)]
pub struct HomeView {
    pub team: String,
    pub weeks: Vec<HomeWeekView>,
    /// FTE in the thinnest of these weeks, and the minimum then.
    pub lowest_staff: f64,
    pub floor_then: f64,
}

#[derive(Clone, Debug, PartialEq, Serialize, ToSchema)]
pub struct HomeWeekView {
    pub week: u32,
    pub monday: NaiveDate,
    pub staff: f64,
    pub floor: f64,
    pub target: f64,
}

/// A ride, explained.
#[derive(Clone, Debug, PartialEq, Serialize, ToSchema)]
pub struct RideView {
    pub id: String,
    pub session: String,
    /// "ride-along" or "meeting".
    pub kind: String,
    #[serde(skip_serializing_if = "Option::is_none")]
    pub host: Option<String>,
    pub host_team: String,
    #[serde(skip_serializing_if = "Option::is_none")]
    pub location: Option<String>,
    /// The Monday of its week.
    pub week_of: NaiveDate,
    /// Of a draft that is not published yet.
    pub is_proposal: bool,
    pub learns: Vec<LearnsView>,
    pub sentences: Vec<String>,
}
