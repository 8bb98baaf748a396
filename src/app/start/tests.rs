//! The lists of tests/fixtures/lists, each against what a reader must make of it.

use crate::{
    domain::staff_list::{self, Field, Language, Quota, Reading, Severity, StaffList},
    interop::{self, InputFile, Source},
};
use serde_json::Value;
use std::{collections::BTreeSet, fs, path::PathBuf};

fn path(name: &str) -> PathBuf {
    PathBuf::from(env!("CARGO_MANIFEST_DIR")).join("tests/fixtures/lists").join(name)
}

fn source(name: &str) -> Result<Source, interop::Unreadable> {
    let bytes = fs::read(path(name)).unwrap_or_else(|error| panic!("{name}: {error}"));
    interop::sheets(&InputFile { name: name.to_owned(), bytes })
}

fn list(name: &str) -> StaffList {
    let source = source(name).unwrap_or_else(|error| panic!("{name}: {}", error.message));
    staff_list::read(&source.sheets, &Reading::default())
}

fn expected(name: &str) -> Value {
    let text = fs::read_to_string(path(name)).unwrap_or_else(|error| panic!("{name}: {error}"));
    serde_json::from_str(&text).unwrap()
}

fn said(list: &StaffList) -> String {
    list.findings.iter().map(|finding| format!("{}. {}\n", finding.message, finding.action)).collect()
}

fn rows(value: &Value) -> BTreeSet<usize> {
    let row = |row: &Value| usize::try_from(row.as_u64().unwrap()).unwrap();
    value
        .as_array()
        .map(|rows| rows.iter().map(|entry| row(entry.get("row").unwrap_or(entry))).collect())
        .unwrap_or_default()
}

/// Everything a sidecar says, compared with the list as it was read; what differs.
fn differences(name: &str, list: &StaffList, expected: &Value) -> Vec<String> {
    let mut wrong = Vec::new();
    let mut same = |what: &str, found: Value, wanted: &Value| {
        if !wanted.is_null() && found != *wanted {
            wrong.push(format!("{name}, {what}: {found} instead of {wanted}"));
        }
    };
    same("people", list.people.len().into(), &expected["people"]);
    let teams: BTreeSet<&str> = list.people.iter().map(|person| person.team.as_str()).collect();
    same("teams", teams.len().into(), &expected["teams"]);
    if let Some(functions) = expected["team_functions"].as_object() {
        let wanted: BTreeSet<&str> = functions.keys().map(String::as_str).collect();
        same("names of teams", serde_json::json!(teams), &serde_json::json!(wanted));
    }
    same("heading row", serde_json::json!(list.heading_row), &expected["heading_row"]);
    same("sheet", serde_json::json!(list.sheet), &expected["sheet"]);
    for (field, heading) in expected["headings"].as_object().into_iter().flatten() {
        let field = Field::named(field).unwrap();
        let column = list.columns.iter().find(|column| column.field == Some(field));
        same(field.word(), serde_json::json!(column.map(|column| &column.heading)), heading);
    }
    let aside: BTreeSet<usize> = list.aside.iter().map(|row| row.row).collect();
    same("rows set aside", serde_json::json!(aside), &serde_json::json!(rows(&expected["set_aside"])));
    let left: BTreeSet<usize> =
        list.people.iter().filter(|person| person.left_on.is_some()).map(|person| person.row).collect();
    if expected.get("left").is_some() {
        same("who left", serde_json::json!(left), &serde_json::json!(rows(&expected["left"])));
    }
    let by_id = |id: &String| list.people.iter().find(|person| person.id == *id);
    for spot in expected["spot_checks"].as_array().into_iter().flatten() {
        let row = spot["row"].as_u64().unwrap();
        let Some(person) = list.people.iter().find(|person| person.row as u64 == row) else {
            wrong.push(format!("{name}: nobody was taken from row {row}"));
            continue;
        };
        let manager = person.manager_id.as_ref().and_then(by_id);
        for (key, wanted) in spot.as_object().unwrap() {
            let found = match key.as_str() {
                "row" => continue,
                "id" => serde_json::json!(person.id),
                "name" => serde_json::json!(person.name),
                "team" => serde_json::json!(person.team),
                "title" => serde_json::json!(person.title),
                "location" => serde_json::json!(person.location),
                "manager" => serde_json::json!(manager.map(|manager| &manager.name)),
                "manager_id" => serde_json::json!(person.manager_id),
                "joined_on" => serde_json::json!(person.joined_on),
                "left_on" => serde_json::json!(person.left_on),
                "fte" => serde_json::json!(person.fte),
                "carries_quota" => serde_json::json!(matches!(person.quota, Some(Quota::Carries | Quota::Yearly(_)))),
                "yearly" => match person.quota {
                    Some(Quota::Yearly(amount)) => serde_json::json!(amount),
                    _ => Value::Null,
                },
                other => panic!("{name}: nothing compares “{other}”"),
            };
            let as_number = |value: &Value| value.as_f64();
            if found != *wanted && (as_number(&found).is_none() || as_number(&found) != as_number(wanted)) {
                wrong.push(format!("{name}, row {row}, {key}: {found} instead of {wanted}"));
            }
        }
    }
    wrong
}

