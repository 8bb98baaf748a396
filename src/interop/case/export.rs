//! The competency model as a CFPackage.

use super::{
    COMPETENCY, FAMILY, FUNCTION, NOTE, Object, REQUIREMENT, ROLE, Version,
    associations::associations,
    identifier, link, other_notes,
    statement::statement,
    stored::{Stored, fitted},
    text, uri,
};
use crate::domain::company::{Company, Competency, Value as _};
use chrono::NaiveDateTime;
use serde_json::{Value, json};
use std::collections::{BTreeMap, BTreeSet};

/// What is written, and under which identifiers.
pub(super) struct Export<'a> {
    pub company: &'a Company,
    pub stored: Stored,
    pub version: Version,
    pub at: String,
}

/// The package of a company's functions, scales, families, competencies, indicators, roles and role profiles.
pub fn package(company: &Company, version: Version, now: NaiveDateTime) -> Value {
    let at = now.format("%Y-%m-%dT%H:%M:%SZ").to_string();
    let export = Export { company, stored: Stored::of(company), version, at };
    let document = export.document();
    let items = export.items();
    let associations = associations(&export, &document);
    let mut definitions: BTreeMap<&str, Vec<Value>> = BTreeMap::new();
    for (list, definition) in &export.stored.definitions {
        definitions.entry(list).or_default().push(fitted(definition.clone(), version).into());
    }
    let known: BTreeSet<String> = definitions.values().flatten().map(|d| identifier_of(d).to_owned()).collect();
    let used: BTreeSet<&str> = items.iter().map(|item| text(item, "CFItemType")).collect();
    for (name, what) in ITEM_TYPES.iter().filter(|(name, _)| used.contains(name)) {
        let id = identifier("item_types", name);
        if !known.contains(&id) {
            definitions.entry("CFItemTypes").or_default().push(json!({
                "identifier": id, "uri": uri(&id), "title": name, "description": what, "hierarchyCode": "1",
                "lastChangeDateTime": export.at,
            }));
        }
    }
    json!({
        "CFDocument": fitted(document, version),
        "CFItems": items.into_iter().map(|item| fitted(item, version)).collect::<Vec<_>>(),
        "CFAssociations": associations.into_iter().map(|association| fitted(association, version)).collect::<Vec<_>>(),
        "CFDefinitions": definitions,
        "CFRubrics": export.rubrics(),
    })
}

const ITEM_TYPES: [(&str, &str); 5] = [
    (COMPETENCY, "Something that somebody can be good at."),
    (FAMILY, "A group of competencies."),
    (FUNCTION, "A part of the company with a trade of its own."),
    (ROLE, "What somebody is employed as."),
    (REQUIREMENT, "The level of a competency that a role asks for."),
];

fn identifier_of(object: &Value) -> &str {
    object.get("identifier").and_then(Value::as_str).unwrap_or_default()
}

/// What an item of Tandem says.
pub(super) struct Statement {
    pub name: String,
    /// None where the record has no place for one: what came in stays as it is.
    pub definition: Option<String>,
    pub retired_on: Option<String>,
    /// In the notes.
    pub fields: Vec<(&'static str, String)>,
}

impl Export<'_> {
    /// The document that the package came with, where everything came from there; else our own.
    fn document(&self) -> Object {
        let foreign = |competency: &Competency| self.stored.identifier("competencies", &competency.id).is_some();
        if let [document] = self.stored.documents.as_slice()
            && self.company.competencies.values().all(foreign)
        {
            return document.clone();
        }
        let id = identifier("documents", "competency-model");
        let mut document = object(json!({
            "identifier": id, "uri": uri(&id), "creator": "Tandem", "title": "Competency model",
            "description": "Competencies in families with their scales and indicators, and what roles ask for.",
            "lastChangeDateTime": self.at,
        }));
        if self.version == Version::V1_1 {
            document.insert("caseVersion".to_owned(), "1.1".into());
            document.insert("frameworkType".to_owned(), "Competency model".into());
        }
        document
    }

