//! What is said of own rules before a change is what the change does.

use crate::generate::generate;
use crate::mip::Sets;
use crate::plan::Placement;
use crate::problem::{Baseline, Orientation, PostValue, Problem, RideLoad, Track, TrackStep, Weekly};
use crate::search::State;
use crate::search::state::Blocked;
use crate::value::{Instance, worth_of};
use std::collections::BTreeMap;

/// A company in which everything of this kind is at work.
fn company() -> Problem {
    let mut problem = generate(24, 26, 5);
    problem.rules.placements_max = 3;
    problem.rules.balance = None;
    problem.rules.cooldown_weeks = 1;
    problem.rules.host_unit_max = Some(2);
    problem.rules.ride_minimum = vec![RideLoad { function: None, rides: 2, weeks: 13 }];
    problem.rules.orientation = Some(Orientation { rides: 1, weeks: 8 });
    problem.prices.idle_wait = 0.01;
    problem.prices.host_change = 0.05;
    problem.prices.worst_off = 3.0;
    for (h, post) in problem.posts.iter_mut().enumerate() {
        post.family = Some(["field", "desk", "lab"][h % 3].into());
        post.lengths_weeks = vec![3, 4];
        post.start_weeks = None;
        post.capacity = Weekly::Every(3);
        post.mentor = None;
    }
    problem.posts[2].requires = vec!["field".into()];
    for unit in &mut problem.units {
        unit.floor_fte = Weekly::Every(0.0);
        unit.away_share = 1.0;
    }
    for (p, person) in problem.people.iter_mut().enumerate() {
        let post = problem.posts[p % problem.posts.len()].id.clone();
        person.joined_week = (p % 2 == 0).then_some(3);
        person.relief_weeks = (p % 5 == 0).then_some(7.0);
        person.values = vec![PostValue { post, value: 0.3 - 0.1 * (p % 7) as f64 }];
    }
    let step = |family: &str, at_least| TrackStep {
        posts: Vec::new(),
        families: vec![family.into()],
        at_least,
        at_most: Some(2),
    };
    problem.tracks = vec![Track {
        id: "programme".into(),
        name: "Programme".into(),
        people: problem.people.iter().take(12).map(|person| person.id.clone()).collect(),
        steps: vec![step("desk", 1), step("field", 1), step("lab", 0)],
        ordered: true,
        host_unit_max: None,
    }];
    let placement = |p: usize, start_week: u32| Placement {
        person: problem.people[p].id.clone(),
        post: problem.posts[p % problem.posts.len()].id.clone(),
        start_week,
        weeks: 3,
        intensity: 1.0,
    };
    problem.baseline = Some(Baseline {
        placements: (0..12).flat_map(|p| [placement(p, p as u32 % 5), placement(p, 8 + p as u32)]).collect(),
        rides: Vec::new(),
        now_week: 1,
        frozen_weeks: 1,
    });
    problem
}

/// Trying says what doing does, the quick look at all columns says the same, and the value kept up to date is the one from
/// scratch, while a plan fills up and is taken apart again.
#[test]
fn trying_agrees_with_doing_and_book_keeping_with_recomputing() {
    let problem = company();
    let instance = Instance::new(&problem);
    let sets = Sets::new(&instance);
    let floors = vec![0.0; instance.people.len()];
    let mut state = State::new(&instance, &sets, &floors, None);
    let empty = state.score();
    assert!((state.value - worth_of(&instance, &state.plan()).value).abs() < 1e-9);
    let (mut several, mut riding) = (0, 0);
    for round in 0..3 {
        for p in 0..instance.people.len() {
            let mut quick = BTreeMap::new();
            state.scan(p, false, |column, score, _| {
                quick.insert(column, score);
            });
            for column in sets.columns_of[p].clone() {
                let slow = match state.try_place(column) {
                    Ok(score) | Err(Blocked::Balance(score)) => Some(score),
                    Err(Blocked::Other) => None,
                };
                let alike = match (quick.get(&column), slow) {
                    (Some(a), Some(b)) => (a - b).abs() < 1e-9,
                    (a, b) => a.is_none() && b.is_none(),
                };
                assert!(alike, "{:?}: {:?} and {slow:?}", sets.columns[column].j, quick.get(&column));
            }
            let open = quick.into_iter().filter(|&(column, _)| state.try_place(column).is_ok());
            if let Some((column, score)) = open.max_by(|a, b| a.1.total_cmp(&b.1)) {
                let before = state.score();
                state.place(column);
                assert!((state.score() - before - score).abs() < 1e-6, "round {round}");
                assert!(state.sound(), "{:?} breaks a rule", sets.columns[column].j);
                assert!((state.value - worth_of(&instance, &state.plan()).value).abs() < 1e-9);
            }
            several += usize::from(state.chosen[p].len() > 1);
            for seat in sets.seats_of[p].clone().step_by(7) {
                if let Ok(score) = state.try_board(seat) {
                    let before = state.score();
                    state.board(seat);
                    assert!((state.score() - before - score).abs() < 1e-6);
                    riding += 1;
                }
            }
        }
    }
    assert!(several > 5 && riding > 5, "{several} people have several placements, {riding} seats are taken");
    for seat in state.riding.concat() {
        state.alight(seat);
    }
    for column in state.chosen.concat() {
        state.unplace(column);
    }
    assert!((state.score() - empty).abs() < 1e-6 && state.sound());
}
