//! Starter libraries into a real database: looked at, taken, taken again, and out as CASE; O*NET's own files with `TANDEM_REAL_DATA`.

mod case;
mod esco;
mod onet;

use crate::support::{
    TestDb,
    app::{SignedIn, TestApp},
    small,
};
use base64ct::{Base64, Encoding};
use serde_json::{Value, json};
use std::path::PathBuf;
use tandem::{
    app::{
        import,
        libraries::{self, ElementChoice, LibraryChoice, LibraryView, NewRole, OccupationChoice},
    },
    db::records,
    domain::{company::Company, role::Role},
    interop::InputFile,
};

const SKILLS: &str = "O*NET-SOC Code\tTitle\tElement ID\tElement Name\tScale ID\tScale Name\tData Value\tN\tStandard Error\tLower CI Bound\tUpper CI Bound\tRecommend Suppress\tNot Relevant\tDate\tDomain Source\n\
    41-0001.00\tSellers\t2.A.1.b\tDiscovery\tIM\tImportance\t4.12\t8\t0.1\t3.9\t4.3\tN\t\t08/2025\tAnalyst\n\
    41-0001.00\tSellers\t2.A.1.b\tDiscovery\tLV\tLevel\t3.5\t8\t0.1\t3.9\t4.1\tN\tN\t08/2025\tAnalyst\n\
    41-0001.00\tSellers\t2.B.1.d\tHaggling\tIM\tImportance\t3\t8\t0.1\t2.9\t3.1\tN\t\t08/2025\tAnalyst\n\
    41-0001.00\tSellers\t2.B.1.d\tHaggling\tLV\tLevel\t5\t8\t0.1\t4.9\t5.1\tN\tN\t08/2025\tAnalyst\n\
    41-0001.00\tSellers\t2.B.1.e\tTeaching\tIM\tImportance\t3.5\t8\t0.1\t2.9\t3.1\tN\t\t08/2025\tAnalyst\n\
    41-0001.00\tSellers\t2.B.1.e\tTeaching\tLV\tLevel\t5\t8\t0.9\t4.9\t5.1\tY\tN\t08/2025\tAnalyst\n\
    41-0001.00\tSellers\t2.B.1.f\tGuessing\tIM\tImportance\t2.9\t8\t0.1\t2.9\t3.1\tN\t\t08/2025\tAnalyst\n\
    41-0001.00\tSellers\t2.B.1.f\tGuessing\tLV\tLevel\t5\t8\t0.1\t4.9\t5.1\tN\tN\t08/2025\tAnalyst\n\
    41-0002.00\tBuyers\t2.A.1.b\tDiscovery\tIM\tImportance\t4\t8\t0.1\t3.9\t4.3\tN\t\t08/2025\tAnalyst\n";

fn file(name: &str, text: &str) -> InputFile {
    InputFile { name: name.to_owned(), bytes: text.as_bytes().to_vec() }
}

fn now() -> chrono::NaiveDateTime {
    "2027-01-04T09:00:00".parse().unwrap()
}

fn company(db: &TestDb) -> Company {
    db.db().read(records::company).unwrap()
}

fn outcomes(view: &LibraryView, file: usize) -> Vec<(&str, usize)> {
    view.files[file].outcomes.iter().map(|outcome| (outcome.what.as_str(), outcome.rows)).collect()
}

fn seller() -> LibraryChoice {
    LibraryChoice {
        occupations: vec![OccupationChoice { id: "41-0001.00".into(), role_id: Some("seller".into()), new_role: None }],
        ..LibraryChoice::default()
    }
}