    /// The identifier of a record: the one it came with, or our own.
    pub(super) fn guid(&self, table: &str, id: &str) -> String {
        self.stored.identifier(table, id).map_or_else(|| identifier(table, id), ToOwned::to_owned)
    }

    fn items(&self) -> Vec<Object> {
        let company = self.company;
        let plain =
            |name: &str| Statement { name: name.to_owned(), definition: None, retired_on: None, fields: Vec::new() };
        let mut items = Vec::new();
        for function in company.functions.values() {
            items.push(self.item("functions", &function.id, FUNCTION, &plain(&function.name)));
        }
        for family in company.families.values() {
            items.push(self.item("families", &family.id, FAMILY, &plain(&family.name)));
        }
        for competency in company.competencies.values() {
            let usual = competency.half_life_weeks == super::read::HALF_LIFE_WEEKS;
            let statement = Statement {
                name: competency.name.clone(),
                definition: Some(competency.definition.clone()),
                retired_on: competency.retired_on.map(|day| day.to_string()),
                fields: if usual {
                    Vec::new()
                } else {
                    vec![("half_life_weeks", competency.half_life_weeks.to_string())]
                },
            };
            items.push(self.item("competencies", &competency.id, COMPETENCY, &statement));
        }
        for role in company.roles.values() {
            let fields = vec![("seniority", role.seniority.to_string()), ("carries_quota", role.carries_quota.show())];
            items.push(self.item("roles", &role.id, ROLE, &Statement { fields, ..plain(&role.name) }));
        }
        for profile in company.role_profiles.values() {
            let role = company.roles.get(&profile.role_id).map_or(profile.role_id.as_str(), |role| &role.name);
            let competency = company.competencies.get(&profile.competency_id);
            let competency = competency.map_or(profile.competency_id.as_str(), |competency| &competency.name);
            let fields = vec![
                ("level", profile.target.to_string()),
                ("importance", profile.importance.to_string()),
                ("essential", profile.essential.show()),
            ];
            let statement = Statement { fields, ..plain(&format!("{role}: {competency} at level {}", profile.target)) };
            let id = format!("{}/{}", profile.role_id, profile.competency_id);
            items.push(self.item("role_profiles", &id, REQUIREMENT, &statement));
        }
        items.extend(self.stored.other_items.iter().cloned());
        items
    }

    fn item(&self, table: &str, id: &str, kind: &str, says: &Statement) -> Object {
        let own_notes = || {
            let fields: Vec<String> = says.fields.iter().map(|(name, value)| format!("{name}={value}")).collect();
            format!("{NOTE}{}", fields.join("; "))
        };
        if let Some(stored) = self.stored.items.get(&super::stored::record(table, id)) {
            return patched(stored.clone(), says, own_notes);
        }
        let guid = identifier(table, id);
        let definition = says.definition.as_ref().filter(|text| !text.is_empty());
        let mut item = object(json!({
            "identifier": guid, "uri": uri(&guid), "CFItemType": kind, "humanCodingScheme": id,
            "CFItemTypeURI": link(kind, &identifier("item_types", kind)),
            "fullStatement": definition.unwrap_or(&says.name), "lastChangeDateTime": self.at,
        }));
        if definition.is_some() {
            item.insert("abbreviatedStatement".to_owned(), says.name.as_str().into());
        }
        if let Some(day) = &says.retired_on {
            item.insert("statusEndDate".to_owned(), day.as_str().into());
        }
        if !says.fields.is_empty() {
            item.insert("notes".to_owned(), own_notes().into());
        }
        item
    }

