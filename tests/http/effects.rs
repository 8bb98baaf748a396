//! The leader's questions over the API, and that boxes, notes and wishes for successors stay with those who may see them.

use crate::support::{app::TestApp, small};
use actix_web::http::Method;
use serde_json::{Value, json};
use std::sync::atomic::AtomicBool;
use tandem::{
    app::{
        import,
        planning::publish::{self, Publishing},
        planning::runs,
    },
    domain::{role::Role, run::RunOptions},
    http::openapi,
    interop::InputFile,
    jobs,
};

const NOTE: &str = "xq-private-note-of-a-box";

/// s1 leads s2 and m1; s2 leads s3; m1 leads m2. Two critical roles: s2 holds the one and may follow in the other, which s1 holds.
async fn world() -> (TestApp, String) {
    let app = TestApp::over(small::company()).await;
    let people = "id,name,team_id,role_id,manager_id\n\
        s2,Person s2,sales,seller,s1\nm1,Person m1,marketing,marketer,s1\ns3,Person s3,sales,seller,s2\n\
        m2,Person m2,marketing,marketer,m1\n"
        .to_owned();
    let ratings = "id,person_id,competency_id,source,rated_on,level,scale_id\n\
        r1,s2,discovery,manager,2026-11-02,4.5,five\nr2,s2,content,manager,2026-11-02,3,five\n\
        r3,s3,discovery,manager,2026-11-02,2,five\nr4,s3,content,manager,2026-11-02,3,five\n"
        .to_owned();
    let roles = "id,name,role_id,team_id,incumbent_id,criticality,risk_of_loss,impact_of_loss\n\
        top,Top of sales,seller,sales,s1,5,3,5\nlead,Lead of sales,seller,sales,s2,4,3,4\n"
        .to_owned();
    let successors = "critical_role_id,person_id,reason,emergency\ntop,s2,,no\nlead,s3,,no\n".to_owned();
    let files = [("people", people), ("ratings", ratings), ("critical_roles", roles), ("successors", successors)]
        .map(|(kind, text)| InputFile { name: format!("{kind}.csv"), bytes: text.into_bytes() });
    import::import(app.db(), "test", app.clock.now(), &files, None).unwrap();
    let planner = small::planner();
    let run = runs::start(app.db(), &app.clock, &planner, "first", &RunOptions::default()).unwrap().id;
    assert!(jobs::work_next(app.db(), &app.clock, "w", &AtomicBool::new(false)).unwrap());
    let plan = runs::get(app.db(), &planner, &run).unwrap().plan_id.unwrap();
    publish::publish(app.db(), &app.clock, &planner, &plan, 1, &Publishing::default()).unwrap();
    for role in [Role::Planner, Role::Administrator] {
        app.account(role, None);
    }
    app.account(Role::Leader, Some("m1"));
    app.account(Role::Manager, Some("s2"));
    app.account(Role::Employee, Some("s3"));
    (app, plan)
}

#[actix_web::test]
async fn if_somebody_left_the_chain_is_told_to_its_end() {
    let (app, _) = world().await;
    let planner = app.sign_in(Role::Planner).await;
    let told = app.get("/api/v1/succession/if-left?people=s1", &planner).await.json();
    assert_eq!(told["roles"][0]["name"], "Top of sales");
    let steps = told["chain"].as_array().unwrap();
    let ends: Vec<(&str, &str)> =
        steps.iter().map(|step| (step["role"].as_str().unwrap(), step["end"].as_str().unwrap())).collect();
    assert_eq!(ends, [("Top of sales", "filled"), ("Lead of sales", "filled")]);
    assert_eq!(steps[0]["who"]["id"], "s2");
    assert_eq!(steps[0]["leaves"], json!(["Lead of sales"]));
    assert_eq!(steps[1]["who"]["id"], "s3");
    assert_eq!((told["before"]["held"].clone(), told["after"]["held"].clone()), (json!(2), json!(1)));
    // Two at once: nobody steps in for the second.
    let two = app.get("/api/v1/succession/if-left?people=s1,%20s2", &planner).await.json();
    let ends: Vec<&str> = two["chain"].as_array().unwrap().iter().map(|step| step["end"].as_str().unwrap()).collect();
    assert_eq!(ends, ["leaving", "filled"]);
    assert_eq!(app.get("/api/v1/succession/if-left?people=", &planner).await.status, 422);
    assert!(!two["floors"].as_array().unwrap().is_empty(), "half of sales is gone: {two}");
}

