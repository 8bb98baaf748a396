//! Questions to a plan through the API: why, why not, which rules clash, and how sturdy it is; and what each leads to.

use crate::support::{
    TestDb,
    app::{Answer, SignedIn, TestApp},
    small,
};
use actix_web::http::Method;
use serde_json::{Value, json};
use std::{sync::atomic::AtomicBool, time::Duration};
use tandem::{
    app::{
        accounts::{self, COMMAND_LINE, NewAccount},
        import,
        planning::problem,
    },
    db::{records, runs as queue},
    domain::{role::Role, run::RunKind},
    interop::InputFile,
    jobs,
};
use tandem_solver::{
    diagnose::{self, Lift},
    problem::Forbid,
    search::{self, Options, Silent},
};

fn work(app: &TestApp) {
    assert!(jobs::work_next(app.db(), &app.clock, "w", &AtomicBool::new(false)).unwrap());
}

/// Asks, has it answered, and reads the run.
async fn done(app: &TestApp, planner: &SignedIn, path: &str, body: Value) -> Value {
    let asked = app.post(path, planner, body).await;
    assert_eq!(asked.status, 202, "{}", asked.text);
    work(app);
    let run = app.get(asked.header("location"), planner).await.json();
    assert_eq!(run["state"], "succeeded", "{run}");
    run
}

/// Solves the first cycle to the end; the plan's id.
async fn solved(app: &TestApp, planner: &SignedIn) -> String {
    let run = done(app, planner, "/api/v1/cycles/first/runs", json!({ "gap": 0 })).await;
    id(&run["plan_id"])
}

fn id(value: &Value) -> String {
    value.as_str().unwrap_or_else(|| panic!("no id: {value}")).to_owned()
}

/// A placement of the plan: person, post and week.
async fn placed(app: &TestApp, planner: &SignedIn, plan: &str) -> (String, String, u64) {
    let board = app.get(&format!("/api/v1/plans/{plan}/board"), planner).await.json();
    let people = board["people"].as_array().unwrap();
    let person = people.iter().find(|person| person["placements"][0].is_object()).expect("somebody is placed");
    let bar = &person["placements"][0];
    (id(&person["id"]), id(&bar["post_id"]), bar["start_week"].as_u64().unwrap())
}

async fn rules(app: &TestApp, planner: &SignedIn, change: impl FnOnce(&mut Value)) -> Answer {
    let cycle = app.get("/api/v1/cycles/first", planner).await;
    let mut rules = cycle.json()["rules"].clone();
    change(&mut rules);
    let tag = cycle.header("etag").to_owned();
    let request = planner.request(Method::PUT, "/api/v1/cycles/first/rules", Some(rules));
    app.send(request.insert_header(("if-match", tag))).await
}

