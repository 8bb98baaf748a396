//! What the benches and the generator's tests look at of the search's inside; no part of the library's interface.

use crate::mip::Sets;
use crate::problem::Problem;
use crate::value::Instance;

/// Placements that could be in a plan (person × post × start × length × intensity), and rides.
pub fn options(problem: &Problem) -> (usize, usize) {
    let instance = Instance::new(problem);
    let sets = Sets::new(&instance);
    (sets.columns.len(), sets.seats.len())
}
