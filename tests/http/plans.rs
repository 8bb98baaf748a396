//! A cycle through the API: rules, a solve that is followed, the plan, the board, publishing, a request for a change.

use crate::support::app::{SignedIn, TestApp};
use actix_web::http::Method;
use serde_json::{Value, json};
use std::sync::atomic::AtomicBool;
use tandem::{domain::role::Role, jobs};

/// Starts a solve and lets it run to its end; the run.
pub(super) async fn solve(app: &TestApp, planner: &SignedIn, cycle: &str) -> Value {
    let started = app.post(&format!("/api/v1/cycles/{cycle}/runs"), planner, json!({ "time_limit_seconds": 20 })).await;
    assert_eq!(started.status, 202, "{}", started.text);
    let address = started.header("location").to_owned();
    assert!(jobs::work_next(app.db(), &app.clock, "w", &AtomicBool::new(false)).unwrap());
    app.get(&address, planner).await.json()
}

#[actix_web::test]
async fn from_rules_to_an_answered_request() {
    let app = TestApp::new().await;
    let planner = app.enter(Role::Planner).await;

    // Rules: read, change with the version read, and not again with an old one.
    let cycle = app.get("/api/v1/cycles/first", &planner).await;
    assert_eq!((cycle.status.as_u16(), cycle.header("etag")), (200, "\"1\""));
    let mut rules = cycle.json()["rules"].clone();
    rules["cooldown_weeks"] = json!(2);
    let put = |rules: Value| {
        app.send(
            planner
                .request(Method::PUT, "/api/v1/cycles/first/rules", Some(rules))
                .insert_header(("if-match", "\"1\"")),
        )
    };
    let changed = put(rules.clone()).await;
    assert_eq!((changed.status.as_u16(), changed.header("etag")), (200, "\"2\""), "{}", changed.text);
    assert_eq!(put(rules).await.status, 412);
    let findings = app.get("/api/v1/cycles/first/findings", &planner).await.json();
    assert!(findings["items"].as_array().unwrap().iter().all(|finding| finding["severity"] == "warning"), "{findings}");

    // A solve, and its events.
    let run = solve(&app, &planner, "first").await;
    assert_eq!(run["state"], "succeeded", "{run}");
    let events = app.get(&format!("/api/v1/runs/{}/events", run["id"].as_str().unwrap()), &planner).await;
    assert!(events.header("content-type").starts_with("text/event-stream"), "{}", events.header("content-type"));
    assert!(events.text.contains("event: done") && events.text.contains("\"succeeded\""), "{}", events.text);
    let problem = app.get(&format!("/api/v1/runs/{}/problem", run["id"].as_str().unwrap()), &planner).await.json();
    assert_eq!(problem["people"].as_array().unwrap().len(), 8);

    // The plan and its board.
    let plan = format!("/api/v1/plans/{}", run["plan_id"].as_str().unwrap());
    let summary = app.get(&plan, &planner).await.json();
    assert_eq!(summary["state"], "draft");
    let board = app.get(&format!("{plan}/board"), &planner).await;
    let tag = board.header("etag").to_owned();
    let view = board.json();
    assert_eq!((view["weeks"].as_array().unwrap().len(), view["people"].as_array().unwrap().len()), (12, 8));
    let bars: Vec<&Value> =
        view["people"].as_array().unwrap().iter().flat_map(|person| person["placements"].as_array().unwrap()).collect();
    assert_eq!(bars.len() as u64, summary["placements"].as_u64().unwrap());
    assert!(!bars.is_empty());
    let again = app
        .send(
            planner.request(Method::GET, &format!("{plan}/board"), None).insert_header(("if-none-match", tag.as_str())),
        )
        .await;
    assert_eq!((again.status.as_u16(), again.text.as_str()), (304, ""));
    let csv = app.get(&format!("{plan}/export?format=csv"), &planner).await.text;
    assert_eq!(csv.lines().filter(|line| line.starts_with("placement")).count(), bars.len(), "{csv}");

    // Published; the person in it asks for a change; another solve's plan waits for the answer.
    let placed =
        view["people"].as_array().unwrap().iter().find(|person| person["placements"][0].is_object()).unwrap().clone();
    app.account(Role::Employee, placed["id"].as_str());
    let employee = app.sign_in(Role::Employee).await;
    assert_eq!(app.get(&plan, &employee).await.status, 404, "a draft is unseen");
    let publish = |tag: &'static str| {
        app.send(
            planner.request(Method::POST, &format!("{plan}/publish"), Some(json!({}))).insert_header(("if-match", tag)),
        )
    };
    assert_eq!(publish("\"7\"").await.status, 412);
    assert_eq!(publish("\"1\"").await.json()["state"], "published");
    let seen = app.get(&format!("{plan}/board"), &employee).await;
    assert_ne!(seen.header("etag"), tag);
    assert_eq!(seen.json()["people"].as_array().unwrap().len(), 1, "only oneself");
    let request = json!({ "placement_id": placed["placements"][0]["id"], "reason": "A move in that month." });
    let asked = app.post("/api/v1/me/objections", &employee, request.clone()).await;
    assert_eq!(asked.status, 201, "{}", asked.text);
    assert_eq!(app.post("/api/v1/me/objections", &employee, request).await.status, 409);
    let open = app.get(&format!("{plan}/objections"), &planner).await.json();
    assert_eq!(open["items"][0]["reason"], "A move in that month.");
    assert_eq!(app.get(&format!("{plan}/objections"), &employee).await.status, 403);
    let answer = format!("/api/v1/objections/{}/answer", open["items"][0]["id"].as_str().unwrap());
    let body = json!({ "state": "upheld", "answer": "We will move it." });
    let answered =
        app.send(planner.request(Method::POST, &answer, Some(body)).insert_header(("if-match", "\"1\""))).await;
    assert_eq!((answered.status.as_u16(), answered.json()["state"].as_str()), (200, Some("upheld")));
}

