//! Plan choices: a frontier that is one, drafts of its points, and any two of them compared.

use crate::support::{
    app::{Answer, SignedIn, TestApp},
    small,
};
use actix_web::http::{Method, StatusCode};
use serde_json::{Value, json};
use std::sync::atomic::{AtomicBool, Ordering};
use tandem::{
    app::planning::{
        frontier::Choices,
        plans, problem,
        questions::{Material, Question},
        runs, store,
    },
    db::{Db, answers, plans as rows},
    domain::{
        cycle::CycleRules,
        role::Role,
        run::{RunOptions, RunState},
    },
    jobs,
};
use tandem_solver::search::{Observer, Progress};

fn work(app: &TestApp) {
    assert!(jobs::work_next(app.db(), &app.clock, "w", &AtomicBool::new(false)).unwrap());
}

async fn planner() -> (TestApp, SignedIn) {
    let app = TestApp::new().await;
    let planner = app.enter(Role::Planner).await;
    (app, planner)
}

/// The id of a run that has worked out choices of the first cycle.
async fn choices(app: &TestApp, planner: &SignedIn) -> String {
    let started = app.post("/api/v1/cycles/first/frontier", planner, json!({})).await;
    assert_eq!(started.status, StatusCode::ACCEPTED, "{}", started.text);
    work(app);
    started.json()["id"].as_str().unwrap().to_owned()
}

fn solved(app: &TestApp, cycle: &str) -> String {
    let run = runs::start(app.db(), &app.clock, &small::planner(), cycle, &RunOptions::default()).unwrap().id;
    work(app);
    runs::get(app.db(), &small::planner(), &run).unwrap().plan_id.expect("a plan")
}

fn paths(refused: &Answer) -> Vec<String> {
    let fields = refused.json()["fields"].clone();
    fields.as_array().unwrap().iter().map(|field| field["path"].as_str().unwrap().to_owned()).collect()
}

fn number(value: &Value) -> f64 {
    value.as_f64().unwrap_or_else(|| panic!("a number: {value}"))
}

#[actix_web::test]
async fn more_disruption_buys_more_and_every_choice_becomes_a_checked_draft() {
    let (app, planner) = planner().await;
    let nothing = app.get("/api/v1/cycles/first/frontier", &planner).await.json();
    assert_eq!(nothing, json!({}));
    let run = choices(&app, &planner).await;
    let followed = runs::get(app.db(), &small::planner(), &run).unwrap();
    assert_eq!(followed.state, RunState::Succeeded, "{:?}", followed.error);
    let found = followed.progress.and_then(|progress| progress.found).expect("choices show while they are found");
    let view = app.get(&format!("/api/v1/frontiers/{run}"), &planner).await.json();
    let points = view["points"].as_array().unwrap();
    assert!(points.len() >= 2 && found.as_array().unwrap().len() >= points.len(), "{view}");
    for pair in points.windows(2) {
        assert!(number(&pair[0]["disruption"]) < number(&pair[1]["disruption"]), "{view}");
        assert!(number(&pair[0]["benefit"]) < number(&pair[1]["benefit"]), "{view}");
    }
    let open: Vec<f64> = points.iter().map(|point| number(&point["bound"]) - number(&point["benefit"])).collect();
    assert!(open.iter().all(|left| (0.0..0.003).contains(left)), "so small a company is solved to the end: {open:?}");
    assert_eq!(view["proved"], points.len());
    assert_eq!(view["steps"].as_array().unwrap().len(), points.len() - 1);
    let words = view["steps"][0]["words"].as_str().unwrap();
    assert!(words.starts_with("One step further ") && words.ends_with('.'), "{words}");
    for name in view["named"].as_array().unwrap() {
        assert!((1..=points.len() as u64).contains(&name["n"].as_u64().unwrap()), "{view}");
    }
    let latest = app.get("/api/v1/cycles/first/frontier", &planner).await.json();
    assert_eq!(latest["frontier"], view);
    assert_eq!(view["stale"], false);

    for (place, point) in points.iter().enumerate() {
        let n = place + 1;
        assert_eq!(point["n"], n);
        let draft = app.post(&format!("/api/v1/frontiers/{run}/points/{n}/plan"), &planner, json!({})).await;
        assert_eq!(draft.status, StatusCode::CREATED, "{}", draft.text);
        let draft = draft.json();
        assert_eq!((&draft["state"], &draft["name"]), (&json!("draft"), &point["name"]));
        for figure in ["gain", "disruption", "placements", "rides"] {
            assert!((number(&draft[figure]) - number(&point[figure])).abs() < 1e-9, "{figure} of {draft}");
        }
        assert_eq!(broken(app.db(), draft["id"].as_str().unwrap()), Vec::<String>::new());
    }
    let again = app.post(&format!("/api/v1/frontiers/{run}/points/1/plan"), &planner, json!({})).await.json();
    assert_eq!(again["name"], format!("{} 2", points[0]["name"].as_str().unwrap()), "a name is used once");
    let named = json!({ "name": " The one we want " });
    let named = app.post(&format!("/api/v1/frontiers/{run}/points/1/plan"), &planner, named).await.json();
    assert_eq!(named["name"], "The one we want");
}

