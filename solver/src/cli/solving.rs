//! `solve`: progress on standard error, the plan to its file, one line of JSON last on standard output.

use super::watch::Watch;
use super::{INVALID_INPUT, REFUSED, SolveArguments, Summary, files};
use std::process::ExitCode;
use std::time::Duration;
use tandem_solver::search::{Options, Solution, SolveError, Status, solve};
use tandem_solver::{Problem, check};

pub fn run(arguments: &SolveArguments) -> Result<ExitCode, String> {
    let problem = files::problem(&arguments.problem)?;
    let options = Options {
        time_limit: Duration::from_secs_f64(arguments.time_limit),
        gap: arguments.gap,
        seed: arguments.seed,
        threads: arguments.threads,
        iterations: arguments.iterations,
        epsilon: arguments.epsilon,
        ..Options::default()
    };
    let watch = Watch::new()?;
    let result = solve(&problem, &options, &watch);
    watch.clear();
    match result {
        Ok(solution) => finish(&problem, &solution, arguments),
        Err(SolveError::Invalid(findings)) => {
            let findings = findings.iter().filter_map(|finding| serde_json::to_value(finding).ok()).collect();
            print(&Summary { findings, ..nothing("invalid") })?;
            Ok(ExitCode::from(INVALID_INPUT))
        }
        Err(SolveError::Infeasible(reason)) => {
            print(&Summary { reason: Some(reason), ..nothing("infeasible") })?;
            Ok(ExitCode::from(REFUSED))
        }
        Err(SolveError::Cancelled) => {
            print(&nothing("cancelled"))?;
            Ok(ExitCode::from(REFUSED))
        }
        Err(SolveError::Backend(reason)) => Err(format!("HiGHS failed: {reason}")),
    }
}

fn finish(problem: &Problem, solution: &Solution, arguments: &SolveArguments) -> Result<ExitCode, String> {
    let judged = problem_with(problem, arguments.epsilon);
    let mut plan = solution.plan.clone();
    if arguments.epsilon.is_some() {
        plan.problem_sha256 = judged.sha256();
    }
    let report = check::check(&judged, &plan);
    if !report.ok {
        eprintln!(
            "tandem-solver: the check refuses the plan that was found, so it is not written; this is a defect to report"
        );
        files::write(None, &files::pretty(&report)?)?;
        print(&Summary { reason: Some("the check refuses the plan".into()), ..nothing("infeasible") })?;
        return Ok(ExitCode::from(REFUSED));
    }
    files::write(arguments.out.as_deref(), &files::pretty(&solution.plan)?)?;
    print(&Summary {
        status: match solution.status {
            Status::Optimal => "optimal",
            Status::Feasible => "feasible",
            Status::Cancelled => "cancelled",
        },
        value: Some(solution.worth.value),
        gain: Some(solution.worth.gain),
        disruption: Some(solution.worth.disruption.total),
        bound: Some(solution.bound),
        gap: Some(solution.gap),
        seconds: solution.seconds,
        reason: None,
        findings: Vec::new(),
    })?;
    Ok(ExitCode::SUCCESS)
}

/// The problem with the disruption limit that was asked for: what the plan has to keep.
fn problem_with(problem: &Problem, epsilon: Option<f64>) -> Problem {
    let mut judged = problem.clone();
    judged.rules.disruption_limit = epsilon.or(problem.rules.disruption_limit);
    judged
}

fn nothing(status: &str) -> Summary<'_> {
    Summary {
        status,
        value: None,
        gain: None,
        disruption: None,
        bound: None,
        gap: None,
        seconds: 0.0,
        reason: None,
        findings: Vec::new(),
    }
}

fn print(summary: &Summary<'_>) -> Result<(), String> {
    files::write(None, &serde_json::to_string(summary).map_err(|error| format!("cannot write as JSON: {error}"))?)
}
