//! `tandem ratings`: what the API does with ratings and rating rounds, for whoever sits at the machine.

use super::plain;
use crate::{
    app::{
        Error,
        accounts::COMMAND_LINE,
        ratings::{self, LevelDetail, NewRating, Withdrawal},
        rounds::{self, NewRound, PeerAsk, Reminder, RoundView, Whom},
    },
    clock::Clock,
    db::{Db, records},
    domain::{account::Actor, company::suggest, language::Language, role::Role},
};
use anyhow::Context;
use chrono::NaiveDate;
use clap::{Args, Subcommand};
use std::io::Write;

#[derive(Subcommand)]
pub enum RatingsCommand {
    /// Give a rating in the name of whoever gave it.
    Add(AddArgs),
    /// Withdraw a rating: it is kept and counts for nothing.
    Withdraw {
        /// Id of the rating.
        rating: String,
        #[arg(long)]
        reason: String,
    },
    /// What a level is made of.
    Show {
        /// Id of the person.
        person: String,
        /// Id of the competency.
        competency: String,
    },
    /// List rating rounds.
    Rounds,
    /// Open a round: ask for ratings.
    Open(OpenArgs),
    /// Who has done what in a round.
    Status {
        /// Id of the round.
        round: String,
    },
    /// Remind those who are not done; they see it on their pages.
    Remind {
        /// Id of the round.
        round: String,
        /// Only this rater, by id; may be given several times.
        #[arg(long = "rater")]
        raters: Vec<String>,
    },
    /// Close a round: learn and freeze how far each rater lay above what others said.
    Close {
        /// Id of the round.
        round: String,
        /// Say what is missing and what would be learned, and close nothing.
        #[arg(long)]
        dry_run: bool,
    },
}

#[derive(Args)]
pub struct AddArgs {
    /// Id of the person.
    #[arg(long)]
    person: String,
    /// Id of the competency.
    #[arg(long)]
    competency: String,
    /// self, manager, peer or certified.
    #[arg(long)]
    source: String,
    #[arg(long)]
    level: f64,
    /// Id of who gave it; without it a manager's rating is taken to be the person's manager's.
    #[arg(long)]
    rater: Option<String>,
    /// Id of the scale of the level; the competency's own without it.
    #[arg(long)]
    scale: Option<String>,
    /// The day it was given, as 2027-01-04; today without it.
    #[arg(long, value_name = "DATE")]
    on: Option<NaiveDate>,
    #[arg(long)]
    note: Option<String>,
    /// Id of the round in which it was asked for.
    #[arg(long)]
    round: Option<String>,
    /// Id of the rating that it stands for, which is withdrawn.
    #[arg(long)]
    corrects: Option<String>,
}

#[derive(Args)]
pub struct OpenArgs {
    #[arg(long)]
    name: String,
    /// The last day for ratings, as 2027-01-31.
    #[arg(long, value_name = "DATE")]
    due: NaiveDate,
    /// What the raters read.
    #[arg(long)]
    message: Option<String>,
    /// Only this team, by id; may be given several times. Without it and --stale: the whole company.
    #[arg(long = "team", conflicts_with = "stale")]
    teams: Vec<String>,
    /// Only people with an old rating, or none, in something that their role asks for.
    #[arg(long)]
    stale: bool,
    /// People rate themselves.
    #[arg(long = "self")]
    self_ratings: bool,
    /// Managers rate those who report to them.
    #[arg(long = "managers")]
    manager_ratings: bool,
    /// A colleague who rates somebody, as PERSON:RATER; may be given several times.
    #[arg(long = "peer", value_name = "PERSON:RATER")]
    peers: Vec<String>,
    /// Say how many would be asked, and open nothing.
    #[arg(long)]
    dry_run: bool,
}

/// Whoever reaches the database may do what a planner may.
fn actor() -> Actor {
    Actor {
        account_id: COMMAND_LINE.to_owned(),
        name: COMMAND_LINE.to_owned(),
        email: String::new(),
        role: Role::Planner,
        person_id: None,
        language: Language::En,
    }
}

