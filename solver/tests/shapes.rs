//! Generated problems of all shapes: never a panic, never a plan that the check refuses, never a bound under a plan.
//!
//! `TANDEM_FUZZ=100000 cargo test -p tandem-solver --test shapes` tries so many; `TANDEM_FUZZ_FROM` says with which to begin.

use std::panic::catch_unwind;
use std::sync::atomic::{AtomicU64, Ordering};
use std::time::Duration;
use tandem_solver::check::check;
use tandem_solver::generate::{Shape, witnessed};
use tandem_solver::search::{Options, Silent, SolveError, solve};
use tandem_solver::{Plan, Problem};

const PROBLEMS: u64 = 100;

/// Bounds carry HiGHS's tolerances.
const CLOSE: f64 = 1e-6;

/// What the solver says where it has neither a plan nor a proof that there is none: on a busy machine not a mistake.
const IN_TIME: &str = "no plan was found in the time given";

/// The problem of a number, and a plan that keeps its rules: all shapes in turn, sizes and horizons as the number has it.
fn problem(number: u64) -> (Problem, Plan) {
    let shape = Shape::ALL[(number % Shape::ALL.len() as u64) as usize];
    let mixed = number.wrapping_mul(0x9e37_79b9_7f4a_7c15);
    let people = 6 + (mixed >> 40) % 19;
    let weeks = 4 + (mixed >> 20) % 23;
    witnessed(people as u32, weeks as u32, number, shape)
}

/// What a plan is worth, if the check lets it pass.
fn judged(problem: &Problem, plan: &Plan, whose: &str) -> Result<f64, String> {
    let report = check(problem, plan);
    match report.ok {
        true => Ok(report.value),
        false => Err(format!("the check refuses {whose}: {:?}", report.findings)),
    }
}

/// The value of the plan of a short solve, and its bound; `None` where time was over before there was a plan.
fn solved(problem: &Problem, options: Options) -> Result<Option<(f64, f64)>, String> {
    match solve(problem, &options, &Silent) {
        Ok(solution) => Ok(Some((judged(problem, &solution.plan, "the plan")?, solution.bound))),
        Err(SolveError::Infeasible(why)) if why.starts_with(IN_TIME) => Ok(None),
        Err(error) => Err(format!("{error}, and there is a plan")),
    }
}

/// Solves the problem twice: from nothing, with a MIP where the bound by prices leaves a wide gap, and from the known plan with
/// another seed. Each bound has to hold for all plans. Says whether the first found a plan by itself.
fn sound(number: u64) -> Result<bool, String> {
    let (problem, witness) = problem(number);
    let known = judged(&problem, &witness, "the known plan")?;
    let time_limit = Duration::from_millis(250);
    let common = Options { threads: 1, seed: number, clash: false, time_limit, ..Options::default() };
    let alone = Options { gap: 0.1, iterations: Some(300), ..common.clone() };
    let begun = Options { gap: 1.0, iterations: Some(1000), seed: number + 1, start: Some(witness), ..common };
    let alone = solved(&problem, alone)?;
    let begun = solved(&problem, begun)?.ok_or("the known plan was lost")?;
    if begun.0 < known - CLOSE * (1.0 + known.abs()) {
        return Err(format!("a plan worth {}, begun with one worth {known}", begun.0));
    }
    let found = || alone.iter().chain([&begun]);
    for bound in found().map(|solution| solution.1) {
        for value in found().map(|solution| solution.0).chain([known]) {
            if bound < value - CLOSE * (1.0 + value.abs()) {
                return Err(format!("a bound of {bound}, and a plan worth {value}"));
            }
        }
    }
    Ok(alone.is_some())
}

fn setting(name: &str, default: u64) -> u64 {
    std::env::var(name).ok().and_then(|text| text.parse().ok()).unwrap_or(default)
}

#[test]
fn problems_of_all_shapes_get_sound_plans_and_bounds() {
    let first = setting("TANDEM_FUZZ_FROM", 0);
    let end = first + setting("TANDEM_FUZZ", PROBLEMS);
    let next = AtomicU64::new(first);
    let work = || {
        let mut failures = Vec::new();
        loop {
            let number = next.fetch_add(1, Ordering::Relaxed);
            if number >= end {
                return failures;
            }
            let outcome = catch_unwind(|| sound(number)).unwrap_or_else(|_| Err("it panicked".into()));
            let name = || problem(number).0.name;
            match outcome {
                Ok(true) => {}
                Ok(false) => eprintln!("{number}: {}: no plan in time", name()),
                Err(what) => failures.push(format!("{number}: {}: {what}", name())),
            }
        }
    };
    let failures: Vec<String> = std::thread::scope(|scope| {
        let workers: Vec<_> = (0..2).map(|_| scope.spawn(work)).collect();
        workers.into_iter().flat_map(|worker| worker.join().expect("workers catch panics")).collect()
    });
    assert!(failures.is_empty(), "{} of {}:\n{}", failures.len(), end - first, failures.join("\n"));
}
