//! The competency model over HTTP: batches that can be taken back, two editors at once, bad input, versions.

use crate::support::{
    TestDb,
    app::{SignedIn, TestApp},
    small,
};
use serde_json::{Value, json};
use tandem::{
    app::import,
    db::{audit, records},
    demo,
    domain::{company::Company, role::Role},
    interop::InputFile,
};

/// The demo company: it has ratings, posts that teach, and team skills.
async fn app() -> (TestApp, SignedIn) {
    let test = TestDb::new();
    import::import(test.db(), "test", small::clock().now(), &demo::files(), None).expect("imported");
    let app = TestApp::over(test).await;
    let planner = app.enter(Role::Planner).await;
    (app, planner)
}

fn stored(app: &TestApp) -> Company {
    app.db().read(records::company).expect("the company")
}

async fn revision(app: &TestApp, who: &SignedIn) -> String {
    app.get("/api/v1/model", who).await.json()["revision"].as_str().expect("a revision").to_owned()
}

async fn change(app: &TestApp, who: &SignedIn, changes: Value) -> Value {
    let revision = revision(app, who).await;
    let answer = app.post("/api/v1/model/changes", who, json!({ "revision": revision, "changes": changes })).await;
    assert_eq!(answer.status, 200, "{}", answer.text);
    answer.json()
}

fn sentences(differences: &Value) -> Vec<String> {
    let all =
        differences.as_array().expect("a list").iter().flat_map(|one| one["words"].as_array().expect("words").clone());
    all.map(|text| text.as_str().expect("a sentence").to_owned()).collect()
}

#[actix_web::test]
async fn the_model_is_shown_whole_with_what_uses_it() {
    let (app, planner) = app().await;
    let model = app.get("/api/v1/model", &planner).await.json();
    let company = stored(&app);
    assert_eq!(model["competencies"].as_array().unwrap().len(), company.competencies.len());
    assert_eq!(model["profiles"].as_array().unwrap().len(), company.role_profiles.len());
    assert_eq!(model["editable"], true);
    let discovery = model["competencies"].as_array().unwrap().iter().find(|one| one["id"] == "discovery").unwrap();
    let ratings = company.ratings.values().filter(|rating| rating.competency_id == "discovery").count();
    let profiles = company.role_profiles.values().filter(|entry| entry.competency_id == "discovery").count();
    assert!(ratings > 0 && profiles > 0);
    assert_eq!(
        (discovery["uses"]["ratings"].as_u64(), discovery["uses"]["role_profiles"].as_u64()),
        (Some(ratings as u64), Some(profiles as u64))
    );
    let levels: Vec<f64> =
        discovery["indicators"].as_array().unwrap().iter().map(|one| one["level"].as_f64().unwrap()).collect();
    assert_eq!(levels, [0.0, 1.0, 2.0, 3.0, 4.0, 5.0]);
    let employee = app.enter(Role::Employee).await;
    assert_eq!(app.get("/api/v1/model", &employee).await.json()["editable"], false);
}

#[actix_web::test]
async fn a_batch_is_made_taken_back_and_made_again() {
    let (app, planner) = app().await;
    let before = stored(&app);
    let changes = json!([
        { "op": "rename", "kind": "competencies", "id": "discovery", "name": "Discovery calls" },
        { "op": "put", "kind": "families", "values": { "id": "new", "name": "New family" } },
        { "op": "move", "kind": "competencies", "id": "discovery", "into": "new" },
        { "op": "put", "kind": "competencies", "values": { "id": "new", "name": "Newly added", "scale_id": "proficiency", "family_id": "new", "half_life_weeks": 28 } },
        { "op": "put", "kind": "indicators", "values": { "competency_id": "new", "level": 3, "description": "Does it alone" } },
        { "op": "merge", "competency": "negotiation", "into": "prospecting" },
        { "op": "remove", "kind": "indicators", "id": "coaching/0" }
    ]);
    let current = revision(&app, &planner).await;
    let batch = json!({ "revision": current, "changes": changes });
    let preview = app.post("/api/v1/model/changes/preview", &planner, batch.clone()).await.json();
    assert_eq!(stored(&app), before);
    let made = app.post("/api/v1/model/changes", &planner, batch).await.json();
    assert_eq!(preview, made);
    let after = stored(&app);
    assert_ne!(after, before);
    assert_eq!(after.competencies["discovery"].family_id.as_deref(), Some("new"));
    assert_eq!(after.competencies["negotiation"].merged_into_id.as_deref(), Some("prospecting"));
    assert!(after.posts.values().all(|post| post.teaches.iter().all(|teach| teach.competency != "negotiation")));
    assert_eq!(after.ratings, before.ratings);
    let words = sentences(&made["differences"]);
    assert!(words.contains(&"“Discovery” is called “Discovery calls” now.".to_owned()), "{words:#?}");
    assert!(words.contains(&"“Negotiation” was merged into “Prospecting”.".to_owned()), "{words:#?}");
    assert_eq!(made["revision"], revision(&app, &planner).await);

    let undone = app.post("/api/v1/model/changes", &planner, made["inverse"].clone()).await;
    assert_eq!(undone.status, 200, "{}", undone.text);
    assert_eq!(stored(&app), before);
    let again = app.post("/api/v1/model/changes", &planner, undone.json()["inverse"].clone()).await;
    assert_eq!(again.status, 200, "{}", again.text);
    assert_eq!(stored(&app), after);
    // The import, and three batches.
    let entries = app.db().read(|conn| audit::list(conn, 0, 100)).expect("the log");
    assert_eq!(entries.iter().filter(|entry| entry.action == "model.change").count(), 3);
    app.db().read(audit::verify).expect("an unbroken chain");
}

