//! Reading a company's staff list, whatever its shape: which rows and columns hold what, who stands on it, and what is wrong with
//! it, each thing with what to do about it.

mod columns;
mod content;
mod dates;
mod headings;
mod layout;
mod managers;
mod names;
mod people;
mod reading;
mod rows;
mod sections;
#[cfg(test)]
mod tests;
mod text;
mod values;

pub use reading::{PEOPLE_MAX, read};

use chrono::NaiveDate;
use serde::{Deserialize, Serialize};
use std::collections::BTreeMap;
use utoipa::ToSchema;

/// What a column of the list can hold.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize, ToSchema)]
#[serde(rename_all = "kebab-case")]
#[schema(as = ListField)]
pub enum Field {
    Id,
    Name,
    FirstName,
    LastName,
    Email,
    Team,
    Title,
    Function,
    Location,
    Manager,
    Fte,
    Quota,
    JoinedOn,
    LeftOn,
}

impl Field {
    pub const ALL: [Field; 14] = [
        Field::Id,
        Field::Name,
        Field::FirstName,
        Field::LastName,
        Field::Email,
        Field::Team,
        Field::Title,
        Field::Function,
        Field::Location,
        Field::Manager,
        Field::Fte,
        Field::Quota,
        Field::JoinedOn,
        Field::LeftOn,
    ];

    /// The word for it in files and requests.
    pub const fn word(self) -> &'static str {
        match self {
            Field::Id => "id",
            Field::Name => "name",
            Field::FirstName => "first-name",
            Field::LastName => "last-name",
            Field::Email => "email",
            Field::Team => "team",
            Field::Title => "title",
            Field::Function => "function",
            Field::Location => "location",
            Field::Manager => "manager",
            Field::Fte => "fte",
            Field::Quota => "quota",
            Field::JoinedOn => "joined-on",
            Field::LeftOn => "left-on",
        }
    }

    /// A field in words, as part of a sentence.
    const fn called(self) -> &'static str {
        match self {
            Field::Id => "the ids",
            Field::Name => "the names",
            Field::FirstName => "the first names",
            Field::LastName => "the last names",
            Field::Email => "the e-mail addresses",
            Field::Team => "the teams",
            Field::Title => "the titles",
            Field::Function => "the functions",
            Field::Location => "the locations",
            Field::Manager => "the managers",
            Field::Fte => "the working time",
            Field::Quota => "the quotas",
            Field::JoinedOn => "the days of joining",
            Field::LeftOn => "the days of leaving",
        }
    }

    pub fn named(word: &str) -> Option<Field> {
        Field::ALL.into_iter().find(|field| field.word() == word)
    }
}

/// Whether somebody carries a quota, as far as the list says.
#[derive(Clone, Copy, Debug, PartialEq)]
pub enum Quota {
    Carries,
    CarriesNone,
    /// So much a year, in whatever currency the list is kept.
    Yearly(f64),
}

/// Somebody on the list.
#[derive(Clone, Debug, PartialEq)]
pub struct ListedPerson {
    /// As the spreadsheet counts: the first row is 1.
    pub row: usize,
    /// The list's own, or made from the name: unique, and the same each time for the same list.
    pub id: String,
    /// First name first.
    pub name: String,
    pub email: Option<String>,
    /// The team's name in its most usual spelling.
    pub team: String,
    pub title: Option<String>,
    /// The function as the list calls it.
    pub function: Option<String>,
    pub location: Option<String>,
    /// Of somebody else on the list; managers never lead in a circle.
    pub manager_id: Option<String>,
    pub fte: Option<f64>,
    pub quota: Option<Quota>,
    pub joined_on: Option<NaiveDate>,
    pub left_on: Option<NaiveDate>,
}

/// The language that the headings are written in.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Serialize, Deserialize, ToSchema)]
#[schema(as = ListLanguage)]
#[serde(rename_all = "lowercase")]
pub enum Language {
    #[default]
    #[serde(rename = "en")]
    English,
    #[serde(rename = "de")]
    German,
}

