//! Who learns of nominations, critical roles, boxes and pools: markers in every private field are searched for in every answer to
//! everybody, and whoever is nominated and not told gets the very answers that they would get if they were not.

mod parts;

use crate::{
    authorization::privacy::written,
    support::{
        app::{Answer, SignedIn, TestApp},
        small,
        sweep::without_random_ids,
    },
};
use actix_web::http::Method;
use parts::{NOMINATIONS, READERS, import, nominate, parts, reason, role_version, send, sign_in};
use serde_json::{Value, json};
use std::{collections::BTreeSet, sync::atomic::AtomicBool};
use tandem::{
    app::planning::{
        publish::{self, Publishing},
        runs,
    },
    domain::{role::Role, run::RunOptions},
    jobs,
};

/// A text that only those named may read, and that they do read.
struct Marker(String, &'static [&'static str]);

fn markers() -> Vec<Marker> {
    const HR: &[&str] = &["administrator", "planner"];
    const SALES: &[&str] = &["administrator", "leader", "planner"];
    const MARKETING: &[&str] = &["administrator", "other", "planner"];
    let mut all = Vec::new();
    for (role, person) in NOMINATIONS {
        // Of one's own part, and not of oneself.
        let readers = match (role, person) {
            ("cr-sales", "s3") => SALES,
            ("cr-content", "m2" | "m3") => MARKETING,
            _ => HR,
        };
        all.push(Marker(reason(role, person), readers));
    }
    for (role, vacancy_on, readers) in
        [("sales", "2031-03-19", SALES), ("content", "2032-05-21", MARKETING), ("top", "2033-07-23", MARKETING)]
    {
        all.push(Marker(format!("MARKER-role-{role}"), readers));
        all.push(Marker(vacancy_on.to_owned(), readers));
    }
    all.push(Marker("MARKER-pool-of-hr".to_owned(), &["administrator", "leader", "other", "planner"]));
    all.push(Marker("MARKER-pool-of-the-other".to_owned(), MARKETING));
    for (person, member, boxed) in [
        ("s1", HR, &["planner"][..]),
        ("s2", SALES, &["leader", "planner"]),
        ("s3", SALES, &["leader", "planner"]),
        ("m1", HR, &["planner"]),
        ("m2", MARKETING, &["other", "planner"]),
    ] {
        all.push(Marker(format!("MARKER-member-{person}"), member));
        all.push(Marker(format!("MARKER-box-{person}"), boxed));
    }
    // What a rating says is read by the person and by whoever they report to.
    let rated: [(&str, &[&str]); 5] = [
        ("s1", &["administrator", "leader", "planner"]),
        ("s2", &["administrator", "leader", "manager", "planner"]),
        ("s3", &["administrator", "employee", "manager", "planner"]),
        ("m1", &["administrator", "other", "planner"]),
        ("m2", &["administrator", "other", "planner"]),
    ];
    all.extend(rated.map(|(person, readers)| Marker(format!("MARKER-rating-{person}"), readers)));
    all
}

#[actix_web::test]
async fn what_is_private_is_read_by_those_alone_who_may() {
    let parts = parts(None).await;
    let mut callers = vec![("anonymous", SignedIn::nobody())];
    for name in ["administrator", "planner", "leader", "other", "manager", "employee"] {
        callers.push((name, sign_in(&parts.app, name).await));
    }
    let markers = markers();
    let mut readers: Vec<BTreeSet<&str>> = vec![BTreeSet::new(); markers.len()];
    let mut told = Vec::new();
    for address in parts.addresses() {
        for (name, who) in &callers {
            let answer = parts.app.get(&address, who).await;
            assert!(answer.status.as_u16() < 500, "{address} to {name}: {}", answer.text);
            for (marker, readers) in
                markers.iter().zip(&mut readers).filter(|(marker, _)| answer.text.contains(&marker.0))
            {
                if readers.insert(name) && !marker.1.contains(name) {
                    told.push(format!("{} to {name} in {address}", marker.0));
                }
            }
        }
    }
    assert!(told.is_empty(), "{told:#?}");
    for (marker, readers) in markers.iter().zip(readers) {
        assert_eq!(readers.into_iter().collect::<Vec<_>>(), marker.1, "those who may read {} do", marker.0);
    }
    for (table, texts) in parts.app.db().read(written).unwrap() {
        for marker in &markers {
            assert!(!texts.iter().any(|text| text.contains(&marker.0)), "{} stands in {table}", marker.0);
        }
    }
}

