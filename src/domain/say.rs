//! What people say before a plan is made: until when they are heard, and what of it shapes a plan. The reasons of limits are not
//! here: they are for HR alone, and nothing that plans or explains gets hold of them.

use super::language::Language;
use chrono::{Datelike, Days, NaiveDate};
use serde::{Deserialize, Serialize};
use utoipa::ToSchema;

/// Credits are cut to this, either way.
pub const CREDIT_MOST: f64 = 0.5;
/// What is left of a credit one cycle later \[A\].
pub const CREDIT_KEPT: f64 = 0.8;

/// Of one company, beside its records.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct Said {
    pub wishes: Vec<Wish>,
    /// Those that were not withdrawn.
    pub limits: Vec<Limit>,
    pub credits: Vec<Credit>,
}

/// When and for how long somebody would like to be away.
#[derive(Clone, Debug, PartialEq)]
pub struct Wish {
    pub cycle_id: String,
    pub person_id: String,
    pub spans: Vec<Span>,
    pub lengths_weeks: Vec<u32>,
}

/// Weeks, by the Mondays of the first and the last of them.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Serialize, Deserialize, ToSchema)]
#[serde(deny_unknown_fields)]
#[schema(as = WeekSpan)]
pub struct Span {
    pub from: NaiveDate,
    pub until: NaiveDate,
}

/// What cannot be asked of somebody in a cycle.
#[derive(Clone, Debug, PartialEq)]
pub struct Limit {
    pub cycle_id: String,
    pub person_id: String,
    pub kind: LimitKind,
    /// Of `weeks`: the first and last day.
    pub days: Option<(NaiveDate, NaiveDate)>,
}

#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Serialize, Deserialize, ToSchema)]
#[serde(rename_all = "kebab-case")]
pub enum LimitKind {
    /// Nothing that means travelling.
    OwnLocation,
    /// Not away in these weeks.
    Weeks,
    NoPlacements,
    NoRides,
}

impl LimitKind {
    pub const ALL: [LimitKind; 4] =
        [LimitKind::OwnLocation, LimitKind::Weeks, LimitKind::NoPlacements, LimitKind::NoRides];

    pub fn as_str(self) -> &'static str {
        match self {
            LimitKind::OwnLocation => "own-location",
            LimitKind::Weeks => "weeks",
            LimitKind::NoPlacements => "no-placements",
            LimitKind::NoRides => "no-rides",
        }
    }

    pub fn parse(text: &str) -> Option<Self> {
        Self::ALL.into_iter().find(|kind| kind.as_str() == text)
    }
}

/// What the ledger owes somebody after a cycle, as a share of what they could have got.
#[derive(Clone, Debug, PartialEq)]
pub struct Credit {
    pub cycle_id: String,
    pub person_id: String,
    pub credit: f64,
}

/// The credit after a cycle: what is left of the one before, and by how much the share lay below the mean.
pub fn credit_after(before: f64, share: f64, mean: f64) -> f64 {
    (CREDIT_KEPT * before + (mean - share)).clamp(-CREDIT_MOST, CREDIT_MOST)
}

/// When people are heard before a cycle is planned; the last days count.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Window {
    pub opens_on: NaiveDate,
    pub comments_until: NaiveDate,
    pub wishes_until: NaiveDate,
}

/// Where a window stands.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Phase {
    /// From this day on.
    NotYet(NaiveDate),
    /// Until this day.
    Open(NaiveDate),
    /// Since this day, which was the last one.
    Over(NaiveDate),
}

impl Window {
    pub fn comments(&self, today: NaiveDate) -> Phase {
        self.phase(today, self.comments_until)
    }

    pub fn wishes(&self, today: NaiveDate) -> Phase {
        self.phase(today, self.wishes_until)
    }

    /// Whether nothing is taken any more.
    pub fn is_over(&self, today: NaiveDate) -> bool {
        today > self.comments_until.max(self.wishes_until)
    }

    fn phase(&self, today: NaiveDate, until: NaiveDate) -> Phase {
        if today < self.opens_on {
            Phase::NotYet(self.opens_on)
        } else if today <= until {
            Phase::Open(until)
        } else {
            Phase::Over(until)
        }
    }
}

/// The Monday of the week of a day.
pub fn monday(day: NaiveDate) -> NaiveDate {
    day - Days::new(u64::from(day.weekday().num_days_from_monday()))
}

const MONTHS: [&str; 12] = [
    "Januar",
    "Februar",
    "März",
    "April",
    "Mai",
    "Juni",
    "Juli",
    "August",
    "September",
    "Oktober",
    "November",
    "Dezember",
];

/// "14 December 2026", "14. Dezember 2026".
pub fn long_day(language: Language, day: NaiveDate) -> String {
    match language {
        Language::En => day.format("%-d %B %Y").to_string(),
        Language::De => {
            let month = MONTHS.get(day.month0() as usize).copied().unwrap_or_default();
            format!("{}. {month} {}", day.day(), day.year())
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn day(text: &str) -> NaiveDate {
        text.parse().expect("a day")
    }

    #[test]
    fn the_last_day_of_a_window_counts() {
        let window =
            Window { opens_on: day("2026-12-01"), comments_until: day("2026-12-14"), wishes_until: day("2026-12-18") };
        assert_eq!(window.comments(day("2026-11-30")), Phase::NotYet(day("2026-12-01")));
        assert_eq!(window.comments(day("2026-12-14")), Phase::Open(day("2026-12-14")));
        assert_eq!(window.comments(day("2026-12-15")), Phase::Over(day("2026-12-14")));
        assert_eq!(window.wishes(day("2026-12-15")), Phase::Open(day("2026-12-18")));
        assert!(!window.is_over(day("2026-12-18")) && window.is_over(day("2026-12-19")));
    }

    #[test]
    fn a_credit_fades_and_is_capped() {
        assert_eq!(credit_after(0.0, 0.0, 0.25), 0.25);
        assert!((credit_after(0.25, 0.5, 0.25) + 0.05).abs() < 1e-12);
        assert_eq!((credit_after(0.5, 0.0, 0.9), credit_after(-0.5, 1.0, 0.1)), (0.5, -0.5));
    }

    #[test]
    fn days_in_words() {
        assert_eq!(long_day(Language::En, day("2026-12-04")), "4 December 2026");
        assert_eq!(long_day(Language::De, day("2026-03-04")), "4. März 2026");
        assert_eq!(monday(day("2027-01-10")), day("2027-01-04"));
    }
}
