//! The titles that were labelled by hand before there was a table, and what the rules say about single ones.

use super::*;
use std::collections::BTreeMap;

const LABELLED: &str = include_str!("../../../../tests/fixtures/titles_labelled.csv");

/// Cells of a line, of which the first may stand in quotation marks.
fn cells(line: &str) -> Vec<&str> {
    match line.strip_prefix('"').and_then(|rest| rest.split_once("\",")) {
        Some((title, rest)) => std::iter::once(title).chain(rest.split(',')).collect(),
        None => line.split(',').collect(),
    }
}

#[test]
fn titles_labelled_by_hand_get_the_right_function() {
    let (mut all, mut function, mut seniority, mut near, mut quota) = (0, 0, 0, 0, 0);
    for line in LABELLED.lines().skip(1) {
        let cells = cells(line);
        let found = meaning(cells[0], None);
        let level: i32 = cells[2].parse().unwrap();
        all += 1;
        function += i32::from(found.function_id == cells[1]);
        seniority += i32::from(found.seniority == level);
        near += i32::from((found.seniority - level).abs() <= 1);
        quota += i32::from(found.carries_quota == (cells[3] == "true"));
        if found.function_id != cells[1] || found.seniority != level || found.carries_quota != (cells[3] == "true") {
            let at = if found.function_id == cells[1] { " " } else { "!" };
            println!(
                "{at} {line} -> {} {} {} ({})",
                found.function_id, found.seniority, found.carries_quota, found.reason
            );
        }
    }
    println!("{all} titles: function {function}, seniority {seniority} (within one {near}), quota {quota}");
    assert!(f64::from(function) >= 0.9 * f64::from(all), "{function} of {all} functions are right");
    assert!(f64::from(near) >= 0.9 * f64::from(all), "{near} of {all} seniorities are right within one");
    assert!(f64::from(quota) >= 0.9 * f64::from(all), "{quota} of {all} quotas are right");
}

/// What somebody who knows such companies would say of the titles and teams of the lists among the fixtures.
#[test]
fn titles_and_teams_of_the_lists_get_the_right_function() {
    let folder = concat!(env!("CARGO_MANIFEST_DIR"), "/tests/fixtures/lists");
    let mut files: Vec<_> = std::fs::read_dir(folder).unwrap().flatten().map(|entry| entry.path()).collect();
    files.sort();
    let (mut titles, mut titles_right, mut teams, mut teams_right) = (0, 0, 0, 0);
    for path in files.iter().filter(|path| path.to_string_lossy().ends_with(".expected.json")) {
        let json: serde_json::Value = serde_json::from_str(&std::fs::read_to_string(path).unwrap()).unwrap();
        let labels = |name: &str| -> BTreeMap<String, String> {
            let entries = json[name].as_object().into_iter().flatten();
            entries.filter_map(|(key, value)| Some((key.clone(), value.as_str()?.to_owned()))).collect()
        };
        let name = path.file_name().unwrap().to_string_lossy().into_owned();
        for (title, function) in labels("titles") {
            titles += 1;
            let found = meaning(&title, None);
            titles_right += i32::from(found.function_id == function);
            if found.function_id != function {
                println!("{name}: title {title} is {function}, not {} ({})", found.function_id, found.reason);
            }
        }
        for (team, function) in labels("team_functions") {
            teams += 1;
            let found = super::team(&team).map_or(families::GENERAL.to_owned(), |sense| sense.function_id);
            teams_right += i32::from(found == function);
            if found != function {
                println!("{name}: team {team} is {function}, not {found}");
            }
        }
    }
    println!("titles {titles_right} of {titles}, teams {teams_right} of {teams}");
    assert!(titles > 0 && f64::from(titles_right) >= 0.9 * f64::from(titles), "{titles_right} of {titles} titles");
    assert!(teams > 0 && f64::from(teams_right) >= 0.9 * f64::from(teams), "{teams_right} of {teams} teams");
}

#[test]
fn words_around_the_phrase_say_how_senior() {
    for (title, seniority) in [
        ("Account Executive", 2),
        ("Sr. Account Executive", 3),
        ("Junior Account Executive", 1),
        ("Werkstudent Marketing", 1),
        ("Engineer III", 3),
        ("Director, Product Marketing", 5),
        ("VP Customer Success", 5),
        ("Manager, Sales Engineering", 4),
        ("Marketing Manager", 2),
        ("Teamleiter Kundenservice", 4),
        ("Leiterin Marketing", 5),
        ("Stellvertretender Leiter Einkauf", 4),
        ("Assistant to the Head of Sales", 2),
        ("Lead Generation Specialist", 2),
        ("Growth Marketing Lead", 3),
    ] {
        let found = meaning(title, None);
        assert_eq!(found.seniority, seniority, "{title}: {found:?}");
    }
}

#[test]
fn a_generic_or_unknown_title_means_what_the_team_does() {
    let of = |title: &str, team: &str| meaning(title, Some(team));
    assert_eq!(of("Manager", "Sales North").function_id, "sales");
    assert_eq!(of("Specialist", "Product Marketing").family, "product-marketing");
    assert_eq!(of("Ninja", "Customer Care").function_id, "customer-success");
    assert_eq!(of("Consultant", "SDRs").family, "sales-development");
    assert_eq!(of("Mitarbeiter", "Vertriebsinnendienst").function_id, "sales");
    assert_eq!(of("Accountant", "Sales North").function_id, "finance", "a title that says it wins");
    let unknown = of("Ninja", "Team 7");
    assert_eq!((unknown.function_id.as_str(), unknown.sure, unknown.seniority), ("general", false, 2));
}

#[test]
fn a_letter_may_be_wrong_in_long_words() {
    assert_eq!(meaning("Acount Excutive", None).family, "account-executive");
    assert_eq!(meaning("Marketting Manger", None).function_id, "marketing");
    assert_eq!(meaning("Sals", None).function_id, "general", "short words are taken as they stand");
}

#[test]
fn trainees_and_assistants_carry_no_quota() {
    assert!(meaning("Sales Executive", None).carries_quota);
    for title in ["Sales Trainee", "Sales Assistant", "Werkstudent Vertrieb", "Sales Planner"] {
        assert!(!meaning(title, None).carries_quota, "{title}");
    }
}
