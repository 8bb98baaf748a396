//! `tandem user`: the way to the first account, and back in for who forgot a password.

use super::plain;
use crate::{
    app::Error,
    app::accounts::{self, COMMAND_LINE, NewAccount},
    clock::Clock,
    db::{self, Db},
    domain::role::Role,
};
use clap::Subcommand;
use std::io::Read;

#[derive(Subcommand)]
pub enum UserCommand {
    /// Make an account.
    Add {
        #[arg(long)]
        email: String,
        /// Shown on pages; the e-mail address if absent.
        #[arg(long)]
        name: Option<String>,
        /// administrator, planner, leader, manager or employee.
        #[arg(long)]
        role: Role,
        /// Id of the person on the staff list whose account it is.
        #[arg(long)]
        person: Option<String>,
        /// Read the password from standard input.
        #[arg(long, required = true)]
        password_stdin: bool,
    },
    /// Set a new password and end the account's sessions.
    Password {
        #[arg(long)]
        email: String,
        /// Read the password from standard input.
        #[arg(long, required = true)]
        password_stdin: bool,
    },
    /// List all accounts.
    List,
}

pub fn run(db: &Db, command: UserCommand) -> anyhow::Result<()> {
    let clock = Clock::system();
    match command {
        UserCommand::Add { email, name, role, person, password_stdin: _ } => {
            let new = NewAccount {
                name: name.unwrap_or_else(|| email.clone()),
                email,
                role,
                person_id: person,
                password: password_from_stdin()?,
            };
            let made = accounts::add(db, &clock, COMMAND_LINE, new).map_err(plain)?;
            println!("Made {} ({}), id {}.", made.email, made.role, made.id);
        }
        UserCommand::Password { email, password_stdin: _ } => {
            let password = password_from_stdin()?;
            accounts::reset_password(db, &clock, &email, &password).map_err(|error| match error {
                Error::NotFound => anyhow::anyhow!("there is no account with the e-mail address {email}"),
                other => plain(other),
            })?;
            println!("Set the password of {email} and signed it out everywhere.");
        }
        UserCommand::List => {
            for row in db.read(db::accounts::list)? {
                let state = if row.disabled { "disabled" } else { "active" };
                println!("{}\t{}\t{}\t{state}\t{}", row.id, row.email, row.role, row.name);
            }
        }
    }
    Ok(())
}

fn password_from_stdin() -> anyhow::Result<String> {
    let mut text = String::new();
    std::io::stdin().read_to_string(&mut text)?;
    Ok(text.trim_end_matches(['\r', '\n']).to_owned())
}
