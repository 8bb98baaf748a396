//! Which column holds what: by its heading, by what its cells look like, and by what somebody said.

use super::{
    ColumnChoice, Field, Finding, Language, ListColumn, SheetRow,
    content::Content,
    headings::{Meaning, meanings},
    layout::Heading,
    text::{clean, words},
};
use std::collections::{BTreeMap, BTreeSet};

/// What is shown of a column.
const SAMPLES: usize = 4;

/// Below this a column is rather not taken for a field.
const ENOUGH: f64 = 45.0;

/// From this on there is no doubt.
const SURE: f64 = 80.0;

/// What was found out about the columns.
pub struct Columns {
    pub columns: Vec<ListColumn>,
    pub language: Language,
    pub findings: Vec<Finding>,
}

struct Work {
    headings: Vec<Heading>,
    contents: Vec<Content>,
    meanings: Vec<Vec<Meaning>>,
    /// Field of each column, with how surely.
    taken: BTreeMap<usize, (Field, f64)>,
}

/// Guesses the field of each column; `choices` go first.
pub fn columns(headings: &[Heading], rows: &[&SheetRow], choices: &BTreeMap<usize, ColumnChoice>) -> Columns {
    let contents: Vec<Content> =
        (0..headings.len()).map(|column| Content::of(rows.iter().map(|row| cell(row, column)))).collect();
    let of_heading = |heading: &Heading| {
        // "Manager" above "Name" is the manager's name; a group that says nothing new leaves the heading as it is.
        let joined = meanings(&format!("{} {}", heading.group, heading.own));
        let own = meanings(&heading.own);
        match joined.first() {
            Some(first) if !heading.group.is_empty() && first.field == Some(Field::Manager) => joined,
            _ => own,
        }
    };
    let meanings: Vec<Vec<Meaning>> = headings.iter().map(of_heading).collect();
    let mut work = Work { headings: headings.to_vec(), contents, meanings, taken: BTreeMap::new() };
    let mut findings = Vec::new();
    let ignored: BTreeSet<usize> = choices
        .iter()
        .filter(|(_, choice)| matches!(choice, ColumnChoice::Ignore(_)))
        .map(|(column, _)| *column)
        .collect();
    for (column, choice) in choices {
        if let ColumnChoice::Field(field) = choice
            && *column < headings.len()
        {
            if let Some(other) = work.column_of(*field).filter(|_| *field != Field::Quota) {
                findings.push(Finding::warning(
                    format!(
                        "{} and {} were both chosen for the same thing; the first is taken",
                        work.called(other),
                        work.called(*column)
                    ),
                    "Choose something else, or nothing, for one of the two.",
                ));
                continue;
            }
            work.taken.insert(*column, (*field, 100.0));
        }
    }
    let chosen: BTreeSet<usize> = choices.keys().copied().collect();
    work.guess(&chosen);
    work.second_names(&chosen);
    work.bare_names(&chosen);
    work.team_of_function(&chosen);
    findings.extend(work.doubts(&chosen));
    let columns = (0..headings.len())
        .map(|column| {
            let taken = work.taken.get(&column);
            let no_use = work.meanings[column].first().is_some_and(|meaning| meaning.field.is_none());
            let empty = work.contents[column].filled == 0;
            ListColumn {
                index: column,
                heading: headings[column].own.clone(),
                samples: samples(rows, column),
                field: taken.map(|(field, _)| *field),
                sure: ignored.contains(&column) || taken.map_or(no_use || empty, |(_, score)| *score >= SURE),
            }
        })
        .filter(|column| !column.heading.is_empty() || !column.samples.is_empty() || chosen.contains(&column.index))
        .collect();
    Columns { columns, language: work.language(), findings }
}

pub fn cell(row: &SheetRow, column: usize) -> &str {
    row.cells.get(column).map_or("", String::as_str)
}

fn samples(rows: &[&SheetRow], column: usize) -> Vec<String> {
    let mut samples: Vec<String> = Vec::new();
    for row in rows {
        let text = clean(cell(row, column));
        if !text.is_empty() && !samples.contains(&text) {
            samples.push(text);
            if samples.len() == SAMPLES {
                break;
            }
        }
    }
    samples
}

