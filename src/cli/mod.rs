//! Subcommands.

mod data;
mod demo;
mod library;
mod model;
mod ratings;
mod serve;
mod user;

use crate::{
    app::Error,
    config::{DatabaseArgs, OwnDatabaseArgs, ServeArgs},
    db::Db,
    telemetry::{self, LogArgs},
};
use clap::{Parser, Subcommand};
use std::io::Write;

#[derive(Parser)]
#[command(name = "tandem", version, about = "Rotational development scheduler")]
struct Cli {
    #[command(flatten)]
    log: LogArgs,
    #[command(subcommand)]
    command: Command,
}

#[derive(Subcommand)]
enum Command {
    /// Serve the web pages and the API, and solve.
    Serve {
        #[command(flatten)]
        database: DatabaseArgs,
        #[command(flatten)]
        serve: ServeArgs,
    },
    /// Solve what is queued, beside services that do not: several workers may share a PostgreSQL database.
    Worker {
        #[command(flatten)]
        database: DatabaseArgs,
    },
    /// Bring the database's schema up to date.
    Migrate {
        #[command(flatten)]
        database: DatabaseArgs,
    },
    /// Serve the demo company: made at the first start, kept after that.
    Demo {
        #[command(flatten)]
        database: DatabaseArgs,
        #[command(flatten)]
        own: OwnDatabaseArgs,
        #[command(flatten)]
        serve: ServeArgs,
    },
    /// Read a company's own lists in: CSV or XLSX, all or nothing.
    Import {
        #[command(flatten)]
        database: DatabaseArgs,
        #[command(flatten)]
        import: data::ImportArgs,
    },
    /// List what was imported, with the ids by which it can be taken back.
    Imports {
        #[command(flatten)]
        database: DatabaseArgs,
    },
    /// Write tables as CSV or as a workbook that imports back unchanged.
    Export {
        #[command(flatten)]
        database: DatabaseArgs,
        #[command(flatten)]
        export: data::ExportArgs,
    },
    /// Take a starter library: occupations of O*NET or ESCO, or a CASE package.
    Library {
        #[command(flatten)]
        database: DatabaseArgs,
        #[command(subcommand)]
        command: library::LibraryCommand,
    },
    /// Write a cycle's problem as the file that tandem-solver reads.
    Problem {
        #[command(flatten)]
        database: DatabaseArgs,
        #[command(flatten)]
        problem: data::ProblemArgs,
    },
    /// Look at the competency model, keep versions of it, retire and merge.
    Model {
        #[command(flatten)]
        database: DatabaseArgs,
        #[command(subcommand)]
        command: model::ModelCommand,
    },
    /// Give ratings, see what a level is made of, and run rating rounds.
    Ratings {
        #[command(flatten)]
        database: DatabaseArgs,
        #[command(subcommand)]
        command: ratings::RatingsCommand,
    },
    /// Manage accounts.
    User {
        #[command(flatten)]
        database: DatabaseArgs,
        #[command(subcommand)]
        command: user::UserCommand,
    },
    /// Print the API's description (OpenAPI 3.1).
    Openapi,
}

/// Does what the command line says.
pub fn run() -> anyhow::Result<()> {
    let cli = Cli::parse();
    telemetry::start(&cli.log)?;
    match cli.command {
        Command::Serve { database, serve } => serve::run(&database, &serve),
        Command::Worker { database } => serve::work(Db::open(&database.url(None)?)?),
        Command::Migrate { database } => {
            let db = Db::open(&database.url(None)?)?;
            println!("The {} database has the schema of tandem {}.", db.backend(), env!("CARGO_PKG_VERSION"));
            Ok(())
        }
        Command::Demo { database, own, serve } => demo::run(&database, &own, &serve),
        Command::Import { database, import } => data::import(&Db::open(&database.url(None)?)?, &import),
        Command::Imports { database } => data::imports(&Db::open(&database.url(None)?)?),
        Command::Export { database, export } => data::export(&Db::open(&database.url(None)?)?, &export),
        Command::Library { database, command } => library::run(&Db::open(&database.url(None)?)?, &command),
        Command::Problem { database, problem } => data::problem(&Db::open(&database.url(None)?)?, &problem),
        Command::Model { database, command } => model::run(&Db::open(&database.url(None)?)?, &command),
        Command::Ratings { database, command } => ratings::run(&Db::open(&database.url(None)?)?, command),
        Command::User { database, command } => user::run(&Db::open(&database.url(None)?)?, command),
        Command::Openapi => Ok(std::io::stdout().write_all(crate::http::openapi::json().as_bytes())?),
    }
}

/// With what is wrong with each field.
fn plain(error: Error) -> anyhow::Error {
    match error {
        Error::Invalid { detail, fields } => {
            let fields: Vec<String> = fields.iter().map(|field| format!("{}: {}", field.path, field.message)).collect();
            anyhow::anyhow!("{detail}\n  {}", fields.join("\n  "))
        }
        other => other.into(),
    }
}
