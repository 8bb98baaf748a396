//! What people are shown of the programme: their assignments with the reasons, who may see whom, and succession under a plan.

use crate::support::TestDb;
use tandem::{
    app::{
        Error, development, import,
        people::{self, PeopleQuery},
        planning::{
            at_once, problem,
            publish::{self, Showing},
            store::{self, CheckedPlan, Origin},
        },
        succession::{self, Growths},
    },
    clock::Clock,
    db::{plans, settings},
    demo,
    domain::{account::Actor, language::Language, policy::Audience, role::Role},
};
use tandem_solver::{
    plan::{PLAN_VERSION, Placement, Plan, Ride},
    problem::Problem,
};

fn clock() -> Clock {
    Clock::fixed("2026-12-07T09:00:00".parse().expect("a time"))
}

fn actor(role: Role, person: Option<&str>) -> Actor {
    Actor {
        account_id: format!("account-{role}"),
        name: role.to_string(),
        email: format!("{role}@example.org"),
        role,
        person_id: person.map(str::to_owned),
        language: Language::En,
    }
}

/// The demo's people, and a plan by hand: an exchange between an SDR and a demand generation manager, and a ride.
fn planned() -> (TestDb, Problem, String) {
    let db = TestDb::new();
    import::import(db.db(), "test", clock().now(), &demo::files(), None).expect("imported");
    db.db().write_tx(|conn| settings::set(conn, settings::AS_OF, demo::AS_OF)).expect("set");
    let problem = db.db().read(|conn| problem::build(conn, "2027-h1")).expect("a problem");
    let place = |person: &str, post: &str, intensity| Placement {
        person: person.to_owned(),
        post: post.to_owned(),
        start_week: 13,
        weeks: 6,
        intensity,
    };
    let ride = problem.sessions.iter().find(|s| s.id == "calls-chloe-martin.3").expect("a session");
    let mut plan = Plan {
        version: PLAN_VERSION,
        problem_sha256: problem.sha256(),
        placements: vec![place("amara-nwosu", "campaign-sprint", 1.0), place("hannah-reid", "sdr-desk", 1.0)],
        rides: vec![Ride { person: "felix-wagner".to_owned(), session: ride.id.clone(), week: ride.weeks[0] }],
    };
    plan.sort();
    let checked = CheckedPlan::new(&problem, &plan).expect("a sound plan");
    let origin =
        Origin { cycle_id: "2027-h1", run_id: None, bound: None, based_on: None, scenario_id: None, at: clock().now() };
    let id = db.db().write_tx(|conn| store::insert(conn, &checked, &origin)).expect("stored");
    (db, problem, id)
}

#[test]
fn a_draft_is_not_shown_and_a_published_plan_is_explained() {
    let (db, _, plan) = planned();
    let amara = actor(Role::Employee, Some("amara-nwosu"));
    let before = development::mine(db.db(), &clock(), &amara).expect("shown");
    assert!(before.next.is_none() && before.assignments.is_empty());

    at_once::publish(db.db(), &plan, clock().now()).expect("published");
    let mine = development::mine(db.db(), &clock(), &amara).expect("shown");
    let next = mine.next.expect("an assignment");
    assert_eq!((next.post.as_str(), next.host_team.as_str()), ("Campaign sprint", "Demand Generation"));
    assert_eq!(next.starts_on.to_string(), "2027-04-05");
    assert_eq!((next.ends_on.to_string(), next.returns_on.to_string()), ("2027-05-14".into(), "2027-05-17".into()));
    assert_eq!(next.why.wish_rank, Some(1));
    assert_eq!(next.mentor.as_deref(), Some("Stefan Popa"));
    let partner = next.exchange_with.first().expect("an exchange");
    assert_eq!((partner.person.as_str(), partner.post.as_str()), ("Hannah Reid", "Sales development desk"));

    let why = &next.why;
    assert!(why.learns.windows(2).all(|pair| pair[0].gain >= pair[1].gain));
    assert!(why.learns.iter().all(|learns| learns.level_after > learns.level_now && learns.gain > 0.0));
    assert!((why.gain - why.learns.iter().map(|learns| learns.gain).sum::<f64>()).abs() < 1e-9);
    let parts = &why.disruption_alone;
    assert!((parts.total - parts.shortfall - parts.hand_over - parts.single_point).abs() < 1e-9);
    assert!((parts.hand_over - 1.0).abs() < 1e-9, "half a week at each end");
    assert_eq!(why.home.weeks.len(), 6);
    assert!(why.home.weeks.iter().all(|week| week.staff >= week.floor - 1e-9));
    let text = why.sentences.join("\n");
    for expected in [
        "You ranked this post first.",
        "You exchange with Hannah Reid",
        "Your home team keeps ",
        "Campaign design: level ",
    ] {
        assert!(text.contains(expected), "{text}");
    }

    // The colleagues of the team see that she is away; the rider sees the ride.
    let oscar = development::mine(db.db(), &clock(), &actor(Role::Employee, Some("oscar-nilsson"))).expect("shown");
    assert!(oscar.team_calendar.iter().any(|away| away.person == "Amara Nwosu" && away.what == "Campaign sprint"));
    let felix = development::mine(db.db(), &clock(), &actor(Role::Employee, Some("felix-wagner"))).expect("shown");
    let ride = felix.rides.first().expect("a ride");
    assert_eq!((ride.kind.as_str(), ride.host.as_deref()), ("ride-along", Some("Chloe Martin")));
    assert!(!ride.learns.is_empty());
}

