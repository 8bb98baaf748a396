//! What a planner chooses of a library, and what the page shows of it.

use crate::app::import::{Counts, ImportError, ImportPreview};
use serde::{Deserialize, Serialize};
use utoipa::ToSchema;

/// What is to be taken of a library. Without anything chosen its files are only looked at.
#[derive(Clone, Debug, Default, PartialEq, Serialize, Deserialize, ToSchema)]
#[serde(deny_unknown_fields, default)]
pub struct LibraryChoice {
    /// O*NET and ESCO: occupations, and the role that each stands for.
    pub occupations: Vec<OccupationChoice>,
    /// Where a skill, element or item goes that is not to go where it is suggested.
    pub elements: Vec<ElementChoice>,
    /// ESCO: skill groups that are taken with everything below them.
    pub groups: Vec<String>,
    /// ESCO: skills whose names contain this are listed too.
    pub search: Option<String>,
    /// O*NET: elements of lower importance (1 to 5) set no target. 3 without it, which is 50 of 100.
    pub least_importance: Option<f64>,
    /// O*NET: from this importance on a competency is essential. 4 without it.
    pub essential_from: Option<f64>,
    /// The scale of new competencies.
    pub scale_id: Option<String>,
    /// The function of new competencies; shared by all without it.
    pub function_id: Option<String>,
    /// CASE: types of items that are competencies even where more stands below them.
    pub item_types: Vec<String>,
}

/// An occupation to be taken. Without a role its competencies are taken, and no role profile.
#[derive(Clone, Debug, Default, PartialEq, Serialize, Deserialize, ToSchema)]
#[serde(deny_unknown_fields, default)]
pub struct OccupationChoice {
    /// Code or address in the library.
    pub id: String,
    /// A role that is there.
    pub role_id: Option<String>,
    /// A role to be added.
    pub new_role: Option<NewRole>,
}

#[derive(Clone, Debug, Default, PartialEq, Serialize, Deserialize, ToSchema)]
#[serde(deny_unknown_fields)]
pub struct NewRole {
    pub function_id: String,
    /// The occupation's title without it.
    pub name: Option<String>,
}

/// Where something of a library goes: to a competency that is there, nowhere, or, with neither, to a new one.
#[derive(Clone, Debug, Default, PartialEq, Serialize, Deserialize, ToSchema)]
#[serde(deny_unknown_fields, default)]
pub struct ElementChoice {
    pub id: String,
    pub competency_id: Option<String>,
    pub skip: bool,
}

/// What is in the files, and what would become of it.
#[derive(Clone, Debug, Default, PartialEq, Serialize, ToSchema)]
pub struct LibraryView {
    /// onet, esco or case; none where no file is one of a library.
    pub library: Option<&'static str>,
    /// What has to be said wherever its data is shown.
    pub attribution: Option<String>,
    pub files: Vec<LibraryFile>,
    pub occupations: Vec<OccupationView>,
    pub groups: Vec<GroupView>,
    pub elements: Vec<ElementView>,
    pub item_types: Vec<ItemType>,
    /// What of the company's own things of the library can go to.
    pub own: Own,
    /// Where something is chosen: every change to the model.
    pub changes: Option<ImportPreview>,
    /// What is kept of the library beside the model, word for word; not among the changes.
    pub kept: Counts,
    /// Everything that is wrong with the files or the choice.
    pub errors: Vec<ImportError>,
}

/// The company's own roles, competencies, functions and scales, by name.
#[derive(Clone, Debug, Default, PartialEq, Serialize, ToSchema)]
pub struct Own {
    pub roles: Vec<Named>,
    pub competencies: Vec<Named>,
    pub functions: Vec<Named>,
    pub scales: Vec<Named>,
}

#[derive(Clone, Debug, PartialEq, Serialize, ToSchema)]
pub struct Named {
    pub id: String,
    pub name: String,
}

/// A file, and what becomes of its rows: the counts add up to all of them.
#[derive(Clone, Debug, PartialEq, Serialize, ToSchema)]
pub struct LibraryFile {
    pub name: String,
    /// Which of the library's files it is; none where Tandem does not read it.
    pub table: Option<String>,
    pub rows: usize,
    pub outcomes: Vec<Outcome>,
}

#[derive(Clone, Debug, PartialEq, Serialize, ToSchema)]
pub struct Outcome {
    /// In words.
    pub what: String,
    pub rows: usize,
}

#[derive(Clone, Debug, PartialEq, Serialize, ToSchema)]
pub struct OccupationView {
    pub id: String,
    pub title: String,
    pub description: String,
    /// Skills or elements that it has values of.
    pub elements: usize,
    pub chosen: bool,
    /// The role that it stands for most likely.
    pub suggestion: Option<Suggestion>,
}

#[derive(Clone, Debug, PartialEq, Serialize, ToSchema)]
pub struct GroupView {
    pub id: String,
    pub name: String,
    /// How deep it lies: 0 at the top.
    pub depth: usize,
    /// Skills below it.
    pub skills: usize,
}

#[derive(Clone, Debug, PartialEq, Serialize, ToSchema)]
pub struct ElementView {
    pub id: String,
    pub name: String,
    pub group: String,
    pub definition: String,
    /// Mean importance (1 to 5) over the chosen occupations.
    pub importance: Option<f64>,
    /// Mean level (0 to 7) over the chosen occupations.
    pub level: Option<f64>,
    /// Chosen occupations that have it.
    pub occupations: usize,
    /// It becomes or joins a competency.
    pub taken: bool,
    /// The competency that it goes to; none where that is new.
    pub competency_id: Option<String>,
    /// The competency that it may be.
    pub suggestion: Option<Suggestion>,
}

#[derive(Clone, Debug, PartialEq, Serialize, ToSchema)]
pub struct ItemType {
    pub name: String,
    pub items: usize,
    /// Items of it that have others below them.
    pub with_children: usize,
}

/// Something of the company's own that is alike.
#[derive(Clone, Debug, PartialEq, Serialize, ToSchema)]
pub struct Suggestion {
    pub id: String,
    pub name: String,
    /// It was taken so before, or has the same name: it goes there unless chosen otherwise.
    pub sure: bool,
}
