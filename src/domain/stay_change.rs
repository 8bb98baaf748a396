//! Ending a placement early or extending it: who has to agree, how long before, and which lengths are possible.

use chrono::{Days, NaiveDate};
use serde::{Deserialize, Serialize};
use utoipa::ToSchema;

/// Weeks between asking and the day on which something changes: the home team plans with somebody who is back or stays away, and
/// the host team with a desk that is empty or taken. Two, as the weeks from now on that a repair leaves as they are by default.
pub const NOTICE_WEEKS: u32 = 2;

/// The three who have to agree.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Serialize, Deserialize, ToSchema)]
#[serde(rename_all = "lowercase")]
pub enum Side {
    Person,
    Home,
    Host,
}

impl Side {
    pub const ALL: [Side; 3] = [Side::Person, Side::Home, Side::Host];

    pub const fn as_str(self) -> &'static str {
        match self {
            Self::Person => "person",
            Self::Home => "home",
            Self::Host => "host",
        }
    }
}

/// A placement as its dates are.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Stay {
    /// A Monday.
    pub starts_on: NaiveDate,
    pub weeks: u32,
    /// The first day after the cycle: nothing lasts longer.
    pub cycle_ends: NaiveDate,
}

/// Why a length is not possible.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Fault {
    Over,
    Same,
    /// It would change less than the notice from now: the first Monday on which it could end, if any is left before its end.
    TooSoon(Option<NaiveDate>),
    /// It ends so soon that nobody can plan for more of it.
    TooLateToExtend,
    /// The cycle ends before: the most weeks.
    PastTheCycle(u32),
}

impl Stay {
    fn monday_after(&self, weeks: u32) -> NaiveDate {
        self.starts_on + Days::new(u64::from(weeks) * 7)
    }

    /// The first Monday back at home.
    pub fn returns_on(&self) -> NaiveDate {
        self.monday_after(self.weeks)
    }

    /// The lengths that may be asked for today: earlier ends, and extensions.
    pub fn lengths(&self, today: NaiveDate) -> Vec<u32> {
        let most = u32::try_from((self.cycle_ends - self.starts_on).num_weeks()).unwrap_or(0);
        (1..=most).filter(|weeks| self.fault(*weeks, today).is_none()).collect()
    }

    /// What keeps it from lasting `weeks` weeks instead, if one asks today.
    pub fn fault(&self, weeks: u32, today: NaiveDate) -> Option<Fault> {
        let notice = today + Days::new(u64::from(NOTICE_WEEKS) * 7);
        let most = u32::try_from((self.cycle_ends - self.starts_on).num_weeks()).unwrap_or(0);
        if self.returns_on() <= today {
            return Some(Fault::Over);
        }
        if weeks == self.weeks {
            return Some(Fault::Same);
        }
        if weeks > most {
            return Some(Fault::PastTheCycle(most));
        }
        if weeks > self.weeks {
            return (self.returns_on() < notice).then_some(Fault::TooLateToExtend);
        }
        if weeks == 0 || self.monday_after(weeks) < notice {
            let first = (1..self.weeks).map(|weeks| self.monday_after(weeks)).find(|monday| *monday >= notice);
            return Some(Fault::TooSoon(first));
        }
        None
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn day(text: &str) -> NaiveDate {
        text.parse().unwrap()
    }

    fn stay() -> Stay {
        Stay { starts_on: day("2027-01-04"), weeks: 6, cycle_ends: day("2027-03-29") }
    }

    #[test]
    fn an_early_end_needs_two_weeks() {
        let today = day("2027-01-13");
        assert_eq!(stay().fault(3, today), Some(Fault::TooSoon(Some(day("2027-02-01")))));
        assert_eq!(stay().fault(4, today), None);
        assert_eq!(stay().fault(0, day("2026-12-01")), Some(Fault::TooSoon(Some(day("2027-01-11")))));
        assert_eq!(stay().lengths(today), [4, 5, 7, 8, 9, 10, 11, 12]);
    }

    #[test]
    fn what_ends_in_less_than_two_weeks_is_neither_shortened_nor_extended() {
        let today = day("2027-02-03");
        assert_eq!(stay().fault(5, today), Some(Fault::TooSoon(None)));
        assert_eq!(stay().fault(7, today), Some(Fault::TooLateToExtend));
        assert_eq!(stay().lengths(today), [] as [u32; 0]);
        assert_eq!(stay().fault(7, day("2027-02-15")), Some(Fault::Over));
    }

    #[test]
    fn nothing_lasts_longer_than_its_cycle() {
        assert_eq!(stay().fault(13, day("2027-01-04")), Some(Fault::PastTheCycle(12)));
        assert_eq!(stay().fault(6, day("2027-01-04")), Some(Fault::Same));
    }
}
