//! Reading the rows of an upload over what is stored: references by name, cells that say what is stored, and all that is wrong.

use super::{
    findings::Findings,
    people::Found,
    progress::Progress,
    reading::{is_heading_of, says_the_same, what_to_do},
    view::{Choices, ImportError, RowAt},
};
use crate::{
    domain::company::{Column, Company, Kind, Need, Record, Shape, Value, normalise, suggest},
    interop::{CELL_ERRORS, RawRow, RawTable, UNCALCULATED},
    with_record,
};
use chrono::NaiveDate;
use std::collections::{BTreeSet, HashMap, HashSet};

/// Rows between two notes of how far it is.
const NOTED_EVERY: usize = 500;

/// Where an uploaded record stands.
pub struct Origin {
    pub id: String,
    /// Among the tables of its kind, and among the rows of that table.
    pub table: usize,
    pub row: usize,
    /// It says what is stored.
    pub same: bool,
}

/// A table with the cell of a row that each column has.
pub struct Placed<'t> {
    pub raw: &'t RawTable,
    places: Vec<Option<usize>>,
}

impl Placed<'_> {
    /// The text of a cell; none where the file does not have the column.
    fn cell<'r>(&self, row: &'r RawRow, column: usize) -> Option<&'r str> {
        let place = self.places.get(column).copied().flatten()?;
        Some(row.cells.get(place).map_or("", String::as_str))
    }

    /// An error at a cell, by the file's own heading.
    fn error(&self, row: &RawRow, column: (usize, &str), message: String, action: String) -> ImportError {
        let heading = self.places.get(column.0).copied().flatten().and_then(|at| self.raw.headings.get(at));
        let value = self.cell(row, column.0).filter(|value| !value.is_empty());
        ImportError {
            file: self.raw.source.clone(),
            row: Some(row.number),
            column: Some(heading.map_or(column.1, String::as_str).to_owned()),
            value: value.map(|value| value.chars().take(VALUE_MAX_CHARACTERS).collect()),
            message,
            action,
        }
    }
}

/// Of a wrong cell so much is shown.
const VALUE_MAX_CHARACTERS: usize = 200;

/// Ids by what people call them; none where two are called so.
type Names = HashMap<String, Option<String>>;

pub struct Work<'a> {
    pub current: &'a Company,
    pub company: Company,
    pub findings: Findings,
    pub people: Found,
    left_out: BTreeSet<RowAt>,
    /// Of rows that were left out.
    left_out_ids: HashSet<(Kind, String)>,
    today: Option<NaiveDate>,
    progress: &'a Progress,
}

impl<'a> Work<'a> {
    pub fn new(current: &'a Company, choices: &Choices, today: Option<NaiveDate>, progress: &'a Progress) -> Self {
        Self {
            current,
            company: current.clone(),
            findings: Findings::default(),
            people: Found::default(),
            left_out: choices.leave_out.iter().cloned().collect(),
            left_out_ids: HashSet::new(),
            today,
            progress,
        }
    }

