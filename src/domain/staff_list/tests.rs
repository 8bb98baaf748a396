//! Lists of many shapes, read as a whole.

use super::{layout::tests::sheet, *};

fn list(lines: &str) -> StaffList {
    read(&[sheet(lines)], &Reading::default())
}

fn said(list: &StaffList) -> String {
    list.findings.iter().map(|finding| format!("{}. {}\n", finding.message, finding.action)).collect()
}

fn fields(list: &StaffList) -> Vec<Option<Field>> {
    list.columns.iter().map(|column| column.field).collect()
}

/// Name, team and title of everybody.
fn people(list: &StaffList) -> Vec<(&str, &str, &str)> {
    list.people.iter().map(|p| (p.name.as_str(), p.team.as_str(), p.title.as_deref().unwrap_or(""))).collect()
}

#[test]
fn a_list_without_headings_is_read_by_its_cells() {
    let list = list(
        "Ann Lee;Sales;Account Executive;ann@x.example\nBen Ruiz;Sales;Sales Manager;ben@x.example\nCleo Park;Marketing;Copywriter;cleo@x.example\n\
         Dan Roth;Marketing;Event Manager;dan@x.example\n",
    );
    assert_eq!(fields(&list), [Some(Field::Name), Some(Field::Team), Some(Field::Title), Some(Field::Email)]);
    assert_eq!((list.heading_row, list.people.len()), (None, 4), "{}", said(&list));
}

#[test]
fn first_and_last_names_without_headings_are_names() {
    let list = list("Ann;Lee;Sales\nBen;Ruiz;Sales\nCleo;Park;Marketing\nDan;Roth;Marketing\nEve;Sun;Marketing\n");
    assert_eq!(fields(&list), [Some(Field::FirstName), Some(Field::LastName), Some(Field::Team)], "{}", said(&list));
    assert_eq!(list.people[0].name, "Ann Lee");
    assert!(list.columns.iter().all(|column| !column.sure));
}

#[test]
fn teams_may_stand_as_rows_above_their_people() {
    let list = list("Name;Title\nSales\nAnn Lee;Account Executive\nBen Ruiz;SDR\n\nMarketing\nCleo Park;Copywriter\n");
    assert_eq!(
        people(&list),
        [
            ("Ann Lee", "Sales", "Account Executive"),
            ("Ben Ruiz", "Sales", "SDR"),
            ("Cleo Park", "Marketing", "Copywriter")
        ],
        "{}",
        said(&list)
    );
    assert!(said(&list).contains("2 rows that hold only a team"), "{}", said(&list));
}

#[test]
fn german_lists_are_read_as_their_writers_meant_them() {
    let list = list(
        "Name;Vorname;Abt.;Funktion;Wochenstunden;Quote;Eintritt\nGroß;Jörg;Vertrieb;Außendienstmitarbeiter;38,5;1.200.000 €;01.02.2020\n\
         Weiß;Anke;Vertrieb;Vertriebsleiterin;38,5;nein;15.03.2018\nLang;Uwe;Marketing;Texter;19,25;;01.10.2022\nKurz;Ina;Marketing;Texterin;38,5;;04.05.2021\n",
    );
    assert_eq!(list.language, Language::German);
    assert_eq!(people(&list)[0], ("Jörg Groß", "Vertrieb", "Außendienstmitarbeiter"), "{}", said(&list));
    assert_eq!(list.people[2].fte, Some(0.5));
    assert_eq!(list.people[0].quota, Some(Quota::Yearly(1_200_000.0)));
    assert_eq!(list.people[1].quota, Some(Quota::CarriesNone));
    assert_eq!(list.people[0].id, "joerg-gross");
    assert!(said(&list).contains("38.5"), "{}", said(&list));
}

