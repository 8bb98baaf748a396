//! What people are told: one kind a variant, with what its words are made of, and the words in both languages. A message never
//! holds a private reason; it says that something happened and leads to the page that tells more to whoever may see it.

use super::language::Language;
use serde::{Deserialize, Serialize};

/// A message to one account. Its JSON is what the database keeps.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
#[serde(tag = "kind", rename_all = "kebab-case")]
pub enum Message {
    /// A draft is shown to those in it: they may answer until then.
    DraftShown { cycle: String, until: Option<chrono::NaiveDate> },
    /// A plan was published.
    PlanPublished { cycle: String },
    /// HR answered a request for a change.
    RequestAnswered { post: String, upheld: bool },
    /// Somebody asks for a change; for planners.
    RequestMade { cycle: String },
    /// The time to answer a draft ends soon, and they have not.
    AnswerReminder { cycle: String, until: chrono::NaiveDate },
    /// HR settled a placement that its person did not answer.
    ConfirmedWithoutAnswer { post: String },
    /// It is recorded what becomes of one's quota.
    ReliefRecorded,
    /// The same, for the manager.
    ReliefRecordedFor { person: String },
    /// Somebody asks to end a placement early or to extend it, and waits for the others' agreement.
    StayChangeAsked { person: String, post: String, extends: bool },
    /// All three agreed; for planners.
    StayChangeAgreed { person: String, post: String, extends: bool },
    /// It was declined, by one of the three or by HR.
    StayChangeDeclined { person: String, post: String, extends: bool },
    /// It is done: the placement ends on another day.
    StayChangeDone { person: String, post: String, last_day: chrono::NaiveDate },
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
            Message::AnswerReminder { .. } => "answer-reminder",
            Message::ConfirmedWithoutAnswer { .. } => "confirmed-without-answer",
            Message::ReliefRecorded => "relief-recorded",
            Message::ReliefRecordedFor { .. } => "relief-recorded-for",
            Message::StayChangeAsked { .. } => "stay-change-asked",
            Message::StayChangeAgreed { .. } => "stay-change-agreed",
            Message::StayChangeDeclined { .. } => "stay-change-declined",
            Message::StayChangeDone { .. } => "stay-change-done",
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
            Message::AnswerReminder { cycle, until } => (
                language.of(
                    format!("Your answer to the draft of {cycle} is still missing"),
                    format!("Ihre Antwort zum Entwurf für {cycle} fehlt noch"),
                ),
                language.of(
                    format!("Accept what is planned for you, or ask for a change, by {until}. No answer is not taken for a yes."),
                    format!("Stimmen Sie bis {until} zu oder bitten Sie um eine Änderung. Keine Antwort gilt nicht als Ja."),
                ),
                "/home",
            ),
            Message::ConfirmedWithoutAnswer { post } => (
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
            ),
            Message::ReliefRecorded => (
                language
                    .of(
                        "It is recorded what happens to your quota, pay and accounts",
                        "Es ist festgehalten, was mit Ihrer Quote, Ihrem Gehalt und Ihren Kunden geschieht",
                    )
                    .to_owned(),
                language
                    .of(
                        "It stands with your assignment, with who approved it. Please read it before you answer.",
                        "Es steht bei Ihrem Einsatz, mit dem Namen, wer es genehmigt hat. Bitte lesen Sie es, bevor Sie antworten.",
                    )
                    .to_owned(),
                "/home",
            ),
            Message::ReliefRecordedFor { person } => (
                language.of(
                    format!("It is recorded what happens to {person}’s quota during the assignment"),
                    format!("Es ist festgehalten, was während des Einsatzes mit der Quote von {person} geschieht"),
                ),
                language
                    .of("It stands with the assignment.", "Es steht beim Einsatz.")
                    .to_owned(),
                "/plan",
            ),
            Message::StayChangeAsked { person, post, extends } => (
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
            ),
            Message::StayChangeAgreed { person, post, extends } => (
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
            ),
            Message::StayChangeDeclined { person, post, extends } => (
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
                language.of("It was declined; see by whom and why.", "Es wurde abgelehnt; sehen Sie nach, von wem und warum.").to_owned(),
                "/home",
            ),
            Message::StayChangeDone { person, post, last_day } => (
                language.of(
                    format!("{person}’s time at “{post}” now ends on {last_day}"),
                    format!("Die Zeit von {person} bei „{post}“ endet jetzt am {last_day}"),
                ),
                language.of("The published plan says so.", "So steht es im veröffentlichten Plan.").to_owned(),
                "/home",
            ),
        };
        MessageText { title, text, path }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_message_is_kept_as_its_kind_says() {
        let message = Message::RequestAnswered { post: "Call coach".into(), upheld: true };
        let json = serde_json::to_value(&message).expect("JSON");
        assert_eq!(json["kind"], message.kind());
        assert_eq!(serde_json::from_value::<Message>(json).expect("a message"), message);
        let (person, post, day) = (|| "Ann".to_owned(), || "Call coach".to_owned(), chrono::NaiveDate::default());
        let consent = [
            Message::AnswerReminder { cycle: "Spring".into(), until: day },
            Message::ConfirmedWithoutAnswer { post: post() },
            Message::ReliefRecorded,
            Message::ReliefRecordedFor { person: person() },
            Message::StayChangeAsked { person: person(), post: post(), extends: true },
            Message::StayChangeAgreed { person: person(), post: post(), extends: false },
            Message::StayChangeDeclined { person: person(), post: post(), extends: true },
            Message::StayChangeDone { person: person(), post: post(), last_day: day },
        ];
        for message in consent {
            assert_eq!(serde_json::to_value(&message).expect("JSON")["kind"], message.kind());
            assert_ne!(message.words(Language::En).title, message.words(Language::De).title);
        }
        for language in Language::ALL {
            let words = message.words(language);
            assert!(!words.title.is_empty() && !words.text.is_empty() && words.path.starts_with('/'));
        }
    }
}
