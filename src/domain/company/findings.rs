//! Everything that is wrong with a record, whoever asks: an import or an edit of the model.

use super::{Company, Record, suggest};
use crate::with_record;

/// References that lead nowhere and rules that do not hold: reports (column, what is wrong, what to do).
pub fn findings<T: Record>(record: &T, company: &Company, report: &mut dyn FnMut(&'static str, String, String)) {
    for (column, text) in T::columns().iter().zip(record.texts()) {
        let Some(kind) = column.refers.filter(|_| !text.is_empty()) else { continue };
        if !with_record!(kind, R => R::table(company).contains_key(&text)) {
            let action = with_record!(kind, R => nearest::<R>(company, &text));
            report(column.name, format!("There is no {} “{text}”", kind.singular()), action);
        }
    }
    record.check(company, report);
}

/// The nearest id or name of a table.
pub fn nearest<R: Record>(company: &Company, wrong: &str) -> String {
    let by_id = suggest(wrong, R::table(company).keys());
    if by_id.starts_with("Did") {
        return by_id;
    }
    let names: Vec<String> = R::table(company).values().map(|record| record.label(company)).collect();
    suggest(wrong, names.iter())
}

/// What to do about a cell that cannot be read.
pub fn how_to_write(message: &str) -> &'static str {
    if message.contains("not a date") {
        "Write the date as 2027-01-04 or 04.01.2027."
    } else if message.contains("more than one number") {
        "Write it without a thousands separator, with a point for decimals."
    } else if message.contains("whole number") {
        "Write a whole number."
    } else if message.contains("number") {
        "Write a number such as 0.8."
    } else if message.contains("neither yes nor no") {
        "Write yes or no."
    } else if message.contains("competency:share:level") {
        "Write entries such as “discovery:0.4:5.5”, separated by semicolons; the level is on the canonical 0–7 scale."
    } else if message.contains("control characters") {
        "Type the text anew."
    } else {
        "Correct the cell."
    }
}
