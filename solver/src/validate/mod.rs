//! Whether a problem makes sense, before anything is solved: all findings at once, each with its cause and what to do.

use crate::problem::Problem;
use serde::{Deserialize, Serialize};

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
pub fn validate(_problem: &Problem) -> Vec<Finding> {
    Vec::new()
}
