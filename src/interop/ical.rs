//! Calendars as programs subscribe to them (RFC 5545): whole days only, which is all that a plan has.

use chrono::{Days, NaiveDate, NaiveDateTime};

/// Longest line, in octets, without its line break.
const LINE_MAX_OCTETS: usize = 75;

/// A calendar with a name of its own.
pub struct Calendar {
    pub name: String,
    pub events: Vec<Event>,
}

/// Something on whole days.
pub struct Event {
    /// The same for the same thing in every later edition.
    pub uid: String,
    /// Raised with each edition.
    pub sequence: i32,
    /// When this edition was made, UTC.
    pub stamped_at: NaiveDateTime,
    pub starts_on: NaiveDate,
    /// Last day.
    pub ends_on: NaiveDate,
    pub summary: String,
    pub description: String,
    /// Nothing is agreed yet.
    pub tentative: bool,
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
    for event in &calendar.events {
        line("BEGIN", "VEVENT");
        line("UID", &escaped(&event.uid));
        line("SEQUENCE", &event.sequence.to_string());
        line("DTSTAMP", &event.stamped_at.format("%Y%m%dT%H%M%SZ").to_string());
        line("DTSTART;VALUE=DATE", &day(event.starts_on));
        // The first day that is free again.
        line("DTEND;VALUE=DATE", &day(event.ends_on + Days::new(1)));
        line("SUMMARY", &escaped(&event.summary));
        if !event.description.is_empty() {
            line("DESCRIPTION", &escaped(&event.description));
        }
        line("STATUS", if event.tentative { "TENTATIVE" } else { "CONFIRMED" });
        // Whole days on which one can still be invited to something.
        line("TRANSP", "TRANSPARENT");
        line("END", "VEVENT");
    }
    line("END", "VCALENDAR");
    out
}

fn day(day: NaiveDate) -> String {
    day.format("%Y%m%d").to_string()
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
            starts_on: day(4),
            ends_on: day(29),
            summary: summary.into(),
            description: String::new(),
            tentative: false,
        }
    }

    fn calendar(summary: &str) -> String {
        write(&Calendar { name: "Content".into(), events: vec![event(summary)] })
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
}
