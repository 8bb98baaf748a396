//! Invitations: a link makes one account, once, with the role that the inviter chose. Only the hash of the link's key is kept,
//! so that a link is shown when it is made and never again.

mod staff;
mod view;

pub use staff::{InviteeList, ReadInvitations, people, read};
pub use view::{
    Acceptance, InvitationItem, InvitationLook, InvitationState, InvitationToken, InvitationView, MadeInvitation,
    NewInvitations,
};

use super::{
    Error, Field, Result,
    accounts::{self as making, NAME_MAX_CHARS, NewAccount},
    require,
};
use crate::{
    clock::Clock,
    db::{
        Conn, Db, accounts, audit,
        invitations::{self, InvitationRow},
        new_id, records, settings,
    },
    domain::{
        account::{Actor, normal_email},
        company::Company,
        language::Language,
        policy::{Action, Subject, may_invite},
        role::Role,
    },
};
use base64ct::{Base64UrlUnpadded, Encoding};
use chrono::{NaiveDateTime, TimeDelta};
use sha2::{Digest, Sha256};
use std::collections::{BTreeMap, BTreeSet};

/// How long a link may be used.
pub const LASTS: TimeDelta = TimeDelta::days(14);
/// The link that makes the first account is printed where logs may be kept: it lasts a day.
pub const SET_UP_LASTS: TimeDelta = TimeDelta::hours(24);
/// Most invitations made at once.
const ITEMS_MAX: usize = 2_000;
/// Stands as the inviter of the first account.
const SET_UP: &str = "set-up";

/// What the link holds after its `#`, where no server and no log sees it: 256 bits that nobody guesses.
fn new_token() -> String {
    Base64UrlUnpadded::encode_string(&rand::random::<[u8; 32]>())
}

fn hash(token: &str) -> String {
    Sha256::digest(token.trim().as_bytes()).iter().map(|byte| format!("{byte:02x}")).collect()
}

/// `base`: the address that browsers use, without a slash at its end.
pub fn link(base: &str, token: &str) -> String {
    format!("{base}/join#{token}")
}

/// Whose invitations still count: an inviter who was disabled, or has lost the right since, has none; nor has somebody who got
/// an account another way; and the set-up ends with the first account.
struct Standing {
    active: BTreeMap<String, Role>,
    people: BTreeSet<String>,
    emails: BTreeSet<String>,
    names: BTreeMap<String, String>,
}

impl Standing {
    fn read(conn: &mut Conn) -> Result<Self> {
        let mut standing =
            Self { active: BTreeMap::new(), people: BTreeSet::new(), emails: BTreeSet::new(), names: BTreeMap::new() };
        for account in accounts::list(conn)? {
            if !account.disabled {
                standing.active.insert(account.id.clone(), account.role()?);
            }
            standing.people.extend(account.person_id);
            standing.emails.insert(account.email);
            standing.names.insert(account.id, account.name);
        }
        Ok(standing)
    }

    fn may_invite(&self, inviter: Role, role: Role) -> bool {
        may_invite(inviter, role, self.active.values().any(|role| *role == Role::Administrator))
    }

    fn counts(&self, row: &InvitationRow) -> Result<bool> {
        if row.created_by == SET_UP {
            return Ok(self.names.is_empty());
        }
        let role = row.role()?;
        let has_account = row.person_id.as_ref().is_some_and(|id| self.people.contains(id));
        let inviter = self.active.get(&row.created_by);
        Ok(!has_account && inviter.is_some_and(|inviter| self.may_invite(*inviter, role)))
    }

    fn state(&self, row: &InvitationRow, now: NaiveDateTime) -> Result<InvitationState> {
        Ok(if row.accepted_at.is_some() {
            InvitationState::Accepted
        } else if row.revoked_at.is_some() {
            InvitationState::Revoked
        } else if row.expires_at <= now {
            InvitationState::Expired
        } else if self.counts(row)? {
            InvitationState::Open
        } else {
            InvitationState::Revoked
        })
    }
}

/// All invitations, newest first.
pub fn list(conn: &mut Conn, clock: &Clock, actor: &Actor) -> Result<Vec<InvitationView>> {
    require(actor, Action::Invite, Subject::Company)?;
    let (standing, now) = (Standing::read(conn)?, clock.now());
    let rows = invitations::list(conn)?;
    rows.iter()
        .map(|row| {
            let invited_by = standing.names.get(&row.created_by).cloned();
            InvitationView::of(row, standing.state(row, now)?, invited_by)
        })
        .collect()
}

