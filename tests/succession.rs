//! Critical roles from outside: confirmed, edited, nominated for and taken back, each seen by those who may.

use crate::support::{
    app::{Answer, SignedIn, TestApp},
    small,
};
use actix_web::http::Method;
use diesel::prelude::*;
use serde_json::{Value, json};
use tandem::{
    app::{
        export,
        import::{self, ImportFailure},
        planning::{
            publish::{self, Publishing},
            runs,
        },
    },
    db::{DbError, records, schema},
    domain::{company::Kind, role::Role, run::RunOptions},
    interop::InputFile,
    jobs,
};

/// A reason that must not reach anybody who does not see the successor.
const MARKER: &str = "MARKER-4711";

fn file(name: &str, text: &str) -> InputFile {
    InputFile { name: format!("{name}.csv"), bytes: text.as_bytes().to_vec() }
}

/// s1 leads s2 and s3, s2 leads s4; m1 leads the rest. Two critical roles, one in each team; the leader s1 is a nominee in both.
async fn world() -> TestApp {
    let test = small::company();
    let files = [
        file(
            "people",
            "id,name,team_id,role_id,manager_id\ns2,Person s2,sales,seller,s1\ns3,Person s3,sales,seller,s1\ns4,Person s4,sales,seller,s2\nm2,Person m2,marketing,marketer,m1\nm3,Person m3,marketing,marketer,m1\n",
        ),
        file(
            "critical_roles",
            "id,name,role_id,team_id,incumbent_id,state\ncr-sales,Head of field sales,seller,sales,s2,proposed\ncr-content,Head of content,marketer,marketing,m1,confirmed\n",
        ),
        file(
            "successors",
            &format!(
                "critical_role_id,person_id,reason,emergency\ncr-sales,s3,Knows the accounts,no\ncr-sales,s1,{MARKER},yes\ncr-sales,m2,{MARKER},no\ncr-content,m2,{MARKER},no\ncr-content,s1,{MARKER},no\n"
            ),
        ),
        file(
            "ratings",
            "id,person_id,competency_id,source,rated_on,level,scale_id\nr1,s3,discovery,manager,2026-11-02,4.5,five\nr2,s3,content,manager,2026-11-02,3,five\nr3,m2,content,manager,2026-11-02,4.75,five\nr4,m2,discovery,manager,2026-11-02,3,five\n",
        ),
    ];
    import::import(test.db(), "test", small::clock().now(), &files, None).expect("imports");
    let app = TestApp::over(test).await;
    app.account(Role::Planner, None);
    app.account(Role::Administrator, None);
    app.account(Role::Leader, Some("s1"));
    app.account(Role::Manager, Some("s2"));
    app.account(Role::Employee, Some("m2"));
    app
}

async fn send(app: &TestApp, method: Method, path: &str, who: &SignedIn, version: i64, body: Option<Value>) -> Answer {
    let request = who.request(method, &format!("/api/v1{path}"), body);
    app.send(request.insert_header(("if-match", format!("\"{version}\"")))).await
}

async fn whole(app: &TestApp, who: &SignedIn) -> Value {
    app.get("/api/v1/succession", who).await.json()
}

fn role<'v>(view: &'v Value, id: &str) -> Option<&'v Value> {
    view["roles"].as_array().unwrap().iter().find(|role| role["id"] == id)
}

fn people(role: &Value) -> Vec<&str> {
    role["bench"].as_array().unwrap().iter().filter_map(|entry| entry["person_id"].as_str()).collect()
}

fn version(role: &Value) -> i64 {
    role["version"].as_i64().unwrap()
}

