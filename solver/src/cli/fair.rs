//! `fair`: the fairness order.

use super::effort::{Effort, refused};
use super::watch::Watch;
use super::{files, share};
use clap::Args;
use std::path::PathBuf;
use std::process::ExitCode;
use tandem_solver::fairness::{Settings, fair};

#[derive(Debug, Args)]
pub struct FairArguments {
    problem: PathBuf,
    /// Stop each solve at this proved gap, a share.
    #[arg(long, default_value_t = 0.001, value_parser = share)]
    gap: f64,
    #[command(flatten)]
    effort: Effort,
}

pub fn run(arguments: &FairArguments) -> Result<ExitCode, String> {
    let problem = files::problem(&arguments.problem)?;
    let settings = Settings {
        time_limit: arguments.effort.time_limit(Settings::default().time_limit),
        gap: arguments.gap,
        seed: arguments.effort.seed,
        threads: arguments.effort.threads,
        iterations: arguments.effort.iterations,
    };
    let watch = Watch::new()?;
    let found = fair(&problem, &settings, &watch);
    watch.clear();
    match found {
        Ok(fair) => {
            files::write(None, &files::pretty(&fair)?)?;
            Ok(ExitCode::SUCCESS)
        }
        Err(error) => refused(error),
    }
}
