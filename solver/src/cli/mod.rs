//! The commands. Exit codes: 0 done, 1 refused or infeasible, 2 wrong usage, 3 invalid input.

mod diagnose;
mod effort;
mod explain;
mod fair;
mod files;
mod frontier;
mod repair;

mod solving;
mod stress;
mod watch;

use clap::{Args, Parser, Subcommand, ValueEnum};
use serde::Serialize;
use std::path::{Path, PathBuf};
use std::process::ExitCode;
use tandem_solver::problem::MAX_WEEKS;
use tandem_solver::validate::{Severity, validate};
use tandem_solver::{Plan, Problem, check, generate, search};

pub const REFUSED: u8 = 1;
pub const INVALID_INPUT: u8 = 3;

/// Tandem's optimiser: who rotates into which team, when, with the least disruption.
#[derive(Debug, Parser)]
#[command(name = "tandem-solver", version, about)]
pub struct Arguments {
    #[command(subcommand)]
    command: Command,
}

#[derive(Debug, Subcommand)]
enum Command {
    /// Writes a seeded problem that looks like a company.
    Generate {
        #[arg(long, value_parser = clap::value_parser!(u32).range(2..=20_000))]
        people: u32,
        /// Length of the horizon.
        #[arg(long, value_parser = clap::value_parser!(u32).range(1..=i64::from(MAX_WEEKS)))]
        weeks: u32,
        #[arg(long, default_value_t = 1)]
        seed: u64,
        /// An ordinary company, or one that is awkward in a single way.
        #[arg(long, value_enum, default_value_t)]
        shape: generate::Shape,
        /// File to write; standard output without it.
        #[arg(long)]
        out: Option<PathBuf>,
    },
    /// Says everything that is wrong, or odd, in a problem.
    Validate { problem: PathBuf },
    /// Finds a good plan, proves how good it is, and checks it before writing it.
    Solve(SolveArguments),
    /// Judges a plan: hard rules and value, derived anew.
    Check { problem: PathBuf, plan: PathBuf },
    /// Whole plans to choose from, from the least disruption to the most cross-training.
    Frontier(frontier::FrontierArguments),

    /// The best ways to mend a published plan after something happened.
    Repair(repair::RepairArguments),
    /// Why something is in a plan, why not, and what would have to change: from real re-solves.
    Explain(explain::ExplainArguments),
    /// Which rules of a problem cannot all be kept, and what each way out costs.
    Diagnose(diagnose::DiagnoseArguments),
    /// How a plan stands up to absence and people who leave, beside staying at home.
    Stress(stress::StressArguments),
    /// The fairest plan: the worst-off first, then the worst fifth, then all.
    Fair(fair::FairArguments),
    /// Writes the problem's mathematical model for another solver.
    Export {
        problem: PathBuf,
        #[arg(long, value_enum)]
        format: Format,
        /// File to write; the problem's name with the format's ending without it.
        #[arg(long)]
        out: Option<PathBuf>,
        /// File for what the model's first columns mean: all placements, then all rides, written like a plan.
        #[arg(long)]
        columns: Option<PathBuf>,
    },
    /// Prints the JSON schema of problem or plan files.
    Schema { of: Kind },
}

#[derive(Debug, Args)]
struct SolveArguments {
    problem: PathBuf,
    /// File for the plan; standard output without it.
    #[arg(long)]
    out: Option<PathBuf>,
    /// Seconds for the whole solve.
    #[arg(long, default_value_t = 60.0, value_parser = seconds)]
    time_limit: f64,
    /// Stop at this proved gap, a share: 0.001 is 0.1%.
    #[arg(long, default_value_t = 0.001, value_parser = share)]
    gap: f64,
    #[arg(long, default_value_t = 1)]
    seed: u64,
    #[arg(long, default_value_t = 2, value_parser = clap::value_parser!(u32).range(1..=256))]
    threads: u32,
    /// Upper limit on disruption, person-weeks, instead of the problem's.
    #[arg(long, value_parser = amount)]
    epsilon: Option<f64>,
    /// Work budget of the local search; makes a solve reproducible.
    #[arg(long)]
    iterations: Option<u64>,
}