#[actix_web::test]
async fn whoever_is_named_and_not_told_gets_the_answers_of_somebody_who_is_not() {
    let with = parts(None).await;
    for (name, person) in READERS {
        let without = parts(Some(person)).await;
        let (here, there) = (sign_in(&with.app, name).await, sign_in(&without.app, name).await);
        let (all, same) = (with.addresses(), without.addresses());
        assert_eq!(all.len(), same.len());
        let mut read = 0;
        for (address, twin) in all.iter().zip(&same) {
            let (answer, other) = (with.app.get(address, &here).await, without.app.get(twin, &there).await);
            read += usize::from(answer.status == 200);
            assert_eq!((answer.status, plain(&answer)), (other.status, plain(&other)), "{name} in {address}");
        }
        assert!(read > 20, "{read} answers");
        if name == "leader" {
            probe(&with.app, &here, &without.app, &there, person).await;
        }
    }
}

/// An answer without what is made at random. A role's version is made of what one sees of it, and of the ids in it.
fn plain(answer: &Answer) -> String {
    fn still(value: &mut Value) {
        match value {
            Value::Object(fields) => {
                fields.iter_mut().for_each(|(name, value)| match value.as_i64() {
                    Some(version) if name == "version" && version > 1_000 => *value = Value::Null,
                    _ => still(value),
                });
            }
            Value::Array(items) => items.iter_mut().for_each(still),
            _ => {}
        }
    }
    let text = match serde_json::from_str::<Value>(&answer.text) {
        Ok(mut value) => {
            still(&mut value);
            value.to_string()
        }
        Err(_) => answer.text.clone(),
    };
    without_random_ids(&text)
}

/// What a leader could try in order to find out.
async fn probe(with: &TestApp, here: &SignedIn, without: &TestApp, there: &SignedIn, own: &str) {
    let follows = format!("/succession/roles/cr-sales/successors/{own}");
    let named = json!({ "reason": "I could" });
    let wish = json!({ "person_id": own, "critical_role_id": "cr-sales", "post_id": "studio" });
    let held = json!({ "name": "Sales", "role_id": "seller", "team_id": "sales", "incumbent_id": own,
        "criticality": 3, "risk_of_loss": 3, "impact_of_loss": 3 });
    let tries = [
        (Method::PUT, follows.as_str(), Some(named)),
        (Method::DELETE, follows.as_str(), None),
        (Method::POST, "/cycles/third/succession-preferences", Some(wish)),
        (Method::PUT, "/nine-box/s1", Some(json!({ "note": "" }))),
        (Method::PUT, "/succession/roles/cr-sales", Some(held)),
    ];
    let mut change = (String::new(), String::new());
    for (method, path, body) in tries {
        let mut answers = Vec::new();
        for (app, who) in [(with, here), (without, there)] {
            let version = role_version(app, who, "cr-sales").await;
            answers.push(send(app, method.clone(), path, who, version, body.clone()).await);
        }
        assert_eq!(answers[0].status, answers[1].status, "{method} {path}: {} {}", answers[0].text, answers[1].text);
        assert_eq!(plain(&answers[0]), plain(&answers[1]), "{method} {path}");
        if path.ends_with("cr-sales") {
            assert_eq!(answers[0].status, 200, "{}", answers[0].text);
            let id = |answer: &Answer| answer.json()["change_id"].as_str().unwrap_or_default().to_owned();
            change = (id(&answers[0]), id(&answers[1]));
        }
    }
    // Having taken the role over, and given it back.
    let mut answers = Vec::new();
    for (app, who, id) in [(with, here, &change.0), (without, there, &change.1)] {
        answers.push(app.post(&format!("/api/v1/succession/changes/{id}/undo"), who, json!({})).await);
        answers.push(app.get("/api/v1/succession/roles/cr-sales", who).await);
    }
    assert_eq!(answers[0].status, 200, "{}", answers[0].text);
    assert_eq!((plain(&answers[0]), plain(&answers[1])), (plain(&answers[2]), plain(&answers[3])));
    // It was not lost: HR still finds the nomination.
    let planner = sign_in(with, "planner").await;
    assert!(with.get("/api/v1/succession", &planner).await.text.contains(&reason("cr-sales", own)));
}

