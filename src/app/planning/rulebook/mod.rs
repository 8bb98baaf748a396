//! A cycle's rules as plain sentences with their values: hard or soft, what a soft one is worth, and whom each touches now. The
//! same for rules that nobody saved yet, so that a page shows what a change would do.

mod defs;
mod german;
mod plain;
mod touches;
mod words;

pub use plain::{PlainRule, is_plain, pinned, plain, title};

use super::{
    findings::{self, FindingView},
    plans, problem,
};
use crate::{
    app::{Result, require},
    clock::Clock,
    db::{Conn, Db, DbError, cycles, history, records, settings},
    domain::{
        account::Actor,
        company::Company,
        cycle::CycleRules,
        policy::{Action, Subject},
    },
};
use defs::{Column, Def, Kind, RULES, Slot};
use serde::Serialize;
use serde_json::Value;
use std::collections::BTreeSet;
use tandem_solver::Rule;
use touches::Ground;
use utoipa::ToSchema;

/// Names that are sent of those whom a rule touches.
const NAMES_MAX: usize = 60;

/// All rules of a cycle.
#[derive(Clone, Debug, PartialEq, Serialize, ToSchema)]
pub struct RuleBook {
    pub cycle_id: String,
    /// Of the cycle: what is changed is sent with it.
    pub version: i32,
    pub rules: CycleRules,
    pub items: Vec<RuleView>,
    pub findings: Vec<FindingView>,
    /// What can be chosen from.
    pub people: Vec<Named>,
    pub teams: Vec<Named>,
    pub posts: Vec<Named>,
    pub sessions: Vec<Named>,
    pub functions: Vec<Named>,
    pub critical_roles: Vec<Named>,
}

/// One rule in words.
#[derive(Clone, Debug, PartialEq, Serialize, ToSchema)]
pub struct RuleView {
    pub id: String,
    /// "placements", "dates", "teams", "people", "rides", "exchange", "worth", "kept" or "always".
    pub group: String,
    pub title: String,
    /// With its values.
    pub sentence: String,
    /// The same with `{0}` for the first value, `{0|week|weeks}` where a word follows its number.
    pub template: String,
    pub on: bool,
    #[serde(skip_serializing_if = "Option::is_none")]
    pub switch: Option<SwitchView>,
    pub values: Vec<ValueView>,
    /// No plan breaks it; otherwise it costs value.
    pub hard: bool,
    /// What a soft rule is worth.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub worth: Option<String>,
    /// Where that price stands, if it is no value of the sentence.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub price: Option<String>,
    /// The solver's ids of it.
    pub rules: Vec<String>,
    pub touches: TouchesView,
}

/// A rule that can be switched off.
#[derive(Clone, Debug, PartialEq, Serialize, ToSchema)]
pub struct SwitchView {
    /// JSON pointer; what stands there is `null` when the rule is off.
    pub path: String,
    /// What to put there to switch it on, JSON.
    pub on: String,
    /// What is said when it is off.
    pub off: String,
}

/// A value of a sentence, and how it is changed.
#[derive(Clone, Debug, PartialEq, Serialize, ToSchema)]
pub struct ValueView {
    /// JSON pointer into the rules.
    pub path: String,
    pub label: String,
    /// "number", "percent" (a share), "numbers", "choice", "function", "teams" or "rows".
    pub kind: String,
    /// In words.
    pub said: String,
    #[serde(skip_serializing_if = "Option::is_none")]
    pub least: Option<f64>,
    #[serde(skip_serializing_if = "Option::is_none")]
    pub most: Option<f64>,
    #[serde(skip_serializing_if = "Option::is_none")]
    pub step: Option<f64>,
    /// JSON value and words.
    #[serde(skip_serializing_if = "Vec::is_empty")]
    #[schema(required = false)]
    pub choices: Vec<Named>,
    #[serde(skip_serializing_if = "Vec::is_empty")]
    #[schema(required = false)]
    pub columns: Vec<ColumnView>,
    /// A new row, JSON.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub blank: Option<String>,
}

/// A column of rows.
#[derive(Clone, Debug, PartialEq, Serialize, ToSchema)]
pub struct ColumnView {
    pub key: String,
    pub label: String,
    /// "person", "people", "team", "post", "session", "function", "critical-role", "number", "percent", "text", "texts", "switch" or
    /// "steps".
    pub kind: String,
    pub optional: bool,
}

/// Whom a rule touches.
#[derive(Clone, Debug, PartialEq, Serialize, ToSchema)]
pub struct TouchesView {
    pub count: usize,
    /// "people", "teams" or "posts".
    pub what: String,
    /// The first of them.
    pub who: Vec<Touched>,
}

#[derive(Clone, Debug, PartialEq, Serialize, ToSchema)]
pub struct Touched {
    pub id: String,
    pub name: String,
    /// What holds for this one, or why.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub why: Option<String>,
}

#[derive(Clone, Debug, PartialEq, Serialize, ToSchema)]
#[schema(as = RuleTouches)]
pub struct Named {
    pub id: String,
    pub name: String,
}

/// The rules of a cycle as they are.
pub fn of_cycle(db: &Db, clock: &Clock, actor: &Actor, cycle_id: &str) -> Result<RuleBook> {
    require(actor, Action::Plan, Subject::Cycle)?;
    db.read(|conn| book(conn, clock, cycle_id, None))
}

/// The rules of a cycle if they were `rules`; nothing is stored.
pub fn preview(db: &Db, clock: &Clock, actor: &Actor, cycle_id: &str, rules: CycleRules) -> Result<RuleBook> {
    require(actor, Action::Plan, Subject::Cycle)?;
    db.read(|conn| {
        cycles::get(conn, cycle_id)?;
        plans::sound(conn, &rules)?;
        book(conn, clock, cycle_id, Some(rules))
    })
}

