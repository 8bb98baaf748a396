//! Σ_{j at h, t∈j} y_j ≤ capacity(h,t): visitors are counted whole, whatever their intensity.

use super::facts::{Facts, grouped};
use super::{Violation, words};
use crate::rule::Rule;

pub fn breaches(facts: &Facts) -> Vec<Violation> {
    let mut found = Vec::new();
    for (post, stays) in grouped(&facts.stays, |stay| stay.post) {
        let about = &facts.problem.posts[post];
        for week in 0..facts.weeks {
            let visitors: Vec<&str> =
                stays.iter().filter(|stay| stay.covers(week)).map(|stay| facts.name(stay.person)).collect();
            let room = about.capacity.at(week);
            if visitors.len() > room as usize {
                let message = format!(
                    "{} has room for {room} in {}, but {} would be there: {}.",
                    about.name,
                    words::week(facts, week),
                    visitors.len(),
                    visitors.join(", ")
                );
                found.push(words::of_post(facts, Rule::HostCapacity, None, post, Some(week), message));
            }
        }
    }
    found
}
