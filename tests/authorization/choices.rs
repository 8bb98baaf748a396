//! Plan choices, comparisons and scenarios: for planners alone.

use super::{Row, World};
use crate::support::small;
use serde_json::json;
use std::sync::atomic::AtomicBool;
use tandem::{
    app::planning::{
        frontier::{self, FrontierOptions},
        scenarios::{self, NewScenario},
    },
    domain::{account::Actor, scenario::Change},
    jobs,
};

pub fn rows(world: &World) -> Vec<Row> {
    let World { app, published, draft, .. } = world;
    let (db, clock) = (app.db(), &app.clock);
    let run = frontier::start(db, clock, &small::planner(), "first", &FrontierOptions::default()).unwrap().id;
    assert!(jobs::work_next(db, clock, "w", &AtomicBool::new(false)).unwrap());
    let keep = |actor: &Actor, name: &str, shared| {
        let changes = vec![Change::Exclude { person: "s2".into() }];
        let new = NewScenario { name: name.into(), note: String::new(), shared, changes };
        scenarios::add(db, clock, actor, "first", new).unwrap().id
    };
    // Somebody else's: one is shared, the other is not.
    let (shared, hidden) = (keep(&small::planner(), "Shared", true), keep(&small::planner(), "Hidden", false));
    let planner = Actor { account_id: world.account.clone(), ..small::planner() };
    let own = keep(&planner, "Own", false);
    let row = |operation, address: String, expected| Row { operation, address, body: None, expected };
    let with = |operation, address: String, body, expected| Row { operation, address, body: Some(body), expected };
    let points = json!({ "points": 1 });
    let words = json!({ "name": "x", "note": "", "shared": false });
    vec![
        with("POST /cycles/{id}/frontier", "/cycles/first/frontier".into(), points.clone(), "13A333"),
        row("GET /cycles/{id}/frontier", "/cycles/first/frontier".into(), "13A333"),
        row("GET /cycles/{id}/frontier", "/cycles/none/frontier".into(), "134333"),
        row("GET /frontiers/{run_id}", format!("/frontiers/{run}"), "13A444"),
        row("GET /frontiers/{run_id}", format!("/frontiers/{}", world.run), "134444"),
        with(
            "POST /frontiers/{run_id}/points/{n}/plan",
            format!("/frontiers/{run}/points/1/plan"),
            json!({}),
            "13A444",
        ),
        with(
            "POST /frontiers/{run_id}/points/{n}/plan",
            format!("/frontiers/{run}/points/0/plan"),
            json!({}),
            "134444",
        ),
        row("GET /plans/{id}/compare/{other}", format!("/plans/{published}/compare/{published}"), "13A333"),
        row("GET /plans/{id}/compare/{other}", format!("/plans/{draft}/compare/{draft}"), "13A334"),
        row("GET /plans/{id}/compare/{other}", format!("/plans/{published}/compare/{run}.1"), "13A333"),
        row("GET /plans/{id}/compare/{other}", format!("/plans/{published}/compare/none"), "134333"),
        row("GET /cycles/{id}/scenarios", "/cycles/first/scenarios".into(), "13A333"),
        with(
            "POST /cycles/{id}/scenarios",
            "/cycles/first/scenarios".into(),
            json!({ "name": "", "changes": [] }),
            "13A333",
        ),
        row("GET /cycles/{id}/scenarios/offers", "/cycles/first/scenarios/offers".into(), "13A333"),
        row("GET /scenarios/{id}", format!("/scenarios/{shared}"), "13A333"),
        row("GET /scenarios/{id}", format!("/scenarios/{hidden}"), "134333"),
        with("PUT /scenarios/{id}", format!("/scenarios/{own}"), words.clone(), "13A333"),
        with("PUT /scenarios/{id}", format!("/scenarios/{shared}"), words.clone(), "133333"),
        with("PUT /scenarios/{id}", format!("/scenarios/{hidden}"), words, "134333"),
        with("POST /scenarios/{id}/runs", format!("/scenarios/{shared}/runs"), json!({ "gap": 2 }), "13A333"),
        with("POST /scenarios/{id}/runs", format!("/scenarios/{hidden}/runs"), json!({ "gap": 2 }), "134333"),
        with("POST /scenarios/{id}/frontier", format!("/scenarios/{shared}/frontier"), points, "13A333"),
        row("GET /scenarios/{id}/frontier", format!("/scenarios/{shared}/frontier"), "13A333"),
        row("GET /scenarios/{id}/frontier", format!("/scenarios/{hidden}/frontier"), "134333"),
        row("DELETE /scenarios/{id}", format!("/scenarios/{own}"), "13A333"),
        row("DELETE /scenarios/{id}", format!("/scenarios/{shared}"), "133333"),
    ]
}
