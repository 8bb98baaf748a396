//! A workbook that was saved by LibreOffice comes back as no change. Where it is not installed the test says so.

use super::workbooks::workbook_of;
use std::{fs, io::Write, path::Path, process::Command};
use tandem::{
    app::{export, import::merge},
    demo,
    domain::company::{Company, Kind},
    interop::InputFile,
};

/// Separated by commas, in UTF-8, cells as they are and not as they are shown.
const CSV: &str = "csv:Text - txt - csv (StarCalc):44,34,76,1,,0,false,false,false";

fn office() -> Option<&'static str> {
    let found =
        ["libreoffice", "soffice"].into_iter().find(|name| Command::new(name).arg("--version").output().is_ok());
    if found.is_none() {
        // Past the capturing of tests: nobody is to think that it ran.
        let _ = writeln!(std::io::stderr(), "NOT RUN: LibreOffice is not installed (Debian: libreoffice-calc-nogui)");
    }
    found
}

fn saved(office: &str, folder: &Path, name: &str, format: &str, extension: &str) -> Vec<u8> {
    let out = folder.join("out");
    let profile = format!("-env:UserInstallation=file://{}", folder.join("profile").display());
    let run = Command::new(office)
        .args([&profile, "--headless", "--convert-to", format, "--outdir"])
        .arg(&out)
        .arg(folder.join(name))
        .output()
        .expect("LibreOffice starts");
    let path = out.join(name).with_extension(extension);
    fs::read(&path).unwrap_or_else(|error| panic!("{error}: {}", String::from_utf8_lossy(&run.stderr)))
}

fn unchanged(company: &Company, name: &str, bytes: Vec<u8>) {
    let preview = merge(company, &[InputFile { name: name.to_owned(), bytes }]).preview;
    assert_eq!(preview.errors, [], "{name}");
    assert_eq!(preview.changes, [], "{name}");
    assert!(preview.counts.same > 2, "{name}");
}

/// People whose texts a spreadsheet likes to take for something else.
fn odd() -> Company {
    let mut company = demo::company().expect("sound");
    let texts = [
        "007",
        "1-2",
        "TRUE",
        "=1+1",
        "+49 30",
        "2027-01-04",
        "two\nlines",
        "a \"b\", c;d",
        "Zoë 🙂",
        "1e5",
        "_x0041_",
        "'=x",
    ];
    let numbers = [0.1 + 0.2, 1.0 / 3.0, 1e15, 12_345.678_9, 0.0];
    for (index, person) in company.people.values_mut().enumerate() {
        person.name = texts[index % texts.len()].to_owned();
        person.employee_number = Some(format!("{index:07}"));
        person.quota = Some(numbers[index % numbers.len()]);
        person.joined_on = Some(super::day(["1900-01-15", "1999-12-31", "2024-02-29"][index % 3]));
    }
    company
}

#[test]
fn what_libreoffice_saves_is_no_change() {
    let Some(office) = office() else { return };
    let folder = tempfile::tempdir().expect("a folder");
    let company = odd();
    fs::write(folder.path().join("company.xlsx"), workbook_of(&company).bytes).expect("written");
    for format in ["xlsx", "ods"] {
        let bytes = saved(office, folder.path(), "company.xlsx", format, format);
        unchanged(&company, &format!("company.{format}"), bytes);
    }
    let people = export::workbook(&company, &[Kind::People]).expect("written");
    fs::write(folder.path().join("people.xlsx"), people).expect("written");
    unchanged(&company, "people.csv", saved(office, folder.path(), "people.xlsx", CSV, "csv"));
}
