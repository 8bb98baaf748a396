//! mentor-load: visitors at the posts of mentor m in week t ≤ `mentees_max`, and none while m is on leave, has FTE 0, or is away
//! full time: Σ visitors + M · Σ_{full-time j of m, t∈j} y_j ≤ M, with M = `mentees_max`, or all who can come where they are fewer.

use crate::mip::{Model, Origin, Subject, Variables};
use crate::rule::Rule;
use crate::value::{Assignment, Instance};
use std::collections::HashSet;

/// The mentor is there in every week.
pub fn allows(instance: &Instance<'_>, j: &Assignment) -> bool {
    let there = |m: usize| instance.people[m].present[j.span()].iter().all(|&fte| fte > 0.0);
    instance.posts[j.post].mentor.is_none_or(|m| instance.problem.rules.mentees_max > 0 && there(m))
}

pub fn add(model: &mut Model, v: &Variables<'_>) {
    let weeks = v.instance.weeks;
    let mut terms = vec![Vec::new(); v.instance.people.len() * weeks];
    for (column, &x) in v.sets.columns.iter().zip(&v.x) {
        if let Some(mentor) = v.instance.posts[column.j.post].mentor {
            for t in column.j.span() {
                terms[mentor * weeks + t].push((column.j.person, x));
            }
        }
    }
    for (cell, visits) in terms.into_iter().enumerate().filter(|(_, visits)| !visits.is_empty()) {
        let people: HashSet<usize> = visits.iter().map(|visit| visit.0).collect();
        let most = f64::from(v.instance.problem.rules.mentees_max).min(people.len() as f64);
        let mut terms: Vec<(usize, f64)> = visits.into_iter().map(|(_, x)| (x, 1.0)).collect();
        terms.extend(v.full_time(cell / weeks, cell % weeks).map(|x| (x, most)));
        model.at_most(Origin::of(Rule::MentorLoad, Subject::Person(cell / weeks)), terms, most);
    }
}
