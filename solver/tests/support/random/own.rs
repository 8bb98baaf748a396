//! Rules and prices that concern one person's placements and rides taken together, in some of the tiny problems.

use rand::{RngExt, SeedableRng};
use rand_chacha::ChaCha8Rng;
use tandem_solver::check::check;
use tandem_solver::plan::{PLAN_VERSION, Placement, Plan, Ride};
use tandem_solver::problem::{Baseline, Orientation, PostValue, RideLoad, Track, TrackStep};
use tandem_solver::{Problem, Rule};

const FAMILIES: [&str; 2] = ["field", "desk"];

/// With dice of its own, so that the rest of a problem stays as it is.
pub fn add(problem: &mut Problem, seed: u64) {
    let mut dice = ChaCha8Rng::seed_from_u64(seed ^ 0x6f77_6e21);
    families(problem, &mut dice);
    if dice.random_bool(0.2) {
        track(problem, &mut dice);
    }
    if dice.random_bool(0.15) {
        problem.rules.host_unit_max = Some(dice.random_range(0..=1));
    }
    if dice.random_bool(0.25) {
        values(problem, &mut dice);
    }
    let prices = &mut problem.prices;
    prices.idle_wait = if dice.random_bool(0.2) { 0.03 } else { 0.0 };
    prices.host_change = if dice.random_bool(0.2) { 0.2 } else { 0.0 };
    prices.worst_off = if dice.random_bool(0.2) { 1.5 } else { 0.0 };
    rides(problem, &mut dice);
    if dice.random_bool(0.15) {
        for person in &mut problem.people {
            let relief = [0.5, 2.0, 3.0][dice.random_range(0..3)];
            person.relief_weeks = dice.random_bool(0.5).then_some(relief);
        }
    }
    let person = dice.random_range(0..problem.people.len());
    if dice.random_bool(0.1) {
        problem.people[person].idle_price = Some(0.1);
        problem.people[person].host_change_price = Some(0.05);
    }
    if dice.random_bool(0.2) {
        published(problem, &mut dice);
    }
}

/// Rides that people should have.
fn rides(problem: &mut Problem, dice: &mut ChaCha8Rng) {
    if dice.random_bool(0.2) {
        let function = dice.random_bool(0.5).then(|| problem.units[0].function.clone());
        let (rides, weeks) = (dice.random_range(1..=2), dice.random_range(2..=5));
        problem.rules.ride_minimum.push(RideLoad { function, rides, weeks });
        problem.prices.ride_minimum = 0.1;
    }
    if dice.random_bool(0.2) {
        problem.rules.orientation =
            Some(Orientation { rides: dice.random_range(1..=2), weeks: dice.random_range(1..=4) });
        for person in &mut problem.people {
            let week = dice.random_range(0..problem.calendar.weeks);
            person.joined_week = dice.random_bool(0.6).then_some(week);
        }
    }
}

/// A published plan, some of it frozen: placements and rides each of which could stand alone.
fn published(problem: &mut Problem, dice: &mut ChaCha8Rng) {
    let mut told = Baseline {
        placements: Vec::new(),
        rides: Vec::new(),
        now_week: dice.random_range(0..=2),
        frozen_weeks: dice.random_range(0..=1),
    };
    let alone = |placements: Vec<Placement>, rides: Vec<Ride>| {
        let plan = Plan { version: PLAN_VERSION, problem_sha256: problem.sha256(), placements, rides };
        let open = [Rule::TrackRequirement, Rule::Pin, Rule::HostMinimum, Rule::FairnessFloor, Rule::ExchangeBalance];
        check(problem, &plan).findings.iter().all(|finding| open.iter().any(|rule| rule.id() == finding.rule))
    };
    for person in &problem.people {
        let post = &problem.posts[dice.random_range(0..problem.posts.len())];
        let weeks = post.lengths_weeks[0];
        let start_week = match &post.start_weeks {
            Some(starts) => starts[dice.random_range(0..starts.len())],
            None => dice.random_range(0..=problem.calendar.weeks - weeks),
        };
        let (person, post, intensity) = (person.id.clone(), post.id.clone(), post.intensities[0]);
        let placement = Placement { person, post, start_week, weeks, intensity };
        if dice.random_bool(0.6) && alone(vec![placement.clone()], Vec::new()) {
            told.placements.push(placement);
        }
    }
    for session in &problem.sessions {
        let person = problem.people[dice.random_range(0..problem.people.len())].id.clone();
        let ride = Ride { person, session: session.id.clone(), week: session.weeks[0] };
        if alone(Vec::new(), vec![ride.clone()]) {
            told.rides.push(ride);
        }
    }
    problem.prices.baseline_change = [0.0, 0.02, 0.1][dice.random_range(0..3)];
    problem.baseline = Some(told);
}

