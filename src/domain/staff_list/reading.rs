//! The whole way from sheets to a list: which sheet, which columns, which people, and what to say about it.

use super::{
    Field, Finding, ListColumn, Reading, Severity, Sheet, SheetRow, StaffList,
    columns::{self, Columns},
    content::Content,
    headings,
    layout::{self, Layout},
    names, people,
    rows::{self, Reader},
    sections,
    text::rows_in_words,
};
use std::collections::BTreeSet;

/// More people than this make no useful plan in one piece.
pub const PEOPLE_MAX: usize = 20_000;

/// Rows by which a sheet is known.
const ROWS_FOR_CHOOSING: usize = 300;

/// Reads the sheets of a file as a staff list.
pub fn read(sheets: &[Sheet], reading: &Reading) -> StaffList {
    let filled: Vec<&Sheet> = sheets.iter().filter(|sheet| !sheet.rows.is_empty()).collect();
    if filled.is_empty() {
        let what = if sheets.len() > 1 { "All sheets are empty" } else { "The list is empty: there is nothing in it" };
        return refused(
            StaffList::default(),
            what,
            "Choose another file, or paste the list: one row a person, with name, team and title.",
        );
    }
    let mut findings = Vec::new();
    let Some(sheet) = choose(&filled, reading, &mut findings) else { return StaffList::default() };
    let layout = layout::layout(sheet, reading.heading_row);
    let mut list = StaffList { sheet: sheet.name.clone(), heading_row: layout.heading_row, ..StaffList::default() };
    list.rows = sheet.rows.len() - layout.first;
    if list.rows > PEOPLE_MAX + reading.left_out.len() {
        let message =
            format!("The list has {} rows, and Tandem plans for up to {PEOPLE_MAX} people at once", list.rows);
        return refused(
            list,
            &message,
            "Take the part of the company that the programme is for, for example Sales and Marketing, and drop that.",
        );
    }
    let left_out: BTreeSet<usize> = reading.left_out.iter().copied().collect();
    let (mut rows, mut repeated) = (Vec::with_capacity(list.rows), Vec::new());
    for row in sheet.rows[layout.first..].iter().filter(|row| !left_out.contains(&row.number)) {
        if layout::repeats(row, &layout.headings) { repeated.push(row.number) } else { rows.push(row) }
    }
    if rows.is_empty() {
        return refused(
            list,
            "There are headings, but nobody below them",
            "Choose another sheet or file, or fill the list.",
        );
    }
    let Columns { columns, language, findings: on_columns } =
        columns::columns(&layout.headings, &rows, &reading.columns);
    list.language = language;
    findings.extend(on_columns);
    if !repeated.is_empty() {
        let message = format!("The headings stand again in {}; they were passed over", rows_in_words(&repeated));
        findings.push(Finding::warning(message, "There is nothing to do."));
    }
    list.columns = columns;
    let (teams_of_rows, team_rows) =
        if has(&list.columns, Field::Team) { Default::default() } else { sections::sections(&rows) };
    if !teams_of_rows.is_empty() {
        rows.retain(|row| !team_rows.contains(&row.number));
        let message = format!(
            "{} rows that hold only a team were taken as headings: the people below them are in that team",
            team_rows.len()
        );
        findings.push(Finding::warning(message, "If they are something else, choose the column with the teams below."));
    }
    findings.extend(missing(&layout, &list.columns, &rows, reading, !teams_of_rows.is_empty()));
    if findings.iter().any(|finding| finding.severity == Severity::Error) {
        list.findings = findings;
        return list;
    }
    let mut cells = rows::cells(&rows, &list.columns, &reading.mended);
    for row in &mut cells {
        if let Some(team) = teams_of_rows.get(&row.row) {
            row.texts.entry(Field::Team).or_insert_with(|| team.clone());
        }
    }
    let mut reader = Reader::of(&cells, &list.columns, language, reading.conventions);
    list.conventions = reader.conventions();
    let mut read = Vec::with_capacity(cells.len());
    for cells in cells {
        match reader.read(cells) {
            Ok(person) => read.push(person),
            Err(row) => list.aside.push(row),
        }
    }
    findings.extend(reader.said());
    let (people, on_managers) = people::people(read, &mut list.aside, &reading.known);
    list.aside.sort_by_key(|row| row.row);
    findings.extend(on_managers);
    list.people = people;
    if reading.known.is_empty() {
        findings.extend(teams(&list));
    }
    list.findings = findings;
    list
}

fn has(columns: &[ListColumn], field: Field) -> bool {
    columns.iter().any(|column| column.field == Some(field))
}

fn refused(mut list: StaffList, message: &str, action: &str) -> StaffList {
    list.findings.push(Finding::error(message, action));
    list
}