#[actix_web::test]
async fn why_is_answered_with_an_interval_that_holds_the_true_cost() {
    let app = TestApp::new().await;
    let planner = app.enter(Role::Planner).await;
    let plan = solved(&app, &planner).await;
    let (person, post, week) = placed(&app, &planner, &plan).await;
    let questions = format!("/api/v1/plans/{plan}/questions");
    let asked = json!({ "kind": "why", "person": person, "post": post });
    let run = id(&done(&app, &planner, &questions, asked.clone()).await["id"]);
    let answer = app.get(&format!("/api/v1/questions/{run}"), &planner).await.json();
    assert_eq!(
        (&answer["possible"], &answer["kind"], &answer["person_id"]),
        (&json!("yes"), &json!("why"), &json!(person))
    );

    // The same by a solve of its own.
    let first = app.db().read(|conn| problem::build(conn, "first")).unwrap();
    let mut without = first.clone();
    without.forbids.push(Forbid { person: person.clone(), post: Some(post.clone()), session: None, week: None });
    let best = |problem| {
        let options = Options { gap: 0.0, time_limit: Duration::from_secs(20), ..Options::default() };
        search::solve(problem, &options, &Silent).unwrap().worth.value
    };
    let cost = best(&first) - best(&without);
    let (low, high) = (answer["cost"]["low"].as_f64().unwrap(), answer["cost"]["high"].as_f64().unwrap());
    assert!(low - 1e-6 <= cost && cost <= high + 1e-6, "{low} ≤ {cost} ≤ {high}");
    assert_eq!(answer["cost"]["could_be_a_tie"].as_bool().unwrap(), low <= 1e-6);
    let sentences = answer["sentences"].to_string();
    assert_eq!(sentences.contains("could be a tie"), low <= 1e-6, "{sentences}");
    assert!(sentences.contains("is possible") && sentences.contains("Not sending Person"), "{sentences}");
    let people = answer["people"].as_array().unwrap();
    assert!(people.iter().any(|moved| moved["person_id"] == person.as_str()), "{answer}");
    assert!(
        people.iter().flat_map(|moved| moved["before"].as_array().unwrap()).all(|stay| stay["starts_on"].is_string())
    );

    // The same question is answered once; another one is another run.
    let again = app.post(&questions, &planner, asked).await.json();
    assert_eq!((again["id"].as_str(), again["state"].as_str()), (Some(run.as_str()), Some("succeeded")));
    let this_week = json!({ "kind": "why", "person": person, "post": post, "week": week });
    let this_week = done(&app, &planner, &questions, this_week).await;
    assert_ne!(this_week["id"], run.as_str());

    // Made so: a draft without it, made of this plan, and the rule if that is wanted.
    let draft = app.post(&format!("/api/v1/questions/{run}/draft"), &planner, json!({ "keep": true })).await;
    assert_eq!(draft.status, 201, "{}", draft.text);
    let made = draft.json();
    assert!(made["name"].as_str().unwrap().contains("without Person"), "{made}");
    let board = app.get(&format!("{}/board", draft.header("location")), &planner).await.json();
    let own = board["people"].as_array().unwrap().iter().find(|row| row["id"] == person.as_str()).unwrap();
    assert!(own["placements"].as_array().unwrap().iter().all(|bar| bar["post_id"] != post.as_str()));
    let cycle = app.get("/api/v1/cycles/first", &planner).await.json();
    assert_eq!(cycle["rules"]["forbids"], json!([{ "person": person, "post": post }]));
}

#[actix_web::test]
async fn why_not_says_what_it_costs_or_what_stands_against_it() {
    let app = TestApp::new().await;
    let planner = app.enter(Role::Planner).await;
    let plan = solved(&app, &planner).await;
    let (person, post, _) = placed(&app, &planner, &plan).await;
    let questions = format!("/api/v1/plans/{plan}/questions");

    // What there is to ask about, without a solve.
    let askable = app.get(&format!("/api/v1/plans/{plan}/people/{person}/askable"), &planner).await.json();
    let items = askable["items"].as_array().unwrap();
    let item = |id: &str| items.iter().find(|item| item["id"] == id).unwrap_or_else(|| panic!("{id}: {askable}"));
    assert_eq!((&item(&post)["planned"], &item(&post)["open"]), (&json!(true), &json!(true)));
    let own = if post == "desk" { "studio" } else { "desk" };
    assert_eq!((&item(own)["open"], &item(own)["rule"]), (&json!(false), &json!("eligibility")));
    assert!(item(own)["line"].as_str().unwrap().contains("own team"), "{askable}");
    let week = app.get(&format!("/api/v1/plans/{plan}/people/{person}/askable?week=12"), &planner).await;
    assert_eq!((week.status.as_u16(), week.json()["fields"][0]["path"].as_str()), (422, Some("week")));

    // Everything that is wrong with a question at once.
    let wrong = json!({ "kind": "why", "person": "x", "post": "y", "session": "z", "week": 99 });
    let wrong = app.post(&questions, &planner, wrong).await;
    assert_eq!((wrong.status.as_u16(), wrong.json()["fields"].as_array().unwrap().len()), (422, 5), "{}", wrong.text);
    for asked in [
        json!({ "kind": "why", "person": person, "post": own }),
        json!({ "kind": "why-not", "person": person, "post": post }),
    ] {
        let refused = app.post(&questions, &planner, asked).await;
        assert_eq!((refused.status.as_u16(), refused.json()["fields"][0]["path"].as_str()), (422, Some("kind")));
    }

    // A colleague of the person's team instead: possible, at a price.
    let team: &[&str] = if person.starts_with('s') { &["s1", "s2", "s3", "s4"] } else { &["m1", "m2", "m3", "m4"] };
    let board = app.get(&format!("/api/v1/plans/{plan}/board"), &planner).await.json();
    let idle = |id: &str| {
        let row = board["people"].as_array().unwrap().iter().find(|row| row["id"] == id).unwrap();
        row["placements"].as_array().unwrap().is_empty()
    };
    if let Some(other) = team.iter().copied().find(|other| idle(other)) {
        let asked = json!({ "kind": "why-not", "person": other, "post": post });
        let run = id(&done(&app, &planner, &questions, asked).await["id"]);
        let answer = app.get(&format!("/api/v1/questions/{run}"), &planner).await.json();
        assert_eq!(answer["possible"], "yes", "{answer}");
        let draft = app.post(&format!("/api/v1/questions/{run}/draft"), &planner, json!({})).await;
        assert_eq!(draft.status, 201, "{}", draft.text);
        let made = app.get(&format!("{}/board", draft.header("location")), &planner).await.json();
        let row = made["people"].as_array().unwrap().iter().find(|row| row["id"] == other).unwrap();
        assert_eq!(row["placements"][0]["post_id"], post.as_str());
        let cycle = app.get("/api/v1/cycles/first", &planner).await.json();
        assert_eq!(cycle["rules"]["pins"], json!([]), "only on request");
    }

    // In a week in which nothing starts: what stands against it, and what would have to change.
    let asked = json!({ "kind": "what-would-change", "person": person, "post": post, "week": 2 });
    let run = id(&done(&app, &planner, &questions, asked).await["id"]);
    let answer = app.get(&format!("/api/v1/questions/{run}"), &planner).await.json();
    assert_eq!((&answer["possible"], &answer["can_be_kept"]), (&json!("no"), &json!(false)), "{answer}");
    let clash = answer["clash"].as_array().unwrap();
    assert!(clash.iter().any(|member| member["rule"] == "pin") && clash.len() >= 2, "{answer}");
    assert!(!answer["least_change"].as_array().unwrap().is_empty(), "{answer}");
    let draft = app.post(&format!("/api/v1/questions/{run}/draft"), &planner, json!({})).await;
    assert_eq!(draft.status, 409, "{}", draft.text);
}

