//! Making, renaming and deleting cycles, and the templates that they begin with.

use crate::{
    app::{
        Error, Field, Result,
        planning::plans::{self, CycleView},
        require,
    },
    clock::Clock,
    db::{
        Conn, Db,
        audit::{self, Event},
        cycles::{self, CycleRow},
        records, settings,
    },
    domain::{
        account::Actor,
        company::{Company, Cycle, Kind, Preference, normalise},
        cycle::{CycleRules, TEMPLATES, Template},
        policy::{Action, Subject},
    },
};
use chrono::{Datelike, Days, NaiveDate, Weekday};
use serde::{Deserialize, Serialize};
use std::collections::BTreeSet;
use utoipa::ToSchema;

const WEEKS_MAX: u32 = 104;
const NAME_MAX_CHARACTERS: usize = 80;
/// Tables that say nothing of rules, and are long.
const LONG: [Kind; 3] = [Kind::Ratings, Kind::Guesses, Kind::LibraryEntries];

/// A cycle that is to be made.
#[derive(Clone, Debug, Deserialize, ToSchema)]
#[serde(deny_unknown_fields)]
pub struct NewCycle {
    pub name: String,
    /// A Monday.
    pub starts_on: NaiveDate,
    pub weeks: u32,
    /// Rules of a template, or …
    #[serde(default)]
    pub template: Option<String>,
    /// … of another cycle, without what it kept and ruled out for single people and weeks. Neither: the usual rules.
    #[serde(default)]
    pub copy_of: Option<String>,
}

/// Ready rules.
#[derive(Clone, Debug, PartialEq, Serialize, ToSchema)]
pub struct TemplateView {
    pub id: String,
    pub name: String,
    pub about: String,
    pub weeks: u32,
    /// For this company.
    pub rules: CycleRules,
}

/// The templates, filled in for this company; its fiscal year is that of its latest cycle.
pub fn templates(db: &Db, actor: &Actor) -> Result<Vec<TemplateView>> {
    require(actor, Action::Plan, Subject::Cycle)?;
    let company = db.read(|conn| records::company_without(conn, &LONG))?;
    let view = |template: &Template| TemplateView {
        id: template.id.to_owned(),
        name: template.name.to_owned(),
        about: template.about.to_owned(),
        weeks: template.weeks,
        rules: of_template(&company, template),
    };
    Ok(TEMPLATES.iter().map(view).collect())
}

fn of_template(company: &Company, template: &Template) -> CycleRules {
    let functions: BTreeSet<&str> = company.teams.values().map(|team| team.function_id.as_str()).collect();
    template.rules(&functions, latest(company).map(|cycle| &cycle.rules))
}

fn latest(company: &Company) -> Option<&Cycle> {
    company.cycles.values().max_by_key(|cycle| cycle.starts_on)
}

/// Makes a cycle. Refused in words, all at once: a name that is taken, a start that is no Monday or in the past, weeks out of
/// range or in another cycle, unknown rules to begin with.
pub fn create(db: &Db, clock: &Clock, actor: &Actor, new: &NewCycle) -> Result<CycleView> {
    require(actor, Action::Plan, Subject::Cycle)?;
    db.write_tx(|conn| {
        let company = records::company_without(conn, &LONG)?;
        let today = settings::as_of(conn, clock.today())?;
        let mut faults = Vec::new();
        let name = named(&company, None, &new.name, &mut faults);
        faults.extend(time(&company, new, today));
        let rules = beginning(&company, new).unwrap_or_else(|fault| {
            faults.push(fault);
            CycleRules::default()
        });
        refuse("The cycle was not made.", faults)?;
        let row = CycleRow {
            id: free_id(&company, &name),
            name,
            starts_on: new.starts_on,
            weeks: i32::try_from(new.weeks).unwrap_or(0),
            rules: crate::db::Json(rules),
            version: 1,
        };
        cycles::insert(conn, &row)?;
        told(conn, clock, actor, "cycle.create", &row.id)?;
        plans::cycle_view(conn, actor, row)
    })
}

/// Gives a cycle another name.
pub fn rename(db: &Db, clock: &Clock, actor: &Actor, id: &str, version: i32, name: &str) -> Result<CycleView> {
    require(actor, Action::Plan, Subject::Cycle)?;
    db.write_tx(|conn| {
        cycles::get(conn, id)?;
        let company = records::company_without(conn, &LONG)?;
        let mut faults = Vec::new();
        let name = named(&company, Some(id), name, &mut faults);
        refuse("The cycle keeps its name.", faults)?;
        if !cycles::rename(conn, id, &name, version)? {
            return Err(Error::Stale);
        }
        told(conn, clock, actor, "cycle.rename", id)?;
        let row = cycles::get(conn, id)?;
        plans::cycle_view(conn, actor, row)
    })
}

/// Deletes a cycle in which nothing was planned, with the wishes for it.
pub fn delete(db: &Db, clock: &Clock, actor: &Actor, id: &str, version: i32) -> Result<()> {
    require(actor, Action::Plan, Subject::Cycle)?;
    db.write_tx(|conn| {
        let row = cycles::get(conn, id)?;
        if row.version != version {
            return Err(Error::Stale);
        }
        if cycles::is_used(conn, id)? {
            return Err(Error::conflict(format!(
                "Plans were made for {}: it stays, so that everybody can see what was agreed. Throw drafts away one by one.",
                row.name
            )));
        }
        cycles::delete(conn, id)?;
        told(conn, clock, actor, "cycle.delete", id)
    })
}

