//! Posts, and who wishes for which.

use super::company::{Staff, Team};
use super::dice::Dice;
use super::places::Places;
use super::shape::Shape;
use super::{QUARTER_WEEKS, quarter_ends};
use crate::problem::{LearningMode, Post, Teaching, Unit, Weekly};
use std::collections::HashMap;

/// Smallest team that takes a visitor for weeks; smaller ones take part by ride-alongs.
const HOST_FROM_PEOPLE: usize = 3;

/// A big team has a post for so many people.
const PEOPLE_A_POST: usize = 6;

/// Shares of posts: on site; with room for two; in which the visitor leads;
/// for half of the week, alone or as a choice.
const ON_SITE: f64 = 0.45;
const FOR_TWO: f64 = 0.1;
const LEADING: f64 = 0.1;
const HALF_ONLY: f64 = 0.08;
const HALF_OR_WHOLE: f64 = 0.12;

/// Quarters of a year in which a post is open, nobody hosts all the time; and the share of posts that are open in one more.
const OPEN_QUARTERS: usize = 2;
const OPEN_LONGER: f64 = 0.25;

/// Families that a chain of prerequisites climbs through.
const CHAIN: usize = 3;

/// Levels of what posts teach, and of the one that everybody wishes for.
const TAUGHT: (f64, f64) = (3.2, 4.6);
const TAUGHT_BEST: (f64, f64) = (6.0, 7.0);

/// One or two posts a team, more in a big one.
pub fn posts(staff: &Staff, weeks: u32, shape: Shape, places: &Places, dice: &mut Dice) -> Vec<Post> {
    let mut posts = Vec::new();
    for (team, unit) in staff.teams.iter().zip(&staff.units) {
        let size = team.members.len();
        if size < HOST_FROM_PEOPLE {
            continue;
        }
        let second = usize::from(size >= 7 && dice.chance(0.6));
        for number in 0..(1 + second).max(size / (2 * PEOPLE_A_POST)) {
            let at = Host { team, unit, number, remote: places.remote(team.site) };
            posts.push(post(posts.len(), staff, &at, weeks, shape, dice));
        }
    }
    posts
}

/// Who offers a post, and which of the team's it is.
struct Host<'a> {
    team: &'a Team,
    unit: &'a Unit,
    number: usize,
    remote: Option<String>,
}

fn post(index: usize, staff: &Staff, at: &Host<'_>, weeks: u32, shape: Shape, dice: &mut Dice) -> Post {
    let &Host { team, unit, number, .. } = at;
    let name = format!("{} in {}", team.kind.post, unit.name);
    let mentor = team.members.get(1 + number).map(|&member| staff.people[member].id.clone());
    let on_site = dice.chance(ON_SITE);
    let fits =
        |lengths: &[u32]| -> Vec<u32> { lengths.iter().copied().filter(|&length| length <= weeks.max(1)).collect() };
    let draw = dice.unit();
    let intensities = match draw {
        _ if draw < HALF_ONLY => vec![0.5],
        _ if draw < HALF_ONLY + HALF_OR_WHOLE => vec![0.5, 1.0],
        _ => vec![1.0],
    };
    let mut lengths_weeks = fits(match dice.below(20) {
        _ if intensities[0] < 1.0 => &[6, 10],
        0..=4 => &[6],
        5..=7 => &[4],
        8..=13 => &[4, 6],
        14 | 15 => &[4, 6, 8],
        16 | 17 => &[6, 8],
        _ => &[8],
    });
    if lengths_weeks.is_empty() {
        lengths_weeks = vec![weeks.max(1)];
    }
    let start_weeks = match shape {
        Shape::FreeStarts => None,
        _ => Some(intakes(&lengths_weeks, weeks, dice)),
    };
    let everybodys = shape == Shape::OnePost && index == 0;
    let level = index % CHAIN;
    let chained = shape == Shape::Prerequisites;
    Post {
        id: format!("post-{:03}", index + 1),
        name: match number {
            0 => name,
            1 => format!("{name}, second seat"),
            _ => format!("{name}, seat {}", number + 1),
        },
        unit: unit.id.clone(),
        location: match on_site {
            _ if everybodys => None,
            true => unit.location.clone(),
            false => at.remote.clone(),
        },
        capacity: if dice.chance(FOR_TWO) { Weekly::Every(2) } else { Weekly::Every(1) },
        teaches: {
            let mut teaches = teaching(team, (3, 5), dice);
            if everybodys {
                teaches.iter_mut().for_each(|what| what.level = dice.hundredths(TAUGHT_BEST.0, TAUGHT_BEST.1));
            }
            teaches
        },
        mode: if dice.chance(LEADING) { LearningMode::Leading } else { LearningMode::Working },
        mentor,
        start_weeks,
        lengths_weeks,
        intensities,
        family: Some(if chained { format!("stage {}", level + 1) } else { team.kind.function.to_owned() }),
        requires: if chained && level > 0 { vec![format!("stage {level}")] } else { Vec::new() },
        ..Post::default()
    }
}

