//! From a file or a pasted text, with what somebody says about it, to the company it would make.

use super::view::{
    Choices, StartAnswers, StartFunction, StartPerson, StartPreview, StartSource, StartTeam, StartTitle,
};
use crate::{
    app::{
        Error, Field, Result,
        planning::guesses::{self, Mobility},
    },
    domain::{
        company::TitleRule,
        staff_list::{self, Finding, Severity, StaffList},
        starter::{self, Answers, Start, TeamAnswer, TitleAnswer, families},
    },
    interop::{self, InputFile},
};
use chrono::{Datelike, Days, NaiveDate, Weekday};
use sha2::{Digest, Sha256};
use std::collections::BTreeMap;

/// People that a preview shows.
const SAMPLE: usize = 8;

/// Who could move is worked out with each preview up to this size: it takes a moment.
const MOBILITY_PEOPLE_MAX: usize = 500;

/// Half a year.
const CYCLE_WEEKS: u32 = 26;
const CYCLE_WEEKS_MAX: u32 = 104;

/// Between today and the first week of a cycle lie so many days at least: nobody leaves tomorrow.
const NOTICE_DAYS: u64 = 14;

/// What somebody dropped or pasted.
#[derive(Clone, Debug)]
pub enum Given {
    File(InputFile),
    Text(String),
}

impl Given {
    pub fn name(&self) -> &str {
        match self {
            Given::File(file) => &file.name,
            Given::Text(_) => "Pasted text",
        }
    }
}

/// A list, and the company that it makes unless something keeps it from going in.
pub struct Understood {
    pub list: StaffList,
    pub start: Option<Start>,
    pub answers: Answers,
    pub fingerprint: String,
    source: StartSource,
}

/// Reads `given` with `choices`. `own`: what the company said of its titles before.
pub fn understand(
    given: &Given,
    choices: &Choices,
    today: NaiveDate,
    own: &BTreeMap<String, TitleRule>,
) -> Result<Understood> {
    let answers = answers(choices, today)?;
    let mut source = StartSource { name: given.name().to_owned(), ..StartSource::default() };
    let read = match given {
        Given::File(file) => interop::sheets(file),
        Given::Text(text) => interop::pasted(text),
    };
    let list = match read {
        Ok(read) => {
            source.sheets =
                read.sheets.iter().filter(|sheet| !sheet.rows.is_empty()).filter_map(|s| s.name.clone()).collect();
            source.encoding = read.encoding.map(str::to_owned);
            source.separator = read.separator.map(String::from);
            staff_list::read(&read.sheets, &choices.reading())
        }
        Err(refused) => {
            StaffList { findings: vec![Finding::error(refused.message, refused.action)], ..StaffList::default() }
        }
    };
    source.sheet.clone_from(&list.sheet);
    source.rows = list.rows;
    source.heading_row = list.heading_row;
    source.language = list.language;
    let fine = list.findings.iter().all(|finding| finding.severity == Severity::Warning);
    let start = (fine && !list.people.is_empty()).then(|| starter::company(&list.people, &answers, own));
    let fingerprint = fingerprint(given, choices, &answers);
    Ok(Understood { list, start, answers, fingerprint, source })
}

