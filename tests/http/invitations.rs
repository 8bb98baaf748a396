//! Links that let colleagues in: once, for a while, with the role that the inviter chose.

use crate::support::{
    TestDb,
    app::{Answer, PASSWORD, SignedIn, TestApp, cookie},
};
use actix_web::http::Method;
use base64ct::{Base64, Encoding};
use chrono::TimeDelta;
use diesel::prelude::*;
use serde_json::{Value, json};
use std::thread;
use tandem::{
    app::invitations::{self, Acceptance},
    db::{DbError, audit, schema},
    domain::{language::Language, role::Role},
};

const PASS: &str = "violet tractor lamp";

/// Invites one; id and key of the link.
async fn invite(app: &TestApp, who: &SignedIn, item: Value) -> (String, String) {
    let answer = app.post("/api/v1/invitations", who, json!({ "items": [item] })).await;
    assert_eq!(answer.status, 201, "{}", answer.text);
    let made = &answer.json()["items"][0];
    let link = made["link"].as_str().expect("a link");
    (made["id"].as_str().expect("an id").to_owned(), link.split_once("/join#").expect("a join link").1.to_owned())
}

async fn look(app: &TestApp, token: &str) -> Answer {
    app.post("/api/v1/invitations/look", &SignedIn::nobody(), json!({ "token": token })).await
}

async fn accept(app: &TestApp, token: &str, email: &str) -> Answer {
    let body = json!({ "token": token, "name": "Ina Neu", "email": email, "password": PASS });
    app.post("/api/v1/invitations/accept", &SignedIn::nobody(), body).await
}

async fn state(app: &TestApp, who: &SignedIn, id: &str) -> String {
    let list = app.get("/api/v1/invitations", who).await.json();
    let found = list["items"].as_array().unwrap().iter().find(|item| item["id"] == id).expect("listed").clone();
    found["state"].as_str().unwrap().to_owned()
}

/// What dead links of every kind answer, to the letter.
async fn assert_dead(app: &TestApp, token: &str, why: &str) {
    let unknown = look(app, "never-made").await;
    assert_eq!((unknown.status.as_u16(), unknown.code().as_str()), (404, "gone"));
    assert!(unknown.text.contains("This link is no longer valid: ask"), "{}", unknown.text);
    let (seen, taken) = (look(app, token).await, accept(app, token, "late@small.example").await);
    assert_eq!((seen.status, &seen.text), (unknown.status, &unknown.text), "{why}");
    assert_eq!((taken.status, &taken.text), (unknown.status, &unknown.text), "{why}");
}

#[actix_web::test]
async fn a_link_makes_one_account_with_the_inviters_role_and_signs_it_in() {
    let app = TestApp::new().await;
    let planner = app.enter(Role::Planner).await;
    let (id, token) =
        invite(&app, &planner, json!({ "person_id": "s1", "role": "manager", "email": "S1@small.example" })).await;

    let seen = look(&app, &token).await.json();
    assert_eq!((seen["name"].as_str(), seen["email"].as_str()), (Some("Person s1"), Some("s1@small.example")));
    assert_eq!((seen["role"].as_str(), seen["invited_by"].as_str()), (Some("manager"), Some("The planner")));
    assert_eq!(seen["expires_at"], "2026-12-21T12:00:00Z");
    assert_eq!(state(&app, &planner, &id).await, "open");

    let accepted = accept(&app, &token, "Corrected@Small.example").await;
    assert_eq!(accepted.status, 200, "{}", accepted.text);
    let actor = accepted.json();
    assert_eq!((actor["role"].as_str(), actor["person_id"].as_str()), (Some("manager"), Some("s1")));
    assert_eq!(actor["email"], "corrected@small.example");
    let signed_in = SignedIn { cookie: cookie(&accepted) };
    assert_eq!(app.get("/api/v1/session", &signed_in).await.json()["account_id"], actor["account_id"]);
    assert_eq!(app.try_sign_in("corrected@small.example", PASS).await.status, 200);

    assert_dead(&app, &token, "used").await;
    assert_eq!(state(&app, &planner, &id).await, "accepted");
    let revoked = app.ask(Method::DELETE, &format!("/api/v1/invitations/{id}"), &planner, None).await;
    assert_eq!(revoked.status, 409, "an account is no invitation any more");
    let again = json!({ "items": [{ "person_id": "s1" }] });
    let refused = app.post("/api/v1/invitations", &planner, again).await;
    assert!(refused.text.contains("Person s1 has an account already"), "{}", refused.text);
}

