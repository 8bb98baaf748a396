//! The same sentences for everybody whom a cycle concerns: without names, and without what stands for single people.

use super::{
    defs::{Def, RULES},
    german, words,
};
use crate::{
    app::{
        Result,
        planning::{findings, problem},
    },
    db::Conn,
    domain::{company::Company, cycle::CycleRules, language::Language},
};
use chrono::NaiveDate;
use serde::Serialize;
use utoipa::ToSchema;

/// Rules that speak of single people, or name critical roles: they stay with those who plan.
const OF_PEOPLE: [&str; 5] = ["people", "tracks", "pins", "forbids", "succession-roles"];

/// One rule in words.
#[derive(Clone, Debug, PartialEq, Serialize, ToSchema)]
pub struct PlainRule {
    pub id: String,
    /// "placements", "dates", "teams", "people", "rides", "exchange", "worth" or "always".
    pub group: String,
    pub title: String,
    pub sentence: String,
    /// No plan breaks it; otherwise it is weighed against what people learn.
    pub hard: bool,
}

/// The rules of a cycle for those who take part.
pub fn plain(company: &Company, rules: &CycleRules, language: Language) -> Vec<PlainRule> {
    let rules = serde_json::to_value(rules.clone().without_names()).unwrap_or_default();
    let shown = RULES.iter().filter(|def| !OF_PEOPLE.contains(&def.id));
    let rule = |def: &Def| {
        let german = || german::of(def, &rules, company);
        let (title, sentence) = match language {
            Language::De => german(),
            Language::En => None,
        }
        .unwrap_or_else(|| (def.title.to_owned(), words::sentence(def, &rules, company)));
        PlainRule { id: def.id.to_owned(), group: def.group.to_owned(), title, sentence, hard: def.price.is_none() }
    };
    shown.map(rule).collect()
}

/// Whether everybody sees this rule.
pub fn is_plain(id: &str) -> bool {
    title(id).is_some()
}

/// A rule's title, of those that everybody sees.
pub fn title(id: &str) -> Option<&'static str> {
    RULES.iter().find(|def| def.id == id && !OF_PEOPLE.contains(&def.id)).map(|def| def.title)
}

/// What would be wrong with keeping what `rules` keep, beyond what is wrong now: each in a sentence. Nothing is stored.
pub fn pinned(conn: &mut Conn, cycle_id: &str, rules: &CycleRules, today: NaiveDate) -> Result<Vec<String>> {
    let before = problem::build(conn, cycle_id)?;
    let known: Vec<String> = findings::of(&before, today).into_iter().map(|finding| finding.cause).collect();
    let after = problem::build_changed(conn, cycle_id, |company| {
        if let Some(cycle) = company.cycles.get_mut(cycle_id) {
            cycle.rules = rules.clone();
        }
    })?;
    let wrong = findings::of(&after, today)
        .into_iter()
        .filter(|finding| finding.severity == findings::ERROR && !known.contains(&finding.cause));
    Ok(wrong.map(|finding| finding.cause).collect())
}
