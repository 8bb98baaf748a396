//! `tandem library`: starter libraries (O*NET, ESCO, CASE) on the command line.

use super::data::{input_files, show};
use crate::{
    app::{
        accounts::COMMAND_LINE,
        libraries::{self, ElementChoice, LibraryChoice, LibraryFailure, LibraryView, NewRole, OccupationChoice},
    },
    clock::Clock,
    db::Db,
    interop::InputFile,
};
use anyhow::Context;
use clap::{Args, Subcommand};
use std::{io::Write, path::PathBuf};

#[derive(Subcommand)]
pub enum LibraryCommand {
    /// O*NET's database files: occupations become role profiles, skills and knowledge competencies.
    Onet {
        #[command(flatten)]
        chosen: OccupationArgs,
        /// Elements of lower importance (1 to 5) set no target.
        #[arg(long, value_name = "1-5")]
        least_importance: Option<f64>,
        /// From this importance on a competency is essential.
        #[arg(long, value_name = "1-5")]
        essential_from: Option<f64>,
    },
    /// ESCO's CSV files: skills become competencies, skill groups families, occupations role profiles.
    Esco {
        #[command(flatten)]
        chosen: OccupationArgs,
        /// Take a skill group with everything below it; its address. May be repeated.
        #[arg(long, value_name = "ADDRESS")]
        group: Vec<String>,
        /// List skills whose names contain this.
        #[arg(long, value_name = "TEXT")]
        search: Option<String>,
    },
    /// A CASE package: its items become families and competencies.
    Case {
        #[command(flatten)]
        what: LibraryArgs,
        /// Items of this type are competencies even where more stands below them. May be repeated.
        #[arg(long, value_name = "TYPE")]
        item_type: Vec<String>,
    },
}

#[derive(Args)]
pub struct LibraryArgs {
    /// Files; folders stand for all of theirs.
    #[arg(required = true)]
    files: Vec<PathBuf>,
    /// Say what would change, and write nothing.
    #[arg(long)]
    dry_run: bool,
    /// List what is in the files, and write nothing.
    #[arg(long, conflicts_with = "dry_run")]
    list: bool,
    /// Where an element goes: ID=COMPETENCY, or ID=new, or ID=skip. May be repeated.
    #[arg(long, value_name = "ID=COMPETENCY", value_parser = pair)]
    map: Vec<(String, String)>,
    /// Scale of new competencies; its id.
    #[arg(long, value_name = "ID")]
    scale: Option<String>,
    /// Function of new competencies; its id.
    #[arg(long, value_name = "ID")]
    function: Option<String>,
}

#[derive(Args)]
pub struct OccupationArgs {
    #[command(flatten)]
    what: LibraryArgs,
    /// Take an occupation: CODE=ROLE for a role that is there, CODE=new:FUNCTION for a new one, CODE for its competencies alone.
    /// May be repeated.
    #[arg(long, value_name = "CODE=ROLE")]
    occupation: Vec<String>,
}

/// Splits at the last "=": addresses may have some of their own.
fn pair(text: &str) -> Result<(String, String), String> {
    let (id, to) = text.rsplit_once('=').ok_or_else(|| format!("“{text}” is not ID=COMPETENCY"))?;
    Ok((id.to_owned(), to.to_owned()))
}

fn occupation(text: &str) -> OccupationChoice {
    let (id, role) = text.rsplit_once('=').map_or((text, None), |(id, role)| (id, Some(role)));
    let new = role.and_then(|role| role.strip_prefix("new:"));
    OccupationChoice {
        id: id.to_owned(),
        role_id: role.filter(|_| new.is_none()).map(ToOwned::to_owned),
        new_role: new.map(|function| NewRole { function_id: function.to_owned(), name: None }),
    }
}

fn element((id, to): &(String, String)) -> ElementChoice {
    let competency_id = Some(to.clone()).filter(|to| to != "new" && to != "skip");
    ElementChoice { id: id.clone(), competency_id, skip: to == "skip" }
}

