//! Showing and publishing plans.

use super::{Row, World};
use serde_json::json;

pub fn rows(world: &World) -> Vec<Row> {
    let World { published, draft, .. } = world;
    let row = |operation, address: String, expected| Row { operation, address, body: None, expected };
    let with = |operation, address: String, body, expected| Row { operation, address, body: Some(body), expected };
    let unseen = &world.hidden;
    vec![
        with("POST /plans/{id}/publish", format!("/plans/{published}/publish"), json!({}), "13A333"),
        with("POST /plans/{id}/publish", format!("/plans/{draft}/publish"), json!({}), "13A334"),
        with("POST /plans/{id}/publish", format!("/plans/{unseen}/publish"), json!({}), "13A444"),
        row("GET /plans/{id}/publication", format!("/plans/{published}/publication"), "13A333"),
        row("GET /plans/{id}/publication", format!("/plans/{draft}/publication"), "13A334"),
        row("GET /plans/{id}/publication", format!("/plans/{unseen}/publication"), "13A444"),
        with("POST /plans/{id}/show", format!("/plans/{draft}/show"), json!({ "to": "managers" }), "13A334"),
        row("POST /plans/{id}/publish-ahead", format!("/plans/{draft}/publish-ahead"), "13A334"),
        row("GET /cycles/{id}/editions", "/cycles/first/editions".into(), "13A333"),
        row("GET /cycles/{id}/editions", "/cycles/none/editions".into(), "134333"),
    ]
}
