//! Records in the making: where something of a library goes, by the planner's choice, by what was chosen before, or by its name.

use super::view::{ElementChoice, LibraryChoice, OccupationChoice, OccupationView, Suggestion};
use crate::{
    app::import::ImportError,
    domain::company::{Anchors, Company, Competency, LibraryEntry, Record, Role, Scale, normalise, suggest},
    interop::library::LibraryTable,
};
use std::collections::{BTreeMap, HashMap};

/// Likeness of two names from which one is suggested for the other.
const ALIKE: f64 = 0.72;

pub(super) struct Draft<'a> {
    pub current: &'a Company,
    pub choice: &'a LibraryChoice,
    pub library: &'static str,
    /// The records to be written.
    pub made: Company,
    pub errors: Vec<ImportError>,
    chosen: HashMap<&'a str, &'a ElementChoice>,
    /// By what the library calls it: the record that it was taken as.
    known: HashMap<String, String>,
    by_name: HashMap<String, Option<String>>,
}

/// Something of a library that can become a competency.
pub(super) struct Thing<'a> {
    /// What the choice and the page call it.
    pub id: &'a str,
    /// What is kept in `external_id`.
    pub external: String,
    /// The id of a new competency.
    pub new_id: String,
    pub name: &'a str,
    pub definition: &'a str,
    pub family_id: Option<String>,
}

impl<'a> Draft<'a> {
    pub(super) fn new(current: &'a Company, choice: &'a LibraryChoice, library: &'static str) -> Self {
        let mut known: HashMap<String, String> = HashMap::new();
        for competency in current.competencies.values().filter(|competency| competency.retired_on.is_none()) {
            if let Some(external) = &competency.external_id {
                known.insert(external.clone(), competency.id.clone());
            }
        }
        for entry in current.library_entries.values().filter(|entry| entry.kind == "mapping") {
            if let Some(record) = &entry.object {
                known.insert(entry.subject.clone(), record.clone());
            }
        }
        let mut by_name: HashMap<String, Option<String>> = HashMap::new();
        for competency in current.competencies.values().filter(|competency| competency.retired_on.is_none()) {
            // A name that two share means neither.
            let entry = by_name.entry(plain(&competency.name));
            entry.and_modify(|known| *known = None).or_insert_with(|| Some(competency.id.clone()));
        }
        let chosen = choice.elements.iter().map(|element| (element.id.as_str(), element)).collect();
        Self { current, choice, library, made: Company::default(), errors: Vec::new(), chosen, known, by_name }
    }

    pub(super) fn put<T: Record>(&mut self, record: T) {
        T::table_mut(&mut self.made).insert(record.id(), record);
    }

    pub(super) fn wrong(&mut self, value: &str, message: String, action: String) {
        self.errors.push(ImportError {
            file: "Your choice".to_owned(),
            row: None,
            column: None,
            value: Some(value.to_owned()),
            message,
            action,
        });
    }

    /// Keeps a row of the library as it is.
    pub(super) fn keep(&mut self, id: String, kind: &str, subject: &str, object: Option<String>, content: String) {
        self.put(LibraryEntry {
            id: format!("{}:{id}", self.library),
            library: self.library.to_owned(),
            kind: kind.to_owned(),
            subject: subject.to_owned(),
            object,
            content,
        });
    }

    pub(super) fn is_chosen(&self, id: &str) -> bool {
        self.chosen.get(id).is_some_and(|choice| !choice.skip)
    }

    pub(super) fn is_skipped(&self, id: &str) -> bool {
        self.chosen.get(id).is_some_and(|choice| choice.skip)
    }

    /// The competency of the company that a thing of the library is, by the choice, by an earlier one, or by its name.
    pub(super) fn goes_to(&self, id: &str, external: &str, name: &str) -> Option<String> {
        match self.chosen.get(id) {
            Some(choice) if choice.competency_id.is_some() => choice.competency_id.clone(),
            Some(_) => self.known.get(external).cloned(),
            None => {
                let known = self.known.get(external).filter(|id| self.current.competencies.contains_key(*id));
                known.cloned().or_else(|| self.by_name.get(&plain(name)).cloned().flatten())
            }
        }
    }

