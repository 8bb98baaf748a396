//! Storing what events say in the company's own data, with what takes it back.

use super::{Ground, apply, words};
use crate::{
    app::{Error, Result},
    db::{
        Conn, DbError, cycles, plans,
        records::Stored,
        session_changes::{self, SessionChangeRow},
    },
    domain::{
        company::{Company, Kind, Leave, Person, Post, Record},
        cycle::{CycleRules, ForbidRule, PinRule},
        plan_event::PlanEvent,
    },
    with_record,
};
use chrono::NaiveDate;
use serde::{Deserialize, Serialize};
use tandem_solver::{Problem, problem::Pin};

/// One thing that was written, as it was before and is after.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
#[serde(tag = "what", rename_all = "kebab-case")]
pub enum Written {
    /// A row of a table, by its cells; none before: it is new.
    Row { table: String, id: String, before: Option<Vec<String>>, after: Vec<String> },
    /// Pins that gave way, and a veto's forbid.
    Rules { pins: Vec<PinRule>, forbid: Option<ForbidRule> },
    /// A session that was moved or cancelled; absent before: as its own record says.
    Session { occurrence: String, before: Option<Option<NaiveDate>> },
}

/// Stores what one event says; `company` is changed with it.
pub fn event(conn: &mut Conn, ground: &Ground, company: &mut Company, event: &PlanEvent) -> Result<Vec<Written>> {
    let mut next = company.clone();
    apply::to_company(&mut next, &ground.cycle.id, event);
    let mut written = Vec::new();
    rows::<Person>(conn, company, &next, &mut written)?;
    rows::<Leave>(conn, company, &next, &mut written)?;
    rows::<Post>(conn, company, &next, &mut written)?;
    let rules = |company: &Company| company.cycles.get(&ground.cycle.id).map(|cycle| cycle.rules.clone());
    if let (Some(before), Some(after)) = (rules(company), rules(&next))
        && before != after
    {
        let gone = before.pins.iter().filter(|pin| !after.pins.contains(pin)).cloned().collect();
        let forbid = after.forbids.iter().find(|forbid| !before.forbids.contains(forbid)).cloned();
        set_rules(conn, &ground.cycle.id, |rules| *rules = after.clone())?;
        written.push(Written::Rules { pins: gone, forbid });
    }
    let (occurrence, held_on) = match event {
        PlanEvent::MovedSession { session_id, held_on } => (session_id, Some(*held_on)),
        PlanEvent::CancelledSession { session_id } => (session_id, None),
        _ => {
            *company = next;
            return Ok(written);
        }
    };
    // What the data say already is not said again.
    if ground.now.sessions.iter().any(|session| session.id == *occurrence) {
        let ids = plans::ride_session_ids(conn)?;
        let row = SessionChangeRow {
            cycle_id: ground.cycle.id.clone(),
            occurrence: occurrence.clone(),
            ride_session_id: super::super::store::session_of(occurrence, &ids).to_owned(),
            held_on,
        };
        let before = session_changes::set(conn, &row)?.map(|row| row.held_on);
        written.push(Written::Session { occurrence: occurrence.clone(), before });
    }
    *company = next;
    Ok(written)
}

/// Takes the planner's pins away that cannot be any more once the events happened.
pub fn pins(conn: &mut Conn, cycle_id: &str, problem: &Problem) -> Result<Option<Written>> {
    let row = cycles::get(conn, cycle_id)?;
    let same = |pin: &PinRule, other: &Pin| {
        (&pin.person, &pin.post, &pin.session, pin.week, pin.weeks)
            == (&other.person, &other.post, &other.session, other.week, other.weeks)
    };
    let stands = |pin: &PinRule| problem.pins.iter().any(|other| same(pin, other));
    let gone: Vec<PinRule> = row.rules.0.pins.iter().filter(|pin| !stands(pin)).cloned().collect();
    if gone.is_empty() {
        return Ok(None);
    }
    set_rules(conn, cycle_id, |rules| rules.pins.retain(stands))?;
    Ok(Some(Written::Rules { pins: gone, forbid: None }))
}

/// Takes back what was written, the last first. Refused: somebody changed it since.
pub fn take_back(conn: &mut Conn, cycle_id: &str, written: &[Written]) -> Result<()> {
    for one in written.iter().rev() {
        match one {
            Written::Row { table, id, before, after } => {
                let kind = Kind::from_name(table).ok_or(Error::NotFound)?;
                with_record!(kind, T => row_back::<T>(conn, id, before.as_deref(), after))?;
            }
            Written::Rules { pins, forbid } => set_rules(conn, cycle_id, |rules| {
                rules.forbids.retain(|other| Some(other) != forbid.as_ref());
                rules.pins.extend(pins.iter().cloned());
            })?,
            Written::Session { occurrence, before: None } => session_changes::remove(conn, cycle_id, occurrence)?,
            Written::Session { occurrence, before: Some(held_on) } => {
                let ids = plans::ride_session_ids(conn)?;
                let row = SessionChangeRow {
                    cycle_id: cycle_id.to_owned(),
                    occurrence: occurrence.clone(),
                    ride_session_id: super::super::store::session_of(occurrence, &ids).to_owned(),
                    held_on: *held_on,
                };
                session_changes::set(conn, &row)?;
            }
        }
    }
    Ok(())
}

fn set_rules(conn: &mut Conn, cycle_id: &str, change: impl FnOnce(&mut CycleRules)) -> Result<()> {
    let row = cycles::get(conn, cycle_id)?;
    let mut rules = row.rules.0;
    change(&mut rules);
    if cycles::set_rules(conn, cycle_id, &rules, row.version)? { Ok(()) } else { Err(Error::Stale) }
}

/// Stores the rows of a table that differ.
fn rows<T: Stored>(
    conn: &mut Conn,
    before: &Company,
    after: &Company,
    written: &mut Vec<Written>,
) -> std::result::Result<(), DbError> {
    for (id, record) in T::table(after) {
        let known = T::table(before).get(id);
        if known == Some(record) {
            continue;
        }
        if known.is_some() {
            record.update(conn)?
        } else {
            record.insert(conn)?
        }
        written.push(Written::Row {
            table: T::KIND.name().to_owned(),
            id: id.clone(),
            before: known.map(Record::texts),
            after: record.texts(),
        });
    }
    Ok(())
}

fn row_back<T: Stored>(conn: &mut Conn, id: &str, before: Option<&[String]>, after: &[String]) -> Result<()> {
    let table = T::load(conn)?;
    let Some(now) = table.get(id) else { return Ok(()) };
    if now.texts() != after {
        let what = T::KIND.singular();
        return Err(Error::conflict(format!(
            "The {what} “{id}” was changed since. Correct it yourself, then remove the event."
        )));
    }
    match before {
        None => now.delete(conn)?,
        Some(texts) => {
            let record = T::read(texts).map_err(|faults| {
                let faults: Vec<String> = faults.into_iter().map(|(_, fault)| fault).collect();
                Error::internal(faults.join(" "))
            })?;
            record.update(conn)?;
        }
    }
    Ok(())
}

/// The events of a list as sentences.
pub fn sentences(ground: &Ground, events: &[PlanEvent]) -> Vec<String> {
    events.iter().map(|event| words::sentence(&ground.company, &ground.now, event)).collect()
}
