//! Rating rounds through the API: asked, reminded, done, closed.

use super::ratings::led;
use crate::support::app::{SignedIn, TestApp};
use serde_json::{Value, json};
use tandem::domain::role::Role;

fn round(name: &str) -> Value {
    json!({ "name": name, "due_on": "2026-12-20", "whom": "teams", "team_ids": ["sales"], "self_ratings": false, "manager_ratings": true })
}

async fn open(app: &TestApp, planner: &SignedIn, body: Value) -> Value {
    let opened = app.post("/api/v1/rating-rounds", planner, body).await;
    assert_eq!(opened.status, 201, "{}", opened.text);
    opened.json()["summary"].clone()
}

#[actix_web::test]
async fn a_round_from_the_preview_to_its_end() {
    let app = led().await;
    app.account(Role::Manager, Some("s2"));
    let (planner, manager) = (app.enter(Role::Planner).await, app.sign_in(Role::Manager).await);

    let mut body = round("Winter");
    body["peers"] = json!([{ "person_id": "m2", "rater_id": "s2" }]);
    body["message"] = json!("Before the spring plan, please.");
    let preview = app.post("/api/v1/rating-rounds/preview", &planner, body.clone()).await.json();
    // s2 by s1, s3 and s4 by s2, m2 by s2 as a colleague; s1 has no manager. Two competencies each.
    assert_eq!(
        (preview["requests"].as_u64(), preview["ratings"].as_u64(), preview["by_peer"].as_u64()),
        (Some(4), Some(8), Some(1))
    );
    assert_eq!((preview["busiest"].as_str(), preview["busiest_people"].as_u64()), (Some("Person s2"), Some(3)));
    assert_eq!(preview["without_manager_names"], json!(["Person s1"]));
    assert_eq!(app.get("/api/v1/rating-rounds", &planner).await.json()["items"], json!([]), "a preview makes nothing");
    let id = open(&app, &planner, body).await["id"].as_str().unwrap().to_owned();

    let mine = app.get("/api/v1/me/rating-requests", &manager).await.json();
    assert_eq!(
        (mine["open"].as_u64(), mine["rounds"][0]["message"].as_str()),
        (Some(3), Some("Before the spring plan, please."))
    );
    assert_eq!(mine["rounds"][0]["reminded_on"], Value::Null);
    let asked: Vec<&Value> =
        mine["people"].as_array().unwrap().iter().filter(|person| person["round_id"] == id.as_str()).collect();
    let whom = |source: &str| {
        asked
            .iter()
            .filter(|person| person["source"] == source)
            .filter_map(|person| person["person_id"].as_str())
            .collect::<Vec<_>>()
    };
    assert_eq!((whom("manager"), whom("peer")), (vec!["s3", "s4"], vec!["m2"]));

    let reminded = app.post(&format!("/api/v1/rating-rounds/{id}/remind"), &planner, json!({})).await.json();
    assert_eq!(reminded, json!({ "raters": 2, "requests": 4 }));
    let mine = app.get("/api/v1/me/rating-requests", &manager).await.json();
    assert_eq!(mine["rounds"][0]["reminded_on"].as_str(), Some("2026-12-07"));

    // One competency: partly done. Both: done. A rating that is withdrawn opens it again.
    let rate = |person: &'static str, competency: &'static str, source: &'static str| {
        let body = json!({ "competency_id": competency, "source": source, "level": 3, "round_id": id });
        let (app, manager) = (&app, &manager);
        async move { app.post(&format!("/api/v1/people/{person}/ratings"), manager, body).await }
    };
    let first = rate("s3", "discovery", "manager").await;
    assert_eq!(first.status, 201, "{}", first.text);
    let progress = || async { app.get(&format!("/api/v1/rating-rounds/{id}"), &planner).await.json() };
    let of_manager = |view: &Value| {
        let raters = view["raters"].as_array().unwrap();
        let own = raters.iter().find(|rater| rater["rater_id"] == "s2").unwrap();
        ["asked", "partly", "done", "ratings_given"].map(|key| own[key].as_u64().unwrap())
    };
    assert_eq!(of_manager(&progress().await), [3, 1, 0, 1]);
    let second = rate("s3", "content", "manager").await.json()["rating_id"].as_str().unwrap().to_owned();
    assert_eq!(of_manager(&progress().await), [3, 0, 1, 2]);
    app.post(&format!("/api/v1/ratings/{second}/withdraw"), &manager, json!({ "reason": "Undone" })).await;
    assert_eq!(of_manager(&progress().await), [3, 1, 0, 1]);

    // A colleague who was asked rates somebody whom they see nothing of, as asked and in that round only.
    let peer = rate("m2", "content", "peer").await;
    assert_eq!((peer.status.as_u16(), peer.json()["level"].clone()), (201, Value::Null), "{}", peer.text);
    assert_eq!(rate("m2", "content", "manager").await.status, 404);
    assert_eq!(app.get("/api/v1/people/m2/levels/content", &manager).await.status, 404);
    let elsewhere = json!({ "competency_id": "content", "source": "manager", "level": 3, "round_id": id });
    let not_asked = app.post("/api/v1/people/s2/ratings", &manager, elsewhere).await;
    assert_eq!(not_asked.status, 403, "{}", not_asked.text);

    let closing = app.get(&format!("/api/v1/rating-rounds/{id}/closing"), &planner).await.json();
    assert_eq!(
        ["asked", "done", "partly", "open", "too_few"].map(|key| closing[key].as_u64().unwrap()),
        [4, 0, 2, 2, 1]
    );
    let closed = app.post(&format!("/api/v1/rating-rounds/{id}/close"), &planner, json!({})).await;
    assert_eq!((closed.status.as_u16(), closed.json()["summary"]["closed_on"].as_str()), (200, Some("2026-12-07")));
    for address in ["close", "remind"] {
        assert_eq!(app.post(&format!("/api/v1/rating-rounds/{id}/{address}"), &planner, json!({})).await.status, 409);
    }
    let late = rate("s4", "content", "manager").await;
    assert_eq!(late.status, 422);
    assert!(late.json()["fields"][0]["message"].as_str().unwrap().starts_with("“Winter” was closed on 2026-12-07"));
    assert_eq!(app.get("/api/v1/me/rating-requests", &manager).await.json()["open"].as_u64(), Some(0));
}

