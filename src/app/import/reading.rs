//! Which table a file is, which column a heading names, and how to write a cell that could not be read.

use super::view::ImportError;
use crate::{
    domain::company::{Column, Kind, Need, Record, normalise},
    interop::RawTable,
    with_record,
};

/// The kind by the file's or sheet's name, else the one whose headings fit.
pub(super) fn kind_of(table: &RawTable) -> Option<Kind> {
    let named = Kind::from_name(&table.title).or_else(|| {
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

pub(super) fn unknown_kind(table: &RawTable) -> ImportError {
    let kinds = Kind::ALL.map(Kind::name).join(", ");
    ImportError::of_file(
        &table.source,
        "It is not clear which table this is",
        format!("Name the file or the sheet after its table ({kinds}), or use the headings of its template."),
    )
}
