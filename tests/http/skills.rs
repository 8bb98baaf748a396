//! Skills of many at once: whom one sees there, and that nothing of anybody else leaks.

use crate::support::{
    app::{SignedIn, TestApp},
    small,
};
use serde_json::Value;
use tandem::{
    app::{
        import,
        planning::publish::{self, Publishing},
        planning::runs,
    },
    db::Db,
    domain::{role::Role, run::RunOptions},
    interop::InputFile,
    jobs,
};

/// The small company, rated, with s1 leading s2 and s2 leading s3; a published plan of the first cycle.
async fn world() -> TestApp {
    let app = TestApp::over(small::company()).await;
    let people =
        "id,name,team_id,role_id,manager_id\ns2,Person s2,sales,seller,s1\ns3,Person s3,sales,seller,s2\n".to_owned();
    let ratings = "id,person_id,competency_id,source,rater_id,rated_on,level,scale_id\n\
        r1,s1,discovery,manager,,2026-11-02,5,five\n\
        r2,s2,discovery,manager,s1,2026-11-02,2,five\n\
        r3,s3,discovery,self,,2025-06-02,1.25,five\n\
        r4,s4,discovery,certified,,2026-11-02,4.75,five\n\
        r5,m1,content,manager,,2026-11-02,3.35,five\n"
        .to_owned();
    let team_skills = "team_id,competency_id,level\nsales,discovery,4.5\n".to_owned();
    let files = [("people", people), ("ratings", ratings), ("team_skills", team_skills)]
        .map(|(kind, text)| InputFile { name: format!("{kind}.csv"), bytes: text.into_bytes() });
    import::import(app.db(), "test", app.clock.now(), &files, None).unwrap();
    for role in [Role::Planner, Role::Administrator] {
        app.account(role, None);
    }
    app.account(Role::Leader, Some("s1"));
    app.account(Role::Manager, Some("s2"));
    app.account(Role::Employee, Some("s3"));
    app
}

fn names(matrix: &Value) -> Vec<String> {
    let people = matrix["people"].as_array().unwrap();
    people.iter().map(|person| person["id"].as_str().unwrap().to_owned()).collect()
}

#[actix_web::test]
async fn everybody_sees_the_skills_of_those_whom_they_see() {
    let app = world().await;
    let all = ["m1", "m2", "m3", "m4", "s1", "s2", "s3", "s4"];
    for (role, seen) in [
        (Role::Planner, &all[..]),
        (Role::Administrator, &all),
        (Role::Leader, &["s1", "s2", "s3"]),
        (Role::Manager, &["s2", "s3"]),
        (Role::Employee, &["s3"]),
    ] {
        let who = app.sign_in(role).await;
        let matrix = app.get("/api/v1/skills", &who).await.json();
        assert_eq!(names(&matrix), seen, "{role}");
        let width = matrix["competencies"].as_array().unwrap().len();
        for list in ["shown", "target", "estimate", "confidence", "flags"] {
            assert_eq!(matrix["cells"][list].as_array().unwrap().len(), seen.len() * width, "{list} for {role}");
        }
    }
    let planner = app.sign_in(Role::Planner).await;
    let sales = app.get("/api/v1/skills?team=sales&function=sales", &planner).await.json();
    assert_eq!(names(&sales), ["s1", "s2", "s3", "s4"]);
    assert_eq!(sales["cells"]["shown"], serde_json::json!([500, 200, 125, 475]));
    assert_eq!(sales["cells"]["target"], serde_json::json!([400, 400, 400, 400]));
    // Validated and essential; the self-assessment is old.
    assert_eq!(sales["cells"]["flags"], serde_json::json!([12, 12, 10, 12]));
    assert!(names(&app.get("/api/v1/skills?team=nowhere", &planner).await.json()).is_empty());
}

#[actix_web::test]
async fn nobody_and_no_level_from_outside_the_scope_is_in_any_answer() {
    let app = world().await;
    let planner = app.sign_in(Role::Planner).await;
    let run = runs::start(app.db(), &app.clock, &small::planner(), "first", &RunOptions::default()).unwrap().id;
    assert!(jobs::work_next(app.db(), &app.clock, "w", &Default::default()).unwrap());
    let plan = runs::get(app.db(), &small::planner(), &run).unwrap().plan_id.unwrap();
    publish::publish(app.db(), &app.clock, &small::planner(), &plan, 1, &Publishing::default()).unwrap();

    let whole = app.get("/api/v1/skills/backup", &planner).await.text;
    assert!(whole.contains("Person s4") && whole.contains("Person m1"));

    let manager = app.sign_in(Role::Manager).await;
    let outside = ["s1", "s4", "m1", "m2", "m3", "m4"];
    for address in
        ["/api/v1/skills", "/api/v1/skills/backup", "/api/v1/people/s3/development-plan", "/api/v1/people/s3"]
    {
        let answer = app.get(address, &manager).await;
        assert_eq!(answer.status, 200, "{address}: {}", answer.text);
        for id in outside {
            // s3 reports to s2, whom the manager is; nobody else's name has a reason to be here.
            assert!(!answer.text.contains(&format!("Person {id}")), "{address} names {id}: {}", answer.text);
            assert!(!answer.text.contains(&format!("\"{id}\"")), "{address} has {id}: {}", answer.text);
        }
        for level in ["475", "4.75", "335", "3.35"] {
            assert!(!answer.text.contains(level), "{address} has the level {level}: {}", answer.text);
        }
    }
    for id in outside {
        assert_eq!(app.get(&format!("/api/v1/people/{id}/development-plan"), &manager).await.status, 404);
    }
}

