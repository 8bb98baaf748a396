//! What an import says, without a database.

use super::*;
use crate::{
    app::export,
    domain::company::{Company, Kind, Record},
};

fn file(name: &str, text: &str) -> InputFile {
    InputFile { name: name.to_owned(), bytes: text.as_bytes().to_vec() }
}

/// A company of two teams and three people.
fn small() -> Company {
    let files = [
        file("functions.csv", "id,name\nsales,Sales\nmarketing,Marketing\n"),
        file("teams.csv", "id,name,function\nnord,Sales Nord,sales\ncontent,Content,marketing\n"),
        file("roles.csv", "id,name,function\nrep,Sales Rep,sales\nwriter,Writer,marketing\n"),
        file(
            "people.csv",
            "id,name,team,role,manager\nana,Ana Boss,nord,rep,\nben,Ben Rep,nord,rep,ana\ncleo,Cleo Writer,content,writer,\n",
        ),
        file("scales.csv", "id,name,lowest,highest,anchors\nfive,0 to 5,0,5,0:0; 5:7\n"),
        file(
            "competencies.csv",
            "id,name,function,scale\nselling,Selling,sales,five\nwriting,Writing,marketing,five\n",
        ),
    ];
    let merged = merge(&Company::default(), &files);
    assert_eq!(merged.preview.errors, []);
    merged.company
}

fn errors(company: &Company, files: &[InputFile]) -> Vec<String> {
    merge(company, files).preview.errors.iter().map(ToString::to_string).collect()
}

#[test]
fn rows_are_added_and_references_may_lie_in_the_same_upload() {
    let company = small();
    assert_eq!(company.people.len(), 3);
    assert_eq!(company.people["ben"].manager_id.as_deref(), Some("ana"));
    assert_eq!(company.people["ben"].fte, 1.0);
    assert_eq!(company.teams["nord"].away_share, 0.15);
}

#[test]
fn the_preview_says_what_changes_and_leaves_the_rest_alone() {
    let company = small();
    let merged = merge(
        &company,
        &[file("people.csv", "id;name;team;role;fte\nben;Ben Rep;nord;rep;0,6\nana;Ana Boss;nord;rep;1\n")],
    );
    let preview = merged.preview;
    assert!(preview.ok, "{:?}", preview.errors);
    assert_eq!(preview.counts, Counts { add: 0, change: 1, same: 1 });
    let change = &preview.changes[0];
    assert_eq!((change.id.as_str(), change.action, change.label.as_str()), ("ben", Action::Change, "Ben Rep"));
    let [field] = change.fields.as_slice() else { panic!("{change:?}") };
    assert_eq!(
        (field.field.as_str(), field.before.as_deref(), field.after.as_deref()),
        ("fte", Some("1"), Some("0.6"))
    );
    // The file has no manager column: the manager stays. Cleo is not in it: she stays.
    assert_eq!(merged.company.people["ben"].manager_id.as_deref(), Some("ana"));
    assert!(merged.company.people.contains_key("cleo"));
}

#[test]
fn an_empty_cell_empties_the_field() {
    let company = small();
    let merged = merge(&company, &[file("people.csv", "id,name,team,role,manager\nben,Ben Rep,nord,rep,\n")]);
    assert_eq!(merged.company.people["ben"].manager_id, None);
}

#[test]
fn names_stand_for_ids_where_they_are_unique() {
    let company = small();
    let merged = merge(&company, &[file("staff.csv", "id,name,department,title\ndan,Dan New,Sales Nord,Sales rep\n")]);
    assert_eq!(merged.preview.errors, []);
    assert_eq!(merged.company.people["dan"].team_id, "nord");
    assert_eq!(merged.company.people["dan"].role_id, "rep");
}

