//! The demo company's succession from outside: what the page finds, what "if somebody left" says against really taking them out, and
//! what a next action promises against really adding it.

use crate::support::{
    TestDb,
    app::{Answer, SignedIn, TestApp},
    small,
};
use actix_web::http::Method;
use chrono::NaiveDate;
use serde_json::{Value, json};
use std::collections::{BTreeMap, BTreeSet};
use tandem::{
    app::{
        import,
        planning::publish::{self, Publishing},
    },
    db::records,
    demo,
    domain::role::Role,
    interop::InputFile,
};

async fn company(files: &[(&str, &str)]) -> (TestApp, SignedIn) {
    let test = TestDb::new();
    demo::seed(test.db(), &small::clock()).expect("seeded");
    let app = TestApp::over(test).await;
    bring_in(&app, files);
    let planner = app.enter(Role::Planner).await;
    (app, planner)
}

fn bring_in(app: &TestApp, files: &[(&str, &str)]) {
    let files: Vec<InputFile> = files
        .iter()
        .map(|(kind, text)| InputFile { name: format!("{kind}.csv"), bytes: text.as_bytes().to_vec() })
        .collect();
    if !files.is_empty() {
        import::import(app.db(), "test", app.clock.now(), &files, None).expect("imports");
    }
}

async fn get(app: &TestApp, who: &SignedIn, path: &str) -> Value {
    let answer = app.get(&format!("/api/v1{path}"), who).await;
    assert_eq!(answer.status, 200, "{path}: {}", answer.text);
    answer.json()
}

fn list<'v>(value: &'v Value, name: &str) -> &'v [Value] {
    value[name].as_array().unwrap_or_else(|| panic!("{name} in {value}"))
}

fn text<'v>(value: &'v Value, name: &str) -> &'v str {
    value[name].as_str().unwrap_or_else(|| panic!("{name} in {value}"))
}

fn number(value: &Value, name: &str) -> f64 {
    value[name].as_f64().unwrap_or_else(|| panic!("{name} in {value}"))
}

fn day(value: &Value, name: &str) -> Option<NaiveDate> {
    value[name].as_str().map(|text| text.parse().unwrap())
}

/// By role: successors, and how many of them are ready.
fn benches(view: &Value) -> BTreeMap<String, (BTreeSet<String>, u64)> {
    let of = |role: &Value| {
        let people = list(role, "bench").iter().map(|one| text(one, "person_id").to_owned()).collect();
        (text(role, "id").to_owned(), (people, role["ready_now"].as_u64().unwrap()))
    };
    list(view, "roles").iter().map(of).collect()
}

/// By team and competency: level asked for, and how many have it.
fn backup(view: &Value) -> BTreeMap<(String, String), (f64, u64)> {
    let teams = list(view, "teams").iter();
    let of = |team: &Value| {
        let needed = list(team, "needed").iter().map(|one| {
            let key = (text(team, "name").to_owned(), text(one, "competency").to_owned());
            (key, (number(one, "level"), one["qualified"].as_u64().unwrap()))
        });
        needed.collect::<Vec<_>>()
    };
    teams.flat_map(of).collect()
}

#[actix_web::test]
async fn the_page_finds_who_follows_in_three_places_the_gap_and_the_skill_of_one() {
    let (app, planner) = company(&[]).await;
    let view = get(&app, &planner, "/succession").await;
    let several: Vec<(&str, usize)> = list(&view, "successors_of_several")
        .iter()
        .map(|one| (text(one, "person"), list(one, "roles").len()))
        .filter(|(_, roles)| *roles > 2)
        .collect();
    assert_eq!(several, [("Priya Raman", 3)]);
    let empty: Vec<&str> = list(&view, "roles")
        .iter()
        .filter(|role| list(role, "bench").is_empty())
        .map(|role| text(role, "id"))
        .collect();
    assert_eq!(empty, ["cr-sales-engineering"]);
    assert!(list(&view, "thin_skills").iter().any(|skill| list(skill, "who").len() == 1), "{}", view["thin_skills"]);
    // The page for a board and the chart say the same.
    let (board, chart) =
        (get(&app, &planner, "/succession/board-page").await, get(&app, &planner, "/succession/chart").await);
    let figures = &view["figures"];
    assert_eq!(
        [&board["roles"], &board["covered"], &board["ready"], &board["net"]],
        [&figures["roles"], &figures["covered"], &figures["ready_roles"], &figures["net_covered"]]
    );
    let drawn: BTreeMap<String, (u64, u64)> = list(&chart, "people")
        .iter()
        .flat_map(|person| list(person, "roles"))
        .chain(list(&chart, "vacant"))
        .map(|role| {
            let (ready, all) = (role["ready_now"].as_u64().unwrap(), role["successors"].as_u64().unwrap());
            (text(role, "id").to_owned(), (ready, all))
        })
        .collect();
    let listed = benches(&view).into_iter().map(|(id, (people, ready))| (id, (ready, people.len() as u64))).collect();
    assert_eq!(drawn, listed);
}

