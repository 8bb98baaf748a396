//! A draft changed by hand: tried, changed, taken back, by two planners at once, and not published while it breaks a rule.

use super::plans::solve;
use crate::support::app::{Answer, PASSWORD, SignedIn, TestApp};
use actix_web::http::Method;
use serde_json::{Value, json};
use tandem::{
    app::accounts::{self, COMMAND_LINE, NewAccount},
    domain::role::Role,
};

/// Somebody whom the solver left at home, the other team's post, and a draft.
struct Bench {
    app: TestApp,
    planner: SignedIn,
    draft: String,
}

impl Bench {
    async fn new() -> Self {
        let app = TestApp::new().await;
        let planner = app.enter(Role::Planner).await;
        let run = solve(&app, &planner, "first").await;
        let draft = format!("/api/v1/plans/{}", run["plan_id"].as_str().unwrap_or_else(|| panic!("{run}")));
        Self { app, planner, draft }
    }

    async fn another_planner(&self) -> SignedIn {
        let new = NewAccount {
            email: "other@small.example".into(),
            name: "Otto Other".into(),
            role: Role::Planner,
            person_id: None,
            password: PASSWORD.into(),
        };
        accounts::add(self.app.db(), &self.app.clock, COMMAND_LINE, new).unwrap();
        let answer = self.app.try_sign_in("other@small.example", PASSWORD).await;
        SignedIn { cookie: crate::support::app::cookie(&answer) }
    }

    async fn board(&self) -> Value {
        self.app.get(&format!("{}/board", self.draft), &self.planner).await.json()
    }

    async fn tried(&self, moves: Value) -> Answer {
        self.app.post(&format!("{}/try", self.draft), &self.planner, json!({ "moves": moves })).await
    }

    async fn send(&self, who: &SignedIn, what: &str, version: i64, body: Option<Value>) -> Answer {
        let request = who.request(Method::POST, &format!("{}/{what}", self.draft), body);
        self.app.send(request.insert_header(("if-match", format!("\"{version}\"")))).await
    }

    async fn moved(&self, who: &SignedIn, version: i64, moves: Value) -> Answer {
        self.send(who, "moves", version, Some(json!({ "moves": moves }))).await
    }
}

/// Placements of a board: person and bar.
fn bars(board: &Value) -> Vec<(String, Value)> {
    let people = board["people"].as_array().unwrap().iter();
    people
        .flat_map(|person| {
            let id = person["id"].as_str().unwrap().to_owned();
            person["placements"].as_array().unwrap().iter().map(move |bar| (id.clone(), bar.clone()))
        })
        .collect()
}

fn remove(bar: &Value) -> Value {
    json!({ "kind": "remove-placement", "id": bar["id"] })
}

fn change(bar: &Value, start_week: u64, weeks: u64) -> Value {
    json!({
        "kind": "change-placement", "id": bar["id"], "post": bar["post_id"], "start_week": start_week, "weeks": weeks,
        "intensity": bar["intensity"],
    })
}

#[actix_web::test]
async fn a_move_is_tried_in_words_and_nothing_is_stored() {
    let bench = Bench::new().await;
    let before = bench.board().await;
    let (person, bar) = bars(&before).swap_remove(0);

    let nothing = bench.tried(json!([])).await;
    assert_eq!((nothing.status.as_u16(), nothing.json()["gain"].as_f64()), (200, Some(0.0)), "{}", nothing.text);
    let without = bench.tried(json!([remove(&bar)])).await.json();
    assert!(without["gain"].as_f64().unwrap() < 0.0 && without["cross_training"].as_f64().unwrap() < 0.0, "{without}");
    assert_eq!(without["broken"], json!([]));
    assert_eq!(without["version"], 1);

    // A length that the post does not have breaks a rule, and says whose and where; it is no nonsense.
    let longer = bench.tried(json!([change(&bar, 0, 5)])).await.json();
    let broken = longer["broken"].as_array().unwrap();
    let length = broken.iter().find(|found| found["rule"] == "placement-length").unwrap_or_else(|| panic!("{longer}"));
    assert_eq!(
        (length["person_id"].as_str(), length["post_id"].as_str()),
        (Some(person.as_str()), bar["post_id"].as_str())
    );
    assert!(length["message"].as_str().unwrap().contains(&format!("Person {person}")), "{length}");

    // Nonsense is refused, all of it at once.
    let refused = bench.tried(json!([change(&bar, 11, 4), { "kind": "remove-ride", "id": "none" }])).await;
    assert_eq!((refused.status.as_u16(), refused.code().as_str()), (422, "invalid"));
    assert_eq!(refused.json()["fields"].as_array().unwrap().len(), 2, "{}", refused.text);
    assert_eq!(bench.tried(json!([{ "kind": "swap" }])).await.status, 422);

    let stale =
        bench.app.post(&format!("{}/try", bench.draft), &bench.planner, json!({ "version": 7, "moves": [] })).await;
    assert_eq!(stale.status, 412);
    assert_eq!(bench.board().await, before);
}

