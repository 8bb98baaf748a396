//! Confirming or correcting a guessed fact: what that changes in the company's own tables. Pure, so that a study can try
//! what a click would do.

use super::super::problem::origin::Fact;
use crate::domain::{
    company::{Company, Kind, RECORD_PARTS, Record, RoleProfile, TitleRule},
    starter::{families, model::model, titles},
};
use std::collections::BTreeSet;

/// Rows that a change touched, and guesses that are none any more.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct Changed {
    /// Table and id of each row that is to be stored.
    pub rows: BTreeSet<(Kind, String)>,
    /// Table, id and field of each guess that is settled.
    pub settled: Vec<(Kind, String, &'static str)>,
}

impl Changed {
    pub fn row(&mut self, kind: Kind, id: &str) {
        self.rows.insert((kind, id.to_owned()));
    }

    /// Whatever was guessed of this field is known now.
    pub fn settle(&mut self, company: &mut Company, kind: Kind, id: &str, field: &'static str) {
        if company.guesses.remove(&key(kind, id, field)).is_some() {
            self.settled.push((kind, id.to_owned(), field));
        }
    }
}

fn is_guess(company: &Company, kind: Kind, id: &str, field: &str) -> bool {
    company.guesses.contains_key(&key(kind, id, field))
}

/// The id of a guess.
pub fn key(kind: Kind, id: &str, field: &str) -> String {
    format!("{}/{}/{field}", kind.name(), id.replace('/', &RECORD_PARTS.to_string()))
}

/// What a title means, as values say it: function, seniority.
pub fn title_value(function_id: &str, seniority: i32) -> String {
    format!("{function_id}|{seniority}")
}

/// Sets `fact` to `value` in a cycle of `company`. What is wrong with the value, in a sentence.
pub fn apply(company: &mut Company, cycle_id: &str, fact: &Fact, value: &str) -> Result<Changed, String> {
    let mut changed = Changed::default();
    match fact {
        Fact::Title(role) => title(company, role, value, &mut changed)?,
        Fact::Quota(role) => quota(company, role, value, &mut changed)?,
        Fact::Staffing(unit) => staffing(company, unit, value, &mut changed)?,
        Fact::Levels(group) => {
            let level: f64 = number(value, -5.0, 5.0)?;
            let cycle = company.cycles.get_mut(cycle_id).ok_or("There is no such cycle.")?;
            cycle.rules.guessed_levels.insert(group.clone(), level);
            changed.row(Kind::Cycles, cycle_id);
        }
        Fact::Mentor(team) => mentor(company, team, value, &mut changed)?,
        Fact::Team(id) => {
            known_function(company, value)?;
            let team = company.teams.get_mut(id).ok_or("There is no such team.")?;
            value.clone_into(&mut team.function_id);
            changed.row(Kind::Teams, id);
            changed.settle(company, Kind::Teams, id, "function_id");
        }
        Fact::Fte => {
            let fte = number(value, 0.05, 1.0)?;
            for id in guessed(company, Kind::People, "fte") {
                if let Some(person) = company.people.get_mut(&id) {
                    person.fte = fte;
                    changed.row(Kind::People, &id);
                }
                changed.settle(company, Kind::People, &id, "fte");
            }
        }
        Fact::FiscalYear => {
            let cycle = company.cycles.get_mut(cycle_id).ok_or("There is no such cycle.")?;
            cycle.rules.fiscal_year_starts_month = number(value, 1.0, 12.0)?.round() as u32;
            changed.row(Kind::Cycles, cycle_id);
            changed.settle(company, Kind::Cycles, cycle_id, "rules");
        }
        Fact::Leaders => {
            let stay = yes(value)?;
            for id in guessed(company, Kind::People, "no_placements_reason") {
                if let Some(person) = company.people.get_mut(&id).filter(|_| !stay) {
                    person.no_placements_reason = None;
                    changed.row(Kind::People, &id);
                }
                changed.settle(company, Kind::People, &id, "no_placements_reason");
            }
        }
        Fact::Critical => {
            let keep = yes(value)?;
            for id in guessed(company, Kind::TeamSkills, "level") {
                if !keep && company.team_skills.remove(&id).is_some() {
                    changed.row(Kind::TeamSkills, &id);
                }
                changed.settle(company, Kind::TeamSkills, &id, "level");
            }
        }
    }
    Ok(changed)
}

/// The ids of the rows of which this field was guessed.
fn guessed(company: &Company, kind: Kind, field: &str) -> Vec<String> {
    let of = |guess: &&crate::domain::company::Guess| guess.kind == kind.name() && guess.field == field;
    company.guesses.values().filter(of).map(|guess| guess.record.replace(RECORD_PARTS, "/")).collect()
}

fn number(value: &str, lowest: f64, highest: f64) -> Result<f64, String> {
    value
        .trim()
        .parse()
        .ok()
        .filter(|number| (lowest..=highest).contains(number))
        .ok_or_else(|| format!("Give a number from {lowest} to {highest}."))
}

fn yes(value: &str) -> Result<bool, String> {
    match value {
        "yes" => Ok(true),
        "no" => Ok(false),
        _ => Err("Answer yes or no.".to_owned()),
    }
}

