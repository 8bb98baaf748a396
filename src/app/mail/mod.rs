//! Telling people by mail: how each wants it, what goes into which mail, and what did not get through.

mod compose;
mod text;

pub use compose::{Composed, compose};

use super::{Error, Field, Result, require};
use crate::{
    clock::Clock,
    db::{
        Conn, audit,
        mails::{self, ReceivedRow},
        message_settings::{self, SettingsRow},
        settings,
    },
    domain::{
        account::Actor,
        mail_times::{MINUTES_A_DAY, MailTimes, MailWish},
        policy::{Action, Subject},
    },
    interop::mail_text,
};
use chrono::{DateTime, Utc};
use chrono_tz::Tz;
use serde::{Deserialize, Serialize};
use utoipa::ToSchema;

/// Most mails in one list.
const LIST_MAX: i64 = 200;

/// How somebody is told. Minutes are of the day, in the time zone.
#[derive(Clone, Debug, PartialEq, Serialize, ToSchema)]
pub struct MessageSettings {
    pub mail: MailWish,
    pub digest_minute: u32,
    /// No mail comes from here …
    pub quiet_from_minute: u32,
    /// … until here; the same minute twice: always one may come.
    pub quiet_until_minute: u32,
    /// Name in the IANA database.
    pub time_zone: String,
    /// Where mail goes.
    pub address: String,
    /// Whether this installation sends mail at all.
    pub mail_works: bool,
}

/// How somebody wants to be told.
#[derive(Clone, Debug, Deserialize, ToSchema)]
#[serde(deny_unknown_fields)]
pub struct NewMessageSettings {
    pub mail: MailWish,
    pub digest_minute: u32,
    pub quiet_from_minute: u32,
    pub quiet_until_minute: u32,
    pub time_zone: String,
}

/// What somebody chose; without a choice what is usual, in the time zone of where they work.
fn times(conn: &mut Conn, account_id: &str, person_id: Option<&str>) -> Result<MailTimes> {
    let zone = |name: &str| name.parse::<Tz>().unwrap_or(Tz::UTC);
    let Some(row) = message_settings::get(conn, account_id)? else {
        let name = message_settings::time_zone(conn, person_id)?;
        return Ok(MailTimes::usual(name.as_deref().map_or(Tz::UTC, zone)));
    };
    Ok(MailTimes {
        mail: MailWish::of(&row.mail).unwrap_or(MailWish::AtOnce),
        digest_minute: row.digest_minute.unsigned_abs(),
        quiet_from_minute: row.quiet_from_minute.unsigned_abs(),
        quiet_until_minute: row.quiet_until_minute.unsigned_abs(),
        zone: zone(&row.time_zone),
    })
}

pub fn show_settings(conn: &mut Conn, actor: &Actor, mail_works: bool) -> Result<MessageSettings> {
    let times = times(conn, &actor.account_id, actor.person_id.as_deref())?;
    Ok(MessageSettings {
        mail: times.mail,
        digest_minute: times.digest_minute,
        quiet_from_minute: times.quiet_from_minute,
        quiet_until_minute: times.quiet_until_minute,
        time_zone: times.zone.name().to_owned(),
        address: actor.email.clone(),
        mail_works,
    })
}

pub fn set_settings(
    conn: &mut Conn,
    actor: &Actor,
    new: NewMessageSettings,
    mail_works: bool,
) -> Result<MessageSettings> {
    let language = actor.language;
    let mut fields = Vec::new();
    for (path, minute) in [
        ("digest_minute", new.digest_minute),
        ("quiet_from_minute", new.quiet_from_minute),
        ("quiet_until_minute", new.quiet_until_minute),
    ] {
        if minute >= MINUTES_A_DAY {
            let message = language.of(
                "A day has the minutes 0 to 1439: choose a time of the day.",
                "Ein Tag hat die Minuten 0 bis 1439: Wählen Sie eine Uhrzeit.",
            );
            fields.push(Field::new(path, message));
        }
    }
    if new.time_zone.parse::<Tz>().is_err() {
        let message = language.of(
            format!("“{}” is no time zone. Choose one of the list, for example Europe/Berlin.", new.time_zone),
            format!(
                "„{}“ ist keine Zeitzone. Wählen Sie eine aus der Liste, zum Beispiel Europe/Berlin.",
                new.time_zone
            ),
        );
        fields.push(Field::new("time_zone", message));
    }
    if let Some(first) = fields.first() {
        return Err(Error::Invalid { detail: first.message.clone(), fields });
    }
    let minute = |minute: u32| i32::try_from(minute).unwrap_or(0);
    message_settings::set(
        conn,
        &SettingsRow {
            account_id: actor.account_id.clone(),
            mail: new.mail.as_str().to_owned(),
            digest_minute: minute(new.digest_minute),
            quiet_from_minute: minute(new.quiet_from_minute),
            quiet_until_minute: minute(new.quiet_until_minute),
            time_zone: new.time_zone,
        },
    )?;
    show_settings(conn, actor, mail_works)
}

