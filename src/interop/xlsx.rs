//! Workbooks: each sheet is a table.

use super::{RawRow, RawTable, Unreadable};
use calamine::{Data, Range, Reader, SheetType, SheetVisible, Sheets, open_workbook_auto_from_rs};
use std::io::Cursor;

/// A workbook that unpacks to more than this is refused before it is opened.
const UNPACKED_MAX_BYTES: u64 = 200 * 1024 * 1024;

/// One sheet, cells as CSV would hold them.
pub struct Grid {
    pub name: String,
    /// Somebody hid it: it is most likely not the list.
    pub hidden: bool,
    pub rows: Vec<RawRow>,
    /// Areas that are merged into one cell: first and last row and column, from 0, counted from the first row and column of `rows`.
    pub merged: Vec<((usize, usize), (usize, usize))>,
}

/// Every sheet of a workbook.
pub fn grids(bytes: &[u8]) -> Result<Vec<Grid>, Unreadable> {
    let mut workbook = open(bytes)?;
    let sheets = workbook.sheets_metadata().to_vec();
    let mut grids = Vec::new();
    for sheet in sheets.into_iter().filter(|sheet| sheet.typ == SheetType::WorkSheet) {
        let range = workbook.worksheet_range(&sheet.name).map_err(|error| unreadable(&error))?;
        let areas = match &mut workbook {
            Sheets::Xlsx(book) => book.merge_cells_by_sheet_name(&sheet.name).unwrap_or_default(),
            Sheets::Xls(book) => book.merge_cells_by_sheet_name(&sheet.name).unwrap_or_default(),
            // The other kinds do not say.
            Sheets::Xlsb(_) | Sheets::Ods(_) => Vec::new(),
        };
        let (top, left) = range.start().unwrap_or_default();
        let place =
            |(row, column): (u32, u32)| Some((row.checked_sub(top)? as usize, column.checked_sub(left)? as usize));
        grids.push(Grid {
            hidden: sheet.visible != SheetVisible::Visible,
            name: sheet.name,
            rows: raw_rows(&range),
            merged: areas.iter().filter_map(|area| Some((place(area.start)?, place(area.end)?))).collect(),
        });
    }
    Ok(grids)
}

fn raw_rows(range: &Range<Data>) -> Vec<RawRow> {
    let first = range.start().map_or(0, |(row, _)| row as usize);
    let row =
        |(index, row): (usize, &[Data])| RawRow { number: first + index + 1, cells: row.iter().map(text).collect() };
    range.rows().enumerate().map(row).collect()
}

fn unreadable(error: &dyn std::fmt::Display) -> Unreadable {
    Unreadable {
        message: format!("The workbook cannot be read ({error})"),
        action: "Open it in a spreadsheet program and save it again as XLSX without a password, or as CSV.".to_owned(),
    }
}

/// Opens a workbook, if it does not blow up.
fn open(bytes: &[u8]) -> Result<Sheets<Cursor<&[u8]>>, Unreadable> {
    if unpacked_bytes(bytes) > UNPACKED_MAX_BYTES {
        return Err(Unreadable {
            message: "The workbook unpacks to more than 200 MB".to_owned(),
            action: "Remove pictures and empty formatted rows, or save each sheet as CSV.".to_owned(),
        });
    }
    open_workbook_auto_from_rs(Cursor::new(bytes)).map_err(|error| unreadable(&error))
}

/// Reads a workbook. With one sheet the file's name is its title, as with CSV; with several the sheets' own.
pub fn read(source: &str, stem: &str, bytes: &[u8]) -> Result<Vec<RawTable>, Unreadable> {
    let mut workbook = open(bytes)?;
    let names = workbook.sheet_names();
    let mut tables = Vec::new();
    for name in &names {
        let range = workbook.worksheet_range(name).map_err(|error| unreadable(&error))?;
        let (source, title) = if names.len() == 1 {
            (source.to_owned(), stem.to_owned())
        } else {
            (format!("{source} · {name}"), name.clone())
        };
        let table = RawTable::from_rows(source, title, raw_rows(&range).into_iter());
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
