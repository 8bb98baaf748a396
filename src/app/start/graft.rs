//! Adding people who come later to a company that is there: what it has is used, what it lacks is brought along.

use crate::domain::{
    company::{Company, Kind, RECORD_PARTS, Record},
    staff_list::ListedPerson,
};
use std::collections::BTreeMap;

/// The company with the people of `start`, and the rows that are new in it.
pub struct Grafted {
    pub company: Company,
    pub adds: Vec<(Kind, String)>,
}

struct Work {
    company: Company,
    adds: Vec<(Kind, String)>,
    /// For each table the ids that rows of `start` have in the company.
    ids: BTreeMap<Kind, BTreeMap<String, String>>,
}

/// Puts the people of `start`, which was made of `people` alone, into `current`. Teams, roles and locations of the same name are
/// the same; posts and ride-alongs come along for teams that are new.
pub fn graft(current: &Company, start: &Company, people: &[ListedPerson]) -> Grafted {
    let mut work = Work { company: current.clone(), adds: Vec::new(), ids: BTreeMap::new() };
    for function in start.functions.values().filter(|function| !current.functions.contains_key(&function.id)) {
        work.add(&function.id, function.clone());
    }
    for location in start.locations.values() {
        let known =
            current.locations.values().find(|known| alike(&known.name, &location.name)).map(|known| known.id.clone());
        work.settle(&location.id, known, |id| {
            let mut new = location.clone();
            new.id = id;
            new
        });
    }
    for team in start.teams.values() {
        let known = current.teams.values().find(|known| alike(&known.name, &team.name)).map(|known| known.id.clone());
        work.settle(&team.id, known, |id| {
            let mut new = team.clone();
            new.id = id;
            new
        });
    }
    for role in start.roles.values() {
        let same = |known: &&crate::domain::company::Role| {
            alike(&known.name, &role.name)
                && known.function_id == role.function_id
                && known.carries_quota == role.carries_quota
        };
        let known = current.roles.values().find(same).map(|known| known.id.clone());
        work.settle(&role.id, known, |id| {
            let mut new = role.clone();
            new.id = id;
            new
        });
    }
    for listed in people {
        let Some(person) = start.people.get(&listed.id) else { continue };
        let mut new = person.clone();
        new.team_id = work.id_of(Kind::Teams, &new.team_id);
        new.role_id = work.id_of(Kind::Roles, &new.role_id);
        new.location_id = new.location_id.map(|id| work.id_of(Kind::Locations, &id));
        // Managers may be among those who came before.
        let manager =
            listed.manager_id.clone().filter(|id| current.people.contains_key(id) || start.people.contains_key(id));
        new.manager_id = manager;
        work.settle(&person.id, None, |_| new);
    }
    work.what_hangs_on_them(current, start);
    work.guesses(start);
    Grafted { company: work.company, adds: work.adds }
}

fn alike(a: &str, b: &str) -> bool {
    let plain = |text: &str| text.split_whitespace().collect::<Vec<_>>().join(" ").to_lowercase();
    plain(a) == plain(b)
}

impl Work {
    fn add<T: Record>(&mut self, old_id: &str, record: T) {
        let id = record.id();
        self.ids.entry(T::KIND).or_default().insert(old_id.to_owned(), id.clone());
        self.adds.push((T::KIND, id.clone()));
        T::table_mut(&mut self.company).insert(id, record);
    }

    /// Uses the row that is known, or adds a new one under an id that is free.
    fn settle<T: Record>(&mut self, old_id: &str, known: Option<String>, new: impl FnOnce(String) -> T) {
        match known {
            Some(id) => {
                self.ids.entry(T::KIND).or_default().insert(old_id.to_owned(), id);
            }
            None => {
                let table = T::table(&self.company);
                let mut id = old_id.to_owned();
                let mut number = 1;
                while table.contains_key(&id) {
                    number += 1;
                    id = format!("{old_id}-{number}");
                }
                self.add(old_id, new(id));
            }
        }
    }

    fn id_of(&self, kind: Kind, old_id: &str) -> String {
        self.ids.get(&kind).and_then(|ids| ids.get(old_id)).cloned().unwrap_or_else(|| old_id.to_owned())
    }

    fn is_new(&self, kind: Kind, id: &str) -> bool {
        self.adds.iter().any(|(added, new)| *added == kind && new == id)
    }

    /// Profiles of new roles; skills, posts and sessions of new teams.
    fn what_hangs_on_them(&mut self, current: &Company, start: &Company) {
        for profile in start.role_profiles.values() {
            let mut new = profile.clone();
            new.role_id = self.id_of(Kind::Roles, &profile.role_id);
            if self.is_new(Kind::Roles, &new.role_id) && current.competencies.contains_key(&new.competency_id) {
                self.add(&profile.id(), new);
            }
        }
        for skill in start.team_skills.values() {
            let mut new = skill.clone();
            new.team_id = self.id_of(Kind::Teams, &skill.team_id);
            if self.is_new(Kind::Teams, &new.team_id) && current.competencies.contains_key(&new.competency_id) {
                self.add(&skill.id(), new);
            }
        }
        for post in start.posts.values() {
            let mut new = post.clone();
            new.team_id = self.id_of(Kind::Teams, &post.team_id);
            new.location_id = new.location_id.map(|id| self.id_of(Kind::Locations, &id));
            if self.is_new(Kind::Teams, &new.team_id) {
                self.settle(&post.id, None, |id| {
                    new.id = id;
                    new
                });
            }
        }
        for session in start.ride_sessions.values() {
            let mut new = session.clone();
            new.team_id = self.id_of(Kind::Teams, &session.team_id);
            new.location_id = new.location_id.map(|id| self.id_of(Kind::Locations, &id));
            if self.is_new(Kind::Teams, &new.team_id) {
                self.settle(&session.id, None, |id| {
                    new.id = id;
                    new
                });
            }
        }
    }

    /// What was guessed of rows that are new.
    fn guesses(&mut self, start: &Company) {
        for guess in start.guesses.values() {
            let Some(kind) = Kind::from_name(&guess.kind) else { continue };
            let id = self.id_of(kind, &guess.record.replace(RECORD_PARTS, "/"));
            let mut new = guess.clone();
            new.record = id.replace('/', &RECORD_PARTS.to_string());
            if self.is_new(kind, &id) && !self.company.guesses.contains_key(&new.id()) {
                self.add(&guess.id(), new);
            }
        }
    }
}
