//! Ride-alongs, from the time that is agreed on to what was learned.

use super::{Language, Message, RideEnd, RideTask};
use chrono::NaiveDateTime;

fn when(at: NaiveDateTime, language: Language) -> String {
    at.format(language.of("%-d %b %Y, %H:%M", "%-d.%-m.%Y, %H:%M Uhr")).to_string()
}

/// Messages about ride-alongs.
pub(super) fn words(message: &Message, language: Language) -> (String, String) {
    let (title, text): ((String, String), (String, String)) = match message {
        Message::RidePlanned { partner, is_host: true, from, until } => (
            (format!("{partner} is your guest soon"), format!("{partner} ist bald Ihr Gast")),
            (
                format!("Pick a time between {from} and {until}: it takes three taps."),
                format!("Wählen Sie eine Zeit zwischen {from} und {until}: drei Tipper genügen."),
            ),
        ),
        Message::RidePlanned { partner, from, until, .. } => (
            (format!("You will go along with {partner}"), format!("Sie begleiten bald {partner}")),
            (
                format!("It takes place between {from} and {until}. Your host picks the time, and you are told."),
                format!(
                    "Der Termin liegt zwischen {from} und {until}. Wer einlädt, wählt die Zeit; Sie erhalten dann eine Nachricht."
                ),
            ),
        ),
        Message::RidesToHost { cycle, count } => (
            (format!("Your guests in {cycle}"), format!("Ihre Gäste in {cycle}")),
            (
                format!("Ride-alongs with you: {count}. Each has a period of four weeks; pick a time in three taps."),
                format!(
                    "Begleitungen bei Ihnen: {count}. Jede hat einen Zeitraum von vier Wochen; wählen Sie eine Zeit mit drei Tippern."
                ),
            ),
        ),
        Message::RideArranged { partner, at } => (
            (format!("Ride-along with {partner}"), format!("Begleitung mit {partner}")),
            (
                format!("It takes place on {}, in your time zone.", when(*at, language)),
                format!("Sie findet am {} statt, in Ihrer Zeitzone.", when(*at, language)),
            ),
        ),
        Message::RideMoved { partner, at } => (
            (format!("The ride-along with {partner} is moved"), format!("Die Begleitung mit {partner} ist verschoben")),
            (
                format!("The new time is {}, in your time zone.", when(*at, language)),
                format!("Die neue Zeit ist {}, in Ihrer Zeitzone.", when(*at, language)),
            ),
        ),
        Message::RideTimeWanted { partner } => (
            (
                format!("The ride-along with {partner} needs another time"),
                format!("Die Begleitung mit {partner} braucht eine andere Zeit"),
            ),
            (
                "The time that was agreed does not fit any more. The host picks another one.".to_owned(),
                "Die vereinbarte Zeit passt nicht mehr. Wer einlädt, wählt eine andere.".to_owned(),
            ),
        ),
        Message::RideCancelled { cause, at } => ride_end(cause, *at, language),
        Message::RideRequested { guest } => (
            (format!("{guest} would like to go along"), format!("{guest} möchte Sie begleiten")),
            (
                "Accept with a time, or decline and say why.".to_owned(),
                "Sagen Sie mit einer Zeit zu, oder sagen Sie ab und schreiben Sie, warum.".to_owned(),
            ),
        ),
        Message::RideDeclined { host } => (
            (format!("{host} cannot take you along"), format!("{host} kann Sie nicht mitnehmen")),
            (
                "The reason stands with your request. You can ask somebody else.".to_owned(),
                "Der Grund steht bei Ihrer Anfrage. Sie können jemand anderen fragen.".to_owned(),
            ),
        ),
        Message::SeatTaken { guest, title, waits: false } => (
            (format!("{guest} joins “{title}”"), format!("{guest} kommt zu „{title}“")),
            (
                "You see all guests on the page of ride-alongs.".to_owned(),
                "Alle Gäste sehen Sie auf der Seite der Begleitungen.".to_owned(),
            ),
        ),
        Message::SeatTaken { guest, title, .. } => (
            (format!("{guest} waits for a seat at “{title}”"), format!("{guest} wartet auf einen Platz bei „{title}“")),
            (
                "All seats are taken; the first on the list moves up when somebody cancels.".to_owned(),
                "Alle Plätze sind vergeben; wer zuerst wartet, rückt nach, sobald jemand absagt.".to_owned(),
            ),
        ),
        Message::SeatFree { title, at } => (
            (format!("You have a seat at “{title}”"), format!("Sie haben einen Platz bei „{title}“")),
            (
                format!("Somebody cancelled, and you moved up: {}, in your time zone.", when(*at, language)),
                format!("Jemand hat abgesagt, und Sie sind nachgerückt: {}, in Ihrer Zeitzone.", when(*at, language)),
            ),
        ),
        Message::DebriefWanted { partner, until } => (
            (format!("What did you take from {partner}?"), format!("Was haben Sie bei {partner} gelernt?")),
            (
                format!("Three short questions, by {}.", when(*until, language)),
                format!("Drei kurze Fragen, bis {}.", when(*until, language)),
            ),
        ),
        Message::DebriefDue { partner, until } => (
            (format!("Three questions wait: {partner}"), format!("Drei Fragen warten: {partner}")),
            (
                format!(
                    "They take two minutes, by {}. If it did not take place, say so there.",
                    when(*until, language)
                ),
                format!(
                    "Sie brauchen zwei Minuten, bis {}. Wenn es nicht stattgefunden hat, sagen Sie es dort.",
                    when(*until, language)
                ),
            ),
        ),
        Message::RideReminder { what, count } => reminder(*what, *count),
        _ => Default::default(),
    };
    (language.of(title.0, title.1), language.of(text.0, text.1))
}

