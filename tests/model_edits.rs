//! Batches of edits and the batches that take them back, without a database.

use chrono::NaiveDate;
use proptest::prelude::*;
use tandem::domain::{
    company::{
        Company, Function, Guess, Kind, Need, Person, Post, Rating, Record, Role, RoleProfile, Scale, Team, TeamSkill,
        Value,
    },
    competency_model::{
        Document, Edit, Finding, KINDS, TOUCHED, apply, difference, edits_between, notes, restored, with_starter,
    },
    starter::model,
};

fn today() -> NaiveDate {
    NaiveDate::from_ymd_opt(2027, 1, 4).unwrap()
}

fn add<T: Record>(company: &mut Company, texts: &[&str]) {
    let mut texts: Vec<String> = texts.iter().map(|text| (*text).to_owned()).collect();
    texts.resize(T::columns().len(), String::new());
    let defaults = T::columns().iter().map(|column| match column.need {
        Need::Optional(default) => default,
        _ => "",
    });
    for (text, default) in texts.iter_mut().zip(defaults) {
        if text.is_empty() {
            default.clone_into(text);
        }
    }
    let record = T::read(&texts).expect("a record");
    T::table_mut(company).insert(record.id(), record);
}

/// The built-in model with two roles, a team, somebody with ratings, and a post that teaches two competencies.
fn company() -> Company {
    let mut company = Company::default();
    add::<Function>(&mut company, &["sales", "Sales"]);
    add::<Function>(&mut company, &["marketing", "Marketing"]);
    add::<Team>(&mut company, &["nord", "Sales Nord", "sales"]);
    add::<Role>(&mut company, &["rep", "Account Executive", "sales"]);
    add::<Role>(&mut company, &["writer", "Content Writer", "marketing"]);
    add::<Person>(&mut company, &["ana", "Ana", "", "", "nord", "rep"]);
    model::add_to(&mut company);
    add::<Scale>(&mut company, &["onet", "O*NET", "0", "7", "0:0; 7:7"]);
    add::<TeamSkill>(&mut company, &["nord", "negotiation", "3"]);
    for (role, competency, target, importance) in
        [("rep", "discovery", "4", "5"), ("rep", "negotiation", "3", "4"), ("writer", "content-creation", "4", "5")]
    {
        add::<RoleProfile>(&mut company, &[role, competency, target, importance]);
    }
    for (id, competency) in [("r1", "discovery"), ("r2", "negotiation")] {
        add::<Rating>(&mut company, &[id, "ana", competency, "manager", "", "2026-10-05", "3", "proficiency"]);
    }
    add::<Post>(
        &mut company,
        &["desk", "Sales desk", "nord", "", "", "", "", "", "", "discovery:0.4:5.5; negotiation:0.2:6"],
    );
    company
}

fn put(kind: Kind, fields: &[(&str, &str)]) -> Edit {
    Edit::put(kind, fields.iter().map(|(name, text)| (*name, (*text).to_owned())))
}

fn done(company: &Company, edits: &[Edit]) -> Company {
    let applied = apply(company, edits, today());
    assert_eq!(applied.findings, []);
    applied.company
}

fn findings(company: &Company, edits: &[Edit]) -> Vec<String> {
    let sentence = |finding: Finding| {
        let edit = finding.edit.map_or_else(|| "-".to_owned(), |edit| edit.to_string());
        format!("{edit} {}: {}. {}", finding.place, finding.message, finding.action)
    };
    apply(company, edits, today()).findings.into_iter().map(sentence).collect()
}

fn back(before: &Company, after: &Company) -> Company {
    done(after, &edits_between(after, before, &TOUCHED))
}

