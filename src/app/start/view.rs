//! What goes over the wire when somebody starts with their own company.

use crate::{
    app::planning::guesses::Mobility,
    domain::staff_list::{AsideRow, ColumnChoice, Field, Finding, Language, ListColumn, Reading},
};
use chrono::{DateTime, NaiveDate, Utc};
use serde::{Deserialize, Serialize};
use std::collections::BTreeMap;
use utoipa::ToSchema;

/// What somebody says about the list, over what would be guessed. Teams and titles go by their names as the preview has them.
#[derive(Clone, Debug, Default, PartialEq, Serialize, Deserialize, ToSchema)]
#[serde(deny_unknown_fields, default)]
#[schema(as = StartChoices)]
pub struct Choices {
    #[serde(skip_serializing_if = "Option::is_none")]
    pub sheet: Option<String>,
    /// As the spreadsheet counts; 0: the list has no headings.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub heading_row: Option<usize>,
    /// By the column's index from 0.
    #[serde(skip_serializing_if = "BTreeMap::is_empty")]
    pub columns: BTreeMap<usize, ColumnChoice>,
    #[serde(skip_serializing_if = "BTreeMap::is_empty")]
    pub teams: BTreeMap<String, TeamChoice>,
    #[serde(skip_serializing_if = "BTreeMap::is_empty")]
    pub titles: BTreeMap<String, TitleChoice>,
    #[serde(skip_serializing_if = "Option::is_none")]
    pub company_name: Option<String>,
    /// First month of the fiscal year, 1 to 12.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub fiscal_year_starts_month: Option<u32>,
    /// First day of the first cycle; where it is no Monday, the Monday after.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub cycle_starts_on: Option<NaiveDate>,
    #[serde(skip_serializing_if = "Option::is_none")]
    pub cycle_weeks: Option<u32>,
    /// Cells as they should read, by row.
    #[serde(skip_serializing_if = "BTreeMap::is_empty")]
    pub mended: BTreeMap<usize, BTreeMap<Field, String>>,
    /// Rows that are left out for good.
    #[serde(skip_serializing_if = "Vec::is_empty")]
    pub left_out: Vec<usize>,
}

impl Choices {
    pub fn reading(&self) -> Reading {
        Reading {
            sheet: self.sheet.clone(),
            heading_row: self.heading_row,
            columns: self.columns.clone(),
            mended: self.mended.clone(),
            left_out: self.left_out.clone(),
            ..Reading::default()
        }
    }
}

/// What a team is. The same name on two teams makes them one.
#[derive(Clone, Debug, Default, PartialEq, Serialize, Deserialize, ToSchema)]
#[serde(deny_unknown_fields, default)]
pub struct TeamChoice {
    #[serde(skip_serializing_if = "Option::is_none")]
    pub function_id: Option<String>,
    #[serde(skip_serializing_if = "Option::is_none")]
    pub name: Option<String>,
}

/// What a title means.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize, ToSchema)]
#[serde(deny_unknown_fields)]
pub struct TitleChoice {
    pub function_id: String,
    /// 1 junior, 2 experienced, 3 senior, 4 manager, 5 head.
    pub seniority: i32,
    pub carries_quota: bool,
}

/// What a list would make.
#[derive(Clone, Debug, PartialEq, Serialize, ToSchema)]
pub struct StartPreview {
    /// Stands for the list with these choices.
    pub fingerprint: String,
    /// It can go in.
    pub ok: bool,
    pub source: StartSource,
    pub columns: Vec<ListColumn>,
    pub people: usize,
    /// The first few.
    pub sample: Vec<StartPerson>,
    pub teams: Vec<StartTeam>,
    pub titles: Vec<StartTitle>,
    pub functions: Vec<StartFunction>,
    /// Rows that wait to be mended while the rest goes in.
    pub aside: Vec<AsideRow>,
    pub findings: Vec<Finding>,
    /// Who could move; absent where the list cannot go in, and for large companies, whose plan says it.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub mobility: Option<Mobility>,
    pub answers: StartAnswers,
}

