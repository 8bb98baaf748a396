//! Laying uploaded tables over what is there: every finding at once, and every change with what stood there before.
//!
//! Nothing is written here. A column that a file does not have keeps what is stored; a row that a file does not have stays.

use super::reading::{is_heading_of, kind_of, unknown_kind};
use super::view::{Action, Change, Counts, FieldChange, FilePreview, ImportError, ImportPreview};
use crate::{
    domain::company::{Column, Company, Kind, Need, Record, findings, how_to_write, normalise, suggest},
    interop::{self, InputFile, RawRow, RawTable},
    with_record,
};
use sha2::{Digest, Sha256};
use std::collections::{BTreeMap, HashMap};

/// What an upload would make of the company.
pub struct Merged {
    pub company: Company,
    /// What to write, by kind in order of dependency: id and action, those that stay the same left out.
    pub writes: Vec<(Kind, String, Action)>,
    pub preview: ImportPreview,
}

/// Heading and text of a cell; none where the file does not have the column.
type Cell = Option<(String, String)>;

/// Where an uploaded record stands.
struct Origin {
    source: String,
    row: usize,
    id: String,
    /// Heading of each column, where the file has it, and the cell as written.
    cells: Vec<Cell>,
}

/// Lays `files` over `current`.
pub fn merge(current: &Company, files: &[InputFile]) -> Merged {
    let mut work = Work { errors: Vec::new(), company: current.clone() };
    let mut previews = Vec::new();
    let mut tables: BTreeMap<Kind, Vec<RawTable>> = BTreeMap::new();
    for file in files {
        match interop::read(file) {
            Ok(found) if found.iter().all(|table| table.headings.is_empty()) => {
                work.errors.push(ImportError::of_file(&file.name, "The file is empty", "Fill it, or leave it out."));
            }
            Ok(found) => {
                for table in found {
                    match kind_of(&table) {
                        Some(kind) => {
                            let rows = table.rows.len();
                            previews.push(FilePreview {
                                name: table.source.clone(),
                                kind: Some(kind.name().to_owned()),
                                rows,
                            });
                            tables.entry(kind).or_default().push(table);
                        }
                        None => work.errors.push(unknown_kind(&table)),
                    }
                }
            }
            Err(error) => work.errors.push(ImportError::of_file(&file.name, error.message, error.action)),
        }
    }

    let mut origins: BTreeMap<Kind, Vec<Origin>> = BTreeMap::new();
    for (kind, tables) in &tables {
        let found = with_record!(kind, T => work.overlay::<T>(current, tables));
        origins.insert(*kind, found);
    }
    for (kind, origins) in &origins {
        with_record!(kind, T => work.check::<T>(origins));
    }
    let mut changes = Vec::new();
    for (kind, origins) in &origins {
        with_record!(kind, T => compare::<T>(current, &work.company, origins, &mut changes));
    }

    let count = |action| changes.iter().filter(|change| change.action == action).count();
    let counts = Counts { add: count(Action::Add), change: count(Action::Change), same: count(Action::Same) };
    let writes = changes
        .iter()
        .filter(|change| change.action != Action::Same)
        .filter_map(|change| Some((Kind::from_name(&change.kind)?, change.id.clone(), change.action)))
        .collect();
    let fingerprint = fingerprint(files, &changes);
    let errors = work.errors;
    let preview = ImportPreview { fingerprint, ok: errors.is_empty(), files: previews, changes, counts, errors };
    Merged { company: work.company, writes, preview }
}

/// A digest of the files and of everything they would change: another one means that something changed in between.
fn fingerprint(files: &[InputFile], changes: &[Change]) -> String {
    let mut hasher = Sha256::new();
    for file in files {
        for part in [file.name.as_bytes(), &file.bytes] {
            hasher.update((part.len() as u64).to_be_bytes());
            hasher.update(part);
        }
    }
    hasher.update(serde_json::to_vec(changes).unwrap_or_default());
    hasher.finalize().iter().map(|byte| format!("{byte:02x}")).collect()
}

struct Work {
    errors: Vec<ImportError>,
    company: Company,
}

