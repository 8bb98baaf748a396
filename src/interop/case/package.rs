//! A CFPackage as it stands in a file: taken apart, with everything that is wrong with it.

use super::{Object, Version, end, text};
use crate::interop::{InputFile, library::Finding};
use serde_json::Value;
use std::collections::BTreeMap;

/// The parts of a package, as they are.
#[derive(Clone, Debug)]
pub struct Package {
    pub source: String,
    pub document: Object,
    pub items: Vec<Object>,
    pub associations: Vec<Object>,
    /// With the name of their list: "CFConcepts".
    pub definitions: Vec<(String, Object)>,
    pub rubrics: Vec<Object>,
    pub findings: Vec<Finding>,
}

/// Whether a file looks like one: JSON, and not a table.
pub fn is_package(file: &InputFile) -> bool {
    let start = file.bytes.strip_prefix(b"\xef\xbb\xbf").unwrap_or(&file.bytes);
    start.iter().find(|byte| !byte.is_ascii_whitespace()) == Some(&b'{')
}

impl Package {
    pub fn read(file: &InputFile) -> Self {
        let mut package = Self {
            source: file.name.clone(),
            document: Object::new(),
            items: Vec::new(),
            associations: Vec::new(),
            definitions: Vec::new(),
            rubrics: Vec::new(),
            findings: Vec::new(),
        };
        let bytes = file.bytes.strip_prefix(b"\xef\xbb\xbf").unwrap_or(&file.bytes);
        match serde_json::from_slice::<Value>(bytes) {
            Ok(Value::Object(mut whole)) => {
                // Some services wrap the package in an object of that name.
                if let Some(Value::Object(inner)) = whole.remove("CFPackage") {
                    whole = inner;
                }
                package.take_apart(whole);
            }
            Ok(_) => package.fault("The file holds no object", "Choose a CASE package: a JSON file with a CFDocument."),
            Err(error) => package.fault(
                format!("The file is broken JSON: {error}"),
                "Download it again: most likely it did not arrive whole.",
            ),
        }
        package
    }

    pub fn version(&self) -> Version {
        if text(&self.document, "caseVersion") == "1.1" { Version::V1_1 } else { Version::V1_0 }
    }

    fn fault(&mut self, message: impl Into<String>, action: &str) {
        self.findings.push(Finding::of_file(&self.source, message, action));
    }

    fn wrong(&mut self, list: &str, at: usize, field: &str, value: &str, message: String, action: &str) {
        self.findings.push(Finding {
            row: Some(at + 1),
            column: Some(format!("{list} {field}")),
            value: Some(value.to_owned()).filter(|value| !value.is_empty()),
            ..Finding::of_file(&self.source, message, action)
        });
    }

    fn take_apart(&mut self, mut whole: Object) {
        match whole.remove("CFDocument") {
            Some(Value::Object(document)) => self.document = document,
            _ => {
                return self.fault(
                    "There is no CFDocument in the file",
                    "Choose a CASE package: a JSON file with a CFDocument, CFItems and CFAssociations.",
                );
            }
        }
        self.items = self.list(&mut whole, "CFItems");
        self.associations = self.list(&mut whole, "CFAssociations");
        self.rubrics = self.list(&mut whole, "CFRubrics");
        if let Some(Value::Object(mut definitions)) = whole.remove("CFDefinitions") {
            for name in ["CFConcepts", "CFSubjects", "CFLicenses", "CFItemTypes", "CFAssociationGroupings"] {
                for definition in self.list(&mut definitions, name) {
                    self.definitions.push((name.to_owned(), definition));
                }
            }
        }
        let document = self.document.clone();
        self.identified("CFDocument", std::slice::from_ref(&document));
        for (name, list) in [
            ("CFItems", self.items.clone()),
            ("CFAssociations", self.associations.clone()),
            ("CFRubrics", self.rubrics.clone()),
        ] {
            self.identified(name, &list);
        }
        for (at, item) in self.items.clone().iter().enumerate() {
            if text(item, "fullStatement").trim().is_empty() {
                let message = "The item says nothing: its fullStatement is missing or empty".to_owned();
                self.wrong("CFItems", at, "fullStatement", "", message, "Fill it, or remove the item.");
            }
        }
        for (at, association) in self.associations.clone().iter().enumerate() {
            for field in ["originNodeURI", "destinationNodeURI"] {
                if end(association, field).is_empty() {
                    let message = "The association does not say what it connects".to_owned();
                    self.wrong("CFAssociations", at, field, "", message, "Name the identifier of both its ends.");
                }
            }
            if text(association, "associationType").is_empty() {
                let message = "The association has no type".to_owned();
                self.wrong("CFAssociations", at, "associationType", "", message, "Write for example isChildOf.");
            }
        }
    }

    fn list(&mut self, whole: &mut Object, name: &str) -> Vec<Object> {
        let entries = match whole.remove(name) {
            Some(Value::Array(entries)) => entries,
            None | Some(Value::Null) => return Vec::new(),
            Some(_) => {
                self.fault(format!("{name} is no list"), "Download the package again.");
                return Vec::new();
            }
        };
        let mut objects = Vec::new();
        for (at, entry) in entries.into_iter().enumerate() {
            match entry {
                Value::Object(object) => objects.push(object),
                other => self.wrong(
                    name,
                    at,
                    "",
                    &other.to_string().chars().take(60).collect::<String>(),
                    "The entry is no object".to_owned(),
                    "Download the package again.",
                ),
            }
        }
        objects
    }

    /// Everything has an identifier of its own.
    fn identified(&mut self, name: &str, list: &[Object]) {
        let mut seen: BTreeMap<&str, usize> = BTreeMap::new();
        for (at, object) in list.iter().enumerate() {
            let identifier = text(object, "identifier");
            if uuid::Uuid::try_parse(identifier).is_err() {
                let message = if identifier.is_empty() {
                    "There is no identifier".to_owned()
                } else {
                    format!("“{identifier}” is no UUID")
                };
                self.wrong(name, at, "identifier", identifier, message, "Give it a UUID of its own.");
            } else if let Some(first) = seen.insert(identifier, at) {
                let message = format!("Entry {} has the same identifier", first + 1);
                self.wrong(name, at, "identifier", identifier, message, "Give each a UUID of its own.");
            }
        }
    }
}
