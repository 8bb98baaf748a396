//! From messages to mails. When a message is told follows from when it was written and from what its reader chose, so that it
//! does not matter when, or by which instance, it is composed; each message is in exactly one mail.

use super::{text, times};
use crate::{
    app::{Error, Result},
    clock::Clock,
    db::{
        Db, accounts,
        mails::{self, MailRow},
        messages::{self, MessageRow},
        new_id,
    },
    domain::{
        language::Language,
        mail_times::{MailTimes, MailWish},
        message::Message,
    },
};
use chrono::{NaiveDateTime, TimeDelta};
use std::collections::BTreeMap;

/// What nobody mailed for so long was written when this installation sent no mail: nobody wants it now.
const TOO_OLD: TimeDelta = TimeDelta::days(14);

/// What a round of composing came to.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct Composed {
    pub mails: usize,
    /// When the next message is due that is there already.
    pub next_at: Option<NaiveDateTime>,
}

/// Puts every message that is due into a mail. `base`: the address that links begin with.
pub fn compose(db: &Db, clock: &Clock, base: &str) -> Result<Composed> {
    let accounts = db.read(messages::accounts_to_mail)?;
    let mut composed = Composed::default();
    for account_id in accounts {
        let one = of_account(db, clock.now(), base, &account_id)?;
        composed.mails += one.mails;
        composed.next_at = composed.next_at.into_iter().chain(one.next_at).min();
    }
    Ok(composed)
}

/// A message that waits, read.
struct Pending {
    row: MessageRow,
    message: Message,
}

fn of_account(db: &Db, now: NaiveDateTime, base: &str, account_id: &str) -> Result<Composed> {
    db.write_tx(|conn| {
        let account = accounts::find(conn, account_id)?;
        let times = times(conn, account_id, account.person_id.as_deref())?;
        let language = account.language.as_deref().and_then(Language::read).unwrap_or_default();
        let mut composed = Composed::default();
        let mut due: BTreeMap<NaiveDateTime, Vec<Pending>> = BTreeMap::new();
        for row in messages::to_mail_of(conn, account_id)? {
            let message = serde_json::from_str::<Message>(&row.body).ok();
            let at = times.due(row.created_at).filter(|_| !account.disabled && row.created_at + TOO_OLD >= now);
            match (message, at) {
                (Some(message), Some(at)) if at <= now => due.entry(at).or_default().push(Pending { row, message }),
                (Some(_), Some(at)) => composed.next_at = composed.next_at.into_iter().chain([at]).min(),
                _ => messages::keep_from_mail(conn, &row.id)?,
            }
        }
        // Digests that were missed are one.
        let digests = times.mail != MailWish::AtOnce;
        let mails: Vec<Vec<Pending>> =
            if digests { vec![due.into_values().flatten().collect()] } else { due.into_values().collect() };
        for pending in mails.into_iter().filter(|pending| !pending.is_empty()) {
            let mail = mail(&account, &times, language, base, now, &pending);
            mails::insert(conn, &mail)?;
            for Pending { row, .. } in &pending {
                if !messages::set_mail(conn, &row.id, &mail.id)? {
                    return Err(Error::Busy("another instance composes the same mail".to_owned()));
                }
            }
            composed.mails += 1;
        }
        Ok(composed)
    })
}

fn mail(
    account: &accounts::AccountRow,
    times: &MailTimes,
    language: Language,
    base: &str,
    now: NaiveDateTime,
    pending: &[Pending],
) -> MailRow {
    let told: Vec<(NaiveDateTime, &Message)> =
        pending.iter().map(|pending| (pending.row.created_at, &pending.message)).collect();
    let (subject, body) = text::of(&told, times.zone, language, base);
    MailRow {
        id: new_id(),
        account_id: account.id.clone(),
        address: account.email.clone(),
        subject,
        body,
        created_at: now,
        state: mails::WAITING.to_owned(),
        attempts: 0,
        next_try_at: now,
        worker: None,
        lease_until: None,
        sent_at: None,
        error: None,
    }
}
