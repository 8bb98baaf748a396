//! What stood in people's calendars last.

use super::{Conn, DbError, DbResult, schema::calendar_entries};
use crate::domain::diary::Entry;
use chrono::NaiveDateTime;
use diesel::prelude::*;
use std::collections::{BTreeMap, BTreeSet};

/// A database takes a limited number of values at once.
const PART: usize = 400;

#[derive(Queryable, Selectable, Insertable)]
#[diesel(table_name = calendar_entries)]
struct EntryRow {
    uid: String,
    person_id: String,
    sequence: i32,
    body: String,
    cancelled: bool,
    changed_at: NaiveDateTime,
}

/// Entries of each of `ids`, in the order in which they were made.
pub fn of_people(conn: &mut Conn, ids: &BTreeSet<String>) -> DbResult<BTreeMap<String, Vec<Entry>>> {
    let ids: Vec<&str> = ids.iter().map(String::as_str).collect();
    let mut all: BTreeMap<String, Vec<Entry>> = BTreeMap::new();
    for part in ids.chunks(PART) {
        let rows: Vec<EntryRow> = calendar_entries::table
            .filter(calendar_entries::person_id.eq_any(part.iter().copied()))
            .order(calendar_entries::uid)
            .select(EntryRow::as_select())
            .load(conn)?;
        for row in rows {
            let appointment = serde_json::from_str(&row.body)
                .map_err(|error| DbError::other(format!("calendar entry {}: {error}", row.uid)))?;
            all.entry(row.person_id).or_default().push(Entry {
                uid: row.uid,
                sequence: row.sequence,
                appointment,
                cancelled: row.cancelled,
                changed_at: row.changed_at,
            });
        }
    }
    Ok(all)
}

/// Stores the entries of a person that are not as they were. `false`: somebody else brought them up at the same moment, and the
/// caller must roll back and read again.
pub fn keep(conn: &mut Conn, person_id: &str, known: &[Entry], entries: &[Entry]) -> DbResult<bool> {
    for entry in entries {
        let body = serde_json::to_string(&entry.appointment).map_err(|error| DbError::other(error.to_string()))?;
        match known.iter().find(|known| known.uid == entry.uid) {
            Some(known) if known == entry => {}
            Some(known) => {
                let same =
                    calendar_entries::table.find(&entry.uid).filter(calendar_entries::sequence.eq(known.sequence));
                let changed = diesel::update(same)
                    .set((
                        calendar_entries::sequence.eq(entry.sequence),
                        calendar_entries::body.eq(body),
                        calendar_entries::cancelled.eq(entry.cancelled),
                        calendar_entries::changed_at.eq(entry.changed_at),
                    ))
                    .execute(conn)?;
                if changed == 0 {
                    return Ok(false);
                }
            }
            None => {
                let row = EntryRow {
                    uid: entry.uid.clone(),
                    person_id: person_id.to_owned(),
                    sequence: entry.sequence,
                    body,
                    cancelled: entry.cancelled,
                    changed_at: entry.changed_at,
                };
                diesel::insert_into(calendar_entries::table).values(&row).execute(conn)?;
            }
        }
    }
    Ok(true)
}
