//! ℓ is one of the post's lengths, ι one of its intensities.

use super::facts::{Facts, Stay};
use super::{Violation, words};
use crate::constants::TOLERANCE;
use crate::rule::Rule;

pub fn breaches(facts: &Facts) -> Vec<Violation> {
    facts.stays.iter().flat_map(|stay| of_stay(facts, stay)).collect()
}

pub fn of_stay(facts: &Facts, stay: &Stay) -> Vec<Violation> {
    let post = facts.post(stay);
    let name = facts.name(stay.person);
    let mut found = Vec::new();
    let mut refuse = |message: String| {
        let week = Some(stay.start);
        found.push(words::of_post(facts, Rule::PlacementLength, Some(stay.person), stay.post, week, message));
    };
    if !post.lengths_weeks.contains(&stay.length) {
        let allowed: Vec<String> = post.lengths_weeks.iter().map(u32::to_string).collect();
        let allowed = allowed.join(" or ");
        refuse(format!("{name} is at {} for {}; it takes {allowed}.", post.name, words::weeks(i64::from(stay.length))));
    }
    let written = stay.intensity_written;
    if !post.intensities.iter().any(|intensity| (intensity - written).abs() <= TOLERANCE) {
        let percent = |share: f64| format!("{}%", words::number(share * 100.0));
        let allowed: Vec<String> = post.intensities.iter().map(|&share| percent(share)).collect();
        let allowed = allowed.join(" or ");
        refuse(format!("{name} is at {} for {} of the week; it takes {allowed}.", post.name, percent(written)));
    }
    found
}
