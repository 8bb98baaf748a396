//! What if: scenarios have plans of their own, and leave the cycle and its plans as they are.

use crate::support::{
    TestDb,
    app::{Answer, SignedIn, TestApp},
    small,
};
use actix_web::http::{Method, StatusCode};
use serde_json::{Value, json};
use std::sync::atomic::AtomicBool;
use tandem::{
    app::{
        Error,
        planning::{
            board, compare, frontier, plans, problem, runs,
            scenarios::{self, NewScenario, ScenarioDescription, ScenarioView},
        },
    },
    db::{Db, DbError, cycles, plans as rows},
    domain::{account::Actor, role::Role, run::RunOptions, scenario::Change},
    jobs,
};

fn work(db: &Db) {
    assert!(jobs::work_next(db, &small::clock(), "w", &AtomicBool::new(false)).unwrap());
}

fn solved(db: &Db) -> String {
    let run = runs::start(db, &small::clock(), &small::planner(), "first", &RunOptions::default()).unwrap().id;
    work(db);
    runs::get(db, &small::planner(), &run).unwrap().plan_id.expect("a plan")
}

fn keep(db: &Db, name: &str, changes: Vec<Change>) -> ScenarioView {
    let new = NewScenario { name: name.into(), note: String::new(), shared: false, changes };
    scenarios::add(db, &small::clock(), &small::planner(), "first", new).unwrap()
}

/// The plan of a scenario.
fn plan_of(db: &Db, scenario: &ScenarioView) -> String {
    let run = scenarios::start(db, &small::clock(), &small::planner(), &scenario.id, &RunOptions::default()).unwrap();
    assert_eq!(run.scenario_id.as_deref(), Some(scenario.id.as_str()));
    work(db);
    let run = runs::get(db, &small::planner(), &run.id).unwrap();
    run.plan_id.unwrap_or_else(|| panic!("{:?}", run.error))
}

/// Everything that is stored of the cycle and its own plans.
fn stored(db: &Db) -> String {
    db.read(|conn| {
        let mut all = vec![format!("{:?}", cycles::get(conn, "first")?), problem::json(conn, "first")?];
        for plan in rows::of_cycle(conn, "first")? {
            all.push(format!("{plan:?} {:?} {:?}", rows::placements(conn, &plan.id)?, rows::rides(conn, &plan.id)?));
            all.push(rows::problem(conn, &plan.id)?);
        }
        Ok::<_, DbError>(all.join("\n"))
    })
    .unwrap()
}

fn placed(db: &Db, plan: &str) -> Vec<String> {
    let board = board::board(db, &small::planner(), plan).unwrap();
    let placed = board.people.into_iter().filter(|person| !person.placements.is_empty());
    placed.map(|person| person.id).collect()
}

#[test]
fn a_scenario_leaves_the_cycle_and_its_plans_untouched_and_is_never_published() {
    let test = small::company();
    let db = test.db();
    let current = solved(db);
    let before = stored(db);
    let somebody = placed(db, &current).remove(0);
    let scenario = keep(db, "Without them", vec![Change::Exclude { person: somebody.clone() }]);
    let plan = plan_of(db, &scenario);
    assert_eq!(stored(db), before);
    assert!(!placed(db, &plan).contains(&somebody));

    let listed = plans::of_cycle(db, &small::planner(), "first").unwrap();
    assert_eq!(listed.iter().map(|plan| plan.id.as_str()).collect::<Vec<_>>(), [current.as_str()]);
    let shown = scenarios::get(db, &small::planner(), &scenario.id).unwrap();
    assert_eq!(shown.plans.iter().map(|plan| plan.id.as_str()).collect::<Vec<_>>(), [plan.as_str()]);
    assert_eq!(shown.plans[0].scenario_id.as_deref(), Some(scenario.id.as_str()));
    let refused = tandem::app::planning::publish::publish(
        db,
        &small::clock(),
        &small::planner(),
        &plan,
        1,
        &tandem::app::planning::publish::Publishing::default(),
    );
    let Err(Error::Conflict { detail, .. }) = refused else { panic!("refused: {refused:?}") };
    assert!(detail.contains("answers a scenario"), "{detail}");

    let compared = compare::compare(db, &small::planner(), &current, &plan).unwrap();
    assert!(compared.notes[0].contains("is a plan for the scenario “Without them”"), "{:?}", compared.notes);
    assert!(compared.people.iter().any(|person| person.person_id == somebody && person.turn == "worse"));
    assert_eq!(stored(db), before);
}

