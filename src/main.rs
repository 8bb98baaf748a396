//! The command line.

use std::process::ExitCode;

fn main() -> ExitCode {
    match tandem::cli::run() {
        Ok(()) => ExitCode::SUCCESS,
        Err(error) => {
            eprintln!("tandem: {error:#}");
            ExitCode::FAILURE
        }
    }
}
