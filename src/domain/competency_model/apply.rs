//! Making a batch of edits, on a copy of the company: what comes of it, and everything that is wrong with it.

use super::{
    Edit, Values,
    apply_check::{self, Finding},
    combine,
    difference::{Action, difference},
};
use crate::{
    domain::company::{Company, Competency, Guess, Kind, Need, RECORD_PARTS, Record, Scale, how_to_write, suggest},
    with_record,
};
use chrono::NaiveDate;
use serde_json::Value;
use std::collections::{BTreeMap, BTreeSet};

/// What a batch makes of the company. With findings it is not to be kept.
pub struct Applied {
    pub company: Company,
    pub findings: Vec<Finding>,
}

/// Makes `edits`, one after the other; references and rules are looked at when all are made. `today` is the day of retiring.
pub fn apply(current: &Company, edits: &[Edit], today: NaiveDate) -> Applied {
    let mut work = Work { company: current.clone(), findings: Vec::new(), touched: BTreeMap::new(), today, at: 0 };
    for (at, edit) in edits.iter().enumerate() {
        work.at = at;
        work.edit(edit);
    }
    work.forget_guesses(current);
    work.findings.extend(apply_check::check(current, &mut work.company, &work.touched));
    Applied { company: work.company, findings: work.findings }
}

pub(super) struct Work {
    pub company: Company,
    findings: Vec<Finding>,
    /// The edit that last touched a record.
    touched: BTreeMap<(Kind, String), usize>,
    pub today: NaiveDate,
    at: usize,
}

impl Work {
    fn edit(&mut self, edit: &Edit) {
        match edit {
            Edit::Put { kind, values } => {
                let Some(kind) = self.kind(kind) else { return };
                with_record!(kind, T => self.put::<T>(values));
            }
            Edit::Remove { kind, id } => {
                let Some(kind) = self.kind(kind) else { return };
                if matches!(kind, Kind::Posts | Kind::RideSessions) {
                    self.wrong(
                        "kind",
                        kind,
                        id,
                        "It is not part of the model",
                        "Remove it from the lists of the company.",
                    );
                    return;
                }
                with_record!(kind, T => self.remove::<T>(id));
            }
            Edit::Rename { kind, id, name } => self.set(kind, id, "name", Value::from(name.as_str())),
            Edit::Move { kind, id, into } => {
                let column = if Kind::from_name(kind) == Some(Kind::Families) { "parent_id" } else { "family_id" };
                self.set(kind, id, column, into.clone().into());
            }
            Edit::Retire { competency } => {
                let today = self.today;
                self.competency(competency, |record| record.retired_on = Some(record.retired_on.unwrap_or(today)));
            }
            Edit::Restore { competency } => self.competency(competency, |record| {
                record.retired_on = None;
                record.merged_into_id = None;
            }),
            Edit::Merge { competency, into } => {
                if self.there::<Competency>("competency", competency) & self.there::<Competency>("into", into) {
                    self.merge(competency, into);
                }
            }
            Edit::Rescale { competency, scale } => {
                if self.there::<Competency>("competency", competency) & self.there::<Scale>("scale", scale) {
                    combine::rescale(self, competency, scale);
                }
            }
        }
    }

    /// A kind that can be edited here.
    fn kind(&mut self, name: &str) -> Option<Kind> {
        let known = super::TOUCHED;
        let kind = Kind::from_name(name).filter(|kind| known.contains(kind));
        if kind.is_none() {
            let names: Vec<String> = super::KINDS.iter().map(|kind| kind.name().to_owned()).collect();
            let hint = suggest(name, names.iter());
            let action = if hint.starts_with("Did") { hint } else { format!("Name one of {}.", names.join(", ")) };
            self.findings.push(Finding {
                edit: Some(self.at),
                place: "kind".to_owned(),
                message: format!("There is no table “{name}” in the model"),
                action,
            });
        }
        kind
    }

    fn wrong(&mut self, field: &str, kind: Kind, id: &str, message: &str, action: &str) {
        let message = if id.is_empty() {
            format!("A {}: {message}", kind.singular())
        } else {
            format!("The {} “{id}”: {message}", kind.singular())
        };
        self.findings.push(Finding {
            edit: Some(self.at),
            place: field.to_owned(),
            message,
            action: action.to_owned(),
        });
    }