#[test]
fn changes_do_what_they_say() {
    let test = small::company();
    let db = test.db();
    let team = |id: &str, share| Change::TeamFloor { team: Some(id.into()), share };
    let nobody_leaves = keep(db, "All stay", vec![team("sales", 1.0)]);
    assert_eq!(nobody_leaves.changes[0].words, "Field sales keeps at least 100% of its people at work.");
    let plan = plan_of(db, &nobody_leaves);
    let away = placed(db, &plan);
    assert!(!away.is_empty() && away.iter().all(|id| id.starts_with('m')), "{away:?}");

    let day = |text: &str| text.parse().unwrap();
    let closed = Change::ClosedPost { post: "studio".into(), closes_on: day("2026-12-01") };
    let closed = keep(db, "No studio", vec![closed]);
    assert_eq!(closed.changes[0].words, "“Content studio” takes nobody from 1 Dec 2026 on.");
    let away = placed(db, &plan_of(db, &closed));
    assert!(!away.is_empty() && away.iter().all(|id| id.starts_with('m')), "{away:?}");

    let gone = vec![
        Change::Rule { field: "placements_max".into(), value: json!(2) },
        Change::Resignation { person: "m1".into(), gone_from: day("2027-01-05") },
        Change::Leave { person: "m2".into(), starts_on: day("2027-01-04"), ends_on: day("2027-03-26") },
        Change::Veto { person: "m3".into(), post: "desk".into() },
    ];
    let hard = keep(db, "A hard quarter", gone);
    let words: Vec<&str> = hard.changes.iter().map(|change| change.words.as_str()).collect();
    assert_eq!(
        words,
        [
            "Placements a person, at most: 2 instead of 1.",
            "Person m1 is gone from 5 Jan 2027 on.",
            "Person m2 is away from 4 Jan 2027 to 26 Mar 2027.",
            "Person m3 does not go to “Sales desk”.",
        ]
    );
    let problem = db.read(|conn| scenarios::problem(conn, "first", &changes(&hard))).unwrap();
    assert_eq!(problem.rules.placements_max, 2);
    let away = placed(db, &plan_of(db, &hard));
    assert!(!away.iter().any(|id| ["m1", "m2", "m3"].contains(&id.as_str())), "{away:?}");
}

fn changes(scenario: &ScenarioView) -> Vec<Change> {
    scenario.changes.iter().map(|change| change.change.clone()).collect()
}

#[test]
fn a_scenario_has_choices_of_its_own() {
    let test = small::company();
    let db = test.db();
    let (clock, planner) = (small::clock(), small::planner());
    let scenario = keep(db, "Without s1", vec![Change::Exclude { person: "s1".into() }]);
    let options = frontier::FrontierOptions { points: 3, ..Default::default() };
    let run = frontier::start_of_scenario(db, &clock, &planner, &scenario.id, &options).unwrap();
    work(db);
    assert_eq!(frontier::of_cycle(db, &planner, "first").unwrap().frontier, None, "they are not the cycle's");
    let found = frontier::of_scenario(db, &planner, &scenario.id).unwrap().frontier.expect("choices");
    assert_eq!((found.run_id.as_str(), found.stale), (run.id.as_str(), false));
    let draft = frontier::use_point(db, &clock, &planner, (&run.id, 1), &frontier::NewPlan::default()).unwrap();
    assert_eq!(draft.scenario_id.as_deref(), Some(scenario.id.as_str()));
    assert!(plans::of_cycle(db, &planner, "first").unwrap().is_empty());
}

fn other() -> Actor {
    Actor { account_id: "other".into(), ..small::planner() }
}

#[test]
fn it_is_its_makers_until_it_is_shared() {
    let test: TestDb = small::company();
    let db = test.db();
    let (clock, planner) = (small::clock(), small::planner());
    let scenario = keep(db, "Mine", vec![Change::Exclude { person: "s1".into() }]);
    let plan = plan_of(db, &scenario);
    assert!(matches!(scenarios::get(db, &other(), &scenario.id), Err(Error::NotFound)));
    assert!(matches!(plans::get(db, &other(), &plan), Err(Error::NotFound)), "nor its plans");
    assert!(scenarios::of_cycle(db, &other(), "first").unwrap().is_empty());
    let describe = |actor: &Actor, version, name: &str| {
        let new = ScenarioDescription { name: name.into(), note: "What if?".into(), shared: true };
        scenarios::describe(db, &clock, actor, &scenario.id, version, &new)
    };
    assert!(matches!(describe(&planner, 7, "Ours"), Err(Error::Stale)));
    let shared = describe(&planner, 1, "Ours").unwrap();
    assert_eq!(
        (shared.name.as_str(), shared.note.as_str(), shared.shared, shared.version),
        ("Ours", "What if?", true, 2)
    );
    let seen = scenarios::of_cycle(db, &other(), "first").unwrap();
    assert_eq!((seen.len(), seen[0].own), (1, false));
    assert!(plans::get(db, &other(), &plan).is_ok());
    assert!(matches!(describe(&other(), 2, "Theirs"), Err(Error::Forbidden)));
    assert!(matches!(scenarios::delete(db, &clock, &other(), &scenario.id, 2), Err(Error::Forbidden)));
}