impl Work {
    /// Puts the rows of `tables` into the company; what cannot be read is an error, and left out.
    fn overlay<T: Record>(&mut self, current: &Company, tables: &[RawTable]) -> Vec<Origin> {
        let columns = T::columns();
        let names = self.names_by_column::<T>();
        let mut origins: Vec<Origin> = Vec::new();
        let mut seen: HashMap<String, (String, usize)> = HashMap::new();
        for table in tables {
            let Some(places) = self.places::<T>(table) else { continue };
            for row in &table.rows {
                let Some((record, cells)) = self.record::<T>(current, table, row, &places, &names) else { continue };
                let id = record.id();
                if let Some((source, first)) = seen.get(&id) {
                    let whereabouts = if *source == table.source {
                        format!("row {first}")
                    } else {
                        format!("row {first} of {source}")
                    };
                    let (column, value) = key_cell(columns, &cells);
                    self.errors.push(ImportError {
                        file: table.source.clone(),
                        row: Some(row.number),
                        column,
                        value,
                        message: format!("The {} “{id}” is already in {whereabouts}", T::KIND.singular()),
                        action: "Remove one of the two rows, or give it an id of its own.".to_owned(),
                    });
                    continue;
                }
                seen.insert(id.clone(), (table.source.clone(), row.number));
                origins.push(Origin { source: table.source.clone(), row: row.number, id: id.clone(), cells });
                T::table_mut(&mut self.company).insert(id, record);
            }
        }
        origins
    }

    /// For columns that refer to a table: its names in lower case with their ids, so that a sheet may say "Sales Nord".
    fn names_by_column<T: Record>(&self) -> Vec<HashMap<String, Option<String>>> {
        let names = |kind: Kind| {
            with_record!(kind, R => {
                let mut names: HashMap<String, Option<String>> = HashMap::new();
                for (id, record) in R::table(&self.company) {
                    // A name that two records share means neither.
                    names.entry(record.label(&self.company).to_lowercase()).and_modify(|known| *known = None).or_insert_with(|| Some(id.clone()));
                }
                names
            })
        };
        T::columns().iter().map(|column| column.refers.map(names).unwrap_or_default()).collect()
    }

