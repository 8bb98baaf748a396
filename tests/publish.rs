//! From a draft to a published plan: managers first, then the people in it, requests answered, the undisputed part ahead.

use crate::support::app::{Answer, SignedIn, TestApp};
use actix_web::http::Method;
use chrono::TimeDelta;
use diesel::prelude::*;
use serde_json::{Value, json};
use std::sync::atomic::AtomicBool;
use tandem::{
    db::{DbError, schema},
    domain::role::Role,
    jobs,
};

/// A company with a draft for its first cycle; two people in it and their manager have accounts.
struct Scene {
    app: TestApp,
    planner: SignedIn,
    plan: String,
    /// Id, and placement, of those with an account.
    placed: Vec<(String, String)>,
}

async fn scene() -> Scene {
    let app = TestApp::new().await;
    let planner = app.enter(Role::Planner).await;
    app.post("/api/v1/cycles/first/runs", &planner, json!({ "time_limit_seconds": 20 })).await;
    assert!(jobs::work_next(app.db(), &app.clock, "w", &AtomicBool::new(false)).unwrap());
    let plans = app.get("/api/v1/cycles/first/plans", &planner).await.json();
    let plan = format!("/api/v1/plans/{}", plans["items"][0]["id"].as_str().unwrap());
    let board = app.get(&format!("{plan}/board"), &planner).await.json();
    let placed: Vec<(String, String)> = (board["people"].as_array().unwrap().iter())
        .filter_map(|person| {
            let placement = person["placements"][0]["id"].as_str()?;
            Some((person["id"].as_str()?.to_owned(), placement.to_owned()))
        })
        .collect();
    assert!(placed.len() >= 2, "{board}");
    app.db()
        .write_tx(|conn| {
            diesel::update(schema::people::table.find(&placed[0].0))
                .set(schema::people::manager_id.eq(&placed[1].0))
                .execute(conn)?;
            Ok::<_, DbError>(())
        })
        .unwrap();
    app.account(Role::Employee, Some(&placed[0].0));
    app.account(Role::Manager, Some(&placed[1].0));
    Scene { app, planner, plan, placed }
}

impl Scene {
    /// Time goes by, and the planner's session with it.
    async fn later(&mut self, by: TimeDelta) {
        self.app.clock.advance(by);
        self.planner = self.app.sign_in(Role::Planner).await;
    }

    async fn tagged(&self, what: &str, version: u32, body: Value) -> Answer {
        let request = self.planner.request(Method::POST, &format!("{}/{what}", self.plan), Some(body));
        self.app.send(request.insert_header(("if-match", format!("\"{version}\"")))).await
    }

    async fn publication(&self) -> Value {
        self.app.get(&format!("{}/publication", self.plan), &self.planner).await.json()
    }

    async fn object(&self, who: &SignedIn, placement: &str) -> Value {
        let body = json!({ "placement_id": placement, "reason": "I marry in that week." });
        let asked = self.app.post("/api/v1/me/objections", who, body).await;
        assert_eq!(asked.status, 201, "{}", asked.text);
        asked.json()
    }
}

#[actix_web::test]
async fn managers_see_a_draft_two_days_before_their_people() {
    let mut scene = scene().await;
    let (manager, employee) = (scene.app.sign_in(Role::Manager).await, scene.app.sign_in(Role::Employee).await);
    let plan = scene.plan.clone();
    assert_eq!(scene.app.get(&plan, &manager).await.status, 404, "a draft is the planners' own at first");

    let early = scene.tagged("show", 1, json!({ "to": "everybody" })).await;
    assert_eq!(early.status, 409);
    assert!(early.text.contains("48 hours before their people. Show it to them first"), "{}", early.text);
    assert_eq!(scene.tagged("show", 1, json!({ "to": "managers" })).await.json()["shown_to"], "managers");
    assert_eq!(
        (scene.app.get(&plan, &manager).await.status.as_u16(), scene.app.get(&plan, &employee).await.status.as_u16()),
        (200, 404)
    );

    scene.later(TimeDelta::hours(47)).await;
    let early = scene.tagged("show", 2, json!({ "to": "everybody" })).await;
    assert!(early.text.contains("until 9 December 2026, 12:00 UTC"), "{}", early.text);
    scene.later(TimeDelta::hours(1)).await;
    assert_eq!(scene.tagged("show", 2, json!({ "to": "everybody" })).await.json()["shown_to"], "everybody");
    let view = scene.publication().await;
    assert_eq!(view["objections_until"], "2026-12-16T12:00:00Z", "{view}");

    let employee = scene.app.sign_in(Role::Employee).await;
    let mine = scene.app.get("/api/v1/me/development", &employee).await.json();
    assert_eq!(mine["next"]["state"], "draft", "{mine}");
    assert_eq!(mine["next"]["id"], json!(scene.placed[0].1));
    assert_eq!(scene.tagged("show", 3, json!({ "to": "managers" })).await.status, 409, "once");
}

