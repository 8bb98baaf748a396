//! Teams: their kind, their site, their staffing, and what they cannot do without.

use super::catalogue::{CUSTOMER_SUCCESS, FIRST_NAMES, LAST_NAMES, MARKETING, OPERATIONS, SALES, TeamKind};
use super::dice::{Dice, round_hundredths};
use super::members::{TARGET_OWN, member};
use super::places::Places;
use super::shape::Shape;
use crate::problem::{CriticalSkill, Person, Unit, Weekly};
use std::collections::HashMap;

/// From this headcount on there is more than sales and marketing.
const FOUR_FUNCTIONS_FROM_PEOPLE: u32 = 200;

/// Sizes that a team is drawn from.
const TEAM_MIN: usize = 4;
const TEAM_MAX: usize = 12;

/// Minimum staffing, as a share of the FTE of those who are there for good: of a team with people to spare.
const FLOOR_SHARE: f64 = 0.8;
/// One team in eight has room for somebody who is away half of the week; three in ten for one full-time person, no more.
const FLOOR_HALF: f64 = 0.12;
const FLOOR_ONE: f64 = 0.3;
const HALF_SPARE_FTE: (f64, f64) = (0.5, 0.8);
const ONE_SPARE_FTE: (f64, f64) = (1.0, 1.3);

/// A team's staffing target, as a share of the work its people can do between them.
const TARGET_SHARE: (f64, f64) = (0.85, 0.98);
/// Some teams have a busy time, for which they wish for more.
const BUSY: f64 = 0.25;
const BUSY_RISE: f64 = 0.06;

/// Weeks in which a team is closed to coming and going, for some.
const CLOSED: f64 = 0.1;

/// What a team cannot do without: as a rule priced only, for some a minimum of one or two people.
const NEEDS_ONE: f64 = 0.2;
const NEEDS_TWO: f64 = 0.1;

/// Share of the teams with a quota whose people share territories, by twos and threes.
const TERRITORIES: f64 = 0.6;

/// Share of the other teams with two people who stand in for each other.
const STAND_IN: f64 = 0.25;

/// Teams and their people, with what the rest of the generator has to know about them.
pub struct Staff {
    pub units: Vec<Unit>,
    pub people: Vec<Person>,
    /// By unit.
    pub teams: Vec<Team>,
}

/// What is behind a unit.
pub struct Team {
    pub kind: &'static TeamKind,
    pub site: usize,
    /// Indices of its people: the first leads it, the second is its senior member.
    pub members: Vec<usize>,
}

/// What is drawn once for the whole company.
struct Company<'a> {
    weeks: u32,
    shape: Shape,
    places: &'a Places,
    names: Vec<String>,
    namesakes: HashMap<String, usize>,
}

/// Draws the company.
pub fn staff(people: u32, weeks: u32, shape: Shape, places: &Places, dice: &mut Dice) -> Staff {
    let mut staff = Staff { units: Vec::new(), people: Vec::new(), teams: Vec::new() };
    let names = names(people as usize, dice);
    let mut company = Company { weeks, shape, places, names, namesakes: HashMap::new() };
    for (kinds, headcount) in functions(people) {
        let one = shape == Shape::OneBigTeam && kinds[0].function == SALES[0].function;
        let sizes = if one { vec![headcount] } else { team_sizes(headcount, dice) };
        for (index, size) in sizes.into_iter().filter(|&size| size > 0).enumerate() {
            let kind = &kinds[index % kinds.len()];
            let site = (index / kinds.len() + index) % places.count();
            add_team(&mut staff, &mut company, (kind, site, size), dice);
        }
    }
    staff
}

fn functions(people: u32) -> Vec<(&'static [TeamKind], usize)> {
    let people_n = people as usize;
    if people < FOUR_FUNCTIONS_FROM_PEOPLE {
        let sales = (people_n * 2).div_ceil(3);
        return vec![(&SALES[..], sales), (&MARKETING[..], people_n - sales)];
    }
    let success = people_n * 15 / 100;
    let operations = people_n * 8 / 100;
    let sales = (people_n - success - operations) * 2 / 3;
    vec![
        (&SALES[..], sales),
        (&MARKETING[..], people_n - success - operations - sales),
        (&CUSTOMER_SUCCESS[..], success),
        (&OPERATIONS[..], operations),
    ]
}

/// Sizes of teams that add up to `headcount`, each between the limits where that is possible.
fn team_sizes(headcount: usize, dice: &mut Dice) -> Vec<usize> {
    let mut sizes = Vec::new();
    let mut left = headcount;
    while left > TEAM_MAX {
        let size = dice.between(TEAM_MIN, TEAM_MAX).min(left - TEAM_MIN);
        sizes.push(size);
        left -= size;
    }
    if left > 0 {
        sizes.push(left);
    }
    sizes
}

/// Different names for everybody; beyond the stock of names a number follows.
fn names(people: usize, dice: &mut Dice) -> Vec<String> {
    let stock = FIRST_NAMES.len() * LAST_NAMES.len();
    let order: Vec<usize> = (0..stock).collect();
    let order = dice.sample(&order, people.min(stock));
    (0..people)
        .map(|index| {
            let name = order[index % stock];
            let (first, last) = (FIRST_NAMES[name % FIRST_NAMES.len()], LAST_NAMES[name / FIRST_NAMES.len()]);
            if index < stock { format!("{first} {last}") } else { format!("{first} {last} {}", index / stock + 1) }
        })
        .collect()
}