#[actix_web::test]
async fn what_would_be_if_somebody_left_is_what_is_when_they_did() {
    let (app, planner) = company(&[]).await;
    let as_of: NaiveDate = demo::AS_OF.parse().unwrap();
    let (mut fallen, mut lost, mut skills) = (0, 0, 0);
    for gone in [&["priya-raman"][..], &["nadia-haddad"], &["arjun-mehta"], &["helena-brandt", "anders-lindqvist"]] {
        let before = get(&app, &planner, "/succession").await;
        let had = backup(&get(&app, &planner, "/skills/backup").await);
        let address = format!("/succession/if-left?people={}", gone.join(","));
        let told = get(&app, &planner, &address).await;
        // They really leave: their last day was yesterday.
        let left_on = as_of.pred_opt().unwrap();
        let known = app.db().read(records::company).unwrap().people;
        let rows: String = gone
            .iter()
            .map(|id| format!("{id},{},{},{},{left_on}\n", known[*id].name, known[*id].team_id, known[*id].role_id))
            .collect();
        bring_in(&app, &[("people", &format!("id,name,team_id,role_id,left_on\n{rows}"))]);
        let after = get(&app, &planner, "/succession").await;
        let figures = &after["figures"];
        assert_eq!(
            [&told["after"]["roles"], &told["after"]["covered"], &told["after"]["ready"], &told["after"]["net"]],
            [&figures["roles"], &figures["covered"], &figures["ready_roles"], &figures["net_covered"]],
            "{gone:?}"
        );
        let (was, is) = (benches(&before), benches(&after));
        let changed: BTreeMap<&str, &Value> =
            list(&told, "benches").iter().map(|bench| (text(bench, "id"), bench)).collect();
        for (role, (people, ready)) in &is {
            let (earlier, were_ready) = &was[role];
            match changed.get(role.as_str()) {
                None => assert_eq!((people, ready), (earlier, were_ready), "{gone:?}: {role}"),
                Some(bench) => {
                    assert_eq!(bench["successors_before"], earlier.len(), "{gone:?}: {role}");
                    assert_eq!(bench["successors_after"], people.len(), "{gone:?}: {role}");
                    assert_eq!((&bench["ready_before"], &bench["ready_after"]), (&json!(were_ready), &json!(ready)));
                }
            }
        }
        lost += changed.len();
        let vacant: BTreeSet<&str> = list(&after, "flaws")
            .iter()
            .filter(|flaw| flaw["kind"] == "incumbent-left")
            .map(|flaw| text(flaw, "role_id"))
            .collect();
        assert_eq!(
            list(&told, "roles").iter().map(|role| text(role, "id")).collect::<BTreeSet<_>>(),
            vacant,
            "{gone:?}"
        );
        fallen += vacant.len();
        for step in list(&told, "chain") {
            let (people, _) = &is[text(step, "role_id")];
            match step["who"]["id"].as_str() {
                Some(who) => assert!(people.contains(who), "{gone:?}: {step}"),
                None => assert!(step["end"] != "nobody" || people.is_empty(), "{gone:?}: {step}"),
            }
        }
        // Where as much is asked for as before, as many have it as was told.
        let has = backup(&get(&app, &planner, "/skills/backup").await);
        let thin: BTreeMap<(String, String), u64> = list(&told, "skills")
            .iter()
            .map(|skill| {
                let key = (text(skill, "team").to_owned(), text(skill, "competency").to_owned());
                (key, skill["after"].as_u64().unwrap())
            })
            .collect();
        for (key, (level, qualified)) in
            has.iter().filter(|(key, (level, _))| had.get(*key).is_some_and(|had| had.0 == *level))
        {
            match thin.get(key) {
                Some(told) => assert_eq!(told, qualified, "{gone:?}: {key:?} at {level}"),
                None => assert!(*qualified > 1 || had[key].1 == *qualified, "{gone:?}: {key:?} at {level}"),
            }
        }
        skills += thin.len();
        // Asked anew, all of it is the state from which others are looked at; and who has left cannot leave.
        let other = get(&app, &planner, "/succession/if-left?people=viktor-petrov").await;
        assert_eq!(other["before"], told["after"], "{gone:?}");
        assert_eq!(app.get(&format!("/api/v1{address}"), &planner).await.status, 422);
        // They come back as if nothing had been.
        let id = text(&list(&get(&app, &planner, "/imports").await, "items")[0], "id").to_owned();
        let undone = app.post(&format!("/api/v1/imports/{id}/undo"), &planner, json!({})).await;
        assert_eq!(undone.status, 200, "{}", undone.text);
        assert_eq!(get(&app, &planner, "/succession").await["roles"], before["roles"]);
        assert_eq!(get(&app, &planner, &address).await, told);
    }
    assert!(fallen >= 4 && lost >= 4 && skills >= 1, "{fallen} roles, {lost} benches, {skills} skills");
}