    /// Whether there is such a record; where not, that is a finding.
    fn there<T: Record>(&mut self, field: &str, id: &str) -> bool {
        let there = T::table(&self.company).contains_key(id);
        if !there {
            let action = nearest::<T>(&self.company, id);
            self.findings.push(Finding {
                edit: Some(self.at),
                place: field.to_owned(),
                message: format!("There is no {} “{id}”", T::KIND.singular()),
                action,
            });
        }
        there
    }

    /// Sets one field of a record that is there.
    fn set(&mut self, kind: &str, id: &str, column: &str, value: Value) {
        let Some(kind) = self.kind(kind) else { return };
        let known = with_record!(kind, T => T::columns().iter().any(|known| known.name == column));
        if !known {
            let message = format!("A {} has no {}", kind.singular(), column.trim_end_matches("_id"));
            self.wrong(
                "kind",
                kind,
                id,
                &message,
                "Rename functions, scales, families and competencies; move the last two.",
            );
            return;
        }
        if with_record!(kind, T => self.there::<T>("id", id)) {
            let values = Values::from([("id".to_owned(), id.into()), (column.to_owned(), value)]);
            with_record!(kind, T => self.put::<T>(&values));
        }
    }

    fn competency(&mut self, id: &str, change: impl FnOnce(&mut Competency)) {
        if !self.there::<Competency>("competency", id) {
            return;
        }
        self.touch(Kind::Competencies, id);
        if let Some(record) = self.company.competencies.get_mut(id) {
            change(record);
        }
    }

    pub fn touch(&mut self, kind: Kind, id: &str) {
        self.touched.insert((kind, id.to_owned()), self.at);
    }

    /// Puts a record in its place.
    pub fn store<T: Record>(&mut self, record: T) {
        let id = record.id();
        self.touch(T::KIND, &id);
        T::table_mut(&mut self.company).insert(id, record);
    }

    pub fn take<T: Record>(&mut self, id: &str) {
        self.touch(T::KIND, id);
        T::table_mut(&mut self.company).remove(id);
    }

    /// Fields as given over what is stored, or over the defaults.
    fn put<T: Record>(&mut self, values: &Values) {
        let columns = T::columns();
        let before = self.findings.len();
        let mut given: Vec<Option<String>> = vec![None; columns.len()];
        for (name, value) in values {
            let Some(place) = columns.iter().position(|column| column.name == name) else {
                let known: Vec<String> = columns.iter().map(|column| column.name.to_owned()).collect();
                let hint = suggest(name, known.iter());
                let action = if hint.starts_with("Did") { hint } else { format!("Name one of {}.", known.join(", ")) };
                self.wrong(name, T::KIND, "", &format!("There is no field “{name}”"), &action);
                continue;
            };
            match text_of(value) {
                Some(text) => given[place] = Some(text),
                None => self.wrong(
                    name,
                    T::KIND,
                    "",
                    &format!("The field “{name}” is a list or an object"),
                    "Send a text, a number, yes or no, or nothing.",
                ),
            }
        }
        if self.findings.len() > before {
            return;
        }
        let keys: Vec<&str> = columns
            .iter()
            .zip(&given)
            .filter(|(column, _)| column.need == Need::Key)
            .map(|(_, text)| text.as_deref().unwrap_or_default())
            .collect();
        let id = keys.join("/");
        let stored = T::table(&self.company).get(&id).map(Record::texts);
        if matches!(T::KIND, Kind::Posts | Kind::RideSessions)
            && (stored.is_none() || values.keys().any(|name| !["id", "teaches"].contains(&name.as_str())))
        {
            self.wrong(
                "kind",
                T::KIND,
                &id,
                "Only what it teaches is part of the model",
                "Change the rest in the lists of the company.",
            );
            return;
        }
        let mut texts = Vec::with_capacity(columns.len());
        for (index, column) in columns.iter().enumerate() {
            let text = given[index].take();
            let filled = text.as_ref().is_some_and(|text| !text.trim().is_empty());
            let keeps = stored.as_ref().and_then(|stored| stored.get(index)).filter(|_| text.is_none());
            match (column.need, text) {
                (Need::Key, Some(text)) if text.contains('/') => {
                    self.wrong(
                        column.name,
                        T::KIND,
                        &id,
                        "The id contains a slash",
                        "Use letters, digits, dots and hyphens.",
                    );
                }
                (_, Some(text)) if filled => texts.push(text),
                (Need::Optional(default), Some(_)) => texts.push(default.to_owned()),
                (Need::Optional(default), None) => texts.push(keeps.cloned().unwrap_or_else(|| default.to_owned())),
                (_, _) => match keeps {
                    Some(text) => texts.push(text.clone()),
                    None => {
                        let message = format!("The field “{}” is empty", column.name);
                        self.wrong(column.name, T::KIND, &id, &message, "Fill it.");
                    }
                },
            }
        }
        if self.findings.len() > before {
            return;
        }
        match T::read(&texts) {
            Ok(record) => self.store(record),
            Err(wrong) => {
                for (index, message) in wrong {
                    self.wrong(columns[index].name, T::KIND, &id, &message, how_to_write(&message));
                }
            }
        }
    }

