//! A plan's workbook read back: unchanged is no change, what was changed becomes rules, and what cannot be read is told by its cell.
//! And a team's calendar.

use crate::support::{
    TestDb,
    app::{SignedIn, TestApp},
    small::{self, planner},
};
use actix_web::http::Method;
use base64ct::{Base64, Encoding};
use calamine::{Data, Reader, Xlsx};
use rust_xlsxwriter::Workbook;
use serde_json::{Value, json};
use std::{io::Cursor, io::Write, process::Command, sync::atomic::AtomicBool};
use tandem::{
    app::planning::{plans, readback, runs, sheet},
    db::{Db, cycles},
    domain::{cycle::CycleRules, role::Role, run::RunOptions},
    interop::InputFile,
    jobs,
};

const FIRST_WEEK: usize = 4;

/// The small company with a call of a seller and a meeting of the marketers, and a plan of its first cycle.
fn planned() -> (TestDb, String) {
    let test = small::company();
    let sessions = "id,name,kind,team_id,host_id,held_on,every_weeks,seats,duration_weeks,teaches\n\
                    calls,Customer calls,ride-along,sales,s1,,2,1,0.1,discovery:0.8:6\n\
                    review,Campaign review,meeting,marketing,,2027-02-03,,2,0.1,content:0.8:6\n";
    let files = [InputFile { name: "ride_sessions.csv".into(), bytes: sessions.as_bytes().to_vec() }];
    tandem::app::import::import(test.db(), "test", small::clock().now(), &files, None).expect("imports");
    // Work missed costs nothing, so that even half a day beside somebody is worth it.
    let rules = CycleRules { price_disruption: 0.0, ..CycleRules::default() };
    plans::set_rules(test.db(), &small::clock(), &planner(), "first", 1, &rules).unwrap();
    let run = runs::start(test.db(), &small::clock(), &planner(), "first", &RunOptions::default()).unwrap().id;
    assert!(jobs::work_next(test.db(), &small::clock(), "w", &AtomicBool::new(false)).unwrap());
    let run = runs::get(test.db(), &planner(), &run).unwrap();
    let plan = run.plan_id.unwrap_or_else(|| panic!("{:?}", run.error));
    (test, plan)
}

fn workbook(db: &Db, plan: &str) -> Vec<u8> {
    sheet::xlsx(&sheet::drawn(db, &planner(), plan).unwrap()).unwrap()
}

/// The workbook as somebody saves it who changed cells: values only, `change` on the sheet of people by weeks.
fn saved(bytes: &[u8], change: impl FnOnce(&mut Vec<Vec<String>>)) -> Vec<u8> {
    let mut book: Xlsx<_> = calamine::open_workbook_from_rs(Cursor::new(bytes)).unwrap();
    let mut change = Some(change);
    let mut copy = Workbook::new();
    for name in book.sheet_names() {
        let range = book.worksheet_range(&name).unwrap();
        let text = |cell: &Data| match cell {
            Data::DateTime(day) => {
                let (year, month, day, ..) = day.to_ymd_hms_milli();
                format!("{year:04}-{month:02}-{day:02}")
            }
            other => other.to_string(),
        };
        let mut rows: Vec<Vec<String>> = range.rows().map(|row| row.iter().map(text).collect()).collect();
        if name == sheet::PLAN {
            change.take().unwrap()(&mut rows);
        }
        let out = copy.add_worksheet().set_name(&name).unwrap();
        for (row, cells) in rows.iter().enumerate() {
            for (column, cell) in cells.iter().enumerate().filter(|(_, cell)| !cell.is_empty()) {
                out.write_string(row as u32, column as u16, cell).unwrap();
            }
        }
    }
    copy.save_to_buffer().unwrap()
}

fn row_of<'a>(rows: &'a mut [Vec<String>], person: &str) -> &'a mut Vec<String> {
    rows.iter_mut().find(|row| row.get(2).is_some_and(|id| id == person)).unwrap()
}

fn look(db: &Db, plan: &str, bytes: Vec<u8>, keep_rest: bool) -> readback::SheetPreview {
    let file = InputFile { name: "plan.xlsx".into(), bytes };
    readback::preview(db, &small::clock(), &planner(), plan, &file, keep_rest).unwrap()
}