#[actix_web::test]
async fn a_new_question_gives_up_the_own_earlier_one_and_waits_for_those_of_others() {
    let app = TestApp::new().await;
    let planner = app.enter(Role::Planner).await;
    let plan = solved(&app, &planner).await;
    let (person, post, week) = placed(&app, &planner, &plan).await;
    let questions = format!("/api/v1/plans/{plan}/questions");
    let ask = |week: Option<u64>| json!({ "kind": "why", "person": person, "post": post, "week": week });
    let first = id(&app.post(&questions, &planner, ask(None)).await.json()["id"]);
    let same = app.post(&questions, &planner, ask(None)).await.json();
    assert_eq!(same["id"], first.as_str(), "asked twice, it is one run");
    // A worker is at it when the next question comes.
    let claim = app.db().write_tx(|conn| queue::claim(conn, "slow", &RunKind::ALL)).unwrap().expect("queued");
    let second = app.post(&questions, &planner, ask(Some(week))).await;
    assert_eq!(second.status, 202, "{}", second.text);
    let given_up = app.get(&format!("/api/v1/runs/{first}"), &planner).await.json();
    assert_eq!(given_up["state"], "cancelled");
    let beat = app.db().write_tx(|conn| queue::beat(conn, &claim, None)).unwrap();
    assert_eq!(beat, queue::Beat::Lost, "the worker at it stops, and writes nothing");

    let email = "other@small.example".to_owned();
    let (name, password) = ("Otto Other".to_owned(), crate::support::app::PASSWORD.to_owned());
    let other =
        NewAccount { email: email.clone(), name, role: Role::Planner, person_id: None, password: password.clone() };
    accounts::add(app.db(), &app.clock, COMMAND_LINE, other).unwrap();
    let other = SignedIn { cookie: crate::support::app::cookie(&app.try_sign_in(&email, &password).await) };
    let refused = app.post(&questions, &other, ask(None)).await;
    assert_eq!((refused.status.as_u16(), refused.code().as_str()), (409, "conflict"));
    assert!(refused.text.contains("another planner"), "{}", refused.text);
    assert_eq!(refused.json()["fields"][0]["message"], second.json()["id"]);
    work(&app);
    assert_eq!(app.post(&questions, &other, ask(None)).await.status, 202);
}

