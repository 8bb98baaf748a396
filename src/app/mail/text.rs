//! The words of a mail: one message as itself, several as a list, by kind, oldest first.

use crate::domain::{language::Language, message::Message};
use chrono::{NaiveDateTime, TimeZone};
use chrono_tz::Tz;

/// Subject and text. `base`: the address that links begin with.
pub fn of(told: &[(NaiveDateTime, &Message)], zone: Tz, language: Language, base: &str) -> (String, String) {
    let mut kinds: Vec<&str> = Vec::new();
    for (_, message) in told {
        if !kinds.contains(&message.kind()) {
            kinds.push(message.kind());
        }
    }
    let mut body = String::new();
    let mut subject = String::new();
    for kind in &kinds {
        for (at, message) in told.iter().filter(|(_, message)| message.kind() == *kind) {
            let words = message.words(language);
            if told.len() > 1 {
                let local = zone.from_utc_datetime(at).format(language.of("%Y-%m-%d %H:%M", "%d.%m.%Y %H:%M"));
                body.push_str(&format!("* {} ({local})\n  {}\n  {base}{}\n\n", words.title, words.text, words.path));
            } else {
                body.push_str(&format!("{}\n\n{base}{}\n\n", words.text, words.path));
            }
            subject = words.title;
        }
    }
    if told.len() > 1 {
        subject = language.of(format!("{} messages", told.len()), format!("{} Nachrichten", told.len()));
    }
    let footer = language.of(
        "You get this because you take part in Tandem. How and when you are told, or not at all, you choose here:",
        "Sie erhalten dies, weil Sie an Tandem teilnehmen. Wie und wann Sie benachrichtigt werden, oder gar nicht, wählen Sie hier:",
    );
    body.push_str(&format!("-- \n{footer}\n{base}/settings\n"));
    (format!("Tandem: {subject}"), body)
}

#[cfg(test)]
mod tests {
    use super::*;

    fn at(text: &str) -> NaiveDateTime {
        text.parse().expect("a moment")
    }

    #[test]
    fn a_digest_lists_all_by_kind_oldest_first() {
        let published = |cycle: &str| Message::PlanPublished { cycle: cycle.into() };
        let answered = Message::RequestAnswered { post: "Call coach".into(), upheld: true };
        let (one, other) = (published("Spring"), published("Summer"));
        let told = [
            (at("2027-01-11T08:00:00"), &one),
            (at("2027-01-11T09:00:00"), &answered),
            (at("2027-01-11T10:00:00"), &other),
        ];
        let (subject, body) = of(&told, chrono_tz::Europe::Berlin, Language::De, "https://t.example");
        assert_eq!(subject, "Tandem: 3 Nachrichten");
        let places: Vec<usize> =
            ["Spring", "Summer", "Call coach"].map(|word| body.find(word).expect("it is in there")).to_vec();
        assert!(places.is_sorted(), "{body}");
        assert!(body.contains("(11.01.2027 09:00)\n"), "local time: {body}");
        assert!(
            body.contains("  https://t.example/home\n") && body.ends_with("https://t.example/settings\n"),
            "{body}"
        );
    }

    #[test]
    fn one_message_is_a_mail_of_its_own() {
        let message = Message::PlanPublished { cycle: "Spring".into() };
        let told = [(at("2027-01-11T08:00:00"), &message)];
        let (subject, body) = of(&told, Tz::UTC, Language::En, "https://t.example");
        assert_eq!(subject, "Tandem: Spring is published");
        assert!(body.starts_with("What is planned for you is settled now.\n\nhttps://t.example/home\n"), "{body}");
    }
}
