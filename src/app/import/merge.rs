//! Laying uploaded tables over what is there: every finding at once, and every change with what stood there before.
//!
//! Nothing is written here. A column that a file does not have keeps what is stored; a row that a file does not have stays.

use super::{
    findings::Findings,
    overlay::{Origin, Placed, Work},
    people::{self, Found},
    progress::{Progress, Stage},
    reading::{kind_of, unknown_kind},
    view::{
        Action, Change, Choices, Counts, FieldChange, FilePreview, ImportError, ImportPreview, MatchedBy, RowAt, What,
    },
};
use crate::{
    domain::company::{Column, Company, Kind, Person, RECORD_PARTS, Record},
    interop::{self, InputFile, RawTable},
    with_record,
};
use chrono::NaiveDate;
use sha2::{Digest, Sha256};
use std::collections::BTreeMap;

/// What an upload would make of the company.
pub struct Merged {
    pub company: Company,
    /// What to write, by kind in order of dependency: id and action.
    pub writes: Vec<(Kind, String, Action)>,
    /// Guesses that are none any more: somebody gave the fact.
    pub settled: Vec<String>,
    pub preview: ImportPreview,
}

/// How an upload is to be laid over.
#[derive(Clone, Debug)]
pub struct Options {
    pub choices: Choices,
    /// Nothing can have been rated after it; absent where nobody knows.
    pub today: Option<NaiveDate>,
    /// Changes that are listed of each table.
    pub listed: usize,
    pub progress: Progress,
}

impl Default for Options {
    fn default() -> Self {
        Self { choices: Choices::default(), today: None, listed: usize::MAX, progress: Progress::default() }
    }
}

/// Lays all of `files` over `current`.
pub fn merge(current: &Company, files: &[InputFile]) -> Merged {
    merge_with(current, files, &Options::default())
}

