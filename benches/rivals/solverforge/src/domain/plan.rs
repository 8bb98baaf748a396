use std::sync::Arc;

use solverforge::prelude::*;
use solverforge::{MoveThreadCount, SolverConfig};

use super::{Person, Seat};
use crate::ledger::Ledger;
use crate::model::Model;

#[planning_solution(constraints = "constraints", solver_toml = "solver.toml", config = "limits")]
pub struct Plan {
    #[planning_entity_collection]
    pub people: Vec<Person>,

    #[planning_entity_collection]
    pub seats: Vec<Seat>,

    #[planning_score]
    pub score: Option<HardSoftScore>,

    pub model: Arc<Model>,
    pub seconds: u64,
    pub threads: usize,
}

impl Plan {
    /// The column that an entity has chosen, by the order of the collections above.
    pub fn chosen(&self, entity: usize, descriptor: usize) -> Option<usize> {
        match descriptor {
            0 => self.people[entity].option,
            _ => self.seats[entity].ride,
        }
    }
}

fn constraints() -> impl ConstraintSet<Plan, HardSoftScore> {
    (Ledger::new(),)
}

fn limits(plan: &Plan, config: SolverConfig) -> SolverConfig {
    let threads = MoveThreadCount::Count(plan.threads);
    SolverConfig { move_thread_count: threads, ..config }.with_termination_seconds(plan.seconds)
}
