//! A manager's own team: who goes and comes, and a no to a placement from its saying to the plan that is mended around it.

use crate::support::app::{Answer, SignedIn, TestApp};
use actix_web::http::Method;
use chrono::{NaiveDate, TimeDelta};
use diesel::prelude::*;
use serde_json::{Value, json};
use std::sync::atomic::AtomicBool;
use tandem::{
    app::accounts::{self, COMMAND_LINE, NewAccount},
    db::{DbError, schema},
    domain::role::Role,
    jobs,
};

const SECRET: &str = "MARKER her deal closes in that week";

/// A company with a draft for its first cycle. One placement is looked at: of a person with an account, whose manager and whose
/// host have one, too.
struct Scene {
    app: TestApp,
    planner: SignedIn,
    plan: String,
    placement: String,
    person: String,
    starts_on: String,
    host_team: String,
    manager: String,
}

async fn scene() -> Scene {
    let app = TestApp::new().await;
    let planner = app.enter(Role::Planner).await;
    app.post("/api/v1/cycles/first/runs", &planner, json!({ "time_limit_seconds": 20 })).await;
    assert!(jobs::work_next(app.db(), &app.clock, "w", &AtomicBool::new(false)).unwrap());
    let plans = app.get("/api/v1/cycles/first/plans", &planner).await.json();
    let plan = plans["items"][0]["id"].as_str().unwrap().to_owned();
    let board = app.get(&format!("/api/v1/plans/{plan}/board"), &planner).await.json();
    let row = board["people"].as_array().unwrap().iter().find(|row| row["placements"][0].is_object()).unwrap();
    let bar = &row["placements"][0];
    let text = |value: &Value| value.as_str().unwrap().to_owned();
    let (person, host_team) = (text(&row["id"]), text(&bar["host_team_id"]));
    let starts_on = text(&board["weeks"][bar["start_week"].as_u64().unwrap() as usize]["monday"]);
    // Of the person's own team, and of the host's: neither is placed where that would matter.
    let manager = if person.starts_with('s') { "s4" } else { "m4" };
    let manager = if manager == person { manager.replace('4', "3") } else { manager.to_owned() };
    let host = if host_team == "sales" { "s2" } else { "m2" };
    let reports = [(person.clone(), manager.clone()), (format!("{}4", &host[..1]), host.to_owned())];
    app.db()
        .write_tx(|conn| {
            for (person, above) in &reports {
                diesel::update(schema::people::table.find(person))
                    .set(schema::people::manager_id.eq(above))
                    .execute(conn)?;
            }
            Ok::<_, DbError>(())
        })
        .unwrap();
    app.account(Role::Employee, Some(&person));
    app.account(Role::Manager, Some(&manager));
    let host_account = NewAccount {
        email: "host@small.example".into(),
        name: "The host".into(),
        role: Role::Manager,
        person_id: Some(host.into()),
        password: crate::support::app::PASSWORD.into(),
    };
    accounts::add(app.db(), &app.clock, COMMAND_LINE, host_account).unwrap();
    Scene { placement: text(&bar["id"]), app, planner, plan, person, starts_on, host_team, manager }
}

impl Scene {
    async fn host(&self) -> SignedIn {
        let answer = self.app.try_sign_in("host@small.example", crate::support::app::PASSWORD).await;
        SignedIn { cookie: crate::support::app::cookie(&answer) }
    }

    async fn tagged(&self, who: &SignedIn, path: &str, version: i64, body: Value) -> Answer {
        let request = who.request(Method::POST, &format!("/api/v1{path}"), Some(body));
        self.app.send(request.insert_header(("if-match", format!("\"{version}\"")))).await
    }

    /// Shows the draft to managers, or to everybody.
    async fn show(&self, to: &str, version: i64) {
        let body = json!({ "to": to, "reason": "A small company." });
        let shown = self.tagged(&self.planner, &format!("/plans/{}/show", self.plan), version, body).await;
        assert_eq!(shown.status, 200, "{}", shown.text);
    }

