//! Ratings through the API: given, corrected, withdrawn, and what a level is made of.

use crate::support::app::{Answer, SignedIn, TestApp};
use serde_json::{Value, json};
use tandem::{app::import, domain::role::Role, interop::InputFile};

/// The small company with a reporting line: s1 leads s2, and s2 leads s3 and s4; m1 has left.
pub async fn led() -> TestApp {
    let app = TestApp::new().await;
    let people = "id,name,team_id,role_id,manager_id,left_on\ns2,Person s2,sales,seller,s1,\ns3,Person s3,sales,seller,s2,\n\
                  s4,Person s4,sales,seller,s2,\nm1,Person m1,marketing,marketer,,2026-11-30\n";
    let competencies = "id,name,scale_id,retired_on,merged_into_id\nhaggling,Haggling,five,2026-11-01,discovery\n";
    for (name, text) in [("people.csv", people), ("competencies.csv", competencies)] {
        let file = InputFile { name: name.into(), bytes: text.as_bytes().to_vec() };
        import::import(app.db(), "test", app.clock.now(), &[file], None).expect("it imports");
    }
    app
}

async fn rate(app: &TestApp, who: &SignedIn, person: &str, body: Value) -> Answer {
    app.post(&format!("/api/v1/people/{person}/ratings"), who, body).await
}

fn said(source: &str, level: f64) -> Value {
    json!({ "competency_id": "discovery", "source": source, "level": level })
}

#[actix_web::test]
async fn a_manager_rates_corrects_and_withdraws_and_nothing_is_lost() {
    let app = led().await;
    app.account(Role::Manager, Some("s2"));
    app.account(Role::Employee, Some("s3"));
    let (manager, employee) = (app.sign_in(Role::Manager).await, app.sign_in(Role::Employee).await);
    let level = || async { app.get("/api/v1/people/s3/levels/discovery", &employee).await.json() };
    let untouched = level().await;
    assert_eq!(
        (untouched["prior"]["weight"].as_f64(), untouched["level"]["guessed"].as_bool()),
        (Some(1.0), Some(true))
    );

    let mut first = said("manager", 3.0);
    first["note"] = json!("Runs discovery calls alone.");
    first["rated_on"] = json!("2026-11-02");
    let made = rate(&app, &manager, "s3", first).await;
    assert_eq!(made.status, 201, "{}", made.text);
    assert_eq!(
        (made.json()["level"]["native_level"].as_f64(), made.json()["level"]["source"].as_str()),
        (Some(3.0), Some("manager"))
    );
    let id = made.json()["rating_id"].as_str().unwrap().to_owned();

    let own = rate(&app, &employee, "s3", said("self", 5.0)).await;
    assert_eq!(own.status, 201, "{}", own.text);
    let told = level().await;
    let ratings = told["ratings"].as_array().unwrap();
    let weights: f64 = ratings.iter().map(|rating| rating["weight"].as_f64().unwrap()).sum();
    assert!((weights + told["prior"]["weight"].as_f64().unwrap() - 1.0).abs() < 1e-9);
    assert_eq!((ratings[0]["source"].as_str(), ratings[0]["by"].as_str()), (Some("self"), Some("Person s3")));
    // An employee does not see the manager, so that the source stands for the name; the note is theirs to read.
    assert_eq!((ratings[1]["by"].as_str(), ratings[1]["note"].as_str()), (None, Some("Runs discovery calls alone.")));
    assert!(ratings[1]["weight"].as_f64() > ratings[0]["weight"].as_f64());
    assert_eq!((ratings[0]["may_withdraw"].as_bool(), ratings[1]["may_withdraw"].as_bool()), (Some(true), Some(false)));
    assert_eq!(told["may_rate"], json!(["self"]));
    let history = told["history"].as_array().unwrap();
    assert_eq!(
        (history[0]["on"].as_str(), history.last().unwrap()["on"].as_str()),
        (Some("2026-11-01"), Some("2026-12-07"))
    );

    let mut better = said("manager", 4.0);
    better["corrects_id"] = json!(id);
    let corrected = rate(&app, &manager, "s3", better.clone()).await;
    assert_eq!(corrected.status, 201, "{}", corrected.text);
    let told = level().await;
    assert_eq!(told["ratings"][1]["entered"].as_f64(), Some(4.0));
    assert_eq!(
        told["ratings"][1]["rated_on"].as_str(),
        Some("2026-11-02"),
        "it stands for the day of what it corrects"
    );
    assert_eq!(
        (told["withdrawn"][0]["id"].as_str(), told["withdrawn"][0]["reason"].as_str()),
        (Some(id.as_str()), Some("Corrected"))
    );
    assert_eq!(rate(&app, &manager, "s3", better).await.status, 422, "what is withdrawn is corrected no more");

    for rating in told["ratings"].as_array().unwrap() {
        let who = if rating["source"] == "self" { &employee } else { &manager };
        let address = format!("/api/v1/ratings/{}/withdraw", rating["id"].as_str().unwrap());
        let withdrawn = app.post(&address, who, json!({ "reason": "A mistake." })).await;
        assert_eq!(withdrawn.status, 200, "{}", withdrawn.text);
        assert_eq!(app.post(&address, who, json!({ "reason": "Again." })).await.status, 409);
    }
    let after = level().await;
    assert_eq!(after["level"], untouched["level"]);
    assert_eq!(after["withdrawn"].as_array().map(Vec::len), Some(3));
}

