//! Each rule of a cycle reaches the problem, and defaults change nothing.

use super::super::*;
use crate::{
    demo,
    domain::cycle::{
        CycleRules, OrientationRule, PersonRule, PostRule, RideLoadRule, StrictExchangeRule, TeamRule, TrackRule,
        TrackStepRule,
    },
};
use tandem_solver::{
    problem::{Orientation, Person, Post, Unit},
    validate::{Severity, validate},
};

const CYCLE: &str = "2027-h1";

fn with(change: impl FnOnce(&mut CycleRules)) -> Problem {
    let company = demo::company().unwrap();
    let mut cycle = company.cycles[CYCLE].clone();
    change(&mut cycle.rules);
    assert_eq!(cycle.rules.faults(), []);
    assert_eq!(cycle.rules.unknown_names(&company), []);
    let problem = assemble(&company, &cycle, &[]);
    let findings = validate(&problem);
    assert!(findings.iter().all(|finding| finding.severity == Severity::Warning), "{findings:#?}");
    problem
}

fn person<'a>(problem: &'a Problem, id: &str) -> &'a Person {
    problem.people.iter().find(|person| person.id == id).unwrap()
}

fn post<'a>(problem: &'a Problem, id: &str) -> &'a Post {
    problem.posts.iter().find(|post| post.id == id).unwrap()
}

fn unit<'a>(problem: &'a Problem, id: &str) -> &'a Unit {
    problem.units.iter().find(|unit| unit.id == id).unwrap()
}

#[test]
fn a_document_from_before_makes_the_same_problem() {
    let company = demo::company().unwrap();
    let cycle = &company.cycles[CYCLE];
    let mut old = serde_json::to_value(&cycle.rules).unwrap();
    let fields = old.as_object_mut().unwrap();
    for field in [
        "lengths_weeks",
        "host_unit_max",
        "hand_overs_max",
        "strict_exchange",
        "floor_share",
        "away_share",
        "critical_people_min",
        "tenure_weeks_min",
        "probation_weeks",
        "orientation",
        "ride_minimum",
        "price_ride_minimum",
        "price_orientation",
        "price_idle_wait",
        "price_host_change",
        "price_baseline_change",
        "teams",
        "people",
        "posts",
        "tracks",
    ] {
        assert!(fields.remove(field).is_some(), "{field}");
    }
    let before = Cycle { rules: serde_json::from_value(old).unwrap(), ..cycle.clone() };
    assert_eq!(before.rules, cycle.rules);
    let problem = serde_json::to_value(assemble(&company, &before, &[])).unwrap();
    // What the format leaves out where nobody asked for it.
    assert!(problem["rules"].get("hand_overs_max").is_none() && problem["rules"].get("ride_minimum").is_none());
    assert!(problem["prices"].get("idle_wait").is_none() && problem["prices"].get("orientation").is_none());
}

#[test]
fn numbers_and_prices_arrive() {
    let problem = with(|rules| {
        rules.host_unit_max = Some(1);
        rules.hand_overs_max = Some(2);
        rules.critical_people_min = 1;
        rules.ride_minimum = vec![RideLoadRule { function: Some("sales".into()), rides: 1, weeks: 13 }];
        rules.price_ride_minimum = 0.2;
        rules.price_orientation = 0.3;
        rules.price_idle_wait = 0.01;
        rules.price_host_change = 0.02;
        rules.price_baseline_change = 0.4;
    });
    assert_eq!((problem.rules.host_unit_max, problem.rules.hand_overs_max), (Some(1), Some(2)));
    assert_eq!(problem.rules.ride_minimum[0].function.as_deref(), Some("sales"));
    let prices = &problem.prices;
    assert_eq!((prices.ride_minimum, prices.orientation, prices.idle_wait), (0.2, 0.3, 0.01));
    assert_eq!((prices.host_change, prices.baseline_change), (0.02, 0.4));
    let critical: Vec<u32> = problem.units.iter().flat_map(|unit| &unit.critical).map(|skill| skill.people).collect();
    assert!(!critical.is_empty() && critical.iter().all(|people| *people == 1));
}

