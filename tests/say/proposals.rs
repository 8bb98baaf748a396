//! Proposals: an exchange between two colleagues, and a post that a team could offer.

use super::scene;
use crate::support::app::Answer;
use actix_web::http::Method;
use serde_json::json;
use std::collections::BTreeSet;

#[actix_web::test]
async fn an_exchange_that_both_want_is_kept_once_hr_accepts() {
    let scene = scene().await;
    scene.open(0, "2026-12-14").await;
    let exchange = |partner: &str| json!({ "cycle_id": "first", "proposed": { "kind": "exchange", "partner_id": partner, "post_id": "desk", "partner_post_id": "studio", "why": "We share a customer." } });
    let own = scene.post("/me/proposals", &scene.mia, exchange("m3")).await;
    assert!(own.text.contains("is in your own team"), "{}", own.text);
    let made = scene.post("/me/proposals", &scene.mia, exchange("s2")).await;
    assert_eq!(made.status, 201, "{}", made.text);
    assert_eq!(made.json()["state"], "asked");
    let id = made.json()["id"].as_str().unwrap().to_owned();
    assert_eq!(
        scene
            .post(
                "/me/proposals",
                &scene.sam,
                json!({ "cycle_id": "first", "proposed": { "kind": "exchange", "partner_id": "m2", "why": "x" } })
            )
            .await
            .status,
        422,
        "one is proposed already"
    );
    let decide = format!("/proposals/{id}/decide");
    let terms = |from: &str, weeks: u32| json!({ "accept": true, "exchange": { "post_id": "desk", "partner_post_id": "studio", "starts_on": from, "weeks": weeks } });
    let hasty = scene.tagged(Method::POST, &decide, &scene.planner, 1, terms("2027-02-01", 4)).await;
    assert!(hasty.text.contains("has not said yes or no yet"), "{}", hasty.text);

    let reply = format!("/me/proposals/{id}/reply");
    assert_eq!(
        scene.tagged(Method::POST, &reply, &scene.mia, 1, json!({ "agree": true })).await.status,
        404,
        "not for oneself"
    );
    assert_eq!(
        scene.tagged(Method::POST, &reply, &scene.sam, 1, json!({ "agree": true })).await.json()["state"],
        "open"
    );
    let wrong = scene.tagged(Method::POST, &decide, &scene.planner, 2, terms("2027-02-01", 5)).await;
    assert!(wrong.text.contains("lasts 4 weeks, not 5"), "{}", wrong.text);
    let wrong = scene.tagged(Method::POST, &decide, &scene.planner, 2, terms("2027-01-11", 4)).await;
    assert_eq!(wrong.status, 422, "placements begin on common dates: {}", wrong.text);
    let accepted = scene.tagged(Method::POST, &decide, &scene.planner, 2, terms("2027-02-01", 4)).await;
    assert_eq!(
        (accepted.status.as_u16(), accepted.json()["state"].as_str()),
        (200, Some("accepted")),
        "{}",
        accepted.text
    );
    let pins = scene.get("/cycles/first", &scene.planner).await["rules"]["pins"].clone();
    assert_eq!(
        pins,
        json!([{ "person": "m2", "post": "desk", "week": 4, "weeks": 4 }, { "person": "s2", "post": "studio", "week": 4, "weeks": 4 }])
    );
    let plan = scene.get(&format!("/runs/{}", scene.solve().await), &scene.planner).await["plan_id"]
        .as_str()
        .unwrap()
        .to_owned();
    let board = scene.get(&format!("/plans/{plan}/board"), &scene.planner).await;
    let placed: BTreeSet<String> = (board["people"].as_array().unwrap().iter())
        .filter(|row| row["placements"][0]["starts_on"] == "2027-02-01" || row["placements"][0]["start_week"] == 4)
        .filter_map(|row| row["id"].as_str().map(str::to_owned))
        .collect();
    assert!(placed.contains("m2") && placed.contains("s2"), "{board}");
    assert_eq!(scene.told("m2@small.example"), ["say-opens", "exchange-replied", "proposal-decided"]);
    assert_eq!(scene.told("s2@small.example"), ["say-opens", "exchange-asked", "proposal-decided"]);
}

#[actix_web::test]
async fn a_post_that_somebody_proposes_is_offered_or_declined_with_a_reason() {
    let scene = scene().await;
    scene.open(0, "2026-12-14").await;
    let post = |name: &str| json!({ "cycle_id": "first", "proposed": { "kind": "post", "name": name, "team_id": "sales", "teaches": ["discovery"], "why": "I would learn to listen." } });
    let id = |made: &Answer| made.json()["id"].as_str().unwrap().to_owned();
    let wrong = json!({ "cycle_id": "first", "proposed": { "kind": "post", "name": " ", "team_id": "none", "teaches": [], "why": "" } });
    let wrong = scene.post("/me/proposals", &scene.mia, wrong).await;
    assert_eq!(wrong.json()["fields"].as_array().unwrap().len(), 4, "{}", wrong.text);
    let good = id(&scene.post("/me/proposals", &scene.mia, post("Discovery desk")).await);
    let other = id(&scene.post("/me/proposals", &scene.mia, post("Second desk")).await);
    let third = id(&scene.post("/me/proposals", &scene.mia, post("Third desk")).await);
    assert_eq!(
        scene.tagged(Method::DELETE, &format!("/me/proposals/{third}"), &scene.mia, 1, json!(null)).await.status,
        204
    );

    let decide = |id: &str| format!("/proposals/{id}/decide");
    let silent = scene.tagged(Method::POST, &decide(&other), &scene.planner, 1, json!({ "accept": false })).await;
    assert!(silent.text.contains("A no needs its reason"), "{}", silent.text);
    let no = json!({ "accept": false, "answer": "There is room for one only." });
    assert_eq!(scene.tagged(Method::POST, &decide(&other), &scene.planner, 1, no).await.json()["state"], "declined");
    let foreign = json!({ "accept": true, "post": { "mentor_id": "m1", "lengths_weeks": [4] } });
    let foreign = scene.tagged(Method::POST, &decide(&good), &scene.planner, 1, foreign).await;
    assert!(foreign.text.contains("somebody of the team"), "{}", foreign.text);
    let yes =
        json!({ "accept": true, "answer": "A good idea.", "post": { "mentor_id": "s3", "lengths_weeks": [4, 6] } });
    let accepted = scene.tagged(Method::POST, &decide(&good), &scene.planner, 1, yes).await;
    assert_eq!(accepted.status, 200, "{}", accepted.text);
    let posts = scene.app.get("/api/v1/exports/posts.csv", &scene.planner).await.text;
    assert!(posts.contains("discovery-desk,Discovery desk,sales,,1,s3,working,4; 6,1,discovery:0.8:"), "{posts}");
    let mine = scene.get("/me/say", &scene.mia).await;
    assert!(mine["posts"].as_array().unwrap().iter().any(|post| post["id"] == "discovery-desk"));
    let answers: Vec<&str> =
        mine["proposals"].as_array().unwrap().iter().filter_map(|one| one["answer"].as_str()).collect();
    assert_eq!(answers, ["A good idea.", "There is room for one only."]);
}
