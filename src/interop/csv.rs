//! CSV: any usual separator and encoding in, UTF-8 with commas out.

use super::{RawRow, RawTable, Unreadable, neutralise};
use csv::{ReaderBuilder, WriterBuilder};

/// No cell of a company's lists is longer; a longer one is most likely a quotation mark that never closes.
const CELL_MAX_CHARACTERS: usize = 20_000;

/// Reads a CSV file.
pub fn read(source: &str, title: &str, bytes: &[u8]) -> Result<RawTable, Unreadable> {
    let text = decode(bytes)?;
    let mut reader =
        ReaderBuilder::new().has_headers(false).flexible(true).delimiter(delimiter(&text)).from_reader(text.as_bytes());
    let mut rows = Vec::new();
    // A spreadsheet counts empty lines as rows, and does not count the lines that lie inside cells.
    let (mut counted_to, mut number, mut inner_lines) = (0, 1, 0);
    for record in reader.records() {
        let record = record.map_err(|error| Unreadable {
            message: format!("The file cannot be read as CSV ({error})"),
            action: "Save it again as CSV in UTF-8.".to_owned(),
        })?;
        let from = record.position().and_then(|at| usize::try_from(at.byte()).ok()).unwrap_or(counted_to);
        let start = text.len() - text[from..].trim_start_matches('\n').len();
        number += text[counted_to..start].matches('\n').count() - inner_lines;
        counted_to = start;
        let cells: Vec<String> = record.iter().map(str::to_owned).collect();
        if cells.iter().any(|cell| cell.len() > CELL_MAX_CHARACTERS) {
            return Err(Unreadable {
                message: format!("Row {number} has a cell of more than {CELL_MAX_CHARACTERS} characters"),
                action: "Look for a quotation mark that is opened there and never closed.".to_owned(),
            });
        }
        inner_lines = cells.iter().map(|cell| cell.matches('\n').count()).sum::<usize>();
        rows.push(RawRow { number, cells });
    }
    Ok(RawTable::from_rows(source.to_owned(), title.to_owned(), rows.into_iter()))
}

/// UTF-8 or UTF-16 by its mark, else UTF-8 if it is that, else Windows-1252, which holds Latin-1.
fn decode(bytes: &[u8]) -> Result<String, Unreadable> {
    let text = match encoding_rs::Encoding::for_bom(bytes) {
        Some((encoding, length)) => encoding.decode_without_bom_handling(&bytes[length..]).0.into_owned(),
        None => match std::str::from_utf8(bytes) {
            Ok(text) => text.to_owned(),
            Err(_) => encoding_rs::WINDOWS_1252.decode_without_bom_handling(bytes).0.into_owned(),
        },
    };
    let text = text.replace("\r\n", "\n").replace('\r', "\n");
    if text.contains('\0') {
        return Err(Unreadable {
            message: "The file is no text: it contains zero bytes".to_owned(),
            action: "Save it as CSV (UTF-8) or XLSX.".to_owned(),
        });
    }
    Ok(text)
}

/// The separator that the first line uses most, outside quotation marks.
fn delimiter(text: &str) -> u8 {
    let mut quoted = false;
    let (mut commas, mut semicolons, mut tabs) = (0, 0, 0);
    for character in text.trim_start().chars() {
        match character {
            '"' => quoted = !quoted,
            '\n' | '\r' if !quoted => break,
            ',' if !quoted => commas += 1,
            ';' if !quoted => semicolons += 1,
            '\t' if !quoted => tabs += 1,
            _ => {}
        }
    }
    if tabs > commas.max(semicolons) {
        b'\t'
    } else if semicolons > commas {
        b';'
    } else {
        b','
    }
}

/// Writes a CSV file. `numeric` says of each column whether its cells are numbers, which never are formulas.
pub fn write<'a>(headings: &[&str], numeric: &[bool], rows: impl Iterator<Item = Vec<String>> + 'a) -> String {
    let mut writer = WriterBuilder::new().flexible(true).from_writer(Vec::new());
    // Writing to memory cannot fail.
    let _ = writer.write_record(headings);
    for row in rows {
        let cell = |(index, text): (usize, String)| {
            if numeric.get(index).copied().unwrap_or(false) { text } else { neutralise(&text) }
        };
        let _ = writer.write_record(row.into_iter().enumerate().map(cell));
    }
    writer.into_inner().map(|bytes| String::from_utf8_lossy(&bytes).into_owned()).unwrap_or_default()
}

#[cfg(test)]
mod tests {
    use super::*;

    fn cells(bytes: &[u8]) -> Vec<Vec<String>> {
        let table = read("f.csv", "f", bytes).unwrap();
        std::iter::once(table.headings).chain(table.rows.into_iter().map(|row| row.cells)).collect()
    }

    #[test]
    fn separators_and_encodings_are_found_out() {
        let expected = [["id", "name"], ["1", "Zoë"]];
        assert_eq!(cells("id,name\n1,Zoë\n".as_bytes()), expected);
        assert_eq!(cells("\u{feff}id;name\r\n1;Zoë".as_bytes()), expected);
        assert_eq!(cells(b"id\tname\n1\tZo\xeb\n"), expected);
        let utf16: Vec<u8> =
            [0xff, 0xfe].into_iter().chain("id;name\n1;Zoë".encode_utf16().flat_map(u16::to_le_bytes)).collect();
        assert_eq!(cells(&utf16), expected);
    }

    #[test]
    fn rows_are_numbered_as_a_spreadsheet_does() {
        for text in ["id,text\n1,\"two\nlines\"\n\n2,x\n3,y\n", "id,text\r\n1,\"two\r\nlines\"\r\n\r\n2,x\r\n3,y"] {
            let table = read("f.csv", "f", text.as_bytes()).unwrap();
            assert_eq!(table.rows.iter().map(|row| row.number).collect::<Vec<_>>(), [2, 4, 5]);
        }
    }

    #[test]
    fn what_is_no_text_is_refused() {
        assert!(read("f.csv", "f", b"id,\0name").unwrap_err().message.contains("zero bytes"));
        let open = format!("id,name\n1,\"{}", "x\n".repeat(20_000));
        assert!(read("f.csv", "f", open.as_bytes()).unwrap_err().action.contains("quotation mark"));
        assert_eq!(read("f.csv", "f", b"").unwrap().headings.len(), 0);
    }

    #[test]
    fn numbers_keep_their_sign_and_text_loses_its_formula() {
        let text = write(&["a", "b"], &[true, false], [vec!["-1".to_owned(), "-1".to_owned()]].into_iter());
        assert_eq!(text, "a,b\n-1,'-1\n");
        assert_eq!(cells(text.as_bytes())[1], ["-1", "-1"]);
    }
}