    async fn say_no(&self, who: &SignedIn, alternative: &str, expires: &str) -> Answer {
        let body = json!({
            "placement_id": self.placement, "reason": SECRET, "alternative_on": alternative, "expires_on": expires,
        });
        self.app.post(&format!("/api/v1/plans/{}/vetoes", self.plan), who, body).await
    }

    /// Dates on which it could begin instead, as the manager is told.
    async fn dates(&self, who: &SignedIn) -> Vec<String> {
        let address = format!("/api/v1/plans/{}/placements/{}/veto-dates", self.plan, self.placement);
        let dates = self.app.get(&address, who).await;
        assert_eq!(dates.status, 200, "{}", dates.text);
        let dates = dates.json();
        dates["dates"].as_array().unwrap().iter().map(|date| date["monday"].as_str().unwrap().to_owned()).collect()
    }

    /// Another date, and a last day on which it does not hold any more.
    async fn another(&self, who: &SignedIn) -> (String, String) {
        let dates = self.dates(who).await;
        let later = dates.iter().find(|date| **date > self.starts_on);
        match later {
            Some(date) => (date.clone(), before(date)),
            None => (dates.last().expect("another start").clone(), self.starts_on.clone()),
        }
    }

    async fn blocks(&self, plan: &str) -> Vec<String> {
        let view = self.app.get(&format!("/api/v1/plans/{plan}/publication"), &self.planner).await.json();
        view["blocks"].as_array().unwrap().iter().map(|block| block["code"].as_str().unwrap().to_owned()).collect()
    }

    fn messages(&self, kind: &str) -> Vec<String> {
        let read = self.app.db().read(|conn| {
            Ok::<_, DbError>(
                schema::messages::table
                    .filter(schema::messages::kind.eq(kind))
                    .select(schema::messages::body)
                    .load::<String>(conn)?,
            )
        });
        read.unwrap()
    }
}

fn before(monday: &str) -> String {
    (monday.parse::<NaiveDate>().unwrap() - TimeDelta::days(3)).to_string()
}

#[actix_web::test]
async fn a_manager_sees_who_leaves_and_arrives_before_their_people_do() {
    let scene = scene().await;
    let manager = scene.app.sign_in(Role::Manager).await;
    let empty = scene.app.get("/api/v1/me/team", &manager).await.json();
    assert!(empty["plans"].as_array().unwrap().is_empty(), "a draft is the planners' own at first: {empty}");
    scene.show("managers", 1).await;
    assert!(scene.messages("draft-for-managers").len() >= 2, "both managers are told");

    let mine = scene.app.get("/api/v1/me/team", &manager).await.json();
    let plan = &mine["plans"][0];
    assert_eq!((&plan["state"], &plan["people_from"]), (&json!("draft"), &json!("2026-12-09T12:00:00Z")), "{mine}");
    let line = &plan["leaving"][0];
    assert_eq!(line["placement_id"], json!(scene.placement), "{mine}");
    assert_eq!((&line["starts_on"], &line["veto_as"]), (&json!(scene.starts_on), &json!("home")));
    assert!(!line["learns"].as_array().unwrap().is_empty());
    let cover = &plan["cover"][0];
    assert_eq!(cover["weeks"].as_array().unwrap().len(), 12);
    let week = format!("/api/v1/plans/{}/teams/{}/weeks/0", scene.plan, cover["team_id"].as_str().unwrap());
    let parts = scene.app.get(&week, &manager).await.json();
    assert_eq!(parts["staff"], cover["weeks"][0]["staff"], "what it is made of adds up to it");

    let host = scene.host().await;
    let theirs = scene.app.get("/api/v1/me/team", &host).await.json();
    let arriving = theirs["plans"][0]["arriving"].as_array().unwrap();
    let visit = arriving.iter().find(|line| line["placement_id"] == json!(scene.placement)).unwrap();
    assert_eq!(visit["veto_as"], "host", "{theirs}");
    assert!(visit["mentor"].is_string());
    let at = |key: &str| visit[key].as_str().unwrap().parse::<NaiveDate>().unwrap();
    let into = (at("starts_on") - NaiveDate::from_ymd_opt(2027, 1, 4).unwrap()).num_weeks();
    let week = format!("/api/v1/plans/{}/teams/{}/weeks/{into}", scene.plan, scene.host_team);
    let parts = scene.app.get(&week, &host).await.json();
    assert!(parts["visitors"].as_array().unwrap().iter().any(|visitor| visitor["person_id"] == json!(scene.person)));
}

