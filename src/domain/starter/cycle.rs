//! The first cycle: rules that make a first plan small and safe.

use super::{Answers, draft::Draft};
use crate::domain::{
    company::{Cycle, Kind},
    cycle::{BalanceRule, CycleRules, RideLoadRule},
};
use chrono::{Datelike, Days, NaiveDate, Weekday};

/// A first plan costs at most this share of all the weeks that people work.
const DISRUPTION_SHARE: f64 = 0.01;

/// Small companies need so many person-weeks for one placement in each direction.
const DISRUPTION_LEAST_WEEKS: f64 = 8.0;

/// What a week of work missed costs in a first plan: more than in later ones.
const PRICE_DISRUPTION: f64 = 0.25;

/// A marketer rides along once in so many weeks, everybody else once in a quarter.
const MARKETING_RIDE_WEEKS: u32 = 4;
const OTHER_RIDE_WEEKS: u32 = 13;

/// The Monday of the first week: the day itself, or the next one.
pub fn first_day(answers: &Answers) -> NaiveDate {
    let day = answers.cycle_starts_on;
    let past = u64::from(day.weekday().days_since(Weekday::Mon));
    if past == 0 { day } else { day + Days::new(7 - past) }
}

/// The Sunday of the last week.
pub fn last_day(answers: &Answers) -> NaiveDate {
    first_day(answers) + Days::new(u64::from(answers.cycle_weeks) * 7) - Days::new(1)
}

/// Writes the cycle and returns its id.
pub fn add(draft: &mut Draft<'_>) -> String {
    let (id, name) = named(draft.answers);
    let rules = rules(draft);
    draft.add(Cycle {
        id: id.clone(),
        name,
        starts_on: first_day(draft.answers),
        weeks: i32::try_from(draft.answers.cycle_weeks).unwrap_or(0),
        rules,
    });
    if !draft.answers.fiscal_year_answered {
        draft.guess(
            Kind::Cycles,
            &id,
            "rules",
            "Nobody said when the fiscal year starts: quarters begin with January.",
        );
    }
    id
}

/// What the cycle is called: by the quarter, the half-year or the year in which its middle lies.
fn named(answers: &Answers) -> (String, String) {
    let middle = first_day(answers) + Days::new(u64::from(answers.cycle_weeks) * 7 / 2);
    let year = middle.year();
    let month = middle.month0();
    match answers.cycle_weeks {
        ..=16 => (format!("{year}-q{}", month / 3 + 1), format!("{year}, quarter {}", month / 3 + 1)),
        17..=32 if month < 6 => (format!("{year}-h1"), format!("{year}, first half")),
        17..=32 => (format!("{year}-h2"), format!("{year}, second half")),
        _ => (year.to_string(), year.to_string()),
    }
}

/// How far placements from Sales to Marketing may outweigh those the other way in any week, in full-time people for each person of
/// the company, and at least: in a small company less than half a person, so that nobody only gives and nobody only takes.
const BALANCE_SHARE: f64 = 0.01;
const BALANCE_LEAST_FTE: f64 = 0.3;

fn rules(draft: &Draft<'_>) -> CycleRules {
    let has = |function: &str| draft.company.teams.values().any(|team| team.function_id == function);
    let both = has("sales") && has("marketing");
    let weeks = f64::from(draft.answers.cycle_weeks);
    let person_weeks: f64 = draft.company.people.values().map(|person| person.fte * weeks).sum();
    let tolerance = (BALANCE_SHARE * draft.company.people.len() as f64).max(BALANCE_LEAST_FTE);
    let limit = (DISRUPTION_SHARE * person_weeks).max(DISRUPTION_LEAST_WEEKS);
    let mut guest_load: Vec<RideLoadRule> = draft
        .company
        .functions
        .keys()
        .filter(|function| has(function))
        .map(|function| RideLoadRule {
            function: Some(function.clone()),
            rides: 1,
            weeks: if function == "marketing" { MARKETING_RIDE_WEEKS } else { OTHER_RIDE_WEEKS },
        })
        .collect();
    guest_load.sort_by_key(|load| load.weeks);
    CycleRules {
        placements_max: 1,
        balance: both.then(|| BalanceRule { functions: ["sales".to_owned(), "marketing".to_owned()], tolerance }),
        guest_load,
        disruption_limit: Some((limit * 10.0).round() / 10.0),
        price_disruption: PRICE_DISRUPTION,
        quarter_end_weeks: 3,
        quota_intensity_max: 0.2,
        common_starts: true,
        fiscal_year_starts_month: draft.answers.fiscal_year_starts_month.clamp(1, 12),
        ..CycleRules::default()
    }
}
