//! Ready sets of rules for a new cycle.

use super::{BalanceRule, CycleRules, OrientationRule, RideLoadRule, StrictExchangeRule};
use std::collections::BTreeSet;

/// A ready set of rules.
pub struct Template {
    pub id: &'static str,
    pub name: &'static str,
    /// What it is good for.
    pub about: &'static str,
    /// Weeks that a cycle with it usually has.
    pub weeks: u32,
    make: fn(&BTreeSet<&str>) -> CycleRules,
}

pub const TEMPLATES: [Template; 4] = [
    Template {
        id: "quarter-careful",
        name: "Quarter, careful",
        about: "A first try: short placements, few people away at once, and work missed costs much.",
        weeks: 13,
        make: careful,
    },
    Template {
        id: "half-year-balanced",
        name: "Half year, balanced",
        about: "The usual programme: one placement a person of four or six weeks, and ride-alongs every month.",
        weeks: 26,
        make: balanced,
    },
    Template {
        id: "exchange-programme",
        name: "Exchange programme",
        about: "People go in pairs or rings of three teams: for everybody who leaves a team, somebody comes at the same time.",
        weeks: 26,
        make: exchange,
    },
    Template {
        id: "ride-alongs-only",
        name: "Ride-alongs only",
        about: "Nobody leaves the own team: calls and meetings of the others, with an orientation for joiners.",
        weeks: 13,
        make: rides_only,
    },
];

impl Template {
    pub fn find(id: &str) -> Option<&'static Template> {
        TEMPLATES.iter().find(|template| template.id == id)
    }

    /// The rules for a company that has these functions. What is a fact of the company rather than a choice, its fiscal year
    /// and what was said of guessed levels, stays as in `before`.
    pub fn rules(&self, functions: &BTreeSet<&str>, before: Option<&CycleRules>) -> CycleRules {
        let rules = (self.make)(functions);
        match before {
            Some(before) => CycleRules {
                fiscal_year_starts_month: before.fiscal_year_starts_month,
                guessed_levels: before.guessed_levels.clone(),
                ..rules
            },
            None => rules,
        }
    }
}

fn careful(functions: &BTreeSet<&str>) -> CycleRules {
    CycleRules {
        lengths_weeks: vec![2, 3, 4],
        floor_share: Some(0.85),
        hand_overs_max: Some(1),
        price_disruption: 0.25,
        quarter_end_weeks: 4,
        frozen_weeks: 4,
        tenure_weeks_min: 26,
        ..balanced(functions)
    }
}

fn balanced(functions: &BTreeSet<&str>) -> CycleRules {
    CycleRules { balance: even(functions), guest_load: a_month(functions), ..CycleRules::default() }
}

fn exchange(functions: &BTreeSet<&str>) -> CycleRules {
    CycleRules {
        // Closed exchanges are even by themselves.
        balance: None,
        strict_exchange: Some(StrictExchangeRule { teams: Vec::new(), ring_max: 3 }),
        // Partners have the same share of the week, so those with a quota may take half of it.
        quota_intensity_max: 0.5,
        host_unit_max: Some(1),
        ..balanced(functions)
    }
}

fn rides_only(functions: &BTreeSet<&str>) -> CycleRules {
    CycleRules {
        placements_max: 0,
        balance: None,
        ride_minimum: vec![RideLoadRule { function: None, rides: 1, weeks: 13 }],
        orientation: Some(OrientationRule { rides: 2, weeks: 6 }),
        ..balanced(functions)
    }
}

/// Sales and Marketing, where there are both.
fn even(functions: &BTreeSet<&str>) -> Option<BalanceRule> {
    let both = functions.contains("sales") && functions.contains("marketing");
    both.then(|| BalanceRule { functions: ["sales".to_owned(), "marketing".to_owned()], tolerance: 1.0 })
}

/// A ride-along a month for each marketer, a meeting seat a quarter for everybody else.
fn a_month(functions: &BTreeSet<&str>) -> Vec<RideLoadRule> {
    let load = |function: &&str| {
        let weeks = if *function == "marketing" { 4 } else { 13 };
        RideLoadRule { function: Some((*function).to_owned()), rides: 1, weeks }
    };
    let mut loads: Vec<RideLoadRule> = functions.iter().map(load).collect();
    loads.sort_by_key(|load| load.weeks);
    if loads.is_empty() { CycleRules::default().guest_load } else { loads }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn every_template_is_in_range_and_keeps_the_facts_of_the_company() {
        let before = CycleRules { fiscal_year_starts_month: 10, ..CycleRules::default() };
        for functions in [BTreeSet::from(["sales", "marketing", "product"]), BTreeSet::new()] {
            for template in &TEMPLATES {
                let rules = template.rules(&functions, Some(&before));
                assert_eq!(rules.faults(), [], "{}", template.id);
                assert_eq!(rules.fiscal_year_starts_month, 10, "{}", template.id);
                assert!((1..=104).contains(&template.weeks));
            }
        }
    }

    #[test]
    fn templates_differ_in_what_they_promise() {
        let functions = BTreeSet::from(["sales", "marketing"]);
        let of = |id: &str| Template::find(id).map(|template| template.rules(&functions, None)).unwrap_or_default();
        assert_eq!(of("ride-alongs-only").placements_max, 0);
        assert!(of("exchange-programme").strict_exchange.is_some_and(|rule| rule.ring_max == 3));
        assert!(of("quarter-careful").price_disruption > of("half-year-balanced").price_disruption);
        assert_eq!(of("half-year-balanced").guest_load[0].function.as_deref(), Some("marketing"));
        assert!(Template::find("none").is_none());
    }
}
