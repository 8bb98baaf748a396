//! Writing workbooks whose cells keep their types: what is text stays text, whatever it looks like.

use super::text::guard;
use crate::domain::company::{Shape, Value};
use chrono::{Datelike, NaiveDate};
use rust_xlsxwriter::{
    Color, DataValidation, ExcelDateTime, Format, FormatAlign, FormatBorder, Formula, Note, Workbook, Worksheet,
    XlsxError,
};

/// The sheet that explains the others; nothing is imported from it.
pub const READ_ME: &str = "Read me";

/// From so many rows on a sheet goes to the disk while it is written, so that the memory does not grow with it.
const ROWS_IN_MEMORY: usize = 5_000;
/// Rows below the last that get the lists of allowed values, too.
const ROWS_TO_COME: u32 = 1_000;
/// A list of allowed values may be so long, where it is no area of another sheet.
const LIST_MAX_CHARACTERS: usize = 255;
/// Rows by which the width of a column is chosen.
const ROWS_FOR_WIDTH: usize = 200;
/// What a cell can hold.
const CELL_MAX_UNITS: usize = 32_767;

/// Where the values of a column may be chosen from.
#[derive(Clone, Debug, PartialEq)]
pub enum Choices {
    /// Nothing else is accepted.
    Words(Vec<String>),
    /// Offered only.
    Offered(Vec<String>),
    /// So many rows of the first column of another sheet, offered only: names are as good as ids.
    Sheet { name: String, rows: usize },
}

/// A column of a sheet.
pub struct SheetColumn {
    pub heading: String,
    /// What the heading says to whoever points at it.
    pub note: String,
    pub shape: Shape,
    pub choices: Option<Choices>,
}

/// A table, row by row, as texts.
pub struct TableSheet<'a> {
    pub name: String,
    pub columns: Vec<SheetColumn>,
    pub rows: usize,
    pub cells: Box<dyn Iterator<Item = Vec<String>> + 'a>,
}

/// One paragraph of the sheet that explains.
pub enum Line {
    Title(String),
    Text(String),
    Headings(Vec<String>),
    Row(Vec<String>),
}

/// A workbook could not be written: what is wrong, and what to do.
#[derive(Clone, Debug, PartialEq)]
pub struct Unwritable(pub String);

impl From<XlsxError> for Unwritable {
    fn from(error: XlsxError) -> Self {
        Self(format!("The workbook cannot be written ({error}). Use CSV instead."))
    }
}

/// Writes the tables, a sheet each, and the sheet that explains them as the last.
pub fn write<'a>(tables: impl IntoIterator<Item = TableSheet<'a>>, about: &[Line]) -> Result<Vec<u8>, Unwritable> {
    let mut book = Workbook::new();
    for table in tables {
        let sheet =
            if table.rows > ROWS_IN_MEMORY { book.add_worksheet_with_constant_memory()? } else { book.add_worksheet() };
        sheet.set_name(&table.name)?;
        write_table(sheet, table)?;
    }
    read_me(book.add_worksheet().set_name(READ_ME)?, about)?;
    Ok(book.save_to_buffer()?)
}

fn heading() -> Format {
    Format::new().set_bold().set_border_bottom(FormatBorder::Thin).set_background_color(Color::RGB(0xE8EDF3))
}

fn write_table(sheet: &mut Worksheet, table: TableSheet<'_>) -> Result<(), Unwritable> {
    let formats: Vec<Format> = table
        .columns
        .iter()
        .map(|column| match column.shape {
            Shape::Text | Shape::Choice(_) => Format::new().set_num_format("@"),
            Shape::Number => Format::new(),
            Shape::Date => Format::new().set_num_format("yyyy-mm-dd"),
        })
        .collect();
    // The first rows are looked at before they are written: constant memory knows no way back.
    let mut cells = table.cells;
    let first: Vec<Vec<String>> = cells.by_ref().take(ROWS_FOR_WIDTH).collect();
    for (index, column) in table.columns.iter().enumerate() {
        let at = column_number(index);
        let longest = first.iter().filter_map(|row| row.get(index)).map(|text| text.chars().count()).max();
        let width = longest.unwrap_or(0).max(column.heading.len() + 2).clamp(10, 46);
        // Rows to come are typed as the column is: a text column keeps the leading zeros that somebody types.
        sheet.set_column_format(at, &formats[index])?;
        sheet.set_column_width(at, u32::try_from(width).unwrap_or(10))?;
        sheet.write_string_with_format(0, at, &column.heading, &heading())?;
        if !column.note.is_empty() {
            sheet.insert_note(0, at, &Note::new(column.note.clone()).add_author_prefix(false).set_width(260))?;
        }
    }
    sheet.set_freeze_panes(1, 0)?;
    let mut last = 0_u32;
    for row in first.into_iter().chain(cells) {
        last += 1;
        for (index, text) in row.iter().enumerate().filter(|(_, text)| !text.is_empty()) {
            let (Some(column), Some(format)) = (table.columns.get(index), formats.get(index)) else { continue };
            write_cell(sheet, last, column_number(index), text, column, format)?;
        }
    }
    if last > 0 && !table.columns.is_empty() {
        sheet.autofilter(0, 0, last, column_number(table.columns.len() - 1))?;
    }
    for (index, column) in table.columns.iter().enumerate() {
        if let Some(validation) = column.choices.as_ref().and_then(offer) {
            let at = column_number(index);
            sheet.add_data_validation(1, at, last + ROWS_TO_COME, at, &validation?)?;
        }
    }
    Ok(())
}

