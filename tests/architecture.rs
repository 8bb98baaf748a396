//! Which room may know which (docs/architecture.md), held by reading the sources.

use std::{
    collections::BTreeMap,
    fs,
    path::{Path, PathBuf},
};

/// What each room of the service may name by `crate::…`. A room that is not listed (main, lib, config, …) may name all.
const SERVICE: &[(&str, &[&str])] = &[
    ("domain", &["domain"]),
    ("interop", &["domain", "interop"]),
    ("db", &["clock", "db", "domain"]),
    ("app", &["app", "clock", "db", "domain", "interop"]),
    ("demo", &["app", "clock", "db", "demo", "domain", "interop"]),
    ("jobs", &["app", "clock", "db", "domain", "jobs"]),
    ("http", &["app", "clock", "config", "db", "domain", "http", "interop", "jobs"]),
];

/// The same inside the solver.
const SOLVER: &[(&str, &[&str])] = &[
    ("problem", &["constants", "plan", "problem", "rule"]),
    ("plan", &["problem"]),
    ("constants", &[]),
    ("rule", &[]),
    ("validate", &["constants", "plan", "problem", "rule", "validate"]),
    ("value", &["constants", "plan", "problem", "rule", "value"]),
    ("check", &["check", "constants", "plan", "problem", "rule"]),
    ("mip", &["constants", "mip", "plan", "problem", "rule", "search", "value"]),
    ("search", &["constants", "diagnose", "mip", "plan", "problem", "rule", "search", "validate", "value"]),
    ("diagnose", &["diagnose", "mip", "problem", "rule", "search", "validate", "value", "words"]),
    ("explain", &["diagnose", "explain", "frontier", "plan", "problem", "search", "validate", "value", "words"]),
    ("frontier", &["constants", "frontier", "plan", "problem", "search", "value", "words"]),
    (
        "repair",
        &["constants", "diagnose", "frontier", "plan", "problem", "repair", "search", "validate", "value", "words"],
    ),
    ("stress", &["constants", "plan", "problem", "search", "stress", "value", "words"]),
    ("fairness", &["diagnose", "fairness", "plan", "problem", "search", "value", "words"]),
    ("words", &["problem", "words"]),
    ("generate", &["constants", "generate", "plan", "problem", "rule"]),
];

/// Rooms that may know the solver.
const KNOW_THE_SOLVER: &[&str] = &["src/app/planning", "src/jobs"];

const LONGEST_FILE_LINES: usize = 420;

fn sources(folder: &str) -> Vec<(PathBuf, String)> {
    fn walk(folder: &Path, found: &mut Vec<PathBuf>) {
        for entry in fs::read_dir(folder).into_iter().flatten().flatten() {
            let path = entry.path();
            if path.is_dir() {
                walk(&path, found);
            } else if path.extension().is_some_and(|extension| extension == "rs") {
                found.push(path);
            }
        }
    }
    let root = Path::new(env!("CARGO_MANIFEST_DIR"));
    let mut found = Vec::new();
    walk(&root.join(folder), &mut found);
    found.sort();
    let read = |path: PathBuf| {
        let text = fs::read_to_string(&path).expect("a source file");
        (path.strip_prefix(root).expect("inside the checkout").to_path_buf(), text)
    };
    found.into_iter().map(read).collect()
}

/// Code without comments and without what stands under `#[cfg(test)]` at the end of a file.
fn code(path: &Path, text: &str) -> String {
    if path.ends_with("tests.rs") {
        return String::new();
    }
    let text = text.split("#[cfg(test)]\nmod tests").next().unwrap_or(text);
    let lines = text.lines().filter(|line| !line.trim_start().starts_with("//"));
    lines.collect::<Vec<_>>().join("\n")
}

