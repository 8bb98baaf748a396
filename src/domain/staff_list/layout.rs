//! Where the list stands in its sheet: the row with the headings, what stands above it, and where the people begin.

use super::{
    Field, Sheet, SheetRow,
    content::{Content, looks_like_name},
    headings::meanings,
    text::{clean, words},
};
use std::collections::BTreeSet;

/// Rows from the top among which the headings are looked for.
const TOP: usize = 40;

/// Longer texts are sentences, not headings.
const HEADING_MAX_CHARACTERS: usize = 60;

/// One column's heading: its own, and that of the group above it where there is one.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct Heading {
    pub own: String,
    pub group: String,
}

/// How a sheet is laid out.
#[derive(Clone, Debug, PartialEq)]
pub struct Layout {
    /// By column.
    pub headings: Vec<Heading>,
    /// Number of the row with the headings, as the spreadsheet counts; absent where there are none.
    pub heading_row: Option<usize>,
    /// Index of the first row of people.
    pub first: usize,
}

/// Finds the headings of `sheet`, or takes `chosen` (0: there are none).
pub fn layout(sheet: &Sheet, chosen: Option<usize>) -> Layout {
    let rows = &sheet.rows;
    let width = rows.iter().map(|row| row.cells.len()).max().unwrap_or(0);
    let found = match chosen {
        Some(0) => None,
        Some(number) => rows.iter().position(|row| row.number == number).or_else(|| guess(rows, width)),
        None => guess(rows, width),
    };
    let Some(at) = found else {
        let first = if chosen == Some(0) { 0 } else { rows.iter().position(|row| !is_title(row, width)).unwrap_or(0) };
        return Layout { headings: vec![Heading::default(); width], heading_row: None, first };
    };
    // A second row of headings right below says the same in another language, or belongs to it.
    let mut last = at;
    while chosen.is_none()
        && rows.get(last + 1).is_some_and(|row| row.number == rows[last].number + 1 && is_heading(row))
    {
        last += 1;
    }
    let group = at
        .checked_sub(1)
        .map(|above| &rows[above])
        .filter(|row| row.number + 1 == rows[at].number && !is_title(row, width));
    let cell = |row: &SheetRow, column: usize| row.cells.get(column).map(|cell| clean(cell)).unwrap_or_default();
    let mut reaches = String::new();
    let headings = (0..width)
        .map(|column| {
            let mut own: Vec<String> = Vec::new();
            for row in &rows[at..=last] {
                let text = cell(row, column);
                if !text.is_empty() && !own.contains(&text) {
                    own.push(text);
                }
            }
            // In a text file the name of a group stands above its first column only.
            if let Some(row) = group {
                let above = cell(row, column);
                if !above.is_empty() {
                    reaches = above;
                }
            }
            let group = if own.first() == Some(&reaches) { String::new() } else { reaches.clone() };
            Heading { own: own.join(" / "), group }
        })
        .collect();
    Layout { headings, heading_row: Some(rows[at].number), first: last + 1 }
}

/// One text alone, or the same in every cell as merged ones have it: a title, a date, "confidential".
fn is_title(row: &SheetRow, width: usize) -> bool {
    let texts: BTreeSet<&str> = row.cells.iter().map(|cell| cell.trim()).filter(|cell| !cell.is_empty()).collect();
    width > 1 && texts.len() <= 1
}

/// How much of a row reads like headings, and how many of its cells do.
fn heading_score(row: &SheetRow) -> (f64, f64) {
    let texts: BTreeSet<String> = row.cells.iter().map(|cell| clean(cell)).filter(|cell| !cell.is_empty()).collect();
    let mut fields: BTreeSet<Option<Field>> = BTreeSet::new();
    let (mut score, mut known) = (0.0, 0);
    for text in texts.iter().filter(|text| text.chars().count() <= HEADING_MAX_CHARACTERS) {
        let Some(meaning) = meanings(text).into_iter().next() else { continue };
        // Words inside a longer text count little: "Account Manager" is no heading.
        let weight = if meaning.weight < 65.0 { 0.2 } else { meaning.weight / 100.0 };
        known += usize::from(meaning.weight >= 65.0);
        let fresh = fields.insert(meaning.field) || meaning.field.is_none();
        score += weight * if fresh { 1.0 } else { 0.5 } * if meaning.field.is_some() { 1.0 } else { 0.4 };
    }
    (score, known as f64 / texts.len().max(1) as f64)
}

fn is_heading(row: &SheetRow) -> bool {
    let (score, share) = heading_score(row);
    score >= 1.5 && share >= 0.6
}

fn guess(rows: &[SheetRow], width: usize) -> Option<usize> {
    let mut best: Option<(usize, f64)> = None;
    for (at, row) in rows.iter().take(TOP).enumerate() {
        let (score, share) = heading_score(row);
        if score >= 1.5 && share >= 0.3 && best.is_none_or(|(_, most)| score > most + 0.01) {
            best = Some((at, score));
        }
    }
    let best = best.map(|(at, _)| at);
    // A list of one column has one heading.
    best.or_else(|| by_content(rows, width)).or_else(|| {
        let first = rows.first().and_then(|row| row.cells.first()).filter(|_| width == 1)?;
        (!meanings(first).is_empty()).then_some(0)
    })
}

