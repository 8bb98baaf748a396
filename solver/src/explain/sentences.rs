//! Answers in plain sentences: possible or not, at what cost, who moves, and which team's cover changes.

use super::{Answer, Cost, Kind};
use crate::problem::Problem;
use crate::words;

/// People and teams that are named; the rest is counted.
const NAMED_MAX: usize = 3;

pub fn of(problem: &Problem, answer: &Answer) -> Vec<String> {
    let mut sentences = vec![first(problem, answer)];
    if let Some(changes) = &answer.changes {
        let moved: Vec<String> = (changes.people.iter())
            .filter(|change| answer.question.kind == Kind::Why || change.person != answer.question.person)
            .filter_map(|change| change.words(problem))
            .collect();
        let more = moved.len().saturating_sub(NAMED_MAX);
        sentences.extend(moved.into_iter().take(NAMED_MAX));
        if more > 0 {
            sentences.push(format!("{more} more {} moved.", if more == 1 { "person is" } else { "people are" }));
        }
        let mut teams: Vec<_> = changes.teams.iter().collect();
        teams.sort_by(|a, b| b.shortfall.abs().total_cmp(&a.shortfall.abs()));
        sentences.extend(teams.into_iter().filter_map(|team| team.words()).take(NAMED_MAX));
        let gain = changes.after.gain - changes.before.gain;
        if gain.abs() >= 0.005 {
            let word = if gain > 0.0 { "more" } else { "less" };
            sentences.push(format!("All together learn {} levels {word}, weighted.", words::number(gain.abs())));
        }
    }
    if let Some(clash) = &answer.clash {
        sentences.push(clash.words.clone());
    }
    if !answer.least_change.is_empty() {
        let changes: Vec<String> = answer.least_change.iter().map(|lift| lift.words.clone()).collect();
        sentences.push(format!("It becomes possible with the least change if you {}.", words::enumerated(&changes)));
    }
    sentences
}

fn first(problem: &Problem, answer: &Answer) -> String {
    let what = what(problem, answer);
    let why = answer.question.kind == Kind::Why;
    match (answer.possible, answer.cost) {
        (Some(true), Some(cost)) if !cost.high.is_finite() => {
            format!("{what} is possible; what it costs is not known yet: allow more time.")
        }
        (Some(true), Some(cost)) if cost.could_be_a_tie && cost.high < 0.005 => {
            format!("{what} is just as good: it could be a tie.")
        }
        (Some(true), Some(cost)) if cost.could_be_a_tie => {
            format!("{what} is possible and costs at most {} in value; it could be a tie.", words::number(cost.high))
        }
        (Some(true), Some(cost)) => format!("{what} is possible, but it costs {} in value.", interval(cost)),
        (Some(false), _) if why => format!("{what} is not possible: the other rules need it."),
        (Some(false), _) => format!("{what} is not possible under the rules."),
        _ => format!("Whether {what} is possible was not found out in the time given: allow more."),
    }
}

fn interval(cost: Cost) -> String {
    let (low, high) = (words::number(cost.low), words::number(cost.high));
    if low == high { low } else { format!("{low}–{high}") }
}

/// "Sending Ana Ruiz to Launch team member from week 12", or a plan without that.
fn what(problem: &Problem, answer: &Answer) -> String {
    let question = &answer.question;
    let name = words::person(problem, &question.person);
    let ride = question.session.is_some();
    let place = match (&question.post, &question.session) {
        (Some(post), _) => format!(" to {}", words::post(problem, post)),
        (_, Some(session)) => format!(" to {}", words::session(problem, session)),
        _ => " on a placement".to_owned(),
    };
    let week = question.week.map_or(String::new(), |week| match ride {
        true => format!(" in week {}", week + 1),
        false => format!(" from week {}", week + 1),
    });
    match question.kind {
        Kind::Why => format!("Not sending {name}{place}{week}"),
        Kind::WhyNot | Kind::WhatWouldChange => format!("Sending {name}{place}{week}"),
    }
}
