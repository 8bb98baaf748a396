//! What an import says before it writes anything.

use serde::{Deserialize, Serialize};
use utoipa::ToSchema;

/// Everything that an upload would do, and everything that is wrong with it.
#[derive(Clone, Debug, PartialEq, Serialize, ToSchema)]
pub struct ImportPreview {
    /// Stands for these files over the data as it is; another one means that the data changed since.
    pub fingerprint: String,
    /// There is no error: it can be imported.
    pub ok: bool,
    pub files: Vec<FilePreview>,
    pub changes: Vec<Change>,
    pub counts: Counts,
    pub errors: Vec<ImportError>,
}

/// A table that was found.
#[derive(Clone, Debug, PartialEq, Serialize, ToSchema)]
pub struct FilePreview {
    /// File name, with the sheet where there are several.
    pub name: String,
    pub kind: Option<String>,
    pub rows: usize,
}

#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize, ToSchema)]
#[serde(rename_all = "lowercase")]
pub enum Action {
    Add,
    Change,
    Same,
}

/// One row and what becomes of it.
#[derive(Clone, Debug, PartialEq, Serialize, ToSchema)]
pub struct Change {
    pub kind: String,
    pub id: String,
    pub action: Action,
    pub label: String,
    /// Fields that differ; none where it stays the same.
    pub fields: Vec<FieldChange>,
}

#[derive(Clone, Debug, PartialEq, Serialize, ToSchema)]
pub struct FieldChange {
    pub field: String,
    #[serde(skip_serializing_if = "Option::is_none")]
    pub before: Option<String>,
    #[serde(skip_serializing_if = "Option::is_none")]
    pub after: Option<String>,
}

#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Serialize, ToSchema)]
pub struct Counts {
    pub add: usize,
    pub change: usize,
    pub same: usize,
}

/// What is wrong, where, and what to do.
#[derive(Clone, Debug, PartialEq, Serialize, ToSchema)]
pub struct ImportError {
    pub file: String,
    /// As the spreadsheet counts: the headings are row 1.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub row: Option<usize>,
    #[serde(skip_serializing_if = "Option::is_none")]
    pub column: Option<String>,
    #[serde(skip_serializing_if = "Option::is_none")]
    pub value: Option<String>,
    pub message: String,
    pub action: String,
}

impl ImportError {
    pub(super) fn of_file(file: &str, message: impl Into<String>, action: impl Into<String>) -> Self {
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

/// "people.csv, row 12, team: There is no team “Sales Nrod”. Did you mean “Sales Nord”?"
impl std::fmt::Display for ImportError {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        write!(f, "{}", self.file)?;
        if let Some(row) = self.row {
            write!(f, ", row {row}")?;
        }
        if let Some(column) = &self.column {
            write!(f, ", {column}")?;
        }
        write!(f, ": {}. {}", self.message.trim_end_matches('.'), self.action)
    }
}
