//! Early ends and extensions: notice, three who agree, and a new edition.

use super::{MARKER, Scene, scene};
use crate::support::app::Answer;
use actix_web::http::Method;
use diesel::prelude::*;
use serde_json::json;
use tandem::{
    db::{DbError, schema},
    domain::role::Role,
};

#[actix_web::test]
async fn an_early_end_needs_all_three_and_becomes_a_new_edition() {
    let scene = scene().await;
    assert_eq!(scene.plan_action(&scene.plan, "publish", json!({})).await.status, 200);
    let (employee, manager, lead) =
        (scene.who(Role::Employee).await, scene.who(Role::Manager).await, scene.who(Role::Leader).await);
    let ask = |weeks: u32| json!({ "placement_id": scene.placement, "weeks": weeks, "reason": format!("Needed at home, {MARKER}.") });
    let same = scene.post(&employee, "/me/stay-changes", ask(4)).await;
    assert_eq!((same.status.as_u16(), same.json()["fields"][0]["path"].as_str()), (422, Some("weeks")));
    let offered = scene.app.get("/api/v1/me/stay-changes", &employee).await.json();
    assert!(offered["stays"][0]["lengths"].as_array().unwrap().len() > 2, "{offered}");
    let asked = scene.post(&employee, "/me/stay-changes", ask(3)).await;
    assert_eq!((asked.status.as_u16(), &asked.json()["state"]), (201, &json!("open")), "{}", asked.text);
    let id = asked.json()["id"].as_str().unwrap().to_owned();
    assert_eq!(scene.post(&manager, "/me/stay-changes", ask(2)).await.status, 409, "one at a time");
    assert_eq!(scene.kinds_of_messages(Role::Manager)[0], "stay-change-asked");

    let path = format!("/stay-changes/{id}/answer");
    let stranger = scene.tagged(&scene.planner, Method::POST, &path, 1, json!({ "agree": true })).await;
    assert_eq!(stranger.status, 404, "HR does not agree for somebody who can: {}", stranger.text);
    let early = scene
        .tagged(
            &scene.planner,
            Method::POST,
            &format!("/stay-changes/{id}/decision"),
            1,
            json!({ "decision": "confirm" }),
        )
        .await;
    assert!(early.text.contains("Not all three"), "{}", early.text);
    let one = scene.tagged(&manager, Method::POST, &path, 1, json!({ "agree": true })).await;
    assert_eq!(one.json()["state"], "open", "{}", one.text);
    assert_eq!(scene.tagged(&lead, Method::POST, &path, 1, json!({ "agree": true })).await.status, 412);
    let all = scene.tagged(&lead, Method::POST, &path, 2, json!({ "agree": true })).await;
    assert_eq!(all.json()["state"], "agreed", "{}", all.text);
    assert_eq!(scene.kinds_of_messages(Role::Planner)[0], "stay-change-agreed");

    let list = scene.get("/cycles/first/stay-changes").await;
    assert_eq!(list["items"][0]["can_decide"], true);
    let decision = format!("/stay-changes/{id}/decision");
    let done = scene.tagged(&scene.planner, Method::POST, &decision, 3, json!({ "decision": "confirm" })).await;
    assert_eq!((done.status.as_u16(), &done.json()["state"]), (200, &json!("done")), "{}", done.text);
    let mine = scene.app.get("/api/v1/me/development", &employee).await.json();
    assert_eq!((&mine["next"]["weeks"], &mine["next"]["state"]), (&json!(3), &json!("published")), "{mine}");
    let editions = scene.get("/cycles/first/editions").await;
    assert_eq!(editions["items"][0]["people_changed"], json!([scene.person]), "{editions}");
    let log = scene.app.get("/api/v1/me/stay-changes", &lead).await.json()["items"][0]["log"].clone();
    let what: Vec<&str> = log.as_array().unwrap().iter().filter_map(|entry| entry["what"].as_str()).collect();
    assert_eq!(what.len(), 4, "{log}");
    assert!(what.contains(&"asked") && what.contains(&"done"), "{log}");
    for role in [Role::Employee, Role::Manager, Role::Leader] {
        assert_eq!(scene.kinds_of_messages(role)[0], "stay-change-done", "{role}");
    }
    // What was agreed on contradicts nothing afterwards.
    let plan = editions["items"][0]["plan_id"].as_str().unwrap();
    let drift = scene.get(&format!("/plans/{plan}/drift")).await;
    assert_eq!(drift["broken"], json!([]), "{drift}");
    assert_eq!(
        scene.tagged(&scene.planner, Method::POST, &decision, 5, json!({ "decision": "confirm" })).await.status,
        409
    );
}