#[test]
fn an_occupation_becomes_a_role_profile_and_a_second_time_nothing_changes() {
    let test = small::company();
    let files = [file("Skills.txt", SKILLS)];
    let looked = libraries::preview(test.db(), now(), &files, &LibraryChoice::default()).unwrap();
    assert_eq!((looked.library, looked.occupations.len(), looked.changes.is_none()), (Some("onet"), 2, true));
    assert_eq!(looked.occupations[0].suggestion.as_ref().unwrap().id, "seller");
    assert!(looked.attribution.as_ref().unwrap().contains("CC BY 4.0"));

    let view = libraries::preview(test.db(), now(), &files, &seller()).unwrap();
    assert_eq!(view.errors, []);
    assert_eq!(
        outcomes(&view, 0),
        [
            ("kept: O*NET recommends not to use it", 2),
            ("kept: importance below the least", 2),
            ("not taken: occupation not chosen", 1),
            ("taken: in a role profile", 4),
        ]
    );
    let fingerprint = view.changes.unwrap().fingerprint;
    libraries::take(test.db(), "test", now(), &files, &seller(), Some(&fingerprint)).unwrap();
    let company = company(&test);
    // "Discovery" was there, on a scale from 0 to 5: level 3.5 of 7 is 2.5 there.
    let discovery = &company.role_profiles["seller/discovery"];
    assert_eq!((discovery.target, discovery.importance, discovery.essential), (2.5, 4, true));
    assert_eq!(company.competencies["discovery"].external_id.as_deref(), Some("onet:2.A.1.b"));
    let haggling = &company.role_profiles["seller/onet-2.B.1.d"];
    assert_eq!((haggling.target, haggling.importance, haggling.essential), (5.0, 3, false));
    assert_eq!(company.competencies["onet-2.B.1.d"].scale_id, "onet-0-7");
    assert_eq!(company.families["onet-skills"].name, "O*NET skills");
    let values: Vec<_> = company.library_entries.values().filter(|entry| entry.kind == "value").collect();
    assert_eq!(values.len(), 8);
    let suppressed: Value =
        serde_json::from_str(&company.library_entries["onet:41-0001.00:2.B.1.e:LV"].content).unwrap();
    assert_eq!((&suppressed["Standard Error"], &suppressed["Recommend Suppress"]), (&json!("0.9"), &json!("Y")));

    let again = libraries::take(test.db(), "test", now(), &files, &seller(), None).unwrap();
    let counts = again.changes.unwrap().counts;
    assert_eq!((counts.add, counts.change, again.kept.add, again.kept.change), (0, 0, 0, 0));
}

#[test]
fn elements_go_where_the_planner_says() {
    let test = small::company();
    let files = [file("Skills.txt", SKILLS)];
    let element =
        |id: &str, to: Option<&str>, skip| ElementChoice { id: id.into(), competency_id: to.map(Into::into), skip };
    let mut choice = seller();
    choice.least_importance = Some(2.0);
    choice.elements = vec![
        element("2.A.1.b", None, false),
        element("2.B.1.d", Some("discovery"), false),
        element("2.B.1.f", None, true),
    ];
    libraries::take(test.db(), "test", now(), &files, &choice, None).unwrap();
    let company = company(&test);
    assert_eq!(company.competencies["onet-2.A.1.b"].name, "Discovery");
    assert_eq!(company.role_profiles["seller/discovery"].importance, 3);
    assert!(!company.competencies.contains_key("onet-2.B.1.f"));

    choice.elements = vec![element("2.B.1.d", Some("discovary"), false)];
    choice.occupations[0].role_id = Some("sellers".into());
    choice.occupations.push(OccupationChoice { id: "41-0003.00".into(), ..OccupationChoice::default() });
    let view = libraries::preview(test.db(), now(), &files, &choice).unwrap();
    let found: Vec<_> = view.errors.iter().map(|error| error.action.as_str()).collect();
    assert!(found.contains(&"Did you mean “seller”?"), "{found:?}");
    assert!(found.iter().any(|action| action.contains("41-000")), "{found:?}");
}

#[test]
fn bad_rows_keep_everything_out_and_are_all_named() {
    let test = small::company();
    let bad =
        SKILLS.replace("LV\tLevel\t3.5", "LV\tLevel\t9").replacen("IM\tImportance\t3\t", "IM\tImportance\tNaN\t", 1);
    let before = company(&test);
    let failure = libraries::take(test.db(), "test", now(), &[file("Skills.txt", &bad)], &seller(), None).unwrap_err();
    let libraries::LibraryFailure::Refused(view) = failure else { panic!("{failure}") };
    let found: Vec<String> = view.errors.iter().map(ToString::to_string).collect();
    assert_eq!(found.len(), 2, "{found:#?}");
    assert!(found[0].starts_with("Skills.txt, row 3, Data Value: 9 is outside the scale, which goes from 0 to 7."));
    assert!(found[1].starts_with("Skills.txt, row 4, Data Value: “NaN” is not a number."));
    assert_eq!(company(&test), before);
}

