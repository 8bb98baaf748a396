//! A plan under changed facts: what still holds stays, nothing changes without a reason, and a better plan is found where there is one.

#[path = "support/random.rs"]
mod random;

use std::time::Duration;
use tandem_solver::check::check;
use tandem_solver::generate::generate;
use tandem_solver::problem::Weekly;
use tandem_solver::search::{Adapted, Effort, Ground, Options, Silent, SolveError, solve};
use tandem_solver::value::Instance;
use tandem_solver::{Plan, Problem};

const EFFORT: Effort = Effort { iterations: 3000, seed: 1, until: None };

fn adapt(problem: &Problem, plan: &Plan, effort: &Effort) -> Result<Adapted, SolveError> {
    Ground::new(&Instance::new(problem))?.adapt(plan, None, effort, &Silent)
}

fn solved(problem: &Problem) -> Plan {
    let options = Options {
        time_limit: Duration::from_secs(60),
        iterations: Some(60_000),
        gap: 1.0,
        threads: 1,
        ..Options::default()
    };
    solve(problem, &options, &Silent).expect("the generated company has plans").plan
}

#[test]
fn without_a_change_of_facts_the_plan_stays() {
    let problem = generate(64, 26, 3);
    let plan = solved(&problem);
    let same = adapt(&problem, &plan, &EFFORT).expect("a plan");
    assert_eq!(same.kept, plan);
    let better = same.value.unwrap_or_default() / same.kept_value.unwrap_or(1.0);
    // Whatever the search finds, it is worth having, or nothing moves.
    assert!(same.plan == plan || better > 1.001, "moved for {better}");
    // Twice the same.
    assert_eq!(adapt(&problem, &plan, &EFFORT).expect("a plan").plan, same.plan);
    // From what it found there is nothing more to find soon.
    let again = adapt(&problem, &same.plan, &Effort { iterations: 0, ..EFFORT }).expect("a plan");
    assert_eq!((again.kept, again.plan), (same.plan.clone(), same.plan));
}

#[test]
fn optimal_plans_of_tiny_problems_stay_as_they_are() {
    let mut stayed = 0;
    for seed in 0..120 {
        let problem = random::tiny(seed);
        let options = Options { gap: 0.0, iterations: Some(1000), threads: 1, ..Options::default() };
        let Ok(solution) = solve(&problem, &options, &Silent) else { continue };
        let adapted = adapt(&problem, &solution.plan, &EFFORT).expect("a plan");
        assert_eq!(adapted.plan, solution.plan, "{}", problem.name);
        stayed += usize::from(!solution.plan.placements.is_empty());
    }
    assert!(stayed > 10, "only {stayed} had anything to keep");
}

#[test]
fn what_a_change_forbids_is_dropped_and_the_rest_is_kept() {
    let problem = generate(64, 26, 3);
    let plan = solved(&problem);
    let gone = plan.placements[0].person.clone();
    let mut changed = problem.clone();
    let person = changed.people.iter_mut().find(|person| person.id == gone).expect("in the plan");
    person.eligible.placements = false;
    let adapted = adapt(&changed, &plan, &EFFORT).expect("a plan");
    for (what, plan) in [("kept", &adapted.kept), ("new", &adapted.plan)] {
        let report = check(&changed, plan);
        assert!(report.ok, "{what}: {:?}", report.findings);
        assert!(plan.placements.iter().all(|j| j.person != gone));
    }
    assert!(adapted.kept.placements.len() + 3 > plan.placements.len(), "{} kept", adapted.kept.placements.len());
    assert!(adapted.value >= adapted.kept_value);
    let moved = |other: &Plan| plan.placements.iter().filter(|j| !other.placements.contains(j)).count();
    assert!(
        moved(&adapted.plan) * 2 < plan.placements.len(),
        "{} of {} moved",
        moved(&adapted.plan),
        plan.placements.len()
    );
}

#[test]
fn higher_minimums_drop_somebody_and_lower_ones_are_used() {
    let mut free = generate(64, 26, 5);
    // A post that must be filled could not be, nor a programme followed, once nobody may go.
    free.posts.iter_mut().for_each(|post| post.minimum = Weekly::Every(0));
    free.tracks.clear();
    let mut tight = free.clone();
    for unit in &mut tight.units {
        unit.floor_fte = Weekly::Every(1000.0);
    }
    let plan = solved(&free);
    let dropped = adapt(&tight, &plan, &EFFORT).expect("a plan");
    assert!(check(&tight, &dropped.plan).ok);
    assert!(
        dropped.kept.placements.len() < plan.placements.len(),
        "{} of {} kept",
        dropped.kept.placements.len(),
        plan.placements.len()
    );
    let used = adapt(&free, &dropped.plan, &EFFORT).expect("a plan");
    assert!(used.value > used.kept_value && check(&free, &used.plan).ok);
}

#[test]
fn adapting_never_breaks_a_rule_and_says_when_there_is_no_plan() {
    let (mut plans, mut refused) = (0, 0);
    for seed in 0..200 {
        let (one, other) = (random::tiny(seed), random::tiny(seed + 1));
        match adapt(&other, &random::any_plan(&one, seed), &EFFORT) {
            Ok(adapted) => {
                for (value, plan) in [(adapted.kept_value, &adapted.kept), (adapted.value, &adapted.plan)] {
                    let report = check(&other, plan);
                    assert_eq!(value.is_some(), report.ok, "{}: {:?}", other.name, report.findings);
                    assert!(value.is_none_or(|value| (value - report.value).abs() < 1e-9), "{}", other.name);
                }
                plans += usize::from(adapted.value.is_some());
                refused += usize::from(adapted.value.is_none());
            }
            Err(error) => assert!(matches!(error, SolveError::Invalid(_)), "{}: {error}", other.name),
        }
    }
    assert!(plans > 100 && refused > 2, "{plans} plans, {refused} without");
}
