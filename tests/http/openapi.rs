//! The committed description of the API is the one that the code makes.

use std::{collections::BTreeMap, env, fs, path::Path};
use tandem::http::openapi;

#[test]
fn the_committed_document_is_fresh() {
    let path = Path::new(env!("CARGO_MANIFEST_DIR")).join("web/openapi.json");
    let made = openapi::json();
    if env::var_os("UPDATE_OPENAPI").is_some() {
        fs::write(&path, made).expect("written");
    }
    let committed = fs::read_to_string(&path).unwrap_or_default();
    assert!(
        committed == made,
        "web/openapi.json is not what the code makes: run UPDATE_OPENAPI=1 cargo test --workspace --test service openapi, then npm run api in web/"
    );
}

#[test]
fn it_is_openapi_3_1_and_every_operation_is_described() {
    let document = serde_json::to_value(openapi::document()).unwrap();
    assert!(document["openapi"].as_str().unwrap().starts_with("3.1"), "{}", document["openapi"]);
    let paths = document["paths"].as_object().unwrap();
    assert!(paths.len() > 20);
    for (path, item) in paths {
        for (method, operation) in item.as_object().unwrap().iter().filter(|(key, _)| key.as_str() != "parameters") {
            assert!(operation["summary"].is_string(), "{method} {path} has no summary");
            assert!(operation["responses"]["default"].is_object(), "{method} {path} has no problem answer");
            for name in path.split('{').skip(1).filter_map(|rest| rest.split('}').next()) {
                let declared =
                    operation["parameters"].as_array().is_some_and(|all| all.iter().any(|p| p["name"] == name));
                assert!(declared, "{method} {path} does not declare {{{name}}}");
            }
        }
    }
}

/// Two types of one name would overwrite each other in the document, without a word.
#[test]
fn no_two_types_share_a_name() {
    let mut named: BTreeMap<String, Vec<String>> = BTreeMap::new();
    for (path, text) in sources(&Path::new(env!("CARGO_MANIFEST_DIR")).join("src")) {
        let (mut described, mut name) = (false, None);
        for line in text.lines() {
            described |= line.starts_with("#[derive") && line.contains("ToSchema");
            if let Some(rest) = line.strip_prefix("#[schema(as = ") {
                name = rest.split([')', ',']).next().map(str::to_owned);
            }
            let Some(kind) = line.strip_prefix("pub struct ").or_else(|| line.strip_prefix("pub enum ")) else {
                continue;
            };
            let own = kind.split(|c: char| !c.is_alphanumeric()).next().unwrap_or_default();
            if std::mem::take(&mut described) {
                named.entry(name.take().unwrap_or_else(|| own.to_owned())).or_default().push(path.clone());
            }
        }
    }
    assert!(named.len() > 100, "{} types found", named.len());
    let twice: Vec<_> = named.into_iter().filter(|(_, paths)| paths.len() > 1).collect();
    assert!(twice.is_empty(), "give one of each a name of its own with #[schema(as = …)]: {twice:#?}");
}

/// Every Rust file below a folder, with its text.
fn sources(folder: &Path) -> Vec<(String, String)> {
    let mut found = Vec::new();
    for entry in fs::read_dir(folder).expect("a folder").map(|entry| entry.expect("an entry").path()) {
        if entry.is_dir() {
            found.extend(sources(&entry));
        } else if entry.extension().is_some_and(|ending| ending == "rs") {
            found.push((entry.display().to_string(), fs::read_to_string(&entry).expect("text")));
        }
    }
    found
}
