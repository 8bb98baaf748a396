//! What a package says of how its items belong together: the tree, what roles ask for, scales, and everything that was kept.

use super::{Object, Says, association_identifier, export::Export, export::object, link, says, text, uri};
use serde_json::{Value, json};
use std::collections::{BTreeMap, BTreeSet};

/// How Tandem's associations are called.
pub(super) const CHILD: &str = "isChildOf";
pub(super) const PART: &str = "isPartOf";
pub(super) const RELATED: &str = "isRelatedTo";
pub(super) const LEVELS: &str = "hasSkillLevel";
pub(super) const REPLACED: &str = "replacedBy";
pub(super) const MATCH: &str = "exactMatchOf";

/// An end of an association.
#[derive(Clone)]
struct Node {
    title: String,
    identifier: String,
}

struct Work<'a, 'b> {
    export: &'a Export<'b>,
    made: Vec<Object>,
    said: BTreeSet<Says>,
    children: BTreeMap<String, usize>,
}

pub(super) fn associations(export: &Export<'_>, document: &Object) -> Vec<Object> {
    let company = export.company;
    let mut work = Work { export, made: Vec::new(), said: BTreeSet::new(), children: BTreeMap::new() };
    let root = Node { title: text(document, "title").to_owned(), identifier: text(document, "identifier").to_owned() };
    let node =
        |table: &str, id: &str, title: &str| Node { title: title.to_owned(), identifier: export.guid(table, id) };
    let function = |id: &str| company.functions.get(id).map(|function| node("functions", id, &function.name));
    let family = |id: &str| company.families.get(id).map(|family| node("families", id, &family.name));
    let competency = |id: &str| company.competencies.get(id).map(|known| node("competencies", id, &known.name));

    for record in company.functions.values() {
        work.child(&node("functions", &record.id, &record.name), &root);
    }
    for record in company.families.values() {
        let above = record.parent_id.as_deref().and_then(family).unwrap_or_else(|| root.clone());
        work.child(&node("families", &record.id, &record.name), &above);
    }
    for record in company.competencies.values() {
        let origin = node("competencies", &record.id, &record.name);
        let above = record.family_id.as_deref().and_then(family).unwrap_or_else(|| root.clone());
        work.child(&origin, &above);
        if let Some(function) = record.function_id.as_deref().and_then(function) {
            work.associate(PART, &origin, &function, None);
        }
        if let Some(scale) = company.scales.get(&record.scale_id) {
            let scale = Node { title: scale.name.clone(), identifier: super::identifier("scales", &scale.id) };
            work.associate(LEVELS, &origin, &scale, None);
        }
        if let Some(other) = record.merged_into_id.as_deref().and_then(competency) {
            work.associate(REPLACED, &origin, &other, None);
        }
        // Where a competency came from another library; of a package it has that identifier itself.
        if let Some(external) = record.external_id.as_ref().filter(|id| !id.starts_with("case:")) {
            let other = Node { title: record.name.clone(), identifier: external.clone() };
            work.associate(MATCH, &origin, &other, None);
        }
    }
    for record in company.roles.values() {
        let origin = node("roles", &record.id, &record.name);
        work.child(&origin, &root);
        if let Some(function) = function(&record.function_id) {
            work.associate(PART, &origin, &function, None);
        }
    }
    for record in company.role_profiles.values() {
        let id = format!("{}/{}", record.role_id, record.competency_id);
        let (Some(role), Some(needed)) = (company.roles.get(&record.role_id), competency(&record.competency_id)) else {
            continue;
        };
        let origin = node("role_profiles", &id, &format!("{}: {}", role.name, needed.title));
        work.child(&origin, &node("roles", &role.id, &role.name));
        work.associate(RELATED, &origin, &needed, None);
    }
    // What Tandem has no place for stays as it came; what it has a place for only while the records say so.
    for (said, (association, in_place)) in &export.stored.associations {
        if !in_place && !work.said.contains(said) {
            work.made.push(association.clone());
        }
    }
    work.made.extend(export.stored.repeated.iter().cloned());
    work.made
}

impl Work<'_, '_> {
    fn child(&mut self, origin: &Node, above: &Node) {
        let place = self.children.entry(above.identifier.clone()).or_insert(0);
        *place += 1;
        let place = *place;
        self.associate(CHILD, origin, above, Some(place));
    }

    fn associate(&mut self, kind: &str, origin: &Node, destination: &Node, place: Option<usize>) {
        let said: Says = (kind.to_owned(), origin.identifier.clone(), destination.identifier.clone());
        let kept = self.export.stored.associations.get(&said).map(|(association, _)| association.clone());
        let association = kept.unwrap_or_else(|| {
            let identifier = association_identifier(&said);
            let mut made = object(json!({
                "identifier": identifier, "uri": uri(&identifier), "associationType": kind,
                "originNodeURI": link(&origin.title, &origin.identifier),
                "destinationNodeURI": node_uri(kind, destination), "lastChangeDateTime": self.export.at,
            }));
            if let Some(place) = place {
                made.insert("sequenceNumber".to_owned(), place.into());
            }
            made
        });
        debug_assert_eq!(says(&association), said, "a kept association says what it is kept for");
        self.made.push(association);
        self.said.insert(said);
    }
}

/// What another library names need not be a UUID: it is an address already, or is made one.
fn node_uri(kind: &str, node: &Node) -> Value {
    if kind != MATCH {
        return link(&node.title, &node.identifier);
    }
    let is_address = node.identifier.starts_with("http://") || node.identifier.starts_with("https://");
    let safe = |c: char| c.is_ascii_alphanumeric() || "-._~:/?#@!$&'()*+,;=%".contains(c);
    let address = if is_address && node.identifier.chars().all(safe) {
        node.identifier.clone()
    } else {
        let escaped: String = node
            .identifier
            .bytes()
            .map(|b| {
                if b.is_ascii_alphanumeric() || b"-._~".contains(&b) {
                    char::from(b).to_string()
                } else {
                    format!("%{b:02X}")
                }
            })
            .collect();
        format!("urn:tandem:{escaped}")
    };
    json!({ "title": node.title, "identifier": node.identifier, "uri": address })
}
