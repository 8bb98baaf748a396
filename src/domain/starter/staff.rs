//! Teams and roles of a list: what function each is of, how senior, whether it carries a quota, and why that is thought so.

use super::{
    TeamGuess, TitleAnswer, TitleGuess,
    draft::{Draft, new_id},
    families, people,
    titles::{self, Meaning, TeamSense},
};
use crate::domain::{
    company::{Function, Kind, Role, Team, TitleRule},
    staff_list::{ListedPerson, Quota},
};
use std::collections::{BTreeMap, BTreeSet};

/// Share of a team that may be away at once, as of every team whose share nobody gave.
const AWAY_SHARE: f64 = 0.15;

/// How many of a team must be of another function before its name is not believed.
const DISBELIEF_SHARE: f64 = 2.0 / 3.0;

/// What a role is told apart by.
#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord)]
struct RoleKey {
    /// The title without its spelling, or the team of those who have none.
    title: String,
    function: String,
    seniority: i32,
    carries_quota: bool,
    family: &'static str,
}

/// A role in the making.
struct RoleDraft {
    /// The title as most write it.
    name: String,
    meaning: Meaning,
    /// Somebody said what the title means.
    answered: bool,
    /// The list says of everybody whether they carry a quota.
    quota_given: bool,
    /// The list says the function.
    function_given: bool,
    people: Vec<String>,
}

/// How a title was understood, for one person.
struct Understood {
    meaning: Meaning,
    answered: bool,
    function_given: bool,
}

pub fn add(draft: &mut Draft<'_>) {
    for (id, name) in families::FUNCTIONS {
        draft.add(Function { id: id.to_owned(), name: name.to_owned() });
    }
    title_rules(draft);
    let teams = teams(draft);
    let roles = roles(draft, &teams);
    people::add(draft, &teams, &roles);
}

/// What was said of titles stays with the company, and is asked before the shipped table from now on.
fn title_rules(draft: &mut Draft<'_>) {
    for rule in draft.own.values() {
        draft.add(rule.clone());
    }
    for (title, answer) in &draft.answers.titles {
        let title = titles::key(title);
        if !title.is_empty() {
            let TitleAnswer { function_id, seniority, carries_quota } = answer.clone();
            draft.add(TitleRule { title, function_id, seniority, carries_quota });
        }
    }
}

/// What makes two names the same: case and space do not.
pub fn same(name: &str) -> String {
    name.split_whitespace().collect::<Vec<_>>().join(" ").to_lowercase()
}

/// A team of the list, as it became a team of the company.
pub struct Placed {
    pub id: String,
    sense: TeamSense,
}

/// By the name as written.
fn teams(draft: &mut Draft<'_>) -> BTreeMap<String, Placed> {
    let mut by_name: BTreeMap<&str, Vec<&ListedPerson>> = BTreeMap::new();
    for person in draft.list {
        by_name.entry(&person.team).or_default().push(person);
    }
    let mut taken = BTreeSet::new();
    let mut placed: BTreeMap<String, Placed> = BTreeMap::new();
    let mut known: BTreeMap<String, (String, TeamSense)> = BTreeMap::new();
    for (written, people) in by_name {
        let answer = draft.answers.teams.get(written);
        let name = answer.and_then(|answer| answer.name.as_deref()).unwrap_or(written).trim();
        let name = if name.is_empty() { "Without a team" } else { name };
        let said = answer.and_then(|answer| answer.function_id.clone());
        let (sense, given, reason) = sense(name, &people, said);
        let (id, sense) = known.entry(same(name)).or_insert_with(|| (new_id(name, "team", &mut taken), sense)).clone();
        draft.teams.push(TeamGuess {
            name: written.to_owned(),
            team_id: id.clone(),
            people: people.len(),
            function_id: sense.function_id.clone(),
            guessed: !given,
            reason: reason.clone(),
        });
        if !draft.company.teams.contains_key(&id) {
            draft.add(Team {
                id: id.clone(),
                name: name.to_owned(),
                function_id: sense.function_id.clone(),
                location_id: None,
                floor_fte: None,
                target_fte: None,
                away_share: AWAY_SHARE,
                covers_with: None,
            });
            if !given {
                draft.guess(Kind::Teams, &id, "function_id", reason);
            }
        }
        placed.insert(written.to_owned(), Placed { id, sense });
    }
    placed
}

