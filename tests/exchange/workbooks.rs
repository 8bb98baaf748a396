//! Workbooks by the service: what they hold, and that exactly what is edited changes.

use super::{company, file, with};
use calamine::{Data, Reader, Xlsx, open_workbook_from_rs};
use std::io::Cursor;
use tandem::{
    app::{
        export,
        import::{Choices, merge},
    },
    demo,
    domain::company::{Company, Kind, Record},
    interop::{
        InputFile,
        workbook::{self, SheetColumn, TableSheet},
    },
};

pub fn workbook_of(company: &Company) -> InputFile {
    InputFile { name: "company.xlsx".to_owned(), bytes: export::workbook(company, &Kind::ALL).expect("written") }
}

#[test]
fn the_demo_goes_out_as_one_workbook_and_comes_back_unchanged() {
    let company = demo::company().expect("sound");
    let preview = merge(&company, &[workbook_of(&company)]).preview;
    assert_eq!(preview.errors, []);
    assert_eq!((preview.counts.add, preview.counts.change), (0, 0));
    assert!(preview.counts.same > 1_000);
    let fresh = merge(&Company::default(), &[workbook_of(&company)]);
    assert_eq!(fresh.company, company);
}

#[test]
fn cells_keep_their_types_and_texts_stay_texts() {
    let mut company = company();
    for (id, text) in [("ana", "=1+1"), ("ben", "TRUE"), ("cleo", "1-2")] {
        company.people.get_mut(id).expect("there").name = text.to_owned();
    }
    let bytes = export::workbook(&company, &[Kind::People, Kind::Ratings]).expect("written");
    let mut book: Xlsx<_> = open_workbook_from_rs(Cursor::new(bytes.clone())).expect("opens");
    assert_eq!(book.sheet_names(), ["people", "ratings", workbook::READ_ME]);
    let people = book.worksheet_range("people").expect("a sheet");
    let of = |row: usize, heading: &str| {
        let column =
            people.rows().next().expect("headings").iter().position(|cell| cell == &Data::String(heading.into()));
        people.rows().nth(row).expect("a row")[column.expect("the column")].clone()
    };
    assert_eq!(of(1, "name"), Data::String("=1+1".into()));
    assert_eq!(of(1, "employee_number"), Data::String("0017".into()));
    assert_eq!(of(2, "name"), Data::String("TRUE".into()));
    assert_eq!(of(3, "name"), Data::String("1-2".into()));
    assert_eq!(of(1, "fte"), Data::Float(1.0));
    assert!(book.worksheet_formula("people").expect("a sheet").is_empty());
    let ratings = book.worksheet_range("ratings").expect("a sheet");
    assert!(ratings.rows().nth(1).expect("a row").iter().any(|cell| matches!(cell, Data::DateTime(_))));
    let about = book.worksheet_range(workbook::READ_ME).expect("explained");
    assert!(about.rows().any(|row| row.iter().any(|cell| cell.to_string().contains("Somebody of the company"))));
}

#[test]
fn exactly_the_edited_cells_are_changes() {
    let company = company();
    let text = export::csv(&company, Kind::People);
    let mut rows: Vec<Vec<String>> = text.lines().map(|line| line.split(',').map(str::to_owned).collect()).collect();
    let headings = rows.remove(0);
    let at = |name: &str| headings.iter().position(|heading| heading == name).expect("a column");
    rows[1][at("fte")] = "0.75".to_owned();
    rows[2][at("team_id")] = "nord".to_owned();
    let columns = <tandem::domain::company::Person as Record>::columns();
    let edited = workbook::write(
        [TableSheet {
            name: "people".to_owned(),
            columns: headings
                .iter()
                .zip(columns)
                .map(|(heading, column)| SheetColumn {
                    heading: heading.clone(),
                    note: String::new(),
                    shape: column.shape,
                    choices: None,
                })
                .collect(),
            rows: rows.len(),
            cells: Box::new(rows.into_iter()),
        }],
        &[],
    )
    .expect("written");
    let merged = with(&company, &[InputFile { name: "people.xlsx".to_owned(), bytes: edited }], Choices::default());
    let told: Vec<String> = merged
        .preview
        .changes
        .iter()
        .flat_map(|change| change.fields.iter().map(move |field| format!("{} {}", change.id, field.field)))
        .collect();
    assert_eq!(told, ["ben fte", "cleo team_id"]);
    assert_eq!(merged.preview.counts.same, 1);
}

#[test]
fn every_table_has_a_template_in_both_formats_that_imports_nothing() {
    for kind in Kind::ALL {
        let bytes = export::workbook_template(&[kind]).expect("written");
        let name = format!("{}.xlsx", kind.name());
        let preview = merge(&Company::default(), &[InputFile { name, bytes }]).preview;
        assert_eq!(preview.errors, [], "{}", kind.name());
        assert_eq!(preview.files[0].kind.as_deref(), Some(kind.name()));
        let name = format!("{}.csv", kind.name());
        assert!(merge(&Company::default(), &[file(&name, &export::template(kind))]).preview.ok);
    }
    let all = export::workbook_template(&Kind::ALL).expect("written");
    let preview = merge(&Company::default(), &[InputFile { name: "company.xlsx".to_owned(), bytes: all }]).preview;
    assert_eq!((preview.errors.len(), preview.files.len()), (0, Kind::ALL.len()));
}
