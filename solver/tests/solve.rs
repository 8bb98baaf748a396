//! What every solve promises, on seeded companies small enough to be proved in a second or two.

use std::sync::Mutex;
use std::time::{Duration, Instant};
use tandem_solver::check::check;
use tandem_solver::generate::generate;
use tandem_solver::search::{Observer, Options, Progress, Silent, Solution, SolveError, Status, account, solve};
use tandem_solver::{Problem, problem::Pin};

const LIMIT: Duration = Duration::from_secs(60);

fn options() -> Options {
    Options { time_limit: LIMIT, gap: 1e-4, threads: 1, iterations: Some(2_000), ..Options::default() }
}

fn proved(problem: &Problem) -> Solution {
    let solution = solve(problem, &options(), &Silent).expect("a plan");
    let report = check(problem, &solution.plan);
    assert!(report.ok, "{:?}", report.findings);
    assert!((report.value - solution.worth.value).abs() < 1e-9, "{} and {}", report.value, solution.worth.value);
    assert_eq!(solution.status, Status::Optimal, "gap {}", solution.gap);
    solution
}

/// Small enough to prove in seconds even where the machine is busy.
fn company(seed: u64) -> Problem {
    let mut problem = generate(12, 13, seed);
    problem.sessions.truncate(12);
    for post in &mut problem.posts {
        post.start_weeks = Some(vec![0, 4, 8]);
    }
    problem
}

fn slack(solution: &Solution) -> f64 {
    2.0 * options().gap * solution.bound.abs() + 1e-9
}

#[test]
fn lifting_a_rule_never_lowers_the_optimum() {
    for seed in 1..=3 {
        let problem = company(seed);
        let before = proved(&problem);
        let mut relaxed: Vec<(&str, Problem)> = Vec::new();
        let mut change = |name: &'static str, lift: &dyn Fn(&mut Problem)| {
            let mut lifted = problem.clone();
            lift(&mut lifted);
            relaxed.push((name, lifted));
        };
        change("exchange-balance", &|p| p.rules.balance = None);
        change("away-share", &|p| p.units.iter_mut().for_each(|unit| unit.away_share = 1.0));
        change("mentor-load", &|p| p.rules.mentees_max += 2);
        change("host-capacity", &|p| {
            p.posts.iter_mut().for_each(|post| post.capacity = tandem_solver::problem::Weekly::Every(5));
        });
        change("coverage-floor", &|p| {
            p.units.iter_mut().for_each(|unit| unit.floor_fte = tandem_solver::problem::Weekly::Every(0.0));
        });
        for (name, lifted) in relaxed {
            let after = proved(&lifted);
            assert!(after.worth.value >= before.worth.value - slack(&before), "{name}, seed {seed}");
        }
    }
}

#[test]
fn the_order_of_people_does_not_matter() {
    let problem = company(4);
    let mut reversed = problem.clone();
    reversed.people.reverse();
    let (one, other) = (proved(&problem), proved(&reversed));
    assert!((one.worth.value - other.worth.value).abs() <= slack(&one));
}

#[test]
fn a_seed_gives_the_same_plan_again() {
    let problem = company(5);
    assert_eq!(proved(&problem).plan, proved(&problem).plan);
}

#[test]
fn less_disruption_allowed_means_less_disruption_and_less_value() {
    let problem = company(6);
    let free = proved(&problem);
    let epsilon = free.worth.disruption.total / 2.0;
    let mut limited = problem.clone();
    limited.rules.disruption_limit = Some(epsilon);
    let tight = proved(&limited);
    assert!(tight.worth.disruption.total <= epsilon + 1e-6);
    assert!(tight.worth.value <= free.worth.value + slack(&free));
    let asked = solve(&problem, &Options { epsilon: Some(epsilon), ..options() }, &Silent).expect("a plan");
    assert!((asked.worth.value - tight.worth.value).abs() <= slack(&free));
}

#[test]
fn a_pin_that_nothing_agrees_with_is_named() {
    let mut problem = company(7);
    let person = problem.people.iter().find(|p| p.eligible.placements).expect("somebody who may be placed");
    let (person, name) = (person.id.clone(), person.name.clone());
    problem.posts.iter_mut().for_each(|post| post.start_weeks = Some(vec![0]));
    problem.pins.push(Pin { person: person.clone(), post: None, session: None, week: Some(5), weeks: None });
    match solve(&problem, &options(), &Silent) {
        Err(SolveError::Infeasible(words)) => {
            assert!(words.contains(&name) && words.contains("kept in the plan"), "{words}")
        }
        other => panic!("{other:?}"),
    }
}

#[test]
fn an_account_adds_up_to_the_worth() {
    let problem = company(8);
    let solution = proved(&problem);
    let account = account(&problem, &solution.plan);
    let gain: f64 = account.people.iter().map(|person| person.gain).sum();
    assert!((gain - solution.worth.gain).abs() < 1e-9);
    let season = |t: usize| problem.calendar.season.at(t as u32);
    let shortfall: f64 =
        account.units.iter().flat_map(|unit| unit.shortfall.iter().enumerate().map(|(t, fte)| season(t) * fte)).sum();
    assert!((shortfall - solution.worth.disruption.shortfall).abs() < 1e-9);
    for unit in &account.units {
        assert!(unit.staff.iter().zip(&unit.floor).all(|(staff, floor)| staff >= &(floor - 1e-6)), "{}", unit.unit);
    }
    let placed: usize = account.people.iter().map(|person| person.placements.len()).sum();
    assert_eq!(placed, solution.plan.placements.len());
}

/// Notes all progress, and cancels once there is a plan worth something.
struct Impatient {
    seen: Mutex<Vec<Progress>>,
    cancelled_at: Mutex<Option<Instant>>,
}

impl Observer for Impatient {
    fn progress(&self, progress: &Progress) {
        self.seen.lock().expect("no poison").push(progress.clone());
    }

    fn cancelled(&self) -> bool {
        let now =
            self.seen.lock().expect("no poison").last().is_some_and(|last| last.best.is_some_and(|best| best > 0.0));
        if now {
            self.cancelled_at.lock().expect("no poison").get_or_insert_with(Instant::now);
        }
        now
    }
}

#[test]
fn a_cancelled_solve_ends_at_once_with_its_best_plan_and_progress_is_monotone() {
    let problem = generate(64, 26, 1);
    let watch = Impatient { seen: Mutex::new(Vec::new()), cancelled_at: Mutex::new(None) };
    let solution =
        solve(&problem, &Options { gap: 0.0, time_limit: LIMIT, ..Options::default() }, &watch).expect("a plan");
    let waited = watch.cancelled_at.lock().expect("no poison").expect("it was cancelled").elapsed();
    assert_eq!(solution.status, Status::Cancelled);
    assert!(waited < Duration::from_secs(5), "{waited:?}"); // a busy machine; about 0.1 s on an idle one
    assert!(check(&problem, &solution.plan).ok);
    let seen = watch.seen.lock().expect("no poison");
    for pair in seen.windows(2) {
        assert!(pair[1].best >= pair[0].best);
        assert!(pair[0].bound.is_none() || pair[1].bound <= pair[0].bound);
    }
}
