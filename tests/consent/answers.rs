//! A yes, where it is kept and where it is asked again; and silence, which is none.

use super::{Scene, scene};
use actix_web::http::Method;
use chrono::TimeDelta;
use serde_json::{Value, json};
use tandem::domain::role::Role;

#[actix_web::test]
async fn a_yes_is_kept_where_nothing_changes_and_asked_again_where_something_does() {
    let scene = scene().await;
    let employee = scene.who(Role::Employee).await;
    assert_eq!(scene.accept(&employee).await.status, 404, "nobody answers what they were not shown");
    scene.show().await;
    let accepted = scene.accept(&employee).await;
    assert_eq!((accepted.status.as_u16(), &accepted.json()["state"]), (200, &json!("accepted")), "{}", accepted.text);
    let mine = scene.app.get("/api/v1/me/development", &employee).await.json();
    assert_eq!(mine["next"]["consent"]["state"], "accepted");
    assert_eq!(mine["next"]["consent"]["can_take_back"], true);
    assert!(mine["next"].get("quota").is_none(), "nothing to decide for who has no quota");

    // A copy keeps it; there it is asked again once the placement changes.
    let copy = scene.post(&scene.planner, &format!("/plans/{}/copy", scene.plan), json!({})).await.json();
    let copy = copy["id"].as_str().unwrap();
    let standing = |answers: &Value| {
        let items = answers["items"].as_array().unwrap();
        items.iter().find(|item| item["person_id"] == json!(scene.person)).unwrap().clone()
    };
    let kept = standing(&scene.get(&format!("/plans/{copy}/answers")).await);
    assert_eq!(kept["standing"], "accepted");
    let board = scene.get(&format!("/plans/{copy}/board")).await;
    let bar =
        board["people"].as_array().unwrap().iter().find(|one| one["id"] == json!(scene.person)).unwrap()["placements"]
            [0]
        .clone();
    let start = bar["start_week"].as_u64().unwrap();
    let moved = json!({ "moves": [{ "kind": "change-placement", "id": kept["placement_id"], "post": bar["post_id"],
        "start_week": if start > 0 { start - 1 } else { 1 }, "weeks": bar["weeks"], "intensity": bar["intensity"] }] });
    let done = scene.tagged(&scene.planner, Method::POST, &format!("/plans/{copy}/moves"), 1, moved).await;
    assert_eq!(done.status, 200, "{}", done.text);
    assert_eq!(standing(&scene.get(&format!("/plans/{copy}/answers")).await)["standing"], "not-shown");

    // It can be taken back while the draft stands, and the draft that goes hands it on.
    let path = format!("/api/v1/placements/{}/acceptance", scene.placement);
    let back = scene.app.ask(Method::DELETE, &path, &employee, None).await;
    assert_eq!(back.json()["state"], "no-answer", "{}", back.text);
    assert_eq!(scene.app.ask(Method::DELETE, &path, &employee, None).await.status, 409);
    assert_eq!(scene.accept(&employee).await.status, 200);
    let again = scene.post(&scene.planner, &format!("/plans/{}/copy", scene.plan), json!({})).await.json();
    let gone = scene.tagged(&scene.planner, Method::DELETE, &format!("/plans/{}", scene.plan), 2, json!({})).await;
    assert_eq!(gone.status, 204, "{}", gone.text);
    let kept = scene.get(&format!("/plans/{}/answers", again["id"].as_str().unwrap())).await;
    assert_eq!(standing(&kept)["standing"], "accepted");
}

