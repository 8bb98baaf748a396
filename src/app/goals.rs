//! The development plan: what somebody wants to learn, and by when. It is theirs; those who lead them and HR read it.

use super::{
    Error, Field, Result,
    people::{Seen, name_of, seen},
};
use crate::{
    clock::Clock,
    db::{
        Conn, Db,
        audit::{self, Event},
        development_goals::{self, GoalRow},
        new_id,
    },
    domain::{account::Actor, company::Company},
};
use chrono::{Months, NaiveDate};
use serde::{Deserialize, Serialize};
use utoipa::ToSchema;

/// Longest goal, characters.
const GOAL_MAX_CHARS: usize = 300;

/// Most goals that are open at once: a plan of everything is none.
const OPEN_MAX: usize = 20;

/// Longest time that a goal is set for.
const AHEAD_MAX_MONTHS: u32 = 60;

/// A goal of a development plan.
#[derive(Clone, Debug, PartialEq, Serialize, ToSchema)]
pub struct GoalView {
    pub id: String,
    #[serde(skip_serializing_if = "Option::is_none")]
    pub competency_id: Option<String>,
    #[serde(skip_serializing_if = "Option::is_none")]
    pub competency: Option<String>,
    pub goal: String,
    #[serde(skip_serializing_if = "Option::is_none")]
    pub by_on: Option<NaiveDate>,
    #[serde(skip_serializing_if = "Option::is_none")]
    pub done_on: Option<NaiveDate>,
    pub version: i32,
}

/// A goal as its person sets it.
#[derive(Clone, Debug, Deserialize, ToSchema)]
#[serde(deny_unknown_fields)]
pub struct GoalInput {
    #[serde(default)]
    pub competency_id: Option<String>,
    pub goal: String,
    #[serde(default)]
    pub by_on: Option<NaiveDate>,
    /// Whether it is reached.
    #[serde(default)]
    pub done: bool,
}

fn view(company: &Company, row: GoalRow) -> GoalView {
    let name = |id: &String| name_of(&company.competencies, id, |competency| &competency.name);
    GoalView {
        competency: row.competency_id.as_ref().map(name),
        id: row.id,
        competency_id: row.competency_id,
        goal: row.goal,
        by_on: row.by_on,
        done_on: row.done_on,
        version: row.version,
    }
}

fn own(actor: &Actor) -> Result<&str> {
    actor.person_id.as_deref().ok_or(Error::NotFound)
}

/// One's own goals.
pub fn mine(db: &Db, clock: &Clock, actor: &Actor) -> Result<Vec<GoalView>> {
    of_person(db, clock, actor, own(actor)?)
}

/// The goals of somebody whom `actor` sees.
pub fn of_person(db: &Db, clock: &Clock, actor: &Actor, person_id: &str) -> Result<Vec<GoalView>> {
    db.read(|conn| {
        let Seen { company, scope, .. } = seen(conn, clock, actor)?;
        if !scope.sees_person(person_id) || !company.people.contains_key(person_id) {
            return Err(Error::NotFound);
        }
        let rows = development_goals::of_person(conn, person_id)?;
        Ok(rows.into_iter().map(|row| view(&company, row)).collect())
    })
}

/// What was sent, checked; every fault at once.
fn checked(actor: &Actor, company: &Company, as_of: NaiveDate, input: &GoalInput) -> Result<GoalInput> {
    let say = |english: String, german: String| actor.language.of(english, german);
    let mut fields = Vec::new();
    let goal = input.goal.trim().to_owned();
    let chars = goal.chars().count();
    if chars == 0 || chars > GOAL_MAX_CHARS {
        fields.push(Field::new(
            "goal",
            say(
                format!("Say in 1 to {GOAL_MAX_CHARS} characters what you want to be able to do."),
                format!("Sagen Sie in 1 bis {GOAL_MAX_CHARS} Zeichen, was Sie können möchten."),
            ),
        ));
    }
    let competency_id = input.competency_id.clone().filter(|id| !id.is_empty());
    if let Some(id) = &competency_id
        && !company.competencies.get(id).is_some_and(|competency| competency.is_in_use(as_of))
    {
        fields.push(Field::new(
            "competency_id",
            say(
                format!("There is no competency “{id}” in use. Choose one of the list, or none."),
                format!(
                    "Die Kompetenz „{id}“ gibt es nicht oder nicht mehr. Wählen Sie eine aus der Liste, oder keine."
                ),
            ),
        ));
    }
    let latest = as_of.checked_add_months(Months::new(AHEAD_MAX_MONTHS)).unwrap_or(as_of);
    if let Some(by_on) = input.by_on.filter(|_| !input.done)
        && !(as_of..=latest).contains(&by_on)
    {
        fields.push(Field::new(
            "by_on",
            say(
                format!("{by_on} is not between {as_of} and {latest}. Choose a day in that time, or none."),
                format!("{by_on} liegt nicht zwischen {as_of} und {latest}. Wählen Sie einen Tag in dieser Zeit, oder keinen."),
            ),
        ));
    }
    if fields.is_empty() {
        return Ok(GoalInput { competency_id, goal, by_on: input.by_on, done: input.done });
    }
    let detail =
        say("The goal cannot be kept like this.".to_owned(), "So lässt sich das Ziel nicht festhalten.".to_owned());
    Err(Error::Invalid { detail, fields })
}

