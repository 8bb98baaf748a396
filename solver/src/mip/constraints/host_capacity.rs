//! host-capacity: Σ_{j at h, t∈j} y_j ≤ capacity(h,t).

use crate::mip::{Model, Origin, Subject, Variables};
use crate::rule::Rule;
use crate::value::{Assignment, Instance};

/// No room at all in some week.
pub fn allows(instance: &Instance<'_>, j: &Assignment) -> bool {
    instance.posts[j.post].capacity[j.span()].iter().all(|&room| room > 0)
}

pub fn add(model: &mut Model, v: &Variables<'_>) {
    let weeks = v.instance.weeks;
    let mut terms = vec![Vec::new(); v.instance.posts.len() * weeks];
    for (column, &x) in v.sets.columns.iter().zip(&v.x) {
        for t in column.j.span() {
            terms[column.j.post * weeks + t].push((x, 1.0));
        }
    }
    for (cell, terms) in terms.into_iter().enumerate() {
        let room = v.instance.posts[cell / weeks].capacity[cell % weeks];
        let post = Subject::PostWeek(cell / weeks, cell % weeks);
        model.at_most(Origin::of(Rule::HostCapacity, post), terms, f64::from(room));
    }
}
