//! What was guessed: listed, settled, tried; and what a plan is against none.

use crate::support::{
    TestDb,
    app::{SignedIn, TestApp},
    small,
};
use actix_web::http::StatusCode;
use diesel::prelude::*;
use serde_json::{Value, json};
use std::sync::atomic::AtomicBool;
use tandem::{
    app::{
        import,
        planning::{
            problem, runs,
            study::{self, Asked, Material},
        },
    },
    db::{Db, DbError, records, runs as queue, schema},
    domain::{
        role::Role,
        run::{RunOptions, RunState},
    },
    interop::InputFile,
    jobs,
};
use tandem_solver::search::Silent;

static GO_ON: AtomicBool = AtomicBool::new(false);

/// The small company, of which a list gave names, teams and titles only; and a team of two beside its sellers.
fn company() -> TestDb {
    let test = small::company();
    let guesses: String = [
        "roles,seller,function_id,By its words.",
        "roles,seller,seniority,By its words.",
        "roles,seller,carries_quota,Sellers usually do.",
        "teams,sales,function_id,By its name.",
        "people,s1,fte,Nobody said so.",
        "people,s2,fte,Nobody said so.",
        "posts,desk,mentor_id,A senior of the team.",
        "cycles,first,rules,Nobody said when the fiscal year starts.",
    ]
    .map(|row| format!("{row}\n"))
    .concat();
    let files = [
        ("guesses", format!("kind,record,field,reason\n{guesses}")),
        ("teams", "id,name,function_id\noutbound,Outbound,sales\n".to_owned()),
        ("people", "id,name,team_id,role_id\no1,Person o1,outbound,seller\no2,Person o2,outbound,seller\n".to_owned()),
    ]
    .map(|(kind, text)| InputFile { name: format!("{kind}.csv"), bytes: text.into_bytes() });
    import::import(test.db(), "test", small::clock().now(), &files, None).expect("the guesses import");
    test
}

async fn planner() -> (TestApp, SignedIn) {
    let app = TestApp::over(company()).await;
    app.account(Role::Planner, None);
    let planner = app.sign_in(Role::Planner).await;
    (app, planner)
}

fn fact<'a>(guesses: &'a Value, id: &str) -> Option<&'a Value> {
    guesses["facts"].as_array().expect("facts").iter().find(|fact| fact["id"] == id)
}

fn company_now(db: &Db) -> tandem::domain::company::Company {
    db.read(records::company).expect("readable")
}

/// Solves the first cycle; the plan.
fn solved(app: &TestApp) -> String {
    let run = runs::start(app.db(), &app.clock, &small::planner(), "first", &RunOptions::default()).expect("starts").id;
    assert!(jobs::work_next(app.db(), &app.clock, "w", &GO_ON).expect("works"));
    runs::get(app.db(), &small::planner(), &run).expect("a run").plan_id.expect("a plan")
}

#[actix_web::test]
async fn facts_are_plain_sentences_with_choices() {
    let (app, planner) = planner().await;
    let guesses = app.get("/api/v1/cycles/first/guesses", &planner).await.json();
    assert_eq!(
        (&guesses["study"]["state"], &guesses["confirmed"], &guesses["plan_id"]),
        (&json!("none"), &json!(0), &Value::Null)
    );
    for (id, sentence) in [
        ("title:seller", "“Seller” is taken to mean Sales, experienced."),
        ("quota:seller", "People with the title “Seller” do not carry a quota."),
        ("team:sales", "The team “Field sales” belongs to Sales."),
        ("staffing:sales", "Field sales keeps at least 3 full-time people at work, as far as they are there."),
        ("mentor:sales", "Person s1 looks after visitors of Field sales."),
        ("fte", "Everybody whose working time nobody gave works full time."),
        ("fiscal-year", "The fiscal year starts in January."),
        (
            "levels:sales.experienced",
            "Experienced people in Sales are at the level that their role asks for in their own skills.",
        ),
        ("levels:sales.others", "People in Sales are at level 1 of 5 in what their role does not ask for."),
    ] {
        let fact = fact(&guesses, id).unwrap_or_else(|| panic!("{id} is missing: {guesses}"));
        assert_eq!(fact["sentence"], sentence, "{id}");
        let value = &fact["value"];
        let choices = fact["choices"].as_array().expect("choices");
        assert!(choices.len() >= 2 && choices.iter().any(|choice| choice["value"] == *value), "{fact}");
        assert!(!fact["reason"].as_str().unwrap_or_default().is_empty() && fact["effect"].is_null(), "{fact}");
    }
    assert_eq!(fact(&guesses, "title:seller").expect("there")["people"], 6);
    // Who moves, and why not the others.
    let mobility = &guesses["mobility"];
    assert_eq!((&mobility["people"], &mobility["placements"]), (&json!(10), &json!(8)));
    assert_eq!(mobility["cannot"][0]["people"], 2);
    assert_eq!(mobility["cannot"][0]["reason"], "The team has only one or two people: ride-alongs only");
    assert_eq!(
        guesses["small_teams"],
        json!([{ "team_id": "outbound", "team": "Outbound", "fte": 2.0, "with_id": "sales", "with": "Field sales" }])
    );
}

