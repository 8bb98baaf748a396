//! Everything that is wrong with an upload, up to a number that somebody can read, and what was probably meant.

use super::view::ImportError;
use crate::{
    domain::company::{Company, Kind, nearest},
    with_record,
};
use std::collections::HashMap;

/// Errors that are listed; those beyond are counted.
const LISTED_MAX: usize = 1_000;
/// The nearest of many names takes a while to find: it is looked for so often in an upload.
const SUGGESTED_MAX: usize = 200;

#[derive(Default)]
pub struct Findings {
    pub listed: Vec<ImportError>,
    pub more: usize,
    suggestions: HashMap<(Kind, String), String>,
}

impl Findings {
    pub fn push(&mut self, error: ImportError) {
        if self.listed.len() < LISTED_MAX {
            self.listed.push(error);
        } else {
            self.more += 1;
        }
    }

    pub fn count(&self) -> usize {
        self.listed.len() + self.more
    }

    /// What to do about an id that there is not.
    pub fn suggestion(&mut self, company: &Company, kind: Kind, wrong: &str) -> String {
        if let Some(known) = self.suggestions.get(&(kind, wrong.to_owned())) {
            return known.clone();
        }
        if self.suggestions.len() >= SUGGESTED_MAX {
            return "Correct it, or add it in the same upload.".to_owned();
        }
        let nearest = with_record!(kind, R => nearest::<R>(company, wrong));
        self.suggestions.insert((kind, wrong.to_owned()), nearest.clone());
        nearest
    }
}
