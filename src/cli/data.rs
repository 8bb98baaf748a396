//! `tandem import`, `export` and `problem`: data in and out on the command line.

use crate::{
    app::{
        self,
        accounts::COMMAND_LINE,
        export,
        import::{
            self, Action, Choices, FieldChange, FullList, ImportFailure, ImportPreview, Options, RowAt, Undoing, What,
        },
        libraries, planning,
    },
    clock::Clock,
    db::{Db, DbError, records},
    domain::company::Kind,
    interop::{InputFile, case::Version},
};
use anyhow::Context;
use chrono::NaiveDate;
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
    #[arg(required_unless_present = "undo", conflicts_with = "undo")]
    files: Vec<PathBuf>,
    /// Say what would change, and write nothing.
    #[arg(long)]
    dry_run: bool,
    /// Leave a row out, for example people.csv:12; as often as there are rows.
    #[arg(long, value_name = "FILE:ROW", value_parser = row_at)]
    leave_out: Vec<RowAt>,
    /// The list of people is all there are: who is not on it has left.
    #[arg(long)]
    full_list: bool,
    /// Their last day; today without it.
    #[arg(long, value_name = "DATE", requires = "full_list")]
    left_on: Option<NaiveDate>,
    /// Take an import back; `tandem imports` lists them.
    #[arg(long, value_name = "ID")]
    undo: Option<String>,
}

/// "company.xlsx · People:12": the file as the preview names it, and the row.
fn row_at(text: &str) -> Result<RowAt, String> {
    let (file, row) = text.rsplit_once(':').ok_or("write FILE:ROW, for example people.csv:12")?;
    let row = row.parse().map_err(|_| format!("“{row}” is not the number of a row"))?;
    Ok(RowAt { file: file.to_owned(), row })
}

#[derive(Args)]
pub struct ExportArgs {
    /// A table, for example people; printed.
    #[arg(required_unless_present_any = ["all", "case"], conflicts_with = "all")]
    table: Option<String>,
    /// Write every table: as CSV files into a folder, or as sheets of one workbook.
    #[arg(long, value_name = "DIR|FILE.xlsx")]
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
    if let Some(id) = &args.undo {
        return undo(db, id, args.dry_run);
    }
    let files = input_files(&args.files, &["csv", "xlsx"])?;
    let full_list = args.full_list.then(|| FullList { left_on: args.left_on, stay: Vec::new() });
    let choices = Choices { leave_out: args.leave_out.clone(), full_list };
    let options = Options { choices, ..Options::default() };
    let now = Clock::system().now();
    let mut out = std::io::stdout().lock();
    if args.dry_run {
        let preview = import::preview(db, now, &files, options)?;
        show(&mut out, &preview, usize::MAX)?;
        anyhow::ensure!(preview.ok, "{} errors: nothing would be written", preview.errors.len() + preview.more_errors);
        writeln!(out, "A dry run: nothing was written.")?;
        return Ok(());
    }
    match import::import_chosen(db, COMMAND_LINE, now, &files, options, None) {
        Ok(done) => {
            show(&mut out, &done.preview, LISTED)?;
            match done.id {
                Some(id) => writeln!(out, "Imported. To take it back: tandem import --undo {id}")?,
                None => writeln!(out, "Everything was there already.")?,
            }
            Ok(())
        }
        Err(ImportFailure::Refused(preview)) => {
            show(&mut out, &preview, 0)?;
            anyhow::bail!("{} errors: nothing was written", preview.errors.len() + preview.more_errors)
        }
        Err(other) => Err(other.into()),
    }
}

/// Lists what was imported, the newest first.
pub fn imports(db: &Db) -> anyhow::Result<()> {
    let mut out = std::io::stdout().lock();
    for import in db.read(import::list)? {
        let undone = if import.undone_at.is_some() { ", undone" } else { "" };
        writeln!(
            out,
            "{}  {} by {}: {} new, {} changed{undone} ({})",
            import.id,
            import.at.format("%Y-%m-%d %H:%M"),
            import.by,
            import.added,
            import.changed,
            import.files.join(", ")
        )?;
    }
    Ok(())
}

