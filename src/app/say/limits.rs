//! What cannot be asked of somebody, with a reason that HR alone reads. Taken at any time until the cycle is over: life does not
//! wait for a window.

use super::{Ground, me, text, told};
use crate::{
    app::{
        Error, Field, Result,
        messages::{self, To},
    },
    clock::Clock,
    db::{
        Db,
        limits::{self, LimitRow},
        new_id,
    },
    domain::{
        account::Actor,
        message::Message,
        say::{LimitKind, long_day},
    },
};
use chrono::{DateTime, NaiveDate, Utc};
use serde::{Deserialize, Serialize};
use utoipa::ToSchema;

/// One's own limit, with its reason.
#[derive(Clone, Debug, PartialEq, Serialize, ToSchema)]
pub struct LimitView {
    pub id: String,
    pub kind: LimitKind,
    #[serde(skip_serializing_if = "Option::is_none")]
    pub starts_on: Option<NaiveDate>,
    #[serde(skip_serializing_if = "Option::is_none")]
    pub ends_on: Option<NaiveDate>,
    pub reason: String,
    pub created_at: DateTime<Utc>,
}

/// A new limit.
#[derive(Clone, Debug, Deserialize, ToSchema)]
#[serde(deny_unknown_fields)]
pub struct NewLimit {
    pub cycle_id: String,
    pub kind: LimitKind,
    /// First and last day, of `weeks`.
    #[serde(default)]
    pub starts_on: Option<NaiveDate>,
    #[serde(default)]
    pub ends_on: Option<NaiveDate>,
    /// For HR alone.
    pub reason: String,
}

pub(super) fn view(row: LimitRow) -> Option<LimitView> {
    Some(LimitView {
        kind: LimitKind::parse(&row.kind)?,
        id: row.id,
        starts_on: row.starts_on,
        ends_on: row.ends_on,
        reason: row.reason,
        created_at: row.created_at.and_utc(),
    })
}

/// Tells a limit.
pub fn create(db: &Db, clock: &Clock, actor: &Actor, new: &NewLimit) -> Result<LimitView> {
    let person_id = me(actor)?;
    let language = actor.language;
    let empty = language.of(
        "Give a reason in a few words: only HR reads it, and needs it to plan around it.",
        "Nennen Sie kurz den Grund: Nur HR liest ihn und braucht ihn zum Planen.",
    );
    let reason = text(language, "reason", &new.reason, empty)?;
    db.write_tx(|conn| {
        let ground = Ground::read(conn, clock, &new.cycle_id)?;
        if ground.last_day() < ground.today {
            let name = &ground.cycle.name;
            return Err(Error::conflict(language.of(
                format!("{name} is over: tell the limit for a later one."),
                format!("{name} ist vorbei: Nennen Sie die Grenze für einen späteren Zeitraum."),
            )));
        }
        let days = days(&ground, actor, new)?;
        let mine = limits::of_person(conn, &new.cycle_id, person_id)?;
        if mine.iter().any(|row| row.kind == new.kind.as_str() && row.starts_on.zip(row.ends_on) == days) {
            return Err(Error::conflict(language.of(
                "You have told this limit already. Take the first one back if its reason changed.",
                "Diese Grenze haben Sie schon genannt. Nehmen Sie die erste zurück, wenn sich der Grund geändert hat.",
            )));
        }
        let row = LimitRow {
            id: new_id(),
            cycle_id: new.cycle_id.clone(),
            person_id: person_id.to_owned(),
            kind: new.kind.as_str().to_owned(),
            starts_on: days.map(|(from, _)| from),
            ends_on: days.map(|(_, until)| until),
            reason,
            created_at: clock.now(),
            withdrawn_at: None,
        };
        limits::insert(conn, &row)?;
        // Neither the kind nor the reason: the log is read by others than HR.
        told(conn, clock, actor, ("limit.create", "limit", &row.id), serde_json::json!({ "cycle": row.cycle_id }))?;
        messages::tell(conn, clock.now(), To::Planners, &Message::LimitGiven { cycle: ground.cycle.name })?;
        view(row).ok_or_else(|| Error::internal("a limit of an unknown kind"))
    })
}

/// First and last day, where the kind has some.
fn days(ground: &Ground, actor: &Actor, new: &NewLimit) -> Result<Option<(NaiveDate, NaiveDate)>> {
    let language = actor.language;
    if new.kind != LimitKind::Weeks {
        return Ok(None);
    }
    let (Some(from), Some(until)) = (new.starts_on, new.ends_on) else {
        return Err(Error::invalid(
            "starts_on",
            language.of(
                "Say from when until when you cannot be away.",
                "Sagen Sie, von wann bis wann Sie nicht weg sein können.",
            ),
        ));
    };
    let (first, last) = (ground.cycle.starts_on, ground.last_day());
    let message = if until < from {
        language.of("The last day lies before the first.", "Der letzte Tag liegt vor dem ersten.").to_owned()
    } else if until < first || from > last {
        let (first, last) = (long_day(language, first), long_day(language, last));
        language.of(
            format!("These days lie outside of the cycle, which goes from {first} to {last}."),
            format!("Diese Tage liegen außerhalb des Zeitraums vom {first} bis {last}."),
        )
    } else {
        return Ok(Some((from, until)));
    };
    Err(Error::Invalid { detail: message.clone(), fields: vec![Field::new("ends_on", message)] })
}

/// Takes one's own limit back.
pub fn withdraw(db: &Db, clock: &Clock, actor: &Actor, id: &str) -> Result<()> {
    let person_id = me(actor)?;
    db.write_tx(|conn| {
        let row = limits::get(conn, id)?;
        if row.person_id != person_id || !limits::withdraw(conn, id, clock.now())? {
            return Err(Error::NotFound);
        }
        told(conn, clock, actor, ("limit.withdraw", "limit", id), serde_json::json!({ "cycle": row.cycle_id }))
    })
}