fn told(conn: &mut Conn, clock: &Clock, actor: &Actor, action: &str, id: &str) -> Result<()> {
    let detail = serde_json::json!({});
    let event = Event { actor: &actor.account_id, action, subject_kind: "cycle", subject_id: id, detail };
    Ok(audit::append(conn, clock.now(), event)?)
}

fn refuse(detail: &str, fields: Vec<Field>) -> Result<()> {
    if fields.is_empty() { Ok(()) } else { Err(Error::Invalid { detail: detail.to_owned(), fields }) }
}

fn named(company: &Company, id: Option<&str>, name: &str, faults: &mut Vec<Field>) -> String {
    let name = name.trim();
    if name.is_empty() || name.chars().count() > NAME_MAX_CHARACTERS {
        let message =
            format!("Give the cycle a name of 1 to {NAME_MAX_CHARACTERS} characters, for example “2027, second half”.");
        faults.push(Field::new("name", message));
    }
    let same = |cycle: &&Cycle| Some(cycle.id.as_str()) != id && cycle.name.to_lowercase() == name.to_lowercase();
    if let Some(other) = company.cycles.values().find(same) {
        let message =
            format!("There is a cycle “{}” already, from {}. Choose another name.", other.name, other.starts_on);
        faults.push(Field::new("name", message));
    }
    name.to_owned()
}

fn time(company: &Company, new: &NewCycle, today: NaiveDate) -> Vec<Field> {
    let mut faults = Vec::new();
    if new.starts_on.weekday() != Weekday::Mon {
        let monday = new.starts_on + Days::new(7 - u64::from(new.starts_on.weekday().num_days_from_monday()));
        let message = format!("{} is no Monday. The next one is {monday}.", new.starts_on);
        faults.push(Field::new("starts_on", message));
    }
    let this_week = today - Days::new(u64::from(today.weekday().num_days_from_monday()));
    if new.starts_on < this_week {
        let message = format!(
            "{} lies in the past (today is {today}): nobody can be planned there. Choose a later Monday.",
            new.starts_on
        );
        faults.push(Field::new("starts_on", message));
    }
    if !(1..=WEEKS_MAX).contains(&new.weeks) {
        faults.push(Field::new("weeks", format!("A cycle has 1 to {WEEKS_MAX} weeks; {} are not.", new.weeks)));
        return faults;
    }
    let end = |starts_on: NaiveDate, weeks: u32| starts_on + Days::new(u64::from(weeks) * 7);
    let clash = company.cycles.values().find(|cycle| {
        let weeks = u32::try_from(cycle.weeks).unwrap_or(0);
        cycle.starts_on < end(new.starts_on, new.weeks) && new.starts_on < end(cycle.starts_on, weeks)
    });
    if let Some(cycle) = clash {
        let free = end(cycle.starts_on, u32::try_from(cycle.weeks).unwrap_or(0));
        let message = format!(
            "{} takes the weeks from {} to {}. Start on {free}, or choose fewer weeks.",
            cycle.name,
            cycle.starts_on,
            free - Days::new(1)
        );
        faults.push(Field::new("starts_on", message));
    }
    faults
}

/// The rules that a new cycle begins with.
fn beginning(company: &Company, new: &NewCycle) -> std::result::Result<CycleRules, Field> {
    match (&new.template, &new.copy_of) {
        (Some(_), Some(_)) => Err(Field::new("template", "Choose a template or a cycle to copy, not both.")),
        (Some(id), None) => {
            let template = Template::find(id).ok_or_else(|| {
                let known: Vec<&str> = TEMPLATES.iter().map(|template| template.id).collect();
                Field::new("template", format!("There is no template “{id}”. There are {}.", known.join(", ")))
            })?;
            Ok(of_template(company, template))
        }
        (None, Some(id)) => {
            let other = company.cycles.get(id).ok_or_else(|| {
                let near = crate::domain::company::nearest::<Cycle>(company, id);
                Field::new("copy_of", format!("There is no cycle “{id}”. {near}"))
            })?;
            // Kept and ruled out were weeks of that cycle.
            Ok(CycleRules { pins: Vec::new(), forbids: Vec::new(), ..other.rules.clone() })
        }
        (None, None) => {
            let before = latest(company).map(|cycle| &cycle.rules);
            Ok(before.map_or_else(CycleRules::default, |before| CycleRules {
                fiscal_year_starts_month: before.fiscal_year_starts_month,
                guessed_levels: before.guessed_levels.clone(),
                ..CycleRules::default()
            }))
        }
    }
}

/// "2027-second-half" of "2027, second half"; with a number where it is taken.
fn free_id(company: &Company, name: &str) -> String {
    let word = normalise(name).replace('_', "-");
    let word = if word.is_empty() { "cycle".to_owned() } else { word };
    // Wishes for a cycle that was deleted name its id.
    let taken = |id: &String| {
        company.cycles.contains_key(id) || company.preferences.values().any(|wish: &Preference| wish.cycle_id == *id)
    };
    let numbered = (2..).map(|number: u32| format!("{word}-{number}"));
    std::iter::once(word.clone()).chain(numbered).find(|id| !taken(id)).unwrap_or(word)
}
