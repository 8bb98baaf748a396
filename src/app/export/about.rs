//! What each table and column is, as the page on importing says it: the sheet “Read me” and the notes of headings quote that page,
//! so that there is one description.

use crate::{domain::company::Kind, interop::workbook::Line};

const PAGE: &str = include_str!("../../../docs/import.md");

/// What the page says of a table.
pub struct About {
    pub sentence: &'static str,
    pub columns: Vec<ColumnAbout>,
}

pub struct ColumnAbout {
    pub name: &'static str,
    pub holds: &'static str,
    /// What an empty cell stands for.
    pub empty: &'static str,
    pub other_headings: &'static str,
}

impl About {
    pub fn of(kind: Kind) -> Self {
        let section = PAGE.split_once(&format!("\n### {}\n", kind.name())).map_or("", |(_, rest)| rest);
        let section = section.split("\n### ").next().unwrap_or_default();
        let mut lines = section.lines().filter(|line| !line.is_empty());
        let sentence = lines.next().unwrap_or_default();
        let column = |line: &'static str| {
            let mut cells = line.trim_matches('|').split('|').map(str::trim);
            let name = cells.next()?.strip_prefix('`')?.strip_suffix('`')?;
            Some(ColumnAbout {
                name,
                holds: cells.next()?,
                empty: cells.next()?,
                other_headings: cells.next().unwrap_or_default(),
            })
        };
        Self { sentence, columns: lines.filter_map(column).collect() }
    }

    /// What stands at a column's heading.
    pub fn note(&self, column: &str) -> String {
        let Some(about) = self.columns.iter().find(|about| about.name == column) else { return String::new() };
        let empty = match about.empty.strip_prefix("refused") {
            Some("") => "Has to be filled.".to_owned(),
            Some(why) => format!("Has to be filled{why}.", why = why.replace(": ", ", ")),
            None if about.empty == "nothing" => "May be empty.".to_owned(),
            None => format!("Empty stands for {}.", about.empty),
        };
        let mut holds = about.holds.to_owned();
        if let Some(first) = holds.get(..1) {
            holds = first.to_uppercase() + &holds[1..];
        }
        format!("{holds}. {empty}")
    }
}

/// The sheet that explains the tables of `kinds`.
pub fn read_me(kinds: &[Kind]) -> Vec<Line> {
    let mut lines = vec![
        Line::Title("How to fill these tables in".to_owned()),
        Line::Text("Edit the other sheets, save the file, and bring it back on the page Import: only what you edited changes.".to_owned()),
        Line::Text("Keep the ids: a row is known by them. A row that is not there stays as it is; an empty cell empties the field.".to_owned()),
        Line::Text("References are ids or names. Dates are dates, texts stay as typed, formulas count with their values.".to_owned()),
    ];
    for kind in kinds {
        let about = About::of(*kind);
        lines.push(Line::Text(String::new()));
        lines.push(Line::Title(kind.name().to_owned()));
        lines.push(Line::Text(about.sentence.to_owned()));
        lines.push(Line::Headings(["Column", "Holds", "If empty", "Other headings"].map(str::to_owned).to_vec()));
        for column in about.columns {
            let cells = [column.name, column.holds, column.empty, column.other_headings];
            lines.push(Line::Row(cells.map(str::to_owned).to_vec()));
        }
    }
    lines
}
