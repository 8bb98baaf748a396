//! Finding the people of a file among those who are there: by id, else by employee number, else by e-mail address; never by name
//! alone. What the file calls somebody is not lost: references may use it.

use super::{
    reading::column_at,
    view::{MatchedBy, PeopleMatched},
};
use crate::{
    domain::company::{Company, Person, Record},
    interop::RawTable,
};
use std::collections::{BTreeSet, HashMap};

/// What was found out about the people of an upload.
#[derive(Default)]
pub struct Found {
    /// By table and row number.
    pub rows: HashMap<(usize, usize), FoundRow>,
    /// Names, addresses, numbers and given ids in lower case, with the id that each stands for; none where it stands for two.
    pub names: HashMap<String, Option<String>>,
    /// Rows with nothing but the name of somebody who is there: table, row number, name and that person's id.
    pub doubts: Vec<(usize, usize, String, String)>,
    /// Everybody on the lists.
    pub listed: BTreeSet<String>,
    pub counts: PeopleMatched,
}

pub struct FoundRow {
    pub by: MatchedBy,
    /// The id that the file has, where another one stays.
    pub given_id: Option<String>,
}

/// Who has an employee number or an address; none where two have it.
struct Known<'a> {
    current: &'a Company,
    numbers: HashMap<String, Option<&'a str>>,
    emails: HashMap<String, Option<&'a str>>,
    names: HashMap<String, &'a str>,
}

impl<'a> Known<'a> {
    fn of(current: &'a Company) -> Self {
        let index = |of: fn(&Person) -> Option<&String>| {
            let mut index: HashMap<String, Option<&'a str>> = HashMap::new();
            for person in current.people.values() {
                if let Some(key) = of(person).filter(|key| !key.trim().is_empty()) {
                    let entry = index.entry(key.trim().to_lowercase());
                    entry.and_modify(|known| *known = None).or_insert(Some(&person.id));
                }
            }
            index
        };
        Self {
            current,
            numbers: index(|person| person.employee_number.as_ref()),
            emails: index(|person| person.email.as_ref()),
            names: current.people.values().map(|person| (person.name.to_lowercase(), person.id.as_str())).collect(),
        }
    }

    fn find(&self, id: &str, number: &str, email: &str) -> Option<(&'a str, MatchedBy)> {
        if let Some((id, _)) = self.current.people.get_key_value(id) {
            return Some((id, MatchedBy::Id));
        }
        let in_index = |index: &HashMap<String, Option<&'a str>>, key: &str| {
            Some(key.to_lowercase()).filter(|key| !key.is_empty()).and_then(|key| index.get(&key).copied().flatten())
        };
        // What a staff system calls an id is an employee number here, more often than not.
        in_index(&self.numbers, number)
            .or_else(|| in_index(&self.numbers, id))
            .map(|found| (found, MatchedBy::EmployeeNumber))
            .or_else(|| in_index(&self.emails, email).map(|found| (found, MatchedBy::Email)))
    }
}

/// Gives every row of these tables of people the id that it has, or gets.
pub fn identify(current: &Company, tables: &mut [RawTable]) -> Found {
    let known = Known::of(current);
    let mut found = Found::default();
    for (at, table) in tables.iter_mut().enumerate() {
        let place = |name| column_at(&table.headings, Person::columns(), name);
        let (name, number, email) = (place("name"), place("employee_number"), place("email"));
        let id_place = place("id").unwrap_or(table.headings.len());
        // Without any of them there is nothing to know people by: the missing columns are named elsewhere.
        if id_place == table.headings.len() {
            if name.is_none() {
                continue;
            }
            table.headings.push("id".to_owned());
            for row in &mut table.rows {
                if row.cells.len() < id_place {
                    row.cells.resize(id_place, String::new());
                }
                row.cells.insert(id_place, String::new());
            }
        }
        for row in &mut table.rows {
            let cell = |place: Option<usize>| place.and_then(|at| row.cells.get(at)).map_or("", |text| text.trim());
            let (given, number, email, name) = (
                cell(Some(id_place)).to_owned(),
                cell(number).to_owned(),
                cell(email).to_owned(),
                cell(name).to_owned(),
            );
            let (id, by) = match known.find(&given, &number, &email) {
                Some((id, by)) => (id.to_owned(), by),
                None if !given.is_empty() => (given.clone(), MatchedBy::Nobody),
                None => {
                    let namesake =
                        known.names.get(&name.to_lowercase()).filter(|_| number.is_empty() && email.is_empty());
                    if let Some(id) = namesake {
                        found.doubts.push((at, row.number, name.clone(), (*id).to_owned()));
                    }
                    (found.new_id(current, &number, &name), MatchedBy::Nobody)
                }
            };
            match by {
                MatchedBy::Id => found.counts.by_id += 1,
                MatchedBy::EmployeeNumber => found.counts.by_employee_number += 1,
                MatchedBy::Email => found.counts.by_email += 1,
                MatchedBy::Nobody => found.counts.new += 1,
            }
            for key in [&given, &number, &email, &name] {
                found.note(key, &id);
            }
            if row.cells.len() <= id_place {
                row.cells.resize(id_place + 1, String::new());
            }
            row.cells[id_place].clone_from(&id);
            found.listed.insert(id.clone());
            let given_id = Some(given).filter(|given| !given.is_empty() && *given != id);
            found.rows.insert((at, row.number), FoundRow { by, given_id });
        }
    }
    found
}

impl Found {
    fn note(&mut self, key: &str, id: &str) {
        if key.is_empty() {
            return;
        }
        let entry = self.names.entry(key.to_lowercase());
        entry
            .and_modify(|known| {
                if known.as_deref() != Some(id) {
                    *known = None;
                }
            })
            .or_insert_with(|| Some(id.to_owned()));
    }

    /// The employee number, else one made from the name, that nobody has.
    fn new_id(&self, current: &Company, number: &str, name: &str) -> String {
        let plain = if number.is_empty() { slug(name) } else { number.replace('/', "-") };
        if plain.is_empty() {
            return plain;
        }
        let taken = |id: &String| current.people.contains_key(id) || self.listed.contains(id);
        let numbered = (2_usize..).map(|count| format!("{plain}-{count}"));
        std::iter::once(plain.clone()).chain(numbered).find(|id| !taken(id)).unwrap_or(plain)
    }
}

/// "Zoë Ünlü" → "zoë-ünlü".
fn slug(name: &str) -> String {
    crate::domain::company::normalise(name).replace('_', "-")
}
