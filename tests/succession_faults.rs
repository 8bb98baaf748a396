//! Bad input to succession, said plainly with nothing lost; what hangs on records that are taken back; and figures that were worked
//! out by hand, from outside.

use crate::support::app::{Answer, SignedIn, TestApp};
use actix_web::http::Method;
use diesel::prelude::*;
use serde_json::{Value, json};
use std::fmt::Write;
use tandem::{
    app::import::{self, ImportFailure},
    db::{DbError, schema},
    domain::role::Role,
    interop::InputFile,
};

fn file(name: &str, text: &str) -> InputFile {
    InputFile { name: format!("{name}.csv"), bytes: text.as_bytes().to_vec() }
}

fn bring_in(app: &TestApp, files: &[(&str, &str)]) {
    let files: Vec<InputFile> = files.iter().map(|(name, text)| file(name, text)).collect();
    import::import(app.db(), "test", app.clock.now(), &files, None).expect("imports");
}

fn refused(app: &TestApp, files: &[(&str, &str)]) -> String {
    let files: Vec<InputFile> = files.iter().map(|(name, text)| file(name, text)).collect();
    match import::import(app.db(), "test", app.clock.now(), &files, None) {
        Err(ImportFailure::Refused(preview)) => {
            preview.errors.iter().map(ToString::to_string).collect::<Vec<_>>().join("\n")
        }
        other => panic!("taken: {other:?}"),
    }
}

async fn send(app: &TestApp, method: Method, path: &str, who: &SignedIn, version: i64, body: Option<Value>) -> Answer {
    let request = who.request(method, &format!("/api/v1{path}"), body);
    app.send(request.insert_header(("if-match", format!("\"{version}\"")))).await
}

async fn view(app: &TestApp, who: &SignedIn) -> Value {
    app.get("/api/v1/succession", who).await.json()
}

fn role<'v>(view: &'v Value, id: &str) -> &'v Value {
    view["roles"].as_array().unwrap().iter().find(|role| role["id"] == id).unwrap_or_else(|| panic!("{id} in {view}"))
}

fn flaws(view: &Value) -> Vec<(String, String, Option<String>)> {
    let of = |flaw: &Value| {
        let word = |name: &str| flaw[name].as_str().map(str::to_owned);
        (word("kind").unwrap(), word("role_id").unwrap(), word("person_id"))
    };
    view["flaws"].as_array().unwrap().iter().map(of).collect()
}

/// s3 is ready for three roles, s4 for one of them; m3 meets everything but one essential.
const ROLES: &str = "id,name,role_id,team_id,incumbent_id\na,Lead a,seller,sales,s1\nb,Lead b,seller,sales,s2\nc,Lead c,seller,sales,\n";
const SUCCESSORS: &str = "critical_role_id,person_id\na,s3\nb,s3\nb,s4\nc,s3\na,m3\n";
const RATINGS: &str = "id,person_id,competency_id,source,rated_on,level,scale_id\n\
    r1,s3,discovery,manager,2026-11-02,4,five\nr2,s4,discovery,manager,2026-11-02,5,five\n\
    r3,m3,discovery,manager,2026-11-02,3.8,five\n";

#[actix_web::test]
async fn three_roles_and_two_people_are_three_thirds_naively_and_two_in_truth() {
    let app = TestApp::new().await;
    bring_in(&app, &[("critical_roles", ROLES), ("successors", SUCCESSORS), ("ratings", RATINGS)]);
    let planner = app.enter(Role::Planner).await;
    let whole = view(&app, &planner).await;
    let figures = &whole["figures"];
    assert_eq!((&figures["ready_roles"], &figures["readiness_rate"]), (&json!(3), &json!(1.0)));
    assert_eq!(figures["net_covered"], 2);
    assert!((figures["net_coverage"].as_f64().unwrap() - 2.0 / 3.0).abs() < 1e-12);
    let filled: Vec<&str> =
        whole["roles"].as_array().unwrap().iter().filter_map(|role| role["filled_by"].as_str()).collect();
    assert_eq!(filled.len(), 2);
    assert_eq!(role(&whole, "b")["filled_by"], "Person s4");
    // One person stands for three roles: a third for each.
    assert!((role(&whole, "b")["net_bench_strength"].as_f64().unwrap() - 4.0 / 3.0).abs() < 1e-12);
    // An essential that is not met: 3.8 of 4 are 95%, and at most 69% is shown.
    let bench = role(&whole, "a")["bench"].as_array().unwrap();
    let near = bench.iter().find(|entry| entry["person_id"] == "m3").unwrap();
    assert!((near["fit"].as_f64().unwrap() - 0.95).abs() < 1e-9, "{near}");
    assert_eq!(
        (&near["shown_fit"], &near["essentials_met"], &near["essentials"]),
        (&json!(0.69), &json!(0), &json!(1))
    );
    assert_ne!(near["band"], "now");
    // Everywhere the same.
    let board = app.get("/api/v1/succession/board-page", &planner).await.json();
    assert_eq!((&board["roles"], &board["ready"], &board["net"]), (&json!(3), &json!(3), &json!(2)));
    let gone = app.get("/api/v1/succession/if-left?people=s4", &planner).await.json();
    assert_eq!((&gone["before"]["ready"], &gone["before"]["net"]), (&json!(3), &json!(2)));
    assert_eq!((&gone["after"]["ready"], &gone["after"]["net"]), (&json!(3), &json!(1)));
}

