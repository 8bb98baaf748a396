//! Every operation of the API × everybody who may call it. An operation without a row here fails.

mod choices;
mod consent;
mod cycles;
mod effects;
mod hand;
mod me;
mod messages;
pub mod privacy;
mod publish;
mod questions;
mod ratings;
mod repairs;
mod rides;
mod say;
mod succession;
mod team;
use crate::support::{
    app::{PASSWORD, SignedIn, TestApp},
    small,
};
use actix_web::http::Method;
use diesel::prelude::*;
use serde_json::{Value, json};
use std::{collections::BTreeSet, sync::atomic::AtomicBool};
use tandem::{
    app::{
        import,
        planning::{
            publish::{self as publishing, Publishing, Showing},
            repair, runs,
        },
    },
    db::{DbError, schema},
    domain::{plan_event::PlanEvent, policy::Audience, role::Role, run::RunOptions},
    http::openapi,
    jobs,
};

/// One way to call an operation, and what each caller gets: anonymous, administrator, planner, leader, manager, employee.
/// `A` allowed (whatever the operation then says), `1` 401, `3` 403, `4` 404.
struct Row {
    operation: &'static str,
    address: String,
    body: Option<Value>,
    expected: &'static str,
}

struct World {
    app: TestApp,
    /// Of the first cycle, published.
    published: String,
    /// Of the second cycle, shown to managers.
    draft: String,
    /// Of the third cycle, shown to nobody.
    hidden: String,
    /// Ways to mend the draft for somebody's leave.
    repair: String,
    run: String,
    /// The employee's own, in the published plan.
    placement: String,
    objection: String,
    account: String,
    invitation: String,
    model_version: String,
    /// The one that brought the company in.
    import: String,
    /// The manager's, of the employee.
    rating: String,
    /// A rating round that is open.
    round: String,
    /// A person whom the employee, manager and leader do not see.
    stranger: String,
    own_person: String,
}

async fn world() -> World {
    let app = TestApp::over(small::company()).await;
    let (db, planner) = (app.db().clone(), small::planner());
    let mut solved = Vec::new();
    for cycle in ["first", "second", "third"] {
        let run = runs::start(&db, &app.clock, &planner, cycle, &RunOptions::default()).unwrap().id;
        assert!(jobs::work_next(&db, &app.clock, "w", &AtomicBool::new(false)).unwrap());
        solved.push((run.clone(), runs::get(&db, &planner, &run).unwrap().plan_id.expect("a plan")));
    }
    let (run, published) = solved.swap_remove(0);
    let hidden = solved.swap_remove(0).1;
    let draft = solved.swap_remove(0).1;
    publishing::publish(&db, &app.clock, &planner, &published, 1, &Publishing::default()).unwrap();
    let to_managers = Showing { to: Audience::Managers, reason: None };
    publishing::show(&db, &app.clock, &planner, &draft, 1, &to_managers).unwrap();
    let day = |text: &str| text.parse().unwrap();
    let (starts_on, ends_on) = (day("2027-04-12"), day("2027-04-16"));
    let leave = PlanEvent::Leave { person_id: "s1".into(), starts_on, ends_on };
    let repair = repair::start(&db, &app.clock, &planner, &draft, vec![leave]).unwrap().id;
    assert!(jobs::work_next(&db, &app.clock, "w", &AtomicBool::new(false)).unwrap());
    let (placement, placed): (String, String) = db
        .read(|conn| {
            Ok::<_, DbError>(
                schema::placements::table
                    .filter(schema::placements::plan_id.eq(&published))
                    .select((schema::placements::id, schema::placements::person_id))
                    .first(conn)?,
            )
        })
        .unwrap();
    let mut others = ["s1", "s2", "s3", "s4", "m1", "m2", "m3", "m4"].into_iter().filter(|id| *id != placed);
    let (manager, leader, stranger) = (others.next().unwrap(), others.next().unwrap(), others.next().unwrap());
    let reports = [(placed.as_str(), manager), (manager, leader)];
    db.write_tx(|conn| {
        for (person, above) in reports {
            diesel::update(schema::people::table.find(person))
                .set(schema::people::manager_id.eq(above))
                .execute(conn)?;
        }
        Ok::<_, DbError>(())
    })
    .unwrap();
    app.account(Role::Administrator, None);
    let account = app.account(Role::Planner, None);
    app.account(Role::Leader, Some(leader));
    app.account(Role::Manager, Some(manager));
    app.account(Role::Employee, Some(&placed));
    let employee = app.sign_in(Role::Employee).await;
    let body = json!({ "placement_id": placement, "reason": "Another month, please." });
    let objection = app.post("/api/v1/me/objections", &employee, body).await.json()["id"].as_str().unwrap().to_owned();
    let planner = app.sign_in(Role::Planner).await;
    let items = json!({ "items": [{ "name": "Ina", "role": "employee" }] });
    let made = app.post("/api/v1/invitations", &planner, items).await.json();
    let invitation = made["items"][0]["id"].as_str().unwrap().to_owned();
    let frozen = app.post("/api/v1/model/versions", &planner, json!({ "name": "Frozen" })).await.json();
    let model_version = frozen["id"].as_str().unwrap().to_owned();
    let import = db.read(import::list).unwrap().remove(0).id;
    let body = json!({ "competency_id": "content", "source": "manager", "level": 2 });
    let manager = app.sign_in(Role::Manager).await;
    let rated = app.post(&format!("/api/v1/people/{placed}/ratings"), &manager, body).await;
    let rating = rated.json()["rating_id"].as_str().unwrap_or_else(|| panic!("{}", rated.text)).to_owned();
    let body = json!({ "name": "Spring", "due_on": "2027-02-01", "whom": "company", "self_ratings": true, "manager_ratings": false });
    let opened = app.post("/api/v1/rating-rounds", &planner, body).await;
    let round = opened.json()["summary"]["id"].as_str().unwrap_or_else(|| panic!("{}", opened.text)).to_owned();
    World {
        app,
        published,
        draft,
        hidden,
        repair,
        run,
        placement,
        objection,
        account,
        invitation,
        model_version,
        import,
        rating,
        round,
        stranger: stranger.to_owned(),
        own_person: placed,
    }
}

