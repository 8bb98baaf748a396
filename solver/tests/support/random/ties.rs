//! Rules that tie several people together, in some of the tiny problems.

use rand::{RngExt, SeedableRng};
use rand_chacha::ChaCha8Rng;
use tandem_solver::Problem;
use tandem_solver::problem::{StrictExchange, Weekly};

/// With dice of its own, so that the rest of a problem stays as it is.
pub fn add(problem: &mut Problem, seed: u64) {
    let mut dice = ChaCha8Rng::seed_from_u64(seed ^ 0x7165);
    if dice.random_bool(0.15) {
        needed(problem, &mut dice);
    }
    for critical in problem.units.iter_mut().flat_map(|unit| &mut unit.critical) {
        critical.people = dice.random_range(0..=2);
    }
    let people = problem.people.len();
    if dice.random_bool(0.25) {
        for person in problem.people.iter_mut().filter(|_| dice.random_bool(0.6)) {
            person.territory = Some("North".into());
        }
    }
    for index in 0..people {
        if !dice.random_bool(0.12) {
            continue;
        }
        let mut others: Vec<usize> = (0..people).filter(|&other| other != index).collect();
        others.truncate(dice.random_range(1..=2));
        problem.people[index].backfill = others.iter().map(|&other| problem.people[other].id.clone()).collect();
    }
    if dice.random_bool(0.15) {
        problem.rules.hand_overs_max = Some(1);
    }
    if dice.random_bool(0.12) {
        let units = if dice.random_bool(0.5) { Vec::new() } else { vec!["unit-0".into(), "unit-1".into()] };
        problem.rules.strict_exchange = Some(StrictExchange { units, ring_max: dice.random_range(2..=3) });
    }
}

/// A post that may not stay empty in some week in which it has room.
fn needed(problem: &mut Problem, dice: &mut ChaCha8Rng) {
    let index = dice.random_range(0..problem.posts.len());
    let start = problem.posts[index].start_weeks.as_ref().map_or(0, |weeks| weeks[0]);
    let post = &mut problem.posts[index];
    let open = |week: u32| week >= start && week < start + post.lengths_weeks[0] && post.capacity.at(week) > 0;
    post.minimum = Weekly::Each((0..problem.calendar.weeks).map(|week| u32::from(open(week))).collect());
}
