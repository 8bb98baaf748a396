//! Answers to a draft, quota relief, and changes of a placement that is published.

use super::{Language, Words};

pub(super) fn answer_reminder(language: Language, cycle: &str, until: &chrono::NaiveDate) -> Words {
    (
        language.of(
            format!("Your answer to the draft of {cycle} is still missing"),
            format!("Ihre Antwort zum Entwurf für {cycle} fehlt noch"),
        ),
        language.of(
            format!(
                "Accept what is planned for you, or ask for a change, by {until}. No answer is not taken for a yes."
            ),
            format!("Stimmen Sie bis {until} zu oder bitten Sie um eine Änderung. Keine Antwort gilt nicht als Ja."),
        ),
        "/home",
    )
}

pub(super) fn confirmed_without_answer(language: Language, post: &str) -> Words {
    (
                language.of(
                    format!("HR confirmed “{post}” without an answer from you"),
                    format!("HR hat „{post}“ ohne Ihre Antwort bestätigt"),
                ),
                language
                    .of(
                        "See why, and tell HR if something is wrong: you can still ask for a change.",
                        "Sehen Sie nach, warum, und melden Sie sich, wenn etwas nicht stimmt: Sie können weiterhin um eine Änderung bitten.",
                    )
                    .to_owned(),
                "/home",
            )
}

pub(super) fn relief_recorded(language: Language) -> Words {
    (
                language
                    .of(
                        "It is recorded what happens to your quota, pay and accounts",
                        "Es ist festgehalten, was mit Ihrem Umsatzziel, Ihrem Gehalt und Ihren Kunden geschieht",
                    )
                    .to_owned(),
                language
                    .of(
                        "It stands with your assignment, with who approved it. Please read it before you answer.",
                        "Es steht bei Ihrem Einsatz, mit dem Namen, wer es genehmigt hat. Bitte lesen Sie es, bevor Sie antworten.",
                    )
                    .to_owned(),
                "/home",
            )
}

pub(super) fn relief_recorded_for(language: Language, person: &str) -> Words {
    (
        language.of(
            format!("It is recorded what happens to {person}’s quota during the assignment"),
            format!("Es ist festgehalten, was während des Einsatzes mit dem Umsatzziel von {person} geschieht"),
        ),
        language.of("It stands with the assignment.", "Es steht beim Einsatz.").to_owned(),
        "/plan",
    )
}

pub(super) fn stay_change_asked(language: Language, person: &str, post: &str, extends: &bool) -> Words {
    (
        match extends {
            true => language.of(
                format!("Extend {person}’s time at “{post}”?"),
                format!("Die Zeit von {person} bei „{post}“ verlängern?"),
            ),
            false => language.of(
                format!("End {person}’s time at “{post}” early?"),
                format!("Die Zeit von {person} bei „{post}“ früher beenden?"),
            ),
        },
        language.of("It waits for your agreement.", "Es wartet auf Ihre Zustimmung.").to_owned(),
        "/home",
    )
}

pub(super) fn stay_change_agreed(language: Language, person: &str, post: &str, extends: &bool) -> Words {
    (
        match extends {
            true => language.of(
                format!("All three agreed to extend {person}’s time at “{post}”"),
                format!("Alle drei stimmen zu, die Zeit von {person} bei „{post}“ zu verlängern"),
            ),
            false => language.of(
                format!("All three agreed to end {person}’s time at “{post}” early"),
                format!("Alle drei stimmen zu, die Zeit von {person} bei „{post}“ früher zu beenden"),
            ),
        },
        language.of("It waits for you to confirm it.", "Es wartet auf Ihre Bestätigung.").to_owned(),
        "/requests",
    )
}

pub(super) fn stay_change_declined(language: Language, person: &str, post: &str, extends: &bool) -> Words {
    (
        match extends {
            true => language.of(
                format!("{person}’s time at “{post}” is not extended"),
                format!("Die Zeit von {person} bei „{post}“ wird nicht verlängert"),
            ),
            false => language.of(
                format!("{person}’s time at “{post}” does not end early"),
                format!("Die Zeit von {person} bei „{post}“ endet nicht früher"),
            ),
        },
        language
            .of("It was declined; see by whom and why.", "Es wurde abgelehnt; sehen Sie nach, von wem und warum.")
            .to_owned(),
        "/home",
    )
}

pub(super) fn stay_change_done(language: Language, person: &str, post: &str, last_day: &chrono::NaiveDate) -> Words {
    (
        language.of(
            format!("{person}’s time at “{post}” now ends on {last_day}"),
            format!("Die Zeit von {person} bei „{post}“ endet jetzt am {last_day}"),
        ),
        language.of("The published plan says so.", "So steht es im veröffentlichten Plan.").to_owned(),
        "/home",
    )
}