fn rows(world: &World) -> Vec<Row> {
    let World { published, draft, run, placement, objection, account, stranger, own_person, .. } = world;
    let (invitation, import, version) = (&world.invitation, &world.import, &world.model_version);
    let row = |operation, address: String, expected| Row { operation, address, body: None, expected };
    let with = |operation, address: String, body, expected| Row { operation, address, body: Some(body), expected };
    let rules = json!({ "cooldown_weeks": 3 });
    let acceptance = json!({ "token": "y", "name": "", "email": "", "password": "" });
    let no_edits = json!({ "revision": "x", "changes": [] });
    let wrong = json!({ "current": "not the password", "next": "another long password" });
    let mut rows = publish::rows(world);
    rows.extend([
        row("GET /session", "/session".into(), "1AAAAA"),
        with("POST /session/password", "/session/password".into(), wrong, "1AAAAA"),
        row("GET /demo", "/demo".into(), "444444"),
        row("GET /cycles", "/cycles".into(), "1AAAAA"),
        row("GET /cycles/{id}", "/cycles/first".into(), "1AAAAA"),
        row("GET /cycles/{id}", "/cycles/none".into(), "144444"),
        with("PUT /cycles/{id}/rules", "/cycles/first/rules".into(), rules, "13A333"),
        row("GET /cycles/{id}/findings", "/cycles/first/findings".into(), "13A333"),
        with("POST /cycles/{id}/runs", "/cycles/first/runs".into(), json!({ "gap": 2 }), "13A333"),
        row("GET /cycles/{id}/runs", "/cycles/first/runs".into(), "1AA444"),
        row("GET /cycles/{id}/plans", "/cycles/first/plans".into(), "1AAAAA"),
        row("GET /runs/{id}", format!("/runs/{run}"), "1AA444"),
        row("GET /runs/{id}/events", format!("/runs/{run}/events"), "1AA444"),
        row("POST /runs/{id}/cancel", format!("/runs/{run}/cancel"), "13A444"),
        row("GET /runs/{id}/problem", format!("/runs/{run}/problem"), "13A444"),
        row("GET /plans/{id}/objections", format!("/plans/{published}/objections"), "13A333"),
        row("GET /cycles/{id}/guesses", "/cycles/first/guesses".into(), "13A333"),
        with(
            "POST /cycles/{id}/guesses/{fact}",
            "/cycles/first/guesses/staffing:sales".into(),
            json!({ "value": "many" }),
            "13A333",
        ),
        with("POST /teams/{id}/cover", "/teams/sales/cover".into(), json!({ "with": "sales" }), "13A333"),
        row("POST /plans/{id}/study", format!("/plans/{published}/study"), "13A333"),
        row("POST /plans/{id}/study", format!("/plans/{draft}/study"), "13A334"),
        row("GET /plans/{id}/study", format!("/plans/{published}/study"), "13A333"),
        row("GET /plans/{id}/study", format!("/plans/{draft}/study"), "13A334"),
        row("GET /plans/{id}/against-none", format!("/plans/{published}/against-none"), "13A333"),
        row("GET /plans/{id}/against-none", format!("/plans/{draft}/against-none"), "13A334"),
        row("GET /plans/{id}/objections", format!("/plans/{draft}/objections"), "13A334"),
        with(
            "POST /me/objections",
            "/me/objections".into(),
            json!({ "placement_id": placement, "reason": "x" }),
            "13344A",
        ),
        with(
            "POST /objections/{id}/answer",
            format!("/objections/{objection}/answer"),
            json!({ "state": "declined", "answer": "x" }),
            "13A333",
        ),
        with("POST /imports/preview", "/imports/preview".into(), json!({ "files": [] }), "1AA333"),
        with("POST /imports", "/imports".into(), json!({ "files": [], "fingerprint": "x" }), "1AA333"),
        row("GET /imports", "/imports".into(), "1AA333"),
        row("GET /imports/under-way", "/imports/under-way".into(), "1AA333"),
        row("GET /imports/{id}/undo", format!("/imports/{import}/undo"), "1AA333"),
        row("POST /imports/{id}/undo", format!("/imports/{import}/undo"), "1AA333"),
        row("GET /imports/{id}/undo", "/imports/none/undo".into(), "144333"),
        with("POST /libraries/preview", "/libraries/preview".into(), json!({ "files": [] }), "1AA333"),
        with(
            "POST /libraries/take",
            "/libraries/take".into(),
            json!({ "files": [], "choice": {}, "fingerprint": "x" }),
            "1AA333",
        ),
        row("GET /model/case", "/model/case".into(), "1AA333"),
        row("GET /start", "/start".into(), "1AA333"),
        with("POST /start/preview", "/start/preview".into(), json!({ "text": "Name\tTeam" }), "1AA333"),
        with("POST /start", "/start".into(), json!({ "text": "Name\tTeam", "fingerprint": "x" }), "1AA333"),
        with("POST /start/aside", "/start/aside".into(), json!({ "rows": {} }), "1AA333"),
        row("POST /start/undo", "/start/undo".into(), "1AA333"),
        row("GET /exports/{kind}.csv", "/exports/people.csv".into(), "1AA333"),
        row("GET /exports/templates/{kind}.csv", "/exports/templates/people.csv".into(), "1AA333"),
        row("GET /exports/{kind}.xlsx", "/exports/company.xlsx".into(), "1AA333"),
        row("GET /exports/templates/{kind}.xlsx", "/exports/templates/people.xlsx".into(), "1AA333"),
        row("GET /accounts", "/accounts".into(), "1A3333"),
        with(
            "POST /accounts",
            "/accounts".into(),
            json!({ "email": "x", "name": "", "role": "employee", "password": "" }),
            "1A3333",
        ),
        with("PATCH /accounts/{id}", format!("/accounts/{account}"), json!({}), "1A3333"),
        row("POST /own-company", "/own-company".into(), "444444"),
        with("POST /invitations/look", "/invitations/look".into(), json!({ "token": "x" }), "444444"),
        with("POST /invitations/accept", "/invitations/accept".into(), acceptance, "444444"),
        row("GET /invitations", "/invitations".into(), "1AA333"),
        row("GET /invitations/people", "/invitations/people".into(), "1AA333"),
        with("POST /invitations", "/invitations".into(), json!({ "items": [] }), "1AA333"),
        with(
            "POST /invitations/csv",
            "/invitations/csv".into(),
            json!({ "name": "x", "content_base64": "" }),
            "1AA333",
        ),
        row("DELETE /invitations/{id}", format!("/invitations/{invitation}"), "1AA333"),
        row("DELETE /invitations/{id}", "/invitations/none".into(), "144333"),
        row("GET /teams", "/teams".into(), "1AAAAA"),
        row("GET /people", "/people".into(), "1AAAAA"),
        row("GET /people/{id}", format!("/people/{own_person}"), "1AAAAA"),
        row("GET /people/{id}", format!("/people/{stranger}"), "1AA444"),
        row("GET /people/{id}/development", format!("/people/{own_person}/development"), "13A333"),
        row("DELETE /plans/{id}", format!("/plans/{published}"), "13A333"),
        row("DELETE /plans/{id}", format!("/plans/{draft}"), "13A334"),
        row("GET /skills", "/skills".into(), "1AAAAA"),
        row("GET /skills/backup", "/skills/backup".into(), "1AAAA3"),
        row("GET /people/{id}/development-plan", format!("/people/{own_person}/development-plan"), "1AAAAA"),
        row("GET /people/{id}/development-plan", format!("/people/{stranger}/development-plan"), "1AA444"),
        row("GET /people/{id}/development-plan", "/people/none/development-plan".into(), "144444"),
        row(
            "GET /plans/{id}/placements/{placement_id}",
            format!("/plans/{published}/placements/{placement}"),
            "1AAAAA",
        ),
        row("GET /plans/{id}/placements/{placement_id}", format!("/plans/{published}/placements/none"), "144444"),
        row("GET /plans/{id}/placements/{placement_id}", format!("/plans/{draft}/placements/{placement}"), "144444"),
        row("GET /audit", "/audit".into(), "1A3333"),
        row("GET /model", "/model".into(), "1AAAAA"),
        with("POST /model/changes", "/model/changes".into(), no_edits.clone(), "1AA333"),
        with("POST /model/changes/preview", "/model/changes/preview".into(), no_edits, "1AA333"),
        row("GET /model/starter", "/model/starter".into(), "1AA333"),
        row("GET /model/versions", "/model/versions".into(), "1AAAAA"),
        with("POST /model/versions", "/model/versions".into(), json!({ "name": "" }), "1AA333"),
        row("GET /model/versions/{a}/difference/{b}", "/model/versions/current/difference/current".into(), "1AAAAA"),
        row("GET /model/versions/{a}/difference/{b}", "/model/versions/none/difference/current".into(), "144444"),
        row("GET /model/versions/{id}/restoration", format!("/model/versions/{version}/restoration"), "1AA333"),
        row("GET /model/versions/{id}/restoration", "/model/versions/none/restoration".into(), "144333"),
    ]);
    rows.extend(ratings::rows(world));
    rows.extend(me::rows(world));
    rows.extend(succession::rows(world));
    rows.extend(questions::rows(world));
    rows.extend(choices::rows(world));
    rows.extend(cycles::rows(world));
    rows.extend(repairs::rows(world));
    rows.extend(rides::rows(world));
    rows.extend(hand::rows(world));
    rows.extend(say::rows(world));
    rows.extend(team::rows(world));
    rows.extend(messages::rows(world));
    rows.extend(consent::rows(world));
    rows.extend(effects::rows(world));
    for part in ["", "/board", "/export"] {
        let operation = match part {
            "" => "GET /plans/{id}",
            "/board" => "GET /plans/{id}/board",
            _ => "GET /plans/{id}/export",
        };
        rows.push(row(operation, format!("/plans/{published}{part}"), "1AAAAA"));
        rows.push(row(operation, format!("/plans/{draft}{part}"), "1AAAA4"));
        rows.push(row(operation, format!("/plans/none{part}"), "144444"));
    }
    // Last, since they end the callers' sessions.
    rows.push(row("DELETE /session", "/session".into(), "1AAAAA"));
    let credentials = json!({ "email": "planner@small.example", "password": PASSWORD });
    rows.push(with("POST /session", "/session".into(), credentials, "AAAAAA"));
    rows
}

