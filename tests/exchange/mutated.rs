//! Broken files through the service: an answer in words, never a failure, and nothing half written.

use crate::support::app::{SignedIn, TestApp};
use base64ct::{Base64, Encoding};
use rand::{RngExt, SeedableRng, rngs::SmallRng};
use serde_json::json;
use tandem::{
    app::export,
    db::{Conn, DbError, records},
    demo,
    domain::{
        company::{Kind, Record},
        role::Role,
    },
    interop::InputFile,
    with_record,
};

/// Files that ./check tries; TANDEM_MUTATIONS sets another number.
const MUTATIONS: usize = 300;
/// Of each original so much is kept: the beginning holds what decides how a file is read.
const CSV_BYTES: usize = 3_000;

fn mutations() -> usize {
    std::env::var("TANDEM_MUTATIONS").ok().and_then(|number| number.parse().ok()).unwrap_or(MUTATIONS)
}

fn counts(conn: &mut Conn) -> Result<Vec<usize>, DbError> {
    let company = records::company(conn)?;
    Ok(Kind::ALL.into_iter().map(|kind| with_record!(kind, T => T::table(&company).len())).collect())
}

/// The demo's tables as CSV and as workbooks, and a workbook that is not compressed, so that what is changed is a sheet.
fn originals() -> Vec<InputFile> {
    let company = demo::company().expect("sound");
    let mut files = Vec::new();
    for kind in Kind::ALL {
        let bytes = export::csv(&company, kind).into_bytes().into_iter().take(CSV_BYTES).collect();
        files.push(InputFile { name: format!("{}.csv", kind.name()), bytes });
    }
    for kind in [Kind::People, Kind::Posts] {
        let bytes = export::workbook(&company, &[kind]).expect("written");
        files.push(InputFile { name: format!("{}.xlsx", kind.name()), bytes: stored(&bytes) });
        files.push(InputFile { name: format!("{}.xlsx", kind.name()), bytes });
    }
    files
}

/// The same archive without compression.
fn stored(bytes: &[u8]) -> Vec<u8> {
    use std::io::{Cursor, copy};
    use zip::{CompressionMethod, ZipArchive, ZipWriter, write::SimpleFileOptions};
    let mut original = ZipArchive::new(Cursor::new(bytes)).expect("an archive");
    let mut writer = ZipWriter::new(Cursor::new(Vec::new()));
    let options = SimpleFileOptions::default().compression_method(CompressionMethod::Stored);
    for index in 0..original.len() {
        let mut entry = original.by_index(index).expect("an entry");
        let name = entry.name().expect("a name").into_owned();
        writer.start_file(name.as_str(), options).expect("begun");
        copy(&mut entry, &mut writer).expect("copied");
    }
    writer.finish().expect("finished").into_inner()
}

fn mutate(dice: &mut SmallRng, bytes: &mut Vec<u8>) {
    for _ in 0..dice.random_range(1..20) {
        if bytes.is_empty() {
            return;
        }
        let at = dice.random_range(0..bytes.len());
        match dice.random_range(0..7) {
            0 => bytes[at] = dice.random(),
            1 => drop(bytes.remove(at)),
            2 => bytes.insert(at, b"\",;\n\r'=\0"[dice.random_range(0..8)]),
            3 if dice.random_bool(0.2) => bytes.truncate(at.max(1)),
            4 => {
                let piece: Vec<u8> = bytes[at..(at + 40).min(bytes.len())].to_vec();
                let to = dice.random_range(0..bytes.len());
                bytes.splice(to..to, piece);
            }
            5 => {
                let end = (at + dice.random_range(1..30)).min(bytes.len());
                bytes[at..end].fill(dice.random());
            }
            _ => {
                let piece = ["999999999999", "-0", "NaN", "1e999", "\u{feff}", "XFD1048576", "&lt;", "]]>"]
                    [dice.random_range(0..8)];
                let end = (at + piece.len()).min(bytes.len());
                bytes.splice(at..end, piece.bytes());
            }
        }
    }
}

async fn send(app: &TestApp, who: &SignedIn, file: &InputFile) -> (u16, bool) {
    let files = json!([{ "name": file.name, "content_base64": Base64::encode_string(&file.bytes) }]);
    let answer = app.post("/api/v1/imports/preview", who, json!({ "files": files })).await;
    let status = answer.status.as_u16();
    assert!(status < 500, "{} {}", file.name, answer.text);
    if status != 200 {
        return (status, false);
    }
    let preview = answer.json();
    let fingerprint = preview["fingerprint"].clone();
    let written = app.post("/api/v1/imports", who, json!({ "files": files, "fingerprint": fingerprint })).await;
    let ok = preview["ok"].as_bool().expect("said");
    assert_eq!(written.status.as_u16(), if ok { 200 } else { 422 }, "{} {}", file.name, written.text);
    (written.status.as_u16(), ok)
}

#[actix_web::test]
async fn broken_files_are_answered_in_words_and_leave_the_data_whole() {
    let app = TestApp::new().await;
    let who = app.enter(Role::Planner).await;
    let originals = originals();
    let mut dice = SmallRng::seed_from_u64(7);
    let mut before = app.db().read(counts).expect("counted");
    let (mut written, mut refused) = (0, 0);
    for round in 0..mutations() {
        let mut file = originals[round % originals.len()].clone();
        mutate(&mut dice, &mut file.bytes);
        let (_, ok) = send(&app, &who, &file).await;
        let after = app.db().read(counts).expect("counted");
        if ok {
            written += 1;
        } else {
            refused += 1;
            assert_eq!(after, before, "round {round}: refused, and yet something was written");
        }
        before = after;
    }
    assert!(refused > mutations() / 4, "{refused} refused, {written} written");
    let company = app.db().read(records::company).expect("the company");
    assert!(company.people.values().all(|person| company.teams.contains_key(&person.team_id)));
    app.db().read(tandem::db::audit::verify).expect("an unbroken chain");
}

#[actix_web::test]
async fn a_bomb_is_refused_in_a_sentence() {
    use std::io::{Cursor, Write};
    use zip::{ZipWriter, write::SimpleFileOptions};
    let app = TestApp::new().await;
    let who = app.enter(Role::Planner).await;
    let mut writer = ZipWriter::new(Cursor::new(Vec::new()));
    writer.start_file("xl/worksheets/sheet1.xml", SimpleFileOptions::default()).expect("begun");
    for _ in 0..201 {
        writer.write_all(&vec![b' '; 1 << 20]).expect("written");
    }
    let bytes = writer.finish().expect("finished").into_inner();
    let files = json!([{ "name": "people.xlsx", "content_base64": Base64::encode_string(&bytes) }]);
    let answer = app.post("/api/v1/imports/preview", &who, json!({ "files": files })).await;
    assert_eq!(answer.status, 200, "{}", answer.text);
    assert!(answer.json()["errors"][0]["message"].as_str().expect("said").contains("200 MB"));
}
