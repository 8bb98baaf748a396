//! The development plan and the calendar of somebody and of their team, on the demo.

use crate::support::TestDb;
use tandem::{
    app::{
        Error,
        goals::{self, GoalInput},
        import,
        my_calendar::{self, CalendarEntryView, EntryKind, MyCalendarView},
        planning::{
            at_once, problem,
            store::{self, CheckedPlan, Origin},
        },
    },
    clock::Clock,
    db::settings,
    demo,
    domain::{account::Actor, language::Language, role::Role},
};
use tandem_solver::plan::{PLAN_VERSION, Placement, Plan, Ride};

fn clock() -> Clock {
    Clock::fixed("2026-12-07T09:00:00".parse().expect("a time"))
}

fn actor(role: Role, person: &str, language: Language) -> Actor {
    Actor {
        account_id: person.to_owned(),
        name: person.to_owned(),
        email: format!("{person}@example.org"),
        role,
        person_id: Some(person.to_owned()),
        language,
    }
}

fn demo_company() -> TestDb {
    let db = TestDb::new();
    import::import(db.db(), "test", clock().now(), &demo::files(), None).expect("imported");
    db.db().write_tx(|conn| settings::set(conn, settings::AS_OF, demo::AS_OF)).expect("set");
    db
}

/// An exchange between an SDR and a demand generation manager in the weeks from April 5, and a ride.
fn with_a_published_plan() -> TestDb {
    let db = demo_company();
    let problem = db.db().read(|conn| problem::build(conn, "2027-h1")).expect("a problem");
    let place = |person: &str, post: &str| Placement {
        person: person.to_owned(),
        post: post.to_owned(),
        start_week: 13,
        weeks: 6,
        intensity: 1.0,
    };
    let ride = problem.sessions.iter().find(|session| session.id == "calls-chloe-martin.3").expect("a session");
    let mut plan = Plan {
        version: PLAN_VERSION,
        problem_sha256: problem.sha256(),
        placements: vec![place("amara-nwosu", "campaign-sprint"), place("hannah-reid", "sdr-desk")],
        rides: vec![Ride { person: "felix-wagner".to_owned(), session: ride.id.clone(), week: ride.weeks[0] }],
    };
    plan.sort();
    let checked = CheckedPlan::new(&problem, &plan).expect("a sound plan");
    let origin =
        Origin { cycle_id: "2027-h1", run_id: None, bound: None, based_on: None, scenario_id: None, at: clock().now() };
    let id = db.db().write_tx(|conn| store::insert(conn, &checked, &origin)).expect("stored");
    at_once::publish(db.db(), &id, clock().now()).expect("published");
    db
}

fn calendar(db: &TestDb, person: &str, from: &str) -> MyCalendarView {
    let who = actor(Role::Employee, person, Language::En);
    my_calendar::mine(db.db(), &clock(), &who, from.parse().ok(), None).expect("a calendar")
}

fn of_kind(view: &MyCalendarView, kind: EntryKind) -> Vec<&CalendarEntryView> {
    view.entries.iter().filter(|entry| entry.kind == kind).collect()
}

#[test]
fn the_calendar_shows_who_goes_and_who_comes() {
    let db = with_a_published_plan();
    let amara = calendar(&db, "amara-nwosu", "2027-04-07");
    assert_eq!(
        (amara.from.to_string(), amara.weeks, amara.today.to_string()),
        ("2027-04-05".into(), 26, "2026-12-07".into())
    );
    let away = of_kind(&amara, EntryKind::Placement).into_iter().find(|entry| entry.mine).expect("her own");
    assert_eq!((away.what.as_deref(), away.team.as_deref()), (Some("Campaign sprint"), Some("Demand Generation")));
    assert_eq!((away.starts_on.to_string(), away.ends_on.to_string()), ("2027-04-05".into(), "2027-05-14".into()));
    let visit = of_kind(&amara, EntryKind::Visit).into_iter().next().expect("somebody comes in exchange");
    assert_eq!((visit.person.as_deref(), visit.team.as_deref()), (Some("Hannah Reid"), Some("Demand Generation")));
    // A colleague of hers sees her go; the guest of a call and its host see each other.
    let oscar = calendar(&db, "oscar-nilsson", "2027-04-07");
    assert!(
        of_kind(&oscar, EntryKind::Placement)
            .iter()
            .any(|entry| !entry.mine && entry.person.as_deref() == Some("Amara Nwosu"))
    );
    let whole_year = |person: &str| {
        let who = actor(Role::Employee, person, Language::En);
        my_calendar::mine(db.db(), &clock(), &who, "2027-01-04".parse().ok(), Some(26)).expect("a calendar")
    };
    let (felix, chloe) = (whole_year("felix-wagner"), whole_year("chloe-martin"));
    let partner =
        |view: &MyCalendarView| of_kind(view, EntryKind::RideAlong).first().and_then(|entry| entry.person.clone());
    assert_eq!((partner(&felix).as_deref(), partner(&chloe).as_deref()), (Some("Chloe Martin"), Some("Felix Wagner")));
}