/// The first full row, if it differs from what stands below it in a way that only headings do: "Who", "Where".
fn by_content(rows: &[SheetRow], width: usize) -> Option<usize> {
    let at = rows.iter().take(TOP).position(|row| !is_title(row, width))?;
    let top = &rows[at];
    let (mut for_it, mut against) = (0.0, 0.0);
    for column in 0..width {
        let cell = top.cells.get(column).map(|cell| clean(cell)).unwrap_or_default();
        if cell.is_empty() {
            continue;
        }
        let below = Content::of(rows[at + 1..].iter().map(|row| row.cells.get(column).map_or("", String::as_str)));
        if below.filled < 2 {
            continue;
        }
        let own = Content::of(std::iter::once(cell.as_str()));
        let differs = |share: f64, own: f64| share >= 0.7 && own < 0.5;
        if below.values.contains(&words(&cell)) {
            against += 1.0;
        } else if differs(below.emails, own.emails)
            || differs(below.dates, own.dates)
            || differs(below.numbers, own.numbers)
            || differs(below.names, own.names)
        {
            for_it += 1.0;
        } else if below.names >= 0.7 && looks_like_name(&cell) {
            against += 1.0;
        } else if below.variety() <= 0.5 {
            for_it += 0.5;
        }
    }
    (for_it >= 1.0 && for_it > against).then_some(at)
}

/// Whether a row below the headings says them once more, as printed lists do on each page.
pub fn repeats(row: &SheetRow, headings: &[Heading]) -> bool {
    let mut same = 0;
    for (column, heading) in headings.iter().enumerate().filter(|(_, heading)| !heading.own.is_empty()) {
        let cell = row.cells.get(column).map(|cell| clean(cell)).unwrap_or_default();
        if cell.is_empty() || words(&cell) != words(&heading.own) {
            return false;
        }
        same += 1;
    }
    same >= 2
}

#[cfg(test)]
pub mod tests {
    use super::*;

    /// A sheet from lines with semicolons.
    pub fn sheet(lines: &str) -> Sheet {
        let rows = lines
            .lines()
            .enumerate()
            .map(|(at, line)| SheetRow { number: at + 1, cells: line.split(';').map(str::to_owned).collect() })
            .filter(|row| row.cells.iter().any(|cell| !cell.trim().is_empty()))
            .collect();
        Sheet { name: None, rows }
    }

    fn found(lines: &str) -> (Option<usize>, usize) {
        let layout = layout(&sheet(lines), None);
        (layout.heading_row, layout.first)
    }

    #[test]
    fn headings_are_found_below_titles_and_groups() {
        assert_eq!(found("Name;Team;Title\nAnn Lee;Sales;Account Executive\n"), (Some(1), 1));
        assert_eq!(
            found("Staff list as of 11/16/2026;;\n;;\nEmployee Name;Department;Job Title\nLee, Ann;Sales;AE\n"),
            (Some(3), 2)
        );
        let lines = "Headcount;Headcount;Headcount\nPerson;;Organisation\nSurname;Given name;Team\nLee;Ann;Sales\n";
        assert_eq!(found(lines), (Some(3), 3));
        let layout = layout(&sheet(lines), None);
        assert_eq!(layout.headings[1], Heading { own: "Given name".into(), group: "Person".into() });
        assert_eq!(layout.headings[2].group, "Organisation");
    }

    #[test]
    fn headings_in_two_languages_are_joined() {
        let layout = layout(&sheet("Name;Abteilung;Stelle\nEmployee;Department;Job title\nAnn Lee;Sales;AE\n"), None);
        assert_eq!((layout.heading_row, layout.first), (Some(1), 2));
        assert_eq!(layout.headings[1].own, "Abteilung / Department");
    }

    #[test]
    fn headings_that_nobody_knows_are_known_by_what_stands_below() {
        assert_eq!(
            found("Qui;Quoi\nAnn Lee;Sales\nBen Ruiz;Sales\nCleo Park;Marketing\nDan Roth;Marketing\n"),
            (Some(1), 1)
        );
        assert_eq!(found("Ann Lee;Sales\nBen Ruiz;Sales\nCleo Park;Marketing\nDan Roth;Marketing\n"), (None, 0));
        assert_eq!(found("Our team\nAnn Lee;Sales\nBen Ruiz;Sales\nCleo Park;Marketing\n"), (None, 1));
    }

    #[test]
    fn what_somebody_says_goes_first() {
        let lines = "Name;Team\nAnn Lee;Sales\n";
        assert_eq!(layout(&sheet(lines), Some(0)).first, 0);
        assert_eq!(layout(&sheet(lines), Some(2)).heading_row, Some(2));
    }

    #[test]
    fn headings_that_come_again_are_known() {
        let sheet = sheet("Name;Team\nAnn Lee;Sales\nName;Team\n");
        let layout = layout(&sheet, None);
        assert!(repeats(&sheet.rows[2], &layout.headings));
        assert!(!repeats(&sheet.rows[1], &layout.headings));
    }
}
