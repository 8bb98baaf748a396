//! Cycles, their rules as sentences, a plan's sheet read back, and calendars.

use super::{Row, World};
use serde_json::{Value, json};

pub fn rows(world: &World) -> Vec<Row> {
    let World { published, draft, own_person, .. } = world;
    let team = if own_person.starts_with('s') { "sales" } else { "marketing" };
    let row = |operation, address: String, expected| Row { operation, address, body: None, expected };
    let with =
        |operation, address: String, body: Value, expected| Row { operation, address, body: Some(body), expected };
    let new = json!({ "name": "", "starts_on": "2020-01-01", "weeks": 0 });
    let sheet = json!({ "file": { "name": "x.xlsx", "content_base64": "" } });
    let calendar = "GET /plans/{id}/teams/{team}/calendar.ics";
    vec![
        with("POST /cycles", "/cycles".into(), new, "13A333"),
        with("PUT /cycles/{id}/name", "/cycles/first/name".into(), json!({ "name": "Another" }), "13A333"),
        with("PUT /cycles/{id}/name", "/cycles/none/name".into(), json!({ "name": "Another" }), "134333"),
        row("DELETE /cycles/{id}", "/cycles/third".into(), "13A333"),
        row("GET /cycle-templates", "/cycle-templates".into(), "13A333"),
        row("GET /cycles/{id}/rules", "/cycles/first/rules".into(), "13A333"),
        row("GET /cycles/{id}/rules", "/cycles/none/rules".into(), "134333"),
        with("POST /cycles/{id}/rules/preview", "/cycles/first/rules/preview".into(), json!({}), "13A333"),
        with("POST /plans/{id}/sheet/preview", format!("/plans/{published}/sheet/preview"), sheet.clone(), "13A333"),
        with("POST /plans/{id}/sheet/preview", format!("/plans/{draft}/sheet/preview"), sheet.clone(), "13A334"),
        with("POST /plans/{id}/sheet", format!("/plans/{published}/sheet"), sheet.clone(), "13A333"),
        with("POST /plans/{id}/sheet", "/plans/none/sheet".into(), sheet, "144444"),
        row(calendar, format!("/plans/{published}/teams/{team}/calendar.ics"), "1AAAAA"),
        row(calendar, format!("/plans/{draft}/teams/{team}/calendar.ics"), "1AAAA4"),
        row(calendar, format!("/plans/{published}/teams/none/calendar.ics"), "144444"),
    ]
}
