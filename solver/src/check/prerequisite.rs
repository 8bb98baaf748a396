//! Before a placement at a post starts, the same person has finished one of each family that the post requires.

use super::facts::Facts;
use super::{Violation, words};
use crate::rule::Rule;

pub fn breaches(facts: &Facts) -> Vec<Violation> {
    let mut found = Vec::new();
    for stay in &facts.stays {
        let post = facts.post(stay);
        for family in &post.requires {
            let finished = facts.stays.iter().any(|other| {
                other.person == stay.person
                    && facts.post(other).family.as_ref() == Some(family)
                    && other.end() <= stay.start
            });
            if !finished {
                let message = format!(
                    "{} starts at {} in {} without having finished a placement of {family}, which it requires.",
                    facts.name(stay.person),
                    post.name,
                    words::week(facts, stay.start)
                );
                let week = Some(stay.start);
                found.push(words::of_post(facts, Rule::Prerequisite, Some(stay.person), stay.post, week, message));
            }
        }
    }
    found
}
