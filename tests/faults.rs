//! Real processes that are killed in the middle of their work. Nothing is lost, nothing is half done, effects come once.

use crate::support::{
    TestDb,
    process::{Process, eventually},
};
use chrono::NaiveDate;
use diesel::prelude::*;
use std::time::{Duration, Instant};
use tandem::{
    app::{import, planning::runs},
    clock::Clock,
    db::{Db, DbError, runs as rows, schema},
    demo,
    domain::{
        account::Actor,
        language::Language,
        role::Role,
        run::{RunOptions, RunState},
    },
};

const CYCLE: &str = "2027-h1";

fn demo_company() -> TestDb {
    let test = TestDb::new();
    let noon = NaiveDate::from_ymd_opt(2026, 12, 7).and_then(|day| day.and_hms_opt(12, 0, 0)).expect("a date");
    import::import(test.db(), "test", noon, &demo::files(), None).expect("the demo imports");
    test
}

/// Queues a solve of the demo that lasts its whole time limit, unless it is proved before.
fn start_run(test: &TestDb, seconds: u32) -> String {
    let planner = Actor {
        account_id: "planner".into(),
        name: "P".into(),
        email: "p@demo.example".into(),
        role: Role::Planner,
        person_id: None,
        language: Language::En,
    };
    let options = RunOptions { time_limit_seconds: seconds, gap: 0.0, ..RunOptions::default() };
    runs::start(test.db(), &Clock::system(), &planner, CYCLE, &options).expect("it starts").id
}

fn run(db: &Db, id: &str) -> rows::RunRow {
    db.read(|conn| rows::get(conn, id)).expect("the run is there")
}

fn plan_count(db: &Db) -> i64 {
    db.read(|conn| schema::plans::table.count().get_result(conn).map_err(DbError::from)).expect("counted")
}

#[test]
fn a_solve_whose_process_is_killed_is_finished_by_the_next_with_one_result() {
    let test = demo_company();
    let id = start_run(&test, 10);
    let first = Process::start(&test, &["worker"]);
    eventually("progress", Duration::from_secs(30), || run(test.db(), &id).progress);
    first.kill();
    let killed = run(test.db(), &id);
    assert_eq!((killed.state(), killed.plan_id), (RunState::Running, None), "killed in the middle of it");

    let _second = Process::start(&test, &["worker"]);
    // The lease, the solve itself, and some air on a busy machine.
    let done = eventually("the end of the run", Duration::from_secs(15 + 10 + 60), || {
        Some(run(test.db(), &id)).filter(|run| run.state().is_over())
    });
    assert_eq!((done.state(), done.error), (RunState::Succeeded, None));
    assert!(done.plan_id.is_some());
    assert_eq!(plan_count(test.db()), 1);
}

#[test]
fn a_service_that_is_told_to_end_gives_its_solve_back_within_seconds() {
    let test = demo_company();
    let id = start_run(&test, 120);
    let mut service = Process::start(&test, &["serve", "--listen", "127.0.0.1:0"]);
    eventually("progress", Duration::from_secs(30), || run(test.db(), &id).progress);
    service.terminate();
    let asked = Instant::now();
    let status = eventually("the end of the process", Duration::from_secs(20), || service.ended());
    assert!(status.success(), "{status}");
    assert!(asked.elapsed() < Duration::from_secs(5), "took {:?}", asked.elapsed());
    assert_eq!(run(test.db(), &id).state(), RunState::Queued, "free for another worker at once");
}
