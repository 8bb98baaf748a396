//! What is wrong with a model after a batch of edits that was not wrong before: the rules of the import, each finding with its place.

use super::{
    KINDS,
    difference::{Action, difference},
    uses::{in_words, references},
};
use crate::{
    domain::company::{Company, Kind, Record, findings},
    with_record,
};
use std::collections::{BTreeMap, BTreeSet};

/// Findings of one kind about records that no edit touched are listed up to here.
const LISTED: usize = 20;

/// One thing that is wrong.
#[derive(Clone, Debug, PartialEq)]
pub struct Finding {
    /// Which edit of the batch it is about; none where the batch makes something wrong that it does not touch.
    pub edit: Option<usize>,
    /// The field, or the table, record and field where no edit touched it.
    pub place: String,
    pub message: String,
    pub action: String,
}

/// What a check of one record said.
struct Said {
    kind: Kind,
    id: String,
    field: &'static str,
    message: String,
    action: String,
}

pub(super) fn check(before: &Company, after: &mut Company, touched: &BTreeMap<(Kind, String), usize>) -> Vec<Finding> {
    let mut found = still_used(before, after, touched);
    let kinds = looked_at(before, after);
    let mut said = all(after, &kinds);
    if !said.is_empty() {
        // What was wrong before is not this batch's fault, and does not keep it out.
        let known: BTreeSet<(Kind, String, String)> =
            all(before, &kinds).into_iter().map(|said| (said.kind, said.id, said.message)).collect();
        said.retain(|said| !known.contains(&(said.kind, said.id.clone(), said.message.clone())));
    }
    let edit = |said: &Said| touched.get(&(said.kind, said.id.clone())).copied();
    let at_edits: BTreeSet<(Kind, &str)> =
        said.iter().filter(|said| edit(said).is_some()).map(|said| (said.kind, said.field)).collect();
    let mut elsewhere: BTreeMap<(Kind, &str), usize> = BTreeMap::new();
    for one in &said {
        let label = with_record!(one.kind, T => T::table(after).get(&one.id).map(|record| record.label(after)));
        let message = format!("{}: {}", label.unwrap_or_else(|| one.id.clone()), one.message);
        let action = one.action.replace("the same upload", "the same batch");
        match edit(one) {
            Some(edit) => {
                found.push(Finding { edit: Some(edit), place: one.field.to_owned(), message, action });
            }
            // The other one of two twins, or of a circle: it is said at the one that was edited.
            None if at_edits.contains(&(one.kind, one.field)) => {}
            None => {
                let count = elsewhere.entry((one.kind, one.field)).or_default();
                *count += 1;
                if *count <= LISTED {
                    let place = format!("{}/{}/{}", one.kind.name(), one.id, one.field);
                    found.push(Finding { edit: None, place, message, action });
                }
            }
        }
    }
    for ((kind, field), count) in elsewhere.into_iter().filter(|(_, count)| *count > LISTED) {
        found.push(Finding {
            edit: None,
            place: format!("{}/{field}", kind.name()),
            message: format!("There are {} more like these", count - LISTED),
            action: "What makes them all wrong is in this batch: look at the scale first.".to_owned(),
        });
    }
    found
}

/// Records that were removed and are still referred to: they come back, so that each is one finding and not one a reference.
fn still_used(before: &Company, after: &mut Company, touched: &BTreeMap<(Kind, String), usize>) -> Vec<Finding> {
    let mut gone: BTreeMap<Kind, BTreeSet<String>> = BTreeMap::new();
    for change in difference(before, after, &KINDS).into_iter().filter(|change| change.action == Action::Removed) {
        if let Some(kind) = Kind::from_name(&change.kind) {
            gone.entry(kind).or_default().insert(change.id);
        }
    }
    gone.retain(|kind, _| matches!(kind, Kind::Functions | Kind::Scales | Kind::Families | Kind::Competencies));
    if gone.is_empty() {
        return Vec::new();
    }
    let mut found = Vec::new();
    for ((kind, id), counts) in references(after, &gone) {
        let label = with_record!(kind, T => {
            let record = T::table(before).get(&id).cloned();
            let label = record.as_ref().map(|record| record.label(before));
            if let Some(record) = record {
                T::table_mut(after).insert(id.clone(), record);
            }
            label.unwrap_or_else(|| id.clone())
        });
        let action = if kind == Kind::Competencies {
            "Retire it, or merge it into another competency: both keep what is there."
        } else {
            "Change these first, so that none refers to it."
        };
        found.push(Finding {
            edit: touched.get(&(kind, id)).copied(),
            place: "id".to_owned(),
            message: format!("“{label}” cannot be removed: it is used by {}", in_words(&counts)),
            action: action.to_owned(),
        });
    }
    found
}

/// The model and what teaches it; ratings too where levels may have left their scale.
fn looked_at(before: &Company, after: &Company) -> Vec<Kind> {
    let mut kinds = KINDS.to_vec();
    kinds.extend([Kind::Posts, Kind::RideSessions, Kind::Guesses]);
    if before.scales != after.scales {
        kinds.push(Kind::Ratings);
    }
    kinds
}

fn all(company: &Company, kinds: &[Kind]) -> Vec<Said> {
    let mut said = Vec::new();
    for kind in kinds {
        with_record!(kind, T => for (id, record) in T::table(company) {
            findings(record, company, &mut |field, message, action| {
                said.push(Said { kind: *kind, id: id.clone(), field, message, action });
            });
        });
    }
    said
}
