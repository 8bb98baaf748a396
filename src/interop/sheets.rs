//! A staff list as it stands in a file or in a pasted text: sheets of cells, whatever their shape, and what is no list at all.

use super::{InputFile, RawRow, Unreadable, csv, restore, xlsx};
use crate::domain::staff_list::{Sheet, SheetRow};

/// Areas that are merged over more cells than this are decoration.
const MERGED_MAX_CELLS: usize = 50_000;

/// What a file turned out to be.
#[derive(Clone, Debug, PartialEq)]
pub struct Source {
    pub sheets: Vec<Sheet>,
    /// Of texts: "UTF-8", "windows-1252".
    pub encoding: Option<&'static str>,
    /// Of texts.
    pub separator: Option<char>,
}

/// How files of other kinds begin, and what they are.
const OTHER_KINDS: &[(&[u8], &str)] = &[
    (b"\x89PNG", "a picture"),
    (b"\xff\xd8\xff", "a picture"),
    (b"GIF8", "a picture"),
    (b"BM", "a picture"),
    (b"II*\0", "a picture"),
    (b"MM\0*", "a picture"),
    (b"RIFF", "a picture or a recording"),
    (b"\0\0\0", "a picture or a film"),
    (b"<svg", "a picture"),
    (b"%PDF", "a PDF document"),
    (b"{\\rtf", "a text document"),
    (b"<!DOCTYPE", "a web page"),
    (b"<!doctype", "a web page"),
    (b"<html", "a web page"),
    (b"<HTML", "a web page"),
    (b"<?xml", "an XML document"),
    (b"7z\xbc\xaf", "an archive"),
    (b"Rar!", "an archive"),
    (b"\x1f\x8b", "an archive"),
    (b"\x7fELF", "a program"),
    (b"MZ", "a program"),
    (b"SQLite format 3", "a database"),
];

/// Folders inside zip archives, by which one knows what they are.
const ZIP_KINDS: &[(&[u8], &str)] = &[
    (b"word/document.xml", "a text document"),
    (b"ppt/presentation.xml", "a presentation"),
    (b"application/vnd.oasis.opendocument.text", "a text document"),
    (b"application/epub", "a book"),
];

/// Reads a file's sheets; what holds no list is refused in a sentence.
pub fn sheets(file: &InputFile) -> Result<Source, Unreadable> {
    let bytes = file.bytes.as_slice();
    if bytes.is_empty() {
        return Err(Unreadable {
            message: format!("{} is empty", file.name),
            action: "Choose another file, or paste the list.".to_owned(),
        });
    }
    if let Some(kind) = other_kind(bytes) {
        return Err(Unreadable {
            message: format!("{} is {kind}, not a list", file.name),
            action: "Save the list as CSV or XLSX and drop that, or copy its rows and paste them.".to_owned(),
        });
    }
    let extension = file.name.rsplit_once('.').map(|(_, extension)| extension.to_lowercase()).unwrap_or_default();
    let workbook = bytes.starts_with(b"PK")
        || bytes.starts_with(b"\xd0\xcf\x11\xe0")
        || matches!(extension.as_str(), "xlsx" | "xlsm" | "xlsb" | "ods");
    if workbook { of_workbook(file) } else { of_text(bytes) }
}

/// Reads rows that somebody copied from a spreadsheet or a page.
pub fn pasted(text: &str) -> Result<Source, Unreadable> {
    of_text(text.as_bytes())
}

fn other_kind(bytes: &[u8]) -> Option<&'static str> {
    let start = bytes.trim_ascii_start();
    // A word of a heading such as "BMI" is no picture: what is short in the table must not be a text.
    let is_text =
        |length: usize| std::str::from_utf8(&start[..start.len().min(length)]).is_ok_and(|text| !text.contains('\0'));
    let known = OTHER_KINDS
        .iter()
        .find(|(mark, _)| (start.starts_with(mark) || bytes.starts_with(mark)) && (mark.len() > 3 || !is_text(60)));
    if let Some((_, kind)) = known {
        return Some(kind);
    }
    if !bytes.starts_with(b"PK") {
        return None;
    }
    let holds = |name: &[u8]| bytes.windows(name.len()).any(|window| window == name);
    let known = ZIP_KINDS.iter().find(|(name, _)| holds(name)).map(|(_, kind)| *kind);
    let is_workbook = || holds(b"xl/") || holds(b"content.xml") || holds(b"opendocument");
    known.or_else(|| (!is_workbook()).then_some("an archive"))
}

fn of_workbook(file: &InputFile) -> Result<Source, Unreadable> {
    let mut grids = xlsx::grids(&file.bytes)?;
    if grids.iter().any(|grid| !grid.hidden && !grid.rows.is_empty()) {
        grids.retain(|grid| !grid.hidden);
    }
    let sheet = |mut grid: xlsx::Grid| {
        fill_merged(&mut grid);
        Sheet { name: Some(grid.name), rows: plain_rows(grid.rows) }
    };
    Ok(Source { sheets: grids.into_iter().map(sheet).collect(), encoding: None, separator: None })
}

