//! Random problems of all shapes and sizes, solved in a hurry and with all that a solve promises looked at: no panic, no plan that the
//! check refuses, values that the check agrees with, best plans that only get better, and no bound under any plan, neither a later
//! one nor the one that the problem was made with.
//!
//!     cargo run --release --package tandem-solver --example fuzz -- --count 100000

#[path = "../tests/support/random.rs"]
mod random;

use clap::Parser;
use rand::{RngExt, SeedableRng};
use rand_chacha::ChaCha8Rng;
use std::panic::catch_unwind;
use std::process::ExitCode;
use std::sync::Mutex;
use std::sync::atomic::{AtomicU64, Ordering};
use std::time::Duration;
use tandem_solver::check::check;
use tandem_solver::generate::{Shape, witnessed};
use tandem_solver::plan::Plan;
use tandem_solver::search::{Observer, Options, Progress, SolveError, solve};
use tandem_solver::value::worth;
use tandem_solver::{Problem, problem};

/// One problem in so many is tiny, with every rule at work; the others are generated companies.
const TINY_EVERY: u64 = 2;
/// Two values are the same within this share.
const CLOSE: f64 = 1e-6;

#[derive(Parser)]
struct Arguments {
    /// Problems to solve.
    #[arg(long, default_value_t = 1_000)]
    count: u64,
    /// Number of the first: each problem follows from its number.
    #[arg(long, default_value_t = 0)]
    from: u64,
    /// Solves at a time.
    #[arg(long, default_value_t = 2)]
    threads: u64,
}

/// Everything that a solve said.
#[derive(Default)]
struct Log(Mutex<Vec<Progress>>);

impl Observer for Log {
    fn progress(&self, progress: &Progress) {
        if let Ok(mut heard) = self.0.lock() {
            heard.push(progress.clone());
        }
    }
    fn cancelled(&self) -> bool {
        false
    }
}

/// What a number stands for, with a plan that is known to keep the rules, if there is one.
fn drawn(number: u64, dice: &mut ChaCha8Rng) -> (Problem, Option<Plan>) {
    if number.is_multiple_of(TINY_EVERY) {
        let problem = random::tiny(number);
        let plan = Some(random::any_plan(&problem, number)).filter(|plan| check(&problem, plan).ok);
        return (problem, plan);
    }
    let shape = Shape::ALL[dice.random_range(0..Shape::ALL.len())];
    // Few are large: most mistakes show in small ones, and hundreds of those take as long.
    let people = if dice.random_bool(0.01) { dice.random_range(100..=900) } else { dice.random_range(4..=50) };
    let (mut problem, plan) = witnessed(people, dice.random_range(4..=30), number, shape);
    match dice.random_range(0..6) {
        0 => problem.prices.worst_off = 0.5,
        1 => problem.prices.disruption = 0.0,
        2 => problem.rules.disruption_limit = Some(worth(&problem, &plan).disruption.total + 0.5),
        3 => problem.prices = problem::Prices { idle_wait: 0.02, host_change: 0.1, ..problem.prices },
        _ => {}
    }
    let plan = Plan { problem_sha256: problem.sha256(), ..plan };
    (problem, Some(plan))
}

/// What is wrong with the solve of a number; nothing, mostly.
fn faults(number: u64) -> Vec<String> {
    let mut dice = ChaCha8Rng::seed_from_u64(number);
    let (problem, known) = drawn(number, &mut dice);
    let options = Options {
        time_limit: Duration::from_millis(dice.random_range(20..=400)),
        gap: if dice.random_bool(0.5) { 0.0 } else { 0.05 },
        seed: number,
        threads: dice.random_range(1..=3),
        iterations: dice.random_bool(0.3).then_some(300),
        clash: false,
        ..Options::default()
    };
    let log = Log::default();
    let solved = solve(&problem, &options, &log);
    let mut faults = Vec::new();
    let heard = log.0.into_inner().unwrap_or_default();
    let far = |a: f64, b: f64| (a - b).abs() > CLOSE * a.abs().max(b.abs()).max(1.0);
    let (mut best, mut bound) = (f64::NEG_INFINITY, f64::INFINITY);
    for progress in &heard {
        let now = (progress.best.unwrap_or(best), progress.bound.unwrap_or(bound));
        // A plan that is worth as much as the bound may come out above it in the last digit.
        if now.0 < best || (now.1 > bound && far(now.1, bound)) {
            faults.push(format!("got worse: {best}, {bound}, then {now:?}"));
        }
        (best, bound) = now;
    }
    match solved {
        Ok(solution) => {
            let bound = bound.min(solution.bound);
            let mut above = |value: f64, whose: &str| {
                if value > bound && far(value, bound) {
                    faults.push(format!("{whose} is worth {value}, above the bound {bound}"));
                }
            };
            above(solution.worth.value, "the plan");
            known.iter().for_each(|plan| above(worth(&problem, plan).value, "the plan it was made with"));
            let report = check(&problem, &solution.plan);
            if !report.ok {
                faults.push(format!("refused: {:?}", report.findings));
            } else if far(report.value, solution.worth.value) {
                faults.push(format!("{} for {}", solution.worth.value, report.value));
            }
        }
        Err(SolveError::Infeasible(_)) => {}
        Err(error) => faults.push(error.to_string()),
    }
    faults
}

fn main() -> ExitCode {
    let arguments = Arguments::parse();
    let (next, wrong) = (AtomicU64::new(0), AtomicU64::new(0));
    std::thread::scope(|scope| {
        for _ in 0..arguments.threads.max(1) {
            scope.spawn(|| {
                loop {
                    let done = next.fetch_add(1, Ordering::Relaxed);
                    if done >= arguments.count {
                        break;
                    }
                    let number = arguments.from + done;
                    let found = catch_unwind(|| faults(number)).unwrap_or_else(|_| vec!["a panic".to_owned()]);
                    wrong.fetch_add(u64::from(!found.is_empty()), Ordering::Relaxed);
                    found.iter().for_each(|fault| println!("{number}: {fault}"));
                }
            });
        }
    });
    let wrong = wrong.into_inner();
    println!("{} problems, {wrong} with faults", arguments.count);
    if wrong == 0 { ExitCode::SUCCESS } else { ExitCode::FAILURE }
}
