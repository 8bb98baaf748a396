//! Ratings, rating rounds, and what a level is made of.

use super::{Row, World};
use serde_json::json;

/// Ratings and rating rounds. The manager's report is the employee; `stranger` is seen by planner and administrator only.
pub fn rows(world: &World) -> Vec<Row> {
    let World { stranger, own_person, rating, round, .. } = world;
    let row = |operation, address: String, expected| Row { operation, address, body: None, expected };
    let with = |operation, address: String, body, expected| Row { operation, address, body: Some(body), expected };
    let rated = |source: &str| json!({ "competency_id": "content", "source": source, "level": 99 });
    let new_round =
        json!({ "name": "", "due_on": "2027-02-01", "whom": "company", "self_ratings": true, "manager_ratings": true });
    let add = "POST /people/{id}/ratings";
    vec![
        with(add, format!("/people/{own_person}/ratings"), rated("self"), "13A33A"),
        with(add, format!("/people/{own_person}/ratings"), rated("manager"), "13AAA3"),
        with(add, format!("/people/{own_person}/ratings"), rated("certified"), "13AAA3"),
        with(add, format!("/people/{own_person}/ratings"), rated("peer"), "13A333"),
        with(add, format!("/people/{stranger}/ratings"), rated("manager"), "13A444"),
        with(add, format!("/people/{stranger}/ratings"), rated("gossip"), "13A444"),
        with("POST /ratings/{id}/withdraw", format!("/ratings/{rating}/withdraw"), json!({ "reason": " " }), "13A3A3"),
        with("POST /ratings/{id}/withdraw", "/ratings/none/withdraw".into(), json!({ "reason": "x" }), "144444"),
        row("GET /people/{id}/levels/{competency_id}", format!("/people/{own_person}/levels/content"), "1AAAAA"),
        row("GET /people/{id}/levels/{competency_id}", format!("/people/{own_person}/levels/none"), "144444"),
        row("GET /people/{id}/levels/{competency_id}", format!("/people/{stranger}/levels/content"), "1AA444"),
        row("GET /rating-rounds", "/rating-rounds".into(), "13A333"),
        with("POST /rating-rounds", "/rating-rounds".into(), new_round.clone(), "13A333"),
        with("POST /rating-rounds/preview", "/rating-rounds/preview".into(), new_round, "13A333"),
        row("GET /rating-rounds/{id}", format!("/rating-rounds/{round}"), "13A333"),
        row("GET /rating-rounds/{id}", "/rating-rounds/none".into(), "134333"),
        with("POST /rating-rounds/{id}/remind", format!("/rating-rounds/{round}/remind"), json!({}), "13A333"),
        row("GET /rating-rounds/{id}/closing", format!("/rating-rounds/{round}/closing"), "13A333"),
        row("POST /rating-rounds/{id}/close", format!("/rating-rounds/{round}/close"), "13A333"),
        row("GET /me/rating-requests", "/me/rating-requests".into(), "144AAA"),
    ]
}
