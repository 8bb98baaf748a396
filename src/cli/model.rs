//! `tandem model`: the competency model on the command line.

use crate::{
    app::{
        Error,
        accounts::COMMAND_LINE,
        model::{self, Batch, CURRENT, Changed, NewVersion},
    },
    clock::Clock,
    db::{Db, records},
    domain::{
        company::{Company, Competency, Family, Record, suggest},
        competency_model::{Document, Edit, uses},
    },
};
use anyhow::Context;
use clap::Subcommand;
use std::{collections::BTreeMap, io::Write};

#[derive(Subcommand)]
pub enum ModelCommand {
    /// Print the model: families, competencies, and how far each is used.
    Show {
        /// Those that are no longer used too.
        #[arg(long)]
        retired: bool,
    },
    /// List the versions that were frozen.
    Versions,
    /// Keep the model as it is as a version.
    Freeze {
        /// What to call the version.
        name: String,
        #[arg(long, default_value = "")]
        note: String,
    },
    /// Say what differs between two versions.
    Difference {
        /// Id or name of a version.
        from: String,
        /// Id or name of a version, or current.
        #[arg(default_value = CURRENT)]
        to: String,
    },
    /// Go back to a version: what came later and is in use is retired, never removed.
    Restore {
        /// Id or name of a version.
        version: String,
        /// Say what would change, and write nothing.
        #[arg(long)]
        dry_run: bool,
    },
    /// Retire a competency: its history stays.
    Retire {
        /// Id or name.
        competency: String,
        /// Say what would change, and write nothing.
        #[arg(long)]
        dry_run: bool,
    },
    /// Merge a competency into another one, which its ratings count for from then on.
    Merge {
        /// Id or name of the one that goes.
        competency: String,
        /// Id or name of the one that stays.
        into: String,
        /// Say what would change, and write nothing.
        #[arg(long)]
        dry_run: bool,
    },
    /// Make the batch of changes in a JSON file, as POST /api/v1/model/changes takes them (a list, without a revision).
    Change {
        file: std::path::PathBuf,
        /// Say what would change, and write nothing.
        #[arg(long)]
        dry_run: bool,
    },
}

pub fn run(db: &Db, command: &ModelCommand) -> anyhow::Result<()> {
    let clock = Clock::system();
    let mut out = std::io::stdout().lock();
    match command {
        ModelCommand::Show { retired } => show(&mut out, &db.read(records::company)?, *retired)?,
        ModelCommand::Versions => {
            for version in db.read(model::list).map_err(plain)? {
                let at = version.at.format("%Y-%m-%d %H:%M");
                let (competencies, note) = (version.competencies, version.note);
                writeln!(out, "{}\t{at}\t{}\t{competencies} competencies\t{note}", version.id, version.name)?;
            }
        }
        ModelCommand::Freeze { name, note } => {
            let new = NewVersion { name: name.clone(), note: note.clone() };
            let version = model::freeze(db, &clock, COMMAND_LINE, &new).map_err(plain)?;
            writeln!(out, "Froze “{}” with {} competencies, id {}.", version.name, version.competencies, version.id)?;
        }
        ModelCommand::Difference { from, to } => {
            let (from, to) = (version(db, from)?, version(db, to)?);
            let found = db.read(|conn| model::difference(conn, &from, &to)).map_err(plain)?;
            writeln!(out, "From {} to {}: {} records differ.", found.from, found.to, found.differences.len())?;
            for sentence in found.differences.iter().flat_map(|difference| &difference.words) {
                writeln!(out, "  {sentence}")?;
            }
        }
        ModelCommand::Restore { version: name, dry_run } => {
            let id = version(db, name)?;
            let proposal = db.read(|conn| model::restoration(conn, &clock, &id)).map_err(plain)?;
            for note in &proposal.notes {
                writeln!(out, "{note}")?;
            }
            let batch = Batch { revision: proposal.revision, changes: proposal.changes };
            make(&mut out, db, &clock, &batch, *dry_run)?;
        }
        ModelCommand::Retire { competency, dry_run } => {
            let company = db.read(records::company)?;
            let edit = Edit::Retire { competency: id_of::<Competency>(&company, competency)? };
            make(&mut out, db, &clock, &batch(&company, vec![edit]), *dry_run)?;
        }
        ModelCommand::Merge { competency, into, dry_run } => {
            let company = db.read(records::company)?;
            let competency = id_of::<Competency>(&company, competency)?;
            let edit = Edit::Merge { competency, into: id_of::<Competency>(&company, into)? };
            make(&mut out, db, &clock, &batch(&company, vec![edit]), *dry_run)?;
        }
        ModelCommand::Change { file, dry_run } => {
            let text = std::fs::read_to_string(file).with_context(|| format!("cannot read {}", file.display()))?;
            let edits: Vec<Edit> =
                serde_json::from_str(&text).with_context(|| format!("{} holds no list of changes", file.display()))?;
            let company = db.read(records::company)?;
            make(&mut out, db, &clock, &batch(&company, edits), *dry_run)?;
        }
    }
    Ok(())
}

