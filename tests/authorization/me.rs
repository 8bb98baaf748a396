//! What is one's own: the development plan and the calendar.

use super::{Row, World};
use serde_json::json;

pub fn rows(world: &World) -> Vec<Row> {
    let World { own_person, stranger, .. } = world;
    let row = |operation, address: String, expected| Row { operation, address, body: None, expected };
    let goal = json!({ "goal": "Lead a discovery call" });
    let with = |operation, address: &str, expected| Row {
        operation,
        address: address.to_owned(),
        body: Some(goal.clone()),
        expected,
    };
    vec![
        row("GET /me/development", "/me/development".into(), "144AAA"),
        Row {
            operation: "PUT /me/language",
            address: "/me/language".into(),
            body: Some(json!({ "language": "de" })),
            expected: "1AAAAA",
        },
        row("GET /me/calendar", "/me/calendar".into(), "144AAA"),
        row("GET /me/goals", "/me/goals".into(), "144AAA"),
        with("POST /me/goals", "/me/goals", "144AAA"),
        with("PUT /me/goals/{id}", "/me/goals/none", "144444"),
        row("DELETE /me/goals/{id}", "/me/goals/none".into(), "144444"),
        row("GET /people/{id}/goals", format!("/people/{own_person}/goals"), "1AAAAA"),
        row("GET /people/{id}/goals", format!("/people/{stranger}/goals"), "1AA444"),
    ]
}