/// Lays the chosen rows of `files` over `current`.
pub fn merge_with(current: &Company, files: &[InputFile], options: &Options) -> Merged {
    let progress = &options.progress;
    let mut work = Work::new(current, &options.choices, options.today, progress);
    let (mut tables, previews) = read(files, &mut work.findings);
    if let Some(tables) = tables.get_mut(&Kind::People) {
        work.people = people::identify(current, tables);
        for (at, row, name, id) in &work.people.doubts {
            let source = tables.get(*at).map_or("", |table| table.source.as_str());
            work.findings.push(ImportError {
                row: Some(*row),
                value: Some(name.clone()),
                ..ImportError::of_file(
                    source,
                    format!("There is somebody called “{name}” already, and a name alone does not tell who is meant"),
                    format!(
                        "Enter the id “{id}” or the e-mail address if it is the same person, and another id if not."
                    ),
                )
            });
        }
    }
    let rows = tables.values().flatten().map(|table| table.rows.len()).sum();
    progress.begin(Stage::Reading, rows);
    let mut read: BTreeMap<Kind, (Vec<Placed<'_>>, Vec<Origin>)> = BTreeMap::new();
    for (kind, tables) in &tables {
        let found = with_record!(kind, T => work.overlay::<T>(tables));
        read.insert(*kind, found);
    }
    progress.begin(Stage::Checking, rows);
    for (kind, (tables, origins)) in &read {
        with_record!(kind, T => work.check::<T>(tables, origins));
    }
    progress.begin(Stage::Comparing, rows);
    let mut compare = Compare::new(current, &work.company, files, options);
    for (kind, (tables, origins)) in &read {
        with_record!(kind, T => compare.table::<T>(tables, origins, &work.people));
    }
    let leavers = leavers(current, &work.people, tables.get(&Kind::People), &options.choices, options.today);
    work.people.counts.leave = leavers.len();
    let mut errors = Vec::new();
    compare.leavers(&leavers, tables.get(&Kind::People), &mut errors);
    let Compare { writes, settled, changes, more_changes, counts, hasher, .. } = compare;
    for error in errors {
        work.findings.push(error);
    }
    if options.choices.full_list.is_some() && !tables.contains_key(&Kind::People) {
        let source = files.first().map_or("", |file| file.name.as_str());
        work.findings.push(ImportError::of_file(
            source,
            "A full staff list was announced, and there is no list of people",
            "Add the list of people, or do not import it as the full staff list.",
        ));
    }
    for leaver in leavers {
        work.company.people.insert(leaver.id.clone(), leaver);
    }
    let preview = ImportPreview {
        fingerprint: hasher.finalize().iter().map(|byte| format!("{byte:02x}")).collect(),
        ok: work.findings.count() == 0,
        files: previews,
        changes,
        more_changes,
        counts,
        people: tables.contains_key(&Kind::People).then_some(work.people.counts),
        errors: work.findings.listed,
        more_errors: work.findings.more,
    };
    Merged { company: work.company, writes, settled, preview }
}

/// The tables of all files by kind.
fn read(files: &[InputFile], findings: &mut Findings) -> (BTreeMap<Kind, Vec<RawTable>>, Vec<FilePreview>) {
    let mut previews = Vec::new();
    let mut tables: BTreeMap<Kind, Vec<RawTable>> = BTreeMap::new();
    for file in files {
        match interop::read(file) {
            Ok(found) if found.iter().all(|table| table.headings.is_empty()) => {
                findings.push(ImportError::of_file(&file.name, "The file is empty", "Fill it, or leave it out."));
            }
            Ok(found) => {
                for table in found {
                    match kind_of(&table) {
                        Some(kind) => {
                            let (name, rows) = (table.source.clone(), table.rows.len());
                            previews.push(FilePreview { name, kind: Some(kind.name().to_owned()), rows });
                            tables.entry(kind).or_default().push(table);
                        }
                        None => findings.push(unknown_kind(&table)),
                    }
                }
            }
            Err(error) => findings.push(ImportError::of_file(&file.name, error.message, error.action)),
        }
    }
    (tables, previews)
}

/// People who are not on the full list, with their last day.
fn leavers(
    current: &Company,
    found: &Found,
    tables: Option<&Vec<RawTable>>,
    choices: &Choices,
    today: Option<NaiveDate>,
) -> Vec<Person> {
    let Some(full) = choices.full_list.as_ref().filter(|_| tables.is_some() && !found.listed.is_empty()) else {
        return Vec::new();
    };
    let Some(left_on) = full.left_on.or(today) else { return Vec::new() };
    let absent = |person: &&Person| {
        person.left_on.is_none() && !found.listed.contains(&person.id) && !full.stay.contains(&person.id)
    };
    let leaving = |person: &Person| Person { left_on: Some(left_on), ..person.clone() };
    current.people.values().filter(absent).map(leaving).collect()
}

/// What differs, and a digest of the files, the choices and everything that they would change: another one means that something
/// changed in between.
struct Compare<'a> {
    current: &'a Company,
    merged: &'a Company,
    options: &'a Options,
    writes: Vec<(Kind, String, Action)>,
    settled: Vec<String>,
    changes: Vec<Change>,
    more_changes: usize,
    counts: Counts,
    hasher: Sha256,
}

impl<'a> Compare<'a> {
    fn new(current: &'a Company, merged: &'a Company, files: &[InputFile], options: &'a Options) -> Self {
        let mut hasher = Sha256::new();
        for file in files {
            hash(&mut hasher, file.name.as_bytes());
            hash(&mut hasher, &file.bytes);
        }
        hash(&mut hasher, &serde_json::to_vec(&options.choices).unwrap_or_default());
        Self {
            current,
            merged,
            options,
            writes: Vec::new(),
            settled: Vec::new(),
            changes: Vec::new(),
            more_changes: 0,
            counts: Counts::default(),
            hasher,
        }
    }

