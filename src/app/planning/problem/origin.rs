//! Where the guesses of a problem come from. A fact of the company that nobody gave, such as what a title means, shows in many
//! places of the problem; each of them is listed with the fact, and the fact in a plain sentence.

use crate::domain::{
    company::{Company, Kind, Person, RECORD_PARTS, Team},
    level_guess,
};
use std::collections::BTreeSet;
use tandem_solver::problem::GuessedFact;

/// A fact of the company that was guessed, as one would confirm it.
#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub enum Fact {
    /// Function and seniority of a role's holders.
    Title(String),
    /// Whether they carry a quota.
    Quota(String),
    /// Minimum staffing and target of a unit.
    Staffing(String),
    /// Levels of a group that nobody rated.
    Levels(String),
    /// Who looks after the visitors of a team.
    Mentor(String),
    /// What a team does.
    Team(String),
    /// Working time of all whose time nobody gave.
    Fte,
    FiscalYear,
    /// Whether those who lead teams stay with them.
    Leaders,
    /// What teams must not lose.
    Critical,
}

impl Fact {
    /// As addresses and problem files name it.
    pub fn id(&self) -> String {
        match self {
            Fact::Title(role) => format!("title:{role}"),
            Fact::Quota(role) => format!("quota:{role}"),
            Fact::Staffing(unit) => format!("staffing:{unit}"),
            Fact::Levels(group) => format!("levels:{group}"),
            Fact::Mentor(team) => format!("mentor:{team}"),
            Fact::Team(team) => format!("team:{team}"),
            Fact::Fte => "fte".to_owned(),
            Fact::FiscalYear => "fiscal-year".to_owned(),
            Fact::Leaders => "leaders".to_owned(),
            Fact::Critical => "critical".to_owned(),
        }
    }

    pub fn parse(id: &str) -> Option<Self> {
        Some(match id.split_once(':') {
            Some(("title", role)) => Fact::Title(role.to_owned()),
            Some(("quota", role)) => Fact::Quota(role.to_owned()),
            Some(("staffing", unit)) => Fact::Staffing(unit.to_owned()),
            Some(("levels", group)) => Fact::Levels(group.to_owned()),
            Some(("mentor", team)) => Fact::Mentor(team.to_owned()),
            Some(("team", team)) => Fact::Team(team.to_owned()),
            Some(_) => return None,
            None => match id {
                "fte" => Fact::Fte,
                "fiscal-year" => Fact::FiscalYear,
                "leaders" => Fact::Leaders,
                "critical" => Fact::Critical,
                _ => return None,
            },
        })
    }

    /// What kind of fact it is, for pages.
    pub fn group(&self) -> &'static str {
        match self {
            Fact::Title(_) | Fact::Leaders => "title",
            Fact::Quota(_) => "quota",
            Fact::Staffing(_) | Fact::Critical => "staffing",
            Fact::Levels(_) => "levels",
            Fact::Mentor(_) => "mentor",
            Fact::Team(_) => "team",
            Fact::Fte => "fte",
            Fact::FiscalYear => "fiscal-year",
        }
    }
}

/// Collects the guesses of a problem while it is built.
pub(super) struct Origins<'a> {
    /// (table, id, field) of what the database marks as guessed.
    marked: BTreeSet<(&'a str, String, &'a str)>,
    pub list: Vec<GuessedFact>,
}

