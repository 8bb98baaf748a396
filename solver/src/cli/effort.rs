//! What the commands that ask questions have in common: how hard to try, and how they end.

use super::{INVALID_INPUT, REFUSED, files, seconds};
use clap::Args;
use serde_json::json;
use std::process::ExitCode;
use std::time::Duration;
use tandem_solver::search::SolveError;

#[derive(Debug, Args)]
pub struct Effort {
    /// Seconds for the whole answer.
    #[arg(long, value_parser = seconds)]
    time_limit: Option<f64>,
    #[arg(long, default_value_t = 1)]
    pub seed: u64,
    #[arg(long, default_value_t = 2, value_parser = clap::value_parser!(u32).range(1..=256))]
    pub threads: u32,
    /// Work budget of each local search; makes an answer reproducible.
    #[arg(long)]
    pub iterations: Option<u64>,
}

impl Effort {
    /// The time asked for, or `usual`.
    pub fn time_limit(&self, usual: Duration) -> Duration {
        self.time_limit.map_or(usual, Duration::from_secs_f64)
    }
}

/// Ends a command whose question found no answer.
pub fn refused(error: SolveError) -> Result<ExitCode, String> {
    let (said, code) = match error {
        SolveError::Invalid(findings) => (json!({ "status": "invalid", "findings": findings }), INVALID_INPUT),
        SolveError::Infeasible(reason) => (json!({ "status": "infeasible", "reason": reason }), REFUSED),
        SolveError::Cancelled => (json!({ "status": "cancelled" }), REFUSED),
        SolveError::Backend(reason) => return Err(format!("HiGHS failed: {reason}")),
    };
    files::write(None, &files::pretty(&said)?)?;
    Ok(ExitCode::from(code))
}
