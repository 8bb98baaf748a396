//! Data that nobody here wrote, through the importer and into a problem; needs `TANDEM_REAL_DATA` (docs/real-data.md).

#[path = "../examples/real_data/employees.rs"]
mod employees;
#[path = "../examples/real_data/mapping.rs"]
mod mapping;
#[path = "../examples/real_data/onet.rs"]
mod onet;

use crate::support::TestDb;
use std::{collections::BTreeMap, error::Error, path::PathBuf};
use tandem::{
    app::{import, planning::problem},
    interop::{InputFile, csv},
};
use tandem_solver::{
    check::check,
    plan::Plan,
    validate::{Severity, validate},
};

type Result<T> = std::result::Result<T, Box<dyn Error>>;

pub struct Table {
    pub headings: Vec<&'static str>,
    pub rows: Vec<Vec<String>>,
}

pub type Tables = BTreeMap<&'static str, Table>;

fn folder() -> Option<PathBuf> {
    let folder = std::env::var_os("TANDEM_REAL_DATA").map(PathBuf::from);
    if folder.is_none() {
        println!("skipped: TANDEM_REAL_DATA does not name the folder with employees/ and onet/ (docs/real-data.md)");
    }
    folder
}

#[test]
fn a_thousand_people_and_twenty_occupations_become_a_sound_problem() {
    let Some(folder) = folder() else { return };
    let staff = employees::read(&folder.join("employees")).expect("the employees");
    let model = onet::read(&folder.join("onet")).expect("the occupations");
    assert_eq!((staff.departments.len(), model.occupations.len(), model.elements.len()), (9, 20, 20));
    let tables = mapping::tables(&staff, &model);
    let file = |(name, table): (&&str, &Table)| {
        let text = csv::write(&table.headings, &vec![false; table.headings.len()], table.rows.iter().cloned());
        InputFile { name: format!("{name}.csv"), bytes: text.into_bytes() }
    };
    let files: Vec<InputFile> = tables.iter().map(file).collect();

    let db = TestDb::new();
    let now = "2026-12-01T09:00:00".parse().expect("a time");
    let preview = import::import(db.db(), "test", now, &files, None).expect("imported");
    assert_eq!(preview.counts.add, tables.values().map(|table| table.rows.len()).sum::<usize>());
    let again = import::import(db.db(), "test", now, &files, None).expect("imported again");
    assert_eq!((again.counts.add, again.counts.change), (0, 0));

    let problem = db.db().read(|conn| problem::build(conn, "2027-h1")).expect("a problem");
    assert_eq!(problem.people.len(), staff.employees.len());
    let errors: Vec<_> = validate(&problem).into_iter().filter(|finding| finding.severity == Severity::Error).collect();
    assert!(errors.is_empty(), "{errors:#?}");
    assert!(check(&problem, &Plan::empty(problem.sha256())).ok);
    println!("{} people, {} posts, {} sessions", problem.people.len(), problem.posts.len(), problem.sessions.len());
}