#[test]
fn a_batch_changes_only_what_it_names_and_is_taken_back() {
    let before = company();
    let edits = [
        Edit::Rename { kind: "competencies".into(), id: "discovery".into(), name: "Discovery calls".into() },
        Edit::Move { kind: "competencies".into(), id: "discovery".into(), into: Some("growing-accounts".into()) },
        put(Kind::RoleProfiles, &[("role_id", "rep"), ("competency_id", "discovery"), ("target", "5")]),
        Edit::Retire { competency: "negotiation".into() },
    ];
    let after = done(&before, &edits);
    let discovery = &after.competencies["discovery"];
    assert_eq!(
        (discovery.name.as_str(), discovery.family_id.as_deref()),
        ("Discovery calls", Some("growing-accounts"))
    );
    assert_eq!(discovery.definition, before.competencies["discovery"].definition);
    let cell = &after.role_profiles["rep/discovery"];
    assert_eq!((cell.target, cell.importance), (5.0, 5));
    assert_eq!(after.competencies["negotiation"].retired_on, Some(today()));
    let words: Vec<String> = difference(&before, &after, &KINDS).into_iter().flat_map(|one| one.words).collect();
    assert_eq!(
        words,
        [
            "“Discovery” is called “Discovery calls” now.",
            "“Discovery calls” moved from “Winning customers” to “Growing accounts”.",
            "“Negotiation” was retired on 2027-01-04.",
            "What Account Executive asks for in “Discovery calls”: the target was 4, and is 5.",
        ]
    );
    assert_eq!(back(&before, &after), before);
}

#[test]
fn everything_that_is_wrong_is_said_at_once_with_its_place_and_the_nearest_match() {
    let company = company();
    let edits = [
        put(Kind::RoleProfiles, &[("role_id", "rep"), ("competency_id", "discovery"), ("target", "9")]),
        put(
            Kind::RoleProfiles,
            &[("role_id", "rep"), ("competency_id", "discovry"), ("target", "3"), ("importance", "3")],
        ),
        put(
            Kind::Competencies,
            &[
                ("id", "disco"),
                ("name", "discovery"),
                ("function_id", "sales"),
                ("scale_id", "proficiency"),
                ("family_id", "winning-customers"),
            ],
        ),
        put(Kind::Families, &[("id", "winning-customers"), ("parent_id", "steering-sales")]),
        Edit::Move { kind: "families".into(), id: "steering-sales".into(), into: Some("winning-customers".into()) },
        put(
            Kind::RoleProfiles,
            &[("role_id", "writr"), ("competency_id", "content-creation"), ("target", "3"), ("importance", "3")],
        ),
    ];
    let found = findings(&company, &edits);
    let expected = [
        "0 target: Discovery for Account Executive: Level 9 is outside the scale “Proficiency 0–5”, which goes from 0 to 5. Enter a level",
        "1 competency_id: discovry for Account Executive: There is no competency “discovry”. Did you mean “discovery”?",
        "2 name: discovery: “discovery” and “disco” are two competencies of one name in the family “Winning customers”. Rename one",
        "3 parent_id: Winning customers: The families go in a circle: Winning customers → Steering sales → Winning customers. Correct one",
        "4 parent_id: Steering sales: The families go in a circle: Steering sales → Winning customers → Steering sales. Correct one",
        "5 role_id: Content creation for writr: There is no role “writr”. Did you mean “writer”?",
    ];
    assert_eq!(found.len(), expected.len(), "{found:#?}");
    for wanted in expected {
        assert!(found.iter().any(|sentence| sentence.starts_with(wanted)), "{wanted}\n{found:#?}");
    }
}

#[test]
fn fields_are_read_as_an_import_reads_them() {
    let company = company();
    let edits = [
        put(Kind::Competencies, &[("id", "new"), ("nmae", "New")]),
        put(Kind::Competencies, &[("id", "new"), ("name", ""), ("scale_id", "proficiency")]),
        put(Kind::Scales, &[("id", "onet"), ("lowest", "none")]),
        put(Kind::Ratings, &[("id", "r1")]),
        Edit::Rename { kind: "families".into(), id: "wining-customers".into(), name: "x".into() },
        put(Kind::Posts, &[("id", "desk"), ("capacity", "9")]),
        Edit::Put { kind: "scales".into(), values: [("id".to_owned(), serde_json::json!(["onet"]))].into() },
    ];
    let found = findings(&company, &edits);
    assert_eq!(
        found,
        [
            "0 nmae: A competency: There is no field “nmae”. Did you mean “name”?",
            "1 name: The competency “new”: The field “name” is empty. Fill it.",
            "2 lowest: The scale “onet”: “none” is not a number. Write a number such as 0.8.",
            "3 kind: There is no table “ratings” in the model. Name one of functions, scales, families, competencies, indicators, role_profiles, team_skills.",
            "4 id: There is no competency family “wining-customers”. Did you mean “winning-customers”?",
            "5 kind: The post “desk”: Only what it teaches is part of the model. Change the rest in the lists of the company.",
            "6 id: A scale: The field “id” is a list or an object. Send a text, a number, yes or no, or nothing.",
        ]
    );
}

