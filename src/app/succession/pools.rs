//! Talent pools: people who are developed together, for no role in particular. Of a pool one sees the people whom one sees; of a
//! pool that another leader made not even the name, unless somebody whom one sees is in it.

use super::{
    super::{Error, Field, Result, people::name_of, require},
    bench::has_left,
    policy,
    scene::Seen,
};
use crate::{
    clock::Clock,
    db::{
        Conn, Db, accounts,
        audit::{self, Event},
        new_id,
        talent_pools::{self as stored, MemberRow, PoolRow},
    },
    domain::{
        account::Actor,
        policy::{Action, Scope, Subject},
        role::Role,
    },
};
use chrono::NaiveDate;
use serde::{Deserialize, Serialize};
use std::collections::BTreeSet;
use utoipa::ToSchema;

const NAME_MAX_CHARS: usize = 80;
const TEXT_MAX_CHARS: usize = 500;

/// A talent pool with the people in it whom one sees.
#[derive(Clone, Debug, PartialEq, Serialize, ToSchema)]
#[schema(as = TalentPool)]
pub struct PoolView {
    pub id: String,
    pub version: i32,
    pub name: String,
    pub purpose: String,
    pub members: Vec<MemberView>,
}

#[derive(Clone, Debug, PartialEq, Serialize, ToSchema)]
#[schema(as = TalentPoolMember)]
pub struct MemberView {
    pub person_id: String,
    pub person: String,
    pub team: String,
    pub note: String,
    pub added_on: NaiveDate,
    /// They left the company; the row is kept.
    pub has_left: bool,
}

#[derive(Clone, Debug, PartialEq, Deserialize, ToSchema)]
#[schema(as = NewTalentPool)]
#[serde(deny_unknown_fields)]
pub struct PoolDraft {
    pub name: String,
    #[serde(default)]
    pub purpose: String,
}

#[derive(Clone, Debug, PartialEq, Deserialize, ToSchema)]
#[schema(as = NewTalentPoolMember)]
#[serde(deny_unknown_fields)]
pub struct MemberDraft {
    #[serde(default)]
    pub note: String,
}

/// All pools, each with the people whom `actor` sees.
pub fn list(db: &Db, clock: &Clock, actor: &Actor) -> Result<Vec<PoolView>> {
    require(actor, Action::ViewSuccession, Subject::Company)?;
    db.read(|conn| {
        let sight = Sight::read(db, conn, clock, actor)?;
        let members = stored::members(conn)?;
        let shown = stored::list(conn)?.into_iter().filter(|pool| sight.sees_pool(actor, pool, &members));
        Ok(shown.map(|pool| view(&sight.seen, pool, &members)).collect())
    })
}

/// What somebody sees of the pools.
struct Sight {
    seen: Seen,
    /// Accounts of HR: their pools are the whole company's.
    hr: BTreeSet<String>,
}

impl Sight {
    fn read(db: &Db, conn: &mut Conn, clock: &Clock, actor: &Actor) -> Result<Self> {
        let hr = accounts::list(conn)?.into_iter().filter(|account| account.role == Role::Planner.as_str());
        Ok(Self { hr: hr.map(|account| account.id).collect(), seen: seen(db, conn, clock, actor)? })
    }

    fn sees_pool(&self, actor: &Actor, pool: &PoolRow, members: &[MemberRow]) -> bool {
        matches!(self.seen.scope, Scope::Everybody)
            || pool.created_by == actor.account_id
            || self.hr.contains(&pool.created_by)
            || members.iter().any(|member| member.pool_id == pool.id && self.seen.sees_nominee(&member.person_id))
    }

    /// A pool that one sees. Who is not told of nominations is not told of pools either.
    fn pool(&self, conn: &mut Conn, actor: &Actor, id: &str) -> Result<PoolRow> {
        let (pool, members) = (stored::get(conn, id)?, stored::members(conn)?);
        if self.sees_pool(actor, &pool, &members) { Ok(pool) } else { Err(Error::NotFound) }
    }
}