#[test]
fn leave_is_in_the_own_calendar_and_in_no_colleagues() {
    let db = demo_company();
    let leaves = db.db().read(tandem::db::records::company).expect("the company").leaves;
    let leave = leaves.values().next().expect("the demo has one");
    let from = leave.starts_on.to_string();
    assert_eq!(of_kind(&calendar(&db, &leave.person_id, &from), EntryKind::Leave).len(), 1);
    let people = db.db().read(tandem::db::records::company).expect("the company").people;
    let team = &people[&leave.person_id].team_id;
    let colleague = people.values().find(|p| p.team_id == *team && p.id != leave.person_id).expect("a colleague");
    assert!(of_kind(&calendar(&db, &colleague.id, &from), EntryKind::Leave).is_empty());
}

#[test]
fn too_many_weeks_are_refused_in_the_readers_language() {
    let db = demo_company();
    let who = actor(Role::Employee, "amara-nwosu", Language::De);
    let Err(Error::Invalid { detail, .. }) = my_calendar::mine(db.db(), &clock(), &who, None, Some(99)) else {
        panic!("99 weeks are too many");
    };
    assert_eq!(detail, "Fragen Sie nach 1 bis 53 Wochen.");
}

fn goal(text: &str) -> GoalInput {
    GoalInput {
        competency_id: Some("discovery".into()),
        goal: text.into(),
        by_on: "2027-06-30".parse().ok(),
        done: false,
    }
}

#[test]
fn a_goal_is_set_reached_and_taken_out() {
    let db = demo_company();
    let felix = actor(Role::Employee, "felix-wagner", Language::En);
    let set = goals::create(db.db(), &clock(), &felix, &goal(" Lead a discovery call ")).expect("set");
    assert_eq!((set.goal.as_str(), set.version, set.done_on), ("Lead a discovery call", 1, None));
    assert!(set.competency.is_some());
    let reached = GoalInput { done: true, ..goal("Lead a discovery call") };
    let changed = goals::change(db.db(), &clock(), &felix, &set.id, 1, &reached).expect("changed");
    assert_eq!((changed.version, changed.done_on.map(|day| day.to_string())), (2, Some(demo::AS_OF.to_owned())));
    assert!(matches!(goals::change(db.db(), &clock(), &felix, &set.id, 1, &reached), Err(Error::Stale)));
    let other = actor(Role::Employee, "chloe-martin", Language::En);
    assert!(matches!(goals::remove(db.db(), &clock(), &other, &set.id, 2), Err(Error::NotFound)), "not theirs");
    assert_eq!(goals::mine(db.db(), &clock(), &felix).expect("listed"), vec![changed]);
    goals::remove(db.db(), &clock(), &felix, &set.id, 2).expect("removed");
    assert_eq!(goals::mine(db.db(), &clock(), &felix).expect("listed"), vec![]);
}

#[test]
fn everything_wrong_with_a_goal_is_said_at_once() {
    let db = demo_company();
    let felix = actor(Role::Employee, "felix-wagner", Language::En);
    let bad = GoalInput {
        competency_id: Some("juggling".into()),
        goal: "  ".into(),
        by_on: "2020-01-01".parse().ok(),
        done: false,
    };
    let Err(Error::Invalid { fields, .. }) = goals::create(db.db(), &clock(), &felix, &bad) else {
        panic!("nothing of it is right");
    };
    let paths: Vec<&str> = fields.iter().map(|field| field.path.as_str()).collect();
    assert_eq!(paths, ["goal", "competency_id", "by_on"]);
    assert!(fields[1].message.contains("juggling"), "{fields:?}");
}

#[test]
fn a_plan_of_everything_is_refused() {
    let db = demo_company();
    let felix = actor(Role::Employee, "felix-wagner", Language::En);
    for index in 0..20 {
        goals::create(db.db(), &clock(), &felix, &goal(&format!("Goal {index}"))).expect("set");
    }
    let one_more = goals::create(db.db(), &clock(), &felix, &goal("One more"));
    assert!(matches!(one_more, Err(Error::Conflict { .. })), "{one_more:?}");
}