#[actix_web::test]
async fn what_is_refused_leaves_the_link_open() {
    let app = TestApp::new().await;
    let planner = app.enter(Role::Planner).await;
    let (_, token) = invite(&app, &planner, json!({ "role": "employee" })).await;
    let with = |name: &'static str, email: &'static str, password: &'static str| {
        let body = json!({ "token": token, "name": name, "email": email, "password": password });
        let app = &app;
        async move { app.post("/api/v1/invitations/accept", &SignedIn::nobody(), body).await }
    };
    let all_wrong = with(" ", "nowhere", "short").await.json();
    let paths: Vec<&str> =
        all_wrong["fields"].as_array().unwrap().iter().filter_map(|field| field["path"].as_str()).collect();
    assert_eq!(paths, ["email", "name", "password"]);
    assert_eq!(with("Ina", "ina@small.example", "password123").await.json()["fields"][0]["path"], "password");
    assert_eq!(with("Ina", "planner@small.example", PASS).await.json()["fields"][0]["path"], "email");
    assert_eq!(with("Ina", "ina@small.example", PASS).await.status, 200);
}

#[actix_web::test]
async fn a_link_ends_after_two_weeks_and_when_it_is_revoked_or_replaced() {
    let app = TestApp::new().await;
    let planner = app.enter(Role::Planner).await;
    let (old_id, old) = invite(&app, &planner, json!({ "person_id": "s2" })).await;
    let (new_id, new) = invite(&app, &planner, json!({ "person_id": "s2", "role": "leader" })).await;
    assert_dead(&app, &old, "replaced").await;
    assert_eq!(state(&app, &planner, &old_id).await, "revoked");
    assert_eq!(look(&app, &new).await.json()["role"], "leader");

    let path = format!("/api/v1/invitations/{new_id}");
    assert_eq!(app.ask(Method::DELETE, &path, &planner, None).await.status, 204);
    assert_dead(&app, &new, "revoked").await;
    assert_eq!(app.ask(Method::DELETE, &path, &planner, None).await.status, 204, "revoked already");

    let (id, token) = invite(&app, &planner, json!({ "name": "Late", "role": "employee" })).await;
    app.clock.advance(TimeDelta::days(14) - TimeDelta::seconds(1));
    assert_eq!(look(&app, &token).await.status, 200);
    app.clock.advance(TimeDelta::seconds(1));
    assert_dead(&app, &token, "expired").await;
    let planner = app.sign_in(Role::Planner).await;
    assert_eq!(state(&app, &planner, &id).await, "expired");
}

#[actix_web::test]
async fn a_planner_invites_administrators_only_while_there_is_none() {
    let app = TestApp::new().await;
    let planner = app.enter(Role::Planner).await;
    let administrator = |name: &str| json!({ "name": name, "role": "administrator" });
    let (_, first) = invite(&app, &planner, administrator("It")).await;
    let (_, second) = invite(&app, &planner, administrator("Kept in a drawer")).await;
    assert_eq!(accept(&app, &first, "it@small.example").await.json()["role"], "administrator");
    assert_dead(&app, &second, "there is an administrator now").await;
    let body = json!({ "items": [administrator("Another"), { "name": "Fine", "role": "planner" }] });
    let refused = app.post("/api/v1/invitations", &planner, body).await;
    assert_eq!(refused.status, 422);
    assert_eq!(refused.json()["fields"][0]["path"], "items/0/role");
    assert_eq!(refused.json()["fields"].as_array().unwrap().len(), 1);
    let list = app.get("/api/v1/invitations", &planner).await.json();
    assert!(list["items"].as_array().unwrap().iter().all(|item| item["name"] != "Fine"), "all or none");

    let it = SignedIn { cookie: cookie(&app.try_sign_in("it@small.example", PASS).await) };
    let (id, _) = invite(&app, &it, administrator("Another")).await;
    let revoke = app.ask(Method::DELETE, &format!("/api/v1/invitations/{id}"), &planner, None).await;
    assert_eq!(revoke.status, 403, "an administrator's invitation is not the planner's to end");
}

#[actix_web::test]
async fn invitations_of_who_may_not_invite_any_more_are_dead() {
    let app = TestApp::new().await;
    let (admin, planner) = (app.enter(Role::Administrator).await, app.enter(Role::Planner).await);
    let (id, token) = invite(&app, &planner, json!({ "name": "Ina", "role": "planner" })).await;
    let path = format!("/api/v1/accounts/{}", app.account_id(Role::Planner));
    let demote = admin.request(Method::PATCH, &path, Some(json!({ "role": "employee" })));
    assert_eq!(app.send(demote.insert_header(("if-match", "\"1\""))).await.status, 200);
    assert_dead(&app, &token, "the inviter is no planner any more").await;
    assert_eq!(state(&app, &admin, &id).await, "revoked");
}

