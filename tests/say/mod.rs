//! A say before anything is solved: dates, comments with answers, wishes, limits with private reasons, proposals, and what HR sees.

mod proposals;

use crate::support::app::{Answer, PASSWORD, SignedIn, TestApp};
use actix_web::http::Method;
use diesel::prelude::*;
use serde_json::{Value, json};
use std::sync::atomic::AtomicBool;
use tandem::{
    app::accounts::{self, COMMAND_LINE, NewAccount},
    db::{DbError, accounts as stored_accounts, messages, schema},
    domain::role::Role,
    jobs,
};

struct Scene {
    app: TestApp,
    planner: SignedIn,
    /// Of the person m2.
    mia: SignedIn,
    /// Of the person s2.
    sam: SignedIn,
}

async fn scene() -> Scene {
    let app = TestApp::new().await;
    let planner = app.enter(Role::Planner).await;
    let mia = person(&app, "m2").await;
    let sam = person(&app, "s2").await;
    Scene { app, planner, mia, sam }
}

/// An employee's account, signed in.
async fn person(app: &TestApp, id: &str) -> SignedIn {
    let email = format!("{id}@small.example");
    let new = NewAccount {
        email: email.clone(),
        name: format!("Person {id}"),
        role: Role::Employee,
        person_id: Some(id.into()),
        password: PASSWORD.into(),
    };
    accounts::add(app.db(), &app.clock, COMMAND_LINE, new).expect("an account");
    let answer = app.try_sign_in(&email, PASSWORD).await;
    SignedIn { cookie: crate::support::app::cookie(&answer) }
}

impl Scene {
    async fn tagged(&self, method: Method, path: &str, who: &SignedIn, version: i64, body: Value) -> Answer {
        let request = who.request(method, &format!("/api/v1{path}"), Some(body));
        self.app.send(request.insert_header(("if-match", format!("\"{version}\"")))).await
    }

    async fn open(&self, version: i64, until: &str) -> Answer {
        let body = json!({ "opens_on": "2026-12-01", "comments_until": until, "wishes_until": until });
        self.tagged(Method::PUT, "/cycles/first/window", &self.planner, version, body).await
    }

    async fn wish(&self, who: &SignedIn, version: i64, body: Value) -> Answer {
        self.tagged(Method::PUT, "/me/wishes/first", who, version, body).await
    }

    async fn get(&self, path: &str, who: &SignedIn) -> Value {
        let answer = self.app.get(&format!("/api/v1{path}"), who).await;
        assert_eq!(answer.status, 200, "{path}: {}", answer.text);
        answer.json()
    }

    async fn post(&self, path: &str, who: &SignedIn, body: Value) -> Answer {
        self.app.post(&format!("/api/v1{path}"), who, body).await
    }

    /// Solves the first cycle; id of the run.
    async fn solve(&self) -> String {
        let run = self.post("/cycles/first/runs", &self.planner, json!({ "time_limit_seconds": 20 })).await;
        assert!(run.status.is_success(), "{}", run.text);
        assert!(jobs::work_next(self.app.db(), &self.app.clock, "w", &AtomicBool::new(false)).unwrap());
        run.json()["id"].as_str().unwrap().to_owned()
    }

    async fn problem(&self, run: &str) -> Value {
        self.get(&format!("/runs/{run}/problem"), &self.planner).await
    }

    /// Kinds of messages to an account, oldest first.
    fn told(&self, email: &str) -> Vec<String> {
        self.app
            .db()
            .read(|conn| {
                let account = stored_accounts::find_by_email(conn, email)?.expect("an account").id;
                messages::of_account(conn, &account)
            })
            .unwrap()
            .into_iter()
            .rev()
            .map(|message| message.kind)
            .collect()
    }
}

fn somebody<'v>(problem: &'v Value, id: &str) -> &'v Value {
    problem["people"].as_array().unwrap().iter().find(|person| person["id"] == id).unwrap()
}