#[test]
fn what_has_a_history_is_not_removed_but_retired_or_merged() {
    let before = company();
    let found = findings(&before, &[Edit::remove(Kind::Competencies, "negotiation")]);
    assert_eq!(
        found,
        [
            "0 id: “Negotiation” cannot be removed: it is used by 1 role profile entry, 1 team skill, 1 rating and 1 post. \
          Retire it, or merge it into another competency: both keep what is there."
        ]
    );
    let found = findings(&before, &[Edit::remove(Kind::Scales, "proficiency")]);
    assert_eq!(
        found,
        [
            "0 id: “Proficiency 0–5” cannot be removed: it is used by 22 competencies and 2 ratings. Change these first, so that none refers to it."
        ]
    );
    // Unused ones go, with their indicators, and come back with them.
    let after = done(&before, &[Edit::remove(Kind::Competencies, "forecasting")]);
    assert!(!after.competencies.contains_key("forecasting"));
    assert!(!after.indicators.values().any(|one| one.competency_id == "forecasting"));
    assert_eq!(back(&before, &after), before);
}

#[test]
fn a_merge_moves_what_asks_and_what_teaches_and_leaves_the_ratings() {
    let before = company();
    let after = done(&before, &[Edit::Merge { competency: "negotiation".into(), into: "discovery".into() }]);
    let merged = &after.competencies["negotiation"];
    assert_eq!((merged.merged_into_id.as_deref(), merged.retired_on), (Some("discovery"), Some(today())));
    assert_eq!(after.ratings, before.ratings);
    let teaches = &after.posts["desk"].teaches;
    assert_eq!(teaches.len(), 1);
    assert_eq!((teaches[0].competency.as_str(), teaches[0].level), ("discovery", 6.0));
    assert!((teaches[0].share - 0.6).abs() < 1e-9);
    assert!(!after.role_profiles.contains_key("rep/negotiation"));
    let cell = &after.role_profiles["rep/discovery"];
    assert_eq!((cell.target, cell.importance), (4.0, 5));
    assert!(after.team_skills.contains_key("nord/discovery"));
    assert_eq!(back(&before, &after), before);
    assert_eq!(
        notes(&before, &after),
        ["Ratings of “Negotiation” (1) stay as they were entered, and count for “Discovery”."]
    );

    let again = |from: &str, into: &str| {
        findings(&after, &[Edit::Merge { competency: from.into(), into: into.into() }]).join("")
    };
    assert!(again("discovery", "negotiation").contains("is retired, and cannot take in another"));
    assert!(again("discovery", "discovery").contains("cannot be merged into itself"));
    assert!(again("negotiation", "prospecting").contains("merged into another competency already"));
}

#[test]
fn another_scale_converts_targets_and_indicators_and_no_rating() {
    let before = company();
    let after = done(&before, &[Edit::Rescale { competency: "discovery".into(), scale: "onet".into() }]);
    assert_eq!(after.role_profiles["rep/discovery"].target, 5.5);
    let levels: Vec<f64> =
        after.indicators.values().filter(|one| one.competency_id == "discovery").map(|one| one.level).collect();
    assert_eq!(levels, [0.0, 1.2, 2.6, 4.0, 5.5, 7.0]);
    assert_eq!(after.ratings, before.ratings);
    assert_eq!(back(&before, &after), before);
    assert_eq!(
        notes(&before, &after),
        [
            "“Discovery” is counted on “O*NET”: 6 indicators, 1 target and 0 team skills were converted through the anchors; \
          its ratings (1) keep the scale they were given on."
        ]
    );
}