#[actix_web::test]
async fn a_hundred_and_thirty_two_candidates_for_forty_four_positions_are_three_hundred_percent() {
    let app = TestApp::new().await;
    let (mut roles, mut successors) =
        ("id,name,role_id,team_id\n".to_owned(), "critical_role_id,person_id\n".to_owned());
    for number in 0..44 {
        writeln!(roles, "k{number},Position {number},seller,sales").unwrap();
        for step in 0..3 {
            writeln!(successors, "k{number},s{}", (number + step) % 4 + 1).unwrap();
        }
    }
    bring_in(&app, &[("critical_roles", &roles), ("successors", &successors)]);
    let planner = app.enter(Role::Planner).await;
    let figures = view(&app, &planner).await["figures"].clone();
    assert_eq!((&figures["roles"], &figures["candidates"]), (&json!(44), &json!(132)));
    assert_eq!((&figures["candidates_a_role"], &figures["coverage"]), (&json!(3.0), &json!(1.0)));
    assert_eq!(
        (&figures["ready_roles"], &figures["net_covered"], &figures["depth"]),
        (&json!(0), &json!(0), &json!(0.0))
    );
}

#[actix_web::test]
async fn what_an_import_brings_and_does_not_count_is_said_and_kept() {
    let app = TestApp::new().await;
    let planner = app.enter(Role::Planner).await;
    // A role without a profile, a successor who left, and a circle of two: taken, and each said.
    bring_in(
        &app,
        &[
            ("roles", "id,name,function_id,seniority\nnew,New role,sales,3\n"),
            ("people", "id,name,team_id,role_id,left_on\ns4,Person s4,sales,seller,2026-10-30\n"),
            (
                "critical_roles",
                "id,name,role_id,team_id,incumbent_id\nbare,Bare,new,sales,\none,One,seller,sales,s1\ntwo,Two,seller,sales,s2\n",
            ),
            (
                "successors",
                "critical_role_id,person_id,reason\nbare,s3,Keen\none,s2,Near\ntwo,s1,Near\ntwo,s4,Was near\n",
            ),
        ],
    );
    let whole = view(&app, &planner).await;
    let mut said = flaws(&whole);
    said.sort();
    let flaw =
        |kind: &str, role: &str, person: Option<&str>| (kind.to_owned(), role.to_owned(), person.map(str::to_owned));
    assert_eq!(
        said,
        [flaw("circle", "one", None), flaw("no-profile", "bare", None), flaw("successor-left", "two", Some("s4")),]
    );
    let circle = whole["flaws"].as_array().unwrap().iter().find(|flaw| flaw["kind"] == "circle").unwrap();
    assert_eq!(circle["circle"], json!(["One", "Two"]));
    assert_eq!(role(&whole, "bare")["ready_now"], 0);
    assert_eq!(role(&whole, "two")["bench"].as_array().map(Vec::len), Some(1));
    // Nothing is lost: what does not count goes out again as it came in.
    let out = app.get("/api/v1/exports/successors.csv", &planner).await.text;
    assert!(out.contains("two,s4,Was near") && out.contains("bare,s3,Keen"), "{out}");
    // Whoever looks at what the circle would come to is told of it.
    let told = app.get("/api/v1/succession/if-left?people=s1", &planner).await.json();
    let ends: Vec<&str> = told["chain"].as_array().unwrap().iter().filter_map(|step| step["end"].as_str()).collect();
    assert_eq!(ends, ["filled", "circle"]);

    // The holder as own successor, somebody who is not there, and twice the same: refused with the row, all at once.
    let all =
        refused(&app, &[("successors", "critical_role_id,person_id\none,s1\nnone,s3\ntwo,nobody\nbare,s2\nbare,s2\n")]);
    for part in ["Person s1 holds One already", "none", "nobody"] {
        assert!(all.contains(part), "{part} in {all}");
    }
    assert!(all.lines().count() >= 4, "{all}");
    let wrong = refused(
        &app,
        &[(
            "critical_roles",
            "id,name,role_id,team_id,incumbent_id,vacancy_on\nx,X,none,nowhere,nobody,\ny,Y,seller,sales,,soon\n",
        )],
    );
    for part in ["none", "nowhere", "nobody", "soon"] {
        assert!(wrong.contains(part), "{part} in {wrong}");
    }
    assert_eq!(view(&app, &planner).await, whole);
}