#[actix_web::test]
async fn a_no_blocks_publishing_until_hr_answers_and_the_other_date_is_tried_first() {
    let scene = scene().await;
    scene.show("managers", 1).await;
    let manager = scene.app.sign_in(Role::Manager).await;
    let (alternative, expires) = scene.another(&manager).await;

    let wrong = json!({ "placement_id": scene.placement, "reason": " ", "alternative_on": "2027-01-06", "expires_on": "2026-12-01" });
    let wrong = scene.app.post(&format!("/api/v1/plans/{}/vetoes", scene.plan), &manager, wrong).await;
    let fields: Vec<String> = (wrong.json()["fields"].as_array().unwrap().iter())
        .map(|field| field["path"].as_str().unwrap().to_owned())
        .collect();
    assert_eq!((wrong.status.as_u16(), fields.join(" ")), (422, "reason alternative_on expires_on".to_owned()));

    let made = scene.say_no(&manager, &alternative, &expires).await;
    assert_eq!(made.status, 201, "{}", made.text);
    let veto = made.json();
    assert_eq!((&veto["state"], &veto["side"], &veto["is_mine"]), (&json!("open"), &json!("home"), &json!(true)));
    assert_eq!(scene.say_no(&scene.host().await, &alternative, &expires).await.status, 409, "one at a time");
    assert!(scene.blocks(&scene.plan).await.contains(&"veto".to_owned()));
    let refused = scene.tagged(&scene.planner, &format!("/plans/{}/publish", scene.plan), 2, json!({})).await;
    assert_eq!(refused.status, 409);
    assert!(refused.text.contains("1 no waits from a manager"), "{}", refused.text);

    // What nobody questions goes ahead without it.
    let view = scene.app.get(&format!("/api/v1/plans/{}/publication", scene.plan), &scene.planner).await.json();
    let held = view["part"]["held_back"].as_array().unwrap();
    assert!(held.iter().any(|held| held["why"] == "The manager says no to it."), "{view}");

    let address = format!("/vetoes/{}", veto["id"].as_str().unwrap());
    assert_eq!(scene.app.post(&format!("/api/v1{address}/repair"), &scene.planner, json!({})).await.status, 409);
    let answer = json!({ "upheld": true, "answer": "The quarter goes first." });
    let stale = scene.tagged(&scene.planner, &format!("{address}/answer"), 7, answer.clone()).await;
    assert_eq!(stale.status, 412);
    let upheld = scene.tagged(&scene.planner, &format!("{address}/answer"), 1, answer).await;
    assert_eq!(upheld.json()["state"], "upheld", "{}", upheld.text);
    let cycle = scene.app.get("/api/v1/cycles/first", &scene.planner).await;
    let forbid = &cycle.json()["rules"]["forbids"][0];
    assert_eq!((&forbid["person"], &forbid["expires_on"]), (&json!(scene.person), &json!(expires)), "{}", cycle.text);
    assert!(!cycle.text.contains("MARKER"), "the rule says why in neutral words");
    assert!(scene.blocks(&scene.plan).await.contains(&"veto".to_owned()), "the plan still holds it");
    assert_eq!(scene.messages("veto-answered").len(), 1);

    let run = scene.app.post(&format!("/api/v1{address}/repair"), &scene.planner, json!({})).await;
    assert_eq!(run.status, 202, "{}", run.text);
    assert!(jobs::work_next(scene.app.db(), &scene.app.clock, "w", &AtomicBool::new(false)).unwrap());
    let run_id = run.json()["id"].as_str().unwrap().to_owned();
    let repair = scene.app.get(&format!("/api/v1/repairs/{run_id}"), &scene.planner).await;
    assert!(!repair.text.contains("MARKER"), "{}", repair.text);
    let repair = repair.json();
    assert_eq!(repair["wishes"].as_array().unwrap().len(), 1, "{repair}");
    let first = &repair["fixes"][0];
    assert_eq!(first["as_wished"], true, "the manager's date is tried first: {repair}");
    let starts = first.to_string();
    assert!(starts.contains(&alternative), "{first}");
    let taken = scene.app.post(&format!("/api/v1/repairs/{run_id}/fixes/0/take"), &scene.planner, json!({})).await;
    assert_eq!(taken.status, 201, "{}", taken.text);
    let mended = taken.json()["id"].as_str().unwrap().to_owned();
    let board = scene.app.get(&format!("/api/v1/plans/{mended}/board"), &scene.planner).await.json();
    let row = board["people"].as_array().unwrap().iter().find(|row| row["id"] == json!(scene.person)).unwrap();
    let monday = &board["weeks"][row["placements"][0]["start_week"].as_u64().unwrap() as usize]["monday"];
    assert_eq!(monday, &json!(alternative));
    assert!(scene.blocks(&mended).await.is_empty(), "the mended plan may be published");
    let all = scene.app.get("/api/v1/vetoes", &scene.planner).await.json();
    assert_eq!(all["items"][0]["mended_plan_id"], json!(mended));
    assert_eq!((&all["counts"][0]["all"], &all["counts"][0]["upheld"]), (&json!(1), &json!(1)));
    let late = scene.tagged(&manager, &format!("{address}/withdraw"), 2, json!({})).await;
    assert_eq!(late.status, 409, "{}", late.text);
}