    fn remove<T: Record>(&mut self, id: &str) {
        if !self.there::<T>("id", id) {
            return;
        }
        if T::KIND == Kind::Competencies {
            let own: Vec<String> = self
                .company
                .indicators
                .iter()
                .filter(|(_, indicator)| indicator.competency_id == id)
                .map(|(id, _)| id.clone())
                .collect();
            for indicator in own {
                self.take::<crate::domain::company::Indicator>(&indicator);
            }
        }
        self.take::<T>(id);
    }

    fn merge(&mut self, from: &str, into: &str) {
        let stays = &self.company.competencies[into];
        if from == into {
            self.wrong("into", Kind::Competencies, from, "It cannot be merged into itself", "Name another competency.");
        } else if stays.retired_on.is_some() {
            let message = format!("“{}” is retired, and cannot take in another competency", stays.name);
            self.wrong("into", Kind::Competencies, from, &message, "Name one that is in use, or restore it first.");
        } else if self.company.competencies[from].merged_into_id.is_some() {
            let message = "It is merged into another competency already";
            self.wrong("competency", Kind::Competencies, from, message, "Restore it first.");
        } else {
            combine::merge(self, from, into);
        }
    }

    /// Whoever edits a field vouches for it: it is a guess no more. Marks that the batch itself puts back stay.
    fn forget_guesses(&mut self, before: &Company) {
        if before.guesses.is_empty() {
            return;
        }
        let mut forgotten: BTreeSet<String> = BTreeSet::new();
        for change in difference(before, &self.company, &super::TOUCHED) {
            let record = change.id.replace('/', &RECORD_PARTS.to_string());
            let of_record = |guess: &&Guess| guess.kind == change.kind && guess.record == record;
            let gone = |guess: &&Guess| {
                change.action == Action::Removed || change.fields.iter().any(|field| field.field == guess.field)
            };
            forgotten.extend(before.guesses.values().filter(of_record).filter(gone).map(Record::id));
        }
        for id in forgotten {
            if !self.touched.contains_key(&(Kind::Guesses, id.clone())) {
                self.company.guesses.remove(&id);
            }
        }
    }
}

pub(super) fn nearest<T: Record>(company: &Company, wrong: &str) -> String {
    let names: Vec<String> = T::table(company).values().map(|record| record.label(company)).collect();
    let by_id = suggest(wrong, T::table(company).keys());
    if by_id.starts_with("Did") { by_id } else { suggest(wrong, names.iter()) }
}

/// A field as the cell of a table would have it.
fn text_of(value: &Value) -> Option<String> {
    match value {
        Value::Null => Some(String::new()),
        Value::Bool(yes) => Some(if *yes { "yes" } else { "no" }.to_owned()),
        Value::Number(number) => Some(number.to_string()),
        Value::String(text) => Some(text.clone()),
        Value::Array(_) | Value::Object(_) => None,
    }
}
