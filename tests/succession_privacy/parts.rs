//! The small company with everything that is private of its succession in it.

use crate::support::{
    app::{Answer, PASSWORD, SignedIn, TestApp, cookie},
    small,
    sweep::addresses,
};
use actix_web::http::Method;
use serde_json::{Value, json};
use std::sync::atomic::AtomicBool;
use tandem::{
    app::{
        accounts::{self, COMMAND_LINE, NewAccount},
        import,
        planning::{
            publish::{self, Publishing, Showing},
            runs,
        },
    },
    domain::{policy::Audience, role::Role, run::RunOptions},
    interop::InputFile,
    jobs,
};

/// Critical role, successor: s1 leads sales, s2 is a manager there and s3 an employee; m1 leads marketing, m4 stands above.
pub const NOMINATIONS: [(&str, &str); 8] = [
    ("cr-sales", "s1"),
    ("cr-sales", "s3"),
    ("cr-sales", "m2"),
    ("cr-content", "m2"),
    ("cr-content", "s2"),
    ("cr-content", "m3"),
    ("cr-top", "s1"),
    ("cr-top", "m1"),
];

/// Of the four who read here as somebody who is nominated.
pub const READERS: [(&str, &str); 4] = [("employee", "s3"), ("manager", "s2"), ("leader", "s1"), ("other", "m1")];

pub fn reason(role: &str, person: &str) -> String {
    format!("MARKER-reason-{role}-{person}")
}

