//! What a guessed fact is now, what else one might say, and what is plausible enough to be tried.

use super::super::problem::origin::{self, Fact};
use super::{
    catalogue::{Choice, level_label},
    change::title_value,
};
use crate::domain::{
    company::{Company, Cycle, Person},
    level_guess,
};
use std::collections::{BTreeMap, BTreeSet};
use tandem_solver::{Problem, problem::Unit};

/// Mentors that are offered.
const MENTORS_MOST: usize = 6;

/// The value of a fact as it stands.
pub fn value(company: &Company, cycle: &Cycle, problem: &Problem, fact: &Fact) -> String {
    match fact {
        Fact::Title(role) => {
            company.roles.get(role).map_or_else(String::new, |role| title_value(&role.function_id, role.seniority))
        }
        Fact::Quota(role) => said(company.roles.get(role).is_some_and(|role| role.carries_quota)),
        Fact::Staffing(unit) => unit_of(problem, unit).map_or_else(String::new, |unit| {
            let (floor, target) = staffing(unit);
            staffing_value(floor, target)
        }),
        Fact::Levels(group) => level(cycle, group).to_string(),
        Fact::Mentor(team) => {
            let posts = company.posts.values().filter(|post| post.team_id == *team);
            posts.filter_map(|post| post.mentor_id.clone()).next().unwrap_or_default()
        }
        Fact::Team(team) => company.teams.get(team).map_or_else(String::new, |team| team.function_id.clone()),
        Fact::Fte => "1".to_owned(),
        Fact::FiscalYear => cycle.rules.fiscal_year_starts_month.to_string(),
        Fact::Leaders | Fact::Critical => said(true),
    }
}

fn said(yes: bool) -> String {
    if yes { "yes" } else { "no" }.to_owned()
}

fn level(cycle: &Cycle, group: &str) -> f64 {
    let band = group.rsplit('.').next().unwrap_or(group);
    cycle.rules.guessed_levels.get(group).copied().unwrap_or_else(|| level_guess::usual(band))
}

fn unit_of<'p>(problem: &'p Problem, id: &str) -> Option<&'p Unit> {
    problem.units.iter().find(|unit| unit.id == id)
}

/// Minimum and target in the fullest week.
fn staffing(unit: &Unit) -> (f64, f64) {
    let fullest = |values: &[f64]| values.iter().copied().fold(0.0, f64::max);
    (fullest(unit.floor_fte.values()), fullest(unit.target_fte.values()))
}

/// "4|4.5": minimum and target.
fn staffing_value(floor: f64, target: f64) -> String {
    let rounded = |fte: f64| (fte * 100.0).round() / 100.0;
    format!("{}|{}", rounded(floor), rounded(target.max(floor)))
}

/// FTE of a unit with nobody away, in its fullest week.
fn full(problem: &Problem, unit: &str) -> f64 {
    let people = problem.people.iter().filter(|person| person.unit == unit);
    people.map(|person| person.fte.values().iter().copied().fold(0.0, f64::max)).sum()
}

fn choice(value: impl Into<String>, label: impl Into<String>) -> Choice {
    Choice { value: value.into(), label: label.into() }
}

/// What one may say, the present value among it.
pub fn choices(company: &Company, problem: &Problem, fact: &Fact, now: &str) -> Vec<Choice> {
    let mut choices = match fact {
        Fact::Title(role) => company.roles.get(role).map_or_else(Vec::new, |role| {
            let grades = (1..=5).map(|seniority| (role.function_id.as_str(), seniority));
            let others =
                company.functions.keys().filter(|id| **id != role.function_id).map(|id| (id.as_str(), role.seniority));
            let meant = |(id, seniority): (&str, i32)| {
                choice(title_value(id, seniority), capital(&origin::meaning(company, id, seniority)))
            };
            grades.chain(others).map(meant).collect()
        }),
        Fact::Quota(_) => vec![choice("yes", "They carry a quota"), choice("no", "They carry none")],
        Fact::Staffing(id) => unit_of(problem, id).map_or_else(Vec::new, |unit| {
            let (_, target) = staffing(unit);
            let all = full(problem, id);
            let floors = [all, all - 1.0, all - 2.0, 0.8 * all, 0.5 * all, 0.0];
            let floors = floors.into_iter().filter(|floor| (0.0..=all).contains(floor));
            floors.map(|floor| choice(staffing_value(floor, target), staffing_label(floor, all))).collect()
        }),
        Fact::Levels(group) => {
            let by: &[f64] = match group.rsplit('.').next().unwrap_or(group) {
                level_guess::OTHERS => &[0.0, 1.0, 2.0, 3.0],
                level_guess::TARGETS => &[1.0, 2.0, 3.0, 4.0],
                _ => &[-2.0, -1.0, 0.0, 1.0],
            };
            by.iter().map(|by| choice(by.to_string(), level_label(group, *by))).collect()
        }
        Fact::Mentor(team) => {
            let mut choices: Vec<Choice> = mentors(company, team)
                .into_iter()
                .take(MENTORS_MOST)
                .map(|person| choice(&person.id, &person.name))
                .collect();
            choices.push(choice("", "Nobody yet"));
            choices
        }
        Fact::Team(_) => company.functions.values().map(|function| choice(&function.id, &function.name)).collect(),
        Fact::Fte => vec![choice("1", "Full time"), choice("0.8", "Four days a week"), choice("0.5", "Half time")],
        Fact::FiscalYear => (1..=12)
            .map(|month: u8| choice(month.to_string(), chrono::Month::try_from(month).map_or("", |month| month.name())))
            .collect(),
        Fact::Leaders => vec![choice("yes", "They stay with their teams"), choice("no", "They may be away, too")],
        Fact::Critical => vec![choice("yes", "As guessed"), choice("no", "Leave it out for now")],
    };
    if !choices.iter().any(|choice| choice.value == now) {
        choices.insert(0, choice(now, present_label(fact, company, now)));
    }
    let mut seen = BTreeSet::new();
    choices.retain(|choice| seen.insert(choice.value.clone()));
    choices
}

