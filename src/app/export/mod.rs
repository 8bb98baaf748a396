//! Tables as CSV and as workbooks that import back unchanged, and their templates.

mod about;

use super::{Error, Result};
use crate::{
    domain::company::{Column, Company, Kind, Record, Shape},
    interop::{
        csv,
        workbook::{self, Choices, SheetColumn, TableSheet},
    },
    with_record,
};

/// A table's rows are offered as choices up to so many.
const OFFERED_MAX: usize = 1_000;

/// All rows of a table as CSV.
pub fn csv(company: &Company, kind: Kind) -> String {
    with_record!(kind, T => write::<T>(T::table(company).values()))
}

/// The headings alone.
pub fn template(kind: Kind) -> String {
    with_record!(kind, T => write::<T>(std::iter::empty()))
}

fn write<'a, T: Record>(records: impl Iterator<Item = &'a T> + 'a) -> String {
    let headings: Vec<&str> = T::columns().iter().map(|column| column.name).collect();
    let numeric: Vec<bool> = T::columns().iter().map(|column| column.shape == Shape::Number).collect();
    csv::write(&headings, &numeric, records.map(Record::texts))
}

/// The tables of `kinds` as a workbook, a sheet each, with one that explains them.
pub fn workbook(company: &Company, kinds: &[Kind]) -> Result<Vec<u8>> {
    let sheets = kinds.iter().map(|kind| {
        with_record!(kind, T => TableSheet {
            name: kind.name().to_owned(),
            columns: columns(company, *kind, T::columns(), kinds),
            rows: T::table(company).len(),
            cells: Box::new(T::table(company).values().map(Record::texts)),
        })
    });
    workbook::write(sheets, &about::read_me(kinds)).map_err(|error| Error::invalid("format", error.0))
}

/// The headings alone, as a workbook.
pub fn workbook_template(kinds: &[Kind]) -> Result<Vec<u8>> {
    workbook(&Company::default(), kinds)
}

fn columns(company: &Company, kind: Kind, columns: &[Column], kinds: &[Kind]) -> Vec<SheetColumn> {
    let about = about::About::of(kind);
    let column = |column: &Column| SheetColumn {
        heading: column.name.to_owned(),
        note: about.note(column.name),
        shape: column.shape,
        choices: choices(company, column, kinds),
    };
    columns.iter().map(column).collect()
}

/// What a cell of the column may be chosen from: its words, or the rows that it refers to.
fn choices(company: &Company, column: &Column, kinds: &[Kind]) -> Option<Choices> {
    if let Shape::Choice(words) = column.shape {
        return Some(Choices::Words(words.iter().map(|word| (*word).to_owned()).collect()));
    }
    let kind = column.refers?;
    with_record!(kind, T => {
        let table = T::table(company);
        if table.len() > OFFERED_MAX {
            None
        } else if kinds.contains(&kind) {
            Some(Choices::Sheet { name: kind.name().to_owned(), rows: table.len() })
        } else {
            Some(Choices::Offered(table.keys().cloned().collect()))
        }
    })
}