#[actix_web::test]
async fn every_operation_answers_every_role_as_it_should() {
    let world = world().await;
    let rows = rows(&world);
    let mut callers = vec![("anonymous".to_owned(), SignedIn::nobody())];
    for role in Role::ALL {
        callers.push((role.to_string(), world.app.sign_in(role).await));
    }
    let mut wrong = Vec::new();
    for row in &rows {
        let method: Method = row.operation.split(' ').next().unwrap().parse().unwrap();
        for ((name, who), expected) in callers.iter().zip(row.expected.chars()) {
            let request = who.request(method.clone(), &format!("/api/v1{}", row.address), row.body.clone());
            // A version that nothing has: what is allowed changes nothing.
            let answer = world.app.send(request.insert_header(("if-match", "\"99\""))).await;
            let right = match expected {
                '1' => answer.status == 401,
                '3' => answer.status == 403,
                '4' => answer.status == 404,
                _ => ![401, 403, 404].contains(&answer.status.as_u16()) && answer.status.as_u16() < 500,
            };
            if !right {
                wrong.push(format!(
                    "{} {} as {name}: {} instead of {expected}",
                    row.operation, row.address, answer.status
                ));
            }
        }
    }
    assert!(wrong.is_empty(), "{} wrong cells:\n{}", wrong.len(), wrong.join("\n"));

    let covered: BTreeSet<String> = rows.iter().map(|row| row.operation.to_owned()).collect();
    let missing: Vec<String> = operations().difference(&covered).cloned().collect();
    assert!(missing.is_empty(), "operations without an expectation: {missing:?}");
}