fn changes_nothing(db: &Db, plan: &str, bytes: Vec<u8>, how: &str) {
    let seen = look(db, plan, bytes.clone(), false);
    assert_eq!((seen.moved, seen.added, seen.removed), (0, 0, 0), "{how}: {seen:#?}");
    assert_eq!(
        (seen.unreadable.len(), seen.without_row.len(), seen.pins, seen.forbids),
        (0, 0, 0, 0),
        "{how}: {seen:#?}"
    );
    assert!(seen.kept > 4, "{how}: {seen:#?}");
    let before = db.read(|conn| cycles::get(conn, "first")).unwrap();
    let file = InputFile { name: "plan.xlsx".into(), bytes };
    readback::take(db, &small::clock(), &planner(), (plan, before.version), &file, false).unwrap();
    assert_eq!(db.read(|conn| cycles::get(conn, "first")).unwrap(), before, "{how}");
}

#[test]
fn an_unchanged_workbook_is_no_change() {
    let (test, plan) = planned();
    let bytes = workbook(test.db(), &plan);
    changes_nothing(test.db(), &plan, bytes.clone(), "as downloaded");
    changes_nothing(test.db(), &plan, saved(&bytes, |_| ()), "values only");
    // Keeping the rest keeps everything, once.
    let kept = look(test.db(), &plan, bytes, true);
    assert_eq!((kept.pins, kept.forbids), (kept.kept, 0));
    assert!(kept.findings.iter().all(|finding| finding.severity == "warning"), "{:#?}", kept.findings);
}

#[test]
fn what_libreoffice_saves_is_no_change() {
    let found =
        ["libreoffice", "soffice"].into_iter().find(|name| Command::new(name).arg("--version").output().is_ok());
    let Some(office) = found else {
        let _ = writeln!(std::io::stderr(), "NOT RUN: LibreOffice is not installed (Debian: libreoffice-calc-nogui)");
        return;
    };
    let (test, plan) = planned();
    let folder = tempfile::tempdir().unwrap();
    std::fs::write(folder.path().join("plan.xlsx"), workbook(test.db(), &plan)).unwrap();
    let profile = format!("-env:UserInstallation=file://{}", folder.path().join("profile").display());
    for format in ["xlsx", "ods"] {
        let out = folder.path().join("out");
        let run = Command::new(office)
            .args([&profile, "--headless", "--convert-to", format, "--outdir"])
            .arg(&out)
            .arg(folder.path().join("plan.xlsx"))
            .output()
            .unwrap();
        let path = out.join(format!("plan.{format}"));
        let bytes =
            std::fs::read(&path).unwrap_or_else(|error| panic!("{error}: {}", String::from_utf8_lossy(&run.stderr)));
        changes_nothing(test.db(), &plan, bytes, format);
    }
}

#[test]
fn what_was_changed_becomes_rules_and_nothing_is_lost_between_two_planners() {
    let (test, plan) = planned();
    let db = test.db();
    let drawn = sheet::drawn(db, &planner(), &plan).unwrap();
    let placed: Vec<_> = drawn.board.people.iter().filter(|person| !person.placements.is_empty()).collect();
    let idle = drawn.board.people.iter().find(|person| person.placements.is_empty() && person.team_id == "sales");
    let (moved, gone) = (placed[0], placed[1]);
    let bar = &moved.placements[0];
    let code = |post: &str| drawn.codes.of_post(post).unwrap().to_owned();
    let (word, studio) = (code(&bar.post_id), code("studio"));
    let to = if bar.start_week == 0 { 4 } else { 0 };
    let bytes = saved(&workbook(db, &plan), |rows| {
        let row = row_of(rows, &moved.id);
        row.resize(FIRST_WEEK + 12, String::new());
        for week in 0..12 {
            let cell = &mut row[FIRST_WEEK + week];
            *cell = cell.replace(&word, "").trim().to_owned();
            if (to..to + 4).contains(&week) {
                *cell = format!("{cell} {}", word.to_lowercase());
            }
        }
        let row = row_of(rows, &gone.id);
        for cell in row.iter_mut().skip(FIRST_WEEK) {
            *cell = String::new();
        }
        if let Some(idle) = idle {
            let row = row_of(rows, &idle.id);
            row.resize(FIRST_WEEK + 12, String::new());
            for week in 4..8 {
                row[FIRST_WEEK + week].clone_from(&studio);
            }
        }
    });
    let seen = look(db, &plan, bytes.clone(), false);
    assert_eq!((seen.unreadable.len(), seen.moved), (0, 1), "{seen:#?}");
    let of = |id: &str| seen.people.iter().find(|person| person.id == id).unwrap();
    let change = &of(&moved.id).changes[0];
    assert_eq!((change.kind.as_str(), change.what.as_str()), ("placement", "moved"));
    assert!(change.cell.as_ref().is_some_and(|cell| cell.starts_with("Plan!")), "{change:?}");
    assert!(of(&gone.id).changes.iter().any(|change| change.kind == "placement" && change.what == "removed"));

    let take = |version: i32| {
        let file = InputFile { name: "plan.xlsx".into(), bytes: bytes.clone() };
        readback::take(db, &small::clock(), &planner(), (&plan, version), &file, false)
    };
    assert!(take(7).is_err(), "another planner was first");
    let rules = take(seen.cycle_version).unwrap().rules;
    assert_eq!((rules.pins.len(), rules.forbids.len()), (seen.pins, seen.forbids));
    let pin = rules.pins.iter().find(|pin| pin.person == moved.id).unwrap();
    assert_eq!((pin.post.as_ref(), pin.week, pin.weeks), (Some(&bar.post_id), Some(to as u32), Some(4)));
    let forbid = rules.forbids.iter().find(|forbid| forbid.person == gone.id && forbid.post.is_some()).unwrap();
    assert_eq!(forbid.post.as_ref(), Some(&gone.placements[0].post_id));
    if let Some(idle) = idle {
        assert!(rules.pins.iter().any(|pin| pin.person == idle.id && pin.post.as_deref() == Some("studio")));
    }
    // The same file again says nothing new.
    let again = look(db, &plan, bytes, false);
    assert_eq!((again.pins, again.forbids), (0, 0), "{again:#?}");
}

