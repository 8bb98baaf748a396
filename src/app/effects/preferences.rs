//! Asking that the next plan brings a successor forward: by leaders for their part, by planners for everybody; planners take away.

use crate::{
    app::{
        Error, Result,
        people::name_of,
        require,
        skills::NamedView,
        succession::{Seen, policy},
    },
    clock::Clock,
    db::{
        Conn, Db,
        audit::{self, Event},
        cycles, new_id, records,
        succession_preferences::{self as stored, PLACEMENT, PreferenceRow, RIDE},
    },
    domain::{
        account::Actor,
        company::{Company, Kind, Record},
        policy::{Action, Subject},
    },
};
use chrono::{DateTime, Utc};
use serde::{Deserialize, Serialize};
use std::{collections::BTreeMap, sync::Arc};
use utoipa::ToSchema;

/// What is asked for: one of post and session.
#[derive(Clone, Debug, PartialEq, Deserialize, ToSchema)]
#[serde(deny_unknown_fields)]
pub struct AskForSuccession {
    pub person_id: String,
    pub critical_role_id: String,
    #[serde(default)]
    pub post_id: Option<String>,
    #[serde(default)]
    pub ride_session_id: Option<String>,
}

/// Something that the next plan of a cycle should prefer.
#[derive(Clone, Debug, PartialEq, Serialize, ToSchema)]
pub struct AskedView {
    pub id: String,
    pub person: NamedView,
    pub critical_role: NamedView,
    #[serde(skip_serializing_if = "Option::is_none")]
    pub post: Option<NamedView>,
    #[serde(skip_serializing_if = "Option::is_none")]
    pub session: Option<NamedView>,
    pub asked_at: DateTime<Utc>,
    /// Whether the one who reads this may take it away.
    pub removable: bool,
}

fn named<R: Record>(table: &BTreeMap<String, R>, id: &str, name: impl Fn(&R) -> &String) -> NamedView {
    NamedView { name: name_of(table, id, name), id: id.to_owned() }
}

fn seen(conn: &mut Conn, clock: &Clock, actor: &Actor, company: Arc<Company>) -> Result<Seen> {
    let policy = policy::read(conn)?;
    Seen::read(conn, company, clock, actor, &policy)
}

/// Whether one may know that this person is to follow in this role.
fn sees(seen: &Seen, person: &str, role: &str) -> bool {
    let role = seen.company.critical_roles.get(role);
    seen.sees_nominee(person) && role.is_none_or(|role| seen.sees_role(role))
}

/// What is asked for in a cycle, as far as `actor` sees whom it is for.
pub fn of_cycle(db: &Db, clock: &Clock, actor: &Actor, cycle_id: &str) -> Result<Vec<AskedView>> {
    require(actor, Action::ViewSuccession, Subject::Company)?;
    db.read(|conn| {
        cycles::get(conn, cycle_id)?;
        list((db, clock), conn, actor, cycle_id)
    })
}

fn list((db, clock): (&Db, &Clock), conn: &mut Conn, actor: &Actor, cycle_id: &str) -> Result<Vec<AskedView>> {
    let company = db.company(conn)?;
    let seen = seen(conn, clock, actor, Arc::clone(&company))?;
    let may_all = require(actor, Action::Plan, Subject::Cycle).is_ok();
    let shown = |row: &PreferenceRow| sees(&seen, &row.person_id, &row.critical_role_id);
    let view = |row: PreferenceRow| AskedView {
        removable: may_all || row.created_by == actor.account_id,
        person: named(&company.people, &row.person_id, |one| &one.name),
        critical_role: named(&company.critical_roles, &row.critical_role_id, |one| &one.name),
        post: row.post_id.as_ref().map(|id| named(&company.posts, id, |one| &one.name)),
        session: row.ride_session_id.as_ref().map(|id| named(&company.ride_sessions, id, |one| &one.name)),
        asked_at: row.created_at.and_utc(),
        id: row.id,
    };
    Ok(stored::of_cycle(conn, cycle_id)?.into_iter().filter(shown).map(view).collect())
}