fn seen(db: &Db, conn: &mut Conn, clock: &Clock, actor: &Actor) -> Result<Seen> {
    let policy = policy::read(conn)?;
    let company = db.company(conn)?;
    Seen::read(conn, company, clock, actor, &policy)
}

fn view(seen: &Seen, pool: PoolRow, members: &[MemberRow]) -> PoolView {
    let company = &seen.company;
    let known = members.iter().filter(|member| member.pool_id == pool.id && seen.sees_nominee(&member.person_id));
    let members = known.filter_map(|member| {
        let person = company.people.get(&member.person_id)?;
        Some(MemberView {
            person_id: person.id.clone(),
            person: person.name.clone(),
            team: name_of(&company.teams, &person.team_id, |team| &team.name),
            note: member.note.clone(),
            added_on: member.added_at.date(),
            has_left: has_left(person, seen.as_of),
        })
    });
    PoolView { members: members.collect(), id: pool.id, version: pool.version, name: pool.name, purpose: pool.purpose }
}

fn one(db: &Db, clock: &Clock, actor: &Actor, id: &str) -> Result<PoolView> {
    db.read(|conn| {
        let seen = seen(db, conn, clock, actor)?;
        let pool = stored::get(conn, id)?;
        Ok(view(&seen, pool, &stored::members(conn)?))
    })
}

pub fn add(db: &Db, clock: &Clock, actor: &Actor, draft: &PoolDraft) -> Result<PoolView> {
    require(actor, Action::EditSuccession, Subject::Company)?;
    check(actor, draft)?;
    let row = PoolRow {
        id: new_id(),
        name: draft.name.trim().to_owned(),
        purpose: draft.purpose.trim().to_owned(),
        created_by: actor.account_id.clone(),
        created_at: clock.now(),
        version: 1,
    };
    db.write_tx(|conn| {
        stored::insert(conn, &row)?;
        told(conn, clock, actor, "add", &row.id, None)
    })?;
    one(db, clock, actor, &row.id)
}

/// Only HR and whoever made a pool change or delete it; other leaders put their people into it.
fn owned(db: &Db, conn: &mut Conn, clock: &Clock, actor: &Actor, id: &str) -> Result<PoolRow> {
    let pool = Sight::read(db, conn, clock, actor)?.pool(conn, actor, id)?;
    let settles = require(actor, Action::SettleSuccession, Subject::Company).is_ok();
    if settles || pool.created_by == actor.account_id { Ok(pool) } else { Err(Error::Forbidden) }
}

pub fn change(db: &Db, clock: &Clock, actor: &Actor, id: &str, version: i32, draft: &PoolDraft) -> Result<PoolView> {
    require(actor, Action::EditSuccession, Subject::Company)?;
    check(actor, draft)?;
    db.write_tx(|conn| {
        owned(db, conn, clock, actor, id)?;
        if !stored::describe(conn, id, version, draft.name.trim(), draft.purpose.trim())? {
            return Err(Error::Stale);
        }
        told(conn, clock, actor, "change", id, None)
    })?;
    one(db, clock, actor, id)
}

pub fn delete(db: &Db, clock: &Clock, actor: &Actor, id: &str, version: i32) -> Result<()> {
    require(actor, Action::EditSuccession, Subject::Company)?;
    db.write_tx(|conn| {
        if owned(db, conn, clock, actor, id)?.version != version {
            return Err(Error::Stale);
        }
        stored::delete(conn, id)?;
        told(conn, clock, actor, "delete", id, None)
    })
}