#[actix_web::test]
async fn of_two_who_accept_at_once_one_wins() {
    let app = TestApp::new().await;
    let planner = app.enter(Role::Planner).await;
    let (_, token) = invite(&app, &planner, json!({ "name": "Ina", "role": "employee" })).await;
    let both: Vec<bool> = thread::scope(|scope| {
        let tries: Vec<_> = (0..4)
            .map(|i| {
                let (db, clock, token) = (app.db().clone(), app.clock.clone(), token.clone());
                scope.spawn(move || {
                    let email = format!("ina{i}@small.example");
                    let acceptance = Acceptance { token, name: "Ina".into(), email, password: PASS.into() };
                    match invitations::accept(&db, &clock, Language::En, acceptance) {
                        Ok(_) => true,
                        Err(tandem::app::Error::DeadLink) => false,
                        Err(other) => panic!("{other}"),
                    }
                })
            })
            .collect();
        tries.into_iter().map(|one| one.join().expect("no panic")).collect()
    });
    assert_eq!(both.iter().filter(|won| **won).count(), 1, "{both:?}");
    let accounts: i64 =
        app.db().read(|conn| schema::accounts::table.count().get_result(conn).map_err(DbError::from)).expect("counted");
    assert_eq!(accounts, 2, "the planner's and the winner's");
}

#[actix_web::test]
async fn guessing_links_is_slowed_down() {
    let app = TestApp::new().await;
    for _ in 0..10 {
        assert_eq!(look(&app, "a-guess").await.status, 404);
    }
    let refused = accept(&app, "a-guess", "x@small.example").await;
    assert_eq!((refused.status.as_u16(), refused.code().as_str()), (429, "too_many"));
}

#[actix_web::test]
async fn keys_are_kept_nowhere() {
    let app = TestApp::new().await;
    let planner = app.enter(Role::Planner).await;
    let (_, token) = invite(&app, &planner, json!({ "person_id": "m1" })).await;
    accept(&app, &token, "m1@small.example").await;
    let log = app.db().read(|conn| audit::list(conn, 0, 100)).unwrap();
    let actions: Vec<&str> = log.iter().map(|row| row.action.as_str()).collect();
    assert!(actions.ends_with(&["invitation.make", "account.add", "invitation.accept"]), "{actions:?}");
    assert!(log.iter().all(|row| !row.detail.contains(&token)));
    app.db().read(audit::verify).unwrap();
    let stored: Vec<String> = app
        .db()
        .read(|conn| {
            schema::invitations::table.select(schema::invitations::token_hash).load(conn).map_err(DbError::from)
        })
        .unwrap();
    assert_eq!(stored.len(), 1);
    assert!(stored[0].len() == 64 && !stored[0].contains(&token));
    assert!(!app.get("/api/v1/invitations", &planner).await.text.contains(&token));
}

#[actix_web::test]
async fn many_are_invited_at_once_with_guessed_roles() {
    let app = TestApp::new().await;
    let planner = app.enter(Role::Planner).await;
    app.db()
        .write_tx(|conn| {
            for (person, above) in [("s2", "s1"), ("s3", "s1"), ("s1", "m1")] {
                diesel::update(schema::people::table.find(person))
                    .set(schema::people::manager_id.eq(above))
                    .execute(conn)?;
            }
            Ok::<_, DbError>(())
        })
        .unwrap();
    let all = app.get("/api/v1/invitations/people", &planner).await.json();
    let ids: Vec<Value> =
        all["items"].as_array().unwrap().iter().map(|one| json!({ "person_id": one["person_id"] })).collect();
    assert_eq!(ids.len(), 8);
    let made = app.post("/api/v1/invitations", &planner, json!({ "items": ids })).await;
    assert_eq!((made.status.as_u16(), made.header("cache-control")), (201, "no-store"));
    let role = |id: &str| {
        let items = made.json()["items"].clone();
        let one = items.as_array().unwrap().iter().find(|item| item["person_id"] == id).expect("made").clone();
        (one["role"].as_str().unwrap().to_owned(), one["team"].as_str().unwrap().to_owned())
    };
    assert_eq!(role("m1"), ("leader".to_owned(), "Content".to_owned()));
    assert_eq!(role("s1"), ("manager".to_owned(), "Field sales".to_owned()));
    assert_eq!(role("s2").0, "employee");
    let after = app.get("/api/v1/invitations/people", &planner).await.json();
    assert!(after["items"].as_array().unwrap().iter().all(|one| one["invited"] == true && one["account"] == false));

    let twice =
        json!({ "items": [{ "person_id": "s1" }, { "person_id": "s1" }, { "person_id": "nobody" }, { "name": "X" }] });
    let refused = app.post("/api/v1/invitations", &planner, twice).await.json();
    let paths: Vec<&str> =
        refused["fields"].as_array().unwrap().iter().filter_map(|field| field["path"].as_str()).collect();
    assert_eq!(paths, ["items/1/person_id", "items/2/person_id", "items/2/role", "items/3/role"]);
}

