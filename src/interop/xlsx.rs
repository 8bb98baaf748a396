//! Workbooks: each sheet is a table. They are unpacked against a limit and read cell by cell, so that no file takes more memory than
//! it has content.

use super::{
    RawRow, RawTable, UNCALCULATED, Unreadable,
    unpacked::{self, CELLS_MAX, Package},
    workbook::READ_ME,
};
use crate::domain::company::normalise;
use calamine::{Cell, Data, DataRef, Ods, Range, Reader, SheetType, SheetVisible, Sheets, Xls, Xlsb, Xlsx};
use std::{
    io::Cursor,
    panic::{AssertUnwindSafe, catch_unwind},
};

/// No cell of a company's lists is longer.
const CELL_MAX_BYTES: usize = 100_000;
/// All texts of a sheet together: a text that is written once may be shown in a million cells.
const TEXTS_MAX_BYTES: usize = 200 * 1024 * 1024;

type Book<'a> = Sheets<Cursor<&'a [u8]>>;

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
    contained(|| {
        let mut workbook = open(bytes)?;
        let sheets = workbook.sheets_metadata().to_vec();
        let mut grids = Vec::new();
        for sheet in sheets.into_iter().filter(|sheet| sheet.typ == SheetType::WorkSheet) {
            let (rows, (top, left)) = sheet_rows(&mut workbook, &sheet.name)?;
            let areas = match &mut workbook {
                Sheets::Xlsx(book) => book.merge_cells_by_sheet_name(&sheet.name).unwrap_or_default(),
                Sheets::Xls(book) => book.merge_cells_by_sheet_name(&sheet.name).unwrap_or_default(),
                // The other kinds do not say.
                Sheets::Xlsb(_) | Sheets::Ods(_) => Vec::new(),
            };
            let place =
                |(row, column): (u32, u32)| Some((row.checked_sub(top)? as usize, column.checked_sub(left)? as usize));
            grids.push(Grid {
                hidden: sheet.visible != SheetVisible::Visible,
                name: sheet.name,
                rows,
                merged: areas.iter().filter_map(|area| Some((place(area.start)?, place(area.end)?))).collect(),
            });
        }
        Ok(grids)
    })
}

/// Reads a workbook. With one sheet the file's name is its title, as with CSV; with several the sheets' own.
pub fn read(source: &str, stem: &str, bytes: &[u8]) -> Result<Vec<RawTable>, Unreadable> {
    if bytes.starts_with(b"\xd0\xcf\x11\xe0") {
        return Err(Unreadable {
            message: "The workbook is of the old kind, or has a password".to_owned(),
            action: "Save it again as XLSX without a password, or as CSV.".to_owned(),
        });
    }
    contained(|| {
        let mut workbook = open(bytes)?;
        let mut names = workbook.sheet_names();
        names.retain(|name| normalise(name) != normalise(READ_ME));
        let mut tables = Vec::new();
        for name in &names {
            let (source, title) = if names.len() == 1 {
                (source.to_owned(), stem.to_owned())
            } else {
                (format!("{source} · {name}"), name.clone())
            };
            let (rows, _) = sheet_rows(&mut workbook, name)?;
            let mut table = RawTable::from_rows(source, title, rows.into_iter());
            table.sheet = Some(name.clone());
            if !table.headings.is_empty() {
                tables.push(table);
            }
        }
        Ok(tables)
    })
}

fn unreadable(error: &dyn std::fmt::Display) -> Unreadable {
    Unreadable {
        message: format!("The workbook cannot be read ({error})"),
        action: "Open it in a spreadsheet program and save it again as XLSX without a password, or as CSV.".to_owned(),
    }
}

/// A reader of somebody else's format that panics on a broken file must not take the request with it.
fn contained<T>(read: impl FnOnce() -> Result<T, Unreadable>) -> Result<T, Unreadable> {
    catch_unwind(AssertUnwindSafe(read)).unwrap_or_else(|_| Err(unreadable(&"its parts contradict each other")))
}

/// Opens a workbook, if it does not blow up.
fn open(bytes: &[u8]) -> Result<Book<'_>, Unreadable> {
    let cursor = Cursor::new(bytes);
    if bytes.starts_with(b"\xd0\xcf\x11\xe0") {
        return Xls::new(cursor).map(Sheets::Xls).map_err(|error| unreadable(&error));
    }
    match unpacked::look(bytes, unreadable)? {
        Package::Xlsx => Xlsx::new(cursor).map(Sheets::Xlsx).map_err(|error| unreadable(&error)),
        Package::Xlsb => Xlsb::new(cursor).map(Sheets::Xlsb).map_err(|error| unreadable(&error)),
        Package::Ods => Ods::new(cursor).map(Sheets::Ods).map_err(|error| unreadable(&error)),
    }
}

/// The rows of a sheet from its first filled cell to its last, and where that first row and column are.
fn sheet_rows(workbook: &mut Book<'_>, name: &str) -> Result<(Vec<RawRow>, (u32, u32)), Unreadable> {
    let mut filled = Filled::default();
    match workbook {
        Sheets::Xlsx(book) => {
            let mut cells = book.worksheet_cells_reader(name).map_err(|error| unreadable(&error))?;
            while let Some(cell) = cells.next_cell_with_formula_metadata().map_err(|error| unreadable(&error))? {
                if matches!(cell.value, DataRef::Empty) && cell.formula.is_some() {
                    filled.push(cell.pos, UNCALCULATED.to_owned())?;
                } else {
                    filled.take(cell.pos, cell.value)?;
                }
            }
        }
        Sheets::Xlsb(book) => {
            let mut cells = book.worksheet_cells_reader(name).map_err(|error| unreadable(&error))?;
            while let Some(cell) = cells.next_cell().map_err(|error| unreadable(&error))? {
                filled.cell(cell)?;
            }
        }
        Sheets::Xls(_) | Sheets::Ods(_) => {
            let range: Range<Data> = workbook.worksheet_range(name).map_err(|error| unreadable(&error))?;
            let (top, left) = range.start().unwrap_or_default();
            for (row, column, data) in range.used_cells() {
                let place = (top + u32::try_from(row).unwrap_or(0), left + u32::try_from(column).unwrap_or(0));
                filled.push(place, text(data))?;
            }
        }
    }
    filled.rows()
}