    /// What a thing may be: where it would go by itself, or what is called alike.
    pub(super) fn suggestion(&self, external: &str, name: &str) -> Option<Suggestion> {
        let known = self.known.get(external).or_else(|| self.by_name.get(&plain(name)).and_then(Option::as_ref));
        if let Some(competency) = known.and_then(|id| self.current.competencies.get(id)) {
            return Some(Suggestion { id: competency.id.clone(), name: competency.name.clone(), sure: true });
        }
        let living = self.current.competencies.values().filter(|competency| competency.retired_on.is_none());
        let best = living.map(|c| (likeness(name, &c.name), c)).max_by(|a, b| a.0.total_cmp(&b.0));
        best.filter(|(likeness, _)| *likeness >= ALIKE).map(|(_, competency)| Suggestion {
            id: competency.id.clone(),
            name: competency.name.clone(),
            sure: false,
        })
    }

    /// Puts the competency of a thing among the records; its id, unless it is left out.
    pub(super) fn competency(&mut self, thing: &Thing<'_>, scale: &Scale) -> Option<String> {
        if self.is_skipped(thing.id) {
            return None;
        }
        let Some(id) = self.goes_to(thing.id, &thing.external, thing.name) else {
            return Some(self.new_competency(thing, scale));
        };
        let Some(known) = self.made.competencies.get(&id).or_else(|| self.current.competencies.get(&id)) else {
            let action = suggest(&id, self.current.competencies.keys());
            self.wrong(&id, format!("There is no competency “{id}” for “{}”", thing.name), action);
            return None;
        };
        let mut known = known.clone();
        if known.definition.is_empty() {
            known.definition = thing.definition.to_owned();
        }
        let external = known.external_id.get_or_insert_with(|| thing.external.clone());
        if *external != thing.external {
            // It came from elsewhere first: this way is remembered beside it.
            self.mapping(&thing.external, &id);
        }
        self.put(known);
        Some(id)
    }

    fn new_competency(&mut self, thing: &Thing<'_>, scale: &Scale) -> String {
        if !self.current.scales.contains_key(&scale.id) {
            self.put(scale.clone());
        }
        self.put(Competency {
            id: thing.new_id.clone(),
            name: thing.name.to_owned(),
            function_id: self.choice.function_id.clone(),
            definition: thing.definition.to_owned(),
            scale_id: scale.id.clone(),
            family_id: thing.family_id.clone(),
            half_life_weeks: 48.0,
            external_id: Some(thing.external.clone()),
            retired_on: None,
            merged_into_id: None,
        });
        thing.new_id.clone()
    }

    fn mapping(&mut self, external: &str, record: &str) {
        let id = format!("mapping:{}", external.replace('/', "_"));
        self.keep(id, "mapping", external, Some(record.to_owned()), "{}".to_owned());
    }

    /// The role that an occupation stands for; none where only its competencies are taken.
    pub(super) fn role(&mut self, choice: &OccupationChoice, title: &str, seniority: i32) -> Option<String> {
        let external = format!("{}:{}", self.library, choice.id);
        let id = match (&choice.role_id, &choice.new_role) {
            (Some(id), _) => {
                if !self.current.roles.contains_key(id) {
                    let names: Vec<String> = self.current.roles.keys().cloned().collect();
                    let action = suggest(id, names.iter());
                    self.wrong(id, format!("There is no role “{id}” for “{title}”"), action);
                    return None;
                }
                id.clone()
            }
            (None, Some(new)) => {
                let name = new.name.clone().filter(|name| !name.trim().is_empty()).unwrap_or_else(|| title.to_owned());
                let id = normalise(&name).replace('_', "-");
                if !self.current.roles.contains_key(&id) {
                    let function_id = new.function_id.clone();
                    self.put(Role { id: id.clone(), name, function_id, seniority, carries_quota: false });
                }
                id
            }
            (None, None) => return None,
        };
        self.mapping(&external, &id);
        Some(id)
    }

    /// Puts which role an occupation may be where nothing is chosen: the one it was before, or one that is called alike.
    pub(super) fn suggest_role(&self, occupation: &mut OccupationView) {
        let before = self.known.get(&format!("{}:{}", self.library, occupation.id));
        if let Some(role) = before.and_then(|id| self.current.roles.get(id)) {
            occupation.suggestion = Some(Suggestion { id: role.id.clone(), name: role.name.clone(), sure: true });
            return;
        }
        let roles = self.current.roles.values().map(|role| (likeness(&occupation.title, &role.name), role));
        let best = roles.max_by(|a, b| a.0.total_cmp(&b.0)).filter(|(likeness, _)| *likeness >= ALIKE);
        occupation.suggestion =
            best.map(|(_, role)| Suggestion { id: role.id.clone(), name: role.name.clone(), sure: false });
    }

