//! The JSON schemas in `docs/` are those of the types, and real files keep them.

#[path = "support/company.rs"]
mod company;
#[path = "support/company_plan.rs"]
mod company_plan;

use schemars::{JsonSchema, schema_for};
use serde_json::Value;
use std::path::PathBuf;
use tandem_solver::generate::generate;
use tandem_solver::{Plan, Problem};

fn docs(file: &str) -> PathBuf {
    PathBuf::from(env!("CARGO_MANIFEST_DIR")).join("../docs").join(file)
}

/// The schema of the types. With `UPDATE_SCHEMAS=1` it is written to `docs/` first.
fn fresh<T: JsonSchema>(file: &str) -> Value {
    let schema = schema_for!(T).to_value();
    let text = serde_json::to_string_pretty(&schema).expect("a schema is JSON") + "\n";
    if std::env::var_os("UPDATE_SCHEMAS").is_some() {
        std::fs::write(docs(file), &text).expect("docs/ can be written");
    }
    let committed = std::fs::read_to_string(docs(file)).unwrap_or_default();
    assert_eq!(committed, text, "docs/{file} is stale: run UPDATE_SCHEMAS=1 cargo test -p tandem-solver --test schema");
    schema
}

#[test]
fn the_problem_schema_is_fresh_and_generated_problems_keep_it() {
    let schema = fresh::<Problem>("problem.schema.json");
    let validator = jsonschema::validator_for(&schema).expect("the schema is one");
    for problem in [generate(64, 26, 1), generate(210, 13, 2), company::problem()] {
        let value = serde_json::to_value(&problem).expect("a problem is JSON");
        let errors: Vec<String> = validator.iter_errors(&value).map(|error| error.to_string()).take(3).collect();
        assert!(errors.is_empty(), "{errors:?}");
    }
    let mut value = serde_json::to_value(company::problem()).expect("a problem is JSON");
    value["units"][0]["away_share"] = Value::from("a lot");
    assert!(!validator.is_valid(&value));
}

#[test]
fn the_plan_schema_is_fresh_and_plans_keep_it() {
    let schema = fresh::<Plan>("plan.schema.json");
    let validator = jsonschema::validator_for(&schema).expect("the schema is one");
    let mut value = serde_json::to_value(company_plan::plan(&company::problem())).expect("a plan is JSON");
    assert!(validator.is_valid(&value));
    value["rides"][0]["seat"] = Value::from(1);
    assert!(!validator.is_valid(&value), "unknown fields are refused");
}

#[test]
fn what_is_written_can_be_read_again() {
    let problem = generate(64, 26, 1);
    let text = serde_json::to_string(&problem).expect("a problem is JSON");
    let again: Problem = serde_json::from_str(&text).expect("a written problem can be read");
    assert_eq!(again, problem);
    assert_eq!(again.sha256(), problem.sha256());
}