/// How the file or text was read.
#[derive(Clone, Debug, Default, PartialEq, Serialize, ToSchema)]
pub struct StartSource {
    pub name: String,
    #[serde(skip_serializing_if = "Option::is_none")]
    pub sheet: Option<String>,
    /// Sheets with anything in them.
    pub sheets: Vec<String>,
    /// Rows below the headings.
    pub rows: usize,
    #[serde(skip_serializing_if = "Option::is_none")]
    pub heading_row: Option<usize>,
    #[serde(skip_serializing_if = "Option::is_none")]
    pub encoding: Option<String>,
    #[serde(skip_serializing_if = "Option::is_none")]
    pub separator: Option<String>,
    pub language: Language,
}

#[derive(Clone, Debug, PartialEq, Serialize, ToSchema)]
pub struct StartPerson {
    pub row: usize,
    pub name: String,
    pub team: String,
    #[serde(skip_serializing_if = "Option::is_none")]
    pub title: Option<String>,
    /// Id of the function.
    pub function: String,
    pub seniority: i32,
    pub carries_quota: bool,
}

#[derive(Clone, Debug, PartialEq, Serialize, ToSchema)]
pub struct StartTeam {
    pub name: String,
    pub people: usize,
    pub function_id: String,
    pub guessed: bool,
    pub reason: String,
}

#[derive(Clone, Debug, PartialEq, Serialize, ToSchema)]
pub struct StartTitle {
    pub title: String,
    pub people: usize,
    pub function_id: String,
    pub seniority: i32,
    pub carries_quota: bool,
    pub guessed: bool,
    pub sure: bool,
    pub reason: String,
}

#[derive(Clone, Debug, PartialEq, Serialize, ToSchema)]
pub struct StartFunction {
    pub id: String,
    pub name: String,
}

/// The questions of the set-up, answered or by default.
#[derive(Clone, Debug, PartialEq, Serialize, ToSchema)]
pub struct StartAnswers {
    #[serde(skip_serializing_if = "Option::is_none")]
    pub company_name: Option<String>,
    pub fiscal_year_starts_month: u32,
    pub cycle_starts_on: NaiveDate,
    pub cycle_weeks: u32,
}

/// What went in.
#[derive(Clone, Debug, PartialEq, Serialize, ToSchema)]
pub struct StartDone {
    pub import_id: String,
    pub cycle_id: String,
    pub people: usize,
    pub teams: usize,
    /// Rows that wait.
    pub aside: usize,
}

/// Where the company stands.
#[derive(Clone, Debug, PartialEq, Serialize, ToSchema)]
pub struct StartState {
    pub state: StartStage,
    #[serde(skip_serializing_if = "Option::is_none")]
    pub import: Option<FirstImport>,
}

#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, ToSchema)]
#[serde(rename_all = "lowercase")]
pub enum StartStage {
    /// Nobody is there yet.
    Empty,
    /// It began with a staff list.
    Started,
    /// Its data came another way.
    Filled,
}

/// The import that the company began with.
#[derive(Clone, Debug, PartialEq, Serialize, ToSchema)]
pub struct FirstImport {
    pub id: String,
    pub at: DateTime<Utc>,
    /// Name of whoever did it.
    pub by: String,
    pub file: String,
    pub people: usize,
    pub cycle_id: String,
    pub aside: Vec<AsideRow>,
    pub undo: Undo,
}

/// Whether everything can be taken back, and what goes with it.
#[derive(Clone, Debug, PartialEq, Serialize, ToSchema)]
pub struct Undo {
    pub possible: bool,
    /// Why not.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub why: Option<String>,
    pub people: i64,
    pub teams: i64,
    pub plans: i64,
}

/// What became of rows that were mended.
#[derive(Clone, Debug, PartialEq, Serialize, ToSchema)]
pub struct Mended {
    /// People who went in.
    pub added: usize,
    /// Rows that still wait.
    pub aside: Vec<AsideRow>,
}