/// The sheet that somebody named, else the one that looks most like a staff list.
fn choose<'a>(sheets: &[&'a Sheet], reading: &Reading, findings: &mut Vec<Finding>) -> Option<&'a Sheet> {
    if let Some(name) = &reading.sheet {
        let named = sheets.iter().find(|sheet| sheet.name.as_ref() == Some(name));
        if let Some(sheet) = named {
            return Some(sheet);
        }
        findings.push(Finding::warning(
            format!("There is no sheet “{name}” with anything in it; another one was read"),
            "Choose one of the sheets.",
        ));
    }
    let likeness = |sheet: &Sheet| {
        let layout = layout::layout(sheet, None);
        let rows: Vec<&SheetRow> = sheet.rows[layout.first..].iter().take(ROWS_FOR_CHOOSING).collect();
        let columns = columns::columns(&layout.headings, &rows, &reading.columns).columns;
        let has = |field: Field| columns.iter().any(|column| column.field == Some(field));
        let name = has(Field::Name) || has(Field::FirstName) || has(Field::LastName);
        let known = columns.iter().filter(|column| column.field.is_some()).count();
        (
            name && has(Field::Team) && !rows.is_empty(),
            usize::from(name) + usize::from(has(Field::Team)),
            known.min(4),
            sheet.rows.len(),
        )
    };
    let ranked: Vec<_> = sheets.iter().map(|sheet| (likeness(sheet), *sheet)).collect();
    let best = ranked.iter().rev().max_by_key(|(likeness, _)| *likeness).map(|(_, sheet)| *sheet)?;
    let others: Vec<String> = ranked
        .iter()
        .filter(|(likeness, sheet)| likeness.0 && sheet.name != best.name)
        .filter_map(|(_, sheet)| sheet.name.as_ref().map(|name| format!("“{name}”")))
        .collect();
    if !others.is_empty() && reading.sheet.is_none() {
        findings.push(Finding::warning(
            format!(
                "The sheet “{}” is read; {} looks like a staff list too",
                best.name.as_deref().unwrap_or_default(),
                others.join(" and ")
            ),
            "Choose the right sheet. People of several sheets have to stand in one sheet first.",
        ));
    }
    Some(best)
}

/// Columns that nothing can be done without: one finding for all rows.
fn missing(
    layout: &Layout,
    columns: &[ListColumn],
    rows: &[&SheetRow],
    reading: &Reading,
    sections: bool,
) -> Vec<Finding> {
    let has = |field: Field| has(columns, field);
    let mends = |field: Field| {
        !reading.mended.is_empty()
            && rows.iter().all(|row| reading.mended.get(&row.number).is_some_and(|cells| cells.contains_key(&field)))
    };
    let name = has(Field::Name) || has(Field::FirstName) || has(Field::LastName) || mends(Field::Name);
    let team = sections || has(Field::Team) || mends(Field::Team);
    if name && team {
        return Vec::new();
    }
    let of_customers: Vec<String> = layout
        .headings
        .iter()
        .filter(|heading| headings::is_of_customers(&heading.own))
        .map(|heading| format!("“{}”", heading.own))
        .collect();
    let companies = columns
        .iter()
        .any(|column| Content::of(rows.iter().map(|row| columns::cell(row, column.index))).companies >= 0.3);
    if of_customers.len() >= 3 || (of_customers.len() >= 2 && companies) {
        return vec![Finding::error(
            format!(
                "This looks like a list of customers, not of employees: it has the columns {}",
                of_customers.join(", ")
            ),
            "Drop the list of your own people: one row a person, with name, team and title. If it is that after all, choose the columns below.",
        )];
    }
    let known: Vec<String> = columns
        .iter()
        .filter(|column| !column.heading.is_empty())
        .map(|column| format!("“{}”", column.heading))
        .collect();
    let there = if known.is_empty() { String::new() } else { format!("; the columns are {}", known.join(", ")) };
    let mut findings = Vec::new();
    if !name {
        findings.push(Finding::error(
            format!("No column holds the names of people{there}"),
            "Choose the column with the names below, or drop a list that has one.",
        ));
    }
    if !team {
        findings.push(Finding::error(
            format!("No column holds the teams{there}"),
            "Choose the column with teams or departments below, or add one to the list: a plan needs to know who works where.",
        ));
    }
    findings
}

/// What is odd about the teams, or about there being nobody.
fn teams(list: &StaffList) -> Vec<Finding> {
    if list.people.is_empty() {
        return vec![Finding::error(
            "Nobody can be taken from the list: every row waits to be mended",
            "Look at the first rows that were set aside; most likely a column was taken for the wrong thing.",
        )];
    }
    let teams: BTreeSet<&str> = list.people.iter().map(|person| person.team.as_str()).collect();
    let mut findings = Vec::new();
    match (list.people.len(), teams.len()) {
        (1, _) => findings.push(Finding::warning(
            "Only one person stands on the list",
            "A plan needs two teams at least; drop the whole list.",
        )),
        (_, 1) => findings.push(Finding::warning(
            format!("Everybody is in one team, “{}”, so nobody has another team to go to", list.people[0].team),
            "Choose another column for the teams, or split the team in your list and drop it again.",
        )),
        (people, teams) if people >= 6 && teams * 10 > people * 9 => findings.push(Finding::warning(
            format!("There are {teams} teams for {people} people: nearly everybody has a team of their own"),
            "Check which column was taken for the teams, and choose another one if need be.",
        )),
        _ => {}
    }
    let mut namesakes: Vec<(&str, Vec<usize>)> = Vec::new();
    let mut by_key: std::collections::BTreeMap<String, Vec<&super::ListedPerson>> = std::collections::BTreeMap::new();
    for person in &list.people {
        by_key.entry(names::key(&person.name)).or_default().push(person);
    }
    for same in by_key.values().filter(|same| same.len() > 1) {
        namesakes.push((same[0].name.as_str(), same.iter().map(|person| person.row).collect()));
    }
    if !namesakes.is_empty() && !list.columns.iter().any(|column| column.field == Some(Field::Id)) {
        let shown: Vec<String> =
            namesakes.iter().take(5).map(|(name, rows)| format!("{name} ({})", rows_in_words(rows))).collect();
        let more = namesakes.len().saturating_sub(5);
        let more = if more > 0 { format!(" and {more} more") } else { String::new() };
        findings.push(Finding::warning(
            format!(
                "Several people have the same name: {}{more}. Each is taken as a person of their own",
                shown.join(", ")
            ),
            "If two rows are one person, leave one of them out.",
        ));
    }
    findings
}
