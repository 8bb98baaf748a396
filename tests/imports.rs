//! Importing into a real database: all or nothing, and nothing twice.

use crate::support::TestDb;
use chrono::NaiveDateTime;
use tandem::{
    app::{
        export,
        import::{self, Counts, ImportFailure, Options},
    },
    db::{audit, records},
    demo,
    domain::company::{Company, Kind},
    interop::InputFile,
};

fn now() -> NaiveDateTime {
    "2027-01-04T09:00:00".parse().expect("a time")
}

fn file(name: &str, text: &str) -> InputFile {
    InputFile { name: name.to_owned(), bytes: text.as_bytes().to_vec() }
}

fn stored(db: &TestDb) -> Company {
    db.db().read(records::company).expect("the company")
}

#[test]
fn the_demo_comes_back_from_the_database_as_it_went_in() {
    let db = TestDb::new();
    let preview = import::import(db.db(), "test", now(), &demo::files(), None).expect("imported");
    assert!(preview.counts.add > 1_000);
    let company = stored(&db);
    assert_eq!(company, demo::company().expect("sound"));
    // What is exported imports back as what is there.
    let files: Vec<InputFile> =
        Kind::ALL.iter().map(|kind| file(&format!("{}.csv", kind.name()), &export::csv(&company, *kind))).collect();
    let again = import::import(db.db(), "test", now(), &files, None).expect("imported");
    assert_eq!((again.counts.add, again.counts.change), (0, 0));
    assert_eq!(db.db().read(audit::verify).expect("an unbroken chain"), 2);
}

#[test]
fn rows_change_and_rows_that_are_absent_stay() {
    let db = TestDb::new();
    import::import(db.db(), "test", now(), &demo::files(), None).expect("imported");
    let file = file(
        "people.csv",
        "id;name;team;role;manager;fte\nben-fischer;Ben Fischer;Sales Development;sdr;sean-gallagher;0,5\nnew;New Person;content;content-marketer;boss;1\nboss;New Boss;content;marketing-lead;;1\n",
    );
    let preview = import::import(db.db(), "test", now(), &[file], None).expect("imported");
    assert_eq!(preview.counts, Counts { add: 2, change: 1, same: 0 });
    let company = stored(&db);
    assert_eq!(company.people["ben-fischer"].fte, 0.5);
    assert_eq!(company.people["new"].manager_id.as_deref(), Some("boss"));
    assert_eq!(company.people.len(), demo::company().expect("sound").people.len() + 2);
}

#[test]
fn one_bad_row_keeps_everything_out() {
    let db = TestDb::new();
    let mut files = demo::files();
    files.push(file("more-people.csv", "id,name,team,role\nx,X,nowhere,sdr\n"));
    let failure = import::import(db.db(), "test", now(), &files, None).expect_err("refused");
    let ImportFailure::Refused(preview) = failure else { panic!("{failure}") };
    assert_eq!(preview.errors.len(), 1, "{:?}", preview.errors);
    assert_eq!(stored(&db), Company::default());
    assert_eq!(db.db().read(audit::verify).expect("an unbroken chain"), 0);
}

#[test]
fn a_preview_writes_nothing_and_its_fingerprint_holds_until_something_changes() {
    let db = TestDb::new();
    let preview = import::preview(db.db(), now(), &demo::files(), Options::default()).expect("a preview");
    assert!(preview.ok);
    assert_eq!(stored(&db), Company::default());

    import::import(db.db(), "test", now(), &[file("functions.csv", "id,name\nsales,Selling\n")], None)
        .expect("imported");
    let failure =
        import::import(db.db(), "test", now(), &demo::files(), Some(&preview.fingerprint)).expect_err("changed");
    let ImportFailure::Changed(fresh) = failure else { panic!("{failure}") };
    assert_ne!(fresh.fingerprint, preview.fingerprint);
    import::import(db.db(), "test", now(), &demo::files(), Some(&fresh.fingerprint)).expect("imported");
    assert_eq!(stored(&db), demo::company().expect("sound"));
}

#[test]
fn fifty_thousand_ratings_are_no_trouble() {
    let db = TestDb::new();
    import::import(db.db(), "test", now(), &demo::files(), None).expect("imported");
    let mut text = "id,person_id,competency_id,source,rated_on,level,scale_id\n".to_owned();
    let company = demo::company().expect("sound");
    let people: Vec<&String> = company.people.keys().collect();
    for number in 0..50_000 {
        let (person, level) = (people[number % people.len()], number % 6);
        text += &format!("bulk{number},{person},discovery,self,2026-10-05,{level},proficiency\n");
    }
    let preview = import::import(db.db(), "test", now(), &[file("ratings.csv", &text)], None).expect("imported");
    assert_eq!(preview.counts, Counts { add: 50_000, change: 0, same: 0 });
    assert_eq!(stored(&db).ratings.len(), company.ratings.len() + 50_000);
}
