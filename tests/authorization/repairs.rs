//! Events of a plan and the ways to mend it.

use super::{Row, World};
use serde_json::json;

pub fn rows(world: &World) -> Vec<Row> {
    let World { published, draft, repair, run, .. } = world;
    let row = |operation, address: String, expected| Row { operation, address, body: None, expected };
    // Nobody has this id: what is allowed records nothing.
    let leave = json!({ "kind": "leave", "person_id": "nobody", "starts_on": "2027-01-04", "ends_on": "2027-01-08" });
    let record = |plan: &str, expected| Row {
        operation: "POST /plans/{id}/events",
        address: format!("/plans/{plan}/events"),
        body: Some(json!({ "events": [leave] })),
        expected,
    };
    let choice = "POST /repairs/{run_id}/orphans/{number}/choices/{choice}/take";
    vec![
        record(published, "13A333"),
        record(draft, "13A334"),
        row("GET /plans/{id}/event-choices", format!("/plans/{published}/event-choices"), "13A333"),
        row("GET /plans/{id}/event-choices", format!("/plans/{draft}/event-choices"), "13A334"),
        row("GET /plans/{id}/drift", format!("/plans/{published}/drift"), "13A333"),
        row("GET /plans/{id}/drift", format!("/plans/{draft}/drift"), "13A334"),
        row("GET /repairs/{run_id}", format!("/repairs/{repair}"), "13A444"),
        row("GET /repairs/{run_id}", format!("/repairs/{run}"), "134444"),
        row("POST /repairs/{run_id}/fixes/{number}/take", format!("/repairs/{repair}/fixes/0/take"), "13A444"),
        row("POST /repairs/{run_id}/fixes/{number}/take", format!("/repairs/{run}/fixes/0/take"), "134444"),
        row(choice, format!("/repairs/{run}/orphans/0/choices/0/take"), "134444"),
        row("GET /cycles/{id}/events", "/cycles/second/events".into(), "13A333"),
        row("GET /cycles/{id}/events", "/cycles/none/events".into(), "134333"),
        row("DELETE /cycles/{id}/events/{event_id}", "/cycles/second/events/none".into(), "134333"),
    ]
}
