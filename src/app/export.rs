//! A table as CSV that imports back unchanged.

use crate::{
    domain::company::{Company, Kind, Record},
    interop::csv,
    with_record,
};

/// All rows of a table.
pub fn csv(company: &Company, kind: Kind) -> String {
    with_record!(kind, T => write::<T>(T::table(company).values()))
}

/// The headings alone.
pub fn template(kind: Kind) -> String {
    with_record!(kind, T => write::<T>(std::iter::empty()))
}

fn write<'a, T: Record>(records: impl Iterator<Item = &'a T> + 'a) -> String {
    let headings: Vec<&str> = T::columns().iter().map(|column| column.name).collect();
    let numeric: Vec<bool> = T::columns().iter().map(|column| column.numeric).collect();
    csv::write(&headings, &numeric, records.map(Record::texts))
}
