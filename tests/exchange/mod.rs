//! A company out to spreadsheets and back: what changes, what is chosen, and what is taken back.

mod chosen;
mod mutated;
mod office;
mod people;
mod round_trip;
mod undo;
mod workbooks;

use tandem::{
    app::import::{self, Choices, FullList, ImportPreview, Merged, Options, RowAt},
    domain::company::Company,
    interop::InputFile,
};

fn file(name: &str, text: &str) -> InputFile {
    InputFile { name: name.to_owned(), bytes: text.as_bytes().to_vec() }
}

/// Two teams, two roles, three people of whom two have numbers and addresses, and one rating.
fn company() -> Company {
    let files = [
        file("functions.csv", "id,name\nsales,Sales\n"),
        file("teams.csv", "id,name,function\nnord,Sales Nord,sales\nsud,Sales Süd,sales\n"),
        file("roles.csv", "id,name,function\nrep,Sales Rep,sales\nlead,Team Lead,sales\n"),
        file(
            "people.csv",
            "id,name,email,employee_number,team,role,manager\nana,Ana Boss,ana@x.example,0017,nord,lead,\n\
             ben,Ben Rep,ben@x.example,0018,nord,rep,ana\ncleo,Cleo Rep,,,sud,rep,ana\n",
        ),
        file("scales.csv", "id,name,lowest,highest,anchors\nfive,0 to 5,0,5,0:0; 5:7\n"),
        file("competencies.csv", "id,name,scale\nselling,Selling,five\n"),
        file("ratings.csv", "id,person,competency,source,date,level,scale\nr1,ben,selling,manager,2026-12-01,3,five\n"),
    ];
    let merged = import::merge(&Company::default(), &files);
    assert_eq!(merged.preview.errors, []);
    merged.company
}

fn day(text: &str) -> chrono::NaiveDate {
    text.parse().expect("a day")
}

fn with(current: &Company, files: &[InputFile], choices: Choices) -> Merged {
    import::merge_with(current, files, &Options { choices, today: Some(day("2026-12-07")), ..Options::default() })
}

fn out(rows: &[(&str, usize)]) -> Choices {
    let leave_out = rows.iter().map(|(file, row)| RowAt { file: (*file).to_owned(), row: *row }).collect();
    Choices { leave_out, ..Choices::default() }
}

fn full(left_on: Option<&str>, stay: &[&str]) -> Choices {
    let full_list = FullList { left_on: left_on.map(day), stay: stay.iter().map(|id| (*id).to_owned()).collect() };
    Choices { full_list: Some(full_list), ..Choices::default() }
}

fn sentences(preview: &ImportPreview) -> Vec<String> {
    preview.errors.iter().map(ToString::to_string).collect()
}
