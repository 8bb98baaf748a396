//! On tiny problems the solver's proved optimum is the best of all plans, and "infeasible" means that there is none.
//!
//! `TANDEM_PROBLEMS` sets how many are compared (200 without it), `TANDEM_PROBLEMS_FROM` the first seed.

#[path = "support/enumeration.rs"]
mod enumeration;
#[path = "support/exchange.rs"]
mod exchange;
#[path = "support/random.rs"]
mod random;

use std::time::Duration;
use tandem_solver::check::check;
use tandem_solver::search::{Options, Silent, SolveError, solve};
use tandem_solver::validate::{Severity, validate};
use tandem_solver::{Problem, Rule};

/// Problems solved where nobody asks for more, and how many placements and rides they may choose from at most: all sets of them are looked at.
const PROBLEMS: usize = 200;
const CHOICES_MAX: usize = 13;

/// Problems of closed exchanges.
const EXCHANGES: u64 = 40;

/// Two values closer than this are equal: HiGHS works with tolerances of 1e-6 on rows.
const CLOSE: f64 = 1e-4;

/// Tiny problems that are neither empty nor too many to look at, with what there is to choose from.
fn problems(from: u64) -> impl Iterator<Item = (Problem, Vec<enumeration::Choice>)> {
    (from..).map(random::tiny).filter_map(|problem| {
        let choices = enumeration::choices(&problem, CHOICES_MAX)?;
        (choices.len() >= 2).then_some((problem, choices))
    })
}

fn asked(name: &str, otherwise: usize) -> usize {
    std::env::var(name).ok().and_then(|number| number.parse().ok()).unwrap_or(otherwise)
}

fn compare(problem: &Problem, choices: &[enumeration::Choice]) -> Result<bool, String> {
    let best = enumeration::best(problem, choices);
    // A work budget: what is left of the time is not spent on looking for better plans than the best.
    let iterations = Some(1000);
    let options =
        Options { gap: 0.0, time_limit: Duration::from_secs(60), threads: 1, iterations, ..Options::default() };
    match (solve(problem, &options, &Silent), best.plan) {
        (Err(SolveError::Infeasible(_)), None) => Ok(false),
        (Err(error), found) => Err(format!("{error}; the best of all plans is {found:?}")),
        (Ok(solution), None) => Err(format!("there is no plan, but the solver found {:?}", solution.plan)),
        (Ok(solution), Some((value, plan))) => {
            let report = check(problem, &solution.plan);
            if !report.ok {
                return Err(format!("the check refuses the solver's plan: {:?}", report.findings));
            }
            if (report.value - solution.worth.value).abs() > 1e-9 {
                return Err(format!("the check says {}, the solver {}", report.value, solution.worth.value));
            }
            if (solution.bound - value).abs() > CLOSE {
                return Err(format!("{:?}, bound {}, best of all {value}", solution.status, solution.bound));
            }
            if (report.value - value).abs() > CLOSE {
                return Err(format!("solver {} by {:?}, best of all {value} by {plan:?}", report.value, solution.plan));
            }
            Ok(!plan.placements.is_empty() || !plan.rides.is_empty())
        }
    }
}

#[test]
fn the_solver_finds_the_best_of_all_plans() {
    let mut worth_doing = 0;
    let mut wrong = Vec::new();
    let (from, count) = (asked("TANDEM_PROBLEMS_FROM", 0), asked("TANDEM_PROBLEMS", PROBLEMS));
    for (problem, choices) in problems(from as u64).take(count) {
        let errors: Vec<_> = validate(&problem).into_iter().filter(|f| f.severity == Severity::Error).collect();
        assert!(errors.is_empty(), "{}: {errors:?}", problem.name);
        match compare(&problem, &choices) {
            Ok(some) => worth_doing += usize::from(some),
            Err(difference) => wrong.push(format!("{}: {difference}", problem.name)),
        }
    }
    assert!(wrong.is_empty(), "{} of {count} differ:\n{}", wrong.len(), wrong.join("\n"));
    println!("{worth_doing} of {count} problems have anything to gain");
    // The comparison is worth little where staying at home is best.
    assert!(worth_doing * 3 > count, "only {worth_doing} of {count} have anything to gain");
}

/// Pairs, rings of three and rings of four, where nobody goes otherwise.
#[test]
fn closed_exchanges_are_found() {
    let mut lengths = [0; 5];
    for seed in 0..EXCHANGES {
        let problem = exchange::problem(seed);
        let choices = enumeration::choices(&problem, CHOICES_MAX).expect("three posts for each of four");
        compare(&problem, &choices).unwrap_or_else(|difference| panic!("{}: {difference}", problem.name));
        let (_, plan) = enumeration::best(&problem, &choices).plan.expect("at least the empty plan");
        lengths[plan.placements.len()] += 1;
    }
    assert!(
        lengths[1] == 0 && lengths[2..].iter().all(|&found| found > 2),
        "placements in the best plans: {lengths:?}"
    );
}

/// Each rule must matter in the comparison: dropping what it refuses would change the answer somewhere.
#[test]
fn every_hard_rule_refuses_some_plan_of_the_tiny_problems() {
    let mut refused: Vec<&str> = Vec::new();
    for seed in 0..600 {
        let problem = random::tiny(seed);
        for finding in check(&problem, &random::any_plan(&problem, seed)).findings {
            if let Some(rule) = Rule::ALL.iter().find(|rule| rule.id() == finding.rule)
                && !refused.contains(&rule.id())
            {
                refused.push(rule.id());
            }
        }
    }
    for rule in Rule::ALL.iter().filter(|rule| rule.is_hard()) {
        // Plans are drawn with the lengths and intensities that posts allow.
        assert!(refused.contains(&rule.id()) || *rule == Rule::PlacementLength, "{rule} never refuses anything");
    }
}

/// Placements at every intensity are compared, and the largest share of the week that somebody may be away rules some of them out.
#[test]
fn intensities_matter_in_the_tiny_problems() {
    let (mut bound, mut taken) = (0, Vec::new());
    for (problem, choices) in problems(0).take(PROBLEMS) {
        let mut free = problem.clone();
        free.people.iter_mut().for_each(|person| person.intensity_max = 1.0);
        bound += usize::from(enumeration::choices(&free, choices.len()).is_none());
        let best = enumeration::best(&problem, &choices).plan;
        taken.extend(best.iter().flat_map(|(_, plan)| plan.placements.iter().map(|j| (j.intensity * 10.0) as u32)));
    }
    assert!(bound > 5, "the largest share binds in {bound} problems only");
    for intensity in [2, 5, 10] {
        assert!(taken.iter().filter(|&&other| other == intensity).count() > 3, "few best plans at 0.{intensity}");
    }
}