pub fn run(db: &Db, command: &LibraryCommand) -> anyhow::Result<()> {
    let (library, what) = match command {
        LibraryCommand::Onet { chosen, .. } => ("onet", &chosen.what),
        LibraryCommand::Esco { chosen, .. } => ("esco", &chosen.what),
        LibraryCommand::Case { what, .. } => ("case", what),
    };
    let mut choice = LibraryChoice {
        elements: what.map.iter().map(element).collect(),
        scale_id: what.scale.clone(),
        function_id: what.function.clone(),
        ..LibraryChoice::default()
    };
    match command {
        LibraryCommand::Onet { chosen, least_importance, essential_from } => {
            choice.occupations = chosen.occupation.iter().map(|text| occupation(text)).collect();
            (choice.least_importance, choice.essential_from) = (*least_importance, *essential_from);
        }
        LibraryCommand::Esco { chosen, group, search } => {
            choice.occupations = chosen.occupation.iter().map(|text| occupation(text)).collect();
            (choice.groups, choice.search) = (group.clone(), search.clone());
        }
        LibraryCommand::Case { item_type, .. } => choice.item_types.clone_from(item_type),
    }
    let files: Vec<InputFile> = input_files(&what.files, &["csv", "xlsx", "txt", "tsv", "json"])?;
    let mut out = std::io::stdout().lock();
    let nothing_chosen =
        library != "case" && choice.occupations.is_empty() && choice.groups.is_empty() && choice.elements.is_empty();
    if what.list || what.dry_run || nothing_chosen {
        let view = libraries::preview(db, Clock::system().now(), &files, &choice)?;
        fits(library, &view)?;
        if !what.dry_run {
            list(&mut out, &view)?;
        }
        rows(&mut out, &view)?;
        if let Some(changes) = view.changes.as_ref().filter(|_| what.dry_run) {
            show(&mut out, changes, usize::MAX)?;
        }
        return told(&mut out, &view, "A dry run: nothing was written.");
    }
    match libraries::take(db, COMMAND_LINE, Clock::system().now(), &files, &choice, None) {
        Ok(view) => {
            fits(library, &view)?;
            rows(&mut out, &view)?;
            if let Some(changes) = &view.changes {
                show(&mut out, changes, super::data::LISTED)?;
            }
            told(&mut out, &view, "Taken.")
        }
        Err(LibraryFailure::Refused(view)) => told(&mut out, &view, ""),
        Err(other) => Err(other).context("nothing was written"),
    }
}

fn fits(library: &str, view: &LibraryView) -> anyhow::Result<()> {
    let found = view.library.unwrap_or(library);
    anyhow::ensure!(found == library, "these are files of another library: try tandem library {found}");
    Ok(())
}

fn list(out: &mut impl Write, view: &LibraryView) -> std::io::Result<()> {
    for occupation in &view.occupations {
        let role =
            occupation.suggestion.as_ref().map(|role| format!("  like the role {}", role.id)).unwrap_or_default();
        writeln!(out, "{}  {} ({} elements){role}", occupation.id, occupation.title, occupation.elements)?;
    }
    for group in &view.groups {
        writeln!(out, "{}{}  {} ({} skills)", "  ".repeat(group.depth), group.id, group.name, group.skills)?;
    }
    for kind in &view.item_types {
        let name = if kind.name.is_empty() { "(no type)" } else { &kind.name };
        writeln!(out, "items of type {name}: {}, {} with others below them", kind.items, kind.with_children)?;
    }
    for element in &view.elements {
        let known = element.suggestion.as_ref().map(|known| format!("  like {}", known.id)).unwrap_or_default();
        writeln!(out, "{}  {} [{}]{known}", element.id, element.name, element.group)?;
    }
    Ok(())
}

/// What becomes of every row of every file.
fn rows(out: &mut impl Write, view: &LibraryView) -> std::io::Result<()> {
    for file in &view.files {
        writeln!(out, "{}: {} rows, {}", file.name, file.rows, file.table.as_deref().unwrap_or("left alone"))?;
        for outcome in &file.outcomes {
            writeln!(out, "  {:>7}  {}", outcome.rows, outcome.what)?;
        }
    }
    let kept = view.kept;
    writeln!(out, "kept word for word: {} new, {} changed, {} the same", kept.add, kept.change, kept.same)
}

fn told(out: &mut impl Write, view: &LibraryView, done: &str) -> anyhow::Result<()> {
    for error in &view.errors {
        writeln!(out, "{error}")?;
    }
    anyhow::ensure!(view.errors.is_empty(), "{} errors: nothing was written", view.errors.len());
    writeln!(out, "{done}")?;
    if let Some(attribution) = &view.attribution {
        writeln!(out, "{attribution}")?;
    }
    Ok(())
}