#[actix_web::test]
async fn a_no_that_is_declined_taken_back_or_over_keeps_nothing_back() {
    let mut scene = scene().await;
    scene.show("everybody", 1).await;
    let manager = scene.app.sign_in(Role::Manager).await;
    let (alternative, expires) = scene.another(&manager).await;
    let veto = scene.say_no(&manager, &alternative, &expires).await.json();
    let address = format!("/vetoes/{}", veto["id"].as_str().unwrap());

    // The person learns that another date was asked for, and not why; the host's manager reads it.
    let employee = scene.app.sign_in(Role::Employee).await;
    let mine = scene.app.get("/api/v1/me/development", &employee).await;
    assert_eq!(mine.json()["next"]["another_date_asked"], true, "{}", mine.text);
    assert_eq!(scene.app.get("/api/v1/vetoes", &employee).await.status, 403);
    assert!(!mine.text.contains("MARKER"));
    assert_eq!(scene.messages("other-date-asked").len(), 1);
    for kind in ["veto-made", "veto-by-other", "other-date-asked"] {
        assert!(!scene.messages(kind).concat().contains("MARKER"), "{kind}");
    }
    let theirs = scene.app.get("/api/v1/vetoes", &scene.host().await).await.json();
    assert_eq!(theirs["items"][0]["reason"], SECRET, "{theirs}");
    assert!(theirs["counts"].as_array().unwrap().is_empty(), "counted are one's own");

    let other = scene.tagged(&scene.host().await, &format!("{address}/withdraw"), 1, json!({})).await;
    assert_eq!(other.status, 403, "it is not theirs to take back");
    let back = scene.tagged(&manager, &format!("{address}/withdraw"), 1, json!({})).await;
    assert_eq!(back.json()["state"], "withdrawn", "{}", back.text);
    assert!(!scene.blocks(&scene.plan).await.contains(&"veto".to_owned()));

    let veto = scene.say_no(&manager, &alternative, &expires).await.json();
    let address = format!("/vetoes/{}", veto["id"].as_str().unwrap());
    let empty =
        scene.tagged(&scene.planner, &format!("{address}/answer"), 1, json!({ "upheld": false, "answer": " " })).await;
    assert_eq!(empty.status, 422);
    let declined = json!({ "upheld": false, "answer": "Nobody else can teach it then." });
    let declined = scene.tagged(&scene.planner, &format!("{address}/answer"), 1, declined).await;
    assert_eq!(declined.json()["state"], "declined", "{}", declined.text);
    assert!(!scene.blocks(&scene.plan).await.contains(&"veto".to_owned()));
    let mine = scene.app.get("/api/v1/me/development", &employee).await.json();
    assert_eq!(mine["next"]["another_date_asked"], false);

    // A third one, that nobody answers until it is over.
    let third = scene.say_no(&manager, &alternative, &expires).await;
    assert_eq!(third.status, 201, "{}", third.text);
    let expires: NaiveDate = expires.parse().unwrap();
    let days = (expires - NaiveDate::from_ymd_opt(2026, 12, 7).unwrap()).num_days() + 1;
    scene.app.clock.advance(TimeDelta::days(days));
    scene.planner = scene.app.sign_in(Role::Planner).await;
    let manager = scene.app.sign_in(Role::Manager).await;
    assert!(!scene.blocks(&scene.plan).await.contains(&"veto".to_owned()));
    let list = scene.app.get("/api/v1/vetoes", &manager).await.json();
    assert_eq!(list["items"][0]["state"], "expired", "{list}");
    let count = &list["counts"][0];
    assert_eq!(
        [&count["all"], &count["withdrawn"], &count["declined"], &count["expired"]],
        [&json!(3), &json!(1), &json!(1), &json!(1)]
    );
    let address = format!("/vetoes/{}", third.json()["id"].as_str().unwrap());
    let late =
        scene.tagged(&scene.planner, &format!("{address}/answer"), 1, json!({ "upheld": true, "answer": "x" })).await;
    assert_eq!(late.status, 409);
    assert!(late.text.contains("is over"), "{}", late.text);
    if scene.starts_on.parse::<NaiveDate>().unwrap() <= expires {
        let begun = scene.say_no(&manager, &alternative, &alternative).await;
        assert_eq!(begun.status, 409);
        assert!(begun.text.contains("has begun"), "{}", begun.text);
    }
}

