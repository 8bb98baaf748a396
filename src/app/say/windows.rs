//! When people are heard before a cycle is planned. HR sets it, and opens it again by a later date.

use super::{Ground, refuse, told};
use crate::{
    app::{
        Error, Field, Result,
        messages::{self, To},
        require,
    },
    clock::Clock,
    db::{
        Conn, Db,
        cycle_windows::{self, WindowRow},
        cycles, people_of,
    },
    domain::{
        account::Actor,
        message::Message,
        policy::{Action, Subject},
        say::{Phase, Window},
    },
};
use chrono::NaiveDate;
use serde::{Deserialize, Serialize};
use utoipa::ToSchema;

/// When people are heard.
#[derive(Clone, Debug, PartialEq, Serialize, ToSchema)]
#[schema(as = SayWindow)]
pub struct WindowView {
    pub opens_on: NaiveDate,
    pub comments_until: NaiveDate,
    pub wishes_until: NaiveDate,
    /// "not-yet", "open" or "over".
    pub comments: String,
    pub wishes: String,
    pub version: i32,
}

/// New dates; each of the last days counts.
#[derive(Clone, Debug, Deserialize, ToSchema)]
#[serde(deny_unknown_fields)]
pub struct NewWindow {
    pub opens_on: NaiveDate,
    pub comments_until: NaiveDate,
    pub wishes_until: NaiveDate,
}

fn word(phase: Phase) -> String {
    match phase {
        Phase::NotYet(_) => "not-yet",
        Phase::Open(_) => "open",
        Phase::Over(_) => "over",
    }
    .to_owned()
}

pub(super) fn view(row: &WindowRow, today: NaiveDate) -> WindowView {
    let window = row.window();
    WindowView {
        opens_on: row.opens_on,
        comments_until: row.comments_until,
        wishes_until: row.wishes_until,
        comments: word(window.comments(today)),
        wishes: word(window.wishes(today)),
        version: row.version,
    }
}

/// The cycle to speak of where none is asked for: the one that is open or opens next, else the latest that was, else the one
/// that begins next.
pub(super) fn current(conn: &mut Conn, today: NaiveDate) -> Result<Option<String>> {
    let windows = cycle_windows::list(conn)?;
    if let Some(row) = windows.iter().find(|row| !row.window().is_over(today)) {
        return Ok(Some(row.cycle_id.clone()));
    }
    if let Some(row) = windows.iter().max_by_key(|row| row.wishes_until) {
        return Ok(Some(row.cycle_id.clone()));
    }
    let cycles = cycles::list(conn)?;
    let next = cycles.iter().filter(|cycle| cycle.starts_on > today).min_by_key(|cycle| cycle.starts_on);
    Ok(next.or(cycles.first()).map(|cycle| cycle.id.clone()))
}

/// Sets when people are heard, or opens it again; version 0 where nothing was set yet. Everybody of the staff is told.
pub fn set(db: &Db, clock: &Clock, actor: &Actor, cycle_id: &str, version: i32, new: &NewWindow) -> Result<WindowView> {
    require(actor, Action::Plan, Subject::Cycle)?;
    db.write_tx(|conn| {
        let ground = Ground::read(conn, clock, cycle_id)?;
        refuse("The dates were not set.", faults(&ground, new))?;
        let window =
            Window { opens_on: new.opens_on, comments_until: new.comments_until, wishes_until: new.wishes_until };
        if !cycle_windows::set(conn, cycle_id, window, version)? {
            return Err(Error::Stale);
        }
        let detail = serde_json::json!({
            "opens_on": new.opens_on, "comments_until": new.comments_until, "wishes_until": new.wishes_until,
        });
        told(conn, clock, actor, ("window.set", "cycle", cycle_id), detail)?;
        let until = new.comments_until.max(new.wishes_until);
        let message = Message::SayOpens { cycle: ground.cycle.name.clone(), opens_on: new.opens_on, until };
        let people = people_of::staff(conn, ground.today)?;
        let people: Vec<&str> = people.iter().map(String::as_str).collect();
        messages::tell(conn, clock.now(), To::People(&people), &message)?;
        let row = cycle_windows::of_cycle(conn, cycle_id)?.ok_or(Error::NotFound)?;
        Ok(view(&row, ground.today))
    })
}

fn faults(ground: &Ground, new: &NewWindow) -> Vec<Field> {
    let mut faults = Vec::new();
    let opens = new.opens_on;
    for (path, until) in [("comments_until", new.comments_until), ("wishes_until", new.wishes_until)] {
        if until < opens {
            let message = format!("{until} lies before the first day, {opens}. Choose a later last day.");
            faults.push(Field::new(path, message));
        }
        if until < ground.today {
            let message = format!(
                "{until} is over (today is {}): nobody could say anything any more. Choose a later last day.",
                ground.today
            );
            faults.push(Field::new(path, message));
        }
        let last = ground.last_day();
        if until > last {
            let message = format!("{until} lies after the cycle’s last day, {last}. Choose an earlier last day.");
            faults.push(Field::new(path, message));
        }
    }
    faults
}