    /// The scale of new competencies: the chosen one, the one that most are counted on, or the common one.
    pub(super) fn scale(&mut self) -> Scale {
        if let Some(id) = &self.choice.scale_id {
            if let Some(scale) = self.current.scales.get(id) {
                return scale.clone();
            }
            if *id != common_scale().id {
                let action = suggest(id, self.current.scales.keys());
                self.wrong(id, format!("There is no scale “{id}”"), action);
            }
            return common_scale();
        }
        let mut used: BTreeMap<&str, usize> = BTreeMap::new();
        for competency in self.current.competencies.values() {
            *used.entry(&competency.scale_id).or_default() += 1;
        }
        let most = used.into_iter().max_by_key(|(_, count)| *count).and_then(|(id, _)| self.current.scales.get(id));
        most.cloned().unwrap_or_else(common_scale)
    }

    /// The scale that a competency is counted on, new or not.
    pub(super) fn scale_of(&self, competency_id: &str) -> Option<&Scale> {
        let known =
            self.made.competencies.get(competency_id).or_else(|| self.current.competencies.get(competency_id))?;
        self.made.scales.get(&known.scale_id).or_else(|| self.current.scales.get(&known.scale_id))
    }
}

/// O*NET's levels, which are the canonical ones.
pub(super) fn common_scale() -> Scale {
    Scale {
        id: "onet-0-7".to_owned(),
        name: "O*NET level 0–7".to_owned(),
        lowest: 0.0,
        highest: 7.0,
        anchors: Anchors(vec![(0.0, 0.0), (7.0, 7.0)]),
    }
}

fn plain(name: &str) -> String {
    normalise(name)
}

/// How alike two names are, 0 to 1: by shared words, whatever their number and order, and by their letters.
fn likeness(one: &str, other: &str) -> f64 {
    let words = |name: &str| -> Vec<String> {
        let small = ["and", "of", "the", "for", "in", "to"];
        let stem = |word: &str| {
            let word = word.strip_suffix("ies").map_or_else(|| word.to_owned(), |stem| format!("{stem}y"));
            word.strip_suffix('s').filter(|stem| stem.len() > 2).map_or(word.clone(), ToOwned::to_owned)
        };
        normalise(name).split('_').filter(|word| !small.contains(word)).map(stem).collect()
    };
    let (mine, theirs) = (words(one), words(other));
    if mine.is_empty() || theirs.is_empty() {
        return 0.0;
    }
    let shared = mine.iter().filter(|word| theirs.contains(word)).count();
    let by_words = 2.0 * shared as f64 / (mine.len() + theirs.len()) as f64;
    let by_letters = strsim::jaro_winkler(&mine.join(" "), &theirs.join(" "));
    if shared == 0 { by_letters * 0.75 } else { (by_words + by_letters) / 2.0 }
}

/// What became of each row of each table.
pub(super) struct Rows {
    outcomes: Vec<Vec<&'static str>>,
}

impl Rows {
    pub(super) fn of(tables: &[LibraryTable]) -> Self {
        let start = |table: &LibraryTable| {
            let outcome =
                if table.name.is_some() { "not taken: the row has an error" } else { "not a file that Tandem reads" };
            vec![outcome; table.rows.len()]
        };
        Self { outcomes: tables.iter().map(start).collect() }
    }

    pub(super) fn set(&mut self, (table, row): (usize, usize), outcome: &'static str) {
        if let Some(known) = self.outcomes.get_mut(table).and_then(|rows| rows.get_mut(row)) {
            *known = outcome;
        }
    }

    pub(super) fn files(&self, tables: &[LibraryTable]) -> Vec<super::view::LibraryFile> {
        let file = |(table, outcomes): (&LibraryTable, &Vec<&'static str>)| {
            let mut counts: BTreeMap<&str, usize> = BTreeMap::new();
            for outcome in outcomes {
                *counts.entry(outcome).or_default() += 1;
            }
            super::view::LibraryFile {
                name: table.source.clone(),
                table: table.name.map(ToOwned::to_owned),
                rows: table.rows.len(),
                outcomes: counts
                    .into_iter()
                    .map(|(what, rows)| super::view::Outcome { what: what.to_owned(), rows })
                    .collect(),
            }
        };
        tables.iter().zip(&self.outcomes).map(file).collect()
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn titles_are_alike_whatever_their_number_and_order() {
        assert!((likeness("Sales Managers", "Sales manager") - 1.0).abs() < 1e-9);
        assert!(likeness("Advertising and Promotions Managers", "Promotions and advertising manager") > ALIKE);
        assert!(likeness("Market Research Analysts", "Account executive") < 0.6);
        assert!(likeness("Judgment and Decision Making", "Negotiation") < 0.6);
        assert_eq!(likeness("", "x"), 0.0);
    }
}
