//! Workbooks: each sheet is a table.

use super::{RawRow, RawTable, Unreadable};
use calamine::{Data, Reader, open_workbook_auto_from_rs};
use std::io::Cursor;

/// A workbook that unpacks to more than this is refused before it is opened.
const UNPACKED_MAX_BYTES: u64 = 200 * 1024 * 1024;

/// Reads a workbook. With one sheet the file's name is its title, as with CSV; with several the sheets' own.
pub fn read(source: &str, stem: &str, bytes: &[u8]) -> Result<Vec<RawTable>, Unreadable> {
    if unpacked_bytes(bytes) > UNPACKED_MAX_BYTES {
        return Err(Unreadable {
            message: "The workbook unpacks to more than 200 MB".to_owned(),
            action: "Remove pictures and empty formatted rows, or save each sheet as CSV.".to_owned(),
        });
    }
    let unreadable = |error: &dyn std::fmt::Display| Unreadable {
        message: format!("The workbook cannot be read ({error})"),
        action: "Open it in a spreadsheet program and save it again as XLSX without a password, or as CSV.".to_owned(),
    };
    let mut workbook = open_workbook_auto_from_rs(Cursor::new(bytes)).map_err(|error| unreadable(&error))?;
    let names = workbook.sheet_names();
    let mut tables = Vec::new();
    for name in &names {
        let range = workbook.worksheet_range(name).map_err(|error| unreadable(&error))?;
        let first = range.start().map_or(0, |(row, _)| row as usize);
        let rows = range
            .rows()
            .enumerate()
            .map(|(index, row)| RawRow { number: first + index + 1, cells: row.iter().map(text).collect() });
        let (source, title) = if names.len() == 1 {
            (source.to_owned(), stem.to_owned())
        } else {
            (format!("{source} · {name}"), name.clone())
        };
        let table = RawTable::from_rows(source, title, rows);
        if !table.headings.is_empty() {
            tables.push(table);
        }
    }
    Ok(tables)
}

/// A cell as CSV would hold it: whole numbers without a point, days as 2027-01-04.
fn text(cell: &Data) -> String {
    match cell {
        Data::Empty => String::new(),
        Data::String(text) => text.clone(),
        Data::Int(number) => number.to_string(),
        Data::Float(number) => number.to_string(),
        Data::Bool(yes) => if *yes { "yes" } else { "no" }.to_owned(),
        Data::DateTime(moment) => {
            let (year, month, day, ..) = moment.to_ymd_hms_milli();
            format!("{year:04}-{month:02}-{day:02}")
        }
        Data::DateTimeIso(text) | Data::DurationIso(text) => text.clone(),
        Data::Error(error) => format!("{error}"),
    }
}

/// What the archive's directory says that its files unpack to.
fn unpacked_bytes(bytes: &[u8]) -> u64 {
    const ENTRY: &[u8] = b"PK\x01\x02";
    const SIZE_AT: usize = 24;
    let mut sum = 0;
    let mut at = 0;
    while let Some(found) = bytes.get(at..).and_then(|rest| rest.windows(4).position(|window| window == ENTRY)) {
        let entry = at + found;
        if let Some(size) = bytes.get(entry + SIZE_AT..entry + SIZE_AT + 4) {
            sum += size.iter().rev().fold(0, |number, byte| number << 8 | u64::from(*byte));
        }
        at = entry + 4;
    }
    sum
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn sheets_are_tables_and_cells_are_as_csv_would_hold_them() {
        let tables = read("company.xlsx", "company", include_bytes!("fixtures/two_sheets.xlsx")).unwrap();
        let [people, functions] = tables.as_slice() else { panic!("{tables:?}") };
        assert_eq!((people.title.as_str(), people.source.as_str()), ("People", "company.xlsx · People"));
        assert_eq!(people.headings, ["Employee ID", "Name", "FTE", "Joined"]);
        let rows: Vec<(usize, Vec<&str>)> =
            people.rows.iter().map(|row| (row.number, row.cells.iter().map(String::as_str).collect())).collect();
        assert_eq!(rows[0], (3, vec!["17", "Zoë Ünlü", "0.6", "2027-01-04"]));
        assert_eq!(rows[1], (5, vec!["e18", "Ana", "1", ""]));
        assert_eq!((functions.title.as_str(), functions.rows.len()), ("Functions", 1));
    }

    #[test]
    fn broken_workbooks_are_refused_in_a_sentence() {
        for bytes in [&b"PK\x03\x04 not really a workbook"[..], b"PK", b""] {
            let error = read("people.xlsx", "people", bytes).unwrap_err();
            assert!(error.message.starts_with("The workbook cannot be read"), "{}", error.message);
            assert!(error.action.contains("save it again"));
        }
    }

    #[test]
    fn archives_that_blow_up_are_refused_before_they_are_opened() {
        let mut entry = b"PK\x01\x02".to_vec();
        entry.extend([0; 20]);
        entry.extend(0x7fff_ffff_u32.to_le_bytes());
        let error = read("bomb.xlsx", "bomb", &entry).unwrap_err();
        assert!(error.message.contains("200 MB"));
    }
}
