//! The weeks of a cycle: Mondays, fiscal quarters, season weights, and how many working days of a week a span of days takes.

use chrono::{Datelike, Days, NaiveDate};

/// Season weight of the last week of a fiscal quarter, and of the two before it \[A\].
const SEASON_LAST_WEEK: f64 = 3.0;
const SEASON_QUARTER_END: f64 = 1.5;
const SEASON_QUARTER_END_WEEKS: u32 = 3;

/// From this many working days on, an absence takes the whole week: less only lowers the FTE of the week.
pub const WHOLE_WEEK_FROM_DAYS: u32 = 3;

/// Working days of a week.
pub const WORKING_DAYS: u32 = 5;

/// One week of a cycle.
#[derive(Clone, Debug, PartialEq)]
pub struct Week {
    pub index: u32,
    pub monday: NaiveDate,
    /// Week of the fiscal quarter, from 1.
    pub fiscal_week: u32,
    /// Weeks of the quarter that still follow.
    pub weeks_left: u32,
}

impl Week {
    /// What a person-week missed weighs in this week.
    pub fn season(&self) -> f64 {
        match self.weeks_left {
            0 => SEASON_LAST_WEEK,
            left if left < SEASON_QUARTER_END_WEEKS => SEASON_QUARTER_END,
            _ => 1.0,
        }
    }

    /// Whether it is among the last `weeks` of its quarter.
    pub fn is_quarter_end(&self, weeks: u32) -> bool {
        self.weeks_left < weeks
    }
}

/// The `count` weeks from `start` on, in a fiscal year that begins on the first of `fiscal_month`. A week belongs to the
/// quarter in which its Wednesday lies, as that is where most of it lies.
pub fn weeks(start: NaiveDate, count: u32, fiscal_month: u32) -> Vec<Week> {
    (0..count)
        .map(|index| {
            let monday = week_start(start, index);
            let wednesday = monday + Days::new(2);
            let (first, last) = quarter(wednesday, fiscal_month);
            let weeks = |days: i64| u32::try_from(days / 7).unwrap_or(0);
            Week {
                index,
                monday,
                fiscal_week: weeks((wednesday - first).num_days()) + 1,
                weeks_left: weeks((last - wednesday).num_days()),
            }
        })
        .collect()
}

/// First and last day of the fiscal quarter that contains `day`.
pub fn quarter(day: NaiveDate, fiscal_month: u32) -> (NaiveDate, NaiveDate) {
    let months = day.year() * 12 + day.month0() as i32;
    let into = (months - fiscal_month.clamp(1, 12) as i32 + 1).rem_euclid(3);
    let first_of = |months: i32| {
        NaiveDate::from_ymd_opt(months.div_euclid(12), months.rem_euclid(12) as u32 + 1, 1).unwrap_or(day)
    };
    (first_of(months - into), first_of(months - into + 3) - Days::new(1))
}

/// Monday of week `index`.
pub fn week_start(start: NaiveDate, index: u32) -> NaiveDate {
    start + Days::new(u64::from(index) * 7)
}

/// The week in which `day` lies, counted from the cycle's first; negative before it.
pub fn week_of(start: NaiveDate, day: NaiveDate) -> i32 {
    i32::try_from((day - start).num_days().div_euclid(7)).unwrap_or(i32::MAX)
}

/// Working days of the week from `monday` on that lie within the span, both ends included.
pub fn working_days(monday: NaiveDate, from: NaiveDate, to: NaiveDate) -> u32 {
    let friday = monday + Days::new(4);
    let days = (to.min(friday) - from.max(monday)).num_days() + 1;
    u32::try_from(days.max(0)).unwrap_or(0)
}

#[cfg(test)]
mod tests {
    use super::*;

    fn day(year: i32, month: u32, day: u32) -> NaiveDate {
        NaiveDate::from_ymd_opt(year, month, day).unwrap()
    }

    #[test]
    fn quarters_follow_the_fiscal_year() {
        assert_eq!(quarter(day(2027, 2, 10), 1), (day(2027, 1, 1), day(2027, 3, 31)));
        assert_eq!(quarter(day(2027, 1, 31), 2), (day(2026, 11, 1), day(2027, 1, 31)));
        assert_eq!(quarter(day(2027, 2, 1), 2), (day(2027, 2, 1), day(2027, 4, 30)));
        assert_eq!(quarter(day(2026, 12, 31), 10), (day(2026, 10, 1), day(2026, 12, 31)));
    }

    #[test]
    fn the_last_three_weeks_of_a_quarter_weigh_more() {
        let weeks = weeks(day(2027, 1, 4), 26, 1);
        let heavy: Vec<(u32, f64)> = weeks.iter().filter(|w| w.season() > 1.0).map(|w| (w.index, w.season())).collect();
        // Wednesday 31 March lies in week 12, Wednesday 30 June in week 25.
        assert_eq!(heavy, [(10, 1.5), (11, 1.5), (12, 3.0), (23, 1.5), (24, 1.5), (25, 3.0)]);
        assert_eq!(weeks[0].fiscal_week, 1);
        assert_eq!(weeks[12].fiscal_week, 13);
        assert_eq!(weeks[13].fiscal_week, 1);
        assert!(weeks[10].is_quarter_end(3) && !weeks[9].is_quarter_end(3));
    }

    #[test]
    fn days_are_counted_from_monday_to_friday() {
        let monday = day(2027, 1, 4);
        assert_eq!(working_days(monday, day(2026, 12, 20), day(2027, 1, 5)), 2);
        assert_eq!(working_days(monday, day(2027, 1, 9), day(2027, 1, 10)), 0);
        assert_eq!(working_days(monday, day(2027, 1, 4), day(2027, 3, 1)), 5);
        assert_eq!(week_of(monday, day(2027, 1, 3)), -1);
        assert_eq!(week_of(monday, day(2027, 1, 17)), 1);
    }
}