#[actix_web::test]
async fn a_change_is_made_taken_back_and_made_again_as_it_was_tried() {
    let bench = Bench::new().await;
    let before = bench.board().await;
    let (person, bar) = bars(&before).swap_remove(0);
    let tried = bench.tried(json!([remove(&bar)])).await.json();

    let made = bench.moved(&bench.planner, 1, json!([remove(&bar)])).await;
    assert_eq!((made.status.as_u16(), made.header("etag")), (200, "\"2\""), "{}", made.text);
    let made = made.json();
    for figure in ["value", "gain", "disruption", "broken", "mended", "notes"] {
        assert_eq!(made["effect"][figure], tried[figure], "{figure}");
    }
    let row = made["people"].as_array().unwrap().iter().find(|row| row["id"] == person.as_str()).unwrap().clone();
    assert_eq!(row["placements"], json!([]));
    assert!(made["hand"]["undo"].as_str().unwrap().contains("no longer goes to"), "{}", made["hand"]);
    let after = bench.board().await;
    assert_eq!(bars(&after).len() + 1, bars(&before).len());
    // What the answer says has changed is all that has changed.
    for key in ["people", "teams"] {
        for row in after[key].as_array().unwrap() {
            let old = before[key].as_array().unwrap().iter().find(|old| old["id"] == row["id"]).unwrap();
            let told = made[key].as_array().unwrap().iter().find(|told| told["id"] == row["id"]);
            assert_eq!(told.unwrap_or(old), row, "{key}");
        }
    }

    // It is taken back after a reload, too: the log is the service's.
    let history = bench.app.get(&format!("{}/moves", bench.draft), &bench.planner).await.json();
    assert_eq!(history["entries"][0]["who"], "The planner");
    assert_eq!(history["by_hand"], json!([bar["id"]]));
    let back = bench.send(&bench.planner, "undo", 2, None).await;
    assert_eq!(back.status, 200, "{}", back.text);
    let undone = bench.board().await;
    assert_eq!((&undone["people"], &undone["teams"]), (&before["people"], &before["teams"]));
    assert_eq!(undone["plan"]["value"], before["plan"]["value"]);
    assert_eq!(undone["plan"]["version"], 3);
    let nothing = bench.send(&bench.planner, "undo", 3, None).await;
    assert_eq!((nothing.status.as_u16(), nothing.code().as_str()), (409, "conflict"));
    let again = bench.send(&bench.planner, "redo", 3, None).await;
    assert_eq!(again.status, 200, "{}", again.text);
    assert_eq!(bench.board().await["people"], after["people"]);
    let same = bench.moved(&bench.planner, 4, json!([])).await;
    assert_eq!((same.status.as_u16(), same.json()["detail"].as_str()), (422, Some("These moves change nothing.")));
}