#[test]
fn lengths_are_cut_and_common_starts_follow_them() {
    let before = with(|_| ());
    let problem = with(|rules| rules.lengths_weeks = vec![4]);
    assert!(problem.posts.iter().all(|post| post.lengths_weeks == [4]), "{:#?}", problem.posts);
    let kept = |id: &str| before.posts.iter().find(|post| post.id == id).unwrap().lengths_weeks.contains(&4);
    assert!(problem.posts.iter().all(|post| kept(&post.id)));
    // One stay of four weeks after the other.
    let starts = problem.posts[0].start_weeks.clone().unwrap();
    assert_eq!(&starts[..2], [0, 4]);
    let company = demo::company().unwrap();
    let none = Cycle {
        rules: CycleRules { lengths_weeks: vec![51], ..company.cycles[CYCLE].rules.clone() },
        ..company.cycles[CYCLE].clone()
    };
    assert!(assemble(&company, &none, &[]).posts.is_empty());
}

#[test]
fn floors_and_shares_away_are_the_cycles_the_teams_or_guessed() {
    let before = with(|_| ());
    let mid = |problem: &Problem| unit(problem, "sales-mid-market").floor_fte.at(5);
    let problem = with(|rules| {
        rules.floor_share = Some(0.5);
        rules.away_share = Some(0.3);
        rules.teams = vec![TeamRule { team: "content".into(), floor_share: Some(1.0), away_share: Some(0.0) }];
    });
    assert!(mid(&problem) < mid(&before), "{} {}", mid(&problem), mid(&before));
    assert_eq!(unit(&problem, "sales-mid-market").away_share, 0.3);
    let content = unit(&problem, "content");
    let there: f64 =
        problem.people.iter().filter(|person| person.unit == "content").map(|person| person.fte.at(5)).sum();
    assert_eq!((content.floor_fte.at(5), content.away_share), (rounded(there), 0.0));
    // Nobody guesses what the planner has said.
    let guessed = |problem: &Problem| problem.guessed.iter().filter(|fact| fact.path.ends_with("/floor_fte")).count();
    assert!(guessed(&before) > 0 && guessed(&problem) == 0);
    // A share that stands with a team is its own.
    let mut company = demo::company().unwrap();
    company.teams.get_mut("content").unwrap().away_share = 0.4;
    let mut cycle = company.cycles[CYCLE].clone();
    cycle.rules.away_share = Some(0.3);
    assert_eq!(unit(&assemble(&company, &cycle, &[]), "content").away_share, 0.4);
}

#[test]
fn newcomers_and_people_on_probation_stay_at_home() {
    let mut company = demo::company().unwrap();
    let joined = |company: &mut Company, day: &str| {
        company.people.get_mut("aisha-bello").unwrap().joined_on = Some(day.parse().unwrap());
    };
    let made = |company: &Company, change: fn(&mut CycleRules)| {
        let mut cycle = company.cycles[CYCLE].clone();
        change(&mut cycle.rules);
        person(&assemble(company, &cycle, &[]), "aisha-bello").clone()
    };
    joined(&mut company, "2026-11-16");
    let newcomer = made(&company, |rules| rules.tenure_weeks_min = 26);
    assert!(!newcomer.eligible.placements && newcomer.eligible.rides);
    assert!(newcomer.eligible.reason.unwrap().contains("26 weeks"));
    assert!(made(&company, |rules| rules.tenure_weeks_min = 7).eligible.placements);
    // Joined seven weeks before the cycle: of ten weeks of probation three are left.
    let probation = made(&company, |rules| rules.probation_weeks = 10);
    assert_eq!(&probation.blackout_weeks[..3], [0, 1, 2]);
    assert!(probation.eligible.placements && !probation.blackout_weeks.contains(&3));
    let whole = made(&company, |rules| rules.probation_weeks = 52);
    assert_eq!(whole.eligible.reason.as_deref(), Some(people::PROBATION));
    // A joiner of the cycle, one from just before it, one from long ago.
    for (day, week) in [("2027-02-01", Some(4)), ("2026-12-21", Some(0)), ("2026-11-16", None)] {
        joined(&mut company, day);
        let joiner = made(&company, |rules| rules.orientation = Some(OrientationRule { rides: 2, weeks: 6 }));
        assert_eq!(joiner.joined_week, week, "{day}");
        assert_eq!(made(&company, |_| ()).joined_week, None);
    }
    let problem = with(|rules| rules.orientation = Some(OrientationRule { rides: 2, weeks: 6 }));
    assert_eq!(problem.rules.orientation, Some(Orientation { rides: 2, weeks: 6 }));
}