#[actix_web::test]
async fn comments_are_taken_while_the_window_is_open_and_answered() {
    let scene = scene().await;
    let comment = json!({ "cycle_id": "first", "rule": "lengths", "comment": "Four weeks are short." });
    let early = scene.post("/me/comments", &scene.mia, comment.clone()).await;
    assert_eq!(early.status, 409);
    assert!(early.text.contains("not open for this yet") && early.text.contains("HR (The planner)"), "{}", early.text);

    assert_eq!(scene.open(0, "2026-12-14").await.status, 200);
    assert_eq!(scene.open(0, "2026-12-15").await.status, 412, "somebody set it since");
    let wrong = json!({ "opens_on": "2026-12-10", "comments_until": "2026-12-09", "wishes_until": "2027-06-01" });
    let wrong = scene.tagged(Method::PUT, "/cycles/first/window", &scene.planner, 1, wrong).await;
    assert_eq!((wrong.status.as_u16(), wrong.json()["fields"].as_array().unwrap().len()), (422, 2), "{}", wrong.text);

    let unknown = json!({ "cycle_id": "first", "rule": "pins", "comment": "Who is kept?" });
    assert_eq!(scene.post("/me/comments", &scene.mia, unknown).await.status, 422, "single cases are not open");
    let made = scene.post("/me/comments", &scene.mia, comment.clone()).await;
    assert_eq!(made.status, 201, "{}", made.text);
    let id = made.json()["id"].as_str().unwrap().to_owned();

    let seen = scene.get("/cycles/first/open-rules", &scene.sam).await;
    assert_eq!(seen["comments"][0]["comment"], "Four weeks are short.");
    assert_eq!(seen["comments"][0]["mine"], false);
    assert!(!seen.to_string().contains("Person m2") && !seen.to_string().contains("\"m2\""), "without the name");
    let lengths = seen["rules"].as_array().unwrap().iter().find(|rule| rule["id"] == "lengths").unwrap();
    assert!(lengths["sentence"].as_str().unwrap().contains("A placement lasts"), "{lengths}");

    let voices = scene.get("/voices", &scene.planner).await;
    assert_eq!((voices["unanswered"].as_u64(), voices["comments"][0]["person"].as_str()), (Some(1), Some("Person m2")));
    let answer = json!({ "answer": "Six will be possible, too." });
    let path = format!("/comments/{id}/answer");
    assert_eq!(scene.tagged(Method::POST, &path, &scene.planner, 7, answer.clone()).await.status, 412);
    assert_eq!(scene.tagged(Method::POST, &path, &scene.planner, 1, answer).await.status, 200);
    let seen = scene.get("/cycles/first/open-rules", &scene.mia).await;
    assert_eq!(seen["comments"][0]["answer"], "Six will be possible, too.");
    assert_eq!(scene.get("/voices", &scene.planner).await["unanswered"], 0);
    assert_eq!(scene.told("m2@small.example"), ["say-opens", "comment-answered"]);
    assert_eq!(scene.told("planner@small.example"), ["comment-made"]);
}

#[actix_web::test]
async fn after_the_last_day_a_comment_is_refused_with_whom_to_turn_to_and_hr_may_open_again() {
    let mut scene = scene().await;
    scene.open(0, "2026-12-08").await;
    scene.app.clock.advance(chrono::TimeDelta::days(2));
    scene.planner = scene.app.sign_in(Role::Planner).await;
    scene.mia =
        SignedIn { cookie: crate::support::app::cookie(&scene.app.try_sign_in("m2@small.example", PASSWORD).await) };
    let comment = json!({ "cycle_id": "first", "comment": "Too late?" });
    let late = scene.post("/me/comments", &scene.mia, comment.clone()).await;
    assert_eq!(late.status, 409);
    assert!(late.text.contains("until 8 December 2026") && late.text.contains("The planner"), "{}", late.text);
    let late = scene.wish(&scene.mia, 0, json!({ "prefer": ["desk"] })).await;
    assert!(late.text.contains("until 8 December 2026"), "{}", late.text);
    let speaks = |language: &str| {
        scene
            .app
            .db()
            .write_tx(|conn| {
                use schema::accounts;
                diesel::update(accounts::table.filter(accounts::person_id.eq("m2")))
                    .set(accounts::language.eq(language))
                    .execute(conn)?;
                Ok::<_, DbError>(())
            })
            .unwrap();
    };
    speaks("de");
    let german = scene.post("/me/comments", &scene.mia, comment.clone()).await;
    assert!(german.text.contains("bis 8. Dezember 2026 möglich"), "{}", german.text);
    let rules = scene.get("/cycles/first/open-rules", &scene.mia).await["rules"].to_string();
    assert!(rules.contains("Das Geschäftsjahr beginnt im Januar."), "{rules}");
    speaks("en");

    assert_eq!(scene.open(1, "2026-12-20").await.status, 200);
    assert_eq!(scene.post("/me/comments", &scene.mia, comment).await.status, 201);
}

