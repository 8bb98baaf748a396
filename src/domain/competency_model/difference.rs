//! Two models beside each other: what was added, changed and removed, and the edits that lead from one to the other.

use super::{Edit, words};
use crate::{
    domain::company::{Company, Kind, Need, Record},
    with_record,
};
use serde::Serialize;
use utoipa::ToSchema;

#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, ToSchema)]
#[serde(rename_all = "lowercase")]
#[schema(as = ModelAction)]
pub enum Action {
    Added,
    Changed,
    Removed,
}

/// One record that differs.
#[derive(Clone, Debug, PartialEq, Serialize, ToSchema)]
#[schema(as = ModelDifference)]
pub struct Difference {
    /// The table.
    pub kind: String,
    pub id: String,
    pub action: Action,
    pub label: String,
    /// Fields that differ; of an added or removed record all that are filled.
    pub fields: Vec<FieldDifference>,
    /// The same in sentences.
    pub words: Vec<String>,
}

#[derive(Clone, Debug, PartialEq, Serialize, ToSchema)]
#[schema(as = ModelFieldDifference)]
pub struct FieldDifference {
    pub field: String,
    #[serde(skip_serializing_if = "Option::is_none")]
    pub before: Option<String>,
    #[serde(skip_serializing_if = "Option::is_none")]
    pub after: Option<String>,
}

/// What differs in the tables `kinds`, table by table.
pub fn difference(before: &Company, after: &Company, kinds: &[Kind]) -> Vec<Difference> {
    let mut found = Vec::new();
    for kind in kinds {
        with_record!(kind, T => compare::<T>(before, after, &mut found));
    }
    found
}

fn compare<T: Record>(before: &Company, after: &Company, found: &mut Vec<Difference>) {
    let (old, new) = (T::table(before), T::table(after));
    let gone = old.iter().filter(|(id, _)| !new.contains_key(*id));
    for (id, record) in gone {
        found.push(one::<T>(before, after, id, Some(record), None));
    }
    for (id, record) in new {
        let stood = old.get(id);
        if stood != Some(record) {
            found.push(one::<T>(before, after, id, stood, Some(record)));
        }
    }
}

fn one<T: Record>(before: &Company, after: &Company, id: &str, old: Option<&T>, new: Option<&T>) -> Difference {
    let shown = |text: &String| Some(text.clone()).filter(|text| !text.is_empty());
    let texts = |record: Option<&T>| record.map_or_else(|| vec![String::new(); T::columns().len()], Record::texts);
    let fields: Vec<FieldDifference> = T::columns()
        .iter()
        .zip(texts(old).iter().zip(texts(new).iter()))
        .filter(|(_, (old, new))| old != new)
        .map(|(column, (old, new))| FieldDifference {
            field: column.name.to_owned(),
            before: shown(old),
            after: shown(new),
        })
        .collect();
    let action = match (old, new) {
        (None, _) => Action::Added,
        (_, None) => Action::Removed,
        _ => Action::Changed,
    };
    let label = match (old, new) {
        (_, Some(record)) => record.label(after),
        (Some(record), _) => record.label(before),
        (None, None) => id.to_owned(),
    };
    let mut found =
        Difference { kind: T::KIND.name().to_owned(), id: id.to_owned(), action, label, fields, words: Vec::new() };
    found.words = words::sentences(T::KIND, &found, before, after);
    found
}

/// The edits that make `to` of `from`, in the tables `kinds`: fields that differ and no others.
pub fn edits_between(from: &Company, to: &Company, kinds: &[Kind]) -> Vec<Edit> {
    let (mut removes, mut puts) = (Vec::new(), Vec::new());
    for change in difference(from, to, kinds) {
        let Some(kind) = Kind::from_name(&change.kind) else { continue };
        if change.action == Action::Removed {
            removes.push(Edit::remove(kind, &change.id));
            continue;
        }
        let texts = with_record!(kind, T => T::table(to).get(&change.id).map(Record::texts));
        let columns = with_record!(kind, T => T::columns());
        let differs = |name: &str| change.fields.iter().any(|field| field.field == name);
        let fields = columns
            .iter()
            .zip(texts.unwrap_or_default())
            .filter(|(column, _)| column.need == Need::Key || change.action == Action::Added || differs(column.name));
        puts.push(Edit::put(kind, fields.map(|(column, text)| (column.name, text))));
    }
    // What refers to others goes first.
    removes.reverse();
    removes.extend(puts);
    removes
}
