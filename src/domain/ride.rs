//! Ride-alongs as they really happen: their periods, the times of a day that are offered, what each side may do next, and the
//! themes of debriefs.

use super::{calendar, local_time};
use chrono::{Datelike, Days, Duration, NaiveDate, NaiveDateTime, NaiveTime, Weekday};
use chrono_tz::Tz;
use serde::{Deserialize, Serialize};
use std::collections::BTreeSet;
use utoipa::ToSchema;

/// Weeks of a ride period.
pub const PERIOD_WEEKS: u64 = 4;
/// Hours after a session in which its debrief is due.
pub const DEBRIEF_HOURS: i64 = 48;
/// Seats that somebody chooses within a ride period beside what the plan gives \[A\].
pub const OWN_CHOICE_MAX: usize = 2;
/// Guests of a host in a ride period where the rules of the cycle say nothing \[A\].
pub const HOST_LOAD: u32 = 2;
/// Seats of an offered session, by kind.
pub const SEATS_MAX_RIDE_ALONG: i32 = 2;
pub const SEATS_MAX_MEETING: i32 = 12;
/// People who must have named a theme before everybody sees it.
pub const THEME_PEOPLE_MIN: usize = 3;
/// Days after joining in which somebody still is a joiner.
pub const JOINER_DAYS: u64 = 60;
/// Lengths that are offered, minutes.
pub const MINUTES: [i32; 3] = [30, 60, 90];
/// Longest session, minutes.
pub const MINUTES_MAX: i32 = 480;

/// Working hours in which times are offered, and those in which a guest can be asked to join from elsewhere.
const DAY_BEGINS_HOUR: u32 = 9;
const DAY_ENDS_HOUR: u32 = 17;
const GUEST_BEGINS_HOUR: u32 = 8;
const GUEST_ENDS_HOUR: u32 = 18;
const STEP_MINUTES: i64 = 30;

/// Themes that everybody can tap; others are typed. Their words stand with the pages.
pub const THEMES: [&str; 10] = [
    "customer-words",
    "needs",
    "objections",
    "competition",
    "price",
    "decision",
    "content",
    "hand-over",
    "product",
    "tools",
];

/// Days, both ends included.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Span {
    pub from: NaiveDate,
    pub until: NaiveDate,
}

impl Span {
    pub fn contains(&self, day: NaiveDate) -> bool {
        self.from <= day && day <= self.until
    }

    /// Four weeks from a day on.
    pub fn from(day: NaiveDate) -> Self {
        Self { from: day, until: day + Days::new(PERIOD_WEEKS * 7 - 1) }
    }
}

/// The ride period in which `day` lies: four weeks, counted from the first week of a cycle, the last one cut where the cycle ends.
pub fn period(cycle: Span, day: NaiveDate) -> Span {
    let days = i64::try_from(PERIOD_WEEKS * 7).unwrap_or(28);
    let from = cycle.from + Duration::days((day - cycle.from).num_days().div_euclid(days) * days);
    let whole = Span::from(from);
    if cycle.contains(from) { Span { from, until: whole.until.min(cycle.until) } } else { whole }
}

/// The Monday of a day's week.
pub fn monday(day: NaiveDate) -> NaiveDate {
    day - Days::new(u64::from(day.weekday().num_days_from_monday()))
}

pub fn is_working_day(day: NaiveDate) -> bool {
    !matches!(day.weekday(), Weekday::Sat | Weekday::Sun)
}

/// Whether `day` lies in the last `weeks` weeks of its quarter.
pub fn is_quarter_end(day: NaiveDate, fiscal_month: u32, weeks: u32) -> bool {
    calendar::weeks(monday(day), 1, fiscal_month).first().is_some_and(|week| week.is_quarter_end(weeks))
}

/// When something takes place, UTC.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Slot {
    pub starts_at: NaiveDateTime,
    pub minutes: i32,
}

impl Slot {
    pub fn ends_at(&self) -> NaiveDateTime {
        self.starts_at + Duration::minutes(i64::from(self.minutes))
    }

    pub fn overlaps(&self, other: &Slot) -> bool {
        self.starts_at < other.ends_at() && other.starts_at < self.ends_at()
    }