#[actix_web::test]
async fn the_second_of_two_editors_is_told_what_changed_and_nothing_is_lost() {
    let (app, planner) = app().await;
    let first = revision(&app, &planner).await;
    change(
        &app,
        &planner,
        json!([{ "op": "rename", "kind": "families", "id": "winning-customers", "name": "Winning" }]),
    )
    .await;
    let own = json!([{ "op": "retire", "competency": "discovery" }]);
    let answer = app.post("/api/v1/model/changes", &planner, json!({ "revision": first, "changes": own })).await;
    assert_eq!((answer.status.as_u16(), answer.code().as_str()), (409, "conflict"));
    let fields = answer.json()["fields"].clone();
    assert_eq!(fields[0], json!({ "path": "revision", "message": revision(&app, &planner).await }));
    assert_eq!(
        fields[1],
        json!({ "path": "families/winning-customers", "message": "The family “Winning customers” is called “Winning” now." })
    );
    assert_eq!(stored(&app).competencies["discovery"].retired_on, None);
    // Made again on what is there now, both changes stand.
    change(&app, &planner, own).await;
    let company = stored(&app);
    assert!(company.competencies["discovery"].retired_on.is_some());
    assert_eq!(company.families["winning-customers"].name, "Winning");
}

#[actix_web::test]
async fn an_import_in_between_is_a_change_too() {
    let (app, planner) = app().await;
    let first = revision(&app, &planner).await;
    let file = InputFile { name: "families.csv".into(), bytes: b"id,name\nwinning-customers,Elsewhere\n".to_vec() };
    import::import(app.db(), "test", app.clock.now(), &[file], None).expect("imported");
    let own = json!([{ "op": "retire", "competency": "discovery" }]);
    let answer = app.post("/api/v1/model/changes", &planner, json!({ "revision": first, "changes": own })).await;
    assert_eq!(answer.status, 409);
    assert_eq!(answer.json()["fields"][1]["message"], "The family “Winning customers” is called “Elsewhere” now.");
    // A revision that nobody has ever seen has no words.
    let answer = app.post("/api/v1/model/changes", &planner, json!({ "revision": "x", "changes": own })).await;
    assert_eq!((answer.status.as_u16(), answer.json()["fields"].as_array().unwrap().len()), (409, 1));
}

#[actix_web::test]
async fn bad_input_is_named_with_its_place_and_the_nearest_match_and_nothing_is_written() {
    let (app, planner) = app().await;
    let before = stored(&app);
    let cell = |role: &str, competency: &str, target: f64| json!({ "op": "put", "kind": "role_profiles", "values": { "role_id": role, "competency_id": competency, "target": target, "importance": 3 } });
    let changes = json!([
        cell("sdr", "prospecting", 6.0),
        cell("sdr", "prospectng", 3.0),
        cell("sdrr", "prospecting", 3.0),
        { "op": "rename", "kind": "competencies", "id": "negotiation", "name": "DISCOVERY" },
        { "op": "put", "kind": "families", "values": { "id": "a", "name": "A", "parent_id": "b" } },
        { "op": "put", "kind": "families", "values": { "id": "b", "name": "B", "parent_id": "a" } },
        { "op": "rename", "kind": "competencies", "id": "coaching", "name": "Coaching others" }
    ]);
    let batch = json!({ "revision": revision(&app, &planner).await, "changes": changes });
    let answer = app.post("/api/v1/model/changes", &planner, batch).await;
    assert_eq!((answer.status.as_u16(), answer.code().as_str()), (422, "invalid"), "{}", answer.text);
    let fields: Vec<(String, String)> = answer.json()["fields"]
        .as_array()
        .unwrap()
        .iter()
        .map(|field| (field["path"].as_str().unwrap().to_owned(), field["message"].as_str().unwrap().to_owned()))
        .collect();
    for (path, part) in [
        ("changes/0/target", "Level 6 is outside the scale “Proficiency 0–5”"),
        ("changes/1/competency_id", "There is no competency “prospectng”. Did you mean “prospecting”?"),
        ("changes/2/role_id", "There is no role “sdrr”. Did you mean “sdr”?"),
        ("changes/3/name", "two competencies of one name in the family “Winning customers”. Rename one of them"),
        ("changes/4/parent_id", "The families go in a circle: A → B → A. Correct one"),
        ("changes/5/parent_id", "The families go in a circle: B → A → B. Correct one"),
    ] {
        assert!(fields.iter().any(|(at, message)| at == path && message.contains(part)), "{path} {part}\n{fields:#?}");
    }
    assert_eq!(fields.len(), 6, "{fields:#?}");
    assert_eq!(stored(&app), before);

    let batch = json!({ "revision": revision(&app, &planner).await, "changes": [{ "op": "remove", "kind": "competencies", "id": "discovery" }] });
    let answer = app.post("/api/v1/model/changes", &planner, batch).await;
    assert_eq!(answer.status, 422);
    assert!(
        answer.json()["detail"].as_str().unwrap().contains("Retire it, or merge it into another competency"),
        "{}",
        answer.text
    );
    let unknown = json!({ "revision": "x", "changes": [{ "op": "explode" }] });
    assert_eq!(app.post("/api/v1/model/changes", &planner, unknown).await.status, 422);
}