#[actix_web::test]
async fn a_cycle_is_solved_once_at_a_time_and_can_be_cancelled() {
    let app = TestApp::new().await;
    let planner = app.enter(Role::Planner).await;
    let start = || app.post("/api/v1/cycles/second/runs", &planner, json!({}));
    let first = start().await.json();
    let refused = start().await;
    assert_eq!((refused.status.as_u16(), refused.code().as_str()), (409, "conflict"));
    assert_eq!(refused.json()["fields"][0], json!({ "path": "active_run_id", "message": first["id"] }));
    let cancelled =
        app.post(&format!("/api/v1/runs/{}/cancel", first["id"].as_str().unwrap()), &planner, json!({})).await;
    assert_eq!((cancelled.status.as_u16(), cancelled.json()["state"].as_str()), (202, Some("cancelled")));
    assert_eq!(start().await.status, 202);
    let out_of_range = app.post("/api/v1/cycles/first/runs", &planner, json!({ "gap": 2 })).await;
    assert_eq!((out_of_range.status.as_u16(), out_of_range.json()["fields"][0]["path"].as_str()), (422, Some("gap")));
}

#[actix_web::test]
async fn events_end_when_the_service_stops() {
    let app = TestApp::new().await;
    let planner = app.enter(Role::Planner).await;
    let run = app.post("/api/v1/cycles/first/runs", &planner, json!({})).await.json();
    let path = format!("/api/v1/runs/{}/events", run["id"].as_str().unwrap());
    let events = app.get(&path, &planner);
    let stop = async {
        // The stream has begun by the time it is polled a second time; the service may stop at any point.
        actix_web::rt::task::yield_now().await;
        app.stop.send_replace(true);
    };
    let (events, ()) = tokio::join!(events, stop);
    assert!(!events.text.contains("event: done"), "the run is not over");
}
