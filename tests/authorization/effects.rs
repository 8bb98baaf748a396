//! The leader's questions and the boxes. The leader sees the employee, and not the stranger.

use super::{Row, World};
use serde_json::json;
use tandem::{app::import, interop::InputFile};

pub fn rows(world: &World) -> Vec<Row> {
    let World { stranger, own_person, .. } = world;
    let files = [
        ("critical_roles", "id,name,role_id,team_id\nlead-of-all,Lead of all,seller,sales\n".to_owned()),
        ("successors", format!("critical_role_id,person_id\nlead-of-all,{own_person}\n")),
    ]
    .map(|(kind, text)| InputFile { name: format!("{kind}.csv"), bytes: text.into_bytes() });
    import::import(world.app.db(), "test", world.app.clock.now(), &files, None).unwrap();
    let row = |operation, address: String, expected| Row { operation, address, body: None, expected };
    let with = |operation, address: String, body, expected| Row { operation, address, body: Some(body), expected };
    let list = "GET /cycles/{id}/succession-preferences";
    let ask = "POST /cycles/{id}/succession-preferences";
    let wish =
        |person: &str, post: &str| json!({ "person_id": person, "critical_role_id": "lead-of-all", "post_id": post });
    let placed = json!({ "box": { "performance": 2, "potential": 3 }, "note": "" });
    vec![
        row("GET /succession/if-left", format!("/succession/if-left?people={own_person}"), "1AAA33"),
        row("GET /succession/if-left", format!("/succession/if-left?people={stranger}"), "1AA433"),
        row("GET /succession/if-left", "/succession/if-left?people=none".into(), "144433"),
        row("GET /succession/next-actions", "/succession/next-actions".into(), "1AAA33"),
        row("GET /succession/chart", "/succession/chart".into(), "1AAA33"),
        row("GET /succession/board-page", "/succession/board-page".into(), "1AAA33"),
        row(list, "/cycles/first/succession-preferences".into(), "1AAA33"),
        row(list, "/cycles/none/succession-preferences".into(), "144433"),
        with(ask, "/cycles/first/succession-preferences".into(), wish(own_person, "nowhere"), "13AA33"),
        with(ask, "/cycles/first/succession-preferences".into(), wish(stranger, "nowhere"), "13A433"),
        row("DELETE /succession-preferences/{id}", "/succession-preferences/none".into(), "134433"),
        row("GET /nine-box", "/nine-box".into(), "13AA33"),
        with("PUT /nine-box/{id}", format!("/nine-box/{own_person}"), placed.clone(), "13AA33"),
        with("PUT /nine-box/{id}", format!("/nine-box/{stranger}"), placed, "13A433"),
    ]
}
