//! `stress`: the Monte Carlo figures of a plan, and with `--sturdier` a plan that holds more often.

use super::effort::{Effort, refused};
use super::watch::Watch;
use super::{files, share};
use clap::Args;
use serde_json::json;
use std::path::PathBuf;
use std::process::ExitCode;
use tandem_solver::search::Options;
use tandem_solver::stress::{Assumptions, stress, sturdier};

#[derive(Debug, Args)]
pub struct StressArguments {
    problem: PathBuf,
    plan: PathBuf,
    #[arg(long, default_value_t = Assumptions::default().runs, value_parser = clap::value_parser!(u32).range(1..=1_000_000))]
    runs: u32,
    /// Share of people who leave within a year.
    #[arg(long, default_value_t = Assumptions::default().attrition_per_year, value_parser = share)]
    attrition: f64,
    /// Chance a week that somebody falls absent.
    #[arg(long, default_value_t = Assumptions::default().onset_per_week, value_parser = share)]
    onset: f64,
    /// Chance a week that somebody absent is back.
    #[arg(long, default_value_t = Assumptions::default().recovery_per_week, value_parser = share)]
    recovery: f64,
    /// Also look for a plan that holds more often.
    #[arg(long)]
    sturdier: bool,
    #[command(flatten)]
    effort: Effort,
}

pub fn run(arguments: &StressArguments) -> Result<ExitCode, String> {
    let problem = files::problem(&arguments.problem)?;
    let plan = files::plan(&arguments.plan)?;
    let assumptions = Assumptions {
        runs: arguments.runs,
        seed: arguments.effort.seed,
        onset_per_week: arguments.onset,
        recovery_per_week: arguments.recovery,
        attrition_per_year: arguments.attrition,
    };
    let usual = Options::default();
    let options = Options {
        time_limit: arguments.effort.time_limit(usual.time_limit),
        seed: arguments.effort.seed,
        threads: arguments.effort.threads,
        iterations: arguments.effort.iterations,
        ..usual
    };
    let watch = Watch::new()?;
    let said = match arguments.sturdier {
        false => stress(&problem, &plan, &assumptions, &watch).map(|report| json!({ "report": report })),
        true => sturdier(&problem, &plan, &assumptions, &options, &watch).and_then(|suggestion| {
            let report = match &suggestion {
                Some(suggestion) => suggestion.before.clone(),
                None => stress(&problem, &plan, &assumptions, &watch)?,
            };
            Ok(json!({ "report": report, "sturdier": suggestion }))
        }),
    };
    watch.clear();
    match said {
        Ok(said) => {
            files::write(None, &files::pretty(&said)?)?;
            Ok(ExitCode::SUCCESS)
        }
        Err(error) => refused(error),
    }
}
