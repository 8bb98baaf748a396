//! Starting with one's own staff list: what goes in, what is said of what does not, and taking all of it back.

use crate::support::{
    TestDb,
    app::{Answer, SignedIn, TestApp},
};
use actix_web::http::Method;
use base64ct::{Base64, Encoding};
use serde_json::{Value, json};
use std::{fs, path::Path, sync::atomic::AtomicBool, time::Instant};
use tandem::{
    app::{
        import,
        planning::{
            publish::{self, Publishing},
            runs,
        },
        start,
    },
    db::{DbError, audit, records, settings},
    demo,
    domain::{account::Actor, company::Company, language::Language, role::Role, run::RunOptions},
    jobs,
};

struct Empty {
    app: TestApp,
    planner: SignedIn,
}

impl Empty {
    async fn new() -> Self {
        let app = TestApp::over(TestDb::new()).await;
        let planner = app.enter(Role::Planner).await;
        Self { app, planner }
    }

    async fn post(&self, path: &str, body: Value) -> Answer {
        self.app.post(&format!("/api/v1{path}"), &self.planner, body).await
    }

    async fn state(&self) -> Value {
        self.app.get("/api/v1/start", &self.planner).await.json()
    }

    async fn preview(&self, source: &Value) -> Value {
        let answer = self.post("/start/preview", source.clone()).await;
        assert_eq!(answer.status, 200, "{}", answer.text);
        answer.json()
    }

    /// Previews and brings in.
    async fn start(&self, source: &Value) -> Answer {
        let mut body = source.clone();
        body["fingerprint"] = self.preview(source).await["fingerprint"].clone();
        self.post("/start", body).await
    }

    fn company(&self) -> Company {
        self.app.db().read(records::company).unwrap()
    }

    fn entries(&self) -> i64 {
        self.app.db().read(audit::verify).unwrap()
    }

    fn actor(&self) -> Actor {
        Actor {
            account_id: self.app.account_id(Role::Planner),
            name: "The planner".into(),
            email: "planner@small.example".into(),
            role: Role::Planner,
            person_id: None,
            language: Language::En,
        }
    }
}

fn file(name: &str) -> Value {
    let path = Path::new(env!("CARGO_MANIFEST_DIR")).join("tests/fixtures/lists").join(name);
    let bytes = fs::read(&path).unwrap_or_else(|error| panic!("{}: {error}", path.display()));
    let name = path.file_name().unwrap().to_string_lossy().into_owned();
    json!({ "file": { "name": name, "content_base64": Base64::encode_string(&bytes) } })
}

fn said(preview: &Value) -> String {
    let finding = |finding: &Value| format!("{}: {}. {}\n", finding["severity"], finding["message"], finding["action"]);
    preview["findings"].as_array().unwrap().iter().map(finding).collect()
}

