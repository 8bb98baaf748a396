//! A plan as one list, for spreadsheets: a line for each placement and each ride.

use super::{board::PersonRowView, sheet::Drawn};
use crate::interop::csv as format;
use chrono::{Days, NaiveDate};
use std::collections::BTreeMap;

const HEADINGS: [&str; 18] = [
    "kind",
    "assignment_id",
    "person_id",
    "person",
    "team_id",
    "team",
    "where_id",
    "where",
    "host_team_id",
    "host_team",
    "host",
    "starts_on",
    "ends_on",
    "weeks",
    "intensity",
    "exchange",
    "kept",
    "plan_state",
];

/// Columns that hold numbers.
fn numeric() -> [bool; 18] {
    HEADINGS.map(|heading| matches!(heading, "weeks" | "intensity"))
}

/// The rows that the board has, in its order of people: each placement and each ride with its ids, days and state.
pub fn csv(drawn: &Drawn) -> String {
    let board = &drawn.board;
    let teams: BTreeMap<&str, &str> = board.teams.iter().map(|team| (team.id.as_str(), team.name.as_str())).collect();
    let rows = board.people.iter().flat_map(|person| lines(drawn, person, &teams));
    format::write(&HEADINGS, &numeric(), rows)
}

fn lines(drawn: &Drawn, person: &PersonRowView, teams: &BTreeMap<&str, &str>) -> Vec<Vec<String>> {
    let board = &drawn.board;
    let monday = |week: u32| board.weeks.get(week as usize).map_or(board.starts_on, |week| week.monday);
    let friday = |week: u32, weeks: u32| {
        let last = u64::from(weeks) * 7;
        monday(week)
            .checked_add_days(Days::new(last.saturating_sub(3)))
            .map_or_else(String::new, |day: NaiveDate| day.to_string())
    };
    let team = teams.get(person.team_id.as_str()).copied().unwrap_or(&person.team_id).to_owned();
    let yes = |is: bool| if is { "yes" } else { "" }.to_owned();
    let line = |kind: &str, id: &str, rest: [String; 11]| {
        let mut line = vec![kind.to_owned(), id.to_owned()];
        line.extend([person.id.clone(), person.name.clone(), person.team_id.clone(), team.clone()]);
        line.extend(rest);
        line.push(board.plan.state.clone());
        line
    };
    let placements = person.placements.iter().map(|bar| {
        line(
            "placement",
            &bar.id,
            [
                bar.post_id.clone(),
                bar.post.clone(),
                bar.host_team_id.clone(),
                bar.host_team.clone(),
                String::new(),
                monday(bar.start_week).to_string(),
                friday(bar.start_week, bar.weeks),
                bar.weeks.to_string(),
                bar.intensity.to_string(),
                yes(!bar.exchange_with.is_empty()),
                yes(bar.pinned),
            ],
        )
    });
    let rides = person.rides.iter().map(|ride| {
        let turn = drawn.occurrences.get(&ride.id).cloned().unwrap_or_default();
        let session = drawn.codes.sessions.iter().find(|one| one.occurrences.values().any(|known| *known == turn));
        line(
            &ride.kind,
            &ride.id,
            [
                turn.clone(),
                ride.session.clone(),
                session.map(|session| session.team.clone()).unwrap_or_default(),
                ride.host_team.clone(),
                ride.host.clone().unwrap_or_default(),
                monday(ride.week).to_string(),
                friday(ride.week, 1),
                String::new(),
                String::new(),
                String::new(),
                String::new(),
            ],
        )
    });
    placements.chain(rides).collect()
}
