//! What is recorded of quotas, whom it blocks and who sees it; and that private reasons turn up nowhere.

use super::{MARKER, Scene, relief, scene, work};
use actix_web::http::Method;
use chrono::TimeDelta;
use diesel::prelude::*;
use serde_json::json;
use tandem::{
    db::{DbError, schema},
    domain::role::Role,
};

#[actix_web::test]
async fn what_becomes_of_a_quota_blocks_that_placement_only() {
    let mut scene = scene().await;
    scene.carries_a_quota();
    let refused = scene.plan_action(&scene.plan, "publish", json!({})).await;
    assert_eq!(Scene::codes(&refused), ["relief"], "{}", refused.text);
    assert!(refused.text.contains(&format!("Person {}", scene.person)), "{}", refused.text);
    let view = scene.get(&format!("/plans/{}/publication", scene.plan)).await;
    let held = view["part"]["held_back"].as_array().unwrap();
    assert!(held.iter().any(|held| held["why"] == "It is not recorded what happens to the quota."), "{view}");
    // A solve does not mind.
    let run = scene.post(&scene.planner, "/cycles/first/runs", json!({ "time_limit_seconds": 20 })).await;
    assert_eq!(run.status, 202, "{}", run.text);
    work(&scene.app);

    scene.show().await;
    let employee = scene.who(Role::Employee).await;
    let unknown = scene.accept(&employee).await;
    assert!(unknown.status == 409 && unknown.text.contains("not recorded yet"), "{}", unknown.text);
    let needs = scene.get(&format!("/plans/{}/reliefs", scene.plan)).await;
    assert_eq!(needs["items"].as_array().unwrap().len(), 1, "{needs}");
    assert_eq!(needs["items"][0]["blocks"], true);

    let wrong = json!({ "people": [scene.others[0].0, "nobody"], "relief": {
        "quota": "", "pay": "x", "account_cover": "x", "covered_by": "ghost", "approved_by": " ",
        "approver_function": "sales", "approved_on": "2027-01-01" } });
    let refused = scene.post(&scene.planner, "/cycles/first/reliefs", wrong).await;
    let fields = refused.json()["fields"].as_array().unwrap().clone();
    let paths: Vec<&str> = fields.iter().filter_map(|field| field["path"].as_str()).collect();
    assert_eq!(
        paths,
        ["people/0", "people/1", "relief/quota", "relief/approved_by", "relief/covered_by", "relief/approved_on"],
        "all of it at once: {}",
        refused.text
    );
    let body = json!({ "people": [scene.person], "relief": relief() });
    let recorded = scene.post(&scene.planner, "/cycles/first/reliefs", body.clone()).await;
    assert_eq!(recorded.status, 201, "{}", recorded.text);
    assert_eq!(scene.post(&scene.planner, "/cycles/first/reliefs", body).await.status, 422, "once");
    assert_eq!(scene.kinds_of_messages(Role::Employee)[0], "relief-recorded");
    assert_eq!(scene.kinds_of_messages(Role::Manager)[0], "relief-recorded-for");

    let mine = scene.app.get("/api/v1/me/development", &employee).await.json();
    assert_eq!(mine["next"]["quota"]["relief"]["approved_by"], "Vera Prescott", "before Accept stands who approved it");
    let why = format!("/api/v1/plans/{}/placements/{}", scene.plan, scene.placement);
    let manager = scene.who(Role::Manager).await;
    let seen = scene.app.get(&why, &manager).await.json();
    assert_eq!(seen["quota"]["relief"]["quota"], "Reduced by a fifth for the six weeks.");
    assert!(seen.get("consent").is_none() && seen.get("objection").is_none(), "{seen}");
    let colleague = scene.who(Role::Leader).await;
    assert_eq!(scene.app.get(&why, &colleague).await.status, 404, "nobody else sees it");
    assert_eq!(scene.accept(&employee).await.status, 200);

    // Other terms are another question.
    let path = format!("/cycles/first/reliefs/{}", scene.person);
    scene.later(TimeDelta::hours(1)).await;
    let changed = scene.tagged(&scene.planner, Method::PUT, &path, 1, relief()).await;
    assert_eq!(changed.json()["version"], 2, "{}", changed.text);
    assert_eq!(scene.tagged(&scene.planner, Method::PUT, &path, 1, relief()).await.status, 412);
    let employee = scene.who(Role::Employee).await;
    let mine = scene.app.get("/api/v1/me/development", &employee).await.json();
    assert_eq!(mine["next"]["consent"]["state"], "no-answer", "{mine}");
    assert_eq!(scene.accept(&employee).await.status, 200);
    scene.later(TimeDelta::days(8)).await;
    scene.confirm_the_others().await;
    let published = scene.plan_action(&scene.plan, "publish", json!({})).await;
    assert_eq!(published.status, 200, "{}", published.text);
    let gone = scene.tagged(&scene.planner, Method::DELETE, &path, 2, json!({})).await;
    assert_eq!(gone.status, 204, "{}", gone.text);
}

#[actix_web::test]
async fn no_output_shows_a_private_reason() {
    let scene = scene().await;
    scene.carries_a_quota();
    scene.show().await;
    let employee = scene.who(Role::Employee).await;
    let asked = scene.object(&employee).await;
    scene.post(&scene.planner, "/cycles/first/reliefs", json!({ "people": [scene.person], "relief": relief() })).await;
    let answer = json!({ "state": "upheld", "answer": "Granted." });
    assert_eq!(scene.answer(&asked, answer).await.status, 200);
    let tables: Vec<String> = scene
        .app
        .db()
        .read(|conn| {
            let mut all: Vec<String> = schema::messages::table.select(schema::messages::body).load(conn)?;
            all.extend(schema::audit::table.select(schema::audit::detail).load::<String>(conn)?);
            all.extend(schema::plans::table.select(schema::plans::problem).load::<String>(conn)?);
            Ok::<_, DbError>(all)
        })
        .unwrap();
    assert!(tables.len() > 5);
    for text in &tables {
        assert!(!text.contains(MARKER), "{text}");
    }
    scene.app.account(Role::Administrator, None);
    for role in [Role::Planner, Role::Administrator, Role::Leader, Role::Manager] {
        let who = scene.who(role).await;
        let plan = &scene.plan;
        for path in [
            format!("/plans/{plan}/board"),
            format!("/plans/{plan}/export"),
            "/cycles/first".to_owned(),
            "/cycles/first/response-times".to_owned(),
            "/me/development".to_owned(),
            "/audit".to_owned(),
        ] {
            let seen = scene.app.get(&format!("/api/v1{path}"), &who).await;
            assert!(!seen.text.contains(MARKER), "{role} {path}: {}", seen.text);
        }
        // What becomes of the quota is for those who lead the person, the request for nobody of them.
        let seen = scene.app.get(&format!("/api/v1/plans/{plan}/placements/{}", scene.placement), &who).await;
        let may_see = matches!(role, Role::Planner | Role::Manager);
        assert_eq!(seen.text.contains(MARKER), may_see, "{role}: {}", seen.text);
        assert_eq!(seen.text.contains("I marry then"), role == Role::Planner, "{role}: {}", seen.text);
    }
}