#[actix_web::test]
async fn what_helps_a_successor_is_asked_for_once_and_taken_away_again() {
    let (app, _) = world().await;
    let planner = app.sign_in(Role::Planner).await;
    let actions = app.get("/api/v1/succession/next-actions", &planner).await.json();
    assert_eq!(actions["cycle_id"], "first");
    let address = "/api/v1/cycles/second/succession-preferences";
    let wish = json!({ "person_id": "s3", "critical_role_id": "lead", "post_id": "studio" });
    // The next problem of the cycle has it as a value of the post for that person; the first cycle's has not.
    // Whatever else is said about posts stays.
    let values = |cycle: &str| {
        let problem = app.db().read(|conn| tandem::app::planning::problem::build(conn, cycle)).unwrap();
        let person = problem.people.iter().find(|person| person.id == "s3").unwrap().clone();
        person.values.into_iter().filter(|value| value.post == "studio").map(|value| value.value).sum::<f64>()
    };
    let (before, first) = (values("second"), values("first"));
    for _ in 0..2 {
        let asked = app.post(address, &planner, wish.clone()).await;
        assert_eq!(asked.status, 200, "{}", asked.text);
        assert_eq!(asked.json()["items"].as_array().unwrap().len(), 1);
    }
    let no_successor = json!({ "person_id": "s4", "critical_role_id": "lead", "post_id": "studio" });
    let refused = app.post(address, &planner, no_successor).await;
    assert_eq!(refused.status, 422);
    assert!(refused.text.contains("Person s4 is no successor for Lead of sales"), "{}", refused.text);
    assert!((values("second") - before - 0.5).abs() < 1e-9);
    assert!((values("first") - first).abs() < 1e-9);
    let id = app.get(address, &planner).await.json()["items"][0]["id"].as_str().unwrap().to_owned();
    // A leader whose part it is not does not know of it.
    let leader = app.sign_in(Role::Leader).await;
    assert_eq!(app.get(address, &leader).await.json()["items"], json!([]));
    let delete = |who: &crate::support::app::SignedIn| {
        who.request(Method::DELETE, &format!("/api/v1/succession-preferences/{id}"), None)
    };
    assert_eq!(app.send(delete(&leader)).await.status, 404);
    assert_eq!(app.send(delete(&planner)).await.status, 204);
    assert!((values("second") - before).abs() < 1e-9);
}

#[actix_web::test]
async fn boxes_keep_their_history_and_are_not_overwritten_unread() {
    let (app, _) = world().await;
    let leader = app.sign_in(Role::Leader).await;
    let put = |version: i32, body: Value| {
        leader
            .request(Method::PUT, "/api/v1/nine-box/m2", Some(body))
            .insert_header(("if-match", format!("\"{version}\"")))
    };
    let place =
        |performance: i32, potential: i32| json!({ "box": { "performance": performance, "potential": potential } });
    assert_eq!(app.send(put(0, place(2, 3))).await.status, 200);
    assert_eq!(app.send(put(0, place(1, 1))).await.status, 412);
    let wrong = app.send(put(1, place(0, 4))).await;
    assert_eq!(wrong.status, 422);
    assert_eq!(wrong.json()["fields"].as_array().unwrap().len(), 2);
    assert_eq!(app.send(put(1, place(3, 3))).await.status, 200);
    let grid = app.get("/api/v1/nine-box", &leader).await.json();
    let people: Vec<&str> = grid["people"].as_array().unwrap().iter().map(|one| one["id"].as_str().unwrap()).collect();
    assert_eq!(people, ["m2"], "the own part without oneself");
    assert_eq!(grid["people"][0]["box"], json!({ "performance": 3, "potential": 3 }));
    let change = &grid["changes"][0];
    assert_eq!(change["before"], json!({ "performance": 2, "potential": 3 }));
    assert_eq!(change["after"], json!({ "performance": 3, "potential": 3 }));
    assert_eq!(grid["changes"].as_array().unwrap().len(), 2);
}

/// Every address that can be read, with whatever ids might stand in it.
fn addresses(plan: &str) -> Vec<String> {
    let document = serde_json::to_value(openapi::document()).unwrap();
    let ids = ["s2", "s3", "m2", "first", "lead", "sales", "successors", plan];
    let mut found = Vec::new();
    for (path, item) in document["paths"].as_object().unwrap() {
        if item.get("get").is_none() || path.ends_with("/events") {
            continue;
        }
        match path.matches('{').count() {
            0 => found.push(path.clone()),
            1 => {
                let (before, rest) = path.split_once('{').unwrap();
                let after = rest.split_once('}').unwrap().1;
                found.extend(ids.iter().map(|id| format!("{before}{id}{after}")));
            }
            _ => {}
        }
    }
    found.push("/api/v1/succession/if-left?people=s3".into());
    found.push("/api/v1/succession/if-left?people=m2".into());
    found
}

#[actix_web::test]
async fn boxes_and_notes_of_others_are_in_no_answer() {
    let (app, plan) = world().await;
    let planner = app.sign_in(Role::Planner).await;
    for (person, note) in [("s2", format!("{NOTE} about s2")), ("s3", format!("{NOTE} about s3"))] {
        let body = json!({ "box": { "performance": 1, "potential": 1 }, "note": note });
        let put = planner
            .request(Method::PUT, &format!("/api/v1/nine-box/{person}"), Some(body))
            .insert_header(("if-match", "\"0\""));
        assert_eq!(app.send(put).await.status, 200);
    }
    let wish = json!({ "person_id": "s3", "critical_role_id": "lead", "post_id": "studio" });
    assert_eq!(app.post("/api/v1/cycles/second/succession-preferences", &planner, wish).await.status, 200);
    assert!(app.get("/api/v1/nine-box", &planner).await.text.contains(NOTE), "those who may see them do");
    for role in [Role::Administrator, Role::Leader, Role::Manager, Role::Employee] {
        let who = app.sign_in(role).await;
        for address in addresses(&plan) {
            let text = app.get(&address, &who).await.text;
            assert!(!text.contains(NOTE), "{role} reads a note of a box in {address}");
            assert!(!text.contains("\"potential\""), "{role} reads a box in {address}: {text}");
            if matches!(role, Role::Manager | Role::Employee) {
                for marker in ["Top of sales", "Lead of sales", "successor_gaps_closed", "critical_role"] {
                    let schema = address.ends_with("openapi.json");
                    assert!(schema || !text.contains(marker), "{role} reads “{marker}” in {address}: {text}");
                }
            }
        }
    }
}
