//! What people are told: one kind a variant, with what its words are made of, and the words in both languages. A message never
//! holds a private reason; it says that something happened and leads to the page that tells more to whoever may see it.

use super::language::Language;
use chrono::{NaiveDate, NaiveDateTime};
use serde::{Deserialize, Serialize};

/// A message to one account. Its JSON is what the database keeps.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
#[serde(tag = "kind", rename_all = "kebab-case")]
pub enum Message {
    /// A draft is shown to those in it: they may answer until then.
    DraftShown {
        cycle: String,
        until: Option<NaiveDate>,
    },
    /// A plan was published.
    PlanPublished {
        cycle: String,
    },
    /// HR answered a request for a change.
    RequestAnswered {
        post: String,
        upheld: bool,
    },
    /// Somebody asks for a change; for planners.
    RequestMade {
        cycle: String,
    },
    /// Somebody is to go along with somebody in a period: a time is needed, or will come from the host.
    RidePlanned {
        partner: String,
        is_host: bool,
        from: NaiveDate,
        until: NaiveDate,
    },
    /// So many guests in a plan that was published; for a host.
    RidesToHost {
        cycle: String,
        count: usize,
    },
    /// A ride-along has a time, where the reader works.
    RideArranged {
        partner: String,
        at: NaiveDateTime,
    },
    RideMoved {
        partner: String,
        at: NaiveDateTime,
    },
    /// The time does not fit any more: the host is asked for another one.
    RideTimeWanted {
        partner: String,
    },
    RideCancelled {
        cause: RideEnd,
        at: Option<NaiveDateTime>,
    },
    /// A guest would like to go along; for the host, or the team.
    RideRequested {
        guest: String,
    },
    RideDeclined {
        host: String,
    },
    /// A guest took a seat, or stands on the waiting list; for the host.
    SeatTaken {
        guest: String,
        title: String,
        waits: bool,
    },
    /// Somebody cancelled, and whoever waited has the seat.
    SeatFree {
        title: String,
        at: NaiveDateTime,
    },
    /// It took place: three questions wait for the guest.
    DebriefWanted {
        partner: String,
        until: NaiveDateTime,
    },
    /// HR reminds of what waits.
    RideReminder {
        what: RideTask,
        count: usize,
    },
}

/// Why a ride-along does not take place.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
#[serde(tag = "why", rename_all = "kebab-case")]
pub enum RideEnd {
    Partner {
        name: String,
    },
    /// The plan has it no more.
    Plan {
        partner: String,
    },
    /// The customer prefers to be without guests; nobody is named.
    Consent,
    Offer {
        title: String,
    },
}

/// What somebody has to do about a ride-along.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "kebab-case")]
pub enum RideTask {
    Arrange,
    Report,
    Debrief,
}

/// A message in words.
#[derive(Clone, Debug, PartialEq)]
pub struct MessageText {
    /// One line: an entry of the inbox, the subject of a mail.
    pub title: String,
    /// What it means, and what to do; plain text.
    pub text: String,
    /// The page that tells more, from the service's address on.
    pub path: &'static str,
}

impl Message {
    /// Its kind as the database and webhooks name it.
    pub fn kind(&self) -> &'static str {
        match self {
            Message::DraftShown { .. } => "draft-shown",
            Message::PlanPublished { .. } => "plan-published",
            Message::RequestAnswered { .. } => "request-answered",
            Message::RequestMade { .. } => "request-made",
            Message::RidePlanned { .. } => "ride-planned",
            Message::RidesToHost { .. } => "rides-to-host",
            Message::RideArranged { .. } => "ride-arranged",
            Message::RideMoved { .. } => "ride-moved",
            Message::RideTimeWanted { .. } => "ride-time-wanted",
            Message::RideCancelled { .. } => "ride-cancelled",
            Message::RideRequested { .. } => "ride-requested",
            Message::RideDeclined { .. } => "ride-declined",
            Message::SeatTaken { .. } => "seat-taken",
            Message::SeatFree { .. } => "seat-free",
            Message::DebriefWanted { .. } => "debrief-wanted",
            Message::RideReminder { .. } => "ride-reminder",
        }
    }

    pub fn words(&self, language: Language) -> MessageText {
        let (title, text, path) = match self {
            Message::DraftShown { cycle, until } => (
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
            ),
            Message::PlanPublished { cycle } => (
                language.of(format!("{cycle} is published"), format!("{cycle} ist veröffentlicht")),
                language
                    .of("What is planned for you is settled now.", "Was für Sie geplant ist, steht jetzt fest.")
                    .to_owned(),
                "/home",
            ),
            Message::RequestAnswered { post, upheld } => (
                language.of(
                    format!("Your request about “{post}” is answered"),
                    format!("Ihre Bitte zu „{post}“ ist beantwortet"),
                ),
                match upheld {
                    true => language.of("It is granted.", "Ihr wird entsprochen."),
                    false => language
                        .of("It is not granted; HR says why.", "Ihr wird nicht entsprochen; HR sagt, warum."),
                }
                .to_owned(),
                "/home",
            ),
            Message::RequestMade { cycle } => (
                language.of(
                    format!("Somebody asks for a change in {cycle}"),
                    format!("Jemand bittet um eine Änderung in {cycle}"),
                ),
                language.of("It waits for your answer.", "Die Bitte wartet auf Ihre Antwort.").to_owned(),
                "/requests",
            ),
            ride @ (Message::RidePlanned { .. }
            | Message::RidesToHost { .. }
            | Message::RideArranged { .. }
            | Message::RideMoved { .. }
            | Message::RideTimeWanted { .. }
            | Message::RideCancelled { .. }
            | Message::RideRequested { .. }
            | Message::RideDeclined { .. }
            | Message::SeatTaken { .. }
            | Message::SeatFree { .. }
            | Message::DebriefWanted { .. }
            | Message::RideReminder { .. }) => {
                let (title, text) = ride_words(ride, language);
                (title, text, "/rides")
            }
        };
        MessageText { title, text, path }
    }
}

fn when(at: NaiveDateTime, language: Language) -> String {
    at.format(language.of("%-d %b %Y, %H:%M", "%-d.%-m.%Y, %H:%M Uhr")).to_string()
}

/// Messages about ride-alongs.
fn ride_words(message: &Message, language: Language) -> (String, String) {
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

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_ride_that_the_customer_does_not_want_names_nobody() {
        let at = NaiveDate::from_ymd_opt(2027, 1, 12).and_then(|day| day.and_hms_opt(10, 0, 0));
        let words = Message::RideCancelled { cause: RideEnd::Consent, at }.words(Language::De);
        assert_eq!(words.text, "Der Kunde möchte lieber ohne Gast sprechen. Vereinbart war 12.1.2027, 10:00 Uhr.");
        let json = serde_json::to_string(&Message::RideReminder { what: RideTask::Debrief, count: 2 }).expect("JSON");
        assert_eq!(json, r#"{"kind":"ride-reminder","what":"debrief","count":2}"#);
    }

    #[test]
    fn a_message_is_kept_as_its_kind_says() {
        let message = Message::RequestAnswered { post: "Call coach".into(), upheld: true };
        let json = serde_json::to_value(&message).expect("JSON");
        assert_eq!(json["kind"], message.kind());
        assert_eq!(serde_json::from_value::<Message>(json).expect("a message"), message);
        for language in Language::ALL {
            let words = message.words(language);
            assert!(!words.title.is_empty() && !words.text.is_empty() && words.path.starts_with('/'));
        }
    }
}
