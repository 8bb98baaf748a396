//! Every rule, once. A rule's id is the same word in file names, findings, documents, the database and on the pages.

use serde::{Deserialize, Serialize};
use std::fmt;

/// What a plan has to keep (hard) or is charged for (soft).
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, PartialOrd, Ord, Serialize, Deserialize, schemars::JsonSchema)]
#[serde(rename_all = "kebab-case")]
pub enum Rule {
    OnePlaceAtATime,
    Eligibility,
    Blackout,
    Leave,
    PlacementLength,
    AllowedStart,
    PlacementLimit,
    Cooldown,
    TrackRequirement,
    Prerequisite,
    HostUnitLimit,
    QuotaRelief,
    HostCapacity,
    HostMinimum,
    MentorLoad,
    CoverageFloor,
    CriticalSkillFloor,
    AwayShare,
    Territory,
    Backfill,
    HandOver,
    ExchangeBalance,
    StrictExchange,
    RideCapacity,
    RidePairLimit,
    RideLoad,
    RideLocation,
    Pin,
    Forbid,
    FrozenWindow,
    DisruptionLimit,
    FairnessFloor,
    CoverageTarget,
    CriticalSkillTarget,
    Preference,
    RideMinimum,
    Orientation,
    IdleWait,
    HostChange,
    BaselineChange,
}

impl Rule {
    /// All rules, hard ones first, in the order in which documents and pages list them.
    pub const ALL: [Rule; 40] = [
        Rule::OnePlaceAtATime,
        Rule::Eligibility,
        Rule::Blackout,
        Rule::Leave,
        Rule::PlacementLength,
        Rule::AllowedStart,
        Rule::PlacementLimit,
        Rule::Cooldown,
        Rule::TrackRequirement,
        Rule::Prerequisite,
        Rule::HostUnitLimit,
        Rule::QuotaRelief,
        Rule::HostCapacity,
        Rule::HostMinimum,
        Rule::MentorLoad,
        Rule::CoverageFloor,
        Rule::CriticalSkillFloor,
        Rule::AwayShare,
        Rule::Territory,
        Rule::Backfill,
        Rule::HandOver,
        Rule::ExchangeBalance,
        Rule::StrictExchange,
        Rule::RideCapacity,
        Rule::RidePairLimit,
        Rule::RideLoad,
        Rule::RideLocation,
        Rule::Pin,
        Rule::Forbid,
        Rule::FrozenWindow,
        Rule::DisruptionLimit,
        Rule::FairnessFloor,
        Rule::CoverageTarget,
        Rule::CriticalSkillTarget,
        Rule::Preference,
        Rule::RideMinimum,
        Rule::Orientation,
        Rule::IdleWait,
        Rule::HostChange,
        Rule::BaselineChange,
    ];

