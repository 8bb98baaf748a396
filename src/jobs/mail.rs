//! Sending mails: each claimed by one sender, tried again while the mail server is away, given up where it says that it never
//! will be delivered.

use crate::{
    app::Result,
    clock::Clock,
    db::{
        Db, accounts,
        mails::{self, MailRow, Outcome},
    },
};
use chrono::{NaiveDateTime, TimeDelta};
use lettre::{
    Message, SmtpTransport, Transport,
    message::{
        Mailbox,
        header::{ContentType, HeaderName, HeaderValue},
    },
    transport::smtp,
};
use std::time::{Duration, SystemTime};

/// How long the mail server has for each answer.
const ANSWER_WITHIN: Duration = Duration::from_secs(15);
/// After the first failure, doubled with each further one …
const FIRST_WAIT: TimeDelta = TimeDelta::seconds(30);
/// … up to this, so that a server that comes back is found soon.
const LONGEST_WAIT: TimeDelta = TimeDelta::minutes(10);
/// A mail that did not get through for so long is given up.
const GIVE_UP_AFTER: TimeDelta = TimeDelta::days(7);
/// What a server answers that will not have this mail, ever: no such mailbox, not allowed, too large, a name it cannot take, no
/// mail there at all. Others of its refusals are about us, such as a wrong password, and end when somebody mends that.
const NEVER: [u16; 5] = [550, 551, 552, 553, 556];

/// The way to the mail server.
pub struct Mailer {
    transport: SmtpTransport,
    from: Mailbox,
}

impl Mailer {
    /// `url`: `smtp://` or `smtps://`, with user and password where the server asks for them; `from`: `Name <address>` or an
    /// address.
    pub fn new(url: &str, from: &str) -> anyhow::Result<Self> {
        let from = from.parse().map_err(|error| {
            anyhow::anyhow!(
                "TANDEM_MAIL_FROM is {from:?}, which is no mail address ({error}). Write Tandem <tandem@example.com>."
            )
        })?;
        // The address holds a password: it is not repeated.
        let transport = SmtpTransport::from_url(url).map_err(|error| {
            anyhow::anyhow!("TANDEM_SMTP_URL cannot be read ({error}). Write smtps://user:password@mail.example.com, or smtp://host:25.")
        })?;
        Ok(Self { transport: transport.timeout(Some(ANSWER_WITHIN)).build(), from })
    }

    fn message(&self, mail: &MailRow) -> anyhow::Result<Message> {
        let written =
            SystemTime::UNIX_EPOCH + Duration::from_secs(mail.created_at.and_utc().timestamp().unsigned_abs());
        // Programs that answer mails on their own leave these alone (RFC 3834).
        let automatic = HeaderValue::new(HeaderName::new_from_ascii_str("Auto-Submitted"), "auto-generated".to_owned());
        Ok(Message::builder()
            .from(self.from.clone())
            .to(Mailbox::new(None, mail.address.parse()?))
            .subject(mail.subject.as_str())
            .date(written)
            // The same at every attempt: a server that took it and could not say so does not deliver it twice.
            .message_id(Some(format!("<{}@tandem>", mail.id)))
            .raw_header(automatic)
            .header(ContentType::TEXT_PLAIN)
            .body(mail.body.clone())?)
    }

    fn send(&self, mail: &MailRow, now: NaiveDateTime) -> Outcome {
        let message = match self.message(mail) {
            Ok(message) => message,
            Err(error) => return Outcome::Failed { error: format!("{error:#}") },
        };
        match self.transport.send(&message) {
            Ok(_) => Outcome::Sent,
            Err(error) => refused(mail, now, &error),
        }
    }
}

fn refused(mail: &MailRow, now: NaiveDateTime, error: &smtp::Error) -> Outcome {
    let code = error.status().map(u16::from);
    let mut text = error.to_string();
    let mut cause = std::error::Error::source(error);
    while let Some(inner) = cause {
        text = format!("{text}: {inner}");
        cause = inner.source();
    }
    if code.is_some_and(|code| NEVER.contains(&code)) || mail.created_at + GIVE_UP_AFTER <= now {
        return Outcome::Failed { error: text };
    }
    Outcome::Later { at: now + wait(mail.attempts), error: text }
}

/// `attempts`: those so far, the failed one included.
fn wait(attempts: i32) -> TimeDelta {
    let doublings = attempts.saturating_sub(1).clamp(0, 10).unsigned_abs();
    (FIRST_WAIT * 2_i32.pow(doublings)).min(LONGEST_WAIT)
}

/// Sends one mail that is due. What became of it; `None`: there was none.
pub fn send_next(db: &Db, clock: &Clock, mailer: &Mailer, name: &str) -> Result<Option<Outcome>> {
    let Some(claim) = db.write_tx(|conn| mails::claim(conn, name, clock.now()))? else { return Ok(None) };
    let closed = db.read(|conn| accounts::find(conn, &claim.account_id))?.disabled;
    let outcome = if closed {
        Outcome::Failed { error: "The account was closed before this could be sent.".to_owned() }
    } else {
        mailer.send(&claim, clock.now())
    };
    match &outcome {
        Outcome::Sent => tracing::info!(mail = claim.id, "sent a mail"),
        Outcome::Later { at, error } => tracing::warn!(mail = claim.id, %at, error, "a mail has to wait"),
        Outcome::Failed { error } => tracing::warn!(mail = claim.id, error, "a mail is given up"),
    }
    if !db.write_tx(|conn| mails::finish(conn, &claim, clock.now(), &outcome))? {
        tracing::warn!(mail = claim.id, "the mail was given to another sender");
    }
    Ok(Some(outcome))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn waits_grow_and_end() {
        assert_eq!(wait(1), FIRST_WAIT);
        assert_eq!(wait(2), FIRST_WAIT * 2);
        assert_eq!(wait(3), FIRST_WAIT * 4);
        assert_eq!(wait(30), LONGEST_WAIT);
    }

    #[test]
    fn addresses_of_servers_and_senders_are_checked_at_the_start() {
        assert!(Mailer::new("smtp://127.0.0.1:2525", "Tandem <tandem@b.example>").is_ok());
        assert!(Mailer::new("smtps://user:word@mail.b.example", "tandem@b.example").is_ok());
        for (url, from) in [("http://mail.b.example", "tandem@b.example"), ("smtp://127.0.0.1", "nobody")] {
            let error = Mailer::new(url, from).err().expect("refused").to_string();
            assert!(error.contains("TANDEM_"), "{error}");
        }
    }
}
