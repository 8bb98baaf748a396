//! What an import says before it writes anything, and what one may choose.

use chrono::NaiveDate;
use serde::{Deserialize, Serialize};
use utoipa::ToSchema;

/// What is to happen with an upload, beyond its files.
#[derive(Clone, Debug, Default, PartialEq, Serialize, Deserialize, ToSchema)]
#[serde(deny_unknown_fields, default)]
pub struct Choices {
    /// Rows that stay out.
    pub leave_out: Vec<RowAt>,
    /// Present: the people of the upload are all there are.
    pub full_list: Option<FullList>,
}

/// A row of the upload.
#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord, Serialize, Deserialize, ToSchema)]
#[serde(deny_unknown_fields)]
pub struct RowAt {
    /// As the preview names it: the file, with the sheet where there are several.
    pub file: String,
    /// As the spreadsheet counts: the headings are row 1.
    pub row: usize,
}

/// Who is not on the list has left.
#[derive(Clone, Debug, Default, PartialEq, Serialize, Deserialize, ToSchema)]
#[serde(deny_unknown_fields, default)]
pub struct FullList {
    /// Their last day; today where it is absent.
    pub left_on: Option<NaiveDate>,
    /// Ids of people who stay though they are not on the list.
    pub stay: Vec<String>,
}

/// Everything that an upload would do, and everything that is wrong with it.
#[derive(Clone, Debug, PartialEq, Serialize, ToSchema)]
pub struct ImportPreview {
    /// Stands for these files and choices over the data as it is; another one means that the data changed since.
    pub fingerprint: String,
    /// There is no error: it can be imported.
    pub ok: bool,
    pub files: Vec<FilePreview>,
    /// Rows that are new or differ; of a very long list the first of each table.
    pub changes: Vec<Change>,
    /// Rows that are new or differ beyond those in `changes`.
    pub more_changes: usize,
    pub counts: Counts,
    /// How the people of the upload were found among those who are there.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub people: Option<PeopleMatched>,
    /// Of a very long list the first.
    pub errors: Vec<ImportError>,
    /// Errors beyond those in `errors`.
    pub more_errors: usize,
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
}

/// What a change comes down to, in words that people use.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize, ToSchema)]
#[serde(rename_all = "snake_case")]
pub enum What {
    Renamed,
    /// To another team.
    Moved,
    NewRole,
    /// Gets a last day.
    Leaves,
    /// The file has another id for somebody who is there; the stored id stays.
    Renumbered,
}

/// How a row of people was found among those who are there.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize, ToSchema)]
#[serde(rename_all = "snake_case")]
pub enum MatchedBy {
    Id,
    EmployeeNumber,
    Email,
    /// Nobody: a name alone is no match.
    Nobody,
}

/// Numbers of rows by how they were matched.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Serialize, ToSchema)]
pub struct PeopleMatched {
    pub by_id: usize,
    pub by_employee_number: usize,
    pub by_email: usize,
    pub new: usize,
    /// Not on the full list.
    pub leave: usize,
}

/// One row and what becomes of it.
#[derive(Clone, Debug, PartialEq, Serialize, ToSchema)]
pub struct Change {
    pub kind: String,
    pub id: String,
    pub action: Action,
    pub label: String,
    /// Fields that differ.
    pub fields: Vec<FieldChange>,
    #[serde(skip_serializing_if = "Vec::is_empty")]
    #[schema(required = false)]
    pub what: Vec<What>,
    /// Where it stands; absent for people who are not on the full list.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub at: Option<RowAt>,
    /// Of people: how they were found.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub matched_by: Option<MatchedBy>,
    /// The id that the file has, where it is not the one that stays.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub given_id: Option<String>,
}

#[derive(Clone, Debug, PartialEq, Serialize, ToSchema)]
pub struct FieldChange {
    pub field: String,
    #[serde(skip_serializing_if = "Option::is_none")]
    pub before: Option<String>,
    #[serde(skip_serializing_if = "Option::is_none")]
    pub after: Option<String>,
    /// What people call the row that `before` is the id of.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub before_name: Option<String>,
    #[serde(skip_serializing_if = "Option::is_none")]
    pub after_name: Option<String>,
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
