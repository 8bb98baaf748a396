//! `frontier`: points on standard error as they are found, all of them as JSON on standard output.

use super::effort::{Effort, refused};
use super::watch::Watch;
use super::{files, share};
use clap::Args;
use std::path::PathBuf;
use std::process::ExitCode;
use tandem_solver::frontier::{Settings, frontier};

#[derive(Debug, Args)]
pub struct FrontierArguments {
    problem: PathBuf,
    /// Points, the two ends included.
    #[arg(long, default_value_t = 7, value_parser = clap::value_parser!(u32).range(2..=100))]
    points: u32,
    /// Stop each solve at this proved gap, a share.
    #[arg(long, default_value_t = 0.001, value_parser = share)]
    gap: f64,
    #[command(flatten)]
    effort: Effort,
}

pub fn run(arguments: &FrontierArguments) -> Result<ExitCode, String> {
    let problem = files::problem(&arguments.problem)?;
    let usual = Settings::default();
    let settings = Settings {
        points: arguments.points,
        gap: arguments.gap,
        time_limit: arguments.effort.time_limit(usual.time_limit),
        seed: arguments.effort.seed,
        threads: arguments.effort.threads,
        iterations: arguments.effort.iterations,
    };
    let watch = Watch::new()?;
    let found = frontier(&problem, &settings, &watch, &mut |point| {
        eprintln!(
            "gain and wishes {:.3}, disruption {:.3} person-weeks, at most {:.2}% better possible within {:.3}",
            point.benefit,
            point.worth.disruption.total,
            100.0 * point.gap,
            point.epsilon
        );
    });
    watch.clear();
    match found {
        Ok(frontier) => {
            files::write(None, &files::pretty(&frontier)?)?;
            Ok(ExitCode::SUCCESS)
        }
        Err(error) => refused(error),
    }
}