/// Names behind `crate::` anywhere, those in `use crate::{a, b::c}` included.
fn named(code: &str) -> Vec<String> {
    let word = |text: &str| text.chars().take_while(|c| c.is_alphanumeric() || *c == '_').collect::<String>();
    let mut names = Vec::new();
    for rest in code.split("crate::").skip(1) {
        let Some(group) = rest.strip_prefix('{') else {
            names.push(word(rest));
            continue;
        };
        let (mut depth, mut start) = (1, true);
        for (at, c) in group.char_indices() {
            match c {
                '{' => depth += 1,
                '}' => depth -= 1,
                ',' if depth == 1 => start = true,
                c if depth == 1 && start && !c.is_whitespace() => {
                    names.push(word(&group[at..]));
                    start = false;
                }
                _ => {}
            }
            if depth == 0 {
                break;
            }
        }
    }
    names
}

/// All that breaks `rules` in the files below `folder`, where files of a room are `folder/<room>.rs` and `folder/<room>/…`.
fn broken(folder: &str, rules: &[(&str, &[&str])]) -> Vec<String> {
    let rules: BTreeMap<_, _> = rules.iter().copied().collect();
    let mut broken = Vec::new();
    for (path, text) in sources(folder) {
        if path.ends_with("tests.rs") {
            continue;
        }
        let inside = path.strip_prefix(folder).expect("below the folder");
        let room = inside.components().next().map(|part| part.as_os_str().to_string_lossy().replace(".rs", ""));
        let Some(allowed) = room.and_then(|room| rules.get(room.as_str()).copied()) else { continue };
        for name in named(&code(&path, &text)) {
            let is_room =
                rules.contains_key(name.as_str()) || ["clock", "config", "telemetry"].contains(&name.as_str());
            if is_room && !allowed.contains(&name.as_str()) {
                broken.push(format!("{} names crate::{name}", path.display()));
            }
        }
    }
    broken
}

#[test]
fn each_room_knows_only_its_own() {
    assert_eq!(broken("src", SERVICE), Vec::<String>::new());
    assert_eq!(broken("solver/src", SOLVER), Vec::<String>::new());
}

#[test]
fn only_planning_and_jobs_know_the_solver() {
    let knows = |(path, text): &(PathBuf, String)| {
        code(path, text).contains("tandem_solver") && !KNOW_THE_SOLVER.iter().any(|room| path.starts_with(room))
    };
    let wrong: Vec<_> = sources("src").into_iter().filter(knows).map(|(path, _)| path).collect();
    assert_eq!(wrong, Vec::<PathBuf>::new());
}

#[test]
fn the_solver_knows_no_database_no_http_and_no_async_runtime() {
    let manifest = fs::read_to_string(concat!(env!("CARGO_MANIFEST_DIR"), "/solver/Cargo.toml")).expect("a manifest");
    for name in ["diesel", "actix", "tokio", "futures", "\ntandem "] {
        assert!(!manifest.contains(name), "solver/Cargo.toml names {name}");
    }
}

#[test]
fn modules_open_with_what_they_are_for() {
    let silent: Vec<_> = ["src", "solver/src"]
        .iter()
        .flat_map(|folder| sources(folder))
        .filter(|(path, text)| !text.starts_with("//!") && !path.ends_with("schema.rs"))
        .map(|(path, _)| path)
        .collect();
    assert_eq!(silent, Vec::<PathBuf>::new());
}

#[test]
fn rooms_stay_small() {
    let long: Vec<_> = ["src", "solver/src", "tests", "solver/tests"]
        .iter()
        .flat_map(|folder| sources(folder))
        .map(|(path, text)| (path, text.lines().count()))
        .filter(|(path, lines)| *lines > LONGEST_FILE_LINES && !path.ends_with("schema.rs"))
        .collect();
    assert_eq!(long, Vec::new());
}

#[test]
fn the_reader_of_imports_sees_what_it_should() {
    assert_eq!(named("use crate::{db::{a, b}, http};\nlet x = crate::app::y();"), ["db", "http", "app"]);
}