pub struct Parts {
    pub app: TestApp,
    /// Plans: one published, one shown to managers; runs; placements.
    pub ids: Vec<(&'static str, Vec<String>)>,
}

pub fn import(app: &TestApp, files: &[(&str, String)]) {
    let files: Vec<InputFile> = files
        .iter()
        .map(|(kind, text)| InputFile { name: format!("{kind}.csv"), bytes: text.clone().into_bytes() })
        .collect();
    import::import(app.db(), "test", app.clock.now(), &files, None).expect("imports");
}

pub async fn sign_in(app: &TestApp, name: &str) -> SignedIn {
    let answer = app.try_sign_in(&format!("{name}@small.example"), PASSWORD).await;
    assert_eq!(answer.status, 200, "{name}: {}", answer.text);
    SignedIn { cookie: cookie(&answer) }
}

pub async fn send(
    app: &TestApp,
    method: Method,
    path: &str,
    who: &SignedIn,
    version: i64,
    body: Option<Value>,
) -> Answer {
    let request = who.request(method, &format!("/api/v1{path}"), body);
    app.send(request.insert_header(("if-match", format!("\"{version}\"")))).await
}

pub async fn role_version(app: &TestApp, who: &SignedIn, role: &str) -> i64 {
    let view = app.get(&format!("/api/v1/succession/roles/{role}"), who).await.json();
    view["role"]["version"].as_i64().expect("a version")
}

pub async fn nominate(app: &TestApp, planner: &SignedIn, role: &str, person: &str) {
    let version = role_version(app, planner, role).await;
    let path = format!("/succession/roles/{role}/successors/{person}");
    let body = json!({ "reason": reason(role, person) });
    let named = send(app, Method::PUT, &path, planner, version, Some(body)).await;
    assert_eq!(named.status, 200, "{}", named.text);
}

/// The company with everything that is private in it, but nothing of `out`: as if nobody had thought of them.
pub async fn parts(out: Option<&str>) -> Parts {
    let app = TestApp::over(small::company()).await;
    let (db, planner) = (app.db().clone(), small::planner());
    let rating = |id: &str, person: &str, competency: &str, level: &str| {
        format!("{id},{person},{competency},manager,2026-11-02,{level},five,MARKER-rating-{person}\n")
    };
    import(
        &app,
        &[
            (
                "people",
                "id,name,team_id,role_id,manager_id\ns2,Person s2,sales,seller,s1\ns3,Person s3,sales,seller,s2\n\
                 s4,Person s4,sales,seller,s2\nm2,Person m2,marketing,marketer,m1\nm3,Person m3,marketing,marketer,m1\n"
                    .into(),
            ),
            (
                "ratings",
                ["id,person_id,competency_id,source,rated_on,level,scale_id,note\n".to_owned()]
                    .into_iter()
                    .chain(["s1", "s2", "s3", "m1", "m2"].iter().enumerate().flat_map(|(at, person)| {
                        let level = (at + 1).to_string();
                        [
                            rating(&format!("r{at}"), person, "content", &level),
                            rating(&format!("q{at}"), person, "discovery", "3.5"),
                        ]
                    }))
                    .collect::<String>(),
            ),
        ],
    );
    // The plans were made before anybody was named: a plan made after it may well be another one.
    let (mut plans, mut solved) = (Vec::new(), Vec::new());
    for cycle in ["first", "second"] {
        let run = runs::start(&db, &app.clock, &planner, cycle, &RunOptions::default()).unwrap().id;
        assert!(jobs::work_next(&db, &app.clock, "w", &AtomicBool::new(false)).unwrap());
        plans.push(runs::get(&db, &planner, &run).unwrap().plan_id.expect("a plan"));
        solved.push(run);
    }
    publish::publish(&db, &app.clock, &planner, &plans[0], 1, &Publishing::default()).unwrap();
    let to_managers = Showing { to: Audience::Managers, reason: None };
    publish::show(&db, &app.clock, &planner, &plans[1], 1, &to_managers).unwrap();
    for (name, role, person_id) in [
        ("administrator", Role::Administrator, None),
        ("planner", Role::Planner, None),
        ("leader", Role::Leader, Some("s1")),
        ("other", Role::Leader, Some("m1")),
        ("manager", Role::Manager, Some("s2")),
        ("employee", Role::Employee, Some("s3")),
    ] {
        let new = NewAccount {
            email: format!("{name}@small.example"),
            name: format!("The {name}"),
            role,
            person_id: person_id.map(Into::into),
            password: PASSWORD.into(),
        };
        accounts::add(&db, &app.clock, COMMAND_LINE, new).expect("an account");
    }
    import(
        &app,
        &[(
            "critical_roles",
            "id,name,role_id,team_id,incumbent_id,vacancy_on\n\
             cr-sales,MARKER-role-sales,seller,sales,s2,2031-03-19\n\
             cr-content,MARKER-role-content,marketer,marketing,m1,2032-05-21\n\
             cr-top,MARKER-role-top,marketer,marketing,m4,2033-07-23\n"
                .into(),
        )],
    );
    let is_in = |person: &str| out != Some(person);
    let (hr, other) = (sign_in(&app, "planner").await, sign_in(&app, "other").await);
    for (role, person) in NOMINATIONS.into_iter().filter(|(_, person)| is_in(person)) {
        nominate(&app, &hr, role, person).await;
    }
    for (who, name, members) in [
        (&hr, "MARKER-pool-of-hr", &["s1", "s2", "s3", "m1", "m2"][..]),
        (&other, "MARKER-pool-of-the-other", &["m2"][..]),
    ] {
        let pool = app.post("/api/v1/talent-pools", who, json!({ "name": name })).await.json();
        for person in members.iter().filter(|person| is_in(person)) {
            let path = format!("/api/v1/talent-pools/{}/members/{person}", pool["id"].as_str().unwrap());
            let body = json!({ "note": format!("MARKER-member-{person}") });
            let put = app.ask(Method::PUT, &path, who, Some(body)).await;
            assert_eq!(put.status, 200, "{}", put.text);
        }
    }
    for person in ["s1", "s2", "s3", "m1", "m2"].into_iter().filter(|person| is_in(person)) {
        let body = json!({ "box": { "performance": 3, "potential": 2 }, "note": format!("MARKER-box-{person}") });
        let put = send(&app, Method::PUT, &format!("/nine-box/{person}"), &hr, 0, Some(body)).await;
        assert_eq!(put.status, 200, "{}", put.text);
    }
    for (role, person) in NOMINATIONS.into_iter().filter(|(_, person)| is_in(person)) {
        let post = if person.starts_with('s') { "studio" } else { "desk" };
        let wish = json!({ "person_id": person, "critical_role_id": role, "post_id": post });
        for cycle in ["second", "third"] {
            let asked = app.post(&format!("/api/v1/cycles/{cycle}/succession-preferences"), &hr, wish.clone()).await;
            assert_eq!(asked.status, 200, "{}", asked.text);
        }
    }
    let placements = {
        let board = app.get(&format!("/api/v1/plans/{}/board", plans[0]), &hr).await.json();
        let of = |person: &Value| person["placements"].as_array().cloned().unwrap_or_default();
        board["people"]
            .as_array()
            .unwrap()
            .iter()
            .flat_map(of)
            .filter_map(|it| Some(it["id"].as_str()?.to_owned()))
            .collect()
    };
    let list = |ids: &[&str]| ids.iter().map(|id| (*id).to_owned()).collect::<Vec<_>>();
    let people = list(&["s1", "s2", "s3", "s4", "m1", "m2", "m4"]);
    let kinds = list(&["critical_roles", "successors", "people", "ratings", "company"]);
    let ids = vec![
        ("people", people.clone()),
        ("person", list(&["s3"])),
        ("person_id", list(&["s1", "s2", "s3"])),
        ("cycles", list(&small::CYCLES)),
        ("roles", list(&["cr-sales", "cr-content", "cr-top"])),
        ("plans", plans.clone()),
        ("other", plans),
        ("runs", solved.clone()),
        ("run_id", solved),
        ("placement_id", placements),
        ("team_id", list(&["sales", "marketing"])),
        ("team", list(&["sales", "marketing"])),
        ("week", list(&["1"])),
        ("kind", kinds),
        ("competency_id", list(&["content", "discovery"])),
    ];
    Parts { app, ids }
}

impl Parts {
    pub fn addresses(&self) -> Vec<String> {
        let mut all = addresses(&self.ids);
        let people = ["s1", "s2", "s3", "s4", "m1", "m2", "m4", "s2,s3", "s2,s4", "m1,m2,m4"];
        all.extend(people.map(|people| format!("/api/v1/succession/if-left?people={people}")));
        all.extend(["sales", "marketing"].map(|team| format!("/api/v1/people?team={team}")));
        all
    }
}
