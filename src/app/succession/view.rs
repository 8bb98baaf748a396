//! Succession as it is sent.

use super::{
    super::skills::NamedView,
    policy::{Policy, Target},
};
use crate::domain::readiness::{Badge, Band};
use chrono::{NaiveDate, NaiveDateTime};
use serde::Serialize;
use utoipa::ToSchema;

/// Whether the plan changes who is ready for what.
#[derive(Clone, Debug, PartialEq, Serialize, ToSchema)]
pub struct SuccessionView {
    pub as_of: NaiveDate,
    /// Whether one may confirm, edit and nominate.
    pub may_edit: bool,
    /// Whether one may settle policy and targets.
    pub may_settle: bool,
    pub roles: Vec<CriticalRoleView>,
    pub figures: FiguresView,
    pub quarters: Vec<QuarterView>,
    /// The bench as it stood: the last snapshot of each quarter.
    pub trend: Vec<TrendView>,
    pub successors_of_several: Vec<SeveralView>,
    /// The plans that "with the plan" counts on: of each cycle the published one, else its latest draft that one may see; and
    /// drafts beside a published one, for "with the draft".
    pub plans: Vec<PlanUsedView>,
    /// Roles that are not on the list and may belong there.
    pub proposals: Vec<ProposalView>,
    /// What is on record and does not count, or not as it reads, and why.
    pub flaws: Vec<FlawView>,
    /// Skills that a team named as critical and that fewer than two of its people have, and essentials that one of them has.
    pub thin_skills: Vec<ThinSkillView>,
    pub policy: Policy,
    pub targets: Vec<Target>,
}

/// A critical role and who may follow.
#[derive(Clone, Debug, PartialEq, Serialize, ToSchema)]
pub struct CriticalRoleView {
    pub id: String,
    /// Stands for the role with its successors, as far as one sees them: sent as `If-Match` when it is edited.
    pub version: i32,
    pub name: String,
    pub role_id: String,
    pub role: String,
    pub team_id: String,
    pub team: String,
    #[serde(skip_serializing_if = "Option::is_none")]
    pub incumbent: Option<String>,
    #[serde(skip_serializing_if = "Option::is_none")]
    pub incumbent_id: Option<String>,
    pub criticality: i32,
    pub risk_of_loss: i32,
    pub impact_of_loss: i32,
    /// Nobody confirmed it yet.
    pub proposed: bool,
    /// Why it was proposed: `manager`, or `sole-holder:` with the competency's name.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub proposed_because: Option<String>,
    #[serde(skip_serializing_if = "Option::is_none")]
    pub vacancy_on: Option<NaiveDate>,
    pub bench: Vec<BenchView>,
    pub ready_now: usize,
    /// The ready person who would take it when all roles are filled at once and nobody takes two.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub filled_by: Option<String>,
    /// Successors, each counted as one over the roles that they are successor for.
    pub net_bench_strength: f64,
}

/// A successor.
#[derive(Clone, Debug, PartialEq, Serialize, ToSchema)]
pub struct BenchView {
    pub person_id: String,
    pub person: String,
    pub emergency: bool,
    pub reason: String,
    /// Taken over from what fit suggested, rather than named by somebody of their own accord.
    pub suggested: bool,
    #[serde(skip_serializing_if = "Option::is_none")]
    pub nominated_by: Option<String>,
    #[serde(skip_serializing_if = "Option::is_none")]
    pub nominated_on: Option<NaiveDate>,
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
    /// The same if every level were as much higher, and lower, as the estimate is unsure (two chances out of three lie between).
    #[serde(skip_serializing_if = "Option::is_none")]
    pub ready_from: Option<NaiveDate>,
    /// Absent while there is a `ready_on`: not within the last band.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub ready_until: Option<NaiveDate>,
    /// `ready_on` with the latest drafts in place of published plans, where it differs.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub ready_on_draft: Option<NaiveDate>,
    /// By what plans taught they would be ready today; no rating says so yet.
    pub awaits_rating: bool,
    #[serde(skip_serializing_if = "Option::is_none")]
    pub leaves_on: Option<NaiveDate>,
    /// In order of effect; essentials first.
    pub missing: Vec<MissingView>,
    pub plan_helps: bool,
    /// Months by which the plans bring it forward.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub months_saved: Option<f64>,
}

