//! Who reaches critical roles, nominations and talent pools.

use super::{Row, World};
use serde_json::json;

pub fn rows(world: &World) -> Vec<Row> {
    let World { own_person, .. } = world;
    let row = |operation, address: &str, expected| Row { operation, address: address.to_owned(), body: None, expected };
    let with = |operation, address: &str, body, expected| Row {
        operation,
        address: address.to_owned(),
        body: Some(body),
        expected,
    };
    let role = json!({
        "name": "", "role_id": "none", "team_id": "none", "criticality": 3, "risk_of_loss": 3, "impact_of_loss": 3
    });
    let settings = json!({ "policy": { "nominees_see": "nothing", "bands": { "soon_weeks": 0, "later_weeks": 0 } }, "targets": [] });
    let nomination = json!({ "reason": "" });
    let one = "/succession/roles/none";
    let follows = format!("/succession/roles/none/successors/{own_person}");
    let pool = "/talent-pools/none";
    let member = format!("/talent-pools/none/members/{own_person}");
    vec![
        row("GET /succession", "/succession", "1AAA33"),
        with("PUT /succession/settings", "/succession/settings", settings, "13A333"),
        row("GET /succession/roles/{id}", one, "144433"),
        with("POST /succession/roles", "/succession/roles", role.clone(), "13AA33"),
        with("PUT /succession/roles/{id}", one, role, "134433"),
        row("DELETE /succession/roles/{id}", one, "134433"),
        with(
            "POST /succession/roles/{id}/decision",
            "/succession/roles/none/decision",
            json!({ "confirm": true }),
            "134433",
        ),
        with("PUT /succession/roles/{id}/successors/{person_id}", &follows, nomination, "134433"),
        row("DELETE /succession/roles/{id}/successors/{person_id}", &follows, "134433"),
        row("POST /succession/changes/{id}/undo", "/succession/changes/none/undo", "134433"),
        row("GET /talent-pools", "/talent-pools", "1AAA33"),
        with("POST /talent-pools", "/talent-pools", json!({ "name": "" }), "13AA33"),
        with("PUT /talent-pools/{id}", pool, json!({ "name": "Heads" }), "134433"),
        row("DELETE /talent-pools/{id}", pool, "134433"),
        with("PUT /talent-pools/{id}/members/{person_id}", &member, json!({}), "134433"),
        row("DELETE /talent-pools/{id}/members/{person_id}", &member, "134433"),
        row("GET /me/nominations", "/me/nominations", "144AAA"),
    ]
}
