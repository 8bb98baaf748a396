//! CASE packages: every model goes out valid and comes back as it was; foreign ones come in with all that they say.

use proptest::prelude::*;
use serde_json::{Value, json};
use std::collections::{BTreeMap, BTreeSet};
use tandem::{
    domain::company::{
        Anchors, Company, Competency, Family, Function, Indicator, LibraryEntry, Record, Role, RoleProfile, Scale,
    },
    interop::{
        InputFile,
        case::{Package, Settings, Version, package},
    },
};

const FOREIGN: &[u8] = include_bytes!("../fixtures/case/foreign-1.1.json");

fn zero_to_five() -> Scale {
    let anchors = Anchors(vec![(0.0, 0.0), (5.0, 7.0)]);
    Scale { id: "proficiency".into(), name: "Proficiency 0–5".into(), lowest: 0.0, highest: 5.0, anchors }
}

fn now() -> chrono::NaiveDateTime {
    "2027-01-04T09:00:00".parse().unwrap()
}

fn validator(version: Version) -> jsonschema::Validator {
    let text = match version {
        Version::V1_0 => include_str!("../fixtures/case/cfpackage-1.0.schema.json"),
        Version::V1_1 => include_str!("../fixtures/case/cfpackage-1.1.schema.json"),
    };
    jsonschema::options().should_validate_formats(true).build(&serde_json::from_str(text).unwrap()).unwrap()
}

fn complaints(version: Version, package: &Value) -> Vec<String> {
    validator(version).iter_errors(package).map(|error| format!("{}: {error}", error.instance_path())).collect()
}

fn read(package: &Value) -> Package {
    let package = Package::read(&InputFile { name: "p.json".into(), bytes: package.to_string().into_bytes() });
    assert_eq!(package.findings, []);
    package
}

fn settings(current: &Company) -> Settings<'_> {
    Settings {
        current,
        scale: zero_to_five(),
        function_id: None,
        competency_types: BTreeSet::new(),
        mapped: BTreeMap::new(),
    }
}

/// What an import makes of it: the records of the package over those that are there.
fn over(mut current: Company, taken: Company) -> Company {
    fn lay<T: Record>(current: &mut Company, taken: &Company) {
        let rows = T::table(taken).clone();
        T::table_mut(current).extend(rows);
    }
    lay::<Function>(&mut current, &taken);
    lay::<Scale>(&mut current, &taken);
    lay::<Family>(&mut current, &taken);
    lay::<Competency>(&mut current, &taken);
    lay::<Indicator>(&mut current, &taken);
    lay::<Role>(&mut current, &taken);
    lay::<RoleProfile>(&mut current, &taken);
    lay::<LibraryEntry>(&mut current, &taken);
    current
}

fn name() -> impl Strategy<Value = String> {
    "[A-Za-zÄ-ü0-9][A-Za-zÄ-ü0-9 ,.=;:&()/“”-]{0,24}[a-z]".prop_map(|name| name.trim().to_owned())
}

