//! What people are told: one kind a variant, with what its words are made of, and the words in both languages. A message never
//! holds a private reason; it says that something happened and leads to the page that tells more to whoever may see it.

mod manager;
mod plan;
mod ride;
mod say;
mod stay;
mod system;

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
    /// The rules of a cycle are open for comment, and wishes are taken.
    SayOpens {
        cycle: String,
        opens_on: NaiveDate,
        until: NaiveDate,
    },
    /// Somebody has not given wishes yet.
    WishesReminder {
        cycle: String,
        until: NaiveDate,
    },
    /// Somebody commented on the rules; for planners.
    CommentMade {
        cycle: String,
    },
    /// HR answered a comment on the rules.
    CommentAnswered {
        cycle: String,
    },
    /// Somebody said what cannot be asked of them; for planners. Never what, nor why.
    LimitGiven {
        cycle: String,
    },
    /// A colleague proposes an exchange with the one who is told.
    ExchangeAsked {
        colleague: String,
        cycle: String,
    },
    /// The colleague said yes or no.
    ExchangeReplied {
        colleague: String,
        agreed: bool,
    },
    /// A proposal waits for an answer; for planners.
    ProposalMade {
        cycle: String,
    },
    /// HR decided on a proposal: an exchange with a colleague, or a post.
    ProposalDecided {
        what: String,
        exchange: bool,
        accepted: bool,
    },
    /// Managers see a draft; their people see it from then on.
    DraftForManagers {
        cycle: String,
        people_from: Option<NaiveDateTime>,
    },
    /// A manager does not let somebody go; for planners.
    VetoMade {
        cycle: String,
    },
    /// The other manager of a placement said no to it.
    VetoByOther {
        person: String,
        post: String,
    },
    /// HR answered a manager's no.
    VetoAnswered {
        person: String,
        post: String,
        upheld: bool,
    },
    /// The own manager, or the host, asked for another date.
    OtherDateAsked {
        post: String,
    },
    /// Another system could not be told for long; for planners.
    WebhookStopped {
        host: String,
    },
    /// The time to answer a draft ends soon, and they have not.
    AnswerReminder {
        cycle: String,
        until: NaiveDate,
    },
    /// HR settled a placement that its person did not answer.
    ConfirmedWithoutAnswer {
        post: String,
    },
    /// It is recorded what becomes of one's quota.
    ReliefRecorded,
    /// The same, for the manager.
    ReliefRecordedFor {
        person: String,
    },
    /// Somebody asks to end a placement early or to extend it, and waits for the others' agreement.
    StayChangeAsked {
        person: String,
        post: String,
        extends: bool,
    },
    /// All three agreed; for planners.
    StayChangeAgreed {
        person: String,
        post: String,
        extends: bool,
    },
    /// It was declined, by one of the three or by HR.
    StayChangeDeclined {
        person: String,
        post: String,
        extends: bool,
    },
    /// It is done: the placement ends on another day.
    StayChangeDone {
        person: String,
        post: String,
        last_day: NaiveDate,
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
    /// A day later nothing was said about it.
    DebriefDue {
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

/// Title, text and path of a [`MessageText`].
type Words = (String, String, &'static str);

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
            Message::DraftForManagers { .. } => "draft-for-managers",
            Message::VetoMade { .. } => "veto-made",
            Message::VetoByOther { .. } => "veto-by-other",
            Message::VetoAnswered { .. } => "veto-answered",
            Message::OtherDateAsked { .. } => "other-date-asked",
            Message::WebhookStopped { .. } => "webhook-stopped",
            Message::AnswerReminder { .. } => "answer-reminder",
            Message::ConfirmedWithoutAnswer { .. } => "confirmed-without-answer",
            Message::ReliefRecorded => "relief-recorded",
            Message::ReliefRecordedFor { .. } => "relief-recorded-for",
            Message::StayChangeAsked { .. } => "stay-change-asked",
            Message::StayChangeAgreed { .. } => "stay-change-agreed",
            Message::StayChangeDeclined { .. } => "stay-change-declined",
            Message::StayChangeDone { .. } => "stay-change-done",
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
            Message::DebriefDue { .. } => "debrief-due",
            Message::RideReminder { .. } => "ride-reminder",
        }
    }

    pub fn words(&self, language: Language) -> MessageText {
        let (title, text, path) = match self {
            Message::DraftShown { cycle, until } => plan::draft_shown(language, cycle, until),
            Message::PlanPublished { cycle } => plan::plan_published(language, cycle),
            Message::RequestAnswered { post, upheld } => plan::request_answered(language, post, upheld),
            Message::RequestMade { cycle } => plan::request_made(language, cycle),
            Message::SayOpens { cycle, opens_on, until } => say::say_opens(language, cycle, opens_on, until),
            Message::WishesReminder { cycle, until } => say::wishes_reminder(language, cycle, until),
            Message::CommentMade { cycle } => say::comment_made(language, cycle),
            Message::CommentAnswered { cycle } => say::comment_answered(language, cycle),
            Message::LimitGiven { cycle } => say::limit_given(language, cycle),
            Message::ExchangeAsked { colleague, cycle } => say::exchange_asked(language, colleague, cycle),
            Message::ExchangeReplied { colleague, agreed } => say::exchange_replied(language, colleague, agreed),
            Message::ProposalMade { cycle } => say::proposal_made(language, cycle),
            Message::ProposalDecided { what, exchange, accepted } => {
                say::proposal_decided(language, what, exchange, accepted)
            }
            Message::DraftForManagers { cycle, people_from } => {
                manager::draft_for_managers(language, cycle, people_from)
            }
            Message::VetoMade { cycle } => manager::veto_made(language, cycle),
            Message::VetoByOther { person, post } => manager::veto_by_other(language, person, post),
            Message::VetoAnswered { person, post, upheld } => manager::veto_answered(language, person, post, upheld),
            Message::OtherDateAsked { post } => manager::other_date_asked(language, post),
            Message::WebhookStopped { host } => system::webhook_stopped(language, host),
            Message::AnswerReminder { cycle, until } => stay::answer_reminder(language, cycle, until),
            Message::ConfirmedWithoutAnswer { post } => stay::confirmed_without_answer(language, post),
            Message::ReliefRecorded => stay::relief_recorded(language),
            Message::ReliefRecordedFor { person } => stay::relief_recorded_for(language, person),
            Message::StayChangeAsked { person, post, extends } => {
                stay::stay_change_asked(language, person, post, extends)
            }
            Message::StayChangeAgreed { person, post, extends } => {
                stay::stay_change_agreed(language, person, post, extends)
            }
            Message::StayChangeDeclined { person, post, extends } => {
                stay::stay_change_declined(language, person, post, extends)
            }
            Message::StayChangeDone { person, post, last_day } => {
                stay::stay_change_done(language, person, post, last_day)
            }
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
            | Message::DebriefDue { .. }
            | Message::RideReminder { .. }) => {
                let (title, text) = ride::words(ride, language);
                (title, text, "/rides")
            }
        };
        MessageText { title, text, path }
    }
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
