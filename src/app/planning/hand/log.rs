//! The log of a plan's changes by hand, read: what each planner can take back, and what changed since somebody looked.

use super::{
    super::names::{Names, percent, weeks},
    sheet::{Entry, Step},
};
use crate::{
    app::{Error, Field, Result},
    db::{
        Conn, accounts,
        plan_moves::{self, MoveRow},
        plans::PlanRow,
    },
};
use chrono::{DateTime, NaiveDateTime, Utc};
use serde::{Deserialize, Serialize};
use std::collections::BTreeSet;
use utoipa::ToSchema;

/// What a change was, as the log keeps it.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub struct Change {
    pub steps: Vec<Step>,
    /// The version whose change this took back, or made again.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub undoes: Option<i32>,
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub redoes: Option<i32>,
}

/// A change with who made it.
#[derive(Clone, Debug, PartialEq)]
pub struct Logged {
    pub version: i32,
    pub actor: String,
    pub at: NaiveDateTime,
    pub change: Change,
}

impl Logged {
    pub fn people(&self) -> BTreeSet<&str> {
        self.change.steps.iter().map(Step::person).collect()
    }
}

/// All changes of a plan, oldest first.
pub fn of_plan(conn: &mut Conn, plan_id: &str) -> Result<Vec<Logged>> {
    let logged = |row: MoveRow| {
        let change = serde_json::from_str(&row.moves).map_err(Error::internal)?;
        Ok(Logged { version: row.version, actor: row.actor, at: row.at, change })
    };
    plan_moves::of_plan(conn, plan_id)?.into_iter().map(logged).collect()
}

/// The change that a planner would take back next, and the one that they would make again.
pub fn next<'l>(log: &'l [Logged], actor: &str) -> (Option<&'l Logged>, Option<&'l Logged>) {
    let (mut done, mut undone): (Vec<&Logged>, Vec<&Logged>) = (Vec::new(), Vec::new());
    let of = |version: i32| log.iter().find(|logged| logged.version == version);
    for logged in log.iter().filter(|logged| logged.actor == actor) {
        match (logged.change.undoes, logged.change.redoes) {
            (Some(version), _) => {
                done.retain(|other| other.version != version);
                undone.extend(of(version));
            }
            (None, Some(version)) => {
                undone.retain(|other| other.version != version);
                done.extend(of(version));
            }
            (None, None) => {
                done.push(logged);
                undone.clear();
            }
        }
    }
    (done.last().copied(), undone.last().copied())
}

/// The latest change of somebody else, after `since`, that concerns one of `people`.
pub fn of_others<'l>(log: &'l [Logged], actor: &str, since: i32, people: &BTreeSet<&str>) -> Option<&'l Logged> {
    let later = log.iter().rev().filter(|logged| logged.version > since && logged.actor != actor);
    later.into_iter().find(|logged| !logged.people().is_disjoint(people))
}

/// Rows that were put where they are by hand.
pub fn by_hand(log: &[Logged]) -> BTreeSet<&str> {
    let undone: BTreeSet<i32> = log.iter().fold(BTreeSet::new(), |mut undone, logged| {
        undone.extend(logged.change.undoes);
        if let Some(version) = logged.change.redoes {
            undone.remove(&version);
        }
        undone
    });
    let own = log.iter().filter(|logged| logged.change.undoes.is_none() && !undone.contains(&logged.version));
    own.flat_map(|logged| &logged.change.steps).map(Step::entry_id).collect()
}

/// One change in the list.
#[derive(Clone, Debug, PartialEq, Serialize, ToSchema)]
pub struct ChangeEntry {
    pub version: i32,
    pub who: String,
    pub at: DateTime<Utc>,
    pub sentences: Vec<String>,
}

pub fn entry(conn: &mut Conn, names: &Names<'_>, logged: &Logged) -> Result<ChangeEntry> {
    let account = accounts::find(conn, &logged.actor).map(|account| account.name);
    Ok(ChangeEntry {
        version: logged.version,
        who: account.unwrap_or_else(|_| "Somebody".to_owned()),
        at: logged.at.and_utc(),
        sentences: sentences(names, &logged.change),
    })
}

/// Says that a plan was changed since `version`, and how: nobody overwrites what they have not seen.
pub fn overtaken(conn: &mut Conn, names: &Names<'_>, row: &PlanRow, version: i32) -> Result<Error> {
    let log = of_plan(conn, &row.id)?;
    let mut fields = Vec::new();
    for logged in log.iter().filter(|logged| logged.version > version) {
        let told = entry(conn, names, logged)?;
        // The page shows the moment in the reader's own time.
        fields.push(Field::new(told.at.to_rfc3339(), format!("{}: {}", told.who, told.sentences.join(" "))));
    }
    let detail = "The plan was changed since you looked at it. Your own change is not lost: look at what is new, then make it again on top.";
    Ok(Error::Overtaken { detail: detail.to_owned(), fields })
}

/// What a change did, a sentence a step.
pub fn sentences(names: &Names<'_>, change: &Change) -> Vec<String> {
    let told = change.steps.iter().map(|step| sentence(names, step));
    match (change.undoes, change.redoes) {
        (Some(_), _) => std::iter::once("Took a change back.".to_owned()).chain(told).collect(),
        (None, Some(_)) => std::iter::once("Made a change again.".to_owned()).chain(told).collect(),
        (None, None) => told.collect(),
    }
}

fn sentence(names: &Names<'_>, step: &Step) -> String {
    let who = names.person_name(step.person());
    match (&step.before, &step.after) {
        (None, Some(Entry::Placement(stay))) => format!(
            "{who} goes to {} from {} for {}.",
            names.post_with_team(&stay.post),
            names.day(stay.start_week),
            weeks(stay.weeks)
        ),
        (Some(Entry::Placement(stay)), None) => format!(
            "{who} no longer goes to {} ({}, {}).",
            names.post_with_team(&stay.post),
            names.day(stay.start_week),
            weeks(stay.weeks)
        ),
        (Some(Entry::Placement(old)), Some(Entry::Placement(new))) => {
            let mut parts = Vec::new();
            if old.post != new.post {
                parts.push(format!(
                    "goes to {} instead of {}",
                    names.post_with_team(&new.post),
                    names.post_with_team(&old.post)
                ));
            }
            if old.start_week != new.start_week {
                parts.push(format!("starts on {} instead of {}", names.day(new.start_week), names.day(old.start_week)));
            }
            if old.weeks != new.weeks {
                parts.push(format!("stays {} instead of {}", weeks(new.weeks), weeks(old.weeks)));
            }
            if old.intensity != new.intensity {
                parts.push(format!(
                    "is away {} of the week instead of {}",
                    percent(new.intensity),
                    percent(old.intensity)
                ));
            }
            let at = names.post_with_team(&old.post);
            if parts.is_empty() {
                format!("{who} stays as before at {at}.")
            } else {
                format!("{who} ({at}) {}.", parts.join(", "))
            }
        }
        (None, Some(Entry::Ride(seat))) => {
            format!(
                "{who} gets a seat in {} in the week of {}.",
                names.session_name(&seat.session),
                names.day(seat.week)
            )
        }
        (Some(Entry::Ride(seat)), None) => {
            format!(
                "{who} has no seat any more in {} in the week of {}.",
                names.session_name(&seat.session),
                names.day(seat.week)
            )
        }
        (_, Some(Entry::Ride(seat))) => {
            format!("{who} moves to {} in the week of {}.", names.session_name(&seat.session), names.day(seat.week))
        }
        _ => format!("{who} stays as before."),
    }
}
