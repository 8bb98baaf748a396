//! A manager's own team, vetoes, and what people ask about themselves.

use super::{Row, World};
use serde_json::{Value, json};
use std::sync::atomic::AtomicBool;
use tandem::{
    app::planning::{
        my_questions::{self, MyAsked, MyQuestion},
        veto::{self, NewVeto},
    },
    db::accounts,
    domain::account::Actor,
    jobs,
};

pub fn rows(world: &World) -> Vec<Row> {
    let World { published, draft, placement, .. } = world;
    let (db, clock) = (world.app.db(), &world.app.clock);
    let of = |role: &str| -> Actor {
        let found = db.read(|conn| accounts::find_by_email(conn, &format!("{role}@small.example")));
        found.unwrap().unwrap().actor().unwrap()
    };
    let why = MyQuestion {
        plan_id: published.clone(),
        asked: MyAsked::WhyMe,
        placement_id: Some(placement.clone()),
        post_id: None,
    };
    let question = my_questions::ask(db, clock, &of("employee"), &why).unwrap().run_id;
    assert!(jobs::work_next(db, clock, "w", &AtomicBool::new(false)).unwrap());
    let manager = of("manager");
    let dates = veto::dates(db, clock, &manager, published, placement).unwrap();
    let later = dates.dates.iter().find(|date| date.monday > dates.starts_on);
    let other = later.or(dates.dates.last()).expect("another date").monday;
    let new = NewVeto {
        placement_id: placement.clone(),
        reason: "Another time.".into(),
        alternative_on: other,
        expires_on: if other > dates.starts_on { other - chrono::Days::new(3) } else { dates.starts_on },
    };
    let no = veto::create(db, clock, &manager, published, &new).unwrap().id;

    let row = |operation, address: String, expected| Row { operation, address, body: None, expected };
    let with =
        |operation, address: String, body: Value, expected| Row { operation, address, body: Some(body), expected };
    let empty =
        json!({ "placement_id": placement, "reason": "", "alternative_on": "2027-01-05", "expires_on": "2027-01-05" });
    let ask = |plan: &str, placement: &str| json!({ "plan_id": plan, "asked": "why-me", "placement_id": placement });
    let dates = "GET /plans/{id}/placements/{placement_id}/veto-dates";
    let answer = json!({ "upheld": false, "answer": "x" });
    vec![
        row("GET /me/team", "/me/team".into(), "133AA3"),
        row(dates, format!("/plans/{published}/placements/{placement}/veto-dates"), "133AA3"),
        row(dates, format!("/plans/{published}/placements/none/veto-dates"), "133443"),
        row(dates, format!("/plans/{draft}/placements/{placement}/veto-dates"), "133444"),
        with("POST /plans/{id}/vetoes", format!("/plans/{published}/vetoes"), empty.clone(), "133AA3"),
        with("POST /plans/{id}/vetoes", format!("/plans/{draft}/vetoes"), empty, "133444"),
        row("GET /vetoes", "/vetoes".into(), "13AAA3"),
        row("POST /vetoes/{id}/withdraw", format!("/vetoes/{no}/withdraw"), "1333A3"),
        row("POST /vetoes/{id}/withdraw", "/vetoes/none/withdraw".into(), "133443"),
        with("POST /vetoes/{id}/answer", format!("/vetoes/{no}/answer"), answer.clone(), "13A333"),
        with("POST /vetoes/{id}/answer", "/vetoes/none/answer".into(), answer, "134333"),
        row("POST /vetoes/{id}/repair", format!("/vetoes/{no}/repair"), "13A333"),
        row("GET /me/questions", "/me/questions".into(), "133AAA"),
        with("POST /me/questions", "/me/questions".into(), ask(published, placement), "13344A"),
        with("POST /me/questions", "/me/questions".into(), ask(draft, placement), "133444"),
        row("GET /me/questions/{run_id}", format!("/me/questions/{question}"), "13344A"),
        row("GET /me/questions/{run_id}", "/me/questions/none".into(), "133444"),
    ]
}
