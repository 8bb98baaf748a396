//! The things of a problem by their ids, and how sentences speak of them.

use super::store;
use chrono::NaiveDate;
use std::collections::HashMap;
use tandem_solver::{
    Problem,
    problem::{Person, Post, Session, Unit},
};

/// A problem's lists by id.
pub struct Names<'p> {
    pub problem: &'p Problem,
    people: HashMap<&'p str, &'p Person>,
    units: HashMap<&'p str, &'p Unit>,
    posts: HashMap<&'p str, &'p Post>,
    sessions: HashMap<&'p str, &'p Session>,
}

impl<'p> Names<'p> {
    pub fn of(problem: &'p Problem) -> Self {
        Self {
            problem,
            people: problem.people.iter().map(|person| (person.id.as_str(), person)).collect(),
            units: problem.units.iter().map(|unit| (unit.id.as_str(), unit)).collect(),
            posts: problem.posts.iter().map(|post| (post.id.as_str(), post)).collect(),
            sessions: problem.sessions.iter().map(|session| (session.id.as_str(), session)).collect(),
        }
    }

    pub fn person(&self, id: &str) -> Option<&'p Person> {
        self.people.get(id).copied()
    }

    pub fn unit(&self, id: &str) -> Option<&'p Unit> {
        self.units.get(id).copied()
    }

    pub fn post(&self, id: &str) -> Option<&'p Post> {
        self.posts.get(id).copied()
    }

    pub fn session(&self, id: &str) -> Option<&'p Session> {
        self.sessions.get(id).copied()
    }

    /// The name of somebody; what is unknown keeps its id.
    pub fn person_name<'s>(&self, id: &'s str) -> &'s str
    where
        'p: 's,
    {
        self.people.get(id).map_or(id, |person| &person.name)
    }

    pub fn unit_name<'s>(&self, id: &'s str) -> &'s str
    where
        'p: 's,
    {
        self.units.get(id).map_or(id, |unit| &unit.name)
    }

    pub fn post_name<'s>(&self, id: &'s str) -> &'s str
    where
        'p: 's,
    {
        self.posts.get(id).map_or(id, |post| &post.name)
    }

    pub fn session_name<'s>(&self, id: &'s str) -> &'s str
    where
        'p: 's,
    {
        self.sessions.get(id).map_or(id, |session| &session.name)
    }

    /// "Content studio (Content)".
    pub fn post_with_team(&self, id: &str) -> String {
        match self.post(id) {
            Some(post) => format!("{} ({})", post.name, self.unit_name(&post.unit)),
            None => id.to_owned(),
        }
    }

    pub fn monday(&self, week: u32) -> NaiveDate {
        store::monday(self.problem, week)
    }

    /// "4 Jan 2027", the Monday of a week.
    pub fn day(&self, week: u32) -> String {
        self.monday(week).format("%-d %b %Y").to_string()
    }
}

/// "1 week", "3 weeks".
pub fn weeks(count: u32) -> String {
    if count == 1 { "1 week".to_owned() } else { format!("{count} weeks") }
}

/// "20%".
pub fn percent(share: f64) -> String {
    format!("{:.0}%", share * 100.0)
}
