use solverforge::prelude::*;

/// A guest's seat at a session in one week.
#[planning_entity]
pub struct Seat {
    #[planning_id]
    pub id: usize,

    /// Columns of the model: the rides of everybody who may sit here.
    pub rides: Vec<usize>,

    #[planning_variable(value_range_provider = "rides", allows_unassigned = true)]
    pub ride: Option<usize>,
}
