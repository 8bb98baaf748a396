//! A rule as a sentence with its values in words.

use super::defs::{Column, Def, Kind, Slot};
use crate::domain::company::Company;
use serde_json::Value;

/// Whether the rule is on in these rules.
pub fn is_on(def: &Def, rules: &Value) -> bool {
    def.switch.is_none_or(|(path, _)| rules.pointer(path).is_some_and(|value| !value.is_null()))
}

/// The sentence of a rule, with its values.
pub fn sentence(def: &Def, rules: &Value, company: &Company) -> String {
    if !is_on(def, rules) {
        return def.off.to_owned();
    }
    filled(def.sentence, ('{', '}'), |inside| {
        let mut parts = inside.split('|');
        let Some(slot) =
            parts.next().and_then(|index| index.parse().ok()).and_then(|index: usize| def.slots.get(index))
        else {
            return String::new();
        };
        let value = rules.pointer(slot.path).unwrap_or(&Value::Null);
        counted(&said(slot, value, company), parts.next(), parts.next())
    })
}

/// What stands in a slot, in words.
pub fn said(slot: &Slot, value: &Value, company: &Company) -> String {
    match &slot.kind {
        Kind::Number { .. } => number(value),
        Kind::Percent => percent(value),
        Kind::Numbers => match listed(value).as_slice() {
            [] => "any number of".to_owned(),
            numbers => joined(numbers, "or"),
        },
        Kind::Choice(choices) => {
            let wanted = value.to_string();
            choices.iter().find(|(known, _)| *known == wanted).map_or(wanted, |(_, words)| (*words).to_owned())
        }
        Kind::Function => named("function", value, company),
        Kind::Teams => match value.as_array().map(Vec::as_slice) {
            None | Some([]) => "all teams".to_owned(),
            Some(teams) => joined(&teams.iter().map(|team| named("team", team, company)).collect::<Vec<_>>(), "and"),
        },
        Kind::Rows { columns, row, none, .. } => match value.as_array().map(Vec::as_slice) {
            None | Some([]) => (*none).to_owned(),
            Some(rows) => {
                let rows: Vec<String> = rows.iter().map(|value| row_said(row, columns, value, company)).collect();
                rows.join("; ")
            }
        },
    }
}

pub(super) fn row_said(row: &str, columns: &[Column], value: &Value, company: &Company) -> String {
    let cell = |inside: &str| {
        let mut parts = inside.split('|');
        let key = parts.next().unwrap_or_default();
        let kind = columns.iter().find(|column| column.key == key).map_or("text", |column| column.kind);
        let cell = value.get(key).unwrap_or(&Value::Null);
        let words = match kind {
            "number" => number(cell),
            "percent" => percent(cell),
            "function" if cell.is_null() => "everybody".to_owned(),
            "people" | "texts" | "posts" => {
                let one = if kind == "people" {
                    "person"
                } else if kind == "posts" {
                    "post"
                } else {
                    "text"
                };
                let all = cell.as_array().map(Vec::as_slice).unwrap_or_default();
                joined(&all.iter().map(|id| named(one, id, company)).collect::<Vec<_>>(), "and")
            }
            "steps" => steps(cell, company),
            kind => named(kind, cell, company),
        };
        counted(&words, parts.next(), parts.next())
    };
    // A part in brackets is said only where its value is there.
    let mut out = String::new();
    let mut rest = row;
    while let Some((before, from)) = rest.split_once('[') {
        out.push_str(&filled(before, ('{', '}'), cell));
        let (part, after) = from.split_once(']').unwrap_or((from, ""));
        let key = part.split_once('{').and_then(|(_, from)| from.split(['}', '|']).next()).unwrap_or_default();
        if is_there(value.get(key)) {
            out.push_str(&filled(part, ('{', '}'), cell));
        }
        rest = after;
    }
    out.push_str(&filled(rest, ('{', '}'), cell));
    out
}

fn is_there(value: Option<&Value>) -> bool {
    match value {
        None | Some(Value::Null | Value::Bool(false)) => false,
        Some(Value::Array(items)) => !items.is_empty(),
        Some(Value::String(text)) => !text.is_empty(),
        // A share of 0 is one, and so is week 0.
        Some(_) => true,
    }
}