/// The small company with pins that cannot be kept: two that compete for one room, or one that takes the last who must stay.
async fn clashing(two_for_one_room: bool) -> (TestApp, SignedIn, String, Value) {
    let test = small::company();
    if !two_for_one_room {
        let teams = "id,name,function_id,floor_fte\nmarketing,Content,marketing,4\n".to_owned();
        let files = [InputFile { name: "teams.csv".into(), bytes: teams.into_bytes() }];
        import::import(test.db(), "test", small::clock().now(), &files, None).expect("the team imports");
    }
    let app = TestApp::over(test).await;
    let planner = app.enter(Role::Planner).await;
    let mut pins = vec![json!({ "person": "m2", "post": "desk", "week": 0 })];
    if two_for_one_room {
        pins.push(json!({ "person": "m3", "post": "desk", "week": 0 }));
    }
    assert_eq!(rules(&app, &planner, |rules| rules["pins"] = json!(pins)).await.status, 200);
    let run = id(&done(&app, &planner, "/api/v1/cycles/first/diagnosis", Value::Null).await["id"]);
    let answer = app.get(&format!("/api/v1/diagnoses/{run}"), &planner).await.json();
    (app, planner, run, answer)
}

#[actix_web::test]
async fn a_clash_really_clashes_and_without_any_one_rule_of_it_there_is_a_plan() {
    let (app, planner, run, answer) = clashing(false).await;
    assert_eq!(
        (&answer["possible"], &answer["smallest"], &answer["is_current"]),
        (&json!("no"), &json!(true), &json!(true))
    );
    let members = answer["clash"].as_array().unwrap();
    let mut rules: Vec<&str> = members.iter().filter_map(|member| member["rule"].as_str()).collect();
    rules.sort_unstable();
    assert_eq!(rules, ["coverage-floor", "pin"], "{answer}");
    let targets: Vec<&str> = members.iter().filter_map(|member| member["target"]["id"].as_str()).collect();
    assert!(targets.contains(&"m2") && targets.contains(&"marketing"), "{answer}");

    // A pin that no plan can keep is said before anything is solved.
    let refused = app.post("/api/v1/cycles/first/runs", &planner, json!({})).await;
    assert_eq!(refused.status, 422, "{}", refused.text);
    assert!(refused.text.contains("Person m2"), "{}", refused.text);

    let first = app.db().read(|conn| problem::build(conn, "first")).unwrap();
    let minute = Duration::from_secs(60);
    let found = diagnose::diagnose(&first, minute, &Silent).unwrap();
    assert_eq!(found.clash.len(), members.len());
    for member in &found.clash {
        let without = diagnose::apply(&first, &[Lift::whole(&first, member.group)]);
        assert_eq!(diagnose::is_possible(&without, minute, &Silent), Some(true), "without {}", member.words);
    }
    let none = format!("/api/v1/diagnoses/{run}/relaxations/{}/apply", members.len());
    assert_eq!(app.post(&none, &planner, Value::Null).await.status, 404);
    let floor = answer["ways_out"]
        .as_array()
        .unwrap()
        .iter()
        .find(|way| way["writes"][0]["what"] == "Minimum staffing of Content");
    let floor = floor.unwrap_or_else(|| panic!("{answer}"));
    assert_eq!(floor["writes"][0]["before"], "4 full-time people");
}

#[actix_web::test]
async fn every_way_out_that_is_taken_leads_to_a_plan() {
    for two_for_one_room in [false, true] {
        let (_, _, _, answer) = clashing(two_for_one_room).await;
        let ways = answer["ways_out"].as_array().unwrap();
        assert_eq!(ways.len(), answer["clash"].as_array().unwrap().len());
        for way in ways {
            // Each in a company of its own.
            let (app, planner, run, _) = clashing(two_for_one_room).await;
            let before = app.db().read(records::company).unwrap();
            let apply = format!("/api/v1/diagnoses/{run}/relaxations/{}/apply", way["n"]);
            assert_eq!(way["enough"], "yes", "{way}");
            let solve = done(&app, &planner, &apply, Value::Null).await;
            let plan = app.get(&format!("/api/v1/plans/{}", id(&solve["plan_id"])), &planner).await.json();
            let after = app.db().read(records::company).unwrap();
            let writes = !way["writes"].as_array().unwrap().is_empty();
            assert_eq!(before != after, writes, "what it says is what it writes: {way}");
            assert_eq!(plan["name"].as_str().unwrap().contains("made with:"), !writes, "{plan}");
            if writes {
                let stale = app.post(&apply, &planner, Value::Null).await;
                assert_eq!(stale.status, 412, "{}", stale.text);
                let shown = app.get(&format!("/api/v1/diagnoses/{run}"), &planner).await.json();
                assert_eq!(shown["is_current"], false);
            }
        }
    }
}

