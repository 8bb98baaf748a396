//! From rows to people: one spelling for each team, an id for everybody, nobody twice.

use super::{
    AsideRow, Fault, Field, Finding, ListedPerson,
    managers::{self, Written},
    names,
    rows::Read,
};
use std::collections::{BTreeMap, BTreeSet, HashMap};

/// Settles spellings, ids and managers of what was read; rows that name somebody again are added to `aside`. `known` are people
/// who are there already: their ids are taken, and they can be managers.
pub fn people(read: Vec<Read>, aside: &mut Vec<AsideRow>, known: &[ListedPerson]) -> (Vec<ListedPerson>, Vec<Finding>) {
    let mut read = unique(read, aside, known);
    one_spelling(&mut read, |person| Some(&mut person.team));
    one_spelling(&mut read, |person| person.title.as_mut());
    one_spelling(&mut read, |person| person.function.as_mut());
    one_spelling(&mut read, |person| person.location.as_mut());
    let ids = ids(&read, known);
    let mut written = Vec::new();
    let mut people = Vec::with_capacity(read.len());
    for (index, (person, id)) in read.into_iter().zip(ids).enumerate() {
        if let Some(text) = person.manager {
            written.push(Written { person: index, text });
        }
        people.push(ListedPerson {
            row: person.row,
            id,
            name: person.name,
            email: person.email,
            team: person.team,
            title: person.title,
            function: person.function,
            location: person.location,
            manager_id: None,
            fte: person.fte,
            quota: person.quota,
            joined_on: person.joined_on,
            left_on: person.left_on,
        });
    }
    let new = people.len();
    people.extend_from_slice(known);
    let findings = managers::resolve(&mut people, &written);
    people.truncate(new);
    (people, findings)
}

/// Sets aside rows that say the same as an earlier one, or that have somebody else's id.
fn unique(read: Vec<Read>, aside: &mut Vec<AsideRow>, known: &[ListedPerson]) -> Vec<Read> {
    let place = |row: usize| format!("in row {row}");
    let there =
        |person: &ListedPerson| (names::alike(&person.id), ("who came in before".to_owned(), person.name.clone()));
    let mut by_id: HashMap<String, (String, String)> = known.iter().map(there).collect();
    let mut by_cells: HashMap<Vec<(Field, String)>, usize> = HashMap::new();
    let mut kept = Vec::with_capacity(read.len());
    for person in read {
        let cells: Vec<(Field, String)> =
            person.cells.iter().map(|(field, text)| (*field, names::alike(text))).collect();
        let set_aside = |field, message: String, action: &str| AsideRow {
            row: person.row,
            cells: person.cells.clone(),
            faults: vec![Fault { field, message, action: action.to_owned() }],
        };
        if let Some(first) = by_cells.get(&cells) {
            aside.push(set_aside(
                None,
                format!("The row says the same as row {first}"),
                "Leave it out. If they are two people, give them ids or e-mail addresses of their own.",
            ));
            continue;
        }
        if let Some(id) = &person.id {
            let known = by_id.get(&names::alike(id)).cloned();
            if let Some((first, name)) = known {
                let same = names::loose_key(&name) == names::loose_key(&person.name);
                aside.push(if same {
                    set_aside(
                        Some(Field::Id),
                        format!("{name} is already there, {first}, with the same id “{id}”"),
                        "Leave one of the two out.",
                    )
                } else {
                    set_aside(
                        Some(Field::Id),
                        format!("The id “{id}” belongs to {name}, {first}"),
                        "Type the right id, or leave the row out.",
                    )
                });
                continue;
            }
            by_id.insert(names::alike(id), (place(person.row), person.name.clone()));
        }
        by_cells.insert(cells, person.row);
        kept.push(person);
    }
    kept
}

/// Of spellings that differ in case, accents and spaces a tidy one stands for all, of tidy ones the most usual, of equally usual
/// ones the first.
fn one_spelling(read: &mut [Read], text: impl Fn(&mut Read) -> Option<&mut String>) {
    let mut spellings: HashMap<String, BTreeMap<String, (usize, usize)>> = HashMap::new();
    for (at, person) in read.iter_mut().enumerate() {
        if let Some(written) = text(person) {
            let known = spellings.entry(names::alike(written)).or_default();
            known.entry(written.clone()).or_insert((0, at)).0 += 1;
        }
    }
    let best = |written: BTreeMap<String, (usize, usize)>| {
        let rank = |(text, (count, at)): &(String, (usize, usize))| (is_tidy(text), *count, usize::MAX - at);
        written.into_iter().max_by_key(rank).map(|(text, _)| text)
    };
    let usual: HashMap<String, String> =
        spellings.into_iter().filter_map(|(key, written)| Some((key, best(written)?))).collect();
    for person in read {
        if let Some(written) = text(person)
            && let Some(usual) = usual.get(&names::alike(written))
        {
            usual.clone_into(written);
        }
    }
}

/// Every word begins large, and the whole is not shouted: "Field Sales", "HR", but neither "hr" nor "FIELD SALES".
fn is_tidy(text: &str) -> bool {
    let large = text.split([' ', '-', '/']).all(|word| !word.starts_with(char::is_lowercase));
    let shouted = text.chars().filter(|c| c.is_alphabetic()).count() > 4 && !text.contains(char::is_lowercase);
    large && !shouted
}

/// Ids of the list, else of names. Namesakes are numbered by what the list says of them, not by where they stand, so that a
/// list that is sorted anew gives the same ids.
fn ids(read: &[Read], known: &[ListedPerson]) -> Vec<String> {
    let known = known.iter().map(|person| person.id.clone());
    let mut taken: BTreeSet<String> = read.iter().filter_map(|person| person.id.clone()).chain(known).collect();
    let mut ids: Vec<String> = read.iter().map(|person| person.id.clone().unwrap_or_default()).collect();
    let mut without: Vec<usize> = (0..read.len()).filter(|at| ids[*at].is_empty()).collect();
    let facts = |at: usize| {
        let person = &read[at];
        (
            names::id(&person.name),
            names::alike(&person.team),
            person.title.clone(),
            person.email.clone(),
            person.joined_on,
            person.row,
        )
    };
    without.sort_by_cached_key(|at| facts(*at));
    for at in without {
        let base = names::id(&read[at].name);
        let mut id = base.clone();
        let mut number = 1;
        while !taken.insert(id.clone()) {
            number += 1;
            id = format!("{base}-{number}");
        }
        ids[at] = id;
    }
    ids
}