fn steps(value: &Value, company: &Company) -> String {
    let step = |step: &Value| {
        let of = |key: &str, kind: &str| -> Vec<String> {
            let all = step.get(key).and_then(Value::as_array).map(Vec::as_slice).unwrap_or_default();
            all.iter().map(|id| named(kind, id, company)).collect()
        };
        let places = [of("posts", "post"), of("families", "text")].concat();
        format!("{} in {}", number(step.get("at_least").unwrap_or(&Value::Null)), joined(&places, "or"))
    };
    let all: Vec<String> = value.as_array().map(Vec::as_slice).unwrap_or_default().iter().map(step).collect();
    all.join(", then ")
}

/// The name behind an id.
pub(super) fn named(kind: &str, value: &Value, company: &Company) -> String {
    let Some(id) = value.as_str() else { return String::new() };
    let name = match kind {
        "person" => company.people.get(id).map(|person| &person.name),
        "team" => company.teams.get(id).map(|team| &team.name),
        "post" => company.posts.get(id).map(|post| &post.name),
        "function" => company.functions.get(id).map(|function| &function.name),
        "critical-role" => company.critical_roles.get(id).map(|role| &role.name),
        "session" => {
            let base = || id.rsplit_once('.').map(|(base, _)| base);
            let known = company.ride_sessions.get(id).or_else(|| company.ride_sessions.get(base()?));
            known.map(|session| &session.name)
        }
        _ => None,
    };
    name.map_or_else(|| id.to_owned(), Clone::clone)
}

pub(super) fn number(value: &Value) -> String {
    match value.as_f64() {
        Some(number) => ((number * 1000.0).round() / 1000.0).to_string(),
        None => "any number of".to_owned(),
    }
}

pub(super) fn percent(value: &Value) -> String {
    value.as_f64().map_or_else(String::new, |share| format!("{}%", (share * 1000.0).round() / 10.0))
}

pub(super) fn listed(value: &Value) -> Vec<String> {
    value.as_array().map(Vec::as_slice).unwrap_or_default().iter().map(ToString::to_string).collect()
}

/// "A", "A or B", "A, B or C".
pub(super) fn joined(words: &[String], last: &str) -> String {
    match words {
        [] => String::new(),
        [one] => one.clone(),
        [most @ .., end] => format!("{} {last} {end}", most.join(", ")),
    }
}

/// The number, and its word in the singular or plural where there is one.
pub(super) fn counted(number: &str, one: Option<&str>, many: Option<&str>) -> String {
    match (one, many) {
        (Some(one), Some(many)) => format!("{number} {}", if number == "1" { one } else { many }),
        _ => number.to_owned(),
    }
}

/// Replaces what stands between the braces.
pub(super) fn filled(template: &str, (open, close): (char, char), with: impl Fn(&str) -> String) -> String {
    let mut out = String::new();
    let mut rest = template;
    while let Some((before, from)) = rest.split_once(open) {
        let (inside, after) = from.split_once(close).unwrap_or((from, ""));
        out.push_str(before);
        out.push_str(&with(inside));
        rest = after;
    }
    out.push_str(rest);
    out
}

/// What a soft rule is worth: its price, in words. Nothing of hard ones.
pub fn worth(def: &Def, rules: &Value) -> Option<String> {
    let (path, paid_for) = def.price?;
    let price = rules.pointer(path)?.as_f64()?;
    Some(if price == 0.0 {
        "counts for nothing".to_owned()
    } else {
        format!("{} levels learned a {paid_for}", number(rules.pointer(path)?))
    })
}

#[cfg(test)]
mod tests {
    use super::super::defs::RULES;
    use super::*;
    use crate::domain::cycle::{CycleRules, PersonRule, RideLoadRule, TeamRule, TrackRule, TrackStepRule};

    fn say(id: &str, rules: &CycleRules) -> String {
        let company = crate::demo::company().unwrap();
        let def = RULES.iter().find(|def| def.id == id).unwrap();
        sentence(def, &serde_json::to_value(rules).unwrap(), &company)
    }

