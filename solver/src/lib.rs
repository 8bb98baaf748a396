//! Tandem's optimiser: the problem and its rules, what a plan is worth, the search for good plans, and an independent check.
//!
//! It knows no database, no HTTP and no async runtime. `check` shares constants and types with `value`, and no logic, so that
//! a mistake in one is found by the other.

pub mod check;
pub mod constants;
pub mod diagnose;
pub mod explain;
pub mod fairness;
pub mod frontier;
pub mod generate;
mod mip;
pub mod plan;
pub mod problem;
pub mod repair;

pub mod rule;
pub mod search;
pub mod stress;
mod turns;
pub mod validate;
pub mod value;
mod words;

pub use plan::Plan;
pub use problem::Problem;
pub use rule::Rule;
