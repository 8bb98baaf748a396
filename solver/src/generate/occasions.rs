//! Posts and ride-along sessions: where people can learn.

use super::company::{Staff, Team};
use super::dice::Dice;
use super::{QUARTER_WEEKS, quarter_ends};
use crate::problem::{LearningMode, Person, Post, Session, SessionKind, Teaching, Unit, Weekly};

/// Smallest team that takes a visitor for weeks; smaller ones take part by ride-alongs.
const HOST_FROM_PEOPLE: usize = 3;

/// A ride period, in weeks.
const RIDE_PERIOD_WEEKS: u32 = 4;

/// Half a day on a customer call, and two hours in a meeting, in working weeks.
const RIDE_WEEKS: f64 = 0.1;
const MEETING_WEEKS: f64 = 0.05;

/// One or two posts a team.
pub fn posts(staff: &Staff, weeks: u32, dice: &mut Dice) -> Vec<Post> {
    let mut posts = Vec::new();
    for (team, unit) in staff.teams.iter().zip(&staff.units) {
        if team.members.len() < HOST_FROM_PEOPLE {
            continue;
        }
        let count = if team.members.len() >= 7 && dice.chance(0.6) { 2 } else { 1 };
        for number in 0..count {
            posts.push(post(posts.len(), number, staff, team, unit, weeks, dice));
        }
    }
    posts
}

fn post(index: usize, number: usize, staff: &Staff, team: &Team, unit: &Unit, weeks: u32, dice: &mut Dice) -> Post {
    let name = format!("{} in {}", team.kind.post, unit.name);
    let mentor = team.members.get(1 + number).map(|&member| staff.people[member].id.clone());
    let lengths_weeks = match dice.below(10) {
        0..=3 => vec![6],
        4..=6 => vec![4],
        7 | 8 => vec![4, 6],
        _ => vec![8],
    };
    let start_weeks = Some(intakes(&lengths_weeks, weeks));
    Post {
        id: format!("post-{:03}", index + 1),
        name: if number == 0 { name } else { format!("{name}, second seat") },
        unit: unit.id.clone(),
        location: if dice.chance(0.4) { unit.location.clone() } else { None },
        capacity: if dice.chance(0.1) { Weekly::Every(2) } else { Weekly::Every(1) },
        teaches: teaching(team, (3, 5), dice),
        mode: if dice.chance(0.1) { LearningMode::Leading } else { LearningMode::Working },
        mentor,
        start_weeks,
        lengths_weeks,
        intensities: vec![1.0],
        ..Post::default()
    }
}

/// Intakes: a post receives visitors on dates that its team knows beforehand, one stay after the other from the first week of
/// each quarter on, as programmes with a common kick-off do. None begins in the weeks before a quarter's end.
fn intakes(lengths_weeks: &[u32], weeks: u32) -> Vec<u32> {
    let closed = quarter_ends(weeks);
    let stay = lengths_weeks.iter().copied().max().unwrap_or(QUARTER_WEEKS) as usize;
    let quarters = (0..weeks).step_by(QUARTER_WEEKS as usize);
    quarters
        .flat_map(|first| (first..(first + QUARTER_WEEKS).min(weeks)).step_by(stay))
        .filter(|week| !closed.contains(week))
        .collect()
}

/// What a team can teach: its focus, and a shared competency. Shares sum to at most 1.
fn teaching(team: &Team, (few, many): (usize, usize), dice: &mut Dice) -> Vec<Teaching> {
    let count = dice.between(few, many);
    let mut chosen = dice.sample(&team.kind.focus, count.min(4));
    if count > chosen.len() {
        let shared = ["collaboration", "storytelling", "coaching", "customer-insight"];
        let free: Vec<&str> = shared.into_iter().filter(|id| !chosen.contains(id)).collect();
        chosen.extend(dice.sample(&free, 1));
    }
    let parts: Vec<usize> = chosen.iter().map(|_| dice.between(2, 5)).collect();
    let whole = parts.iter().sum::<usize>() as f64;
    let busy = dice.hundredths(0.85, 1.0);
    chosen
        .into_iter()
        .zip(parts)
        .map(|(competency, part)| {
            // Rounded down, so that the shares of a post never exceed its time.
            let share = (part as f64 / whole * busy * 100.0).floor() / 100.0;
            Teaching { competency: competency.to_owned(), share, level: dice.hundredths(3.2, 4.6) }
        })
        .collect()
}

/// Customer calls of account executives, two a ride period, and meetings of the marketing teams.
pub fn sessions(staff: &Staff, weeks: u32, dice: &mut Dice) -> Vec<Session> {
    let closed = quarter_ends(weeks);
    let mut sessions = Vec::new();
    for (team, unit) in staff.teams.iter().zip(&staff.units) {
        if team.kind.quota.is_some() {
            for &member in team.members.iter().filter(|&&member| staff.people[member].quota.is_some()) {
                calls(&mut sessions, team, unit, &staff.people[member], weeks, &closed, dice);
            }
        }
        if team.kind.function == "marketing" {
            meetings(&mut sessions, team, unit, weeks, &closed, dice);
        }
    }
    sessions
}

fn calls(
    sessions: &mut Vec<Session>,
    team: &Team,
    unit: &Unit,
    host: &Person,
    weeks: u32,
    closed: &[u32],
    dice: &mut Dice,
) {
    for first in (0..weeks).step_by(RIDE_PERIOD_WEEKS as usize) {
        let free: Vec<u32> = (first..weeks.min(first + RIDE_PERIOD_WEEKS))
            .filter(|week| !closed.contains(week) && !host.leave_weeks.contains(week))
            .collect();
        let mut chosen = dice.sample(&free, 2);
        chosen.sort_unstable();
        for week in chosen {
            sessions.push(Session {
                id: format!("session-{:05}", sessions.len() + 1),
                name: format!("Customer call of {}", host.name),
                kind: SessionKind::RideAlong,
                unit: unit.id.clone(),
                host: Some(host.id.clone()),
                location: if dice.chance(0.3) { unit.location.clone() } else { None },
                guest_functions: vec!["marketing".into()],
                weeks: vec![week],
                seats: 1,
                duration_weeks: RIDE_WEEKS,
                teaches: teaching(team, (2, 3), dice),
                mode: LearningMode::Observing,
            });
        }
    }
}

fn meetings(sessions: &mut Vec<Session>, team: &Team, unit: &Unit, weeks: u32, closed: &[u32], dice: &mut Dice) {
    for first in (0..weeks).step_by(QUARTER_WEEKS as usize) {
        let free: Vec<u32> = (first..weeks.min(first + QUARTER_WEEKS)).filter(|week| !closed.contains(week)).collect();
        let count = dice.between(1, 2);
        let mut chosen = dice.sample(&free, count);
        chosen.sort_unstable();
        for week in chosen {
            sessions.push(Session {
                id: format!("session-{:05}", sessions.len() + 1),
                name: format!("Planning meeting of {}", unit.name),
                kind: SessionKind::Meeting,
                unit: unit.id.clone(),
                host: None,
                location: None,
                guest_functions: Vec::new(),
                weeks: vec![week],
                seats: dice.between(3, 4) as u32,
                duration_weeks: MEETING_WEEKS,
                teaches: teaching(team, (2, 4), dice),
                mode: LearningMode::Observing,
            });
        }
    }
}
