//! What can be wrong with what is kept of a library.

use super::check::Report;
use super::*;

/// The libraries that Tandem reads.
pub const LIBRARIES: [&str; 3] = ["onet", "esco", "case"];

pub(super) fn library_entry_label(record: &LibraryEntry, _: &Company) -> String {
    format!("{} {}", record.kind, record.subject)
}

pub(super) fn library_entry(record: &LibraryEntry, _: &Company, report: Report<'_>) {
    if !LIBRARIES.contains(&record.library.as_str()) {
        report(
            "library",
            format!("There is no library “{}”", record.library),
            format!("Enter one of {}.", LIBRARIES.join(", ")),
        );
    }
    if !serde_json::from_str::<serde_json::Value>(&record.content).is_ok_and(|content| content.is_object()) {
        report(
            "content",
            "What the library says is not a JSON object".to_owned(),
            "Leave these rows as they were exported, or bring the library in again.".to_owned(),
        );
    }
}
