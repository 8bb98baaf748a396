//! What people are told: one kind a variant, with what its words are made of, and the words in both languages. A message never
//! holds a private reason; it says that something happened and leads to the page that tells more to whoever may see it.

use super::{language::Language, say::long_day};
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
    /// The rules of a cycle are open for comment, and wishes are taken.
    SayOpens { cycle: String, opens_on: chrono::NaiveDate, until: chrono::NaiveDate },
    /// Somebody has not given wishes yet.
    WishesReminder { cycle: String, until: chrono::NaiveDate },
    /// Somebody commented on the rules; for planners.
    CommentMade { cycle: String },
    /// HR answered a comment on the rules.
    CommentAnswered { cycle: String },
    /// Somebody said what cannot be asked of them; for planners. Never what, nor why.
    LimitGiven { cycle: String },
    /// A colleague proposes an exchange with the one who is told.
    ExchangeAsked { colleague: String, cycle: String },
    /// The colleague said yes or no.
    ExchangeReplied { colleague: String, agreed: bool },
    /// A proposal waits for an answer; for planners.
    ProposalMade { cycle: String },
    /// HR decided on a proposal: an exchange with a colleague, or a post.
    ProposalDecided { what: String, exchange: bool, accepted: bool },
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
            Message::SayOpens { .. } => "say-opens",
            Message::WishesReminder { .. } => "wishes-reminder",
            Message::CommentMade { .. } => "comment-made",
            Message::CommentAnswered { .. } => "comment-answered",
            Message::LimitGiven { .. } => "limit-given",
            Message::ExchangeAsked { .. } => "exchange-asked",
            Message::ExchangeReplied { .. } => "exchange-replied",
            Message::ProposalMade { .. } => "proposal-made",
            Message::ProposalDecided { .. } => "proposal-decided",
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
                        .of("It is not granted; HR says why.", "Sie ist abgelehnt; die Personalabteilung sagt, warum."),
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
            Message::SayOpens { cycle, opens_on, until } => (
                language.of(format!("Your say in {cycle}"), format!("Ihre Meinung zu {cycle}")),
                {
                    let (from, until) = (long_day(language, *opens_on), long_day(language, *until));
                    language.of(
                        format!("From {from} to {until} you can say which posts you would like, and comment on the rules, before anything is planned."),
                        format!("Vom {from} bis {until} können Sie sagen, welche Plätze Sie sich wünschen, und die Regeln kommentieren, bevor geplant wird."),
                    )
                },
                "/preferences",
            ),
            Message::WishesReminder { cycle, until } => (
                language.of(format!("Your wishes for {cycle}"), format!("Ihre Wünsche für {cycle}")),
                {
                    let until = long_day(language, *until);
                    language.of(
                        format!("You have not said yet which posts you would like. You can until {until}; it takes two minutes. No wish is fine, too."),
                        format!("Sie haben noch nicht gesagt, welche Plätze Sie sich wünschen. Das geht bis zum {until} und dauert zwei Minuten. Kein Wunsch ist auch in Ordnung."),
                    )
                },
                "/preferences",
            ),
            Message::CommentMade { cycle } => (
                language.of(
                    format!("Somebody comments on the rules of {cycle}"),
                    format!("Jemand kommentiert die Regeln von {cycle}"),
                ),
                language.of("It waits for your answer.", "Der Kommentar wartet auf Ihre Antwort.").to_owned(),
                "/voices",
            ),
            Message::CommentAnswered { cycle } => (
                language.of(
                    format!("Your comment on the rules of {cycle} is answered"),
                    format!("Ihr Kommentar zu den Regeln von {cycle} ist beantwortet"),
                ),
                language.of("Read HR’s answer.", "Lesen Sie die Antwort der Personalabteilung.").to_owned(),
                "/preferences?part=rules",
            ),
            Message::LimitGiven { cycle } => (
                language.of(
                    format!("Somebody tells a limit for {cycle}"),
                    format!("Jemand nennt eine Grenze für {cycle}"),
                ),
                language.of("The reason is for you alone.", "Der Grund ist nur für Sie bestimmt.").to_owned(),
                "/voices",
            ),
            Message::ExchangeAsked { colleague, cycle } => (
                language.of(
                    format!("{colleague} proposes an exchange with you"),
                    format!("{colleague} schlägt Ihnen einen Tausch vor"),
                ),
                language.of(
                    format!("It is about {cycle}. Say yes or no; HR decides only after your yes."),
                    format!("Es geht um {cycle}. Sagen Sie Ja oder Nein; erst nach Ihrem Ja entscheidet die Personalabteilung."),
                ),
                "/preferences?part=proposals",
            ),
            Message::ExchangeReplied { colleague, agreed } => (
                match agreed {
                    true => language.of(
                        format!("{colleague} agrees to the exchange"),
                        format!("{colleague} stimmt dem Tausch zu"),
                    ),
                    false => language.of(
                        format!("{colleague} does not agree to the exchange"),
                        format!("{colleague} stimmt dem Tausch nicht zu"),
                    ),
                },
                match agreed {
                    true => language.of("HR decides now.", "Jetzt entscheidet die Personalabteilung."),
                    false => language.of("You can propose another one.", "Sie können einen anderen vorschlagen."),
                }
                .to_owned(),
                "/preferences?part=proposals",
            ),
            Message::ProposalMade { cycle } => (
                language.of(format!("A proposal for {cycle}"), format!("Ein Vorschlag für {cycle}")),
                language.of("It waits for your answer.", "Er wartet auf Ihre Antwort.").to_owned(),
                "/voices",
            ),
            Message::ProposalDecided { what, exchange, accepted } => (
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
                    false => language.of("It is declined; HR says why.", "Er ist abgelehnt; die Personalabteilung sagt, warum."),
                }
                .to_owned(),
                "/preferences?part=proposals",
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
