//! Requests that are granted, and how fast they are answered.

use super::{MARKER, Scene, scene, work};
use actix_web::http::Method;
use chrono::TimeDelta;
use serde_json::json;
use tandem::domain::role::Role;

#[actix_web::test]
async fn a_granted_request_excludes_the_assignment_and_the_rest_is_mended_around_it() {
    let mut scene = scene().await;
    scene.show().await;
    let employee = scene.who(Role::Employee).await;
    scene.accept(&employee).await;
    let asked = scene.object(&employee).await;
    let mine = scene.app.get("/api/v1/me/development", &employee).await.json();
    assert_eq!(mine["next"]["consent"]["state"], "asked", "who asks for a change does not accept");
    assert_eq!(scene.accept(&employee).await.status, 409);
    let refused = scene.plan_action(&scene.plan, "publish", json!({ "reason": "Never mind." })).await;
    assert_eq!(Scene::codes(&refused), ["request"], "{}", refused.text);
    let granted = scene.answer(&asked, json!({ "state": "upheld", "answer": "Of course." })).await;
    assert_eq!((granted.status.as_u16(), &granted.json()["to_mend"]), (200, &json!(true)), "{}", granted.text);

    let rules = scene.get("/cycles/first").await["rules"].clone();
    assert_eq!(rules["forbids"][0]["person"], json!(scene.person), "{rules}");
    assert!(!rules.to_string().contains(MARKER), "a rule says nothing of the reason: {rules}");
    let refused = scene.plan_action(&scene.plan, "publish", json!({ "reason": "Never mind." })).await;
    assert_eq!(Scene::codes(&refused), ["granted"], "{}", refused.text);
    assert!(refused.text.contains("still holds the assignment"), "{}", refused.text);

    // The rest is mended around it: the same search as for an event, without one.
    let run = scene.post(&scene.planner, &format!("/plans/{}/events", scene.plan), json!({ "events": [] })).await;
    assert_eq!(run.status, 202, "{}", run.text);
    work(&scene.app);
    let run = run.json()["id"].as_str().unwrap().to_owned();
    let taken = scene.post(&scene.planner, &format!("/repairs/{run}/fixes/0/take"), json!({})).await;
    assert_eq!(taken.status, 201, "{}", taken.text);
    let mended = taken.json()["id"].as_str().unwrap().to_owned();
    assert_ne!(mended, scene.plan);
    let asked = scene.get(&format!("/plans/{}/objections", scene.plan)).await["items"][0].clone();
    assert_eq!((&asked["done_in"]["plan_id"], &asked["to_mend"]), (&json!(mended), &json!(false)), "{asked}");
    let problem = scene.get(&format!("/plans/{mended}/board")).await.to_string();
    assert!(!problem.contains(MARKER));

    // Throwing the mended plan away opens it again; and a new one is published once the others have answered.
    let version = scene.get(&format!("/plans/{mended}")).await["version"].as_i64().unwrap();
    scene.tagged(&scene.planner, Method::DELETE, &format!("/plans/{mended}"), version, json!({})).await;
    let open = scene.get(&format!("/plans/{}/objections", scene.plan)).await["items"][0].clone();
    assert_eq!(open["to_mend"], true, "{open}");
    scene.later(TimeDelta::days(8)).await;
    scene.confirm_the_others().await;
    let run =
        scene.post(&scene.planner, &format!("/plans/{}/events", scene.plan), json!({ "events": [] })).await.json();
    let run_id = run["id"].as_str().unwrap();
    if run["state"] != "succeeded" {
        work(&scene.app);
    }
    let taken = scene.post(&scene.planner, &format!("/repairs/{run_id}/fixes/0/take"), json!({})).await;
    assert_eq!(taken.status, 201, "{}", taken.text);
    let mended = taken.json()["id"].as_str().unwrap().to_owned();
    let published = scene.plan_action(&mended, "publish", json!({})).await;
    assert_eq!(published.status, 200, "{}", published.text);
    let employee = scene.who(Role::Employee).await;
    let mine = scene.app.get("/api/v1/me/development", &employee).await.json();
    let shown = mine["requests"].as_array().unwrap();
    let told = shown.iter().any(|asked| asked["answer"] == "Of course.")
        || mine["assignments"].to_string().contains("Of course.");
    assert!(told, "the person still reads the answer: {mine}");
}

#[actix_web::test]
async fn how_fast_requests_are_answered_is_public_once_it_speaks_of_nobody() {
    let mut scene = scene().await;
    scene.show().await;
    for (round, hours) in [2_i64, 30, 4].into_iter().enumerate() {
        let employee = scene.who(Role::Employee).await;
        let asked = scene.object(&employee).await;
        scene.later(TimeDelta::hours(hours)).await;
        let done = scene.answer(&asked, json!({ "state": "declined", "answer": "There is nobody else." })).await;
        assert_eq!(done.status, 200, "{}", done.text);
        let employee = scene.who(Role::Employee).await;
        let pace = scene.app.get("/api/v1/cycles/first/response-times", &employee).await;
        if round < 2 {
            assert_eq!(pace.json(), json!({ "few": true, "made": 0, "answered": 0 }));
        } else {
            let expected =
                json!({ "few": false, "made": 3, "answered": 3, "median_hours": 4.0, "longest_hours": 30.0 });
            assert_eq!(pace.json(), expected);
        }
    }
}