#[actix_web::test]
async fn of_two_planners_the_second_is_told_what_changed_and_loses_nothing() {
    let bench = Bench::new().await;
    let other = bench.another_planner().await;
    let board = bench.board().await;
    let all = bars(&board);
    let ((person, bar), (_, second)) = (all[0].clone(), all[1].clone());
    let weeks = bar["weeks"].as_u64().unwrap();
    let start = if bar["start_week"] == 0 { 4 } else { 0 };

    assert_eq!(bench.moved(&bench.planner, 1, json!([change(&bar, start, weeks)])).await.status, 200);
    let late = bench.moved(&other, 1, json!([remove(&second)])).await;
    assert_eq!((late.status.as_u16(), late.code().as_str()), (412, "stale"));
    let told = late.json()["fields"].as_array().unwrap().clone();
    assert_eq!(told.len(), 1, "{}", late.text);
    let message = told[0]["message"].as_str().unwrap();
    assert!(message.starts_with(&format!("The planner: Person {person}")), "{message}");
    assert!(told[0]["path"].as_str().unwrap().starts_with("2026-12-07T12:00"), "{told:?}");
    assert_eq!(bars(&bench.board().await).len(), all.len(), "nothing of a change that came too late is done");

    // On top of what is there now.
    assert_eq!(bench.moved(&other, 2, json!([remove(&second)])).await.status, 200);
    // The first planner's last change concerns nobody whom the other one touched; then the other one moves the same person.
    let third = bench.moved(&other, 3, json!([remove(&bar)])).await;
    assert_eq!(third.status, 200, "{}", third.text);
    let refused = bench.send(&bench.planner, "undo", 4, None).await;
    assert_eq!(refused.status, 409);
    let detail = refused.json()["detail"].as_str().unwrap().to_owned();
    assert!(detail.starts_with(&format!("Otto Other changed the same people since: Person {person}")), "{detail}");
    // Each takes back their own.
    assert_eq!(bench.send(&other, "undo", 4, None).await.status, 200);
}

#[actix_web::test]
async fn a_draft_that_breaks_a_rule_says_so_and_is_not_published_and_a_published_plan_is_copied() {
    let bench = Bench::new().await;
    let board = bench.board().await;
    let (person, bar) = bars(&board).swap_remove(0);
    assert!(board["plan"]["bound"].is_number());
    let start = bar["start_week"].as_u64().unwrap();
    let shorter = bench.moved(&bench.planner, 1, json!([change(&bar, start, 3)])).await.json();
    assert_eq!(shorter["plan"]["rules_broken"], shorter["broken"].as_array().unwrap().len());
    assert_eq!((shorter["plan"]["bound"].is_null(), shorter["plan"]["gap"].is_null()), (true, true));
    let now = bench.board().await;
    assert_eq!(now["broken"], shorter["broken"]);
    assert!(now["broken"].as_array().unwrap().iter().any(|found| found["person_id"] == person.as_str()), "{now}");
    let refused = bench.send(&bench.planner, "publish", 2, Some(json!({}))).await;
    assert_eq!((refused.status.as_u16(), refused.json()["fields"][0]["path"].as_str()), (409, Some("rule")));
    let detail = refused.json()["detail"].as_str().unwrap().to_owned();
    assert!(detail.contains(&format!("Person {person}")), "{detail}");

    let mended = bench.send(&bench.planner, "undo", 2, None).await.json();
    assert_eq!((&mended["plan"]["rules_broken"], &mended["plan"]["bound"]), (&json!(0), &board["plan"]["bound"]));
    assert!(!mended["effect"]["mended"].as_array().unwrap().is_empty());
    assert_eq!(bench.send(&bench.planner, "publish", 3, Some(json!({}))).await.status, 200);
    let kept = bench.moved(&bench.planner, 4, json!([remove(&bar)])).await;
    assert_eq!(kept.status, 409, "{}", kept.text);
    assert!(kept.text.contains("Change this plan"), "{}", kept.text);

    let copied = bench.app.post(&format!("{}/copy", bench.draft), &bench.planner, json!({})).await;
    assert_eq!((copied.status.as_u16(), copied.json()["state"].as_str()), (201, Some("draft")), "{}", copied.text);
    let copy = copied.header("location").to_owned();
    let copy = bench.app.get(&format!("{copy}/board"), &bench.planner).await.json();
    assert_eq!(copy["teams"], board["teams"]);
    assert_eq!(bars(&copy).len(), bars(&board).len());
    assert_ne!(bars(&copy)[0].1["id"], bars(&board)[0].1["id"]);
}

