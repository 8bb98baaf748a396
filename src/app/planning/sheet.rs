//! A plan as planners draw it in a spreadsheet: people by weeks in colour, the list behind it, each team's staffing, and what the
//! short words in the cells mean. `readback` reads it again.

pub mod codes;

use super::{
    board::{self, BarView, BoardView, PersonRowView, RideMark, TeamStaffingView},
    plans,
};
use crate::{
    app::{Error, Result},
    db::{Db, plans as rows},
    domain::account::Actor,
};
use chrono::{Datelike, NaiveDate};
use codes::Codes;
use rust_xlsxwriter::{
    Color, ExcelDateTime, Format, FormatAlign, FormatBorder, FormatPattern, Note, Workbook, Worksheet, XlsxError,
};
use std::collections::BTreeMap;

/// One pale tint a host team, told apart in print, too; they repeat after the eighth, which is why every bar has its name.
const TINTS: [u32; 8] = [0xCFE3F7, 0xFCE3C4, 0xD5EBD3, 0xEBDAF2, 0xFBD9DC, 0xD3EDEC, 0xF1EBC6, 0xE0E0E8];
const LEAVE: Color = Color::RGB(0xB8C0C8);
const QUIET: Color = Color::RGB(0xF0F1F3);
const LOW: Color = Color::RGB(0xF6C7C3);
const WEEK_COLUMNS_FROM: u16 = HEADINGS.len() as u16;
const FIRST_ROW: u32 = 3;
const A3: u8 = 8;
const WEEK_TEXT_POINTS: f64 = 8.0;

/// The sheet with people by weeks, and its columns before the weeks.
pub const PLAN: &str = "Plan";
pub const HEADINGS: [&str; 4] = ["Team", "Person", "Id", "FTE"];
/// The sheet that says what the short words mean.
const CODES: &str = "Codes";

/// A plan with all that is drawn of it.
pub struct Drawn {
    pub board: BoardView,
    pub codes: Codes,
    /// By ride: which turn of a session it is.
    pub occurrences: BTreeMap<String, String>,
}

/// The plan with the rows that `actor` may see.
pub fn drawn(db: &Db, actor: &Actor, plan_id: &str) -> Result<Drawn> {
    let board = board::board(db, actor, plan_id)?;
    db.read(|conn| {
        let loaded = plans::load(conn, actor, plan_id)?;
        let sessions = rows::ride_session_ids(conn)?;
        let rides = rows::rides(conn, plan_id)?.into_iter().map(|ride| (ride.id, ride.occurrence));
        Ok(Drawn { board, codes: Codes::of(&loaded.problem, &sessions), occurrences: rides.collect() })
    })
}

/// The workbook: “Plan”, “Assignments”, “Staffing”, “Codes”.
pub fn xlsx(drawn: &Drawn) -> Result<Vec<u8>> {
    workbook(drawn).map_err(Error::internal)
}

