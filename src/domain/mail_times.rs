//! When somebody is told by mail: at once, in a digest a day or a week, or never, and not in quiet hours; all in their own time
//! zone, over changes of the clocks too.

use chrono::{DateTime, Datelike, Days, NaiveDate, NaiveDateTime, NaiveTime, TimeDelta, TimeZone, Timelike, Weekday};
use chrono_tz::Tz;
use serde::{Deserialize, Serialize};
use utoipa::ToSchema;

pub const MINUTES_A_DAY: u32 = 24 * 60;
/// The weekly digest goes out on this day.
pub const DIGEST_DAY: Weekday = Weekday::Mon;

/// How often somebody is told by mail.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize, ToSchema)]
#[serde(rename_all = "kebab-case")]
pub enum MailWish {
    AtOnce,
    Daily,
    Weekly,
    Never,
}

impl MailWish {
    pub const ALL: [MailWish; 4] = [MailWish::AtOnce, MailWish::Daily, MailWish::Weekly, MailWish::Never];

    pub const fn as_str(self) -> &'static str {
        match self {
            MailWish::AtOnce => "at-once",
            MailWish::Daily => "daily",
            MailWish::Weekly => "weekly",
            MailWish::Never => "never",
        }
    }

    pub fn of(text: &str) -> Option<Self> {
        Self::ALL.into_iter().find(|wish| wish.as_str() == text)
    }
}

/// What somebody chose. Minutes are of the day, in the time zone.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct MailTimes {
    pub mail: MailWish,
    pub digest_minute: u32,
    /// From when until when no mail comes; the same minute twice: always one may come.
    pub quiet_from_minute: u32,
    pub quiet_until_minute: u32,
    pub zone: Tz,
}

impl MailTimes {
    /// What somebody has who chose nothing.
    pub fn usual(zone: Tz) -> Self {
        Self {
            mail: MailWish::AtOnce,
            digest_minute: 8 * 60,
            quiet_from_minute: 19 * 60,
            quiet_until_minute: 7 * 60,
            zone,
        }
    }

    /// When something that happened `at` (UTC) is told by mail; `None`: never. What is told at the same moment shares a mail.
    pub fn due(&self, at: NaiveDateTime) -> Option<NaiveDateTime> {
        match self.mail {
            MailWish::Never => None,
            MailWish::AtOnce => Some(self.after_quiet(at)),
            MailWish::Daily => Some(self.after_quiet(self.digest_after(at, |_| true))),
            MailWish::Weekly => Some(self.after_quiet(self.digest_after(at, |day| day == DIGEST_DAY))),
        }
    }

    /// The first time of a digest later than `at`.
    fn digest_after(&self, at: NaiveDateTime, is_day: impl Fn(Weekday) -> bool) -> NaiveDateTime {
        let today = self.local(at).date();
        (0..=8)
            .map(|days| today + Days::new(days))
            .filter(|day| is_day(day.weekday()))
            .map(|day| self.instant(day, self.digest_minute))
            .find(|digest| *digest > at)
            .unwrap_or(at)
    }

    /// `at`, or the end of the quiet hours that it lies in.
    fn after_quiet(&self, at: NaiveDateTime) -> NaiveDateTime {
        let local = self.local(at);
        let (minute, from, until) =
            (local.hour() * 60 + local.minute(), self.quiet_from_minute, self.quiet_until_minute);
        let over_midnight = from > until;
        let is_quiet = if over_midnight { minute >= from || minute < until } else { (from..until).contains(&minute) };
        if !is_quiet {
            return at;
        }
        let day = local.date() + Days::new(u64::from(over_midnight && minute >= from));
        self.instant(day, until).max(at)
    }

    fn local(&self, at: NaiveDateTime) -> NaiveDateTime {
        self.zone.from_utc_datetime(&at).naive_local()
    }

    /// A minute of a local day in UTC: the first of two where clocks go back, the next that there is where they go forward.
    fn instant(&self, day: NaiveDate, minute: u32) -> NaiveDateTime {
        let time = NaiveTime::from_num_seconds_from_midnight_opt((minute % MINUTES_A_DAY) * 60, 0).unwrap_or_default();
        let wanted = day.and_time(time);
        (0..MINUTES_A_DAY)
            .find_map(|later| self.zone.from_local_datetime(&(wanted + TimeDelta::minutes(later.into()))).earliest())
            .map_or(wanted, |at: DateTime<Tz>| at.naive_utc())
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn at(text: &str) -> NaiveDateTime {
        text.parse().expect("a moment")
    }

    fn times(mail: MailWish) -> MailTimes {
        MailTimes { mail, ..MailTimes::usual(chrono_tz::Europe::Berlin) }
    }

    #[test]
    fn mail_that_falls_into_quiet_hours_waits_for_their_end() {
        let times = times(MailWish::AtOnce);
        // Berlin is an hour ahead in winter.
        assert_eq!(times.due(at("2027-01-11T12:00:00")), Some(at("2027-01-11T12:00:00")));
        assert_eq!(times.due(at("2027-01-11T17:59:59")), Some(at("2027-01-11T17:59:59")));
        assert_eq!(times.due(at("2027-01-11T18:00:00")), Some(at("2027-01-12T06:00:00")));
        assert_eq!(times.due(at("2027-01-12T02:30:00")), Some(at("2027-01-12T06:00:00")));
        let by_day = MailTimes { quiet_from_minute: 9 * 60, quiet_until_minute: 12 * 60, ..times };
        assert_eq!(by_day.due(at("2027-01-11T09:30:00")), Some(at("2027-01-11T11:00:00")));
        assert_eq!(by_day.due(at("2027-01-11T11:00:00")), Some(at("2027-01-11T11:00:00")));
        let never_quiet = MailTimes { quiet_from_minute: 0, quiet_until_minute: 0, ..times };
        assert_eq!(never_quiet.due(at("2027-01-11T23:30:00")), Some(at("2027-01-11T23:30:00")));
    }

    #[test]
    fn digests_come_at_their_hour_in_summer_and_winter() {
        let daily = times(MailWish::Daily);
        assert_eq!(daily.due(at("2027-01-11T06:59:00")), Some(at("2027-01-11T07:00:00")));
        assert_eq!(
            daily.due(at("2027-01-11T07:00:00")),
            Some(at("2027-01-12T07:00:00")),
            "what is in one is in no other"
        );
        // Clocks go forward on 28 March 2027: eight o'clock is an hour earlier in UTC.
        assert_eq!(daily.due(at("2027-03-27T12:00:00")), Some(at("2027-03-28T06:00:00")));
        let weekly = times(MailWish::Weekly);
        assert_eq!(weekly.due(at("2027-01-12T10:00:00")), Some(at("2027-01-18T07:00:00")));
        assert_eq!(times(MailWish::Never).due(at("2027-01-12T10:00:00")), None);
        let at_night = MailTimes { digest_minute: 3 * 60, ..daily };
        assert_eq!(at_night.due(at("2027-01-11T12:00:00")), Some(at("2027-01-12T06:00:00")), "after quiet hours");
    }

    #[test]
    fn a_minute_that_the_clocks_leave_out_is_the_next_that_there_is() {
        let times =
            MailTimes { digest_minute: 150, quiet_from_minute: 0, quiet_until_minute: 0, ..times(MailWish::Daily) };
        assert_eq!(times.due(at("2027-03-27T12:00:00")), Some(at("2027-03-28T01:00:00")), "02:30 is not; 03:00 is");
        assert_eq!(times.due(at("2027-10-30T12:00:00")), Some(at("2027-10-31T00:30:00")), "the first of two 02:30");
    }
}