#[test]
fn bent_anchors_say_how_many_levels_mean_something_else() {
    let before = company();
    let anchors = put(Kind::Scales, &[("id", "proficiency"), ("anchors", "0:0; 1:1.2; 2:2.6; 3:4; 4:5; 5:7")]);
    let after = done(&before, &[anchors]);
    assert_eq!(
        notes(&before, &after),
        [
            "The anchors of “Proficiency 0–5” changed: 0 ratings, 2 targets and 0 team skills mean another level now. What was entered stays as it is."
        ]
    );
    let narrower = put(Kind::Scales, &[("id", "proficiency"), ("highest", "3"), ("anchors", "0:0; 3:7")]);
    let found = findings(&before, &[narrower]);
    assert!(
        found.iter().any(|one| one
            .starts_with("- role_profiles/rep/discovery/target: Discovery for Account Executive: Level 4 is outside")),
        "{found:#?}"
    );
}

#[test]
fn a_guess_is_one_no_more_when_somebody_edits_it_and_again_when_that_is_taken_back() {
    let mut before = company();
    add::<Guess>(&mut before, &["role_profiles", "rep+discovery", "target", "A guess"]);
    add::<Guess>(&mut before, &["role_profiles", "rep+discovery", "importance", "A guess"]);
    let target = [("role_id", "rep"), ("competency_id", "discovery"), ("target", "2")];
    let after = done(&before, &[put(Kind::RoleProfiles, &target)]);
    assert_eq!(after.guesses.keys().collect::<Vec<_>>(), ["role_profiles/rep+discovery/importance"]);
    let undone = back(&before, &after);
    assert_eq!(undone, before);
    assert_eq!(back(&after, &undone), after);
}

#[test]
fn a_version_comes_back_whole_and_later_competencies_with_a_history_are_retired() {
    let before = company();
    let document = Document::of(&before);
    let text = serde_json::to_string(&document).unwrap();
    let read: Document = serde_json::from_str(&text).unwrap();
    assert_eq!((read.over(&before), read.revision()), (before.clone(), document.revision()));

    let mut later = done(
        &before,
        &[
            put(Kind::Families, &[("id", "late"), ("name", "Late")]),
            put(Kind::Competencies, &[("id", "late"), ("name", "Late"), ("scale_id", "onet"), ("family_id", "late")]),
            put(Kind::Competencies, &[("id", "unused"), ("name", "Unused"), ("scale_id", "onet")]),
            Edit::Merge { competency: "negotiation".into(), into: "discovery".into() },
        ],
    );
    add::<Rating>(&mut later, &["r9", "ana", "late", "manager", "", "2026-12-05", "3", "onet"]);
    let (target, notes) = restored(&later, &read, today());
    let after = done(&later, &edits_between(&later, &target, &TOUCHED));
    assert_eq!(notes, ["“Late” came later and is in use: it is retired, with all that is known of it."]);
    assert_eq!(after.competencies["late"].retired_on, Some(today()));
    assert!(!after.competencies.contains_key("unused"));
    assert_eq!(after.competencies["negotiation"], before.competencies["negotiation"]);
    assert_eq!(after.role_profiles, before.role_profiles);
}

#[test]
fn an_empty_company_starts_with_the_built_in_model() {
    let mut empty = Company::default();
    add::<Function>(&mut empty, &["sales", "Sales"]);
    add::<Role>(&mut empty, &["rep", "Account Executive", "sales"]);
    let target = with_starter(&empty);
    let after = done(&empty, &edits_between(&empty, &target, &TOUCHED));
    assert_eq!(after.competencies.len(), 22);
    assert!(after.role_profiles.len() > 5);
    assert_eq!(edits_between(&after, &with_starter(&after), &TOUCHED), []);
    assert_eq!(back(&empty, &after), empty);
}

