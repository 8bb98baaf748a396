//! A company's own data as plain records: one type a table, with names, aliases and defaults of its columns.
//!
//! The same description serves import, export, the difference between a file and the database, and the database itself,
//! so that a column is written down once.

mod check;
mod check_guesses;
mod check_library;
mod check_skills;
mod findings;
mod record;
mod records;
mod tables;
mod value;

pub use check::suggest;
pub use check_guesses::RECORD_PARTS;
pub use findings::{findings, how_to_write, nearest};
pub use record::{Column, Kind, Need, Record, normalise};
pub use records::*;
pub use value::{Anchors, CriticalState, LearningMode, RatingSource, RideKind, Shape, SuccessorOrigin, Teach, Value};