#[test]
fn each_list_is_read_as_its_sidecar_says() {
    let lists = [
        "acme-64.csv",
        "grosshandel-1000.csv",
        "names-and-teams.csv",
        "no-ids.csv",
        "org-chart.csv",
        "titles-200.xlsx",
        "twelve.csv",
        "twelve-unicode.txt",
        "two-languages.csv",
    ];
    let mut wrong = Vec::new();
    for name in lists {
        let list = list(name);
        let stem = name.split('.').next().unwrap();
        let found = differences(name, &list, &expected(&format!("{stem}.expected.json")));
        if !found.is_empty() {
            wrong.extend(found);
            wrong.push(said(&list));
            wrong.extend(list.aside.iter().map(|row| format!("{row:?}")));
        }
        assert!(list.findings.iter().all(|finding| finding.severity == Severity::Warning), "{name}: {}", said(&list));
    }
    assert!(wrong.is_empty(), "{}", wrong.join("\n"));
}

#[test]
fn ids_are_unique_and_stay_when_the_list_is_sorted_anew() {
    let source = source("no-ids.csv").unwrap();
    let first = staff_list::read(&source.sheets, &Reading::default());
    let ids: BTreeSet<&String> = first.people.iter().map(|person| &person.id).collect();
    assert_eq!(ids.len(), first.people.len());
    let mut turned = source.sheets.clone();
    turned[0].rows[1..].reverse();
    let again = staff_list::read(&turned, &Reading::default());
    let known = |list: &StaffList| {
        let known = |person: &staff_list::ListedPerson| {
            (person.id.clone(), person.name.clone(), person.team.clone(), person.title.clone())
        };
        list.people.iter().map(known).collect::<BTreeSet<_>>()
    };
    assert_eq!(known(&first), known(&again));
    assert!(ids.contains(&"laura-hayward".to_owned()) && ids.contains(&"laura-hayward-2".to_owned()));
}

#[test]
fn how_the_texts_were_read_is_known() {
    for (name, encoding, separator) in [
        ("acme-64.csv", "UTF-8", ','),
        ("grosshandel-1000.csv", "windows-1252", ';'),
        ("no-ids.csv", "UTF-8", '\t'),
        ("twelve-unicode.txt", "UTF-16LE", '\t'),
    ] {
        let source = source(name).unwrap();
        assert_eq!((source.encoding, source.separator), (Some(encoding), Some(separator)), "{name}");
    }
    assert_eq!(list("grosshandel-1000.csv").language, Language::German);
    assert_eq!(list("acme-64.csv").language, Language::English);
    let names: Vec<_> = source("titles-200.xlsx").unwrap().sheets.into_iter().filter_map(|sheet| sheet.name).collect();
    assert_eq!(names, ["Read me", "Headcount"]);
}

#[test]
fn the_traps_of_the_lists_are_said_plainly() {
    for (name, parts) in [
        ("acme-64.csv", &["“Board of Directors”"][..]),
        ("grosshandel-1000.csv", &["“999999”"]),
        ("no-ids.csv", &["Laura Hayward (rows 20 and 40)", "same name"]),
        ("bad/own-manager.csv", &["row 5", "own manager", "rows 8 and 10", "circle"]),
        ("bad/one-team.csv", &["Everybody is in one team, “Halden Instruments”"]),
        (
            "bad/same-heading-twice.csv",
            &["2 columns are called “Name”: column 1", "2 columns are called “Team”: column 3 was left out, column 4"],
        ),
        ("bad/two-headings.csv", &["row 15"]),
        ("bad/formulas.xlsx", &["row 13", "#N/A"]),
        ("bad/customers.csv", &["list of customers", "“Industry”"]),
        ("bad/empty.xlsx", &["empty"]),
    ] {
        let said = said(&list(name));
        for part in parts {
            assert!(said.contains(part), "{name}: no “{part}” in\n{said}");
        }
    }
    for name in ["bad/picture.png", "bad/staff.xlsx"] {
        assert!(source(name).unwrap_err().message.contains("a picture"), "{name}");
    }
}

#[test]
fn bad_lists_are_taken_as_far_as_their_sidecars_say() {
    let mut wrong = Vec::new();
    for (name, sidecar) in [
        ("own-manager.csv", "own-manager"),
        ("one-team.csv", "one-team"),
        ("same-heading-twice.csv", "same-heading-twice"),
        ("formulas.xlsx", "formulas"),
        ("formulas.csv", "formulas-csv"),
        ("customers.csv", "customers"),
        ("empty.xlsx", "empty"),
    ] {
        let list = list(&format!("bad/{name}"));
        let expected = expected(&format!("bad/{sidecar}.expected.json"));
        wrong.extend(differences(name, &list, &expected));
        let ok = list.findings.iter().all(|finding| finding.severity == Severity::Warning);
        if expected["ok"].as_bool().is_some_and(|wanted| wanted != ok) {
            wrong.push(format!("{name}: {}", said(&list)));
        }
    }
    // The headings that come again are passed over instead of set aside.
    let list = list("bad/two-headings.csv");
    assert_eq!((list.people.len(), list.aside.len(), list.heading_row), (24, 0, Some(2)));
    assert!(wrong.is_empty(), "{}", wrong.join("\n"));
}

#[test]
fn long_lists_are_read_quickly_and_too_long_ones_refused() {
    let mut text = "Name,Team,Title,Manager\n".to_owned();
    for number in 0..100_000 {
        text += &format!("Person{number} Lee,Team {},Account Executive,Person{} Lee\n", number % 300, number / 10);
    }
    let source = interop::pasted(&text).unwrap();
    let list = staff_list::read(&source.sheets, &Reading::default());
    assert!(list.people.is_empty());
    assert!(said(&list).contains("100000 rows"), "{}", said(&list));
    let mut short = source.sheets;
    short[0].rows.truncate(staff_list::PEOPLE_MAX + 1);
    let started = std::time::Instant::now();
    assert_eq!(staff_list::read(&short, &Reading::default()).people.len(), staff_list::PEOPLE_MAX);
    println!("{} people in {:?}", staff_list::PEOPLE_MAX, started.elapsed());
}