#[actix_web::test]
async fn a_reason_is_enough_to_show_or_publish_sooner() {
    let scene = scene().await;
    let shown =
        scene.tagged("show", 1, json!({ "to": "everybody", "reason": "All managers agreed in a meeting." })).await;
    assert_eq!(shown.status, 200, "{}", shown.text);
    let refused = scene.tagged("publish", 2, json!({ "reason": "  " })).await;
    assert!(refused.text.contains("People may ask for a change until 14 December 2026"), "{}", refused.text);
    assert_eq!(refused.json()["fields"][0]["path"], "window");
    let published = scene.tagged("publish", 2, json!({ "reason": "Everybody has said yes." })).await;
    assert_eq!((published.status.as_u16(), published.json()["edition"].as_i64()), (200, Some(1)), "{}", published.text);
    let reasons: Vec<String> = scene
        .app
        .db()
        .read(|conn| {
            Ok::<_, DbError>(
                schema::audit::table
                    .filter(schema::audit::action.like("plan.%"))
                    .order(schema::audit::seq)
                    .select(schema::audit::detail)
                    .load(conn)?,
            )
        })
        .unwrap();
    assert!(reasons[0].contains("agreed in a meeting") && reasons[1].contains("said yes"), "{reasons:?}");
}

#[actix_web::test]
async fn what_nobody_questions_goes_ahead_and_the_rest_follows_its_answer() {
    let mut scene = scene().await;
    scene.tagged("show", 1, json!({ "to": "everybody", "reason": "A small company." })).await;
    let employee = scene.app.sign_in(Role::Employee).await;
    let asked = scene.object(&employee, &scene.placed[0].1).await;
    assert_eq!(asked["is_late"], false);
    scene.later(TimeDelta::days(8)).await;
    let employee = scene.app.sign_in(Role::Employee).await;

    let refused = scene.tagged("publish", 2, json!({ "reason": "Never mind." })).await;
    assert_eq!((refused.status.as_u16(), refused.json()["fields"][0]["path"].as_str()), (409, Some("request")));
    // Silence is no yes: HR settles it for the others, one by one.
    for (_, placement) in &scene.placed[1..] {
        let confirm = format!("/api/v1/placements/{placement}/confirmation");
        let settled = scene.app.post(&confirm, &scene.planner, json!({ "note": "Said yes." })).await;
        assert_eq!(settled.status, 200, "{}", settled.text);
    }
    let view = scene.publication().await;
    assert_eq!(view["requests"]["open"], 1);
    let held = view["part"]["held_back"].as_array().unwrap().clone();
    assert!(held.iter().any(|held| held["why"] == "Asks for a change."), "{view}");
    let ahead = scene.tagged("publish-ahead", 2, json!({})).await;
    assert_eq!(ahead.status, 201, "{}", ahead.text);
    let ahead = ahead.json();
    assert_eq!((&ahead["state"], &ahead["edition"]), (&json!("published"), &json!(1)));
    assert_eq!(ahead["placements"], view["part"]["placements"]);
    let board =
        scene.app.get(&format!("/api/v1/plans/{}/board", ahead["id"].as_str().unwrap()), &scene.planner).await.json();
    let of = |id: &str| {
        let found = board["people"].as_array().unwrap().iter().find(|person| person["id"] == id).unwrap();
        found["placements"].as_array().unwrap().len()
    };
    assert_eq!(of(&scene.placed[0].0), 0, "who asks for a change is not in it");

    // The answer, a late request, and the whole.
    let answer = format!("/api/v1/objections/{}/answer", asked["id"].as_str().unwrap());
    let body = json!({ "state": "declined", "answer": "It begins after that week." });
    scene.app.send(scene.planner.request(Method::POST, &answer, Some(body)).insert_header(("if-match", "\"1\""))).await;
    let late = scene.object(&employee, &scene.placed[0].1).await;
    assert_eq!(late["is_late"], true, "it is not lost");
    assert_eq!(scene.tagged("publish", 2, json!({})).await.status, 409, "and is answered like the others");
    let answer = format!("/api/v1/objections/{}/answer", late["id"].as_str().unwrap());
    let body = json!({ "state": "upheld", "answer": "Another time." });
    scene.app.send(scene.planner.request(Method::POST, &answer, Some(body)).insert_header(("if-match", "\"1\""))).await;
    assert_eq!(scene.publication().await["requests"]["granted_to"].as_array().unwrap().len(), 1);
    let refused = scene.tagged("publish", 2, json!({})).await;
    assert!(refused.text.contains("still holds the assignment"), "granted is granted: {}", refused.text);
    // The planner takes the rule back: they agreed on something else after all.
    let rules = scene.app.get("/api/v1/cycles/first", &scene.planner).await.json()["rules"]["forbids"].clone();
    let lift = json!({ "remove": rules });
    let lifted = scene.app.post("/api/v1/cycles/first/forbids", &scene.planner, lift).await;
    assert_eq!(lifted.status, 200, "{}", lifted.text);
    let confirm = format!("/api/v1/placements/{}/confirmation", scene.placed[0].1);
    scene.app.post(&confirm, &scene.planner, json!({ "note": "They take it after all." })).await;
    let whole = scene.tagged("publish", 2, json!({})).await;
    assert_eq!((whole.status.as_u16(), whole.json()["edition"].as_i64()), (200, Some(2)), "{}", whole.text);
    let editions = scene.app.get("/api/v1/cycles/first/editions", &scene.planner).await.json();
    assert_eq!((&editions["items"][0]["edition"], &editions["items"][0]["is_current"]), (&json!(2), &json!(true)));
    let changed = editions["items"][0]["people_changed"].as_array().unwrap();
    assert_eq!(
        changed.len(),
        held.iter().map(|held| held["person"].as_str()).collect::<std::collections::BTreeSet<_>>().len()
    );
    assert!(editions["items"][1].get("people_changed").is_none());
}