#[actix_web::test]
async fn too_little_notice_a_no_and_a_broken_rule_are_said_plainly() {
    let scene = scene().await;
    assert_eq!(scene.plan_action(&scene.plan, "publish", json!({})).await.status, 200);
    let mine = |answer: Answer| answer.json();
    let employee = scene.who(Role::Employee).await;
    let stays = mine(scene.app.get("/api/v1/me/stay-changes", &employee).await);
    let starts: chrono::NaiveDate = stays["stays"][0]["starts_on"].as_str().unwrap().parse().unwrap();
    // A week into the placement, by the company's own date.
    let as_of = starts + chrono::Days::new(8);
    scene
        .app
        .db()
        .write_tx(|conn| tandem::db::settings::set(conn, tandem::db::settings::AS_OF, &as_of.to_string()))
        .unwrap();
    let ask = |weeks: u32| json!({ "placement_id": scene.placement, "weeks": weeks, "reason": "x" });
    let refused = scene.post(&employee, "/me/stay-changes", ask(2)).await;
    assert!(refused.status == 422 && refused.text.contains("2 weeks' notice"), "{}", refused.text);
    let stays = mine(scene.app.get("/api/v1/me/stay-changes", &employee).await);
    assert!(stays["stays"][0]["lengths"].as_array().unwrap().iter().all(|length| length["weeks"] != 2), "{stays}");

    // A no ends it, with its reason.
    let asked = mine(scene.post(&employee, "/me/stay-changes", ask(5)).await);
    let (id, manager) = (asked["id"].as_str().unwrap(), scene.who(Role::Manager).await);
    let path = format!("/stay-changes/{id}/answer");
    assert_eq!(scene.tagged(&manager, Method::POST, &path, 1, json!({ "agree": false })).await.status, 422);
    let no = scene.tagged(&manager, Method::POST, &path, 1, json!({ "agree": false, "note": "We are too few." })).await;
    assert_eq!((&no.json()["state"], &no.json()["answer"]), (&json!("declined"), &json!("We are too few.")));
    assert_eq!(scene.kinds_of_messages(Role::Employee)[0], "stay-change-declined");

    // Quiet weeks at the end of the quarter: the team stands under its minimum, or somebody else has the place.
    let board = scene.get(&format!("/plans/{}/board", scene.plan)).await;
    let bar =
        board["people"].as_array().unwrap().iter().find(|one| one["id"] == json!(scene.person)).unwrap()["placements"]
            [0]
        .clone();
    let (start, most) = (bar["start_week"].as_u64().unwrap(), 12 - bar["start_week"].as_u64().unwrap());
    scene
        .app
        .db()
        .write_tx(|conn| {
            use schema::placements;
            // Somebody has the one place at the post right after.
            let row = tandem::db::plans::placement(conn, &scene.placement)?;
            let twin = tandem::db::plans::PlacementRow {
                id: "next".into(),
                person_id: scene.others[0].0.clone(),
                starts_on: row.starts_on + chrono::Days::new(28),
                ..row
            };
            diesel::insert_into(placements::table).values(&twin).execute(conn)?;
            Ok::<_, DbError>(())
        })
        .unwrap();
    assert!(most > 4, "week {start}");
    let asked = mine(scene.post(&employee, "/me/stay-changes", ask(5)).await);
    let id = asked["id"].as_str().unwrap();
    let path = format!("/stay-changes/{id}/answer");
    let lead = scene.who(Role::Leader).await;
    scene.tagged(&manager, Method::POST, &path, 1, json!({ "agree": true })).await;
    let all = scene.tagged(&lead, Method::POST, &path, 2, json!({ "agree": true })).await;
    assert_eq!(all.json()["state"], "agreed", "{}", all.text);
    let decision = format!("/stay-changes/{id}/decision");
    let refused = scene.tagged(&scene.planner, Method::POST, &decision, 3, json!({ "decision": "confirm" })).await;
    assert!(Scene::codes(&refused).iter().all(|code| code == "rule"), "HR is told which rule: {}", refused.text);
    let draft = scene.tagged(&scene.planner, Method::POST, &decision, 3, json!({ "decision": "draft" })).await;
    assert_eq!(draft.status, 200, "{}", draft.text);
    let plan = draft.json()["plan_id"].as_str().unwrap().to_owned();
    let draft = scene.get(&format!("/plans/{plan}")).await;
    assert!(draft["state"] == "draft" && draft["rules_broken"].as_i64().unwrap() > 0, "{draft}");
    let body = json!({ "decision": "decline", "answer": "Somebody else comes." });
    let declined = scene.tagged(&scene.planner, Method::POST, &decision, 4, body).await;
    assert_eq!(declined.json()["state"], "declined", "{}", declined.text);
}
