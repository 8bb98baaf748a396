//! Seeded instances that look like companies, for tests, benchmarks and first tries.
//!
//! The same people, weeks and seed give the same problem bit for bit: chance comes from one ChaCha stream in a fixed order,
//! sums run in the order of the lists, and nothing but additions, products and roundings touches a number.

mod catalogue;
mod company;
mod dice;
mod occasions;

use crate::problem::{Balance, Calendar, Competency, PROBLEM_VERSION, Prices, Problem, RideLoad, Rules, Weekly};
use chrono::NaiveDate;
use dice::Dice;

/// Weeks of a fiscal quarter, and how many of its last weeks are kept free of starts, rides and of absences of people with a quota.
const QUARTER_WEEKS: u32 = 13;
const QUARTER_END_WEEKS: u32 = 3;

/// A company of `people`, planning `weeks` weeks.
pub fn generate(people: u32, weeks: u32, seed: u64) -> Problem {
    let mut dice = Dice::new(seed);
    let mut staff = company::staff(people, weeks, &mut dice);
    let posts = occasions::posts(&staff, weeks, &mut dice);
    let sessions = occasions::sessions(&staff, weeks, &mut dice);
    company::wishes(&mut staff, &posts, &mut dice);
    Problem {
        version: PROBLEM_VERSION,
        name: format!("{people} people, {weeks} weeks, seed {seed}"),
        calendar: calendar(weeks),
        competencies: catalogue::COMPETENCIES
            .iter()
            .map(|skill| Competency { id: skill.0.into(), name: skill.1.into(), function: skill.2.map(Into::into) })
            .collect(),
        units: staff.units,
        people: staff.people,
        posts,
        sessions,
        tracks: Vec::new(),
        rules: rules(people),
        prices: Prices::default(),
        pins: Vec::new(),
        forbids: Vec::new(),
        baseline: None,
        guessed: Vec::new(),
    }
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

fn rules(people: u32) -> Rules {
    let load = |function: &str, rides, weeks| RideLoad { function: Some(function.into()), rides, weeks };
    Rules {
        placements_max: 1,
        cooldown_weeks: 8,
        mentees_max: 1,
        balance: Some(Balance {
            functions: ["sales".into(), "marketing".into()],
            tolerance: if people < 200 { 2.0 } else { 3.0 },
        }),
        guest_load: vec![load("marketing", 1, 4), load("sales", 1, QUARTER_WEEKS)],
        host_load: Some(RideLoad { function: None, rides: 2, weeks: 4 }),
        ride_pair_max: 2,
        disruption_limit: None,
        fairness_floor: 0.0,
        ..Rules::default()
    }
}