#[actix_web::test]
async fn wishes_are_saved_as_a_whole_and_reach_the_problem() {
    let scene = scene().await;
    scene.open(0, "2026-12-14").await;
    let wrong = json!({
        "prefer": ["studio", "desk", "desk", "none"], "spans": [{ "from": "2028-01-03", "until": "2028-01-03" }],
        "lengths_weeks": [5],
    });
    let refused = scene.wish(&scene.mia, 0, wrong).await;
    assert_eq!(refused.status, 422, "{}", refused.text);
    for words in [
        "At most 3 posts",
        "belongs to your own team (Content)",
        "named twice",
        "no post “none”",
        "outside of the cycle",
        "No post lasts 5 weeks",
    ] {
        assert!(refused.text.contains(words), "{words}: {}", refused.text);
    }
    let offered = scene.get("/me/say", &scene.mia).await;
    assert_eq!(offered["cycle"]["id"], "first");
    let posts: Vec<&str> = offered["posts"].as_array().unwrap().iter().filter_map(|post| post["id"].as_str()).collect();
    assert_eq!(posts, ["desk"], "the own team's are not offered");
    assert_eq!(offered["wishes"]["version"], 0);

    let spans =
        json!([{ "from": "2027-02-03", "until": "2027-02-24" }, { "from": "2027-03-01", "until": "2027-03-01" }]);
    let wishes = json!({ "prefer": ["desk"], "spans": spans, "lengths_weeks": [4] });
    let saved = scene.wish(&scene.mia, 0, wishes.clone()).await;
    assert_eq!(saved.status, 200, "{}", saved.text);
    assert_eq!(saved.json()["spans"][0], json!({ "from": "2027-02-01", "until": "2027-02-22" }), "by their Mondays");
    assert_eq!(scene.wish(&scene.mia, 0, wishes).await.status, 412, "saved elsewhere since");
    assert_eq!(scene.wish(&scene.sam, 0, json!({ "avoid": ["studio"] })).await.status, 200);

    let problem = scene.problem(&scene.solve().await).await;
    let mia = somebody(&problem, "m2");
    assert_eq!(
        (&mia["prefer"], &mia["prefer_weeks"], &mia["prefer_lengths"]),
        (&json!(["desk"]), &json!([[4, 8]]), &json!([4]))
    );
    assert_eq!(somebody(&problem, "s2")["avoid"], json!(["studio"]));

    // Taking everything back is a wish like any other.
    assert_eq!(scene.wish(&scene.mia, 1, json!({})).await.json()["version"], 2);
    let given = scene.get("/voices", &scene.planner).await["given"].clone();
    assert_eq!((given["people"].as_u64(), given["gave"].as_u64()), (Some(8), Some(2)), "{given}");
}

#[actix_web::test]
async fn a_reminder_goes_to_those_who_gave_no_wishes() {
    let scene = scene().await;
    let path = "/cycles/first/voices/remind";
    assert_eq!(scene.post(path, &scene.planner, json!({})).await.status, 409, "nothing is open");
    scene.open(0, "2026-12-14").await;
    scene.wish(&scene.mia, 0, json!({ "prefer": ["desk"] })).await;
    let told = scene.post(path, &scene.planner, json!({})).await.json();
    assert_eq!(told, json!({ "told": 1, "without_account": 6 }));
    assert_eq!(scene.told("s2@small.example"), ["say-opens", "wishes-reminder"]);
    assert_eq!(scene.told("m2@small.example"), ["say-opens"]);
}