#[actix_web::test]
async fn nobody_without_the_right_nominates_and_nothing_changes() {
    let app = TestApp::new().await;
    bring_in(&app, &[("critical_roles", ROLES), ("successors", SUCCESSORS), ("ratings", RATINGS)]);
    for (role, person) in [
        (Role::Planner, None),
        (Role::Administrator, None),
        (Role::Manager, Some("s1")),
        (Role::Employee, Some("s3")),
        (Role::Leader, Some("m1")),
    ] {
        app.account(role, person);
    }
    let planner = app.sign_in(Role::Planner).await;
    let whole = view(&app, &planner).await;
    let version = role(&whole, "b")["version"].as_i64().unwrap();
    for (who, status) in [(Role::Administrator, 403), (Role::Manager, 403), (Role::Employee, 403), (Role::Leader, 404)]
    {
        let actor = app.sign_in(who).await;
        for (method, body) in [(Method::PUT, Some(json!({ "reason": "Good" }))), (Method::DELETE, None)] {
            let answer = send(&app, method, "/succession/roles/b/successors/s4", &actor, version, body).await;
            assert_eq!(answer.status, status, "{who}: {}", answer.text);
            assert!(answer.json()["detail"].as_str().is_some_and(|detail| !detail.is_empty()), "{}", answer.text);
        }
    }
    assert_eq!(view(&app, &planner).await, whole);
}

/// Everything that may hang on people, posts and roles that an import brought.
async fn hang_on(app: &TestApp, planner: &SignedIn) {
    let boxed = json!({ "box": { "performance": 2, "potential": 2 }, "note": "Steady" });
    assert_eq!(send(app, Method::PUT, "/nine-box/s9", planner, 0, Some(boxed)).await.status, 200);
    let wish = json!({ "person_id": "s9", "critical_role_id": "a", "post_id": "studio" });
    let asked = app.post("/api/v1/cycles/first/succession-preferences", planner, wish).await;
    assert_eq!(asked.status, 200, "{}", asked.text);
    let pool = app.post("/api/v1/talent-pools", planner, json!({ "name": "Heads" })).await.json();
    let path = format!("/api/v1/talent-pools/{}/members/s9", pool["id"].as_str().unwrap());
    assert_eq!(app.ask(Method::PUT, &path, planner, Some(json!({}))).await.status, 200);
}

async fn asked_for(app: &TestApp, planner: &SignedIn) -> usize {
    let list = app.get("/api/v1/cycles/first/succession-preferences", planner).await.json();
    list["items"].as_array().unwrap().len()
}

fn wished_for(app: &TestApp, person: &str) -> usize {
    let problem = app.db().read(|conn| tandem::app::planning::problem::build(conn, "first")).unwrap();
    problem.people.iter().find(|one| one.id == person).map_or(0, |one| one.values.len())
}

