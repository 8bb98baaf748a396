//! "Start with my company": from a staff list to everything that a first plan needs, in one piece, and back again in one piece.

mod graft;
mod mend;
mod state;
#[cfg(test)]
mod tests;
mod understand;
mod view;

pub use mend::mend;
pub use state::{state, undo};
pub use understand::Given;
pub use view::{
    Choices, FirstImport, Mended, StartAnswers, StartDone, StartFunction, StartPerson, StartPreview, StartSource,
    StartStage, StartState, StartTeam, StartTitle, TeamChoice, TitleChoice, Undo,
};

use super::{Error, Field, Result, import, require};
use crate::{
    clock::Clock,
    db::{
        Db, audit,
        first_imports::{self, FirstImportRow},
        new_id, records, settings,
    },
    domain::{
        account::Actor,
        company::{Company, Kind, Record},
        policy::{Action, Subject},
        staff_list::{AsideRow, Conventions, Finding, Severity},
    },
    with_record,
};
use serde::{Deserialize, Serialize};

/// What is kept of the list for rows that are mended later, and for taking everything back.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
struct Kept {
    aside: Vec<AsideRow>,
    choices: Choices,
    conventions: Conventions,
    /// The company's name before, where the start gave it one.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    renamed: Option<Renamed>,
}

#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
struct Renamed {
    before: Option<String>,
}

impl Kept {
    fn of(row: &FirstImportRow) -> Result<Self> {
        serde_json::from_str(&row.aside).map_err(Error::internal)
    }

    fn json(&self) -> Result<String> {
        serde_json::to_string(self).map_err(Error::internal)
    }
}

/// Why a list cannot go in where people are.
const NOT_EMPTY: &str =
    "There are people already. Undo the first import to start anew, or bring further data in by the import.";

/// What a list would make; nothing is written.
pub fn preview(db: &Db, clock: &Clock, actor: &Actor, given: &Given, choices: &Choices) -> Result<StartPreview> {
    require(actor, Action::Exchange, Subject::Company)?;
    let (today, current) =
        db.read(|conn| Ok::<_, Error>((settings::as_of(conn, clock.today())?, records::company(conn)?)))?;
    let mut preview = understand::understand(given, choices, today, &current.title_rules)?.preview();
    if !current.people.is_empty() {
        preview.ok = false;
        preview.findings.insert(
            0,
            Finding::error("There are people already", "Undo the first import to start anew, or use the import."),
        );
    }
    Ok(preview)
}

/// Brings the whole company in, in one transaction. `fingerprint`: of the preview that was agreed to.
pub fn bring_in(
    db: &Db,
    clock: &Clock,
    actor: &Actor,
    given: &Given,
    choices: &Choices,
    fingerprint: &str,
) -> Result<StartDone> {
    require(actor, Action::Exchange, Subject::Company)?;
    let (today, before) =
        db.read(|conn| Ok::<_, Error>((settings::as_of(conn, clock.today())?, records::company(conn)?)))?;
    if !before.people.is_empty() {
        return Err(Error::conflict(NOT_EMPTY));
    }
    // Reading takes a while where the list is long: nobody who writes has to wait for it.
    let understood = understand::understand(given, choices, today, &before.title_rules)?;
    if understood.fingerprint != fingerprint {
        return Err(Error::conflict(
            "The list is not what the preview showed: nothing was written. Look at a new preview, and confirm that.",
        ));
    }
    let Some(start) = understood.start else { return Err(refused(&understood.list.findings)) };
    let list = understood.list;
    db.write_tx(|conn| {
        if first_imports::has_people(conn)? {
            return Err(Error::conflict(NOT_EMPTY));
        }
        import::add(conn, &start.company, lacking(&before, &start.company))?;
        let renamed = match &understood.answers.company_name {
            Some(name) => {
                let before = settings::get(conn, settings::COMPANY)?;
                settings::set(conn, settings::COMPANY, name)?;
                Some(Renamed { before })
            }
            None => None,
        };
        let kept = Kept { aside: list.aside, choices: choices.clone(), conventions: list.conventions, renamed };
        let row = FirstImportRow {
            id: new_id(),
            at: clock.now(),
            actor: actor.account_id.clone(),
            file_name: given.name().to_owned(),
            cycle_id: start.cycle_id.clone(),
            people: count(start.company.people.len()),
            aside: kept.json()?,
            undone_at: None,
        };
        first_imports::insert(conn, &row)?;
        let done = StartDone {
            import_id: row.id,
            cycle_id: start.cycle_id,
            people: start.company.people.len(),
            teams: start.company.teams.len(),
            aside: kept.aside.len(),
        };
        let event = audit::Event {
            actor: &actor.account_id,
            action: "start.import",
            subject_kind: "first_import",
            subject_id: &done.import_id,
            detail: serde_json::json!({ "people": done.people, "teams": done.teams, "aside": done.aside }),
        };
        audit::append(conn, clock.now(), event)?;
        Ok(done)
    })
}

/// Rows of `company` that are not there. A company without people may have functions or a competency model already: its own stay.
fn lacking<'a>(there: &Company, company: &'a Company) -> Vec<(Kind, &'a str)> {
    let mut rows: Vec<(Kind, &str)> = Vec::new();
    for kind in Kind::ALL {
        with_record!(kind, T => {
            let known = T::table(there);
            let new = T::table(company).keys().filter(|id| !known.contains_key(*id));
            rows.extend(new.map(|id| (kind, id.as_str())));
        });
    }
    rows
}

fn count(number: usize) -> i32 {
    i32::try_from(number).unwrap_or(i32::MAX)
}

fn refused(findings: &[Finding]) -> Error {
    let errors = findings.iter().filter(|finding| finding.severity == Severity::Error);
    let fields: Vec<Field> =
        errors.map(|finding| Field::new("list", format!("{}. {}", finding.message, finding.action))).collect();
    let first = fields.first().map(|field| field.message.clone()).unwrap_or_default();
    Error::Invalid {
        detail: format!("The list cannot go in, and nothing was written. {first}").trim().to_owned(),
        fields,
    }
}