#[actix_web::test]
async fn limits_hold_and_their_reasons_stay_with_hr() {
    const MARKER: &str = "zanzibar-private";
    let scene = scene().await;
    scene.app.account(Role::Manager, Some("s1"));
    scene.app.account(Role::Leader, Some("m1"));
    scene.app.account(Role::Administrator, None);
    let others = ["s3", "s4"];
    let limit = |kind: &str| json!({ "cycle_id": "first", "kind": kind, "reason": format!("{MARKER} {kind}") });
    let mut weeks = limit("weeks");
    let missing = scene.post("/me/limits", &scene.mia, weeks.clone()).await;
    assert_eq!(missing.status, 422, "from when until when?");
    weeks["starts_on"] = json!("2027-01-12");
    weeks["ends_on"] = json!("2027-01-19");
    let made = scene.post("/me/limits", &scene.mia, weeks.clone()).await;
    assert_eq!(made.status, 201, "no window is needed: {}", made.text);
    assert_eq!(scene.post("/me/limits", &scene.mia, weeks).await.status, 409, "twice");
    assert_eq!(scene.post("/me/limits", &scene.mia, limit("own-location")).await.status, 201);
    let (first, second) = (person(&scene.app, others[0]).await, person(&scene.app, others[1]).await);
    assert_eq!(scene.post("/me/limits", &first, limit("no-placements")).await.status, 201);
    assert_eq!(scene.post("/me/limits", &first, limit("no-rides")).await.status, 201);
    assert_eq!(scene.post("/me/limits", &second, limit("no-placements")).await.status, 201);
    let ride = scene.post("/me/limits", &scene.sam, limit("no-rides")).await.json();
    let gone = format!("/api/v1/me/limits/{}", ride["id"].as_str().unwrap());
    assert_eq!(scene.app.ask(Method::DELETE, &gone, &scene.mia, None).await.status, 404, "somebody else's");
    assert_eq!(scene.app.ask(Method::DELETE, &gone, &scene.sam, None).await.status, 204);
    let empty = json!({ "cycle_id": "first", "kind": "no-rides", "reason": " " });
    assert_eq!(scene.post("/me/limits", &scene.sam, empty).await.status, 422);

    let run = scene.solve().await;
    let problem = scene.problem(&run).await;
    assert_eq!(somebody(&problem, "m2")["blackout_weeks"], json!([1, 2]));
    assert_eq!(
        somebody(&problem, others[0])["eligible"],
        json!({ "placements": false, "rides": false, "reason": "Asked not to take part" })
    );
    assert_eq!(somebody(&problem, others[1])["eligible"]["reason"], "Asked not to be placed");
    assert_eq!(somebody(&problem, "s2")["eligible"], json!({ "placements": true, "rides": true, "reason": null }));
    let plan = scene.get(&format!("/runs/{run}"), &scene.planner).await["plan_id"].as_str().unwrap().to_owned();
    let board = scene.get(&format!("/plans/{plan}/board"), &scene.planner).await;
    for row in board["people"].as_array().unwrap() {
        let placed = !row["placements"].as_array().unwrap().is_empty();
        assert!(!placed || !others.contains(&row["id"].as_str().unwrap()), "{row}");
    }
    let published = scene.tagged(Method::POST, &format!("/plans/{plan}/publish"), &scene.planner, 1, json!({})).await;
    assert_eq!(published.status, 200, "{}", published.text);

    // HR and the person see the reason; nothing else does.
    assert!(scene.get("/voices", &scene.planner).await.to_string().contains(MARKER));
    assert!(scene.get("/me/say", &scene.mia).await.to_string().contains(MARKER));
    let (manager, leader, administrator) = (
        scene.app.sign_in(Role::Manager).await,
        scene.app.sign_in(Role::Leader).await,
        scene.app.sign_in(Role::Administrator).await,
    );
    for who in [&manager, &leader, &administrator, &scene.sam] {
        assert_eq!(scene.app.get("/api/v1/voices", who).await.status, 403);
        for path in ["/cycles/first/open-rules", "/cycles/first/wishes-met", "/people", "/cycles/first"] {
            assert!(!scene.get(path, who).await.to_string().contains(MARKER), "{path}");
        }
        for path in ["/me/say?cycle=first", &format!("/plans/{plan}/board"), &format!("/plans/{plan}/export")] {
            let text = scene.app.get(&format!("/api/v1{path}"), who).await.text;
            assert!(!text.contains(MARKER), "{path}");
        }
    }
    for path in [
        format!("/runs/{run}/problem"),
        format!("/plans/{plan}/export"),
        "/cycles/first/rules".into(),
        "/cycles/first/findings".into(),
        "/exports/people.csv".into(),
        "/exports/cycles.csv".into(),
    ] {
        let text = scene.app.get(&format!("/api/v1{path}"), &scene.planner).await.text;
        assert!(!text.contains(MARKER), "{path}");
    }
    assert!(!scene.get("/audit", &administrator).await.to_string().contains(MARKER));
    let bodies: Vec<String> = scene
        .app
        .db()
        .read(|conn| Ok::<_, DbError>(schema::messages::table.select(schema::messages::body).load(conn)?))
        .unwrap();
    assert!(bodies.iter().all(|body| !body.contains(MARKER)));
    assert!(scene.told("planner@small.example").contains(&"limit-given".to_owned()));
}
