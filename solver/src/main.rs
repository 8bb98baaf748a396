//! `tandem-solver`: generate, validate, solve, check and export problems from the command line.

mod cli;

use clap::Parser;
use std::process::ExitCode;

fn main() -> ExitCode {
    let arguments = cli::Arguments::parse();
    match cli::run(arguments) {
        Ok(code) => code,
        Err(refused) => {
            eprintln!("tandem-solver: {refused}");
            ExitCode::from(cli::INVALID_INPUT)
        }
    }
}
