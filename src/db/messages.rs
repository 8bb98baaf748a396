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
    Ok(messages::table
        .filter(messages::account_id.eq(account_id))
        .order((messages::created_at.desc(), messages::id.desc()))
        .select(MessageRow::as_select())
        .load(conn)?)
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