#[actix_web::test]
async fn bad_ratings_are_refused_with_everything_that_is_wrong() {
    let app = led().await;
    let planner = app.enter(Role::Planner).await;
    let refused = |person: &'static str, body: Value| {
        let (app, planner) = (&app, &planner);
        async move {
            let answer = rate(app, planner, person, body).await;
            assert_eq!(answer.status, 422, "{}", answer.text);
            let fields = answer.json()["fields"].as_array().unwrap().clone();
            fields
                .iter()
                .map(|field| format!("{}: {}", field["path"].as_str().unwrap(), field["message"].as_str().unwrap()))
                .collect::<Vec<_>>()
        }
    };
    let found =
        refused("s3", json!({ "competency_id": "discovry", "source": "boss", "level": 3, "rated_on": "2026-12-08" }))
            .await;
    assert_eq!(
        found,
        [
            "source: “boss” is none of self, manager, peer, certified. Choose one of them.",
            "rated_on: The rating lies in the future: 2026-12-08 is after 2026-12-07. Enter the day it was given.",
            "competency_id: There is no competency “discovry”. Did you mean “discovery”?",
        ]
    );
    let found = refused("m1", json!({ "competency_id": "haggling", "source": "manager", "level": 6 })).await;
    assert!(found[0].starts_with("person_id: Person m1 left on 2026-11-30"), "{found:?}");
    assert!(found[1].contains("“Haggling” is retired. It was merged into “Discovery” (“discovery”)"), "{found:?}");
    assert!(
        found[2].starts_with("level: Level 6 is outside the scale “Zero to five”, which goes from 0 to 5"),
        "{found:?}"
    );
    let found = refused("s3", said("peer", 3.0)).await;
    assert!(found[0].starts_with("rater_id: Say which colleague"), "{found:?}");
    let mut other = said("peer", 3.0);
    other["rater_id"] = json!("s44");
    assert_eq!(refused("s3", other).await, ["rater_id: There is no person “s44”. Did you mean “s4”?"]);
    let mut round = said("manager", 3.0);
    round["round_id"] = json!("none");
    assert!(refused("s3", round).await[0].starts_with("round_id: There is no rating round “none”."));
    assert_eq!(app.get("/api/v1/people/s3/levels/discovery", &planner).await.json()["ratings"], json!([]));
}

#[actix_web::test]
async fn a_planner_names_the_rater_and_a_merged_competency_shows_where_it_went() {
    let app = led().await;
    let planner = app.enter(Role::Planner).await;
    assert_eq!(rate(&app, &planner, "s3", said("manager", 2.0)).await.status, 201);
    let mut peer = said("peer", 4.0);
    peer["rater_id"] = json!("s4");
    assert_eq!(rate(&app, &planner, "s3", peer).await.status, 201);
    let told = app.get("/api/v1/people/s3/levels/haggling", &planner).await.json();
    assert_eq!(
        (told["merged_into"].as_str(), told["level"]["competency_id"].as_str()),
        (Some("Discovery"), Some("discovery"))
    );
    let by: Vec<&str> = told["ratings"].as_array().unwrap().iter().filter_map(|rating| rating["by"].as_str()).collect();
    assert_eq!(by, ["Person s4", "Person s2"], "a manager's rating is taken to be the person's manager's");
    assert_eq!(told["may_rate"].as_array().map(Vec::len), Some(4));
    let audit = app.enter(Role::Administrator).await;
    let log = app.get("/api/v1/audit?limit=500", &audit).await.json();
    let added = log["items"].as_array().unwrap().iter().filter(|entry| entry["action"] == "rating.add");
    assert_eq!(added.count(), 2);
}