#[actix_web::test]
async fn a_list_goes_in_as_the_preview_said_and_comes_out_again_whole() {
    let empty = Empty::new().await;
    let entries = empty.entries();
    assert_eq!(empty.state().await, json!({ "state": "empty" }));
    let mut source = file("acme-64.csv");
    source["choices"] = json!({ "company_name": "Acme", "fiscal_year_starts_month": 2 });
    let preview = empty.preview(&source).await;
    assert_eq!((&preview["ok"], &preview["people"]), (&json!(true), &json!(64)), "{}", said(&preview));
    assert_eq!(preview["source"]["heading_row"], 3);
    assert_eq!(preview["columns"][0]["field"], "name");
    assert_eq!(preview["sample"].as_array().unwrap().len(), 8);
    assert_eq!(preview["answers"]["cycle_starts_on"], "2027-02-01");
    assert_eq!(preview["aside"].as_array().unwrap().len(), 2);
    let mobility = &preview["mobility"];
    let placed = mobility["placements"].as_u64().unwrap();
    let cannot: u64 =
        mobility["cannot"].as_array().unwrap().iter().map(|group| group["people"].as_u64().unwrap()).sum();
    assert!(placed > 0 && mobility["rides"].as_u64().unwrap() > 0, "{mobility}");
    assert_eq!((&mobility["people"], placed + cannot), (&json!(64), 64), "{mobility}");
    assert_eq!(empty.company(), Company::default());

    let answer = empty.start(&source).await;
    assert_eq!(answer.status, 201, "{}", answer.text);
    let done = answer.json();
    assert_eq!((&done["people"], &done["teams"], &done["aside"]), (&json!(64), &json!(12), &json!(2)));
    let company = empty.company();
    assert_eq!((company.people.len(), company.teams.len(), company.cycles.len()), (64, 12, 1));
    assert!(company.guesses.len() > 64 && company.posts.len() > 1, "{} guesses", company.guesses.len());
    assert_eq!(company.cycles.values().next().unwrap().id, done["cycle_id"].as_str().unwrap());
    assert_eq!(company.people["pieter-van-der-berg"].manager_id.as_deref(), Some("ivan-doyle"));
    let name = |app: &TestApp| app.db().read(|conn| settings::get(conn, settings::COMPANY)).unwrap();
    assert_eq!(name(&empty.app).as_deref(), Some("Acme"));
    let state = empty.state().await;
    assert_eq!((&state["state"], &state["import"]["by"]), (&json!("started"), &json!("The planner")));
    assert_eq!(state["import"]["undo"], json!({ "possible": true, "people": 64, "teams": 12, "plans": 0 }));

    // Somebody's account belongs to a person of the list; it stays when the person goes.
    empty.app.account(Role::Employee, Some("pieter-van-der-berg"));
    let answer = empty.post("/start/undo", json!({})).await;
    assert_eq!(answer.status, 204, "{}", answer.text);
    assert_eq!(empty.company(), Company::default());
    assert_eq!(name(&empty.app), None);
    assert_eq!(empty.state().await, json!({ "state": "empty" }));
    empty.app.sign_in(Role::Employee).await;
    assert!(empty.entries() > entries, "the chain is whole");
    let log = empty.app.db().read(|conn| audit::list(conn, entries, 100)).unwrap();
    let actions: Vec<&str> = log.iter().map(|row| row.action.as_str()).filter(|a| a.starts_with("start.")).collect();
    assert_eq!(actions, ["start.import", "start.undo"]);
    assert_eq!(empty.post("/start/undo", json!({})).await.status, 409);
    // And once more, now that everything is gone.
    assert_eq!(empty.start(&source).await.status, 201);
    assert_eq!(empty.company(), company);
}

#[actix_web::test]
async fn what_cannot_go_in_is_said_and_nothing_is_written() {
    let empty = Empty::new().await;
    let entries = empty.entries();
    let long: String = (0..100_000).map(|n| format!("Person{n} Lee,Team {},Account Executive\n", n % 40)).collect();
    let long = json!({ "text": format!("Name,Team,Title\n{long}") });
    for (source, part) in [
        (file("bad/picture.png"), "picture.png is a picture, not a list"),
        (file("bad/staff.xlsx"), "staff.xlsx is a picture, not a list"),
        (file("bad/empty.xlsx"), "empty"),
        (file("bad/customers.csv"), "a list of customers, not of employees"),
        (
            json!({ "text": "Name\tTitle\nAnn Lee\tAccount Executive\nBen Ruiz\tCopywriter\n" }),
            "No column holds the teams",
        ),
        (json!({ "text": "Team\tTitle\nSales\tAccount Executive\n" }), "No column holds the names"),
        (json!({ "text": "" }), "empty"),
        (json!({ "text": "Name\tTeam\n" }), "nobody below them"),
        (json!({ "text": "Name\tTeam\nVacant\tSales\n\tMarketing\n" }), "Nobody can be taken"),
        (long, "100000 rows"),
    ] {
        let started = Instant::now();
        let preview = empty.preview(&source).await;
        assert_eq!(preview["ok"], false, "{part}");
        assert!(said(&preview).contains(part), "no “{part}” in {}", said(&preview));
        println!("{part}: {:?}", started.elapsed());
        let answer = empty.start(&source).await;
        assert_eq!((answer.status.as_u16(), answer.code().as_str()), (422, "invalid"), "{}", answer.text);
        assert!(answer.text.contains("nothing was written") && answer.text.contains(part), "{}", answer.text);
    }
    for body in [json!({}), json!({ "text": "Name", "file": { "name": "x", "content_base64": "" } })] {
        assert_eq!(empty.post("/start/preview", body).await.status, 422);
    }
    assert_eq!(empty.company(), Company::default());
    assert_eq!(empty.entries(), entries);
    assert_eq!(empty.state().await, json!({ "state": "empty" }));
}