#[actix_web::test]
async fn silence_is_no_yes_and_is_settled_one_by_one() {
    let mut scene = scene().await;
    scene.show().await;
    let employee = scene.who(Role::Employee).await;
    scene.accept(&employee).await;
    let confirm = format!("/placements/{}/confirmation", scene.others[0].1);
    let early = scene.post(&scene.planner, &confirm, json!({ "note": "Surely." })).await;
    assert!(early.status == 409 && early.text.contains("still time to answer until 14 December"), "{}", early.text);

    scene.later(TimeDelta::days(8)).await;
    let refused = scene.plan_action(&scene.plan, "publish", json!({ "reason": "It is urgent." })).await;
    assert_eq!(Scene::codes(&refused), ["answer"], "no reason helps against silence: {}", refused.text);
    assert!(refused.text.contains(&format!("Person {}", scene.others[0].0)), "it says who: {}", refused.text);
    assert!(!refused.text.contains(&format!("Person {}", scene.person)), "but not who said yes: {}", refused.text);
    let view = scene.get(&format!("/plans/{}/publication", scene.plan)).await;
    assert_eq!(view["answers"]["accepted"], 1);
    assert_eq!(view["answers"]["no_answer"], scene.others.len());
    let held = view["part"]["held_back"].as_array().unwrap();
    assert!(held.iter().any(|held| held["why"] == "Has not answered."), "{view}");

    let empty = scene.post(&scene.planner, &confirm, json!({ "note": " " })).await;
    assert_eq!((empty.status.as_u16(), empty.json()["fields"][0]["path"].as_str()), (422, Some("note")));
    scene.confirm_the_others().await;
    assert_eq!(scene.post(&scene.planner, &confirm, json!({ "note": "Again." })).await.status, 409, "once");
    let answers = scene.get(&format!("/plans/{}/answers", scene.plan)).await;
    let settled: Vec<&Value> = answers["items"]
        .as_array()
        .unwrap()
        .iter()
        .filter(|item| item["standing"] == "confirmed-without-answer")
        .collect();
    assert_eq!(settled.len(), scene.others.len(), "it is never an acceptance: {answers}");
    assert_eq!(
        (&settled[0]["confirmed_by"], &settled[0]["note"]),
        (&json!("The planner"), &json!("Said yes by phone."))
    );
    let published = scene.plan_action(&scene.plan, "publish", json!({})).await;
    assert_eq!(published.status, 200, "{}", published.text);

    // What is in force needs no second answer, in whichever draft it stands.
    let copy = scene.post(&scene.planner, &format!("/plans/{}/copy", scene.plan), json!({})).await.json();
    let copy = copy["id"].as_str().unwrap();
    assert_eq!(scene.plan_action(copy, "publish", json!({})).await.status, 200);
}

#[actix_web::test]
async fn a_copy_that_nobody_was_shown_is_no_way_around_an_answer() {
    let mut scene = scene().await;
    scene.show().await;
    let employee = scene.who(Role::Employee).await;
    scene.object(&employee).await;
    let copy = scene.post(&scene.planner, &format!("/plans/{}/copy", scene.plan), json!({})).await.json();
    let copy = copy["id"].as_str().unwrap();
    let refused = scene.plan_action(copy, "publish", json!({})).await;
    assert_eq!(Scene::codes(&refused), ["request", "window"], "{}", refused.text);
    scene.later(TimeDelta::days(8)).await;
    let refused = scene.plan_action(copy, "publish", json!({ "reason": "Never mind." })).await;
    assert_eq!(Scene::codes(&refused), ["request", "answer"], "{}", refused.text);
}

#[actix_web::test]
async fn those_who_have_not_answered_are_reminded_once_a_day() {
    let mut scene = scene().await;
    let path = format!("/plans/{}/answer-reminders", scene.plan);
    assert_eq!(scene.post(&scene.planner, &path, json!({})).await.status, 409, "nobody was asked yet");
    scene.show().await;
    scene.later(TimeDelta::days(6)).await;
    let told = scene.post(&scene.planner, &path, json!({})).await.json();
    let reminded = told["reminded"].as_u64().unwrap();
    let without = told["without_account"].as_array().unwrap().len() as u64;
    assert!(reminded >= 1 && reminded + without == scene.others.len() as u64 + 1, "{told}");
    let again = scene.post(&scene.planner, &path, json!({})).await.json();
    assert_eq!((&again["reminded"], &again["lately"]), (&json!(0), &json!(reminded)), "{again}");
    assert_eq!(scene.kinds_of_messages(Role::Employee)[0], "answer-reminder");
    let employee = scene.who(Role::Employee).await;
    scene.accept(&employee).await;
    scene.later(TimeDelta::hours(21)).await;
    let fewer = scene.post(&scene.planner, &path, json!({})).await.json();
    assert_eq!(fewer["reminded"], json!(reminded - 1), "who said yes is left in peace: {fewer}");
}
