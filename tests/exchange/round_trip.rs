//! Whatever is stored goes out as CSV and as a workbook and comes back as no change, on companies that nobody would think of.

use super::workbooks::workbook_of;
use proptest::prelude::*;
use rand::{RngExt, SeedableRng, rngs::SmallRng};
use tandem::{
    app::{export, import::merge},
    domain::company::{Company, Kind, Record, Shape},
    interop::InputFile,
    with_record,
};

const TEXTS: [&str; 26] = [
    "007",
    "00",
    "1-2",
    "2027-01-04",
    "TRUE",
    "no",
    "1e5",
    "12345678901234567890",
    "=1+1",
    "+49 30 1",
    "-1",
    "@x",
    "'=x",
    "'quoted'",
    "''=x",
    "a \"quoted\" b",
    "two\nlines",
    "tab\there",
    "a,b;c|d",
    " blank ",
    "_x0041_",
    "Zoë 🙂 日本",
    "#REF!",
    "#N/A",
    "\u{202e}turned",
    "%",
];
const NUMBERS: [&str; 12] = [
    "0",
    "1",
    "-1",
    "0.1",
    "0.30000000000000004",
    "123456789012345680",
    "1e300",
    "5e-324",
    "-2.5",
    "3",
    "0.15",
    "1e-7",
];
const DAYS: [&str; 6] = ["1900-01-01", "1900-02-28", "1900-03-01", "2024-02-29", "2026-12-07", "2200-12-31"];
const ROWS: usize = 6;

struct Dice(SmallRng);

impl Dice {
    fn of<'a>(&mut self, list: &[&'a str]) -> &'a str {
        list[self.0.random_range(0..list.len())]
    }

    fn text(&mut self) -> String {
        if self.0.random_bool(0.6) {
            return self.of(&TEXTS).to_owned();
        }
        let length = self.0.random_range(0..12);
        (0..length).map(|_| self.0.random::<char>()).filter(|c| !c.is_control()).collect()
    }

    fn id(&mut self) -> String {
        let text = self.text().replace(['/', '\'', '\n', '\t'], "");
        let text = text.trim_matches(|c: char| c.is_whitespace() || c == '\u{feff}').to_owned();
        if text.is_empty() || text.starts_with('#') { format!("id{}", self.0.random_range(0..100)) } else { text }
    }

    fn record<T: Record>(&mut self, company: &Company) -> Option<T> {
        let mut texts: Vec<String> = Vec::new();
        for column in T::columns() {
            let referred = column.refers.map(|kind| {
                with_record!(kind, R => {
                    let ids: Vec<&String> = R::table(company).keys().collect();
                    if ids.is_empty() { String::new() } else { ids[self.0.random_range(0..ids.len())].clone() }
                })
            });
            let key = column.need == tandem::domain::company::Need::Key;
            let text = match (referred, column.shape, column.name) {
                (Some(id), ..) => id,
                (_, Shape::Choice(words), _) => self.of(words).to_owned(),
                (_, Shape::Date, _) => self.of(&DAYS).to_owned(),
                (_, Shape::Number, _) => self.of(&NUMBERS).to_owned(),
                (_, _, "anchors") => "0:0; 1:0.30000000000000004; 5:7".to_owned(),
                (_, _, "teaches") => "x y:0.1:5.5; =b:0.2:3".to_owned(),
                (_, _, "lengths_weeks") => "4; 52".to_owned(),
                (_, _, "intensities") => "0.2; 1".to_owned(),
                (_, _, "rules") => "{}".to_owned(),
                _ if key => self.id(),
                _ => self.text(),
            };
            texts.push(text);
        }
        // Whole numbers want whole numbers.
        if let Err(wrong) = T::read(&texts) {
            for (index, _) in wrong {
                texts[index] = self.0.random_range(0..9).to_string();
            }
        }
        T::read(&texts).ok()
    }

    fn company(&mut self) -> Company {
        let mut company = Company::default();
        for kind in Kind::ALL {
            with_record!(kind, T => {
                for _ in 0..ROWS {
                    if let Some(record) = self.record::<T>(&company) {
                        T::table_mut(&mut company).insert(record.id(), record);
                    }
                }
            });
        }
        company
    }
}

fn rows(company: &Company) -> usize {
    Kind::ALL.into_iter().map(|kind| with_record!(kind, T => T::table(company).len())).sum()
}

proptest! {
    #![proptest_config(ProptestConfig { cases: 48, ..ProptestConfig::default() })]

    #[test]
    fn any_company_comes_back_from_both_formats_as_no_change(seed: u64) {
        let company = Dice(SmallRng::seed_from_u64(seed)).company();
        prop_assert!(rows(&company) > 60);
        let csv: Vec<InputFile> = Kind::ALL
            .into_iter()
            .map(|kind| InputFile { name: format!("{}.csv", kind.name()), bytes: export::csv(&company, kind).into_bytes() })
            .collect();
        for files in [csv, vec![workbook_of(&company)]] {
            let preview = merge(&company, &files).preview;
            prop_assert_eq!(&preview.errors, &[]);
            prop_assert_eq!(&preview.changes, &[]);
            prop_assert_eq!(preview.counts.same, rows(&company));
        }
    }
}