#[actix_web::test]
async fn a_confirmed_fact_is_the_companys_own_from_then_on() {
    let (app, planner) = planner().await;
    let guesses = app.post("/api/v1/cycles/first/guesses/staffing:sales", &planner, json!({})).await.json();
    assert!(fact(&guesses, "staffing:sales").is_none());
    assert_eq!(guesses["confirmed"], 1);
    let team = company_now(app.db()).teams["sales"].clone();
    assert_eq!((team.floor_fte, team.target_fte), (Some(3.0), Some(3.6)));

    let guesses =
        app.post("/api/v1/cycles/first/guesses/title:seller", &planner, json!({ "value": "sales|3" })).await.json();
    assert!(fact(&guesses, "title:seller").is_none());
    let company = company_now(app.db());
    assert_eq!(company.roles["seller"].seniority, 3);
    assert_eq!(company.title_rules["seller"].seniority, 3);
    assert!(company.guesses.keys().all(|key| !key.starts_with("roles/seller/s") && !key.starts_with("roles/seller/f")));

    app.post("/api/v1/cycles/first/guesses/quota:seller", &planner, json!({ "value": "yes" })).await;
    let problem = app.db().read(|conn| problem::build(conn, "first")).expect("builds");
    let seller = problem.people.iter().find(|person| person.id == "s1").expect("there");
    assert_eq!((seller.quota, seller.intensity_max), (None, 0.2));

    for (id, value) in [
        ("levels:sales.senior", "-1"),
        ("fiscal-year", "4"),
        ("fte", "0.8"),
        ("mentor:sales", "s3"),
        ("team:sales", "sales"),
    ] {
        let address = format!("/api/v1/cycles/first/guesses/{id}");
        let guesses = app.post(&address, &planner, json!({ "value": value })).await;
        assert_eq!(guesses.status, StatusCode::OK, "{id}: {}", guesses.text);
        assert!(fact(&guesses.json(), id).is_none(), "{id}");
    }
    let company = company_now(app.db());
    assert_eq!((company.people["s1"].fte, company.people["s3"].fte), (0.8, 1.0));
    assert_eq!(company.posts["desk"].mentor_id.as_deref(), Some("s3"));
    let rules = &company.cycles["first"].rules;
    assert_eq!((rules.fiscal_year_starts_month, rules.guessed_levels.get("sales.senior")), (4, Some(&-1.0)));
    assert!(company.guesses.is_empty(), "{:?}", company.guesses);
    // Sellers became seniors who are one level below what the role asks for: 3 of 5.
    let problem = app.db().read(|conn| problem::build(conn, "first")).expect("builds");
    let seller = problem.people.iter().find(|person| person.id == "s1").expect("there");
    let discovery = seller.skills.iter().find(|skill| skill.competency == "discovery").expect("there");
    assert_eq!(discovery.level, 4.2);
    let settled: i64 = app
        .db()
        .read(|conn| {
            let of = schema::audit::table.filter(schema::audit::action.eq("guess.settle"));
            of.count().get_result(conn).map_err(DbError::from)
        })
        .expect("counted");
    assert_eq!(settled, 8);
}

#[actix_web::test]
async fn what_cannot_be_said_changes_nothing() {
    let (app, planner) = planner().await;
    let before = company_now(app.db());
    for (id, value, status) in [
        ("title:seller", "wizards|2", StatusCode::UNPROCESSABLE_ENTITY),
        ("title:seller", "sales", StatusCode::UNPROCESSABLE_ENTITY),
        ("staffing:sales", "many", StatusCode::UNPROCESSABLE_ENTITY),
        ("fiscal-year", "13", StatusCode::UNPROCESSABLE_ENTITY),
        ("quota:seller", "perhaps", StatusCode::UNPROCESSABLE_ENTITY),
        ("mentor:sales", "nobody", StatusCode::UNPROCESSABLE_ENTITY),
        ("title:marketer", "sales|2", StatusCode::NOT_FOUND),
        ("nonsense", "1", StatusCode::NOT_FOUND),
    ] {
        let address = format!("/api/v1/cycles/first/guesses/{id}");
        let answer = app.post(&address, &planner, json!({ "value": value })).await;
        assert_eq!(answer.status, status, "{id} {value}: {}", answer.text);
    }
    assert!(company_now(app.db()) == before);
}