#[actix_web::test]
async fn lists_with_oddities_go_in_and_the_oddities_are_said() {
    for (name, people, aside, part) in [
        ("two-headings.csv", 24, 0, "row 15"),
        ("formulas.xlsx", 13, 2, "#N/A"),
        ("formulas.csv", 11, 4, ""),
        ("own-manager.csv", 15, 0, "row 5 somebody is their own manager"),
        ("one-team.csv", 24, 0, "Everybody is in one team"),
        ("same-heading-twice.csv", 24, 0, "2 columns are called “Team”"),
    ] {
        let empty = Empty::new().await;
        let source = file(&format!("bad/{name}"));
        let preview = empty.preview(&source).await;
        assert!(said(&preview).contains(part), "{name}: {}", said(&preview));
        let answer = empty.start(&source).await;
        assert_eq!(answer.status, 201, "{name}: {}", answer.text);
        let done = answer.json();
        assert_eq!((&done["people"], &done["aside"]), (&json!(people), &json!(aside)), "{name}");
        let company = empty.company();
        assert!(company.people.values().all(|person| !person.name.starts_with(['=', '@', '#'])), "{name}");
    }
}

#[actix_web::test]
async fn what_somebody_chose_is_what_goes_in() {
    let empty = Empty::new().await;
    let mut source = json!({ "text": "A\tB\tC\nAnn Lee\tAurora\tWizard\nBen Ruiz\tAurora\tWizard\nCleo Park\tBoreal\tScribe\nDan Roth\tBoreal\tScribe\nEve Sun\tBoreal North\tScribe\n" });
    source["choices"] = json!({
        "heading_row": 1,
        "columns": { "0": "name", "1": "team", "2": "title" },
        "teams": { "Aurora": { "function_id": "sales" }, "Boreal": { "function_id": "marketing" }, "Boreal North": { "name": "Boreal" } },
        "titles": { "Wizard": { "function_id": "sales", "seniority": 3, "carries_quota": true } },
        "mended": { "3": { "name": "Benjamin Ruiz" } },
        "left_out": [5],
        "cycle_starts_on": "2027-03-01",
        "cycle_weeks": 13,
    });
    let preview = empty.preview(&source).await;
    assert_eq!(preview["people"], 4, "{preview}");
    let answer = empty.start(&source).await;
    assert_eq!(answer.status, 201, "{}", answer.text);
    let company = empty.company();
    assert_eq!(company.teams.len(), 2, "{:?}", company.teams);
    assert_eq!(company.people["benjamin-ruiz"].name, "Benjamin Ruiz");
    assert!(!company.people.contains_key("dan-roth"));
    let role = &company.roles[&company.people["ann-lee"].role_id];
    assert_eq!((role.function_id.as_str(), role.seniority, role.carries_quota), ("sales", 3, true));
    let cycle = company.cycles.values().next().unwrap();
    assert_eq!((cycle.starts_on.to_string().as_str(), cycle.weeks), ("2027-03-01", 13));
    for choices in [
        json!({ "cycle_weeks": 0 }),
        json!({ "titles": { "Wizard": { "function_id": "magic", "seniority": 3, "carries_quota": true } } }),
        json!({ "columns": { "0": "nonsense" } }),
        json!({ "colums": {} }),
    ] {
        let mut bad = source.clone();
        bad["choices"] = choices;
        assert_eq!(empty.post("/start/preview", bad).await.status, 422);
    }
}

