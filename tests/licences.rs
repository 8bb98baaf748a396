//! Holds the lists of `deny.toml` (licences, banned crates, sources) without cargo-deny, whose build costs more than the
//! check is worth; who has it installed can run `cargo deny check bans licenses sources` on the same file.

use serde_json::Value;
use std::{collections::BTreeSet, process::Command};

fn metadata() -> Value {
    let output = Command::new(env!("CARGO"))
        .args(["metadata", "--format-version=1", "--locked", "--filter-platform", "x86_64-unknown-linux-gnu"])
        .current_dir(env!("CARGO_MANIFEST_DIR"))
        .output()
        .expect("cargo metadata starts");
    assert!(output.status.success(), "{}", String::from_utf8_lossy(&output.stderr));
    serde_json::from_slice(&output.stdout).expect("cargo metadata prints JSON")
}

fn list() -> toml::Table {
    let text = std::fs::read_to_string(concat!(env!("CARGO_MANIFEST_DIR"), "/deny.toml")).expect("deny.toml is there");
    text.parse().expect("deny.toml is TOML")
}

/// Packages that end up in a build: those of the resolved graph.
fn packages(metadata: &Value) -> Vec<&Value> {
    let used: BTreeSet<&str> =
        metadata["resolve"]["nodes"].as_array().into_iter().flatten().filter_map(|node| node["id"].as_str()).collect();
    let all = metadata["packages"].as_array().into_iter().flatten();
    all.filter(|package| package["id"].as_str().is_some_and(|id| used.contains(id))).collect()
}

fn refused_licences(packages: &[&Value], allowed: &BTreeSet<&str>) -> Vec<String> {
    let mut refused = Vec::new();
    for package in packages {
        let text = package["license"].as_str().unwrap_or("none stated");
        let fits = spdx::Expression::parse_mode(text, spdx::ParseMode::LAX).is_ok_and(|expression| {
            expression.evaluate(|requirement| allowed.contains(requirement.to_string().as_str()))
        });
        if !fits {
            refused.push(format!("{} {}: {text}", package["name"], package["version"]));
        }
    }
    refused
}

#[test]
fn every_licence_is_on_the_list() {
    let (metadata, list) = (metadata(), list());
    let allowed = list["licenses"]["allow"].as_array().expect("a list of licences");
    let allowed = allowed.iter().filter_map(|licence| licence.as_str()).collect();
    let packages = packages(&metadata);
    assert!(packages.len() > 100, "cargo metadata names the dependencies");
    assert_eq!(refused_licences(&packages, &allowed), Vec::<String>::new());
}

#[test]
fn a_licence_that_is_not_on_the_list_is_refused() {
    let gpl = serde_json::json!({"name": "x", "version": "1.0.0", "license": "GPL-3.0-only OR AGPL-3.0-only"});
    let either = serde_json::json!({"name": "y", "version": "1.0.0", "license": "GPL-3.0-only OR MIT"});
    assert_eq!(refused_licences(&[&gpl, &either], &BTreeSet::from(["MIT"])).len(), 1);
}

#[test]
fn no_banned_crate_and_no_foreign_source() {
    let (metadata, list) = (metadata(), list());
    let banned = list["bans"]["deny"].as_array().expect("a list of bans");
    let banned: BTreeSet<&str> = banned.iter().filter_map(|entry| entry["crate"].as_str()).collect();
    for package in packages(&metadata) {
        let name = package["name"].as_str().expect("a name");
        assert!(!banned.contains(name), "{name} is banned in deny.toml");
        let source = package["source"].as_str();
        assert!(source.is_none_or(|source| source.starts_with("registry+")), "{name} comes from {source:?}");
    }
}