#[actix_web::test]
async fn closing_freezes_what_is_learned_of_a_rater() {
    let app = led().await;
    let planner = app.enter(Role::Planner).await;
    let people = ["s2", "s3", "s4", "m2", "m3"];
    for person in people {
        let body = json!({ "competency_id": "discovery", "source": "certified", "level": 2, "rated_on": "2026-11-02" });
        assert_eq!(app.post(&format!("/api/v1/people/{person}/ratings"), &planner, body).await.status, 201);
    }
    let peers: Vec<Value> = people.iter().map(|person| json!({ "person_id": person, "rater_id": "s1" })).collect();
    let body = json!({ "name": "Peers", "due_on": "2026-12-20", "whom": "teams", "team_ids": ["sales"], "self_ratings": false, "manager_ratings": false, "peers": peers });
    let id = open(&app, &planner, body).await["id"].as_str().unwrap().to_owned();
    let mut last = String::new();
    for person in people {
        let body =
            json!({ "competency_id": "discovery", "source": "peer", "level": 5, "rater_id": "s1", "round_id": id });
        let rated = app.post(&format!("/api/v1/people/{person}/ratings"), &planner, body).await;
        assert_eq!(rated.status, 201, "{}", rated.text);
        last = rated.json()["rating_id"].as_str().unwrap().to_owned();
    }
    let level = || async {
        let told = app.get("/api/v1/people/s2/levels/discovery", &planner).await.json();
        (told["level"]["level"].as_f64().unwrap(), told["ratings"][0]["bias"].as_f64().unwrap())
    };
    let (before, none) = level().await;
    assert_eq!(none, 0.0);
    let closed = app.post(&format!("/api/v1/rating-rounds/{id}/close"), &planner, json!({})).await.json();
    let bias = &closed["biases"][0];
    assert_eq!((bias["rater_id"].as_str(), bias["people"].as_i64()), (Some("s1"), Some(5)));
    let (after, frozen) = level().await;
    assert!(frozen > 1.0 && after < before, "{frozen} {after} {before}");
    // Whatever happens to other ratings of the round, what was frozen stays.
    app.post(&format!("/api/v1/ratings/{last}/withdraw"), &planner, json!({ "reason": "Mistaken" })).await;
    assert_eq!(level().await, (after, frozen));
}

#[actix_web::test]
async fn a_round_that_asks_nobody_or_the_wrong_people_is_refused_in_words() {
    let app = led().await;
    let planner = app.enter(Role::Planner).await;
    let refused = |body: Value| {
        let (app, planner) = (&app, &planner);
        async move {
            let answer = app.post("/api/v1/rating-rounds", planner, body).await;
            assert_eq!(answer.status, 422, "{}", answer.text);
            let fields = answer.json()["fields"].as_array().unwrap().clone();
            fields
                .iter()
                .map(|field| format!("{}: {}", field["path"].as_str().unwrap(), field["message"].as_str().unwrap()))
                .collect::<Vec<_>>()
        }
    };
    let mut body = round(" ");
    body["due_on"] = json!("2026-12-01");
    body["team_ids"] = json!(["slaes"]);
    body["peers"] = json!([{ "person_id": "s3", "rater_id": "s3" }, { "person_id": "m1", "rater_id": "s9" }, { "person_id": "s3", "rater_id": "s4" }, { "person_id": "s3", "rater_id": "s4" }]);
    let found = refused(body).await;
    let starts = [
        "name: Give the round a name",
        "due_on: The last day 2026-12-01 has passed",
        "team_ids/0: There is no team “slaes”. Did you mean “sales”?",
        "peers/0: Nobody is their own colleague",
        "peers/1/person_id: Person m1 is not with the company",
        "peers/1/rater_id: There is nobody with the id “s9”. Correct it.",
        "peers/3: Person s4 rates Person s3 already",
    ];
    assert_eq!(found.len(), starts.len(), "{found:#?}");
    for (message, start) in found.iter().zip(starts) {
        assert!(message.starts_with(start), "{message} / {start}");
    }
    let mut nobody = round("Nobody");
    nobody["manager_ratings"] = json!(false);
    assert!(refused(nobody).await[0].starts_with("manager_ratings: Say who rates"));
    let mut unled = round("Unled");
    unled["team_ids"] = json!(["marketing"]);
    assert!(refused(unled).await[0].starts_with("whom: Nobody would be asked"));
    open(&app, &planner, round("Twice")).await;
    assert!(refused(round("Twice")).await[0].starts_with("name: A round named “Twice” is open already"));
}
