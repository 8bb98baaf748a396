//! Before a plan: the window, comments, wishes, proposals.

use super::{Language, Words};
use crate::domain::say::long_day;

pub(super) fn say_opens(
    language: Language,
    cycle: &str,
    opens_on: &chrono::NaiveDate,
    until: &chrono::NaiveDate,
) -> Words {
    (
        language.of(format!("Your say in {cycle}"), format!("Ihre Meinung zu {cycle}")),
        {
            let (from, until) = (long_day(language, *opens_on), long_day(language, *until));
            language.of(
                        format!("From {from} to {until} you can say which posts you would like, and comment on the rules, before anything is planned."),
                        format!("Vom {from} bis {until} können Sie sagen, welche Plätze Sie sich wünschen, und die Regeln kommentieren, bevor geplant wird."),
                    )
        },
        "/preferences",
    )
}

pub(super) fn wishes_reminder(language: Language, cycle: &str, until: &chrono::NaiveDate) -> Words {
    (
        language.of(format!("Your wishes for {cycle}"), format!("Ihre Wünsche für {cycle}")),
        {
            let until = long_day(language, *until);
            language.of(
                        format!("You have not said yet which posts you would like. You can until {until}; it takes two minutes. No wish is fine, too."),
                        format!("Sie haben noch nicht gesagt, welche Plätze Sie sich wünschen. Das geht bis zum {until} und dauert zwei Minuten. Kein Wunsch ist auch in Ordnung."),
                    )
        },
        "/preferences",
    )
}

pub(super) fn comment_made(language: Language, cycle: &str) -> Words {
    (
        language.of(
            format!("Somebody comments on the rules of {cycle}"),
            format!("Jemand kommentiert die Regeln von {cycle}"),
        ),
        language.of("It waits for your answer.", "Der Kommentar wartet auf Ihre Antwort.").to_owned(),
        "/voices",
    )
}

pub(super) fn comment_answered(language: Language, cycle: &str) -> Words {
    (
        language.of(
            format!("Your comment on the rules of {cycle} is answered"),
            format!("Ihr Kommentar zu den Regeln von {cycle} ist beantwortet"),
        ),
        language.of("Read HR’s answer.", "Lesen Sie die Antwort von HR.").to_owned(),
        "/preferences?part=rules",
    )
}

pub(super) fn limit_given(language: Language, cycle: &str) -> Words {
    (
        language.of(format!("Somebody tells a limit for {cycle}"), format!("Jemand nennt eine Grenze für {cycle}")),
        language.of("The reason is for you alone.", "Der Grund ist nur für Sie bestimmt.").to_owned(),
        "/voices",
    )
}

pub(super) fn exchange_asked(language: Language, colleague: &str, cycle: &str) -> Words {
    (
        language.of(
            format!("{colleague} proposes an exchange with you"),
            format!("{colleague} schlägt Ihnen einen Tausch vor"),
        ),
        language.of(
            format!("It is about {cycle}. Say yes or no; HR decides only after your yes."),
            format!("Es geht um {cycle}. Sagen Sie Ja oder Nein; erst nach Ihrem Ja entscheidet HR."),
        ),
        "/preferences?part=proposals",
    )
}

pub(super) fn exchange_replied(language: Language, colleague: &str, agreed: &bool) -> Words {
    (
        match agreed {
            true => {
                language.of(format!("{colleague} agrees to the exchange"), format!("{colleague} stimmt dem Tausch zu"))
            }
            false => language.of(
                format!("{colleague} does not agree to the exchange"),
                format!("{colleague} stimmt dem Tausch nicht zu"),
            ),
        },
        match agreed {
            true => language.of("HR decides now.", "Jetzt entscheidet HR."),
            false => language.of("You can propose another one.", "Sie können einen anderen vorschlagen."),
        }
        .to_owned(),
        "/preferences?part=proposals",
    )
}

pub(super) fn proposal_made(language: Language, cycle: &str) -> Words {
    (
        language.of(format!("A proposal for {cycle}"), format!("Ein Vorschlag für {cycle}")),
        language.of("It waits for your answer.", "Er wartet auf Ihre Antwort.").to_owned(),
        "/voices",
    )
}

pub(super) fn proposal_decided(language: Language, what: &str, exchange: &bool, accepted: &bool) -> Words {
    (
        match exchange {
            true => language.of(
                format!("Your exchange with {what} is decided"),
                format!("Über Ihren Tausch mit {what} ist entschieden"),
            ),
            false => language.of(
                format!("Your proposal “{what}” is decided"),
                format!("Über Ihren Vorschlag „{what}“ ist entschieden"),
            ),
        },
        match accepted {
            true => language.of("It is accepted.", "Er ist angenommen."),
            false => language.of("It is declined; HR says why.", "Er ist abgelehnt; HR sagt, warum."),
        }
        .to_owned(),
        "/preferences?part=proposals",
    )
}