#[actix_web::test]
async fn a_list_of_people_is_read_before_anybody_is_invited() {
    let app = TestApp::new().await;
    let planner = app.enter(Role::Planner).await;
    let text = "Name;E-Mail;Role;Person\nPerson s1;;;\nGuest;guest@partner.example;leader;\n;;manager;s2\nBad;no address;;\n;;king;s3\n";
    let body = json!({ "name": "people.csv", "content_base64": Base64::encode_string(text.as_bytes()) });
    let read = app.post("/api/v1/invitations/csv", &planner, body).await.json();
    let items: Vec<(u64, &str, &str)> = read["items"]
        .as_array()
        .unwrap()
        .iter()
        .map(|item| {
            (item["row"].as_u64().unwrap(), item["role"].as_str().unwrap(), item["person_id"].as_str().unwrap_or("-"))
        })
        .collect();
    assert_eq!(items, [(2, "employee", "s1"), (3, "leader", "-"), (4, "manager", "s2")]);
    let rows: Vec<u64> = read["faults"].as_array().unwrap().iter().filter_map(|fault| fault["row"].as_u64()).collect();
    assert_eq!(rows, [5, 6]);
    let picture = json!({ "name": "x.csv", "content_base64": Base64::encode_string(b"\x89PNG\0\0") });
    let unread = app.post("/api/v1/invitations/csv", &planner, picture).await.json();
    assert!(unread["faults"][0]["message"].as_str().unwrap().contains("no text"), "{unread}");
    assert!(app.get("/api/v1/invitations", &planner).await.json()["items"].as_array().unwrap().is_empty());
}

#[actix_web::test]
async fn the_set_up_link_makes_the_first_account_once_within_a_day() {
    let app = TestApp::over(TestDb::new()).await;
    let link = || {
        let clock = app.clock.clone();
        app.db().write_tx(|conn| invitations::set_up(conn, &clock)).expect("set up")
    };
    let first = link().expect("a link");
    let second = link().expect("a new link at each start");
    assert_dead(&app, &first, "only the newest counts").await;
    let seen = look(&app, &second).await.json();
    assert_eq!((seen["role"].as_str(), seen["invited_by"].as_str()), (Some("planner"), None));
    assert_eq!(seen["expires_at"], "2026-12-08T12:00:00Z");
    app.clock.advance(TimeDelta::hours(24));
    assert_dead(&app, &second, "a day is over").await;

    let third = link().expect("a link");
    let actor = accept(&app, &third, "pia@small.example").await.json();
    assert_eq!(actor["role"], "planner");
    assert_eq!(link(), None, "there is an account");

    // An account from the command line ends the set-up as well.
    let other = TestApp::over(TestDb::new()).await;
    let token = other.db().write_tx(|conn| invitations::set_up(conn, &other.clock)).expect("set up").expect("a link");
    other.account(Role::Administrator, None);
    assert_dead(&other, &token, "there is an account").await;
    assert_eq!(other.try_sign_in("administrator@small.example", PASSWORD).await.status, 200);
}

#[actix_web::test]
async fn links_begin_with_the_address_that_the_inviter_uses() {
    let app = TestApp::new().await;
    let planner = app.enter(Role::Planner).await;
    let body = json!({ "items": [{ "name": "Ina", "role": "employee" }] });
    let request = planner.request(Method::POST, "/api/v1/invitations", Some(body));
    let made = app.send(request.insert_header(("origin", "https://tandem.example"))).await.json();
    assert!(made["items"][0]["link"].as_str().unwrap().starts_with("https://tandem.example/join#"), "{made}");
}
