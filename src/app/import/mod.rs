//! Bringing a company's own lists in: a preview that writes nothing, an import that writes all or nothing, and its undoing.

mod findings;
mod inverse;
mod merge;
mod overlay;
mod people;
mod progress;
mod reading;
#[cfg(test)]
mod tests;
mod undo;
mod view;
mod write;

pub use merge::{Merged, Options, merge, merge_with};
pub use progress::{Entered, ImportUnderWay, Progress, Stage, UnderWay};
pub use undo::{ImportView, UndoChange, UndoObstacle, UndoPreview, Undoing, list, preview_undo, undo};
pub use view::{
    Action, Change, Choices, Counts, FieldChange, FilePreview, FullList, ImportError, ImportPreview, MatchedBy,
    PeopleMatched, RowAt, What,
};
pub use write::add;
pub(in crate::app) use write::rank;

use crate::{
    db::{
        Conn, Db, DbError, audit,
        imports::{self, ImportRow},
        new_id, records, settings,
    },
    interop::InputFile,
};
use chrono::NaiveDateTime;
use inverse::Inverse;

/// Why an import did not happen.
#[derive(Debug, thiserror::Error)]
pub enum ImportFailure {
    /// Some row is bad: the preview says which.
    #[error("{} error(s): nothing was written", .0.errors.len() + .0.more_errors)]
    Refused(Box<ImportPreview>),
    /// The data is not what the preview was made of: here is a new one.
    #[error("the data changed since the preview: nothing was written")]
    Changed(Box<ImportPreview>),
    #[error(transparent)]
    Database(#[from] DbError),
}

/// What was imported.
#[derive(Clone, Debug, PartialEq)]
pub struct Imported {
    /// By which it can be undone; none where nothing had to be written.
    pub id: Option<String>,
    pub preview: ImportPreview,
}

/// What importing `files` would do.
pub fn preview(
    db: &Db,
    now: NaiveDateTime,
    files: &[InputFile],
    mut options: Options,
) -> Result<ImportPreview, DbError> {
    let (today, current) =
        db.read(|conn| Ok::<_, DbError>((settings::as_of(conn, now.date())?, records::company(conn)?)))?;
    options.today = Some(today);
    Ok(merge_with(&current, files, &options).preview)
}

/// Imports all of `files` in one transaction. With a fingerprint it must still be the one of the preview.
pub fn import(
    db: &Db,
    actor: &str,
    now: NaiveDateTime,
    files: &[InputFile],
    fingerprint: Option<&str>,
) -> Result<ImportPreview, ImportFailure> {
    let options = Options::default();
    db.write_tx(|conn| within(conn, actor, now, files, &options, fingerprint)).map(|imported| imported.preview)
}

/// Imports the chosen rows of `files` in one transaction; nothing may be dated after today.
pub fn import_chosen(
    db: &Db,
    actor: &str,
    now: NaiveDateTime,
    files: &[InputFile],
    mut options: Options,
    fingerprint: Option<&str>,
) -> Result<Imported, ImportFailure> {
    db.write_tx(|conn| {
        options.today = Some(settings::as_of(conn, now.date())?);
        within(conn, actor, now, files, &options, fingerprint)
    })
}

fn within(
    conn: &mut Conn,
    actor: &str,
    now: NaiveDateTime,
    files: &[InputFile],
    options: &Options,
    fingerprint: Option<&str>,
) -> Result<Imported, ImportFailure> {
    let current = records::company(conn)?;
    let merged = merge_with(&current, files, options);
    if !merged.preview.ok {
        return Err(ImportFailure::Refused(Box::new(merged.preview)));
    }
    if fingerprint.is_some_and(|expected| expected != merged.preview.fingerprint) {
        return Err(ImportFailure::Changed(Box::new(merged.preview)));
    }
    write::write(conn, &merged, &options.progress)?;
    let counts = merged.preview.counts;
    let id = if merged.writes.is_empty() {
        None
    } else {
        let names: Vec<&str> = files.iter().map(|file| file.name.as_str()).collect();
        let row = ImportRow {
            id: new_id(),
            at: now,
            actor: actor.to_owned(),
            files: serde_json::to_string(&names).map_err(DbError::other)?,
            added: i32::try_from(counts.add).unwrap_or(i32::MAX),
            changed: i32::try_from(counts.change).unwrap_or(i32::MAX),
            inverse: serde_json::to_string(&Inverse::of(&current, &merged)).map_err(DbError::other)?,
            undone_at: None,
            undone_by: None,
        };
        imports::insert(conn, &row)?;
        Some(row.id)
    };
    let event = audit::Event {
        actor,
        action: "data.import",
        subject_kind: "import",
        subject_id: id.as_deref().unwrap_or(&merged.preview.fingerprint),
        detail: serde_json::json!({"add": counts.add, "change": counts.change, "same": counts.same}),
    };
    audit::append(conn, now, event)?;
    Ok(Imported { id, preview: merged.preview })
}
