//! Rules and prices that concern one person's placements and rides taken together, as the check judges them.

#[path = "support/company.rs"]
mod company;
#[path = "support/company_plan.rs"]
mod company_plan;

use company_plan::placement;
use tandem_solver::check::{Report, check};
use tandem_solver::problem::{Baseline, Orientation, Person, PostValue, RideLoad, Track, TrackStep};
use tandem_solver::{Plan, Problem};

/// The person with this id, to be changed.
fn person_mut<'a>(problem: &'a mut Problem, id: &str) -> &'a mut Person {
    problem.people.iter_mut().find(|person| person.id == id).expect("one of the two teams")
}

/// What the check says after both files were changed (and the checksum mended).
fn judged(change: impl FnOnce(&mut Problem, &mut Plan)) -> Report {
    let mut problem = company::problem();
    let mut plan = company_plan::plan(&problem);
    change(&mut problem, &mut plan);
    plan.problem_sha256 = problem.sha256();
    check(&problem, &plan)
}

/// Cem in weeks 2–5 at one post of marketing, in weeks 8–11 at another.
fn twice(change: impl FnOnce(&mut Problem, &mut Plan)) -> Report {
    judged(|problem, plan| {
        problem.rules.placements_max = 2;
        problem.rules.cooldown_weeks = 0;
        problem.prices.disruption = 0.0;
        plan.placements.push(placement("cem", "events", 8));
        plan.sort();
        change(problem, plan);
    })
}

#[test]
fn steps_in_order_are_judged() {
    let track = |steps: [&str; 2]| Track {
        id: "graduates".into(),
        name: "Graduates".into(),
        people: vec!["cem".into()],
        steps: steps
            .map(|post| TrackStep { posts: vec![post.into()], families: Vec::new(), at_least: 1, at_most: None })
            .into(),
        ordered: true,
        host_unit_max: None,
    };
    assert!(twice(|problem, _| problem.tracks = vec![track(["launch", "events"])]).ok);
    let wrong = twice(|problem, _| problem.tracks = vec![track(["events", "launch"])]);
    let messages: Vec<_> = wrong.findings.iter().map(|finding| finding.message.as_str()).collect();
    assert_eq!(
        messages,
        [
            "Cem Kaya starts at Launch team member in week 3 of the plan (starting 18 Jan 2027), before Event crew member is over, which Graduates asks for first."
        ]
    );
}

#[test]
fn waiting_changes_and_direct_values_count() {
    let plain = twice(|_, _| {});
    // Weeks 0, 1, 6 and 7.
    let waiting = twice(|problem, _| problem.prices.idle_wait = 0.1);
    assert!((plain.value - waiting.value - 0.1 * (4.0 + 3.0)).abs() < 1e-9, "four weeks of Cem, three of Jana");
    let own = twice(|problem, _| {
        problem.prices.idle_wait = 0.1;
        person_mut(problem, "cem").idle_price = Some(0.0);
    });
    assert!((plain.value - own.value - 0.1 * 3.0).abs() < 1e-9);
    let same = twice(|problem, _| problem.prices.host_change = 0.5);
    assert!((plain.value - same.value).abs() < 1e-9, "both posts are of marketing");
    let moved = |problem: &mut Problem| {
        problem.posts[1].unit = "sales-two".into();
        let mut unit = problem.units[0].clone();
        unit.id = "sales-two".into();
        problem.units.push(unit);
    };
    let there = twice(|problem, _| moved(problem));
    let changing = twice(|problem, _| {
        moved(problem);
        problem.prices.host_change = 0.5;
    });
    assert!((there.value - changing.value - 0.5).abs() < 1e-9);
    let valued = twice(|problem, _| {
        let value = |post: &str, value| PostValue { post: post.into(), value };
        person_mut(problem, "cem").values = vec![value("launch", 2.0), value("events", -0.5), value("deals", 7.0)];
    });
    assert!((valued.value - plain.value - 1.5).abs() < 1e-9);
}

#[test]
fn the_worst_off_counts() {
    // Nobody but Cem and Jana may be placed; Jana, who learns as much as Cem at his first post, has one placement.
    let of_two = |price: f64, jana: f64| {
        twice(move |problem, _| {
            problem.prices.worst_off = price;
            for person in problem.people.iter_mut().filter(|person| !["cem", "jana"].contains(&&*person.id)) {
                person.eligible.placements = false;
            }
            person_mut(problem, "jana").values = vec![PostValue { post: "deals".into(), value: jana }];
        })
    };
    let plain = of_two(0.0, 0.0);
    let exposure: f64 = 4.0 * 0.8 * 0.7 * 0.75;
    let (one, two) = (3.0 * (1.0 - (-0.15f64).exp()), 3.0 * (1.0 - (-0.30f64).exp()));
    let jana = one + (two - one) * (exposure - 1.0);
    assert!((of_two(2.0, 0.0).value - plain.value - 2.0 * jana).abs() < 1e-9);
    assert!((of_two(2.0, -1.0).value - plain.value + 1.0 - 2.0 * (jana - 1.0)).abs() < 1e-9);
}

