//! The competency model as something that is edited, compared and kept: batches of edits that are taken whole or not at all,
//! each with the batch that takes it back; differences in words; and documents that hold a whole model.
//!
//! Edits know no rules of their own: what is wrong is found by the same checks as in an import.

mod apply;
mod apply_check;
mod combine;
mod difference;
mod document;
mod edit;
mod gallery;
mod restore;
mod start;
mod uses;
mod words;

pub use apply::{Applied, apply};
pub use apply_check::Finding;
pub use difference::{Action, Difference, FieldDifference, difference, edits_between};
pub use document::Document;
pub use edit::{Edit, Values};
pub use gallery::{ReadyScale, gallery};
pub use restore::restored;
pub use start::with_starter;
pub use uses::{Uses, uses};
pub use words::{notes, summary};

use super::company::Kind;

/// The tables that make up the model, those that others refer to first.
pub const KINDS: [Kind; 7] = [
    Kind::Functions,
    Kind::Scales,
    Kind::Families,
    Kind::Competencies,
    Kind::Indicators,
    Kind::RoleProfiles,
    Kind::TeamSkills,
];

/// What a batch of edits can touch: the model, what posts and sessions teach of it, and which of its facts were guessed.
pub const TOUCHED: [Kind; 10] = [
    Kind::Functions,
    Kind::Scales,
    Kind::Families,
    Kind::Competencies,
    Kind::Indicators,
    Kind::RoleProfiles,
    Kind::TeamSkills,
    Kind::Posts,
    Kind::RideSessions,
    Kind::Guesses,
];