    pub fn debrief_due_at(&self) -> NaiveDateTime {
        self.ends_at() + Duration::hours(DEBRIEF_HOURS)
    }
}

/// The beginnings of half hours of a day that fit into the host's working hours, later than `now` and outside of what is
/// `taken`; each with whether it lies in waking hours of all guests.
pub fn times(
    day: NaiveDate,
    minutes: i32,
    host: Tz,
    guests: &[Tz],
    now: NaiveDateTime,
    taken: &[Slot],
) -> Vec<(Slot, bool)> {
    let hour = |hour: u32| day.and_time(NaiveTime::from_hms_opt(hour, 0, 0).unwrap_or_default());
    let (begins, ends) = (hour(DAY_BEGINS_HOUR), hour(DAY_ENDS_HOUR));
    let mut found = Vec::new();
    let mut local = begins;
    while local + Duration::minutes(i64::from(minutes)) <= ends {
        if let Some(starts_at) = local_time::moment(local, host) {
            let slot = Slot { starts_at, minutes };
            if starts_at > now && !taken.iter().any(|other| slot.overlaps(other)) {
                found.push((slot, guests.iter().all(|zone| suits(slot, *zone))));
            }
        }
        local += Duration::minutes(STEP_MINUTES);
    }
    found
}

/// Whether a time lies in the day of somebody who joins from another place.
fn suits(slot: Slot, zone: Tz) -> bool {
    let (from, until) = (local_time::local(slot.starts_at, zone), local_time::local(slot.ends_at(), zone));
    let hour = |hour: u32| NaiveTime::from_hms_opt(hour, 0, 0).unwrap_or_default();
    from.date() == until.date() && from.time() >= hour(GUEST_BEGINS_HOUR) && until.time() <= hour(GUEST_ENDS_HOUR)
}

/// On which side of a booking somebody is.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize, ToSchema)]
#[serde(rename_all = "lowercase")]
#[schema(as = RideSide)]
pub enum Side {
    Guest,
    Host,
    /// Of the team that hosts; whoever takes it becomes the host.
    Team,
}

/// What can be done with a booking.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Serialize, Deserialize, ToSchema)]
#[serde(rename_all = "kebab-case")]
#[schema(as = RideAction)]
pub enum Action {
    /// Give it a time.
    Arrange,
    /// Give it another one.
    Move,
    /// Ask the host for another one.
    AnotherTime,
    Cancel,
    Decline,
    Consent,
    Prebrief,
    /// Say whether it took place.
    Report,
    Debrief,
}

/// What is known of a booking when it is asked what can be done.
#[derive(Clone, Copy, Debug)]
pub struct Standing<'a> {
    /// As the database has it.
    pub state: &'a str,
    pub slot: Option<Slot>,
    /// It is a seat of an offered session, which has a time of its own.
    pub is_offer: bool,
    pub is_debriefed: bool,
}

/// What somebody on this side can do with it at `now`.
pub fn actions(standing: Standing<'_>, side: Side, now: NaiveDateTime) -> BTreeSet<Action> {
    use Action::{AnotherTime, Arrange, Cancel, Consent, Debrief, Decline, Move, Prebrief, Report};
    let Standing { state, slot, is_offer, is_debriefed } = standing;
    let is_over = slot.is_some_and(|slot| slot.ends_at() <= now);
    let possible: &[Action] = match (state, side) {
        ("planned", Side::Host) => &[Arrange, Prebrief, Cancel],
        ("planned", Side::Team) => &[Arrange],
        ("requested", Side::Host | Side::Team) => &[Arrange, Decline],
        ("planned" | "requested" | "waiting", Side::Guest) => &[Cancel],
        ("arranged", _) if is_over => &[Report],
        ("arranged", Side::Host) if is_offer => &[Consent, Cancel],
        ("arranged", Side::Host) => &[Move, Consent, Prebrief, Cancel],
        ("arranged", _) if is_offer => &[Cancel],
        ("arranged", _) => &[AnotherTime, Cancel],
        ("held", Side::Guest) if !is_debriefed => &[Report, Debrief],
        ("held", _) if !is_debriefed => &[Report],
        ("missed", Side::Host) if !is_offer => &[Arrange, Report],
        ("missed", _) => &[Report],
        _ => &[],
    };
    possible.iter().copied().collect()
}

