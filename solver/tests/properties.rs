//! What must hold of every problem: names and orders do not matter, fewer rules are never worse, bounds hold and only fall, and a
//! seed gives its plan again.

#[path = "support/exchange.rs"]
mod exchange;
#[path = "support/random.rs"]
mod random;

use rand::{SeedableRng, seq::SliceRandom};
use rand_chacha::ChaCha8Rng;
use std::sync::Mutex;
use std::time::Duration;
use tandem_solver::Problem;
use tandem_solver::check::check;
use tandem_solver::generate::generate;
use tandem_solver::problem::Weekly;
use tandem_solver::search::{Observer, Options, Progress, Silent, SolveError, Status, solve};

/// HiGHS works with tolerances.
const CLOSE: f64 = 1e-4;

fn options() -> Options {
    Options { gap: 0.0, time_limit: Duration::from_secs(60), threads: 1, iterations: Some(300), ..Options::default() }
}

/// The proved optimum; `None` where there is no plan.
fn optimum(problem: &Problem) -> Option<f64> {
    match solve(problem, &options(), &Silent) {
        Ok(solution) => {
            assert_eq!(solution.status, Status::Optimal, "{}", problem.name);
            assert!(check(problem, &solution.plan).ok, "{}", problem.name);
            Some(solution.worth.value)
        }
        Err(SolveError::Infeasible(_)) => None,
        Err(error) => panic!("{}: {error}", problem.name),
    }
}

/// Tiny problems, some of which only live on closed exchanges.
fn problems(count: u64) -> impl Iterator<Item = Problem> {
    (0..count).map(|seed| if seed % 6 == 5 { exchange::problem(seed) } else { random::tiny(seed) })
}

fn same(one: Option<f64>, other: Option<f64>) -> bool {
    match (one, other) {
        (Some(one), Some(other)) => (one - other).abs() < CLOSE,
        (one, other) => one == other,
    }
}

#[test]
fn the_order_of_lists_does_not_matter() {
    for (seed, problem) in problems(60).enumerate() {
        let mut dice = ChaCha8Rng::seed_from_u64(seed as u64);
        let mut shuffled = problem.clone();
        shuffled.people.shuffle(&mut dice);
        shuffled.posts.shuffle(&mut dice);
        shuffled.units.shuffle(&mut dice);
        shuffled.sessions.shuffle(&mut dice);
        shuffled.competencies.shuffle(&mut dice);
        let (one, other) = (optimum(&problem), optimum(&shuffled));
        assert!(same(one, other), "{}: {one:?}, shuffled {other:?}", problem.name);
        // Of any plan, even one that breaks rules, the check says the same, in another order.
        let mut plan = random::any_plan(&problem, seed as u64);
        let one = check(&problem, &plan);
        plan.problem_sha256 = shuffled.sha256();
        let other = check(&shuffled, &plan);
        assert!(
            (one.value - other.value).abs() < 1e-9 && one.findings.len() == other.findings.len(),
            "{}",
            problem.name
        );
    }
}

/// Other ids, in another alphabetical order, wherever they are named.
fn renamed(problem: &Problem) -> Problem {
    let mut text = serde_json::to_string(problem).expect("a problem is JSON");
    for kind in ["person", "post", "unit", "session"] {
        for number in 0..10 {
            text = text.replace(&format!("\"{kind}-{number}\""), &format!("\"{}{kind} ü\"", 9 - number));
        }
    }
    serde_json::from_str(&text).expect("still a problem")
}

#[test]
fn ids_are_only_names() {
    for problem in problems(60) {
        let other = renamed(&problem);
        assert!(other.people[0].id != problem.people[0].id && other.people[0].unit != problem.people[0].unit);
        let (one, other) = (optimum(&problem), optimum(&other));
        assert!(same(one, other), "{}: {one:?}, renamed {other:?}", problem.name);
    }
}

type Lift = fn(&mut Problem);