#[test]
fn cells_that_are_not_understood_are_told_and_nothing_is_taken() {
    let (test, plan) = planned();
    let db = test.db();
    let bytes = saved(&workbook(db, &plan), |rows| {
        row_of(rows, "s1").resize(FIRST_WEEK + 12, String::new());
        row_of(rows, "s1")[FIRST_WEEK + 2] = "Sudio".to_owned();
        row_of(rows, "s2").resize(FIRST_WEEK + 12, String::new());
        row_of(rows, "s2")[FIRST_WEEK + 3] = "CS SD".to_owned();
        // The review is held in week 4.
        row_of(rows, "s3").resize(FIRST_WEEK + 12, String::new());
        row_of(rows, "s3")[FIRST_WEEK + 7] = "Campaign review".to_owned();
        row_of(rows, "m4")[2] = "m44".to_owned();
        let heading = rows.iter_mut().find(|row| row.get(1).is_some_and(|cell| cell == "Person")).unwrap();
        heading[FIRST_WEEK + 11] = "soon".to_owned();
    });
    let seen = look(db, &plan, bytes.clone(), false);
    let told: Vec<String> = seen
        .unreadable
        .iter()
        .map(|cell| format!("{} {}: {}. {}", cell.cell, cell.text, cell.message, cell.action))
        .collect();
    let says = |part: &str| assert!(told.iter().any(|line| line.contains(part)), "{part} is not in {told:#?}");
    says("“Sudio” is no word of a post or session");
    says("Nobody is in two posts in one week");
    says("Campaign review does not take place in this week. It does in the weeks of 2027-02-01");
    says("m44: Nobody of this plan is called so. Did you mean “m4”?");
    says("soon: This is no week of the plan");
    says("The week of 2027-03-22 has no column");
    assert!(told.iter().all(|line| line.starts_with("Plan!")), "{told:#?}");
    assert_eq!(seen.without_row, ["Person m4"]);
    let file = InputFile { name: "plan.xlsx".into(), bytes };
    let before = db.read(|conn| cycles::get(conn, "first")).unwrap();
    assert!(readback::take(db, &small::clock(), &planner(), (&plan, before.version), &file, false).is_err());
    assert_eq!(db.read(|conn| cycles::get(conn, "first")).unwrap(), before);

    // No sheet of a plan at all, and one of another plan.
    let of = |bytes: &[u8]| {
        let file = InputFile { name: "list.xlsx".into(), bytes: bytes.to_vec() };
        readback::preview(db, &small::clock(), &planner(), &plan, &file, false).unwrap_err().to_string()
    };
    let mut list = Workbook::new();
    list.add_worksheet().write_string(0, 0, "Name").unwrap();
    assert!(of(&list.save_to_buffer().unwrap()).contains("has no sheet “Plan”"));
    assert!(of(b"\x89PNG\r\n\x1a\n\0\0").contains("is a picture"));
    let other = saved(&workbook(db, &plan), |_| ());
    let mut drawn = sheet::drawn(db, &planner(), &plan).unwrap();
    drawn.board.plan.id = "another".into();
    assert!(of(&sheet::xlsx(&drawn).unwrap()).contains("is of another plan"));
    assert!(look(db, &plan, other, false).unreadable.is_empty());
}

