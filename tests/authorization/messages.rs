//! Inbox, mail, calendar links and webhooks.

use super::{Row, World};
use crate::support::small;
use serde_json::json;
use tandem::{
    app::webhooks::{self, NewWebhook},
    db::messages,
    domain::{role::Role, webhook_event::WebhookEvent},
};

pub fn rows(world: &World) -> Vec<Row> {
    let row = |operation, address: String, expected| Row { operation, address, body: None, expected };
    let with = |operation, address: String, body, expected| Row { operation, address, body: Some(body), expected };
    let db = world.app.db();
    let planner = world.app.account_id(Role::Planner);
    // The planner was told of the employee's request.
    let message = db.read(|conn| messages::of_account(conn, &planner)).unwrap().remove(0).id;
    let new = NewWebhook { url: "https://hooks.example.com/x".into(), events: vec![WebhookEvent::PlanPublished] };
    let made = db.write_tx(|conn| webhooks::make(conn, &world.app.clock, &small::planner(), new, false)).unwrap();
    let webhook = made.webhook.id;
    let trial = db.write_tx(|conn| webhooks::try_out(conn, &world.app.clock, &small::planner(), &webhook)).unwrap().id;
    let settings = json!({ "mail": "daily", "digest_minute": 480, "quiet_from_minute": 0, "quiet_until_minute": 0, "time_zone": "UTC" });
    let feed = |kind: &str, id: &str| json!({ "kind": kind, "subject_id": id });
    vec![
        row("GET /me/messages", "/me/messages".into(), "1AAAAA"),
        row("GET /me/messages", "/me/messages?after=none".into(), "144444"),
        row("GET /me/messages", format!("/me/messages?after={message}"), "14A444"),
        row("GET /me/messages/unread", "/me/messages/unread".into(), "1AAAAA"),
        row("POST /me/messages/read", "/me/messages/read".into(), "1AAAAA"),
        row("POST /me/messages/{id}/read", format!("/me/messages/{message}/read"), "14A444"),
        row("GET /me/message-settings", "/me/message-settings".into(), "1AAAAA"),
        with("PUT /me/message-settings", "/me/message-settings".into(), settings, "1AAAAA"),
        row("GET /mails", "/mails".into(), "1AA333"),
        row("POST /mails/{id}/again", "/mails/none/again".into(), "144333"),
        row("GET /mailbox", "/mailbox".into(), "144444"),
        row("GET /me/feeds", "/me/feeds".into(), "1AAAAA"),
        with("POST /me/feeds", "/me/feeds".into(), feed("person", &world.own_person), "14444A"),
        with("POST /me/feeds", "/me/feeds".into(), feed("person", &world.stranger), "144444"),
        with("POST /me/feeds", "/me/feeds".into(), feed("team", "none"), "144444"),
        row("POST /me/feeds/{id}/rotate", "/me/feeds/none/rotate".into(), "144444"),
        row("DELETE /me/feeds/{id}", "/me/feeds/none".into(), "144444"),
        row("GET /webhooks", "/webhooks".into(), "1AA333"),
        with("POST /webhooks", "/webhooks".into(), json!({ "url": "", "events": [] }), "1AA333"),
        with("PATCH /webhooks/{id}", format!("/webhooks/{webhook}"), json!({}), "1AA333"),
        row("DELETE /webhooks/{id}", "/webhooks/none".into(), "144333"),
        row("GET /webhooks/{id}/deliveries", format!("/webhooks/{webhook}/deliveries"), "1AA333"),
        row("POST /webhooks/{id}/trial", format!("/webhooks/{webhook}/trial"), "1AA333"),
        row("POST /deliveries/{id}/again", format!("/deliveries/{trial}/again"), "1AA333"),
    ]
}