#[actix_web::test]
async fn a_team_of_two_sends_somebody_once_it_shares_its_staffing() {
    let (app, planner) = planner().await;
    for (team, with) in [("outbound", "marketing"), ("outbound", "outbound"), ("outbound", "none")] {
        let answer = app.post(&format!("/api/v1/teams/{team}/cover"), &planner, json!({ "with": with })).await;
        assert_eq!(answer.status, StatusCode::UNPROCESSABLE_ENTITY, "{}", answer.text);
    }
    let answer = app.post("/api/v1/teams/outbound/cover", &planner, json!({ "with": "sales" })).await.json();
    assert_eq!(answer, json!({ "team_id": "outbound", "covers_with": "sales" }));
    let guesses = app.get("/api/v1/cycles/first/guesses", &planner).await.json();
    assert_eq!((&guesses["mobility"]["placements"], &guesses["small_teams"]), (&json!(10), &json!([])));
    // The team that it shares with joins another one: it goes along. Here it stands for itself again.
    let plan = solved(&app);
    let board = app.get(&format!("/api/v1/plans/{plan}/board"), &planner).await.json();
    let names: Vec<&str> =
        board["teams"].as_array().expect("teams").iter().filter_map(|team| team["name"].as_str()).collect();
    assert!(names.contains(&"Field sales and Outbound"), "{names:?}");
    let rows = board["people"].as_array().expect("people");
    assert!(rows.iter().any(|row| row["id"] == "o1" && row["team_id"] == "sales"));
    let bars: Vec<&Value> = rows.iter().flat_map(|row| row["placements"].as_array().expect("bars")).collect();
    assert!(!bars.is_empty() && bars.iter().all(|bar| bar["guessed"] == true));
    let alone = app.post("/api/v1/teams/outbound/cover", &planner, json!({ "with": null })).await;
    assert_eq!((alone.status, company_now(app.db()).teams["outbound"].covers_with.clone()), (StatusCode::OK, None));
}

#[actix_web::test]
async fn a_plan_stands_against_none_in_plain_words() {
    let (app, planner) = planner().await;
    let plan = solved(&app);
    let view = app.get(&format!("/api/v1/plans/{plan}/against-none"), &planner).await.json();
    let summary = app.get(&format!("/api/v1/plans/{plan}"), &planner).await.json();
    assert_eq!((&view["placed"], &view["people"]), (&summary["people_placed"], &json!(10)));
    assert_eq!(view["weeks_missed"], summary["disruption"]);
    // Ten people, twelve weeks.
    assert_eq!(view["weeks_of_work"], 120.0);
    assert_eq!(view["guessed_assignments"], view["assignments"]);
    assert!(view["levels_gained"].as_f64() > Some(0.0));
    let ways: Vec<(&Value, &Value)> =
        view["directions"].as_array().expect("directions").iter().map(|way| (&way["from"], &way["to"])).collect();
    assert!(
        ways.contains(&(&json!("Sales"), &json!("Marketing")))
            && ways.contains(&(&json!("Marketing"), &json!("Sales")))
    );
    let sentences: Vec<&str> = view["sentences"].as_array().expect("some").iter().filter_map(Value::as_str).collect();
    assert!(sentences[0].contains("learn something") && sentences.len() >= 4, "{sentences:?}");
    let least = sentences.iter().find(|sentence| sentence.contains("its minimum is 3")).expect("a minimum");
    assert!(least.contains("instead of 4"), "{least}");
}

