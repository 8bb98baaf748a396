//! disruption-limit: D ≤ ε.

use crate::mip::{Model, Variables};
use crate::rule::Rule;

pub fn add(model: &mut Model, v: &Variables<'_>, limit: Option<f64>) {
    if let Some(limit) = limit {
        let handed = v.sets.columns.iter().zip(&v.x).map(|(column, &x)| (x, column.hand_over));
        let terms = handed.chain(v.disruption.iter().copied()).collect();
        model.at_most(Some(Rule::DisruptionLimit), terms, limit);
    }
}