/// Families of posts, and at times a post that requires another family first.
fn families(problem: &mut Problem, dice: &mut ChaCha8Rng) {
    for post in &mut problem.posts {
        post.family = dice.random_bool(0.7).then(|| FAMILIES[dice.random_range(0..2)].into());
    }
    if dice.random_bool(0.2) {
        let last = problem.posts.len() - 1;
        let others = problem.posts[..last].iter().filter_map(|post| post.family.clone());
        let other = others.into_iter().find(|family| Some(family) != problem.posts[last].family.as_ref());
        problem.posts[last].requires.extend(other);
    }
}

/// One or two people follow a programme of one or two steps.
fn track(problem: &mut Problem, dice: &mut ChaCha8Rng) {
    let candidates: Vec<usize> = (0..problem.people.len()).filter(|&p| problem.people[p].eligible.placements).collect();
    let steps: Vec<TrackStep> = match (dice.random_range(0..3), problem.posts.len()) {
        (0, _) | (_, 1) => {
            let at_least = dice.random_range(0..=2);
            let at_most = dice.random_bool(0.5).then_some(at_least);
            vec![TrackStep { posts: vec![problem.posts[0].id.clone()], families: Vec::new(), at_least, at_most }]
        }
        (1, _) => (0..2)
            .map(|step| TrackStep {
                posts: vec![problem.posts[step].id.clone()],
                families: Vec::new(),
                at_least: dice.random_range(0..=1),
                at_most: dice.random_bool(0.5).then_some(1),
            })
            .collect(),
        _ => (FAMILIES.iter())
            .filter(|family| problem.posts.iter().any(|post| post.family.as_deref() == Some(family)))
            .map(|family| TrackStep {
                posts: Vec::new(),
                families: vec![(*family).into()],
                at_least: dice.random_range(0..=1),
                at_most: Some(dice.random_range(1..=2)),
            })
            .collect(),
    };
    let people: Vec<usize> = candidates.into_iter().take(dice.random_range(1..=2)).collect();
    if people.is_empty() || steps.is_empty() {
        return;
    }
    let asked: u32 = steps.iter().map(|step| step.at_least).sum();
    for &p in &people {
        let limit = problem.people[p].placements_max.unwrap_or(problem.rules.placements_max);
        problem.people[p].placements_max = Some(limit.max(asked));
    }
    problem.tracks.push(Track {
        id: "programme".into(),
        name: "Programme".into(),
        people: people.into_iter().map(|p| problem.people[p].id.clone()).collect(),
        steps,
        ordered: dice.random_bool(0.6),
        host_unit_max: dice.random_bool(0.2).then_some(2),
    });
}

/// Direct values, some below zero.
fn values(problem: &mut Problem, dice: &mut ChaCha8Rng) {
    for person in &mut problem.people {
        for post in &problem.posts {
            if dice.random_bool(0.4) {
                let value = f64::from(dice.random_range(-3..=8)) / 10.0;
                person.values.push(PostValue { post: post.id.clone(), value });
            }
        }
    }
}