/// Any edit, of things that are there and of things that are not.
fn any_edit() -> impl Strategy<Value = Edit> {
    let ids: Vec<String> = {
        let company = company();
        company.competencies.keys().cloned().chain(["nothing".to_owned()]).collect()
    };
    let families: Vec<String> = company().families.keys().cloned().collect();
    let id = proptest::sample::select(ids);
    let family = proptest::sample::select(families);
    let role = proptest::sample::select(vec!["rep", "writer"]);
    let scale = proptest::sample::select(vec!["onet", "proficiency"]);
    let kind = |kind: Kind| kind.name().to_owned();
    prop_oneof![
        (id.clone(), "[a-zäß ]{1,8}x").prop_map(move |(id, name)| Edit::Rename {
            kind: kind(Kind::Competencies),
            id,
            name
        }),
        (id.clone(), proptest::option::of(family.clone())).prop_map(move |(id, into)| Edit::Move {
            kind: kind(Kind::Competencies),
            id,
            into
        }),
        (family.clone(), proptest::option::of(family.clone())).prop_map(move |(id, into)| Edit::Move {
            kind: kind(Kind::Families),
            id,
            into
        }),
        id.clone().prop_map(|competency| Edit::Retire { competency }),
        id.clone().prop_map(|competency| Edit::Restore { competency }),
        (id.clone(), id.clone()).prop_map(|(competency, into)| Edit::Merge { competency, into }),
        (id.clone(), scale).prop_map(|(competency, scale)| Edit::Rescale { competency, scale: scale.to_owned() }),
        id.clone().prop_map(|id| Edit::remove(Kind::Competencies, &id)),
        (id.clone(), 0..6_i32, ".{1,20}").prop_map(|(id, level, text)| put(
            Kind::Indicators,
            &[("competency_id", &id), ("level", &level.to_string()), ("description", &text)]
        )),
        (role.clone(), id.clone(), 0.0..5.0_f64, 1..6_i32, any::<bool>()).prop_map(
            |(role, id, target, importance, yes)| put(
                Kind::RoleProfiles,
                &[
                    ("role_id", role),
                    ("competency_id", &id),
                    ("target", &target.show()),
                    ("importance", &importance.to_string()),
                    ("essential", if yes { "yes" } else { "no" })
                ]
            )
        ),
        (role, id).prop_map(|(role, id)| Edit::remove(Kind::RoleProfiles, &format!("{role}/{id}"))),
        (1.0..3.0_f64)
            .prop_map(|bend| put(Kind::Scales, &[("id", "onet"), ("anchors", &format!("0:0; 3:{bend}; 7:7"))])),
        "[a-z]{1,3}".prop_map(|id| put(Kind::Families, &[("id", &id), ("name", &format!("F {id}"))])),
        "[a-z]{1,3}".prop_map(|id| put(Kind::Competencies, &[("id", &id), ("name", &id), ("scale_id", "onet")])),
    ]
}

proptest! {
    #![proptest_config(ProptestConfig { cases: 128, ..ProptestConfig::default() })]

    #[test]
    fn any_batch_followed_by_its_inverse_leaves_the_model_as_it_was(edits in proptest::collection::vec(any_edit(), 1..12)) {
        let before = company();
        // Edits that cannot be made are left out, so that long batches are taken as well.
        let mut taken: Vec<Edit> = Vec::new();
        for edit in edits {
            taken.push(edit);
            if !apply(&before, &taken, today()).findings.is_empty() {
                taken.pop();
            }
        }
        let after = apply(&before, &taken, today());
        prop_assert!(after.findings.is_empty());
        let inverse = edits_between(&after.company, &before, &TOUCHED);
        let undone = apply(&after.company, &inverse, today());
        prop_assert_eq!(undone.findings, vec![]);
        prop_assert_eq!(&undone.company, &before);
        // And what was taken back is made again by the inverse of that.
        let again = apply(&undone.company, &edits_between(&before, &after.company, &TOUCHED), today());
        prop_assert_eq!(again.findings, vec![]);
        prop_assert_eq!(again.company, after.company);
    }
}
