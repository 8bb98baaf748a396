//! People of a list with their teams and roles, and who leads.

use super::{
    draft::{Draft, new_id},
    families,
    model::model,
    staff::{Placed, same},
};
use crate::domain::{
    company::{Kind, Location, Person},
    staff_list::{ListedPerson, Quota},
};
use std::collections::{BTreeMap, BTreeSet, btree_map::Entry};

/// From this seniority on somebody leads a function, and from this one on people.
pub const HEAD: i32 = 5;
pub const MANAGER: i32 = 4;

/// Teams of so few do not depend on one who leads them.
const LED_TEAM_PEOPLE: usize = 2;

const LEADS: &str = "Leads a team: takes part by ride-alongs and meeting seats";
const LEADS_REASON: &str = "The title says that this person leads others: not away for weeks in a first plan.";
const OUTSIDE: &str = "Outside Sales, Marketing and their neighbours: takes part by ride-alongs and meeting seats";
const OUTSIDE_REASON: &str = "A first plan moves people of Sales, Marketing, Customer Success and Product only.";
const FULL_WEEK: &str = "The list says nothing of part-time: a full week.";

/// Everybody with team and role; teams go by the name as written, roles by person.
pub fn add(draft: &mut Draft<'_>, teams: &BTreeMap<String, Placed>, roles: &BTreeMap<String, String>) {
    let locations = locations(draft);
    let listed: BTreeMap<&str, &ListedPerson> = draft.list.iter().map(|person| (person.id.as_str(), person)).collect();
    for person in draft.list {
        let (Some(place), Some(role)) = (teams.get(&person.team), roles.get(&person.id)) else { continue };
        draft.add(Person {
            id: person.id.clone(),
            name: person.name.clone(),
            email: person.email.clone(),
            employee_number: None,
            team_id: place.id.clone(),
            role_id: role.clone(),
            manager_id: manager(person, &listed),
            location_id: person.location.as_deref().and_then(|name| locations.get(&same(name)).cloned()),
            fte: person.fte.unwrap_or(1.0),
            quota: match person.quota {
                Some(Quota::Yearly(quota)) => Some(quota),
                _ => None,
            },
            joined_on: person.joined_on,
            left_on: person.left_on,
            no_placements_reason: None,
            no_rides_reason: None,
        });
        if person.fte.is_none() {
            draft.guess(Kind::People, &person.id, "fte", FULL_WEEK);
        }
    }
    stay(draft);
}

fn locations(draft: &mut Draft<'_>) -> BTreeMap<String, String> {
    let mut taken = BTreeSet::new();
    let mut ids = BTreeMap::new();
    for name in draft.list.iter().filter_map(|person| person.location.as_deref()) {
        let Entry::Vacant(place) = ids.entry(same(name)) else { continue };
        let id = place.insert(new_id(name, "location", &mut taken)).clone();
        draft.add(Location { id, name: name.trim().to_owned(), time_zone: "UTC".to_owned() });
    }
    ids
}

/// The manager, if that is somebody of the list whose line does not lead back here.
fn manager(person: &ListedPerson, listed: &BTreeMap<&str, &ListedPerson>) -> Option<String> {
    let first = person.manager_id.as_deref()?;
    let mut above = listed.get(first)?;
    for _ in 0..listed.len() {
        if above.id == person.id {
            return None;
        }
        match above.manager_id.as_deref().and_then(|id| listed.get(id)) {
            Some(next) => above = next,
            None => break,
        }
    }
    Some(first.to_owned())
}

/// Who stays where they are until somebody says otherwise: heads, whoever alone leads a team, and those whose work the programme does
/// not show others.
fn stay(draft: &mut Draft<'_>) {
    let mut bound: Vec<(String, &str, &str)> = Vec::new();
    for (team, record) in &draft.company.teams {
        let members = draft.members(team);
        let leading: Vec<_> = members.iter().filter(|person| draft.seniority(person) >= MANAGER).collect();
        let alone = leading.len() == 1 && members.len() > LED_TEAM_PEOPLE;
        let leads = |person: &Person| {
            let seniority = draft.seniority(person);
            seniority >= HEAD || (seniority >= MANAGER && alone)
        };
        let outside = !families::all().any(|(family, of)| of == record.function_id && model().offer(family).is_some());
        for person in members {
            if leads(person) {
                bound.push((person.id.clone(), LEADS, LEADS_REASON));
            } else if outside {
                bound.push((person.id.clone(), OUTSIDE, OUTSIDE_REASON));
            }
        }
    }
    for (id, said, reason) in bound {
        if let Some(person) = draft.company.people.get_mut(&id) {
            person.no_placements_reason = Some(said.to_owned());
        }
        draft.guess(Kind::People, &id, "no_placements_reason", reason);
    }
}
