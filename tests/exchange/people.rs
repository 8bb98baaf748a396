//! Who a row is about, and what happened to them.

use super::{company, day, file, full, sentences, with};
use tandem::app::import::{Action, Choices, MatchedBy, PeopleMatched, What};

#[test]
fn people_are_found_by_id_then_number_then_address_and_never_by_name() {
    let text = "id,name,mail,personnel_number,team,role\nana,Ana Boss,,,nord,lead\n0018,Ben Rep,,,nord,rep\n\
                77,Ana Two,nobody@x.example,,nord,rep\n,Dora New,dora@x.example,0042,sud,rep\n,Emil Neu,emil@x.example,,sud,rep\n";
    let merged = with(&company(), &[file("people.csv", text)], Choices::default());
    assert_eq!(sentences(&merged.preview), Vec::<String>::new());
    let counts = PeopleMatched { by_id: 1, by_employee_number: 1, by_email: 0, new: 3, leave: 0 };
    assert_eq!(merged.preview.people, Some(counts));
    assert_eq!(merged.company.people.keys().collect::<Vec<_>>(), ["0042", "77", "ana", "ben", "cleo", "emil-neu"]);
    let new = merged.preview.changes.iter().find(|change| change.id == "0042").expect("added");
    assert_eq!((new.action, new.matched_by), (Action::Add, Some(MatchedBy::Nobody)));
}

#[test]
fn a_list_without_ids_says_how_each_was_found_and_may_refer_by_address_or_name() {
    let text = "name,e-mail,team,role,manager\nBen Berger,BEN@x.example,Sales Süd,Team Lead,ana@x.example\n\
                Dora New,dora@x.example,nord,rep,Ben Berger\n";
    let merged = with(&company(), &[file("staff.csv", text)], Choices::default());
    assert_eq!(sentences(&merged.preview), Vec::<String>::new());
    let ben = &merged.preview.changes[0];
    assert_eq!((ben.id.as_str(), ben.matched_by), ("ben", Some(MatchedBy::Email)));
    assert_eq!(ben.what, [What::Renamed, What::Moved, What::NewRole]);
    let team = ben.fields.iter().find(|field| field.field == "team_id").expect("moved");
    assert_eq!((team.before_name.as_deref(), team.after_name.as_deref()), (Some("Sales Nord"), Some("Sales Süd")));
    assert_eq!(merged.company.people["dora-new"].manager_id.as_deref(), Some("ben"));
    // The columns that the list does not have stay.
    assert_eq!(merged.company.people["ben"].employee_number.as_deref(), Some("0018"));
}

#[test]
fn another_id_for_the_same_address_keeps_the_stored_one_and_says_so() {
    let text = "id,name,email,team,role,manager\n1018,Ben Rep,ben@x.example,nord,rep,1017\n1017,Ana Boss,ana@x.example,nord,lead,\n";
    let merged = with(&company(), &[file("people.csv", text)], Choices::default());
    assert_eq!(sentences(&merged.preview), Vec::<String>::new());
    assert_eq!(merged.company.people["ben"].manager_id.as_deref(), Some("ana"));
    assert!(!merged.company.people.contains_key("1018"));
    assert_eq!((merged.preview.counts.add, merged.preview.counts.same), (0, 2));

    let renamed = text.replace("Ben Rep", "Ben Berger");
    let merged = with(&company(), &[file("people.csv", &renamed)], Choices::default());
    let change = &merged.preview.changes[0];
    assert_eq!(change.what, [What::Renamed, What::Renumbered]);
    assert_eq!(change.given_id.as_deref(), Some("1018"));
}

#[test]
fn two_people_with_one_address_are_not_told_apart_by_it() {
    let mut company = company();
    company.people.get_mut("cleo").expect("there").email = Some("ben@x.example".into());
    let text = "name,email,team,role\nSomebody Else,ben@x.example,nord,rep\n";
    let merged = with(&company, &[file("people.csv", text)], Choices::default());
    assert_eq!(merged.preview.counts.add, 1);
}

#[test]
fn who_is_not_on_the_full_list_leaves_and_is_not_deleted() {
    let text = "id,name,team,role\nana,Ana Boss,nord,lead\n";
    let merged = with(&company(), &[file("people.csv", text)], full(None, &["cleo"]));
    assert_eq!(sentences(&merged.preview), Vec::<String>::new());
    let [leaver] = merged.preview.changes.as_slice() else { panic!("{:?}", merged.preview.changes) };
    assert_eq!((leaver.id.as_str(), leaver.what.as_slice(), leaver.at.is_none()), ("ben", &[What::Leaves][..], true));
    assert_eq!(merged.company.people["ben"].left_on, Some(day("2026-12-07")));
    assert_eq!(merged.company.people["cleo"].left_on, None);
    assert_eq!(merged.preview.people.expect("counted").leave, 1);

    let dated = with(&company(), &[file("people.csv", text)], full(Some("2026-11-30"), &[]));
    assert_eq!(dated.company.people["ben"].left_on, Some(day("2026-11-30")));
    assert_eq!(dated.preview.counts.change, 2);
    let without = with(&company(), &[file("functions.csv", "id,name\nsales,Sales\n")], full(None, &[]));
    assert!(sentences(&without.preview)[0].contains("there is no list of people"));
}

#[test]
fn a_renamed_team_keeps_its_id() {
    let merged =
        with(&company(), &[file("teams.csv", "id,name,function\nnord,Team North,sales\n")], Choices::default());
    let [change] = merged.preview.changes.as_slice() else { panic!("one change") };
    assert_eq!((change.id.as_str(), change.what.as_slice()), ("nord", &[What::Renamed][..]));
}
