//! Signing in, and everything that ends a session.

use crate::support::app::{PASSWORD, SignedIn, TestApp, cookie};
use actix_web::http::Method;
use chrono::TimeDelta;
use serde_json::json;
use tandem::{db::audit, domain::role::Role};

async fn is_in(app: &TestApp, who: &SignedIn) -> bool {
    let status = app.get("/api/v1/session", who).await.status.as_u16();
    assert!([200, 401].contains(&status), "{status}");
    status == 200
}

#[actix_web::test]
async fn signing_in_shows_who_one_is_and_signing_out_ends_it() {
    let app = TestApp::new().await;
    app.account(Role::Planner, None);
    let answer = app.try_sign_in(" Planner@Small.example", PASSWORD).await;
    assert_eq!(answer.status, 200);
    let actor = answer.json();
    assert_eq!((actor["role"].as_str(), actor["company"]["demo"].as_bool()), (Some("planner"), Some(false)));
    assert_eq!(actor["company"]["as_of"], "2026-12-07");
    let set = answer.header("set-cookie");
    assert!(
        set.starts_with("tandem=")
            && set.contains("HttpOnly")
            && set.contains("SameSite=Lax")
            && set.contains("Path=/"),
        "{set}"
    );
    let who = SignedIn { cookie: cookie(&answer) };
    assert!(is_in(&app, &who).await);
    assert_eq!(app.ask(Method::DELETE, "/api/v1/session", &who, None).await.status, 204);
    assert!(!is_in(&app, &who).await, "the old cookie is worth nothing");
    app.db().read(audit::verify).unwrap();
    let actions: Vec<String> =
        app.db().read(|conn| audit::list(conn, 0, 10)).unwrap().into_iter().map(|row| row.action).collect();
    assert_eq!(actions[actions.len() - 2..], ["account.add", "session.sign_in"]);
}

#[actix_web::test]
async fn wrong_passwords_and_unknown_addresses_look_the_same() {
    let app = TestApp::new().await;
    app.account(Role::Planner, None);
    let wrong = app.try_sign_in("planner@small.example", "not the password").await;
    let unknown = app.try_sign_in("nobody@small.example", "not the password").await;
    assert_eq!((wrong.status.as_u16(), wrong.code().as_str()), (401, "wrong_credentials"));
    assert_eq!(wrong.text, unknown.text);
    assert!(cookie(&wrong).is_none());
}

#[actix_web::test]
async fn guessing_is_slowed_down() {
    let app = TestApp::new().await;
    app.account(Role::Planner, None);
    for _ in 0..10 {
        assert_eq!(app.try_sign_in("planner@small.example", "a guess").await.status, 401);
    }
    let refused = app.try_sign_in("Planner@small.example ", PASSWORD).await;
    assert_eq!((refused.status.as_u16(), refused.code().as_str()), (429, "too_many"));
    assert!(refused.header("retry-after").parse::<u64>().unwrap() >= 1);
}

#[actix_web::test]
async fn a_session_ends_when_idle_and_after_a_week() {
    let app = TestApp::new().await;
    let who = app.enter(Role::Planner).await;
    app.clock.advance(TimeDelta::hours(7));
    assert!(is_in(&app, &who).await);
    app.clock.advance(TimeDelta::hours(7));
    assert!(is_in(&app, &who).await, "used within eight hours");
    app.clock.advance(TimeDelta::minutes(8 * 60 + 1));
    assert!(!is_in(&app, &who).await, "idle for more than eight hours");
    let who = app.sign_in(Role::Planner).await;
    for _ in 0..23 {
        app.clock.advance(TimeDelta::hours(7));
        assert!(is_in(&app, &who).await);
    }
    app.clock.advance(TimeDelta::hours(7));
    assert!(!is_in(&app, &who).await, "a week is over");
}

#[actix_web::test]
async fn a_change_of_role_and_disabling_end_every_session() {
    let app = TestApp::new().await;
    let admin = app.enter(Role::Administrator).await;
    let first = app.enter(Role::Planner).await;
    let second = app.sign_in(Role::Planner).await;
    let path = format!("/api/v1/accounts/{}", app.account_id(Role::Planner));
    let patch = |version: i32, body| {
        app.send(admin.request(Method::PATCH, &path, Some(body)).insert_header(("if-match", format!("\"{version}\""))))
    };
    let changed = patch(1, json!({ "role": "employee" })).await;
    assert_eq!((changed.status.as_u16(), changed.header("etag")), (200, "\"2\""));
    assert!(!is_in(&app, &first).await && !is_in(&app, &second).await);
    let again = app.sign_in(Role::Planner).await;
    assert_eq!(app.get("/api/v1/session", &again).await.json()["role"], "employee");
    assert_eq!(patch(2, json!({ "disabled": true })).await.status, 200);
    assert!(!is_in(&app, &again).await);
    assert_eq!(app.try_sign_in("planner@small.example", PASSWORD).await.code(), "wrong_credentials");
    let stale = patch(2, json!({ "disabled": false })).await;
    assert_eq!((stale.status.as_u16(), stale.code().as_str()), (412, "stale"));
}

#[actix_web::test]
async fn if_match_is_needed_and_read_strictly() {
    let app = TestApp::new().await;
    let admin = app.enter(Role::Administrator).await;
    let path = format!("/api/v1/accounts/{}", app.account_id(Role::Administrator));
    let patch = |tag: Option<&'static str>| {
        let request = admin.request(Method::PATCH, &path, Some(json!({})));
        app.send(match tag {
            Some(tag) => request.insert_header(("if-match", tag)),
            None => request,
        })
    };
    assert_eq!(patch(None).await.status, 428);
    for bad in ["1", "*", "W/\"1\"", "\"x\"", "\"1\", \"2\""] {
        assert_eq!(patch(Some(bad)).await.status, 400, "{bad}");
    }
    assert_eq!(patch(Some("\"9\"")).await.status, 412);
    assert_eq!(patch(Some("\"1\"")).await.status, 200);
}

#[actix_web::test]
async fn the_last_administrator_stays() {
    let app = TestApp::new().await;
    let admin = app.enter(Role::Administrator).await;
    let path = format!("/api/v1/accounts/{}", app.account_id(Role::Administrator));
    let request =
        admin.request(Method::PATCH, &path, Some(json!({ "role": "planner" }))).insert_header(("if-match", "\"1\""));
    assert_eq!(app.send(request).await.status, 409);
    assert_eq!(app.get("/api/v1/session", &admin).await.json()["role"], "administrator", "nothing was kept");
}

#[actix_web::test]
async fn a_new_password_ends_the_other_sessions_and_not_this_one() {
    let app = TestApp::new().await;
    let here = app.enter(Role::Employee).await;
    let elsewhere = app.sign_in(Role::Employee).await;
    let change = |current: &'static str, next: &'static str| {
        app.post("/api/v1/session/password", &here, json!({ "current": current, "next": next }))
    };
    assert_eq!(change("not it", "a new long password").await.status, 422);
    assert_eq!(change(PASSWORD, "password123").await.json()["fields"][0]["path"], "next");
    let changed = change(PASSWORD, "a new long password").await;
    assert_eq!(changed.status, 204);
    assert!(!is_in(&app, &elsewhere).await && !is_in(&app, &here).await, "old keys are worth nothing");
    assert!(is_in(&app, &SignedIn { cookie: cookie(&changed) }).await);
    assert_eq!(app.try_sign_in("employee@small.example", PASSWORD).await.status, 401);
    assert_eq!(app.try_sign_in("employee@small.example", "a new long password").await.status, 200);
}