fn record(conn: &mut Conn, clock: &Clock, actor: &Actor, action: &str, id: &str) -> Result<()> {
    let detail = serde_json::json!({});
    let event = Event { actor: &actor.account_id, action, subject_kind: "development_goal", subject_id: id, detail };
    Ok(audit::append(conn, clock.now(), event)?)
}

/// Sets a new goal.
pub fn create(db: &Db, clock: &Clock, actor: &Actor, input: &GoalInput) -> Result<GoalView> {
    let person_id = own(actor)?;
    db.write_tx(|conn| {
        let Seen { company, as_of, .. } = seen(conn, clock, actor)?;
        let input = checked(actor, &company, as_of, input)?;
        let open = development_goals::of_person(conn, person_id)?.iter().filter(|row| row.done_on.is_none()).count();
        if open >= OPEN_MAX {
            return Err(Error::conflict(actor.language.of(
                format!("{OPEN_MAX} goals are open already: finish one, or take one out, before you set another."),
                format!("{OPEN_MAX} Ziele sind schon offen: Schließen Sie eines ab, oder nehmen Sie eines heraus."),
            )));
        }
        let row = GoalRow {
            id: new_id(),
            person_id: person_id.to_owned(),
            competency_id: input.competency_id,
            goal: input.goal,
            by_on: input.by_on,
            created_at: clock.now(),
            done_on: input.done.then_some(as_of),
            version: 1,
        };
        development_goals::insert(conn, &row)?;
        record(conn, clock, actor, "goal.set", &row.id)?;
        Ok(view(&company, row))
    })
}

/// One's own goal as it stands at `version`.
fn find(conn: &mut Conn, actor: &Actor, id: &str, version: i32) -> Result<GoalRow> {
    let mut rows = development_goals::of_person(conn, own(actor)?)?.into_iter();
    let row = rows.find(|row| row.id == id).ok_or(Error::NotFound)?;
    if row.version == version { Ok(row) } else { Err(Error::Stale) }
}

/// Changes a goal, or says that it is reached.
pub fn change(db: &Db, clock: &Clock, actor: &Actor, id: &str, version: i32, input: &GoalInput) -> Result<GoalView> {
    db.write_tx(|conn| {
        let row = find(conn, actor, id, version)?;
        let Seen { company, as_of, .. } = seen(conn, clock, actor)?;
        let input = checked(actor, &company, as_of, input)?;
        let done_on = input.done.then(|| row.done_on.unwrap_or(as_of));
        let mut row =
            GoalRow { competency_id: input.competency_id, goal: input.goal, by_on: input.by_on, done_on, ..row };
        if !development_goals::update(conn, &row)? {
            return Err(Error::Stale);
        }
        row.version += 1;
        record(conn, clock, actor, "goal.change", id)?;
        Ok(view(&company, row))
    })
}

/// Takes a goal out of the plan.
pub fn remove(db: &Db, clock: &Clock, actor: &Actor, id: &str, version: i32) -> Result<()> {
    db.write_tx(|conn| {
        find(conn, actor, id, version)?;
        if !development_goals::delete(conn, id, version)? {
            return Err(Error::Stale);
        }
        record(conn, clock, actor, "goal.remove", id)
    })
}