fn write_cell(
    sheet: &mut Worksheet,
    row: u32,
    at: u16,
    text: &str,
    column: &SheetColumn,
    format: &Format,
) -> Result<(), Unwritable> {
    let number = || text.parse::<f64>().ok().filter(|number| number.is_finite());
    match column.shape {
        Shape::Number if let Some(number) = number() => sheet.write_number(row, at, number)?,
        Shape::Date if let Some(day) = excel_day(text) => sheet.write_datetime_with_format(row, at, day?, format)?,
        _ => {
            let text = guard(text);
            if text.encode_utf16().count() > CELL_MAX_UNITS {
                return Err(Unwritable(format!(
                    "Row {}, {}: the text is longer than a cell of a workbook can hold. Use CSV instead.",
                    row + 1,
                    column.heading
                )));
            }
            sheet.write_string_with_format(row, at, text, format)?
        }
    };
    Ok(())
}

/// Days before March 1900 are no days in every spreadsheet: they count a 29th of February 1900.
fn excel_day(text: &str) -> Option<Result<ExcelDateTime, XlsxError>> {
    let day = NaiveDate::parse(text).ok().filter(|day| (day.year(), day.month()) >= (1900, 3))?;
    let month = u8::try_from(day.month()).ok()?;
    Some(ExcelDateTime::from_ymd(u16::try_from(day.year()).ok()?, month, u8::try_from(day.day()).ok()?))
}

fn column_number(index: usize) -> u16 {
    u16::try_from(index).unwrap_or(u16::MAX)
}

/// A list to choose from; none where it would be too long for a list.
fn offer(choices: &Choices) -> Option<Result<DataValidation, XlsxError>> {
    match choices {
        Choices::Words(words) => list(words)
            .map(|list| list?.set_error_title("Not on the list")?.set_error_message("Choose one of the list.")),
        Choices::Offered(words) => list(words).map(|list| Ok(list?.show_error_message(false))),
        Choices::Sheet { name, rows } => (*rows > 0).then(|| {
            let area = Formula::new(format!("='{name}'!$A$2:$A${}", rows + 1));
            Ok(DataValidation::new().allow_list_formula(area).show_error_message(false))
        }),
    }
}

fn list(words: &[String]) -> Option<Result<DataValidation, XlsxError>> {
    let length: usize = words.iter().map(|word| word.chars().count() + 1).sum();
    // Commas stand between the words.
    let fits =
        length <= LIST_MAX_CHARACTERS && !words.is_empty() && !words.iter().any(|word| word.contains([',', '"']));
    fits.then(|| DataValidation::new().allow_list_strings(words))
}

fn read_me(sheet: &mut Worksheet, about: &[Line]) -> Result<(), Unwritable> {
    let wrapped = Format::new().set_text_wrap().set_align(FormatAlign::Top);
    let (title, plain, headings) = (Format::new().set_bold().set_font_size(13), Format::new(), heading());
    for (column, width) in [26, 44, 26, 40].into_iter().enumerate() {
        sheet.set_column_width(column_number(column), width)?;
    }
    for (row, line) in (0_u32..).zip(about) {
        let (texts, format) = match line {
            Line::Title(text) => (std::slice::from_ref(text), &title),
            Line::Text(text) => (std::slice::from_ref(text), &plain),
            Line::Headings(texts) => (texts.as_slice(), &headings),
            Line::Row(texts) => (texts.as_slice(), &wrapped),
        };
        for (column, text) in texts.iter().enumerate() {
            sheet.write_string_with_format(row, column_number(column), text, format)?;
        }
    }
    Ok(())
}