/// Makes an invitation for each item, all or none. Whoever had an open one gets a new one in its place: of two links for the
/// same person one would be forgotten.
pub fn invite(
    conn: &mut Conn,
    clock: &Clock,
    actor: &Actor,
    base: &str,
    items: Vec<InvitationItem>,
) -> Result<Vec<MadeInvitation>> {
    require(actor, Action::Invite, Subject::Company)?;
    let (standing, company, now) = (Standing::read(conn)?, records::company(conn)?, clock.now());
    let rows = checked(&standing, &company, actor, items, now)?;
    let open = invitations::open(conn, now)?;
    let mut made = Vec::with_capacity(rows.len());
    for (token, row) in rows {
        let replaced = open.iter().filter(|old| {
            (old.person_id.is_some() && old.person_id == row.person_id)
                || (old.email.is_some() && old.email == row.email)
        });
        for old in replaced {
            end(conn, now, &actor.account_id, old)?;
        }
        store(conn, now, &actor.account_id, &row)?;
        let team = row.person_id.as_ref().and_then(|id| staff::team_of(&company, id));
        made.push(MadeInvitation::of(&row, team, link(base, &token))?);
    }
    Ok(made)
}

/// Rows for all items, or what is wrong with any of them.
fn checked(
    standing: &Standing,
    company: &Company,
    actor: &Actor,
    items: Vec<InvitationItem>,
    now: NaiveDateTime,
) -> Result<Vec<(String, InvitationRow)>> {
    if items.is_empty() {
        return Err(Error::invalid("items", "Choose at least one person to invite."));
    }
    if items.len() > ITEMS_MAX {
        return Err(Error::invalid("items", format!("At most {ITEMS_MAX} people can be invited at once.")));
    }
    let (mut rows, mut fields) = (Vec::with_capacity(items.len()), Vec::new());
    let (mut people, mut emails) = (BTreeSet::new(), BTreeSet::new());
    let guesses = staff::Guesses::of(company);
    for (at, item) in items.into_iter().enumerate() {
        let mut wrong = |field: &str, message: String| fields.push(Field::new(format!("items/{at}/{field}"), message));
        let person_id = item.person_id.filter(|id| !id.is_empty());
        let person = person_id.as_ref().and_then(|id| company.people.get(id));
        if let Some(id) = &person_id {
            match person {
                None => wrong("person_id", format!("There is nobody with the id “{id}” on the staff list.")),
                Some(person) if standing.people.contains(id) => {
                    wrong("person_id", format!("{} has an account already.", person.name));
                }
                Some(person) if !people.insert(id.clone()) => {
                    wrong("person_id", format!("{} stands here twice.", person.name));
                }
                Some(_) => {}
            }
        }
        let name = item.name.map(|name| name.trim().to_owned()).filter(|name| !name.is_empty());
        let name = name.or_else(|| person.map(|person| person.name.clone())).unwrap_or_default();
        if name.chars().count() > NAME_MAX_CHARS {
            wrong("name", format!("A name has at most {NAME_MAX_CHARS} characters."));
        }
        let given = item.email.filter(|email| !email.trim().is_empty());
        // An address on the staff list is only proposed: a bad one there must not keep anybody out.
        let email = match &given {
            Some(text) => normal_email(text),
            None => person.and_then(|person| person.email.as_deref()).and_then(normal_email),
        };
        match (&given, &email) {
            (Some(text), None) => {
                wrong("email", format!("“{text}” is no e-mail address: it needs the form name@host."))
            }
            (_, Some(email)) if standing.emails.contains(email) => {
                wrong("email", format!("There is an account with {email} already."));
            }
            (_, Some(email)) if !emails.insert(email.clone()) => wrong("email", format!("{email} stands here twice.")),
            _ => {}
        }
        let role = item.role.or_else(|| person.map(|person| guesses.role(company, person)));
        match role {
            None => wrong("role", "Choose a role.".to_owned()),
            Some(role) if !standing.may_invite(actor.role, role) => {
                wrong("role", "There is an administrator already: ask them to invite another one.".to_owned());
            }
            Some(role) => {
                let token = new_token();
                let row = row(&token, name, email, role, person_id, &actor.account_id, now, LASTS);
                rows.push((token, row));
            }
        }
    }
    if fields.is_empty() {
        return Ok(rows);
    }
    Err(Error::Invalid { detail: "Nobody was invited: some of them cannot be invited like this.".to_owned(), fields })
}

#[expect(clippy::too_many_arguments, reason = "the columns of one row")]
fn row(
    token: &str,
    name: String,
    email: Option<String>,
    role: Role,
    person_id: Option<String>,
    by: &str,
    now: NaiveDateTime,
    lasts: TimeDelta,
) -> InvitationRow {
    InvitationRow {
        id: new_id(),
        token_hash: hash(token),
        name,
        email,
        role: role.as_str().to_owned(),
        person_id,
        created_by: by.to_owned(),
        created_at: now,
        expires_at: now + lasts,
        accepted_at: None,
        revoked_at: None,
        account_id: None,
    }
}