fn ride_end(cause: &RideEnd, at: Option<NaiveDateTime>, language: Language) -> ((String, String), (String, String)) {
    let time = at.map(|at| when(at, language));
    let day = |english: &str, german: &str| match &time {
        Some(time) => (format!("{english} It was agreed for {time}."), format!("{german} Vereinbart war {time}.")),
        None => (english.to_owned(), german.to_owned()),
    };
    match cause {
        RideEnd::Partner { name } => (
            (format!("{name} cancelled the ride-along"), format!("{name} hat die Begleitung abgesagt")),
            day("It does not take place.", "Sie findet nicht statt."),
        ),
        RideEnd::Plan { partner } => (
            (
                format!("The ride-along with {partner} is not planned any more"),
                format!("Die Begleitung mit {partner} ist nicht mehr geplant"),
            ),
            day("A new plan was published without it.", "Ein neuer Plan wurde ohne sie veröffentlicht."),
        ),
        RideEnd::Consent => (
            ("A ride-along does not take place".to_owned(), "Eine Begleitung findet nicht statt".to_owned()),
            day("The customer prefers to talk without a guest.", "Der Kunde möchte lieber ohne Gast sprechen."),
        ),
        RideEnd::Offer { title } => (
            (format!("“{title}” does not take place"), format!("„{title}“ findet nicht statt")),
            day("The host cancelled it.", "Die Einladung wurde zurückgezogen."),
        ),
    }
}

fn reminder(what: RideTask, count: usize) -> ((String, String), (String, String)) {
    let title = ("HR reminds you of ride-alongs", "HR erinnert Sie an Begleitungen");
    let text = match what {
        RideTask::Arrange => (
            format!("Without a time yet: {count}. Pick one in three taps."),
            format!("Noch ohne Zeit: {count}. Wählen Sie eine mit drei Tippern."),
        ),
        RideTask::Report => (
            format!("Please say whether they took place: {count}."),
            format!("Bitte sagen Sie, ob sie stattgefunden haben: {count}."),
        ),
        RideTask::Debrief => (
            format!("Three questions wait for your answers: {count} times."),
            format!("Drei Fragen warten auf Ihre Antworten: {count}-mal."),
        ),
    };
    ((title.0.to_owned(), title.1.to_owned()), text)
}