    /// Puts the rows of `tables` into the company; what cannot be read is an error, and left out.
    pub fn overlay<'t, T: Record>(&mut self, tables: &'t [RawTable]) -> (Vec<Placed<'t>>, Vec<Origin>) {
        let placed: Vec<Option<Placed<'t>>> =
            tables.iter().map(|raw| Some(Placed { places: self.places::<T>(raw)?, raw })).collect();
        let names = self.names_by_column::<T>(&placed);
        let mut origins: Vec<Origin> = Vec::new();
        let mut seen: HashMap<String, (usize, usize)> = HashMap::new();
        let mut since = 0;
        for (at, table) in placed.iter().enumerate().filter_map(|(at, table)| Some((at, table.as_ref()?))) {
            for (index, row) in table.raw.rows.iter().enumerate() {
                since += 1;
                if since == NOTED_EVERY {
                    self.progress.advance(since);
                    since = 0;
                }
                if self.left_out.contains(&RowAt { file: table.raw.source.clone(), row: row.number }) {
                    self.leave_out::<T>(table, row);
                    continue;
                }
                let Some((record, same)) = self.record::<T>(table, row, &names) else { continue };
                let id = record.as_ref().map_or_else(|id| id.clone(), Record::id);
                if let Some((first, number)) = seen.get(&id) {
                    let whereabouts = if *first == at {
                        format!("row {number}")
                    } else {
                        format!("row {number} of {}", tables[*first].source)
                    };
                    let key = T::columns().iter().position(|column| column.need == Need::Key).unwrap_or(0);
                    self.findings.push(table.error(
                        row,
                        (key, T::columns()[key].name),
                        format!("The {} “{id}” is already in {whereabouts}", T::KIND.singular()),
                        "Remove one of the two rows, or give it an id of its own.".to_owned(),
                    ));
                    continue;
                }
                seen.insert(id.clone(), (at, row.number));
                origins.push(Origin { id: id.clone(), table: at, row: index, same });
                if let Ok(record) = record {
                    T::table_mut(&mut self.company).insert(id, record);
                }
            }
        }
        self.progress.advance(since);
        let placed = placed
            .into_iter()
            .zip(tables)
            .map(|(placed, raw)| placed.unwrap_or(Placed { raw, places: Vec::new() }))
            .collect();
        (placed, origins)
    }

    fn leave_out<T: Record>(&mut self, table: &Placed<'_>, row: &RawRow) {
        let keys = T::columns().iter().enumerate().filter(|(_, column)| column.need == Need::Key);
        let id: Vec<&str> = keys.filter_map(|(index, _)| table.cell(row, index)).collect();
        self.left_out_ids.insert((T::KIND, id.join("/")));
    }

    /// For columns that refer to a table: its names in lower case with their ids, so that a sheet may say "Sales Nord".
    fn names_by_column<T: Record>(&self, tables: &[Option<Placed<'_>>]) -> Vec<Names> {
        let names = |kind: Kind| {
            let mut names: Names = with_record!(kind, R => {
                let mut names: Names = HashMap::new();
                for (id, record) in R::table(&self.company) {
                    // A name that two records share means neither.
                    let entry = names.entry(record.label(&self.company).to_lowercase());
                    entry.and_modify(|known| *known = None).or_insert_with(|| Some(id.clone()));
                }
                names
            });
            if kind == Kind::People {
                let stored = self.current.people.values().flat_map(|person| {
                    let keys = [person.email.as_deref(), person.employee_number.as_deref()];
                    keys.into_iter().flatten().map(|key| (key.to_lowercase(), Some(person.id.clone())))
                });
                for (name, id) in stored.chain(self.people.names.clone()) {
                    let entry = names.entry(name);
                    entry
                        .and_modify(|known| *known = known.take().filter(|known| Some(known) == id.as_ref()))
                        .or_insert(id);
                }
            }
            names
        };
        let asked =
            |index: usize| tables.iter().flatten().any(|table| table.places.get(index).copied().flatten().is_some());
        let one = |(index, column): (usize, &Column)| {
            // Ratings have no names.
            let kind = column.refers.filter(|kind| *kind != Kind::Ratings && asked(index));
            kind.map(names).unwrap_or_default()
        };
        T::columns().iter().enumerate().map(one).collect()
    }

    /// Which cell of a row each column has. Without a column that is needed there is nothing to read.
    fn places<T: Record>(&mut self, table: &RawTable) -> Option<Vec<Option<usize>>> {
        let columns = T::columns();
        let headings: Vec<String> = table.headings.iter().map(|heading| normalise(heading)).collect();
        let mut places = vec![None; columns.len()];
        for (place, heading) in headings.iter().enumerate().filter(|(_, heading)| !heading.is_empty()) {
            let wrong = |message: String, action: String| ImportError {
                column: Some(table.headings[place].clone()),
                ..ImportError::of_file(&table.source, message, action)
            };
            let exact = columns.iter().position(|column| column.name == heading);
            match exact.or_else(|| columns.iter().position(|column| is_heading_of(heading, column))) {
                Some(index) if places[index].is_none() => places[index] = Some(place),
                Some(index) => self.findings.push(wrong(
                    format!("Two columns are headed “{}”", columns[index].name),
                    "Keep one of them.".to_owned(),
                )),
                None => {
                    let known: Vec<String> = columns.iter().map(|column| column.name.to_owned()).collect();
                    let hint = suggest(heading, known.iter());
                    let action = if hint.starts_with("Did") {
                        hint
                    } else {
                        format!("Remove it; the columns are {}.", known.join(", "))
                    };
                    let message = format!("There is no column “{}” in {}", table.headings[place], T::KIND.name());
                    self.findings.push(wrong(message, action));
                }
            }
        }
        let mut complete = true;
        for (column, place) in columns.iter().zip(&places) {
            if place.is_none() && !matches!(column.need, Need::Optional(_)) {
                complete = false;
                self.findings.push(ImportError {
                    column: Some(column.name.to_owned()),
                    ..ImportError::of_file(
                        &table.source,
                        format!("The column “{}” is missing", column.name),
                        format!("Add a column headed “{}”.", column.name),
                    )
                });
            }
        }
        complete.then_some(places)
    }

    /// Reads one row: cells of the file over what is stored, or over the defaults; the id alone where it says what is stored.
    fn record<T: Record>(
        &mut self,
        table: &Placed<'_>,
        row: &RawRow,
        names: &[Names],
    ) -> Option<(Result<T, String>, bool)> {
        let columns = T::columns();
        let before = self.findings.count();
        if let Some(extra) = row.cells.iter().skip(table.raw.headings.len()).find(|cell| !cell.is_empty()) {
            self.findings.push(ImportError {
                file: table.raw.source.clone(),
                row: Some(row.number),
                column: None,
                value: Some(extra.chars().take(VALUE_MAX_CHARACTERS).collect()),
                message: "The row has more cells than there are headings".to_owned(),
                action: "Look for a separator inside a text that is not in quotation marks.".to_owned(),
            });
        }
        let mut given: Vec<Option<String>> = Vec::with_capacity(columns.len());
        for (index, column) in columns.iter().enumerate() {
            given.push(table.cell(row, index).map(|cell| self.resolved(column, cell, &names[index])));
        }
        let stored = self.stored::<T>(&given);
        let stored_texts = stored.map(Record::texts);
        let mut texts: Vec<String> = Vec::with_capacity(columns.len());
        for (index, (column, given)) in columns.iter().zip(given).enumerate() {
            let stored = stored_texts.as_ref().and_then(|texts| texts.get(index));
            let default = || match column.need {
                Need::Optional(default) => default.to_owned(),
                Need::Key | Need::Required => String::new(),
            };
            let wrong = match (given, stored) {
                // Columns that the file does not have keep what is stored.
                (None, stored) => {
                    texts.push(stored.cloned().unwrap_or_else(default));
                    continue;
                }
                (Some(cell), Some(stored)) if says_the_same(column.shape, &cell, stored) => {
                    texts.push(stored.clone());
                    continue;
                }
                (Some(cell), _) if cell.is_empty() => match column.need {
                    Need::Optional(default) => {
                        texts.push(default.to_owned());
                        continue;
                    }
                    Need::Key | Need::Required => ("The cell is empty".to_owned(), "Fill it."),
                },
                (Some(cell), _) if cell == UNCALCULATED => (
                    "The cell has a formula, and the file does not have its value".to_owned(),
                    "Open the file in a spreadsheet program and save it, so that it is calculated.",
                ),
                (Some(cell), _) if CELL_ERRORS.contains(&cell.as_str()) => {
                    (format!("The cell holds the error {cell}"), "Mend its formula, or type the value.")
                }
                (Some(cell), _) if column.need == Need::Key && cell.contains('/') => {
                    ("The id contains a slash".to_owned(), "Use letters, digits, dots and hyphens.")
                }
                (Some(cell), _) => {
                    texts.push(cell);
                    continue;
                }
            };
            self.findings.push(table.error(row, (index, column.name), wrong.0, wrong.1.to_owned()));
        }
        if self.findings.count() > before {
            return None;
        }
        if stored_texts.as_ref() == Some(&texts) {
            return stored.map(|stored| (Err(stored.id()), true));
        }
        match T::read(&texts) {
            Ok(record) => {
                let same = stored_texts.is_some_and(|stored| stored == record.texts());
                if same { Some((Err(record.id()), true)) } else { Some((Ok(record), false)) }
            }
            Err(wrong) => {
                for (index, message) in wrong {
                    let action = what_to_do(&message, columns[index].shape, &texts[index]);
                    self.findings.push(table.error(row, (index, columns[index].name), message, action));
                }
                None
            }
        }
    }

    /// A name stands for its id where it is the only one of that name.
    fn resolved(&self, column: &Column, cell: &str, names: &Names) -> String {
        let Some(kind) = column.refers.filter(|_| !cell.is_empty()) else { return cell.to_owned() };
        if with_record!(kind, R => R::table(&self.company).contains_key(cell)) {
            return cell.to_owned();
        }
        names.get(&cell.to_lowercase()).cloned().flatten().unwrap_or_else(|| cell.to_owned())
    }

    /// The stored record with the same id, found from the key cells alone.
    fn stored<T: Record>(&self, given: &[Option<String>]) -> Option<&'a T> {
        let keys = T::columns().iter().zip(given).filter(|(column, _)| column.need == Need::Key);
        let texts: Option<Vec<String>> = keys
            .map(|(column, text)| {
                let text = text.clone()?;
                let number = if column.shape == Shape::Number { f64::parse(&text).ok() } else { None };
                Some(number.map_or(text, |number| number.show()))
            })
            .collect();
        T::table(self.current).get(&texts?.join("/"))
    }

    /// References and rules, with everything of the upload in place.
    pub fn check<T: Record>(&mut self, tables: &[Placed<'_>], origins: &[Origin]) {
        let columns = T::columns();
        let place = |name: &str| columns.iter().position(|column| column.name == name).unwrap_or(columns.len());
        for (number, origin) in origins.iter().enumerate() {
            if number % NOTED_EVERY == 0 {
                self.progress.advance(NOTED_EVERY.min(origins.len() - number));
            }
            let Some(record) = T::table(&self.company).get(&origin.id) else { continue };
            let Some((table, row)) =
                tables.get(origin.table).and_then(|table| Some((table, table.raw.rows.get(origin.row)?)))
            else {
                continue;
            };
            let mut errors = Vec::new();
            if !origin.same {
                for (index, (column, text)) in columns.iter().zip(record.texts()).enumerate() {
                    let Some(kind) = column.refers.filter(|_| !text.is_empty()) else { continue };
                    if !with_record!(kind, R => R::table(&self.company).contains_key(&text)) {
                        let action = if self.left_out_ids.contains(&(kind, text.clone())) {
                            "Its row is left out: bring it in, or leave this row out as well.".to_owned()
                        } else {
                            self.findings.suggestion(&self.company, kind, &text)
                        };
                        let message = format!("There is no {} “{text}”", kind.singular());
                        errors.push(table.error(row, (index, column.name), message, action));
                    }
                }
                errors.extend(self.in_the_future::<T>(record, table, row));
            }
            let mut broken = Vec::new();
            record.check(&self.company, &mut |column, message, action| broken.push((column, message, action)));
            if origin.same && !broken.is_empty() {
                // What was so before is not for this upload to mend.
                record.check(self.current, &mut |column, message, action| {
                    broken.retain(|known| *known != (column, message.clone(), action.clone()));
                });
            }
            for (column, message, action) in broken {
                errors.push(table.error(row, (place(column), column), message, action));
            }
            for error in errors {
                self.findings.push(error);
            }
        }
    }

    /// Nobody can have rated anybody tomorrow.
    fn in_the_future<T: Record>(&self, record: &T, table: &Placed<'_>, row: &RawRow) -> Option<ImportError> {
        let today = self.today.filter(|_| T::KIND == Kind::Ratings)?;
        let index = T::columns().iter().position(|column| column.name == "rated_on")?;
        let day = NaiveDate::parse(record.texts().get(index)?).ok().filter(|day| *day > today)?;
        Some(table.error(
            row,
            (index, "rated_on"),
            format!("The rating is dated {day}, and today is {today}"),
            "Enter the day on which it was given.".to_owned(),
        ))
    }
}
