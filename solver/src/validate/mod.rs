//! Whether a problem makes sense, before anything is solved: all findings at once, each with its cause and what to do.

mod baseline;
mod findings;
mod horizon;
mod own;
mod people;
mod posts;
mod rules;
mod sense;
mod size;
mod units;

use crate::problem::Problem;
use findings::{Findings, Known};
use serde::{Deserialize, Serialize};

pub use findings::FINDINGS_MAX;

/// One thing that is wrong, or odd, in a problem.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub struct Finding {
    /// Stable code, for example `unknown-unit`.
    pub code: &'static str,
    pub severity: Severity,
    /// JSON pointer to what is wrong, for example `/people/3/unit`.
    pub path: String,
    /// What is wrong, with the names of those concerned.
    pub cause: String,
    /// What to do about it.
    pub action: String,
}

#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "kebab-case")]
pub enum Severity {
    /// The problem is refused.
    Error,
    /// It can be solved, but probably not as meant.
    Warning,
}

/// All findings, errors first. An empty list, or one of warnings only, means that the problem can be solved.
pub fn validate(problem: &Problem) -> Vec<Finding> {
    let mut findings = Findings::new(problem.calendar.weeks);
    let known = Known::of(problem);
    horizon::validate(problem, &mut findings);
    findings.unique("competencies", "competency", problem.competencies.iter().map(|competency| &competency.id));
    units::validate(problem, &known, &mut findings);
    people::validate(problem, &known, &mut findings);
    posts::validate(problem, &known, &mut findings);
    rules::validate(problem, &known, &mut findings);
    own::validate(problem, &known, &mut findings);
    baseline::validate(problem, &known, &mut findings);
    // What needs a readable problem to be said at all.
    if findings.no_errors() {
        size::validate(problem, &mut findings);
        sense::validate(problem, &mut findings);
    }
    findings.into_list()
}
