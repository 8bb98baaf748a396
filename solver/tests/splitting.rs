//! Splitting a competency in two, or duplicating one, never raises what a plan is worth (docs/model.md, "Splitting a competency").

#[path = "support/random.rs"]
mod random;

use rand::{RngExt, SeedableRng};
use rand_chacha::ChaCha8Rng;
use std::time::Duration;
use tandem_solver::Problem;
use tandem_solver::check::check;
use tandem_solver::problem::{Competency, CriticalSkill, Skill, Teaching};
use tandem_solver::search::{Options, Silent, SolveError, solve};
use tandem_solver::validate::{Severity, validate};
use tandem_solver::value::worth;

/// Values closer than this are equal.
const CLOSE: f64 = 1e-9;
/// The same for optima: HiGHS works with tolerances.
const CLOSE_OPTIMA: f64 = 1e-4;

/// The problem with one competency in two parts, of which the first has `part` of its time and of its importance. Levels,
/// targets and what teams depend on stay the same for both parts.
fn split(problem: &Problem, competency: &str, part: f64) -> Problem {
    let mut split = problem.clone();
    let second = format!("{competency}, second part");
    let named = split.competencies.iter().find(|known| known.id == competency).cloned();
    split.competencies.extend(named.map(|mut known| {
        known.id = second.clone();
        known
    }));
    let teachings = |list: &mut Vec<Teaching>| {
        let halves: Vec<Teaching> = (list.iter_mut())
            .filter(|teaching| teaching.competency == competency)
            .map(|teaching| {
                let whole = teaching.share;
                teaching.share = whole * part;
                Teaching { competency: second.clone(), share: whole * (1.0 - part), level: teaching.level }
            })
            .collect();
        list.extend(halves);
    };
    split.posts.iter_mut().for_each(|post| teachings(&mut post.teaches));
    split.sessions.iter_mut().for_each(|session| teachings(&mut session.teaches));
    for person in &mut split.people {
        let halves: Vec<Skill> = (person.skills.iter_mut())
            .filter(|skill| skill.competency == competency)
            .map(|skill| {
                let whole = skill.weight;
                skill.weight = whole * part;
                Skill { competency: second.clone(), weight: whole * (1.0 - part), ..skill.clone() }
            })
            .collect();
        person.skills.extend(halves);
    }
    for unit in &mut split.units {
        let also: Vec<CriticalSkill> = (unit.critical.iter())
            .filter(|critical| critical.competency == competency)
            .map(|critical| CriticalSkill { competency: second.clone(), level: critical.level, people: 0 })
            .collect();
        unit.critical.extend(also);
    }
    split
}

/// A competency of the problem, and into which parts it is split: a duplicate is a split into halves.
fn drawn(problem: &Problem, seed: u64) -> Problem {
    let mut dice = ChaCha8Rng::seed_from_u64(seed);
    let competency = &problem.competencies[dice.random_range(0..problem.competencies.len())].id;
    let part = if dice.random_bool(0.5) { 0.5 } else { dice.random_range(0.05..0.95) };
    let parts = split(problem, competency, part);
    let errors: Vec<_> = validate(&parts).into_iter().filter(|f| f.severity == Severity::Error).collect();
    assert!(errors.is_empty(), "{}: {errors:?}", problem.name);
    parts
}

#[test]
fn no_plan_is_worth_more_after_a_competency_was_split() {
    let (mut lower, mut same) = (0, 0);
    for seed in 0..1500 {
        let problem = random::tiny(seed);
        let parts = drawn(&problem, seed);
        let mut plan = random::any_plan(&problem, seed);
        let whole = worth(&problem, &plan);
        plan.problem_sha256 = parts.sha256();
        let after = worth(&parts, &plan);
        let judged = check(&parts, &plan);
        assert!((judged.gain - after.gain).abs() < CLOSE, "{seed}: the check says {}, not {}", judged.gain, after.gain);
        assert!(after.gain <= whole.gain + CLOSE, "{seed}: gain {} became {}", whole.gain, after.gain);
        assert!(after.value <= whole.value + CLOSE, "{seed}: value {} became {}", whole.value, after.value);
        assert!(after.disruption.total >= whole.disruption.total - CLOSE, "{seed}");
        let fell = after.value < whole.value - CLOSE;
        lower += u32::from(fell);
        same += u32::from(!fell);
    }
    assert!(lower > 300 && same > 100, "{lower} fell, {same} stayed: the comparison looks at too little");
}

/// The best of all plans, too. A fairness floor asks for a share of what is attainable, which falls with the split: it is lifted
/// here, since a plan that it refused may be allowed afterwards.
#[test]
fn the_best_plan_is_worth_no_more_after_a_competency_was_split() {
    let options = Options {
        gap: 0.0,
        time_limit: Duration::from_secs(60),
        threads: 1,
        iterations: Some(1000),
        ..Options::default()
    };
    let best = |problem: &Problem| match solve(problem, &options, &Silent) {
        Ok(solution) => Some(solution.worth.value),
        Err(SolveError::Infeasible(_)) => None,
        Err(error) => panic!("{}: {error}", problem.name),
    };
    let mut fell = 0;
    for seed in 0..150 {
        let mut problem = random::tiny(seed);
        problem.rules.fairness_floor = 0.0;
        let parts = drawn(&problem, seed);
        match (best(&problem), best(&parts)) {
            (Some(whole), Some(after)) => {
                assert!(after <= whole + CLOSE_OPTIMA, "{}: {whole} became {after}", problem.name);
                fell += u32::from(after < whole - CLOSE_OPTIMA);
            }
            (None, Some(after)) => panic!("{}: impossible before, {after} afterwards", problem.name),
            (_, None) => {}
        }
    }
    assert!(fell > 5, "only {fell} optima fell: the comparison looks at too little");
}

/// A copy that keeps the full share of the time would count an hour twice.
#[test]
fn a_copy_that_takes_no_time_from_the_original_is_refused() {
    let mut refused = 0;
    for seed in 0..60 {
        let mut problem = random::tiny(seed);
        let copied = Competency { id: "copy".into(), ..problem.competencies[0].clone() };
        for post in &mut problem.posts {
            let copies = post.teaches.iter().filter(|teaching| teaching.competency == problem.competencies[0].id);
            let copies: Vec<Teaching> =
                copies.map(|teaching| Teaching { competency: "copy".into(), ..teaching.clone() }).collect();
            post.teaches.extend(copies);
        }
        problem.competencies.push(copied);
        let findings = validate(&problem);
        for (index, post) in problem.posts.iter().enumerate() {
            let sum: f64 = post.teaches.iter().map(|teaching| teaching.share).sum();
            let found =
                findings.iter().any(|f| f.code == "shares-above-one" && f.path == format!("/posts/{index}/teaches"));
            assert_eq!(found, sum > 1.0 + CLOSE, "{}: {sum}", problem.name);
            refused += u32::from(found);
        }
    }
    assert!(refused > 10, "only {refused}");
}
