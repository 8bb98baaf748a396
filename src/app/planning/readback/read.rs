//! The sheet with people by weeks, understood: who is where in which weeks, and every cell that is not understood.

use super::super::sheet::{
    Drawn, HEADINGS, PLAN,
    codes::{Codes, LEGEND, PLAN_ID, RIDE, SEAT},
};
use crate::{
    domain::{
        company::{Value, suggest},
        staff_list::{Sheet, SheetRow},
    },
    interop::{InputFile, Unreadable, sheets},
};
use chrono::NaiveDate;
use serde::Serialize;
use std::collections::BTreeMap;
use utoipa::ToSchema;

/// Something in the sheet that is not understood.
#[derive(Clone, Debug, PartialEq, Serialize, ToSchema)]
pub struct UnreadableCell {
    /// For example `Plan!H12`.
    pub cell: String,
    pub text: String,
    pub message: String,
    /// What to do.
    pub action: String,
}

/// A stay in a post, as drawn.
#[derive(Clone, Debug, PartialEq)]
pub struct Bar {
    pub post: String,
    pub start_week: u32,
    pub weeks: u32,
    /// Its first cell.
    pub cell: String,
}

/// A seat, as drawn.
#[derive(Clone, Debug, PartialEq)]
pub struct Seat {
    pub occurrence: String,
    pub week: u32,
    pub cell: String,
}

/// One person's row.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct Line {
    pub bars: Vec<Bar>,
    pub seats: Vec<Seat>,
}

/// What a sheet says.
#[derive(Debug, Default)]
pub struct Reading {
    /// By person; those without a row are left as they are.
    pub lines: BTreeMap<String, Line>,
    pub unreadable: Vec<UnreadableCell>,
}

/// Where things stand in the sheet.
struct Columns {
    person: usize,
    id: Option<usize>,
    /// Column and week.
    weeks: Vec<(usize, u32)>,
}

/// Reads a workbook. Refused as a whole: what is no sheet of this plan.
pub fn read(file: &InputFile, drawn: &Drawn) -> Result<Reading, Unreadable> {
    let source = sheets(file)?;
    let other = source.sheets.iter().flat_map(|sheet| sheet.rows.first()).find_map(|row| {
        let [what, id, ..] = row.cells.as_slice() else { return None };
        (what == PLAN_ID && *id != drawn.board.plan.id && !id.is_empty()).then(|| id.clone())
    });
    if other.is_some() {
        return Err(Unreadable {
            message: format!("{} is of another plan, not of {}", file.name, drawn.board.plan.name),
            action: "Open the plan that it is of, or download this one's Excel file and change that.".to_owned(),
        });
    }
    let named = |sheet: &&Sheet| sheet.name.as_deref() == Some(PLAN) || source.sheets.len() == 1;
    let head = |row: &SheetRow| {
        row.cells.iter().any(|cell| cell == HEADINGS[1]) && row.cells.iter().any(|cell| NaiveDate::parse(cell).is_ok())
    };
    let found = source.sheets.iter().filter(named).find_map(|sheet| Some((sheet, sheet.rows.iter().position(head)?)));
    let Some((sheet, head)) = found else {
        return Err(Unreadable {
            message: format!("{} has no sheet “{PLAN}” with people and weeks", file.name),
            action: "Download the plan as Excel, change the cells of its weeks, and read that file back.".to_owned(),
        });
    };
    let mut reading = Reading::default();
    let columns = columns(&sheet.rows[head], drawn, &mut reading);
    for row in &sheet.rows[head + 1..] {
        if row.cells.first().is_some_and(|cell| cell == LEGEND) {
            break;
        }
        person_row(row, &columns, drawn, &mut reading);
    }
    Ok(reading)
}

fn columns(head: &SheetRow, drawn: &Drawn, reading: &mut Reading) -> Columns {
    let at = |heading: &str| head.cells.iter().position(|cell| cell == heading);
    let mut columns = Columns { person: at(HEADINGS[1]).unwrap_or(1), id: at(HEADINGS[2]), weeks: Vec::new() };
    for (column, text) in head.cells.iter().enumerate() {
        if text.is_empty() || HEADINGS.contains(&text.as_str()) {
            continue;
        }
        let day = NaiveDate::parse(text).ok();
        match day.and_then(|day| drawn.board.weeks.iter().find(|week| week.monday == day)) {
            Some(week) => columns.weeks.push((column, week.index)),
            None => reading.unreadable.push(UnreadableCell {
                cell: address(head.number, column),
                text: text.clone(),
                message: "This is no week of the plan".to_owned(),
                action: "Write the Monday of a week of the plan, or delete the column.".to_owned(),
            }),
        }
    }
    for week in &drawn.board.weeks {
        if !columns.weeks.iter().any(|(_, known)| *known == week.index) {
            reading.unreadable.push(UnreadableCell {
                cell: address(head.number, columns.weeks.first().map_or(HEADINGS.len(), |(column, _)| *column)),
                text: String::new(),
                message: format!("The week of {} has no column", week.monday),
                action: "Put the column back: without it nobody knows what is planned then.".to_owned(),
            });
        }
    }
    columns
}