/// What a team does, whether that is more than a guess, and why.
fn sense(name: &str, people: &[&ListedPerson], said: Option<String>) -> (TeamSense, bool, String) {
    let by_name = titles::team(name);
    if let Some(function) = said {
        let sense = by_name.filter(|sense| sense.function_id == function).unwrap_or_else(|| {
            TeamSense::of_function(&function, "its team was said to be of this function".to_owned())
        });
        return (sense, true, "Somebody said so.".to_owned());
    }
    let listed: Vec<String> = people.iter().filter_map(|person| listed_function(person)).collect();
    if let Some((function, count)) = most(listed.into_iter())
        && count == people.len()
    {
        let sense = by_name.filter(|sense| sense.function_id == function).unwrap_or_else(|| {
            TeamSense::of_function(&function, "the list names this function for the team".to_owned())
        });
        return (sense, true, "The list names this function for everybody of the team.".to_owned());
    }
    let sure = people.iter().filter_map(|person| person.title.as_deref()).map(|title| titles::meaning(title, None));
    let functions: Vec<String> = sure.filter(|meaning| meaning.sure).map(|meaning| meaning.function_id).collect();
    let all = functions.len();
    let by_people = most(functions.into_iter());
    let of_people = |function: &str, count: usize| {
        let text = format!("{count} of {} people of the team do this by their titles", people.len());
        TeamSense::of_function(function, text)
    };
    let sense = match (by_name, by_people) {
        (Some(sense), Some((function, count)))
            if function != sense.function_id && count as f64 > DISBELIEF_SHARE * all as f64 && all >= 2 =>
        {
            of_people(&function, count)
        }
        (Some(sense), _) => sense,
        (None, Some((function, count))) => of_people(&function, count),
        (None, None) => TeamSense::of_function(
            families::GENERAL,
            "neither the team's name nor its people's titles say more".to_owned(),
        ),
    };
    let reason = sentence(&sense.because);
    (sense, false, reason)
}

/// The function that the list itself names, where it is one that we know.
fn listed_function(person: &ListedPerson) -> Option<String> {
    titles::team(person.function.as_deref()?).map(|sense| sense.function_id)
}

/// What stands there most often, the first in order among equals.
fn most(items: impl Iterator<Item = String>) -> Option<(String, usize)> {
    let mut counts: BTreeMap<String, usize> = BTreeMap::new();
    for item in items {
        *counts.entry(item).or_default() += 1;
    }
    let highest = counts.values().copied().max()?;
    counts.into_iter().find(|(_, count)| *count == highest)
}

fn sentence(clause: &str) -> String {
    let mut characters = clause.chars();
    let first: String = characters.next().map(|c| c.to_uppercase().collect()).unwrap_or_default();
    format!("{first}{}.", characters.as_str())
}

/// Roles of everybody, by person.
fn roles(draft: &mut Draft<'_>, teams: &BTreeMap<String, Placed>) -> BTreeMap<String, String> {
    let mut drafts: BTreeMap<RoleKey, RoleDraft> = BTreeMap::new();
    let mut by_title: BTreeMap<&str, Vec<Understood>> = BTreeMap::new();
    for person in draft.list {
        let Some(place) = teams.get(&person.team) else { continue };
        let title = person.title.as_deref().map(str::trim).filter(|title| !title.is_empty());
        let understood = match title {
            Some(title) => understand(draft, person, title, place),
            None => untitled(person, place),
        };
        let carries_quota = match person.quota {
            Some(Quota::Carries | Quota::Yearly(_)) => true,
            Some(Quota::CarriesNone) => false,
            None => understood.meaning.carries_quota,
        };
        let meaning = Meaning { carries_quota, ..understood.meaning.clone() };
        let key = RoleKey {
            title: title.map_or_else(|| format!("\u{0}{}", place.id), titles::key),
            function: meaning.function_id.clone(),
            seniority: meaning.seniority,
            carries_quota,
            family: meaning.family,
        };
        let team_name = draft.company.teams.get(&place.id).map_or("", |team| team.name.as_str());
        let role = drafts.entry(key).or_insert_with(|| RoleDraft {
            name: title.map_or_else(|| format!("Member of {team_name}"), str::to_owned),
            meaning,
            answered: understood.answered,
            quota_given: true,
            function_given: true,
            people: Vec::new(),
        });
        role.people.push(person.id.clone());
        role.quota_given &= person.quota.is_some();
        role.function_given &= understood.function_given;
        if let Some(title) = title {
            by_title.entry(title).or_default().push(understood);
        }
    }
    draft.titles = by_title.into_iter().filter_map(|(title, all)| title_guess(title, all)).collect();
    write_roles(draft, drafts)
}

