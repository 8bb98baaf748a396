//! The queue of solves: one result a run whatever happens to its workers, and nothing stored that the check refuses.

use crate::support::{TestDb, small};
use diesel::prelude::*;
use std::sync::atomic::AtomicBool;
use tandem::{
    app::{
        Error,
        planning::{
            board, plans, problem,
            publish::{self, Publishing},
            runs,
            store::CheckedPlan,
        },
    },
    db::{
        Db, audit,
        runs::{ATTEMPTS_MAX, Beat, End, NewRun, beat, claim, finish, get, insert, release},
        schema,
    },
    domain::{
        cycle::{CycleRules, PinRule},
        run::{RunKind, RunOptions, RunState},
    },
    jobs,
};

static GO_ON: AtomicBool = AtomicBool::new(false);

fn start(test: &TestDb, cycle: &str) -> String {
    runs::start(test.db(), &small::clock(), &small::planner(), cycle, &RunOptions::default()).expect("it starts").id
}

/// What happens when a worker falls silent: its lease runs out.
fn expire_leases(db: &Db) {
    db.write_tx(|conn| {
        diesel::update(schema::runs::table)
            .set(schema::runs::lease_until.eq(1.0))
            .execute(conn)
            .map_err(tandem::db::DbError::from)
    })
    .expect("written");
}

fn plan_count(db: &Db) -> i64 {
    db.read(|conn| schema::plans::table.count().get_result(conn).map_err(tandem::db::DbError::from)).expect("counted")
}

#[test]
fn a_queued_run_becomes_a_checked_draft_that_can_be_published() {
    let test = small::company();
    let (db, clock, planner) = (test.db(), small::clock(), small::planner());
    let id = start(&test, "first");
    assert!(jobs::work_next(db, &clock, "w", &GO_ON).unwrap());
    assert!(!jobs::work_next(db, &clock, "w", &GO_ON).unwrap(), "nothing is left");

    let run = runs::get(db, &planner, &id).unwrap();
    assert_eq!((run.state, &run.error), (RunState::Succeeded, &None));
    let progress = run.progress.expect("the last progress stays");
    assert!(progress.gap.is_some_and(|gap| gap <= 0.001), "{progress:?}");
    assert!(run.history.len() >= 2);

    let plan = plans::get(db, &planner, &run.plan_id.expect("a plan")).unwrap();
    assert_eq!((plan.state.as_str(), plan.version), ("draft", 1));
    assert!(
        plan.placements > 0 && plan.gain > 0.0 && plan.bound.is_some_and(|bound| bound >= plan.value - 1e-6),
        "{plan:?}"
    );
    let board = board::board(db, &planner, &plan.id).unwrap();
    assert_eq!((board.people.len(), board.teams.len(), board.weeks.len()), (8, 2, 12));
    assert_eq!(board.people.iter().map(|person| person.placements.len()).sum::<usize>(), plan.placements);

    assert!(matches!(publish::publish(db, &clock, &planner, &plan.id, 7, &Publishing::default()), Err(Error::Stale)));
    let published = publish::publish(db, &clock, &planner, &plan.id, 1, &Publishing::default()).unwrap();
    assert_eq!((published.state.as_str(), published.version), ("published", 2));
    assert!(matches!(
        publish::publish(db, &clock, &planner, &plan.id, 2, &Publishing::default()),
        Err(Error::Conflict { .. })
    ));
    assert_eq!(plans::cycle(db, &planner, "first").unwrap().published_plan_id, Some(plan.id));
    db.read(audit::verify).expect("the audit chain holds");
}

#[test]
fn a_second_plan_supersedes_the_first_when_it_is_published() {
    let test = small::company();
    let (db, clock, planner) = (test.db(), small::clock(), small::planner());
    for _ in 0..2 {
        start(&test, "first");
        jobs::work_next(db, &clock, "w", &GO_ON).unwrap();
    }
    let both = plans::of_cycle(db, &planner, "first").unwrap();
    for plan in both.iter().rev() {
        publish::publish(db, &clock, &planner, &plan.id, 1, &Publishing::default()).unwrap();
    }
    let states: Vec<_> = plans::of_cycle(db, &planner, "first").unwrap().into_iter().map(|plan| plan.state).collect();
    assert_eq!(states, ["published", "superseded"]);
}

#[test]
fn a_cycle_is_solved_by_one_run_at_a_time() {
    let test = small::company();
    let id = start(&test, "first");
    let again = runs::start(test.db(), &small::clock(), &small::planner(), "first", &RunOptions::default());
    let Err(Error::Conflict { fields, .. }) = again else { panic!("refused: {again:?}") };
    assert_eq!((fields[0].path.as_str(), &fields[0].message), ("active_run_id", &id));
    start(&test, "second");
}

