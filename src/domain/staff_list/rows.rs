//! One row after the other: what each says of somebody, or why it has to wait.

use super::{
    AsideRow, Conventions, Fault, Field, Finding, Language, ListColumn, Quota, SheetRow,
    columns::cell,
    content::looks_like_email,
    dates::{self, Order},
    names,
    text::{clean, is_error, is_nothing, rows_in_words, words},
    values::{self, Fte, WorkingTime},
};
use chrono::NaiveDate;
use std::collections::BTreeMap;

/// Cells of one row by field, as they are written, mended ones in place. Quotas may stand in two columns.
#[derive(Clone, Debug, Default)]
pub struct Cells {
    pub row: usize,
    pub texts: BTreeMap<Field, String>,
    pub second_quota: String,
}

/// What a row says of somebody; ids and managers are settled once all are read.
#[derive(Clone, Debug)]
pub struct Read {
    pub row: usize,
    pub id: Option<String>,
    pub name: String,
    pub email: Option<String>,
    pub team: String,
    pub title: Option<String>,
    pub function: Option<String>,
    pub location: Option<String>,
    pub manager: Option<String>,
    pub fte: Option<f64>,
    pub quota: Option<Quota>,
    pub joined_on: Option<NaiveDate>,
    pub left_on: Option<NaiveDate>,
    pub cells: BTreeMap<Field, String>,
}

/// How cells of this list are to be read, from the list as a whole, and what was passed over on the way.
pub struct Reader {
    order: Order,
    working_time: WorkingTime,
    pub findings: Vec<Finding>,
    errors: Vec<usize>,
    emails: Vec<usize>,
    quotas: Vec<usize>,
    unsaid: Vec<usize>,
}

/// The cells of `rows` by field.
pub fn cells(
    rows: &[&SheetRow],
    columns: &[ListColumn],
    mended: &BTreeMap<usize, BTreeMap<Field, String>>,
) -> Vec<Cells> {
    let of_row = |row: &&SheetRow| {
        let mut cells = Cells { row: row.number, ..Cells::default() };
        for column in columns {
            let Some(field) = column.field else { continue };
            let text = cell(row, column.index).trim().to_owned();
            if field == Field::Quota && cells.texts.contains_key(&field) {
                cells.second_quota = text;
            } else {
                cells.texts.insert(field, text);
            }
        }
        for (field, text) in mended.get(&row.number).into_iter().flatten() {
            // A name typed as a whole stands for its parts.
            if *field == Field::Name {
                cells.texts.remove(&Field::FirstName);
                cells.texts.remove(&Field::LastName);
            }
            cells.texts.insert(*field, text.trim().to_owned());
        }
        cells
    };
    rows.iter().map(of_row).collect()
}

impl Reader {
    pub fn of(all: &[Cells], columns: &[ListColumn], language: Language, earlier: Option<Conventions>) -> Self {
        let texts = |field: Field| all.iter().filter_map(move |cells| cells.texts.get(&field)).map(String::as_str);
        let (order, on_days) = match earlier {
            Some(Conventions { month_first: true, .. }) => (Order::MonthFirst, None),
            Some(_) => (Order::DayFirst, None),
            None => dates::order(texts(Field::JoinedOn).chain(texts(Field::LeftOn)), language),
        };
        let heading =
            columns.iter().find(|column| column.field == Some(Field::Fte)).map_or("", |column| &column.heading);
        let (working_time, on_hours) = match earlier {
            Some(Conventions { full_week_hours: Some(hours), .. }) => (WorkingTime::Hours(hours), None),
            Some(_) => (WorkingTime::Shares, None),
            None => values::working_time(heading, texts(Field::Fte)),
        };
        let findings = on_days.into_iter().chain(on_hours).collect();
        Self { order, working_time, findings, errors: vec![], emails: vec![], quotas: vec![], unsaid: vec![] }
    }

    /// How cells are read, for rows that come later.
    pub fn conventions(&self) -> Conventions {
        Conventions {
            month_first: self.order == Order::MonthFirst,
            full_week_hours: match self.working_time {
                WorkingTime::Hours(hours) => Some(hours),
                WorkingTime::Shares => None,
            },
        }
    }

