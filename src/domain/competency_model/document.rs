//! A whole model as one document: what a version keeps, and what a revision stands for.

use super::KINDS;
use crate::{
    domain::company::{Company, Kind, Need, Post, Record, RideSession, Teach, Value},
    with_record,
};
use serde::{Deserialize, Serialize};
use sha2::{Digest, Sha256};
use std::collections::BTreeMap;

/// Digits of a revision.
const REVISION_LENGTH: usize = 32;

type Row = BTreeMap<String, String>;

/// The tables of a model by name, each row with the fields that are filled; and what posts and sessions teach of it, by id.
#[derive(Clone, Debug, Default, PartialEq, Serialize, Deserialize)]
pub struct Document {
    tables: BTreeMap<String, Vec<Row>>,
    posts: BTreeMap<String, String>,
    ride_sessions: BTreeMap<String, String>,
}

impl Document {
    pub fn of(company: &Company) -> Self {
        let tables = KINDS.iter().map(|kind| (kind.name().to_owned(), with_record!(kind, T => rows::<T>(company))));
        let posts = company.posts.iter().map(|(id, post)| (id.clone(), post.teaches.show()));
        let sessions = company.ride_sessions.iter().map(|(id, session)| (id.clone(), session.teaches.show()));
        Self { tables: tables.collect(), posts: posts.collect(), ride_sessions: sessions.collect() }
    }

    /// The company with this model in place of its own; posts and sessions that it still has teach what they taught.
    pub fn over(&self, current: &Company) -> Company {
        let mut company = current.clone();
        for kind in KINDS {
            with_record!(kind, T => put_back::<T>(&mut company, self.tables.get(kind.name()).map_or(&[], Vec::as_slice)));
        }
        let read = |text: &String| Vec::<Teach>::parse(text).unwrap_or_default();
        for (id, text) in &self.posts {
            if let Some(post) = company.posts.get_mut(id) {
                *post = Post { teaches: read(text), ..post.clone() };
            }
        }
        for (id, text) in &self.ride_sessions {
            if let Some(session) = company.ride_sessions.get_mut(id) {
                *session = RideSession { teaches: read(text), ..session.clone() };
            }
        }
        company
    }

    /// Stands for everything that edits of the model read or write: another one means that something was changed.
    pub fn revision(&self) -> String {
        let mut hasher = Sha256::new();
        let mut take = |text: &str| {
            hasher.update((text.len() as u64).to_be_bytes());
            hasher.update(text.as_bytes());
        };
        for (name, rows) in &self.tables {
            for row in rows {
                take(name);
                row.iter().for_each(|(field, text)| {
                    take(field);
                    take(text);
                });
            }
        }
        for (id, teaches) in self.posts.iter().chain(&self.ride_sessions) {
            take(id);
            take(teaches);
        }
        let mut digits: String = hasher.finalize().iter().map(|byte| format!("{byte:02x}")).collect();
        digits.truncate(REVISION_LENGTH);
        digits
    }

    /// How many records it has of a table.
    pub fn count(&self, kind: Kind) -> usize {
        self.tables.get(kind.name()).map_or(0, Vec::len)
    }
}

fn rows<T: Record>(company: &Company) -> Vec<Row> {
    let row = |record: &T| {
        let cells = T::columns().iter().zip(record.texts()).filter(|(_, text)| !text.is_empty());
        cells.map(|(column, text)| (column.name.to_owned(), text)).collect()
    };
    T::table(company).values().map(row).collect()
}

/// Columns that a document of earlier days does not have get their defaults; rows that can no longer be read are left out.
fn put_back<T: Record>(company: &mut Company, rows: &[Row]) {
    let texts = |row: &Row| -> Vec<String> {
        let cell = |column: &crate::domain::company::Column| match (row.get(column.name), column.need) {
            (Some(text), _) => text.clone(),
            (None, Need::Optional(default)) => default.to_owned(),
            (None, _) => String::new(),
        };
        T::columns().iter().map(cell).collect()
    };
    let records = rows.iter().filter_map(|row| T::read(&texts(row)).ok());
    *T::table_mut(company) = records.map(|record| (record.id(), record)).collect();
}
