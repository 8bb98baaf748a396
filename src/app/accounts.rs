//! Accounts: listed, made and changed by administrators, and from the command line.

use super::{Error, Field, Result, password, require, session};
use crate::{
    clock::Clock,
    db::{Conn, Db, DbError, accounts, audit, login_sessions, new_id, schema::people},
    domain::{
        account::{Actor, check_password, normal_email},
        language::Language,
        policy::{Action, Subject},
        role::Role,
    },
};
use diesel::prelude::*;
use serde::{Deserialize, Serialize};
use utoipa::ToSchema;

/// Who acts in the audit log when the command line does.
pub const COMMAND_LINE: &str = "command-line";

/// Longest name of an account.
pub(super) const NAME_MAX_CHARS: usize = 200;

#[derive(Clone, Debug, PartialEq, Serialize, ToSchema)]
pub struct AccountView {
    pub id: String,
    pub email: String,
    pub name: String,
    pub role: Role,
    #[serde(skip_serializing_if = "Option::is_none")]
    pub person_id: Option<String>,
    pub disabled: bool,
    pub version: i32,
}

impl AccountView {
    fn of(row: &accounts::AccountRow) -> Result<Self> {
        Ok(Self {
            id: row.id.clone(),
            email: row.email.clone(),
            name: row.name.clone(),
            role: row.role()?,
            person_id: row.person_id.clone(),
            disabled: row.disabled,
            version: row.version,
        })
    }
}

#[derive(Clone, Debug, PartialEq, Serialize, ToSchema)]
pub struct AccountList {
    pub items: Vec<AccountView>,
}

#[derive(Clone, Debug, Deserialize, ToSchema)]
#[serde(deny_unknown_fields)]
pub struct NewAccount {
    pub email: String,
    pub name: String,
    pub role: Role,
    #[serde(default)]
    pub person_id: Option<String>,
    pub password: String,
}

/// What to change; what is absent stays.
#[derive(Clone, Debug, Default, Deserialize, ToSchema)]
#[serde(deny_unknown_fields)]
pub struct AccountPatch {
    #[serde(default)]
    pub role: Option<Role>,
    #[serde(default)]
    pub disabled: Option<bool>,
    /// The person whose account it is; an empty text takes the link away.
    #[serde(default)]
    pub person_id: Option<String>,
}

pub fn list(conn: &mut Conn, actor: &Actor) -> Result<AccountList> {
    require(actor, Action::ManageAccounts, Subject::Company)?;
    Ok(AccountList { items: accounts::list(conn)?.iter().map(AccountView::of).collect::<Result<_>>()? })
}

/// Hashes: call from a blocking thread.
pub fn create(db: &Db, clock: &Clock, actor: &Actor, new: NewAccount) -> Result<AccountView> {
    require(actor, Action::ManageAccounts, Subject::Company)?;
    let row = prepare(clock, actor.language, new)?;
    db.write_tx(|conn| store(conn, clock, actor.language, &actor.account_id, &row))
}

/// Makes an account. `by`: account id, or the command line's name.
pub fn add(db: &Db, clock: &Clock, by: &str, new: NewAccount) -> Result<AccountView> {
    let row = prepare(clock, Language::En, new)?;
    db.write_tx(|conn| store(conn, clock, Language::En, by, &row))
}