#[actix_web::test]
async fn a_role_is_confirmed_in_a_tap_edited_and_each_step_taken_back() {
    let app = world().await;
    let planner = app.sign_in(Role::Planner).await;
    let before = whole(&app, &planner).await;
    let sales = role(&before, "cr-sales").unwrap();
    assert_eq!(sales["proposed"], true);
    assert_eq!(people(sales).len(), 3);

    let tapped = app.post("/api/v1/succession/roles/cr-sales/decision", &planner, json!({ "confirm": true })).await;
    assert_eq!(tapped.status, 200, "{}", tapped.text);
    let view = whole(&app, &planner).await;
    let sales = role(&view, "cr-sales").unwrap();
    assert_eq!(sales["proposed"], false);
    assert_ne!(version(sales), version(role(&before, "cr-sales").unwrap()));

    // The successor s3 takes the role over: nobody follows themselves, and nothing of it is lost.
    let draft = json!({ "name": "Head of field sales", "role_id": "seller", "team_id": "sales", "incumbent_id": "s3",
        "criticality": 5, "risk_of_loss": 2, "impact_of_loss": 4, "vacancy_on": "2027-06-30" });
    let stale = send(&app, Method::PUT, "/succession/roles/cr-sales", &planner, 99, Some(draft.clone())).await;
    assert_eq!(stale.status, 412);
    let edited =
        send(&app, Method::PUT, "/succession/roles/cr-sales", &planner, version(sales), Some(draft)).await.json();
    assert_eq!(edited["moved_out"][0]["id"], "s3");
    let after = whole(&app, &planner).await;
    let changed = role(&after, "cr-sales").unwrap();
    assert!(!people(changed).contains(&"s3") && people(changed).contains(&"m2"));
    assert_eq!((&changed["vacancy_on"], &changed["criticality"]), (&json!("2027-06-30"), &json!(5)));
    assert_eq!(changed["version"], edited["version"]);

    let change = edited["change_id"].as_str().unwrap();
    let undo = format!("/api/v1/succession/changes/{change}/undo");
    let undone = app.post(&undo, &planner, json!({})).await;
    assert_eq!(undone.status, 200, "{}", undone.text);
    let back = whole(&app, &planner).await;
    assert_eq!(role(&back, "cr-sales"), role(&view, "cr-sales"));
    assert_eq!(app.post(&undo, &planner, json!({})).await.status, 409, "only once");

    // A role is removed with its successors, and comes back with them.
    let sales = role(&back, "cr-sales").unwrap();
    let gone = send(&app, Method::DELETE, "/succession/roles/cr-sales", &planner, version(sales), None).await.json();
    assert!(role(&whole(&app, &planner).await, "cr-sales").is_none());
    let undo = format!("/api/v1/succession/changes/{}/undo", gone["change_id"].as_str().unwrap());
    assert_eq!(app.post(&undo, &planner, json!({})).await.status, 200);
    let again = whole(&app, &planner).await;
    assert_eq!(role(&again, "cr-sales"), role(&view, "cr-sales"));
    let detail = app.get("/api/v1/succession/roles/cr-sales", &planner).await.json();
    let kinds: Vec<&str> =
        detail["changes"].as_array().unwrap().iter().filter_map(|change| change["kind"].as_str()).collect();
    assert_eq!(kinds, ["undone", "removed", "undone", "edited", "confirmed"]);
}