#[derive(Clone, Copy, Debug, ValueEnum)]
enum Format {
    Mps,
}

#[derive(Clone, Copy, Debug, ValueEnum)]
enum Kind {
    Problem,
    Plan,
}

fn seconds(text: &str) -> Result<f64, String> {
    amount(text).and_then(|s| if s <= 1e6 { Ok(s) } else { Err("at most 1000000 seconds".into()) })
}

fn share(text: &str) -> Result<f64, String> {
    amount(text).and_then(|s| if s <= 1.0 { Ok(s) } else { Err("a share lies in 0 to 1".into()) })
}

fn amount(text: &str) -> Result<f64, String> {
    let number: f64 = text.parse().map_err(|_| format!("{text} is not a number"))?;
    if number.is_finite() && number >= 0.0 { Ok(number) } else { Err("must be 0 or more".into()) }
}

/// Runs a command. An error is a sentence about input that could not be used.
pub fn run(arguments: Arguments) -> Result<ExitCode, String> {
    match arguments.command {
        Command::Generate { people, weeks, seed, shape, out } => {
            files::write(out.as_deref(), &files::pretty(&generate::shaped(people, weeks, seed, shape))?)?;
            Ok(ExitCode::SUCCESS)
        }
        Command::Validate { problem } => {
            let findings = validate(&files::problem(&problem)?);
            let ok = !findings.iter().any(|finding| finding.severity == Severity::Error);
            files::write(None, &files::pretty(&serde_json::json!({ "ok": ok, "findings": findings }))?)?;
            Ok(if ok { ExitCode::SUCCESS } else { ExitCode::from(INVALID_INPUT) })
        }
        Command::Solve(arguments) => solving::run(&arguments),
        Command::Check { problem, plan } => {
            let problem = files::problem(&problem)?;
            let report = check::check(&problem, &files::plan(&plan)?);
            files::write(None, &files::pretty(&report)?)?;
            Ok(if report.ok { ExitCode::SUCCESS } else { ExitCode::from(REFUSED) })
        }
        Command::Frontier(arguments) => frontier::run(&arguments),

        Command::Repair(arguments) => repair::run(&arguments),
        Command::Explain(arguments) => explain::run(&arguments),
        Command::Diagnose(arguments) => diagnose::run(&arguments),
        Command::Stress(arguments) => stress::run(&arguments),
        Command::Fair(arguments) => fair::run(&arguments),
        Command::Export { problem, format: Format::Mps, out, columns } => export(&problem, out, columns.as_deref()),
        Command::Schema { of } => {
            let schema = match of {
                Kind::Problem => schemars::schema_for!(Problem),
                Kind::Plan => schemars::schema_for!(Plan),
            };
            files::write(None, &files::pretty(&schema)?)?;
            Ok(ExitCode::SUCCESS)
        }
    }
}

fn export(file: &Path, out: Option<PathBuf>, columns: Option<&Path>) -> Result<ExitCode, String> {
    let problem = files::problem(file)?;
    let errors: Vec<_> = validate(&problem).into_iter().filter(|finding| finding.severity == Severity::Error).collect();
    if !errors.is_empty() {
        files::write(None, &files::pretty(&serde_json::json!({ "ok": false, "findings": errors }))?)?;
        return Ok(ExitCode::from(INVALID_INPUT));
    }
    let out = out.unwrap_or_else(|| file.with_extension("mps"));
    search::write_mps(&problem, &out)?;
    if columns.is_some() {
        files::write(columns, &files::pretty(&search::columns(&problem))?)?;
    }
    eprintln!("wrote {}", out.display());
    Ok(ExitCode::SUCCESS)
}

/// The last line of a solve on standard output.
#[derive(Debug, Serialize)]
struct Summary<'a> {
    status: &'a str,
    value: Option<f64>,
    gain: Option<f64>,
    disruption: Option<f64>,
    bound: Option<f64>,
    gap: Option<f64>,
    seconds: f64,
    #[serde(skip_serializing_if = "Option::is_none")]
    reason: Option<String>,
    #[serde(skip_serializing_if = "Vec::is_empty")]
    findings: Vec<serde_json::Value>,
}