    #[test]
    fn every_rule_says_its_values() {
        let company = crate::demo::company().unwrap();
        let off = serde_json::to_value(CycleRules::default()).unwrap();
        let mut ids = std::collections::BTreeSet::new();
        for def in RULES {
            assert!(ids.insert(def.id), "{} stands there twice", def.id);
            let mut on = off.clone();
            if let Some((path, value)) = def.switch {
                assert!(!def.off.is_empty(), "{}", def.id);
                *on.pointer_mut(path).unwrap() = serde_json::from_str(value).unwrap();
            }
            for slot in def.slots {
                assert!(on.pointer(slot.path).is_some(), "{} names {}", def.id, slot.path);
                if let Kind::Rows { columns, blank, .. } = &slot.kind {
                    let row: Value = serde_json::from_str(blank).unwrap();
                    *on.pointer_mut(slot.path).unwrap() = Value::Array(vec![row.clone()]);
                    let keys: Vec<&String> = row.as_object().unwrap().keys().collect();
                    assert!(keys.iter().all(|key| columns.iter().any(|column| column.key == **key)), "{}", def.id);
                }
            }
            if let Some((path, _)) = def.price {
                assert!(on.pointer(path).is_some(), "{} has the price {path}", def.id);
            }
            serde_json::from_value::<CycleRules>(on.clone()).unwrap();
            for rules in [&on, &off] {
                let said = sentence(def, rules, &company);
                assert!(said.ends_with('.') && !said.contains(['{', '}', '|', '[', ']']), "{}: {said}", def.id);
            }
        }
    }

    #[test]
    fn every_field_of_the_rules_has_a_place() {
        // What was said of guessed levels is settled on the page of guesses.
        let elsewhere = ["guessed_levels"];
        let rules = serde_json::to_value(CycleRules::default()).unwrap();
        for key in rules.as_object().unwrap().keys() {
            let at = format!("/{key}");
            let here = |path: &str| path == at || path.starts_with(&format!("{at}/"));
            let known = RULES.iter().any(|def| {
                def.slots.iter().any(|slot| here(slot.path))
                    || def.switch.is_some_and(|(path, _)| here(path))
                    || def.price.is_some_and(|(path, _)| here(path))
            });
            assert!(known || elsewhere.contains(&key.as_str()), "{key} can be set nowhere");
        }
    }

    #[test]
    fn numbers_and_names_are_in_words() {
        let rules = CycleRules {
            lengths_weeks: vec![2, 4, 6],
            floor_share: Some(0.75),
            teams: vec![TeamRule { team: "sales-smb".into(), floor_share: Some(0.75), away_share: None }],
            people: vec![PersonRule {
                person: "aisha-bello".into(),
                no_placements: Some("in another programme".into()),
                placements_max: Some(1),
                ..PersonRule::default()
            }],
            ride_minimum: vec![RideLoadRule { function: None, rides: 1, weeks: 13 }],
            tracks: vec![TrackRule {
                name: "Joiners".into(),
                people: vec!["aisha-bello".into()],
                steps: vec![TrackStepRule { posts: vec!["sdr-desk".into()], at_least: 1, ..TrackStepRule::default() }],
                ordered: true,
            }],
            ..CycleRules::default()
        };
        assert_eq!(say("lengths", &rules), "A placement lasts 2, 4 or 6 weeks, as far as the post offers it.");
        assert_eq!(say("placement-limit", &rules), "A person has at most 1 placement in this cycle.");
        assert_eq!(
            say("minimum-staffing", &rules),
            "Teams keep at least 75% of their people at work; teams of two to four can spare one."
        );
        assert_eq!(say("team-values", &rules), "Teams for which other shares hold in this cycle: Sales SMB keeps 75%.");
        assert_eq!(
            say("people", &rules),
            "People for whom something else holds: Aisha Bello: no placements (in another programme), at most 1 placement."
        );
        assert_eq!(say("ride-minimum", &rules), "People should ride along at least: everybody: 1 in 13 weeks.");
        assert_eq!(say("tracks", &rules), "Programmes: Joiners for Aisha Bello: 1 in Sales development desk.");
        assert_eq!(say("disruption-limit", &rules), "Work missed has its price, and no limit.");
        let def = RULES.iter().find(|def| def.id == "ride-minimum").unwrap();
        let value = serde_json::to_value(&rules).unwrap();
        assert_eq!(worth(def, &value).as_deref(), Some("0.05 levels learned a ride-along missing"));
    }
}