/// The account that is asked for: everything checked that needs no database, and the password hashed, which takes its time.
/// What is wrong is said in `language`.
pub(super) fn prepare(clock: &Clock, language: Language, new: NewAccount) -> Result<accounts::AccountRow> {
    let mut fields = Vec::new();
    let email = normal_email(&new.email);
    if email.is_none() {
        let message = language.of(
            "This is no e-mail address: it needs the form name@host.",
            "Das ist keine E-Mail-Adresse: Sie braucht die Form name@host.",
        );
        fields.push(Field::new("email", message));
    }
    let name = new.name.trim();
    if name.is_empty() || name.chars().count() > NAME_MAX_CHARS {
        let message = language.of(
            format!("A name has 1 to {NAME_MAX_CHARS} characters."),
            format!("Ein Name hat 1 bis {NAME_MAX_CHARS} Zeichen."),
        );
        fields.push(Field::new("name", message));
    }
    if let Err(fault) = check_password(&new.password, &new.email) {
        fields.push(Field::new("password", fault.words(language)));
    }
    let Some(email) = email.filter(|_| fields.is_empty()) else {
        let detail = language.of("The account cannot be made like this.", "So lässt sich das Konto nicht anlegen.");
        return Err(Error::Invalid { detail: detail.to_owned(), fields });
    };
    Ok(accounts::AccountRow {
        id: new_id(),
        email,
        name: name.to_owned(),
        role: new.role.as_str().to_owned(),
        person_id: new.person_id.filter(|id| !id.is_empty()),
        password_hash: password::hash(&new.password)?,
        disabled: false,
        created_at: clock.now(),
        version: 1,
        language: None,
    })
}

/// Stores an account that was prepared, in the caller's transaction.
pub(super) fn store(
    conn: &mut Conn,
    clock: &Clock,
    language: Language,
    by: &str,
    row: &accounts::AccountRow,
) -> Result<AccountView> {
    if accounts::find_by_email(conn, &row.email)?.is_some() {
        let message = language.of(
            "There is an account with this e-mail address already.",
            "Mit dieser E-Mail-Adresse gibt es schon ein Konto.",
        );
        return Err(Error::invalid("email", message));
    }
    require_person(conn, row.person_id.as_deref())?;
    accounts::insert(conn, row)?;
    record(conn, clock, by, "account.add", row)?;
    AccountView::of(row)
}

pub fn change(
    conn: &mut Conn,
    clock: &Clock,
    actor: &Actor,
    id: &str,
    version: i32,
    patch: AccountPatch,
) -> Result<AccountView> {
    require(actor, Action::ManageAccounts, Subject::Company)?;
    let mut row = accounts::find(conn, id)?;
    if row.version != version {
        return Err(Error::Stale);
    }
    if let Some(role) = patch.role {
        row.role = role.as_str().to_owned();
    }
    if let Some(disabled) = patch.disabled {
        row.disabled = disabled;
    }
    if let Some(person_id) = patch.person_id {
        row.person_id = Some(person_id).filter(|id| !id.is_empty());
        require_person(conn, row.person_id.as_deref())?;
    }
    if !accounts::update(conn, &row)? {
        return Err(Error::Stale);
    }
    row.version += 1;
    if accounts::active_administrators(conn)? == 0 {
        return Err(Error::conflict(
            "This is the last administrator's account. Give the role to somebody else first, so that accounts can still be managed.",
        ));
    }
    login_sessions::delete_of_account(conn, id)?;
    record(conn, clock, &actor.account_id, "account.change", &row)?;
    AccountView::of(&row)
}

/// From the command line: sets the password of the account with this address.
pub fn reset_password(db: &Db, clock: &Clock, email: &str, next: &str) -> Result<()> {
    let email = normal_email(email).ok_or(Error::NotFound)?;
    let account = db.read(|conn| accounts::find_by_email(conn, &email))?.ok_or(Error::NotFound)?;
    check_password(next, &account.email).map_err(|fault| Error::invalid("password", fault.words(Language::En)))?;
    session::set_password(db, clock, COMMAND_LINE, account, next)
}

fn require_person(conn: &mut Conn, id: Option<&str>) -> Result<()> {
    let Some(id) = id else { return Ok(()) };
    let known: i64 = people::table.find(id).count().get_result(conn).map_err(DbError::from)?;
    if known == 0 {
        return Err(Error::invalid("person_id", "There is nobody with this id on the staff list."));
    }
    Ok(())
}

fn record(conn: &mut Conn, clock: &Clock, by: &str, action: &str, row: &accounts::AccountRow) -> Result<()> {
    audit::append(
        conn,
        clock.now(),
        audit::Event {
            actor: by,
            action,
            subject_kind: "account",
            subject_id: &row.id,
            detail: serde_json::json!({ "role": row.role, "disabled": row.disabled, "person_id": row.person_id }),
        },
    )?;
    Ok(())
}
