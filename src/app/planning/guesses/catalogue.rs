//! The guessed facts of a cycle as a planner settles them: each a plain sentence with choices, grouped so that a thousand people
//! make some dozens of facts.

use super::super::problem::origin::{self, Fact};
use super::{
    change::key,
    values::{choices, value},
};
use crate::domain::company::{Company, Cycle, Kind};
use serde::{Deserialize, Serialize};
use std::collections::{BTreeMap, BTreeSet};
use tandem_solver::Problem;
use utoipa::ToSchema;

/// A guessed fact.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize, ToSchema)]
pub struct FactView {
    pub id: String,
    /// "title", "staffing", "levels", "quota", "fiscal-year", "mentor", "team" or "fte".
    pub group: String,
    pub sentence: String,
    /// Why it was guessed so.
    pub reason: String,
    /// How many people it concerns.
    pub people: usize,
    /// As it is now.
    pub value: String,
    pub choices: Vec<Choice>,
    /// What it could change; absent until that was tried.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub effect: Option<Effect>,
}

#[derive(Clone, Debug, PartialEq, Serialize, Deserialize, ToSchema)]
pub struct Choice {
    pub value: String,
    pub label: String,
}

/// How much a fact could change a plan.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize, ToSchema)]
pub struct Effect {
    /// Placements and rides that would change.
    pub assignments: usize,
    /// What keeping the plan would lose, weighted levels.
    pub gain: f64,
    pub sentence: String,
}

/// One fact with what it is about.
#[derive(Clone, Debug)]
pub struct Entry {
    pub fact: Fact,
    pub people: usize,
}

/// Facts of one kind that are listed one by one; the rest are confirmed together.
fn most(group: &str) -> usize {
    match group {
        "title" => 20,
        "levels" => 16,
        "staffing" => 14,
        "mentor" | "team" => 10,
        _ => 6,
    }
}

/// What the id of facts that are confirmed together begins with; their group follows.
pub const REST: &str = "rest:";

/// All guessed facts that the problem of a cycle rests on, those that concern most people first.
pub fn entries(problem: &Problem) -> Vec<Entry> {
    let mut concerned: BTreeMap<&str, BTreeSet<usize>> = BTreeMap::new();
    let in_unit = |unit: &str| {
        let of = move |(_, person): &(usize, &tandem_solver::problem::Person)| person.unit == unit;
        problem.people.iter().enumerate().filter(of).map(|(index, _)| index).collect::<Vec<_>>()
    };
    for guessed in &problem.guessed {
        let Some(fact) = guessed.fact.as_deref() else { continue };
        let people = concerned.entry(fact).or_default();
        let mut parts = guessed.path.split('/').skip(1);
        match (parts.next(), parts.next().and_then(|index| index.parse::<usize>().ok())) {
            (Some("people"), Some(person)) => {
                people.insert(person);
            }
            (Some("units"), Some(unit)) => {
                people.extend(problem.units.get(unit).map_or(Vec::new(), |u| in_unit(&u.id)))
            }
            (Some("posts"), Some(post)) => {
                people.extend(problem.posts.get(post).map_or(Vec::new(), |p| in_unit(&p.unit)))
            }
            _ => people.extend(0..problem.people.len()),
        }
    }
    let entry = |(id, people): (&str, BTreeSet<usize>)| Some(Entry { fact: Fact::parse(id)?, people: people.len() });
    let mut entries: Vec<Entry> = concerned.into_iter().filter_map(entry).collect();
    entries.sort_by(|a, b| b.people.cmp(&a.people).then_with(|| a.fact.cmp(&b.fact)));
    entries
}

/// Those that are listed one by one, and by group those that are not.
pub fn listed(entries: Vec<Entry>) -> (Vec<Entry>, BTreeMap<&'static str, Vec<Entry>>) {
    let mut counts: BTreeMap<&str, usize> = BTreeMap::new();
    let mut rest: BTreeMap<&'static str, Vec<Entry>> = BTreeMap::new();
    let mut kept = Vec::new();
    for entry in entries {
        let group = entry.fact.group();
        let count = counts.entry(group).or_default();
        *count += 1;
        if *count <= most(group) {
            kept.push(entry);
        } else {
            rest.entry(group).or_default().push(entry);
        }
    }
    (kept, rest)
}

/// The facts as the page shows them.
pub fn views(company: &Company, cycle: &Cycle, problem: &Problem) -> Vec<FactView> {
    let (kept, rest) = listed(entries(problem));
    let mut views: Vec<FactView> = kept
        .iter()
        .map(|entry| view(company, cycle, problem, entry))
        .filter(|view| !view.sentence.is_empty())
        .collect();
    views.extend(rest.iter().map(|(group, entries)| together(group, entries)));
    views
}

