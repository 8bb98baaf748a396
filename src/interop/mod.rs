//! What comes in from, and goes out to, other programs: CSV, XLSX and calendars, and libraries of competencies (O*NET, ESCO, CASE).

pub mod case;
pub mod csv;
pub mod esco;
pub mod ical;
pub mod library;
pub mod mail_text;
pub mod onet;
mod sheets;
mod text;
mod unpacked;
pub mod workbook;
pub mod xlsx;

pub use sheets::{Source, pasted, sheets};
pub use text::{neutralise, restore};

/// What stands for a formula whose value the file does not have.
pub const UNCALCULATED: &str = "#UNCALCULATED!";

/// What a cell says whose formula went wrong.
pub const CELL_ERRORS: [&str; 9] =
    ["#REF!", "#N/A", "#VALUE!", "#DIV/0!", "#NAME?", "#NULL!", "#NUM!", "#GETTING_DATA", UNCALCULATED];

/// A file as somebody handed it in.
#[derive(Clone, Debug)]
pub struct InputFile {
    pub name: String,
    pub bytes: Vec<u8>,
}

/// A table as it stands in a file: texts only, nothing understood yet.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct RawTable {
    /// File, with the sheet where there are several: "people.csv", "company.xlsx · People".
    pub source: String,
    /// What the file or sheet calls itself: "people".
    pub title: String,
    /// Of a workbook: the name of the sheet.
    pub sheet: Option<String>,
    pub headings: Vec<String>,
    pub rows: Vec<RawRow>,
}

/// One row, with its number as a spreadsheet counts it (the headings are row 1).
#[derive(Clone, Debug, PartialEq)]
pub struct RawRow {
    pub number: usize,
    pub cells: Vec<String>,
}

/// Why a file could not be read at all: what is wrong, and what to do.
#[derive(Clone, Debug, PartialEq)]
pub struct Unreadable {
    pub message: String,
    pub action: String,
}

/// The tables of a file: one of a CSV file, one a sheet of a workbook.
pub fn read(file: &InputFile) -> Result<Vec<RawTable>, Unreadable> {
    let (stem, extension) = file.name.rsplit_once('.').unwrap_or((&file.name, ""));
    let stem = stem.rsplit(['/', '\\']).next().unwrap_or(stem);
    // XLSX files are zip archives, whatever their name says.
    let workbook =
        file.bytes.starts_with(b"PK") || matches!(extension.to_lowercase().as_str(), "xlsx" | "xlsm" | "ods" | "xls");
    if workbook {
        xlsx::read(&file.name, stem, &file.bytes)
    } else {
        csv::read(&file.name, stem, &file.bytes).map(|table| vec![table])
    }
}

impl RawTable {
    /// Takes the first row that is not empty as headings; rows without any text are left out.
    fn from_rows(source: String, title: String, rows: impl Iterator<Item = RawRow>) -> Self {
        let mut table = RawTable { source, title, ..RawTable::default() };
        for mut row in rows {
            for cell in &mut row.cells {
                *cell = restore(cell.trim());
            }
            if row.cells.iter().all(String::is_empty) {
                continue;
            }
            if table.headings.is_empty() {
                table.headings = row.cells;
            } else {
                table.rows.push(row);
            }
        }
        table
    }
}
