//! Mails that go out, claimed under a lease like runs are; and the demo's mailbox, where they arrive.

use super::{
    Conn, DbResult, runs,
    schema::{accounts, mailbox, mails},
};
use chrono::NaiveDateTime;
use diesel::prelude::*;

/// Waiting for its moment, or for the mail server.
pub const WAITING: &str = "waiting";
pub const SENT: &str = "sent";
/// Given up; the error says why.
pub const FAILED: &str = "failed";

/// How long one sender has for one mail. Longer than all time limits of a conversation with a mail server together, so that nobody
/// sends a mail that another one is still sending.
const LEASE_SECONDS: f64 = 600.0;

#[derive(Clone, Debug, PartialEq, Queryable, Selectable, Insertable)]
#[diesel(table_name = mails)]
pub struct MailRow {
    pub id: String,
    pub account_id: String,
    pub address: String,
    pub subject: String,
    pub body: String,
    pub created_at: NaiveDateTime,
    pub state: String,
    pub attempts: i32,
    pub next_try_at: NaiveDateTime,
    pub worker: Option<String>,
    pub lease_until: Option<f64>,
    pub sent_at: Option<NaiveDateTime>,
    pub error: Option<String>,
}

#[derive(Clone, Debug, PartialEq, Queryable, Selectable, Insertable)]
#[diesel(table_name = mailbox)]
pub struct ReceivedRow {
    pub id: String,
    pub received_at: NaiveDateTime,
    pub sender: String,
    pub recipient: String,
    pub raw: String,
}

/// What became of an attempt to send.
#[derive(Clone, Debug, PartialEq)]
pub enum Outcome {
    Sent,
    /// Try again then.
    Later {
        at: NaiveDateTime,
        error: String,
    },
    Failed {
        error: String,
    },
}

pub fn insert(conn: &mut Conn, row: &MailRow) -> DbResult<()> {
    diesel::insert_into(mails::table).values(row).execute(conn)?;
    Ok(())
}

/// Takes the mail that has waited longest of those that are due and that nobody is sending. Of several senders that try at once
/// one gets it: what is updated is conditional on what was read.
pub fn claim(conn: &mut Conn, worker: &str, now: NaiveDateTime) -> DbResult<Option<MailRow>> {
    let clock = runs::now(conn)?;
    let free = || mails::lease_until.is_null().or(mails::lease_until.lt(clock));
    let found: Option<(String, i32)> = mails::table
        .filter(mails::state.eq(WAITING).and(mails::next_try_at.le(now)).and(free()))
        .order((mails::next_try_at, mails::id))
        .select((mails::id, mails::attempts))
        .first(conn)
        .optional()?;
    let Some((id, attempts)) = found else { return Ok(None) };
    let same = mails::table.find(&id).filter(mails::attempts.eq(attempts).and(mails::state.eq(WAITING)).and(free()));
    let taken = diesel::update(same)
        .set((mails::worker.eq(worker), mails::lease_until.eq(clock + LEASE_SECONDS), mails::attempts.eq(attempts + 1)))
        .execute(conn)?;
    if taken == 0 {
        return Ok(None);
    }
    Ok(Some(mails::table.find(&id).select(MailRow::as_select()).first(conn)?))
}

/// Writes what became of a claimed mail. `false`: the claim was lost meanwhile, and somebody else answers for it.
pub fn finish(conn: &mut Conn, claim: &MailRow, now: NaiveDateTime, outcome: &Outcome) -> DbResult<bool> {
    let held = mails::table.find(&claim.id).filter(
        mails::state.eq(WAITING).and(mails::worker.eq(&claim.worker)).and(mails::lease_until.eq(claim.lease_until)),
    );
    let none = None::<String>;
    let changed = match outcome {
        Outcome::Sent => diesel::update(held)
            .set((
                mails::state.eq(SENT),
                mails::sent_at.eq(now),
                mails::error.eq(none.clone()),
                mails::worker.eq(none),
                mails::lease_until.eq(None::<f64>),
            ))
            .execute(conn)?,
        Outcome::Later { at, error } => diesel::update(held)
            .set((
                mails::next_try_at.eq(at),
                mails::error.eq(error),
                mails::worker.eq(none),
                mails::lease_until.eq(None::<f64>),
            ))
            .execute(conn)?,
        Outcome::Failed { error } => diesel::update(held)
            .set((
                mails::state.eq(FAILED),
                mails::error.eq(error),
                mails::worker.eq(none),
                mails::lease_until.eq(None::<f64>),
            ))
            .execute(conn)?,
    };
    Ok(changed == 1)
}

/// How many mails there are, by state.
pub fn count_by_state(conn: &mut Conn) -> DbResult<Vec<(String, i64)>> {
    Ok(mails::table.group_by(mails::state).select((mails::state, diesel::dsl::count_star())).load(conn)?)
}

/// Mails that did not get through: given up, or waiting after an error; latest first, with whose they are.
pub fn in_trouble(conn: &mut Conn, limit: i64) -> DbResult<Vec<(MailRow, String)>> {
    Ok(mails::table
        .inner_join(accounts::table)
        .filter(mails::state.ne(SENT).and(mails::error.is_not_null()))
        .order((mails::created_at.desc(), mails::id.desc()))
        .limit(limit)
        .select((MailRow::as_select(), accounts::name))
        .load(conn)?)
}

/// Puts a mail that was given up back among those that are due; whether it was one.
pub fn try_again(conn: &mut Conn, id: &str, now: NaiveDateTime) -> DbResult<bool> {
    let failed = mails::table.find(id).filter(mails::state.eq(FAILED));
    let changed = diesel::update(failed)
        .set((
            mails::state.eq(WAITING),
            mails::attempts.eq(0),
            mails::next_try_at.eq(now),
            mails::created_at.eq(now),
            mails::error.eq(None::<String>),
        ))
        .execute(conn)?;
    Ok(changed == 1)
}

pub fn find(conn: &mut Conn, id: &str) -> DbResult<MailRow> {
    Ok(mails::table.find(id).select(MailRow::as_select()).first(conn)?)
}

pub fn receive(conn: &mut Conn, row: &ReceivedRow) -> DbResult<()> {
    diesel::insert_into(mailbox::table).values(row).execute(conn)?;
    Ok(())
}

/// What arrived, latest first.
pub fn received(conn: &mut Conn, limit: i64) -> DbResult<Vec<ReceivedRow>> {
    Ok(mailbox::table
        .order((mailbox::received_at.desc(), mailbox::id.desc()))
        .limit(limit)
        .select(ReceivedRow::as_select())
        .load(conn)?)
}
