//! What was kept of packages that came in, for the next one that goes out.

use super::{Object, Says, Version, says};
use crate::domain::company::{Company, LibraryEntry};
use serde_json::Value;
use std::collections::BTreeMap;

/// The library's name in the table of entries.
pub(super) const LIBRARY: &str = "case";
/// Of an association that Tandem has a place for: where the record no longer says so, it is not exported.
pub(super) const IN_PLACE: &str = "in place";

/// Kept objects.
#[derive(Debug, Default)]
pub(super) struct Stored {
    pub documents: Vec<Object>,
    /// By the record that was made of it: "competencies:negotiation".
    pub items: BTreeMap<String, Object>,
    /// Of which no record was made.
    pub other_items: Vec<Object>,
    pub associations: BTreeMap<Says, (Object, bool)>,
    /// More that say the same as one of those.
    pub repeated: Vec<Object>,
    pub definitions: Vec<(String, Object)>,
    pub rubrics: Vec<Object>,
}

impl Stored {
    pub(super) fn of(company: &Company) -> Self {
        let mut stored = Self::default();
        for entry in company.library_entries.values().filter(|entry| entry.library == LIBRARY) {
            let Ok(Value::Object(content)) = serde_json::from_str(&entry.content) else { continue };
            match (entry.kind.as_str(), &entry.object) {
                ("CFDocument", _) => stored.documents.push(content),
                ("CFItem", Some(record)) => drop(stored.items.insert(record.clone(), content)),
                ("CFItem", None) => stored.other_items.push(content),
                ("CFAssociation", object) => {
                    let in_place = object.as_deref() == Some(IN_PLACE);
                    if let Some((first, _)) = stored.associations.insert(says(&content), (content, in_place)) {
                        stored.repeated.push(first);
                    }
                }
                ("CFRubric", _) => stored.rubrics.push(content),
                (list, _) => stored.definitions.push((list.to_owned(), content)),
            }
        }
        stored
    }

    /// The identifier that a record came with.
    pub(super) fn identifier(&self, table: &str, id: &str) -> Option<&str> {
        self.items.get(&record(table, id)).map(|item| super::text(item, "identifier"))
    }
}

pub(super) fn record(table: &str, id: &str) -> String {
    format!("{table}:{id}")
}

/// An object to be kept.
pub(super) fn entry(kind: &str, object: &Object, connected: Option<String>) -> LibraryEntry {
    let identifier = super::text(object, "identifier");
    LibraryEntry {
        id: format!("case:{kind}:{identifier}"),
        library: LIBRARY.to_owned(),
        kind: kind.to_owned(),
        subject: identifier.to_owned(),
        object: connected,
        content: Value::Object(object.clone()).to_string(),
    }
}

/// What CASE 1.1 added is left out of a 1.0 package; types of associations that 1.0 does not know are the general one there.
pub(super) fn fitted(mut object: Object, version: Version) -> Object {
    if version == Version::V1_0 {
        for field in ["extensions", "caseVersion", "frameworkType", "targetType"] {
            object.remove(field);
        }
        if object.contains_key("fullStatement") {
            object.remove("subject");
            object.remove("subjectURI");
        }
        if object.contains_key("associationType") {
            object.remove("notes");
            let kind = super::text(&object, "associationType");
            if kind == "isTranslationOf" || kind.starts_with("ext:") {
                object.insert("associationType".to_owned(), "isRelatedTo".into());
            }
        }
        for value in object.values_mut() {
            fit_inside(value);
        }
    }
    // Neither version has fields without a value, nor the two links that only single answers of a service carry.
    object.retain(|key, value| {
        !value.is_null() && !["CFPackageURI", "CFDocumentURI", "@context", "type"].contains(&key.as_str())
    });
    object
}

fn fit_inside(value: &mut Value) {
    match value {
        Value::Object(inner) => *inner = fitted(std::mem::take(inner), Version::V1_0),
        Value::Array(list) => list.iter_mut().for_each(fit_inside),
        _ => {}
    }
}
