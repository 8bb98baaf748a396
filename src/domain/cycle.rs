//! The rules of a cycle, as the planner edits them and the database keeps them: one typed document.

use serde::{Deserialize, Serialize};
use std::collections::BTreeMap;
use utoipa::ToSchema;

/// Rules and prices of one cycle. What the solver's problem says about each of them is in `docs/model.md`.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize, ToSchema)]
#[serde(deny_unknown_fields, default)]
pub struct CycleRules {
    /// Placements a person in the cycle.
    pub placements_max: u32,
    /// Weeks at home between two placements.
    pub cooldown_weeks: u32,
    /// Visitors whom one mentor looks after at once.
    pub mentees_max: u32,
    /// Two functions that must exchange evenly, per location and week.
    pub balance: Option<BalanceRule>,
    /// How many rides the people of a function may take.
    pub guest_load: Vec<RideLoadRule>,
    /// How many guests one host may have.
    pub host_load: Option<RideLoadRule>,
    /// Rides of one guest with the same host in the cycle.
    pub ride_pair_max: u32,
    /// Upper limit on disruption, person-weeks.
    pub disruption_limit: Option<f64>,
    /// Share of their own attainable gain that everybody gets, 0 to 1.
    pub fairness_floor: f64,
    /// Price of one person-week of disruption, in units of gain.
    pub price_disruption: f64,
    /// Price of a first wish met, in units of gain.
    pub price_preference: f64,
    /// Last weeks of a fiscal quarter in which nothing starts, nobody rides along and people with a quota are at home.
    pub quarter_end_weeks: u32,
    /// Largest share of the week that somebody with a quota is away on a placement: one day a week by default.
    pub quota_intensity_max: f64,
    /// Placements begin at common dates: in the first week of a fiscal quarter, and then one stay after the other. Otherwise in
    /// any week outside the quarter's end.
    pub common_starts: bool,
    /// First month of the fiscal year, 1 to 12.
    pub fiscal_year_starts_month: u32,
    /// Weeks from now on in which a repair changes nothing any more.
    pub frozen_weeks: u32,
    /// What the planner said of levels that nobody rated, by group. For the skills that a role asks for: levels above its target
    /// (`sales.junior`, `sales.experienced`, `sales.senior`). For all others: the level of 5 (`sales.others`). `targets`:
    /// the level of 5 to reach in another function.
    #[serde(skip_serializing_if = "BTreeMap::is_empty")]
    pub guessed_levels: BTreeMap<String, f64>,
    /// What the planner keeps.
    pub pins: Vec<PinRule>,
    /// What the planner excludes.
    pub forbids: Vec<ForbidRule>,
}

impl CycleRules {
    /// What is out of range: path and sentence.
    pub fn faults(&self) -> Vec<(&'static str, &'static str)> {
        let finite = |number: f64| number.is_finite() && number >= 0.0;
        let loads = self.guest_load.iter().chain(&self.host_load);
        let checks = [
            (
                self.quarter_end_weeks <= 12,
                "quarter_end_weeks",
                "A quarter has 13 weeks: at most 12 of them can be quiet.",
            ),
            (
                (1..=12).contains(&self.fiscal_year_starts_month),
                "fiscal_year_starts_month",
                "The fiscal year starts in a month from 1 to 12.",
            ),
            (
                (0.0..=1.0).contains(&self.fairness_floor),
                "fairness_floor",
                "The share that everybody gets lies between 0 and 1; 0 turns the rule off.",
            ),
            (
                (0.0..=1.0).contains(&self.quota_intensity_max),
                "quota_intensity_max",
                "The share of the week that people with a quota may be away lies between 0 and 1.",
            ),
            (
                finite(self.price_disruption),
                "price_disruption",
                "The price of a person-week must be a number of 0 or more.",
            ),
            (finite(self.price_preference), "price_preference", "The price of a wish must be a number of 0 or more."),
            (
                self.disruption_limit.is_none_or(finite),
                "disruption_limit",
                "The limit on weeks of work missed must be 0 or more, or absent.",
            ),
            (
                self.balance.as_ref().is_none_or(|rule| finite(rule.tolerance)),
                "balance",
                "The tolerance of an even exchange must be 0 or more people.",
            ),
            (
                self.guessed_levels.values().all(|level| (-5.0..=5.0).contains(level)),
                "guessed_levels",
                "What is said of guessed levels lies between −5 and 5 levels.",
            ),
            (self.mentees_max >= 1, "mentees_max", "A mentor must be able to look after at least one visitor."),
            (
                loads.clone().all(|load| load.weeks >= 1),
                "guest_load",
                "A period for ride-alongs lasts at least one week.",
            ),
        ];
        checks.into_iter().filter(|(fine, ..)| !fine).map(|(_, path, message)| (path, message)).collect()
    }
}