#[test]
fn the_reasons_of_a_placement_are_for_those_who_may_see_the_person() {
    let (db, _, plan) = planned();
    let placements = db.db().read(|conn| plans::placements(conn, &plan)).expect("placements");
    let amara = placements.iter().find(|row| row.person_id == "amara-nwosu").expect("placed");
    let look = |actor: &Actor| development::placement(db.db(), &clock(), actor, &plan, &amara.id);
    let manager = actor(Role::Manager, Some("sean-gallagher"));
    assert!(matches!(look(&manager), Err(Error::NotFound)), "a draft is the planners' own until it is shown");
    let showing = Showing { to: Audience::Managers, reason: None };
    publish::show(db.db(), &clock(), &actor(Role::Planner, None), &plan, 1, &showing).expect("shown");
    assert_eq!(look(&actor(Role::Planner, None)).expect("seen").person, "Amara Nwosu");
    assert_eq!(look(&manager).expect("seen").state, "draft");
    for blind in [actor(Role::Manager, Some("priya-raman")), actor(Role::Employee, Some("amara-nwosu"))] {
        assert!(matches!(look(&blind), Err(Error::NotFound)), "{blind:?}");
    }
}

#[test]
fn people_and_teams_are_those_of_the_scope() {
    let (db, ..) = planned();
    let names = |actor: &Actor| {
        let query = PeopleQuery::default();
        people::people(db.db(), &clock(), actor, &query).expect("people").items.len()
    };
    assert_eq!(names(&actor(Role::Planner, None)), 64);
    assert_eq!(names(&actor(Role::Leader, Some("helena-brandt"))), 42);
    assert_eq!(names(&actor(Role::Manager, Some("sean-gallagher"))), 9);
    assert_eq!(names(&actor(Role::Employee, Some("amara-nwosu"))), 1);
    let teams = people::teams(db.db(), &clock(), &actor(Role::Planner, None)).expect("teams");
    assert_eq!(teams.iter().map(|team| team.people).sum::<usize>(), 64);
    let stranger = people::person(db.db(), &clock(), &actor(Role::Employee, Some("amara-nwosu")), "ben-fischer");
    assert!(matches!(stranger, Err(Error::NotFound)));
    let own =
        people::person(db.db(), &clock(), &actor(Role::Employee, Some("amara-nwosu")), "amara-nwosu").expect("seen");
    assert_eq!(own.levels.len(), 22);
    assert!(own.levels.iter().any(|level| level.guessed) && own.levels.iter().any(|level| !level.guessed));

    let page = PeopleQuery { limit: Some(40), ..PeopleQuery::default() };
    let first = people::people(db.db(), &clock(), &actor(Role::Planner, None), &page).expect("people");
    let rest = PeopleQuery { after: first.next, ..page };
    let second = people::people(db.db(), &clock(), &actor(Role::Planner, None), &rest).expect("people");
    assert_eq!((first.items.len(), second.items.len(), second.next), (40, 24, None));
}

#[test]
fn succession_counts_on_the_plans_ahead_and_is_not_for_everybody() {
    let (db, _, plan) = planned();
    let view =
        succession::succession(db.db(), &clock(), &Growths::default(), &actor(Role::Planner, None)).expect("seen");
    assert_eq!(view.plans.first().map(|used| used.id.as_str()), Some(plan.as_str()));
    assert_eq!(view.as_of.to_string(), demo::AS_OF);
    for quarter in &view.quarters {
        assert!(quarter.with_plan >= quarter.covered_now, "{quarter:?}");
    }
    for role in [Role::Manager, Role::Employee] {
        let refused = succession::succession(db.db(), &clock(), &Growths::default(), &actor(role, Some("amara-nwosu")));
        assert!(matches!(refused, Err(Error::Forbidden)));
    }
}

#[test]
fn the_reasons_are_given_in_the_readers_language() {
    let (db, _, plan) = planned();
    at_once::publish(db.db(), &plan, clock().now()).expect("published");
    let english = actor(Role::Employee, Some("amara-nwosu"));
    let german = Actor { language: Language::De, ..english.clone() };
    let reasons = |who: &Actor| {
        let next = development::mine(db.db(), &clock(), who).expect("shown").next.expect("an assignment");
        next.why.sentences
    };
    let (english, german) = (reasons(&english), reasons(&german));
    assert_eq!(english.len(), german.len());
    assert!(english.iter().any(|said| said.starts_with("You exchange with Hannah Reid")), "{english:?}");
    assert!(german.iter().any(|said| said.starts_with("Sie tauschen mit Hannah Reid")), "{german:?}");
    let alike: Vec<_> = english.iter().filter(|said| german.contains(said)).collect();
    assert!(alike.is_empty(), "{alike:?}");
    let levels = german.iter().find(|said| said.contains("Stufe")).expect("what is learned");
    assert!(!levels.contains('.') || levels.ends_with('.') && levels.matches('.').count() == 1, "commas: {levels}");
}