#[test]
fn what_holds_for_one_person_or_post_arrives_there() {
    let problem = with(|rules| {
        rules.people = vec![
            PersonRule {
                person: "aisha-bello".into(),
                no_placements: Some("In another programme".into()),
                ..PersonRule::default()
            },
            PersonRule {
                person: "amara-nwosu".into(),
                placements_max: Some(2),
                relief_weeks: Some(3.0),
                territory: Some("North".into()),
                backfill: vec!["ines-carvalho".into()],
                ..PersonRule::default()
            },
            PersonRule { person: "ines-carvalho".into(), no_rides: Some("Travels".into()), ..PersonRule::default() },
        ];
        rules.posts = vec![
            PostRule { post: "sdr-desk".into(), family: Some("field".into()), ..PostRule::default() },
            PostRule { post: "campaign-sprint".into(), requires: vec!["field".into()], ..PostRule::default() },
        ];
        rules.tracks = vec![TrackRule {
            name: "Joiners".into(),
            people: vec!["amara-nwosu".into()],
            steps: vec![TrackStepRule { families: vec!["field".into()], at_least: 1, ..TrackStepRule::default() }],
            ordered: true,
        }];
        rules.strict_exchange =
            Some(StrictExchangeRule { teams: vec!["content".into(), "sales-smb".into()], ring_max: 2 });
    });
    let aisha = person(&problem, "aisha-bello");
    assert!(!aisha.eligible.placements && aisha.eligible.rides);
    assert_eq!(aisha.eligible.reason.as_deref(), Some("In another programme"));
    let amara = person(&problem, "amara-nwosu");
    assert_eq!(
        (amara.placements_max, amara.relief_weeks, amara.territory.as_deref()),
        (Some(2), Some(3.0), Some("North"))
    );
    assert_eq!(amara.backfill, ["ines-carvalho"]);
    let ines = person(&problem, "ines-carvalho");
    assert!(!ines.eligible.rides);
    assert_eq!(post(&problem, "sdr-desk").family.as_deref(), Some("field"));
    assert_eq!(post(&problem, "campaign-sprint").requires, ["field"]);
    assert_eq!(
        (problem.tracks[0].people.as_slice(), problem.tracks[0].ordered),
        (&["amara-nwosu".to_owned()][..], true)
    );
    assert_eq!(problem.tracks[0].steps[0].families, ["field"]);
    let exchange = problem.rules.strict_exchange.unwrap();
    assert_eq!((exchange.units, exchange.ring_max), (vec!["content".to_owned(), "sales-smb".to_owned()], 2));
    // A post that must not stay empty, wherever somebody could come.
    let minimum = with(|rules| {
        rules.common_starts = false;
        rules.quarter_end_weeks = 0;
        rules.posts = vec![PostRule { post: "sdr-desk".into(), minimum: 1, ..PostRule::default() }];
    });
    assert_eq!(post(&minimum, "sdr-desk").minimum.at(3), 1);
}

#[test]
fn names_that_lead_nowhere_are_told_with_what_may_be_meant() {
    let company = demo::company().unwrap();
    let rules = CycleRules {
        people: vec![PersonRule { person: "aisha-belo".into(), ..PersonRule::default() }],
        teams: vec![TeamRule { team: "contnet".into(), ..TeamRule::default() }],
        posts: vec![PostRule { post: "sdr-desk".into(), requires: vec!["sea".into()], ..PostRule::default() }],
        ..CycleRules::default()
    };
    let told: Vec<String> =
        rules.unknown_names(&company).into_iter().map(|(path, message)| format!("{path}: {message}")).collect();
    assert_eq!(told.len(), 3, "{told:#?}");
    assert!(told[0].contains("/teams/0/team") && told[0].contains("Did you mean “content”?"), "{told:#?}");
    assert!(told[1].contains("/people/0/person") && told[1].contains("Did you mean “aisha-bello”?"), "{told:#?}");
    assert!(told[2].contains("/posts/0/requires/0"), "{told:#?}");
}
