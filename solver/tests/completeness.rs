//! A rule is only a rule when it is described, enforced, checked and tested; and the check stands on its own.

use std::fs;
use std::path::{Path, PathBuf};
use tandem_solver::Rule;

fn read(path: &str) -> String {
    let path = PathBuf::from(env!("CARGO_MANIFEST_DIR")).join(path);
    fs::read_to_string(&path).unwrap_or_else(|error| panic!("{}: {error}", path.display()))
}

fn file_name(rule: Rule) -> String {
    format!("{}.rs", rule.id().replace('-', "_"))
}

/// Rust files below a folder, with their text.
fn sources(folder: &Path, found: &mut Vec<(PathBuf, String)>) {
    for entry in fs::read_dir(folder).unwrap_or_else(|error| panic!("{}: {error}", folder.display())) {
        let path = entry.expect("a readable folder").path();
        if path.is_dir() {
            sources(&path, found);
        } else if path.extension().is_some_and(|extension| extension == "rs") {
            let text = fs::read_to_string(&path).expect("a readable file");
            found.push((path, text));
        }
    }
}

#[test]
fn every_rule_has_its_section_in_the_model() {
    let model = read("../docs/model.md");
    // What follows the soft rules is about something else.
    let (hard, rest) = model.split_once("## Soft rules").expect("docs/model.md has a part on soft rules");
    let soft = rest.split("\n## ").next().unwrap_or_default();
    let described: Vec<&str> = hard.lines().chain(soft.lines()).filter_map(|line| line.strip_prefix("### ")).collect();
    let ids: Vec<&str> = Rule::ALL.iter().map(|rule| rule.id()).collect();
    assert_eq!(described, ids, "docs/model.md describes the rules of Rule::ALL, in their order, and no others");
    for rule in Rule::ALL {
        let part = if rule.is_hard() { hard } else { soft };
        assert!(part.contains(&format!("### {rule}\n")), "{rule} stands in the wrong part of docs/model.md");
    }
}

#[test]
fn every_rule_has_its_constraint() {
    // A wish is worth something to the placement that meets it, and needs no row.
    for rule in Rule::ALL.into_iter().filter(|rule| *rule != Rule::Preference) {
        let text = read(&format!("src/mip/constraints/{}", file_name(rule)));
        assert!(text.starts_with("//!"), "{rule}: the file opens with the rule's formula");
    }
}

#[test]
fn every_hard_rule_has_its_check_and_its_corrupted_plan() {
    let corrupted = read("tests/corrupted.rs");
    for rule in Rule::ALL {
        let path = PathBuf::from(env!("CARGO_MANIFEST_DIR")).join("src/check").join(file_name(rule));
        assert_eq!(path.exists(), rule.is_hard(), "{rule}: a check for each hard rule and no other");
        if rule.is_hard() {
            assert!(corrupted.contains(&format!("Rule::{rule:?} => (")), "{rule}: no corrupted plan");
        }
    }
}

#[test]
fn the_check_shares_nothing_with_the_searches() {
    let mut files = Vec::new();
    sources(&PathBuf::from(env!("CARGO_MANIFEST_DIR")).join("src/check"), &mut files);
    assert!(files.len() > 20);
    for (path, text) in files {
        for module in ["value", "mip", "search"] {
            let imports = [format!("crate::{module}"), format!("super::super::{module}"), format!("{module}::")];
            let used = imports.iter().any(|import| {
                text.lines().any(|line| !line.trim_start().starts_with("//") && line.contains(import.as_str()))
            });
            assert!(!used, "{} uses {module}", path.display());
        }
    }
}
