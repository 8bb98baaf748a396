//! What absences and people who leave do to a plan, and to the company without any placement.

use super::questions::{Material, Question};
use crate::domain::run::RunKind;
use serde::{Deserialize, Serialize};
use tandem_solver::{
    search::{Observer, SolveError},
    stress::{self, Assumptions, Report},
};

/// The question how sturdy a plan is.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub struct Stress {
    pub assumptions: Assumptions,
}

impl Question for Stress {
    const KIND: RunKind = RunKind::Stress;
    type Answer = Report;

    fn time_limit_seconds(&self) -> u32 {
        60
    }

    fn answer(
        &self,
        material: &Material,
        observer: &dyn Observer,
        _found: &dyn Fn(serde_json::Value),
    ) -> Result<Report, SolveError> {
        let nothing = tandem_solver::Plan::default();
        stress::stress(&material.problem, material.plan.as_ref().unwrap_or(&nothing), &self.assumptions, observer)
    }
}