#[actix_web::test]
async fn what_is_kept_and_excluded_stands_in_the_rules_unless_it_breaks_one() {
    let bench = Bench::new().await;
    let (person, bar) = bars(&bench.board().await).swap_remove(0);
    let ask = |what: &'static str, body: Value| {
        let (app, planner) = (&bench.app, &bench.planner);
        async move { app.post(&format!("/api/v1/cycles/first/{what}"), planner, body).await }
    };
    let pin = json!({ "person": person, "post": bar["post_id"], "week": bar["start_week"], "weeks": bar["weeks"] });
    let kept = ask("pins", json!({ "add": [pin] })).await;
    assert_eq!((kept.status.as_u16(), kept.header("etag")), (200, "\"2\""), "{}", kept.text);
    assert_eq!(kept.json()["pins"], json!([pin]));
    assert_eq!(ask("pins", json!({ "add": [pin] })).await.header("etag"), "\"2\"", "kept already");

    // A length that the post does not have; somebody unknown; two places at once.
    let mut wrong = pin.clone();
    wrong["weeks"] = json!(3);
    let refused = ask("pins", json!({ "add": [wrong] })).await;
    assert_eq!((refused.status.as_u16(), refused.code().as_str()), (422, "invalid"), "{}", refused.text);
    assert_eq!(ask("pins", json!({ "add": [{ "person": "nobody" }] })).await.status, 422);
    let forbid = json!({ "person": "s2", "post": "studio", "reason": "Was there last year." });
    let excluded = ask("forbids", json!({ "add": [forbid] })).await;
    assert_eq!(excluded.json()["forbids"], json!([forbid]), "{}", excluded.text);
    let contradiction = json!({ "person": person, "post": bar["post_id"], "week": bar["start_week"] });
    assert_eq!(ask("forbids", json!({ "add": [contradiction] })).await.status, 422);
    let plain = json!({ "person": "s2", "post": "studio" });
    assert_eq!(ask("forbids", json!({ "remove": [plain] })).await.json()["forbids"], json!([]));
    assert_eq!(ask("pins", json!({ "remove": [pin] })).await.json()["pins"], json!([]));
}

#[actix_web::test]
async fn a_staffing_number_is_the_sum_of_its_parts() {
    let bench = Bench::new().await;
    let board = bench.board().await;
    let sum = |list: &Value| list.as_array().unwrap().iter().map(|part| part["counts"].as_f64().unwrap()).sum::<f64>();
    let mut visited = 0;
    for team in board["teams"].as_array().unwrap() {
        for week in 0..12 {
            let address = format!("{}/teams/{}/weeks/{week}", bench.draft, team["id"].as_str().unwrap());
            let detail = bench.app.get(&address, &bench.planner).await.json();
            let staff = sum(&detail["people"]) + sum(&detail["visitors"]) + sum(&detail["taken"]);
            let strip = team["staff"][week].as_f64().unwrap();
            assert!((staff - strip).abs() < 1e-9, "{staff} for {strip} in {detail}");
            assert_eq!(detail["staff"], team["staff"][week]);
            visited += detail["visitors"].as_array().unwrap().len();
        }
    }
    assert!(visited > 0, "the plan has visitors");
    let beyond = bench.app.get(&format!("{}/teams/sales/weeks/12", bench.draft), &bench.planner).await;
    assert_eq!(beyond.status, 404);
}

#[actix_web::test]
async fn offers_come_best_first_with_what_stands_in_the_way() {
    let bench = Bench::new().await;
    let (person, bar) = bars(&bench.board().await).swap_remove(0);
    let start = bar["start_week"].as_u64().unwrap();
    let offers = |person: String, week: u64| {
        let address = format!("{}/people/{person}/weeks/{week}/offers", bench.draft);
        let (app, planner) = (&bench.app, &bench.planner);
        async move { app.get(&address, planner).await.json() }
    };
    let taken = offers(person.clone(), start).await;
    let post = &taken["posts"][0];
    assert_eq!(post["post_id"], bar["post_id"], "{taken}");
    let hindrances = post["hindrances"].as_array().unwrap();
    assert!(hindrances.iter().any(|told| told.as_str().unwrap().starts_with("they are at")), "{post}");

    // Once they are at home, the same post is offered again, for what it adds.
    assert_eq!(bench.moved(&bench.planner, 1, json!([remove(&bar)])).await.status, 200);
    let free = offers(person.clone(), start).await["posts"][0].clone();
    assert_eq!(free["hindrances"], json!([]), "{free}");
    let add = json!({
        "kind": "add-placement", "person": person, "post": free["post_id"], "start_week": start, "weeks": free["weeks"],
        "intensity": free["intensity"],
    });
    let gain = bench.tried(json!([add])).await.json()["gain"].as_f64().unwrap();
    assert!((gain - free["gain"].as_f64().unwrap()).abs() < 1e-9 && gain > 0.0, "{gain} for {free}");
}