#[test]
fn settings_out_of_range_are_all_named() {
    let test = small::company();
    let options = RunOptions { time_limit_seconds: 0, gap: -1.0, ..RunOptions::default() };
    let refused = runs::start(test.db(), &small::clock(), &small::planner(), "first", &options);
    let Err(Error::Invalid { fields, .. }) = refused else { panic!("refused: {refused:?}") };
    assert_eq!(fields.iter().map(|field| field.path.as_str()).collect::<Vec<_>>(), ["time_limit_seconds", "gap"]);
}

#[test]
fn of_many_workers_one_has_the_effect() {
    let test = small::company();
    for cycle in small::CYCLES {
        start(&test, cycle);
    }
    let clock = small::clock();
    std::thread::scope(|scope| {
        for worker in 0..6 {
            let (db, clock) = (test.db().clone(), clock.clone());
            // A worker that loses a race finds nothing once, and looks again.
            scope.spawn(move || {
                (0..4)
                    .for_each(|_| while jobs::work_next(&db, &clock, &format!("w{worker}"), &GO_ON).unwrap_or(true) {})
            });
        }
    });
    assert_eq!(plan_count(test.db()), 3);
    for cycle in small::CYCLES {
        let runs = runs::of_cycle(test.db(), &small::planner(), cycle).unwrap();
        assert_eq!(runs.iter().map(|run| run.state).collect::<Vec<_>>(), [RunState::Succeeded], "{cycle}");
    }
}

#[test]
fn a_worker_that_was_given_up_writes_nothing() {
    let test = small::company();
    let db = test.db();
    let id = start(&test, "first");
    let late = db.write_tx(|conn| claim(conn, "late", &RunKind::ALL)).unwrap().expect("claimed");
    assert_eq!(db.write_tx(|conn| beat(conn, &late, None)).unwrap(), Beat::Held);
    assert!(db.write_tx(|conn| claim(conn, "other", &RunKind::ALL)).unwrap().is_none(), "it is held");
    expire_leases(db);
    assert!(jobs::work_next(db, &small::clock(), "other", &GO_ON).unwrap(), "taken up again");
    assert_eq!(db.write_tx(|conn| beat(conn, &late, None)).unwrap(), Beat::Lost);
    let end = End { state: RunState::Failed, plan_id: None, error: Some("late"), news: None };
    assert!(!db.write_tx(|conn| finish(conn, &late, &end)).unwrap());
    let run = db.read(|conn| get(conn, &id)).unwrap();
    assert_eq!((run.state(), run.error), (RunState::Succeeded, None));
    assert_eq!(plan_count(db), 1);
}

#[test]
fn a_run_that_takes_its_workers_down_is_given_up() {
    let test = small::company();
    let db = test.db();
    let id = start(&test, "first");
    for attempt in 0..ATTEMPTS_MAX {
        let held = db.write_tx(|conn| claim(conn, "w", &RunKind::ALL)).unwrap().expect("claimed");
        assert_eq!(held.attempts, attempt + 1);
        expire_leases(db);
    }
    assert!(db.write_tx(|conn| claim(conn, "w", &RunKind::ALL)).unwrap().is_none());
    let run = db.read(|conn| get(conn, &id)).unwrap();
    assert_eq!(run.state(), RunState::Failed);
    assert_eq!(run.error.as_deref(), Some("Given up: 5 workers stopped in the middle of it."));
}

#[test]
fn a_worker_that_is_told_to_stop_gives_its_run_back() {
    let test = small::company();
    let db = test.db();
    let id = start(&test, "first");
    assert!(jobs::work_next(db, &small::clock(), "w", &AtomicBool::new(true)).unwrap());
    assert_eq!(db.read(|conn| get(conn, &id)).unwrap().state(), RunState::Queued);
    let held = db
        .write_tx(|conn| claim(conn, "other", &RunKind::ALL))
        .unwrap()
        .expect("at once, without waiting for the lease");
    assert_eq!(held.attempts, 1, "stopping costs no attempt");
    db.write_tx(|conn| release(conn, &held)).unwrap();
    jobs::work_next(db, &small::clock(), "w", &GO_ON).unwrap();
    assert_eq!(plan_count(db), 1);
}

#[test]
fn cancelling_ends_a_waiting_run_at_once_and_tells_a_working_one() {
    let test = small::company();
    let (db, clock, planner) = (test.db(), small::clock(), small::planner());
    let waiting = start(&test, "first");
    assert_eq!(runs::cancel(db, &clock, &planner, &waiting, true).unwrap().state, RunState::Cancelled);
    let working = start(&test, "first");
    let held = db.write_tx(|conn| claim(conn, "w", &RunKind::ALL)).unwrap().expect("claimed");
    let run = runs::cancel(db, &clock, &planner, &working, true).unwrap();
    assert_eq!((run.state, run.cancel_requested), (RunState::Running, true));
    assert_eq!(db.write_tx(|conn| beat(conn, &held, Some(("{}", "[]")))).unwrap(), Beat::CancelRequested);
}