#[test]
fn departments_stand_for_teams_only_where_there_are_no_teams() {
    let both = list(
        "Name;Department;Team\nAnn Lee;Sales;SMB\nBen Ruiz;Sales;Enterprise\nCleo Park;Marketing;Events\nDan Roth;Marketing;Events\n",
    );
    assert_eq!(both.people[0].team, "SMB");
    let one = list("Name;Division\nAnn Lee;Sales\nBen Ruiz;Marketing\n");
    assert_eq!(one.people[1].team, "Marketing", "{}", said(&one));
    let function = list("Name;Function\nAnn Lee;Sales\nBen Ruiz;Marketing\nCleo Park;Marketing\n");
    assert_eq!(function.people[1].team, "Marketing", "{}", said(&function));
}

#[test]
fn columns_that_are_nobodys_business_are_left_alone() {
    let list = list(
        "Emp No;First Name;Last Name;Birth Date;Gender;Hire Date;Dept Name;Title;Salary\n10001;Georgi;Facello;1953-09-02;M;1986-06-26;Development;Senior Engineer;60117\n\
         10002;Bezalel;Simmel;1964-06-02;F;1985-11-21;Sales;Staff;65828\n10003;Parto;Bamford;1959-12-03;M;1986-08-28;Sales;Staff;40006\n",
    );
    use Field::{FirstName, Id, JoinedOn, LastName, Team, Title};
    let expected =
        [Some(Id), Some(FirstName), Some(LastName), None, None, Some(JoinedOn), Some(Team), Some(Title), None];
    assert_eq!(fields(&list), expected, "{}", said(&list));
    assert!(list.columns.iter().all(|column| column.sure), "{:?}", list.columns);
    assert!(said(&list).is_empty(), "{}", said(&list));
}

#[test]
fn a_misspelt_heading_is_understood_and_asked_about() {
    let list = list("Nmae;Departmnet\nAnn Lee;Sales\nBen Ruiz;Marketing\nCleo Park;Sales\n");
    assert_eq!(list.people.len(), 3, "{}", said(&list));
    assert!(said(&list).contains("Did you mean “department”?"), "{}", said(&list));
    assert!(!list.columns[1].sure);
}

#[test]
fn what_somebody_chose_goes_over_every_guess() {
    let lines = "Team;Name;Boss\nAnn Lee;Aurora;Ben Ruiz\nBen Ruiz;Boreal;\n";
    let mut reading = Reading {
        columns: [
            (0, ColumnChoice::Field(Field::Name)),
            (1, ColumnChoice::Field(Field::Team)),
            (2, ColumnChoice::Ignore(Ignore::Ignore)),
        ]
        .into(),
        ..Reading::default()
    };
    let list = read(&[sheet(lines)], &reading);
    assert_eq!(people(&list), [("Ann Lee", "Aurora", ""), ("Ben Ruiz", "Boreal", "")], "{}", said(&list));
    assert_eq!(list.people[0].manager_id, None);
    reading.mended = [(2, [(Field::Name, "Ann Lee-Park".to_owned())].into())].into();
    reading.left_out = vec![3];
    assert_eq!(people(&read(&[sheet(lines)], &reading)), [("Ann Lee-Park", "Aurora", "")]);
    reading.columns.insert(2, ColumnChoice::Field(Field::Team));
    assert!(said(&read(&[sheet(lines)], &reading)).contains("both chosen for the same thing"));
}

#[test]
fn a_column_that_is_missing_is_one_finding_and_not_one_a_row() {
    let list = list("Name;Title\nAnn Lee;Account Executive\nBen Ruiz;Copywriter\n");
    assert_eq!((list.people.len(), list.aside.len(), list.findings.len()), (0, 0, 1));
    assert_eq!(list.findings[0].severity, Severity::Error);
}