fn store(conn: &mut Conn, now: NaiveDateTime, by: &str, row: &InvitationRow) -> Result<()> {
    invitations::insert(conn, row)?;
    let detail = serde_json::json!({ "role": row.role, "person_id": row.person_id });
    record(conn, now, by, "invitation.make", &row.id, detail)
}

fn end(conn: &mut Conn, now: NaiveDateTime, by: &str, row: &InvitationRow) -> Result<()> {
    if invitations::revoke(conn, &row.id, now)? {
        record(conn, now, by, "invitation.revoke", &row.id, serde_json::json!({}))?;
    }
    Ok(())
}

fn record(
    conn: &mut Conn,
    now: NaiveDateTime,
    by: &str,
    action: &str,
    id: &str,
    detail: serde_json::Value,
) -> Result<()> {
    audit::append(conn, now, audit::Event { actor: by, action, subject_kind: "invitation", subject_id: id, detail })?;
    Ok(())
}

/// Ends an invitation. One that is over stays as it is; an accepted one is an account, and ends as one.
pub fn revoke(conn: &mut Conn, clock: &Clock, actor: &Actor, id: &str) -> Result<()> {
    require(actor, Action::Invite, Subject::Company)?;
    let row = invitations::find(conn, id)?;
    if row.accepted_at.is_some() {
        return Err(Error::conflict(
            "This invitation was accepted. An administrator can disable the account that it made, under Accounts.",
        ));
    }
    if !Standing::read(conn)?.may_invite(actor.role, row.role()?) {
        return Err(Error::Forbidden);
    }
    end(conn, clock.now(), &actor.account_id, &row)
}

/// The invitation behind a link, as long as it may be accepted.
fn alive(conn: &mut Conn, clock: &Clock, token: &str) -> Result<(InvitationRow, Option<String>)> {
    let row = invitations::find_by_hash(conn, &hash(token))?.ok_or(Error::DeadLink)?;
    if !row.is_open(clock.now()) {
        return Err(Error::DeadLink);
    }
    let standing = Standing::read(conn)?;
    if !standing.counts(&row)? {
        return Err(Error::DeadLink);
    }
    let invited_by = standing.names.get(&row.created_by).cloned();
    Ok((row, invited_by))
}

/// What a link is for, before it is accepted.
pub fn look(conn: &mut Conn, clock: &Clock, token: &str) -> Result<InvitationLook> {
    let (row, invited_by) = alive(conn, clock, token)?;
    InvitationLook::of(&row, invited_by, settings::get(conn, settings::COMPANY)?)
}

/// Makes the account, which is spoken to in `language` from now on. Hashes: call from a blocking thread.
pub fn accept(db: &Db, clock: &Clock, language: Language, acceptance: Acceptance) -> Result<Actor> {
    let Acceptance { token, name, email, password } = acceptance;
    let (invitation, _) = db.read(|conn| alive(conn, clock, &token))?;
    let role = invitation.role()?;
    let new = NewAccount { email, name, role, person_id: invitation.person_id.clone(), password };
    let mut account = making::prepare(clock, language, new)?;
    account.language = Some(language.tag().to_owned());
    db.write_tx(|conn| {
        // First, so that of two at once the second finds it taken before it does anything else.
        if !invitations::claim(conn, &invitation.id, clock.now())? || !Standing::read(conn)?.counts(&invitation)? {
            return Err(Error::DeadLink);
        }
        making::store(conn, clock, language, &invitation.created_by, &account)?;
        invitations::set_account(conn, &invitation.id, &account.id)?;
        let detail = serde_json::json!({ "account_id": account.id, "role": account.role });
        record(conn, clock.now(), &account.id, "invitation.accept", &invitation.id, detail)?;
        Ok(account.actor()?)
    })
}

/// The key of a link that makes the first account, a planner's; none where there is an account. A link that was made before
/// ends: whoever starts the service has the only one.
pub fn set_up(conn: &mut Conn, clock: &Clock) -> Result<Option<String>> {
    if accounts::any(conn)? {
        return Ok(None);
    }
    let now = clock.now();
    for old in invitations::open(conn, now)? {
        end(conn, now, SET_UP, &old)?;
    }
    let token = new_token();
    let row = row(&token, String::new(), None, Role::Planner, None, SET_UP, now, SET_UP_LASTS);
    store(conn, now, SET_UP, &row)?;
    Ok(Some(token))
}
