//! New cycles, and a cycle's rules as sentences: what they say, whom they touch, what a change would do, and what is refused.

use crate::support::app::{Answer, SignedIn, TestApp};
use actix_web::http::Method;
use serde_json::{Value, json};
use tandem::{db::cycles, domain::role::Role};

async fn planner() -> (TestApp, SignedIn) {
    let app = TestApp::new().await;
    let planner = app.enter(Role::Planner).await;
    (app, planner)
}

async fn put(app: &TestApp, who: &SignedIn, path: &str, version: i32, body: Value) -> Answer {
    let tag = format!("\"{version}\"");
    app.send(who.request(Method::PUT, path, Some(body)).insert_header(("if-match", tag))).await
}

async fn delete(app: &TestApp, who: &SignedIn, path: &str, version: i32) -> Answer {
    let tag = format!("\"{version}\"");
    app.send(who.request(Method::DELETE, path, None).insert_header(("if-match", tag))).await
}

fn messages(answer: &Answer) -> Vec<String> {
    let fields = answer.json()["fields"].as_array().cloned().unwrap_or_default();
    fields.iter().map(|field| format!("{}: {}", field["path"], field["message"])).collect()
}

fn rule<'a>(book: &'a Value, id: &str) -> &'a Value {
    book["items"].as_array().unwrap().iter().find(|item| item["id"] == id).unwrap()
}

#[actix_web::test]
async fn a_cycle_is_made_from_a_template_or_from_the_last_one() {
    let (app, planner) = planner().await;
    let templates = app.get("/api/v1/cycle-templates", &planner).await.json();
    let ids: Vec<&str> = templates["items"].as_array().unwrap().iter().filter_map(|one| one["id"].as_str()).collect();
    assert_eq!(ids, ["quarter-careful", "half-year-balanced", "exchange-programme", "ride-alongs-only"]);

    let new =
        json!({ "name": "2028, first half", "starts_on": "2028-01-03", "weeks": 26, "template": "exchange-programme" });
    let made = app.post("/api/v1/cycles", &planner, new).await;
    assert_eq!(
        (made.status.as_u16(), made.header("location")),
        (201, "/api/v1/cycles/2028-first-half"),
        "{}",
        made.text
    );
    assert_eq!(made.json()["rules"]["strict_exchange"]["ring_max"], 3);
    assert_eq!(made.json()["state"], "planning");

    // Copied, without what was kept for single people; wishes stay where they are.
    let mut rules = made.json()["rules"].clone();
    rules["pins"] = json!([{ "person": "s1" }]);
    rules["people"] = json!([{ "person": "s2", "placements_max": 2 }]);
    let changed = put(&app, &planner, "/api/v1/cycles/2028-first-half/rules", 1, rules).await;
    assert_eq!(changed.status, 200, "{}", changed.text);
    let copy =
        json!({ "name": "2028, second half", "starts_on": "2028-07-03", "weeks": 26, "copy_of": "2028-first-half" });
    let copied = app.post("/api/v1/cycles", &planner, copy).await.json();
    assert_eq!(copied["rules"]["pins"], json!([]));
    assert_eq!(copied["rules"]["people"][0]["placements_max"], 2);
    assert_eq!(copied["rules"]["strict_exchange"]["ring_max"], 3);

    // Renamed, and deleted while nothing was planned in it.
    let path = "/api/v1/cycles/2028-second-half";
    let renamed = put(&app, &planner, &format!("{path}/name"), 1, json!({ "name": "Autumn" })).await;
    assert_eq!((renamed.status.as_u16(), renamed.json()["name"].as_str()), (200, Some("Autumn")));
    assert_eq!(delete(&app, &planner, path, 1).await.status, 412);
    assert_eq!(delete(&app, &planner, path, 2).await.status, 204);
    assert_eq!(app.get(path, &planner).await.status, 404);
}

