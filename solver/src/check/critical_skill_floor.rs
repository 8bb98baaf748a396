//! Σ (1 − away(p,t)) over the present people of u with at least the level ≥ min(people, the same with nobody away).

use super::facts::Facts;
use super::{Violation, words};
use crate::constants::TOLERANCE;
use crate::rule::Rule;

pub fn breaches(facts: &Facts) -> Vec<Violation> {
    let mut found = Vec::new();
    for (index, unit) in facts.problem.units.iter().enumerate() {
        for critical in unit.critical.iter().filter(|critical| critical.people > 0) {
            let able: Vec<usize> = (0..facts.home.len())
                .filter(|&person| facts.home[person] == Some(index))
                .filter(|&person| facts.level(person, &critical.competency) >= critical.level)
                .collect();
            for week in 0..facts.weeks {
                let there = able.iter().filter(|&&person| facts.present(person, week) > 0.0);
                let (anyway, now) = there.fold((0.0, 0.0), |(anyway, now), &person| {
                    (anyway + 1.0, now + 1.0 - facts.away[person][week as usize])
                });
                let least = f64::from(critical.people).min(anyway);
                if now < least - TOLERANCE {
                    let known = facts.problem.competencies.iter().find(|known| known.id == critical.competency);
                    let message = format!(
                        "{} has {} people left who are good at {} in {}; it needs {}.",
                        unit.name,
                        words::number(now),
                        known.map_or(&critical.competency, |known| &known.name),
                        words::week(facts, week),
                        words::number(least)
                    );
                    found.push(words::of_all(Rule::CriticalSkillFloor, Some(week), message));
                }
            }
        }
    }
    found
}