/// Every malformed input of the contract: its file and the sentence it gets.
#[test]
fn every_mistake_gets_its_sentence() {
    let company = small();
    let cases: &[(&str, &str, &str)] = &[
        (
            "people.csv",
            "id,name,team\nx,X,nord\n",
            "people.csv, role_id: The column “role_id” is missing. Add a column headed “role_id”.",
        ),
        (
            "people.csv",
            "id,name,team,role\nx,X,nord,rep\nx,Y,nord,rep\n",
            "people.csv, row 3, id: The person “x” is already in row 2. Remove one of the two rows, or give it an id of its own.",
        ),
        (
            "people.csv",
            "id,name,team,role\nx,X,nrod,rep\n",
            "people.csv, row 2, team: There is no team “nrod”. Did you mean “nord”?",
        ),
        (
            "people.csv",
            "id,name,team,role\nx,X,Sales Nrod,rep\n",
            "people.csv, row 2, team: There is no team “Sales Nrod”. Did you mean “Sales Nord”?",
        ),
        (
            "people.csv",
            "id,name,team,role,fte\nx,X,nord,rep,-0.5\n",
            "people.csv, row 2, fte: FTE is negative (-0.5). Enter the share of a full week, 0 to 1.",
        ),
        (
            "people.csv",
            "id,name,team,role,joined\nx,X,nord,rep,31.02.2027\n",
            "people.csv, row 2, joined: “31.02.2027” is not a date. Write the date as 2027-01-04 or 04.01.2027.",
        ),
        (
            "people.csv",
            "id,name,team,role,manager\nana,Ana Boss,nord,rep,ben\n",
            "people.csv, row 2, manager: The reporting line goes in a circle: Ana Boss → Ben Rep → Ana Boss. Correct one of these managers, so that every line ends with somebody who has none.",
        ),
        (
            "people.csv",
            "id,name,team,role,quota\nx,X,nord,rep,\"150,000\"\n",
            "people.csv, row 2, quota: “150,000” can be read as more than one number. Write it without a thousands separator, with a point for decimals.",
        ),
        ("roles.csv", "id,name,function\n,X,sales\n", "roles.csv, row 2, id: The cell is empty. Fill it."),
        (
            "people.csv",
            "name,team,role\nBen Rep,nord,rep\n",
            "people.csv, row 2: There is somebody called “Ben Rep” already, and a name alone does not tell who is meant. Enter the id “ben” or the e-mail address if it is the same person, and another id if not.",
        ),
        (
            "people.csv",
            "id,name,team,role,fte\nx,X,nord,rep,#REF!\n",
            "people.csv, row 2, fte: The cell holds the error #REF!. Mend its formula, or type the value.",
        ),
        (
            "ratings.csv",
            "id,person,competency,source,date,level,scale\nr1,ben,selling,manger,2027-01-04,3,five\n",
            "ratings.csv, row 2, source: “manger” is none of self, manager, peer, certified. Did you mean “manager”?",
        ),
        (
            "ratings.csv",
            "id,person,competency,source,date,level,scale\nr1,bne,seling,self,2027-01-04,3,fiv\n",
            "ratings.csv, row 2, person: There is no person “bne”. Did you mean “ben”?|ratings.csv, row 2, competency: There is no competency “seling”. Did you mean “selling”?|ratings.csv, row 2, scale: There is no scale “fiv”. Did you mean “five”?",
        ),
        (
            "people.csv",
            "id,name,team,role\nx,X,nord,repp\n",
            "people.csv, row 2, role: There is no role “repp”. Did you mean “rep”?",
        ),
        (
            "people.csv",
            "id,name,team,role,shoe_size\nx,X,nord,rep,42\n",
            "people.csv, shoe_size: There is no column “shoe_size” in people. Remove it; the columns are id, name, email, employee_number, team_id, role_id, manager_id, location_id, fte, quota, joined_on, left_on, no_placements_reason, no_rides_reason.",
        ),
        (
            "people.csv",
            "id,name,team,role,qouta\nx,X,nord,rep,42\n",
            "people.csv, qouta: There is no column “qouta” in people. Did you mean “quota”?",
        ),
        (
            "people.csv",
            "id,name,team,role\nx,X,nord,rep,extra\n",
            "people.csv, row 2: The row has more cells than there are headings. Look for a separator inside a text that is not in quotation marks.",
        ),
        (
            "people.csv",
            "id,name,team,role\na/b,X,nord,rep\n",
            "people.csv, row 2, id: The id contains a slash. Use letters, digits, dots and hyphens.",
        ),
        (
            "ratings.csv",
            "id,person,competency,source,date,level,scale\nr1,ben,selling,manager,2027-01-04,6,five\n",
            "ratings.csv, row 2, level: Level 6 is outside the scale “0 to 5”, which goes from 0 to 5. Enter a level from 0 to 5, or name the scale it was given on.",
        ),
        (
            "ratings.csv",
            "id,person,competency,source,date,level,scale\nr1,ben,selling,boss,2027-01-04,3,five\n",
            "ratings.csv, row 2, source: “boss” is none of self, manager, peer, certified. Correct the cell.",
        ),
        (
            "posts.csv",
            "id,name,team,teaches\np,Desk,content,writing:0.7:5; selling:0.4:4\n",
            "posts.csv, row 2, teaches: The shares sum to 1.1. Lower them: together they are at most 1, the whole time.",
        ),
        (
            "posts.csv",
            "id,name,team,teaches\np,Desk,content,writting:0.7:5\n",
            "posts.csv, row 2, teaches: There is no competency “writting”. Did you mean “writing”?",
        ),
        (
            "scales.csv",
            "id,name,lowest,highest,anchors\ns,S,1,5,1:0; 3:5; 4:4; 5:7\n",
            "scales.csv, row 2, anchors: The anchors do not lead from the lowest to the highest level in rising order within 0 to 7. Write pairs such as “1:0; 5:7”, with more in between where the steps are uneven.",
        ),
        (
            "cycles.csv",
            "id,name,start\nc,C,2027-01-05\n",
            "cycles.csv, row 2, start: 2027-01-05 is no Monday. Enter the Monday of the first week.",
        ),
        (
            "leaves.csv",
            "id,person,from,to\nl,ben,2027-02-01,2027-01-01\n",
            "leaves.csv, row 2, to: It ends on 2027-01-01, before it starts on 2027-02-01. Enter the last day, which cannot lie before the first.",
        ),
        (
            "ride_sessions.csv",
            "id,name,kind,team,teaches\nq,Call,ride-along,nord,selling:1:5\n",
            "ride_sessions.csv, row 2, held_on: The session has neither a day nor a rhythm. Fill held_on, or every_weeks.",
        ),
        (
            "invoices.csv",
            "number,amount\n1,2\n",
            "invoices.csv: It is not clear which table this is. Name the file or the sheet after its table (functions, locations, teams, roles, people, scales, families, competencies, indicators, role_profiles, team_skills, rating_rounds, rating_requests, rater_biases, ratings, posts, ride_sessions, leaves, blackouts, cycles, preferences, critical_roles, successors, title_rules, guesses, library_entries), or use the headings of its template.",
        ),
        ("people.csv", "", "people.csv: The file is empty. Fill it, or leave it out."),
    ];
    for (name, text, sentence) in cases {
        let expected: Vec<&str> = sentence.split('|').collect();
        assert_eq!(errors(&company, &[file(name, text)]), expected, "{text}");
    }
    let broken = errors(&company, &[file("people.xlsx", "PK nothing")]);
    assert!(broken[0].starts_with("people.xlsx: The workbook cannot be read"), "{broken:?}");
}