#[test]
fn thrown_away_it_takes_its_plans_and_its_solve_along() {
    let test = small::company();
    let db = test.db();
    let (clock, planner) = (small::clock(), small::planner());
    let current = solved(db);
    let before = stored(db);
    let scenario = keep(db, "Gone", vec![Change::Exclude { person: "s1".into() }]);
    let plan = plan_of(db, &scenario);
    let run = scenarios::start(db, &clock, &planner, &scenario.id, &RunOptions::default()).unwrap();
    assert!(matches!(scenarios::delete(db, &clock, &planner, &scenario.id, 5), Err(Error::Stale)));
    scenarios::delete(db, &clock, &planner, &scenario.id, 1).unwrap();
    assert!(runs::get(db, &planner, &run.id).unwrap().state.is_over());
    assert!(matches!(plans::get(db, &planner, &plan), Err(Error::NotFound)));
    assert!(matches!(scenarios::get(db, &planner, &scenario.id), Err(Error::NotFound)));
    assert!(!jobs::work_next(db, &clock, "w", &AtomicBool::new(false)).unwrap(), "nothing is left to solve");
    assert!(plans::get(db, &planner, &current).is_ok());
    assert_eq!(stored(db), before);
}

async fn refused(app: &TestApp, planner: &SignedIn, body: Value) -> Vec<String> {
    let answer: Answer = app.post("/api/v1/cycles/first/scenarios", planner, body).await;
    assert_eq!(answer.status, StatusCode::UNPROCESSABLE_ENTITY, "{}", answer.text);
    let fields = answer.json()["fields"].clone();
    fields.as_array().unwrap().iter().map(|field| field["path"].as_str().unwrap().to_owned()).collect()
}

#[actix_web::test]
async fn what_cannot_be_is_refused_all_at_once() {
    let app = TestApp::new().await;
    let planner = app.enter(Role::Planner).await;
    assert_eq!(refused(&app, &planner, json!({ "name": " ", "changes": [] })).await, ["name", "changes"]);
    let changes = json!([
        { "kind": "rule", "field": "cooldown", "value": 3 },
        { "kind": "rule", "field": "cooldown_weeks", "value": "three" },
        { "kind": "team-floor", "team": "nobody", "share": 0.5 },
        { "kind": "team-floor", "share": 75 },
        { "kind": "exclude", "person": "nobody" },
        { "kind": "leave", "person": "s1", "starts_on": "2027-02-01", "ends_on": "2027-01-01" },
        { "kind": "leave", "person": "s1", "starts_on": "2027-01-04", "ends_on": "2027-01-05" },
        { "kind": "resignation", "person": "s1", "gone_from": "2028-01-01" },
        { "kind": "closed-post", "post": "nowhere", "closes_on": "2027-01-04" },
        { "kind": "veto", "person": "s1", "post": "nowhere" },
    ]);
    assert_eq!(
        refused(&app, &planner, json!({ "name": "x", "changes": changes })).await,
        [
            "changes/0/field",
            "changes/1/value",
            "changes/2/team",
            "changes/3/share",
            "changes/4/person",
            "changes/5/ends_on",
            "changes/6/starts_on",
            "changes/7/gone_from",
            "changes/8/post",
            "changes/9/post",
        ]
    );
    let none = app.get("/api/v1/cycles/first/scenarios", &planner).await.json();
    assert_eq!(none["items"], json!([]));

    let body =
        json!({ "name": "Floor 75% in sales", "changes": [{ "kind": "team-floor", "team": "sales", "share": 0.75 }] });
    let made = app.post("/api/v1/cycles/first/scenarios", &planner, body).await;
    assert_eq!(made.status, StatusCode::CREATED, "{}", made.text);
    assert_eq!(made.header("etag"), "\"1\"");
    let address = format!("/api/v1/scenarios/{}", made.json()["id"].as_str().unwrap());
    let words = json!({ "name": "", "note": "x".repeat(2_001), "shared": true });
    let request = planner.request(Method::PUT, &address, Some(words)).insert_header(("if-match", "\"1\""));
    let answer = app.send(request).await;
    assert_eq!(answer.status, StatusCode::UNPROCESSABLE_ENTITY);
    assert_eq!(answer.json()["fields"].as_array().unwrap().len(), 2);
}
