//! Drafts changed by hand are for planners; what a staffing number is made of is for those who see the team.

use super::{Row, World};
use serde_json::json;

pub fn rows(world: &World) -> Vec<Row> {
    let World { published, draft, own_person, .. } = world;
    let row = |operation, address: String, expected| Row { operation, address, body: None, expected };
    let with = |operation, address: String, body, expected| Row { operation, address, body: Some(body), expected };
    let own_team = if own_person.starts_with('s') { "sales" } else { "marketing" };
    let week = "GET /plans/{id}/teams/{team_id}/weeks/{week}";
    let none = || json!({ "moves": [] });
    vec![
        with("POST /plans/{id}/try", format!("/plans/{draft}/try"), none(), "13A334"),
        with("POST /plans/{id}/try", format!("/plans/{published}/try"), none(), "13A333"),
        with("POST /plans/{id}/moves", format!("/plans/{draft}/moves"), none(), "13A334"),
        with("POST /plans/{id}/moves", format!("/plans/{published}/moves"), none(), "13A333"),
        row("GET /plans/{id}/moves", format!("/plans/{draft}/moves"), "13A334"),
        row("GET /plans/{id}/moves", format!("/plans/{published}/moves"), "13A333"),
        row("POST /plans/{id}/undo", format!("/plans/{draft}/undo"), "13A334"),
        row("POST /plans/{id}/redo", format!("/plans/{draft}/redo"), "13A334"),
        row("POST /plans/{id}/copy", format!("/plans/{draft}/copy"), "13A334"),
        row("POST /plans/{id}/copy", "/plans/none/copy".into(), "144444"),
        row(week, format!("/plans/{draft}/teams/none/weeks/0"), "144444"),
        row(week, format!("/plans/{draft}/teams/{own_team}/weeks/0"), "1AAAA4"),
        row(week, format!("/plans/{published}/teams/{own_team}/weeks/0"), "1AAAAA"),
        row(
            "GET /plans/{id}/people/{person_id}/weeks/{week}/offers",
            format!("/plans/{draft}/people/{own_person}/weeks/0/offers"),
            "13A334",
        ),
        with("POST /cycles/{id}/pins", "/cycles/first/pins".into(), json!({}), "13A333"),
        with("POST /cycles/{id}/forbids", "/cycles/first/forbids".into(), json!({}), "13A333"),
    ]
}