#[test]
fn rides_that_should_be_there_count() {
    let alone = |problem: &mut Problem| {
        person_mut(problem, "gita").eligible.rides = false;
        person_mut(problem, "hana").leave_weeks = (0..12).collect();
    };
    let plain = judged(|problem, _| alone(problem));
    // Three of marketing, three windows, two rides each; Finn has one of his.
    let field_days = judged(|problem, _| {
        problem.rules.ride_minimum = vec![RideLoad { function: Some("marketing".into()), rides: 2, weeks: 4 }];
        problem.prices.ride_minimum = 0.2;
        alone(problem);
    });
    let missing = 3.0 * 2.0 * 3.0 - 1.0;
    assert!((plain.value - field_days.value - 0.2 * missing).abs() < 1e-9, "{field_days:?}");
    let joiners = judged(|problem, _| {
        alone(problem);
        problem.rules.orientation = Some(Orientation { rides: 2, weeks: 2 });
        problem.prices.orientation = 0.3;
        person_mut(problem, "finn").joined_week = Some(1);
        person_mut(problem, "dora").joined_week = Some(3);
    });
    assert!((plain.value - joiners.value - 0.3 * (1.0 + 2.0)).abs() < 1e-9, "{joiners:?}");
}

#[test]
fn changes_of_the_published_plan_count() {
    let points = |now_week: u32, frozen_weeks: u32, change: fn(&mut Plan)| {
        let report = |price: f64| {
            judged(|problem, plan| {
                let (placements, rides) = (plan.placements.clone(), plan.rides.clone());
                problem.baseline = Some(Baseline { placements, rides, now_week, frozen_weeks });
                problem.prices.baseline_change = price;
                problem.rules.placements_max = 2;
                change(plan);
            })
        };
        report(0.0).value - report(1.0).value
    };
    let close = |points: f64, wanted: f64| assert!((points - wanted).abs() < 1e-9, "{points} instead of {wanted}");
    close(points(0, 0, |_| {}), 0.0);
    // Two weeks' notice, and three weeks'; the ride.
    close(points(0, 0, |plan| plan.placements.clear()), 4.0 * 5.0 + 4.0 * 5.0);
    close(points(0, 0, |plan| plan.rides.clear()), 1.0);
    // Cem moves by one week, by many, and to another post.
    close(points(0, 0, |plan| plan.placements[0].start_week = 3), 4.0);
    close(points(0, 0, |plan| plan.placements[0].start_week = 8), 4.0 * 3.0);
    close(points(0, 0, |plan| plan.placements[0].post = "events".into()), 4.0 * 3.0);
    // A second placement, with six weeks' notice, answers for nothing; a longer one at the same post is no cancellation.
    close(points(0, 0, |plan| plan.placements.push(placement("cem", "events", 6))), 3.0 * 2.0);
    close(points(0, 0, |plan| plan.placements[0].weeks = 6), 4.0 * 2.0);
    close(points(0, 0, |plan| plan.placements[0].intensity = 0.5), 4.0);
    // Which of two new ones answers: the nearer.
    let two = |plan: &mut Plan| {
        plan.placements[0].start_week = 7;
        plan.placements.push(placement("cem", "launch", 3));
    };
    close(points(0, 0, two), 4.0 + 3.0 * 2.0);
    // What is frozen is judged by the rule, not priced.
    close(points(0, 3, |plan| plan.placements[0].weeks = 3), 0.0);
}

#[test]
fn a_frozen_window_lets_nothing_else_begin() {
    let report = judged(|problem, plan| {
        problem.baseline = Some(Baseline { placements: Vec::new(), rides: Vec::new(), now_week: 0, frozen_weeks: 3 });
        plan.placements.retain(|j| j.person == "cem");
    });
    let messages: Vec<_> = report.findings.iter().map(|finding| finding.message.as_str()).collect();
    assert_eq!(
        messages,
        [
            "Cem Kaya starts at Launch team member in week 3 of the plan (starting 18 Jan 2027), which is frozen: the published plan has no such placement.",
            "Finn Costa rides along in Customer call 1 in week 3 of the plan (starting 18 Jan 2027), which is frozen: the published plan has no such ride.",
        ]
    );
}
