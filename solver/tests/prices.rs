//! What prices prove holds for every plan, is near what can be reached, and is the same whoever computes it.

#[path = "support/enumeration.rs"]
mod enumeration;
#[path = "support/random.rs"]
#[expect(dead_code, reason = "plans are drawn at random elsewhere")]
mod random;

use std::time::Duration;
use tandem_solver::check::check;
use tandem_solver::generate::generate;
use tandem_solver::search::kernels::price_bound;
use tandem_solver::search::{Options, Silent, solve};

/// Tiny problems whose plans are all looked at, and what they may choose from at most.
const PROBLEMS: usize = 300;
const CHOICES_MAX: usize = 11;

fn bound(problem: &tandem_solver::Problem, steps: u32) -> f64 {
    price_bound(problem, steps, 1, &mut |_| {})
}

#[test]
fn no_plan_of_a_tiny_problem_is_worth_more() {
    let (mut looked_at, mut near, mut differ) = (0, 0, 0);
    for problem in (0..).map(random::tiny) {
        let Some(choices) = enumeration::choices(&problem, CHOICES_MAX) else { continue };
        let Some((best, plan)) = enumeration::best(&problem, &choices).plan else { continue };
        let alone = bound(&problem, 0);
        for steps in [0, 10, 150] {
            let bound = bound(&problem, steps);
            assert!(bound >= best - 1e-9, "{}: bound {bound} after {steps} steps, {best} by {plan:?}", problem.name);
            near += usize::from(steps == 150 && bound <= alone - 0.5 * (alone - best));
        }
        differ += usize::from(alone > best + 1e-6);
        looked_at += 1;
        if looked_at == PROBLEMS {
            break;
        }
    }
    // The larger part of what nobody's plan could reach is found out in many of them.
    assert!(near * 3 > PROBLEMS, "near in {near}, {differ} of {PROBLEMS} differ without prices");
}

#[test]
fn no_plan_found_for_a_company_is_worth_more() {
    for seed in 1..=3 {
        let problem = generate(40, 26, seed);
        let options = Options {
            time_limit: Duration::from_secs(30),
            gap: 0.02,
            threads: 1,
            iterations: Some(40_000),
            ..Options::default()
        };
        let solution = solve(&problem, &options, &Silent).expect("a plan");
        assert!(check(&problem, &solution.plan).ok);
        let (bound, without) = (bound(&problem, 600), bound(&problem, 0));
        assert!(bound >= solution.worth.value, "seed {seed}: bound {bound}, plan {}", solution.worth.value);
        assert!(bound <= 0.5 * without, "seed {seed}: bound {bound}, without prices {without}");
    }
}

#[test]
fn bounds_only_fall_and_threads_change_nothing() {
    let problem = generate(320, 13, 5);
    let mut told: Vec<f64> = Vec::new();
    let one = price_bound(&problem, 40, 1, &mut |bound| told.push(bound));
    assert!(told.windows(2).all(|pair| pair[1] <= pair[0]), "{told:?}");
    assert!(one < 0.9 * told[0], "{one} after {}", told[0]);
    for threads in [2, 3] {
        let other = price_bound(&problem, 40, threads, &mut |_| {});
        assert!(other.to_bits() == one.to_bits(), "{other} and {one}");
    }
}

/// Whoever follows a programme goes, even at a loss; a bound that lets them stay at home is far off.
#[test]
fn a_programme_costs_what_it_costs() {
    let mut problem = generate(64, 26, 23);
    problem.sessions.clear();
    assert!(!problem.tracks.is_empty());
    let with = bound(&problem, 600);
    problem.tracks.clear();
    let without = bound(&problem, 600);
    assert!(with < 0.95 * without, "{with} with the programme, {without} without");
}