#[test]
fn a_stored_problem_that_cannot_be_read_fails_in_words_and_stores_nothing() {
    let test = small::company();
    let db = test.db();
    let run = NewRun {
        cycle_id: "first",
        kind: RunKind::Solve,
        problem: "{\"version\": 1}",
        options: "{}",
        requested_by: "x",
    };
    let id = db.write_tx(|conn| insert(conn, &run)).unwrap();
    jobs::work_next(db, &small::clock(), "w", &GO_ON).unwrap();
    let run = db.read(|conn| get(conn, &id)).unwrap();
    assert_eq!((run.state(), run.plan_id), (RunState::Failed, None));
    assert!(run.error.is_some_and(|error| error.starts_with("The stored problem cannot be read: ")));
    assert_eq!(plan_count(db), 0);
}

#[test]
fn a_plan_that_the_check_refuses_cannot_be_stored() {
    let test = small::company();
    let problem = test.db().read(|conn| problem::build(conn, "first")).unwrap();
    let mut plan = tandem_solver::Plan::empty(problem.sha256());
    assert!(CheckedPlan::new(&problem, &plan).is_ok());
    let twice = tandem_solver::plan::Placement {
        person: "m2".into(),
        post: "desk".into(),
        start_week: 0,
        weeks: 4,
        intensity: 1.0,
    };
    plan.placements = vec![twice.clone(), twice];
    let refused = CheckedPlan::new(&problem, &plan).err().expect("refused");
    assert!(refused.contains("nothing was stored") && refused.contains("Person m2"), "{refused}");
}

#[test]
fn a_run_that_is_discarded_ends_at_once_and_keeps_nothing() {
    let test = small::company();
    let (db, clock, planner) = (test.db(), small::clock(), small::planner());
    let working = start(&test, "first");
    let held = db.write_tx(|conn| claim(conn, "w", &RunKind::ALL)).unwrap().expect("claimed");
    assert_eq!(runs::cancel(db, &clock, &planner, &working, false).unwrap().state, RunState::Cancelled);
    // Whoever still works on it learns that it is over, and can write no plan.
    assert_eq!(db.write_tx(|conn| beat(conn, &held, Some(("{}", "[]")))).unwrap(), Beat::Lost);
    let end = End { state: RunState::Succeeded, plan_id: None, error: None, news: None };
    assert!(!db.write_tx(|conn| finish(conn, &held, &end)).unwrap());
    assert_eq!(db.read(|conn| get(conn, &working)).unwrap().state(), RunState::Cancelled);
    assert!(!jobs::work_next(db, &clock, "w", &GO_ON).unwrap(), "it is not taken up again");
    // The next one need not wait for it.
    start(&test, "first");
    assert!(jobs::work_next(db, &clock, "w", &GO_ON).unwrap());
    assert_eq!(plan_count(db), 1);
}

#[test]
fn a_solve_begins_with_a_plan_and_keeps_what_is_pinned() {
    let test = small::company();
    let (db, clock, planner) = (test.db(), small::clock(), small::planner());
    let id = start(&test, "first");
    jobs::work_next(db, &clock, "w", &GO_ON).unwrap();
    let first = runs::get(db, &planner, &id).unwrap().plan_id.expect("a plan");
    let board = board::board(db, &planner, &first).unwrap();
    let placed = board.people.iter().find(|person| !person.placements.is_empty()).expect("somebody is placed");
    let pin = PinRule { person: placed.id.clone(), week: Some(placed.placements[0].start_week), ..PinRule::default() };
    let cycle = plans::cycle(db, &planner, "first").unwrap();
    let rules = CycleRules { pins: vec![pin.clone()], ..cycle.rules };
    plans::set_rules(db, &clock, &planner, "first", cycle.version, &rules).unwrap();
    let options = RunOptions { start_from: Some(first.clone()), ..RunOptions::default() };
    let again = runs::start(db, &clock, &planner, "first", &options).unwrap().id;
    jobs::work_next(db, &clock, "w", &GO_ON).unwrap();
    let second = runs::get(db, &planner, &again).unwrap().plan_id.expect("a plan");
    let (old, new) = (plans::get(db, &planner, &first).unwrap(), plans::get(db, &planner, &second).unwrap());
    assert!(new.value >= old.value - 1e-6 * old.value.abs(), "{} after {}", new.value, old.value);
    let board = board::board(db, &planner, &second).unwrap();
    let kept = board.people.iter().find(|person| person.id == pin.person).expect("on the board");
    assert!(kept.placements.iter().any(|bar| Some(bar.start_week) == pin.week));

    let options = RunOptions { start_from: Some(second), ..RunOptions::default() };
    let refused = runs::start(db, &clock, &planner, "second", &options);
    let Err(Error::Invalid { fields, .. }) = refused else { panic!("of another cycle: {refused:?}") };
    assert_eq!(fields[0].path, "start_from");
}