#[actix_web::test]
async fn a_draft_that_breaks_a_rule_or_answers_a_what_if_is_neither_shown_nor_published() {
    let scene = scene().await;
    let id = scene.plan.rsplit('/').next().unwrap().to_owned();
    scene
        .app
        .db()
        .write_tx(|conn| {
            use schema::{placements, plans, scenarios};
            // The same person twice at once, as a change by hand may leave it.
            let row = placements::table.find(&scene.placed[0].1);
            let twin: tandem::db::plans::PlacementRow =
                row.select(tandem::db::plans::PlacementRow::as_select()).first(conn)?;
            let twin = tandem::db::plans::PlacementRow { id: "twin".into(), ..twin };
            diesel::insert_into(placements::table).values(&twin).execute(conn)?;
            diesel::insert_into(scenarios::table)
                .values((
                    scenarios::id.eq("what-if"),
                    scenarios::cycle_id.eq("first"),
                    scenarios::name.eq("What if"),
                    scenarios::note.eq(""),
                    scenarios::rules.eq("[]"),
                    scenarios::events.eq("[]"),
                    scenarios::shared.eq(true),
                    scenarios::created_by.eq("x"),
                    scenarios::created_at.eq(scene.app.clock.now()),
                ))
                .execute(conn)?;
            diesel::update(plans::table.find(&id))
                .set((plans::rules_broken.eq(1), plans::scenario_id.eq("what-if")))
                .execute(conn)?;
            Ok::<_, DbError>(())
        })
        .unwrap();
    for what in ["show", "publish"] {
        let body = if what == "show" { json!({ "to": "managers" }) } else { json!({}) };
        let refused = scene.tagged(what, 1, body).await;
        assert_eq!(refused.status, 409, "{what}");
        let fields = refused.json()["fields"].as_array().unwrap().clone();
        let codes: Vec<&str> = fields.iter().filter_map(|field| field["path"].as_str()).collect();
        assert_eq!(codes[0], "scenario", "{what}: all of it is said at once: {codes:?}");
        assert!(codes[1..].iter().all(|code| *code == "rule") && codes.len() > 1, "{codes:?}");
        assert!(refused.text.contains(&scene.placed[0].0), "it says who: {}", refused.text);
    }
}
