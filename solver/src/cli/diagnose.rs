//! `diagnose`: which rules clash, in words, with the price of each way out.

use super::effort::refused;
use super::watch::Watch;
use super::{REFUSED, files, seconds};
use clap::Args;
use std::path::PathBuf;
use std::process::ExitCode;
use std::time::Duration;
use tandem_solver::diagnose::diagnose;

#[derive(Debug, Args)]
pub struct DiagnoseArguments {
    problem: PathBuf,
    /// Seconds for the whole answer.
    #[arg(long, default_value_t = 60.0, value_parser = seconds)]
    time_limit: f64,
}

pub fn run(arguments: &DiagnoseArguments) -> Result<ExitCode, String> {
    let problem = files::problem(&arguments.problem)?;
    let watch = Watch::new()?;
    let found = diagnose(&problem, Duration::from_secs_f64(arguments.time_limit), &watch);
    watch.clear();
    match found {
        Ok(diagnosis) => {
            files::write(None, &files::pretty(&diagnosis)?)?;
            Ok(if diagnosis.possible == Some(true) { ExitCode::SUCCESS } else { ExitCode::from(REFUSED) })
        }
        Err(error) => refused(error),
    }
}
