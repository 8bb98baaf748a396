//! How findings speak of weeks, numbers and places.

use super::{Violation, facts::Facts};
use crate::rule::Rule;
use chrono::Days;

/// "week 7 of the plan (starting 15 Feb 2027)". People count weeks from 1, files from 0.
pub fn week(facts: &Facts, week: u32) -> String {
    let number = u64::from(week) + 1;
    match facts.problem.calendar.start.checked_add_days(Days::new(7 * u64::from(week))) {
        Some(monday) => format!("week {number} of the plan (starting {})", monday.format("%-d %b %Y")),
        None => format!("week {number} of the plan"),
    }
}

/// A number with at most two decimals, and none that say nothing.
pub fn number(value: f64) -> String {
    let text = format!("{value:.2}");
    let text = text.trim_end_matches('0').trim_end_matches('.');
    // Small negative numbers and empty sums are "-0" otherwise.
    if text == "-0" { "0".to_owned() } else { text.to_owned() }
}

/// "1 week", "3 weeks".
pub fn weeks(count: i64) -> String {
    if count == 1 { "1 week".to_owned() } else { format!("{count} weeks") }
}

/// A finding about a placement or ride of a person.
pub fn of_person(facts: &Facts, rule: Rule, person: usize, week: Option<u32>, message: String) -> Violation {
    let person = Some(facts.person(person).id.clone());
    Violation { rule: rule.id().to_owned(), person, post: None, week, message }
}

/// A finding about a person at a post.
pub fn of_post(
    facts: &Facts,
    rule: Rule,
    person: Option<usize>,
    post: usize,
    week: Option<u32>,
    message: String,
) -> Violation {
    Violation {
        rule: rule.id().to_owned(),
        person: person.map(|person| facts.person(person).id.clone()),
        post: Some(facts.problem.posts[post].id.clone()),
        week,
        message,
    }
}

/// A finding about a team, a session or the whole plan.
pub fn of_all(rule: Rule, week: Option<u32>, message: String) -> Violation {
    Violation { rule: rule.id().to_owned(), person: None, post: None, week, message }
}

/// A finding about the file rather than a rule.
pub fn of_the_plan(message: String) -> Violation {
    Violation { rule: "plan".to_owned(), person: None, post: None, week: None, message }
}