/// What somebody answered, and the defaults.
fn answers(choices: &Choices, today: NaiveDate) -> Result<Answers> {
    let mut fields = Vec::new();
    let mut wrong = |path: String, message: &str| fields.push(Field::new(path, message));
    let month = choices.fiscal_year_starts_month.unwrap_or(1);
    if !(1..=12).contains(&month) {
        wrong("choices/fiscal_year_starts_month".to_owned(), "The fiscal year starts in a month from 1 to 12.");
    }
    let weeks = choices.cycle_weeks.unwrap_or(CYCLE_WEEKS);
    if !(4..=CYCLE_WEEKS_MAX).contains(&weeks) {
        wrong("choices/cycle_weeks".to_owned(), "A cycle has 4 to 104 weeks.");
    }
    if choices.cycle_starts_on.is_some_and(|day| !(2000..=2100).contains(&day.year())) {
        wrong("choices/cycle_starts_on".to_owned(), "The cycle starts between 2000 and 2100.");
    }
    let known = |function: &str| families::FUNCTIONS.iter().any(|(id, _)| *id == function);
    let unknown = "There is no such function; the preview lists them.";
    for (team, choice) in &choices.teams {
        if choice.function_id.as_deref().is_some_and(|function| !known(function)) {
            wrong(format!("choices/teams/{team}/function_id"), unknown);
        }
    }
    for (title, choice) in &choices.titles {
        if !known(&choice.function_id) {
            wrong(format!("choices/titles/{title}/function_id"), unknown);
        }
        if !(1..=5).contains(&choice.seniority) {
            wrong(format!("choices/titles/{title}/seniority"), "Seniority goes from 1, junior, to 5, head.");
        }
    }
    if !fields.is_empty() {
        return Err(Error::Invalid { detail: "Some of the answers cannot be.".to_owned(), fields });
    }
    let team = |choice: &super::view::TeamChoice| TeamAnswer {
        function_id: choice.function_id.clone(),
        name: choice.name.clone(),
    };
    let title = |choice: &super::view::TitleChoice| TitleAnswer {
        function_id: choice.function_id.clone(),
        seniority: choice.seniority,
        carries_quota: choice.carries_quota,
    };
    Ok(Answers {
        company_name: choices.company_name.as_deref().map(str::trim).filter(|name| !name.is_empty()).map(str::to_owned),
        fiscal_year_starts_month: month,
        fiscal_year_answered: choices.fiscal_year_starts_month.is_some(),
        cycle_starts_on: choices.cycle_starts_on.unwrap_or_else(|| next_quarter(today, month)),
        cycle_weeks: weeks,
        teams: choices.teams.iter().map(|(name, choice)| (name.clone(), team(choice))).collect(),
        titles: choices.titles.iter().map(|(name, choice)| (name.clone(), title(choice))).collect(),
    })
}

/// The first Monday of the next fiscal quarter that is not upon us yet: placements begin with quarters.
fn next_quarter(today: NaiveDate, fiscal_month: u32) -> NaiveDate {
    let soon = today + Days::new(NOTICE_DAYS);
    let mut day = soon;
    for _ in 0..200 {
        let begins =
            day.day() <= 7 && day.weekday() == Weekday::Mon && (day.month() + 12 - fiscal_month).is_multiple_of(3);
        if begins {
            return day;
        }
        day = day + Days::new(1);
    }
    soon
}

/// A digest of the list, of what was chosen, and of the answers that follow from today's date.
fn fingerprint(given: &Given, choices: &Choices, answers: &Answers) -> String {
    let (name, bytes) = match given {
        Given::File(file) => (file.name.as_str(), file.bytes.as_slice()),
        Given::Text(text) => ("", text.as_bytes()),
    };
    let choices = serde_json::to_vec(choices).unwrap_or_default();
    let answers = format!("{} {}", answers.cycle_starts_on, answers.cycle_weeks);
    let mut hasher = Sha256::new();
    for part in [name.as_bytes(), bytes, &choices, answers.as_bytes()] {
        hasher.update((part.len() as u64).to_be_bytes());
        hasher.update(part);
    }
    hasher.finalize().iter().map(|byte| format!("{byte:02x}")).collect()
}

impl Understood {
    pub fn ok(&self) -> bool {
        self.start.is_some()
    }