/// Intakes: a post receives visitors on dates that its team knows beforehand, one short stay after the other from the first week of
/// a quarter on, as programmes with a common kick-off do (docs/decisions/0006). None begins in the weeks before a quarter's end,
/// and one or two quarters of each year are free of visitors.
fn intakes(lengths_weeks: &[u32], weeks: u32, dice: &mut Dice) -> Vec<u32> {
    let closed = quarter_ends(weeks);
    let stay = lengths_weeks.iter().copied().min().unwrap_or(QUARTER_WEEKS);
    let apart = stay.clamp(1, QUARTER_WEEKS) as usize;
    let quarters: Vec<u32> = (0..weeks).step_by(QUARTER_WEEKS as usize).collect();
    let mut starts = Vec::new();
    for year in quarters.chunks(4) {
        let count = OPEN_QUARTERS + usize::from(dice.chance(OPEN_LONGER));
        let mut open = dice.sample(year, count);
        open.sort_unstable();
        starts.extend(open.into_iter().flat_map(|first| (first..(first + QUARTER_WEEKS).min(weeks)).step_by(apart)));
    }
    starts.retain(|week| !closed.contains(week));
    starts
}

/// What a team can teach: its focus, and a shared competency. Shares sum to at most 1.
pub fn teaching(team: &Team, (few, many): (usize, usize), dice: &mut Dice) -> Vec<Teaching> {
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
            Teaching { competency: competency.to_owned(), share, level: dice.hundredths(TAUGHT.0, TAUGHT.1) }
        })
        .collect()
}

/// About four in ten people wish for one to three posts within reach, and some would rather not have one.
pub fn wishes(staff: &mut Staff, posts: &[Post], shape: Shape, places: &Places, dice: &mut Dice) {
    if shape == Shape::OnePost {
        let one = posts.first();
        for person in staff.people.iter_mut().filter(|person| one.is_some_and(|post| post.unit != person.unit)) {
            person.prefer = one.map(|post| post.id.clone()).into_iter().collect();
        }
        return;
    }
    let region: HashMap<&str, usize> = (staff.units.iter().zip(&staff.teams))
        .map(|(unit, team)| (unit.id.as_str(), places.region(team.site)))
        .collect();
    let mut of_region: Vec<Vec<&Post>> = vec![Vec::new(); places.regions()];
    posts.iter().for_each(|post| of_region[region.get(post.unit.as_str()).copied().unwrap_or(0)].push(post));
    for team in &staff.teams {
        let near = &of_region[places.region(team.site)];
        for &member in &team.members {
            if !dice.chance(0.4) {
                continue;
            }
            let person = &mut staff.people[member];
            let wanted = dice.between(1, 3);
            let mut chosen: Vec<&str> = Vec::new();
            // A few tries: what is drawn may be out of reach.
            for _ in 0..8 {
                let Some(&post) = dice.pick(near) else { break };
                let open = post.unit != person.unit && Places::reaches(&person.locations, post.location.as_deref());
                if open && !chosen.contains(&post.id.as_str()) && chosen.len() <= wanted {
                    chosen.push(&post.id);
                }
            }
            if chosen.len() > wanted {
                let last = chosen.split_off(wanted);
                if dice.chance(0.3) {
                    person.avoid = last.into_iter().map(str::to_owned).collect();
                }
            }
            person.prefer = chosen.into_iter().map(str::to_owned).collect();
        }
    }
}