    /// The id, for example `coverage-floor`.
    pub const fn id(self) -> &'static str {
        match self {
            Rule::OnePlaceAtATime => "one-place-at-a-time",
            Rule::Eligibility => "eligibility",
            Rule::Blackout => "blackout",
            Rule::Leave => "leave",
            Rule::PlacementLength => "placement-length",
            Rule::AllowedStart => "allowed-start",
            Rule::PlacementLimit => "placement-limit",
            Rule::Cooldown => "cooldown",
            Rule::TrackRequirement => "track-requirement",
            Rule::Prerequisite => "prerequisite",
            Rule::HostUnitLimit => "host-unit-limit",
            Rule::QuotaRelief => "quota-relief",
            Rule::HostCapacity => "host-capacity",
            Rule::HostMinimum => "host-minimum",
            Rule::MentorLoad => "mentor-load",
            Rule::CoverageFloor => "coverage-floor",
            Rule::CriticalSkillFloor => "critical-skill-floor",
            Rule::AwayShare => "away-share",
            Rule::Territory => "territory",
            Rule::Backfill => "backfill",
            Rule::HandOver => "hand-over",
            Rule::ExchangeBalance => "exchange-balance",
            Rule::StrictExchange => "strict-exchange",
            Rule::RideCapacity => "ride-capacity",
            Rule::RidePairLimit => "ride-pair-limit",
            Rule::RideLoad => "ride-load",
            Rule::RideLocation => "ride-location",
            Rule::Pin => "pin",
            Rule::Forbid => "forbid",
            Rule::FrozenWindow => "frozen-window",
            Rule::DisruptionLimit => "disruption-limit",
            Rule::FairnessFloor => "fairness-floor",
            Rule::CoverageTarget => "coverage-target",
            Rule::CriticalSkillTarget => "critical-skill-target",
            Rule::Preference => "preference",
            Rule::RideMinimum => "ride-minimum",
            Rule::Orientation => "orientation",
            Rule::IdleWait => "idle-wait",
            Rule::HostChange => "host-change",
            Rule::BaselineChange => "baseline-change",
        }
    }

    /// The rule as a sentence for people.
    pub const fn title(self) -> &'static str {
        match self {
            Rule::OnePlaceAtATime => "Nobody is in two places at once",
            Rule::Eligibility => "Only people who may take part, in posts and sessions that teach them something",
            Rule::Blackout => "Nobody is away in a week that is blocked",
            Rule::Leave => "Nobody is placed, rides along or hosts while on leave",
            Rule::PlacementLength => "A placement has one of the post's lengths and intensities",
            Rule::AllowedStart => "A placement starts in an allowed week and ends within the horizon",
            Rule::PlacementLimit => "Nobody has more placements than allowed",
            Rule::Cooldown => "Between two placements people are at home for a while",
            Rule::TrackRequirement => "Those who follow a programme have the placements it asks for, in its order",
            Rule::Prerequisite => "Where a post asks for something first, that is finished before",
            Rule::HostUnitLimit => "Nobody has more placements in one team than allowed",
            Rule::QuotaRelief => "Nobody is away for more weeks than the quota is relieved for",
            Rule::HostCapacity => "A post takes no more visitors than it has room for",
            Rule::HostMinimum => "A post that may not stay empty has the visitors it needs",
            Rule::MentorLoad => "A mentor is there and looks after no more visitors than allowed",
            Rule::CoverageFloor => "A team never falls below its minimum staffing because of the programme",
            Rule::CriticalSkillFloor => "A team keeps the qualified people that it must not lose",
            Rule::AwayShare => "No more than a share of a team is away at once",
            Rule::Territory => "Somebody stays to cover each territory",
            Rule::Backfill => "Whoever must be stood in for has somebody there who can",
            Rule::HandOver => "A team hands over only so much work in a week",
            Rule::ExchangeBalance => "Exchanges are even between the two functions",
            Rule::StrictExchange => "People are exchanged in closed pairs or rings of teams",
            Rule::RideCapacity => "A session has a seat for each guest",
            Rule::RidePairLimit => "The same two people ride along only so often",
            Rule::RideLoad => "Guests and hosts have only so many rides in a period",
            Rule::RideLocation => "Guests ride along where they can go",
            Rule::Pin => "What the planner keeps is in the plan",
            Rule::Forbid => "What the planner excludes is not in the plan",
            Rule::FrozenWindow => "What begins soon stays as it was published",
            Rule::DisruptionLimit => "Disruption stays within the limit of the plan",
            Rule::FairnessFloor => "Everybody gets a minimum share of their own best programme",
            Rule::CoverageTarget => "Teams should be at their target staffing",
            Rule::CriticalSkillTarget => "No skill that a team depends on should rest on one person",
            Rule::Preference => "Wishes should be met",
            Rule::RideMinimum => "People should ride along as often as their function asks for",
            Rule::Orientation => "Joiners should ride along in their first weeks",
            Rule::IdleWait => "People should not wait for their next placement",
            Rule::HostChange => "People should not change the host team needlessly",
            Rule::BaselineChange => "A published plan should change little, and at short notice least",
        }
    }

    /// Whether a plan that breaks the rule is refused; soft rules cost value instead.
    pub const fn is_hard(self) -> bool {
        !matches!(
            self,
            Rule::CoverageTarget
                | Rule::CriticalSkillTarget
                | Rule::Preference
                | Rule::RideMinimum
                | Rule::Orientation
                | Rule::IdleWait
                | Rule::HostChange
                | Rule::BaselineChange
        )
    }
}

impl fmt::Display for Rule {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(self.id())
    }
}
