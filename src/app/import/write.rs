//! Writing rows in an order in which nothing refers to what is not there yet.

use super::{
    merge::Merged,
    progress::{Progress, Stage},
    view::Action,
};
use crate::{
    db::{Conn, DbError, cycles, guesses, records::Stored},
    domain::company::{Company, Kind, RECORD_PARTS, Record},
    with_record,
};
use std::collections::BTreeMap;

/// Rows between two notes of how far it is.
const NOTED_EVERY: usize = 500;

/// Writes what differs: new rows first, those that others refer to before these; then what is a guess no more.
pub(super) fn write(conn: &mut Conn, merged: &Merged, progress: &Progress) -> Result<(), DbError> {
    progress.begin(Stage::Writing, merged.writes.len());
    let of = |wanted: Action| {
        let chosen = merged.writes.iter().filter(move |(_, _, action)| *action == wanted);
        chosen.map(|(kind, id, _)| (*kind, id.as_str())).collect::<Vec<_>>()
    };
    add_noting(conn, &merged.company, of(Action::Add), progress)?;
    for (kind, id) in of(Action::Change) {
        with_record!(kind, T => update::<T>(conn, &merged.company, id))?;
        progress.advance(1);
    }
    for guess in &merged.settled {
        let mut parts = guess.splitn(3, '/');
        if let (Some(kind), Some(record), Some(field)) = (parts.next(), parts.next(), parts.next()) {
            guesses::forget(conn, kind, &record.replace(RECORD_PARTS, "/"), field)?;
        }
    }
    Ok(())
}

/// Writes new rows of `company`, those that others refer to first.
pub fn add(conn: &mut Conn, company: &Company, rows: Vec<(Kind, &str)>) -> Result<(), DbError> {
    add_noting(conn, company, rows, &Progress::default())
}

fn add_noting(
    conn: &mut Conn,
    company: &Company,
    mut rows: Vec<(Kind, &str)>,
    progress: &Progress,
) -> Result<(), DbError> {
    rows.sort_by_cached_key(|(kind, id)| (*kind, rank(company, *kind, id)));
    for of_one_kind in rows.chunk_by(|a, b| a.0 == b.0) {
        let Some((kind, _)) = of_one_kind.first() else { continue };
        with_record!(kind, T => {
            for chunk in of_one_kind.chunks(NOTED_EVERY) {
                let records: Vec<&T> = chunk.iter().filter_map(|(_, id)| T::table(company).get(*id)).collect();
                T::insert_all(&records, conn)?;
                progress.advance(chunk.len());
            }
        });
    }
    Ok(())
}

/// Writes a changed row of `company`.
pub(super) fn update<T: Stored>(conn: &mut Conn, company: &Company, id: &str) -> Result<(), DbError> {
    let Some(record) = T::table(company).get(id) else { return Ok(()) };
    record.update(conn)?;
    if T::KIND == Kind::Cycles {
        cycles::raise_version(conn, id)?;
    }
    Ok(())
}

/// Takes rows of `company` away, those that refer to others first.
pub(super) fn remove(conn: &mut Conn, company: &Company, mut rows: Vec<(Kind, &str)>) -> Result<(), DbError> {
    rows.sort_by_cached_key(|(kind, id)| std::cmp::Reverse((*kind, rank(company, *kind, id))));
    for (kind, id) in rows {
        with_record!(kind, T => {
            if let Some(record) = T::table(company).get(id) {
                record.delete(conn)?;
            }
        });
    }
    Ok(())
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
