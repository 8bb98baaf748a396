//! Bringing a company's own lists in: a preview that writes nothing, and an import that writes all or nothing.

mod merge;
mod reading;
#[cfg(test)]
mod tests;
mod view;

pub use merge::{Merged, merge};
pub use view::{Action, Change, Counts, FieldChange, FilePreview, ImportError, ImportPreview};

use crate::{
    db::{
        Conn, Db, DbError, audit, guesses,
        records::{self, Stored},
    },
    domain::company::{Company, Kind},
    interop::InputFile,
    with_record,
};
use chrono::NaiveDateTime;
use std::collections::BTreeMap;

/// Why an import did not happen.
#[derive(Debug, thiserror::Error)]
pub enum ImportFailure {
    /// Some row is bad: the preview says which.
    #[error("{} error(s): nothing was written", .0.errors.len())]
    Refused(Box<ImportPreview>),
    /// The data is not what the preview was made of: here is a new one.
    #[error("the data changed since the preview: nothing was written")]
    Changed(Box<ImportPreview>),
    #[error(transparent)]
    Database(#[from] DbError),
}

/// What importing `files` would do.
pub fn preview(db: &Db, files: &[InputFile]) -> Result<ImportPreview, DbError> {
    let current = db.read(records::company)?;
    Ok(merge(&current, files).preview)
}

/// Imports `files` in one transaction. With a fingerprint it must still be the one of the preview.
pub fn import(
    db: &Db,
    actor: &str,
    now: NaiveDateTime,
    files: &[InputFile],
    fingerprint: Option<&str>,
) -> Result<ImportPreview, ImportFailure> {
    db.write_tx(|conn| {
        let current = records::company(conn)?;
        let merged = merge(&current, files);
        if !merged.preview.ok {
            return Err(ImportFailure::Refused(Box::new(merged.preview)));
        }
        if fingerprint.is_some_and(|expected| expected != merged.preview.fingerprint) {
            return Err(ImportFailure::Changed(Box::new(merged.preview)));
        }
        write(conn, &merged)?;
        for change in merged.preview.changes.iter().filter(|change| change.action == Action::Change) {
            for field in &change.fields {
                guesses::forget(conn, &change.kind, &change.id, &field.field)?;
            }
        }
        let counts = merged.preview.counts;
        let event = audit::Event {
            actor,
            action: "data.import",
            subject_kind: "import",
            subject_id: &merged.preview.fingerprint,
            detail: serde_json::json!({"add": counts.add, "change": counts.change, "same": counts.same}),
        };
        audit::append(conn, now, event)?;
        Ok(merged.preview)
    })
}

/// Writes what differs: new rows first, those that others refer to before these.
fn write(conn: &mut Conn, merged: &Merged) -> Result<(), DbError> {
    let mut adds: Vec<(Kind, &str)> = Vec::new();
    let mut changes: Vec<(Kind, &str)> = Vec::new();
    for (kind, id, action) in &merged.writes {
        if *action == Action::Add { &mut adds } else { &mut changes }.push((*kind, id));
    }
    add(conn, &merged.company, adds)?;
    for (kind, id) in changes {
        with_record!(kind, T => store::<T>(conn, &merged.company, id, T::update))?;
    }
    Ok(())
}

/// Writes new rows of `company`, those that others refer to first.
pub fn add(conn: &mut Conn, company: &Company, mut rows: Vec<(Kind, &str)>) -> Result<(), DbError> {
    rows.sort_by_cached_key(|(kind, id)| (*kind, rank(company, *kind, id)));
    for (kind, id) in rows {
        with_record!(kind, T => store::<T>(conn, company, id, T::insert))?;
    }
    Ok(())
}

fn store<T: Stored>(
    conn: &mut Conn,
    company: &Company,
    id: &str,
    write: fn(&T, &mut Conn) -> Result<(), DbError>,
) -> Result<(), DbError> {
    match T::table(company).get(id) {
        Some(record) => write(record, conn),
        None => Ok(()),
    }
}

/// Within a table, those that others refer to come first: managers before their reports, teams before those that share with them.
pub(in crate::app) fn rank(company: &Company, kind: Kind, id: &str) -> usize {
    match kind {
        Kind::People => above(&company.people, id, |person| person.manager_id.as_ref()),
        Kind::Families => above(&company.families, id, |family| family.parent_id.as_ref()),
        Kind::Competencies => above(&company.competencies, id, |competency| competency.merged_into_id.as_ref()),
        Kind::Ratings => above(&company.ratings, id, |rating| rating.corrects_id.as_ref()),
        Kind::Teams => usize::from(company.teams.get(id).is_some_and(|team| team.covers_with.is_some())),
        _ => 0,
    }
}

/// How many rows of its own table a row depends on, one above the other; lines without circles end.
fn above<T>(table: &BTreeMap<String, T>, id: &str, upper: impl Fn(&T) -> Option<&String>) -> usize {
    let mut above = 0;
    let mut next = table.get(id).and_then(&upper);
    while let Some(id) = next.filter(|_| above <= table.len()) {
        above += 1;
        next = table.get(id).and_then(&upper);
    }
    above
}
