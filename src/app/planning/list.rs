//! A plan as one list, for spreadsheets: a line for each placement and each ride.

use super::board::{BoardView, PersonRowView};
use crate::interop::csv as format;
use chrono::{Days, NaiveDate};
use std::collections::BTreeMap;

const HEADINGS: [&str; 12] = [
    "kind",
    "person_id",
    "person",
    "team",
    "where",
    "host_team",
    "host",
    "starts_on",
    "ends_on",
    "weeks",
    "intensity",
    "exchange",
];
const NUMERIC: [bool; 12] = [false, false, false, false, false, false, false, false, false, true, true, false];

/// The rows that the board has, in its order of people.
pub fn csv(board: &BoardView) -> String {
    let teams: BTreeMap<&str, &str> = board.teams.iter().map(|team| (team.id.as_str(), team.name.as_str())).collect();
    let rows = board.people.iter().flat_map(|person| lines(board, person, &teams));
    format::write(&HEADINGS, &NUMERIC, rows)
}

fn lines(board: &BoardView, person: &PersonRowView, teams: &BTreeMap<&str, &str>) -> Vec<Vec<String>> {
    let monday = |week: u32| board.weeks.get(week as usize).map_or(board.starts_on, |week| week.monday);
    let friday = |week: u32, weeks: u32| {
        let last = u64::from(weeks) * 7;
        monday(week)
            .checked_add_days(Days::new(last.saturating_sub(3)))
            .map_or_else(String::new, |day: NaiveDate| day.to_string())
    };
    let team = teams.get(person.team_id.as_str()).copied().unwrap_or(&person.team_id).to_owned();
    let line = |kind: &str, rest: [String; 8]| {
        let mut line = vec![kind.to_owned(), person.id.clone(), person.name.clone(), team.clone()];
        line.extend(rest);
        line
    };
    let placements = person.placements.iter().map(|bar| {
        let exchange = if bar.exchange_with.is_empty() { "" } else { "yes" };
        line(
            "placement",
            [
                bar.post.clone(),
                bar.host_team.clone(),
                String::new(),
                monday(bar.start_week).to_string(),
                friday(bar.start_week, bar.weeks),
                bar.weeks.to_string(),
                bar.intensity.to_string(),
                exchange.to_owned(),
            ],
        )
    });
    let rides = person.rides.iter().map(|ride| {
        line(
            &ride.kind,
            [
                ride.session.clone(),
                ride.host_team.clone(),
                ride.host.clone().unwrap_or_default(),
                monday(ride.week).to_string(),
                friday(ride.week, 1),
                String::new(),
                String::new(),
                String::new(),
            ],
        )
    });
    placements.chain(rides).collect()
}
