//! Generated instances are reproducible and look like companies, whatever their shape.

use std::collections::{HashMap, HashSet};
use std::time::Duration;
use tandem_solver::check::check;
use tandem_solver::generate::{Shape, generate, shaped, witnessed};
use tandem_solver::problem::{Person, Problem, Weekly};
use tandem_solver::search::{Options, Silent, kernels, solve};
use tandem_solver::validate::{Severity, validate};

fn share(problem: &Problem, chosen: impl Fn(&Person) -> bool) -> f64 {
    problem.people.iter().filter(|person| chosen(person)).count() as f64 / problem.people.len() as f64
}

#[test]
fn a_seed_means_the_same_instance_for_ever() {
    for shape in Shape::ALL {
        assert_eq!(shaped(64, 26, 1, shape), shaped(64, 26, 1, shape));
        assert_ne!(shaped(64, 26, 1, shape).people, shaped(64, 26, 2, shape).people);
    }
    assert_eq!(generate(64, 26, 1), shaped(64, 26, 1, Shape::Default));
}

#[test]
fn every_size_has_everybody_once() {
    for people in (0..40).chain([64, 199, 200, 250, 1000, 5000]) {
        let problem = generate(people, 13, 7);
        assert_eq!(problem.people.len(), people as usize);
        let names: HashSet<&str> = problem.people.iter().map(|person| person.name.as_str()).collect();
        assert_eq!(names.len(), people as usize, "names are unique");
        let units: HashSet<&str> = problem.units.iter().map(|unit| unit.name.as_str()).collect();
        assert_eq!(units.len(), problem.units.len(), "team names are unique");
        let mut sizes: HashMap<&str, usize> = HashMap::new();
        problem.people.iter().for_each(|person| *sizes.entry(person.unit.as_str()).or_default() += 1);
        if people >= 12 {
            assert!(sizes.values().all(|size| (4..=12).contains(size)), "{sizes:?}");
        }
    }
}

#[test]
fn it_looks_like_a_company() {
    let problem = generate(1000, 52, 3);
    let home: HashMap<&str, &str> = problem.units.iter().map(|unit| (&*unit.id, &*unit.function)).collect();
    let sales = share(&problem, |person| home[&*person.unit] == "sales");
    let marketing = share(&problem, |person| home[&*person.unit] == "marketing");
    assert!((1.8..2.2).contains(&(sales / marketing)), "sales to marketing {}", sales / marketing);
    let within = |what: &str, range: std::ops::Range<f64>, chosen: &dyn Fn(&Person) -> bool| {
        let share = share(&problem, chosen);
        assert!(range.contains(&share), "{what}: {share}");
    };
    within("part-timers", 0.08..0.15, &|person| person.fte.values().iter().any(|&fte| fte > 0.0 && fte < 1.0));
    within("on leave", 0.4..0.6, &|person| !person.leave_weeks.is_empty());
    within("with wishes", 0.3..0.45, &|person| !person.prefer.is_empty());
    within("joiners", 0.02..0.08, &|person| person.joined_week.is_some());
    within("in a territory", 0.05..0.25, &|person| person.territory.is_some());
    within("with a stand-in", 0.02..0.15, &|person| !person.backfill.is_empty());
    let posts = |chosen: &dyn Fn(&tandem_solver::problem::Post) -> bool| {
        problem.posts.iter().filter(|post| chosen(post)).count() as f64 / problem.posts.len() as f64
    };
    assert!(posts(&|post| post.intensities.contains(&0.5)) > 0.1);
    assert!(posts(&|post| post.lengths_weeks.len() > 1) > 0.4);
    assert!((0.01..0.15).contains(&posts(&|post| post.minimum != Weekly::Every(0))));
    assert!(problem.units.iter().any(|unit| unit.critical.iter().any(|skill| skill.people > 0)));
    assert!(problem.units.iter().any(|unit| !unit.blackout_weeks.is_empty()));
    assert!(problem.tracks.len() > 2 && problem.rules.orientation.is_some());
    for post in &problem.posts {
        let shares: f64 = post.teaches.iter().map(|teaching| teaching.share).sum();
        assert!(shares <= 1.0 && post.teaches.len() >= 3, "{} teaches {shares}", post.name);
    }
}

