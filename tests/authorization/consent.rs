//! Answers to plans, quota relief, early ends and extensions.

use super::{Row, World};
use serde_json::json;

pub fn rows(world: &World) -> Vec<Row> {
    let World { published, draft, hidden, placement, own_person, .. } = world;
    let row = |operation, address: String, expected| Row { operation, address, body: None, expected };
    let with = |operation, address: String, body, expected| Row { operation, address, body: Some(body), expected };
    let relief = json!({
        "quota": "", "pay": "", "account_cover": "", "approved_by": "", "approver_function": "sales", "approved_on": "2026-12-01"
    });
    let stay = json!({ "placement_id": placement, "weeks": 4, "reason": "x" });
    // Sales is led by the leader where somebody of marketing is placed: both managers are sellers.
    let three = if own_person.starts_with('m') { "144AAA" } else { "1444AA" };
    vec![
        row("POST /placements/{id}/acceptance", format!("/placements/{placement}/acceptance"), "14444A"),
        row("POST /placements/{id}/acceptance", "/placements/none/acceptance".into(), "144444"),
        row("DELETE /placements/{id}/acceptance", format!("/placements/{placement}/acceptance"), "14444A"),
        with(
            "POST /placements/{id}/confirmation",
            format!("/placements/{placement}/confirmation"),
            json!({ "note": "x" }),
            "13A333",
        ),
        row("GET /plans/{id}/answers", format!("/plans/{published}/answers"), "13A333"),
        row("GET /plans/{id}/answers", format!("/plans/{draft}/answers"), "13A334"),
        row("GET /plans/{id}/answers", format!("/plans/{hidden}/answers"), "13A444"),
        row("POST /plans/{id}/answer-reminders", format!("/plans/{draft}/answer-reminders"), "13A334"),
        row("GET /cycles/{id}/response-times", "/cycles/first/response-times".into(), "1AAAAA"),
        row("GET /cycles/{id}/response-times", "/cycles/none/response-times".into(), "144444"),
        row("GET /plans/{id}/reliefs", format!("/plans/{published}/reliefs"), "13A333"),
        row("GET /plans/{id}/reliefs", format!("/plans/{draft}/reliefs"), "13A334"),
        with(
            "POST /cycles/{id}/reliefs",
            "/cycles/first/reliefs".into(),
            json!({ "people": [own_person], "relief": relief.clone() }),
            "13A333",
        ),
        with("PUT /cycles/{id}/reliefs/{person_id}", "/cycles/first/reliefs/none".into(), relief, "134333"),
        row("DELETE /cycles/{id}/reliefs/{person_id}", "/cycles/first/reliefs/none".into(), "134333"),
        row("GET /me/stay-changes", "/me/stay-changes".into(), "1AAAAA"),
        // The same length: understood, and refused. Only the three know of the placement.
        with("POST /me/stay-changes", "/me/stay-changes".into(), stay, three),
        with("POST /stay-changes/{id}/answer", "/stay-changes/none/answer".into(), json!({ "agree": true }), "144444"),
        row("POST /stay-changes/{id}/withdrawal", "/stay-changes/none/withdrawal".into(), "144444"),
        with(
            "POST /stay-changes/{id}/decision",
            "/stay-changes/none/decision".into(),
            json!({ "decision": "confirm" }),
            "134333",
        ),
        row("GET /cycles/{id}/stay-changes", "/cycles/first/stay-changes".into(), "13A333"),
        row("GET /cycles/{id}/stay-changes", "/cycles/none/stay-changes".into(), "134333"),
    ]
}
