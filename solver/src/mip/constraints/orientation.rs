//! orientation (soft): missing(p) ≥ rides − Σ rides of p in the first weeks after joining, paid for.

use super::ride_minimum::add_windows;
use crate::mip::{Model, Variables};
use crate::rule::Rule;

pub fn add(model: &mut Model, v: &Variables<'_>) {
    add_windows(model, v, Rule::Orientation);
}