/// What the independent check finds in a stored plan.
fn broken(db: &Db, plan_id: &str) -> Vec<String> {
    db.read(|conn| {
        let problem = serde_json::from_str(&rows::problem(conn, plan_id)?).unwrap();
        let plan = store::plan(conn, plan_id, &problem)?;
        let report = tandem_solver::check::check(&problem, &plan);
        Ok::<_, tandem::db::DbError>(report.findings.into_iter().map(|finding| finding.message).collect())
    })
    .unwrap()
}

#[actix_web::test]
async fn bad_input_is_refused_in_words() {
    let (app, planner) = planner().await;
    let body = json!({ "points": 16, "time_limit_seconds": 0 });
    let refused = app.post("/api/v1/cycles/first/frontier", &planner, body).await;
    assert_eq!(refused.status, StatusCode::UNPROCESSABLE_ENTITY);
    assert_eq!(paths(&refused), ["points", "time_limit_seconds"]);
    assert_eq!(app.post("/api/v1/cycles/none/frontier", &planner, json!({})).await.status, StatusCode::NOT_FOUND);
    let unknown = app.post("/api/v1/cycles/first/frontier", &planner, json!({ "point": 3 })).await;
    assert_eq!(unknown.status, StatusCode::UNPROCESSABLE_ENTITY);

    let started = app.post("/api/v1/cycles/first/frontier", &planner, json!({})).await.json();
    let second = app.post("/api/v1/cycles/first/frontier", &planner, json!({ "points": 3 })).await;
    assert_eq!(second.status, StatusCode::CONFLICT);
    assert_eq!(second.json()["fields"][0], json!({ "path": "active_run_id", "message": started["id"] }));
    let waiting = app.get("/api/v1/cycles/first/frontier", &planner).await.json();
    assert_eq!(waiting["active"]["run_id"], started["id"]);
    work(&app);
    let run = started["id"].as_str().unwrap();
    for n in ["0", "99"] {
        let none = app.post(&format!("/api/v1/frontiers/{run}/points/{n}/plan"), &planner, json!({})).await;
        assert_eq!(none.status, StatusCode::NOT_FOUND, "{n}");
    }
    let long = json!({ "name": "x".repeat(81) });
    let refused = app.post(&format!("/api/v1/frontiers/{run}/points/1/plan"), &planner, long).await;
    assert_eq!((refused.status, paths(&refused)), (StatusCode::UNPROCESSABLE_ENTITY, vec!["name".to_owned()]));
    assert_eq!(plans::of_cycle(app.db(), &small::planner(), "first").unwrap(), []);
}

#[actix_web::test]
async fn the_same_choices_are_worked_out_once_and_are_stale_when_the_cycle_changes() {
    let (app, planner) = planner().await;
    let run = choices(&app, &planner).await;
    let known = app.post("/api/v1/cycles/first/frontier", &planner, json!({})).await.json();
    assert_eq!((&known["id"], &known["state"]), (&json!(run), &json!("succeeded")));
    let rules = CycleRules { price_disruption: 0.3, ..CycleRules::default() };
    plans::set_rules(app.db(), &app.clock, &small::planner(), "first", 1, &rules).unwrap();
    let view = app.get("/api/v1/cycles/first/frontier", &planner).await.json();
    assert_eq!((&view["frontier"]["run_id"], &view["frontier"]["stale"]), (&json!(run), &json!(true)));
    let anew = app.post("/api/v1/cycles/first/frontier", &planner, json!({})).await.json();
    assert_eq!(anew["state"], "queued");
    let other = app.get("/api/v1/cycles/second/frontier", &planner).await.json();
    assert_eq!(other, json!({}), "of another cycle");
}

/// Ends everything after the first choice.
struct Impatient(AtomicBool);

impl Observer for Impatient {
    fn progress(&self, _progress: &Progress) {}

    fn cancelled(&self) -> bool {
        self.0.load(Ordering::Relaxed)
    }
}