impl<'a> Origins<'a> {
    pub fn new(company: &'a Company) -> Self {
        let row = |guess: &'a crate::domain::company::Guess| {
            (guess.kind.as_str(), guess.record.replace(RECORD_PARTS, "/"), guess.field.as_str())
        };
        Self { marked: company.guesses.values().map(row).collect(), list: Vec::new() }
    }

    /// Whether nobody gave this field.
    pub fn is_guessed(&self, kind: Kind, record: &str, field: &str) -> bool {
        self.marked.contains(&(kind.name(), record.to_owned(), field))
    }

    pub fn add(&mut self, path: String, fact: &Fact, reason: impl Into<String>) {
        self.list.push(GuessedFact { path, reason: reason.into(), fact: Some(fact.id()) });
    }

    /// What was guessed about somebody beyond skills.
    pub fn of_person(&mut self, company: &Company, person: &Person, carries_quota: bool, path: &str) {
        let Some(role) = company.roles.get(&person.role_id) else { return };
        let of_role = |origins: &Self, field| origins.is_guessed(Kind::Roles, &role.id, field);
        if of_role(self, "function_id")
            || of_role(self, "seniority")
            || self.is_guessed(Kind::People, &person.id, "role_id")
        {
            self.add(format!("{path}/role"), &Fact::Title(role.id.clone()), title(company, &role.id));
        }
        if of_role(self, "carries_quota") && person.quota.is_none() && matters(company, &role.id) {
            let fact = Fact::Quota(role.id.clone());
            self.add(format!("{path}/blackout_weeks"), &fact, quota(&role.name, carries_quota));
        }
        if self.is_guessed(Kind::People, &person.id, "fte") {
            self.add(format!("{path}/fte"), &Fact::Fte, WORKING_TIME);
        }
        if self.is_guessed(Kind::People, &person.id, "no_placements_reason") {
            self.add(format!("{path}/eligible/placements"), &Fact::Leaders, LEADERS);
        }
    }
}

pub const WORKING_TIME: &str = "Everybody whose working time nobody gave works full time.";
pub const LEADERS: &str = "Those who lead a team stay with it: they take part by ride-alongs and meeting seats.";
pub const CRITICAL: &str = "What a team must not lose is what most of its people are needed for.";

/// Whether it makes a difference that somebody might carry a quota: in Sales, and where the guess says so.
pub fn matters(company: &Company, role_id: &str) -> bool {
    company.roles.get(role_id).is_some_and(|role| role.carries_quota || role.function_id == "sales")
}

/// What a title is taken to mean.
pub fn title(company: &Company, role_id: &str) -> String {
    let Some(role) = company.roles.get(role_id) else { return String::new() };
    format!("“{}” is taken to mean {}.", role.name, meaning(company, &role.function_id, role.seniority))
}

/// "Sales, experienced".
pub fn meaning(company: &Company, function_id: &str, seniority: i32) -> String {
    format!("{}, {}", function(company, function_id), seniority_word(seniority))
}

pub fn function(company: &Company, id: &str) -> String {
    company.functions.get(id).map_or_else(|| id.to_owned(), |function| function.name.clone())
}

pub const fn seniority_word(seniority: i32) -> &'static str {
    match seniority {
        ..=1 => "junior",
        2 => "experienced",
        3 => "senior",
        4 => "manager",
        _ => "head",
    }
}

pub fn quota(role: &str, carries: bool) -> String {
    let does = if carries { "carry" } else { "do not carry" };
    format!("People with the title “{role}” {does} a quota.")
}

pub fn team(company: &Company, team: &Team) -> String {
    format!("The team “{}” belongs to {}.", team.name, function(company, &team.function_id))
}

pub fn fiscal_year(month: u32) -> String {
    let name = chrono::Month::try_from(u8::try_from(month).unwrap_or(1)).map_or("January", |month| month.name());
    format!("The fiscal year starts in {name}.")
}

/// What the levels of a group are taken to be.
pub fn levels(company: &Company, said: &level_guess::Said, group: &str) -> String {
    let (who, band) = group.rsplit_once('.').unwrap_or(("", group));
    let by = said.get(group).copied().unwrap_or_else(|| level_guess::usual(band));
    if band == level_guess::TARGETS {
        return format!("Everybody should get to level {by} of 5 in what other functions do.");
    }
    let people = format!("{} in {}", crowd(band), function(company, who));
    if band == level_guess::OTHERS {
        return format!("{people} are at level {by} of 5 in what their role does not ask for.");
    }
    format!("{people} are {} in their own skills.", against_role(by))
}

/// "one level below what their role asks for".
pub fn against_role(by: f64) -> String {
    let levels = if by.abs() == 1.0 { "one level".to_owned() } else { format!("{} levels", by.abs()) };
    match by {
        _ if by == 0.0 => "at the level that their role asks for".to_owned(),
        _ if by < 0.0 => format!("{levels} below what their role asks for"),
        _ => format!("{levels} above what their role asks for"),
    }
}

fn crowd(band: &str) -> &'static str {
    match band {
        "junior" => "Juniors",
        "experienced" => "Experienced people",
        "senior" => "Seniors",
        _ => "People",
    }
}
