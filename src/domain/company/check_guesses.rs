//! What can be wrong with what Tandem guessed, and with what a company says its titles mean.

use super::*;
use crate::with_record;

/// Receives (column, what is wrong, what to do).
type Report<'a> = &'a mut dyn FnMut(&'static str, String, String);

/// Between the parts of a composite id, as a guess writes it: a slash would not be told from its own.
pub const RECORD_PARTS: char = '+';

pub(super) fn title_rule_label(record: &TitleRule, _: &Company) -> String {
    record.title.clone()
}

pub(super) fn title_rule(record: &TitleRule, _: &Company, report: Report<'_>) {
    if !(1..=5).contains(&record.seniority) {
        report(
            "seniority",
            format!("The seniority is {}", record.seniority),
            "Enter 1 (junior), 2 (experienced), 3 (senior), 4 (manager) or 5 (head).".to_owned(),
        );
    }
}

pub(super) fn guess_label(record: &Guess, _: &Company) -> String {
    format!("{} of {}", record.field, record.record)
}

pub(super) fn guess(record: &Guess, company: &Company, report: Report<'_>) {
    let Some(kind) = Kind::from_name(&record.kind) else {
        return report(
            "kind",
            format!("There is no table “{}”", record.kind),
            "Enter the name of a table, for example teams.".to_owned(),
        );
    };
    let id = record.record.replace(RECORD_PARTS, "/");
    let (there, known) = with_record!(kind, T => (
        T::table(company).contains_key(&id),
        T::columns().iter().any(|column| column.name == record.field)
    ));
    if !there {
        report(
            "record",
            format!("There is no {} “{}”", kind.singular(), record.record),
            "Remove the row, or correct the id.".to_owned(),
        );
    }
    if !known {
        report(
            "field",
            format!("A {} has no field “{}”", kind.singular(), record.field),
            "Enter the name of a column of that table.".to_owned(),
        );
    }
}