fn add_team(
    staff: &mut Staff,
    company: &mut Company<'_>,
    (kind, site, size): (&'static TeamKind, usize, usize),
    dice: &mut Dice,
) {
    let id = format!("unit-{:03}", staff.units.len() + 1);
    let location = company.places.name(site);
    let wanted = format!("{} {location}", kind.name);
    let namesakes = company.namesakes.entry(wanted.clone()).or_default();
    *namesakes += 1;
    let name = if *namesakes == 1 { wanted } else { format!("{wanted} {namesakes}") };
    let first = staff.people.len();
    for rank in 0..size {
        let reach = company.places.reach(site, dice);
        let mut person = member(kind, (rank, size), reach, company.weeks, company.shape, dice);
        person.id = format!("p-{:04}", staff.people.len() + 1);
        person.name.clone_from(&company.names[staff.people.len()]);
        person.unit.clone_from(&id);
        staff.people.push(person);
    }
    let team = &mut staff.people[first..];
    let (floor_fte, target_fte) = staffing(team, company, dice);
    let critical = critical_skills(kind, team, dice);
    cover(team, &name, dice);
    staff.units.push(Unit {
        id,
        name,
        function: kind.function.into(),
        location: Some(location.into()),
        floor_fte,
        target_fte,
        away_share: 0.15,
        teams: Vec::new(),
        blackout_weeks: closed(company.weeks, dice),
        critical,
    });
    staff.teams.push(Team { kind, site, members: (first..first + size).collect() });
}

/// Minimum and target. Those who join do not count: they come on top of what the team manages with.
fn staffing(team: &[Person], company: &Company<'_>, dice: &mut Dice) -> (Weekly<f64>, Weekly<f64>) {
    let settled = || team.iter().filter(|person| person.joined_week.is_none());
    let fte: f64 = settled().map(|person| person.fte.at(0)).sum();
    let fitted: f64 = settled().map(|person| person.fte.at(0) * person.role_fit).sum();
    let draw = dice.unit();
    let spare = match company.shape {
        Shape::NoSlack if draw < 0.5 => 0.0,
        Shape::NoSlack => dice.hundredths(HALF_SPARE_FTE.0, ONE_SPARE_FTE.1),
        _ if team.len() < TEAM_MIN => (fte * (1.0 - FLOOR_SHARE)).max(1.0),
        _ if draw < FLOOR_HALF => dice.hundredths(HALF_SPARE_FTE.0, HALF_SPARE_FTE.1),
        _ if draw < FLOOR_HALF + FLOOR_ONE => dice.hundredths(ONE_SPARE_FTE.0, ONE_SPARE_FTE.1),
        _ => fte * (1.0 - FLOOR_SHARE),
    };
    let floor = round_hundredths((fte - spare).max(0.0));
    let share = if company.shape == Shape::NoSlack { 1.0 } else { dice.hundredths(TARGET_SHARE.0, TARGET_SHARE.1) };
    let target = round_hundredths(fitted * share).max(floor);
    if !dice.chance(BUSY) || company.weeks == 0 {
        return (Weekly::Every(floor), Weekly::Every(target));
    }
    let first = dice.below(company.weeks as usize) as u32;
    let busy = first..first + dice.between(4, 8) as u32;
    let more = round_hundredths(target * (1.0 + BUSY_RISE));
    let by_week = (0..company.weeks).map(|week| if busy.contains(&week) { more } else { target }).collect();
    (Weekly::Every(floor), Weekly::Each(by_week))
}

/// A fair, a launch, a move: a week or two in which a team is closed.
fn closed(weeks: u32, dice: &mut Dice) -> Vec<u32> {
    if weeks == 0 || !dice.chance(CLOSED) {
        return Vec::new();
    }
    let first = dice.below(weeks as usize) as u32;
    (first..weeks.min(first + dice.between(1, 2) as u32)).collect()
}

/// One or two competencies the team cannot do without; as a rule three of its people are qualified.
fn critical_skills(kind: &TeamKind, team: &[Person], dice: &mut Dice) -> Vec<CriticalSkill> {
    let count = dice.between(1, 2);
    let mut chosen = dice.sample(&kind.focus, count);
    chosen.sort_unstable();
    chosen
        .into_iter()
        .map(|competency| {
            let mut levels: Vec<f64> = team
                .iter()
                .filter_map(|person| person.skills.iter().find(|skill| skill.competency == competency))
                .map(|skill| skill.level)
                .collect();
            levels.sort_by(|a, b| b.total_cmp(a));
            let level = levels.get(2).or(levels.last()).copied().unwrap_or(TARGET_OWN);
            let draw = dice.unit();
            let people = match levels.len() {
                0..=2 => 0,
                _ if draw < NEEDS_TWO => 2,
                _ if draw < NEEDS_TWO + NEEDS_ONE => 1,
                _ => 0,
            };
            CriticalSkill { competency: competency.to_owned(), level, people }
        })
        .collect()
}

/// Who looks after what while somebody is away: territories that two or three people share, and pairs who stand in for each
/// other.
fn cover(team: &mut [Person], name: &str, dice: &mut Dice) {
    let sellers: Vec<usize> = (0..team.len()).filter(|&member| team[member].quota.is_some()).collect();
    if sellers.len() >= 2 && dice.chance(TERRITORIES) {
        let groups = sellers.len().div_ceil(3).max(sellers.len() / 3);
        for (at, &member) in sellers.iter().enumerate() {
            team[member].territory = Some(format!("{name}, territory {}", at % groups + 1));
        }
    } else if team.len() >= TEAM_MIN && dice.chance(STAND_IN) {
        let (one, other) = (1, dice.between(2, team.len() - 1));
        team[one].backfill = vec![team[other].id.clone()];
        team[other].backfill = vec![team[one].id.clone()];
    }
}