    /// Which cell of a row each column has. Without a column that is needed there is nothing to read.
    fn places<T: Record>(&mut self, table: &RawTable) -> Option<Vec<Option<usize>>> {
        let columns = T::columns();
        let headings: Vec<String> = table.headings.iter().map(|heading| normalise(heading)).collect();
        let mut places = vec![None; columns.len()];
        for (place, heading) in headings.iter().enumerate().filter(|(_, heading)| !heading.is_empty()) {
            let exact = columns.iter().position(|column| column.name == heading);
            match exact.or_else(|| columns.iter().position(|column| is_heading_of(heading, column))) {
                Some(index) if places[index].is_none() => places[index] = Some(place),
                Some(index) => self.errors.push(ImportError {
                    column: Some(table.headings[place].clone()),
                    ..ImportError::of_file(
                        &table.source,
                        format!("Two columns are headed “{}”", columns[index].name),
                        "Keep one of them.",
                    )
                }),
                None => {
                    let known: Vec<String> = columns.iter().map(|column| column.name.to_owned()).collect();
                    let hint = suggest(heading, known.iter());
                    let action = if hint.starts_with("Did") {
                        hint
                    } else {
                        format!("Remove it; the columns are {}.", known.join(", "))
                    };
                    self.errors.push(ImportError {
                        column: Some(table.headings[place].clone()),
                        ..ImportError::of_file(
                            &table.source,
                            format!("There is no column “{}” in {}", table.headings[place], T::KIND.name()),
                            action,
                        )
                    });
                }
            }
        }
        let mut complete = true;
        for (column, place) in columns.iter().zip(&places) {
            if place.is_none() && !matches!(column.need, Need::Optional(_)) {
                complete = false;
                self.errors.push(ImportError {
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

    /// Reads one row: cells of the file over what is stored, or over the defaults.
    fn record<T: Record>(
        &mut self,
        current: &Company,
        table: &RawTable,
        row: &RawRow,
        places: &[Option<usize>],
        names: &[HashMap<String, Option<String>>],
    ) -> Option<(T, Vec<Cell>)> {
        let columns = T::columns();
        let before = self.errors.len();
        if let Some(extra) = row.cells.iter().skip(table.headings.len()).find(|cell| !cell.is_empty()) {
            self.errors.push(ImportError {
                file: table.source.clone(),
                row: Some(row.number),
                column: None,
                value: Some(extra.clone()),
                message: "The row has more cells than there are headings".to_owned(),
                action: "Look for a separator inside a text that is not in quotation marks.".to_owned(),
            });
        }
        let cells: Vec<Cell> = places
            .iter()
            .map(|place| place.map(|at| (table.headings[at].clone(), row.cells.get(at).cloned().unwrap_or_default())))
            .collect();
        let mut texts: Vec<String> = Vec::with_capacity(columns.len());
        for (index, column) in columns.iter().enumerate() {
            let cell = cells[index].as_ref().map_or("", |(_, cell)| cell.as_str());
            let text = match (cell, column.need) {
                ("", Need::Optional(default)) => default,
                ("", _) => {
                    self.error(table, row, column.name, &cells[index], "The cell is empty", "Fill it.");
                    continue;
                }
                (cell, Need::Key) if cell.contains('/') => {
                    self.error(
                        table,
                        row,
                        column.name,
                        &cells[index],
                        "The id contains a slash",
                        "Use letters, digits, dots and hyphens.",
                    );
                    continue;
                }
                (cell, _) => cell,
            };
            // A name stands for its id where it is the only one of that name.
            let known =
                column.refers.is_some_and(|kind| with_record!(kind, R => R::table(&self.company).contains_key(text)));
            let by_name = (!known).then(|| names[index].get(&text.to_lowercase()).cloned().flatten()).flatten();
            texts.push(by_name.unwrap_or_else(|| text.to_owned()));
        }
        if self.errors.len() > before {
            return None;
        }
        // Columns that the file does not have keep what is stored.
        let absent = cells.iter().any(Option::is_none);
        if absent && let Some(stored) = self.stored::<T>(current, &texts) {
            for (index, text) in stored.texts().into_iter().enumerate().filter(|(index, _)| cells[*index].is_none()) {
                texts[index] = text;
            }
        }
        match T::read(&texts) {
            Ok(record) => Some((record, cells)),
            Err(wrong) => {
                for (index, message) in wrong {
                    let action = how_to_write(&message);
                    self.error(table, row, columns[index].name, &cells[index], &message, action);
                }
                None
            }
        }
    }

    /// The stored record with the same id, found from the key cells alone.
    fn stored<'a, T: Record>(&self, current: &'a Company, texts: &[String]) -> Option<&'a T> {
        let keys: Vec<&str> = T::columns()
            .iter()
            .zip(texts)
            .filter(|(column, _)| column.need == Need::Key)
            .map(|(_, text)| text.as_str())
            .collect();
        T::table(current).get(&keys.join("/"))
    }

    fn error(
        &mut self,
        table: &RawTable,
        row: &RawRow,
        column: &str,
        cell: &Cell,
        message: &str,
        action: impl Into<String>,
    ) {
        let (heading, value) = cell.clone().unwrap_or_else(|| (column.to_owned(), String::new()));
        self.errors.push(ImportError {
            file: table.source.clone(),
            row: Some(row.number),
            column: Some(heading),
            value: Some(value).filter(|value| !value.is_empty()),
            message: message.to_owned(),
            action: action.into(),
        });
    }

    /// References and rules, with everything of the upload in place.
    fn check<T: Record>(&mut self, origins: &[Origin]) {
        let columns = T::columns();
        let company = &self.company;
        let mut errors = Vec::new();
        for origin in origins {
            let Some(record) = T::table(company).get(&origin.id) else { continue };
            let place = |column: &str| columns.iter().position(|known| known.name == column);
            let at = |column: &str, message: String, action: String| {
                let cell = place(column).and_then(|index| origin.cells[index].clone());
                let (heading, value) = cell.unwrap_or_else(|| (column.to_owned(), String::new()));
                ImportError {
                    file: origin.source.clone(),
                    row: Some(origin.row),
                    column: Some(heading),
                    value: Some(value).filter(|value| !value.is_empty()),
                    message,
                    action,
                }
            };
            findings(record, company, &mut |column, message, action| errors.push(at(column, message, action)));
        }
        self.errors.extend(errors);
    }
}

fn key_cell(columns: &[Column], cells: &[Cell]) -> (Option<String>, Option<String>) {
    let key = columns.iter().position(|column| column.need == Need::Key).and_then(|index| cells[index].clone());
    key.map_or((None, None), |(heading, value)| (Some(heading), Some(value)))
}

fn compare<T: Record>(current: &Company, merged: &Company, origins: &[Origin], changes: &mut Vec<Change>) {
    let shown = |text: &str| Some(text.to_owned()).filter(|text| !text.is_empty());
    for origin in origins {
        let Some(after) = T::table(merged).get(&origin.id) else { continue };
        let before = T::table(current).get(&origin.id);
        let old = before.map_or_else(|| vec![String::new(); T::columns().len()], Record::texts);
        let fields = T::columns()
            .iter()
            .zip(old.into_iter().zip(after.texts()))
            .filter(|(_, (old, new))| old != new)
            .map(|(column, (old, new))| FieldChange {
                field: column.name.to_owned(),
                before: shown(&old),
                after: shown(&new),
            })
            .collect();
        let action = match before {
            None => Action::Add,
            Some(before) if before == after => Action::Same,
            Some(_) => Action::Change,
        };
        changes.push(Change {
            kind: T::KIND.name().to_owned(),
            id: origin.id.clone(),
            action,
            label: after.label(merged),
            fields,
        });
    }
}
