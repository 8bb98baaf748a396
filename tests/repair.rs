//! A plan mended for somebody's leave: as little changes as can be, the check agrees, and nothing is stored before it is kept.

use crate::support::small::{clock, company, planner};
use std::{collections::BTreeSet, sync::atomic::AtomicBool};
use tandem::{
    app::planning::{
        board, plans,
        repair::{self, Absence},
        runs, sheet,
    },
    db::{Db, records},
    domain::run::RunOptions,
    interop::{self, InputFile},
    jobs,
};

fn work(db: &Db) {
    assert!(jobs::work_next(db, &clock(), "w", &AtomicBool::new(false)).unwrap());
}

fn solved(db: &Db) -> String {
    let run = runs::start(db, &clock(), &planner(), "first", &RunOptions::default()).unwrap().id;
    work(db);
    runs::get(db, &planner(), &run).unwrap().plan_id.expect("a plan")
}

#[test]
fn a_leave_moves_those_it_concerns_and_nobody_else() {
    let test = company();
    let db = test.db();
    let plan = solved(db);
    let before = board::board(db, &planner(), &plan).unwrap();
    let placed = before.people.iter().find(|person| !person.placements.is_empty()).expect("somebody is placed");
    let bar = &placed.placements[0];
    let monday = before.weeks[bar.start_week as usize].monday;
    let absence = Absence { person_id: placed.id.clone(), starts_on: monday, ends_on: monday + chrono::Days::new(4) };
    let run = repair::start(db, &clock(), &planner(), &plan, absence).unwrap();
    assert_eq!(run.kind, "repair");
    work(db);
    let run = runs::get(db, &planner(), &run.id).unwrap();
    let mended = run.plan_id.unwrap_or_else(|| panic!("{:?}", run.error));
    let changes = repair::changes(db, &planner(), &mended).unwrap();
    let touched: BTreeSet<&str> = changes.changes.iter().map(|change| change.person_id.as_str()).collect();
    assert!(touched.contains(placed.id.as_str()), "{changes:?}");
    assert_eq!(touched.len(), changes.people_touched);
    let after = board::board(db, &planner(), &mended).unwrap();
    assert!(
        after
            .people
            .iter()
            .filter(|person| person.id == placed.id)
            .flat_map(|person| &person.placements)
            .all(|bar| !(bar.start_week..bar.start_week + bar.weeks).contains(&placed.placements[0].start_week)),
        "nobody is placed while on leave"
    );
    for (was, is) in before.people.iter().zip(&after.people) {
        assert!(
            touched.contains(was.id.as_str())
                || (was.placements.len(), was.rides.len()) == (is.placements.len(), is.rides.len()),
            "{} is not concerned",
            was.id
        );
    }
    let summary = plans::get(db, &planner(), &mended).unwrap();
    assert_eq!(summary.bound, None, "what bounds those planned again is no bound for the plan");

    let leaves = |db: &Db| db.read(records::company).unwrap().leaves.len();
    assert_eq!(leaves(db), 0, "a supposition stores nothing");
    repair::keep(db, &clock(), &planner(), &mended).unwrap();
    assert_eq!(leaves(db), 1);
}

#[test]
fn a_leave_that_meets_nothing_changes_nothing() {
    let test = company();
    let db = test.db();
    let plan = solved(db);
    let board = board::board(db, &planner(), &plan).unwrap();
    let idle = board.people.iter().find(|person| person.placements.is_empty() && person.rides.is_empty());
    let Some(idle) = idle else { panic!("everybody takes part in {board:?}") };
    let monday = board.weeks[11].monday;
    let absence = Absence { person_id: idle.id.clone(), starts_on: monday, ends_on: monday };
    let run = repair::start(db, &clock(), &planner(), &plan, absence).unwrap().id;
    work(db);
    let mended = runs::get(db, &planner(), &run).unwrap().plan_id.expect("a plan");
    let changes = repair::changes(db, &planner(), &mended).unwrap();
    assert_eq!((changes.people_touched, changes.weeks_moved, changes.changes.len()), (0, 0, 0));

    // And a draft that nobody wants goes.
    plans::discard(db, &clock(), &planner(), &mended, 1).unwrap();
    assert!(plans::get(db, &planner(), &mended).is_err());
}

#[test]
fn the_workbook_of_a_plan_holds_every_assignment() {
    let test = company();
    let db = test.db();
    let plan = solved(db);
    let board = board::board(db, &planner(), &plan).unwrap();
    let bytes = sheet::xlsx(&sheet::drawn(db, &planner(), &plan).unwrap()).unwrap();
    let tables = interop::read(&InputFile { name: "plan.xlsx".into(), bytes }).unwrap();
    let titles: Vec<&str> = tables.iter().map(|table| table.title.as_str()).collect();
    assert_eq!(titles, ["Plan", "Assignments", "Staffing", "Codes"]);
    let placements = tables[1].rows.iter().filter(|row| row.cells[0] == "placement").count();
    assert_eq!(placements, board.people.iter().map(|person| person.placements.len()).sum::<usize>());
    let first = board.people.iter().find_map(|person| person.placements.first().map(|bar| (person, bar))).unwrap();
    let row = tables[1].rows.iter().find(|row| row.cells[1] == first.0.name).unwrap();
    assert_eq!(row.cells[3], first.1.post);
    assert_eq!(row.cells[6], board.weeks[first.1.start_week as usize].monday.to_string());
    let drawn = tables[0].rows.iter().find(|row| row.cells.get(1) == Some(&first.0.name)).unwrap();
    let code: String = first.1.post.split(' ').filter_map(|word| word.chars().next()).collect();
    let weeks = drawn.cells.iter().filter(|cell| **cell == code.to_uppercase()).count();
    assert_eq!(weeks, first.1.weeks as usize, "{drawn:?}");
    assert_eq!(tables[2].rows.len(), board.teams.len() * 3);
}