impl Work {
    fn column_of(&self, field: Field) -> Option<usize> {
        self.taken.iter().find(|(_, (taken, _))| *taken == field).map(|(column, _)| *column)
    }

    /// "the column “Team”", or its place where it has no heading.
    fn called(&self, column: usize) -> String {
        match self.headings[column].own.as_str() {
            "" => format!("column {}", column + 1),
            heading => format!("column {} (“{heading}”)", column + 1),
        }
    }

    /// Best pairs of column and field first, each used once; managers once it is known where the names stand.
    fn guess(&mut self, chosen: &BTreeSet<usize>) {
        const FIRST: [Field; 13] = [
            Field::Id,
            Field::Name,
            Field::FirstName,
            Field::LastName,
            Field::Email,
            Field::Team,
            Field::Title,
            Field::Function,
            Field::Location,
            Field::Fte,
            Field::Quota,
            Field::JoinedOn,
            Field::LeftOn,
        ];
        // Columns headed "Manager" are not anybody else's while the rest is dealt out.
        let managers: BTreeSet<usize> = (0..self.headings.len())
            .filter(|column| {
                self.meanings[*column].first().is_some_and(|meaning| meaning.field == Some(Field::Manager))
            })
            .collect();
        self.deal(&FIRST, &chosen.union(&managers).copied().collect());
        self.deal(&[Field::Manager], chosen);
        self.deal(&FIRST, chosen);
    }

    fn deal(&mut self, fields: &[Field], not: &BTreeSet<usize>) {
        let people = self.people_values();
        let mut pairs: Vec<(f64, usize, Field)> = Vec::new();
        for column in
            (0..self.headings.len()).filter(|column| !not.contains(column) && !self.taken.contains_key(column))
        {
            for field in fields {
                let score = self.score(column, *field, &people);
                if score >= ENOUGH {
                    pairs.push((score, column, *field));
                }
            }
        }
        pairs.sort_by(|a, b| b.0.total_cmp(&a.0).then(a.1.cmp(&b.1)));
        for (score, column, field) in pairs {
            let second_quota = field == Field::Quota && score >= SURE;
            if !self.taken.contains_key(&column) && (self.column_of(field).is_none() || second_quota) {
                self.taken.insert(column, (field, score));
            }
        }
    }

    /// Everything that can stand for somebody of the list: names, ids, addresses.
    fn people_values(&self) -> BTreeSet<String> {
        let stands_for = |field: Field| matches!(field, Field::Id | Field::Name | Field::Email);
        let columns = self.taken.iter().filter(|(_, (field, _))| stands_for(*field)).map(|(column, _)| *column);
        let sorted = |value: &str| {
            let mut parts: Vec<&str> = value.split(' ').collect();
            parts.sort_unstable();
            parts.join(" ")
        };
        let mut values: BTreeSet<String> = columns
            .flat_map(|column| self.contents[column].values.iter())
            .flat_map(|value| [value.clone(), sorted(value)])
            .collect();
        values.remove("");
        values
    }

    fn score(&self, column: usize, field: Field, people: &BTreeSet<String>) -> f64 {
        let content = &self.contents[column];
        let meaning = self.meanings[column].iter().find(|meaning| meaning.field == Some(field));
        let first = self.meanings[column].first();
        // A heading that says something else speaks against what the cells look like.
        let other = if meaning.is_none() { first.map_or(0.0, |meaning| meaning.weight) } else { 0.0 };
        let headed = meaning.map_or(0.0, |meaning| meaning.weight);
        if content.filled == 0 {
            return if headed >= 90.0 { headed - 20.0 } else { 0.0 };
        }
        let by_content =
            if headed > 0.0 { self.fits(content, field, people) } else { self.looks_like(content, field, people) };
        headed + by_content - other
    }