#[actix_web::test]
async fn every_fault_of_a_new_cycle_is_told_at_once_and_nothing_is_made() {
    let (app, planner) = planner().await;
    // Today is Monday, 7 December 2026; the first cycle runs from 4 January for 12 weeks.
    let bad = json!({ "name": "cycle FIRST", "starts_on": "2026-11-10", "weeks": 300, "template": "none" });
    let refused = app.post("/api/v1/cycles", &planner, bad).await;
    assert_eq!((refused.status.as_u16(), refused.code().as_str()), (422, "invalid"));
    let told = messages(&refused).join("\n");
    for part in [
        "There is a cycle “Cycle first” already",
        "is no Monday. The next one is 2026-11-16",
        "lies in the past (today is 2026-12-07)",
        "1 to 104 weeks; 300",
        "There is no template “none”",
    ] {
        assert!(told.contains(part), "{part} is not in {told}");
    }
    let over = json!({ "name": "Over", "starts_on": "2027-03-22", "weeks": 4, "copy_of": "frist" });
    let told = messages(&app.post("/api/v1/cycles", &planner, over).await).join("\n");
    assert!(told.contains("Cycle first takes the weeks from 2027-01-04 to 2027-03-28. Start on 2027-03-29"), "{told}");
    assert!(told.contains("There is no cycle “frist”. Did you mean “first”?"), "{told}");
    assert_eq!(app.db().read(cycles::list).unwrap().len(), 3);
}

#[actix_web::test]
async fn a_cycle_with_plans_stays() {
    let (app, planner) = planner().await;
    let started = app.post("/api/v1/cycles/first/runs", &planner, json!({ "time_limit_seconds": 5 })).await;
    assert_eq!(started.status, 202, "{}", started.text);
    let refused = delete(&app, &planner, "/api/v1/cycles/first", 1).await;
    assert_eq!((refused.status.as_u16(), refused.code().as_str()), (409, "conflict"), "{}", refused.text);
}

#[actix_web::test]
async fn rules_say_their_values_and_whom_they_touch() {
    let (app, planner) = planner().await;
    let answer = app.get("/api/v1/cycles/first/rules", &planner).await;
    assert_eq!(answer.header("etag"), "\"1\"");
    let book = answer.json();
    let limit = rule(&book, "placement-limit");
    assert_eq!(limit["sentence"], "A person has at most 1 placement in this cycle.");
    assert_eq!((limit["hard"].as_bool(), limit["touches"]["count"].as_u64()), (Some(true), Some(8)));
    let wishes = rule(&book, "preference");
    assert_eq!(
        (wishes["hard"].as_bool(), wishes["worth"].as_str()),
        (Some(false), Some("0.1 levels learned a first wish not met"))
    );
    assert_eq!(rule(&book, "strict-exchange")["on"], false);

    // What nobody saved yet.
    let mut rules = book["rules"].clone();
    rules["people"] = json!([{ "person": "s1", "no_placements": "In another programme" }]);
    rules["lengths_weeks"] = json!([6]);
    let preview = app.post("/api/v1/cycles/first/rules/preview", &planner, rules.clone()).await;
    assert_eq!(preview.status, 200, "{}", preview.text);
    let seen = preview.json();
    let excluded = &rule(&seen, "people")["touches"]["who"];
    assert_eq!(excluded.as_array().unwrap().len(), 1);
    assert_eq!(excluded[0]["why"], "no placements: In another programme");
    assert_eq!(rule(&seen, "placement-limit")["touches"]["count"], 7);
    // Both posts last four weeks.
    let posts = &rule(&seen, "lengths")["touches"]["who"];
    assert!(
        posts.as_array().unwrap().iter().all(|post| post["why"] == "not offered: none of its lengths is left"),
        "{posts}"
    );
    assert_eq!(app.get("/api/v1/cycles/first/rules", &planner).await.json(), book, "nothing was saved");

    // Out of range, or unknown: where, and what is meant.
    rules["people"][0]["person"] = json!("s11");
    rules["teams"] = json!([{ "team": "sale" }]);
    for path in ["/api/v1/cycles/first/rules/preview", "/api/v1/cycles/first/rules"] {
        let refused = if path.ends_with("preview") {
            app.post(path, &planner, rules.clone()).await
        } else {
            put(&app, &planner, path, 1, rules.clone()).await
        };
        assert_eq!(refused.status, 422, "{}", refused.text);
        let told = messages(&refused).join("\n");
        assert!(told.contains("/teams/0/team") && told.contains("Did you mean “sales”?"), "{told}");
        assert!(told.contains("/people/0/person"), "{told}");
    }

    // Those who take part see the rules, and nobody's name in them.
    rules["teams"] = json!([]);
    rules["people"][0]["person"] = json!("s1");
    rules["tracks"] =
        json!([{ "name": "T", "people": ["s2"], "steps": [{ "posts": ["studio"], "at_least": 0, "at_most": 1 }] }]);
    let saved = put(&app, &planner, "/api/v1/cycles/first/rules", 1, rules).await;
    assert_eq!(saved.status, 200, "{}", saved.text);
    let employee = app.enter(Role::Employee).await;
    let shown = app.get("/api/v1/cycles/first", &employee).await.json()["rules"].clone();
    assert_eq!((&shown["people"], &shown["tracks"][0]["people"]), (&json!([]), &json!([])));
}