/// Asks for it; the list as it is then. What is asked for already stays as it is.
pub fn ask(db: &Db, clock: &Clock, actor: &Actor, cycle_id: &str, ask: &AskForSuccession) -> Result<Vec<AskedView>> {
    require(actor, Action::AskForSuccession, Subject::Company)?;
    db.write_tx(|conn| -> Result<()> {
        let cycle = cycles::get(conn, cycle_id)?;
        let company = Arc::new(records::company_without(conn, &[Kind::Ratings, Kind::Guesses])?);
        let seen = seen(conn, clock, actor, Arc::clone(&company))?;
        let person = company.people.get(&ask.person_id).ok_or(Error::NotFound)?;
        let role = company.critical_roles.get(&ask.critical_role_id).ok_or(Error::NotFound)?;
        if !sees(&seen, &person.id, &role.id) {
            return Err(Error::NotFound);
        }
        if !company.successors.values().any(|one| one.person_id == person.id && one.critical_role_id == role.id) {
            let message = format!("{} is no successor for {}. Name them first.", person.name, role.name);
            return Err(Error::invalid("person_id", message));
        }
        let kind = match (&ask.post_id, &ask.ride_session_id) {
            (Some(post), None) if company.posts.contains_key(post) => PLACEMENT,
            (None, Some(session)) if company.ride_sessions.contains_key(session) => RIDE,
            (Some(_), None) => {
                return Err(Error::invalid("post_id", "There is no such post. Choose one that is offered."));
            }
            (None, Some(_)) => {
                return Err(Error::invalid("ride_session_id", "There is no such session. Choose one that is held."));
            }
            _ => return Err(Error::invalid("post_id", "Name a post or a session: one of them.")),
        };
        let known = stored::of_cycle(conn, &cycle.id)?;
        // For another role it is another request: whoever asked for that may be out of sight.
        let same = |row: &PreferenceRow| {
            (&row.person_id, &row.critical_role_id) == (&ask.person_id, &ask.critical_role_id)
                && (&row.post_id, &row.ride_session_id) == (&ask.post_id, &ask.ride_session_id)
        };
        if !known.iter().any(same) {
            let row = PreferenceRow {
                id: new_id(),
                cycle_id: cycle.id.clone(),
                person_id: ask.person_id.clone(),
                kind: kind.to_owned(),
                post_id: ask.post_id.clone(),
                ride_session_id: ask.ride_session_id.clone(),
                critical_role_id: ask.critical_role_id.clone(),
                created_by: actor.account_id.clone(),
                created_at: clock.now(),
                withdrawn_at: None,
            };
            stored::insert(conn, &row)?;
            tell(conn, clock, actor, "succession.ask", &row)?;
        }
        Ok(())
    })?;
    db.read(|conn| list((db, clock), conn, actor, cycle_id))
}

/// Takes one away: planners any, leaders their own.
pub fn withdraw(db: &Db, clock: &Clock, actor: &Actor, id: &str) -> Result<()> {
    require(actor, Action::AskForSuccession, Subject::Company)?;
    db.write_tx(|conn| {
        let row = stored::get(conn, id)?;
        let company = Arc::new(records::company_without(conn, &[Kind::Ratings, Kind::Guesses])?);
        let seen = seen(conn, clock, actor, Arc::clone(&company))?;
        if !sees(&seen, &row.person_id, &row.critical_role_id) {
            return Err(Error::NotFound);
        }
        if row.created_by != actor.account_id {
            require(actor, Action::Plan, Subject::Cycle)?;
        }
        stored::withdraw(conn, id, clock.now())?;
        tell(conn, clock, actor, "succession.withdraw", &row)
    })
}

fn tell(conn: &mut Conn, clock: &Clock, actor: &Actor, action: &str, row: &PreferenceRow) -> Result<()> {
    // Who follows whom stays with those who may see it: the log names the request alone.
    let detail = serde_json::json!({ "cycle": row.cycle_id });
    let event =
        Event { actor: &actor.account_id, action, subject_kind: "succession-preference", subject_id: &row.id, detail };
    Ok(audit::append(conn, clock.now(), event)?)
}
