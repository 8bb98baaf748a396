//! host-minimum: Σ_{j at h, t∈j} y_j ≥ minimum(h,t), whether anybody could be there or not.

use crate::mip::{Model, Origin, Subject, Variables};
use crate::rule::Rule;

pub fn add(model: &mut Model, v: &Variables<'_>) {
    let posts = &v.instance.posts;
    if posts.iter().all(|post| post.minimum.iter().all(|&minimum| minimum == 0)) {
        return;
    }
    let weeks = v.instance.weeks;
    let mut terms = vec![Vec::new(); posts.len() * weeks];
    for (column, &x) in v.sets.columns.iter().zip(&v.x) {
        for t in column.j.span().filter(|&t| posts[column.j.post].minimum[t] > 0) {
            terms[column.j.post * weeks + t].push((x, 1.0));
        }
    }
    for (cell, terms) in terms.into_iter().enumerate() {
        let minimum = posts[cell / weeks].minimum[cell % weeks];
        let post = Subject::PostWeek(cell / weeks, cell % weeks);
        model.at_least(Origin::of(Rule::HostMinimum, post), terms, f64::from(minimum));
    }
}
