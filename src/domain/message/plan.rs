//! A draft, a plan, and the requests of those who are in it.

use super::{Language, Words};

pub(super) fn draft_shown(language: Language, cycle: &str, until: &Option<chrono::NaiveDate>) -> Words {
    (
                language.of(format!("A draft of {cycle} is there"), format!("Ein Entwurf für {cycle} liegt vor")),
                match until {
                    Some(day) => language.of(
                        format!("See what is planned for you, and accept it or ask for a change by {day}."),
                        format!("Sehen Sie nach, was für Sie geplant ist, und stimmen Sie bis {day} zu oder bitten Sie um eine Änderung."),
                    ),
                    None => language.of(
                        "See what is planned for you, and accept it or ask for a change.".to_owned(),
                        "Sehen Sie nach, was für Sie geplant ist, und stimmen Sie zu oder bitten Sie um eine Änderung.".to_owned(),
                    ),
                },
                "/home",
            )
}

pub(super) fn plan_published(language: Language, cycle: &str) -> Words {
    (
        language.of(format!("{cycle} is published"), format!("{cycle} ist veröffentlicht")),
        language.of("What is planned for you is settled now.", "Was für Sie geplant ist, steht jetzt fest.").to_owned(),
        "/home",
    )
}

pub(super) fn request_answered(language: Language, post: &str, upheld: &bool) -> Words {
    (
        language
            .of(format!("Your request about “{post}” is answered"), format!("Ihre Bitte zu „{post}“ ist beantwortet")),
        match upheld {
            true => language.of("It is granted.", "Sie ist bewilligt."),
            false => language.of("It is not granted; HR says why.", "Sie ist abgelehnt; HR sagt, warum."),
        }
        .to_owned(),
        "/home",
    )
}

pub(super) fn request_made(language: Language, cycle: &str) -> Words {
    (
        language
            .of(format!("Somebody asks for a change in {cycle}"), format!("Jemand bittet um eine Änderung in {cycle}")),
        language.of("It waits for your answer.", "Die Bitte wartet auf Ihre Antwort.").to_owned(),
        "/requests",
    )
}