/// A competency below the role's target.
#[derive(Clone, Debug, PartialEq, Serialize, ToSchema)]
pub struct MissingView {
    pub competency_id: String,
    pub competency: String,
    pub level: f64,
    pub target: f64,
    pub native_level: f64,
    pub native_target: f64,
    pub essential: bool,
    /// By how much the fit rises when this alone is closed.
    pub fit_effect: f64,
}

/// The whole in figures; shares lie in 0–1, but for `candidates_a_role`.
#[derive(Clone, Debug, Default, PartialEq, Serialize, ToSchema)]
pub struct FiguresView {
    pub roles: usize,
    /// Successors over all roles: who is successor for two counts twice.
    pub candidates: usize,
    /// Candidates ÷ roles: 132 for 44 are 3, or 300%.
    pub candidates_a_role: f64,
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

/// How the bench of one's part stood.
#[derive(Clone, Debug, PartialEq, Serialize, ToSchema)]
#[schema(as = SuccessionTrend)]
pub struct TrendView {
    pub quarter_ends_on: NaiveDate,
    pub taken_on: NaiveDate,
    /// `published`: a plan was; `quarter`: the first look in that quarter.
    pub occasion: String,
    pub figures: FiguresView,
}

/// Somebody who is successor for more than one role.
#[derive(Clone, Debug, PartialEq, Serialize, ToSchema)]
pub struct SeveralView {
    pub person_id: String,
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

/// A role that may be critical.
#[derive(Clone, Debug, PartialEq, Serialize, ToSchema)]
#[schema(as = CriticalRoleProposal)]
pub struct ProposalView {
    pub id: String,
    pub name: String,
    pub role: String,
    pub team: String,
    pub incumbent_id: String,
    pub incumbent: String,
    /// `manager`, or `sole-holder`.
    pub because: String,
    /// How many report to them.
    pub reports: usize,
    /// What nobody else of the team can.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub competency: Option<String>,
}

/// Something on record that does not count, or not as it reads.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, ToSchema)]
#[schema(as = SuccessionFlaw)]
pub struct FlawView {
    pub kind: Flaw,
    pub role_id: String,
    pub role: String,
    #[serde(skip_serializing_if = "Option::is_none")]
    pub person_id: Option<String>,
    #[serde(skip_serializing_if = "Option::is_none")]
    pub person: Option<String>,
    #[serde(skip_serializing_if = "Option::is_none")]
    pub on: Option<NaiveDate>,
    /// Of a circle: the roles in it, from one to the next and back to the first.
    pub circle: Vec<String>,
}

#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, ToSchema)]
#[serde(rename_all = "kebab-case")]
#[schema(as = SuccessionFlawKind)]
pub enum Flaw {
    /// The role asks for nothing, so that nobody can be ready for it.
    NoProfile,
    /// Who holds it has left.
    IncumbentLeft,
    /// The successor has left and is not counted.
    SuccessorLeft,
    /// Who holds the role stands as its successor, and is not counted.
    OwnSuccessor,
    /// All successors hold roles that only the others of the circle could take.
    Circle,
}

/// A skill that hangs on one person, or on nobody.
#[derive(Clone, Debug, PartialEq, Serialize, ToSchema)]
#[schema(as = ThinSkill)]
pub struct ThinSkillView {
    pub team_id: String,
    pub team: String,
    pub competency_id: String,
    pub competency: String,
    /// The team named it; else one of its roles cannot be done without it.
    pub critical: bool,
    /// From this level of the competency's own scale on somebody is qualified.
    pub level: f64,
    /// Nobody, or the one.
    pub who: Vec<NamedView>,
}

/// What a role's bench is made of.
#[derive(Clone, Debug, PartialEq, Serialize, ToSchema)]
#[schema(as = CriticalRoleDetail)]
pub struct RoleDetail {
    pub role: CriticalRoleView,
    pub traces: Vec<TraceView>,
    /// Who else fits, the best first.
    pub suggestions: Vec<SuggestionView>,
    /// Latest first.
    pub changes: Vec<ChangeView>,
    pub flaws: Vec<FlawView>,
}

/// What one successor's readiness is made of.
#[derive(Clone, Debug, PartialEq, Serialize, ToSchema)]
#[schema(as = ReadinessTrace)]
pub struct TraceView {
    pub person_id: String,
    pub requirements: Vec<RequirementView>,
    /// The fit at the end of each of the next quarters.
    pub curve: Vec<CurveView>,
    /// What finished placements were to teach, and what ratings say since.
    pub tracked: Vec<TrackedView>,
    /// When they were expected to be ready, as snapshots saw it.
    pub expected: Vec<ExpectedView>,
}

/// One competency of a role's profile against one person. Levels are of the competency's own scale.
#[derive(Clone, Debug, PartialEq, Serialize, ToSchema)]
#[schema(as = ReadinessRequirement)]
pub struct RequirementView {
    pub competency_id: String,
    pub competency: String,
    pub target: f64,
    /// The level that counts: as it was rated by a manager or certified, else the planning estimate.
    pub level: f64,
    pub validated: bool,
    #[serde(skip_serializing_if = "Option::is_none")]
    pub rated_on: Option<NaiveDate>,
    pub estimate: f64,
    /// P_k: how likely the true level is at or above the target.
    pub chance: f64,
    pub essential: bool,
    pub met: bool,
    /// w ÷ Σ w.
    pub weight: f64,
    /// What it adds to the fit: w·min(L, T)/T ÷ Σ w.
    pub part: f64,
    /// Levels that published plans taught since the rating, or will teach until the end of the last band.
    pub planned: f64,
}

#[derive(Clone, Debug, PartialEq, Serialize, ToSchema)]
#[schema(as = ReadinessPoint)]
pub struct CurveView {
    pub on: NaiveDate,
    pub without_plan: f64,
    pub with_plan: f64,
}

/// Planned against actual. Levels are of the competency's own scale.
#[derive(Clone, Debug, PartialEq, Serialize, ToSchema)]
#[schema(as = PlannedAgainstActual)]
pub struct TrackedView {
    pub post: String,
    pub starts_on: NaiveDate,
    pub ended_on: NaiveDate,
    pub competency: String,
    pub before: f64,
    pub planned: f64,
    /// What a manager or certificate said since; absent: nobody rated it yet.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub actual: Option<f64>,
}

#[derive(Clone, Debug, PartialEq, Serialize, ToSchema)]
#[schema(as = ExpectedReadiness)]
pub struct ExpectedView {
    pub taken_on: NaiveDate,
    pub ready: bool,
    #[serde(skip_serializing_if = "Option::is_none")]
    pub ready_on: Option<NaiveDate>,
}

/// Somebody who is not on the bench and fits.
#[derive(Clone, Debug, PartialEq, Serialize, ToSchema)]
#[schema(as = SuccessorSuggestion)]
pub struct SuggestionView {
    pub person_id: String,
    pub person: String,
    pub role: String,
    pub team: String,
    pub shown_fit: f64,
    pub essentials_met: u32,
    pub essentials: u32,
    pub badge: Badge,
    pub ready_now: bool,
}

/// What somebody did to a critical role.
#[derive(Clone, Debug, PartialEq, Serialize, ToSchema)]
#[schema(as = SuccessionChange)]
pub struct ChangeView {
    pub id: String,
    /// confirmed, dismissed, added, edited, removed, nominated, unnominated, undone
    pub kind: String,
    pub at: NaiveDateTime,
    #[serde(skip_serializing_if = "Option::is_none")]
    pub by: Option<String>,
    /// Successors that it touched.
    pub people: Vec<String>,
    pub undone: bool,
}
