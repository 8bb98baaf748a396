//! Performance × potential: entered by people who lead or plan, never inferred. Every entry is kept; the latest holds. Leaders see
//! and enter those of their part, themselves not; planners everybody's.

use crate::{
    app::{
        Error, Result,
        people::{is_employed, name_of},
        require,
        skills::NamedView,
    },
    clock::Clock,
    db::{
        Conn, Db, accounts,
        audit::{self, Event},
        new_id,
        nine_boxes::{self, BoxRow},
        scope, settings,
    },
    domain::{
        account::Actor,
        company::{Company, Kind, Person},
        policy::{Action, Scope, Subject},
    },
};
use chrono::{DateTime, NaiveDate, Utc};
use serde::{Deserialize, Serialize};
use std::collections::BTreeMap;
use utoipa::ToSchema;

const NOTE_MAX: usize = 2_000;

/// The grid with its history.
#[derive(Clone, Debug, PartialEq, Serialize, ToSchema)]
pub struct NineBoxView {
    pub as_of: NaiveDate,
    /// Everybody who can be placed in it, by name.
    pub people: Vec<BoxedPersonView>,
    /// Who changed what, the latest first.
    pub changes: Vec<BoxChangeView>,
}

#[derive(Clone, Debug, PartialEq, Serialize, ToSchema)]
pub struct BoxedPersonView {
    pub id: String,
    pub name: String,
    pub team: String,
    pub role: String,
    /// Absent: in no box.
    #[serde(skip_serializing_if = "Option::is_none", rename = "box")]
    pub place: Option<PlaceView>,
    pub note: String,
    /// Send it with a change.
    pub version: i32,
}

/// 1 low, 2 middle, 3 high.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize, ToSchema)]
#[schema(as = BoxPlace)]
#[serde(deny_unknown_fields)]
pub struct PlaceView {
    pub performance: i32,
    pub potential: i32,
}

#[derive(Clone, Debug, PartialEq, Serialize, ToSchema)]
pub struct BoxChangeView {
    pub id: String,
    pub person: NamedView,
    #[serde(skip_serializing_if = "Option::is_none")]
    pub before: Option<PlaceView>,
    #[serde(skip_serializing_if = "Option::is_none")]
    pub after: Option<PlaceView>,
    pub note: String,
    pub by: String,
    pub at: DateTime<Utc>,
}

/// Where somebody is put.
#[derive(Clone, Debug, PartialEq, Deserialize, ToSchema)]
#[serde(deny_unknown_fields)]
pub struct PutInBox {
    /// Absent: taken out of the grid.
    #[serde(default, rename = "box")]
    pub place: Option<PlaceView>,
    #[serde(default)]
    pub note: String,
}

/// Whether the box of `id` is shown to `actor`: nobody sees the own one here.
fn sees(actor: &Actor, scope: &Scope, id: &str) -> bool {
    scope.sees_person(id) && actor.person_id.as_deref() != Some(id)
}

/// The grid of the people whom `actor` sees.
pub fn grid(db: &Db, clock: &Clock, actor: &Actor) -> Result<NineBoxView> {
    require(actor, Action::RateBoxes, Subject::Company)?;
    db.read(|conn| {
        let (company, scope) = (db.company(conn)?, scope::of(conn, actor)?);
        let as_of = settings::as_of(conn, clock.today())?;
        let rows = nine_boxes::all(conn)?;
        let shown = |person: &&Person| is_employed(person, as_of) && sees(actor, &scope, &person.id);
        let mut people: Vec<BoxedPersonView> =
            company.people.values().filter(shown).map(|person| boxed(&company, &rows, person)).collect();
        people.sort_by(|a, b| (&a.name, &a.id).cmp(&(&b.name, &b.id)));
        Ok(NineBoxView { as_of, people, changes: changes(conn, actor, (&company, &scope), &rows)? })
    })
}