fn model() -> impl Strategy<Value = Company> {
    let id = "[a-z0-9]([a-z0-9 .:;=-]{0,5}[a-z0-9])?";
    let competency = (
        (name(), prop_oneof![Just(String::new()), name(), Just("Two\nlines".to_owned())]),
        (0..9_usize, 0..9_usize, 0..9_usize, 0..9_usize),
        (prop_oneof![Just(48.0), 1.0..200.0_f64], any::<bool>()),
        proptest::option::of(prop_oneof![Just("onet:2.A.1.a".to_owned()), Just("http://data.example/s/1".to_owned())]),
    );
    let sets = (
        prop::collection::btree_map(id, name(), 1..4),
        prop::collection::btree_map(id, (name(), 0..9_usize), 0..5),
        prop::collection::btree_map(id, competency, 0..7),
        prop::collection::btree_map(id, (name(), 0..9_usize, 1..6_i32, any::<bool>()), 0..4),
        prop::collection::btree_map(id, (name(), 1..9_i32), 1..3),
        prop::collection::vec((0..9_usize, 0..9_usize, 0..=20_u32, 1..6_i32, any::<bool>(), name()), 0..9),
    );
    sets.prop_map(|(functions, families, competencies, roles, scales, lines)| {
        let mut company = Company::default();
        for (id, name) in functions {
            company.functions.insert(id.clone(), Function { id, name });
        }
        for (id, (name, highest)) in scales {
            let highest = f64::from(highest);
            let anchors = Anchors(vec![(0.0, 0.0), (highest / 2.0, 3.3), (highest, 7.0)]);
            company.scales.insert(id.clone(), Scale { id, name, lowest: 0.0, highest, anchors });
        }
        let pick = |keys: Vec<String>, at: usize| (!keys.is_empty()).then(|| keys[at % keys.len()].clone());
        for (id, (name, at)) in families {
            // Only those before it: no circles.
            let parent_id = pick(company.families.keys().cloned().collect(), at).filter(|_| at % 3 > 0);
            company.families.insert(id.clone(), Family { id, name, parent_id });
        }
        for (id, ((name, definition), (scale, family, function, merged), (half_life_weeks, retired), external)) in
            competencies
        {
            let keys = || company.competencies.keys().cloned().collect::<Vec<_>>();
            let merged_into_id = pick(keys(), merged).filter(|_| retired && merged % 2 == 0);
            let competency = Competency {
                name,
                definition,
                scale_id: pick(company.scales.keys().cloned().collect(), scale).unwrap(),
                family_id: pick(company.families.keys().cloned().collect(), family).filter(|_| family % 4 > 0),
                function_id: pick(company.functions.keys().cloned().collect(), function).filter(|_| function % 3 > 0),
                half_life_weeks,
                external_id: external,
                retired_on: retired.then(|| "2026-12-31".parse().unwrap()),
                merged_into_id,
                id: id.clone(),
            };
            company.competencies.insert(id, competency);
        }
        for (id, (name, function, seniority, carries_quota)) in roles {
            let function_id = pick(company.functions.keys().cloned().collect(), function).unwrap();
            company.roles.insert(id.clone(), Role { id, name, function_id, seniority, carries_quota });
        }
        for (role, competency, level, importance, essential, description) in lines {
            let role = pick(company.roles.keys().cloned().collect(), role);
            let Some(competency_id) = pick(company.competencies.keys().cloned().collect(), competency) else {
                continue;
            };
            let level = f64::from(level) / 4.0;
            let indicator = Indicator { competency_id: competency_id.clone(), level, description };
            company.indicators.insert(indicator.id(), indicator);
            if let Some(role_id) = role {
                let profile = RoleProfile { role_id, competency_id, target: level, importance, essential };
                company.role_profiles.insert(profile.id(), profile);
            }
        }
        company
    })
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(48))]

    #[test]
    fn every_model_goes_out_valid_and_comes_back_as_it_was(company in model(), newer in any::<bool>()) {
        let version = if newer { Version::V1_1 } else { Version::V1_0 };
        let exported = package(&company, version, now());
        prop_assert_eq!(complaints(version, &exported), Vec::<String>::new());
        let taken = read(&exported).take(&settings(&Company::default()));
        prop_assert_eq!(&taken.company, &company);
        prop_assert_eq!(package(&taken.company, version, now()), exported);
        // Where the model is there already, nothing changes.
        let again = read(&package(&company, version, now())).take(&settings(&company));
        prop_assert_eq!(over(company.clone(), again.company), company);
    }

    #[test]
    fn broken_files_are_findings_and_never_panics(at in 0..9_000_usize, byte in any::<u8>(), cut in any::<bool>()) {
        let mut bytes = FOREIGN.to_vec();
        let at = at % bytes.len();
        if cut { bytes.truncate(at) } else { bytes[at] = byte }
        let package = Package::read(&InputFile { name: "p.json".into(), bytes });
        if package.findings.is_empty() {
            package.take(&settings(&Company::default()));
        }
        // Without its last line break a file is whole.
        prop_assert!(!cut || at + 1 >= FOREIGN.len() || !package.findings.is_empty());
    }
}

fn foreign() -> Value {
    serde_json::from_slice(FOREIGN).unwrap()
}

#[test]
fn a_foreign_package_comes_in_with_its_associations_and_goes_out_with_them() {
    let original = foreign();
    assert_eq!(complaints(Version::V1_1, &original), Vec::<String>::new());
    let empty = Company::default();
    let mut choice = settings(&empty);
    choice.competency_types.insert("Competency".to_owned());
    let taken = read(&original).take(&choice);
    let company = &taken.company;
    let families: Vec<_> = company.families.values().map(|family| family.name.as_str()).collect();
    assert_eq!(families, ["Keeping customers", "Winning customers"]);
    assert_eq!(company.competencies.len(), 3);
    let negotiation = &company.competencies["wc-2"];
    assert_eq!((negotiation.name.as_str(), negotiation.family_id.as_deref()), ("Negotiation", Some("wc")));
    assert_eq!(negotiation.definition, "Reaches terms that both sides keep.");
    assert!(negotiation.external_id.as_deref().unwrap().starts_with("case:0000000d-"));
    assert_eq!(company.competencies["kc-1"].name, "Renews contracts before they end.");
    assert_eq!((taken.associations, company.competencies["wc-1"].half_life_weeks), ((5, 6), 48.0));

    let exported = package(company, Version::V1_1, now());
    assert_eq!(complaints(Version::V1_1, &exported), Vec::<String>::new());
    assert_eq!(exported["CFDocument"], original["CFDocument"]);
    for list in ["CFItems", "CFAssociations", "CFRubrics"] {
        let out = exported[list].as_array().unwrap();
        for entry in original[list].as_array().unwrap() {
            assert!(out.contains(entry), "{list} lost {entry}");
        }
    }
    for list in ["CFLicenses", "CFAssociationGroupings"] {
        assert_eq!(exported["CFDefinitions"][list], original["CFDefinitions"][list]);
    }
    // An older service gets what it can understand.
    let older = package(company, Version::V1_0, now());
    assert_eq!(complaints(Version::V1_0, &older), Vec::<String>::new());
    assert_eq!(older["CFAssociations"].as_array().unwrap().len(), exported["CFAssociations"].as_array().unwrap().len());
    // Again: nothing changes.
    let stored = over(Company::default(), company.clone());
    let mut choice = settings(&stored);
    choice.competency_types.insert("Competency".to_owned());
    assert_eq!(over(stored.clone(), read(&original).take(&choice).company), stored);
}