#[actix_web::test]
async fn single_points_of_failure_count_the_whole_team_and_name_those_in_sight() {
    let app = world().await;
    let team =
        |backup: &Value| backup["teams"].as_array().unwrap().iter().find(|t| t["id"] == "sales").cloned().unwrap();
    let discovery = |team: &Value| {
        let needed = team["needed"].as_array().unwrap();
        needed.iter().find(|needed| needed["competency_id"] == "discovery").cloned().unwrap()
    };
    let planner = app.sign_in(Role::Planner).await;
    let whole = team(&app.get("/api/v1/skills/backup", &planner).await.json());
    let needed = discovery(&whole);
    assert_eq!((needed["critical"].as_bool(), needed["essential"].as_bool()), (Some(true), Some(true)));
    assert_eq!(needed["level"], 4.5);
    let qualified = needed["who"].as_array().unwrap();
    assert_eq!(needed["qualified"], qualified.len());
    assert_eq!(needed["single_point"], qualified.len() < 2);

    let manager = app.sign_in(Role::Manager).await;
    let part = team(&app.get("/api/v1/skills/backup", &manager).await.json());
    assert_eq!((part["people"].as_u64(), part["people_seen"].as_u64()), (Some(4), Some(2)));
    let seen = discovery(&part);
    assert_eq!((&seen["qualified"], &seen["single_point"]), (&needed["qualified"], &needed["single_point"]));
    assert!(seen["who"].as_array().unwrap().is_empty());
    assert_eq!(app.get("/api/v1/skills/backup", &SignedIn::nobody()).await.status, 401);
}

#[actix_web::test]
async fn a_development_plan_leads_from_the_gap_to_the_post_that_closes_it() {
    let app = world().await;
    let employee = app.sign_in(Role::Employee).await;
    let plan = app.get("/api/v1/people/s3/development-plan", &employee).await.json();
    assert_eq!(plan["cycle"]["id"], "first");
    let gaps = plan["gaps"].as_array().unwrap();
    let content = gaps.iter().find(|gap| gap["competency_id"] == "content").unwrap();
    assert_eq!(content["target"], 3.0);
    let way = &content["ways"][0];
    assert_eq!((way["kind"].as_str(), way["id"].as_str()), (Some("post"), Some("studio")));
    assert_eq!((way["weeks"].as_u64(), way["host_team"].as_str()), (Some(4), Some("Content")));
    assert!(way["gain"].as_f64().unwrap() > 0.1);
    // Discovery is taught at home only, where nobody goes as a visitor.
    let discovery = gaps.iter().find(|gap| gap["competency_id"] == "discovery").unwrap();
    assert!(discovery["ways"].as_array().unwrap().is_empty());
    assert!(plan["placements"].as_array().unwrap().is_empty());
}

#[actix_web::test]
async fn what_another_instance_wrote_is_seen_at_once() {
    let app = world().await;
    let planner = app.sign_in(Role::Planner).await;
    let discovery = "/api/v1/skills?team=sales&function=sales";
    let shown = |matrix: &Value| matrix["cells"]["shown"].clone();
    assert_eq!(shown(&app.get(discovery, &planner).await.json()), serde_json::json!([500, 200, 125, 475]));

    let other = Db::open(app.test.url()).unwrap();
    let ratings = |rows: &str| {
        let text = format!("id,person_id,competency_id,source,rated_on,level,scale_id\n{rows}");
        InputFile { name: "ratings.csv".to_owned(), bytes: text.into_bytes() }
    };
    let better = ratings("r2,s2,discovery,manager,2026-11-02,3.5,five\n");
    import::import(&other, "test", app.clock.now(), &[better], None).unwrap();
    assert_eq!(shown(&app.get(discovery, &planner).await.json()), serde_json::json!([500, 350, 125, 475]));

    // What fails leaves nothing behind, neither in the tables nor in what is kept of them.
    let broken = ratings("r2,s2,discovery,manager,2026-11-02,1,five\nr3,s3,discovery,self,2025-06-02,9,five\n");
    assert!(import::import(&other, "test", app.clock.now(), &[broken], None).is_err());
    assert_eq!(shown(&app.get(discovery, &planner).await.json()), serde_json::json!([500, 350, 125, 475]));
}
