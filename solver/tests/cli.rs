//! The commands as a shell sees them: exit codes (0 done, 1 refused or infeasible, 2 wrong usage, 3 invalid input), what is
//! printed, and what is written.

#[path = "support/company.rs"]
mod company;
#[path = "support/company_plan.rs"]
mod company_plan;

use serde_json::Value;
use std::path::{Path, PathBuf};
use std::process::{Command, Output};
use tandem_solver::problem::{Pin, Weekly};
use tandem_solver::{Plan, Problem};
use tempfile::TempDir;

struct Shell {
    folder: TempDir,
}

/// How a command ended.
struct Ended {
    code: Option<i32>,
    out: String,
    err: String,
}

impl Ended {
    fn json(&self) -> Value {
        serde_json::from_str(&self.out).unwrap_or_else(|error| panic!("{error}: {}", self.out))
    }

    /// The summary of a solve: the last line.
    fn summary(&self) -> Value {
        let last = self.out.lines().last().unwrap_or_default();
        serde_json::from_str(last).unwrap_or_else(|error| panic!("{error}: {}", self.out))
    }
}

impl Shell {
    fn new() -> Self {
        Self { folder: TempDir::new().expect("a folder for files") }
    }

    fn run(&self, arguments: &[&str]) -> Ended {
        let mut command = Command::new(env!("CARGO_BIN_EXE_tandem-solver"));
        let Output { status, stdout, stderr } =
            command.args(arguments).current_dir(self.folder.path()).output().expect("the program starts");
        let text = |bytes: Vec<u8>| String::from_utf8(bytes).expect("words");
        Ended { code: status.code(), out: text(stdout), err: text(stderr) }
    }

    fn path(&self, name: &str) -> PathBuf {
        self.folder.path().join(name)
    }

    fn write(&self, name: &str, text: &str) {
        std::fs::write(self.path(name), text).expect("the folder can be written");
    }

    fn problem(&self, name: &str, change: impl FnOnce(&mut Problem)) -> Problem {
        let mut problem = company::problem();
        change(&mut problem);
        self.write(name, &serde_json::to_string(&problem).expect("a problem is JSON"));
        problem
    }

    fn plan(&self, name: &str, plan: &Plan) {
        self.write(name, &serde_json::to_string(plan).expect("a plan is JSON"));
    }
}

fn read<T: serde::de::DeserializeOwned>(file: &Path) -> T {
    serde_json::from_str(&std::fs::read_to_string(file).expect("it was written")).expect("it is what it should be")
}

const QUICK: [&str; 8] = ["--time-limit", "60", "--gap", "0.01", "--iterations", "500", "--threads", "1"];

#[test]
fn a_generated_problem_is_valid_and_the_same_for_the_same_seed() {
    let shell = Shell::new();
    let one = shell.run(&["generate", "--people", "12", "--weeks", "13", "--seed", "7", "--out", "one.json"]);
    assert_eq!((one.code, one.out.as_str()), (Some(0), ""));
    let two = shell.run(&["generate", "--people", "12", "--weeks", "13", "--seed", "7"]);
    assert_eq!(two.json(), read::<Value>(&shell.path("one.json")));
    let judged = shell.run(&["validate", "one.json"]);
    assert_eq!((judged.code, &judged.json()["ok"]), (Some(0), &Value::Bool(true)));
}

#[test]
fn solving_writes_a_plan_that_the_check_accepts() {
    let shell = Shell::new();
    let problem = shell.problem("problem.json", |_| {});
    let solved = shell.run(&[&["solve", "problem.json", "--out", "plan.json"], &QUICK[..]].concat());
    assert_eq!(solved.code, Some(0), "{}", solved.err);
    let summary = solved.summary();
    assert_eq!(summary["status"], "optimal");
    let number = |name: &str| summary[name].as_f64().unwrap_or_else(|| panic!("{name} in {summary}"));
    assert!(number("value") > 0.0 && number("bound") >= number("value") && number("gap") <= 0.01);
    assert!(solved.err.contains("improving"), "progress goes to standard error: {}", solved.err);
    let plan: Plan = read(&shell.path("plan.json"));
    assert_eq!(plan.problem_sha256, problem.sha256());
    let judged = shell.run(&["check", "problem.json", "plan.json"]);
    assert_eq!((judged.code, &judged.json()["ok"]), (Some(0), &Value::Bool(true)));
    assert!((judged.json()["value"].as_f64().unwrap_or_default() - number("value")).abs() < 1e-9);
    // Without a file the plan goes to standard output, before the summary.
    let printed = shell.run(&[&["solve", "problem.json"], &QUICK[..]].concat());
    let (before, _) = printed.out.trim_end().rsplit_once('\n').expect("a plan and a summary");
    assert_eq!(serde_json::from_str::<Plan>(before).expect("a plan"), plan);
}

