//! Random problems in which nobody goes but in a closed exchange.

use crate::random;
use rand::{RngExt, SeedableRng};
use rand_chacha::ChaCha8Rng;
use tandem_solver::Problem;
use tandem_solver::problem::{Person, Post, Prices, Rules, Skill, StrictExchange, Teaching, Unit, Weekly};

const COMPETENCIES: [&str; 3] = ["negotiation", "content", "storytelling"];

/// Four teams of one, each with a post: nobody goes but in a closed exchange of two to four.
pub fn problem(seed: u64) -> Problem {
    let mut dice = ChaCha8Rng::seed_from_u64(seed ^ 0x72);
    let mut problem = random::tiny(seed);
    let (unit, post) = (problem.units[0].clone(), problem.posts[0].clone());
    let numbered = |index: usize| format!("unit-{index}");
    problem.units = (0..4)
        .map(|index| Unit {
            id: numbered(index),
            function: ["sales", "marketing"][index % 2].into(),
            location: None,
            floor_fte: Weekly::Every(0.0),
            blackout_weeks: Vec::new(),
            critical: Vec::new(),
            ..unit.clone()
        })
        .collect();
    problem.people = (0..4)
        .map(|index| Person {
            id: format!("person-{index}"),
            name: format!("Person {index}"),
            unit: numbered(index),
            fte: Weekly::Every(1.0),
            skills: (COMPETENCIES.iter())
                .map(|&id| Skill {
                    competency: id.into(),
                    level: 1.0,
                    target: 5.0,
                    weight: f64::from(dice.random_range(0..4)),
                })
                .collect(),
            prefer: vec![format!("post-{}", (index + dice.random_range(1..4)) % 4)],
            ..Person::default()
        })
        .collect();
    problem.posts = (0..4)
        .map(|index| Post {
            id: format!("post-{index}"),
            unit: numbered(index),
            location: None,
            mentor: None,
            capacity: Weekly::Every(dice.random_range(1..=2)),
            teaches: vec![Teaching { competency: COMPETENCIES[index % 3].into(), share: 0.5, level: 4.0 }],
            start_weeks: Some(vec![1]),
            lengths_weeks: vec![2],
            intensities: vec![1.0],
            minimum: Weekly::Every(0),
            requires: Vec::new(),
            ..post.clone()
        })
        .collect();
    problem.sessions.clear();
    problem.pins.clear();
    problem.tracks.clear();
    problem.baseline = None;
    problem.forbids.clear();
    problem.calendar.no_start_weeks.clear();
    problem.rules = Rules {
        strict_exchange: Some(StrictExchange { units: Vec::new(), ring_max: dice.random_range(2..=4) }),
        ..Rules::default()
    };
    problem.prices = Prices { disruption: 0.05, preference: 0.5, ..Prices::default() };
    problem.name = format!("exchange {seed}");
    problem
}
