//! Taking imports back.

use super::file;
use crate::support::{TestDb, small};
use chrono::NaiveDateTime;
use tandem::{
    app::{
        Error,
        import::{self, Choices, FullList, Options, UndoPreview, Undoing},
    },
    db::{audit, records},
    domain::company::Company,
    interop::InputFile,
};

fn now() -> NaiveDateTime {
    "2026-12-07T12:00:00".parse().expect("a time")
}

fn stored(db: &TestDb) -> Company {
    db.db().read(records::company).expect("the company")
}

fn bring(db: &TestDb, files: &[InputFile]) -> String {
    chosen(db, files, Choices::default())
}

fn chosen(db: &TestDb, files: &[InputFile], choices: Choices) -> String {
    let options = Options { choices, ..Options::default() };
    let done = import::import_chosen(db.db(), "test", now(), files, options, None).expect("imported");
    done.id.expect("something was written")
}

fn look(db: &TestDb, id: &str) -> UndoPreview {
    db.db().read(|conn| import::preview_undo(conn, id)).expect("a preview")
}

fn undo(db: &TestDb, id: &str) -> Result<UndoPreview, Error> {
    db.db().write_tx(|conn| import::undo(conn, "test", now(), id))
}

#[test]
fn an_import_of_everything_comes_and_goes_as_a_whole() {
    let db = small::company();
    let before = stored(&db);
    let files = [
        file("teams.csv", "id,name,function_id\nnew,New team,sales\nsales,Renamed sales,sales\n"),
        file(
            "people.csv",
            "id,name,team_id,role_id,manager_id\nboss,Boss,new,seller,\ns1,Person s1,new,seller,boss\nx,X,new,seller,s1\n",
        ),
        file(
            "ratings.csv",
            "id,person,competency,source,date,level,scale,corrects\na,x,discovery,self,2026-12-01,2,five,\nb,x,discovery,self,2026-12-02,3,five,a\n",
        ),
        file("cycles.csv", "id,name,starts_on,weeks\nfirst,Renamed,2027-01-04,12\n"),
    ];
    let id = bring(&db, &files);
    let seen = look(&db, &id);
    assert!(seen.ok, "{:?}", seen.obstacles);
    assert_eq!((seen.remove, seen.restore), (5, 3));
    let moved = seen.changes.iter().find(|change| change.id == "s1").expect("listed");
    assert_eq!(moved.undoing, Undoing::Restore);
    assert!(
        moved
            .fields
            .iter()
            .any(|field| field.before.as_deref() == Some("new") && field.after.as_deref() == Some("sales"))
    );
    assert_ne!(stored(&db), before);
    let done = undo(&db, &id).expect("undone");
    assert!(done.import.undone_at.is_some());
    assert_eq!(stored(&db), before);
    assert!(matches!(undo(&db, &id), Err(Error::Conflict { .. })), "only once");
    db.db().read(audit::verify).expect("an unbroken chain");
}

#[test]
fn guesses_that_an_import_settled_are_guesses_again() {
    let db = small::company();
    bring(&db, &[file("guesses.csv", "kind,record,field,reason\npeople,s1,fte,nobody said\n")]);
    let before = stored(&db);
    let id = bring(&db, &[file("people.csv", "id,name,team_id,role_id,fte\ns1,Person s1,sales,seller,0.5\n")]);
    assert!(stored(&db).guesses.is_empty());
    undo(&db, &id).expect("undone");
    assert_eq!(stored(&db), before);
}

#[test]
fn leavers_come_back() {
    let db = small::company();
    let before = stored(&db);
    let choices = Choices { full_list: Some(FullList::default()), ..Choices::default() };
    let id = chosen(&db, &[file("people.csv", "id,name,team_id,role_id\ns1,Person s1,sales,seller\n")], choices);
    assert_eq!(stored(&db).people.values().filter(|person| person.left_on.is_some()).count(), before.people.len() - 1);
    undo(&db, &id).expect("undone");
    assert_eq!(stored(&db), before);
}

#[test]
fn later_changes_and_references_stand_in_the_way_and_later_imports_are_named() {
    let db = small::company();
    let original = stored(&db);
    let first = bring(
        &db,
        &[file("people.csv", "id,name,team_id,role_id,fte\nx,X,sales,seller,1\ns1,Person s1,sales,seller,0.5\n")],
    );
    let between = stored(&db);
    let later =
        "id,name,team_id,role_id,fte,manager_id\ns1,Person s1,sales,seller,0.6,\ns2,Person s2,sales,seller,1,x\n";
    let second = bring(&db, &[file("people.csv", later)]);
    let seen = look(&db, &first);
    assert!(!seen.ok);
    let told: Vec<(&str, &str)> = seen.obstacles.iter().map(|it| (it.id.as_str(), it.message.as_str())).collect();
    assert_eq!(
        told,
        [("s1", "It was changed after the import"), ("s2", "It refers to the person “X”, which the import added")]
    );
    assert_eq!(seen.undo_first.iter().map(|import| import.id.as_str()).collect::<Vec<_>>(), [second.as_str()]);
    let now_stored = stored(&db);
    let Err(Error::Conflict { fields, .. }) = undo(&db, &first) else { panic!("refused") };
    assert_eq!(fields.len(), 3);
    assert_eq!(stored(&db), now_stored, "nothing half");
    undo(&db, &second).expect("the last first");
    assert_eq!(stored(&db), between);
    undo(&db, &first).expect("then the first");
    assert_eq!(stored(&db), original);
}

#[test]
fn an_account_of_somebody_new_keeps_the_import() {
    use tandem::{app::accounts, domain::role::Role};
    let db = small::company();
    let id = bring(&db, &[file("people.csv", "id,name,team_id,role_id\nx,X,sales,seller\n")]);
    let new = accounts::NewAccount {
        email: "x@small.example".into(),
        name: "X".into(),
        role: Role::Employee,
        person_id: Some("x".into()),
        password: crate::support::app::PASSWORD.into(),
    };
    accounts::add(db.db(), &small::clock(), "test", new).expect("an account");
    let seen = look(&db, &id);
    assert!(seen.obstacles[0].message.contains("an account needs it now"), "{:?}", seen.obstacles);
    assert!(undo(&db, &id).is_err());
}

#[test]
fn rules_that_are_edited_at_the_same_time_are_not_overwritten_unseen() {
    let db = small::company();
    let version = || db.db().read(|conn| tandem::db::cycles::get(conn, "first")).expect("there").version;
    let read = version();
    bring(&db, &[file("cycles.csv", "id,name,starts_on,weeks\nfirst,Renamed,2027-01-04,12\n")]);
    assert!(version() > read);
}

#[test]
fn an_import_that_changes_nothing_leaves_nothing_to_undo() {
    let db = small::company();
    let done =
        import::import_chosen(db.db(), "test", now(), &small::files(), Options::default(), None).expect("imported");
    assert_eq!(done.id, None);
    assert_eq!(db.db().read(import::list).expect("a list").len(), 1);
}