/// How the mails do: for planners and administrators.
#[derive(Clone, Debug, PartialEq, Serialize, ToSchema)]
pub struct MailReport {
    /// Whether this installation sends mail at all.
    pub mail_works: bool,
    pub waiting: i64,
    pub sent: i64,
    pub failed: i64,
    /// Those that did not get through, latest first. What they say is between Tandem and whom they go to.
    pub trouble: Vec<MailTrouble>,
}

#[derive(Clone, Debug, PartialEq, Serialize, ToSchema)]
pub struct MailTrouble {
    pub id: String,
    pub name: String,
    pub address: String,
    pub at: DateTime<Utc>,
    pub attempts: i32,
    /// Given up; otherwise it is tried again.
    pub failed: bool,
    pub error: String,
}

pub fn report(conn: &mut Conn, actor: &Actor, mail_works: bool) -> Result<MailReport> {
    require(actor, Action::ManageWebhooks, Subject::Company)?;
    let counts = mails::count_by_state(conn)?;
    let count = |state: &str| counts.iter().find(|(known, _)| known == state).map_or(0, |(_, count)| *count);
    let trouble = mails::in_trouble(conn, LIST_MAX)?.into_iter().map(|(row, name)| MailTrouble {
        id: row.id,
        name,
        address: row.address,
        at: row.created_at.and_utc(),
        attempts: row.attempts,
        failed: row.state == mails::FAILED,
        error: row.error.unwrap_or_default(),
    });
    Ok(MailReport {
        mail_works,
        waiting: count(mails::WAITING),
        sent: count(mails::SENT),
        failed: count(mails::FAILED),
        trouble: trouble.collect(),
    })
}

/// Tries a mail again that was given up.
pub fn try_again(conn: &mut Conn, clock: &Clock, actor: &Actor, id: &str) -> Result<()> {
    require(actor, Action::ManageWebhooks, Subject::Company)?;
    let mail = mails::find(conn, id)?;
    if !mails::try_again(conn, id, clock.now())? {
        return Err(Error::conflict("This mail was not given up: it was sent, or is tried again anyway."));
    }
    let detail = serde_json::json!({ "account": mail.account_id });
    let event =
        audit::Event { actor: &actor.account_id, action: "mail.again", subject_kind: "mail", subject_id: id, detail };
    Ok(audit::append(conn, clock.now(), event)?)
}

/// A mail as it arrived in the demo's mailbox.
#[derive(Clone, Debug, PartialEq, Serialize, ToSchema)]
pub struct ReceivedMail {
    pub id: String,
    pub at: DateTime<Utc>,
    pub sender: String,
    pub recipient: String,
    pub subject: String,
    pub text: String,
}

/// What arrived in the demo's mailbox, latest first. A company's own database has none.
pub fn mailbox(conn: &mut Conn) -> Result<Vec<ReceivedMail>> {
    if settings::get(conn, settings::DEMO)?.is_none() {
        return Err(Error::NotFound);
    }
    let read = |row: ReceivedRow| {
        let mail = mail_text::read(&row.raw);
        ReceivedMail {
            id: row.id,
            at: row.received_at.and_utc(),
            sender: row.sender,
            recipient: row.recipient,
            subject: mail.subject,
            text: mail.text,
        }
    };
    Ok(mails::received(conn, LIST_MAX)?.into_iter().map(read).collect())
}
