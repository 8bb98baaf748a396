//! Companies whose parts have nothing to do with one another: solved part by part, the answer is that of the whole.

use std::sync::Mutex;
use std::time::Duration;
use tandem_solver::Problem;
use tandem_solver::check::check;
use tandem_solver::generate::generate;
use tandem_solver::problem::{Pin, Weekly};
use tandem_solver::search::{Observer, Options, Progress, Silent, SolveError, Status, solve};

/// A company of 50 people that is quickly solved.
fn company(seed: u64) -> Problem {
    let mut problem = in_one_place(generate(50, 13, seed));
    problem.sessions.truncate(20);
    problem.tracks.clear();
    problem.posts.iter_mut().for_each(|post| post.start_weeks = Some(vec![0, 4, 8]));
    problem
}

/// Whatever can be anywhere, or anybody can go to, is in one place.
fn in_one_place(mut problem: Problem) -> Problem {
    let here = || "Here".to_owned();
    problem.units.iter_mut().for_each(|unit| _ = unit.location.get_or_insert_with(here));
    problem.posts.iter_mut().for_each(|post| _ = post.location.get_or_insert_with(here));
    problem.sessions.iter_mut().for_each(|session| _ = session.location.get_or_insert_with(here));
    problem.people.iter_mut().filter(|person| person.locations.is_empty()).for_each(|p| p.locations.push(here()));
    problem
}

/// The same company somewhere else, under other names.
fn elsewhere(mut problem: Problem) -> Problem {
    let rename = |name: &mut String| name.push_str(", elsewhere");
    for unit in &mut problem.units {
        rename(&mut unit.id);
        unit.location.iter_mut().for_each(rename);
    }
    for person in &mut problem.people {
        rename(&mut person.id);
        rename(&mut person.unit);
        person.locations.iter_mut().for_each(rename);
        person.prefer.iter_mut().for_each(rename);
        person.avoid.iter_mut().for_each(rename);
        person.backfill.iter_mut().for_each(rename);
        person.territory.iter_mut().for_each(rename);
    }
    for post in &mut problem.posts {
        rename(&mut post.id);
        rename(&mut post.unit);
        post.location.iter_mut().for_each(rename);
        post.mentor.iter_mut().for_each(rename);
    }
    for session in &mut problem.sessions {
        rename(&mut session.id);
        rename(&mut session.unit);
        session.location.iter_mut().for_each(rename);
        session.host.iter_mut().for_each(rename);
    }
    for track in &mut problem.tracks {
        rename(&mut track.id);
        track.people.iter_mut().for_each(rename);
        track.steps.iter_mut().flat_map(|step| &mut step.posts).for_each(rename);
    }
    problem
}

fn both(one: &Problem, other: &Problem) -> Problem {
    let (mut both, other) = (one.clone(), elsewhere(other.clone()));
    both.units.extend(other.units);
    both.people.extend(other.people);
    both.posts.extend(other.posts);
    both.sessions.extend(other.sessions);
    both.tracks.extend(other.tracks);
    both
}

fn options(iterations: u64) -> Options {
    Options {
        time_limit: Duration::from_secs(120),
        gap: 0.02,
        threads: 2,
        iterations: Some(iterations),
        ..Options::default()
    }
}

#[test]
fn two_companies_in_one_get_the_plans_that_each_gets_alone() {
    let (one, other) = (company(1), company(2));
    // What the second is alone, under the rules and dates of the first.
    let other =
        Problem { rules: one.rules.clone(), calendar: one.calendar.clone(), prices: one.prices.clone(), ..other };
    let together = both(&one, &other);
    let solution = solve(&together, &options(4_000), &Silent).expect("a plan");
    let alone = [&one, &elsewhere(other)].map(|part| solve(part, &options(2_000), &Silent).expect("a plan"));
    let mut plan = solution.plan.clone();
    plan.placements.retain(|j| !j.person.ends_with(", elsewhere"));
    assert_eq!(plan.placements, alone[0].plan.placements);
    assert_eq!(solution.plan.placements.len(), alone.iter().map(|part| part.plan.placements.len()).sum::<usize>());
    assert_eq!(solution.plan.rides.len(), alone.iter().map(|part| part.plan.rides.len()).sum::<usize>());
    let value: f64 = alone.iter().map(|part| part.worth.value).sum();
    let bound: f64 = alone.iter().map(|part| part.bound).sum();
    assert!((solution.worth.value - value).abs() < 1e-9 && (solution.bound - bound).abs() < 1e-9);
    assert!(solution.bound >= value && solution.gap <= 0.02 && solution.status == Status::Optimal);
    let report = check(&together, &solution.plan);
    assert!(report.ok && (report.value - value).abs() < 1e-9, "{:?}", report.findings);
    assert_eq!(solve(&together, &options(4_000), &Silent).expect("a plan").plan, solution.plan);
}

#[test]
fn a_part_without_a_plan_is_named() {
    let mut together = both(&company(3), &company(4));
    let person = together.people.last_mut().expect("people");
    person.fte = Weekly::Every(0.0);
    let id = person.id.clone();
    let pin = Pin { person: id.clone(), post: None, session: None, week: None, weeks: None };
    together.pins.push(pin);
    let name = &together.people.last().expect("people").name;
    let refused = solve(&together, &options(1_000), &Silent).expect_err("nobody who is never there can be placed");
    let SolveError::Infeasible(words) = refused else { panic!("{refused:?}") };
    assert!(words.contains(name), "{words}");
}

/// Cancels once there is a plan of all parts.
#[derive(Default)]
struct Impatient(Mutex<Vec<Progress>>);

impl Observer for Impatient {
    fn progress(&self, progress: &Progress) {
        self.0.lock().expect("a lock").push(progress.clone());
    }
    fn cancelled(&self) -> bool {
        self.0.lock().expect("a lock").iter().any(|progress| progress.best.is_some())
    }
}

#[test]
fn what_all_parts_know_only_gets_better_and_a_cancelled_solve_keeps_its_plan() {
    let together = both(&in_one_place(generate(60, 26, 5)), &in_one_place(generate(60, 26, 6)));
    let observer = Impatient::default();
    let asked = Options { time_limit: Duration::from_secs(600), gap: 0.0, ..Options::default() };
    let solution = solve(&together, &asked, &observer).expect("a plan");
    assert_eq!(solution.status, Status::Cancelled);
    assert!(check(&together, &solution.plan).ok);
    let heard = observer.0.into_inner().expect("a lock");
    let sums = |p: &Progress| (p.best.unwrap_or(f64::NEG_INFINITY), p.bound.unwrap_or(f64::INFINITY));
    assert!(heard.windows(2).all(|two| {
        let (before, after) = (sums(&two[0]), sums(&two[1]));
        before.0 <= after.0 && before.1 >= after.1
    }));
    let last = sums(heard.last().expect("reports"));
    assert!(last.0 <= solution.worth.value + 1e-9 && last.1 + 1e-9 >= solution.bound);
}
