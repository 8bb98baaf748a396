//! hand-over: placements of people of u that start in t, or whose last week is t ≤ `hand_overs_max`.

use crate::mip::{Model, Variables};
use crate::rule::Rule;
use crate::value::Assignment;

/// The weeks in which the work of the person is handed over, and back: one where the placement takes one week.
pub fn weeks(j: &Assignment) -> impl Iterator<Item = usize> {
    let last = (j.start + j.weeks).saturating_sub(1);
    std::iter::once(j.start).chain((last > j.start).then_some(last))
}

pub fn add(model: &mut Model, v: &Variables<'_>) {
    let Some(most) = v.instance.ties.hand_overs_max else { return };
    let horizon = v.instance.weeks;
    let mut terms = vec![Vec::new(); v.instance.units.len() * horizon];
    for (column, &x) in v.sets.columns.iter().zip(&v.x) {
        let unit = v.instance.people[column.j.person].unit;
        weeks(&column.j).for_each(|t| terms[unit * horizon + t].push((x, 1.0)));
    }
    for terms in terms {
        model.at_most(Some(Rule::HandOver), terms, f64::from(most));
    }
}