fn workbook(drawn: &Drawn) -> std::result::Result<Vec<u8>, XlsxError> {
    let board = &drawn.board;
    let mut book = Workbook::new();
    plan(drawn, book.add_worksheet().set_name(PLAN)?)?;
    assignments(board, book.add_worksheet().set_name("Assignments")?)?;
    staffing(board, book.add_worksheet().set_name("Staffing")?)?;
    code_list(drawn, book.add_worksheet().set_name(CODES)?)?;
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

/// People by weeks, a group for each team.
fn plan(drawn: &Drawn, sheet: &mut Worksheet) -> std::result::Result<(), XlsxError> {
    let board = &drawn.board;
    title(board, sheet)?;
    for (column, text) in HEADINGS.into_iter().enumerate() {
        sheet.write_with_format(FIRST_ROW - 1, column as u16, text, &heading())?;
    }
    week_row(board, sheet, FIRST_ROW - 1, WEEK_COLUMNS_FROM)?;
    for (column, width) in [34.0, 24.0, 12.0, 5.0].into_iter().enumerate() {
        sheet.set_column_width(column as u16, width)?;
    }
    let last = WEEK_COLUMNS_FROM + board.weeks.len().saturating_sub(1) as u16;
    sheet.set_column_range_width(WEEK_COLUMNS_FROM, last, 5.4)?;
    let tints = tints(board);
    let mut row = FIRST_ROW;
    for team in &board.teams {
        let first = row;
        for person in board.people.iter().filter(|person| person.team_id == team.id) {
            person_row(drawn, sheet, row, team, person, &tints)?;
            row += 1;
        }
        // A team folds away but for its first line.
        if row > first + 1 {
            sheet.group_rows(first + 1, row - 1)?;
        }
    }
    sheet.group_symbols_above(true);
    legend(drawn, sheet, row + 1, &tints)?;
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
    drawn: &Drawn,
    sheet: &mut Worksheet,
    row: u32,
    team: &TeamStaffingView,
    person: &PersonRowView,
    tints: &BTreeMap<&str, Color>,
) -> std::result::Result<(), XlsxError> {
    let board = &drawn.board;
    sheet.write_string(row, 0, &team.name)?;
    sheet.write_string(row, 1, &person.name)?;
    sheet.write_string_with_format(row, 2, &person.id, &Format::new().set_font_color(Color::RGB(0x6B7785)))?;
    sheet.write_number(row, 3, person.fte)?;
    for week in &board.weeks {
        let column = WEEK_COLUMNS_FROM + week.index as u16;
        let bar =
            person.placements.iter().find(|bar| (bar.start_week..bar.start_week + bar.weeks).contains(&week.index));
        let rides: Vec<&RideMark> = person.rides.iter().filter(|ride| ride.week == week.index).collect();
        let mut format = Format::new().set_align(FormatAlign::Center).set_font_size(WEEK_TEXT_POINTS);
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
        let post = bar.and_then(|bar| drawn.codes.of_post(&bar.post_id));
        let seats = rides.iter().filter_map(|ride| drawn.codes.of_occurrence(drawn.occurrences.get(&ride.id)?));
        let text = post.map(ToOwned::to_owned).into_iter().chain(seats).collect::<Vec<_>>().join(" ");
        if text.is_empty() {
            sheet.write_blank(row, column, &format)?;
        } else {
            sheet.write_string_with_format(row, column, &text, &format)?;
        }
        let mut notes: Vec<String> =
            bar.filter(|bar| bar.start_week == week.index).map(|bar| bar_note(board, bar)).into_iter().collect();
        notes.extend(rides.iter().map(|ride| ride.session.clone()));
        if !notes.is_empty() {
            sheet.insert_note(row, column, &Note::new(notes.join("\n")).add_author_prefix(false))?;
        }
    }
    Ok(())
}

/// "Content studio (Content), 4 weeks from 2027-01-04, 20% of the week".
fn bar_note(board: &BoardView, bar: &BarView) -> String {
    let monday = board.weeks.get(bar.start_week as usize).map_or(board.starts_on, |week| week.monday);
    let share = share(bar.intensity).map(|share| format!(", {share}")).unwrap_or_default();
    format!("{} ({}), {} weeks from {monday}{share}", bar.post, bar.host_team, bar.weeks)
}

/// "20% of the week"; none for a full-time placement.
fn share(intensity: f64) -> Option<String> {
    (intensity < 1.0).then(|| format!("{:.0}% of the week", intensity * 100.0))
}

fn legend(
    drawn: &Drawn,
    sheet: &mut Worksheet,
    mut row: u32,
    tints: &BTreeMap<&str, Color>,
) -> std::result::Result<(), XlsxError> {
    let board = &drawn.board;
    sheet.write_with_format(row, 0, codes::LEGEND, &heading())?;
    let used = |id: &str| board.people.iter().flat_map(|person| &person.placements).any(|bar| bar.post_id == id);
    let mut entries: Vec<(Format, String, String)> = (drawn.codes.posts.iter().filter(|post| used(&post.id)))
        .map(|post| {
            let tint = tints.get(post.team.as_str()).copied().unwrap_or(QUIET);
            let host = board.teams.iter().find(|team| team.id == post.team).map_or(&post.team, |team| &team.name);
            (Format::new().set_background_color(tint), post.code.clone(), format!("{} in {host}", post.name))
        })
        .collect();
    let hatched = Format::new().set_pattern(FormatPattern::LightUp).set_foreground_color(Color::RGB(0x8A97A5));
    entries.push((hatched, String::new(), "a placement for a part of the week (the note says how much)".into()));
    entries.push((Format::new(), codes::RIDE.into(), "ride-along (the note names it)".into()));
    entries.push((Format::new(), codes::SEAT.into(), "meeting seat".into()));
    entries.push((Format::new().set_background_color(LEAVE), String::new(), "leave".into()));
    entries.push((Format::new().set_background_color(QUIET), String::new(), "nothing starts in this week".into()));
    let read_back = "To change the plan, write these words into other weeks or empty them, save, and read the file back in Tandem. \
                     The sheet “Codes” has the words of all posts and sessions.";
    entries.push((Format::new(), String::new(), read_back.into()));
    for (format, mark, text) in entries {
        row += 1;
        sheet.write_string_with_format(row, 0, mark, &format)?;
        sheet.write_string(row, 1, text)?;
    }
    Ok(())
}

/// The words for every post and session, and which plan this is.
fn code_list(drawn: &Drawn, sheet: &mut Worksheet) -> std::result::Result<(), XlsxError> {
    let board = &drawn.board;
    for (row, (what, id)) in [(codes::PLAN_ID, &board.plan.id), ("Cycle", &board.plan.cycle_id)].into_iter().enumerate()
    {
        sheet.write_with_format(row as u32, 0, what, &heading())?;
        sheet.write_string(row as u32, 1, id)?;
    }
    const COLUMNS: [&str; 5] = ["Code", "What", "Host team", "Id", "Weeks of"];
    for (column, text) in COLUMNS.into_iter().enumerate() {
        sheet.write_with_format(3, column as u16, text, &heading())?;
    }
    let team = |id: &str| board.teams.iter().find(|team| team.id == id).map_or(id.to_owned(), |team| team.name.clone());
    let mut row = 3;
    for post in &drawn.codes.posts {
        row += 1;
        for (column, text) in [&post.code, &post.name, &team(&post.team), &post.id].into_iter().enumerate() {
            sheet.write_string(row, column as u16, text)?;
        }
    }
    for session in &drawn.codes.sessions {
        row += 1;
        let mondays = session.occurrences.keys().filter_map(|week| board.weeks.get(*week as usize));
        let mondays: Vec<String> = mondays.map(|week| week.monday.to_string()).collect();
        let cells =
            [session.marked(), session.name.clone(), team(&session.team), session.id.clone(), mondays.join(", ")];
        for (column, text) in cells.iter().enumerate() {
            sheet.write_string(row, column as u16, text)?;
        }
    }
    for (column, width) in [10.0, 40.0, 26.0, 28.0, 60.0].into_iter().enumerate() {
        sheet.set_column_width(column as u16, width)?;
    }
    sheet.set_freeze_panes(4, 0)?;
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