/// What a title means for one person of the list.
fn understand(draft: &Draft<'_>, person: &ListedPerson, title: &str, place: &Placed) -> Understood {
    let meaning = titles::meaning_in(title, Some(&place.sense));
    let said = |function: &str, seniority: i32, carries_quota: bool, reason: &str| Understood {
        meaning: Meaning {
            function_id: function.to_owned(),
            seniority,
            carries_quota,
            family: if meaning.function_id == function { meaning.family } else { families::usual(function) },
            reason: reason.to_owned(),
            sure: true,
        },
        answered: true,
        function_given: true,
    };
    let answer = draft
        .answers
        .titles
        .get(title)
        .or_else(|| person.title.as_ref().and_then(|title| draft.answers.titles.get(title)));
    if let Some(answer) = answer {
        return said(&answer.function_id, answer.seniority, answer.carries_quota, "Somebody said so.");
    }
    if let Some(rule) = draft.own.get(&titles::key(title)) {
        return said(&rule.function_id, rule.seniority, rule.carries_quota, "The company said so before.");
    }
    match listed_function(person) {
        Some(function) if function == meaning.function_id => {
            Understood { meaning, answered: false, function_given: true }
        }
        // A column of functions is often coarse: it only decides where the title does not.
        Some(function) if !titles::meaning(title, None).sure => {
            let sense = TeamSense::of_function(&function, "the list names this function".to_owned());
            Understood { meaning: titles::meaning_in(title, Some(&sense)), answered: false, function_given: true }
        }
        _ => Understood { meaning, answered: false, function_given: false },
    }
}

/// Somebody without a title does what the team does.
fn untitled(person: &ListedPerson, place: &Placed) -> Understood {
    let sense = listed_function(person).filter(|function| *function != place.sense.function_id).map_or_else(
        || place.sense.clone(),
        |function| TeamSense::of_function(&function, "the list names this function".to_owned()),
    );
    let meaning = Meaning {
        function_id: sense.function_id,
        seniority: 2,
        carries_quota: sense.carries_quota,
        family: sense.family,
        reason: format!("There is no title; {}.", sense.because),
        sure: true,
    };
    Understood { meaning, answered: false, function_given: false }
}

/// One line for a title as written, whatever teams it stands in: what it means for most.
fn title_guess(title: &str, all: Vec<Understood>) -> Option<TitleGuess> {
    let people = all.len();
    let (function, _) = most(all.iter().map(|understood| understood.meaning.function_id.clone()))?;
    let usual = all.into_iter().find(|understood| understood.meaning.function_id == function)?;
    Some(TitleGuess {
        title: title.to_owned(),
        people,
        function_id: function,
        seniority: usual.meaning.seniority,
        carries_quota: usual.meaning.carries_quota,
        guessed: !usual.answered,
        sure: usual.meaning.sure,
        reason: usual.meaning.reason,
    })
}

/// Writes the roles, with names that tell them apart, and says whose each is.
fn write_roles(draft: &mut Draft<'_>, drafts: BTreeMap<RoleKey, RoleDraft>) -> BTreeMap<String, String> {
    let mut same_title: BTreeMap<String, Vec<(String, bool)>> = BTreeMap::new();
    for key in drafts.keys() {
        same_title.entry(key.title.clone()).or_default().push((key.function.clone(), key.carries_quota));
    }
    let mut taken = BTreeSet::new();
    let mut roles = BTreeMap::new();
    for (key, role) in drafts {
        let alike = same_title.get(&key.title).map_or(&[][..], Vec::as_slice);
        let mut name = role.name.clone();
        if alike.iter().any(|(function, _)| *function != key.function) {
            name = format!("{name} ({})", families::name(&key.function));
        }
        if alike.iter().any(|(function, quota)| *function == key.function && *quota != key.carries_quota) {
            name = format!("{name}, {}", if key.carries_quota { "with a quota" } else { "without a quota" });
        }
        let id = new_id(&name, "role", &mut taken);
        let untitled = key.title.starts_with('\u{0}');
        draft.add(Role {
            id: id.clone(),
            name,
            function_id: key.function,
            seniority: key.seniority,
            carries_quota: key.carries_quota,
        });
        draft.families.insert(id.clone(), key.family);
        let reason = role.meaning.reason.as_str();
        if !role.answered {
            if !role.function_given {
                draft.guess(Kind::Roles, &id, "function_id", reason);
            }
            draft.guess(Kind::Roles, &id, "seniority", reason);
            if !role.quota_given {
                draft.guess(Kind::Roles, &id, "carries_quota", reason);
            }
        }
        for person in role.people {
            if untitled {
                draft.guess(
                    Kind::People,
                    &person,
                    "role_id",
                    "The list has no title: a role of everybody in the team.",
                );
            }
            roles.insert(person, id.clone());
        }
    }
    roles
}