    fn rubrics(&self) -> Vec<Value> {
        let (company, at) = (self.company, &self.at);
        let level = |what: &str, id: String, position: usize, fields: Value| {
            let guid = identifier(what, &id);
            let mut level = object(fields);
            level.insert("uri".to_owned(), uri(&guid).into());
            level.insert("identifier".to_owned(), guid.into());
            level.insert("position".to_owned(), (position + 1).into());
            level.insert("lastChangeDateTime".to_owned(), at.as_str().into());
            Value::from(level)
        };
        let mut rubrics: Vec<Value> = Vec::new();
        for scale in company.scales.values() {
            let anchors = scale.anchors.0.iter().enumerate().map(|(position, (native, canonical))| {
                let fields = json!({
                    "score": native, "quality": canonical.show(),
                    "description": format!("Level {native} is {canonical} on the common scale from 0 to 7."),
                });
                level("anchors", format!("{}/{native}", scale.id), position, fields)
            });
            let (rubric, criterion) = (identifier("scales", &scale.id), identifier("scale_criteria", &scale.id));
            rubrics.push(json!({
                "identifier": rubric, "uri": uri(&rubric), "title": scale.name, "lastChangeDateTime": at,
                "description": format!("Levels from {} to {}.", scale.lowest, scale.highest),
                "CFRubricCriteria": [{
                    "identifier": criterion, "uri": uri(&criterion), "category": "Scale", "description": scale.id,
                    "position": 1, "rubricId": rubric, "lastChangeDateTime": at,
                    "CFRubricCriterionLevels": anchors.collect::<Vec<_>>(),
                }],
            }));
        }
        for competency in company.competencies.values() {
            let mine = company.indicators.values().filter(|indicator| indicator.competency_id == competency.id);
            let levels: Vec<Value> = mine
                .enumerate()
                .map(|(position, indicator)| {
                    let fields = json!({ "score": indicator.level, "description": indicator.description });
                    level("indicators", format!("{}/{}", competency.id, indicator.level), position, fields)
                })
                .collect();
            if levels.is_empty() {
                continue;
            }
            let rubric = identifier("levels", &competency.id);
            let criterion = identifier("level_criteria", &competency.id);
            rubrics.push(json!({
                "identifier": rubric, "uri": uri(&rubric), "title": format!("Levels of {}", competency.name),
                "lastChangeDateTime": at,
                "CFRubricCriteria": [{
                    "identifier": criterion, "uri": uri(&criterion), "category": "Behavioural indicators",
                    "CFItemURI": link(&competency.name, &self.guid("competencies", &competency.id)),
                    "position": 1, "rubricId": rubric, "lastChangeDateTime": at, "CFRubricCriterionLevels": levels,
                }],
            }));
        }
        let made: BTreeSet<String> = rubrics.iter().map(|rubric| identifier_of(rubric).to_owned()).collect();
        let kept = self.stored.rubrics.iter().filter(|rubric| !made.contains(text(rubric, "identifier")));
        rubrics.extend(kept.map(|rubric| Value::from(fitted(rubric.clone(), self.version))));
        rubrics
    }
}

/// The item as it came, with what the record says otherwise now.
fn patched(mut item: Object, says: &Statement, own_notes: impl Fn() -> String) -> Object {
    let read = statement(&item, false);
    let definition = says.definition.as_ref().unwrap_or(&read.definition);
    if (&read.name, &read.definition) != (&says.name, definition) {
        let full = if definition.is_empty() { &says.name } else { definition };
        item.insert("fullStatement".to_owned(), full.as_str().into());
        item.insert("abbreviatedStatement".to_owned(), says.name.as_str().into());
    }
    // Only competencies are retired.
    if says.definition.is_some() && read.retired_on.map(|day| day.to_string()) != says.retired_on {
        match &says.retired_on {
            Some(day) => drop(item.insert("statusEndDate".to_owned(), day.as_str().into())),
            None => drop(item.remove("statusEndDate")),
        }
    }
    let notes = text(&item, "notes");
    let has_line = notes.lines().any(|line| line.starts_with(NOTE));
    if has_line || !says.fields.is_empty() {
        let mut lines = other_notes(notes);
        if !says.fields.is_empty() {
            if !lines.is_empty() {
                lines.push('\n');
            }
            lines += &own_notes();
        }
        if lines.is_empty() {
            item.remove("notes");
        } else {
            item.insert("notes".to_owned(), lines.into());
        }
    }
    item
}

pub(super) fn object(value: Value) -> Object {
    match value {
        Value::Object(object) => object,
        _ => Object::new(),
    }
}
