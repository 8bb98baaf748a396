//! `tandem import`, `export` and `problem`: data in and out on the command line.

use crate::{
    app::{
        accounts::COMMAND_LINE,
        export,
        import::{self, Action, ImportFailure, ImportPreview},
        libraries, planning,
    },
    clock::Clock,
    db::{Db, DbError, records},
    domain::company::Kind,
    interop::{InputFile, case::Version},
};
use anyhow::Context;
use clap::Args;
use std::{
    fs,
    io::Write,
    path::{Path, PathBuf},
};

/// Changes that are listed when they are written; a dry run lists all.
pub(super) const LISTED: usize = 20;

#[derive(Args)]
pub struct ImportArgs {
    /// CSV files or workbooks; folders stand for all of theirs. A file is known by its name or its headings.
    #[arg(required = true)]
    files: Vec<PathBuf>,
    /// Say what would change, and write nothing.
    #[arg(long)]
    dry_run: bool,
}

#[derive(Args)]
pub struct ExportArgs {
    /// A table, for example people; printed.
    #[arg(required_unless_present_any = ["all", "case"], conflicts_with = "all")]
    table: Option<String>,
    /// Write every table as a file of this folder.
    #[arg(long, value_name = "DIR")]
    all: Option<PathBuf>,
    /// Write the competency model as a CASE package.
    #[arg(long, value_name = "FILE", conflicts_with_all = ["table", "all"])]
    case: Option<PathBuf>,
    /// Version of CASE.
    #[arg(long, value_name = "1.0|1.1", default_value = "1.1", requires = "case")]
    case_version: String,
}

#[derive(Args)]
pub struct ProblemArgs {
    /// Id of the cycle.
    cycle: String,
    /// File to write; standard output without it.
    #[arg(long)]
    out: Option<PathBuf>,
}

pub fn import(db: &Db, args: &ImportArgs) -> anyhow::Result<()> {
    let files = input_files(&args.files, &["csv", "xlsx"])?;
    let mut out = std::io::stdout().lock();
    if args.dry_run {
        let preview = import::preview(db, &files)?;
        show(&mut out, &preview, usize::MAX)?;
        anyhow::ensure!(preview.ok, "{} errors: nothing would be written", preview.errors.len());
        writeln!(out, "A dry run: nothing was written.")?;
        return Ok(());
    }
    match import::import(db, COMMAND_LINE, Clock::system().now(), &files, None) {
        Ok(preview) => {
            show(&mut out, &preview, LISTED)?;
            writeln!(out, "Imported.")?;
            Ok(())
        }
        Err(ImportFailure::Refused(preview)) => {
            show(&mut out, &preview, 0)?;
            anyhow::bail!("{} errors: nothing was written", preview.errors.len())
        }
        Err(other) => Err(other.into()),
    }
}

/// The files, and those of the folders that end so.
pub(super) fn input_files(paths: &[PathBuf], endings: &[&str]) -> anyhow::Result<Vec<InputFile>> {
    let mut files = Vec::new();
    for path in paths {
        if path.is_dir() {
            let entries = fs::read_dir(path).with_context(|| format!("cannot read {}", path.display()))?;
            let mut inside: Vec<PathBuf> = entries.filter_map(|entry| entry.ok().map(|entry| entry.path())).collect();
            inside.retain(|path| {
                path.extension()
                    .is_some_and(|extension| endings.iter().any(|known| extension.eq_ignore_ascii_case(known)))
            });
            inside.sort();
            for path in inside {
                files.push(read(&path)?);
            }
        } else {
            files.push(read(path)?);
        }
    }
    Ok(files)
}

fn read(path: &Path) -> anyhow::Result<InputFile> {
    let bytes = fs::read(path).with_context(|| format!("cannot read {}", path.display()))?;
    let name = path.file_name().map(|name| name.to_string_lossy().into_owned()).unwrap_or_default();
    Ok(InputFile { name, bytes })
}

pub(super) fn show(out: &mut impl Write, preview: &ImportPreview, most: usize) -> std::io::Result<()> {
    for file in &preview.files {
        writeln!(out, "{}: {} rows of {}", file.name, file.rows, file.kind.as_deref().unwrap_or("an unknown table"))?;
    }
    let differing = || preview.changes.iter().filter(|change| change.action != Action::Same);
    for change in differing().take(most) {
        let fields: Vec<String> = change
            .fields
            .iter()
            .filter(|_| change.action == Action::Change)
            .map(|field| {
                let show = |text: &Option<String>| text.clone().unwrap_or_else(|| "nothing".to_owned());
                format!("{} {} → {}", field.field, show(&field.before), show(&field.after))
            })
            .collect();
        let sign = if change.action == Action::Add { "+" } else { "~" };
        writeln!(out, "  {sign} {}/{} {} {}", change.kind, change.id, change.label, fields.join(", "))?;
    }
    let left = differing().count().saturating_sub(most);
    if left > 0 && most > 0 {
        writeln!(out, "  … and {left} more")?;
    }
    let counts = preview.counts;
    writeln!(out, "{} to add, {} to change, {} stay the same", counts.add, counts.change, counts.same)?;
    for error in &preview.errors {
        writeln!(out, "{error}")?;
    }
    Ok(())
}

pub fn export(db: &Db, args: &ExportArgs) -> anyhow::Result<()> {
    let company = db.read(records::company)?;
    if let Some(path) = &args.case {
        let version = Version::from_name(&args.case_version).context("CASE has the versions 1.0 and 1.1")?;
        let package = libraries::case(&company, version, Clock::system().now());
        return fs::write(path, format!("{package:#}\n")).with_context(|| format!("cannot write {}", path.display()));
    }
    if let Some(folder) = &args.all {
        fs::create_dir_all(folder).with_context(|| format!("cannot make the folder {}", folder.display()))?;
        for kind in Kind::ALL {
            let path = folder.join(format!("{}.csv", kind.name()));
            fs::write(&path, export::csv(&company, kind))
                .with_context(|| format!("cannot write {}", path.display()))?;
        }
        println!("Wrote {} tables to {}.", Kind::ALL.len(), folder.display());
        return Ok(());
    }
    let name = args.table.as_deref().unwrap_or_default();
    let known = Kind::ALL.map(Kind::name).join(", ");
    let kind = Kind::from_name(name).with_context(|| format!("there is no table “{name}”; the tables are {known}"))?;
    Ok(std::io::stdout().write_all(export::csv(&company, kind).as_bytes())?)
}

pub fn problem(db: &Db, args: &ProblemArgs) -> anyhow::Result<()> {
    let json = db.read(|conn| planning::problem::json(conn, &args.cycle)).map_err(|error| match error {
        DbError::NotFound => anyhow::anyhow!("there is no cycle “{}”; `tandem export cycles` lists them", args.cycle),
        other => other.into(),
    })?;
    match &args.out {
        Some(path) => fs::write(path, json).with_context(|| format!("cannot write {}", path.display())),
        None => Ok(std::io::stdout().write_all(json.as_bytes())?),
    }
}