#[test]
fn esco_skills_come_with_their_groups_and_what_occupations_need() {
    let test = small::company();
    let uri = |kind: &str, id: &str| format!("http://data.example/esco/{kind}/{id}");
    let (s1, s2, s3) = (uri("skill", "s1"), uri("skill", "s2"), uri("skill", "s3"));
    let (group, top, seller) = (uri("skill", "S1.1"), uri("skill", "S1"), uri("occupation", "o1"));
    let files = [
        file(
            "skills_en.csv",
            &format!(
                "conceptType,conceptUri,skillType,reuseLevel,preferredLabel,altLabels,status,description\n\
             K,{s1},skill/competence,cross-sector,bargain,\"haggle\ndeal\",released,Agree on a price.\nK,{s2},knowledge,transversal,ways of selling,,released,\nK,{s3},knowledge,transversal,telex,,obsolete,\n"
            ),
        ),
        file(
            "skillGroups_en.csv",
            &format!(
                "conceptType,conceptUri,preferredLabel,code\nSkillGroup,{top},communication,S1\nSkillGroup,{group},negotiating,S1.1\n"
            ),
        ),
        file(
            "broaderRelationsSkillPillar_en.csv",
            &format!(
                "conceptType,conceptUri,broaderType,broaderUri\nSkillGroup,{group},SkillGroup,{top}\nK,{s1},SkillGroup,{group}\nK,{s2},K,{s1}\n"
            ),
        ),
        file(
            "occupations_en.csv",
            &format!(
                "conceptType,conceptUri,iscoGroup,preferredLabel,status,description,code\nOccupation,{seller},3322,technical seller,released,Sells.,3322.1\n"
            ),
        ),
        file(
            "occupationSkillRelations_en.csv",
            &format!(
                "occupationUri,relationType,skillType,skillUri\n{seller},essential,x,{s1}\n{seller},optional,x,{s2}\n{seller},optional,x,{s3}\n"
            ),
        ),
    ];
    let choice = LibraryChoice {
        occupations: vec![OccupationChoice {
            id: seller.clone(),
            role_id: None,
            new_role: Some(NewRole { function_id: "sales".into(), name: None }),
        }],
        ..LibraryChoice::default()
    };
    let view = libraries::take(test.db(), "test", now(), &files, &choice, None).unwrap();
    for file in &view.files {
        assert_eq!(file.outcomes.iter().map(|outcome| outcome.rows).sum::<usize>(), file.rows, "{}", file.name);
    }
    let stored = company(&test);
    assert_eq!(stored.roles["technical-seller"].name, "Technical seller");
    assert_eq!(stored.competencies["esco-s1"].name, "Bargain");
    assert_eq!(stored.competencies["esco-s2"].family_id.as_deref(), Some("esco-S1.1"));
    assert_eq!(stored.families["esco-S1.1"].parent_id.as_deref(), Some("esco-S1"));
    let profile = &stored.role_profiles["technical-seller/esco-s1"];
    assert_eq!((profile.target, profile.importance, profile.essential), (3.0, 4, true));
    assert!(!stored.competencies.contains_key("esco-s3"));
    let again = libraries::take(test.db(), "test", now(), &files, &choice, None).unwrap();
    assert_eq!((again.changes.unwrap().counts.add, again.kept.add + again.kept.change), (0, 0));

    let by_group = LibraryChoice { groups: vec![top], search: Some("HAGG".into()), ..LibraryChoice::default() };
    let view = libraries::preview(test.db(), now(), &files, &by_group).unwrap();
    assert_eq!(view.elements.iter().filter(|element| element.taken).count(), 2);
    assert_eq!(view.groups.iter().map(|group| (group.depth, group.skills)).collect::<Vec<_>>(), [(0, 2), (1, 2)]);
}

#[test]
fn the_model_of_the_demo_goes_through_case_unchanged() {
    let demo = tandem::demo::company().unwrap();
    for version in [tandem::interop::case::Version::V1_0, tandem::interop::case::Version::V1_1] {
        let package = libraries::case(&demo, version, now());
        let files = [file("model.json", &package.to_string())];
        // Where it is there already nothing changes, and into an empty company the whole model comes.
        let test = TestDb::new();
        import::import(test.db(), "test", now(), &tandem::demo::files(), None).unwrap();
        let there = libraries::preview(test.db(), now(), &files, &LibraryChoice::default()).unwrap();
        assert_eq!(there.errors, []);
        let counts = there.changes.unwrap().counts;
        assert_eq!((counts.add, counts.change, there.kept.add), (0, 0, 0));
        let empty = TestDb::new();
        libraries::take(empty.db(), "test", now(), &files, &LibraryChoice::default(), None).unwrap();
        let taken = company(&empty);
        assert_eq!(
            (&taken.competencies, &taken.families, &taken.scales),
            (&demo.competencies, &demo.families, &demo.scales)
        );
        assert_eq!(
            (&taken.indicators, &taken.role_profiles, &taken.roles),
            (&demo.indicators, &demo.role_profiles, &demo.roles)
        );
        assert_eq!(libraries::case(&taken, version, now()), package);
    }
}

