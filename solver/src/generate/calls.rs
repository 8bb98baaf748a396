//! Ride-along sessions: customer calls and meetings, each on a date of its own.

use super::company::{Staff, Team};
use super::dice::Dice;
use super::occasions::teaching;
use super::places::Places;
use super::{QUARTER_WEEKS, quarter_ends};
use crate::problem::{LearningMode, Person, Session, SessionKind, Unit};

/// A ride period, in weeks.
const RIDE_PERIOD_WEEKS: u32 = 4;

/// Half a day on a customer call, and two hours in a meeting, in working weeks.
const RIDE_WEEKS: f64 = 0.1;
const MEETING_WEEKS: f64 = 0.05;

/// Calls that are made on the spot; the others take guests from afar.
const CALL_ON_SITE: f64 = 0.9;

/// Calls of which host and guest still choose between two weeks.
const CALL_OPEN: f64 = 0.1;

/// Who hosts a session.
struct Host<'a> {
    team: &'a Team,
    unit: &'a Unit,
    weeks: u32,
    closed: Vec<u32>,
    remote: Option<String>,
}

/// Customer calls of account executives, two a ride period, and meetings of the marketing teams.
pub fn sessions(staff: &Staff, weeks: u32, places: &Places, dice: &mut Dice) -> Vec<Session> {
    let mut sessions = Vec::new();
    for (team, unit) in staff.teams.iter().zip(&staff.units) {
        let mut closed = quarter_ends(weeks);
        closed.extend_from_slice(&unit.blackout_weeks);
        let host = Host { team, unit, weeks, closed, remote: places.remote(team.site) };
        for &member in team.members.iter().filter(|&&member| staff.people[member].quota.is_some()) {
            calls(&mut sessions, &host, &staff.people[member], dice);
        }
        if team.kind.function == "marketing" {
            meetings(&mut sessions, &host, dice);
        }
    }
    sessions
}

fn calls(sessions: &mut Vec<Session>, at: &Host<'_>, host: &Person, dice: &mut Dice) {
    for first in (0..at.weeks).step_by(RIDE_PERIOD_WEEKS as usize) {
        let free: Vec<u32> = (first..at.weeks.min(first + RIDE_PERIOD_WEEKS))
            .filter(|week| !at.closed.contains(week) && !host.leave_weeks.contains(week) && host.fte.at(*week) > 0.0)
            .collect();
        let mut chosen = dice.sample(&free, 2);
        chosen.sort_unstable();
        let dates: Vec<Vec<u32>> =
            if dice.chance(CALL_OPEN) { vec![chosen] } else { chosen.into_iter().map(|week| vec![week]).collect() };
        for weeks in dates.into_iter().filter(|weeks| !weeks.is_empty()) {
            sessions.push(Session {
                id: format!("session-{:05}", sessions.len() + 1),
                name: format!("Customer call of {}", host.name),
                kind: SessionKind::RideAlong,
                unit: at.unit.id.clone(),
                host: Some(host.id.clone()),
                location: if dice.chance(CALL_ON_SITE) { at.unit.location.clone() } else { at.remote.clone() },
                guest_functions: vec!["marketing".into()],
                weeks,
                seats: 1,
                duration_weeks: RIDE_WEEKS,
                teaches: teaching(at.team, (2, 3), dice),
                mode: LearningMode::Observing,
            });
        }
    }
}

fn meetings(sessions: &mut Vec<Session>, at: &Host<'_>, dice: &mut Dice) {
    for first in (0..at.weeks).step_by(QUARTER_WEEKS as usize) {
        let free: Vec<u32> =
            (first..at.weeks.min(first + QUARTER_WEEKS)).filter(|week| !at.closed.contains(week)).collect();
        let count = dice.between(1, 2);
        let mut chosen = dice.sample(&free, count);
        chosen.sort_unstable();
        for week in chosen {
            sessions.push(Session {
                id: format!("session-{:05}", sessions.len() + 1),
                name: format!("Planning meeting of {}", at.unit.name),
                kind: SessionKind::Meeting,
                unit: at.unit.id.clone(),
                host: None,
                location: at.remote.clone(),
                guest_functions: Vec::new(),
                weeks: vec![week],
                seats: dice.between(3, 4) as u32,
                duration_weeks: MEETING_WEEKS,
                teaches: teaching(at.team, (2, 4), dice),
                mode: LearningMode::Observing,
            });
        }
    }
}
