//! 1EdTech's Competencies and Academic Standards Exchange (CASE) 1.0 and 1.1: a competency model as a CFPackage, both ways.
//!
//! What Tandem has a place for is made of the records; everything else of a package is kept as it was and goes out again.

mod associations;
mod export;
mod package;
mod read;
mod statement;
mod stored;

pub use export::package;
pub use package::{Package, is_package};
pub use read::{Settings, Taken};

use serde_json::{Map, Value, json};
use std::collections::BTreeMap;
use uuid::Uuid;

/// A version of the standard.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Version {
    V1_0,
    V1_1,
}

impl Version {
    pub fn from_name(name: &str) -> Option<Self> {
        match name {
            "1.0" => Some(Self::V1_0),
            "1.1" => Some(Self::V1_1),
            _ => None,
        }
    }
}

/// An object of a package.
type Object = Map<String, Value>;

/// Tandem's own name space for identifiers (RFC 9562, version 5): the same record has the same identifier in every export.
const NAMESPACE: Uuid = Uuid::from_u128(0x6f1c_52a4_3e0b_4d57_9a86_1b7d_c2e4_90f3);

/// Kinds of items that Tandem writes.
const FUNCTION: &str = "Function";
const FAMILY: &str = "Competency family";
const COMPETENCY: &str = "Competency";
const ROLE: &str = "Role";
const REQUIREMENT: &str = "Role requirement";

/// How a line of `notes` begins that holds what CASE has no field for.
const NOTE: &str = "tandem: ";

/// The identifier of a record: of `what` ("competencies"), the one with this id.
fn identifier(what: &str, id: &str) -> String {
    Uuid::new_v5(&NAMESPACE, format!("{what}/{id}").as_bytes()).to_string()
}

fn uri(identifier: &str) -> String {
    format!("urn:uuid:{identifier}")
}

fn link(title: &str, identifier: &str) -> Value {
    json!({ "title": title, "identifier": identifier, "uri": uri(identifier) })
}

fn text<'a>(object: &'a Object, field: &str) -> &'a str {
    object.get(field).and_then(Value::as_str).unwrap_or_default()
}

/// The identifier that an association's end names.
fn end<'a>(association: &'a Object, field: &str) -> &'a str {
    association.get(field).and_then(|node| node.get("identifier")).and_then(Value::as_str).unwrap_or_default()
}

/// What an association says: its type, from where, to where.
type Says = (String, String, String);

fn says(association: &Object) -> Says {
    (
        text(association, "associationType").to_owned(),
        end(association, "originNodeURI").to_owned(),
        end(association, "destinationNodeURI").to_owned(),
    )
}

fn association_identifier((kind, origin, destination): &Says) -> String {
    identifier("associations", &format!("{kind} {origin} {destination}"))
}

/// Fields in the line of `notes` that Tandem writes: "tandem: level=4; importance=3".
fn note_fields(notes: &str) -> BTreeMap<&str, &str> {
    let line = notes.lines().find_map(|line| line.strip_prefix(NOTE)).unwrap_or_default();
    line.split("; ").filter_map(|part| part.split_once('=')).collect()
}

/// The notes without that line.
fn other_notes(notes: &str) -> String {
    notes.lines().filter(|line| !line.starts_with(NOTE)).collect::<Vec<_>>().join("\n")
}

/// The same but for when it was changed last: an export has no day of its own for that.
fn same(one: &Value, other: &Value) -> bool {
    match (one, other) {
        (Value::Object(one), Value::Object(other)) => {
            let fields = |object: &Object| object.keys().filter(|key| *key != "lastChangeDateTime").count();
            fields(one) == fields(other)
                && one
                    .iter()
                    .filter(|(key, _)| *key != "lastChangeDateTime")
                    .all(|(key, value)| other.get(key).is_some_and(|there| same(value, there)))
        }
        (Value::Array(one), Value::Array(other)) => {
            one.len() == other.len() && one.iter().zip(other).all(|(one, other)| same(one, other))
        }
        (Value::Number(one), Value::Number(other)) => one.as_f64() == other.as_f64(),
        _ => one == other,
    }
}

/// Text as Tandem keeps it: no control characters but line breaks and tabs, nothing around it.
fn clean(text: &str) -> String {
    let text = text.replace("\r\n", "\n");
    text.chars().filter(|c| !c.is_control() || matches!(c, '\n' | '\t')).collect::<String>().trim().to_owned()
}
