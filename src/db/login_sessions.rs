//! Signed-in browsers. The key in the cookie is stored as its SHA-256 only.

use super::{
    Conn, DbResult,
    schema::{accounts, login_sessions},
};
use chrono::NaiveDateTime;
use diesel::prelude::*;

#[derive(Clone, Debug, Queryable, Selectable, Insertable)]
#[diesel(table_name = login_sessions)]
pub struct LoginSessionRow {
    pub key_hash: String,
    pub account_id: Option<String>,
    pub state: String,
    pub created_at: NaiveDateTime,
    pub seen_at: NaiveDateTime,
    pub expires_at: NaiveDateTime,
}

pub fn insert(conn: &mut Conn, row: &LoginSessionRow) -> DbResult<()> {
    diesel::insert_into(login_sessions::table).values(row).execute(conn)?;
    Ok(())
}

/// The session, unless it is over, was idle since `idle_since`, or its account is disabled.
pub fn find(
    conn: &mut Conn,
    key_hash: &str,
    now: NaiveDateTime,
    idle_since: NaiveDateTime,
) -> DbResult<Option<LoginSessionRow>> {
    let found: Option<(LoginSessionRow, Option<bool>)> = login_sessions::table
        .left_join(accounts::table)
        .filter(login_sessions::key_hash.eq(key_hash))
        .filter(login_sessions::expires_at.gt(now))
        .filter(login_sessions::seen_at.gt(idle_since))
        .select((LoginSessionRow::as_select(), accounts::disabled.nullable()))
        .first(conn)
        .optional()?;
    Ok(found.filter(|(_, disabled)| *disabled != Some(true)).map(|(row, _)| row))
}

pub fn set_state(conn: &mut Conn, key_hash: &str, account_id: Option<&str>, state: &str) -> DbResult<()> {
    diesel::update(login_sessions::table.find(key_hash))
        .set((login_sessions::account_id.eq(account_id), login_sessions::state.eq(state)))
        .execute(conn)?;
    Ok(())
}

/// Somebody is there: the idle time begins anew.
pub fn touch(conn: &mut Conn, key_hash: &str, now: NaiveDateTime) -> DbResult<()> {
    diesel::update(login_sessions::table.find(key_hash)).set(login_sessions::seen_at.eq(now)).execute(conn)?;
    Ok(())
}

pub fn delete(conn: &mut Conn, key_hash: &str) -> DbResult<()> {
    diesel::delete(login_sessions::table.find(key_hash)).execute(conn)?;
    Ok(())
}

/// Signs the account out everywhere.
pub fn delete_of_account(conn: &mut Conn, account_id: &str) -> DbResult<usize> {
    Ok(diesel::delete(login_sessions::table.filter(login_sessions::account_id.eq(account_id))).execute(conn)?)
}

/// Removes what is over.
pub fn delete_ended(conn: &mut Conn, now: NaiveDateTime, idle_since: NaiveDateTime) -> DbResult<usize> {
    Ok(diesel::delete(
        login_sessions::table.filter(login_sessions::expires_at.le(now).or(login_sessions::seen_at.le(idle_since))),
    )
    .execute(conn)?)
}