#[actix_web::test]
async fn every_refusal_says_why_and_changes_nothing() {
    let app = world().await;
    let planner = app.sign_in(Role::Planner).await;
    app.db()
        .write_tx(|conn| {
            let gone: chrono::NaiveDate = "2026-10-31".parse().unwrap();
            diesel::update(schema::people::table.find("m4")).set(schema::people::left_on.eq(gone)).execute(conn)?;
            Ok::<_, DbError>(())
        })
        .unwrap();
    let before = whole(&app, &planner).await;
    let content = version(role(&before, "cr-content").unwrap());
    let nominate = |person: &'static str, reason: &'static str| {
        let (app, planner) = (&app, &planner);
        async move {
            let path = format!("/succession/roles/cr-content/successors/{person}");
            send(app, Method::PUT, &path, planner, content, Some(json!({ "reason": reason }))).await
        }
    };
    for (person, reason, said) in [
        ("m1", "Good", "holds Head of content already"),
        ("m4", "Good", "Person m4 has left"),
        ("nobody", "Good", "There is nobody “nobody”"),
        ("m3", " ", "Say in a sentence why"),
    ] {
        let answer = nominate(person, reason).await;
        assert_eq!(answer.status, 422, "{}", answer.text);
        assert!(answer.text.contains(said), "{}", answer.text);
    }
    let body = json!({ "name": " ", "role_id": "none", "team_id": "none", "incumbent_id": "none",
        "criticality": 9, "risk_of_loss": 0, "impact_of_loss": 3 });
    let wrong = app.post("/api/v1/succession/roles", &planner, body).await;
    let fields: Vec<String> = wrong.json()["fields"]
        .as_array()
        .unwrap()
        .iter()
        .filter_map(|field| field["path"].as_str().map(str::to_owned))
        .collect();
    assert_eq!(fields, ["name", "role_id", "team_id", "incumbent_id", "criticality", "risk_of_loss"]);
    assert_eq!(whole(&app, &planner).await, before);

    // By import as well: an incumbent who stands as successor is refused with the row, whichever of the two comes in.
    let takes_over = "id,name,role_id,team_id,incumbent_id\ncr-content,Head of content,marketer,marketing,m2\n";
    for (table, text, said) in [
        ("successors", "critical_role_id,person_id\ncr-content,m1\n", "cannot be its successor"),
        ("critical_roles", takes_over, "stands as successor of"),
    ] {
        let refused = import::import(app.db(), "test", app.clock.now(), &[file(table, text)], None);
        let Err(ImportFailure::Refused(preview)) = refused else { panic!("{table} was taken") };
        assert!(preview.errors[0].to_string().contains(said), "{}", preview.errors[0]);
    }

    // A circle is taken, and said: s2 follows m1, and m1 follows s2, and nobody else.
    let manager = app.sign_in(Role::Manager).await;
    let refused = send(
        &app,
        Method::PUT,
        "/succession/roles/cr-content/successors/s2",
        &manager,
        content,
        Some(json!({ "reason": "x" })),
    )
    .await;
    assert_eq!((refused.status.as_u16(), refused.code().is_empty()), (403, false));
    for (role_id, person) in
        [("cr-content", "m2"), ("cr-content", "s1"), ("cr-sales", "s1"), ("cr-sales", "s3"), ("cr-sales", "m2")]
    {
        let view = whole(&app, &planner).await;
        let path = format!("/succession/roles/{role_id}/successors/{person}");
        let out = send(&app, Method::DELETE, &path, &planner, version(role(&view, role_id).unwrap()), None).await;
        assert_eq!(out.status, 200, "{}", out.text);
    }
    let mut flaws = Value::Null;
    for (role_id, person) in [("cr-content", "s2"), ("cr-sales", "m1")] {
        let view = whole(&app, &planner).await;
        let path = format!("/succession/roles/{role_id}/successors/{person}");
        let body = Some(json!({ "reason": "Stepped in before" }));
        let named = send(&app, Method::PUT, &path, &planner, version(role(&view, role_id).unwrap()), body).await;
        assert_eq!(named.status, 200, "{}", named.text);
        flaws = named.json()["flaws"].clone();
    }
    assert_eq!(flaws[0]["kind"], "circle");
    assert_eq!(flaws[0]["circle"].as_array().map(Vec::len), Some(2));
    let view = whole(&app, &planner).await;
    assert_eq!(people(role(&view, "cr-sales").unwrap()), ["m1"]);
}