#[actix_web::test]
async fn findings_lead_to_what_mends_them() {
    let (app, planner) = planner().await;
    let rules = json!({
        // In the last weeks of the quarter nothing starts.
        "pins": [{ "person": "s1", "post": "studio", "week": 10, "weeks": 4 }],
        "hand_overs_max": 0,
    });
    let saved = put(&app, &planner, "/api/v1/cycles/first/rules", 1, rules).await;
    assert_eq!(saved.status, 200, "{}", saved.text);
    let findings = app.get("/api/v1/cycles/first/findings", &planner).await.json();
    let find = |code: &str| {
        let all = findings["items"].as_array().unwrap();
        all.iter().find(|finding| finding["code"] == code).unwrap_or_else(|| panic!("no {code} in {findings}"))
    };
    let pin = find("pin-breaks-rule");
    assert_eq!((pin["path"].as_str(), pin["severity"].as_str()), (Some("/pins/0"), Some("error")));
    let cause = pin["cause"].as_str().unwrap();
    assert!(cause.starts_with("Person s1 is to be kept in Content studio from 2027-03-15 for 4 weeks, but"), "{cause}");
    assert!(pin["action"].as_str().unwrap().contains("or the rule “"), "{pin}");
    assert_eq!((pin["link"]["kind"].as_str(), pin["link"]["id"].as_str()), (Some("rule"), Some("pins")));
    let hand_overs = find("no-hand-overs");
    assert_eq!(
        (hand_overs["link"]["kind"].as_str(), hand_overs["link"]["id"].as_str()),
        (Some("rule"), Some("hand-over"))
    );
    // No solve before the pin is mended.
    let refused = app.post("/api/v1/cycles/first/runs", &planner, json!({})).await;
    assert_eq!(refused.status, 422, "{}", refused.text);
    assert!(messages(&refused)[0].contains("Person s1 is to be kept"), "{}", refused.text);
}

#[actix_web::test]
async fn pins_that_break_a_rule_only_together_are_told() {
    let (app, planner) = planner().await;
    // One visitor a mentor: each of the two fits, not both.
    let pin = |person: &str| json!({ "person": person, "post": "studio", "week": 0, "weeks": 4 });
    let rules = json!({ "pins": [pin("s1"), pin("s2")] });
    assert_eq!(put(&app, &planner, "/api/v1/cycles/first/rules", 1, rules).await.status, 200);
    let findings = app.get("/api/v1/cycles/first/findings", &planner).await.json();
    let together = findings["items"].as_array().unwrap().iter().find(|one| one["code"] == "pins-break-rule");
    assert!(together.is_some_and(|one| one["severity"] == "error"), "{findings}");
    let one = json!({ "pins": [pin("s1")] });
    assert_eq!(put(&app, &planner, "/api/v1/cycles/first/rules", 2, one).await.status, 200);
    let findings = app.get("/api/v1/cycles/first/findings", &planner).await.json();
    assert!(findings["items"].as_array().unwrap().iter().all(|one| one["severity"] == "warning"), "{findings}");
}

#[actix_web::test]
async fn a_cycle_of_the_past_is_not_solved() {
    let (app, planner) = planner().await;
    app.clock.advance(chrono::TimeDelta::weeks(20));
    // Nobody stays signed in for so long.
    drop(planner);
    let planner = app.sign_in(Role::Planner).await;
    let findings = app.get("/api/v1/cycles/first/findings", &planner).await.json();
    let first = &findings["items"][0];
    assert_eq!((first["code"].as_str(), first["severity"].as_str()), (Some("cycle-of-the-past"), Some("error")));
    assert!(first["cause"].as_str().unwrap().contains("ended on 2027-03-28"), "{first}");
    let refused = app.post("/api/v1/cycles/first/runs", &planner, json!({})).await;
    assert_eq!(refused.status, 422, "{}", refused.text);
}
