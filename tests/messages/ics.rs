//! A strict reader of calendars (RFC 5545): what it does not expect fails.

use chrono::{NaiveDate, NaiveDateTime};
use std::collections::BTreeMap;

/// An event as written: properties with their parameters, values unescaped.
#[derive(Clone, Debug, PartialEq)]
pub struct Event(BTreeMap<String, String>);

impl Event {
    pub fn get(&self, name: &str) -> &str {
        self.0.get(name).map_or_else(|| panic!("{name} is missing in {:?}", self.0), String::as_str)
    }

    pub fn find(&self, name: &str) -> Option<&str> {
        self.0.get(name).map(String::as_str)
    }

    pub fn sequence(&self) -> i32 {
        self.get("SEQUENCE").parse().expect("a number")
    }
}

/// Events of a calendar that is right in every respect that is looked at.
pub fn read(text: &str) -> Vec<Event> {
    assert!(text.ends_with("\r\n"), "every line has its end");
    let bare = text.replace("\r\n", "");
    assert!(!bare.contains(['\r', '\n']), "lines end with CR LF only");
    for line in text.split("\r\n") {
        assert!(line.len() <= 75, "{} octets: {line}", line.len());
    }
    assert!(!text.contains("\r\n\r\n"), "no line is empty");
    let unfolded = text.replace("\r\n ", "");
    let mut lines = unfolded.trim_end().split("\r\n").map(|line| line.split_once(':').expect("name and value"));
    assert_eq!(lines.next(), Some(("BEGIN", "VCALENDAR")));
    let mut head = BTreeMap::new();
    let mut events = Vec::new();
    let mut event: Option<BTreeMap<String, String>> = None;
    let mut ended = false;
    for (name, value) in lines {
        assert!(!ended, "nothing follows the end");
        match (name, value, &mut event) {
            ("BEGIN", "VEVENT", None) => event = Some(BTreeMap::new()),
            ("END", "VEVENT", Some(_)) => events.push(checked(event.take().unwrap())),
            ("END", "VCALENDAR", None) => ended = true,
            ("BEGIN" | "END", ..) => panic!("{name}:{value} is out of place"),
            (_, _, Some(event)) => {
                assert_eq!(event.insert(name.into(), unescaped(value)), None, "{name} is there twice");
            }
            (_, _, None) => {
                assert_eq!(head.insert(name, value), None, "{name} is there twice");
            }
        }
    }
    assert!(ended);
    assert_eq!(head.get("VERSION"), Some(&"2.0"));
    assert!(head.contains_key("PRODID"));
    assert_eq!(head.get("REFRESH-INTERVAL;VALUE=DURATION"), Some(&"PT1H"));
    let mut uids: Vec<&str> = events.iter().map(|event: &Event| event.get("UID")).collect();
    uids.sort_unstable();
    uids.dedup();
    assert_eq!(uids.len(), events.len(), "each UID once");
    events
}

fn checked(event: BTreeMap<String, String>) -> Event {
    let event = Event(event);
    let moment = |text: &str| {
        NaiveDateTime::parse_from_str(text, "%Y%m%dT%H%M%SZ").unwrap_or_else(|error| panic!("{text}: {error}"))
    };
    let day = |text: &str| NaiveDate::parse_from_str(text, "%Y%m%d").unwrap_or_else(|error| panic!("{text}: {error}"));
    moment(event.get("DTSTAMP"));
    moment(event.get("LAST-MODIFIED"));
    match (event.find("DTSTART"), event.find("DTSTART;VALUE=DATE")) {
        (Some(start), None) => assert!(moment(start) < moment(event.get("DTEND"))),
        (None, Some(start)) => assert!(day(start) < day(event.get("DTEND;VALUE=DATE"))),
        _ => panic!("{event:?} starts never, or twice"),
    }
    assert!(event.sequence() >= 0);
    assert!(!event.get("SUMMARY").is_empty() && event.get("UID").ends_with("@tandem"));
    assert!(matches!(event.get("STATUS"), "CONFIRMED" | "CANCELLED"));
    event
}

fn unescaped(value: &str) -> String {
    let mut out = String::new();
    let mut characters = value.chars();
    while let Some(character) = characters.next() {
        if character != '\\' {
            assert!(!character.is_control(), "control characters are left out: {value}");
            out.push(character);
            continue;
        }
        match characters.next() {
            Some(escaped @ ('\\' | ';' | ',')) => out.push(escaped),
            Some('n') => out.push('\n'),
            other => panic!("{other:?} needs no escape: {value}"),
        }
    }
    out
}