#[test]
fn the_sheet_that_looks_like_a_staff_list_is_read() {
    let named = |name: &str, lines: &str| Sheet { name: Some(name.to_owned()), ..sheet(lines) };
    let sheets = [
        named("Cover", "Our people\nTeam and position come from the payroll, see below\n"),
        named("Old", "Name;Team\nZoe Old;Sales\nYan Old;Marketing\n"),
        named("People", "Name;Team;Title\nAnn Lee;Sales;AE\nBen Ruiz;Marketing;Copywriter\nCleo Park;Sales;SDR\n"),
    ];
    let list = read(&sheets, &Reading::default());
    assert_eq!(list.sheet.as_deref(), Some("People"));
    assert!(said(&list).contains("“Old” looks like a staff list too"), "{}", said(&list));
    let reading = Reading { sheet: Some("Old".to_owned()), ..Reading::default() };
    assert_eq!(read(&sheets, &reading).people[0].name, "Zoe Old");
    let reading = Reading { sheet: Some("Gone".to_owned()), ..Reading::default() };
    assert!(said(&read(&sheets, &reading)).contains("no sheet “Gone”"));
}

#[test]
fn leavers_stay_leavers_and_an_end_that_never_comes_is_none() {
    let list = list(
        "Name;Team;Start;End date\nAnn Lee;Sales;2020-01-01;2024-05-31\nBen Ruiz;Marketing;2020-01-01;9999-12-31\nCleo Park;Sales;2020-01-01;unbefristet\n",
    );
    let left: Vec<bool> = list.people.iter().map(|person| person.left_on.is_some()).collect();
    assert_eq!(left, [true, false, false], "{}", said(&list));
}

#[test]
fn later_rows_are_read_as_the_whole_list_was() {
    let reading = Reading {
        heading_row: Some(0),
        columns: [
            (0, ColumnChoice::Field(Field::Name)),
            (1, ColumnChoice::Field(Field::Team)),
            (2, ColumnChoice::Field(Field::JoinedOn)),
            (3, ColumnChoice::Field(Field::Fte)),
            (4, ColumnChoice::Field(Field::Manager)),
        ]
        .into(),
        conventions: Some(Conventions { month_first: true, full_week_hours: Some(40.0) }),
        known: list("Name;Team\nAnn Lee;Sales\nBen Ruiz;Marketing\n").people,
        ..Reading::default()
    };
    let list = read(&[sheet("Ann Lee;Sales;03/04/2022;20;Ben Ruiz\n")], &reading);
    let person = &list.people[0];
    assert_eq!(
        (person.id.as_str(), person.fte, person.manager_id.as_deref()),
        ("ann-lee-2", Some(0.5), Some("ben-ruiz"))
    );
    assert_eq!(person.joined_on.map(|day| day.to_string()).as_deref(), Some("2022-03-04"));
    assert!(said(&list).is_empty(), "{}", said(&list));
}

#[test]
fn no_text_makes_the_reader_fall() {
    use proptest::prelude::*;
    let word =
        "[A-Za-zäß0-9=@#,.%/€ \"'+-]{0,12}|Name|Team|Title|Vacant|Total|2022-02-30|03/04/2022|80 %|#REF!|Ann Lee|Sales";
    let table = proptest::collection::vec(proptest::collection::vec(word, 0..6), 0..12);
    let mut runner = proptest::test_runner::TestRunner::new(ProptestConfig::with_cases(300));
    let checked = runner.run(&table, |rows| {
        let rows: Vec<SheetRow> =
            rows.into_iter().enumerate().map(|(at, cells)| SheetRow { number: at + 1, cells }).collect();
        let numbers: std::collections::BTreeSet<usize> = rows.iter().map(|row| row.number).collect();
        let list = read(&[Sheet { name: None, rows }], &Reading::default());
        let ids: std::collections::BTreeSet<&String> = list.people.iter().map(|person| &person.id).collect();
        prop_assert_eq!(ids.len(), list.people.len());
        for person in &list.people {
            prop_assert!(numbers.contains(&person.row) && !person.name.is_empty() && !person.team.is_empty());
            prop_assert!(!person.id.contains('/') && !person.id.contains('+'));
            prop_assert!(person.manager_id.as_ref() != Some(&person.id));
            prop_assert!(person.fte.is_none_or(|fte| (0.0..=1.0).contains(&fte)));
        }
        prop_assert!(list.aside.iter().all(|row| !row.faults.is_empty()));
        Ok(())
    });
    checked.unwrap();
}