#[actix_web::test]
async fn rows_set_aside_are_mended_later() {
    let empty = Empty::new().await;
    assert_eq!(empty.start(&file("acme-64.csv")).await.status, 201);
    let before = empty.company();
    let aside = empty.state().await["import"]["aside"].clone();
    assert_eq!((&aside[0]["row"], &aside[1]["row"]), (&json!(27), &json!(52)));
    assert_eq!(aside[0]["faults"][0]["field"], "team");

    // Neither a row that does not wait nor a name alone: nothing goes in.
    let answer = empty.post("/start/aside", json!({ "rows": { "28": { "team": "Sales" } } })).await;
    assert_eq!(answer.status, 422, "{}", answer.text);
    let answer = empty.post("/start/aside", json!({ "rows": { "27": { "title": "SDR" } } })).await;
    assert_eq!((&answer.json()["added"], answer.json()["aside"].as_array().unwrap().len()), (&json!(0), 2));
    assert_eq!(empty.company(), before);

    let rows =
        json!({ "rows": { "27": { "team": "Enterprise sales" }, "52": { "name": "New Person", "team": "Labs" } } });
    let answer = empty.post("/start/aside", rows).await;
    assert_eq!(answer.json(), json!({ "added": 2, "aside": [] }), "{}", answer.text);
    let company = empty.company();
    assert_eq!((company.people.len(), company.teams.len()), (66, 13));
    let hollis = &company.people["marguerite-hollis"];
    assert_eq!(company.teams[&hollis.team_id].name, "Enterprise Sales");
    assert_eq!(hollis.joined_on.map(|day| day.to_string()).as_deref(), Some("2026-06-01"));
    assert!(hollis.manager_id.is_some());
    assert_eq!(company.roles[&hollis.role_id].name, "SDR");
    assert_eq!(company.teams[&company.people["new-person"].team_id].name, "Labs");
    // What was there is as it was, and everything still imports as sound.
    for (id, person) in &before.people {
        assert_eq!(company.people[id], *person);
    }
    let files: Vec<_> = tandem::domain::company::Kind::ALL
        .iter()
        .map(|kind| tandem::interop::InputFile {
            name: format!("{}.csv", kind.name()),
            bytes: tandem::app::export::csv(&company, *kind).into_bytes(),
        })
        .collect();
    let merged = import::merge(&Company::default(), &files);
    assert_eq!(merged.preview.errors, []);
    assert_eq!(merged.company, company);
    let state = empty.state().await;
    assert_eq!((&state["import"]["people"], &state["import"]["aside"]), (&json!(66), &json!([])));
    assert_eq!(empty.post("/start/undo", json!({})).await.status, 204);
    assert_eq!(empty.company(), Company::default());
    assert_eq!(empty.post("/start/aside", json!({ "rows": { "27": {} } })).await.status, 409);
}

#[actix_web::test]
async fn only_an_empty_company_starts_and_only_with_what_was_shown() {
    let empty = Empty::new().await;
    let source = file("twelve.csv");
    let mut body = source.clone();
    body["fingerprint"] = json!("of something else");
    let answer = empty.post("/start", body).await;
    assert_eq!((answer.status.as_u16(), answer.code().as_str()), (409, "conflict"), "{}", answer.text);
    assert_eq!(empty.company(), Company::default());
    assert_eq!(empty.start(&source).await.status, 201);
    let company = empty.company();
    let preview = empty.preview(&source).await;
    assert_eq!(preview["ok"], false);
    assert!(said(&preview).contains("There are people already"));
    assert_eq!(empty.start(&source).await.status, 409);
    assert_eq!(empty.company(), company);

    let filled = Empty::new().await;
    import::import(filled.app.db(), "test", filled.app.clock.now(), &demo::files(), None).unwrap();
    assert_eq!(filled.state().await, json!({ "state": "filled" }));
    assert_eq!(filled.start(&source).await.status, 409);
    assert_eq!(filled.post("/start/undo", json!({})).await.status, 409);
}

