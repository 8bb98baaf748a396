//! Starter libraries: O*NET, ESCO and CASE packages become ordinary records, which go through the import: looked at first, written
//! whole or not at all, and undone like any other import. Also the model as a CASE package.

mod case;
mod draft;
mod esco;
mod onet;
mod view;

pub use view::{
    ElementChoice, ElementView, GroupView, ItemType, LibraryChoice, LibraryFile, LibraryView, Named, NewRole,
    OccupationChoice, OccupationView, Outcome, Own, Suggestion,
};

use crate::{
    app::{
        export,
        import::{self, Counts, ImportError, ImportFailure, ImportPreview, Options},
    },
    db::{Db, DbError, records},
    domain::company::{Company, Kind, Record},
    interop::{
        InputFile,
        case::{Package, Version, is_package, package},
        esco as esco_files,
        library::Finding,
        onet as onet_files,
    },
    with_record,
};
use chrono::NaiveDateTime;

/// What a library becomes: its records, and what there is to see of it.
struct Made {
    files: Vec<LibraryFile>,
    occupations: Vec<OccupationView>,
    groups: Vec<GroupView>,
    elements: Vec<ElementView>,
    item_types: Vec<ItemType>,
    /// Something is chosen.
    anything: bool,
    records: Company,
    errors: Vec<ImportError>,
}

/// Why a library was not taken.
#[derive(Debug, thiserror::Error)]
pub enum LibraryFailure {
    /// Something is wrong with the files or the choice: the view says what.
    #[error("{} error(s): nothing was written", .0.errors.len())]
    Refused(Box<LibraryView>),
    #[error("the data changed since the preview: nothing was written")]
    Changed,
    #[error("nothing is chosen")]
    Nothing,
    #[error(transparent)]
    Database(#[from] DbError),
}

const ONET: &str = "This page includes information from the O*NET Database by the U.S. Department of Labor, Employment and Training \
     Administration (USDOL/ETA), used under the CC BY 4.0 licence. O*NET® is a trademark of USDOL/ETA. Tandem has modified some of \
     this information; USDOL/ETA has not approved, endorsed or tested these modifications.";
const ESCO: &str = "This service uses the ESCO classification of the European Commission.";

/// What is in `files`, and what taking `choice` of it would change.
pub fn preview(
    db: &Db,
    now: NaiveDateTime,
    files: &[InputFile],
    choice: &LibraryChoice,
) -> Result<LibraryView, DbError> {
    let current = db.read(records::company)?;
    let (mut view, made) = look(&current, files, choice);
    if let Some(records) = made {
        show(&mut view, import::preview(db, now, &records, Options::default())?);
    }
    Ok(view)
}

/// Takes `choice` of `files` in one transaction. With a fingerprint it must still be the one of the preview.
pub fn take(
    db: &Db,
    actor: &str,
    now: NaiveDateTime,
    files: &[InputFile],
    choice: &LibraryChoice,
    fingerprint: Option<&str>,
) -> Result<LibraryView, LibraryFailure> {
    let current = db.read(records::company)?;
    let (mut view, made) = look(&current, files, choice);
    let Some(records) = made else {
        return Err(if view.errors.is_empty() {
            LibraryFailure::Nothing
        } else {
            LibraryFailure::Refused(Box::new(view))
        });
    };
    if !view.errors.is_empty() {
        show(&mut view, import::preview(db, now, &records, Options::default())?);
        return Err(LibraryFailure::Refused(Box::new(view)));
    }
    match import::import(db, actor, now, &records, fingerprint) {
        Ok(written) => {
            show(&mut view, written);
            Ok(view)
        }
        Err(ImportFailure::Refused(preview)) => {
            show(&mut view, *preview);
            Err(LibraryFailure::Refused(Box::new(view)))
        }
        Err(ImportFailure::Changed(_)) => Err(LibraryFailure::Changed),
        Err(ImportFailure::Database(error)) => Err(error.into()),
    }
}

/// The model as a CASE package.
pub fn case(company: &Company, version: Version, now: NaiveDateTime) -> serde_json::Value {
    package(company, version, now)
}

/// What is in the files, and, where something is chosen, the records it becomes as files of the import.
fn look(current: &Company, files: &[InputFile], choice: &LibraryChoice) -> (LibraryView, Option<Vec<InputFile>>) {
    let mut view = LibraryView { own: own(current), ..LibraryView::default() };
    let made = if let Some(file) = files.iter().find(|file| is_package(file)) {
        view.library = Some("case");
        let package = Package::read(file);
        if files.len() > 1 {
            let message = "Several files were chosen, and one of them is a CASE package";
            view.errors.push(finding(&Finding::of_file(&file.name, message, "Take one package at a time.")));
        }
        view.errors.extend(package.findings.iter().map(finding));
        (!package.document.is_empty()).then(|| case::make(current, &package, choice))
    } else if let Some(onet) = onet_files::read(files) {
        view.library = Some("onet");
        view.attribution = Some(ONET.to_owned());
        view.errors.extend(onet.findings.iter().map(finding));
        Some(onet::make(current, &onet, choice))
    } else if let Some(esco) = esco_files::read(files) {
        view.library = Some("esco");
        view.attribution = Some(ESCO.to_owned());
        view.errors.extend(esco.findings.iter().map(finding));
        Some(esco::make(current, &esco, choice))
    } else {
        for file in files {
            let action = "Choose O*NET's text files (Skills.txt, Knowledge.txt, Occupation Data.txt, …), ESCO's CSV files \
                 (skills_en.csv, occupations_en.csv, …) or a CASE package (JSON).";
            view.errors.push(finding(&Finding::of_file(&file.name, "This is none of the files of a library", action)));
        }
        None
    };
    let Some(made) = made else { return (view, None) };
    view.errors.extend(made.errors);
    view.files = made.files;
    view.occupations = made.occupations;
    view.groups = made.groups;
    view.elements = made.elements;
    view.item_types = made.item_types;
    view.kept = kept(current, &made.records);
    let records = made.anything.then(|| as_files(&made.records));
    (view, records)
}

fn finding(finding: &Finding) -> ImportError {
    ImportError {
        file: finding.file.clone(),
        row: finding.row,
        column: finding.column.clone(),
        value: finding.value.clone(),
        message: finding.message.clone(),
        action: finding.action.clone(),
    }
}

/// What is kept beside the model: how much of it is new, changed or there already.
fn kept(current: &Company, records: &Company) -> Counts {
    let mut counts = Counts::default();
    for (id, entry) in &records.library_entries {
        match current.library_entries.get(id) {
            None => counts.add += 1,
            Some(there) if there == entry => counts.same += 1,
            Some(_) => counts.change += 1,
        }
    }
    counts
}

fn own(current: &Company) -> Own {
    fn named<'a>(pairs: impl Iterator<Item = (&'a String, &'a String)>) -> Vec<Named> {
        let mut list: Vec<Named> = pairs.map(|(id, name)| Named { id: id.clone(), name: name.clone() }).collect();
        list.sort_by(|a, b| a.name.cmp(&b.name));
        list
    }
    let living = current.competencies.values().filter(|competency| competency.retired_on.is_none());
    Own {
        roles: named(current.roles.values().map(|role| (&role.id, &role.name))),
        competencies: named(living.map(|competency| (&competency.id, &competency.name))),
        functions: named(current.functions.values().map(|function| (&function.id, &function.name))),
        scales: named(current.scales.values().map(|scale| (&scale.id, &scale.name))),
    }
}