/// A successor who lacks nothing but what a placement of some weeks teaches, so that there are actions that save months.
const NEARLY_READY: &str = "id,person_id,competency_id,source,rater_id,rated_on,level,scale_id\n\
    r0845,stefan-popa,coaching,manager,marcus-webb,2026-11-19,4,proficiency\n\
    r0846,stefan-popa,positioning-messaging,manager,marcus-webb,2026-11-19,3.9,proficiency\n";

async fn send(app: &TestApp, path: &str, who: &SignedIn, version: &Value, body: Value) -> Answer {
    let request = who.request(Method::POST, &format!("/api/v1{path}"), Some(body));
    app.send(request.insert_header(("if-match", format!("\"{version}\"")))).await
}

/// The successor's entry on the bench of a role.
async fn entry(app: &TestApp, who: &SignedIn, role: &str, person: &str) -> Value {
    let view = get(app, who, "/succession").await;
    let role = list(&view, "roles").iter().find(|it| it["id"] == role).expect("the role");
    list(role, "bench").iter().find(|it| it["person_id"] == person).expect("the successor").clone()
}

/// What moves on the board make of an action, on a copy of the plan that it is told of.
fn moves(action: &Value, board: &Value) -> Vec<Value> {
    let person = &action["person"]["id"];
    let given = action["instead_of"].as_object().map(|given| {
        let (rows, kind) = match action["occurrence"].is_string() {
            true => ("rides", "remove-ride"),
            false => ("placements", "remove-placement"),
        };
        let week = if rows == "rides" { "week" } else { "start_week" };
        let row = list(board, "people").iter().find(|row| row["id"] == *person).expect("the person");
        let own = list(row, rows).iter().find(|own| own[week] == given["start_week"]).expect("what gives way");
        json!({ "kind": kind, "id": own["id"] })
    });
    let added = match action["occurrence"].as_str() {
        None => json!({ "kind": "add-placement", "person": person, "post": action["what_id"],
            "start_week": action["start_week"], "weeks": action["weeks"], "intensity": action["intensity"] }),
        Some(session) => {
            json!({ "kind": "add-ride", "person": person, "session": session, "week": action["start_week"] })
        }
    };
    given.into_iter().chain([added]).collect()
}

/// Months between two days, as they are shown.
fn months(from: NaiveDate, to: NaiveDate) -> f64 {
    (((from - to).num_weeks() as f64) / (52.0 / 12.0) * 10.0).round() / 10.0
}

/// How many actions were added to the plan: placements, ride-alongs, and those of either that save months.
#[derive(Debug, Default)]
struct Added {
    stays: usize,
    rides: usize,
    saving: usize,
    in_place: usize,
}

/// Adds several actions, each to a copy of the plan, and compares what they promised with what there is.
async fn add_each(app: &TestApp, planner: &SignedIn) -> Added {
    let actions = get(app, planner, "/succession/next-actions").await;
    assert_eq!(actions["published"], true);
    let plan = text(&actions, "plan_id");
    let mut found: Vec<&Value> = list(&actions, "roles").iter().flat_map(|role| list(role, "actions")).collect();
    found.sort_by(|a, b| number(b, "months_saved").total_cmp(&number(a, "months_saved")));
    let mut added = Added::default();
    for action in found {
        // Several of each kind; those that save months first.
        let of_kind = if action["occurrence"].is_string() { &mut added.rides } else { &mut added.stays };
        if *of_kind == 4 {
            continue;
        }
        *of_kind += 1;
        added.in_place += usize::from(action["instead_of"].is_object());
        let (role, person) = (text(action, "role_id"), text(&action["person"], "id"));
        let before = entry(app, planner, role, person).await;
        let copy = copied(app, planner, plan).await;
        let address = format!("/plans/{}", text(&copy, "id"));
        let board = get(app, planner, &format!("{address}/board")).await;
        let moved = moved(app, planner, &copy, moves(action, &board)).await;
        assert_eq!(list(&moved["effect"], "broken"), [] as [Value; 0], "{action}");
        let cost = number(&moved["plan"], "disruption") - number(&copy, "disruption");
        assert!((cost - number(action, "disruption")).abs() < 0.006, "{cost} for {action}");
        // The draft beside the published plan says the day; where it changes nothing there is no other day to say.
        let after = entry(app, planner, role, person).await;
        let ready = day(&after, "ready_on_draft").or(day(&after, "ready_on"));
        assert_eq!(day(&before, "ready_on"), day(action, "ready_on_before"), "{action}: {before}");
        if action["ready_on_after"].is_string() {
            assert_eq!(ready, day(action, "ready_on_after"), "{action}: {after}");
        }
        let saved = number(action, "months_saved");
        if let (Some(without), Some(with)) = (day(&before, "ready_on"), ready) {
            assert_eq!(saved, months(without, with).max(0.0), "{action}: {before} {after}");
        }
        added.saving += usize::from(saved > 0.0);
        let gone = planner.request(Method::DELETE, &format!("/api/v1{address}"), None);
        let gone = app.send(gone.insert_header(("if-match", format!("\"{}\"", moved["plan"]["version"])))).await;
        assert!(gone.status.is_success(), "{}", gone.text);
    }
    added
}