#[actix_web::test]
async fn over_http_a_library_is_previewed_and_taken_with_the_fingerprint_that_was_seen() {
    let app = TestApp::over(small::company()).await;
    let planner: SignedIn = app.enter(Role::Planner).await;
    let upload = json!([{ "name": "Skills.txt", "content_base64": Base64::encode_string(SKILLS.as_bytes()) }]);
    let choice = json!({ "occupations": [{ "id": "41-0001.00", "role_id": "seller" }] });
    let body = json!({ "files": upload, "choice": choice });
    let seen = app.post("/api/v1/libraries/preview", &planner, body).await.json();
    assert_eq!(seen["changes"]["ok"], true, "{seen}");
    let take = |fingerprint: Value| json!({ "files": upload, "choice": choice, "fingerprint": fingerprint });
    let stale = app.post("/api/v1/libraries/take", &planner, take(json!("x"))).await;
    assert_eq!((stale.status.as_u16(), stale.code()), (409, "conflict".to_owned()));
    let taken = app.post("/api/v1/libraries/take", &planner, take(seen["changes"]["fingerprint"].clone())).await;
    assert_eq!(taken.status, 200, "{}", taken.text);
    let nothing = json!({ "files": upload, "choice": {}, "fingerprint": "x" });
    assert_eq!(app.post("/api/v1/libraries/take", &planner, nothing).await.status, 422);

    let out = app.get("/api/v1/model/case?version=1.0", &planner).await;
    assert!(out.header("content-disposition").contains("competency-model.case.json"));
    let items = out.json()["CFItems"].as_array().unwrap().len();
    assert!(items > 8, "{items}");
    assert_eq!(app.get("/api/v1/model/case?version=2", &planner).await.status, 422);
}

fn real() -> Option<PathBuf> {
    let folder = std::env::var_os("TANDEM_REAL_DATA").map(|folder| PathBuf::from(folder).join("onet"));
    if folder.is_none() {
        println!("skipped: TANDEM_REAL_DATA does not name the folder with onet/ (docs/real-data.md)");
    }
    folder
}

#[test]
fn all_twenty_occupations_of_onet_come_in_with_no_row_lost() {
    let Some(folder) = real() else { return };
    let mut files = Vec::new();
    let mut lines = std::collections::BTreeMap::new();
    for entry in std::fs::read_dir(folder).unwrap().flatten() {
        let bytes = std::fs::read(entry.path()).unwrap();
        let name = entry.file_name().to_string_lossy().into_owned();
        lines.insert(name.clone(), bytes.iter().filter(|byte| **byte == b'\n').count() - 1);
        files.push(InputFile { name, bytes });
    }
    let test = small::company();
    let looked = libraries::preview(test.db(), now(), &files, &LibraryChoice::default()).unwrap();
    assert_eq!(looked.errors, []);
    let role = |id: &str| OccupationChoice {
        id: id.to_owned(),
        role_id: None,
        new_role: Some(NewRole { function_id: "sales".into(), name: None }),
    };
    let rated = looked.occupations.iter().filter(|occupation| occupation.elements > 0);
    let choice = LibraryChoice { occupations: rated.map(|o| role(&o.id)).collect(), ..LibraryChoice::default() };
    assert_eq!(choice.occupations.len(), 20);
    let view = libraries::take(test.db(), "test", now(), &files, &choice, None).unwrap();
    let mut kept = 0;
    for file in &view.files {
        assert_eq!(file.rows, lines[&file.name], "{}", file.name);
        assert_eq!(file.outcomes.iter().map(|outcome| outcome.rows).sum::<usize>(), file.rows, "{}", file.name);
        println!("{}: {} rows", file.name, file.rows);
        for outcome in &file.outcomes {
            println!("  {:>6} {}", outcome.rows, outcome.what);
            kept += if outcome.what.starts_with("not taken") { 0 } else { outcome.rows };
        }
    }
    let stored = company(&test);
    // Every row that is not of another occupation is kept as it was, and can be counted again.
    let entries = stored.library_entries.values().filter(|entry| entry.kind != "mapping");
    assert_eq!(entries.clone().count(), kept);
    let values = lines["Skills.tsv"] + lines["Knowledge.tsv"] + lines["Work_Styles.tsv"];
    assert_eq!(entries.filter(|entry| entry.kind == "value").count(), values);
    println!("{} competencies, {} role profile entries", stored.competencies.len(), stored.role_profiles.len());
    let again = libraries::take(test.db(), "test", now(), &files, &choice, None).unwrap();
    let counts = again.changes.unwrap().counts;
    assert_eq!((counts.add, counts.change, again.kept.add, again.kept.change), (0, 0, 0, 0));
    assert_eq!(company(&test), stored);
}
