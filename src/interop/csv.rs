//! CSV: any usual separator and encoding in, UTF-8 with commas out.

use super::{
    RawRow, RawTable, Unreadable, neutralise,
    unpacked::{CELLS_MAX, too_many_cells},
};
use csv::{ReaderBuilder, WriterBuilder};

/// No cell of a company's lists is longer; a longer one is most likely a quotation mark that never closes.
const CELL_MAX_CHARACTERS: usize = 100_000;

/// Lines by which the separator is known.
const LINES_FOR_SEPARATOR: usize = 40;

/// Reads a CSV file.
pub fn read(source: &str, title: &str, bytes: &[u8]) -> Result<RawTable, Unreadable> {
    let (text, _) = decode(bytes)?;
    let rows = rows(&text, separator(&text))?;
    Ok(RawTable::from_rows(source.to_owned(), title.to_owned(), rows.into_iter()))
}

/// The rows of a text, numbered as a spreadsheet numbers them: empty lines count, and lines inside cells do not.
pub fn rows(text: &str, separator: u8) -> Result<Vec<RawRow>, Unreadable> {
    let mut reader =
        ReaderBuilder::new().has_headers(false).flexible(true).delimiter(separator).from_reader(text.as_bytes());
    let mut rows = Vec::new();
    let (mut counted_to, mut number, mut inner_lines, mut held) = (0, 1, 0, 0);
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
        held += cells.len();
        if held > CELLS_MAX {
            return Err(too_many_cells());
        }
        inner_lines = cells.iter().map(|cell| cell.matches('\n').count()).sum::<usize>();
        rows.push(RawRow { number, cells });
    }
    Ok(rows)
}

/// The text and the name of its encoding: UTF-8 or UTF-16 by its mark, else UTF-8 if it is that, UTF-16 if every other byte is
/// zero, else Windows-1252, which holds Latin-1.
pub fn decode(bytes: &[u8]) -> Result<(String, &'static str), Unreadable> {
    let (text, encoding) = match encoding_rs::Encoding::for_bom(bytes) {
        Some((encoding, length)) => {
            (encoding.decode_without_bom_handling(&bytes[length..]).0.into_owned(), encoding.name())
        }
        None => match std::str::from_utf8(bytes) {
            Ok(text) if !text.contains('\0') => (text.to_owned(), "UTF-8"),
            _ => {
                let encoding = without_mark(bytes);
                (encoding.decode_without_bom_handling(bytes).0.into_owned(), encoding.name())
            }
        },
    };
    let text = text.replace("\r\n", "\n").replace('\r', "\n");
    if text.contains('\0') {
        return Err(Unreadable {
            message: "The file is no text: it contains zero bytes".to_owned(),
            action: "Save it as CSV (UTF-8) or XLSX.".to_owned(),
        });
    }
    Ok((text, encoding))
}

/// Of texts that are no UTF-8 and have no mark.
fn without_mark(bytes: &[u8]) -> &'static encoding_rs::Encoding {
    let start = &bytes[..bytes.len().min(1_000)];
    let zeros =
        |odd: usize| start.iter().skip(odd).step_by(2).filter(|byte| **byte == 0).count() * 10 > start.len() * 4;
    match (zeros(0), zeros(1)) {
        (false, true) => encoding_rs::UTF_16LE,
        (true, false) => encoding_rs::UTF_16BE,
        _ if is_mac(bytes) => encoding_rs::MACINTOSH,
        _ => encoding_rs::WINDOWS_1252,
    }
}

/// Old spreadsheets on a Mac write umlauts as bytes that stand for signs elsewhere, which do not come between letters.
fn is_mac(bytes: &[u8]) -> bool {
    let between_letters = |umlauts: &[u8]| {
        let found =
            |part: &&[u8]| part[0].is_ascii_alphabetic() && umlauts.contains(&part[1]) && part[2].is_ascii_alphabetic();
        bytes.windows(3).filter(found).count()
    };
    let (mac, windows) = (between_letters(b"\x8a\x9a\x9f\xa7\x8e"), between_letters(b"\xe4\xf6\xfc\xdf\xe9"));
    mac > windows
}

/// The separator that gives most rows the same number of cells. The first line alone would not tell: titles come first in many
/// lists, and "Last, First" has commas in it.
pub fn separator(text: &str) -> u8 {
    let end = text.char_indices().map(|(at, _)| at).nth(60_000).unwrap_or(text.len());
    let score = |separator: u8| {
        let mut reader = ReaderBuilder::new()
            .has_headers(false)
            .flexible(true)
            .delimiter(separator)
            .from_reader(&text.as_bytes()[..end]);
        let (mut widths, mut spaced, mut cells) = (std::collections::BTreeMap::new(), 0, 0);
        for record in reader.records().take(LINES_FOR_SEPARATOR).flatten() {
            *widths.entry(record.len()).or_insert(0_usize) += 1;
            cells += record.len().saturating_sub(1);
            // "Lee, Ann": a comma with a space behind it is a comma.
            spaced += record.iter().skip(1).filter(|cell| cell.starts_with(' ')).count();
        }
        let lines: usize = widths.values().sum();
        let usual = widths.into_iter().filter(|(width, _)| *width > 1).max_by_key(|(width, count)| (*count, *width));
        let (width, count) = usual.unwrap_or((1, 0));
        let regular = count as f64 / lines.max(1) as f64;
        let prose = spaced as f64 / cells.max(1) as f64;
        regular * ((width - 1) as f64).sqrt() * (1.0 - 0.8 * prose)
    };
    // Of equals the first: tabs seldom stand in texts, commas often.
    let mut best = (b',', 0.0);
    for separator in [b'\t', b';', b'|', b','] {
        let score = score(separator);
        if score > best.1 {
            best = (separator, score);
        }
    }
    best.0
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
    fn titles_above_and_commas_inside_do_not_mislead() {
        assert_eq!(separator("Staff list, as of today\n\nName;Team\nLee, Ann;Sales\nRuiz, Ben;Sales, North\n"), b';');
        assert_eq!(separator("Staff list;\n\nName,Team\n\"Lee, Ann\",Sales\n"), b',');
        assert_eq!(separator("Name\tTeam\nLee, Ann\tSales\n"), b'\t');
        assert_eq!(separator("Name|Team\nAnn Lee|Sales\n"), b'|');
        assert_eq!(separator(""), b',');
    }

    #[test]
    fn texts_without_a_mark_are_told_apart() {
        let utf16: Vec<u8> = "Name;Team\nZoë;Sales\n".encode_utf16().flat_map(u16::to_le_bytes).collect();
        assert_eq!(decode(&utf16).unwrap(), ("Name;Team\nZoë;Sales\n".to_owned(), "UTF-16LE"));
        assert_eq!(decode("Zoë".as_bytes()).unwrap().1, "UTF-8");
        assert_eq!(decode(b"Zo\xeb").unwrap(), ("Zoë".to_owned(), "windows-1252"));
        assert_eq!(decode(b"M\x9fller, J\x9arg").unwrap(), ("Müller, Jörg".to_owned(), "macintosh"));
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
        let open = format!("id,name\n1,\"{}", "x\n".repeat(60_000));
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
