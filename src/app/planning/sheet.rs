//! A plan as planners draw it in a spreadsheet: people by weeks in colour, the list behind it, and each team's staffing.

use super::board::{BoardView, PersonRowView, TeamStaffingView};
use crate::app::{Error, Result};
use chrono::{Datelike, NaiveDate};
use rust_xlsxwriter::{
    Color, ExcelDateTime, Format, FormatAlign, FormatBorder, FormatPattern, Note, Workbook, Worksheet, XlsxError,
};
use std::collections::BTreeMap;

/// One pale tint a host team, told apart in print, too; they repeat after the eighth, which is why every bar has its name.
const TINTS: [u32; 8] = [0xCFE3F7, 0xFCE3C4, 0xD5EBD3, 0xEBDAF2, 0xFBD9DC, 0xD3EDEC, 0xF1EBC6, 0xE0E0E8];
const LEAVE: Color = Color::RGB(0xB8C0C8);
const QUIET: Color = Color::RGB(0xF0F1F3);
const LOW: Color = Color::RGB(0xF6C7C3);
const WEEK_COLUMNS_FROM: u16 = 3;
const FIRST_ROW: u32 = 3;
/// What a ride-along or a meeting seat looks like in its week.
const RIDE: &str = "◆";
const SEAT: &str = "◇";
const A3: u8 = 8;

/// The workbook: “Plan”, “Assignments”, “Staffing”, with the rows that the board has.
pub fn xlsx(board: &BoardView) -> Result<Vec<u8>> {
    workbook(board).map_err(Error::internal)
}

fn workbook(board: &BoardView) -> std::result::Result<Vec<u8>, XlsxError> {
    let mut book = Workbook::new();
    plan(board, book.add_worksheet().set_name("Plan")?)?;
    assignments(board, book.add_worksheet().set_name("Assignments")?)?;
    staffing(board, book.add_worksheet().set_name("Staffing")?)?;
    book.save_to_buffer()
}

fn date(day: NaiveDate) -> std::result::Result<ExcelDateTime, XlsxError> {
    ExcelDateTime::from_ymd(u16::try_from(day.year()).unwrap_or(1900), day.month() as u8, day.day() as u8)
}

fn heading() -> Format {
    Format::new().set_bold().set_border_bottom(FormatBorder::Thin)
}

fn week_heading() -> Format {
    heading().set_num_format("d mmm").set_rotation(90).set_align(FormatAlign::Center)
}

/// People by weeks.
fn plan(board: &BoardView, sheet: &mut Worksheet) -> std::result::Result<(), XlsxError> {
    title(board, sheet)?;
    for (column, text) in ["Team", "Person", "FTE"].into_iter().enumerate() {
        sheet.write_with_format(FIRST_ROW - 1, column as u16, text, &heading())?;
    }
    week_row(board, sheet, FIRST_ROW - 1, WEEK_COLUMNS_FROM)?;
    for (column, width) in [26.0, 24.0, 5.0].into_iter().enumerate() {
        sheet.set_column_width(column as u16, width)?;
    }
    let last = WEEK_COLUMNS_FROM + board.weeks.len().saturating_sub(1) as u16;
    sheet.set_column_range_width(WEEK_COLUMNS_FROM, last, 4.2)?;
    let tints = tints(board);
    let mut row = FIRST_ROW;
    for team in &board.teams {
        for person in board.people.iter().filter(|person| person.team_id == team.id) {
            person_row(board, sheet, row, team, person, &tints)?;
            row += 1;
        }
    }
    legend(board, sheet, row + 1, &tints)?;
    sheet.set_freeze_panes(FIRST_ROW, 2)?;
    sheet.set_landscape().set_paper_size(A3).set_print_fit_to_pages(1, 0);
    sheet.set_repeat_rows(FIRST_ROW - 1, FIRST_ROW - 1)?;
    Ok(())
}

fn title(board: &BoardView, sheet: &mut Worksheet) -> std::result::Result<(), XlsxError> {
    let plan = &board.plan;
    sheet.write_with_format(0, 0, &*plan.name, &Format::new().set_bold().set_font_size(14))?;
    let about = format!(
        "{} placements, {} ride-alongs and meeting seats; {:.1} weeks of work missed. {}",
        plan.placements,
        plan.rides,
        plan.disruption,
        if plan.state == "draft" { "A draft: nothing is agreed yet." } else { "Published." }
    );
    sheet.write(1, 0, about)?;
    Ok(())
}

