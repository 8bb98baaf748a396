//! `repair`: the published plan, what happened, and the ranked fixes.

use super::effort::{Effort, refused};
use super::watch::Watch;
use super::{files, share};
use clap::Args;
use std::path::PathBuf;
use std::process::ExitCode;
use tandem_solver::repair::{Event, Settings, repair};

#[derive(Debug, Args)]
pub struct RepairArguments {
    problem: PathBuf,
    /// The published plan.
    plan: PathBuf,
    /// What happened: a JSON list such as [{"kind": "resignation", "person": "ana", "week": 9}].
    #[arg(long)]
    events: PathBuf,
    /// The week that it is now, from 0.
    #[arg(long, default_value_t = 0)]
    now: u32,
    /// Weeks from now on in which nothing changes any more.
    #[arg(long, default_value_t = 2)]
    frozen: u32,
    #[arg(long, default_value_t = 0.001, value_parser = share)]
    gap: f64,
    #[command(flatten)]
    effort: Effort,
}

pub fn run(arguments: &RepairArguments) -> Result<ExitCode, String> {
    let problem = files::problem(&arguments.problem)?;
    let plan = files::plan(&arguments.plan)?;
    let events: Vec<Event> = files::list(&arguments.events, "list of events")?;
    let settings = Settings {
        time_limit: arguments.effort.time_limit(Settings::default().time_limit),
        gap: arguments.gap,
        seed: arguments.effort.seed,
        threads: arguments.effort.threads,
        iterations: arguments.effort.iterations,
    };
    let watch = Watch::new()?;
    let found = repair(&problem, &plan, (arguments.now, arguments.frozen), &events, &settings, &watch);
    watch.clear();
    match found {
        Ok(repair) => {
            files::write(None, &files::pretty(&repair)?)?;
            Ok(ExitCode::SUCCESS)
        }
        Err(error) => refused(error),
    }
}
