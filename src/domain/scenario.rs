//! What if: other values of a cycle's rules, and events that did not happen, as a planner names them.

use super::cycle::CycleRules;
use chrono::NaiveDate;
use serde::{Deserialize, Serialize};
use serde_json::Value;
use utoipa::ToSchema;

/// One thing that is different in a scenario.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize, ToSchema)]
#[serde(tag = "kind", rename_all = "kebab-case", deny_unknown_fields)]
#[schema(as = WhatIf)]
pub enum Change {
    /// A field of the cycle's rules has another value.
    Rule {
        field: String,
        #[schema(value_type = Object)]
        value: Value,
    },
    /// A team, or without one every team, keeps at least this share of its full-time people at work, as far as they are there.
    TeamFloor {
        #[serde(default, skip_serializing_if = "Option::is_none")]
        team: Option<String>,
        share: f64,
    },
    /// Somebody takes no placement; ride-alongs stay possible.
    Exclude { person: String },
    /// Somebody is away; the last day is included.
    Leave { person: String, starts_on: NaiveDate, ends_on: NaiveDate },
    /// Somebody is gone from this day on.
    Resignation { person: String, gone_from: NaiveDate },
    /// A post takes nobody from this day on.
    ClosedPost { post: String, closes_on: NaiveDate },
    /// Somebody does not go to a post.
    Veto { person: String, post: String },
}

impl Change {
    /// Something that happens, rather than a rule.
    pub const fn is_event(&self) -> bool {
        matches!(self, Self::Leave { .. } | Self::Resignation { .. } | Self::ClosedPost { .. } | Self::Veto { .. })
    }
}

/// Rules that name people are changed by naming the person.
const OF_PEOPLE: [&str; 3] = ["pins", "forbids", "guessed_levels"];

/// The rules with another value in one field; or which part of the change is wrong ("field" or "value"), and why.
pub fn with_rule(rules: &CycleRules, field: &str, value: &Value) -> Result<CycleRules, (&'static str, String)> {
    if OF_PEOPLE.contains(&field) {
        return Err((
            "field",
            "Name the person instead: somebody takes no placement, or does not go to a post.".into(),
        ));
    }
    let mut document = serde_json::to_value(rules).map_err(|error| ("field", error.to_string()))?;
    if let Some(fields) = document.as_object_mut() {
        fields.insert(field.to_owned(), value.clone());
    }
    let changed: CycleRules = serde_json::from_value(document).map_err(|error| {
        let cause = error.to_string();
        if cause.starts_with("unknown field") {
            ("field", format!("A cycle has no rule \"{field}\"."))
        } else {
            ("value", format!("{} cannot have this value: {cause}.", label(field)))
        }
    })?;
    match changed.faults().into_iter().next() {
        Some((_, message)) => Err(("value", message.to_owned())),
        None => Ok(changed),
    }
}

/// Shares, which are read as percentages.
const SHARES: [&str; 2] = ["fairness_floor", "quota_intensity_max"];

/// A rule that can have another value in a scenario.
#[derive(Clone, Debug, PartialEq, Serialize, ToSchema)]
pub struct RuleOffer {
    pub field: String,
    pub label: String,
    /// As the cycle has it: a number, yes or no, or nothing.
    #[schema(value_type = Object)]
    pub value: Value,
    /// Whether the number is a share, which is read as a percentage.
    pub share: bool,
}

/// The rules of a cycle that are one value each.
pub fn offers(rules: &CycleRules) -> Vec<RuleOffer> {
    let document = serde_json::to_value(rules).unwrap_or_default();
    let fields = document.as_object().into_iter().flatten();
    let simple =
        fields.filter(|(field, value)| !OF_PEOPLE.contains(&field.as_str()) && value_words(field, value).is_some());
    // A structured rule that is off is nothing, too.
    let simple = simple.filter(|(field, _)| !STRUCTURED.contains(&field.as_str()));
    simple
        .map(|(field, value)| RuleOffer {
            label: label(field),
            value: value.clone(),
            share: SHARES.contains(&field.as_str()),
            field: field.clone(),
        })
        .collect()
}

/// Rules that are more than one value where they are on.
const STRUCTURED: [&str; 2] = ["balance", "host_load"];

/// How a rule is called on the pages.
fn label(field: &str) -> String {
    let known = match field {
        "placements_max" => "Placements a person, at most",
        "cooldown_weeks" => "Weeks at home between two placements",
        "mentees_max" => "Visitors a mentor looks after at once",
        "ride_pair_max" => "Ride-alongs of the same two people, at most",
        "disruption_limit" => "Weeks of work missed in all, at most",
        "fairness_floor" => "Share of what they could learn that everybody gets",
        "price_disruption" => "Price of a missed week, in weighted levels learned",
        "price_preference" => "Worth of a first wish, in weighted levels learned",
        "quarter_end_weeks" => "Weeks at a quarter's end without starts",
        "quota_intensity_max" => "Share of the week that people with a quota may be away",
        "common_starts" => "Placements begin on common dates",
        "fiscal_year_starts_month" => "First month of the fiscal year",
        "frozen_weeks" => "Weeks from now on that a repair leaves alone",
        "balance" => "Even exchange between two functions",
        "guest_load" => "Ride-alongs a person",
        "host_load" => "Guests a host",
        _ => return sentence_case(&field.replace('_', " ")),
    };
    known.to_owned()
}