/// Two functions that must exchange evenly.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize, ToSchema)]
#[serde(deny_unknown_fields)]
pub struct BalanceRule {
    pub functions: [String; 2],
    /// Largest difference between the two directions, in full-time people.
    pub tolerance: f64,
}

/// At most `rides` in each window of `weeks` weeks.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize, ToSchema)]
#[serde(deny_unknown_fields)]
pub struct RideLoadRule {
    /// Function it is for; absent: everybody.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub function: Option<String>,
    pub rides: u32,
    pub weeks: u32,
}

/// Something that must be in the plan. What is absent is left to the solver; neither post nor session: any placement.
#[derive(Clone, Debug, Default, PartialEq, Serialize, Deserialize, ToSchema)]
#[serde(deny_unknown_fields, default)]
pub struct PinRule {
    pub person: String,
    #[serde(skip_serializing_if = "Option::is_none")]
    pub post: Option<String>,
    #[serde(skip_serializing_if = "Option::is_none")]
    pub session: Option<String>,
    /// Week of the cycle, from 0, in which the placement starts or the ride takes place.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub week: Option<u32>,
    /// Length of the placement.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub weeks: Option<u32>,
}

/// Something that must not be in the plan. Neither post nor session: no placement at all.
#[derive(Clone, Debug, Default, PartialEq, Serialize, Deserialize, ToSchema)]
#[serde(deny_unknown_fields, default)]
pub struct ForbidRule {
    pub person: String,
    #[serde(skip_serializing_if = "Option::is_none")]
    pub post: Option<String>,
    #[serde(skip_serializing_if = "Option::is_none")]
    pub session: Option<String>,
    #[serde(skip_serializing_if = "Option::is_none")]
    pub week: Option<u32>,
    /// Why, for those who plan.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub reason: Option<String>,
}

/// One placement a person, three quiet weeks at quarter end, a fiscal year from January, two
/// guests a ride period for each host, and the Balanced prices.
impl Default for CycleRules {
    fn default() -> Self {
        Self {
            placements_max: 1,
            cooldown_weeks: 8,
            mentees_max: 1,
            balance: None,
            guest_load: vec![RideLoadRule { function: None, rides: 1, weeks: 4 }],
            host_load: Some(RideLoadRule { function: None, rides: 2, weeks: 4 }),
            ride_pair_max: 2,
            disruption_limit: None,
            fairness_floor: 0.0,
            price_disruption: 0.15,
            price_preference: 0.1,
            quarter_end_weeks: 3,
            quota_intensity_max: 0.2,
            common_starts: true,
            fiscal_year_starts_month: 1,
            frozen_weeks: 2,
            guessed_levels: BTreeMap::new(),
            pins: Vec::new(),
            forbids: Vec::new(),
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn an_empty_document_has_the_defaults() {
        let rules: CycleRules = serde_json::from_str("{}").unwrap();
        assert_eq!(rules, CycleRules::default());
        assert_eq!(rules.quarter_end_weeks, 3);
    }

    #[test]
    fn each_rule_out_of_range_is_named() {
        assert!(CycleRules::default().faults().is_empty());
        let rules = CycleRules {
            fairness_floor: 2.0,
            fiscal_year_starts_month: 13,
            price_disruption: f64::NAN,
            ..CycleRules::default()
        };
        let paths: Vec<_> = rules.faults().into_iter().map(|(path, _)| path).collect();
        assert_eq!(paths, ["fiscal_year_starts_month", "fairness_floor", "price_disruption"]);
    }

    #[test]
    fn unknown_fields_are_refused() {
        let error = serde_json::from_str::<CycleRules>(r#"{"cooldown_week": 3}"#).unwrap_err();
        assert!(error.to_string().contains("cooldown_week"), "{error}");
    }
}
