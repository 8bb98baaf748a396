//! Teams and people.

use super::catalogue::{
    COMPETENCIES, CUSTOMER_SUCCESS, FIRST_NAMES, LAST_NAMES, LOCATIONS, MARKETING, OPERATIONS, SALES, TeamKind, WHY_NOT,
};
use super::dice::{Dice, round_hundredths};
use super::quarter_ends;
use crate::problem::{CriticalSkill, Eligibility, Person, Post, Skill, Unit, Weekly};

/// From this headcount on there is more than sales and marketing.
const FOUR_FUNCTIONS_FROM_PEOPLE: u32 = 200;

/// Sizes that a team is drawn from.
const TEAM_MIN: usize = 4;
const TEAM_MAX: usize = 12;

/// A team's staffing target, as a share of the work its people can do between them.
const TARGET_SHARE: (f64, f64) = (0.82, 0.98);

/// Targets of 4, 3 and 2 on a scale of 0–5, on the canonical one.
const TARGET_FOCUS: f64 = 5.6;
const TARGET_OWN: f64 = 4.2;
const TARGET_OTHER: f64 = 2.8;

/// Teams and their people, with what the rest of the generator has to know about them.
pub struct Staff {
    pub units: Vec<Unit>,
    pub people: Vec<Person>,
    /// By unit: its kind, and the indices of its people (the first leads it, the second is its senior member).
    pub teams: Vec<Team>,
}

pub struct Team {
    pub kind: &'static TeamKind,
    pub members: Vec<usize>,
}

/// Draws the company.
pub fn staff(people: u32, weeks: u32, dice: &mut Dice) -> Staff {
    let mut staff = Staff { units: Vec::new(), people: Vec::new(), teams: Vec::new() };
    let names = names(people as usize, dice);
    let locations = LOCATIONS.len().min(1 + people as usize / 50);
    for (kinds, headcount) in functions(people) {
        for (index, size) in team_sizes(headcount, dice).into_iter().enumerate() {
            let kind = &kinds[index % kinds.len()];
            let location = LOCATIONS[(index / kinds.len() + index) % locations];
            add_team(&mut staff, kind, location, size, weeks, &names, dice);
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
    kind: &'static TeamKind,
    location: &str,
    size: usize,
    weeks: u32,
    names: &[String],
    dice: &mut Dice,
) {
    let id = format!("unit-{:03}", staff.units.len() + 1);
    let wanted = format!("{} {location}", kind.name);
    let namesakes = staff.units.iter().filter(|unit| unit.name.starts_with(&wanted)).count();
    let name = if namesakes == 0 { wanted } else { format!("{wanted} {}", namesakes + 1) };
    let mut members = Vec::with_capacity(size);
    for rank in 0..size {
        let index = staff.people.len();
        members.push(index);
        staff.people.push(person(index, &names[index], &id, kind, rank, (size, weeks), location, dice));
    }
    let team = &staff.people[members[0]..members[0] + size];
    let fte: f64 = team.iter().map(|person| person.fte.at(0)).sum();
    let fitted: f64 = team.iter().map(|person| person.fte.at(0) * person.role_fit).sum();
    let floor = if (2..=4).contains(&size) { (fte * 0.8).min(fte - 1.0) } else { fte * 0.8 };
    let target = fitted * dice.hundredths(TARGET_SHARE.0, TARGET_SHARE.1);
    let critical = critical_skills(kind, team, dice);
    staff.units.push(Unit {
        id,
        name,
        function: kind.function.into(),
        location: Some(location.into()),
        floor_fte: Weekly::Every(round_hundredths(floor)),
        target_fte: Weekly::Every(round_hundredths(target).max(round_hundredths(floor))),
        away_share: 0.15,
        teams: Vec::new(),
        blackout_weeks: Vec::new(),
        critical,
    });
    staff.teams.push(Team { kind, members });
}

#[expect(clippy::too_many_arguments, reason = "one private call; a struct would only rename the arguments")]
fn person(
    index: usize,
    name: &str,
    unit: &str,
    kind: &TeamKind,
    rank: usize,
    (size, weeks): (usize, u32),
    location: &str,
    dice: &mut Dice,
) -> Person {
    let leads = rank == 0 && size >= 6;
    let seniority = match rank {
        0 | 1 => 0.5,
        _ => *dice.pick(&[-0.9, -0.4, -0.4, 0.2]).unwrap_or(&0.0),
    };
    let fte = if dice.chance(0.08) { *dice.pick(&[0.5, 0.6, 0.8]).unwrap_or(&0.8) } else { 1.0 };
    let quota = if leads { None } else { kind.quota.map(|quota| quota * fte) };
    let eligible = if leads {
        Eligibility { placements: false, rides: true, reason: Some("Leads the team: takes part by ride-alongs".into()) }
    } else if dice.chance(0.04) {
        let reason = dice.pick(&WHY_NOT).map(|reason| (*reason).to_owned());
        Eligibility { placements: false, rides: false, reason }
    } else {
        Eligibility::default()
    };
    Person {
        id: format!("p-{:04}", index + 1),
        name: name.to_owned(),
        unit: unit.to_owned(),
        role: if leads { format!("{} manager", kind.name) } else { kind.role.to_owned() },
        fte: Weekly::Every(fte),
        role_fit: dice.hundredths(0.85, 1.0),
        locations: if dice.chance(0.3) { vec![location.to_owned()] } else { Vec::new() },
        eligible,
        leave_weeks: leave(weeks, dice),
        blackout_weeks: if quota.is_some() { quarter_ends(weeks) } else { Vec::new() },
        quota,
        skills: skills(kind, seniority, dice),
        prefer: Vec::new(),
        avoid: Vec::new(),
        credit: if dice.chance(0.1) { dice.hundredths(-0.2, 0.3) } else { 0.0 },
        last_return_week: if dice.chance(0.05) { Some(-(dice.between(1, 12) as i32)) } else { None },
        ..Person::default()
    }
}

/// One stretch of leave for about every seventh person: mostly one to three weeks, now and then a long one.
fn leave(weeks: u32, dice: &mut Dice) -> Vec<u32> {
    if weeks == 0 || !dice.chance(0.15) {
        return Vec::new();
    }
    let length = if dice.chance(0.1) { 10 } else { dice.between(1, 3) };
    let first = dice.below(weeks as usize) as u32;
    (first..weeks.min(first + length as u32)).collect()
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
            CriticalSkill { competency: competency.to_owned(), level, people: 0 }
        })
        .collect()
}

/// About four in ten people wish for one to three posts of other functions, and some would rather not have one.
pub fn wishes(staff: &mut Staff, posts: &[Post], dice: &mut Dice) {
    for (team, unit) in staff.teams.iter().zip(&staff.units) {
        for &member in &team.members {
            if !dice.chance(0.4) {
                continue;
            }
            let elsewhere: Vec<&str> =
                posts.iter().filter(|post| post.unit != unit.id).map(|post| post.id.as_str()).collect();
            let count = dice.between(1, 3);
            let mut chosen = dice.sample(&elsewhere, count + 1);
            if chosen.len() > count {
                let last = chosen.split_off(count);
                if dice.chance(0.3) {
                    staff.people[member].avoid = last.into_iter().map(str::to_owned).collect();
                }
            }
            staff.people[member].prefer = chosen.into_iter().map(str::to_owned).collect();
        }
    }
}
