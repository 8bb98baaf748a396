use solverforge::prelude::*;

/// Somebody who may be placed once; whoever may be placed several times is here as often.
#[planning_entity]
pub struct Person {
    #[planning_id]
    pub id: usize,

    /// Columns of the model: the placements that the rules about one placement alone admit.
    pub options: Vec<usize>,

    #[planning_variable(value_range_provider = "options", allows_unassigned = true)]
    pub option: Option<usize>,
}