/// Every cell of a merged area says what its first one does.
fn fill_merged(grid: &mut xlsx::Grid) {
    for ((top, left), (bottom, right)) in std::mem::take(&mut grid.merged) {
        let height = bottom.min(grid.rows.len().saturating_sub(1)).saturating_sub(top) + 1;
        if height.saturating_mul(right.saturating_sub(left) + 1) > MERGED_MAX_CELLS {
            continue;
        }
        let Some(text) = grid.rows.get(top).and_then(|row| row.cells.get(left)).cloned() else { continue };
        for row in grid.rows.iter_mut().skip(top).take(height) {
            for cell in row.cells.iter_mut().skip(left).take(right + 1 - left) {
                cell.clone_from(&text);
            }
        }
    }
}

fn of_text(bytes: &[u8]) -> Result<Source, Unreadable> {
    let (text, encoding) = csv::decode(bytes)?;
    let separator = csv::separator(&text);
    let rows = csv::rows(&text, separator)?;
    Ok(Source {
        sheets: vec![Sheet { name: None, rows: plain_rows(rows) }],
        encoding: Some(encoding),
        separator: Some(char::from(separator)),
    })
}

/// Rows with something in them, without the empty cells at their ends.
fn plain_rows(rows: Vec<RawRow>) -> Vec<SheetRow> {
    let plain = |row: RawRow| {
        let mut cells: Vec<String> = row.cells.iter().map(|cell| restore(cell.trim())).collect();
        while cells.last().is_some_and(String::is_empty) {
            cells.pop();
        }
        SheetRow { number: row.number, cells }
    };
    rows.into_iter().map(plain).filter(|row| !row.cells.is_empty()).collect()
}

#[cfg(test)]
mod tests {
    use super::*;

    fn file(name: &str, bytes: &[u8]) -> InputFile {
        InputFile { name: name.to_owned(), bytes: bytes.to_vec() }
    }

    #[test]
    fn texts_are_one_sheet_and_say_how_they_were_read() {
        let source = sheets(&file("staff.csv", b"Name;Team\n\nZo\xeb;Sales;\n")).unwrap();
        assert_eq!((source.encoding, source.separator), (Some("windows-1252"), Some(';')));
        let rows = &source.sheets[0].rows;
        assert_eq!(rows[1], SheetRow { number: 3, cells: vec!["Zoë".to_owned(), "Sales".to_owned()] });
        assert_eq!(pasted("Name\tTeam\nAnn\tSales").unwrap().separator, Some('\t'));
    }

    #[test]
    fn workbooks_have_a_sheet_each() {
        let source = sheets(&file("company.xlsx", include_bytes!("fixtures/two_sheets.xlsx"))).unwrap();
        let names: Vec<_> = source.sheets.iter().filter_map(|sheet| sheet.name.as_deref()).collect();
        assert_eq!(names, ["People", "Functions"]);
        assert_eq!(source.sheets[0].rows[1].number, 3);
    }

    #[test]
    fn merged_cells_are_filled_from_their_first() {
        let row = |number, cells: [&str; 3]| RawRow { number, cells: cells.map(str::to_owned).to_vec() };
        let mut grid = xlsx::Grid {
            name: "S".to_owned(),
            hidden: false,
            rows: vec![row(1, ["Person", "", "Team"]), row(2, ["Ann", "Lee", "Sales"]), row(3, ["Ben", "Ruiz", ""])],
            merged: vec![((0, 0), (0, 1)), ((1, 2), (2, 2)), ((2, 0), (900_000, 900_000)), ((7, 7), (8, 8))],
        };
        fill_merged(&mut grid);
        assert_eq!(grid.rows[0].cells, ["Person", "Person", "Team"]);
        assert_eq!(grid.rows[2].cells, ["Ben", "Ruiz", "Sales"]);
    }

    #[test]
    fn what_is_no_list_is_refused_in_a_sentence() {
        let cases: [(&str, &[u8], &str); 7] = [
            ("team.png", b"\x89PNG\r\n\x1a\n\0\0", "team.png is a picture"),
            ("staff.xlsx", b"\x89PNG\r\n\x1a\n\0\0", "staff.xlsx is a picture"),
            ("staff.pdf", b"%PDF-1.7 \xff", "a PDF document"),
            ("staff.xls", b"<html><table>", "a web page"),
            ("staff.docx", b"PK\x03\x04....word/document.xml", "a text document"),
            ("staff.zip", b"PK\x03\x04....staff.csv", "an archive"),
            ("staff.csv", b"", "is empty"),
        ];
        for (name, bytes, part) in cases {
            let refused = sheets(&file(name, bytes)).unwrap_err();
            assert!(refused.message.contains(part), "{name}: {}", refused.message);
        }
        assert!(sheets(&file("x.csv", b"BMI;Name;Team\n1;Ann;Sales\n")).is_ok());
        assert!(sheets(&file("x.xlsx", b"PK\x03\x04 xl/ broken")).unwrap_err().message.contains("cannot be read"));
    }
}