#[actix_web::test]
async fn a_leader_sees_their_part_and_not_that_they_are_a_nominee() {
    let app = world().await;
    let leader = app.sign_in(Role::Leader).await;
    let view = whole(&app, &leader).await;
    assert!(role(&view, "cr-content").is_none());
    let sales = role(&view, "cr-sales").unwrap();
    assert_eq!(people(sales), ["s3"], "neither somebody outside the part nor oneself");
    assert_eq!((&view["figures"]["candidates"], &view["figures"]["covered"]), (&json!(1), &json!(1)));
    let (may_edit, may_settle) = (view["may_edit"].as_bool(), view["may_settle"].as_bool());
    assert_eq!((may_edit, may_settle), (Some(true), Some(false)));
    assert_eq!(app.get("/api/v1/succession/roles/cr-content", &leader).await.status, 404);

    // What a leader writes concerns their part alone, and what they may not see is neither lost nor told.
    let path = "/succession/roles/cr-sales/successors/s4";
    let named = send(&app, Method::PUT, path, &leader, version(sales), Some(json!({ "reason": "Fast" }))).await;
    assert_eq!(named.status, 200, "{}", named.text);
    let now = version(role(&whole(&app, &leader).await, "cr-sales").unwrap());
    for (person, status) in [("m3", 422), ("s1", 422)] {
        let path = format!("/succession/roles/cr-sales/successors/{person}");
        let refused = send(&app, Method::PUT, &path, &leader, now, Some(json!({ "reason": "x" }))).await;
        assert_eq!(refused.status.as_u16(), status, "{}", refused.text);
        assert_eq!(send(&app, Method::DELETE, &path, &leader, now, None).await.status, 404);
    }
    let undo = format!("/api/v1/succession/changes/{}/undo", named.json()["change_id"].as_str().unwrap());
    assert_eq!(app.post(&undo, &leader, json!({})).await.status, 200);
    let planner = app.sign_in(Role::Planner).await;
    let mut all = people(role(&whole(&app, &planner).await, "cr-sales").unwrap())
        .into_iter()
        .map(str::to_owned)
        .collect::<Vec<_>>();
    all.sort();
    assert_eq!(all, ["m2", "s1", "s3"]);

    // The company may tell nominees.
    let mine = app.get("/api/v1/me/nominations", &leader).await.json();
    assert!(mine["items"].as_array().unwrap().is_empty());
    let settle = |see: &str| {
        json!({ "policy": { "nominees_see": see, "bands": { "soon_weeks": 104, "later_weeks": 260 } },
            "targets": [{ "measure": "coverage", "value": 1, "by_on": "2027-12-31" }] })
    };
    let settled = app.ask(Method::PUT, "/api/v1/succession/settings", &planner, Some(settle("role"))).await;
    assert_eq!(settled.status, 200, "{}", settled.text);
    let mine = app.get("/api/v1/me/nominations", &leader).await.json();
    let roles: Vec<&str> = mine["items"].as_array().unwrap().iter().filter_map(|item| item["role"].as_str()).collect();
    assert_eq!(roles, ["Head of content", "Head of field sales"]);
    assert!(mine["items"].as_array().unwrap().iter().all(|item| item["band"].is_null() && item["ready_on"].is_null()));
    app.ask(Method::PUT, "/api/v1/succession/settings", &planner, Some(settle("role-and-date"))).await;
    let mine = app.get("/api/v1/me/nominations", &leader).await.json();
    assert!(mine["items"].as_array().unwrap().iter().all(|item| item["band"].is_string()));
    assert_eq!(whole(&app, &leader).await["targets"][0]["by_on"], "2027-12-31");
    let wrong = json!({ "policy": { "nominees_see": "nothing", "bands": { "soon_weeks": 260, "later_weeks": 104 } },
        "targets": [{ "measure": "depth", "value": 11 }, { "measure": "depth", "value": 1 }] });
    let refused = app.ask(Method::PUT, "/api/v1/succession/settings", &planner, Some(wrong)).await.json();
    assert_eq!(refused["fields"].as_array().map(Vec::len), Some(3), "{refused}");
}

