//! What the readers of libraries share: what is wrong with a file, how many of its rows became what, and rows as JSON.

use super::{InputFile, RawTable};
use crate::domain::company::normalise;
use std::collections::BTreeMap;

/// What is wrong, where, and what to do.
#[derive(Clone, Debug, PartialEq)]
pub struct Finding {
    pub file: String,
    /// As a spreadsheet counts: the headings are row 1.
    pub row: Option<usize>,
    pub column: Option<String>,
    pub value: Option<String>,
    pub message: String,
    pub action: String,
}

impl Finding {
    pub fn of_file(file: &str, message: impl Into<String>, action: impl Into<String>) -> Self {
        Self {
            file: file.to_owned(),
            row: None,
            column: None,
            value: None,
            message: message.into(),
            action: action.into(),
        }
    }
}

/// A table of the files, with the cells of its rows as they stand there.
#[derive(Clone, Debug, PartialEq)]
pub struct LibraryTable {
    /// File, with the sheet where there are several.
    pub source: String,
    /// Which of the library's files it is, in words; none where Tandem does not read it.
    pub name: Option<&'static str>,
    pub headings: Vec<String>,
    pub rows: Vec<super::RawRow>,
}

impl LibraryTable {
    /// The row as a JSON object: headings and cells word for word, empty cells left out.
    pub fn content(&self, at: usize) -> String {
        let cells = self.rows.get(at).map(|row| row.cells.as_slice()).unwrap_or_default();
        let object: serde_json::Map<String, serde_json::Value> = self
            .headings
            .iter()
            .zip(cells)
            .filter(|(heading, cell)| !heading.is_empty() && !cell.is_empty())
            .map(|(heading, cell)| (heading.clone(), cell.clone().into()))
            .collect();
        serde_json::Value::from(object).to_string()
    }
}

/// Where the columns of a table stand, by normalised heading.
pub(super) struct Places(BTreeMap<String, usize>);

impl Places {
    pub(super) fn of(headings: &[String]) -> Self {
        Self(headings.iter().enumerate().map(|(at, heading)| (normalise(heading), at)).collect())
    }

    pub(super) fn have(&self, names: &[&str]) -> bool {
        names.iter().all(|name| self.0.contains_key(*name))
    }

    pub(super) fn cell<'a>(&self, row: &'a super::RawRow, name: &str) -> &'a str {
        self.0.get(name).and_then(|at| row.cells.get(*at)).map_or("", String::as_str)
    }

    /// The heading as the file writes it.
    pub(super) fn heading(&self, headings: &[String], name: &str) -> String {
        self.0.get(name).and_then(|at| headings.get(*at)).cloned().unwrap_or_else(|| name.to_owned())
    }
}

/// Every table of the files; what cannot be read is a finding.
pub(super) fn tables(files: &[InputFile], findings: &mut Vec<Finding>) -> Vec<RawTable> {
    let mut all = Vec::new();
    for file in files {
        match super::read(file) {
            Ok(tables) if tables.iter().all(|table| table.headings.is_empty()) => {
                findings.push(Finding::of_file(&file.name, "The file is empty", "Fill it, or leave it out."));
            }
            Ok(tables) => all.extend(tables),
            Err(error) => findings.push(Finding::of_file(&file.name, error.message, error.action)),
        }
    }
    all
}
