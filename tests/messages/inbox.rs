//! The inbox: one's own messages, in one's own language.

use crate::support::app::TestApp;
use actix_web::http::Method;
use diesel::prelude::*;
use serde_json::json;
use tandem::{
    app::messages::{To, tell},
    db::{DbError, schema},
    domain::{message::Message, role::Role},
};

#[actix_web::test]
async fn messages_are_read_one_by_one_or_all_and_only_ones_own() {
    let app = TestApp::new().await;
    let account = app.account(Role::Employee, Some("s1"));
    app.account(Role::Manager, Some("s2"));
    for cycle in ["Spring", "Summer", "Autumn"] {
        let message = Message::PlanPublished { cycle: cycle.into() };
        app.db().write_tx(|conn| tell(conn, app.clock.now(), To::People(&["s1"]), &message)).unwrap();
        app.clock.advance(chrono::TimeDelta::minutes(1));
    }
    let (who, other) = (app.sign_in(Role::Employee).await, app.sign_in(Role::Manager).await);
    let first = app.get("/api/v1/me/messages?limit=2", &who).await.json();
    let titles = |inbox: &serde_json::Value| {
        let items = inbox["items"].as_array().unwrap();
        items.iter().map(|item| item["title"].as_str().unwrap().to_owned()).collect::<Vec<_>>()
    };
    assert_eq!(titles(&first), ["Autumn is published", "Summer is published"]);
    assert_eq!((&first["unread"], &first["items"][0]["path"]), (&json!(3), &json!("/home")));
    let next = first["next"].as_str().expect("there is more");
    let second = app.get(&format!("/api/v1/me/messages?limit=2&after={next}"), &who).await.json();
    assert_eq!(titles(&second), ["Spring is published"]);
    assert_eq!(second["next"], json!(null));

    let id = first["items"][0]["id"].as_str().unwrap();
    let read = |who| app.ask(Method::POST, "/api/v1/me/messages/read", who, None);
    assert_eq!(app.post(&format!("/api/v1/me/messages/{id}/read"), &other, json!({})).await.status, 404);
    let one = app.post(&format!("/api/v1/me/messages/{id}/read"), &who, json!({})).await;
    assert_eq!(one.json()["unread"], 2);
    assert_eq!(read(&other).await.json()["unread"], 0);
    assert_eq!(app.get("/api/v1/me/messages/unread", &who).await.json()["unread"], 2, "another's are not mine");
    assert_eq!(read(&who).await.json()["unread"], 0);

    let german = diesel::update(schema::accounts::table.find(&account)).set(schema::accounts::language.eq("de"));
    app.db().write_tx(|conn| german.execute(conn).map(drop).map_err(DbError::from)).unwrap();
    let inbox = app.get("/api/v1/me/messages", &who).await.json();
    assert_eq!(titles(&inbox)[0], "Autumn ist veröffentlicht");
}