#[test]
fn a_refused_plan_and_an_impossible_problem_end_with_1() {
    let shell = Shell::new();
    let problem = shell.problem("problem.json", |_| {});
    let mut plan = company_plan::plan(&problem);
    plan.placements[0].weeks = 3;
    shell.plan("plan.json", &plan);
    let judged = shell.run(&["check", "problem.json", "plan.json"]);
    assert_eq!((judged.code, &judged.json()["ok"]), (Some(1), &Value::Bool(false)));
    assert_eq!(judged.json()["findings"][0]["rule"], "placement-length");
    shell.problem("impossible.json", |problem| {
        problem.posts[0].start_weeks = Some(vec![0]);
        let (person, post) = ("cem".into(), Some("launch".into()));
        problem.pins = vec![Pin { person, post, session: None, week: Some(4), weeks: None }];
    });
    let solved = shell.run(&[&["solve", "impossible.json", "--out", "none.json"], &QUICK[..]].concat());
    assert_eq!((solved.code, solved.summary()["status"].as_str()), (Some(1), Some("infeasible")));
    assert!(
        solved.summary()["reason"].as_str().is_some_and(|words| words.contains("kept in the plan")),
        "{}",
        solved.out
    );
    assert!(!shell.path("none.json").exists(), "no plan, no file");
}

#[test]
fn a_post_that_must_be_filled_and_cannot_be_is_impossible_and_warned_of() {
    let shell = Shell::new();
    shell.problem("problem.json", |problem| problem.posts[0].minimum = Weekly::Every(1));
    let judged = shell.run(&["validate", "problem.json"]);
    assert_eq!(judged.code, Some(0), "a warning is no error");
    shell.problem("problem.json", |problem| {
        problem.posts[0].minimum = Weekly::Every(1);
        problem.posts[0].start_weeks = Some(vec![0, 4]);
    });
    let judged = shell.run(&["validate", "problem.json"]).json();
    assert_eq!(judged["findings"][0]["code"], "minimum-out-of-reach");
    assert_eq!(shell.run(&[&["solve", "problem.json"], &QUICK[..]].concat()).code, Some(1));
}

#[test]
fn wrong_usage_ends_with_2() {
    let shell = Shell::new();
    shell.problem("problem.json", |_| {});
    for arguments in [
        &["guess", "problem.json"][..],
        &["solve"],
        &["solve", "problem.json", "--gap", "2"],
        &["solve", "problem.json", "--gap", "nothing"],
        &["solve", "problem.json", "--time-limit", "-1"],
        &["solve", "problem.json", "--time-limit", "inf"],
        &["solve", "problem.json", "--threads", "0"],
        &["solve", "problem.json", "--epsilon", "NaN"],
        &["generate", "--people", "1", "--weeks", "13"],
        &["generate", "--people", "20", "--weeks", "520"],
        &["export", "problem.json", "--format", "lp"],
        &["check", "problem.json"],
    ] {
        let ended = shell.run(arguments);
        assert_eq!(ended.code, Some(2), "{arguments:?}: {}", ended.err);
        assert!(ended.out.is_empty() && !ended.err.is_empty(), "{arguments:?}");
    }
}

