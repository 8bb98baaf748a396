//! Invitations: links that make an account once. The key in the link is stored as its SHA-256 only.

use super::{Conn, DbError, DbResult, schema::invitations};
use crate::domain::role::Role;
use chrono::NaiveDateTime;
use diesel::prelude::*;

#[derive(Clone, Debug, PartialEq, Queryable, Selectable, Insertable)]
#[diesel(table_name = invitations)]
pub struct InvitationRow {
    pub id: String,
    pub token_hash: String,
    /// Empty where nobody in particular was meant.
    pub name: String,
    pub email: Option<String>,
    pub role: String,
    pub person_id: Option<String>,
    /// Account id, or the command line's name.
    pub created_by: String,
    pub created_at: NaiveDateTime,
    pub expires_at: NaiveDateTime,
    pub accepted_at: Option<NaiveDateTime>,
    pub revoked_at: Option<NaiveDateTime>,
    pub account_id: Option<String>,
}

impl InvitationRow {
    pub fn role(&self) -> DbResult<Role> {
        self.role.parse().map_err(|error| DbError::other(format!("invitation {}: {error}", self.id)))
    }

    /// Neither accepted nor revoked nor over.
    pub fn is_open(&self, now: NaiveDateTime) -> bool {
        self.accepted_at.is_none() && self.revoked_at.is_none() && self.expires_at > now
    }
}

pub fn find(conn: &mut Conn, id: &str) -> DbResult<InvitationRow> {
    Ok(invitations::table.find(id).select(InvitationRow::as_select()).first(conn)?)
}

pub fn find_by_hash(conn: &mut Conn, token_hash: &str) -> DbResult<Option<InvitationRow>> {
    Ok(invitations::table
        .filter(invitations::token_hash.eq(token_hash))
        .select(InvitationRow::as_select())
        .first(conn)
        .optional()?)
}

/// All, newest first.
pub fn list(conn: &mut Conn) -> DbResult<Vec<InvitationRow>> {
    Ok(invitations::table
        .order((invitations::created_at.desc(), invitations::id.desc()))
        .select(InvitationRow::as_select())
        .load(conn)?)
}

/// Those that somebody may still accept.
pub fn open(conn: &mut Conn, now: NaiveDateTime) -> DbResult<Vec<InvitationRow>> {
    Ok(invitations::table
        .filter(invitations::accepted_at.is_null())
        .filter(invitations::revoked_at.is_null())
        .filter(invitations::expires_at.gt(now))
        .select(InvitationRow::as_select())
        .load(conn)?)
}

pub fn insert(conn: &mut Conn, row: &InvitationRow) -> DbResult<()> {
    diesel::insert_into(invitations::table).values(row).execute(conn)?;
    Ok(())
}

/// Marks it as accepted if it is still open; whether it was. Of two at once one wins: the other waits for the row, and then
/// finds it accepted.
pub fn claim(conn: &mut Conn, id: &str, now: NaiveDateTime) -> DbResult<bool> {
    let still_open = invitations::table
        .filter(invitations::id.eq(id))
        .filter(invitations::accepted_at.is_null())
        .filter(invitations::revoked_at.is_null())
        .filter(invitations::expires_at.gt(now));
    Ok(diesel::update(still_open).set(invitations::accepted_at.eq(now)).execute(conn)? == 1)
}

/// Notes the account that a claimed invitation made.
pub fn set_account(conn: &mut Conn, id: &str, account_id: &str) -> DbResult<()> {
    diesel::update(invitations::table.find(id)).set(invitations::account_id.eq(account_id)).execute(conn)?;
    Ok(())
}

/// Ends it, unless it was accepted; whether that was so.
pub fn revoke(conn: &mut Conn, id: &str, now: NaiveDateTime) -> DbResult<bool> {
    let pending = invitations::table
        .filter(invitations::id.eq(id))
        .filter(invitations::accepted_at.is_null())
        .filter(invitations::revoked_at.is_null());
    Ok(diesel::update(pending).set(invitations::revoked_at.eq(now)).execute(conn)? == 1)
}