fn undo(db: &Db, id: &str, dry_run: bool) -> anyhow::Result<()> {
    let unknown = |error: app::Error| match error {
        app::Error::NotFound => anyhow::anyhow!("there is no import “{id}”; `tandem imports` lists them"),
        other => other.into(),
    };
    let preview = db.read(|conn| import::preview_undo(conn, id)).map_err(unknown)?;
    let mut out = std::io::stdout().lock();
    for change in &preview.changes {
        let fields: Vec<String> = change.fields.iter().map(differs).collect();
        let sign = if change.undoing == Undoing::Remove { "-" } else { "~" };
        writeln!(out, "  {sign} {}/{} {} {}", change.kind, change.id, change.label, fields.join(", "))?;
    }
    for it in &preview.obstacles {
        writeln!(out, "{}/{} {}: {}. {}", it.kind, it.id, it.label, it.message, it.action)?;
    }
    for import in &preview.undo_first {
        writeln!(out, "Undo {} of {} first.", import.id, import.at.format("%Y-%m-%d %H:%M"))?;
    }
    let rows = preview.obstacles.len() + preview.more_obstacles;
    anyhow::ensure!(preview.import.undone_at.is_none(), "this import was undone already");
    anyhow::ensure!(preview.ok, "{rows} rows stand in the way: nothing was undone");
    writeln!(out, "{} rows to take away, {} to put back", preview.remove, preview.restore)?;
    if dry_run {
        writeln!(out, "A dry run: nothing was undone.")?;
        return Ok(());
    }
    db.write_tx(|conn| import::undo(conn, COMMAND_LINE, Clock::system().now(), id)).map_err(unknown)?;
    writeln!(out, "Undone.")?;
    Ok(())
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
    if let Some(people) = preview.people {
        writeln!(
            out,
            "People: {} found by id, {} by employee number, {} by e-mail; {} new, {} not on the list",
            people.by_id, people.by_employee_number, people.by_email, people.new, people.leave
        )?;
    }
    for change in preview.changes.iter().take(most) {
        let shown = change.fields.iter().filter(|_| change.action == Action::Change);
        let mut parts: Vec<String> = change.what.iter().map(|what| word(*what).to_owned()).collect();
        parts.extend(shown.map(differs));
        let sign = if change.action == Action::Add { "+" } else { "~" };
        writeln!(out, "  {sign} {}/{} {} {}", change.kind, change.id, change.label, parts.join(", "))?;
    }
    let left = (preview.changes.len() + preview.more_changes).saturating_sub(most);
    if left > 0 && most > 0 {
        writeln!(out, "  … and {left} more")?;
    }
    let counts = preview.counts;
    writeln!(out, "{} to add, {} to change, {} stay the same", counts.add, counts.change, counts.same)?;
    for error in &preview.errors {
        writeln!(out, "{error}")?;
    }
    if preview.more_errors > 0 {
        writeln!(out, "… and {} more", preview.more_errors)?;
    }
    Ok(())
}

fn differs(field: &FieldChange) -> String {
    let show = |text: &Option<String>| text.clone().unwrap_or_else(|| "nothing".to_owned());
    format!("{} {} → {}", field.field, show(&field.before), show(&field.after))
}

fn word(what: What) -> &'static str {
    match what {
        What::Renamed => "renamed",
        What::Moved => "moved",
        What::NewRole => "new role",
        What::Leaves => "leaves",
        What::Renumbered => "renumbered: the stored id stays",
    }
}

fn is_workbook(path: &Path) -> bool {
    path.extension().is_some_and(|extension| extension.eq_ignore_ascii_case("xlsx"))
}

pub fn export(db: &Db, args: &ExportArgs) -> anyhow::Result<()> {
    let company = db.read(records::company)?;
    if let Some(file) = args.all.as_deref().filter(|path| is_workbook(path)) {
        fs::write(file, export::workbook(&company, &Kind::ALL)?)
            .with_context(|| format!("cannot write {}", file.display()))?;
        println!("Wrote {} tables to {}.", Kind::ALL.len(), file.display());
        return Ok(());
    }
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
