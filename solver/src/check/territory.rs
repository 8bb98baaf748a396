//! Of the people who share a territory and are there without the programme, Σ ι of those away ≤ their number − 1; ≤ ½ where only
//! one is there.

use super::facts::{Facts, grouped};
use super::{Violation, words};
use crate::constants::{TERRITORY_ALONE_AWAY, TOLERANCE};
use crate::rule::Rule;

pub fn breaches(facts: &Facts) -> Vec<Violation> {
    let everybody: Vec<usize> = (0..facts.problem.people.len()).collect();
    let mut found = Vec::new();
    for (territory, people) in grouped(&everybody, |&person| facts.person(person).territory.as_ref()) {
        let Some(territory) = territory else { continue };
        for week in 0..facts.weeks {
            let there: Vec<usize> =
                people.iter().map(|&&person| person).filter(|&person| facts.present(person, week) > 0.0).collect();
            let away: f64 = there.iter().map(|&person| facts.away[person][week as usize]).sum();
            let most = match there.len() {
                0 => continue,
                1 => TERRITORY_ALONE_AWAY,
                several => (several - 1) as f64,
            };
            if away > most + TOLERANCE {
                let gone = there.iter().filter(|&&person| facts.away[person][week as usize] > 0.0);
                let names: Vec<&str> = gone.map(|&person| facts.name(person)).collect();
                let message = format!(
                    "In {} the territory {territory} is left by {}, of {} who cover it then; together they may be away {}% of a \
                     week.",
                    words::week(facts, week),
                    names.join(", "),
                    there.len(),
                    words::number(most * 100.0)
                );
                found.push(words::of_all(Rule::Territory, Some(week), message));
            }
        }
    }
    found
}