#[actix_web::test]
async fn what_no_table_can_hold_is_said_in_the_name_of_the_plan() {
    let app = TestApp::new().await;
    let planner = app.enter(Role::Planner).await;
    // Week 2 is none in which visitors are received.
    let pins = json!([{ "person": "m2", "post": "desk", "week": 1 }]);
    assert_eq!(rules(&app, &planner, |rules| rules["pins"] = pins).await.status, 200);
    let run = id(&done(&app, &planner, "/api/v1/cycles/first/diagnosis", Value::Null).await["id"]);
    let answer = app.get(&format!("/api/v1/diagnoses/{run}"), &planner).await.json();
    let ways = answer["ways_out"].as_array().unwrap();
    let without = ways.iter().find(|way| way["writes"] == json!([])).unwrap_or_else(|| panic!("{answer}"));
    let version = app.get("/api/v1/cycles/first", &planner).await.header("etag").to_owned();
    let apply = format!("/api/v1/diagnoses/{run}/relaxations/{}/apply", without["n"]);
    let solve = done(&app, &planner, &apply, Value::Null).await;
    let plan = app.get(&format!("/api/v1/plans/{}", id(&solve["plan_id"])), &planner).await.json();
    assert!(plan["name"].as_str().unwrap().contains(", made with: "), "{plan}");
    assert_eq!(app.get("/api/v1/cycles/first", &planner).await.header("etag"), version, "nothing is written");
    // And the one that has a place is taken into the rules.
    let pin = ways.iter().find(|way| way["writes"] != json!([])).unwrap_or_else(|| panic!("{answer}"));
    assert_eq!(
        pin["writes"][0],
        json!({ "what": "Person m2 at Sales desk", "before": "kept", "after": "not kept any more" })
    );
    done(&app, &planner, &format!("/api/v1/diagnoses/{run}/relaxations/{}/apply", pin["n"]), Value::Null).await;
    assert_eq!(app.get("/api/v1/cycles/first", &planner).await.json()["rules"]["pins"], json!([]));
}

#[actix_web::test]
async fn where_a_plan_is_possible_the_diagnosis_says_so() {
    let app = TestApp::new().await;
    let planner = app.enter(Role::Planner).await;
    let run = id(&done(&app, &planner, "/api/v1/cycles/second/diagnosis", Value::Null).await["id"]);
    let answer = app.get(&format!("/api/v1/diagnoses/{run}"), &planner).await.json();
    assert_eq!((&answer["possible"], &answer["clash"], &answer["ways_out"]), (&json!("yes"), &json!([]), &json!([])));
}

/// One team of ten, eight of whom must be there, in a cycle of one week.
fn ten() -> TestDb {
    let test = TestDb::new();
    let mut files = small::files();
    let people: String = (0..10).map(|i| format!("p{i},Person {i},sales,seller\n")).collect();
    let replaced = [
        ("people.csv", format!("id,name,team_id,role_id\n{people}")),
        (
            "teams.csv",
            "id,name,function_id,floor_fte\nsales,Field sales,sales,8\nmarketing,Content,marketing,0\n".to_owned(),
        ),
        (
            "posts.csv",
            "id,name,team_id,lengths_weeks,teaches\nstudio,Content studio,marketing,4,content:0.8:6\n".to_owned(),
        ),
        ("cycles.csv", "id,name,starts_on,weeks\nfirst,One week,2027-01-04,1\n".to_owned()),
    ];
    for (name, text) in replaced {
        let file: &mut InputFile = files.iter_mut().find(|file| file.name == name).expect(name);
        file.bytes = text.into_bytes();
    }
    import::import(test.db(), "test", small::clock().now(), &files, None).expect("ten people import");
    test
}