#[actix_web::test]
async fn versions_are_frozen_compared_and_come_back() {
    let (app, planner) = app().await;
    let before = stored(&app);
    let new = json!({ "name": "Spring", "note": "Before the new families" });
    let answer = app.post("/api/v1/model/versions", &planner, new.clone()).await;
    assert_eq!(answer.status, 201, "{}", answer.text);
    let version = answer.json();
    let id = version["id"].as_str().unwrap();
    assert_eq!(version["competencies"].as_u64(), Some(before.competencies.len() as u64));
    assert_eq!(app.post("/api/v1/model/versions", &planner, new).await.status, 422);
    assert_eq!(app.post("/api/v1/model/versions", &planner, json!({ "name": " " })).await.status, 422);
    let listed = app.get("/api/v1/model/versions", &planner).await.json();
    assert_eq!(listed["items"][0], version);

    change(
        &app,
        &planner,
        json!([
            { "op": "put", "kind": "role_profiles", "values": { "role_id": "sdr", "competency_id": "prospecting", "target": 5, "essential": true } },
            { "op": "put", "kind": "indicators", "values": { "competency_id": "coaching", "level": 5, "description": "Coaches coaches" } },
            { "op": "merge", "competency": "negotiation", "into": "discovery" },
            { "op": "put", "kind": "competencies", "values": { "id": "new", "name": "New", "scale_id": "proficiency" } }
        ]),
    )
    .await;
    let compared = app.get(&format!("/api/v1/model/versions/{id}/difference/current"), &planner).await.json();
    assert_eq!((compared["from"].as_str(), compared["to"].as_str()), (Some("Spring"), Some("now")));
    let words = sentences(&compared["differences"]);
    for part in
        ["“New” was added.", "“Negotiation” was merged into “Discovery”.", "What “Coaching” looks like at level 5"]
    {
        assert!(words.iter().any(|sentence| sentence.contains(part)), "{part}: {words:#?}");
    }
    let same = app.get(&format!("/api/v1/model/versions/{id}/difference/{id}"), &planner).await.json();
    assert_eq!(same["differences"], json!([]));
    assert_eq!(app.get("/api/v1/model/versions/none/difference/current", &planner).await.status, 404);

    let back = app.get(&format!("/api/v1/model/versions/{id}/restoration"), &planner).await.json();
    let batch = json!({ "revision": back["revision"], "changes": back["changes"] });
    let answer = app.post("/api/v1/model/changes", &planner, batch).await;
    assert_eq!(answer.status, 200, "{}", answer.text);
    let after = stored(&app);
    assert_eq!(
        (&after.competencies, &after.role_profiles, &after.indicators),
        (&before.competencies, &before.role_profiles, &before.indicators)
    );
    let compared = app.get(&format!("/api/v1/model/versions/{id}/difference/current"), &planner).await.json();
    assert_eq!(compared["differences"], json!([]));
}

#[actix_web::test]
async fn an_empty_company_takes_the_built_in_model_and_gives_it_back() {
    let app = TestApp::over(TestDb::new()).await;
    let planner = app.enter(Role::Planner).await;
    let proposal = app.get("/api/v1/model/starter", &planner).await.json();
    let batch = json!({ "revision": proposal["revision"], "changes": proposal["changes"] });
    let answer = app.post("/api/v1/model/changes", &planner, batch).await;
    assert_eq!(answer.status, 200, "{}", answer.text);
    assert_eq!(stored(&app).competencies.len(), 22);
    let undone = app.post("/api/v1/model/changes", &planner, answer.json()["inverse"].clone()).await;
    assert_eq!(undone.status, 200, "{}", undone.text);
    assert_eq!(stored(&app), Company::default());
}
