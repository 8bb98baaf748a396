//! Signing in, who is signed in, and changing one's password.

use super::{Error, Result, password};
use crate::{
    clock::Clock,
    db::{Conn, Db, accounts, audit, login_sessions, settings},
    domain::{
        account::{Actor, check_password, normal_email},
        language::Language,
        role::Role,
    },
};
use chrono::NaiveDate;
use serde::{Deserialize, Serialize};
use utoipa::ToSchema;

/// Who is signed in, and where.
#[derive(Clone, Debug, PartialEq, Serialize, ToSchema)]
#[schema(as = Actor)]
pub struct ActorView {
    pub account_id: String,
    pub name: String,
    pub email: String,
    pub role: Role,
    #[serde(skip_serializing_if = "Option::is_none")]
    pub person_id: Option<String>,
    /// In which the account chose to be spoken to; absent: in the one that the browser asks for.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub language: Option<Language>,
    pub company: CompanyView,
}

#[derive(Clone, Debug, PartialEq, Serialize, ToSchema)]
#[schema(as = Company)]
pub struct CompanyView {
    pub name: String,
    /// The date that stands for today.
    pub as_of: NaiveDate,
    /// Whether this is the demo company.
    pub demo: bool,
}

/// A way into the demo.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize, ToSchema)]
pub struct DemoSignIn {
    pub role: Role,
    pub name: String,
    pub email: String,
    pub password: String,
}

/// The account with this address and password. Takes as long whether or not there is such an account: call from a blocking thread.
pub fn sign_in(db: &Db, clock: &Clock, email: &str, given: &str) -> Result<Actor> {
    let account = match normal_email(email) {
        Some(email) => db.read(|conn| accounts::find_by_email(conn, &email))?,
        None => None,
    };
    let right = password::verify(given, account.as_ref().map(|account| account.password_hash.as_str()));
    let Some(account) = account.filter(|account| right && !account.disabled) else {
        return Err(Error::WrongCredentials);
    };
    db.write_tx(|conn| {
        audit::append(
            conn,
            clock.now(),
            audit::Event {
                actor: &account.id,
                action: "session.sign_in",
                subject_kind: "account",
                subject_id: &account.id,
                detail: serde_json::json!({}),
            },
        )
    })?;
    Ok(account.actor()?)
}

pub fn view(conn: &mut Conn, actor: &Actor, clock: &Clock, demo: bool) -> Result<ActorView> {
    Ok(ActorView {
        account_id: actor.account_id.clone(),
        name: actor.name.clone(),
        email: actor.email.clone(),
        role: actor.role,
        person_id: actor.person_id.clone(),
        language: accounts::find(conn, &actor.account_id)?.chosen(),
        company: CompanyView {
            name: settings::get(conn, settings::COMPANY)?.unwrap_or_else(|| "Your company".to_owned()),
            as_of: settings::as_of(conn, clock.today())?,
            demo,
        },
    })
}

/// Speaks to the account in `language` from now on.
pub fn choose_language(conn: &mut Conn, clock: &Clock, actor: &Actor, language: Language) -> Result<()> {
    accounts::set_language(conn, &actor.account_id, language)?;
    audit::append(
        conn,
        clock.now(),
        audit::Event {
            actor: &actor.account_id,
            action: "account.language",
            subject_kind: "account",
            subject_id: &actor.account_id,
            detail: serde_json::json!({ "language": language.tag() }),
        },
    )?;
    Ok(())
}

/// Sets a new password and ends every session of the account. Hashes: call from a blocking thread.
pub fn change_password(db: &Db, clock: &Clock, actor: &Actor, current: &str, next: &str) -> Result<()> {
    let account = db.read(|conn| accounts::find(conn, &actor.account_id))?;
    if !password::verify(current, Some(&account.password_hash)) {
        let message = actor.language.of("This is not your current password.", "Das ist nicht Ihr jetziges Passwort.");
        return Err(Error::invalid("current", message));
    }
    check_password(next, &account.email).map_err(|fault| Error::invalid("next", fault.words(actor.language)))?;
    set_password(db, clock, &actor.account_id, account, next)
}

/// Stores a password that was checked. `by`: account id, or the command line's name.
pub(super) fn set_password(
    db: &Db,
    clock: &Clock,
    by: &str,
    mut account: accounts::AccountRow,
    next: &str,
) -> Result<()> {
    account.password_hash = password::hash(next)?;
    db.write_tx(|conn| {
        if !accounts::update(conn, &account)? {
            return Err(Error::Stale);
        }
        login_sessions::delete_of_account(conn, &account.id)?;
        audit::append(
            conn,
            clock.now(),
            audit::Event {
                actor: by,
                action: "account.password",
                subject_kind: "account",
                subject_id: &account.id,
                detail: serde_json::json!({}),
            },
        )?;
        Ok(())
    })
}