    /// Whether the cells fit a heading: above 0 for, below against.
    fn fits(&self, content: &Content, field: Field, people: &BTreeSet<String>) -> f64 {
        let unlike = |share: f64| if share > 0.5 { -100.0 } else { 0.0 };
        match field {
            Field::Id if content.variety() < 0.9 => -70.0,
            Field::Id => {
                if content.names > 0.5 || content.emails > 0.5 {
                    -60.0
                } else {
                    5.0
                }
            }
            Field::Name => {
                content.names * 10.0
                    + unlike(content.emails)
                    + unlike(content.numbers)
                    + unlike(content.dates)
                    + if content.companies > 0.3 { -100.0 } else { 0.0 }
            }
            Field::FirstName | Field::LastName => {
                unlike(content.emails) + unlike(content.numbers) + unlike(content.dates)
            }
            Field::Email if content.emails < 0.3 => -100.0,
            Field::Email => 10.0,
            Field::Team => {
                let one = if content.distinct == 1 && content.filled > 3 { -40.0 } else { 0.0 };
                one + unlike(content.emails)
                    + unlike(content.dates)
                    + if content.variety() > 0.6 { unlike(content.names) } else { 0.0 }
                    + content.filled_share() * 5.0
                    - if content.titles > 0.6 { 30.0 } else { 0.0 }
            }
            Field::Title => {
                content.titles * 20.0 + unlike(content.emails) + unlike(content.dates) + unlike(content.honorifics)
                    - if content.titles < 0.1 && content.teams > 0.6 { 20.0 } else { 0.0 }
            }
            Field::Function => {
                content.teams * 10.0 - content.titles * 40.0 + unlike(content.emails) + unlike(content.dates)
            }
            Field::Location => unlike(content.emails) + unlike(content.dates),
            Field::Manager => content.within(people) * 10.0 + unlike(content.dates),
            Field::Fte => {
                let hours_or_words = content.numbers + content.yes_no;
                if hours_or_words < 0.3 && content.distinct > 4 { -100.0 } else { 0.0 }
            }
            Field::Quota => {
                if content.numbers + content.yes_no < 0.5 {
                    -100.0
                } else {
                    0.0
                }
            }
            Field::JoinedOn | Field::LeftOn => {
                if content.dates + content.numbers < 0.3 {
                    -100.0
                } else {
                    0.0
                }
            }
        }
    }

    /// What the cells alone say.
    fn looks_like(&self, content: &Content, field: Field, people: &BTreeSet<String>) -> f64 {
        let some = content.filled_share() >= 0.5;
        let plain =
            content.links + content.emails + content.dates + content.numbers + content.yes_no + content.codes < 0.5;
        match field {
            Field::Email if content.emails >= 0.7 => 85.0,
            Field::Name if some && content.names >= 0.6 && content.variety() >= 0.8 => 45.0 + content.names * 30.0,
            Field::Title if plain && content.titles >= 0.5 => 45.0 + content.titles * 25.0,
            Field::Team
                if plain
                    && some
                    && content.names < 0.5
                    && content.titles < 0.5
                    && content.distinct >= 2
                    && content.variety() <= 0.5 =>
            {
                40.0 + content.teams * 30.0
            }
            Field::Manager if !people.is_empty() && content.variety() <= 0.6 && content.within(people) >= 0.7 => 80.0,
            Field::Id if content.codes >= 0.9 && content.filled_share() >= 0.9 && content.variety() >= 0.99 => 60.0,
            _ => 0.0,
        }
    }

    /// "Name" beside "Vorname" is the last name; two columns called "Name" are last and first name.
    fn second_names(&mut self, chosen: &BTreeSet<usize>) {
        let Some(name) = self.column_of(Field::Name).filter(|column| !chosen.contains(column)) else { return };
        if self.contents[name].names >= 0.3 {
            return;
        }
        let first = self.column_of(Field::FirstName);
        if first.is_some() && self.column_of(Field::LastName).is_none() {
            self.taken.insert(name, (Field::LastName, SURE));
            return;
        }
        let twin = (0..self.headings.len()).find(|column| {
            *column != name
                && !self.taken.contains_key(column)
                && !chosen.contains(column)
                && self.contents[*column].single_words >= 0.5
                && self.meanings[*column].first().is_some_and(|meaning| meaning.field == Some(Field::Name))
        });
        if let Some(twin) = twin.filter(|_| first.is_none()) {
            let (last, first) = (name.min(twin), name.max(twin));
            self.taken.insert(last, (Field::LastName, 50.0));
            self.taken.insert(first, (Field::FirstName, 50.0));
        }
    }