#[actix_web::test]
async fn a_study_tries_every_fact_and_says_which_assignments_stay() {
    let (app, planner) = planner().await;
    let plan = solved(&app);
    let before = app.get(&format!("/api/v1/plans/{plan}/study"), &planner).await.json();
    assert_eq!(before["state"], "none");
    assert_eq!(before["assignments"][0]["survives"]["sentence"], "Not tried yet.");
    let rests: Vec<&str> = before["assignments"][0]["rests_on"]
        .as_array()
        .expect("facts")
        .iter()
        .filter_map(|fact| fact["fact"].as_str())
        .collect();
    assert!(rests.contains(&"fiscal-year") && rests.iter().any(|fact| fact.starts_with("staffing:")), "{rests:?}");

    let run = app.post(&format!("/api/v1/plans/{plan}/study"), &planner, json!({})).await;
    assert_eq!((run.status, run.json()["kind"].clone()), (StatusCode::ACCEPTED, json!("study")));
    let again = app.post(&format!("/api/v1/plans/{plan}/study"), &planner, json!({})).await;
    assert_eq!((again.status, again.code()), (StatusCode::CONFLICT, "conflict".to_owned()));
    assert_eq!(app.get("/api/v1/cycles/first/guesses", &planner).await.json()["study"]["state"], "queued");
    // A solve of the same cycle is another kind of run.
    let solve = app.post("/api/v1/cycles/first/runs", &planner, json!({})).await;
    assert_eq!(solve.status, StatusCode::ACCEPTED);
    assert!(jobs::work_next(app.db(), &app.clock, "w", &GO_ON).expect("works"));
    let id = run.json()["id"].as_str().expect("an id").to_owned();
    let done = app.get(&format!("/api/v1/runs/{id}"), &planner).await.json();
    assert_eq!((&done["state"], &done["error"]), (&json!("succeeded"), &Value::Null), "{done}");
    assert!(done["progress"]["phase"].as_str().is_some_and(|phase| phase.starts_with("all guesses off")), "{done}");

    let study = app.get(&format!("/api/v1/plans/{plan}/study"), &planner).await.json();
    assert_eq!(study["state"], "done");
    for assignment in study["assignments"].as_array().expect("assignments") {
        let sentence = assignment["survives"]["sentence"].as_str().expect("a sentence");
        assert!(
            sentence.starts_with("Survives if our guesses are off by up to") || sentence.starts_with("May change"),
            "{sentence}"
        );
    }
    let guesses = app.get("/api/v1/cycles/first/guesses", &planner).await.json();
    assert_eq!((&guesses["plan_id"], &guesses["study"]["state"]), (&json!(plan), &json!("done")));
    let effects: Vec<f64> =
        guesses["facts"].as_array().expect("facts").iter().filter_map(|fact| fact["effect"]["gain"].as_f64()).collect();
    assert!(effects.len() > 5 && effects.is_sorted_by(|a, b| a >= b) && effects[0] > 0.0, "{guesses}");
    let quota = fact(&guesses, "quota:seller").expect("there");
    // Posts here take the whole week: nobody with a quota could go.
    assert!(quota["effect"]["assignments"].as_u64() > Some(0), "{quota}");
}

#[actix_web::test]
async fn a_study_that_loses_its_worker_is_taken_up_again_and_reported_once() {
    let (app, planner) = planner().await;
    let plan = solved(&app);
    let db = app.db();
    let id = app.post(&format!("/api/v1/plans/{plan}/study"), &planner, json!({})).await.json()["id"]
        .as_str()
        .expect("an id")
        .to_owned();
    // A worker claims it and dies.
    let lost = db
        .write_tx(|conn| queue::claim(conn, "killed", &tandem::domain::run::RunKind::ALL))
        .expect("a claim")
        .expect("queued");
    assert_eq!((lost.id.as_str(), lost.kind.as_str()), (id.as_str(), "study"));
    db.write_tx(|conn| {
        let silent = diesel::update(schema::runs::table).set(schema::runs::lease_until.eq(1.0));
        silent.execute(conn).map_err(DbError::from)
    })
    .expect("written");
    assert!(jobs::work_next(db, &app.clock, "other", &GO_ON).expect("works"));
    assert_eq!(runs::get(db, &small::planner(), &id).expect("a run").state, RunState::Succeeded);
    let reports: i64 =
        db.read(|conn| schema::studies::table.count().get_result(conn).map_err(DbError::from)).expect("counted");
    assert_eq!(reports, 1);

    // Cancelled, and about data that changed meanwhile: no report.
    let next = app.post(&format!("/api/v1/plans/{plan}/study"), &planner, json!({})).await.json()["id"]
        .as_str()
        .expect("an id")
        .to_owned();
    app.post("/api/v1/cycles/first/guesses/fiscal-year", &planner, json!({ "value": "2" })).await;
    assert!(jobs::work_next(db, &app.clock, "other", &GO_ON).expect("works"));
    let run = runs::get(db, &small::planner(), &next).expect("a run");
    assert_eq!(run.state, RunState::Failed);
    assert!(run.error.is_some_and(|error| error.contains("changed while this was waiting")));
    let cancelled = app.post(&format!("/api/v1/plans/{plan}/study"), &planner, json!({})).await.json()["id"]
        .as_str()
        .expect("an id")
        .to_owned();
    app.post(&format!("/api/v1/runs/{cancelled}/cancel"), &planner, json!({})).await;
    assert!(!jobs::work_next(db, &app.clock, "other", &GO_ON).expect("works"));
    assert_eq!(runs::get(db, &small::planner(), &cancelled).expect("a run").state, RunState::Cancelled);
}

#[actix_web::test]
async fn equal_studies_make_equal_reports() {
    let (app, _) = planner().await;
    let plan = solved(&app);
    let material = app.db().read(|conn| Material::read(conn, &plan)).expect("readable");
    let asked = Asked { time_limit_seconds: 1, seed: 7, plan_id: plan, iterations: Some(200) };
    let one = study::run(&material, &asked, &Silent).expect("a report");
    assert_eq!(one, study::run(&material, &asked, &Silent).expect("a report"));
    assert_eq!(one.survival.len(), material.plan.placements.len() + material.plan.rides.len());
}