#[actix_web::test]
async fn an_import_on_which_boxes_and_requests_rest_is_not_undone_and_says_why() {
    let app = TestApp::new().await;
    let planner = app.enter(Role::Planner).await;
    bring_in(&app, &[("people", "id,name,team_id,role_id\ns9,Person s9,sales,seller\n"), ("critical_roles", ROLES)]);
    bring_in(&app, &[("successors", "critical_role_id,person_id\na,s9\n")]);
    hang_on(&app, &planner).await;
    assert_eq!((asked_for(&app, &planner).await, wished_for(&app, "s9")), (1, 1));
    let imports = app.get("/api/v1/imports", &planner).await.json();
    let import = |at: usize| imports["items"][at]["id"].as_str().unwrap().to_owned();
    // The nomination goes, and with it what was asked for because of it; the request is kept.
    let undo = |id: String| format!("/api/v1/imports/{id}/undo");
    let undone = app.post(&undo(import(0)), &planner, json!({})).await;
    assert_eq!(undone.status, 200, "{}", undone.text);
    assert_eq!((asked_for(&app, &planner).await, wished_for(&app, "s9")), (0, 0));
    // The person does not: a box rests on them.
    let preview = app.get(&undo(import(1)), &planner).await.json();
    assert_eq!((&preview["ok"], &preview["obstacles"][0]["id"]), (&json!(false), &json!("s9")));
    let kept = app.post(&undo(import(1)), &planner, json!({})).await;
    assert_eq!(kept.status, 409, "{}", kept.text);
    assert!(kept.text.contains("needs it now"), "{}", kept.text);
    // Named again, the request counts again.
    bring_in(&app, &[("successors", "critical_role_id,person_id\na,s9\n")]);
    assert_eq!((asked_for(&app, &planner).await, wished_for(&app, "s9")), (1, 1));
}

#[actix_web::test]
async fn what_was_asked_for_a_role_goes_with_the_role_and_comes_back_with_it() {
    let app = TestApp::new().await;
    let planner = app.enter(Role::Planner).await;
    bring_in(&app, &[("people", "id,name,team_id,role_id\ns9,Person s9,sales,seller\n"), ("critical_roles", ROLES)]);
    bring_in(&app, &[("successors", "critical_role_id,person_id\na,s9\nb,s9\n")]);
    hang_on(&app, &planner).await;
    // For another role it is another request, and still one wish.
    let wish = json!({ "person_id": "s9", "critical_role_id": "b", "post_id": "studio" });
    assert_eq!(app.post("/api/v1/cycles/first/succession-preferences", &planner, wish).await.status, 200);
    assert_eq!((asked_for(&app, &planner).await, wished_for(&app, "s9")), (2, 1));
    for (role_id, left) in [("a", 1), ("b", 0)] {
        let version = role(&view(&app, &planner).await, role_id)["version"].as_i64().unwrap();
        let gone = send(&app, Method::DELETE, &format!("/succession/roles/{role_id}"), &planner, version, None).await;
        assert_eq!(gone.status, 200, "{}", gone.text);
        assert_eq!((asked_for(&app, &planner).await, wished_for(&app, "s9")), (left, left));
        if role_id == "b" {
            let undo = format!("/api/v1/succession/changes/{}/undo", gone.json()["change_id"].as_str().unwrap());
            assert_eq!(app.post(&undo, &planner, json!({})).await.status, 200);
            assert_eq!((asked_for(&app, &planner).await, wished_for(&app, "s9")), (1, 1));
        }
    }
    // A dismissed role asks for nothing either.
    let dismissed = app.post("/api/v1/succession/roles/b/decision", &planner, json!({ "confirm": false })).await;
    assert_eq!(dismissed.status, 200, "{}", dismissed.text);
    assert_eq!((asked_for(&app, &planner).await, wished_for(&app, "s9")), (0, 0));
}

#[actix_web::test]
async fn whoever_takes_a_role_back_is_moved_off_its_list() {
    let app = TestApp::new().await;
    let planner = app.enter(Role::Planner).await;
    bring_in(&app, &[("critical_roles", ROLES), ("successors", SUCCESSORS), ("ratings", RATINGS)]);
    let held_by = |id: &str| {
        json!({ "name": "Lead a", "role_id": "seller", "team_id": "sales", "incumbent_id": id,
            "criticality": 3, "risk_of_loss": 3, "impact_of_loss": 3 })
    };
    let version = role(&view(&app, &planner).await, "a")["version"].as_i64().unwrap();
    let edited = send(&app, Method::PUT, "/succession/roles/a", &planner, version, Some(held_by("s4"))).await.json();
    // s1 held it before, and is now named to follow.
    let version = edited["version"].as_i64().unwrap();
    let body = json!({ "reason": "Did it for years" });
    let named = send(&app, Method::PUT, "/succession/roles/a/successors/s1", &planner, version, Some(body)).await;
    assert_eq!(named.status, 200, "{}", named.text);
    let undo = format!("/api/v1/succession/changes/{}/undo", edited["change_id"].as_str().unwrap());
    let undone = app.post(&undo, &planner, json!({})).await;
    assert_eq!(undone.status, 200, "{}", undone.text);
    assert_eq!(undone.json()["moved_out"][0]["id"], "s1");
    let whole = view(&app, &planner).await;
    let role = role(&whole, "a");
    assert_eq!(role["incumbent_id"], "s1");
    assert!(role["bench"].as_array().unwrap().iter().all(|entry| entry["person_id"] != "s1"));
    assert!(flaws(&whole).is_empty(), "{:?}", flaws(&whole));
}

