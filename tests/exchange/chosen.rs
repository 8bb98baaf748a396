//! Rows that stay out, and days that cannot be.

use super::{company, file, out, sentences, with};
use tandem::app::import::Choices;

const PEOPLE: &str = "id,name,team,role\ndora,Dora New,nord,rep\nemil,Emil New,sud,rep\n";
const RATINGS: &str = "id,person,competency,source,date,level,scale\nr2,dora,selling,self,2026-12-01,2,five\nr3,emil,selling,self,2026-12-01,2,five\n";

#[test]
fn rows_that_are_left_out_stay_out() {
    let files = [file("people.csv", PEOPLE), file("ratings.csv", RATINGS)];
    let merged = with(&company(), &files, out(&[("people.csv", 2), ("ratings.csv", 2)]));
    assert_eq!(sentences(&merged.preview), Vec::<String>::new());
    assert!(!merged.company.people.contains_key("dora") && merged.company.people.contains_key("emil"));
    assert_eq!(merged.preview.counts.add, 2);
}

#[test]
fn what_is_chosen_has_to_fit_together() {
    let files = [file("people.csv", PEOPLE), file("ratings.csv", RATINGS)];
    let merged = with(&company(), &files, out(&[("people.csv", 2)]));
    let expected = "ratings.csv, row 2, person: There is no person “dora”. Its row is left out: bring it in, or leave this row out as well.";
    assert_eq!(sentences(&merged.preview), [expected]);
}

#[test]
fn a_bad_row_can_be_left_out() {
    let files = [file("people.csv", "id,name,team,role,fte\ndora,Dora,nord,rep,lots\nemil,Emil,sud,rep,1\n")];
    assert_eq!(with(&company(), &files, Choices::default()).preview.errors.len(), 1);
    let merged = with(&company(), &files, out(&[("people.csv", 2)]));
    assert!(merged.preview.ok);
    assert_eq!(merged.preview.counts.add, 1);
}

#[test]
fn the_fingerprint_stands_for_the_choice_as_well() {
    let files = [file("people.csv", PEOPLE)];
    let all = with(&company(), &files, Choices::default()).preview.fingerprint;
    assert_ne!(with(&company(), &files, out(&[("people.csv", 2)])).preview.fingerprint, all);
    assert_eq!(with(&company(), &files, Choices::default()).preview.fingerprint, all);
}

#[test]
fn nobody_was_rated_tomorrow() {
    let text = RATINGS.replace("dora", "ana").replace("emil", "ben").replacen("2026-12-01", "2026-12-08", 1);
    let merged = with(&company(), &[file("ratings.csv", &text)], Choices::default());
    let expected = "ratings.csv, row 2, date: The rating is dated 2026-12-08, and today is 2026-12-07. Enter the day on which it was given.";
    assert_eq!(sentences(&merged.preview), [expected]);
}

#[test]
fn what_was_wrong_before_and_stays_is_not_for_this_upload_to_mend() {
    let mut company = company();
    company.ratings.get_mut("r1").expect("there").level = 9.0;
    let text = "id,person,competency,source,date,level,scale\nr1,ben,selling,manager,2026-12-01,9,five\n";
    assert!(with(&company, &[file("ratings.csv", text)], Choices::default()).preview.ok);
    let text = text.replace("manager", "peer");
    assert_eq!(with(&company, &[file("ratings.csv", &text)], Choices::default()).preview.errors.len(), 1);
}

#[test]
fn very_many_errors_are_counted_and_the_first_are_listed() {
    let mut text = "id,person,competency,source,date,level,scale\n".to_owned();
    for number in 0..3_000 {
        text += &format!("x{number},nobody{number},selling,self,2026-12-01,2,five\n");
    }
    let preview = with(&company(), &[file("ratings.csv", &text)], Choices::default()).preview;
    assert_eq!(preview.errors.len() + preview.more_errors, 3_000);
    assert!(!preview.ok && preview.errors.len() == 1_000);
}