/// "GET /cycles/{id}", …, as the OpenAPI document has them.
fn operations() -> BTreeSet<String> {
    let document = serde_json::to_value(openapi::document()).unwrap();
    let paths = document["paths"].as_object().unwrap();
    paths
        .iter()
        .flat_map(|(path, item)| {
            let path = path.strip_prefix("/api/v1").expect("all under /api/v1").to_owned();
            let methods = item.as_object().unwrap().keys().filter(|key| key.as_str() != "parameters");
            methods.map(move |method| format!("{} {path}", method.to_uppercase())).collect::<Vec<_>>()
        })
        .collect()
}

#[actix_web::test]
async fn lists_hold_only_what_one_may_see() {
    let world = world().await;
    let app = &world.app;
    for (role, people) in
        [(Role::Planner, 8), (Role::Administrator, 8), (Role::Leader, 3), (Role::Manager, 2), (Role::Employee, 1)]
    {
        let who = app.sign_in(role).await;
        let board = app.get(&format!("/api/v1/plans/{}/board", world.published), &who).await.json();
        let seen: Vec<&str> =
            board["people"].as_array().unwrap().iter().filter_map(|person| person["id"].as_str()).collect();
        assert_eq!(seen.len(), people, "{role} sees {seen:?}");
        assert!(seen.contains(&world.own_person.as_str()), "{role}");
        assert_eq!(seen.contains(&world.stranger.as_str()), people == 8, "{role}");
        let list = app.get("/api/v1/people", &who).await.json();
        let listed: Vec<&str> =
            list["items"].as_array().unwrap().iter().filter_map(|person| person["id"].as_str()).collect();
        assert_eq!(listed.len(), people, "{role} lists {listed:?}");
        let csv = app.get(&format!("/api/v1/plans/{}/export", world.published), &who).await.text;
        assert!(people == 8 || !csv.contains(&format!(",{},", world.stranger)), "{role}: {csv}");
        let plans = app.get("/api/v1/cycles/second/plans", &who).await.json();
        assert_eq!(plans["items"].as_array().unwrap().is_empty(), role == Role::Employee, "{role} and drafts");
        let rules = app.get("/api/v1/cycles/first", &who).await.json()["rules"].clone();
        assert!(rules["pins"].as_array().unwrap().is_empty());
    }
}
