//! People: their contract, what they may take part in, when they are on leave, what they can do.

use super::catalogue::{COMPETENCIES, TeamKind, WHY_NOT};
use super::dice::{Dice, round_hundredths};
use super::quarter_ends;
use super::shape::Shape;
use crate::problem::{Eligibility, Person, Skill, Weekly};

/// From this size on a team's first member leads it and does not leave.
const LED_FROM_PEOPLE: usize = 6;

/// Targets of 4, 3 and 2 on a scale of 0–5, on the canonical one.
const TARGET_FOCUS: f64 = 5.6;
pub const TARGET_OWN: f64 = 4.2;
const TARGET_OTHER: f64 = 2.8;

/// Shares of people.
const PART_TIME: f64 = 0.12;
const NOT_IN_IT: f64 = 0.05;
const JOINS: f64 = 0.06;
const LEAVES: f64 = 0.01;
const WITH_CREDIT: f64 = 0.1;
const WAS_AWAY_LATELY: f64 = 0.05;
/// Of those with a quota: may be away for half of the week only, and have so many full weeks of relief.
const HALF_AT_MOST: f64 = 0.2;
const WITH_RELIEF: f64 = 0.2;

/// Weeks in which one stretch of leave begins, for this share of people.
const LEAVE_EVERY_WEEKS: u32 = 26;
const ON_LEAVE: f64 = 0.3;
/// Of these, a long one (a parent, a sabbatical).
const LONG_LEAVE: f64 = 0.08;
const LONG_LEAVE_WEEKS: usize = 10;

/// Somebody of a team, without name.
pub fn member(
    kind: &TeamKind,
    (rank, size): (usize, usize),
    reach: Vec<String>,
    weeks: u32,
    shape: Shape,
    dice: &mut Dice,
) -> Person {
    let leads = rank == 0 && size >= LED_FROM_PEOPLE;
    let joined = if rank > 2 && dice.chance(JOINS) { Some(joined_week(weeks, dice)) } else { None };
    let seniority = match rank {
        0 | 1 => 0.5,
        _ if joined.is_some() => -0.9,
        _ => *dice.pick(&[-0.9, -0.4, -0.4, 0.2]).unwrap_or(&0.0),
    };
    let fte = match shape {
        Shape::AllPartTime => *dice.pick(&[0.4, 0.5, 0.6, 0.75, 0.8]).unwrap_or(&0.5),
        _ if joined.is_none() && dice.chance(PART_TIME) => *dice.pick(&[0.5, 0.6, 0.8]).unwrap_or(&0.8),
        _ => 1.0,
    };
    // Whoever joins has no quota of the own yet.
    let quota = if leads || joined.is_some() { None } else { kind.quota.map(|quota| quota * fte) };
    let eligible = if leads {
        Eligibility { placements: false, rides: true, reason: Some("Leads the team: takes part by ride-alongs".into()) }
    } else if dice.chance(NOT_IN_IT) {
        let reason = dice.pick(&WHY_NOT).map(|reason| (*reason).to_owned());
        Eligibility { placements: false, rides: false, reason }
    } else {
        Eligibility::default()
    };
    Person {
        role: if leads { format!("{} manager", kind.name) } else { kind.role.to_owned() },
        fte: contract(fte, joined, rank, weeks, dice),
        role_fit: dice.hundredths(0.85, 1.0),
        locations: reach,
        eligible,
        leave_weeks: if joined.is_some() { Vec::new() } else { leave(weeks, dice) },
        blackout_weeks: if quota.is_some() { quarter_ends(weeks) } else { Vec::new() },
        quota,
        intensity_max: if quota.is_some() && dice.chance(HALF_AT_MOST) { 0.5 } else { 1.0 },
        relief_weeks: if quota.is_some() && dice.chance(WITH_RELIEF) { Some(6.0) } else { None },
        skills: skills(kind, seniority, dice),
        credit: if dice.chance(WITH_CREDIT) { dice.hundredths(-0.2, 0.3) } else { 0.0 },
        last_return_week: if dice.chance(WAS_AWAY_LATELY) { Some(-(dice.between(1, 12) as i32)) } else { None },
        joined_week: joined,
        ..Person::default()
    }
}

/// Half of those who join are there in the first week, the others come before the horizon is half over.
fn joined_week(weeks: u32, dice: &mut Dice) -> u32 {
    if dice.chance(0.5) { 0 } else { dice.below(1 + weeks as usize / 2) as u32 }
}

/// FTE by week: nothing before joining, and nothing after leaving.
fn contract(fte: f64, joined: Option<u32>, rank: usize, weeks: u32, dice: &mut Dice) -> Weekly<f64> {
    let leaves = rank > 2 && joined.is_none() && dice.chance(LEAVES);
    let last = if leaves { dice.below(1 + weeks as usize) as u32 } else { weeks };
    let first = joined.unwrap_or(0);
    if first == 0 && last == weeks {
        return Weekly::Every(fte);
    }
    Weekly::Each((0..weeks).map(|week| if (first..last).contains(&week) { fte } else { 0.0 }).collect())
}

/// Stretches of leave that are known by now: mostly one to three weeks, now and then a long one.
fn leave(weeks: u32, dice: &mut Dice) -> Vec<u32> {
    let mut on_leave = Vec::new();
    for from in (0..weeks).step_by(LEAVE_EVERY_WEEKS as usize) {
        if !dice.chance(ON_LEAVE) {
            continue;
        }
        let length = if dice.chance(LONG_LEAVE) { LONG_LEAVE_WEEKS } else { dice.between(1, 3) };
        let first = from + dice.below(LEAVE_EVERY_WEEKS as usize) as u32;
        on_leave.extend(
            (first..weeks.min(first + length as u32)).filter(|week| !on_leave.contains(week)).collect::<Vec<_>>(),
        );
    }
    on_leave
}

/// Own competencies around their target, shared ones a little below, the other functions' low.
fn skills(kind: &TeamKind, seniority: f64, dice: &mut Dice) -> Vec<Skill> {
    COMPETENCIES
        .iter()
        .map(|skill| {
            let (id, function) = (skill.0, skill.2);
            let near = |target: f64, below: f64, dice: &mut Dice| {
                (target - below + seniority + dice.hundredths(-0.6, 0.6)).clamp(0.0, 7.0)
            };
            let (target, weight, level) = if kind.focus.contains(&id) {
                (TARGET_FOCUS, 1.0, near(TARGET_FOCUS, 0.0, dice))
            } else if function == Some(kind.function) {
                (TARGET_OWN, 0.5, near(TARGET_OWN, 0.0, dice))
            } else if function.is_none() {
                (TARGET_OWN, 0.5, near(TARGET_OWN, 0.6, dice))
            } else {
                let weight = if kind.learns.contains(&id) { 1.0 } else { 0.5 };
                (TARGET_OTHER, weight, dice.hundredths(0.7, 2.1))
            };
            Skill { competency: id.into(), level: round_hundredths(level), target, weight }
        })
        .collect()
}