/// Puts somebody into a pool, or changes the note on them.
pub fn put_member(
    db: &Db,
    clock: &Clock,
    actor: &Actor,
    (id, person_id): (&str, &str),
    draft: &MemberDraft,
) -> Result<PoolView> {
    require(actor, Action::EditSuccession, Subject::Company)?;
    let say = |english: String, german: String| actor.language.of(english, german);
    if draft.note.chars().count() > TEXT_MAX_CHARS {
        return Err(too_long(actor, "note", TEXT_MAX_CHARS));
    }
    db.write_tx(|conn| {
        let sight = Sight::read(db, conn, clock, actor)?;
        sight.pool(conn, actor, id)?;
        let seen = &sight.seen;
        let person = seen.company.people.get(person_id).filter(|person| seen.sees_nominee(&person.id));
        let Some(person) = person else {
            return Err(Error::invalid(
                "person_id",
                say(
                    format!("There is nobody “{person_id}” among the people you may put into a pool. Choose one of them."),
                    format!("Unter den Personen, die Sie in einen Pool aufnehmen können, gibt es „{person_id}“ nicht. Wählen Sie eine davon."),
                ),
            ));
        };
        if has_left(person, seen.as_of) {
            return Err(Error::invalid(
                "person_id",
                say(
                    format!("{} has left. Choose somebody who is there.", person.name),
                    format!("{} ist ausgeschieden. Wählen Sie jemanden, der noch da ist.", person.name),
                ),
            ));
        }
        let row = MemberRow {
            pool_id: id.to_owned(),
            person_id: person_id.to_owned(),
            note: draft.note.trim().to_owned(),
            added_by: actor.account_id.clone(),
            added_at: clock.now(),
        };
        stored::put_member(conn, &row)?;
        told(conn, clock, actor, "member", id, Some(person_id))
    })?;
    one(db, clock, actor, id)
}

pub fn remove_member(db: &Db, clock: &Clock, actor: &Actor, (id, person_id): (&str, &str)) -> Result<PoolView> {
    require(actor, Action::EditSuccession, Subject::Company)?;
    db.write_tx(|conn| {
        let sight = Sight::read(db, conn, clock, actor)?;
        sight.pool(conn, actor, id)?;
        if !sight.seen.sees_nominee(person_id) || !stored::remove_member(conn, id, person_id)? {
            return Err(Error::NotFound);
        }
        told(conn, clock, actor, "member-out", id, Some(person_id))
    })?;
    one(db, clock, actor, id)
}

fn told(conn: &mut Conn, clock: &Clock, actor: &Actor, what: &str, id: &str, person_id: Option<&str>) -> Result<()> {
    let event = Event {
        actor: &actor.account_id,
        action: &format!("talent_pool.{what}"),
        subject_kind: "talent_pool",
        subject_id: id,
        detail: serde_json::json!({ "person": person_id }),
    };
    Ok(audit::append(conn, clock.now(), event)?)
}

fn too_long(actor: &Actor, path: &str, most: usize) -> Error {
    Error::invalid(
        path,
        actor.language.of(format!("At most {most} characters, please."), format!("Bitte höchstens {most} Zeichen.")),
    )
}

fn check(actor: &Actor, draft: &PoolDraft) -> Result<()> {
    let mut fields = Vec::new();
    let language = actor.language;
    match draft.name.trim().chars().count() {
        0 => fields.push(Field::new("name", language.of("Give the pool a name.", "Geben Sie dem Pool einen Namen."))),
        long if long > NAME_MAX_CHARS => return Err(too_long(actor, "name", NAME_MAX_CHARS)),
        _ => {}
    }
    if draft.purpose.chars().count() > TEXT_MAX_CHARS {
        fields.push(Field::new(
            "purpose",
            language.of(
                format!("At most {TEXT_MAX_CHARS} characters, please."),
                format!("Bitte höchstens {TEXT_MAX_CHARS} Zeichen."),
            ),
        ));
    }
    if fields.is_empty() {
        return Ok(());
    }
    let detail = language.of(
        "Nothing was changed: mend what stands below.",
        "Nichts wurde geändert: Bitte korrigieren, was unten steht.",
    );
    Err(Error::Invalid { detail: detail.to_owned(), fields })
}