fn known_function(company: &Company, id: &str) -> Result<(), String> {
    if company.functions.contains_key(id) { Ok(()) } else { Err("The company has no such function.".to_owned()) }
}

/// What this company means by the title, for whoever comes later too.
fn rule_for(company: &mut Company, role_id: &str, changed: &mut Changed) {
    let Some(role) = company.roles.get(role_id) else { return };
    let rule = TitleRule {
        title: titles::key(&role.name),
        function_id: role.function_id.clone(),
        seniority: role.seniority,
        carries_quota: role.carries_quota,
    };
    let id = rule.id();
    changed.row(Kind::TitleRules, &id);
    company.title_rules.insert(id, rule);
}

fn title(company: &mut Company, role_id: &str, value: &str, changed: &mut Changed) -> Result<(), String> {
    let (function_id, seniority) = value.split_once('|').ok_or("Give a function and a seniority, as in sales|2.")?;
    known_function(company, function_id)?;
    let seniority = number(seniority, 1.0, 5.0)?.round() as i32;
    let guessed = is_guess(company, Kind::Roles, role_id, "function_id");
    let role = company.roles.get_mut(role_id).ok_or("There is no such title.")?;
    let moves = guessed && role.function_id != function_id;
    function_id.clone_into(&mut role.function_id);
    role.seniority = seniority;
    changed.row(Kind::Roles, role_id);
    changed.settle(company, Kind::Roles, role_id, "function_id");
    changed.settle(company, Kind::Roles, role_id, "seniority");
    let holders: Vec<String> = company.people.values().filter(|p| p.role_id == role_id).map(|p| p.id.clone()).collect();
    for id in holders {
        changed.settle(company, Kind::People, &id, "role_id");
    }
    if moves {
        profile(company, role_id, function_id, changed);
    }
    rule_for(company, role_id, changed);
    Ok(())
}

/// What a role asks for that turned out to be of another function: what such roles usually do.
fn profile(company: &mut Company, role_id: &str, function_id: &str, changed: &mut Changed) {
    let of_role: Vec<String> =
        company.role_profiles.iter().filter(|(_, entry)| entry.role_id == role_id).map(|(id, _)| id.clone()).collect();
    for id in of_role {
        company.role_profiles.remove(&id);
        changed.row(Kind::RoleProfiles, &id);
    }
    for wanted in model().profile(families::usual(function_id)) {
        if company.competencies.contains_key(&wanted.competency) {
            let entry = RoleProfile {
                role_id: role_id.to_owned(),
                competency_id: wanted.competency.clone(),
                target: wanted.target,
                importance: wanted.importance,
                essential: wanted.essential,
            };
            changed.row(Kind::RoleProfiles, &entry.id());
            company.role_profiles.insert(entry.id(), entry);
        }
    }
}

fn quota(company: &mut Company, role_id: &str, value: &str, changed: &mut Changed) -> Result<(), String> {
    let carries = yes(value)?;
    company.roles.get_mut(role_id).ok_or("There is no such title.")?.carries_quota = carries;
    changed.row(Kind::Roles, role_id);
    changed.settle(company, Kind::Roles, role_id, "carries_quota");
    rule_for(company, role_id, changed);
    Ok(())
}

/// The figure is that of the unit: the team that lends its id has it, those that share its staffing add nothing.
fn staffing(company: &mut Company, unit: &str, value: &str, changed: &mut Changed) -> Result<(), String> {
    let (floor, target) = value.split_once('|').unwrap_or((value, value));
    let (floor, target) = (number(floor, 0.0, 1e6)?, number(target, 0.0, 1e6)?);
    let sharing: Vec<String> = company
        .teams
        .values()
        .filter(|team| team.covers_with.as_deref() == Some(unit))
        .map(|team| team.id.clone())
        .collect();
    let team = company.teams.get_mut(unit).ok_or("There is no such team.")?;
    (team.floor_fte, team.target_fte) = (Some(floor), Some(target.max(floor)));
    changed.row(Kind::Teams, unit);
    for id in sharing {
        if let Some(team) = company.teams.get_mut(&id) {
            (team.floor_fte, team.target_fte) = (Some(0.0), Some(0.0));
            changed.row(Kind::Teams, &id);
        }
    }
    Ok(())
}

fn mentor(company: &mut Company, team: &str, value: &str, changed: &mut Changed) -> Result<(), String> {
    if !value.is_empty() && !company.people.contains_key(value) {
        return Err("Nobody of the company has this id.".to_owned());
    }
    let posts = guessed(company, Kind::Posts, "mentor_id").into_iter();
    let of_team = posts.filter(|id| company.posts.get(id).is_some_and(|post| post.team_id == team)).collect::<Vec<_>>();
    for id in of_team {
        if let Some(post) = company.posts.get_mut(&id) {
            post.mentor_id = Some(value.to_owned()).filter(|id| !id.is_empty());
            changed.row(Kind::Posts, &id);
        }
        changed.settle(company, Kind::Posts, &id, "mentor_id");
    }
    Ok(())
}
