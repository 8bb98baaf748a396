//! Messages as the inbox keeps them.

use super::{
    Conn, DbResult,
    schema::{accounts, messages},
};
use chrono::NaiveDateTime;
use diesel::prelude::*;

#[derive(Clone, Debug, PartialEq, Queryable, Selectable, Insertable)]
#[diesel(table_name = messages)]
pub struct MessageRow {
    pub id: String,
    pub account_id: String,
    pub kind: String,
    /// JSON of a [`crate::domain::message::Message`].
    pub body: String,
    pub created_at: NaiveDateTime,
    pub read_at: Option<NaiveDateTime>,
    pub mail_id: Option<String>,
    pub mail_wanted: bool,
}

pub fn insert(conn: &mut Conn, row: &MessageRow) -> DbResult<()> {
    diesel::insert_into(messages::table).values(row).execute(conn)?;
    Ok(())
}

/// Messages to an account, newest first.
pub fn of_account(conn: &mut Conn, account_id: &str) -> DbResult<Vec<MessageRow>> {
    page(conn, account_id, None, i64::MAX)
}

/// The first `limit` messages to an account that are older than `before`, newest first.
pub fn page(
    conn: &mut Conn,
    account_id: &str,
    before: Option<(NaiveDateTime, &str)>,
    limit: i64,
) -> DbResult<Vec<MessageRow>> {
    let mut query = messages::table
        .filter(messages::account_id.eq(account_id))
        .order((messages::created_at.desc(), messages::id.desc()))
        .limit(limit)
        .select(MessageRow::as_select())
        .into_boxed();
    if let Some((at, id)) = before {
        query = query.filter(messages::created_at.lt(at).or(messages::created_at.eq(at).and(messages::id.lt(id))));
    }
    Ok(query.load(conn)?)
}

/// A message, if it is one to this account.
pub fn find(conn: &mut Conn, account_id: &str, id: &str) -> DbResult<MessageRow> {
    Ok(messages::table
        .find(id)
        .filter(messages::account_id.eq(account_id))
        .select(MessageRow::as_select())
        .first(conn)?)
}

pub fn unread(conn: &mut Conn, account_id: &str) -> DbResult<i64> {
    Ok(messages::table
        .filter(messages::account_id.eq(account_id).and(messages::read_at.is_null()))
        .count()
        .get_result(conn)?)
}

/// Marks one unread message to an account as read, or all of them.
pub fn mark_read(conn: &mut Conn, account_id: &str, id: Option<&str>, now: NaiveDateTime) -> DbResult<()> {
    let unread = messages::account_id.eq(account_id).and(messages::read_at.is_null());
    match id {
        Some(id) => {
            diesel::update(messages::table.find(id).filter(unread)).set(messages::read_at.eq(now)).execute(conn)?
        }
        None => diesel::update(messages::table.filter(unread)).set(messages::read_at.eq(now)).execute(conn)?,
    };
    Ok(())
}

/// The latest message's id: another one means that there is something new.
pub fn latest(conn: &mut Conn) -> DbResult<Option<String>> {
    Ok(messages::table.select(diesel::dsl::max(messages::id)).first(conn)?)
}

/// Accounts with messages that no mail carries yet.
pub fn accounts_to_mail(conn: &mut Conn) -> DbResult<Vec<String>> {
    Ok(messages::table
        .filter(messages::mail_id.is_null().and(messages::mail_wanted.eq(true)))
        .order(messages::account_id)
        .select(messages::account_id)
        .distinct()
        .load(conn)?)
}

/// An account's messages that no mail carries yet, oldest first.
pub fn to_mail_of(conn: &mut Conn, account_id: &str) -> DbResult<Vec<MessageRow>> {
    Ok(messages::table
        .filter(messages::account_id.eq(account_id))
        .filter(messages::mail_id.is_null().and(messages::mail_wanted.eq(true)))
        .order((messages::created_at, messages::id))
        .select(MessageRow::as_select())
        .load(conn)?)
}

/// Notes which mail carries a message; `false`: another one does already, and the caller must roll back.
pub fn set_mail(conn: &mut Conn, id: &str, mail_id: &str) -> DbResult<bool> {
    let free = messages::table.find(id).filter(messages::mail_id.is_null());
    Ok(diesel::update(free).set(messages::mail_id.eq(mail_id)).execute(conn)? == 1)
}

/// No mail will carry it.
pub fn keep_from_mail(conn: &mut Conn, id: &str) -> DbResult<()> {
    diesel::update(messages::table.find(id)).set(messages::mail_wanted.eq(false)).execute(conn)?;
    Ok(())
}

/// Accounts that were told this since a moment.
pub fn told_since(conn: &mut Conn, kind: &str, body: &str, since: NaiveDateTime) -> DbResult<Vec<String>> {
    Ok(messages::table
        .filter(messages::kind.eq(kind).and(messages::body.eq(body)).and(messages::created_at.gt(since)))
        .select(messages::account_id)
        .load(conn)?)
}

/// Accounts of these people that may sign in.
pub fn accounts_of_people(conn: &mut Conn, people: &[&str]) -> DbResult<Vec<String>> {
    let mut all = Vec::new();
    // In parts: a database takes a limited number of values at once.
    for part in people.chunks(500) {
        all.extend(
            accounts::table
                .filter(accounts::person_id.eq_any(part.iter().copied()).and(accounts::disabled.eq(false)))
                .order(accounts::id)
                .select(accounts::id)
                .load::<String>(conn)?,
        );
    }
    Ok(all)
}

/// Accounts with this role that may sign in.
pub fn accounts_with_role(conn: &mut Conn, role: &str) -> DbResult<Vec<String>> {
    Ok(accounts::table
        .filter(accounts::role.eq(role).and(accounts::disabled.eq(false)))
        .order(accounts::id)
        .select(accounts::id)
        .load(conn)?)
}
