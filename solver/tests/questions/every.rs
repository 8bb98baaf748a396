//! Every plan of a tiny problem that keeps every rule.

use crate::enumeration::{Choice, may_grow, with};
use tandem_solver::Problem;
use tandem_solver::check::{Report, check};
use tandem_solver::plan::{PLAN_VERSION, Plan};

/// What the check says of every plan that keeps every rule.
pub fn all(problem: &Problem, choices: &[Choice]) -> Vec<(Report, Plan)> {
    fn grow(problem: &Problem, rest: &[Choice], plan: &Plan, all: &mut Vec<(Report, Plan)>) {
        let report = check(problem, plan);
        if !may_grow(&report) {
            return;
        }
        if report.ok {
            all.push((report, plan.clone()));
        }
        for (index, choice) in rest.iter().enumerate() {
            grow(problem, &rest[index + 1..], &with(plan, choice), all);
        }
    }
    let empty = Plan { version: PLAN_VERSION, problem_sha256: problem.sha256(), ..Plan::default() };
    let mut all = Vec::new();
    grow(problem, choices, &empty, &mut all);
    all
}