#[actix_web::test]
async fn only_the_managers_of_both_sides_say_no() {
    let scene = scene().await;
    let manager = scene.app.sign_in(Role::Manager).await;
    assert_eq!(scene.say_no(&manager, "2027-02-01", "2027-01-29").await.status, 404, "nobody showed them the draft");
    scene.show("everybody", 1).await;
    let (alternative, expires) = scene.another(&manager).await;
    let employee = scene.app.sign_in(Role::Employee).await;
    assert_eq!(scene.say_no(&employee, &alternative, &expires).await.status, 403);
    assert_eq!(scene.say_no(&scene.planner, &alternative, &expires).await.status, 403);
    // Somebody who leads neither side.
    scene
        .app
        .db()
        .write_tx(|conn| {
            diesel::update(schema::people::table.find(&scene.person))
                .set(schema::people::manager_id.eq(None::<String>))
                .execute(conn)?;
            Ok::<_, DbError>(())
        })
        .unwrap();
    assert!(!scene.manager.is_empty());
    assert_eq!(scene.say_no(&manager, &alternative, &expires).await.status, 404);
    let host = scene.host().await;
    let (alternative, expires) = scene.another(&host).await;
    let made = scene.say_no(&host, &alternative, &expires).await;
    assert_eq!(made.json()["side"], "host", "{}", made.text);
    // The draft goes with the nos to it.
    let request = scene.planner.request(Method::DELETE, &format!("/api/v1/plans/{}", scene.plan), None);
    assert_eq!(scene.app.send(request.insert_header(("if-match", "\"2\""))).await.status, 204);
    let all = scene.app.get("/api/v1/vetoes", &scene.planner).await.json();
    assert!(all["items"].as_array().unwrap().is_empty(), "{all}");
}
