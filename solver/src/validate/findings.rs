//! Collecting findings: bounded, errors first, with the nearest known name where one is not known.

use super::{Finding, Severity};
use crate::constants::LEVEL_MAX;
use crate::problem::{Problem, Weekly};
use std::collections::{BTreeSet, HashMap};
use std::ops::RangeInclusive;

/// Findings beyond this number are counted, not listed.
pub const FINDINGS_MAX: usize = 1000;

/// Longer words are cut in messages, and not compared with others.
const WORD_MAX_CHARS: usize = 80;

/// From this likeness on (Jaro–Winkler) a known id is offered in place of an unknown one.
const LIKENESS_MIN: f64 = 0.8;

/// A level may lie anywhere on the canonical scale.
pub const LEVELS: RangeInclusive<f64> = 0.0..=LEVEL_MAX;

/// Ids by kind.
pub struct Known<'a> {
    pub competencies: BTreeSet<&'a str>,
    pub functions: BTreeSet<&'a str>,
    pub units: BTreeSet<&'a str>,
    pub people: HashMap<&'a str, usize>,
    pub posts: HashMap<&'a str, usize>,
    pub sessions: HashMap<&'a str, usize>,
}

impl<'a> Known<'a> {
    pub fn of(problem: &'a Problem) -> Self {
        Self {
            competencies: problem.competencies.iter().map(|competency| competency.id.as_str()).collect(),
            functions: problem.units.iter().map(|unit| unit.function.as_str()).collect(),
            units: problem.units.iter().map(|unit| unit.id.as_str()).collect(),
            people: problem.people.iter().enumerate().map(|(index, person)| (person.id.as_str(), index)).collect(),
            posts: problem.posts.iter().enumerate().map(|(index, post)| (post.id.as_str(), index)).collect(),
            sessions: problem.sessions.iter().enumerate().map(|(at, session)| (session.id.as_str(), at)).collect(),
        }
    }
}

/// What was found so far.
pub struct Findings {
    weeks: u32,
    errors: Vec<Finding>,
    warnings: Vec<Finding>,
    left_off: usize,
}

impl Findings {
    pub fn new(weeks: u32) -> Self {
        Self { weeks, errors: Vec::new(), warnings: Vec::new(), left_off: 0 }
    }

    pub fn no_errors(&self) -> bool {
        self.errors.is_empty()
    }

    /// Length of the horizon as the problem states it.
    pub fn weeks(&self) -> u32 {
        self.weeks
    }

    pub fn error(&mut self, code: &'static str, path: &str, cause: String, action: impl Into<String>) {
        self.add(Severity::Error, code, path, cause, action.into());
    }

    pub fn warn(&mut self, code: &'static str, path: &str, cause: String, action: impl Into<String>) {
        self.add(Severity::Warning, code, path, cause, action.into());
    }

    fn add(&mut self, severity: Severity, code: &'static str, path: &str, cause: String, action: String) {
        let list = if severity == Severity::Error { &mut self.errors } else { &mut self.warnings };
        if list.len() < FINDINGS_MAX {
            list.push(Finding { code, severity, path: path.to_owned(), cause, action });
        } else {
            self.left_off += 1;
        }
    }

    pub fn into_list(mut self) -> Vec<Finding> {
        let mut list = self.errors;
        list.append(&mut self.warnings);
        if self.left_off > 0 {
            list.push(Finding {
                code: "more-findings",
                severity: Severity::Warning,
                path: String::new(),
                cause: format!("{} more findings are not listed.", self.left_off),
                action: "Mend those listed and validate again.".to_owned(),
            });
        }
        list
    }

