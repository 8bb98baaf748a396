//! Why me, why not my first choice: asked by the person concerned, and answered without anything private of others.

use crate::support::app::{SignedIn, TestApp};
use diesel::prelude::*;
use serde_json::{Value, json};
use std::sync::atomic::AtomicBool;
use tandem::{
    app::planning::publish::{self as publishing, Publishing},
    db::{DbError, schema},
    domain::role::Role,
    jobs,
};

struct Scene {
    app: TestApp,
    plan: String,
    /// Somebody with a placement, and the account.
    own: String,
    placement: String,
    /// Somebody else's.
    others: String,
    employee: SignedIn,
}

const MARKER: &str = "MARKER-private";

/// A published plan in a company whose people and texts can be told apart in every answer.
async fn scene() -> Scene {
    let app = TestApp::new().await;
    let ids = ["s1", "s2", "s3", "s4", "m1", "m2", "m3", "m4"];
    app.db()
        .write_tx(|conn| {
            use schema::{leaves, people, preferences};
            for id in ids {
                diesel::update(people::table.find(id)).set(people::name.eq(format!("NAME-{id}"))).execute(conn)?;
                let own = if id.starts_with('s') { "studio" } else { "desk" };
                diesel::insert_into(preferences::table)
                    .values((
                        preferences::cycle_id.eq("first"),
                        preferences::person_id.eq(id),
                        preferences::post_id.eq(own),
                        preferences::rank.eq(1),
                    ))
                    .execute(conn)?;
            }
            for id in ["s2", "m2"] {
                diesel::update(people::table.find(id))
                    .set(people::no_placements_reason.eq(format!("{MARKER} of {id}")))
                    .execute(conn)?;
                diesel::insert_into(leaves::table)
                    .values((
                        leaves::id.eq(format!("{id}-leave")),
                        leaves::person_id.eq(id),
                        leaves::starts_on.eq("2027-01-11".parse::<chrono::NaiveDate>().unwrap()),
                        leaves::ends_on.eq("2027-01-22".parse::<chrono::NaiveDate>().unwrap()),
                        leaves::reason.eq(format!("{MARKER} leave")),
                    ))
                    .execute(conn)?;
            }
            Ok::<_, DbError>(())
        })
        .unwrap();
    let planner = app.enter(Role::Planner).await;
    app.post("/api/v1/cycles/first/runs", &planner, json!({ "time_limit_seconds": 20 })).await;
    work(&app);
    let plans = app.get("/api/v1/cycles/first/plans", &planner).await.json();
    let plan = plans["items"][0]["id"].as_str().unwrap().to_owned();
    let board = app.get(&format!("/api/v1/plans/{plan}/board"), &planner).await.json();
    let placed: Vec<(String, String)> = (board["people"].as_array().unwrap().iter())
        .filter_map(|row| Some((row["id"].as_str()?.to_owned(), row["placements"][0]["id"].as_str()?.to_owned())))
        .collect();
    let [(own, placement), (_, others), ..] = &placed[..] else { panic!("two placements: {board}") };
    app.account(Role::Employee, Some(own));
    let employee = app.sign_in(Role::Employee).await;
    Scene { plan, own: own.clone(), placement: placement.clone(), others: others.clone(), employee, app }
}

fn work(app: &TestApp) {
    assert!(jobs::work_next(app.db(), &app.clock, "w", &AtomicBool::new(false)).unwrap());
}

impl Scene {
    fn publish(&self) {
        let planner = crate::support::small::planner();
        publishing::publish(self.app.db(), &self.app.clock, &planner, &self.plan, 1, &Publishing::default()).unwrap();
    }

    async fn ask(&self, who: &SignedIn, body: Value) -> crate::support::app::Answer {
        self.app.post("/api/v1/me/questions", who, body).await
    }

    /// Asked, worked on and read.
    async fn answered(&self, body: Value) -> crate::support::app::Answer {
        let asked = self.ask(&self.employee, body).await;
        assert_eq!(asked.status, 202, "{}", asked.text);
        if asked.json()["state"] == "waiting" {
            work(&self.app);
        }
        let id = asked.json()["run_id"].as_str().unwrap().to_owned();
        self.app.get(&format!("/api/v1/me/questions/{id}"), &self.employee).await
    }

    /// Nothing of others is in an answer: no name, no id, no private text, no level.
    fn is_discreet(&self, text: &str) {
        assert!(!text.contains(MARKER), "{text}");
        for id in ["s1", "s2", "s3", "s4", "m1", "m2", "m3", "m4"].iter().filter(|id| **id != self.own) {
            assert!(!text.contains(&format!("NAME-{id}")) && !text.contains(&format!("\"{id}\"")), "{id}: {text}");
        }
        for word in ["level", "rating", "quota\"", "gain\":0.", "person"] {
            assert!(!text.contains(word), "{word}: {text}");
        }
    }
}