#[cfg(test)]
mod tests {
    use super::*;

    fn day(text: &str) -> NaiveDate {
        text.parse().unwrap()
    }

    fn at(text: &str) -> NaiveDateTime {
        NaiveDateTime::parse_from_str(text, "%Y-%m-%d %H:%M").unwrap()
    }

    fn span(from: &str, until: &str) -> Span {
        Span { from: day(from), until: day(until) }
    }

    #[test]
    fn a_ride_period_is_four_weeks_of_its_cycle() {
        let cycle = span("2027-01-04", "2027-07-04");
        assert_eq!(period(cycle, day("2027-01-04")), span("2027-01-04", "2027-01-31"));
        assert_eq!(period(cycle, day("2027-02-01")), span("2027-02-01", "2027-02-28"));
        assert_eq!(period(cycle, day("2027-06-30")), span("2027-06-21", "2027-07-04"), "cut where the cycle ends");
        assert_eq!(period(cycle, day("2026-12-20")), span("2026-12-07", "2027-01-03"), "and counted back before it");
    }

    #[test]
    fn times_are_the_hosts_working_hours_through_the_change_to_summer_time() {
        let (berlin, austin) = (local_time::zone("Europe/Berlin"), local_time::zone("America/Chicago"));
        let friday = times(day("2027-03-26"), 60, berlin, &[berlin], at("2027-03-01 00:00"), &[]);
        let monday = times(day("2027-03-29"), 60, berlin, &[berlin], at("2027-03-01 00:00"), &[]);
        let begins = |times: &[(Slot, bool)]| times.iter().map(|(slot, _)| slot.starts_at).collect::<Vec<_>>();
        assert_eq!((friday.len(), monday.len()), (15, 15), "09:00 to 16:00, each half hour");
        assert_eq!(begins(&friday)[0], at("2027-03-26 08:00"));
        assert_eq!(begins(&monday)[0], at("2027-03-29 07:00"));
        // Of a working day in Berlin, Austin is awake in the last two hours.
        let across = times(day("2027-03-29"), 30, berlin, &[austin], at("2027-03-01 00:00"), &[]);
        let good: Vec<_> = across.iter().filter(|(_, suits)| *suits).map(|(slot, _)| slot.starts_at).collect();
        assert_eq!(good.first(), Some(&at("2027-03-29 13:00")), "08:00 in Austin is 15:00 in Berlin");
        assert_eq!(good.len(), 4);
    }

    #[test]
    fn what_is_taken_or_past_is_not_offered() {
        let utc = local_time::zone("UTC");
        let call = Slot { starts_at: at("2027-01-05 10:00"), minutes: 45 };
        let found = times(day("2027-01-05"), 30, utc, &[utc], at("2027-01-05 09:10"), &[call]);
        assert_eq!(found[0].0.starts_at, at("2027-01-05 09:30"));
        assert_eq!(found[1].0.starts_at, at("2027-01-05 11:00"), "10:00 and 10:30 meet the call");
    }

    #[test]
    fn each_side_may_do_what_is_theirs() {
        let slot = Some(Slot { starts_at: at("2027-01-05 10:00"), minutes: 30 });
        let standing = |state| Standing { state, slot, is_offer: false, is_debriefed: false };
        let may = |state, side, now: &str, action| actions(standing(state), side, at(now)).contains(&action);
        assert!(may("arranged", Side::Host, "2027-01-05 09:00", Action::Move));
        assert!(!may("arranged", Side::Guest, "2027-01-05 09:00", Action::Move));
        assert!(!may("arranged", Side::Guest, "2027-01-05 09:00", Action::Report), "it has not taken place yet");
        assert!(may("arranged", Side::Guest, "2027-01-05 10:30", Action::Report));
        assert!(!may("arranged", Side::Guest, "2027-01-06 10:30", Action::Debrief), "nobody said that it was held");
        assert!(may("held", Side::Guest, "2027-01-06 10:30", Action::Debrief));
        assert!(!may("held", Side::Host, "2027-01-06 10:30", Action::Debrief));
    }

    #[test]
    fn the_last_weeks_of_a_quarter_are_quiet() {
        assert!(is_quarter_end(day("2027-03-30"), 1, 3) && !is_quarter_end(day("2027-03-12"), 1, 3));
    }
}
