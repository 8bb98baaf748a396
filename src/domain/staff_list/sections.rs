//! Lists in which teams stand as rows of their own, with their people below them, instead of in a column.

use super::{SheetRow, content::looks_like_name, names, text::clean};
use std::collections::{BTreeMap, BTreeSet};

/// Fewer make no sections: a single line is a title or a note.
const SECTIONS_MIN: usize = 2;

/// The team of each row by its number, and the rows that only name a team. Empty where the list is not made like that.
pub fn sections(rows: &[&SheetRow]) -> (BTreeMap<usize, String>, BTreeSet<usize>) {
    let mut teams = BTreeMap::new();
    let mut headings = BTreeSet::new();
    let mut current: Option<String> = None;
    let mut orphans = 0;
    for (at, row) in rows.iter().enumerate() {
        let followed = rows.get(at + 1).is_some_and(|next| alone(next).is_none());
        match alone(row).filter(|text| followed && !names::is_total(text) && !looks_like_name(text)) {
            Some(team) => {
                headings.insert(row.number);
                current = Some(team);
            }
            None => match &current {
                Some(team) => drop(teams.insert(row.number, team.clone())),
                None => orphans += 1,
            },
        }
    }
    let regular = headings.len() >= SECTIONS_MIN && orphans == 0 && teams.len() >= headings.len();
    if regular { (teams, headings) } else { (BTreeMap::new(), BTreeSet::new()) }
}

/// The text of a row that has only one, as merged cells have it in each.
fn alone(row: &SheetRow) -> Option<String> {
    let texts: BTreeSet<String> = row.cells.iter().map(|cell| clean(cell)).filter(|cell| !cell.is_empty()).collect();
    let mut texts = texts.into_iter();
    texts.next().filter(|_| texts.next().is_none())
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn people_below_a_team_belong_to_it() {
        let row =
            |number: usize, cells: &[&str]| SheetRow { number, cells: cells.iter().map(|c| (*c).to_owned()).collect() };
        let rows = [
            row(2, &["Sales"]),
            row(3, &["Ann Lee", "Account Executive"]),
            row(4, &["Ben Ruiz", "SDR"]),
            row(6, &["Marketing", "Marketing"]),
            row(7, &["Cleo Park", "Copywriter"]),
        ];
        let all: Vec<&SheetRow> = rows.iter().collect();
        let (teams, headings) = sections(&all);
        assert_eq!(headings, [2, 6].into());
        assert_eq!((teams[&4].as_str(), teams[&7].as_str()), ("Sales", "Marketing"));
        // One line alone is a note, and people above the first team have none.
        assert!(sections(&all[..3]).0.is_empty());
        assert!(sections(&all[1..]).0.is_empty());
    }
}