fn person_row(row: &SheetRow, columns: &Columns, drawn: &Drawn, reading: &mut Reading) {
    let text = |column: usize| row.cells.get(column).map(String::as_str).unwrap_or_default();
    let (id, name) = (columns.id.map(text).unwrap_or_default(), text(columns.person));
    let filled = columns.weeks.iter().any(|(column, _)| !text(*column).is_empty());
    if id.is_empty() && name.is_empty() && !filled {
        return;
    }
    let people = &drawn.board.people;
    let by_id = people.iter().find(|person| person.id == id);
    let mut by_name = people.iter().filter(|person| person.name == name);
    let person = by_id.or_else(|| by_name.next().filter(|_| id.is_empty() && by_name.next().is_none()));
    let column = if id.is_empty() { columns.person } else { columns.id.unwrap_or(columns.person) };
    let wrong = |message: String, action: String| UnreadableCell {
        cell: address(row.number, column),
        text: if id.is_empty() { name } else { id }.to_owned(),
        message,
        action,
    };
    let Some(person) = person else {
        let known: Vec<String> =
            people.iter().map(|person| if id.is_empty() { &person.name } else { &person.id }.clone()).collect();
        let near = suggest(if id.is_empty() { name } else { id }, known.iter());
        let near = if near.starts_with("Did") { near } else { "Write the id of somebody of this plan.".to_owned() };
        reading.unreadable.push(wrong("Nobody of this plan is called so".to_owned(), near));
        return;
    };
    if reading.lines.contains_key(&person.id) {
        reading.unreadable.push(wrong(
            format!("{} has two rows", person.name),
            "Bring what is planned together in one row, and delete the other.".to_owned(),
        ));
        return;
    }
    let mut line = Line::default();
    for (column, week) in &columns.weeks {
        let cell = address(row.number, *column);
        if let Some(post) = week_cell(text(*column), *week, &cell, drawn, (&mut line, reading)) {
            match line.bars.last_mut() {
                Some(bar) if bar.post == post && bar.start_week + bar.weeks == *week => bar.weeks += 1,
                _ => line.bars.push(Bar { post, start_week: *week, weeks: 1, cell }),
            }
        }
    }
    reading.lines.insert(person.id.clone(), line);
}

/// What one cell says: seats are noted, and the post is given back.
fn week_cell(
    text: &str,
    week: u32,
    cell: &str,
    drawn: &Drawn,
    (line, reading): (&mut Line, &mut Reading),
) -> Option<String> {
    if text.is_empty() {
        return None;
    }
    let codes = &drawn.codes;
    let mut wrong = |message: String, action: String| {
        reading.unreadable.push(UnreadableCell { cell: cell.to_owned(), text: text.to_owned(), message, action });
    };
    let mut post: Option<String> = None;
    for word in words(text, codes) {
        let plain = word.trim_start_matches([RIDE, SEAT].map(|mark| mark.chars().next().unwrap_or_default())).trim();
        let marked = plain.len() < word.len();
        if let Some(known) = codes.post(plain).filter(|_| !marked) {
            if post.as_ref().is_some_and(|post| *post != known.id) {
                wrong("Nobody is in two posts in one week".to_owned(), "Keep one of the two.".to_owned());
            }
            post = Some(known.id.clone());
        } else if let Some(session) = codes.session(plain) {
            match session.occurrences.get(&week) {
                Some(turn) => {
                    line.seats.push(Seat { occurrence: turn.clone(), week, cell: cell.to_owned() });
                }
                None => {
                    let monday = |week: &u32| drawn.board.weeks.get(*week as usize).map(|week| week.monday.to_string());
                    let days: Vec<String> = session.occurrences.keys().filter_map(monday).collect();
                    wrong(
                        format!("{} does not take place in this week", session.name),
                        format!("It does in the weeks of {}.", days.join(", ")),
                    );
                }
            }
        } else {
            let near = suggest(plain, codes.words().iter());
            let near = if near.starts_with("Did") { format!("{near} ") } else { String::new() };
            wrong(
                format!("“{plain}” is no word of a post or session"),
                format!("{near}The sheet “Codes” has them all; leave the cell empty for nothing."),
            );
        }
    }
    post
}

/// A whole cell may be a name with blanks in it; otherwise words stand beside each other.
fn words(text: &str, codes: &Codes) -> Vec<String> {
    let text = text.trim();
    if codes.post(text).is_some() || codes.session(text).is_some() {
        return vec![text.to_owned()];
    }
    // "◆ R3" is one word.
    let text = [RIDE, SEAT].iter().fold(text.to_owned(), |text, mark| text.replace(&format!("{mark} "), mark));
    text.split([' ', '\n', '\t', ',', ';', '+', '/']).filter(|word| !word.is_empty()).map(ToOwned::to_owned).collect()
}

/// "Plan!H12" for a row from 1 and a column from 0.
fn address(row: usize, column: usize) -> String {
    let mut letters = Vec::new();
    let mut left = column + 1;
    while left > 0 {
        letters.push(char::from(b'A' + u8::try_from((left - 1) % 26).unwrap_or(0)));
        left = (left - 1) / 26;
    }
    format!("{PLAN}!{}{row}", letters.iter().rev().collect::<String>())
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn cells_are_named_as_spreadsheets_do() {
        assert_eq!(address(12, 0), "Plan!A12");
        assert_eq!(address(3, 25), "Plan!Z3");
        assert_eq!(address(3, 26), "Plan!AA3");
        assert_eq!(address(3, 106), "Plan!DC3");
    }
}