    fn table<T: Record>(&mut self, tables: &[Placed<'_>], origins: &[Origin], found: &Found) {
        let mut listed = 0;
        for origin in origins {
            let table = tables.get(origin.table);
            let row = table.and_then(|table| Some((table, table.raw.rows.get(origin.row)?)));
            let at = row.map(|(table, row)| RowAt { file: table.raw.source.clone(), row: row.number });
            let person = row.filter(|_| T::KIND == Kind::People);
            let person = person.and_then(|(_, row)| found.rows.get(&(origin.table, row.number)));
            self.options.progress.advance(1);
            if origin.same {
                self.counts.same += 1;
                continue;
            }
            let Some(after) = T::table(self.merged).get(&origin.id) else { continue };
            let change = Change {
                at,
                matched_by: person.map(|person| person.by),
                given_id: person.and_then(|person| person.given_id.clone()),
                ..self.change(T::table(self.current).get(&origin.id), after)
            };
            self.note::<T>(change, &mut listed);
        }
    }

    fn leavers(&mut self, leavers: &[Person], tables: Option<&Vec<RawTable>>, errors: &mut Vec<ImportError>) {
        let source = tables.and_then(|tables| tables.first()).map_or("", |table| table.source.as_str());
        let mut listed = 0;
        for person in leavers {
            let change = self.change(self.current.people.get(&person.id), person);
            self.note::<Person>(change, &mut listed);
            person.check(self.merged, &mut |column, message, action| {
                errors.push(ImportError {
                    column: Some(column.to_owned()),
                    value: Some(person.id.clone()),
                    ..ImportError::of_file(source, message, action)
                });
            });
        }
    }

    fn note<T: Record>(&mut self, mut change: Change, listed: &mut usize) {
        if change.given_id.is_some() && change.matched_by == Some(MatchedBy::Email) {
            change.what.push(What::Renumbered);
        }
        hash(&mut self.hasher, change.kind.as_bytes());
        hash(&mut self.hasher, change.id.as_bytes());
        for field in &change.fields {
            hash(&mut self.hasher, field.field.as_bytes());
            hash(&mut self.hasher, field.before.as_deref().unwrap_or_default().as_bytes());
            hash(&mut self.hasher, field.after.as_deref().unwrap_or_default().as_bytes());
            let record = change.id.replace('/', &RECORD_PARTS.to_string());
            let guess = format!("{}/{record}/{}", change.kind, field.field);
            if change.action == Action::Change && self.current.guesses.contains_key(&guess) {
                self.settled.push(guess);
            }
        }
        match change.action {
            Action::Add => self.counts.add += 1,
            Action::Change => self.counts.change += 1,
        }
        self.writes.push((T::KIND, change.id.clone(), change.action));
        if *listed < self.options.listed {
            *listed += 1;
            self.changes.push(change);
        } else {
            self.more_changes += 1;
        }
    }

    fn change<T: Record>(&self, before: Option<&T>, after: &T) -> Change {
        let shown = |text: &str| Some(text.to_owned()).filter(|text| !text.is_empty());
        let old = before.map_or_else(|| vec![String::new(); T::columns().len()], Record::texts);
        let differs = |(column, (old, new)): (&Column, (String, String))| {
            let name = |company, id: &str| if before.is_some() { self.name(company, column, id) } else { None };
            (old != new).then(|| FieldChange {
                field: column.name.to_owned(),
                before_name: name(self.current, &old),
                after_name: name(self.merged, &new),
                before: shown(&old),
                after: shown(&new),
            })
        };
        let fields: Vec<FieldChange> =
            T::columns().iter().zip(old.into_iter().zip(after.texts())).filter_map(differs).collect();
        Change {
            kind: T::KIND.name().to_owned(),
            id: after.id(),
            action: if before.is_some() { Action::Change } else { Action::Add },
            label: after.label(self.merged),
            what: if before.is_some() { what(T::KIND, &fields) } else { Vec::new() },
            fields,
            at: None,
            matched_by: None,
            given_id: None,
        }
    }

    /// What people call the row that a cell refers to.
    fn name(&self, company: &Company, column: &Column, id: &str) -> Option<String> {
        let kind = column.refers?;
        with_record!(kind, T => T::table(company).get(id).map(|record| record.label(company))).filter(|name| name != id)
    }
}

fn what(kind: Kind, fields: &[FieldChange]) -> Vec<What> {
    let person = kind == Kind::People;
    let one = |field: &FieldChange| match field.field.as_str() {
        "name" => Some(What::Renamed),
        "team_id" if person => Some(What::Moved),
        "role_id" if person => Some(What::NewRole),
        "left_on" if person && field.before.is_none() => Some(What::Leaves),
        _ => None,
    };
    fields.iter().filter_map(one).collect()
}

fn hash(hasher: &mut Sha256, part: &[u8]) {
    hasher.update((part.len() as u64).to_be_bytes());
    hasher.update(part);
}
