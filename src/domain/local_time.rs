//! Times of the day where somebody works: moments are kept in UTC, people think in the time of their location, summer time and all.

use chrono::{NaiveDateTime, TimeZone};
use chrono_tz::Tz;

/// A time zone by its name, "Europe/Berlin"; UTC where a location names none that is known.
pub fn zone(name: &str) -> Tz {
    name.trim().parse().unwrap_or(Tz::UTC)
}

/// What the clock on the wall shows at a moment.
pub fn local(at: NaiveDateTime, zone: Tz) -> NaiveDateTime {
    zone.from_utc_datetime(&at).naive_local()
}

/// The moment at which the clock on the wall shows this. None in the hour that is left out in spring; the first one of the hour
/// that comes twice in autumn.
pub fn moment(local: NaiveDateTime, zone: Tz) -> Option<NaiveDateTime> {
    zone.from_local_datetime(&local).earliest().map(|at| at.naive_utc())
}

#[cfg(test)]
mod tests {
    use super::*;
    use chrono::NaiveDate;

    fn at(text: &str) -> NaiveDateTime {
        NaiveDateTime::parse_from_str(text, "%Y-%m-%d %H:%M").unwrap()
    }

    #[test]
    fn ten_o_clock_is_ten_o_clock_in_winter_and_in_summer() {
        let berlin = zone("Europe/Berlin");
        assert_eq!(moment(at("2027-03-26 10:00"), berlin), Some(at("2027-03-26 09:00")));
        assert_eq!(moment(at("2027-03-29 10:00"), berlin), Some(at("2027-03-29 08:00")));
        assert_eq!(local(at("2027-03-29 08:00"), berlin), at("2027-03-29 10:00"));
        // Two weeks before Europe, America has its summer time already.
        let austin = zone("America/Chicago");
        assert_eq!(moment(at("2027-03-15 10:00"), austin), Some(at("2027-03-15 15:00")));
        assert_eq!(moment(at("2027-03-15 16:00"), berlin), Some(at("2027-03-15 15:00")));
    }

    #[test]
    fn an_hour_that_does_not_exist_is_no_moment_and_one_that_comes_twice_is_the_first() {
        let berlin = zone("Europe/Berlin");
        assert_eq!(moment(at("2027-03-28 02:30"), berlin), None);
        assert_eq!(moment(at("2027-10-31 02:30"), berlin), Some(at("2027-10-31 00:30")));
    }

    #[test]
    fn a_name_that_nobody_knows_is_utc() {
        assert_eq!(zone("Mars/Olympus"), Tz::UTC);
        let day = NaiveDate::from_ymd_opt(2027, 7, 1).unwrap().and_hms_opt(9, 0, 0).unwrap();
        assert_eq!(moment(day, zone("UTC")), Some(day));
    }
}