/// Each lifts one rule, or one kind of it, and nothing else.
const LIFTS: [(&str, Lift); 29] = [
    ("blackout", |p| {
        p.units.iter_mut().for_each(|unit| unit.blackout_weeks.clear());
        p.people.iter_mut().for_each(|person| person.blackout_weeks.clear());
        p.calendar.no_ride_weeks.clear();
    }),
    ("allowed-start", |p| {
        p.calendar.no_start_weeks.clear();
        p.posts.iter_mut().for_each(|post| post.start_weeks = None);
    }),
    ("placement-limit", |p| {
        p.rules.placements_max += 1;
        p.people.iter_mut().for_each(|person| person.placements_max = person.placements_max.map(|most| most + 1));
    }),
    ("cooldown", |p| p.rules.cooldown_weeks = 0),
    ("host-capacity", |p| p.posts.iter_mut().for_each(|post| post.capacity = Weekly::Every(9))),
    ("host-minimum", |p| p.posts.iter_mut().for_each(|post| post.minimum = Weekly::Every(0))),
    ("mentor-load", |p| p.rules.mentees_max += 5),
    ("coverage-floor", |p| p.units.iter_mut().for_each(|unit| unit.floor_fte = Weekly::Every(0.0))),
    ("critical-skill-floor", |p| {
        p.units.iter_mut().flat_map(|unit| &mut unit.critical).for_each(|critical| critical.people = 0);
    }),
    ("away-share", |p| p.units.iter_mut().for_each(|unit| unit.away_share = 1.0)),
    ("territory", |p| p.people.iter_mut().for_each(|person| person.territory = None)),
    ("backfill", |p| p.people.iter_mut().for_each(|person| person.backfill.clear())),
    ("hand-over", |p| p.rules.hand_overs_max = None),
    ("exchange-balance", |p| p.rules.balance = None),
    ("strict-exchange", |p| p.rules.strict_exchange = None),
    ("longer rings", |p| p.rules.strict_exchange.iter_mut().for_each(|exchange| exchange.ring_max = 4)),
    ("ride-capacity", |p| p.sessions.iter_mut().for_each(|session| session.seats = 9)),
    ("ride-pair-limit", |p| p.rules.ride_pair_max = 9),
    ("ride-load of guests", |p| p.rules.guest_load.clear()),
    ("ride-load of hosts", |p| p.rules.host_load = None),
    ("pin", |p| p.pins.clear()),
    ("forbid", |p| p.forbids.clear()),
    ("disruption-limit", |p| p.rules.disruption_limit = None),
    ("track-requirement", |p| {
        p.tracks.iter_mut().for_each(|track| track.ordered = false);
        p.tracks
            .iter_mut()
            .flat_map(|track| &mut track.steps)
            .for_each(|step| (step.at_least, step.at_most) = (0, None));
    }),
    ("prerequisite", |p| p.posts.iter_mut().for_each(|post| post.requires.clear())),
    ("host-unit-limit", |p| {
        p.rules.host_unit_max = None;
        p.tracks.iter_mut().for_each(|track| track.host_unit_max = None);
    }),
    ("quota-relief", |p| p.people.iter_mut().for_each(|person| person.relief_weeks = None)),
    ("frozen-window", |p| {
        if let Some(baseline) = &mut p.baseline {
            (baseline.now_week, baseline.frozen_weeks) = (0, 0);
        }
        // What is not frozen any more counts as changed instead: not at any price.
        p.prices.baseline_change = 0.0;
    }),
    ("fairness-floor", |p| p.rules.fairness_floor = 0.0),
];

#[test]
fn lifting_a_rule_never_lowers_the_optimum() {
    let mut better: Vec<&str> = Vec::new();
    for given in problems(120) {
        for (rule, lift) in LIFTS {
            let mut problem = given.clone();
            // What is attainable rises with most rules that are lifted, and with it what the fairness floor asks.
            if rule != "fairness-floor" {
                problem.rules.fairness_floor = 0.0;
            }
            let mut lifted = problem.clone();
            lift(&mut lifted);
            if lifted == problem {
                continue;
            }
            let (before, after) = (optimum(&problem), optimum(&lifted));
            let fell = before.is_some_and(|before| after.is_none_or(|after| after < before - CLOSE));
            assert!(!fell, "{}: {before:?}, {after:?} without {rule}", problem.name);
            let rose = after.is_some_and(|after| before.is_none_or(|before| after > before + CLOSE));
            if rose && !better.contains(&rule) {
                better.push(rule);
            }
        }
    }
    assert!(better.len() * 2 > LIFTS.len(), "lifting matters for {better:?} only");
}

/// Notes all progress.
#[derive(Default)]
struct Watch(Mutex<Vec<Progress>>);

impl Observer for Watch {
    fn progress(&self, progress: &Progress) {
        self.0.lock().expect("no poison").push(progress.clone());
    }

    fn cancelled(&self) -> bool {
        false
    }
}

#[test]
fn plans_only_rise_bounds_only_fall_and_no_plan_is_above_a_bound() {
    let mut bounds = 0;
    let companies = [generate(24, 13, 1), generate(30, 13, 2)];
    for problem in problems(80).chain(companies) {
        let watch = Watch::default();
        let Ok(solution) = solve(&problem, &Options { gap: 0.001, ..options() }, &watch) else { continue };
        let seen = watch.0.into_inner().expect("no poison");
        let close = 1e-6 * solution.worth.value.abs().max(1.0);
        for pair in seen.windows(2) {
            assert!(pair[1].best >= pair[0].best, "{}: {pair:?}", problem.name);
            assert!(pair[0].bound.is_none() || pair[1].bound <= pair[0].bound, "{}: {pair:?}", problem.name);
            assert!(pair[1].seconds >= pair[0].seconds);
        }
        for bound in seen.iter().filter_map(|progress| progress.bound) {
            assert!(bound >= solution.worth.value - close, "{}: {bound} under {}", problem.name, solution.worth.value);
            bounds += 1;
        }
        assert!(solution.bound >= solution.worth.value);
    }
    assert!(bounds > 200, "{bounds} bounds seen");
}

#[test]
fn the_same_seed_threads_and_iterations_give_the_same_plan() {
    let company = generate(24, 13, 3);
    let tiny: Vec<Problem> = problems(12).collect();
    for threads in [1, 2] {
        for problem in tiny.iter().chain([&company]) {
            let options = Options { threads, gap: 0.01, iterations: Some(400), seed: 11, ..options() };
            let runs = [0, 1].map(|_| solve(problem, &options, &Silent).map_err(|error| error.to_string()));
            match &runs {
                [Ok(one), Ok(other)] => {
                    assert_eq!(one.plan, other.plan, "{} with {threads} threads", problem.name);
                    assert_eq!(one.worth.value.to_bits(), other.worth.value.to_bits(), "{}", problem.name);
                    assert_eq!(one.bound.to_bits(), other.bound.to_bits(), "{}", problem.name);
                }
                [Err(one), Err(other)] => assert_eq!(one, other, "{}", problem.name),
                other => panic!("{}: {other:?}", problem.name),
            }
        }
    }
}