fn view(company: &Company, cycle: &Cycle, problem: &Problem, entry: &Entry) -> FactView {
    let Entry { fact, people } = entry;
    let id = fact.id();
    let value = value(company, cycle, problem, fact);
    FactView {
        group: fact.group().to_owned(),
        sentence: sentence(problem, &id),
        reason: reason(company, cycle, fact),
        people: *people,
        choices: choices(company, problem, fact, &value),
        value,
        effect: None,
        id,
    }
}

/// The sentence with which the problem lists the fact.
fn sentence(problem: &Problem, id: &str) -> String {
    let named = problem.guessed.iter().find(|guessed| guessed.fact.as_deref() == Some(id));
    named.map_or_else(String::new, |guessed| guessed.reason.clone())
}

/// Why it was guessed so: what whoever guessed wrote down, or how Tandem guesses such facts.
fn reason(company: &Company, cycle: &Cycle, fact: &Fact) -> String {
    let written = |kind: Kind, id: &str, field: &str| {
        company.guesses.get(&key(kind, id, field)).map(|guess| guess.reason.clone())
    };
    let any = |kind: Kind, field: &str| {
        let first = company.guesses.values().find(|guess| guess.kind == kind.name() && guess.field == field);
        first.map(|guess| guess.reason.clone())
    };
    let found = match fact {
        Fact::Title(role) => {
            let by_title = ["seniority", "function_id"].into_iter().find_map(|field| written(Kind::Roles, role, field));
            by_title.or_else(|| any(Kind::People, "role_id"))
        }
        Fact::Quota(role) => written(Kind::Roles, role, "carries_quota"),
        Fact::Team(team) => written(Kind::Teams, team, "function_id"),
        Fact::Mentor(team) => {
            let posts = company.posts.values().filter(|post| post.team_id == *team);
            posts.filter_map(|post| written(Kind::Posts, &post.id, "mentor_id")).next()
        }
        Fact::Fte => any(Kind::People, "fte"),
        Fact::Leaders => any(Kind::People, "no_placements_reason"),
        Fact::Critical => any(Kind::TeamSkills, "level"),
        Fact::FiscalYear => written(Kind::Cycles, &cycle.id, "rules"),
        Fact::Staffing(_) => Some(
            "Nobody gave a minimum: four fifths of the team, and in small teams one person less than all. Nine tenths are enough."
                .to_owned(),
        ),
        Fact::Levels(group) if group == crate::domain::level_guess::TARGETS => {
            Some("Nobody gave a target there: enough to work together well.".to_owned())
        }
        Fact::Levels(group) if group.ends_with(crate::domain::level_guess::OTHERS) => {
            Some("Nobody rated them: most people know a little of what others do.".to_owned())
        }
        Fact::Levels(_) => Some("Nobody rated them: taken from what the role asks for, by seniority.".to_owned()),
    };
    found.unwrap_or_else(|| "Nobody said so yet.".to_owned())
}

/// Many facts of one kind that concern few people each.
fn together(group: &str, entries: &[Entry]) -> FactView {
    let what = match group {
        "title" => "titles are understood by their words, as those above",
        "levels" => "groups of people are rated by their role, as those above",
        "staffing" => "teams have a minimum and a target by the same rule",
        "mentor" => "teams have a senior member who looks after visitors",
        "team" => "teams are understood by their names and titles",
        _ => "titles are taken to carry a quota or not, by their words",
    };
    FactView {
        id: format!("{REST}{group}"),
        group: group.to_owned(),
        sentence: format!("Another {} {what}.", entries.len()),
        reason: "Each of them concerns few people: confirm them together, or correct them in the tables.".to_owned(),
        people: entries.iter().map(|entry| entry.people).sum(),
        value: "yes".to_owned(),
        choices: vec![Choice { value: "yes".to_owned(), label: "All as guessed".to_owned() }],
        effect: None,
    }
}

/// What is said of levels, for a choice.
pub fn level_label(group: &str, by: f64) -> String {
    let band = group.rsplit('.').next().unwrap_or(group);
    if band == crate::domain::level_guess::OTHERS || band == crate::domain::level_guess::TARGETS {
        return format!("Level {by} of 5");
    }
    let mut label = origin::against_role(by);
    if let Some(first) = label.get_mut(0..1) {
        first.make_ascii_uppercase();
    }
    label
}