#[actix_web::test]
async fn ten_people_of_whom_eight_are_needed_hold_as_often_as_the_binomial_says() {
    let app = TestApp::over(ten()).await;
    let planner = app.enter(Role::Planner).await;
    let plan = solved(&app, &planner).await;
    let run = id(&done(&app, &planner, &format!("/api/v1/plans/{plan}/stress"), json!({})).await["id"]);
    let answer = app.get(&format!("/api/v1/stress/{run}"), &planner).await.json();
    let figure = |of: &str, name: &str| answer[of][name].as_f64().unwrap_or_else(|| panic!("{answer}"));
    assert!((answer["assumptions"]["absent_share"].as_f64().unwrap() - 0.034).abs() < 1e-4, "{answer}");
    let exact = (0..=2).map(|k| [1.0, 10.0, 45.0][k] * 0.034_f64.powi(k as i32) * 0.966_f64.powi(10 - k as i32)).sum();
    assert!(figure("with", "holds_low") <= exact && exact <= figure("with", "holds_high"), "{answer}");
    assert_eq!(answer["with"], answer["without"], "nobody is away on a placement");
    assert_eq!(answer["mondays"], json!(["2027-01-04"]));
    let risk = answer["teams"].as_array().unwrap().iter().find(|team| team["team_id"] == "sales").unwrap();
    assert!((risk["with"][0].as_f64().unwrap() + figure("with", "holds") - 1.0).abs() < 1e-9, "{answer}");
    assert_eq!(answer["assumptions"]["words"].as_array().unwrap().len(), 3);

    // Nobody is ever absent or leaves: everything always holds, and there is nothing to make sturdier.
    let never = json!({ "absent_share": 0, "leave_per_year": 0, "runs": 100 });
    let sure = id(&done(&app, &planner, &format!("/api/v1/plans/{plan}/stress"), never.clone()).await["id"]);
    let sure = app.get(&format!("/api/v1/stress/{sure}"), &planner).await.json();
    assert_eq!((sure["with"]["holds"].as_f64(), &sure["weak"]), (Some(1.0), &json!([])));
    let run = id(&done(&app, &planner, &format!("/api/v1/plans/{plan}/sturdier"), never).await["id"]);
    let sturdier = app.get(&format!("/api/v1/sturdier/{run}"), &planner).await.json();
    assert_eq!(sturdier["found"], false);
    assert_eq!(app.post(&format!("/api/v1/sturdier/{run}/draft"), &planner, Value::Null).await.status, 409);
    let wrong = json!({ "absent_share": 0.9, "absence_weeks": 0, "leave_per_year": 2, "runs": 1 });
    let wrong = app.post(&format!("/api/v1/plans/{plan}/stress"), &planner, wrong).await;
    assert_eq!((wrong.status.as_u16(), wrong.json()["fields"].as_array().unwrap().len()), (422, 4));
}

#[actix_web::test]
async fn a_sturdier_plan_holds_more_often_and_is_kept_as_a_draft() {
    let app = TestApp::new().await;
    let planner = app.enter(Role::Planner).await;
    let plan = solved(&app, &planner).await;
    let run = id(&done(&app, &planner, &format!("/api/v1/plans/{plan}/sturdier"), json!({ "runs": 400 })).await["id"]);
    let answer = app.get(&format!("/api/v1/sturdier/{run}"), &planner).await.json();
    assert_eq!(answer["found"], true, "{answer}");
    assert!(answer["after"]["holds"].as_f64() > answer["before"]["holds"].as_f64(), "{answer}");
    assert!(!answer["people"].as_array().unwrap().is_empty());
    assert!(answer["figures"]["value"].as_f64().unwrap() <= 1e-6, "the plan at hand is the best: {answer}");
    let draft = app.post(&format!("/api/v1/sturdier/{run}/draft"), &planner, Value::Null).await;
    assert_eq!((draft.status.as_u16(), draft.json()["state"].as_str()), (201, Some("draft")), "{}", draft.text);
    assert!(draft.json()["name"].as_str().unwrap().ends_with(", sturdier"));
}