#[actix_web::test]
async fn the_first_import_is_taken_back_with_everything_of_succession() {
    let app = TestApp::over(crate::support::TestDb::new()).await;
    let planner = app.enter(Role::Planner).await;
    let list = "Name\tTeam\tRole\tManager\nAnn\tSales\tSeller\t\nBob\tSales\tSeller\tAnn\nCem\tSales\tSeller\tAnn\nDan\tMarketing\tMarketer\t\nEve\tMarketing\tMarketer\tDan\nFay\tMarketing\tMarketer\tDan\n";
    let preview = app.post("/api/v1/start/preview", &planner, json!({ "text": list })).await.json();
    let body = json!({ "text": list, "fingerprint": preview["fingerprint"] });
    let begun = app.post("/api/v1/start", &planner, body).await;
    assert!(begun.status.is_success(), "{}", begun.text);
    let settings = json!({ "policy": { "nominees_see": "role", "bands": { "soon_weeks": 104, "later_weeks": 260 } },
        "targets": [{ "measure": "coverage", "value": 1 }] });
    assert_eq!(app.ask(Method::PUT, "/api/v1/succession/settings", &planner, Some(settings)).await.status, 200);
    let proposed = view(&app, &planner).await["proposals"][0]["id"].as_str().expect("a proposal").to_owned();
    let decided =
        app.post(&format!("/api/v1/succession/roles/{proposed}/decision"), &planner, json!({ "confirm": true })).await;
    assert_eq!(decided.status, 200, "{}", decided.text);
    let whole = view(&app, &planner).await;
    let first = &whole["roles"][0];
    let (id, version) = (first["id"].as_str().unwrap(), first["version"].as_i64().unwrap());
    let people = app.get("/api/v1/people", &planner).await.json();
    let holder = first["incumbent_id"].as_str().unwrap_or_default();
    let person = people["items"].as_array().unwrap().iter().find(|person| person["id"] != holder).unwrap();
    let person = person["id"].as_str().unwrap();
    let path = format!("/succession/roles/{id}/successors/{person}");
    let named = send(&app, Method::PUT, &path, &planner, version, Some(json!({ "reason": "Good" }))).await;
    assert_eq!(named.status, 200, "{}", named.text);
    let boxed = json!({ "box": { "performance": 2, "potential": 2 }, "note": "" });
    assert_eq!(send(&app, Method::PUT, &format!("/nine-box/{person}"), &planner, 0, Some(boxed)).await.status, 200);
    let pool = app.post("/api/v1/talent-pools", &planner, json!({ "name": "Heads" })).await.json();
    let path = format!("/api/v1/talent-pools/{}/members/{person}", pool["id"].as_str().unwrap());
    assert_eq!(app.ask(Method::PUT, &path, &planner, Some(json!({}))).await.status, 200);
    let undone = app.post("/api/v1/start/undo", &planner, json!({})).await;
    assert_eq!(undone.status, 204, "{}", undone.text);
    let left: i64 = app
        .db()
        .read(|conn| {
            let counts: [i64; 5] = [
                schema::nine_boxes::table.count().get_result(conn)?,
                schema::talent_pools::table.count().get_result(conn)?,
                schema::succession_changes::table.count().get_result(conn)?,
                schema::succession_snapshots::table.count().get_result(conn)?,
                schema::succession_targets::table.count().get_result(conn)?,
            ];
            Ok::<_, DbError>(counts.iter().sum())
        })
        .unwrap();
    assert_eq!(left, 0);
    let empty = view(&app, &planner).await;
    assert_eq!((&empty["policy"]["nominees_see"], &empty["trend"]), (&json!("nothing"), &json!([])));
}
