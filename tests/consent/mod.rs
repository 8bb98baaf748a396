//! Answers to a plan: what a yes is and what silence is not, requests that are granted, quota relief, early ends and extensions.

mod answers;
mod reliefs;
mod requests;
mod stays;

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

/// A private reason, which must turn up nowhere but with the person and HR.
const MARKER: &str = "marker-of-a-private-reason";

/// A company with a draft for its first cycle. Somebody placed is the employee, a colleague of the same team their manager, and
/// somebody of the host team leads that.
struct Scene {
    app: TestApp,
    planner: SignedIn,
    plan: String,
    person: String,
    placement: String,
    /// Everybody else who is placed: person and placement.
    others: Vec<(String, String)>,
}

async fn scene() -> Scene {
    let app = TestApp::new().await;
    let planner = app.enter(Role::Planner).await;
    app.post("/api/v1/cycles/first/runs", &planner, json!({ "time_limit_seconds": 20 })).await;
    work(&app);
    let plans = app.get("/api/v1/cycles/first/plans", &planner).await.json();
    let plan = plans["items"][0]["id"].as_str().unwrap().to_owned();
    let board = app.get(&format!("/api/v1/plans/{plan}/board"), &planner).await.json();
    let mut placed: Vec<(String, String)> = (board["people"].as_array().unwrap().iter())
        .filter_map(|person| {
            Some((person["id"].as_str()?.to_owned(), person["placements"][0]["id"].as_str()?.to_owned()))
        })
        .collect();
    assert!(placed.len() >= 2, "{board}");
    let (person, placement) = placed.remove(0);
    let host = if person.starts_with('s') { "m" } else { "s" };
    let colleague = (1..=4).map(|i| format!("{}{i}", &person[..1])).find(|id| *id != person).unwrap();
    let lead = format!("{host}4");
    app.db()
        .write_tx(|conn| {
            use schema::people;
            diesel::update(people::table.find(&person)).set(people::manager_id.eq(&colleague)).execute(conn)?;
            for i in 1..=3 {
                diesel::update(people::table.find(format!("{host}{i}")))
                    .set(people::manager_id.eq(&lead))
                    .execute(conn)?;
            }
            Ok::<_, DbError>(())
        })
        .unwrap();
    app.account(Role::Employee, Some(&person));
    app.account(Role::Manager, Some(&colleague));
    app.account(Role::Leader, Some(&lead));
    Scene { app, planner, plan, person, placement, others: placed }
}

fn work(app: &TestApp) {
    assert!(jobs::work_next(app.db(), &app.clock, "w", &AtomicBool::new(false)).unwrap());
}

impl Scene {
    async fn later(&mut self, by: TimeDelta) {
        self.app.clock.advance(by);
        self.planner = self.app.sign_in(Role::Planner).await;
    }

    async fn who(&self, role: Role) -> SignedIn {
        self.app.sign_in(role).await
    }

    async fn tagged(&self, who: &SignedIn, method: Method, path: &str, version: i64, body: Value) -> Answer {
        let request = who.request(method, &format!("/api/v1{path}"), Some(body));
        self.app.send(request.insert_header(("if-match", format!("\"{version}\"")))).await
    }

    async fn plan_action(&self, plan: &str, what: &str, body: Value) -> Answer {
        let version = self.get(&format!("/plans/{plan}")).await["version"].as_i64().unwrap();
        self.tagged(&self.planner, Method::POST, &format!("/plans/{plan}/{what}"), version, body).await
    }

    async fn get(&self, path: &str) -> Value {
        let answer = self.app.get(&format!("/api/v1{path}"), &self.planner).await;
        assert_eq!(answer.status, 200, "{path}: {}", answer.text);
        answer.json()
    }

    async fn post(&self, who: &SignedIn, path: &str, body: Value) -> Answer {
        self.app.post(&format!("/api/v1{path}"), who, body).await
    }

    /// To everybody, at once.
    async fn show(&self) {
        let shown =
            self.plan_action(&self.plan, "show", json!({ "to": "everybody", "reason": "A small company." })).await;
        assert_eq!(shown.status, 200, "{}", shown.text);
    }

    async fn accept(&self, who: &SignedIn) -> Answer {
        self.post(who, &format!("/placements/{}/acceptance", self.placement), json!({})).await
    }

    /// What HR settles for everybody but the employee.
    async fn confirm_the_others(&self) {
        for (_, placement) in &self.others {
            let body = json!({ "note": "Said yes by phone." });
            let done = self.post(&self.planner, &format!("/placements/{placement}/confirmation"), body).await;
            assert_eq!(done.status, 200, "{}", done.text);
        }
    }

    async fn object(&self, who: &SignedIn) -> Value {
        let body = json!({ "placement_id": self.placement, "reason": format!("I marry then, {MARKER}.") });
        let asked = self.post(who, "/me/objections", body).await;
        assert_eq!(asked.status, 201, "{}", asked.text);
        asked.json()
    }

    async fn answer(&self, objection: &Value, body: Value) -> Answer {
        let path = format!("/objections/{}/answer", objection["id"].as_str().unwrap());
        self.tagged(&self.planner, Method::POST, &path, 1, body).await
    }

    fn carries_a_quota(&self) {
        self.app
            .db()
            .write_tx(|conn| {
                use schema::people;
                diesel::update(people::table.find(&self.person)).set(people::quota.eq(500_000.0)).execute(conn)?;
                Ok::<_, DbError>(())
            })
            .unwrap();
    }

    /// The codes of what a refusal names.
    fn codes(refused: &Answer) -> Vec<String> {
        assert_eq!(refused.status, 409, "{}", refused.text);
        let fields = refused.json()["fields"].as_array().unwrap().clone();
        fields.iter().map(|field| field["path"].as_str().unwrap().to_owned()).collect()
    }

    fn kinds_of_messages(&self, role: Role) -> Vec<String> {
        let id = self.app.account_id(role);
        let all = self.app.db().read(|conn| tandem::db::messages::of_account(conn, &id)).unwrap();
        all.into_iter().map(|message| message.kind).collect()
    }
}

fn relief() -> Value {
    json!({
        "quota": "Reduced by a fifth for the six weeks.",
        "pay": format!("Commission is paid at the average, {MARKER}."),
        "account_cover": "Two open deals go on.",
        "approved_by": "Vera Prescott",
        "approver_function": "finance",
        "approved_on": "2026-12-04"
    })
}