#[actix_web::test]
async fn nothing_private_is_in_any_answer_to_those_who_may_not_know() {
    let app = world().await;
    let planner = app.sign_in(Role::Planner).await;
    let pool = app.post("/api/v1/talent-pools", &planner, json!({ "name": "Heads" })).await.json();
    let id = pool["id"].as_str().unwrap();
    for person in ["m2", "s1", "s3"] {
        let path = format!("/api/v1/talent-pools/{id}/members/{person}");
        let body = json!({ "note": if person == "s3" { "Seen" } else { MARKER } });
        let put = app.ask(Method::PUT, &path, &planner, Some(body)).await;
        assert_eq!(put.status, 200, "{}", put.text);
    }
    assert!(app.get("/api/v1/succession", &planner).await.text.contains(MARKER));
    let addresses = [
        "/api/v1/succession",
        "/api/v1/succession/roles/cr-sales",
        "/api/v1/succession/roles/cr-content",
        "/api/v1/talent-pools",
        "/api/v1/me/nominations",
        "/api/v1/people",
        "/api/v1/skills",
        "/api/v1/skills/backup",
        "/api/v1/session",
        "/api/v1/exports/successors.csv",
        "/api/v1/exports/critical_roles.csv",
        "/api/v1/exports/company.xlsx",
        "/api/v1/audit",
        "/api/v1/model",
        "/api/v1/cycles/first/plans",
        "/api/v1/me/development",
        "/api/v1/people/s1/development-plan",
        "/api/v1/people/m2/development-plan",
    ];
    for role in [Role::Leader, Role::Manager, Role::Employee] {
        let who = app.sign_in(role).await;
        for address in addresses {
            let answer = app.get(address, &who).await;
            assert!(!answer.text.contains(MARKER), "{role} reads the marker at {address}: {}", answer.text);
            // 4.75 of five is what m2 was rated in content: nobody but m2 and HR learns of it.
            let heat = address == "/api/v1/skills" && ["475", "665"].iter().any(|level| answer.text.contains(level));
            let told = heat || ["4.75", "6.65"].iter().any(|level| answer.text.contains(level));
            assert!(role == Role::Employee || !told, "{role} reads a level of m2 at {address}: {}", answer.text);
            if role != Role::Leader {
                assert!(!answer.text.contains("Head of"), "{role} reads a critical role at {address}");
            }
        }
    }
    let leader = app.sign_in(Role::Leader).await;
    let pools = app.get("/api/v1/talent-pools", &leader).await.json();
    let members = pools["items"][0]["members"].as_array().unwrap();
    assert_eq!(members.iter().filter_map(|member| member["person_id"].as_str()).collect::<Vec<_>>(), ["s3"]);
    // A leader puts their own people in, and neither renames nor deletes a pool of HR.
    let path = format!("/talent-pools/{id}");
    for (method, body) in [(Method::PUT, Some(json!({ "name": "Mine" }))), (Method::DELETE, None)] {
        assert_eq!(send(&app, method, &path, &leader, 1, body).await.status, 403);
    }
    let outside = app.ask(Method::PUT, &format!("/api/v1{path}/members/m3"), &leader, Some(json!({}))).await;
    assert_eq!(outside.status, 422, "{}", outside.text);
    assert_eq!(send(&app, Method::DELETE, &path, &planner, 7, None).await.status, 412);
    assert_eq!(send(&app, Method::DELETE, &path, &planner, 1, None).await.status, 204);
}

