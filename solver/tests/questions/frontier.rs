//! The frontier equals the true one where all plans can be looked at.

use crate::{enumeration, every, random};
use std::sync::atomic::{AtomicUsize, Ordering};
use std::time::Duration;
use tandem_solver::check::check;
use tandem_solver::frontier::{Frontier, Settings, compare, frontier};
use tandem_solver::generate::generate;
use tandem_solver::search::{Observer, Progress, Silent, SolveError};
use tandem_solver::{Plan, Problem};

const CHOICES_MAX: usize = 10;
const CLOSE: f64 = 2e-4;

fn settings() -> Settings {
    Settings {
        time_limit: Duration::from_secs(120),
        gap: 0.0,
        threads: 1,
        iterations: Some(500),
        ..Settings::default()
    }
}

fn found(problem: &Problem) -> Result<Frontier, SolveError> {
    frontier(problem, &settings(), &Silent, &mut |_| ())
}

#[test]
fn the_frontier_of_tiny_problems_is_the_true_one() {
    let (mut compared, mut points) = (0, 0);
    for seed in 0..400 {
        let problem = random::tiny(seed);
        let Some(choices) = enumeration::choices(&problem, CHOICES_MAX).filter(|choices| choices.len() >= 3) else {
            continue;
        };
        let price = problem.prices.disruption;
        let all: Vec<(f64, f64)> = (every::all(&problem, &choices).iter())
            .map(|(report, _)| (report.value + price * report.disruption, report.disruption))
            .collect();
        let frontier = match found(&problem) {
            Ok(frontier) => frontier,
            Err(SolveError::Infeasible(_)) => {
                assert!(all.is_empty(), "{}", problem.name);
                continue;
            }
            Err(error) => panic!("{}: {error}", problem.name),
        };
        let best_within = |limit: f64| {
            all.iter().filter(|plan| plan.1 <= limit + 1e-6).map(|plan| plan.0).fold(f64::NEG_INFINITY, f64::max)
        };
        // The ends are the true ones.
        let (first, last) = (&frontier.points[0], &frontier.points[frontier.points.len() - 1]);
        let least = all.iter().map(|plan| plan.1).fold(f64::INFINITY, f64::min);
        assert!(first.worth.disruption.total <= least + CLOSE, "{}: least {least}", problem.name);
        assert!((last.benefit - best_within(f64::INFINITY)).abs() < CLOSE, "{}", problem.name);
        for point in &frontier.points {
            let report = check(&problem, &point.plan);
            assert!(report.ok, "{}: {:?}", problem.name, report.findings);
            // Nothing within the limit is better, but by what δ may give away for less disruption, and the bound holds.
            let best = best_within(point.epsilon);
            assert!(point.benefit >= best - 1e-3 - CLOSE, "{}: {} of {best}", problem.name, point.benefit);
            assert!(point.bound >= best - 1e-6, "{}: bound {} under {best}", problem.name, point.bound);
            // Efficient: nothing is as good with clearly less disruption.
            let beaten = |plan: &(f64, f64)| {
                plan.0 >= point.benefit + CLOSE && plan.1 <= point.worth.disruption.total + 1e-9
                    || plan.0 >= point.benefit && plan.1 < point.worth.disruption.total - CLOSE
            };
            assert!(!all.iter().any(beaten), "{}: {} at {}", problem.name, point.benefit, point.epsilon);
        }
        // Every point of the grid has its answer on the frontier.
        let top = last.worth.disruption.total;
        for k in 0..7 {
            let epsilon = least + (top - least) * f64::from(k) / 6.0;
            let best = best_within(epsilon);
            let answered = (frontier.points.iter())
                .filter(|point| point.worth.disruption.total <= epsilon + CLOSE)
                .map(|point| point.benefit)
                .fold(f64::NEG_INFINITY, f64::max);
            assert!(answered >= best - 1e-3 - CLOSE, "{}: {answered} of {best} within {epsilon}", problem.name);
        }
        compared += 1;
        points += frontier.points.len();
        if compared >= 25 {
            break;
        }
    }
    assert!(compared >= 25 && points >= 2 * compared, "{points} points in {compared} problems");
}

#[test]
fn points_rise_and_names_lie_among_them() {
    let problem = generate(32, 13, 4);
    let settings = Settings { iterations: Some(5_000), gap: 0.02, ..settings() };
    let mut seen = 0;
    let frontier = frontier(&problem, &settings, &Silent, &mut |_| seen += 1).expect("points");
    assert!(seen >= frontier.points.len() && frontier.points.len() >= 4, "{} points", frontier.points.len());
    for pair in frontier.points.windows(2) {
        assert!(pair[1].benefit > pair[0].benefit);
        assert!(pair[1].worth.disruption.total > pair[0].worth.disruption.total);
    }
    for point in &frontier.points {
        assert!(check(&problem, &point.plan).ok && point.worth.disruption.total <= point.epsilon + 1e-6);
        assert!(point.gap >= 0.0 && point.bound >= point.benefit);
    }
    let named = &frontier.named;
    assert!(named.careful <= named.balanced && named.balanced <= named.ambitious);
    let value = |at: usize| frontier.points[at].worth.value;
    assert!((0..frontier.points.len()).all(|at| value(at) <= value(named.best_value)));
    let ends = (&frontier.points[0].plan, &frontier.points[frontier.points.len() - 1].plan);
    let comparison = compare(&problem, ends.0, ends.1);
    let change = comparison.after.gain - comparison.before.gain;
    assert!((comparison.people.iter().map(|person| person.gain).sum::<f64>() - change).abs() < 1e-9);
    assert!(comparison.after.disruption > comparison.before.disruption && !comparison.teams.is_empty());
    assert_eq!(compare(&problem, ends.0, ends.0).people, []);
}

/// Cancels after so many looks.
struct Brief(AtomicUsize);

impl Observer for Brief {
    fn progress(&self, _progress: &Progress) {}
    fn cancelled(&self) -> bool {
        self.0.fetch_add(1, Ordering::Relaxed) > 400
    }
}

#[test]
fn a_cancelled_frontier_keeps_what_it_has() {
    let problem = generate(32, 13, 4);
    match frontier(&problem, &settings(), &Brief(AtomicUsize::new(0)), &mut |_| ()) {
        Ok(frontier) => assert!(frontier.cancelled && frontier.points.iter().all(|p| check(&problem, &p.plan).ok)),
        Err(error) => assert!(matches!(error, SolveError::Cancelled), "{error}"),
    }
}

#[test]
fn staying_at_home_is_the_careful_end_where_nobody_has_to_move() {
    let mut problem = generate(32, 13, 4);
    problem.posts.clear();
    problem.sessions.clear();
    problem.people.iter_mut().for_each(|person| {
        person.prefer.clear();
        person.avoid.clear();
    });
    let frontier = found(&problem).expect("the empty plan");
    assert_eq!(frontier.points.len(), 1);
    assert_eq!(frontier.points[0].plan, Plan::empty(problem.sha256()));
}
