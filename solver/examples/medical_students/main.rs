//! Solves a published instance of medical student scheduling, stated in Tandem's own problem format:
//! `cargo run --example medical_students -- FILE.dzn --time-limit 60 --out SOLUTION.csv`.

mod dzn;
mod posed;
mod score;

use clap::Parser;
use std::path::PathBuf;
use std::process::ExitCode;
use std::time::Duration;
use tandem_solver::check::check;
use tandem_solver::search::{Observer, Options, Progress, solve};

#[derive(Parser)]
#[command(about = "Solves a published instance of medical student scheduling")]
struct Asked {
    /// Instance, in MiniZinc's data format.
    file: PathBuf,
    /// Wall time, seconds.
    #[arg(long, default_value_t = 60.0)]
    time_limit: f64,
    /// Where the solution goes: student,discipline,hospital,start, counted from 1.
    #[arg(long)]
    out: Option<PathBuf>,
    /// Where the problem goes, in Tandem's format.
    #[arg(long)]
    problem: Option<PathBuf>,
    #[arg(long, default_value_t = 1)]
    seed: u64,
    #[arg(long, default_value_t = 2)]
    threads: u32,
    /// Tells each better plan and bound.
    #[arg(long)]
    progress: bool,
}

fn main() -> ExitCode {
    match run(&Asked::parse()) {
        Ok(()) => ExitCode::SUCCESS,
        Err(reason) => {
            eprintln!("{reason}");
            ExitCode::FAILURE
        }
    }
}

fn run(asked: &Asked) -> Result<(), String> {
    let shown = asked.file.display();
    let text = std::fs::read_to_string(&asked.file).map_err(|error| format!("{shown}: {error}"))?;
    let instance = dzn::Instance::read(&text).map_err(|reason| format!("{shown}: {reason}"))?;
    let name = asked.file.file_stem().map_or("instance".into(), |stem| stem.to_string_lossy());
    let problem = posed::problem(&name, &instance);
    if let Some(path) = &asked.problem {
        let json = serde_json::to_string(&problem).map_err(|error| error.to_string())?;
        std::fs::write(path, json).map_err(|error| format!("{}: {error}", path.display()))?;
    }
    let time_limit = Duration::try_from_secs_f64(asked.time_limit)
        .map_err(|error| format!("--time-limit {}: {error}", asked.time_limit))?;
    let options = Options { time_limit, gap: 0.0, seed: asked.seed, threads: asked.threads, ..Options::default() };
    let solution = solve(&problem, &options, &Teller(asked.progress)).map_err(|error| format!("{shown}: {error}"))?;
    let judgement = check(&problem, &solution.plan);
    if !judgement.ok {
        return Err(format!("{shown}: the check refuses the plan: {:?}", judgement.findings));
    }
    let taken = posed::taken(&solution.plan);
    let value = score::score(&instance, &taken)
        .map_err(|broken| format!("{shown}: the plan breaks published rules:\n{}", broken.join("\n")))?;
    if (value as f64 - solution.worth.value).abs() > 1e-6 {
        return Err(format!("{shown}: worth {value} as published, {} to the solver", solution.worth.value));
    }
    if let Some(path) = &asked.out {
        std::fs::write(path, score::csv(&taken)).map_err(|error| format!("{}: {error}", path.display()))?;
    }
    println!(
        "{name}: value {value}, bound {:.3}, gap {:.4}%, {:.1} s",
        solution.bound,
        100.0 * solution.gap,
        solution.seconds
    );
    Ok(())
}

/// Tells progress on standard error, if asked to.
struct Teller(bool);

impl Observer for Teller {
    fn progress(&self, progress: &Progress) {
        if self.0 {
            eprintln!("{:7.2} s  {:12}  {:?} ≤ {:?}", progress.seconds, progress.phase, progress.best, progress.bound);
        }
    }

    fn cancelled(&self) -> bool {
        false
    }
}