#[test]
fn what_changed_in_tandem_goes_out_changed_and_the_rest_as_it_came() {
    let mut company = read(&foreign()).take(&settings(&Company::default())).company;
    company.competencies.get_mut("wc-2").unwrap().definition = "Agrees on terms.".to_owned();
    company.competencies.get_mut("wc-2").unwrap().family_id = Some("kc".to_owned());
    company.competencies.get_mut("wc-2").unwrap().half_life_weeks = 28.0;
    let exported = package(&company, Version::V1_1, now());
    let item = exported["CFItems"].as_array().unwrap().iter().find(|i| i["humanCodingScheme"] == "WC.2").unwrap();
    assert_eq!(item["fullStatement"], "Agrees on terms.");
    assert_eq!(item["notes"], "Revised after the pilot.\ntandem: half_life_weeks=28");
    let child = |to: &str| {
        exported["CFAssociations"].as_array().unwrap().iter().any(|a| {
            a["associationType"] == "isChildOf"
                && a["originNodeURI"]["identifier"] == item["identifier"]
                && a["destinationNodeURI"]["title"] == to
        })
    };
    assert!(child("Keeping customers") && !child("Winning customers"));
}

#[test]
fn items_can_be_mapped_to_what_is_there_or_left_out() {
    let mut current = Company::default();
    current.scales.insert("proficiency".into(), zero_to_five());
    let known = Competency {
        id: "negotiation".into(),
        name: "Negotiating".into(),
        function_id: None,
        definition: String::new(),
        scale_id: "proficiency".into(),
        family_id: None,
        half_life_weeks: 48.0,
        external_id: None,
        retired_on: None,
        merged_into_id: None,
    };
    current.competencies.insert("negotiation".into(), known);
    let mut choice = settings(&current);
    let guid = |code: &str| {
        let package = foreign();
        let items = package["CFItems"].as_array().unwrap();
        items.iter().find(|i| i["humanCodingScheme"] == code).unwrap()["identifier"].as_str().unwrap().to_owned()
    };
    choice.mapped.insert(guid("WC.2"), Some("negotiation".into()));
    choice.mapped.insert(guid("KC.1"), None);
    let taken = read(&foreign()).take(&choice);
    assert_eq!(taken.items[&guid("KC.1")], None);
    let negotiation = &taken.company.competencies["negotiation"];
    assert_eq!(
        (negotiation.name.as_str(), negotiation.external_id.clone()),
        ("Negotiating", Some(format!("case:{}", guid("WC.2"))))
    );
    // The choice is remembered.
    let stored = over(current.clone(), taken.company);
    let again = read(&foreign()).take(&settings(&stored)).company;
    assert_eq!(again.competencies["negotiation"].name, "Negotiating");
    let out = package(&stored, Version::V1_1, now());
    assert!(out["CFItems"].as_array().unwrap().iter().any(|item| item["humanCodingScheme"] == "KC.1"));
}

#[test]
fn everything_wrong_with_a_package_is_named_at_once() {
    let mut broken = foreign();
    broken["CFItems"][0]["identifier"] = json!("x");
    broken["CFItems"][1].as_object_mut().unwrap().remove("fullStatement");
    broken["CFItems"][3]["identifier"] = broken["CFItems"][2]["identifier"].clone();
    broken["CFAssociations"][4]["destinationNodeURI"] = json!(null);
    broken["CFRubrics"] = json!({});
    let package = Package::read(&InputFile { name: "p.json".into(), bytes: broken.to_string().into_bytes() });
    let found: Vec<String> = package
        .findings
        .iter()
        .map(|f| format!("{:?} {}: {}", f.row, f.column.clone().unwrap_or_default(), f.message))
        .collect();
    assert_eq!(
        found,
        [
            "None : CFRubrics is no list",
            "Some(1) CFItems identifier: “x” is no UUID",
            "Some(4) CFItems identifier: Entry 3 has the same identifier",
            "Some(2) CFItems fullStatement: The item says nothing: its fullStatement is missing or empty",
            "Some(5) CFAssociations destinationNodeURI: The association does not say what it connects",
        ]
    );
    let other = Package::read(&InputFile { name: "p.json".into(), bytes: b"{\"a\": 1}".to_vec() });
    assert!(other.findings[0].message.contains("no CFDocument"));
}