fn boxed(company: &Company, rows: &[BoxRow], person: &Person) -> BoxedPersonView {
    let mut version = 0;
    let mut latest: Option<&BoxRow> = None;
    for row in rows.iter().filter(|row| row.person_id == person.id) {
        version += 1;
        latest = Some(row);
    }
    BoxedPersonView {
        id: person.id.clone(),
        name: person.name.clone(),
        team: name_of(&company.teams, &person.team_id, |team| &team.name),
        role: name_of(&company.roles, &person.role_id, |role| &role.name),
        place: latest.and_then(place),
        note: latest.map(|row| row.note.clone()).unwrap_or_default(),
        version,
    }
}

fn place(row: &BoxRow) -> Option<PlaceView> {
    Some(PlaceView { performance: row.performance?, potential: row.potential? })
}

fn changes(
    conn: &mut Conn,
    actor: &Actor,
    (company, scope): (&Company, &Scope),
    rows: &[BoxRow],
) -> Result<Vec<BoxChangeView>> {
    let names: BTreeMap<String, String> =
        accounts::list(conn)?.into_iter().map(|account| (account.id, account.name)).collect();
    let mut before: BTreeMap<&str, Option<PlaceView>> = BTreeMap::new();
    let mut changes = Vec::new();
    for row in rows.iter().filter(|row| sees(actor, scope, &row.person_id)) {
        let after = place(row);
        let earlier = before.insert(&row.person_id, after).flatten();
        changes.push(BoxChangeView {
            id: row.id.clone(),
            person: NamedView {
                name: name_of(&company.people, &row.person_id, |person| &person.name),
                id: row.person_id.clone(),
            },
            before: earlier,
            after,
            note: row.note.clone(),
            by: names.get(&row.entered_by).cloned().unwrap_or_else(|| row.entered_by.clone()),
            at: row.entered_at.and_utc(),
        });
    }
    changes.reverse();
    Ok(changes)
}

/// Puts somebody into a box, or takes them out, if nobody did since `version`.
pub fn put(
    db: &Db,
    clock: &Clock,
    actor: &Actor,
    (id, version): (&str, i32),
    put: &PutInBox,
) -> Result<BoxedPersonView> {
    require(actor, Action::RateBoxes, Subject::Company)?;
    db.write_tx(|conn| {
        let (company, scope) =
            (crate::db::records::company_without(conn, &[Kind::Ratings, Kind::Guesses])?, scope::of(conn, actor)?);
        let as_of = settings::as_of(conn, clock.today())?;
        let person = company.people.get(id).filter(|_| sees(actor, &scope, id)).ok_or(Error::NotFound)?;
        if !is_employed(person, as_of) {
            return Err(Error::conflict(format!("{} does not belong to the company on {as_of}.", person.name)));
        }
        check(put)?;
        if nine_boxes::version(conn, id)? != version {
            return Err(Error::Stale);
        }
        let row = BoxRow {
            id: new_id(),
            person_id: id.to_owned(),
            performance: put.place.map(|place| place.performance),
            potential: put.place.map(|place| place.potential),
            note: put.note.trim().to_owned(),
            entered_by: actor.account_id.clone(),
            entered_at: clock.now(),
        };
        nine_boxes::insert(conn, &row)?;
        // Neither the box nor the note: the log is read by administrators, who see neither.
        let detail = serde_json::json!({ "entry": row.id });
        let event = Event {
            actor: &actor.account_id,
            action: "nine-box.enter",
            subject_kind: "person",
            subject_id: id,
            detail,
        };
        audit::append(conn, clock.now(), event)?;
        Ok(boxed(&company, &nine_boxes::all(conn)?, person))
    })
}

fn check(put: &PutInBox) -> Result<()> {
    let mut fields = Vec::new();
    if let Some(place) = put.place {
        for (field, value) in [("performance", place.performance), ("potential", place.potential)] {
            if !(1..=3).contains(&value) {
                let message = format!("“{value}” is no step of the grid. Use 1 (low), 2 (middle) or 3 (high).");
                fields.push(crate::app::Field::new(format!("box/{field}"), message));
            }
        }
    }
    if put.note.chars().count() > NOTE_MAX {
        fields.push(crate::app::Field::new("note", format!("A note has at most {NOTE_MAX} characters. Shorten it.")));
    }
    if fields.is_empty() {
        return Ok(());
    }
    let detail = fields.iter().map(|field| field.message.as_str()).collect::<Vec<_>>().join(" ");
    Err(Error::Invalid { detail, fields })
}
