//! `kill -9` in the middle of an import: all rows or none. A real process on a real file.

use crate::support::backend;
use std::{
    fmt::Write as _,
    fs,
    path::Path,
    process::{Child, Command, Stdio},
};
use tandem::{
    db::{Backend, Db, records, settings},
    demo,
};

const RATINGS: usize = 20_000;

/// Bytes that the write-ahead log has grown by when the process is killed; a transaction this size spills into it long before
/// it is committed.
const KILL_AT_BYTES: [u64; 4] = [1, 200_000, 800_000, 1_600_000];

fn import(url: &str, files: &Path) -> Child {
    Command::new(env!("CARGO_BIN_EXE_tandem"))
        .args(["import", "--database", url])
        .arg(files)
        .stdout(Stdio::null())
        .stderr(Stdio::null())
        .spawn()
        .expect("tandem starts")
}

#[test]
fn a_killed_import_leaves_all_rows_or_none() {
    if backend() == Backend::Postgres {
        println!("skipped: the moment of killing is read from SQLite's log");
        return;
    }
    let folder = tempfile::tempdir().expect("a folder");
    let files = folder.path().join("files");
    fs::create_dir(&files).expect("a folder");
    for file in demo::files() {
        fs::write(files.join(&file.name), &file.bytes).expect("written");
    }
    let people: Vec<String> = demo::company().expect("sound").people.into_keys().collect();
    let mut text = "id,person_id,competency_id,source,rated_on,level,scale_id\n".to_owned();
    for number in 0..RATINGS {
        let person = &people[number % people.len()];
        writeln!(text, "bulk{number},{person},discovery,self,2026-10-05,{},proficiency", number % 6).expect("written");
    }
    fs::write(files.join("ratings-bulk.csv"), text).expect("written");

    let mut outcomes = Vec::new();
    for kill_at in KILL_AT_BYTES {
        let path = folder.path().join(format!("killed-at-{kill_at}.db"));
        let url = format!("sqlite:{}", path.display());
        let db = Db::open(&url).expect("a database");
        // Ratings must not lie in the future, whatever this machine's clock says.
        db.write_tx(|conn| settings::set(conn, settings::AS_OF, demo::AS_OF)).expect("set");
        drop(db);
        let log = path.with_extension("db-wal");
        let size = || fs::metadata(&log).map_or(0, |data| data.len());
        let mut process = import(&url, &files);
        while size() < kill_at && process.try_wait().expect("a process").is_none() {
            std::thread::yield_now();
        }
        process.kill().expect("killed");
        process.wait().expect("gone");

        let db = Db::open(&url).expect("the database opens again");
        let company = db.read(records::company).expect("the company");
        let bulk = company.ratings.keys().filter(|id| id.starts_with("bulk")).count();
        assert!(
            (bulk == 0 && company.people.is_empty()) || (bulk == RATINGS && company.people.len() == people.len()),
            "killed at {kill_at} bytes: {bulk} ratings, {} people",
            company.people.len()
        );
        outcomes.push(bulk);
    }
    assert!(outcomes.contains(&0), "no process was killed in the middle: {outcomes:?}");

    // Nothing that a killed import leaves behind is in the way of the next.
    let url = format!("sqlite:{}", folder.path().join(format!("killed-at-{}.db", KILL_AT_BYTES[0])).display());
    assert!(import(&url, &files).wait().expect("ended").success());
}
