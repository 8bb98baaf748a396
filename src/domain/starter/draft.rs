//! The company while it is being put together.

use super::{Answers, TeamGuess, TitleGuess};
use crate::domain::{
    company::{Company, Guess, Kind, Person, Record, TitleRule},
    staff_list::ListedPerson,
};
use std::collections::{BTreeMap, BTreeSet};

/// What every part of the work reads, and writes to.
pub struct Draft<'a> {
    pub list: &'a [ListedPerson],
    pub answers: &'a Answers,
    /// What the company said of its titles before.
    pub own: &'a BTreeMap<String, TitleRule>,
    pub company: Company,
    pub teams: Vec<TeamGuess>,
    pub titles: Vec<TitleGuess>,
    /// Families of the roles, by role.
    pub families: BTreeMap<String, &'static str>,
    /// What most people of a team do that the team can show others, by team.
    pub trades: BTreeMap<String, &'static str>,
}

impl<'a> Draft<'a> {
    pub fn new(list: &'a [ListedPerson], answers: &'a Answers, own: &'a BTreeMap<String, TitleRule>) -> Self {
        Self {
            list,
            answers,
            own,
            company: Company::default(),
            teams: Vec::new(),
            titles: Vec::new(),
            families: BTreeMap::new(),
            trades: BTreeMap::new(),
        }
    }

    /// Puts a record in its place.
    pub fn add<T: Record>(&mut self, record: T) {
        T::table_mut(&mut self.company).insert(record.id(), record);
    }

    /// Marks a field of a record as guessed. `record` has its parts joined as guesses write them.
    pub fn guess(&mut self, kind: Kind, record: &str, field: &str, reason: impl Into<String>) {
        self.add(Guess {
            kind: kind.name().to_owned(),
            record: record.to_owned(),
            field: field.to_owned(),
            reason: reason.into(),
        });
    }

    /// Those of a team who are there all through the cycle, by id.
    pub fn members(&self, team_id: &str) -> Vec<&Person> {
        let (from, to) = (super::cycle::first_day(self.answers), super::cycle::last_day(self.answers));
        let stays = |person: &&Person| {
            person.team_id == team_id
                && person.joined_on.is_none_or(|day| day <= from)
                && person.left_on.is_none_or(|day| day >= to)
        };
        self.company.people.values().filter(stays).collect()
    }

    pub fn seniority(&self, person: &Person) -> i32 {
        self.company.roles.get(&person.role_id).map_or(2, |role| role.seniority)
    }

    pub fn family(&self, person: &Person) -> &'static str {
        self.families.get(&person.role_id).copied().unwrap_or(super::families::GENERAL)
    }
}

/// An id made from a name: lower case, letters and digits of any script, hyphens between words; numbered where it is taken.
pub fn new_id(name: &str, or: &str, taken: &mut BTreeSet<String>) -> String {
    let mut slug = String::new();
    for character in name.to_lowercase().chars() {
        let plain: &str = match character {
            'ä' => "ae",
            'ö' => "oe",
            'ü' => "ue",
            'ß' => "ss",
            other if other.is_alphanumeric() => &other.to_string(),
            _ if slug.is_empty() || slug.ends_with('-') => "",
            _ => "-",
        };
        slug.push_str(plain);
    }
    let slug = slug.trim_end_matches('-');
    let slug = if slug.is_empty() { or } else { slug };
    let mut id = slug.to_owned();
    let mut number = 2;
    while !taken.insert(id.clone()) {
        id = format!("{slug}-{number}");
        number += 1;
    }
    id
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn ids_are_plain_and_never_twice_the_same() {
        let mut taken = BTreeSet::new();
        assert_eq!(new_id("Vertrieb Süd / Außendienst", "team", &mut taken), "vertrieb-sued-aussendienst");
        assert_eq!(new_id("vertrieb sued: aussendienst", "team", &mut taken), "vertrieb-sued-aussendienst-2");
        assert_eq!(new_id("---", "team", &mut taken), "team");
    }
}
