//! Questions to plans and cycles: planners ask, administrators see that there are runs, nobody else knows of them.

use super::{Row, World};
use crate::support::small;
use serde_json::{Value, json};
use std::sync::atomic::AtomicBool;
use tandem::{
    app::planning::{
        diagnose,
        explain::{self, Asked, AskedKind},
        runs::RunView,
        stress::{self, Suppositions},
    },
    jobs,
};

pub(super) fn rows(world: &World) -> Vec<Row> {
    let (db, clock, planner) = (world.app.db(), &world.app.clock, small::planner());
    let done = |run: RunView| {
        assert!(jobs::work_next(db, clock, "w", &AtomicBool::new(false)).unwrap());
        run.id
    };
    let (post, session, week) = (None, None, None);
    let why = Asked { kind: AskedKind::Why, person: world.own_person.clone(), post, session, week };
    let question = done(explain::ask(db, clock, &planner, &world.published, &why).unwrap());
    let few = Suppositions { runs: Some(100), ..Suppositions::default() };
    let test = done(stress::ask(db, clock, &planner, &world.published, few).unwrap());
    let sturdier = done(stress::ask_sturdier(db, clock, &planner, &world.published, few).unwrap());
    let diagnosis = done(diagnose::start(db, clock, &planner, "third").unwrap());

    let World { published, draft, own_person, .. } = world;
    let row = |operation, address: String, body: Option<Value>, expected| Row { operation, address, body, expected };
    let asked = json!({ "kind": "why", "person": "nobody" });
    let mut rows = vec![
        row("GET /questions/{run_id}", format!("/questions/{question}"), None, "13A444"),
        row("GET /questions/{run_id}", format!("/questions/{test}"), None, "134444"),
        row("POST /questions/{run_id}/draft", format!("/questions/{question}/draft"), Some(json!({})), "13A444"),
        row("POST /cycles/{id}/diagnosis", "/cycles/third/diagnosis".into(), None, "13A333"),
        row("GET /diagnoses/{run_id}", format!("/diagnoses/{diagnosis}"), None, "13A444"),
        row(
            "POST /diagnoses/{run_id}/relaxations/{n}/apply",
            format!("/diagnoses/{question}/relaxations/0/apply"),
            None,
            "134444",
        ),
        row("GET /stress/{run_id}", format!("/stress/{test}"), None, "13A444"),
        row("GET /sturdier/{run_id}", format!("/sturdier/{sturdier}"), None, "13A444"),
        row("POST /sturdier/{run_id}/draft", format!("/sturdier/{sturdier}/draft"), None, "13A444"),
    ];
    for (plan, expected) in [(published, "13A333"), (draft, "13A334")] {
        let few = json!({ "runs": 1 });
        let askable = format!("/plans/{plan}/people/{own_person}/askable");
        rows.extend([
            row("POST /plans/{id}/questions", format!("/plans/{plan}/questions"), Some(asked.clone()), expected),
            row("GET /plans/{id}/people/{person}/askable", askable, None, expected),
            row("POST /plans/{id}/stress", format!("/plans/{plan}/stress"), Some(few.clone()), expected),
            row("POST /plans/{id}/sturdier", format!("/plans/{plan}/sturdier"), Some(few), expected),
        ]);
    }
    rows
}
