//! What managers are told, and what follows from their no.

use super::{Language, Words};

pub(super) fn draft_for_managers(
    language: Language,
    cycle: &str,
    people_from: &Option<chrono::NaiveDateTime>,
) -> Words {
    (
        language.of(
            format!("A draft of {cycle} is ready for your look"),
            format!("Ein Entwurf für {cycle} liegt Ihnen vor"),
        ),
        match people_from {
            Some(from) => language.of(
                format!(
                    "See who leaves and who arrives. Your people see it from {} on.",
                    from.format("%-d %B %Y, %H:%M UTC")
                ),
                format!(
                    "Sehen Sie nach, wer geht und wer kommt. Ihr Team sieht ihn ab dem {}.",
                    from.format("%-d.%-m.%Y, %H:%M UTC")
                ),
            ),
            None => {
                language.of("See who leaves and who arrives.", "Sehen Sie nach, wer geht und wer kommt.").to_owned()
            }
        },
        "/team",
    )
}

pub(super) fn veto_made(language: Language, cycle: &str) -> Words {
    (
        language.of(
            format!("A manager says no to a placement in {cycle}"),
            format!("Eine Führungskraft lehnt einen Einsatz in {cycle} ab"),
        ),
        language.of("It waits for your answer.", "Das wartet auf Ihre Antwort.").to_owned(),
        "/requests",
    )
}

pub(super) fn veto_by_other(language: Language, person: &str, post: &str) -> Words {
    (
        language.of(
            format!("The other manager says no to “{post}” for {person}"),
            format!("Die andere Führungskraft lehnt „{post}“ für {person} ab"),
        ),
        language.of("Read why, and for which date.", "Lesen Sie, warum, und welches Datum ginge.").to_owned(),
        "/team",
    )
}

pub(super) fn veto_answered(language: Language, person: &str, post: &str, upheld: &bool) -> Words {
    (
        language.of(
            format!("HR answered your no to “{post}” for {person}"),
            format!("HR hat Ihr Nein zu „{post}“ für {person} beantwortet"),
        ),
        match upheld {
            true => language.of("HR agrees and looks for another way.", "HR stimmt zu und sucht einen anderen Weg."),
            false => language.of("The placement stays; HR says why.", "Der Einsatz bleibt; HR sagt, warum."),
        }
        .to_owned(),
        "/team",
    )
}

pub(super) fn other_date_asked(language: Language, post: &str) -> Words {
    (
        language.of(
            format!("A manager asked for another date for “{post}”"),
            format!("Eine Führungskraft hat um ein anderes Datum für „{post}“ gebeten"),
        ),
        language.of("HR decides; you need not do anything.", "HR entscheidet; Sie müssen nichts tun.").to_owned(),
        "/home",
    )
}
