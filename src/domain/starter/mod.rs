//! A first company from nothing but a staff list: what Tandem brings along (what titles mean, a competency model, role profiles, posts
//! and ride-alongs by family of titles), and what it guesses from the list. Every guess is listed as one.

mod cycle;
mod draft;
pub mod families;
pub mod model;
mod offers;
mod people;
mod staff;
#[cfg(test)]
mod tests;
pub mod titles;

use crate::domain::{
    company::{Company, TitleRule},
    staff_list::ListedPerson,
};
use chrono::NaiveDate;
use std::collections::BTreeMap;

/// What whoever brings the list said beside it.
#[derive(Clone, Debug, PartialEq)]
pub struct Answers {
    pub company_name: Option<String>,
    /// First month of the fiscal year, 1 to 12.
    pub fiscal_year_starts_month: u32,
    /// Somebody said so; otherwise the month is a guess.
    pub fiscal_year_answered: bool,
    /// The first week of the first cycle; not a Monday: the Monday after.
    pub cycle_starts_on: NaiveDate,
    pub cycle_weeks: u32,
    /// By the team's name as written.
    pub teams: BTreeMap<String, TeamAnswer>,
    /// By the title as written.
    pub titles: BTreeMap<String, TitleAnswer>,
}

/// What somebody said of a team.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct TeamAnswer {
    pub function_id: Option<String>,
    /// The same name on two teams makes them one.
    pub name: Option<String>,
}

/// What somebody said of a title.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct TitleAnswer {
    pub function_id: String,
    pub seniority: i32,
    pub carries_quota: bool,
}

/// The company that a list makes, and what was guessed of its teams and titles.
#[derive(Clone, Debug, PartialEq)]
pub struct Start {
    /// With one cycle, its guesses and the rules for titles.
    pub company: Company,
    pub cycle_id: String,
    /// As written in the list, in order of their names.
    pub teams: Vec<TeamGuess>,
    /// As written in the list, in order of their names.
    pub titles: Vec<TitleGuess>,
}

/// A team of the list.
#[derive(Clone, Debug, PartialEq)]
pub struct TeamGuess {
    pub name: String,
    pub team_id: String,
    pub people: usize,
    pub function_id: String,
    pub guessed: bool,
    /// Why, in a sentence.
    pub reason: String,
}

/// A title of the list.
#[derive(Clone, Debug, PartialEq)]
pub struct TitleGuess {
    pub title: String,
    pub people: usize,
    pub function_id: String,
    pub seniority: i32,
    pub carries_quota: bool,
    pub guessed: bool,
    /// Title or team leave no doubt about the function.
    pub sure: bool,
    /// Why, in a sentence.
    pub reason: String,
}

/// The company that `people` make. The same list with the same answers makes the same company.
pub fn company(people: &[ListedPerson], answers: &Answers, own: &BTreeMap<String, TitleRule>) -> Start {
    let mut draft = draft::Draft::new(people, answers, own);
    staff::add(&mut draft);
    offers::add(&mut draft);
    let cycle_id = cycle::add(&mut draft);
    Start { company: draft.company, cycle_id, teams: draft.teams, titles: draft.titles }
}