#[actix_web::test]
async fn somebody_asks_why_them_and_gets_an_answer_that_names_nobody_else() {
    let scene = scene().await;
    let why = json!({ "plan_id": scene.plan, "asked": "why-me", "placement_id": scene.placement });
    assert_eq!(scene.ask(&scene.employee, why.clone()).await.status, 404, "a draft that nobody showed them");
    scene.publish();

    let answer = scene.answered(why.clone()).await;
    let view = answer.json();
    assert_eq!(view["state"], "answered", "{view}");
    assert_eq!(view["answer"]["possible"], "yes", "somebody else could go, or nobody: {view}");
    assert!(["yes", "maybe", "no"].contains(&view["answer"]["as_good"].as_str().unwrap()), "{view}");
    assert!(view["answer"]["post"].is_string());
    scene.is_discreet(&answer.text);

    // The same again is answered at once, without a run.
    let runs = || {
        let count = scene.app.db().read(|conn| {
            let own = schema::runs::table.filter(schema::runs::kind.eq("explain-own"));
            Ok::<_, DbError>(own.count().get_result::<i64>(conn)?)
        });
        count.unwrap()
    };
    let before = runs();
    let again = scene.ask(&scene.employee, why).await;
    assert_eq!((again.json()["state"].as_str(), runs()), (Some("answered"), before), "{}", again.text);
    assert_eq!(again.json()["run_id"], view["run_id"]);

    let week = json!({ "plan_id": scene.plan, "asked": "why-this-week", "placement_id": scene.placement });
    let answer = scene.answered(week).await;
    assert!(answer.json()["answer"]["starts_on"].is_string(), "{}", answer.text);
    scene.is_discreet(&answer.text);

    let planner = scene.app.sign_in(Role::Planner).await;
    let list = scene.app.get("/api/v1/cycles/first/runs", &planner).await.text;
    assert!(!list.contains("explain-own"), "what people ask about themselves is not listed");
    let run = view["run_id"].as_str().unwrap();
    assert_eq!(scene.app.get(&format!("/api/v1/questions/{run}"), &planner).await.status, 404);
    assert_eq!(scene.app.get(&format!("/api/v1/runs/{run}"), &scene.employee).await.status, 404);
}

#[actix_web::test]
async fn nobody_asks_about_others_and_one_question_at_a_time() {
    let scene = scene().await;
    scene.publish();
    let of = |placement: &str, asked: &str| json!({ "plan_id": scene.plan, "asked": asked, "placement_id": placement });
    assert_eq!(scene.ask(&scene.employee, of(&scene.others, "why-me")).await.status, 404);
    assert_eq!(scene.ask(&scene.employee, of("none", "why-me")).await.status, 404);
    let unsaid = scene.ask(&scene.employee, json!({ "plan_id": scene.plan, "asked": "why-me" })).await;
    assert_eq!(unsaid.status, 422, "{}", unsaid.text);
    let unwished = json!({ "plan_id": scene.plan, "asked": "why-not", "post_id": "no-post" });
    assert_eq!(scene.ask(&scene.employee, unwished).await.status, 422);
    let planner = scene.app.sign_in(Role::Planner).await;
    assert_eq!(scene.ask(&planner, of(&scene.placement, "why-me")).await.status, 403, "they are nobody of the staff");

    // A second question gives the first one up; a colleague's goes beside it.
    let first = scene.ask(&scene.employee, of(&scene.placement, "why-me")).await.json();
    let second = scene.ask(&scene.employee, of(&scene.placement, "why-this-week")).await.json();
    let address = |view: &Value| format!("/api/v1/me/questions/{}", view["run_id"].as_str().unwrap());
    assert_eq!(scene.app.get(&address(&first), &scene.employee).await.json()["state"], "stopped");
    assert_eq!(scene.app.get(&address(&second), &scene.employee).await.json()["state"], "waiting");
    let colleague = if scene.own == "s3" { "s4" } else { "s3" };
    scene.app.account(Role::Manager, Some(colleague));
    let other = scene.app.sign_in(Role::Manager).await;
    assert_eq!(scene.app.get(&address(&second), &other).await.status, 404, "another's question");
    let offers = scene.app.get("/api/v1/me/questions", &other).await.json();
    let theirs = &offers["items"][0];
    let body = match theirs["placements"][0]["placement_id"].as_str() {
        Some(placement) => of(placement, "why-me"),
        None => json!({ "plan_id": scene.plan, "asked": "why-not" }),
    };
    let asked = scene.ask(&other, body).await;
    assert_eq!((asked.status.as_u16(), asked.json()["state"].as_str()), (202, Some("waiting")), "{}", asked.text);
    work(&scene.app);
    work(&scene.app);
    assert_eq!(scene.app.get(&address(&second), &scene.employee).await.json()["state"], "answered");
}

#[actix_web::test]
async fn somebody_without_a_placement_asks_why_nothing() {
    let mut scene = scene().await;
    scene.publish();
    // Somebody whom HR keeps out, who reads their own reason; it is nobody else's.
    let planner_db = scene.app.db();
    planner_db
        .write_tx(|conn| {
            use schema::accounts;
            diesel::update(accounts::table.filter(accounts::role.eq("employee")))
                .set(accounts::person_id.eq("s2"))
                .execute(conn)?;
            Ok::<_, DbError>(())
        })
        .unwrap();
    scene.own = "s2".into();
    let offers = scene.app.get("/api/v1/me/questions", &scene.employee).await.json();
    assert_eq!(offers["items"][0]["may_be_placed"], false, "{offers}");
    assert!(offers["items"][0]["placements"].as_array().unwrap().is_empty());
    let answer = scene.answered(json!({ "plan_id": scene.plan, "asked": "why-not" })).await.json();
    assert_eq!(answer["answer"]["possible"], "no", "{answer}");
    let kinds: Vec<&str> = (answer["answer"]["obstacles"].as_array().unwrap().iter())
        .filter_map(|obstacle| obstacle["kind"].as_str())
        .collect();
    assert_eq!(kinds, ["self-not-eligible"]);
    assert_eq!(answer["answer"]["obstacles"][0]["reason"], json!(format!("{MARKER} of s2")), "their own");
    let wish = json!({ "plan_id": scene.plan, "asked": "what-would-change", "post_id": "studio" });
    let answer = scene.answered(wish).await.text;
    assert!(!answer.contains("of m2") && !answer.contains("NAME-m"), "{answer}");
}