/// What stands now, where it is none of the usual choices.
fn present_label(fact: &Fact, company: &Company, now: &str) -> String {
    match fact {
        Fact::Staffing(_) => {
            let floor = now.split('|').next().unwrap_or(now);
            format!("At least {floor}, as guessed")
        }
        Fact::Mentor(_) => company.people.get(now).map_or_else(|| now.to_owned(), |person| person.name.clone()),
        Fact::Levels(group) => now.parse().map_or_else(|_| now.to_owned(), |by| level_label(group, by)),
        _ => "As guessed".to_owned(),
    }
}

fn staffing_label(floor: f64, all: f64) -> String {
    let rounded = |fte: f64| (fte * 10.0).round() / 10.0;
    match floor {
        _ if floor <= 0.0 => "No minimum".to_owned(),
        _ if floor >= all => format!("All {}: nobody can be away", rounded(all)),
        _ => format!("At least {} of {}", rounded(floor), rounded(all)),
    }
}

fn capital(text: &str) -> String {
    let mut letters = text.chars();
    letters.next().map_or_else(String::new, |first| first.to_uppercase().chain(letters).collect())
}

/// Who might look after visitors of a team, the most senior first; those who lead it last.
fn mentors<'a>(company: &'a Company, team: &str) -> Vec<&'a Person> {
    let seniority = |person: &Person| company.roles.get(&person.role_id).map_or(0, |role| role.seniority);
    let mut people: Vec<&Person> = company.people.values().filter(|person| person.team_id == team).collect();
    people.sort_by_key(|person| (std::cmp::Reverse(seniority(person).min(3)), seniority(person), &person.name));
    people
}

/// Values that the fact may well have instead: what a study tries.
pub fn alternatives(company: &Company, cycle: &Cycle, problem: &Problem, fact: &Fact) -> Vec<String> {
    let now = value(company, cycle, problem, fact);
    let found: Vec<String> = match fact {
        Fact::Title(id) => company.roles.get(id).map_or_else(Vec::new, |role| {
            let by = |step: i32| title_value(&role.function_id, (role.seniority + step).clamp(1, 5));
            vec![by(-1), by(1)]
        }),
        Fact::Quota(_) => vec![said(now == "no")],
        Fact::Staffing(id) => unit_of(problem, id).map_or_else(Vec::new, |unit| {
            let (floor, target) = staffing(unit);
            let all = full(problem, id);
            vec![staffing_value((floor + 1.0).min(all), target), staffing_value((floor - 1.0).max(0.0), target)]
        }),
        Fact::Levels(group) => {
            let by = level(cycle, group);
            let band = group.rsplit('.').next().unwrap_or(group);
            let lowest = if [level_guess::OTHERS, level_guess::TARGETS].contains(&band) { 0.0 } else { -5.0 };
            vec![(by - 1.0).max(lowest).to_string(), (by + 1.0).to_string()]
        }
        Fact::Mentor(team) => {
            let next = mentors(company, team).into_iter().map(|person| person.id.clone()).find(|id| *id != now);
            next.into_iter().chain([String::new()]).collect()
        }
        Fact::Team(id) => {
            // What the titles in the team say, where that differs.
            let of = company.people.values().filter(|person| person.team_id == *id);
            of.filter_map(|person| company.function_of(person))
                .find(|function| *function != now)
                .map(str::to_owned)
                .into_iter()
                .collect()
        }
        Fact::Fte => vec!["0.8".to_owned()],
        // Months three apart have the same quarters.
        Fact::FiscalYear => {
            (1..=2).map(|step| ((cycle.rules.fiscal_year_starts_month + step - 1) % 12 + 1).to_string()).collect()
        }
        Fact::Leaders | Fact::Critical => vec![said(false)],
    };
    found.into_iter().filter(|other| *other != now).collect()
}

/// How each value of a fact that may be tried is called.
pub fn labels(company: &Company, cycle: &Cycle, problem: &Problem, fact: &Fact) -> BTreeMap<String, String> {
    let now = value(company, cycle, problem, fact);
    let mut labels: BTreeMap<String, String> =
        choices(company, problem, fact, &now).into_iter().map(|choice| (choice.value, choice.label)).collect();
    for other in alternatives(company, cycle, problem, fact) {
        let label = match fact {
            Fact::Staffing(unit) => {
                let floor = other.split('|').next().and_then(|floor| floor.parse().ok()).unwrap_or_default();
                staffing_label(floor, full(problem, unit))
            }
            _ => present_label(fact, company, &other),
        };
        labels.entry(other).or_insert(label);
    }
    labels
}