fn batch(company: &Company, changes: Vec<Edit>) -> Batch {
    Batch { revision: Document::of(company).revision(), changes }
}

fn make(out: &mut impl Write, db: &Db, clock: &Clock, batch: &Batch, dry_run: bool) -> anyhow::Result<()> {
    let changed =
        if dry_run { model::preview(db, clock, batch) } else { model::change(db, clock, COMMAND_LINE, batch) };
    say(out, &changed.map_err(plain)?)?;
    if dry_run {
        writeln!(out, "A dry run: nothing was written.")?;
    }
    Ok(())
}

fn say(out: &mut impl Write, changed: &Changed) -> std::io::Result<()> {
    for sentence in changed.differences.iter().flat_map(|difference| &difference.words).chain(&changed.notes) {
        writeln!(out, "{sentence}")?;
    }
    if changed.differences.is_empty() {
        writeln!(out, "{}", changed.summary)?;
    }
    Ok(())
}

/// The record with this id, or the only one of this name.
fn id_of<T: Record>(company: &Company, text: &str) -> anyhow::Result<String> {
    if T::table(company).contains_key(text) {
        return Ok(text.to_owned());
    }
    let named = |(_, record): &(&String, &T)| record.label(company).to_lowercase() == text.to_lowercase();
    let found: Vec<&String> = T::table(company).iter().filter(named).map(|(id, _)| id).collect();
    match found.as_slice() {
        [id] => Ok((*id).clone()),
        [] => anyhow::bail!("there is no {} “{text}”. {}", T::KIND.singular(), suggest(text, T::table(company).keys())),
        ids => {
            let ids: Vec<&str> = ids.iter().map(|id| id.as_str()).collect();
            anyhow::bail!("several are called “{text}”: give the id, one of {}", ids.join(", "))
        }
    }
}

/// The id of a version that is given by id or name.
fn version(db: &Db, text: &str) -> anyhow::Result<String> {
    if text == CURRENT {
        return Ok(text.to_owned());
    }
    let versions = db.read(model::list).map_err(plain)?;
    let found =
        versions.iter().find(|version| version.id == text || version.name.to_lowercase() == text.to_lowercase());
    found.map(|version| version.id.clone()).with_context(|| {
        let names: Vec<&str> = versions.iter().map(|version| version.name.as_str()).collect();
        let known = if names.is_empty() { "none was frozen yet".to_owned() } else { names.join(", ") };
        format!("there is no version “{text}” (known: {known})")
    })
}

fn show(out: &mut impl Write, company: &Company, retired: bool) -> std::io::Result<()> {
    let used = uses(company);
    let mut families: BTreeMap<Option<&str>, Vec<&Competency>> = BTreeMap::new();
    for one in company.competencies.values().filter(|one| retired || one.retired_on.is_none()) {
        families.entry(one.family_id.as_deref()).or_default().push(one);
    }
    for (family, competencies) in families {
        writeln!(out, "{}", family.map_or_else(|| "Outside any family".to_owned(), |id| line_of(company, id)))?;
        for one in competencies {
            let uses = used.get(one.id.as_str()).copied().unwrap_or_default();
            let state = match (&one.merged_into_id, one.retired_on) {
                (Some(into), _) => format!(", merged into {into}"),
                (None, Some(day)) => format!(", retired on {day}"),
                _ => String::new(),
            };
            let (ratings, profiles, posts) = (uses.ratings, uses.role_profiles, uses.posts + uses.ride_sessions);
            writeln!(out, "  {}\t{}\t{ratings} ratings, {profiles} roles, taught by {posts}{state}", one.id, one.name)?;
        }
    }
    writeln!(out, "Revision {}", Document::of(company).revision())
}

/// "Parent › Family".
fn line_of(company: &Company, family: &str) -> String {
    let mut names = Vec::new();
    let mut next = company.families.get(family);
    while let Some(Family { name, parent_id, .. }) = next.filter(|_| names.len() <= company.families.len()) {
        names.push(name.as_str());
        next = parent_id.as_ref().and_then(|id| company.families.get(id));
    }
    names.reverse();
    names.join(" › ")
}

/// With everything that is wrong.
fn plain(error: Error) -> anyhow::Error {
    match error {
        Error::Invalid { detail, fields } if fields.len() > 1 => {
            let fields: Vec<String> = fields.iter().map(|field| format!("{}: {}", field.path, field.message)).collect();
            anyhow::anyhow!("{detail}\n  {}", fields.join("\n  "))
        }
        other => other.into(),
    }
}