pub fn run(db: &Db, command: RatingsCommand) -> anyhow::Result<()> {
    let (clock, actor) = (Clock::system(), actor());
    let mut out = std::io::stdout().lock();
    match command {
        RatingsCommand::Add(args) => {
            let person = args.person.clone();
            let made = ratings::add(db, &clock, &actor, &person, &new_rating(args))
                .map_err(|error| unknown(db, error, &[(Table::People, &person)]))?;
            let level = made.level.map(|level| format!(" The planning estimate is {:.2} of 7 now.", level.level));
            writeln!(out, "Added rating {}.{}", made.rating_id, level.unwrap_or_default())?;
        }
        RatingsCommand::Withdraw { rating, reason } => {
            ratings::withdraw(db, &clock, &actor, &rating, &Withdrawal { reason })
                .map_err(|error| unknown(db, error, &[(Table::Ratings, &rating)]))?;
            writeln!(out, "Withdrew rating {rating}.")?;
        }
        RatingsCommand::Show { person, competency } => {
            let detail = ratings::detail(db, &clock, &actor, &person, &competency)
                .map_err(|error| unknown(db, error, &[(Table::People, &person), (Table::Competencies, &competency)]))?;
            show(&mut out, &detail)?;
        }
        RatingsCommand::Rounds => {
            for round in rounds::list(db, &clock, &actor).map_err(plain)? {
                let state = round.closed_on.map_or_else(
                    || format!("due {}{}", round.due_on, if round.overdue { ", overdue" } else { "" }),
                    |day| format!("closed {day}"),
                );
                writeln!(out, "{}\t{}\t{state}\t{} of {} done", round.id, round.name, round.done, round.asked)?;
            }
        }
        RatingsCommand::Open(args) => open(db, &clock, &actor, args, &mut out)?,
        RatingsCommand::Status { round } => {
            let view = rounds::show(db, &clock, &actor, &round)
                .map_err(|error| unknown(db, error, &[(Table::Rounds, &round)]))?;
            status(&mut out, &view)?;
        }
        RatingsCommand::Remind { round, raters } => {
            let reminder = Reminder { rater_ids: (!raters.is_empty()).then_some(raters) };
            let reminded = rounds::remind(db, &clock, &actor, &round, &reminder)
                .map_err(|error| unknown(db, error, &[(Table::Rounds, &round)]))?;
            writeln!(out, "Reminded {} raters of {} people.", reminded.raters, reminded.requests)?;
        }
        RatingsCommand::Close { round, dry_run } => {
            let closing = rounds::closing(db, &clock, &actor, &round)
                .map_err(|error| unknown(db, error, &[(Table::Rounds, &round)]))?;
            writeln!(
                out,
                "{} of {} done, {} begun, {} not begun.",
                closing.done, closing.asked, closing.partly, closing.open
            )?;
            for bias in &closing.biases {
                writeln!(out, "  {}: {:+.2} levels, learned from {} people", bias.rater, bias.bias, bias.people)?;
            }
            if dry_run {
                writeln!(out, "A dry run: nothing was closed.")?;
            } else {
                rounds::close(db, &clock, &actor, &round).map_err(plain)?;
                writeln!(out, "Closed; {} biases are frozen.", closing.biases.len())?;
            }
        }
    }
    Ok(())
}

fn new_rating(args: AddArgs) -> NewRating {
    NewRating {
        competency_id: args.competency,
        source: args.source,
        level: args.level,
        scale_id: args.scale,
        rated_on: args.on,
        note: args.note,
        round_id: args.round,
        corrects_id: args.corrects,
        rater_id: args.rater,
    }
}

