//! Which table a file is, which column a heading names, and how to write a cell that could not be read.

use super::view::ImportError;
use crate::{
    domain::company::{Column, Kind, Need, Record, Shape, Value, how_to_write, normalise, suggest},
    interop::{RawTable, restore},
    with_record,
};

/// The kind by the file's or sheet's name, else the one whose headings fit.
pub(super) fn kind_of(table: &RawTable) -> Option<Kind> {
    let sheet = || table.sheet.as_deref().and_then(Kind::from_name);
    let named = Kind::from_name(&table.title).or_else(sheet).or_else(|| {
        // "acme-people-2027" names people.
        let words = normalise(&table.title);
        let mut kinds =
            Kind::ALL.into_iter().filter(|kind| format!("_{words}_").contains(&format!("_{}_", kind.name())));
        kinds.next().filter(|_| kinds.next().is_none())
    });
    if named.is_some() {
        return named;
    }
    let headings: Vec<String> = table.headings.iter().map(|heading| normalise(heading)).collect();
    let fits = |kind: Kind| {
        let columns = with_record!(kind, T => T::columns());
        let needed = columns.iter().filter(|column| !matches!(column.need, Need::Optional(_)));
        let complete = needed.clone().all(|column| headings.iter().any(|heading| is_heading_of(heading, column)));
        let known =
            headings.iter().filter(|heading| columns.iter().any(|column| is_heading_of(heading, column))).count();
        complete.then_some((known, needed.count()))
    };
    Kind::ALL.into_iter().filter_map(|kind| Some((fits(kind)?, kind))).max_by_key(|(fit, _)| *fit).map(|(_, kind)| kind)
}

pub(super) fn is_heading_of(heading: &str, column: &Column) -> bool {
    heading == column.name || column.aliases.contains(&heading)
}

/// Where the column `name` is among these headings, by its own heading before any other.
pub(super) fn column_at(headings: &[String], columns: &[Column], name: &str) -> Option<usize> {
    let column = columns.iter().find(|column| column.name == name)?;
    let normal: Vec<String> = headings.iter().map(|heading| normalise(heading)).collect();
    let exact = normal.iter().position(|heading| heading == name);
    exact.or_else(|| normal.iter().position(|heading| column.aliases.contains(&heading.as_str())))
}

/// Whether a cell says what is stored: a spreadsheet keeps 15 digits of a number, and no blanks at the ends of a text here.
pub(super) fn says_the_same(shape: Shape, cell: &str, stored: &str) -> bool {
    let plain = |text: &str| {
        let text = text.replace("\r\n", "\n").replace('\r', "\n");
        let text: String = text.chars().filter(|c| !c.is_control() || matches!(c, '\n' | '\t')).collect();
        restore(text.trim())
    };
    match shape {
        _ if cell == stored => true,
        Shape::Number => {
            let digits = |text: &str| f64::parse(text).ok().map(|number| format!("{number:.14e}"));
            digits(cell).is_some_and(|cell| Some(cell) == digits(stored))
        }
        Shape::Text => plain(cell) == plain(stored),
        Shape::Date | Shape::Choice(_) => false,
    }
}

pub(super) fn unknown_kind(table: &RawTable) -> ImportError {
    let kinds = Kind::ALL.map(Kind::name).join(", ");
    ImportError::of_file(
        &table.source,
        "It is not clear which table this is",
        format!("Name the file or the sheet after its table ({kinds}), or use the headings of its template."),
    )
}

/// What to do about a cell that cannot be read: the word that was probably meant, else how such a cell is written.
pub(super) fn what_to_do(message: &str, shape: Shape, cell: &str) -> String {
    if let Shape::Choice(words) = shape {
        let words: Vec<String> = words.iter().map(|word| (*word).to_owned()).collect();
        let hint = suggest(cell, words.iter());
        if hint.starts_with("Did") {
            return hint;
        }
    }
    how_to_write(message).to_owned()
}
