//! The fairness order: the best floor, then the best worst fifth, held against all plans where they can be looked at.

use crate::{enumeration, every, random};
use std::time::Duration;
use tandem_solver::check::check;
use tandem_solver::fairness::{Settings, fair};
use tandem_solver::generate::generate;
use tandem_solver::search::{Options, Silent, SolveError, attainable_gains, solve};
use tandem_solver::value::worth;
use tandem_solver::{Plan, Problem};

const CHOICES_MAX: usize = 9;

fn settings() -> Settings {
    Settings { time_limit: Duration::from_secs(120), gap: 0.0, threads: 1, iterations: Some(300), seed: 1 }
}

/// v − credit of everybody who can gain, least first; those who have all count as fully served.
fn scores(problem: &Problem, most: &[f64], plan: &Plan) -> Vec<f64> {
    let gains = worth(problem, plan).gain_by_person;
    let mut scores: Vec<f64> =
        (0..gains.len()).filter(|&p| most[p] > 1e-6).map(|p| gains[p] / most[p] - problem.people[p].credit).collect();
    scores.sort_by(f64::total_cmp);
    scores
}

/// The largest floor φ that a plan keeps: v ≥ φ + credit, at most 1.
fn floor(problem: &Problem, most: &[f64], plan: &Plan) -> f64 {
    let gains = worth(problem, plan).gain_by_person;
    (0..gains.len())
        .filter(|&p| most[p] > 1e-6 && gains[p] < most[p] * (1.0 - 1e-6))
        .map(|p| gains[p] / most[p] - problem.people[p].credit)
        .fold(1.0, f64::min)
}

fn fifth(scores: &[f64]) -> f64 {
    let k = ((scores.len() as f64 * 0.2).ceil() as usize).clamp(1, scores.len().max(1));
    if scores.is_empty() { 1.0 } else { scores[..k].iter().sum::<f64>() / k as f64 }
}

#[test]
fn no_plan_of_a_tiny_problem_is_better_for_the_worst_off() {
    let (mut compared, mut fairer) = (0, 0);
    for seed in 0..400 {
        let problem = random::tiny(seed);
        let Some(choices) = enumeration::choices(&problem, CHOICES_MAX).filter(|choices| choices.len() >= 3) else {
            continue;
        };
        let most = attainable_gains(&problem);
        let all = every::all(&problem, &choices);
        let found = match fair(&problem, &settings(), &Silent) {
            Ok(found) => found,
            Err(SolveError::Infeasible(_)) => {
                assert!(all.is_empty(), "{}", problem.name);
                continue;
            }
            Err(error) => panic!("{}: {error}", problem.name),
        };
        assert!(check(&problem, &found.plan).ok, "{}", problem.name);
        let best = all.iter().map(|(_, plan)| floor(&problem, &most, plan)).fold(f64::NEG_INFINITY, f64::max);
        let floor_held = floor(&problem, &most, &found.plan);
        assert!(floor_held >= best.min(1.0) - 0.01, "{}: floor {floor_held} of {best}", problem.name);
        assert!(found.floor_bound >= best.min(1.0) - 1e-6, "{}: bound {}", problem.name, found.floor_bound);
        // Among those that keep the floor, the bound on the worst fifth holds.
        let keeping = all.iter().filter(|(_, plan)| floor(&problem, &most, plan) >= found.floor - 1e-9);
        let best_fifth =
            keeping.map(|(_, plan)| fifth(&scores(&problem, &most, plan))).fold(f64::NEG_INFINITY, f64::max);
        let held = fifth(&scores(&problem, &most, &found.plan));
        assert!((held - found.worst_fifth).abs() < 1e-9, "{}", problem.name);
        assert!(found.worst_fifth_bound >= best_fifth - 1e-6, "{}: {found:?}", problem.name);
        assert!(held >= best_fifth - 0.25, "{}: worst fifth {held} of {best_fifth}", problem.name);
        compared += 1;
        fairer += usize::from(best > 0.05);
        if compared >= 20 {
            break;
        }
    }
    assert!(compared >= 20 && fairer >= 3, "{compared} compared, {fairer} with something to share");
}

#[test]
fn the_fair_plan_is_fairer_than_the_best_one() {
    let problem = generate(24, 13, 6);
    let most = attainable_gains(&problem);
    let options = Options { iterations: Some(5_000), threads: 1, gap: 0.01, ..Options::default() };
    let best = solve(&problem, &options, &Silent).expect("a plan");
    let settings = Settings { iterations: Some(3_000), gap: 0.02, ..settings() };
    let found = fair(&problem, &settings, &Silent).expect("a plan");
    assert!(check(&problem, &found.plan).ok);
    let fifths = (fifth(&scores(&problem, &most, &found.plan)), fifth(&scores(&problem, &most, &best.plan)));
    assert!(fifths.0 >= fifths.1 - 1e-9, "{fifths:?}");
    assert!(found.floor <= found.floor_bound && found.worst_fifth <= found.worst_fifth_bound + 1e-9);
}
