//! Rows that were set aside when the company started, mended later.

use super::{Kept, count, graft, view::Mended};
use crate::{
    app::{Error, Field as Fault, Result, import, require},
    clock::Clock,
    db::{Conn, audit, first_imports, records, settings},
    domain::{
        account::Actor,
        company::Company,
        policy::{Action, Subject},
        staff_list::{self, AsideRow, ColumnChoice, Field, ListedPerson, Reading, Sheet, SheetRow},
        starter::{self, Answers, TeamAnswer, TitleAnswer},
    },
};
use std::collections::{BTreeMap, BTreeSet};

/// Takes mended rows in, and keeps those that still cannot be taken.
pub fn mend(
    conn: &mut Conn,
    clock: &Clock,
    actor: &Actor,
    rows: &BTreeMap<usize, BTreeMap<Field, String>>,
) -> Result<Mended> {
    require(actor, Action::Exchange, Subject::Company)?;
    let Some(first) = first_imports::current(conn)? else {
        return Err(Error::conflict("No rows wait: the company did not start with a staff list."));
    };
    let mut kept = Kept::of(&first)?;
    let unknown: Vec<Fault> = rows
        .keys()
        .filter(|row| !kept.aside.iter().any(|waiting| waiting.row == **row))
        .map(|row| Fault::new(format!("rows/{row}"), format!("Row {row} does not wait to be mended (any more).")))
        .collect();
    if !unknown.is_empty() {
        return Err(Error::Invalid {
            detail: "Nothing was taken in. Reload to see which rows still wait.".to_owned(),
            fields: unknown,
        });
    }
    let (mended, waiting): (Vec<AsideRow>, Vec<AsideRow>) =
        kept.aside.drain(..).partition(|row| rows.contains_key(&row.row));
    let company = records::company(conn)?;
    let reading = Reading {
        heading_row: Some(0),
        columns: (0..).zip(Field::ALL.map(ColumnChoice::Field)).collect(),
        conventions: Some(kept.conventions),
        known: people(&company),
        ..Reading::default()
    };
    let list = staff_list::read(&[sheet(&mended, rows)], &reading);
    kept.aside = waiting;
    // Whatever becomes of a row: it goes in, or it goes on waiting.
    let settled: BTreeSet<usize> =
        list.people.iter().map(|person| person.row).chain(list.aside.iter().map(|row| row.row)).collect();
    kept.aside.extend(mended.into_iter().filter(|row| !settled.contains(&row.row)));
    kept.aside.extend(list.aside);
    kept.aside.sort_by_key(|row| row.row);
    let answers = answers(&kept, &company, &list.people, settings::as_of(conn, clock.today())?);
    let start = starter::company(&list.people, &answers, &company.title_rules);
    let grafted = graft::graft(&company, &start.company, &list.people);
    import::add(conn, &grafted.company, grafted.adds.iter().map(|(kind, id)| (*kind, id.as_str())).collect())?;
    let added = list.people.len();
    first_imports::set_aside(conn, &first.id, &kept.json()?, first.people.saturating_add(count(added)))?;
    let event = audit::Event {
        actor: &actor.account_id,
        action: "start.mend",
        subject_kind: "first_import",
        subject_id: &first.id,
        detail: serde_json::json!({ "people": added, "aside": kept.aside.len() }),
    };
    audit::append(conn, clock.now(), event)?;
    Ok(Mended { added, aside: kept.aside })
}

/// The mended rows as a list of their own, a column a field.
fn sheet(waiting: &[AsideRow], rows: &BTreeMap<usize, BTreeMap<Field, String>>) -> Sheet {
    let row = |waiting: &AsideRow| {
        let mut cells = waiting.cells.clone();
        for (field, text) in rows.get(&waiting.row).into_iter().flatten() {
            if *field == Field::Name {
                cells.remove(&Field::FirstName);
                cells.remove(&Field::LastName);
            }
            cells.insert(*field, text.clone());
        }
        SheetRow {
            number: waiting.row,
            cells: Field::ALL.iter().map(|field| cells.remove(field).unwrap_or_default()).collect(),
        }
    };
    Sheet { name: None, rows: waiting.iter().map(row).collect() }
}

/// Everybody who is there, as a list would have them.
fn people(company: &Company) -> Vec<ListedPerson> {
    let name_of = |team: &str| company.teams.get(team).map(|team| team.name.clone()).unwrap_or_default();
    company
        .people
        .values()
        .map(|person| ListedPerson {
            row: 0,
            id: person.id.clone(),
            name: person.name.clone(),
            email: person.email.clone(),
            team: name_of(&person.team_id),
            title: None,
            function: None,
            location: None,
            manager_id: None,
            fte: None,
            quota: None,
            joined_on: None,
            left_on: None,
        })
        .collect()
}

/// What was said at the start, and what the company's teams are by now.
fn answers(kept: &Kept, company: &Company, people: &[ListedPerson], today: chrono::NaiveDate) -> Answers {
    let choices = &kept.choices;
    let mut teams: BTreeMap<String, TeamAnswer> = BTreeMap::new();
    let written: BTreeSet<&str> = people.iter().map(|person| person.team.as_str()).collect();
    for name in written {
        let said = choices.teams.get(name);
        let renamed = said.and_then(|choice| choice.name.clone());
        let called = renamed.as_deref().unwrap_or(name);
        let known = company.teams.values().find(|team| team.name.to_lowercase() == called.to_lowercase());
        let function_id =
            known.map(|team| team.function_id.clone()).or_else(|| said.and_then(|choice| choice.function_id.clone()));
        teams.insert(name.to_owned(), TeamAnswer { function_id, name: renamed });
    }
    let titles = choices.titles.iter().map(|(title, choice)| {
        let answer = TitleAnswer {
            function_id: choice.function_id.clone(),
            seniority: choice.seniority,
            carries_quota: choice.carries_quota,
        };
        (title.clone(), answer)
    });
    let cycle = company.cycles.values().max_by_key(|cycle| cycle.starts_on);
    Answers {
        company_name: None,
        fiscal_year_starts_month: cycle.map_or(1, |cycle| cycle.rules.fiscal_year_starts_month),
        fiscal_year_answered: true,
        cycle_starts_on: cycle.map_or(today, |cycle| cycle.starts_on),
        cycle_weeks: cycle.and_then(|cycle| u32::try_from(cycle.weeks).ok()).unwrap_or(26),
        teams,
        titles: titles.collect(),
    }
}
