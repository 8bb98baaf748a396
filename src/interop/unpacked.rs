//! What a zip archive really unpacks to, found out by unpacking it against a limit: what its directory says may be a lie.

use super::Unreadable;
use std::io::{Cursor, Read, copy, sink};
use zip::ZipArchive;

/// A workbook that unpacks to more than this is refused before it is opened.
const UNPACKED_MAX_BYTES: u64 = 200 * 1024 * 1024;

/// Cells that the sheets of an upload may have, empty ones between others among them.
pub const CELLS_MAX: usize = 3_000_000;

/// What kind of workbook an archive is.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Package {
    Xlsx,
    Xlsb,
    Ods,
}

/// Unpacks the whole archive into nothing; says what it is, unless it is too large or broken.
pub fn look(bytes: &[u8], broken: impl Fn(&dyn std::fmt::Display) -> Unreadable) -> Result<Package, Unreadable> {
    let mut archive = ZipArchive::new(Cursor::new(bytes)).map_err(|error| broken(&error))?;
    let mut package = Package::Xlsx;
    let mut left = UNPACKED_MAX_BYTES;
    for index in 0..archive.len() {
        let mut entry = archive.by_index(index).map_err(|error| broken(&error))?;
        let name = entry.name().map_err(|error| broken(&error))?.into_owned();
        let is_ods = name == "content.xml";
        if name.ends_with("workbook.bin") {
            package = Package::Xlsb;
        }
        // One byte more than is allowed tells too much from just enough.
        let mut bounded = (&mut entry).take(left + 1);
        let unpacked = if is_ods {
            package = Package::Ods;
            let mut content = Vec::new();
            let size = bounded.read_to_end(&mut content).map_err(|error| broken(&error))?;
            if ods_cells(&content) > CELLS_MAX as u64 {
                return Err(too_many_cells());
            }
            size as u64
        } else {
            copy(&mut bounded, &mut sink()).map_err(|error| broken(&error))?
        };
        left = left.checked_sub(unpacked).ok_or_else(|| Unreadable {
            message: "The workbook unpacks to more than 200 MB".to_owned(),
            action: "Remove pictures and empty formatted rows, or save each sheet as CSV.".to_owned(),
        })?;
    }
    Ok(package)
}

pub fn too_many_cells() -> Unreadable {
    Unreadable {
        message: format!("The file has more than {CELLS_MAX} cells"),
        action: "Remove stray cells far below or right of the table, or split the file.".to_owned(),
    }
}

/// The cells of the largest sheet of an OpenDocument, where a few bytes may stand for a million of them.
fn ods_cells(xml: &[u8]) -> u64 {
    #[derive(Default)]
    struct Sheet {
        rows: u64,
        last_row: u64,
        width: u64,
        listed: u64,
        /// Of the row that is open: how often it stands there, its cells, and those up to the last that is not empty.
        row: Option<(u64, u64, u64)>,
    }
    impl Sheet {
        fn close_row(&mut self) {
            let Some((repeats, _, filled)) = self.row.take() else { return };
            self.rows = self.rows.saturating_add(repeats);
            if filled > 0 {
                self.last_row = self.rows;
                self.width = self.width.max(filled);
                self.listed = self.listed.saturating_add(filled);
            }
        }

        fn cells(&self) -> u64 {
            self.last_row.saturating_mul(self.width).max(self.listed)
        }
    }
    let mut largest = 0;
    let mut sheet = Sheet::default();
    for tag in xml.split(|byte| *byte == b'<').skip(1) {
        let tag = tag.split(|byte| *byte == b'>').next().unwrap_or_default();
        if tag.starts_with(b"table:table ") || tag == b"table:table" {
            sheet.close_row();
            largest = largest.max(sheet.cells());
            sheet = Sheet::default();
        } else if tag.starts_with(b"table:table-row") {
            sheet.close_row();
            sheet.row = Some((repeats(tag, b"table:number-rows-repeated="), 0, 0));
        } else if (tag.starts_with(b"table:table-cell") || tag.starts_with(b"table:covered-table-cell"))
            && let Some((_, cells, filled)) = &mut sheet.row
        {
            *cells = cells.saturating_add(repeats(tag, b"table:number-columns-repeated="));
            if contains(tag, b"value") || contains(tag, b"formula") {
                *filled = *cells;
            }
        }
    }
    sheet.close_row();
    largest.max(sheet.cells())
}

