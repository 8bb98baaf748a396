//! A say before a plan is made, and what HR sees of it.

use super::{Row, World};
use serde_json::json;

pub fn rows(_: &World) -> Vec<Row> {
    let row = |operation, address: &str, expected| Row { operation, address: address.into(), body: None, expected };
    let with = |operation, address: &str, body, expected| Row {
        operation,
        address: address.into(),
        body: Some(body),
        expected,
    };
    let dates = json!({ "opens_on": "2026-12-01", "comments_until": "2026-12-20", "wishes_until": "2026-12-20" });
    let comment = json!({ "cycle_id": "third", "comment": "Why?" });
    let limit = json!({ "cycle_id": "third", "kind": "no-rides", "reason": "" });
    let proposed = json!({ "kind": "post", "name": "Desk", "team_id": "sales", "teaches": ["content"], "why": "x" });
    let proposal = json!({ "cycle_id": "third", "proposed": proposed });
    let decision = json!({ "accept": false, "answer": "No." });
    vec![
        row("GET /me/say", "/me/say", "144AAA"),
        row("GET /me/say", "/me/say?cycle=none", "144444"),
        row("GET /me/ledger", "/me/ledger", "144AAA"),
        row("GET /me/proposals/choices/{id}", "/me/proposals/choices/third", "144AAA"),
        row("GET /me/proposals/choices/{id}", "/me/proposals/choices/none", "144444"),
        with("PUT /me/wishes/{id}", "/me/wishes/third", json!({}), "144AAA"),
        with("PUT /me/wishes/{id}", "/me/wishes/none", json!({}), "144444"),
        with("POST /me/comments", "/me/comments", comment, "144AAA"),
        with("POST /me/limits", "/me/limits", limit, "144AAA"),
        row("DELETE /me/limits/{id}", "/me/limits/none", "144444"),
        with("POST /me/proposals", "/me/proposals", proposal, "144AAA"),
        with("POST /me/proposals/{id}/reply", "/me/proposals/none/reply", json!({ "agree": true }), "144444"),
        row("DELETE /me/proposals/{id}", "/me/proposals/none", "144444"),
        row("GET /cycles/{id}/open-rules", "/cycles/third/open-rules", "1AAAAA"),
        row("GET /cycles/{id}/open-rules", "/cycles/none/open-rules", "144444"),
        row("GET /cycles/{id}/wishes-met", "/cycles/first/wishes-met", "1AAAAA"),
        row("GET /cycles/{id}/wishes-met", "/cycles/none/wishes-met", "144444"),
        row("GET /voices", "/voices", "13A333"),
        row("GET /cycles/{id}/voices", "/cycles/third/voices", "13A333"),
        row("GET /cycles/{id}/voices", "/cycles/none/voices", "134333"),
        with("PUT /cycles/{id}/window", "/cycles/third/window", dates, "13A333"),
        row("POST /cycles/{id}/voices/remind", "/cycles/third/voices/remind", "13A333"),
        with("POST /comments/{id}/answer", "/comments/none/answer", json!({ "answer": "x" }), "134333"),
        with("POST /proposals/{id}/decide", "/proposals/none/decide", decision, "134333"),
    ]
}