#[actix_web::test]
async fn the_bench_is_kept_at_the_first_look_in_a_quarter_and_at_each_publishing() {
    let app = world().await;
    let planner = app.sign_in(Role::Planner).await;
    let count = || {
        app.db().read(|conn| Ok::<i64, DbError>(schema::succession_snapshots::table.count().get_result(conn)?)).unwrap()
    };
    assert_eq!(count(), 0);
    let view = whole(&app, &planner).await;
    assert_eq!(count(), 1);
    assert_eq!(view["trend"].as_array().map(Vec::len), Some(1));
    assert_eq!(view["trend"][0]["figures"], view["figures"]);
    assert_eq!(view["trend"][0]["quarter_ends_on"], "2026-12-31");
    whole(&app, &planner).await;
    assert_eq!(count(), 1);
    let run = runs::start(app.db(), &app.clock, &small::planner(), "first", &RunOptions::default()).unwrap().id;
    assert!(jobs::work_next(app.db(), &app.clock, "w", &Default::default()).unwrap());
    let plan = runs::get(app.db(), &small::planner(), &run).unwrap().plan_id.unwrap();
    publish::publish(app.db(), &app.clock, &small::planner(), &plan, 1, &Publishing::default()).unwrap();
    assert_eq!(count(), 2);
    let view = whole(&app, &planner).await;
    assert_eq!(view["trend"].as_array().map(Vec::len), Some(1), "the last of each quarter");
    assert_eq!(view["trend"][0]["occasion"], "published");
    assert_eq!(view["plans"][0]["id"], plan.as_str());
    // A leader's trend is that of their part.
    let leader = app.sign_in(Role::Leader).await;
    let part = whole(&app, &leader).await;
    assert_eq!(part["trend"][0]["figures"]["roles"], 1);
    assert_eq!(part["trend"][0]["figures"], part["figures"]);
}

#[actix_web::test]
async fn every_number_of_a_successor_can_be_traced_and_others_are_suggested_by_fit() {
    let app = world().await;
    let planner = app.sign_in(Role::Planner).await;
    let detail = app.get("/api/v1/succession/roles/cr-sales", &planner).await.json();
    let s3 = detail["role"]["bench"].as_array().unwrap().iter().find(|entry| entry["person_id"] == "s3").unwrap();
    let trace = detail["traces"].as_array().unwrap().iter().find(|trace| trace["person_id"] == "s3").unwrap();
    let parts: f64 = trace["requirements"].as_array().unwrap().iter().filter_map(|part| part["part"].as_f64()).sum();
    assert!((parts - s3["fit"].as_f64().unwrap()).abs() < 1e-9);
    assert_eq!((&s3["band"], &s3["essentials_met"]), (&json!("now"), &json!(1)));
    let discovery = &trace["requirements"][0];
    assert_eq!(
        (&discovery["level"], &discovery["target"], &discovery["met"]),
        (&json!(4.5), &json!(4.0), &json!(true))
    );
    let known = ["s1", "s2", "s3", "m2"];
    let suggestions = detail["suggestions"].as_array().unwrap();
    assert!(!suggestions.is_empty());
    assert!(suggestions.iter().all(|it| !known.contains(&it["person_id"].as_str().unwrap())), "{suggestions:?}");
    let fits: Vec<f64> = suggestions.iter().filter_map(|it| it["shown_fit"].as_f64()).collect();
    assert!(fits.windows(2).all(|pair| pair[0] >= pair[1]));
    // Taken over, a suggestion needs no reason, and says that it was one.
    let person = suggestions[0]["person_id"].as_str().unwrap();
    let path = format!("/succession/roles/cr-sales/successors/{person}");
    let body = json!({ "reason": "", "suggested": true });
    let taken = send(&app, Method::PUT, &path, &planner, version(&detail["role"]), Some(body)).await;
    assert_eq!(taken.status, 200, "{}", taken.text);
    let view = whole(&app, &planner).await;
    let entry = role(&view, "cr-sales").unwrap()["bench"]
        .as_array()
        .unwrap()
        .iter()
        .find(|it| it["person_id"] == person)
        .cloned()
        .unwrap();
    assert_eq!((&entry["suggested"], &entry["nominated_by"]), (&json!(true), &json!("The planner")));
    assert_eq!(entry["nominated_on"], "2026-12-07");
    // And what was edited goes out and comes back whole.
    let company = app.db().read(records::company).unwrap();
    for kind in [Kind::CriticalRoles, Kind::Successors] {
        let text = export::csv(&company, kind);
        let same = import::import(app.db(), "test", app.clock.now(), &[file(kind.name(), &text)], None).unwrap();
        assert_eq!((same.counts.add, same.counts.change), (0, 0), "{text}");
    }
}
