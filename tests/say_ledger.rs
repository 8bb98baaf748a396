//! The fairness ledger over three cycles of a company so small that everything is computed by hand: two people alike, one post.

use crate::support::{TestDb, small};
use diesel::prelude::*;
use std::sync::atomic::AtomicBool;
use tandem::{
    app::planning::{
        ledger,
        publish::{self, Publishing},
        runs,
    },
    clock::Clock,
    db::{DbError, ledger as stored, plans, schema, settings},
    domain::{account::Actor, cycle::CycleRules, role::Role, run::RunOptions},
    jobs,
};

const PAIR: [&str; 2] = ["m3", "m4"];

/// Only the two may be placed, and only for eight of the twelve weeks: there is one stay a cycle.
fn company() -> TestDb {
    let test = small::company();
    test.db()
        .write_tx(|conn| {
            use schema::{cycles, people, posts};
            diesel::update(people::table.filter(people::id.ne_all(PAIR)))
                .set(people::no_placements_reason.eq("Stays"))
                .execute(conn)?;
            diesel::update(posts::table).set(posts::lengths_weeks.eq("[8]")).execute(conn)?;
            let rules = CycleRules { price_disruption: 0.0, cooldown_weeks: 0, ..CycleRules::default() };
            let rules = serde_json::to_string(&rules).map_err(DbError::other)?;
            diesel::update(cycles::table).set(cycles::rules.eq(rules)).execute(conn)?;
            Ok::<_, DbError>(())
        })
        .unwrap();
    test
}

/// Solves a cycle; the plan and who got the post.
fn solve(test: &TestDb, clock: &Clock, cycle: &str) -> (String, String) {
    let planner = small::planner();
    let run = runs::start(test.db(), clock, &planner, cycle, &RunOptions::default()).unwrap().id;
    assert!(jobs::work_next(test.db(), clock, "w", &AtomicBool::new(false)).unwrap());
    let plan = runs::get(test.db(), &planner, &run).unwrap().plan_id.expect("a plan");
    let placed = test.db().read(|conn| plans::placements(conn, &plan)).unwrap();
    assert_eq!(placed.len(), 1, "one post, one stay: {placed:?}");
    (plan, placed[0].person_id.clone())
}

fn publish(test: &TestDb, clock: &Clock, plan: &str) {
    publish::publish(test.db(), clock, &small::planner(), plan, 1, &Publishing::default()).unwrap();
}

/// (share, mean, credit before, credit after) of somebody.
fn entry(test: &TestDb, cycle: &str, person: &str) -> (f64, f64, f64, f64) {
    let rows = test.db().read(|conn| stored::of_cycle(conn, cycle)).unwrap();
    let row = rows.into_iter().find(|row| row.person_id == person).expect("an entry");
    (row.share, row.mean_share, row.credit_before, row.credit_after)
}

fn is_close(one: (f64, f64, f64, f64), other: (f64, f64, f64, f64)) -> bool {
    let pairs = [(one.0, other.0), (one.1, other.1), (one.2, other.2), (one.3, other.3)];
    pairs.into_iter().all(|(a, b)| (a - b).abs() < 1e-6)
}

#[test]
fn who_is_left_out_gets_the_first_free_post_of_the_next_cycle() {
    let (test, clock) = (company(), small::clock());
    let (plan, lucky) = solve(&test, &clock, "first");
    let other = PAIR.into_iter().find(|id| *id != lucky).unwrap();

    // Without a ledger nothing tells the two apart: the same one is chosen again.
    assert_eq!(solve(&test, &clock, "second").1, lucky);

    // v = 1 and 0, the mean ½: the credits are ∓½, which is also the most that they may be.
    publish(&test, &clock, &plan);
    assert!(is_close(entry(&test, "first", &lucky), (1.0, 0.5, 0.0, -0.5)), "{:?}", entry(&test, "first", &lucky));
    assert!(is_close(entry(&test, "first", other), (0.0, 0.5, 0.0, 0.5)), "{:?}", entry(&test, "first", other));
    let rows = test.db().read(|conn| stored::of_cycle(conn, "first")).unwrap();
    assert_eq!(rows.len(), 2, "those who could not be placed have no entry");

    let (plan, second) = solve(&test, &clock, "second");
    assert_eq!(second, other, "left out in one cycle, first in line in the next");
    publish(&test, &clock, &plan);
    // .8·(−.5) + (.5 − 0) = .1 and .8·.5 + (.5 − 1) = −.1.
    assert!(is_close(entry(&test, "second", &lucky), (0.0, 0.5, -0.5, 0.1)));
    assert!(is_close(entry(&test, "second", other), (1.0, 0.5, 0.5, -0.1)));

    let (plan, third) = solve(&test, &clock, "third");
    assert_eq!(third, lucky, "and so in turn");
    publish(&test, &clock, &plan);
    // .8·.1 + (.5 − 1) = −.42 and .8·(−.1) + (.5 − 0) = .42.
    assert!(is_close(entry(&test, "third", &lucky), (1.0, 0.5, 0.1, -0.42)));
    assert!(is_close(entry(&test, "third", other), (0.0, 0.5, -0.1, 0.42)));
}

#[test]
fn a_later_edition_takes_the_place_of_the_first_and_the_person_reads_it() {
    let (test, clock) = (company(), small::clock());
    let (first, lucky) = solve(&test, &clock, "first");
    let other = PAIR.into_iter().find(|id| *id != lucky).unwrap();
    publish(&test, &clock, &first);
    let mine = |person: &str| {
        let actor = Actor { role: Role::Employee, person_id: Some(person.into()), ..small::planner() };
        ledger::mine(test.db(), &clock, &actor).unwrap().entry
    };
    // The cycle has not begun: what it gave counts from then on.
    assert_eq!(mine(other), None);
    // As if it were the next cycle's time.
    test.db().write_tx(|conn| settings::set(conn, settings::AS_OF, "2027-03-01")).unwrap();
    let said = mine(other).expect("an entry");
    assert_eq!((said.cycle.as_str(), said.share, said.credit), ("Cycle first", 0.0, 0.5));

    // The other way round, as a second edition.
    test.db().write_tx(|conn| settings::remove(conn, settings::AS_OF)).unwrap();
    test.db()
        .write_tx(|conn| {
            use schema::people;
            diesel::update(people::table.find(&lucky))
                .set(people::no_placements_reason.eq("Stays, too"))
                .execute(conn)?;
            Ok::<_, DbError>(())
        })
        .unwrap();
    let (second, placed) = solve(&test, &clock, "first");
    assert_eq!(placed, other);
    publish(&test, &clock, &second);
    let rows = test.db().read(|conn| stored::of_cycle(conn, "first")).unwrap();
    assert_eq!(rows.len(), 1, "who could no more be placed has no entry: {rows:?}");
    assert_eq!((rows[0].plan_id.as_str(), rows[0].credit_after), (second.as_str(), 0.0));
}