#[test]
fn all_mistakes_of_all_files_come_at_once() {
    let company = small();
    let found = errors(
        &company,
        &[
            file(
                "people.csv",
                "id,name,team,role,fte,joined\nx,X,nrod,repp,-1,2027-01-04\ny,Y,nord,rep,lots,someday\n",
            ),
            file("ratings.csv", "id,person,competency,source,date,level,scale\nr,ben,selling,self,2027-01-04,9,five\n"),
        ],
    );
    assert_eq!(found.len(), 6, "{found:#?}");
}

#[test]
fn the_table_is_known_by_its_headings_where_the_name_says_nothing() {
    let company = small();
    let merged = merge(
        &company,
        &[file(
            "export (3).csv",
            "id,person,competency,source,date,level,scale\nr,ben,selling,self,2027-01-04,3,five\n",
        )],
    );
    assert_eq!(merged.preview.errors, []);
    assert_eq!(merged.preview.files[0].kind.as_deref(), Some("ratings"));
}

#[test]
fn every_table_of_the_demo_exports_and_imports_back_as_the_same() {
    let company = crate::demo::company().unwrap();
    let files: Vec<InputFile> =
        Kind::ALL.iter().map(|kind| file(&format!("{}.csv", kind.name()), &export::csv(&company, *kind))).collect();
    let preview = merge(&company, &files).preview;
    assert_eq!(preview.errors, []);
    assert_eq!((preview.counts.add, preview.counts.change), (0, 0));
    assert!(preview.counts.same > 1_000);
    assert_eq!(merge(&Company::default(), &files).company, company);
    for kind in Kind::ALL {
        let template = export::template(kind);
        assert_eq!(template.lines().count(), 1, "{template}");
    }
}

#[test]
fn the_page_on_importing_names_every_table_column_and_other_heading() {
    let page = include_str!("../../../docs/import.md");
    for kind in Kind::ALL {
        let (_, section) =
            page.split_once(&format!("### {}\n", kind.name())).unwrap_or_else(|| panic!("no {}", kind.name()));
        let section = section.split("\n### ").next().unwrap();
        for column in crate::with_record!(kind, T => T::columns()) {
            let line = section.lines().find(|line| line.starts_with(&format!("| `{}` |", column.name)));
            let line = line.unwrap_or_else(|| panic!("no {} in {}", column.name, kind.name()));
            assert!(column.aliases.iter().all(|alias| line.contains(alias)), "{line}");
        }
    }
}

#[test]
fn formulas_go_out_harmless_and_come_back_whole() {
    let mut company = small();
    company.people.get_mut("ben").unwrap().name = "=cmd|' /C calc'!A0".to_owned();
    let text = export::csv(&company, Kind::People);
    assert!(text.contains("'=cmd|"), "{text}");
    let preview = merge(&company, &[file("people.csv", &text)]).preview;
    assert_eq!(preview.counts, Counts { add: 0, change: 0, same: 3 });
}

#[test]
fn the_fingerprint_stands_for_files_and_data() {
    let company = small();
    let files = [file("people.csv", "id,name,team,role,fte\nben,Ben Rep,nord,rep,0.6\n")];
    let first = merge(&company, &files).preview.fingerprint;
    assert_eq!(merge(&company, &files).preview.fingerprint, first);
    let mut changed = company.clone();
    changed.people.get_mut("ben").unwrap().fte = 0.5;
    assert_ne!(merge(&changed, &files).preview.fingerprint, first);
}