async fn app() -> (TestApp, SignedIn, String) {
    let (test, plan) = planned();
    let app = TestApp::over(test).await;
    let planner = app.enter(Role::Planner).await;
    (app, planner, plan)
}

#[actix_web::test]
async fn a_sheet_goes_through_the_api() {
    let (app, planner, plan) = app().await;
    let body =
        json!({ "file": { "name": "plan.xlsx", "content_base64": Base64::encode_string(&workbook(app.db(), &plan)) } });
    let seen = app.post(&format!("/api/v1/plans/{plan}/sheet/preview"), &planner, body.clone()).await;
    assert_eq!(seen.status, 200, "{}", seen.text);
    assert_eq!(seen.json()["people"], json!([]));
    let version = seen.json()["cycle_version"].to_string();
    let take = planner.request(Method::POST, &format!("/api/v1/plans/{plan}/sheet"), Some(body));
    let taken = app.send(take.insert_header(("if-match", format!("\"{version}\"")))).await;
    assert_eq!(
        (taken.status.as_u16(), taken.header("etag")),
        (200, format!("\"{version}\"").as_str()),
        "{}",
        taken.text
    );

    // The list has every assignment with its ids, days and state.
    let csv = app.get(&format!("/api/v1/plans/{plan}/export?format=csv"), &planner).await.text;
    let board = app.get(&format!("/api/v1/plans/{plan}/board"), &planner).await.json();
    let count = |key: &str| {
        board["people"].as_array().unwrap().iter().map(|one| one[key].as_array().unwrap().len()).sum::<usize>()
    };
    let lines: Vec<&str> = csv.lines().collect();
    assert!(lines[0].contains("kind,assignment_id,person_id") && lines[0].ends_with("plan_state"), "{}", lines[0]);
    assert_eq!(lines.len(), 1 + count("placements") + count("rides"), "{csv}");
    let rides = lines.iter().filter(|line| line.starts_with("ride-along,") || line.starts_with("meeting,"));
    assert!(
        rides.clone().count() > 0 && rides.clone().all(|line| line.contains(",calls.") || line.contains(",review,")),
        "{csv}"
    );
}

#[actix_web::test]
async fn a_teams_calendar_keeps_its_entries_from_edition_to_edition() {
    let (app, planner, plan) = app().await;
    let get = |who: SignedIn| {
        let address = format!("/api/v1/plans/{plan}/teams/sales/calendar.ics");
        let app = &app;
        async move { app.get(&address, &who).await }
    };
    let draft = get(planner.clone()).await;
    assert!(draft.header("content-type").starts_with("text/calendar"), "{}", draft.text);
    let of = |text: &str, name: &str| -> Vec<String> {
        text.replace("\r\n ", "")
            .lines()
            .filter_map(|line| line.strip_prefix(name))
            .map(|line| line.trim().to_owned())
            .collect()
    };
    let board = app.get(&format!("/api/v1/plans/{plan}/board"), &planner).await.json();
    let placements: usize =
        board["people"].as_array().unwrap().iter().map(|one| one["placements"].as_array().unwrap().len()).sum();
    let summaries = of(&draft.text, "SUMMARY:");
    // Every placement of the small company begins or ends in Sales.
    assert_eq!(
        summaries.iter().filter(|one| one.contains(" away: ") || one.starts_with("Visit: ")).count(),
        placements,
        "{summaries:?}"
    );
    assert!(of(&draft.text, "STATUS:").iter().all(|state| state == "TENTATIVE"));
    let publish = planner.request(Method::POST, &format!("/api/v1/plans/{plan}/publish"), Some(json!({})));
    let published = app.send(publish.insert_header(("if-match", "\"1\""))).await;
    assert_eq!(published.status, 200, "{}", published.text);
    let now = get(planner).await;
    assert_eq!(of(&now.text, "UID:"), of(&draft.text, "UID:"));
    assert!(
        of(&now.text, "SEQUENCE:").iter().all(|number| number == "2")
            && of(&now.text, "STATUS:").iter().all(|state| state == "CONFIRMED")
    );
    // Nobody's id, and no name for whoever sees only oneself.
    app.account(Role::Employee, Some("s1"));
    let own = get(app.sign_in(Role::Employee).await).await;
    let names: Vec<Value> = of(&own.text, "SUMMARY:").into_iter().map(Value::from).collect();
    assert!(
        names
            .iter()
            .all(|name| !name.as_str().unwrap().contains("Person m") && !name.as_str().unwrap().contains("Person s2")),
        "{names:?}"
    );
    assert!(!own.text.contains("s2") && !own.text.contains("m1"), "{}", own.text);
}