fn week_row(board: &BoardView, sheet: &mut Worksheet, row: u32, from: u16) -> std::result::Result<(), XlsxError> {
    for week in &board.weeks {
        let column = from + week.index as u16;
        sheet.write_datetime_with_format(row, column, date(week.monday)?, &week_heading())?;
    }
    Ok(())
}

/// The tint of each host team, by its place among the teams.
fn tints(board: &BoardView) -> BTreeMap<&str, Color> {
    let tint = |index: usize| Color::RGB(TINTS[index % TINTS.len()]);
    board.teams.iter().enumerate().map(|(index, team)| (team.id.as_str(), tint(index))).collect()
}

fn person_row(
    board: &BoardView,
    sheet: &mut Worksheet,
    row: u32,
    team: &TeamStaffingView,
    person: &PersonRowView,
    tints: &BTreeMap<&str, Color>,
) -> std::result::Result<(), XlsxError> {
    sheet.write_string(row, 0, &team.name)?;
    sheet.write_string(row, 1, &person.name)?;
    sheet.write_number(row, 2, person.fte)?;
    for week in &board.weeks {
        let column = WEEK_COLUMNS_FROM + week.index as u16;
        let bar =
            person.placements.iter().find(|bar| (bar.start_week..bar.start_week + bar.weeks).contains(&week.index));
        let rides: Vec<_> = person.rides.iter().filter(|ride| ride.week == week.index).collect();
        let mut format = Format::new();
        if let Some(bar) = bar {
            let tint = tints.get(bar.host_team_id.as_str()).copied().unwrap_or(QUIET);
            format = format
                .set_background_color(tint)
                .set_border_top(FormatBorder::Hair)
                .set_border_bottom(FormatBorder::Hair);
            if bar.intensity < 1.0 {
                format = format.set_pattern(FormatPattern::LightUp).set_foreground_color(Color::RGB(0x8A97A5));
            }
        } else if person.leave_weeks.contains(&week.index) {
            format = format.set_background_color(LEAVE);
        } else if week.no_start || person.blackout_weeks.contains(&week.index) {
            format = format.set_background_color(QUIET);
        }
        let begins = bar.filter(|bar| bar.start_week == week.index).map(|bar| match share(bar.intensity) {
            Some(share) => format!("{}, {share}", bar.post),
            None => bar.post.clone(),
        });
        let mark = rides.first().map(|ride| if ride.kind == "meeting" { SEAT } else { RIDE });
        let text = match (begins, mark) {
            (Some(post), Some(mark)) => format!("{mark} {post}"),
            (Some(post), None) => post,
            (None, mark) => mark.unwrap_or_default().to_owned(),
        };
        if text.is_empty() {
            sheet.write_blank(row, column, &format)?;
        } else {
            sheet.write_string_with_format(row, column, &text, &format)?;
        }
        if !rides.is_empty() {
            let names: Vec<&str> = rides.iter().map(|ride| ride.session.as_str()).collect();
            sheet.insert_note(row, column, &Note::new(names.join("\n")).add_author_prefix(false))?;
        }
    }
    Ok(())
}

/// "20% of the week"; none for a full-time placement.
fn share(intensity: f64) -> Option<String> {
    (intensity < 1.0).then(|| format!("{:.0}% of the week", intensity * 100.0))
}

fn legend(
    board: &BoardView,
    sheet: &mut Worksheet,
    mut row: u32,
    tints: &BTreeMap<&str, Color>,
) -> std::result::Result<(), XlsxError> {
    sheet.write_with_format(row, 0, "Legend", &heading())?;
    let hosts = board.teams.iter().filter(|team| team.visitors.iter().any(|visitors| *visitors > 0));
    let mut entries: Vec<(Format, &str, String)> = hosts
        .map(|team| {
            let tint = tints.get(team.id.as_str()).copied().unwrap_or(QUIET);
            (Format::new().set_background_color(tint), "", format!("placement in {}", team.name))
        })
        .collect();
    let hatched = Format::new().set_pattern(FormatPattern::LightUp).set_foreground_color(Color::RGB(0x8A97A5));
    entries.push((hatched, "", "placement for a part of the week".into()));
    entries.push((Format::new(), RIDE, "ride-along (the note names it)".into()));
    entries.push((Format::new(), SEAT, "meeting seat".into()));
    entries.push((Format::new().set_background_color(LEAVE), "", "leave".into()));
    entries.push((Format::new().set_background_color(QUIET), "", "nothing starts in this week".into()));
    for (format, mark, text) in entries {
        row += 1;
        sheet.write_string_with_format(row, 0, mark, &format)?;
        sheet.write_string(row, 1, text)?;
    }
    Ok(())
}

