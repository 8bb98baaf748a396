//! Σ_{j at h, t∈j} y_j ≥ minimum(h,t): a post that may not stay empty has its visitors.

use super::facts::Facts;
use super::{Violation, words};
use crate::rule::Rule;

pub fn breaches(facts: &Facts) -> Vec<Violation> {
    let mut found = Vec::new();
    for (index, post) in facts.problem.posts.iter().enumerate() {
        for week in (0..facts.weeks).filter(|&week| post.minimum.at(week) > 0) {
            let there = facts.stays.iter().filter(|stay| stay.post == index && stay.covers(week)).count();
            let minimum = post.minimum.at(week);
            if there < minimum as usize {
                let message = format!(
                    "{} needs {minimum} visitor{} in {}, but {there} would be there.",
                    post.name,
                    if minimum == 1 { "" } else { "s" },
                    words::week(facts, week)
                );
                found.push(words::of_post(facts, Rule::HostMinimum, None, index, Some(week), message));
            }
        }
    }
    found
}