    /// Reads one row.
    pub fn read(&mut self, cells: Cells) -> Result<Read, AsideRow> {
        let mut faults = Vec::new();
        let written = |field: Field| cells.texts.get(&field).map_or("", String::as_str);
        let total = names::is_total(written(Field::Id)) && written(Field::Name).is_empty();
        let name = names::name(written(Field::Name), written(Field::FirstName), written(Field::LastName));
        let name = name.unwrap_or_else(|fault| {
            faults.push(if total {
                Fault {
                    field: None,
                    message: format!("“{}” sums up other rows and is no person", written(Field::Id)),
                    action: "Leave the row out.".to_owned(),
                }
            } else {
                fault
            });
            String::new()
        });
        let team = clean(written(Field::Team));
        if is_error(&team) {
            faults.push(fault(
                Field::Team,
                format!("The cell for the team holds an error of the spreadsheet ({team})"),
                "Type the team's name.",
            ));
        } else if is_nothing(&team) && !total {
            faults.push(fault(
                Field::Team,
                "The row has no team".to_owned(),
                "Type the team's name, or leave the row out.",
            ));
        } else if team.starts_with(['=', '@']) {
            faults.push(fault(
                Field::Team,
                "The team is a formula, and formulas are never worked out".to_owned(),
                "Type the team's name.",
            ));
        } else if !name.is_empty() && words(&team) == words(&name) {
            faults.push(fault(
                Field::Team,
                format!("“{team}” stands for both name and team"),
                "Leave the row out, or type name and team.",
            ));
        }
        let mut day = |field: Field| {
            let text = written(field);
            if !dates::is_given(text) || is_error(text) {
                return None;
            }
            let day = dates::read(text, self.order);
            if day.is_none() {
                faults.push(fault(
                    field,
                    format!("“{text}” is no day"),
                    "Write the day as 2027-01-31, or empty the cell.",
                ));
            }
            day
        };
        let (joined_on, left_on) = (day(Field::JoinedOn), day(Field::LeftOn));
        if let (Some(joined), Some(left)) = (joined_on, left_on)
            && left < joined
        {
            faults.push(fault(
                Field::LeftOn,
                format!("The person left on {left}, before joining on {joined}"),
                "Mend one of the two days.",
            ));
        }
        let fte = match written(Field::Fte) {
            text if is_error(text) => None,
            text => values::fte(text, self.working_time).unwrap_or_else(|message| {
                faults.push(fault(
                    Field::Fte,
                    message,
                    "Write a share of a full week such as 0.8 or 80 %, or empty the cell.",
                ));
                None
            }),
        };
        if !faults.is_empty() {
            return Err(AsideRow { row: cells.row, cells: shown(&cells.texts), faults });
        }
        // From here on nothing keeps the row out: what cannot be read is left empty and counted.
        if cells.texts.values().any(|text| is_error(text)) {
            self.errors.push(cells.row);
        }
        let optional = |field: Field| Some(clean(written(field))).filter(|text| !is_nothing(text) && !is_error(text));
        let email = optional(Field::Email).map(|text| text.trim_start_matches("mailto:").to_owned());
        if email.as_ref().is_some_and(|email| !looks_like_email(email)) {
            self.emails.push(cells.row);
        }
        let fte = match fte {
            Some(Fte::Share(share)) => Some(share),
            Some(Fte::Unsaid) => {
                self.unsaid.push(cells.row);
                None
            }
            None => None,
        };
        Ok(Read {
            row: cells.row,
            id: names::own_id(written(Field::Id)),
            name,
            email: email.filter(|email| looks_like_email(email)),
            team,
            title: optional(Field::Title),
            function: optional(Field::Function),
            location: optional(Field::Location),
            manager: optional(Field::Manager),
            fte,
            quota: self.quota(&cells),
            joined_on,
            left_on,
            cells: shown(&cells.texts),
        })
    }

    /// An amount says more than yes; no is no, whatever stands beside it.
    fn quota(&mut self, cells: &Cells) -> Option<Quota> {
        let texts = [cells.texts.get(&Field::Quota).map_or("", String::as_str), cells.second_quota.as_str()];
        let mut read = Vec::new();
        for text in texts.into_iter().filter(|text| !is_error(text)) {
            match values::quota(text) {
                Ok(quota) => read.extend(quota),
                Err(_) => self.quotas.push(cells.row),
            }
        }
        let amount = read.iter().find(|quota| matches!(quota, Quota::Yearly(_))).copied();
        let none = read.iter().find(|quota| **quota == Quota::CarriesNone).copied();
        match (none, amount) {
            (Some(_), Some(amount)) => Some(amount),
            (none, amount) => amount.or(none).or_else(|| read.first().copied()),
        }
    }

    /// What was passed over in all rows.
    pub fn said(self) -> Vec<Finding> {
        let mut findings = self.findings;
        let mut say = |rows: &[usize], message: &str, action: &str| {
            if !rows.is_empty() {
                findings.push(Finding::warning(message.replace("{rows}", &rows_in_words(rows)), action));
            }
        };
        say(
            &self.errors,
            "Some cells in {rows} hold an error of the spreadsheet, such as #N/A; they count as empty",
            "Mend the formulas and drop the list again, or go on without.",
        );
        say(
            &self.emails,
            "What stands for an e-mail address in {rows} is none; it was left out",
            "Mend it, or go on without.",
        );
        say(
            &self.quotas,
            "The quota in {rows} is neither yes or no nor an amount; the title decides there",
            "Write yes, no or an amount, or go on.",
        );
        say(
            &self.unsaid,
            "In {rows} somebody works part-time, but not how much; they count as full time",
            "Write a share such as 60 % in your list, or correct it later.",
        );
        findings
    }
}

fn fault(field: Field, message: String, action: &str) -> Fault {
    Fault { field: Some(field), message, action: action.to_owned() }
}

fn shown(texts: &BTreeMap<Field, String>) -> BTreeMap<Field, String> {
    texts.iter().filter(|(_, text)| !text.is_empty()).map(|(field, text)| (*field, clean(text))).collect()
}
