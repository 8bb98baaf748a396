//! What an import keeps so that it can be undone: the rows as they were before, and marks of the rows as it left them, by which a
//! later change is known.

use super::merge::Merged;
use crate::{
    domain::company::{Company, Kind, Record},
    with_record,
};
use serde::{Deserialize, Serialize};
use sha2::{Digest, Sha256};
use std::collections::BTreeMap;

/// By table.
#[derive(Clone, Debug, Default, PartialEq, Serialize, Deserialize)]
#[serde(transparent)]
pub struct Inverse(pub BTreeMap<String, TableInverse>);

#[derive(Clone, Debug, Default, PartialEq, Serialize, Deserialize)]
pub struct TableInverse {
    /// Of the texts below: later versions of Tandem may have others.
    pub columns: Vec<String>,
    /// Id and mark of each new row.
    pub added: Vec<(String, String)>,
    /// Id, mark after the import, and texts before it.
    pub changed: Vec<(String, String, Vec<String>)>,
    /// Texts of rows that the import took away.
    pub removed: Vec<Vec<String>>,
}

impl TableInverse {
    fn of<T: Record>() -> Self {
        let columns = T::columns().iter().map(|column| column.name.to_owned()).collect();
        Self { columns, ..Self::default() }
    }

    /// A record's texts in the order of these columns; a column that is gone has none.
    pub fn texts<T: Record>(&self, record: &T) -> Vec<String> {
        let texts = record.texts();
        let place = |name: &String| T::columns().iter().position(|column| column.name == name);
        self.columns.iter().map(|name| place(name).and_then(|at| texts.get(at)).cloned().unwrap_or_default()).collect()
    }

    /// The record that had these texts; columns that are new are as `now` has them.
    pub fn record<T: Record>(&self, before: &[String], now: Option<&T>) -> Option<T> {
        let now = now.map(Record::texts);
        let text = |(index, column): (usize, &crate::domain::company::Column)| {
            let kept = self.columns.iter().position(|name| name == column.name).and_then(|at| before.get(at));
            let new = || now.as_ref().and_then(|texts| texts.get(index)).cloned();
            kept.cloned().or_else(new).unwrap_or_default()
        };
        let texts: Vec<String> = T::columns().iter().enumerate().map(text).collect();
        T::read(&texts).ok()
    }
}

impl Inverse {
    /// Of everything that `merged` writes over `current`.
    pub fn of(current: &Company, merged: &Merged) -> Self {
        use super::Action;
        let mut tables: BTreeMap<String, TableInverse> = BTreeMap::new();
        for (kind, id, action) in &merged.writes {
            with_record!(kind, T => {
                let table = tables.entry(kind.name().to_owned()).or_insert_with(TableInverse::of::<T>);
                let Some(after) = T::table(&merged.company).get(id) else { continue };
                let mark = mark(&table.texts(after));
                match (action, T::table(current).get(id)) {
                    (Action::Change, Some(before)) => {
                        let before = table.texts(before);
                        table.changed.push((id.clone(), mark, before));
                    }
                    _ => table.added.push((id.clone(), mark)),
                }
            });
        }
        for guess in merged.settled.iter().filter_map(|id| current.guesses.get(id)) {
            let table = tables.entry(Kind::Guesses.name().to_owned());
            table.or_insert_with(TableInverse::of::<crate::domain::company::Guess>).removed.push(guess.texts());
        }
        Self(tables)
    }

    /// The tables in order of dependency.
    pub fn tables(&self) -> impl DoubleEndedIterator<Item = (Kind, &TableInverse)> {
        Kind::ALL.into_iter().filter_map(|kind| Some((kind, self.0.get(kind.name())?)))
    }

    /// Whether the import wrote this row.
    pub fn touches(&self, kind: Kind, id: &str) -> bool {
        self.0.get(kind.name()).is_some_and(|table| {
            table.added.iter().any(|(added, _)| added == id) || table.changed.iter().any(|(changed, ..)| changed == id)
        })
    }
}

/// Tells a row from the same row with any other text in it.
pub fn mark(texts: &[String]) -> String {
    let mut hasher = Sha256::new();
    for text in texts {
        hasher.update((text.len() as u64).to_be_bytes());
        hasher.update(text.as_bytes());
    }
    hasher.finalize().iter().take(8).map(|byte| format!("{byte:02x}")).collect()
}