/// Nobody considers every post of the world: what a person can choose from levels off.
#[test]
fn options_a_person_level_off_with_size() {
    let a_person = |people: u32| kernels::options(&generate(people, 26, 11)).0 as f64 / f64::from(people);
    let (small, large) = (a_person(800), a_person(1600));
    assert!(small > 120.0 && large > 120.0 && large < 1.6 * small, "{small} and {large} options a person");
}

#[test]
fn no_problem_is_impossible_and_none_has_errors() {
    let mut owed = 0;
    for shape in Shape::ALL {
        for seed in 0..18 {
            let (people, weeks) = [(6, 13), (30, 23), (64, 26), (90, 13), (45, 52), (250, 26)][seed as usize % 6];
            let (problem, plan) = witnessed(people, weeks, seed, shape);
            let report = check(&problem, &plan);
            assert!(report.ok, "{}: {:?}", problem.name, report.findings);
            let findings = validate(&problem);
            let errors: Vec<_> = findings.iter().filter(|finding| finding.severity == Severity::Error).collect();
            assert!(errors.is_empty(), "{}: {errors:#?}", problem.name);
            owed += plan.placements.len();
        }
    }
    assert!(owed > 100, "only {owed} placements are owed to posts and programmes");
}

#[test]
fn ordinary_companies_are_solved() {
    for (people, weeks, seed) in [(30, 13, 1), (64, 26, 2), (90, 13, 3), (45, 52, 4)] {
        let problem = generate(people, weeks, seed);
        let limit = Duration::from_secs(60);
        let options = Options { gap: 1.0, iterations: Some(2000), time_limit: limit, ..Options::default() };
        let solution = solve(&problem, &options, &Silent).unwrap_or_else(|error| panic!("{}: {error}", problem.name));
        let report = check(&problem, &solution.plan);
        assert!(report.ok, "{}: {:?}", problem.name, report.findings);
    }
}

#[test]
fn every_shape_is_what_it_says() {
    let of = |shape| shaped(60, 26, 1, shape);
    let big = of(Shape::OneBigTeam);
    let team = &big.units[0].id;
    assert!(share(&big, |person| person.unit == *team) > 0.6);
    assert_eq!(share(&of(Shape::AllPartTime), |person| person.fte.values().iter().all(|&fte| fte < 1.0)), 1.0);
    let one = of(Shape::OnePost);
    assert!(share(&one, |person| person.prefer == [one.posts[0].id.clone()]) > 0.8);
    assert!(of(Shape::Prerequisites).posts.iter().any(|post| !post.requires.is_empty()));
    assert!(of(Shape::Tracks).tracks.len() > of(Shape::Default).tracks.len());
    assert!(of(Shape::FreeStarts).posts.iter().all(|post| post.start_weeks.is_none()));
}

#[test]
fn no_weeks_and_long_horizons_are_drawn_too() {
    for shape in Shape::ALL {
        assert!(shaped(10, 0, 1, shape).sessions.is_empty());
        assert!(shaped(50, 0, 1, shape).sessions.is_empty());
        assert_eq!(shaped(50, 104, 1, shape).calendar.no_start_weeks.len(), 24);
    }
}

/// Written down once: whoever changes what a seed means changes every figure that was measured on it.
#[test]
fn the_instance_of_a_seed_is_known() {
    let digests = [generate(16, 13, 1).sha256(), generate(250, 26, 1).sha256()].map(|digest| digest[..16].to_owned());
    assert_eq!(digests, ["3c76ce3b79c1e6be", "5f248fc5cd87a016"]);
}