    /// Ids are there, and there once.
    pub fn unique<'a>(&mut self, list: &str, kind: &str, ids: impl Iterator<Item = &'a String>) {
        let mut first: HashMap<&str, usize> = HashMap::new();
        for (index, id) in ids.enumerate() {
            let path = format!("/{list}/{index}/id");
            if id.is_empty() {
                self.error("empty-id", &path, format!("A {kind} has an empty id."), "Give it an id.");
            }
            match first.get(id.as_str()) {
                Some(earlier) => {
                    let cause = format!("The {kind} id {} is used at /{list}/{earlier} already.", quoted(id));
                    self.error("duplicate-id", &path, cause, format!("Give each {kind} an id of its own."));
                }
                None => {
                    first.insert(id, index);
                }
            }
        }
    }

    /// A reference to something that is not in the problem.
    pub fn unknown<'a>(
        &mut self,
        code: &'static str,
        path: &str,
        what: &str,
        id: &str,
        known: impl Iterator<Item = &'a str>,
    ) {
        // The search for a near name is not free: not for findings that nobody will see.
        let near = if self.errors.len() < FINDINGS_MAX { nearest(id, known) } else { None };
        let kind = code.trim_start_matches("unknown-");
        let action = match near {
            Some(near) => format!("Did you mean {}? Correct the id, or add the {kind}.", quoted(near)),
            None => format!("Correct the id, or add the {kind}."),
        };
        self.error(code, path, format!("{what} names the {kind} {}, which is not in the problem.", quoted(id)), action);
    }

    /// A list is no longer than what it could hold with sense.
    pub fn at_most(&mut self, path: &str, what: &str, length: usize, most: usize) {
        if length > most {
            let cause = format!("{what} has {length} entries; more than {most} make no sense.");
            self.error("list-too-long", path, cause, "Remove entries that are there twice, or that nobody needs.");
        }
    }

    /// Weeks index the horizon, and are named once.
    pub fn weeks_within(&mut self, path: &str, whose: &str, list: &[u32]) {
        if self.weeks > 0 {
            self.at_most(path, whose, list.len(), self.weeks as usize);
        }
        if let Some((index, week)) = list.iter().enumerate().find(|(_, week)| **week >= self.weeks) {
            let cause = format!("{whose} names week {week}; the horizon has the weeks 0 to {}.", last(self.weeks));
            let action = "Remove the week, or lengthen the horizon. Weeks count from 0.";
            self.error("week-beyond-horizon", &format!("{path}/{index}"), cause, action);
        }
    }

    /// A list by week has one entry for each week.
    pub fn weekly<T>(&mut self, path: &str, whose: &str, list: &Weekly<T>) {
        if let Weekly::Each(values) = list
            && values.len() != self.weeks as usize
        {
            let cause = format!("{whose} lists {} weeks; the horizon has {}.", values.len(), self.weeks);
            self.error("list-length", path, cause, "Give one value for each week, or a single number for all.");
        }
    }

    /// A number lies within limits (and is one).
    pub fn within(&mut self, code: &'static str, path: &str, what: &str, value: f64, limits: RangeInclusive<f64>) {
        if limits.contains(&value) {
            return;
        }
        let (low, high) = (limits.start(), limits.end());
        let wanted = if high.is_finite() { format!("from {low} to {high}") } else { format!("{low} or more") };
        self.error(code, path, format!("{what} is {value}."), format!("Give a number {wanted}."));
    }

    /// All numbers of a list by week lie within limits; the first that does not is named.
    pub fn each_within(
        &mut self,
        code: &'static str,
        path: &str,
        what: &str,
        list: &Weekly<f64>,
        limits: RangeInclusive<f64>,
    ) {
        let outside = list.values().iter().enumerate().find(|(_, value)| !limits.contains(value));
        match (outside, list) {
            (Some((_, value)), Weekly::Every(_)) => self.within(code, path, what, *value, limits),
            (Some((week, value)), Weekly::Each(_)) => {
                self.within(code, &format!("{path}/{week}"), &format!("{what} in week {week}"), *value, limits);
            }
            (None, _) => {}
        }
    }
}

/// Limits of weights, prices and staffing: beyond, sums lose the digits that plans differ in.
pub const WEIGHTS: RangeInclusive<f64> = 0.0..=1e6;

/// Most entries of lists that nothing else bounds.
pub const ENTRIES_MAX: usize = 1000;

/// Limits of amounts: finite, and not below zero.
pub const AMOUNTS: RangeInclusive<f64> = 0.0..=1e12;

/// Limits of shares and FTE.
pub const SHARES: RangeInclusive<f64> = 0.0..=1.0;

/// A word of the file in a message, in quotes, cut where it is very long.
pub fn quoted(word: &str) -> String {
    if word.chars().count() <= WORD_MAX_CHARS {
        return format!("\"{word}\"");
    }
    let start: String = word.chars().take(WORD_MAX_CHARS).collect();
    format!("\"{start}…\"")
}

/// The known id that looks most like `id`, where one does.
fn nearest<'a>(id: &str, known: impl Iterator<Item = &'a str>) -> Option<&'a str> {
    if id.len() > WORD_MAX_CHARS {
        return None;
    }
    let scored = known
        .filter(|candidate| candidate.len() <= WORD_MAX_CHARS)
        .map(|candidate| (strsim::jaro_winkler(&id.to_lowercase(), &candidate.to_lowercase()), candidate));
    let best = scored.max_by(|a, b| a.0.total_cmp(&b.0).then_with(|| b.1.cmp(a.1)));
    best.filter(|(likeness, _)| *likeness >= LIKENESS_MIN).map(|(_, candidate)| candidate)
}

fn last(weeks: u32) -> u32 {
    weeks.saturating_sub(1)
}
