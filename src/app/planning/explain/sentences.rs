//! Answers in plain sentences: what is possible, what it costs, and what that is in weeks of work.

use super::super::{
    changed::{Figures, date, number, person_name, post_name, session_name},
    store::monday,
};
use super::{Explained, view::CostView};
use tandem_solver::{Problem, explain::Kind};

/// Differences below these are not worth a word.
const NO_POINTS: f64 = 0.05;
const NO_WEEKS: f64 = 0.05;

pub(super) fn all(
    problem: &Problem,
    explained: &Explained,
    cost: Option<&CostView>,
    figures: Option<&Figures>,
) -> Vec<String> {
    let mut sentences = vec![first(problem, explained, cost)];
    sentences.extend(cost.and_then(|cost| cost.as_weeks.clone()));
    sentences.extend(figures.and_then(measured));
    if let (Some(false), None) = (explained.answer.possible, &explained.answer.clash) {
        sentences.extend(ineligible(problem, explained));
    }
    sentences
}

fn first(problem: &Problem, explained: &Explained, cost: Option<&CostView>) -> String {
    let answer = &explained.answer;
    let what = what(problem, explained);
    match (answer.possible, cost) {
        (Some(true), Some(cost)) => format!("{what} is possible. {}", cost.words),
        (Some(true), None) => match explained.costs_at_least.filter(|low| *low > 0.0) {
            Some(low) => format!(
                "{what} is possible. It costs {} in value at least; how much at most is not known.",
                number(low)
            ),
            None => format!("{what} is possible. What it costs is not known: the best plan is not either."),
        },
        (Some(false), _) if answer.question.kind == Kind::Why => {
            format!("{what} is not possible: the other rules need it.")
        }
        (Some(false), _) => format!("{what} is not possible under the rules as they are."),
        (None, _) => format!("Whether {what} is possible was not found out in time."),
    }
}

/// What the plan that was found differs in.
fn measured(figures: &Figures) -> Option<String> {
    let mut parts = Vec::new();
    let points = figures.cross_training_points;
    if points.abs() >= NO_POINTS {
        let word = if points > 0.0 { "more" } else { "less" };
        parts.push(format!("{} percentage points {word} of the cross-training goal", number(round(points.abs()))));
    }
    let weeks = figures.weeks_missed;
    if weeks.abs() >= NO_WEEKS {
        let word = if weeks > 0.0 { "more" } else { "fewer" };
        parts.push(format!("{} {word} weeks of work missed", number(round(weeks.abs()))));
    }
    (!parts.is_empty()).then(|| format!("The best plan that was found with it: {}.", parts.join(", ")))
}

fn round(value: f64) -> f64 {
    (value * 10.0).round() / 10.0
}

/// Why somebody takes no part at all.
fn ineligible(problem: &Problem, explained: &Explained) -> Option<String> {
    let question = &explained.answer.question;
    let person = problem.people.iter().find(|person| person.id == question.person)?;
    let part = if question.session.is_some() { "ride along" } else { "be placed" };
    let reason = person.eligible.reason.as_deref().map_or(String::new(), |reason| format!(": {reason}"));
    Some(format!("{} may not {part}{reason}.", person.name))
}

/// "Sending Ana Ruiz to Launch team from 22 Mar 2027", or a plan without that.
pub(super) fn what(problem: &Problem, explained: &Explained) -> String {
    let question = &explained.answer.question;
    let name = person_name(problem, &question.person);
    let place = match (&question.post, &question.session) {
        (Some(post), _) => format!(" to {}", post_name(problem, post)),
        (_, Some(session)) => format!(" to {}", session_name(problem, session)),
        _ => " on a placement".to_owned(),
    };
    let word = if question.session.is_some() { "in the week of" } else { "from" };
    let week = question.week.map_or(String::new(), |week| format!(" {word} {}", date(monday(problem, week))));
    match question.kind {
        Kind::Why => format!("Not sending {name}{place}{week}"),
        Kind::WhyNot | Kind::WhatWouldChange => format!("Sending {name}{place}{week}"),
    }
}