fn sentence_case(text: &str) -> String {
    let mut letters = text.chars();
    letters.next().map_or_else(String::new, |first| first.to_uppercase().chain(letters).collect())
}

/// The difference in one rule, as a sentence: "Weeks at home between two placements: 4 instead of 8."
pub fn rule_words(rules: &CycleRules, field: &str, value: &Value) -> String {
    let document = serde_json::to_value(rules).unwrap_or_default();
    let before = document.get(field).cloned().unwrap_or_default();
    let label = label(field);
    match (value_words(field, value), value_words(field, &before)) {
        (Some(now), Some(was)) if now == was => format!("{label}: {now}, as in the cycle."),
        (Some(now), Some(was)) => format!("{label}: {now} instead of {was}."),
        _ => format!("{label}: another rule than the cycle's."),
    }
}

/// A simple value in words; none for rules that are more than one number.
fn value_words(field: &str, value: &Value) -> Option<String> {
    match value {
        Value::Null => Some("none".to_owned()),
        Value::Bool(true) => Some("yes".to_owned()),
        Value::Bool(false) => Some("no".to_owned()),
        Value::Number(number) if SHARES.contains(&field) => Some(percent(number.as_f64()?)),
        Value::Number(number) => number.as_f64().map(|number| number.to_string()),
        Value::String(text) => Some(text.clone()),
        Value::Array(_) | Value::Object(_) => None,
    }
}

/// "75%", "12.5%".
pub fn percent(share: f64) -> String {
    format!("{}%", (share * 1_000.0).round() / 10.0)
}

#[cfg(test)]
mod tests {
    use super::*;
    use serde_json::json;

    #[test]
    fn one_rule_is_changed_and_the_others_stay() {
        let rules = CycleRules { placements_max: 2, ..CycleRules::default() };
        let changed = with_rule(&rules, "cooldown_weeks", &json!(3)).unwrap();
        assert_eq!(changed, CycleRules { cooldown_weeks: 3, ..rules });
    }

    #[test]
    fn a_change_that_cannot_be_says_what_is_wrong_with_it() {
        let wrong = |field: &str, value: Value| with_rule(&CycleRules::default(), field, &value).unwrap_err();
        assert_eq!(wrong("cooldown_week", json!(3)).0, "field");
        assert_eq!(wrong("pins", json!([])).0, "field");
        let (part, message) = wrong("cooldown_weeks", json!("three"));
        assert_eq!(part, "value");
        assert!(message.starts_with("Weeks at home between two placements cannot"), "{message}");
        assert_eq!(
            wrong("fairness_floor", json!(2)),
            ("value", "The share that everybody gets lies between 0 and 1; 0 turns the rule off.".into())
        );
    }

    #[test]
    fn differences_are_sentences() {
        let rules = CycleRules::default();
        let said = |field: &str, value: Value| rule_words(&rules, field, &value);
        assert_eq!(said("cooldown_weeks", json!(4)), "Weeks at home between two placements: 4 instead of 8.");
        assert_eq!(
            said("disruption_limit", json!(12.5)),
            "Weeks of work missed in all, at most: 12.5 instead of none."
        );
        assert_eq!(
            said("fairness_floor", json!(0.5)),
            "Share of what they could learn that everybody gets: 50% instead of 0%."
        );
        assert_eq!(said("common_starts", json!(false)), "Placements begin on common dates: no instead of yes.");
        assert_eq!(said("cooldown_weeks", json!(8)), "Weeks at home between two placements: 8, as in the cycle.");
        assert_eq!(said("guest_load", json!([])), "Ride-alongs a person: another rule than the cycle's.");
    }

    #[test]
    fn every_rule_of_one_value_is_offered() {
        let offered = offers(&CycleRules::default());
        let of = |field: &str| offered.iter().find(|offer| offer.field == field);
        assert_eq!(of("cooldown_weeks").map(|offer| (&offer.value, offer.share)), Some((&json!(8), false)));
        assert_eq!(of("fairness_floor").map(|offer| offer.share), Some(true));
        assert_eq!(of("disruption_limit").map(|offer| &offer.value), Some(&Value::Null));
        assert!(["pins", "forbids", "balance", "guest_load"].iter().all(|field| of(field).is_none()));
    }

    #[test]
    fn changes_are_read_strictly() {
        let read = |value: Value| serde_json::from_value::<Change>(value);
        assert_eq!(
            read(json!({ "kind": "team-floor", "share": 0.75 })).unwrap(),
            Change::TeamFloor { team: None, share: 0.75 }
        );
        assert!(read(json!({ "kind": "exclude", "person": "a", "why": "x" })).is_err());
        assert!(read(json!({ "kind": "flood" })).is_err());
    }
}
