//! Events through the service: what they ask for, the fixes that come back, what a taken fix stores, and what takes it back.

use crate::support::{
    TestDb,
    small::{self, clock, planner},
};
use chrono::{Days, NaiveDate};
use rand::{RngExt, SeedableRng};
use rand_chacha::ChaCha8Rng;
use serde_json::json;
use std::sync::atomic::AtomicBool;
use tandem::{
    app::{
        Error, import,
        planning::{
            board,
            events::{drift, log},
            plans, questions,
            repair::{self, Pick, Repair, RepairView},
            runs, sheet,
        },
    },
    db::{Db, plans as stored, records, session_changes, settings},
    demo,
    domain::{plan_event::PlanEvent, run::RunOptions},
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

/// The small company with files in place of its own, and a published plan of the first cycle.
fn published(files: &[(&str, String)]) -> (TestDb, String) {
    let test = TestDb::new();
    let mut all = small::files();
    for (name, text) in files {
        all.retain(|file| file.name != *name);
        all.push(InputFile { name: (*name).to_owned(), bytes: text.clone().into_bytes() });
    }
    import::import(test.db(), "test", clock().now(), &all, None).expect("the company imports");
    let plan = solved(test.db());
    tandem::app::planning::publish::publish(
        test.db(),
        &clock(),
        &planner(),
        &plan,
        1,
        &tandem::app::planning::publish::Publishing::default(),
    )
    .unwrap();
    (test, plan)
}

/// Calls that people ride along to.
fn with_calls() -> Vec<(&'static str, String)> {
    let calls = "id,name,kind,team_id,host_id,every_weeks,seats,duration_weeks,teaches\n\
         call,Customer call,ride-along,sales,s2,4,2,0.1,discovery:0.8:6\n\
         review,Content review,meeting,marketing,m2,4,2,0.1,content:0.8:6\n";
    // Somebody is to be there in any case.
    let rules = r#""{""pins"": [{""person"": ""m4"", ""session"": ""call.1""}]}""#;
    let cycles = format!(
        "id,name,starts_on,weeks,rules\nfirst,Cycle first,2027-01-04,12,{rules}\nsecond,Cycle second,2027-04-05,12,{{}}\n"
    );
    vec![("ride_sessions.csv", calls.to_owned()), ("cycles.csv", cycles)]
}

fn event(json: serde_json::Value) -> PlanEvent {
    serde_json::from_value(json).unwrap()
}

fn repaired(db: &Db, plan: &str, events: Vec<PlanEvent>) -> RepairView {
    let run = repair::start(db, &clock(), &planner(), plan, events).unwrap_or_else(|error| panic!("{error:?}"));
    if !run.state.is_over() {
        work(db);
    }
    let over = runs::get(db, &planner(), &run.id).unwrap();
    repair::show(db, &planner(), &run.id).unwrap_or_else(|error| panic!("{error:?}: {:?}", over.error))
}

fn open_events(db: &Db) -> usize {
    let log = log::of_cycle(db, &planner(), "first").unwrap();
    log.items.iter().filter(|item| item.mended_by.is_none()).count()
}

fn is_as_of(db: &Db, day: NaiveDate) {
    db.write_tx(|conn| settings::set(conn, settings::AS_OF, &day.to_string())).unwrap();
}

fn monday(week: u64) -> NaiveDate {
    NaiveDate::from_ymd_opt(2027, 1, 4).unwrap() + Days::new(week * 7)
}

#[test]
fn nothing_happened_and_nothing_changes() {
    let (test, plan) = published(&with_calls());
    let db = test.db();
    let view = repaired(db, &plan, vec![]);
    assert_eq!(view.fixes.len(), 1, "{view:?}");
    let fix = &view.fixes[0];
    assert_eq!((fix.aim.as_str(), fix.people.len(), fix.weeks_moved, fix.notice_days), ("unchanged", 0, 0, None));
    assert!(fix.changes.is_empty() && view.released.is_empty() && view.orphans.is_empty());
    let same = repair::take(db, &clock(), &planner(), &view.run_id, Pick::Fix(0)).unwrap();
    assert_eq!(same.id, plan, "there is no other plan to take");
    assert_eq!(db.read(|conn| stored::of_cycle(conn, "first")).unwrap().len(), 1);
}

#[test]
fn each_kind_of_event_is_mended_stored_and_taken_back() {
    let (test, plan) = published(&with_calls());
    let db = test.db();
    let board = board::board(db, &planner(), &plan).unwrap();
    let placed = board.people.iter().find(|person| !person.placements.is_empty()).expect("somebody is placed");
    let bar = &placed.placements[0];
    let begins = board.weeks[bar.start_week as usize].monday;
    let post = db.read(|conn| stored::placements(conn, &plan)).unwrap().remove(0).post_id;
    let rides = db.read(|conn| stored::rides(conn, &plan)).unwrap();
    let ride = rides.first().expect("somebody rides along");
    let later = ride.week_of + Days::new(7);
    let calls = &ride.occurrence;
    let events = [
        json!({ "kind": "leave", "person_id": placed.id, "starts_on": begins, "ends_on": begins + Days::new(4) }),
        json!({ "kind": "resignation", "person_id": placed.id, "last_on": begins + Days::new(4) }),
        json!({
            "kind": "veto", "person_id": placed.id, "post_id": post, "reason": "The fair needs everybody.",
            "alternative_on": begins + Days::new(14), "expires_on": begins + Days::new(4),
        }),
        json!({ "kind": "joiner", "name": "Nora New", "team_id": "sales", "role_id": "seller", "starts_on": monday(1) }),
        json!({ "kind": "closed-post", "post_id": post, "closes_on": begins }),
        json!({ "kind": "moved-session", "session_id": calls, "held_on": later }),
        json!({ "kind": "cancelled-session", "session_id": calls }),
    ];
    for (happened, kind) in events.into_iter().zip(PlanEvent::KINDS) {
        let before = (db.read(records::company).unwrap(), db.read(|c| session_changes::of_cycle(c, "first")).unwrap());
        let view = repaired(db, &plan, vec![event(happened)]);
        assert!(!view.fixes.is_empty(), "{kind}: {view:?}");
        assert!(view.fixes.is_sorted_by(|a, b| a.change_points <= b.change_points), "{kind}: least change first");
        assert!(view.fixes.iter().all(|fix| fix.cost >= -1e-9), "{kind}");
        assert_eq!(view.fixes.iter().filter(|fix| fix.cost < 1e-9).count().min(1), 1, "{kind}: one is the best");
        let touches = ["leave", "resignation", "veto", "closed-post", "moved-session", "cancelled-session"];
        if touches.contains(&kind) {
            let changed = view.fixes.iter().all(|fix| !fix.people.is_empty() && fix.notice_days.is_some());
            assert!(changed, "{kind}: {:#?}", view.fixes);
        }
        assert_eq!(open_events(db), 1, "{kind}");
        let now = (db.read(records::company).unwrap(), db.read(|c| session_changes::of_cycle(c, "first")).unwrap());
        assert!(now == before, "{kind}: looking for fixes stores nothing of the event");

        let draft = repair::take(db, &clock(), &planner(), &view.run_id, Pick::Fix(0)).unwrap();
        let row = db.read(|conn| stored::get(conn, &draft.id)).unwrap();
        if draft.id != plan {
            assert_eq!((row.state.as_str(), row.based_on.as_deref()), ("draft", Some(plan.as_str())), "{kind}");
        }
        let company = db.read(records::company).unwrap();
        let sessions = db.read(|conn| session_changes::of_cycle(conn, "first")).unwrap();
        let is_stored = match kind {
            "leave" => company.leaves.values().any(|leave| leave.person_id == placed.id),
            "resignation" => company.people[&placed.id].left_on.is_some(),
            "veto" => company.cycles["first"].rules.forbids.iter().any(|forbid| forbid.reason.is_some()),
            "joiner" => company.people["nora-new"].joined_on == Some(monday(1)),
            "closed-post" => company.posts[&post].closes_on == Some(begins),
            _ => sessions.len() == 1 && sessions[0].occurrence == *calls,
        };
        assert!(is_stored, "{kind}: {sessions:?}");
        let again = repair::take(db, &clock(), &planner(), &view.run_id, Pick::Fix(0));
        assert!(matches!(again, Err(Error::Conflict { .. })), "{kind}: {again:?}");

        let log = log::of_cycle(db, &planner(), "first").unwrap();
        let item = &log.items[0];
        assert!(item.in_data && item.kind == kind && item.mended_by.is_some(), "{item:?}");
        assert_eq!(log.counts.iter().find(|count| count.kind == kind).unwrap().count, 1);
        if draft.id != plan {
            let kept = log::remove(db, &clock(), &planner(), "first", &item.id);
            assert!(matches!(kept, Err(Error::Conflict { .. })), "{kind}: a draft rests on it");
            plans::discard(db, &clock(), &planner(), &draft.id, draft.version).unwrap();
        }
        log::remove(db, &clock(), &planner(), "first", &item.id).unwrap();
        let now = (db.read(records::company).unwrap(), db.read(|c| session_changes::of_cycle(c, "first")).unwrap());
        assert!(now == before, "{kind}: everything is as it was");
        assert_eq!(log::of_cycle(db, &planner(), "first").unwrap().items.len(), 0);
    }
}

#[test]
fn everything_that_is_wrong_with_events_is_said_at_once_and_nothing_is_recorded() {
    let (test, plan) = published(&with_calls());
    let db = test.db();
    let wrong = [
        json!({ "kind": "leave", "person_id": "nobody", "starts_on": monday(5), "ends_on": monday(4) }),
        json!({ "kind": "leave", "person_id": "s1", "starts_on": monday(30), "ends_on": monday(31) }),
        json!({ "kind": "resignation", "person_id": "s1", "last_on": monday(40) }),
        json!({
            "kind": "veto", "person_id": "s1", "post_id": "throne", "session_id": "call.1", "reason": " ",
            "alternative_on": monday(2), "expires_on": monday(3),
        }),
        json!({ "kind": "joiner", "team_id": "sales", "starts_on": monday(2) }),
        json!({ "kind": "joiner", "name": "Nora", "team_id": "kitchen", "fte": 2.0, "starts_on": monday(2) }),
        json!({ "kind": "closed-post", "post_id": "desk", "closes_on": "2026-01-01" }),
        json!({ "kind": "moved-session", "session_id": "call.99", "held_on": monday(2) }),
        json!({ "kind": "moved-session", "session_id": "call.1", "held_on": monday(10) }),
        json!({ "kind": "cancelled-session", "session_id": "call" }),
        json!({ "kind": "cancelled-session", "session_id": "call" }),
    ];
    let refused = repair::start(db, &clock(), &planner(), &plan, wrong.map(event).to_vec());
    let Err(Error::Invalid { fields, .. }) = refused else { panic!("{refused:?}") };
    let paths: Vec<&str> = fields.iter().map(|field| field.path.as_str()).collect();
    let expected = [
        "events/0/person_id",
        "events/0/ends_on",
        "events/1/starts_on",
        "events/2/last_on",
        "events/3/post_id",
        "events/3/session_id",
        "events/3/reason",
        "events/3/alternative_on",
        "events/4/name",
        "events/5/role_id",
        "events/5/team_id",
        "events/5/fte",
        "events/6/closes_on",
        "events/7/session_id",
        "events/8/held_on",
        "events/9/session_id",
        "events/10/session_id",
        "events/10/kind",
    ];
    for path in expected {
        assert!(paths.contains(&path), "{path} is not among {paths:?}");
    }
    assert_eq!(paths.len(), expected.len(), "{fields:#?}");
    assert!(fields.iter().all(|field| field.message.ends_with('.')), "{fields:#?}");
    assert_eq!(open_events(db), 0);
}

#[test]
fn a_fix_that_the_data_no_longer_allow_leaves_both_plan_and_event_out() {
    let (test, plan) = published(&[]);
    let db = test.db();
    let all = db.read(|conn| stored::placements(conn, &plan)).unwrap();
    let (first, other) = (&all[0], all.iter().find(|stay| stay.person_id != all[0].person_id).expect("two are placed"));
    let resigned = event(json!({ "kind": "resignation", "person_id": first.person_id, "last_on": "2026-12-31" }));
    let view = repaired(db, &plan, vec![resigned]);
    // Somebody who is to stay as planned is on leave meanwhile, which the fix does not know.
    let leave = format!("id,person_id,starts_on,ends_on\naway,{},{},{}\n", other.person_id, monday(0), monday(11));
    let file = InputFile { name: "leaves.csv".into(), bytes: leave.into_bytes() };
    import::import(db, "test", clock().now(), &[file], None).unwrap();
    let before = db.read(records::company).unwrap();
    let keeps_them = |fix: &&repair::FixView| !fix.changes.iter().any(|person| person.person_id == other.person_id);
    let fix = view.fixes.iter().find(keeps_them).expect("a fix that leaves the other one alone").number;
    let refused = repair::take(db, &clock(), &planner(), &view.run_id, Pick::Fix(fix));
    assert!(matches!(refused, Err(Error::Conflict { .. })), "{refused:?}");
    assert!(db.read(records::company).unwrap() == before, "the resignation is not stored");
    assert_eq!(db.read(|conn| stored::of_cycle(conn, "first")).unwrap().len(), 1, "there is no draft");
    assert_eq!(open_events(db), 1);

    // What the data say of the other one is offered as an event.
    let drift = drift::of_plan(db, &clock(), &planner(), &plan).unwrap();
    let [item] = drift.items.as_slice() else { panic!("{drift:?}") };
    assert!(matches!(&item.event, PlanEvent::Leave { person_id, .. } if *person_id == other.person_id));
    assert!(!drift.broken.is_empty());
    let view = repaired(db, &plan, vec![item.event.clone()]);
    repair::take(db, &clock(), &planner(), &view.run_id, Pick::Fix(0)).unwrap();
    let company = db.read(records::company).unwrap();
    assert_eq!(company.leaves.len(), 1, "the data said so already");
}

/// Small companies that differ in people, room and lengths.
fn random_company(dice: &mut ChaCha8Rng) -> Vec<(&'static str, String)> {
    let people: String = [("s", "sales", "seller"), ("m", "marketing", "marketer")]
        .iter()
        .flat_map(|(prefix, team, role)| {
            let count = dice.random_range(4..=5);
            (1..=count).map(move |i| format!("{prefix}{i},Person {prefix}{i},{team},{role}\n")).collect::<Vec<_>>()
        })
        .collect();
    let lengths = if dice.random_bool(0.5) { "4" } else { "2; 4" };
    let room = dice.random_range(1..=2);
    let posts = format!(
        "id,name,team_id,capacity,mentor_id,mode,lengths_weeks,intensities,teaches\n\
         desk,Sales desk,sales,{room},s1,working,{lengths},1,discovery:0.8:6\n\
         studio,Content studio,marketing,1,m1,working,{lengths},1,content:0.8:6\n"
    );
    let mut files = vec![("people.csv", format!("id,name,team_id,role_id\n{people}")), ("posts.csv", posts)];
    files.extend(with_calls());
    files
}

#[test]
fn a_repair_never_touches_what_is_frozen() {
    for seed in 0..5 {
        let dice = &mut ChaCha8Rng::seed_from_u64(seed);
        let (test, plan) = published(&random_company(dice));
        let db = test.db();
        let placed = db.read(|conn| stored::placements(conn, &plan)).unwrap();
        let rides = db.read(|conn| stored::rides(conn, &plan)).unwrap();
        for _ in 0..4 {
            let now = dice.random_range(0..8);
            is_as_of(db, monday(now) + Days::new(2));
            let who = placed.get(dice.random_range(0..placed.len().max(1))).map_or("s2", |stay| &stay.person_id);
            let from = monday(dice.random_range(0..10));
            let happened = match dice.random_range(0..5) {
                0 => json!({ "kind": "leave", "person_id": who, "starts_on": from, "ends_on": from + Days::new(11) }),
                1 => json!({ "kind": "resignation", "person_id": who, "last_on": from + Days::new(4) }),
                2 => json!({ "kind": "closed-post", "post_id": "desk", "closes_on": from }),
                3 if !rides.is_empty() => {
                    let ride = &rides[dice.random_range(0..rides.len())];
                    json!({ "kind": "cancelled-session", "session_id": ride.occurrence })
                }
                _ => {
                    json!({ "kind": "joiner", "name": "Nora", "team_id": "sales", "role_id": "seller", "starts_on": from })
                }
            };
            let said = format!("seed {seed}, week {now}: {happened}");
            let view = repaired(db, &plan, vec![event(happened)]);
            let kept = db.read(|conn| questions::answer::<Repair>(conn, &planner(), &view.run_id)).unwrap();
            let (was, answer) = (kept.plan.unwrap(), kept.answer);
            let until = u32::try_from(now).unwrap() + 2;
            assert_eq!(view.frozen_until, monday(now + 2), "{said}");
            for fix in &answer.fixes {
                for stay in fix.plan.placements.iter().filter(|stay| stay.start_week < until) {
                    let as_told = was.placements.contains(stay);
                    let cut = answer.released.iter().any(|released| {
                        let told = released.placement.as_ref();
                        told.is_some_and(|told| told.person == stay.person && released.kept_weeks == stay.weeks)
                    });
                    assert!(as_told || cut, "{said}: {stay:?} is new in the frozen window");
                }
                for stay in was.placements.iter().filter(|stay| stay.start_week < until) {
                    let released = answer.released.iter().any(|one| one.placement.as_ref() == Some(stay));
                    assert!(released || fix.plan.placements.contains(stay), "{said}: {stay:?} is gone");
                }
                let cancelled = |session: &str| answer.problem.sessions.iter().all(|known| known.id != session);
                for ride in was.rides.iter().filter(|ride| ride.week < until) {
                    let released = answer.released.iter().any(|one| one.ride.as_ref() == Some(ride));
                    let stands = fix.plan.rides.contains(ride);
                    assert!(stands || released || cancelled(&ride.session), "{said}: {ride:?} is gone");
                }
            }
            // The next event happens to the same plan.
            let id = log::of_cycle(db, &planner(), "first").unwrap().items.remove(0).id;
            log::remove(db, &clock(), &planner(), "first", &id).unwrap();
        }
    }
}

#[test]
fn an_exchange_partner_who_is_left_alone_returns_finishes_or_is_paired_anew() {
    let test = TestDb::new();
    let db = test.db();
    demo::seed(db, &clock()).expect("seeded");
    let plan = db.read(|conn| stored::published(conn, "2027-h1")).unwrap().expect("a published plan").id;
    let board = board::board(db, &planner(), &plan).unwrap();
    let exchanged = board.people.iter().find_map(|person| {
        let bar = person.placements.iter().find(|bar| !bar.exchange_with.is_empty())?;
        Some((person.id.clone(), board.weeks[bar.start_week as usize].monday))
    });
    let (person_id, begins) = exchanged.expect("an exchange");
    let resigned = PlanEvent::Resignation { person_id: person_id.clone(), last_on: begins - Days::new(3) };
    let view = repaired(db, &plan, vec![resigned]);
    println!("{:.1} s for {} fixes and {} orphans", view.seconds, view.fixes.len(), view.orphans.len());
    assert!((1..=3).contains(&view.fixes.len()), "{view:#?}");
    assert!(view.fixes.iter().all(|fix| fix.changes.iter().any(|change| change.person_id == person_id)));
    let orphan = view.orphans.first().expect("the partner");
    let mut ways: Vec<&str> = orphan.choices.iter().map(|choice| choice.way.as_str()).collect();
    ways.sort_unstable();
    assert_eq!(ways, ["finish", "re-pair", "return"]);
    let possible: Vec<_> = orphan.choices.iter().filter(|choice| choice.possible).collect();
    assert!(possible.iter().all(|choice| choice.change_points.is_some() && choice.cost.is_some()));
    let best = possible.first().expect("one of them is possible");
    let pick = Pick::Choice(orphan.number, best.number);
    let draft = repair::take(db, &clock(), &planner(), &view.run_id, pick).unwrap();
    let placed = db.read(|conn| stored::placements(conn, &draft.id)).unwrap();
    assert!(placed.iter().all(|stay| stay.person_id != person_id), "whoever is gone is placed nowhere");
    assert!(db.read(records::company).unwrap().people[&person_id].left_on.is_some());
    tandem::app::planning::publish::publish(
        db,
        &clock(),
        &planner(),
        &draft.id,
        draft.version,
        &tandem::app::planning::publish::Publishing::default(),
    )
    .unwrap();
    let drift = drift::of_plan(db, &clock(), &planner(), &draft.id).unwrap();
    assert!(drift.items.is_empty() && drift.broken.is_empty(), "{drift:?}");
}

#[test]
fn the_workbook_of_a_plan_holds_every_assignment() {
    let test = small::company();
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