/// Cells that hold something.
#[derive(Default)]
struct Filled {
    cells: Vec<(u32, u32, String)>,
    bytes: usize,
}

impl Filled {
    fn cell(&mut self, cell: Cell<DataRef<'_>>) -> Result<(), Unreadable> {
        let place = cell.get_position();
        self.take(place, cell.get_value().clone())
    }

    fn take(&mut self, place: (u32, u32), value: DataRef<'_>) -> Result<(), Unreadable> {
        // Before it is copied: one text may be meant for very many cells.
        if let DataRef::SharedString(text) = value {
            self.admit(place, text.len())?;
        }
        self.push(place, text(&value.into()))
    }

    fn push(&mut self, (row, column): (u32, u32), text: String) -> Result<(), Unreadable> {
        if text.is_empty() {
            return Ok(());
        }
        self.admit((row, column), text.len())?;
        self.bytes += text.len();
        self.cells.push((row, column, text));
        Ok(())
    }

    fn admit(&self, (row, _): (u32, u32), length: usize) -> Result<(), Unreadable> {
        if length > CELL_MAX_BYTES {
            return Err(Unreadable {
                message: format!("Row {} has a cell of more than {CELL_MAX_BYTES} characters", row + 1),
                action: "Shorten it.".to_owned(),
            });
        }
        if self.cells.len() >= CELLS_MAX || self.bytes + length > TEXTS_MAX_BYTES {
            return Err(unpacked::too_many_cells());
        }
        Ok(())
    }

    fn rows(self) -> Result<(Vec<RawRow>, (u32, u32)), Unreadable> {
        let bounds = |of: fn(&(u32, u32, String)) -> u32| {
            let all = self.cells.iter().map(of);
            (all.clone().min().unwrap_or(0), all.max().unwrap_or(0))
        };
        let ((top, bottom), (left, right)) = (bounds(|cell| cell.0), bounds(|cell| cell.1));
        if self.cells.is_empty() {
            return Ok((Vec::new(), (0, 0)));
        }
        let (height, width) = ((bottom - top) as usize + 1, (right - left) as usize + 1);
        if height.saturating_mul(width) > CELLS_MAX {
            return Err(unpacked::too_many_cells());
        }
        let empty = |index| RawRow { number: top as usize + index + 1, cells: vec![String::new(); width] };
        let mut rows: Vec<RawRow> = (0..height).map(empty).collect();
        for (row, column, text) in self.cells {
            if let Some(cell) =
                rows.get_mut((row - top) as usize).and_then(|row| row.cells.get_mut((column - left) as usize))
            {
                *cell = text;
            }
        }
        Ok((rows, (top, left)))
    }
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

    fn of_sheet(xml: &str) -> Result<Vec<RawTable>, Unreadable> {
        use std::io::Write;
        use zip::{ZipArchive, ZipWriter, write::SimpleFileOptions};
        let mut original = ZipArchive::new(Cursor::new(include_bytes!("fixtures/two_sheets.xlsx"))).unwrap();
        let mut writer = ZipWriter::new(Cursor::new(Vec::new()));
        for index in 0..original.len() {
            let mut entry = original.by_index(index).unwrap();
            let name = entry.name().unwrap().into_owned();
            writer.start_file(name.as_str(), SimpleFileOptions::default()).unwrap();
            if name == "xl/worksheets/sheet1.xml" {
                let head = "<worksheet xmlns=\"http://schemas.openxmlformats.org/spreadsheetml/2006/main\"><sheetData>";
                writer.write_all(format!("{head}{xml}</sheetData></worksheet>").as_bytes()).unwrap();
            } else {
                std::io::copy(&mut entry, &mut writer).unwrap();
            }
        }
        read("x.xlsx", "x", &writer.finish().unwrap().into_inner())
    }

    #[test]
    fn far_cells_take_no_memory() {
        let far =
            "<row r=\"1\"><c r=\"A1\"><v>1</v></c></row><row r=\"1048576\"><c r=\"XFD1048576\"><v>1</v></c></row>";
        assert!(of_sheet(far).unwrap_err().message.contains("cells"));
    }

    #[test]
    fn formulas_are_their_values_and_what_has_none_says_so() {
        let row = "<row r=\"1\"><c r=\"A1\"><f>1+1</f><v>2</v></c><c r=\"B1\"><f>1+1</f></c>\
                   <c r=\"C1\" t=\"e\"><f>A9</f><v>#REF!</v></c><c r=\"D1\" t=\"str\"><f>X</f><v>=x</v></c></row>";
        let headings = of_sheet(row).unwrap()[0].headings.clone();
        assert_eq!(headings, ["2", UNCALCULATED, "#REF!", "=x"]);
    }

    #[test]
    fn huge_cells_are_refused() {
        let huge = "x".repeat(CELL_MAX_BYTES + 1);
        let row = format!("<row r=\"7\"><c r=\"A7\" t=\"inlineStr\"><is><t>{huge}</t></is></c></row>");
        assert!(of_sheet(&row).unwrap_err().message.contains("Row 7"));
    }
}