    pub fn preview(self) -> StartPreview {
        let ok = self.ok();
        let Understood { list, start, answers, fingerprint, source } = self;
        let sample = start.as_ref().map(|start| sample(&list, start)).unwrap_or_default();
        let mobility = start.as_ref().and_then(mobility);
        let (teams, titles) = start.map(|start| (start.teams, start.titles)).unwrap_or_default();
        StartPreview {
            fingerprint,
            ok,
            source,
            columns: list.columns,
            people: list.people.len(),
            sample,
            teams: teams
                .into_iter()
                .map(|team| StartTeam {
                    name: team.name,
                    people: team.people,
                    function_id: team.function_id,
                    guessed: team.guessed,
                    reason: team.reason,
                })
                .collect(),
            titles: titles
                .into_iter()
                .map(|title| StartTitle {
                    title: title.title,
                    people: title.people,
                    function_id: title.function_id,
                    seniority: title.seniority,
                    carries_quota: title.carries_quota,
                    guessed: title.guessed,
                    sure: title.sure,
                    reason: title.reason,
                })
                .collect(),
            functions: families::FUNCTIONS
                .into_iter()
                .map(|(id, name)| StartFunction { id: id.to_owned(), name: name.to_owned() })
                .collect(),
            aside: list.aside,
            findings: list.findings,
            mobility,
            answers: StartAnswers {
                company_name: answers.company_name,
                fiscal_year_starts_month: answers.fiscal_year_starts_month,
                cycle_starts_on: answers.cycle_starts_on,
                cycle_weeks: answers.cycle_weeks,
            },
        }
    }
}

fn mobility(start: &Start) -> Option<Mobility> {
    let cycle = start.company.cycles.get(&start.cycle_id)?;
    (start.company.people.len() <= MOBILITY_PEOPLE_MAX).then(|| guesses::mobility(&start.company, cycle, &[]))
}

fn sample(list: &StaffList, start: &Start) -> Vec<StartPerson> {
    let shown = list.people.iter().take(SAMPLE);
    shown
        .filter_map(|person| {
            let role = start.company.roles.get(&start.company.people.get(&person.id)?.role_id)?;
            Some(StartPerson {
                row: person.row,
                name: person.name.clone(),
                team: person.team.clone(),
                title: person.title.clone(),
                function: role.function_id.clone(),
                seniority: role.seniority,
                carries_quota: role.carries_quota,
            })
        })
        .collect()
}

#[cfg(test)]
mod tests {
    use super::*;

    fn day(text: &str) -> NaiveDate {
        text.parse().unwrap()
    }

    #[test]
    fn a_cycle_starts_with_the_next_quarter_by_default() {
        assert_eq!(next_quarter(day("2026-11-22"), 1), day("2027-01-04"));
        assert_eq!(next_quarter(day("2026-12-30"), 1), day("2027-04-05"));
        assert_eq!(next_quarter(day("2026-11-22"), 2), day("2027-02-01"));
        assert_eq!(next_quarter(day("2026-10-20"), 3), day("2026-12-07"));
    }

    #[test]
    fn answers_that_cannot_be_are_refused_together() {
        let choices = Choices {
            fiscal_year_starts_month: Some(13),
            cycle_weeks: Some(0),
            teams: [(
                "Sales".to_owned(),
                super::super::view::TeamChoice { function_id: Some("magic".into()), name: None },
            )]
            .into(),
            ..Choices::default()
        };
        let Err(Error::Invalid { fields, .. }) = answers(&choices, day("2026-11-22")) else { panic!("not refused") };
        let paths: Vec<&str> = fields.iter().map(|field| field.path.as_str()).collect();
        assert_eq!(
            paths,
            ["choices/fiscal_year_starts_month", "choices/cycle_weeks", "choices/teams/Sales/function_id"]
        );
    }

    #[test]
    fn the_fingerprint_stands_for_list_and_choices() {
        let given = Given::Text("Name\tTeam\nAnn Lee\tSales\nBen Ruiz\tMarketing\n".to_owned());
        let read =
            |choices: &Choices| understand(&given, choices, day("2026-11-22"), &BTreeMap::new()).unwrap().fingerprint;
        let plain = Choices::default();
        assert_eq!(read(&plain), read(&plain));
        assert_ne!(read(&plain), read(&Choices { left_out: vec![2], ..Choices::default() }));
    }
}
