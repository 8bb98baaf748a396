//! `solve`: progress on standard error, the plan to its file, one line of JSON last on standard output.

use super::{INVALID_INPUT, REFUSED, SolveArguments, Summary, files};
use indicatif::{ProgressBar, ProgressStyle};
use std::io::IsTerminal;
use std::process::ExitCode;
use std::sync::Arc;
use std::sync::atomic::{AtomicBool, Ordering};
use std::time::Duration;
use tandem_solver::search::{Observer, Options, Progress, Solution, SolveError, Status, solve};
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
    };
    let watch = Watch::new()?;
    let result = solve(&problem, &options, &watch);
    watch.bar.finish_and_clear();
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

/// Shows progress, and turns the first interrupt into a cancellation that keeps the best plan. The second one ends the process.
struct Watch {
    bar: ProgressBar,
    terminal: bool,
    cancelled: Arc<AtomicBool>,
}

impl Watch {
    fn new() -> Result<Self, String> {
        let cancelled = Arc::new(AtomicBool::new(false));
        let flag = cancelled.clone();
        ctrlc::set_handler(move || {
            if flag.swap(true, Ordering::Relaxed) {
                std::process::exit(130);
            }
        })
        .map_err(|error| format!("cannot listen for interrupts: {error}"))?;
        let terminal = std::io::stderr().is_terminal();
        let bar = if terminal { ProgressBar::new_spinner() } else { ProgressBar::hidden() };
        if let Ok(style) = ProgressStyle::with_template("{spinner} {elapsed} {msg}") {
            bar.set_style(style);
        }
        bar.enable_steady_tick(Duration::from_millis(100));
        Ok(Self { bar, terminal, cancelled })
    }
}

impl Observer for Watch {
    fn progress(&self, progress: &Progress) {
        let number = |x: Option<f64>| x.map_or("-".to_owned(), |x| format!("{x:.4}"));
        let line = format!(
            "{:<10} best {} bound {} gap {} ({} placements, {} rides)",
            progress.phase,
            number(progress.best),
            number(progress.bound),
            progress.gap.map_or("-".to_owned(), |gap| format!("{:.3}%", 100.0 * gap)),
            progress.placements,
            progress.rides,
        );
        if self.terminal {
            self.bar.set_message(line);
        } else {
            eprintln!("{:8.2}s {line}", progress.seconds);
        }
    }

    fn cancelled(&self) -> bool {
        self.cancelled.load(Ordering::Relaxed)
    }
}
