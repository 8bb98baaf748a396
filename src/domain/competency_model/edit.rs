//! The edits of a model, as they are sent and as they are answered.

use crate::domain::company::Kind;
use serde::{Deserialize, Serialize};
use std::collections::BTreeMap;
use utoipa::ToSchema;

/// Fields of a record by the name of their column: texts, numbers, yes or no, or nothing.
pub type Values = BTreeMap<String, serde_json::Value>;

/// One edit of the model. Records are named by id; ids of several parts (an indicator, a profile entry) have a slash between them.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize, ToSchema)]
#[schema(as = ModelEdit)]
#[serde(tag = "op", rename_all = "snake_case", deny_unknown_fields)]
pub enum Edit {
    /// Adds a record, or changes the fields given of the one with this id; the others stay as they are.
    Put {
        /// functions, scales, families, competencies, indicators, role_profiles or team_skills.
        kind: String,
        #[schema(value_type = BTreeMap<String, Value>)]
        values: Values,
    },
    /// Removes a record that nothing refers to. A competency takes its indicators with it.
    Remove {
        kind: String,
        id: String,
    },
    Rename {
        kind: String,
        id: String,
        name: String,
    },
    /// Moves a competency or a family into a family, or out of all.
    Move {
        kind: String,
        id: String,
        into: Option<String>,
    },
    /// No longer used; its history stays.
    Retire {
        competency: String,
    },
    /// In use again.
    Restore {
        competency: String,
    },
    /// Retires the competency and moves what asks for it and what teaches it; its ratings stay, and count for `into`.
    Merge {
        competency: String,
        into: String,
    },
    /// Counts the competency on another scale: targets and indicators are converted, ratings keep the scale they were given on.
    Rescale {
        competency: String,
        scale: String,
    },
}

impl Edit {
    /// A put of some fields, by their texts.
    pub fn put<'a>(kind: Kind, fields: impl IntoIterator<Item = (&'a str, String)>) -> Self {
        let values = fields.into_iter().map(|(name, text)| (name.to_owned(), text.into())).collect();
        Edit::Put { kind: kind.name().to_owned(), values }
    }

    pub fn remove(kind: Kind, id: &str) -> Self {
        Edit::Remove { kind: kind.name().to_owned(), id: id.to_owned() }
    }
}
