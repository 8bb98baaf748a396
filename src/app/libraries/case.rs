//! A CASE package as families and competencies, with everything else of it kept.

use super::{
    Made,
    draft::Draft,
    view::{ElementView, ItemType, LibraryChoice, LibraryFile, Outcome},
};
use crate::{
    domain::company::{Company, suggest},
    interop::case::{Package, Settings},
};
use std::collections::{BTreeMap, BTreeSet};

pub(super) fn make(current: &Company, package: &Package, choice: &LibraryChoice) -> Made {
    let mut draft = Draft::new(current, choice, "case");
    let scale = draft.scale();
    let mut mapped = BTreeMap::new();
    let items: BTreeMap<&str, &serde_json::Map<String, serde_json::Value>> =
        package.items.iter().map(|item| (field(item, "identifier"), item)).collect();
    for element in &choice.elements {
        if !items.contains_key(element.id.as_str()) {
            let message = format!("There is no item “{}” in the package", element.id);
            draft.wrong(&element.id, message, "Choose one of its items.".to_owned());
        } else if element.skip {
            mapped.insert(element.id.clone(), None);
        } else if let Some(id) = &element.competency_id {
            if current.competencies.contains_key(id) {
                mapped.insert(element.id.clone(), Some(id.clone()));
            } else {
                let action = suggest(id, current.competencies.keys());
                draft.wrong(id, format!("There is no competency “{id}”"), action);
            }
        }
    }
    let competency_types: BTreeSet<String> = choice.item_types.iter().cloned().collect();
    let function_id = choice.function_id.clone();
    let taken = package.take(&Settings { current, scale, function_id, competency_types, mapped });

    let mut outcomes: BTreeMap<&str, usize> = BTreeMap::new();
    let mut elements = Vec::new();
    for item in &package.items {
        let guid = field(item, "identifier");
        let record = taken.items.get(guid).and_then(Option::as_deref);
        let table = record.and_then(|record| record.split_once(':')).map(|(table, _)| table);
        let what = match table {
            Some("families") => "taken: family",
            Some("competencies") => "taken: competency",
            Some("roles") => "taken: role",
            Some("functions") => "taken: function",
            Some(_) => "taken: in a role profile",
            None => "kept as it is",
        };
        *outcomes.entry(what).or_default() += 1;
        if matches!(table, Some("competencies") | None) {
            let short = field(item, "abbreviatedStatement");
            let full = field(item, "fullStatement");
            let name = if short.is_empty() { full } else { short };
            let known = record.and_then(|record| record.split_once(':')).map(|(_, id)| id);
            elements.push(ElementView {
                id: guid.to_owned(),
                name: name.to_owned(),
                group: field(item, "CFItemType").to_owned(),
                definition: if short.is_empty() { String::new() } else { full.to_owned() },
                importance: None,
                level: None,
                occupations: 0,
                taken: table.is_some(),
                competency_id: known.filter(|id| current.competencies.contains_key(*id)).map(ToOwned::to_owned),
                suggestion: draft.suggestion(&format!("case:{guid}"), name),
            });
        }
    }
    let list = |table: &str, rows: usize, outcomes: Vec<(&str, usize)>| LibraryFile {
        name: package.source.clone(),
        table: Some(table.to_owned()),
        rows,
        outcomes: outcomes
            .into_iter()
            .filter(|(_, rows)| *rows > 0)
            .map(|(what, rows)| Outcome { what: what.to_owned(), rows })
            .collect(),
    };
    let (in_place, kept) = taken.associations;
    let definitions = package.definitions.len() + package.rubrics.len();
    Made {
        files: vec![
            list("items", package.items.len(), outcomes.into_iter().collect()),
            list(
                "associations",
                package.associations.len(),
                vec![("taken: a place in the model", in_place), ("kept as they are", kept)],
            ),
            list("definitions and rubrics", definitions, vec![("taken or kept", definitions)]),
        ],
        occupations: Vec::new(),
        groups: Vec::new(),
        elements,
        item_types: item_types(package),
        anything: true,
        records: taken.company,
        errors: draft.errors,
    }
}

fn field<'a>(item: &'a serde_json::Map<String, serde_json::Value>, name: &str) -> &'a str {
    item.get(name).and_then(serde_json::Value::as_str).unwrap_or_default()
}

fn item_types(package: &Package) -> Vec<ItemType> {
    let above: BTreeSet<&str> = package
        .associations
        .iter()
        .filter(|association| field(association, "associationType") == "isChildOf")
        .filter_map(|association| association.get("destinationNodeURI")?.get("identifier")?.as_str())
        .collect();
    let mut types: BTreeMap<&str, (usize, usize)> = BTreeMap::new();
    for item in &package.items {
        let (items, with_children) = types.entry(field(item, "CFItemType")).or_default();
        *items += 1;
        *with_children += usize::from(above.contains(field(item, "identifier")));
    }
    let view = |(name, (items, with_children)): (&str, (usize, usize))| ItemType {
        name: name.to_owned(),
        items,
        with_children,
    };
    types.into_iter().map(view).collect()
}