fn book(conn: &mut Conn, clock: &Clock, cycle_id: &str, rules: Option<CycleRules>) -> Result<RuleBook> {
    let version = cycles::get(conn, cycle_id)?.version;
    let today = settings::as_of(conn, clock.today())?;
    let company = records::company(conn)?;
    let mut cycle = company.cycles.get(cycle_id).cloned().ok_or(DbError::NotFound)?;
    if let Some(rules) = rules {
        cycle.rules = rules;
    }
    let earlier = problem::earlier(conn, &cycle)?;
    let published: BTreeSet<String> = (history::published(conn)?.into_iter())
        .filter(|placement| placement.cycle_id == cycle_id)
        .map(|placement| placement.person_id)
        .collect();
    let problem = problem::assemble(&company, &cycle, &earlier);
    let findings = findings::of(&problem, today);
    let items = items(&Ground { company: &company, cycle: &cycle, problem: &problem, published: &published });
    let named = |id: &str, name: &str| Named { id: id.to_owned(), name: name.to_owned() };
    Ok(RuleBook {
        cycle_id: cycle_id.to_owned(),
        version,
        items,
        findings,
        people: problem.people.iter().map(|person| named(&person.id, &person.name)).collect(),
        teams: company.teams.values().map(|team| named(&team.id, &team.name)).collect(),
        posts: company.posts.values().map(|post| named(&post.id, &post.name)).collect(),
        sessions: (problem.sessions.iter())
            .map(|session| {
                let week = session.weeks.first().copied().unwrap_or(0);
                Named { id: session.id.clone(), name: format!("{}, week {week}", session.name) }
            })
            .collect(),
        functions: company.functions.values().map(|function| named(&function.id, &function.name)).collect(),
        critical_roles: company.critical_roles.values().map(|role| named(&role.id, &role.name)).collect(),
        rules: cycle.rules,
    })
}

fn items(ground: &Ground<'_>) -> Vec<RuleView> {
    let rules = serde_json::to_value(&ground.cycle.rules).unwrap_or_default();
    RULES.iter().map(|def| item(def, &rules, ground)).collect()
}

fn item(def: &Def, rules: &Value, ground: &Ground<'_>) -> RuleView {
    let on = words::is_on(def, rules);
    let touched = if on { (def.touches)(ground) } else { touches::nobody(ground) };
    let named_in_sentence = |path: &str| def.slots.iter().any(|slot| slot.path == path);
    RuleView {
        id: def.id.to_owned(),
        group: def.group.to_owned(),
        title: def.title.to_owned(),
        sentence: words::sentence(def, rules, ground.company),
        template: def.sentence.to_owned(),
        on,
        switch: def.switch.map(|(path, on)| SwitchView { path: path.into(), on: on.into(), off: def.off.into() }),
        values: def.slots.iter().map(|slot| value(slot, rules, ground.company)).collect(),
        hard: def.price.is_none(),
        worth: words::worth(def, rules),
        price: def.price.map(|(path, _)| path).filter(|path| !named_in_sentence(path)).map(ToOwned::to_owned),
        rules: def.rules.iter().map(ToString::to_string).collect(),
        touches: TouchesView {
            count: touched.who.len(),
            what: touched.what.to_owned(),
            who: (touched.who.into_iter().take(NAMES_MAX)).map(|(id, name, why)| Touched { id, name, why }).collect(),
        },
    }
}

fn value(slot: &Slot, rules: &Value, company: &Company) -> ValueView {
    let at = rules.pointer(slot.path).unwrap_or(&Value::Null);
    let mut view = ValueView {
        path: slot.path.to_owned(),
        label: slot.label.to_owned(),
        kind: String::new(),
        said: words::said(slot, at, company),
        least: None,
        most: None,
        step: None,
        choices: Vec::new(),
        columns: Vec::new(),
        blank: None,
    };
    view.kind = match &slot.kind {
        Kind::Number { least, most, step } => {
            (view.least, view.most, view.step) = (Some(*least), Some(*most), Some(*step));
            "number"
        }
        Kind::Percent => "percent",
        Kind::Numbers => "numbers",
        Kind::Choice(choices) => {
            let choice = |(value, words): &(&str, &str)| Named { id: (*value).to_owned(), name: (*words).to_owned() };
            view.choices = choices.iter().map(choice).collect();
            "choice"
        }
        Kind::Function => "function",
        Kind::Teams => "teams",
        Kind::Rows { columns, blank, .. } => {
            let column = |column: &Column| ColumnView {
                key: column.key.to_owned(),
                label: column.label.to_owned(),
                kind: column.kind.to_owned(),
                optional: column.optional,
            };
            view.columns = columns.iter().map(column).collect();
            view.blank = Some((*blank).to_owned());
            "rows"
        }
    }
    .to_owned();
    view
}

/// The rule of the page that sets a rule of the solver.
pub(super) fn page_rule(rule: Rule) -> Option<&'static str> {
    RULES.iter().find(|def| def.rules.contains(&rule)).map(|def| def.id)
}

/// The rule of the page that sets a value, by the first word of its place in the rules.
pub(super) fn rule_of_field(field: &str) -> Option<&'static str> {
    let here = |path: &str| path.split('/').nth(1) == Some(field);
    RULES
        .iter()
        .find(|def| def.slots.iter().any(|slot| here(slot.path)) || def.switch.is_some_and(|(path, _)| here(path)))
        .or_else(|| RULES.iter().find(|def| def.price.is_some_and(|(path, _)| here(path))))
        .map(|def| def.id)
}
