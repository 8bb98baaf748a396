//! `explain`: one question about one person, answered from re-solves.

use super::effort::{Effort, refused};
use super::watch::Watch;
use super::{REFUSED, amount, files};
use clap::{Args, ValueEnum};
use std::path::PathBuf;
use std::process::ExitCode;
use tandem_solver::explain::{Asking, Kind, Question, explain};

#[derive(Debug, Args)]
pub struct ExplainArguments {
    problem: PathBuf,
    plan: PathBuf,
    #[arg(value_enum)]
    question: Asked,
    #[arg(long)]
    person: String,
    /// Post that the question is about.
    #[arg(long, conflicts_with = "session")]
    post: Option<String>,
    /// Session that the question is about.
    #[arg(long)]
    session: Option<String>,
    /// Start of the placement, or week of the ride, from 0.
    #[arg(long)]
    week: Option<u32>,
    /// A bound on the value of any plan that is known to hold, as `solve` printed it.
    #[arg(long, value_parser = amount)]
    bound: Option<f64>,
    #[command(flatten)]
    effort: Effort,
}

#[derive(Clone, Copy, Debug, ValueEnum)]
enum Asked {
    Why,
    WhyNot,
    WhatWouldChange,
}

pub fn run(arguments: &ExplainArguments) -> Result<ExitCode, String> {
    let problem = files::problem(&arguments.problem)?;
    let plan = files::plan(&arguments.plan)?;
    let question = Question {
        kind: match arguments.question {
            Asked::Why => Kind::Why,
            Asked::WhyNot => Kind::WhyNot,
            Asked::WhatWouldChange => Kind::WhatWouldChange,
        },
        person: arguments.person.clone(),
        post: arguments.post.clone(),
        session: arguments.session.clone(),
        week: arguments.week,
    };
    let asking = Asking {
        time_limit: arguments.effort.time_limit(Asking::default().time_limit),
        seed: arguments.effort.seed,
        threads: arguments.effort.threads,
        iterations: arguments.effort.iterations,
        bound: arguments.bound,
    };
    let watch = Watch::new()?;
    let answer = explain(&problem, &plan, &question, &asking, &watch);
    watch.clear();
    match answer {
        Ok(answer) => {
            files::write(None, &files::pretty(&answer)?)?;
            Ok(if answer.possible == Some(true) { ExitCode::SUCCESS } else { ExitCode::from(REFUSED) })
        }
        Err(error) => refused(error),
    }
}