    /// Where nothing holds names, two columns of different single words side by side do.
    fn bare_names(&mut self, chosen: &BTreeSet<usize>) {
        let names = [Field::Name, Field::FirstName, Field::LastName];
        if names.into_iter().any(|field| self.column_of(field).is_some()) {
            return;
        }
        let could_be = |column: &usize| {
            let content = &self.contents[*column];
            let free =
                !self.taken.contains_key(column) && !chosen.contains(column) && self.meanings[*column].is_empty();
            free && content.single_words >= 0.8 && content.variety() >= 0.6 && content.filled > 2
        };
        let columns: Vec<usize> = (0..self.headings.len()).filter(could_be).collect();
        if let [first, last, ..] = columns.as_slice()
            && first + 1 == *last
        {
            let (first, last) = (*first, *last);
            self.taken.insert(first, (Field::FirstName, 50.0));
            self.taken.insert(last, (Field::LastName, 50.0));
        }
    }

    /// Where nothing else holds teams, the departments or business units are the teams.
    fn team_of_function(&mut self, chosen: &BTreeSet<usize>) {
        if self.column_of(Field::Team).is_none()
            && let Some(column) = self.column_of(Field::Function).filter(|column| !chosen.contains(column))
        {
            self.taken.insert(column, (Field::Team, 60.0));
        }
    }

    /// Slips of the keyboard, and columns that could as well be another's.
    fn doubts(&self, chosen: &BTreeSet<usize>) -> Vec<Finding> {
        let mut findings = Vec::new();
        let mut by_heading: BTreeMap<String, Vec<usize>> = BTreeMap::new();
        for (column, heading) in self.headings.iter().enumerate().filter(|(_, heading)| !heading.own.is_empty()) {
            by_heading.entry(words(&format!("{} {}", heading.group, heading.own))).or_default().push(column);
        }
        for twins in by_heading.values().filter(|twins| twins.len() > 1) {
            let undecided: Vec<usize> = twins.iter().copied().filter(|column| !chosen.contains(column)).collect();
            let known = self.meanings[twins[0]].first().is_some_and(|meaning| meaning.field.is_some());
            if undecided.is_empty() || !known {
                continue;
            }
            let taken: Vec<String> = twins
                .iter()
                .map(|column| match self.taken.get(column) {
                    Some((field, _)) => format!("column {} was taken as {}", column + 1, field.called()),
                    None => format!("column {} was left out", column + 1),
                })
                .collect();
            findings.push(Finding::warning(
                format!("{} columns are called “{}”: {}", twins.len(), self.headings[twins[0]].own, taken.join(", ")),
                "Look at both columns below, and choose what each of them holds.",
            ));
        }
        for (column, (field, _)) in self.taken.iter().filter(|(column, _)| !chosen.contains(column)) {
            let meant = self.meanings[*column]
                .iter()
                .find(|meaning| meaning.field == Some(*field))
                .and_then(|meaning| meaning.meant);
            if let Some(meant) = meant {
                findings.push(Finding::warning(
                    format!("The column “{}” was taken as {}", self.headings[*column].own, field.called()),
                    format!("Did you mean “{meant}”? If not, choose what it holds."),
                ));
            }
        }
        findings
    }

    fn language(&self) -> Language {
        let count = |language| {
            self.meanings
                .iter()
                .filter_map(|all| all.first())
                .filter(|meaning| meaning.language == Some(language))
                .count()
        };
        if count(Language::German) > count(Language::English) { Language::German } else { Language::English }
    }
}
