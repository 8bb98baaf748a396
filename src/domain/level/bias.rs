//! How far somebody's ratings lie above what everybody else says: learned once, when a rating round is closed, and frozen.

use super::super::company::{RaterBias, Rating, RatingSource};
use super::Levels;
use chrono::NaiveDate;
use std::collections::BTreeMap;

/// With fewer people rated nothing is learned of a rater.
pub const LEARNED_FROM_PEOPLE: usize = 5;

/// b = n/(n + 5)·(mean residual): so many people's worth of doubt.
const SHRINK_PEOPLE: f64 = 5.0;

/// The biases of a round's raters, as they are frozen when it is closed on `date`.
///
/// The residual of a rating is its canonical level less the source's bias, less the level that the filter gives from everybody
/// else's ratings; where nobody else said anything there is nothing to compare with. A person's residuals are averaged first, so
/// that n counts people. Self-assessments keep the one bias that all of them have.
pub fn learn(levels: &Levels<'_>, round_id: &str, date: NaiveDate) -> Vec<RaterBias> {
    let company = levels.company();
    let of_round = |rating: &&Rating| {
        rating.round_id.as_deref() == Some(round_id)
            && rating.withdrawn_on.is_none()
            && rating.source != RatingSource::SelfAssessment
            && rating.rated_on <= date
    };
    // Rater → person → residuals.
    let mut residuals: BTreeMap<&str, BTreeMap<&str, Vec<f64>>> = BTreeMap::new();
    for rating in company.ratings.values().filter(of_round) {
        let Some(rater) = rating.rater_id.as_deref() else { continue };
        let Some(person) = company.people.get(&rating.person_id) else { continue };
        let others = levels.pass(person, &rating.competency_id, date, Some(rater), |_| {}).standing;
        if others.guessed {
            continue;
        }
        let residual = levels.canonical(rating) - rating.source.bias() - others.level;
        residuals.entry(rater).or_default().entry(&rating.person_id).or_default().push(residual);
    }
    residuals
        .into_iter()
        .filter(|(_, people)| people.len() >= LEARNED_FROM_PEOPLE)
        .map(|(rater, people)| {
            let n = people.len() as f64;
            let mean = people.values().map(|of_one| mean(of_one)).sum::<f64>() / n;
            RaterBias {
                round_id: round_id.to_owned(),
                rater_id: rater.to_owned(),
                bias: n / (n + SHRINK_PEOPLE) * mean,
                people: i32::try_from(people.len()).unwrap_or(i32::MAX),
            }
        })
        .collect()
}

fn mean(values: &[f64]) -> f64 {
    values.iter().sum::<f64>() / values.len() as f64
}
