//! Reading and writing files: every refusal is a sentence with the file's name and what to do.

use serde::{Serialize, de::DeserializeOwned};
use std::io::{ErrorKind, Write};
use std::path::Path;
use tandem_solver::plan::PLAN_VERSION;
use tandem_solver::problem::PROBLEM_VERSION;
use tandem_solver::{Plan, Problem};

pub fn problem(file: &Path) -> Result<Problem, String> {
    read(file, "problem", PROBLEM_VERSION)
}

pub fn plan(file: &Path) -> Result<Plan, String> {
    read(file, "plan", PLAN_VERSION)
}

/// Looks at the version before anything else: a file of another version has other fields, and its errors would mislead.
fn read<T: DeserializeOwned>(file: &Path, kind: &str, version: u32) -> Result<T, String> {
    let name = file.display();
    let text = std::fs::read_to_string(file)
        .map_err(|error| format!("cannot read {name}: {error}; give the path of a {kind} file"))?;
    let json: serde_json::Value = serde_json::from_str(&text)
        .map_err(|error| format!("{name} is not JSON: {error}; give a {kind} file as `tandem-solver` writes it"))?;
    match json.get("version").and_then(serde_json::Value::as_u64) {
        Some(found) if found == u64::from(version) => {}
        Some(found) => {
            return Err(format!("this file is {kind} version {found}; this build reads version {version} ({name})"));
        }
        None => {
            return Err(format!(
                "{name} has no version, so it is no {kind} file; this build reads {kind} version {version}"
            ));
        }
    }
    serde_json::from_str(&text).map_err(|error| format!("{name} is not a {kind} of version {version}: {error}"))
}

/// A list that has no version of its own.
pub fn list<T: DeserializeOwned>(file: &Path, kind: &str) -> Result<Vec<T>, String> {
    let name = file.display();
    let text = std::fs::read_to_string(file)
        .map_err(|error| format!("cannot read {name}: {error}; give the path of a {kind}"))?;
    serde_json::from_str(&text).map_err(|error| format!("{name} is no {kind}: {error}; see docs/solver-commands.md"))
}

pub fn pretty(value: &impl Serialize) -> Result<String, String> {
    serde_json::to_string_pretty(value).map_err(|error| format!("cannot write as JSON: {error}"))
}

/// Writes text and a line's end to a file, or to standard output.
pub fn write(file: Option<&Path>, text: &str) -> Result<(), String> {
    match file {
        Some(file) => std::fs::write(file, format!("{text}\n"))
            .map_err(|error| format!("cannot write {}: {error}; choose a place that can be written", file.display())),
        None => match writeln!(std::io::stdout().lock(), "{text}") {
            // Whoever reads has seen enough, as `head` does.
            Err(error) if error.kind() != ErrorKind::BrokenPipe => {
                Err(format!("cannot write to standard output: {error}"))
            }
            _ => Ok(()),
        },
    }
}
