//! Rules and prices that concern one person's placements and rides taken together, as the check judges them.

#[path = "support/company.rs"]
mod company;
#[path = "support/company_plan.rs"]
mod company_plan;

use company_plan::placement;
use tandem_solver::check::{Report, check};
use tandem_solver::problem::{Person, PostValue, Track, TrackStep};
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
