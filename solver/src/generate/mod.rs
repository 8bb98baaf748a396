//! Seeded instances that look like companies, for tests, benchmarks and first tries.
//!
//! The same people, weeks, seed and shape give the same problem bit for bit: chance comes from one ChaCha stream in a fixed
//! order, sums run in the order of the lists, and nothing but additions, products and roundings touches a number.
//!
//! No generated problem is impossible: whatever must be filled or followed, the generator has seen done (`witness`).

mod calls;
mod catalogue;
mod company;
mod dice;
mod members;
mod occasions;
mod places;
mod shape;
mod witness;

pub use shape::Shape;

use crate::plan::Plan;
use crate::problem::{
    Balance, Calendar, Competency, Orientation, PROBLEM_VERSION, Prices, Problem, RideLoad, Rules, Weekly,
};
use chrono::NaiveDate;
use dice::Dice;
use places::Places;

/// Weeks of a fiscal quarter, and how many of its last weeks are kept free of starts, rides and of absences of people with a quota.
const QUARTER_WEEKS: u32 = 13;
const QUARTER_END_WEEKS: u32 = 3;

/// Weeks at home between two placements; fewer where people go through a whole programme.
const COOLDOWN_WEEKS: u32 = 8;
const COOLDOWN_PROGRAMME_WEEKS: u32 = 2;

/// Placements a person; a programme takes more.
const PLACEMENTS: u32 = 1;
const PLACEMENTS_PROGRAMME: u32 = 3;

/// An ordinary company of `people`, planning `weeks` weeks.
pub fn generate(people: u32, weeks: u32, seed: u64) -> Problem {
    shaped(people, weeks, seed, Shape::Default)
}

/// A company of `people` and of that shape, planning `weeks` weeks.
pub fn shaped(people: u32, weeks: u32, seed: u64, shape: Shape) -> Problem {
    witnessed(people, weeks, seed, shape).0
}

/// The same, with a plan that keeps every hard rule.
pub fn witnessed(people: u32, weeks: u32, seed: u64, shape: Shape) -> (Problem, Plan) {
    let mut dice = Dice::new(seed);
    let places = Places::of(people);
    let mut staff = company::staff(people, weeks, shape, &places, &mut dice);
    let mut posts = occasions::posts(&staff, weeks, shape, &places, &mut dice);
    let sessions = calls::sessions(&staff, weeks, &places, &mut dice);
    occasions::wishes(&mut staff, &posts, shape, &places, &mut dice);
    let calendar = calendar(weeks);
    let rules = rules(people, shape);
    let (tracks, placements) = witness::obligations(&mut staff, &mut posts, (&calendar, &rules), shape, &mut dice);
    let problem = Problem {
        version: PROBLEM_VERSION,
        name: match shape {
            Shape::Default => format!("{people} people, {weeks} weeks, seed {seed}"),
            _ => format!("{people} people, {weeks} weeks, seed {seed}, {shape:?}"),
        },
        calendar,
        competencies: catalogue::COMPETENCIES
            .iter()
            .map(|skill| Competency { id: skill.0.into(), name: skill.1.into(), function: skill.2.map(Into::into) })
            .collect(),
        units: staff.units,
        people: staff.people,
        posts,
        sessions,
        tracks,
        rules,
        prices: Prices::default(),
        pins: Vec::new(),
        forbids: Vec::new(),
        baseline: None,
        guessed: Vec::new(),
    };
    let mut plan = Plan { placements, ..Plan::empty(problem.sha256()) };
    plan.sort();
    (problem, plan)
}

fn calendar(weeks: u32) -> Calendar {
    let weights: Vec<f64> = (0..weeks)
        .map(|week| match week % QUARTER_WEEKS {
            12 => 3.0,
            10 | 11 => 1.5,
            _ => 1.0,
        })
        .collect();
    let mean = weights.iter().sum::<f64>() / f64::from(weeks.max(1));
    Calendar {
        start: NaiveDate::from_ymd_opt(2027, 1, 4).unwrap_or_default(),
        weeks,
        step_name: None,
        season: Weekly::Each(weights.iter().map(|weight| weight / mean).collect()),
        no_start_weeks: quarter_ends(weeks),
        no_ride_weeks: quarter_ends(weeks),
    }
}

/// The last weeks of each fiscal quarter within the horizon.
fn quarter_ends(weeks: u32) -> Vec<u32> {
    (0..weeks).filter(|week| week % QUARTER_WEEKS >= QUARTER_WEEKS - QUARTER_END_WEEKS).collect()
}

fn rules(people: u32, shape: Shape) -> Rules {
    let load = |function: &str, rides, weeks| RideLoad { function: Some(function.into()), rides, weeks };
    let programme = shape.is_a_programme();
    Rules {
        placements_max: if programme { PLACEMENTS_PROGRAMME } else { PLACEMENTS },
        cooldown_weeks: if programme { COOLDOWN_PROGRAMME_WEEKS } else { COOLDOWN_WEEKS },
        mentees_max: 1,
        balance: Some(Balance {
            functions: ["sales".into(), "marketing".into()],
            tolerance: if people < 200 { 2.0 } else { 3.0 },
        }),
        guest_load: vec![load("marketing", 1, 4), load("sales", 1, QUARTER_WEEKS)],
        host_load: Some(RideLoad { function: None, rides: 2, weeks: 4 }),
        ride_pair_max: 2,
        hand_overs_max: Some(2),
        orientation: Some(Orientation { rides: 2, weeks: 8 }),
        ride_minimum: vec![load("marketing", 1, QUARTER_WEEKS)],
        ..Rules::default()
    }
}
