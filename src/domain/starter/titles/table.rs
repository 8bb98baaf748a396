//! The tables of titles and of team names that come along, ready to be asked: the longest phrase that stands in a text wins.

use super::words::{Words, words};
use crate::domain::starter::families;
use std::{
    collections::{BTreeSet, HashMap},
    sync::OnceLock,
};

const TITLES: &str = include_str!("../data/titles.csv");
const TEAMS: &str = include_str!("../data/team_names.csv");

/// Most words of a phrase.
const LONGEST_PHRASE: usize = 8;

/// Words shorter than this are never taken for a misspelling of another one.
const TYPO_LETTERS: usize = 6;

/// What a phrase means.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Row {
    pub phrase: &'static str,
    pub function: &'static str,
    /// Where the phrase itself says it; otherwise words such as “senior” around it do.
    pub seniority: Option<i32>,
    pub carries_quota: bool,
    pub family: &'static str,
}

/// A phrase found in a text.
#[derive(Clone, Debug, PartialEq)]
pub struct Match {
    pub row: &'static Row,
    /// Which words of the text it covers.
    pub from: usize,
    pub to: usize,
    /// How many words that are, the “e” of “e-commerce” not counted.
    pub words: usize,
}

impl Match {
    pub fn covers(&self, word: usize) -> bool {
        (self.from..self.to).contains(&word)
    }
}

/// Phrases by their words written together, so that “copy writer” is “copywriter”.
pub struct Table {
    rows: HashMap<String, Row>,
    /// Beginnings or parts of German compounds, longest first.
    parts: Vec<(String, Row)>,
    /// Every word of six or more letters, for misspellings.
    vocabulary: BTreeSet<String>,
}

/// What titles say.
pub fn titles() -> &'static Table {
    static TABLE: OnceLock<Table> = OnceLock::new();
    TABLE.get_or_init(|| Table::read(TITLES))
}

/// What the names of teams say: asked before the titles.
pub fn teams() -> &'static Table {
    static TABLE: OnceLock<Table> = OnceLock::new();
    TABLE.get_or_init(|| Table::read(TEAMS))
}

/// The cells of a row, or nothing where it is none.
fn row(line: &'static str) -> Option<Row> {
    let mut cells = line.split(',').map(str::trim);
    let (phrase, function, seniority, quota, family) =
        (cells.next()?, cells.next()?, cells.next()?, cells.next()?, cells.next()?);
    Some(Row {
        phrase,
        function: families::FUNCTIONS.iter().map(|(id, _)| *id).find(|id| *id == function)?,
        seniority: seniority.parse().ok(),
        carries_quota: quota == "yes",
        family: families::find(family)?,
    })
}

impl Table {
    fn read(text: &'static str) -> Self {
        let mut table = Self { rows: HashMap::new(), parts: Vec::new(), vocabulary: BTreeSet::new() };
        for row in text.lines().skip(1).filter_map(row) {
            let Words { words, .. } = words(row.phrase);
            if row.phrase.starts_with('*') {
                table.parts.push((words.concat(), row));
                continue;
            }
            table.vocabulary.extend(words.iter().filter(|word| word.len() >= TYPO_LETTERS).cloned());
            // Spellings of one phrase fall together: the first one stays.
            if !words.is_empty() {
                table.rows.entry(words.concat()).or_insert(row);
            }
        }
        table.parts.sort_by(|a, b| b.0.len().cmp(&a.0.len()).then_with(|| a.0.cmp(&b.0)));
        table
    }

    /// The phrase of most words; among equals the leftmost. A phrase that is only a word `is_generic` gives way to any other.
    pub fn longest(&'static self, words: &[String], is_generic: impl Fn(&str) -> bool) -> Option<Match> {
        let mut best: Option<(usize, Match)> = None;
        for from in 0..words.len() {
            let (mut together, mut length) = (String::new(), 0);
            for (place, word) in words.iter().enumerate().skip(from).take(LONGEST_PHRASE) {
                together.push_str(word);
                length += usize::from(word.len() > 1);
                let rank = if is_generic(&together) { 0 } else { length };
                if best.as_ref().is_none_or(|best| rank > best.0)
                    && let Some(row) = self.rows.get(&together)
                {
                    best = Some((rank, Match { row, from, to: place + 1, words: length }));
                }
            }
        }
        best.map(|(_, found)| found)
    }

    /// The compound that one of the words is: “Vertriebsfachkraft” begins with “Vertrieb”.
    pub fn compound(&'static self, words: &[String]) -> Option<Match> {
        for (place, word) in words.iter().enumerate() {
            for (part, row) in &self.parts {
                if word.len() > part.len() && word.contains(part.as_str()) {
                    return Some(Match { row, from: place, to: place + 1, words: 1 });
                }
            }
        }
        None
    }

    /// The words with small misspellings mended: one letter too many, too few, wrong, or two swapped.
    pub fn mended(&self, words: &[String], known: &[&str]) -> Vec<String> {
        let mend = |word: &String| {
            if word.len() < TYPO_LETTERS || self.vocabulary.contains(word) || known.contains(&word.as_str()) {
                return word.clone();
            }
            let near = |other: &&String| one_edit(word, other);
            let first = word.chars().next();
            let mut candidates: Vec<&String> = self.vocabulary.iter().filter(near).collect();
            candidates.sort_by_key(|other| other.chars().next() != first);
            candidates.first().map_or_else(|| word.clone(), |other| (*other).clone())
        };
        words.iter().map(mend).collect()
    }
}

/// Whether two different words are one edit apart.
fn one_edit(one: &str, other: &str) -> bool {
    if one.len().abs_diff(other.len()) > 1 {
        return false;
    }
    let (one, other): (Vec<char>, Vec<char>) = (one.chars().collect(), other.chars().collect());
    let (short, long) = if one.len() <= other.len() { (&one, &other) } else { (&other, &one) };
    let start = short.iter().zip(long.iter()).take_while(|(a, b)| a == b).count();
    let (short, long) = (&short[start..], &long[start..]);
    if short.len() < long.len() {
        return short == &long[1..];
    }
    match (short, long) {
        ([_, a @ ..], [_, b @ ..]) if a == b => true,
        ([a, b, rest @ ..], [c, d, other @ ..]) => a == d && b == c && rest == other,
        _ => false,
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn every_row_of_both_tables_is_read() {
        for (name, text) in [("titles.csv", TITLES), ("team_names.csv", TEAMS)] {
            for (number, line) in text.lines().enumerate().skip(1) {
                assert_eq!(line.split(',').count(), 6, "{name}:{}: {line}", number + 1);
                assert!(row(line).is_some(), "{name}:{}: {line} has an unknown function or family", number + 1);
            }
        }
    }

    #[test]
    fn no_two_spellings_of_a_phrase_mean_different_functions() {
        for text in [TITLES, TEAMS] {
            let mut known: HashMap<String, Row> = HashMap::new();
            let mut clashes = Vec::new();
            for row in text.lines().skip(1).filter_map(row) {
                let first = *known.entry(words(row.phrase).words.concat()).or_insert(row);
                if first.function != row.function {
                    clashes.push((first.phrase, first.function, row.phrase, row.function));
                }
            }
            assert!(clashes.is_empty(), "the same words with two meanings: {clashes:#?}");
        }
    }

    #[test]
    fn one_letter_may_be_wrong() {
        for misspelt in ["manger", "maanager", "manaegr", "monager"] {
            assert!(one_edit(misspelt, "manager"), "{misspelt}");
        }
        assert!(!one_edit("manager", "manager") && !one_edit("menagar", "manager") && !one_edit("man", "manager"));
    }
}