#[test]
fn invalid_input_ends_with_3_and_says_what_to_do() {
    let shell = Shell::new();
    let problem = shell.problem("problem.json", |_| {});
    shell.plan("plan.json", &company_plan::plan(&problem));
    shell.write("words.json", "not a problem");
    shell.write("list.json", "[]");
    shell.write("newer.json", r#"{ "version": 2, "surprise": true }"#);
    shell.write("other.json", r#"{ "version": 1, "surprise": true }"#);
    for (arguments, words) in [
        (&["validate", "missing.json"][..], "cannot read missing.json"),
        (&["validate", "words.json"], "words.json is not JSON"),
        (&["solve", "list.json"], "list.json has no version"),
        (&["solve", "newer.json"], "problem version 2; this build reads version 1"),
        (&["export", "other.json", "--format", "mps"], "other.json is not a problem of version 1"),
        (&["check", "problem.json", "words.json"], "words.json is not JSON"),
        (&["check", "plan.json", "problem.json"], "plan.json is not a problem of version 1"),
        (
            &["solve", "problem.json", "--iterations", "10", "--gap", "1", "--out", "no/such/folder.json"],
            "cannot write",
        ),
    ] {
        let ended = shell.run(arguments);
        assert_eq!(ended.code, Some(3), "{arguments:?}: {}", ended.err);
        assert!(ended.err.contains(words), "{arguments:?}: {}", ended.err);
    }
    shell.problem("bad.json", |problem| problem.people[0].fte = Weekly::Every(-1.0));
    let judged = shell.run(&["validate", "bad.json"]);
    assert_eq!((judged.code, judged.json()["findings"][0]["code"].as_str()), (Some(3), Some("bad-fte")));
    let solved = shell.run(&["solve", "bad.json"]);
    assert_eq!((solved.code, solved.summary()["status"].as_str()), (Some(3), Some("invalid")));
    assert_eq!(solved.summary()["findings"][0]["path"], "/people/0/fte");
    let exported = shell.run(&["export", "bad.json", "--format", "mps"]);
    assert_eq!((exported.code, &exported.json()["ok"]), (Some(3), &Value::Bool(false)));
    assert!(!shell.path("bad.mps").exists());
}

#[test]
fn models_and_schemas_are_written() {
    let shell = Shell::new();
    shell.problem("problem.json", |_| {});
    let exported = shell.run(&["export", "problem.json", "--format", "mps"]);
    assert_eq!(exported.code, Some(0), "{}", exported.err);
    let model = std::fs::read_to_string(shell.path("problem.mps")).expect("named after the problem");
    assert!(["ROWS", "COLUMNS", "RHS", "BOUNDS", "ENDATA"].iter().all(|part| model.contains(part)), "{model}");
    assert_eq!(shell.run(&["export", "problem.json", "--format", "mps", "--out", "model.mps"]).code, Some(0));
    assert_eq!(std::fs::read_to_string(shell.path("model.mps")).expect("where it was asked for"), model);
    for kind in ["problem", "plan"] {
        let schema = shell.run(&["schema", kind]);
        assert_eq!(schema.code, Some(0));
        assert_eq!(
            schema.json(),
            read::<Value>(&PathBuf::from(env!("CARGO_MANIFEST_DIR")).join(format!("../docs/{kind}.schema.json")))
        );
    }
}

#[test]
fn questions_are_answered_in_json() {
    let shell = Shell::new();
    let problem = shell.problem("problem.json", |_| {});
    shell.write("plan.json", &serde_json::to_string(&company_plan::plan(&problem)).expect("JSON"));
    let stressed = shell.run(&["stress", "problem.json", "plan.json", "--runs", "200"]);
    assert_eq!(stressed.code, Some(0), "{}", stressed.err);
    assert_eq!(stressed.json()["report"]["assumptions"]["runs"], 200);
    let possible = shell.run(&["diagnose", "problem.json"]);
    assert_eq!((possible.code, &possible.json()["possible"]), (Some(0), &Value::Bool(true)));
    let frontier = shell.run(&["frontier", "problem.json", "--iterations", "300", "--threads", "1", "--points", "3"]);
    assert_eq!(frontier.code, Some(0), "{}", frontier.err);
    assert!(frontier.json()["points"].as_array().is_some_and(|points| points.len() > 1));
    let why =
        ["explain", "problem.json", "plan.json", "why", "--person", "cem", "--post", "launch", "--iterations", "300"];
    let why = shell.run(&why);
    assert_eq!((why.code, &why.json()["possible"]), (Some(0), &Value::Bool(true)), "{}", why.err);
    shell.write("events.json", r#"[{"kind": "resignation", "person": "cem", "week": 1}]"#);
    let repair =
        ["repair", "problem.json", "plan.json", "--events", "events.json", "--frozen", "0", "--iterations", "300"];
    let repair = shell.run(&repair);
    assert_eq!(repair.code, Some(0), "{}", repair.err);
    assert!(repair.json()["fixes"].as_array().is_some_and(|fixes| !fixes.is_empty()));
    let fair = shell.run(&["fair", "problem.json", "--iterations", "300", "--threads", "1", "--gap", "0.1"]);
    assert_eq!(fair.code, Some(0), "{}", fair.err);
    assert!(fair.json()["floor"].as_f64() <= fair.json()["floor_bound"].as_f64());
}

#[test]
fn questions_about_what_is_impossible_or_unknown_say_so_by_their_exit_code() {
    let shell = Shell::new();
    let problem = shell.problem("problem.json", |problem| {
        let pin = |person: &str| Pin {
            person: person.into(),
            post: Some("launch".into()),
            session: None,
            week: Some(2),
            weeks: None,
        };
        problem.pins = vec![pin("cem"), pin("dora")];
    });
    shell.write("plan.json", &serde_json::to_string(&company_plan::plan(&problem)).expect("JSON"));
    let clash = shell.run(&["diagnose", "problem.json"]);
    assert_eq!((clash.code, &clash.json()["possible"]), (Some(1), &Value::Bool(false)));
    assert_eq!(shell.run(&["frontier", "problem.json"]).code, Some(1));
    let nobody = shell.run(&["explain", "problem.json", "plan.json", "why-not", "--person", "nobody"]);
    assert_eq!((nobody.code, &nobody.json()["status"]), (Some(3), &Value::from("invalid")));
    assert_eq!(shell.run(&["explain", "problem.json", "plan.json", "whether", "--person", "cem"]).code, Some(2));
    assert_eq!(shell.run(&["stress", "problem.json", "missing.json"]).code, Some(3));
    shell.write("events.json", r#"[{"kind": "earthquake"}]"#);
    assert_eq!(shell.run(&["repair", "problem.json", "plan.json", "--events", "events.json"]).code, Some(3));
}
