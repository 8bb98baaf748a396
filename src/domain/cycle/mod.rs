//! The rules of a cycle, as the planner edits them and the database keeps them: one typed document.

mod faults;
mod parts;
mod references;
mod templates;

pub use parts::{
    BalanceRule, ForbidRule, OrientationRule, PersonRule, PinRule, PostRule, RideLoadRule, StrictExchangeRule,
    SuccessionRoleRule, TeamRule, TrackRule, TrackStepRule,
};
pub use templates::{TEMPLATES, Template};

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
    /// Hours that managers have a draft before the people in it.
    pub managers_first_hours: u32,
    /// Days in which people may ask for a change of a draft.
    pub objection_days: u32,
    /// Lengths that placements may have, weeks; what the posts offer is cut to these. Empty: all that they offer.
    pub lengths_weeks: Vec<u32>,
    /// Placements of one person in one host team. Absent: no limit.
    pub host_unit_max: Option<u32>,
    /// People of one team whose work is handed over, or back, in one week. Absent: no limit.
    pub hand_overs_max: Option<u32>,
    /// Teams whose people go only in exchange for somebody. Absent: nobody has to.
    pub strict_exchange: Option<StrictExchangeRule>,
    /// Minimum staffing of teams that have none of their own, a share of their people; small teams can spare one person in any
    /// case. Absent: guessed.
    pub floor_share: Option<f64>,
    /// Share of a team that may be away at once, for teams that have none of their own. Absent: what stands with each team.
    pub away_share: Option<f64>,
    /// Qualified people whom a team keeps at home in each skill that it must not lose.
    pub critical_people_min: u32,
    /// Weeks with the company that somebody has on the first day of the cycle, at least, to be placed in it.
    pub tenure_weeks_min: u32,
    /// First weeks with the company in which nobody is placed.
    pub probation_weeks: u32,
    /// Ride-alongs of joiners. Absent: none are asked for.
    pub orientation: Option<OrientationRule>,
    /// Ride-alongs that people of a function should have ("field days").
    pub ride_minimum: Vec<RideLoadRule>,
    /// Price of one ride missing from these, in units of gain.
    pub price_ride_minimum: f64,
    /// Price of one ride missing from a joiner's orientation, in units of gain.
    pub price_orientation: f64,
    /// Price of one week at home before a person's last placement, in units of gain.
    pub price_idle_wait: f64,
    /// Price of a change of the host team between a person's placements, in units of gain.
    pub price_host_change: f64,
    /// Price of one point of change against the published plan, in units of gain.
    pub price_baseline_change: f64,
    /// What a level weighs in addition, that a successor gains towards a critical role: times the weight of the competency there.
    pub succession_weight: f64,
    /// Critical roles that count more, or less, in this than the others, which count 1.
    pub succession_roles: Vec<SuccessionRoleRule>,
    /// Levels gained towards critical roles that nobody is ready for weigh more than any others.
    pub uncovered_first: bool,
    /// What a placement or ride-along is worth that was asked for to bring a successor forward, in units of gain.
    pub price_succession: f64,
    /// Teams with values of their own in this cycle.
    pub teams: Vec<TeamRule>,
    /// People for whom something else holds in this cycle.
    pub people: Vec<PersonRule>,
    /// Posts for which something else holds in this cycle.
    pub posts: Vec<PostRule>,
    /// Programmes that cohorts follow.
    pub tracks: Vec<TrackRule>,
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
    /// The same without what names people: it may stand for a private reason, and stays with those who plan.
    pub fn without_names(mut self) -> Self {
        self.pins.clear();
        self.forbids.clear();
        self.people.clear();
        // What is critical is known to leaders and planners alone.
        self.succession_roles.clear();
        self.tracks.iter_mut().for_each(|track| track.people.clear());
        self
    }
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
            managers_first_hours: 48,
            objection_days: 7,
            lengths_weeks: Vec::new(),
            host_unit_max: None,
            hand_overs_max: None,
            strict_exchange: None,
            floor_share: None,
            away_share: None,
            critical_people_min: 0,
            tenure_weeks_min: 0,
            probation_weeks: 0,
            orientation: None,
            ride_minimum: Vec::new(),
            price_ride_minimum: 0.05,
            price_orientation: 0.05,
            price_idle_wait: 0.0,
            price_host_change: 0.0,
            price_baseline_change: 0.05,
            succession_weight: 0.0,
            succession_roles: Vec::new(),
            uncovered_first: false,
            price_succession: 0.5,
            teams: Vec::new(),
            people: Vec::new(),
            posts: Vec::new(),
            tracks: Vec::new(),
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
        assert_eq!(paths, ["/fiscal_year_starts_month", "/fairness_floor", "/price_disruption"]);
        let track = TrackRule {
            name: " ".into(),
            steps: vec![TrackStepRule { at_least: 3, at_most: Some(2), ..TrackStepRule::default() }],
            ..TrackRule::default()
        };
        let rules = CycleRules {
            lengths_weeks: vec![4, 0],
            strict_exchange: Some(StrictExchangeRule { teams: Vec::new(), ring_max: 5 }),
            teams: vec![TeamRule { team: "smb".into(), away_share: Some(1.2), ..TeamRule::default() }],
            ride_minimum: vec![RideLoadRule { function: None, rides: 1, weeks: 0 }],
            tracks: vec![track],
            ..CycleRules::default()
        };
        let paths: Vec<_> = rules.faults().into_iter().map(|(path, _)| path).collect();
        assert_eq!(
            paths,
            [
                "/lengths_weeks",
                "/strict_exchange/ring_max",
                "/ride_minimum/0/weeks",
                "/teams/0/away_share",
                "/tracks/0/name",
                "/tracks/0/steps/0",
            ]
        );
    }

    #[test]
    fn unknown_fields_are_refused() {
        let error = serde_json::from_str::<CycleRules>(r#"{"cooldown_week": 3}"#).unwrap_err();
        assert!(error.to_string().contains("cooldown_week"), "{error}");
    }
}
