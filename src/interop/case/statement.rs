//! What an item says, as records hold it: a name, a definition, an end; and ids made of names.

use super::{Object, clean, text};
use crate::domain::company::normalise;
use chrono::NaiveDate;

/// A name of more characters is cut; the whole is then the definition.
const NAME_MAX_CHARACTERS: usize = 160;

/// What an item says, as records hold it.
pub(super) struct Read {
    pub name: String,
    pub definition: String,
    pub retired_on: Option<NaiveDate>,
}

pub(super) fn statement(item: &Object, ours: bool) -> Read {
    let full = clean(text(item, "fullStatement"));
    let short = clean(text(item, "abbreviatedStatement")).replace('\n', " ");
    let (name, definition) = if !short.is_empty() {
        (short, full)
    } else if ours || (full.chars().count() <= NAME_MAX_CHARACTERS && !full.contains('\n')) {
        (full, String::new())
    } else {
        let line = full.lines().next().unwrap_or_default();
        let cut: String = line.chars().take(NAME_MAX_CHARACTERS - 1).collect();
        let name = if cut.len() < line.len() { format!("{}…", cut.trim_end()) } else { cut };
        (name, full)
    };
    let day = text(item, "statusEndDate").get(..10).and_then(|day| day.parse().ok());
    Read { name, definition, retired_on: day }
}

/// A name or code as an id: "Winning customers" → "winning-customers".
pub(super) fn slug(text: &str) -> String {
    let words = normalise(text).replace('_', "-");
    words.chars().take(60).collect::<String>().trim_matches('-').to_owned()
}