async fn copied(app: &TestApp, planner: &SignedIn, plan: &str) -> Value {
    let copy = app.post(&format!("/api/v1/plans/{plan}/copy"), planner, json!({})).await;
    assert_eq!(copy.status, 201, "{}", copy.text);
    copy.json()
}

async fn moved(app: &TestApp, planner: &SignedIn, copy: &Value, moves: Vec<Value>) -> Value {
    let path = format!("/plans/{}/moves", text(copy, "id"));
    let moved = send(app, &path, planner, &copy["version"], json!({ "moves": moves })).await;
    assert_eq!(moved.status, 200, "{moves:?}: {}", moved.text);
    moved.json()
}

fn publish(app: &TestApp, changed: &Value) {
    let plan = &changed["plan"];
    let version = i32::try_from(plan["version"].as_i64().unwrap()).unwrap();
    let settings = Publishing::default();
    publish::publish(app.db(), &app.clock, &small::planner(), text(plan, "id"), version, &settings).unwrap();
}

#[actix_web::test]
async fn the_months_that_an_action_saves_are_there_once_it_stands_in_the_plan() {
    let (app, planner) = company(&[("ratings", NEARLY_READY)]).await;
    let full = add_each(&app, &planner).await;
    println!("in the demo's plan: {full:?}");
    assert!(full.rides + full.stays >= 3 && full.in_place >= 1, "{full:?}");
    // In a plan that has next to nothing there is room for more.
    let plan = text(&get(&app, &planner, "/succession/next-actions").await, "plan_id").to_owned();
    let copy = copied(&app, &planner, &plan).await;
    let board = get(&app, &planner, &format!("/plans/{plan_of}/board", plan_of = text(&copy, "id"))).await;
    let mut all = Vec::new();
    // Amara is to have a placement in every plan of the cycle.
    for person in list(&board, "people").iter().filter(|person| person["id"] != "amara-nwosu") {
        all.extend(list(person, "placements").iter().map(|it| json!({ "kind": "remove-placement", "id": it["id"] })));
        all.extend(list(person, "rides").iter().map(|it| json!({ "kind": "remove-ride", "id": it["id"] })));
    }
    let emptied = moved(&app, &planner, &copy, all).await;
    publish(&app, &emptied);
    let empty = add_each(&app, &planner).await;
    println!("in an empty one: {empty:?}");
    assert!(empty.stays >= 2 && empty.rides >= 2 && empty.saving >= 2, "{empty:?}");
    // Published, the best of them is what everything is counted from.
    let actions = get(&app, &planner, "/succession/next-actions").await;
    let best = &list(&actions, "overall")[0];
    assert!(number(best, "months_saved") > 0.0, "{best}");
    let copy = copied(&app, &planner, text(&actions, "plan_id")).await;
    let with = moved(&app, &planner, &copy, moves(best, &board)).await;
    publish(&app, &with);
    let (role, person) = (text(best, "role_id"), text(&best["person"], "id"));
    let now = entry(&app, &planner, role, person).await;
    assert_eq!(day(&now, "ready_on"), day(best, "ready_on_after"));
    let again = get(&app, &planner, "/succession/next-actions").await;
    assert_eq!(again["plan_id"], copy["id"]);
    let of_role = list(&again, "roles").iter().find(|it| it["role_id"] == role).map(|it| list(it, "actions"));
    for next in of_role.unwrap_or_default().iter().filter(|next| next["person"]["id"] == person) {
        assert_eq!(next["ready_on_before"], best["ready_on_after"], "{next}");
    }
}