fn contains(tag: &[u8], word: &[u8]) -> bool {
    tag.windows(word.len()).any(|window| window == word)
}

/// The number in an attribute of a tag; 1 without it, and very many where it is no number.
fn repeats(tag: &[u8], attribute: &[u8]) -> u64 {
    let Some(at) = tag.windows(attribute.len()).position(|window| window == attribute) else { return 1 };
    let digits = tag[at + attribute.len()..].iter().skip(1).take_while(|byte| byte.is_ascii_digit());
    digits.fold(0_u64, |number, digit| number.saturating_mul(10).saturating_add(u64::from(digit - b'0'))).max(1)
}

#[cfg(test)]
mod tests {
    use super::*;
    use std::io::Write;
    use zip::{ZipWriter, write::SimpleFileOptions};

    fn broken(error: &dyn std::fmt::Display) -> Unreadable {
        Unreadable { message: error.to_string(), action: String::new() }
    }

    fn archive(name: &str, pieces: impl Iterator<Item = Vec<u8>>) -> Vec<u8> {
        let mut writer = ZipWriter::new(Cursor::new(Vec::new()));
        writer.start_file(name, SimpleFileOptions::default()).unwrap();
        for piece in pieces {
            writer.write_all(&piece).unwrap();
        }
        writer.finish().unwrap().into_inner()
    }

    #[test]
    fn an_archive_that_lies_about_its_size_is_refused_all_the_same() {
        let zeros = vec![0; 1 << 20];
        let mut bytes = archive("xl/worksheets/sheet1.xml", std::iter::repeat_n(zeros, 201));
        assert!(bytes.len() < 1 << 20);
        assert!(look(&bytes, broken).unwrap_err().message.contains("200 MB"));
        // Whatever the directory says that it unpacks to.
        let entry = bytes.windows(4).rposition(|window| window == b"PK\x01\x02").unwrap();
        bytes[entry + 24..entry + 28].copy_from_slice(&10_u32.to_le_bytes());
        assert!(look(&bytes, broken).is_err());
    }

    #[test]
    fn repeated_cells_count_as_often_as_they_stand_there() {
        let sheet = |rows: &str| format!("<table:table table:name=\"S\">{rows}</table:table>");
        let cell = |attributes: &str| format!("<table:table-cell {attributes}/>");
        let row = |attributes: &str, cells: &str| format!("<table:table-row {attributes}>{cells}</table:table-row>");
        let value = "office:value-type=\"float\" office:value=\"1\"";
        let empty_below =
            row("table:number-rows-repeated=\"1048575\"", &cell("table:number-columns-repeated=\"16384\""));
        let plain = sheet(&(row("", &cell(value)) + &empty_below));
        assert_eq!(ods_cells(plain.as_bytes()), 1);
        let wide = format!("{value} table:number-columns-repeated=\"16384\"");
        let bomb = sheet(&row("table:number-rows-repeated=\"1048576\"", &cell(&wide)));
        assert_eq!(ods_cells(bomb.as_bytes()), 16_384 * 1_048_576);
        let far = sheet(&(row("", &cell(value)) + &empty_below + &row("", &cell(&wide))));
        assert!(ods_cells(far.as_bytes()) > CELLS_MAX as u64);
        let bytes = archive("content.xml", std::iter::once(bomb.into_bytes()));
        assert!(look(&bytes, broken).unwrap_err().message.contains("cells"));
    }
}
