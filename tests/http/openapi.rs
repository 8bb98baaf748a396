//! The committed description of the API is the one that the code makes.

use std::{env, fs, path::Path};
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
