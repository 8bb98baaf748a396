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
                    true => language.of("It is granted.", "Sie ist bewilligt."),
                    false => language
                        .of("It is not granted; HR says why.", "Sie ist abgelehnt; HR sagt, warum."),
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
        for language in Language::ALL {
            let words = message.words(language);
            assert!(!words.title.is_empty() && !words.text.is_empty() && words.path.starts_with('/'));
        }
    }
}
