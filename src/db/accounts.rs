//! Accounts in the database.

use super::{Conn, DbError, DbResult, schema::accounts};
use crate::domain::{account::Actor, language::Language, role::Role};
use chrono::NaiveDateTime;
use diesel::prelude::*;

#[derive(Clone, Debug, PartialEq, Queryable, Selectable, Insertable)]
#[diesel(table_name = accounts)]
pub struct AccountRow {
    pub id: String,
    pub email: String,
    pub name: String,
    pub role: String,
    pub person_id: Option<String>,
    pub password_hash: String,
    pub disabled: bool,
    pub created_at: NaiveDateTime,
    pub version: i32,
    /// What they chose; absent: what the browser asks for.
    pub language: Option<String>,
}

impl AccountRow {
    pub fn role(&self) -> DbResult<Role> {
        self.role.parse().map_err(|error| DbError::other(format!("account {}: {error}", self.id)))
    }

    pub fn actor(&self) -> DbResult<Actor> {
        Ok(Actor {
            account_id: self.id.clone(),
            name: self.name.clone(),
            email: self.email.clone(),
            role: self.role()?,
            person_id: self.person_id.clone(),
            language: self.chosen().unwrap_or_default(),
        })
    }

    /// The language that they chose.
    pub fn chosen(&self) -> Option<Language> {
        self.language.as_deref().and_then(Language::read)
    }
}

pub fn find(conn: &mut Conn, id: &str) -> DbResult<AccountRow> {
    Ok(accounts::table.find(id).select(AccountRow::as_select()).first(conn)?)
}

/// By e-mail address in its normal form.
pub fn find_by_email(conn: &mut Conn, email: &str) -> DbResult<Option<AccountRow>> {
    Ok(accounts::table.filter(accounts::email.eq(email)).select(AccountRow::as_select()).first(conn).optional()?)
}

pub fn list(conn: &mut Conn) -> DbResult<Vec<AccountRow>> {
    Ok(accounts::table.order(accounts::email.asc()).select(AccountRow::as_select()).load(conn)?)
}

pub fn insert(conn: &mut Conn, row: &AccountRow) -> DbResult<()> {
    diesel::insert_into(accounts::table).values(row).execute(conn)?;
    Ok(())
}

/// Stores role, person, state and password, if the version is still the one that was read; whether it was.
pub fn update(conn: &mut Conn, row: &AccountRow) -> DbResult<bool> {
    let changed =
        diesel::update(accounts::table.filter(accounts::id.eq(&row.id)).filter(accounts::version.eq(row.version)))
            .set((
                accounts::role.eq(&row.role),
                accounts::person_id.eq(&row.person_id),
                accounts::disabled.eq(row.disabled),
                accounts::password_hash.eq(&row.password_hash),
                accounts::version.eq(row.version + 1),
            ))
            .execute(conn)?;
    Ok(changed == 1)
}

/// Stores in which language they want to be spoken to.
pub fn set_language(conn: &mut Conn, id: &str, language: Language) -> DbResult<()> {
    diesel::update(accounts::table.find(id)).set(accounts::language.eq(language.tag())).execute(conn)?;
    Ok(())
}

/// Accounts that may sign in and manage accounts.
pub fn active_administrators(conn: &mut Conn) -> DbResult<i64> {
    Ok(accounts::table
        .filter(accounts::role.eq(Role::Administrator.as_str()))
        .filter(accounts::disabled.eq(false))
        .count()
        .get_result(conn)?)
}

/// Whether there is any account, active or not.
pub fn any(conn: &mut Conn) -> DbResult<bool> {
    Ok(accounts::table.count().get_result::<i64>(conn)? > 0)
}