#[actix_web::test]
async fn the_version_of_a_role_is_that_of_what_one_sees() {
    let parts = parts(Some("s1")).await;
    let (leader, planner) = (sign_in(&parts.app, "leader").await, sign_in(&parts.app, "planner").await);
    let (seen, whole) =
        (role_version(&parts.app, &leader, "cr-sales").await, role_version(&parts.app, &planner, "cr-sales").await);
    nominate(&parts.app, &planner, "cr-sales", "s1").await;
    assert_eq!(role_version(&parts.app, &leader, "cr-sales").await, seen);
    assert_ne!(role_version(&parts.app, &planner, "cr-sales").await, whole);
}

#[actix_web::test]
async fn a_plan_tells_a_nominee_what_it_is_to_their_own_work() {
    let app = TestApp::over(small::company()).await;
    // A seller who may follow in a role that asks for more content than selling does, and goes there.
    import(
        &app,
        &[
            ("critical_roles", "id,name,role_id,team_id\ncr-content,Head of content,marketer,marketing\n".into()),
            ("successors", "critical_role_id,person_id\ncr-content,s3\n".into()),
            (
                "ratings",
                "id,person_id,competency_id,source,rated_on,level,scale_id\nr1,s3,content,certified,2026-11-02,2.9,five\nr2,s3,content,certified,2026-11-03,2.9,five\n".into(),
            ),
        ],
    );
    app.account(Role::Planner, None);
    app.account(Role::Employee, Some("s3"));
    let (planner, employee) = (app.sign_in(Role::Planner).await, app.sign_in(Role::Employee).await);
    let mut rules = app.get("/api/v1/cycles/first", &planner).await.json();
    let version = rules["version"].as_i64().unwrap();
    rules["rules"]["pins"] = json!([{ "person": "s3", "post": "studio" }]);
    rules["rules"]["succession_weight"] = json!(5.0);
    let set = send(&app, Method::PUT, "/cycles/first/rules", &planner, version, Some(rules["rules"].clone())).await;
    assert_eq!(set.status, 200, "{}", set.text);
    let run = runs::start(app.db(), &app.clock, &small::planner(), "first", &RunOptions::default()).unwrap().id;
    assert!(jobs::work_next(app.db(), &app.clock, "w", &AtomicBool::new(false)).unwrap());
    let plan = runs::get(app.db(), &small::planner(), &run).unwrap().plan_id.unwrap();
    publish::publish(app.db(), &app.clock, &small::planner(), &plan, 1, &Publishing::default()).unwrap();
    let board = app.get(&format!("/api/v1/plans/{plan}/board"), &planner).await.json();
    let own = board["people"].as_array().unwrap().iter().find(|person| person["id"] == "s3").unwrap();
    let placement = own["placements"][0]["id"].as_str().expect("a placement");
    let learns = |view: &Value| view["why"]["learns"][0].clone();
    let address = format!("/api/v1/plans/{plan}/placements/{placement}");
    let (whole, told) = (app.get(&address, &planner).await.json(), app.get(&address, &employee).await.json());
    assert_eq!((&learns(&whole)["native_target"], &learns(&told)["native_target"]), (&json!(4.0), &json!(3.0)));
    assert!(learns(&whole)["native_after"].as_f64() > Some(3.0), "{whole}");
    assert_eq!(learns(&told)["native_after"], 3.0, "more than the target does not count");
    // What is missing there, with the importance of 4.
    let (now, target) = (learns(&told)["level_now"].as_f64().unwrap(), learns(&told)["target"].as_f64().unwrap());
    let gain = told["why"]["gain"].as_f64().unwrap();
    assert!(gain > 0.0 && (gain - (target - now) * 0.75).abs() < 1e-9, "{gain}");
    assert!(whole["why"]["gain"].as_f64().unwrap() > 1.0, "{}", whole["why"]);
    let mine = app.get("/api/v1/me/development", &employee).await.json();
    assert_eq!(mine["assignments"][0]["why"], told["why"]);
    assert!(!told.to_string().contains("Head of content"));
}