fn open(db: &Db, clock: &Clock, actor: &Actor, args: OpenArgs, out: &mut impl Write) -> anyhow::Result<()> {
    let pair = |text: &String| {
        let (person_id, rater_id) =
            text.split_once(':').with_context(|| format!("“{text}” is not PERSON:RATER, for example ann:bob"))?;
        Ok(PeerAsk { person_id: person_id.to_owned(), rater_id: rater_id.to_owned() })
    };
    let new = NewRound {
        name: args.name,
        due_on: args.due,
        message: args.message,
        whom: match (args.stale, args.teams.is_empty()) {
            (true, _) => Whom::Stale,
            (false, false) => Whom::Teams,
            (false, true) => Whom::Company,
        },
        team_ids: args.teams,
        self_ratings: args.self_ratings,
        manager_ratings: args.manager_ratings,
        peers: args.peers.iter().map(pair).collect::<anyhow::Result<_>>()?,
    };
    let preview = rounds::preview(db, clock, actor, &new).map_err(plain)?;
    writeln!(
        out,
        "{} raters are asked for {} people: {} requests with {} single ratings.",
        preview.raters, preview.people, preview.requests, preview.ratings
    )?;
    if preview.without_manager > 0 {
        writeln!(
            out,
            "{} have no manager to rate them: {}",
            preview.without_manager,
            preview.without_manager_names.join(", ")
        )?;
    }
    if args.dry_run {
        writeln!(out, "A dry run: nothing was opened.")?;
    } else {
        let made = rounds::create(db, clock, actor, &new).map_err(plain)?;
        writeln!(out, "Opened round {}.", made.summary.id)?;
    }
    Ok(())
}

fn status(out: &mut impl Write, view: &RoundView) -> std::io::Result<()> {
    let round = &view.summary;
    writeln!(
        out,
        "{}: {} of {} done, {} begun, due {}",
        round.name, round.done, round.asked, round.partly, round.due_on
    )?;
    for rater in &view.raters {
        let reminded = rater.reminded_on.map(|day| format!("\treminded {day}")).unwrap_or_default();
        let late = if rater.overdue { "\toverdue" } else { "" };
        writeln!(
            out,
            "  {}\t{}\t{} of {} done\t{} of {} ratings{reminded}{late}",
            rater.rater_id, rater.rater, rater.done, rater.asked, rater.ratings_given, rater.ratings_wanted
        )?;
    }
    for team in &view.teams {
        writeln!(out, "  {}: {} of {} done", team.team, team.done, team.asked)?;
    }
    Ok(())
}

fn show(out: &mut impl Write, detail: &LevelDetail) -> std::io::Result<()> {
    let level = &detail.level;
    writeln!(
        out,
        "{} of {}: {:.2} on {} (two chances out of three: {:.2} to {:.2}), confidence {:.0}%{}",
        level.competency,
        detail.person,
        detail.native_estimate,
        level.scale.name,
        detail.native_low,
        detail.native_high,
        100.0 * level.confidence,
        if level.stale { ", old" } else { "" }
    )?;
    for rating in &detail.ratings {
        writeln!(
            out,
            "  {:>3.0}%\t{}\t{}\t{} on {}\t{}\t{}",
            100.0 * rating.weight,
            rating.rated_on,
            rating.source,
            rating.entered,
            rating.scale.name,
            rating.by.as_deref().unwrap_or("-"),
            rating.id
        )?;
    }
    writeln!(out, "  {:>3.0}%\t{} ({:.2})", 100.0 * detail.prior.weight, detail.prior.says, detail.prior.native_level)?;
    for rating in &detail.withdrawn {
        writeln!(out, "  withdrawn\t{}\t{}\t{}\t{}", rating.rated_on, rating.source, rating.entered, rating.id)?;
    }
    Ok(())
}

/// What an id names.
#[derive(Clone, Copy)]
enum Table {
    People,
    Competencies,
    Ratings,
    Rounds,
}

/// Says which of the ids is not there, with the nearest that is.
fn unknown(db: &Db, error: Error, ids: &[(Table, &String)]) -> anyhow::Error {
    let Error::NotFound = error else { return plain(error) };
    let company = match db.read(records::company) {
        Ok(company) => company,
        Err(error) => return error.into(),
    };
    for &(table, id) in ids {
        let (what, known): (&str, Vec<&String>) = match table {
            Table::People => ("person", company.people.keys().collect()),
            Table::Competencies => ("competency", company.competencies.keys().collect()),
            Table::Ratings => ("rating", company.ratings.keys().collect()),
            Table::Rounds => ("rating round", company.rating_rounds.keys().collect()),
        };
        if !known.contains(&id) {
            let hint = suggest(id, known.into_iter()).replace(", or add it in the same upload", "");
            return anyhow::anyhow!("there is no {what} “{id}”. {hint}");
        }
    }
    plain(error)
}