#[actix_web::test]
async fn plans_go_with_the_company_but_not_while_somebody_relies_on_them() {
    let empty = Empty::new().await;
    let done = empty.start(&file("twelve.csv")).await.json();
    let cycle = done["cycle_id"].as_str().unwrap();
    let (db, clock, planner) = (empty.app.db(), &empty.app.clock, empty.actor());
    let options = RunOptions { gap: 0.2, ..RunOptions::default() };
    let run = runs::start(db, clock, &planner, cycle, &options).unwrap().id;
    let undo = empty.state().await["import"]["undo"].clone();
    assert_eq!(undo["possible"], false);
    assert!(undo["why"].as_str().unwrap().contains("being worked on"), "{undo}");
    assert_eq!(empty.post("/start/undo", json!({})).await.status, 409);

    assert!(jobs::work_next(db, clock, "w", &AtomicBool::new(false)).unwrap());
    let plan = runs::get(db, &planner, &run).unwrap().plan_id.expect("a plan");
    let undo = empty.state().await["import"]["undo"].clone();
    assert_eq!((&undo["possible"], &undo["plans"]), (&json!(true), &json!(1)));
    publish::publish(db, clock, &planner, &plan, 1, &Publishing::default()).unwrap();
    let answer = empty.post("/start/undo", json!({})).await;
    assert_eq!(answer.status, 409);
    assert!(answer.text.contains("A plan is published"), "{}", answer.text);
    assert_eq!(empty.company().people.len(), 12);

    // Once it is no more published, all of it goes.
    let retired = db.write_tx(|conn| {
        use diesel::prelude::*;
        use tandem::db::schema::plans::dsl;
        Ok::<_, DbError>(diesel::update(dsl::plans).set(dsl::state.eq("superseded")).execute(conn)?)
    });
    assert_eq!(retired.unwrap(), 1);
    assert_eq!(empty.post("/start/undo", json!({})).await.status, 204);
    assert_eq!(empty.company(), Company::default());
    let answer = empty.app.ask(Method::GET, &format!("/api/v1/plans/{plan}"), &empty.planner, None).await;
    assert_eq!(answer.status, 404);
}

#[actix_web::test]
async fn a_thousand_people_are_previewed_in_a_moment() {
    let empty = Empty::new().await;
    let source = file("grosshandel-1000.csv");
    let started = Instant::now();
    let preview = empty.preview(&source).await;
    println!("1,000 people: previewed in {:?}", started.elapsed());
    assert_eq!(
        (&preview["people"], &preview["source"]["language"]),
        (&json!(1_000), &json!("de")),
        "{}",
        said(&preview)
    );
    // Who can move takes longer to find out: the page of guesses says it once the company is there.
    assert!(preview["mobility"].is_null(), "{}", preview["mobility"]);
    assert_eq!(empty.company(), Company::default());
}

#[actix_web::test]
async fn large_companies_come_in_and_go_in_seconds() {
    let empty = Empty::new().await;
    let titles = ["Account Executive", "Copywriter", "SDR", "Event Manager", "Software Engineer"];
    let rows: String = (0..5_000)
        .map(|n| format!("Person{n} Lee\tTeam {}\t{}\tPerson{} Lee\n", n % 200, titles[n % 5], n / 10))
        .collect();
    let given = start::Given::Text(format!("Name\tTeam\tTitle\tManager\n{rows}"));
    let (db, clock, planner, choices) = (empty.app.db(), &empty.app.clock, empty.actor(), start::Choices::default());
    let started = Instant::now();
    let preview = start::preview(db, clock, &planner, &given, &choices).unwrap();
    let previewed = started.elapsed();
    start::bring_in(db, clock, &planner, &given, &choices, &preview.fingerprint).unwrap();
    let brought_in = started.elapsed() - previewed;
    assert_eq!(empty.company().people.len(), 5_000);
    let started = Instant::now();
    assert_eq!(empty.post("/start/undo", json!({})).await.status, 204);
    println!("5,000 people: previewed in {previewed:?}, in after {brought_in:?}, gone after {:?}", started.elapsed());
    assert_eq!(empty.company(), Company::default());
}