/// One line a placement or ride, with dates that are dates.
fn assignments(board: &BoardView, sheet: &mut Worksheet) -> std::result::Result<(), XlsxError> {
    const HEADINGS: [&str; 9] =
        ["Kind", "Person", "Home team", "Where", "Host team", "Host", "Week of", "Weeks", "Share of the week"];
    for (column, text) in HEADINGS.into_iter().enumerate() {
        sheet.write_with_format(0, column as u16, text, &heading())?;
    }
    let names: BTreeMap<&str, &str> = board.teams.iter().map(|team| (team.id.as_str(), team.name.as_str())).collect();
    let monday = |week: u32| board.weeks.get(week as usize).map_or(board.starts_on, |week| week.monday);
    let day = Format::new().set_num_format("yyyy-mm-dd");
    let percent = Format::new().set_num_format("0%");
    let mut row = 0;
    for person in &board.people {
        let home = names.get(person.team_id.as_str()).copied().unwrap_or(&person.team_id);
        for bar in &person.placements {
            row += 1;
            for (column, text) in
                ["placement", &person.name, home, &bar.post, &bar.host_team, ""].into_iter().enumerate()
            {
                sheet.write_string(row, column as u16, text)?;
            }
            sheet.write_datetime_with_format(row, 6, date(monday(bar.start_week))?, &day)?;
            sheet.write_number(row, 7, bar.weeks)?;
            sheet.write_number_with_format(row, 8, bar.intensity, &percent)?;
        }
        for ride in &person.rides {
            row += 1;
            let host = ride.host.as_deref().unwrap_or_default();
            let texts = [ride.kind.as_str(), &person.name, home, &ride.session, &ride.host_team, host];
            for (column, text) in texts.into_iter().enumerate() {
                sheet.write_string(row, column as u16, text)?;
            }
            sheet.write_datetime_with_format(row, 6, date(monday(ride.week))?, &day)?;
        }
    }
    for (column, width) in [11.0, 24.0, 26.0, 32.0, 26.0, 24.0, 12.0, 7.0, 16.0].into_iter().enumerate() {
        sheet.set_column_width(column as u16, width)?;
    }
    sheet.autofilter(0, 0, row, 8)?;
    sheet.set_freeze_panes(1, 0)?;
    Ok(())
}

/// People at work by team and week, in full-time people, over what the minimum leaves; short weeks in colour.
fn staffing(board: &BoardView, sheet: &mut Worksheet) -> std::result::Result<(), XlsxError> {
    for (column, text) in ["Team", "What"].into_iter().enumerate() {
        sheet.write_with_format(0, column as u16, text, &heading())?;
    }
    week_row(board, sheet, 0, 2)?;
    sheet.set_column_width(0, 26)?;
    sheet.set_column_width(1, 22)?;
    let number = Format::new().set_num_format("0.0");
    let low = Format::new().set_num_format("0.0").set_background_color(LOW);
    let mut row = 0;
    for team in &board.teams {
        let lines = [("at work", &team.staff), ("without this plan", &team.without), ("minimum", &team.floor)];
        for (what, values) in lines {
            row += 1;
            sheet.write_string(row, 0, &team.name)?;
            sheet.write_string(row, 1, what)?;
            for (week, value) in values.iter().enumerate() {
                let below = what == "at work" && team.target.get(week).is_some_and(|target| value < target);
                sheet.write_number_with_format(row, 2 + week as u16, *value, if below { &low } else { &number })?;
            }
        }
    }
    sheet.set_freeze_panes(1, 2)?;
    Ok(())
}