#[test]
fn ended_early_it_keeps_the_choices_so_far_and_the_next_time_looks_again() {
    let test = small::company();
    let material =
        Material { problem: test.db().read(|conn| problem::build(conn, "first")).unwrap(), plan: None, bound: None };
    let question = Choices { points: 7, time_limit_seconds: 60, scenario_id: None };
    let impatient = Impatient(AtomicBool::new(false));
    let found = |_: Value| impatient.0.store(true, Ordering::Relaxed);
    let answer = question.answer(&material, &impatient, &found).unwrap();
    assert!(answer.cancelled && !answer.points.is_empty(), "{} points", answer.points.len());
    assert!(!Choices::is_whole(&answer));
}

#[actix_web::test]
async fn discarded_choices_leave_nothing() {
    let (app, planner) = planner().await;
    let started = app.post("/api/v1/cycles/first/frontier", &planner, json!({})).await.json();
    let address = format!("/api/v1/runs/{}/cancel?keep=false", started["id"].as_str().unwrap());
    let ended = app.ask(Method::POST, &address, &planner, None).await;
    assert_eq!((ended.status, &ended.json()["state"]), (StatusCode::ACCEPTED, &json!("cancelled")));
    assert_eq!(app.get("/api/v1/cycles/first/frontier", &planner).await.json(), json!({}));
    let kept = app.db().read(|conn| answers::of_kind(conn, "first", "frontier")).unwrap();
    assert_eq!(kept, []);
}

#[actix_web::test]
async fn two_choices_compared_add_up() {
    let (app, planner) = planner().await;
    let run = choices(&app, &planner).await;
    let count = app.get(&format!("/api/v1/frontiers/{run}"), &planner).await.json()["points"].as_array().unwrap().len();
    let compared = app.get(&format!("/api/v1/plans/{run}.1/compare/{run}.{count}"), &planner).await;
    assert_eq!(compared.status, StatusCode::OK, "{}", compared.text);
    let compared = compared.json();
    let (before, after) = (&compared["before"], &compared["after"]);
    assert_eq!(compared["notes"], json!([]));
    let people = compared["people"].as_array().unwrap();
    let gained: f64 = people.iter().map(|person| number(&person["gain"])).sum();
    assert!((number(&after["gain"]) - number(&before["gain"]) - gained).abs() < 1e-9);
    let turns: u64 = ["better", "worse", "alike"].iter().map(|turn| compared[turn].as_u64().unwrap()).sum();
    assert_eq!(turns as usize, people.len());
    assert!(!people.is_empty() && !compared["weeks"].as_array().unwrap().is_empty());
    for side in [before, after] {
        let parts = ["shortfall", "hand_over", "single_point"].map(|part| number(&side[part])).iter().sum::<f64>();
        assert!((parts - number(&side["disruption"])).abs() < 1e-9, "{side}");
    }
    let span =
        people.iter().flat_map(|person| person["after"].as_array().unwrap()).find(|span| span["kind"] == "placement");
    let span = span.expect("the boldest choice places somebody");
    assert!(["Sales desk", "Content studio"].contains(&span["what"].as_str().unwrap()), "{span}");
    assert!(["Field sales", "Content"].contains(&span["host_team"].as_str().unwrap()), "{span}");

    let same = app.get(&format!("/api/v1/plans/{run}.1/compare/{run}.1"), &planner).await.json();
    assert_eq!((&same["people"], &same["weeks"], &same["teams"]), (&json!([]), &json!([]), &json!([])));
    for nothing in [format!("{run}.0"), format!("{run}.x"), "none".to_owned(), "none.1".to_owned()] {
        let answer = app.get(&format!("/api/v1/plans/{run}.1/compare/{nothing}"), &planner).await;
        assert_eq!(answer.status, StatusCode::NOT_FOUND, "{nothing}");
    }
}

#[actix_web::test]
async fn plans_of_other_rules_are_compared_under_the_newer_and_of_other_cycles_not_at_all() {
    let (app, planner) = planner().await;
    let old = solved(&app, "first");
    let rules = CycleRules { price_disruption: 0.6, ..CycleRules::default() };
    plans::set_rules(app.db(), &app.clock, &small::planner(), "first", 1, &rules).unwrap();
    let new = solved(&app, "first");
    let compared = app.get(&format!("/api/v1/plans/{old}/compare/{new}"), &planner).await.json();
    let note = compared["notes"][0].as_str().unwrap();
    assert!(note.contains("rules changed") && note.contains("“Plan 2”"), "{note}");
    let stored = plans::get(app.db(), &small::planner(), &new).unwrap();
    assert!((number(&compared["after"]["value"]) - stored.value).abs() < 1e-9, "the newer one under its own rules");
    let other = solved(&app, "second");
    let refused = app.get(&format!("/api/v1/plans/{old}/compare/{other}"), &planner).await;
    assert_eq!(refused.status, StatusCode::CONFLICT);
    assert!(refused.json()["detail"].as_str().unwrap().contains("different cycles"), "{}", refused.text);
}