/// One sheet as it stands in a file: texts only, nothing understood yet.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct Sheet {
    /// Absent where a file has only one table and no name for it.
    pub name: Option<String>,
    /// Rows without any text are left out; the others keep their numbers.
    pub rows: Vec<SheetRow>,
}

/// One row, with its number as a spreadsheet counts it.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct SheetRow {
    pub number: usize,
    pub cells: Vec<String>,
}

/// What is taken from a column.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize, ToSchema)]
#[serde(untagged)]
pub enum ColumnChoice {
    Field(Field),
    Ignore(Ignore),
}

/// The word for a column of which nothing is taken.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize, ToSchema)]
#[serde(rename_all = "kebab-case")]
pub enum Ignore {
    Ignore,
}

/// How somebody wants the list to be read, over what would be guessed.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct Reading {
    pub sheet: Option<String>,
    /// 0: the list has no headings.
    pub heading_row: Option<usize>,
    /// By the column's index from 0.
    pub columns: BTreeMap<usize, ColumnChoice>,
    /// Cells as they should read, by row number.
    pub mended: BTreeMap<usize, BTreeMap<Field, String>>,
    /// Rows that are left out for good.
    pub left_out: Vec<usize>,
    /// How an earlier part of the same list was read.
    pub conventions: Option<Conventions>,
    /// Who is there already: ids that are taken, and managers that may be named.
    pub known: Vec<ListedPerson>,
}

/// What only the whole list shows of how its cells are meant.
#[derive(Clone, Copy, Debug, Default, PartialEq, Serialize, Deserialize)]
pub struct Conventions {
    /// 03/04/2022 is the 4th of March.
    pub month_first: bool,
    /// Working time is in hours of a week of so many; absent: in shares.
    pub full_week_hours: Option<f64>,
}

/// A list as it was understood.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct StaffList {
    pub people: Vec<ListedPerson>,
    /// The sheet that was read.
    pub sheet: Option<String>,
    /// Absent: the list has no headings.
    pub heading_row: Option<usize>,
    /// Rows below the headings.
    pub rows: usize,
    pub language: Language,
    pub conventions: Conventions,
    pub columns: Vec<ListColumn>,
    /// Rows that wait to be mended, while the rest goes in.
    pub aside: Vec<AsideRow>,
    pub findings: Vec<Finding>,
}

/// A column, and what it was taken for.
#[derive(Clone, Debug, PartialEq, Serialize, ToSchema)]
pub struct ListColumn {
    /// From 0.
    pub index: usize,
    /// Empty where the column has none.
    pub heading: String,
    /// Some of its cells.
    pub samples: Vec<String>,
    /// Absent: nothing is taken from it.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub field: Option<Field>,
    /// Somebody said so, or heading and content leave no doubt.
    pub sure: bool,
}

/// A row that waits to be mended.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize, ToSchema)]
pub struct AsideRow {
    /// As the spreadsheet counts.
    pub row: usize,
    /// What stands there, of the columns that are read.
    pub cells: BTreeMap<Field, String>,
    pub faults: Vec<Fault>,
}

/// Why a row waits.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize, ToSchema)]
#[schema(as = ListFault)]
pub struct Fault {
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub field: Option<Field>,
    pub message: String,
    pub action: String,
}

#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Serialize, ToSchema)]
#[serde(rename_all = "lowercase")]
pub enum Severity {
    /// The list cannot go in like this.
    Error,
    /// It can, and this is how it was read.
    Warning,
}

/// Something that somebody has to know about the list as a whole.
#[derive(Clone, Debug, PartialEq, Serialize, ToSchema)]
#[schema(as = ListFinding)]
pub struct Finding {
    pub severity: Severity,
    pub message: String,
    /// What to do.
    pub action: String,
}

impl Finding {
    pub fn error(message: impl Into<String>, action: impl Into<String>) -> Self {
        Self { severity: Severity::Error, message: message.into(), action: action.into() }
    }

    pub fn warning(message: impl Into<String>, action: impl Into<String>) -> Self {
        Self { severity: Severity::Warning, message: message.into(), action: action.into() }
    }
}
