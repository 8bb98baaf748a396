//! Calendars as programs subscribe to them (RFC 5545): what a plan has are whole days, what two people agree on are times in UTC,
//! which every program shows in the reader's own time zone, over changes of the clocks too.

use chrono::{Days, NaiveDate, NaiveDateTime, TimeDelta};

/// Longest line, in octets, without its line break.
const LINE_MAX_OCTETS: usize = 75;

/// A calendar with a name of its own.
pub struct Calendar {
    pub name: String,
    /// How often whoever subscribed should look again; absent: it is a file that stays as it is.
    pub refresh_hours: Option<u32>,
    pub events: Vec<Event>,
}

/// Something that takes place.
pub struct Event {
    /// The same for the same thing in every later edition.
    pub uid: String,
    /// Raised with each change.
    pub sequence: i32,
    /// When this edition was made, UTC.
    pub stamped_at: NaiveDateTime,
    pub when: When,
    pub summary: String,
    pub description: String,
    pub location: Option<String>,
    pub status: Status,
}

#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub enum When {
    /// Whole days, the last one included.
    Days { from: NaiveDate, until: NaiveDate },
    /// A time, UTC.
    At { starts_at: NaiveDateTime, minutes: u32 },
}

#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Status {
    /// Nothing is agreed yet.
    Tentative,
    Confirmed,
    /// It was called off, and is said so for a while.
    Cancelled,
}

/// The calendar as text.
pub fn write(calendar: &Calendar) -> String {
    let mut out = String::new();
    let mut line = |name: &str, value: &str| fold(&format!("{name}:{value}"), &mut out);
    line("BEGIN", "VCALENDAR");
    line("VERSION", "2.0");
    line("PRODID", "-//Tandem//Tandem//EN");
    line("CALSCALE", "GREGORIAN");
    line("METHOD", "PUBLISH");
    line("X-WR-CALNAME", &escaped(&calendar.name));
    if let Some(hours) = calendar.refresh_hours {
        line("REFRESH-INTERVAL;VALUE=DURATION", &format!("PT{hours}H"));
        line("X-PUBLISHED-TTL", &format!("PT{hours}H"));
    }
    for event in &calendar.events {
        line("BEGIN", "VEVENT");
        line("UID", &escaped(&event.uid));
        line("SEQUENCE", &event.sequence.to_string());
        line("DTSTAMP", &moment(event.stamped_at));
        line("LAST-MODIFIED", &moment(event.stamped_at));
        match event.when {
            When::Days { from, until } => {
                line("DTSTART;VALUE=DATE", &day(from));
                // The first day that is free again.
                line("DTEND;VALUE=DATE", &day(until + Days::new(1)));
            }
            When::At { starts_at, minutes } => {
                line("DTSTART", &moment(starts_at));
                line("DTEND", &moment(starts_at + TimeDelta::minutes(minutes.into())));
            }
        }
        line("SUMMARY", &escaped(&event.summary));
        if !event.description.is_empty() {
            line("DESCRIPTION", &escaped(&event.description));
        }
        if let Some(location) = &event.location {
            line("LOCATION", &escaped(location));
        }
        line(
            "STATUS",
            match event.status {
                Status::Tentative => "TENTATIVE",
                Status::Confirmed => "CONFIRMED",
                Status::Cancelled => "CANCELLED",
            },
        );
        // On whole days one can still be invited to something.
        line("TRANSP", if matches!(event.when, When::Days { .. }) { "TRANSPARENT" } else { "OPAQUE" });
        line("END", "VEVENT");
    }
    line("END", "VCALENDAR");
    out
}

fn day(day: NaiveDate) -> String {
    day.format("%Y%m%d").to_string()
}

fn moment(at: NaiveDateTime) -> String {
    at.format("%Y%m%dT%H%M%SZ").to_string()
}

fn escaped(text: &str) -> String {
    let mut out = String::with_capacity(text.len());
    for character in text.chars() {
        match character {
            '\\' | ';' | ',' => out.extend(['\\', character]),
            '\n' => out.push_str("\\n"),
            control if control.is_control() => {}
            other => out.push(other),
        }
    }
    out
}

/// Breaks a long line between characters; what follows begins with a blank.
fn fold(line: &str, out: &mut String) {
    let mut octets = 0;
    for character in line.chars() {
        if octets + character.len_utf8() > LINE_MAX_OCTETS {
            out.push_str("\r\n ");
            octets = 1;
        }
        out.push(character);
        octets += character.len_utf8();
    }
    out.push_str("\r\n");
}

#[cfg(test)]
mod tests {
    use super::*;

    fn event(summary: &str) -> Event {
        let day = |day| NaiveDate::from_ymd_opt(2027, 1, day).unwrap();
        Event {
            uid: "x@tandem".into(),
            sequence: 3,
            stamped_at: day(2).and_hms_opt(9, 5, 0).unwrap(),
            when: When::Days { from: day(4), until: day(29) },
            summary: summary.into(),
            description: String::new(),
            location: None,
            status: Status::Confirmed,
        }
    }

    fn calendar(summary: &str) -> String {
        write(&Calendar { name: "Content".into(), refresh_hours: None, events: vec![event(summary)] })
    }

    #[test]
    fn days_are_whole_and_the_end_is_the_day_after() {
        let text = calendar("Ann at Studio");
        for line in [
            "BEGIN:VCALENDAR",
            "UID:x@tandem",
            "SEQUENCE:3",
            "DTSTAMP:20270102T090500Z",
            "DTSTART;VALUE=DATE:20270104",
            "DTEND;VALUE=DATE:20270130",
            "STATUS:CONFIRMED",
            "END:VCALENDAR",
        ] {
            assert!(text.split("\r\n").any(|known| known == line), "{line} is not in {text}");
        }
    }

    #[test]
    fn texts_are_escaped_and_long_lines_folded_between_characters() {
        let summary = format!("a;b,c\\d\ne\u{7}{}", "Zoë 🙂 ".repeat(20));
        let text = calendar(&summary);
        assert!(text.ends_with("\r\n") && !text.replace("\r\n", "").contains(['\r', '\n']));
        assert!(text.split("\r\n").all(|line| line.len() <= LINE_MAX_OCTETS), "{text}");
        let unfolded = text.replace("\r\n ", "");
        let line = unfolded.split("\r\n").find(|line| line.starts_with("SUMMARY:")).unwrap();
        assert_eq!(line, format!("SUMMARY:a\\;b\\,c\\\\d\\ne{}", "Zoë 🙂 ".repeat(20)));
    }

    #[test]
    fn times_are_utc_and_what_is_called_off_says_so() {
        let starts_at = NaiveDate::from_ymd_opt(2027, 3, 28).unwrap().and_hms_opt(23, 30, 0).unwrap();
        let event = Event {
            when: When::At { starts_at, minutes: 45 },
            location: Some("Room 1, second floor".into()),
            status: Status::Cancelled,
            ..event("Call")
        };
        let text = write(&Calendar { name: "Mine".into(), refresh_hours: Some(1), events: vec![event] });
        for line in [
            "REFRESH-INTERVAL;VALUE=DURATION:PT1H",
            "DTSTART:20270328T233000Z",
            "DTEND:20270329T001500Z",
            "LOCATION:Room 1\\, second floor",
            "STATUS:CANCELLED",
            "TRANSP:OPAQUE",
        ] {
            assert!(text.split("\r\n").any(|known| known == line), "{line} is not in {text}");
        }
    }
}