/// The records as the files of an import.
fn as_files(records: &Company) -> Vec<InputFile> {
    let file = |kind: Kind| {
        let any = with_record!(kind, T => !T::table(records).is_empty());
        any.then(|| InputFile { name: format!("{}.csv", kind.name()), bytes: export::csv(records, kind).into_bytes() })
    };
    Kind::ALL.into_iter().filter_map(file).collect()
}

/// Puts the import's changes into the view: what is only kept is counted apart, and errors name the library's own words.
fn show(view: &mut LibraryView, mut preview: ImportPreview) {
    let kept = Kind::LibraryEntries.name();
    let differ = view.kept.add + view.kept.change;
    let all = preview.changes.len();
    preview.changes.retain(|change| change.kind != kept);
    // Of a very long list only the first are among the changes.
    preview.more_changes = (preview.more_changes + all - preview.changes.len()).saturating_sub(differ);
    preview.files.retain(|file| file.kind.as_deref() != Some(kept));
    preview.counts.add = preview.counts.add.saturating_sub(view.kept.add);
    preview.counts.change = preview.counts.change.saturating_sub(view.kept.change);
    preview.counts.same = preview.counts.same.saturating_sub(view.kept.same);
    for error in &mut preview.errors {
        error.file = format!("{}, made of the library", error.file.trim_end_matches(".csv"));
    }
    view.errors.append(&mut preview.errors);
    preview.ok &= view.errors.is_empty();
    view.changes = Some(preview);
}
