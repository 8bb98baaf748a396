//! The independent judge: feasibility and value of a plan, derived anew from `docs/model.md`. Imports neither `value`, `mip`
//! nor `search`, and prefers the plain way to the quick one: what it says should be easy to believe.

mod changes;
mod facts;
mod gain;
mod personal;
mod staffing;
mod words;

mod allowed_start;
mod away_share;
mod backfill;
mod blackout;
mod cooldown;
mod coverage_floor;
mod critical_skill_floor;
mod disruption_limit;
mod eligibility;
mod exchange_balance;
mod fairness_floor;
mod forbid;
mod frozen_window;
mod hand_over;
mod host_capacity;
mod host_minimum;
mod host_unit_limit;
mod leave;
mod mentor_load;
mod one_place_at_a_time;
mod pin;
mod placement_length;
mod placement_limit;
mod prerequisite;
mod quota_relief;
mod ride_capacity;
mod ride_load;
mod ride_location;
mod ride_pair_limit;
mod strict_exchange;
mod territory;
mod track_requirement;

use crate::{plan::Plan, problem::Problem, rule::Rule};
use facts::Facts;
use serde::{Deserialize, Serialize};
use staffing::Staffing;

/// Findings beyond this number are counted, not listed: nobody reads more, and a hostile file must not fill the memory.
pub const FINDINGS_MAX: usize = 1000;

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

/// Judges `plan`: all findings at once, and its worth. A placement or ride with an unknown id is reported and left out of
/// the rest. Never panics, whatever the files hold.
pub fn check(problem: &Problem, plan: &Plan) -> Report {
    let (facts, mut findings) = Facts::gather(problem, plan);
    let staffing = Staffing::of(&facts);
    let disruption = staffing.disruption(&facts);
    for rule in Rule::ALL {
        findings.extend(breaches(rule, &facts, &staffing, disruption));
    }
    let gain_by_person = gain::by_person(&facts);
    let gain = gain_by_person.iter().fold(0.0, |sum, gain| sum + gain);
    let value = gain + personal::of_plan(&facts, &gain_by_person)
        - problem.prices.disruption * disruption
        - problem.prices.baseline_change * changes::points(&facts);
    Report { ok: findings.is_empty(), value, gain, disruption, findings: bounded(findings) }
}

fn breaches(rule: Rule, facts: &Facts, staffing: &Staffing, disruption: f64) -> Vec<Violation> {
    match rule {
        Rule::OnePlaceAtATime => one_place_at_a_time::breaches(facts),
        Rule::Eligibility => eligibility::breaches(facts),
        Rule::Blackout => blackout::breaches(facts),
        Rule::Leave => leave::breaches(facts),
        Rule::PlacementLength => placement_length::breaches(facts),
        Rule::AllowedStart => allowed_start::breaches(facts),
        Rule::PlacementLimit => placement_limit::breaches(facts),
        Rule::Cooldown => cooldown::breaches(facts),
        Rule::TrackRequirement => track_requirement::breaches(facts),
        Rule::Prerequisite => prerequisite::breaches(facts),
        Rule::HostUnitLimit => host_unit_limit::breaches(facts),
        Rule::QuotaRelief => quota_relief::breaches(facts),
        Rule::RideLocation => ride_location::breaches(facts),
        Rule::FrozenWindow => frozen_window::breaches(facts),
        Rule::HostCapacity => host_capacity::breaches(facts),
        Rule::HostMinimum => host_minimum::breaches(facts),
        Rule::MentorLoad => mentor_load::breaches(facts),
        Rule::CoverageFloor => coverage_floor::breaches(facts, staffing),
        Rule::CriticalSkillFloor => critical_skill_floor::breaches(facts),
        Rule::AwayShare => away_share::breaches(facts, staffing),
        Rule::Territory => territory::breaches(facts),
        Rule::Backfill => backfill::breaches(facts),
        Rule::HandOver => hand_over::breaches(facts),
        Rule::ExchangeBalance => exchange_balance::breaches(facts),
        Rule::StrictExchange => strict_exchange::breaches(facts),
        Rule::RideCapacity => ride_capacity::breaches(facts),
        Rule::RidePairLimit => ride_pair_limit::breaches(facts),
        Rule::RideLoad => ride_load::breaches(facts),
        Rule::Pin => pin::breaches(facts),
        Rule::Forbid => forbid::breaches(facts),
        Rule::DisruptionLimit => disruption_limit::breaches(facts, disruption),
        Rule::FairnessFloor => fairness_floor::breaches(facts, staffing),
        // Soft: they cost value and refuse nothing.
        Rule::CoverageTarget
        | Rule::CriticalSkillTarget
        | Rule::Preference
        | Rule::RideMinimum
        | Rule::Orientation
        | Rule::IdleWait
        | Rule::HostChange
        | Rule::BaselineChange => Vec::new(),
    }
}

fn bounded(mut findings: Vec<Violation>) -> Vec<Violation> {
    if findings.len() > FINDINGS_MAX {
        let more = findings.len() - FINDINGS_MAX;
        findings.truncate(FINDINGS_MAX);
        findings.push(words::of_the_plan(format!("… and {more} more findings of the same kinds.")));
    }
    findings
}
